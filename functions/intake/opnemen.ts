/**
 * What happens in the zaak when a report is taken in. In: the zaak as it is (null: it begins) and the report. Out: gebeurtenissen
 * for one write: the report, a doorgang, and what it means for letters, taken and publication.
 */
import { type Correctiewerk, opnieuwVoor, teBeoordelen } from '../model/andere-houder.ts'
import type { Datum, Sha256 } from '../model/basis.ts'
import { correctiewoorden } from '../model/correctievraag.ts'
import { toonDatum } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { volgendeId } from '../model/id.ts'
import { eersteInspectiedag, type Inspectierapport, laatsteInspectiedag } from '../model/inspectie.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { Vraag } from '../model/vraag.ts'
import type { Brief, Taak, Zaak } from '../model/zaak.ts'
import { type Houdernieuws, houdernieuws, houderpunten, vraagNaarHouder } from './houder-uit-rapport.ts'
import type { Versie } from './plaats.ts'
import { naastElkaar } from './verschillen.ts'

export interface Opname {
  readonly rapport: Inspectierapport
  readonly sha256: Sha256
  /** Id of the zaak to come, or of the one that is there. */
  readonly zaakId: string
  /** The closed zaak before it, for a zaak that begins. */
  readonly vorigeZaak: string | null
  readonly corrigeert: Versie | null
  readonly proef: boolean
  readonly vandaag: Datum
}

/** Letters that have not left can still lapse; the others were seen by somebody. */
const NIET_VERZONDEN: readonly Brief['status'][] = ['open', 'opgesteld', 'goedgekeurd']

/** Doorgangen that rest on a report: its own, and those that followed from its letters. */
function doorgangenVan(zaak: Zaak, rapport: string): ReadonlySet<number> {
  const nummers = new Set<number>()
  for (const { nr, aanleiding } of zaak.doorgangen) {
    const eigen = aanleiding.soort === 'rapport' && aanleiding.rapport === rapport
    const brief = 'brief' in aanleiding ? zaak.brieven.find(({ id }) => id === aanleiding.brief) : undefined
    if (eigen || (brief !== undefined && nummers.has(brief.doorgang))) nummers.add(nr)
  }
  return nummers
}

function correctievraag(brief: Brief, id: string, zaak: Zaak, opname: Opname, oud: Inspectierapport): Vraag {
  const { rapport } = opname.rapport
  const wanneer = brief.verzondenOp === null ? 'is onderweg' : `is verzonden op ${toonDatum(brief.verzondenOp)}`
  const { zin, opties } = correctiewoorden(brief.soort)
  const vastgesteld = rapport.datumVaststelling === null ? '' : ` op ${toonDatum(rapport.datumVaststelling)}`
  return Vraag.parse({
    id,
    soort: 'correctie',
    tekst: [
      `Rapport ${rapport.kenmerk} is gecorrigeerd en opnieuw vastgesteld${vastgesteld}. De brief "${BRIEFSOORTEN[brief.soort].titel}" (${brief.id}) ${wanneer} en ${zin}`,
      '',
      naastElkaar(oud, opname.rapport)
    ].join('\n'),
    over: { doorgang: zaak.doorgangen.length + 1, brief: brief.id, rapport: volgendeId(zaak, 'rapport') },
    veld: 'correctie',
    waardesoort: 'keuze',
    opties,
    redenVerplicht: true,
    gesteldOp: opname.vandaag
  })
}

interface Correctiegevolg {
  readonly vervallen: readonly Extract<Gebeurtenis, { soort: 'brief-vervallen' }>[]
  readonly vragen: readonly Extract<Gebeurtenis, { soort: 'vraag-gesteld' }>[]
}

function correctie(zaak: Zaak, opname: Opname, { rapport: oud }: Versie): Correctiegevolg {
  const nummers = doorgangenVan(zaak, oud.id)
  const brieven = zaak.brieven.filter((brief) => nummers.has(brief.doorgang) && brief.status !== 'vervallen')
  const reden = `Rapport ${oud.inhoud.rapport.kenmerk} is gecorrigeerd; deze brief rust op de vorige versie en is niet verzonden.`
  // A letter that was followed by another one that was sent is no longer the one to speak of.
  const gevolgd = new Set(
    zaak.brieven.flatMap(({ status, vervangt }) => (status === 'vervallen' || NIET_VERZONDEN.includes(status) ? [] : [vervangt]))
  )
  const verzonden = brieven.filter(({ id, status }) => !NIET_VERZONDEN.includes(status) && !gevolgd.has(id))
  return {
    vervallen: brieven
      .filter(({ status }) => NIET_VERZONDEN.includes(status))
      .map((brief) => ({ soort: 'brief-vervallen', inhoud: { brief: brief.id, reden } })),
    vragen: verzonden.map((brief, plek) => ({
      soort: 'vraag-gesteld',
      inhoud: { vraag: correctievraag(brief, volgendeId(zaak, 'vraag', plek), zaak, opname, oud.inhoud) }
    }))
  }
}

