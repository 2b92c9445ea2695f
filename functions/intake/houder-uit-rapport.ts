/**
 * What a report says of the houder of a zaak that was there already: nothing new, another one who is heard anew (Awb 4:8), or a doubt
 * that a person settles. Out: what lapses, what is asked, what a person must look at. Pure.
 */
import {
  alleenVoorVorige,
  type Correctiewerk,
  type Herhoring,
  herhoortekst,
  isNieuwsteRapport,
  nogNietGehoord,
  nogOpTeBesluiten,
  opnieuwTeHoren,
  opnieuwtekst,
  teBeoordelen,
  voorAnderen
} from '../model/andere-houder.ts'
import type { Adres, Datum } from '../model/basis.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { type Houderstand, houderNaRapport } from '../model/houder.ts'
import { houdervraag } from '../model/houdervraag.ts'
import { heeftAndereKop } from '../model/houderwissel.ts'
import { volgendeId } from '../model/id.ts'
import type { Inspectierapport } from '../model/inspectie.ts'
import type { Brief, Taak, Zaak } from '../model/zaak.ts'

/** At a correction a person says of each letter that was sent what becomes of it; this is what must not be overlooked. */
function nietGehoord(zaak: Zaak, { gevraagd }: Correctiewerk): string {
  if (!nogOpTeBesluiten(zaak).some(({ id }) => gevraagd.has(id))) return ''
  return ' De houder uit dit rapport is nog niet gehoord (artikel 4:8 Awb). Kies bij de vraag over een verzonden voornemen "wijzigen" als hij gehoord moet worden.'
}

function adresregel({ straat, postcode, plaats }: Adres): string {
  return `${straat}, ${postcode} ${plaats}`
}

/** What a zaak that was there already hears of its houder by this report. */
export interface Houdernieuws extends Houderstand {
  /** A report of an earlier inspection changes nothing. */
  readonly isNieuwste: boolean
  readonly herhoringen: readonly Herhoring[]
  /** Approved letters that are made anew. */
  readonly brieven: readonly Brief[]
  /** Why they are: what the report says, after "na het akkoord". */
  readonly waarom: string
}

/** @param correctie what else this report does; null: it is no correction */
export function houdernieuws(zaak: Zaak, rapport: Inspectierapport, correctie: Correctiewerk | null): Houdernieuws {
  const stand = houderNaRapport(zaak, rapport)
  const isNieuwste = isNieuwsteRapport(zaak, rapport)
  const bron = `rapport ${rapport.rapport.kenmerk}`
  const isAnder = isNieuwste && stand.verschil === 'ander'
  const herhoringen = isAnder ? opnieuwTeHoren(zaak, nogNietGehoord(`volgens ${bron}`, stand.houder), correctie ?? undefined) : []
  const onzeker = stand.verschil === 'onzeker'
  const raakt = isNieuwste && (onzeker || heeftAndereKop(zaak.houder, stand.houder))
  return {
    ...stand,
    isNieuwste,
    herhoringen,
    brieven: raakt ? voorAnderen(zaak, herhoringen).filter(({ id }) => !correctie?.vervallen.has(id)) : [],
    waarom: onzeker
      ? `noemt ${bron} misschien een andere houder; dat wordt eerst nagegaan`
      : `noemt ${bron} een andere houder, een ander adres of een andere gemachtigde`
  }
}

/** The houder of the report against the one of the zaak; of a doubt about the newest report a question is asked. */
function overHouder(zaak: Zaak, rapport: Inspectierapport, nieuws: Houdernieuws, correctie: Correctiewerk | null): string | null {
  const { houder } = rapport
  if (nieuws.blijft)
    return `In rapport ${rapport.rapport.kenmerk} staan andere gegevens van de houder of de gemachtigde dan een medewerker heeft vastgelegd. De vastgelegde gegevens blijven gelden: ${nieuws.houder.naam}, ${adresregel(nieuws.houder.adres)}. Het rapport noemt ${houder.naam}, ${adresregel(houder.adres)}. Ga na wat klopt; leg een ander adres zo nodig opnieuw vast.`
  if (nieuws.verschil === 'dezelfde' || (nieuws.verschil === 'onzeker' && nieuws.isNieuwste)) return null
  const isAnder = nieuws.verschil === 'ander' && nieuws.isNieuwste
  return `In dit rapport is de houder ${houder.naam}; tot nu toe was dat ${zaak.houder.naam}. Ga na wie de overtredingen beging en aan wie de brieven moeten: een besluit bindt alleen de houder tot wie het is gericht.${isAnder ? alleenVoorVorige(zaak, houder) : ''}${isAnder && correctie !== null ? nietGehoord(zaak, correctie) : ''}`
}

/** What a person must look at because of it. */
export function houderpunten(
  zaak: Zaak,
  rapport: Inspectierapport,
  nieuws: Houdernieuws,
  vandaag: Datum,
  correctie: Correctiewerk | null
): Omit<Taak, 'id'>[] {
  const tekst = overHouder(zaak, rapport, nieuws, correctie)
  const wie = `Rapport ${rapport.rapport.kenmerk} noemt`
  return [
    ...(tekst === null ? [] : [teBeoordelen(tekst, null, vandaag)]),
    ...nieuws.herhoringen.map((een) => teBeoordelen(herhoortekst(zaak, een, wie, rapport.houder), een.voornemen.id, vandaag)),
    ...nieuws.brieven.map((brief) => teBeoordelen(opnieuwtekst(brief, `na het akkoord ${nieuws.waarom}`), brief.id, vandaag))
  ]
}

interface Vraagplek {
  readonly vandaag: Datum
  /** Questions that this write asks before it. */
  readonly eerdere: number
}

/** Asked after the other questions of this report. */
export function vraagNaarHouder(
  zaak: Zaak,
  inhoud: Inspectierapport,
  nieuws: Houdernieuws,
  { vandaag, eerdere }: Vraagplek
): Gebeurtenis[] {
  if (nieuws.verschil !== 'onzeker' || !nieuws.isNieuwste) return []
  const rapport = { id: volgendeId(zaak, 'rapport'), inhoud }
  const vraag = houdervraag(zaak, volgendeId(zaak, 'vraag', eerdere), rapport, vandaag)
  return [{ soort: 'vraag-gesteld', inhoud: { vraag } }]
}