/** Asked of the GGD and now done: a nader onderzoek on or after the day the task was made. */
function vervuldeTaken(zaak: Zaak, { rapport }: Opname, id: string): Gebeurtenis[] {
  if (rapport.onderzoek.type !== 'nader') return []
  return zaak.taken
    .filter((taak) => taak.soort === 'nader onderzoek' && taak.afgedaan === null && taak.gemaaktOp <= laatsteInspectiedag(rapport))
    .map((taak) => ({
      soort: 'taak-afgedaan',
      inhoud: { taak: taak.id, hoe: `Nader onderzoek van ${toonDatum(eersteInspectiedag(rapport))} ontvangen als rapport ${id}.` }
    }))
}

function openbaar({ rapport }: Opname, id: string, vastlegging: string): Gebeurtenis[] {
  const { openbaar: waar, kenmerk } = rapport.rapport
  if (waar === null) return []
  return [
    {
      soort: 'vastgelegd',
      inhoud: {
        vastlegging: {
          id: vastlegging,
          soort: 'rapport openbaar',
          op: waar.op,
          door: 'systeem',
          brief: null,
          overtreding: null,
          hoe: null,
          oordeel: null,
          bedrag: null,
          tekst: `Rapport ${id} (${kenmerk}) staat openbaar op ${waar.adres}`,
          document: null
        }
      }
    }
  ]
}

function werkVan({ vervallen, vragen }: Correctiegevolg): Correctiewerk {
  return {
    gevraagd: new Set(vragen.flatMap(({ inhoud }) => inhoud.vraag.over.brief ?? [])),
    vervallen: new Set(vervallen.map(({ inhoud }) => inhoud.brief))
  }
}

/** What a person must look at besides the decision itself. */
function aandachtspunten(zaak: Zaak | null, opname: Opname, nieuws: Houdernieuws | null, werk: Correctiewerk | null): Omit<Taak, 'id'>[] {
  const { rapport, corrigeert, vandaag, zaakId } = opname
  const punten = zaak === null || nieuws === null ? [] : houderpunten(zaak, rapport, nieuws, vandaag, werk)
  if (corrigeert !== null && corrigeert.zaak.id !== zaakId)
    punten.push(
      teBeoordelen(
        `Dit rapport corrigeert rapport ${corrigeert.rapport.id} van de gesloten zaak ${corrigeert.zaak.id}. Ga na of brieven uit die zaak gewijzigd of ingetrokken moeten worden.`,
        corrigeert.zaak.id,
        vandaag
      )
    )
  return punten
}

const nieuweIds = { rapport: 'r1', vastlegging: 'e1' } as const

export function neemRapportOp(zaak: Zaak | null, opname: Opname): Gebeurtenis[] {
  const { rapport, sha256, vorigeZaak, corrigeert, proef, vandaag, zaakId } = opname
  const id = zaak === null ? nieuweIds.rapport : volgendeId(zaak, 'rapport')
  const { voorziening, houder, oudercommissie } = rapport
  const eerder = corrigeert !== null && corrigeert.zaak.id === zaakId ? corrigeert : null
  const { vervallen, vragen }: Correctiegevolg =
    zaak === null || eerder === null ? { vervallen: [], vragen: [] } : correctie(zaak, opname, eerder)
  const werk = eerder === null ? null : werkVan({ vervallen, vragen })
  const nieuws = zaak === null ? null : houdernieuws(zaak, rapport, werk)
  const { herhoringen = [], brieven = [], waarom = '' } = nieuws ?? {}
  const taken = aandachtspunten(zaak, opname, nieuws, werk).map(
    (taak, plek): Gebeurtenis => ({
      soort: 'taak-gemaakt',
      inhoud: { taak: { ...taak, id: zaak === null ? `k${plek + 1}` : volgendeId(zaak, 'taak', plek) } }
    })
  )
  const begin: Gebeurtenis[] =
    zaak === null ? [{ soort: 'zaak-geopend', inhoud: { proef, voorziening, houder, oudercommissie, vorigeZaak } }] : []
  return [
    ...begin,
    {
      soort: 'rapport-opgenomen',
      inhoud: {
        rapport: { id, upload: sha256, inhoud: rapport, opgenomenOp: vandaag, corrigeert: eerder?.rapport.id ?? null, vervangenDoor: null }
      }
    },
    ...vervallen,
    ...herhoringen.flatMap(({ eerst }) => eerst),
    { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'rapport', rapport: id } } },
    ...vragen,
    ...(zaak === null || nieuws === null ? [] : vraagNaarHouder(zaak, rapport, nieuws, { vandaag, eerdere: vragen.length })),
    ...herhoringen.flatMap(({ daarna }) => daarna),
    ...brieven.flatMap((brief) => opnieuwVoor(brief, waarom)),
    ...(zaak === null ? [] : vervuldeTaken(zaak, opname, id)),
    ...openbaar(opname, id, zaak === null ? nieuweIds.vastlegging : volgendeId(zaak, 'vastlegging')),
    ...taken
  ]
}
