/** After a voornemen: a zienswijze is weighed by a person, or its term passed in silence; then the announced step, or wait. Pure. */

import { REGELS } from '../model/beslisregels.ts'
import { toonDatum } from '../model/datum.ts'
import { BRIEFSOORTEN, briefVoor, type Instrument } from '../model/instrument.ts'
import { type Antwoord, isOpen, type Optie } from '../model/vraag.ts'
import type { Brief, Overtreding } from '../model/zaak.ts'
import { metAfwijking } from './afwijking.ts'
import { afronding, isTeBewerken } from './brieven.ts'
import { blijftStaan } from './correctie-brief.ts'
import { wegingen } from './hoorpunten.ts'
import { zetAangekondigd } from './instrument.ts'
import { beslisNaVoornemenInvordering } from './invordering.ts'
import {
  type Beslissing,
  type Besluit,
  beslissing,
  type Doel,
  type Geval,
  naamVan,
  type Opdracht,
  uitkomst,
  type Vraagontwerp
} from './kern.ts'
import { legBeleidVoor, vorigBeleid } from './ladder.ts'
import { gaf, tekstVan } from './mens.ts'
import { herzending } from './overige.ts'
import { type Delen, stelSamen } from './samenstellen.ts'
import { gevalVan } from './stand.ts'
import { los } from './stap.ts'

interface Hoorwerk {
  readonly opdracht: Opdracht
  readonly voornemen: Brief
  readonly instrument: Instrument
}

/** Still announced, or followed by a besluit that has not gone out: later than that a zienswijze is too late to change it here. */
function wachtNog({ opdracht, instrument }: Hoorwerk, { id, status, instrument: nu, stap }: Overtreding): boolean {
  if (status !== 'open' || nu !== instrument) return false
  if (stap === 'voornemen') return true
  const soort = briefVoor(instrument, 'instrument')
  const besluit = opdracht.zaak.brieven.findLast(
    (brief) => brief.soort === soort && brief.status !== 'vervallen' && brief.overtredingen.includes(id)
  )
  return besluit === undefined || isTeBewerken(besluit)
}

function gevallen(werk: Hoorwerk): Geval[] {
  const { opdracht, voornemen } = werk
  return opdracht.zaak.overtredingen
    .filter(({ id }) => voornemen.overtredingen.includes(id))
    .filter((een) => wachtNog(werk, een))
    .map((overtreding) => gevalVan(opdracht, overtreding, null))
}

/** The hearing has run: the announced step when 4:8 had inserted the voornemen, else wait for the nader onderzoek. */
function verder(werk: Hoorwerk, geval: Geval, redenen: readonly string[]): Beslissing {
  const { overtreding, stand } = geval
  if (stand.stap === 'instrument')
    return beslissing(
      uitkomst(geval, {
        gevolg: 'open',
        regel: REGELS.naIngevoegdVoornemen,
        redenen: [...redenen, 'Het besluit was al in voorbereiding; de weging komt erin.']
      })
    )
  if (!stand.ingevoegdVoornemen) {
    const wacht =
      'Het voornemen is zelf de stap uit het beleid: wacht op het nader onderzoek. Een volgende aanwijzing kan op dit voornemen rusten.'
    return beslissing(
      uitkomst(geval, { gevolg: 'open', herinspectie: true, regel: REGELS.naBeleidsvoornemen, redenen: [...redenen, wacht] })
    )
  }
  const { fase } = stand
  const doel: Doel = { fase, prioriteit: overtreding.prioriteit, regel: REGELS.naIngevoegdVoornemen, redenen }
  const oud = vorigBeleid(geval)
  return los(geval, oud === null ? zetAangekondigd(geval, doel, werk.instrument, werk.voornemen.id) : legBeleidVoor(geval, doel, oud))
}

function overtuigd(geval: Geval, werk: Hoorwerk, antwoord: Antwoord): Beslissing {
  const redenen = [`De zienswijze op ${werk.voornemen.id} overtuigt.`, gaf(antwoord)]
  return beslissing(uitkomst(geval, { gevolg: 'niet gehandhaafd', regel: REGELS.zienswijzeOvertuigt, redenen }))
}

const DOORZETTEN: Optie = {
  waarde: 'doorzetten',
  label: 'De zienswijze overtuigt niet: doorzetten',
  grond: 'artikel 3:46 Awb: de reden komt in het besluit'
}
const OVERTUIGT: Optie = { waarde: 'overtuigt', label: 'De zienswijze overtuigt: niet handhaven', grond: 'artikel 3:4 Awb' }
const PER_OVERTREDING: Optie = { waarde: 'per overtreding', label: 'Per overtreding anders', grond: '' }

function vraagWeging({ opdracht, voornemen, instrument }: Hoorwerk, overtreding: Overtreding | null, meer: boolean): Vraagontwerp {
  const over = overtreding === null ? '' : ` over ${naamVan({ opdracht, overtreding })}`
  const dagen = opdracht.zaak.vastleggingen
    .filter(({ soort, brief }) => soort === 'zienswijze' && brief === voornemen.id)
    .map(({ op, hoe }) => `${toonDatum(op)}${hoe === null ? '' : `, ${hoe}`}`)
  return {
    soort: 'beoordeling nodig',
    veld: 'zienswijze',
    tekst: `Weeg de zienswijze (${dagen.join('; ')})${over} op het voornemen ${voornemen.id} tot een ${instrument}. Ga op elk punt in; uw reden komt in het besluit.`,
    waardesoort: 'keuze',
    opties: meer ? [DOORZETTEN, OVERTUIGT, PER_OVERTREDING] : [DOORZETTEN, OVERTUIGT],
    redenVerplicht: true,
    brief: voornemen.id,
    overtreding: overtreding?.id ?? null
  }
}

/** The weighing of this doorgang, for the whole letter or for one overtreding. */
function weging({ opdracht }: Hoorwerk, overtreding: string | null): Antwoord | null {
  return (
    opdracht.zaak.vragen.findLast(
      ({ geldt, veld, over, antwoord }) =>
        geldt && veld === 'zienswijze' && over.doorgang === opdracht.doorgang.nr && over.overtreding === overtreding && antwoord !== null
    )?.antwoord ?? null
  )
}

function nogTeWegen(geval: Geval, vraag: Vraagontwerp): Beslissing {
  const redenen = ['Er is een zienswijze. Een mens weegt die, met reden (artikel 3:46 en 4:8 Awb).']
  return beslissing(uitkomst(geval, { gevolg: 'beoordeling nodig', regel: REGELS.zienswijzeWegen, redenen }), { vragen: [vraag] })
}

function weeg(werk: Hoorwerk, geval: Geval, meer: boolean): Beslissing {
  const voorAlle = weging(werk, null)
  const perOvertreding = voorAlle !== null && tekstVan(voorAlle) === PER_OVERTREDING.waarde
  const antwoord = perOvertreding ? weging(werk, geval.overtreding.id) : voorAlle
  if (antwoord === null) return nogTeWegen(geval, vraagWeging(werk, perOvertreding ? geval.overtreding : null, meer && !perOvertreding))
  if (tekstVan(antwoord) === OVERTUIGT.waarde) return overtuigd(geval, werk, antwoord)
  return verder(werk, geval, [`De zienswijze op ${werk.voornemen.id} is gewogen.`, gaf(antwoord)])
}

function isAndersInBehandeling({ zaak, doorgang }: Opdracht, voornemen: string): boolean {
  return (
    zaak.vastleggingen.some((een) => een.soort === 'zienswijze' && een.brief === voornemen) && doorgang.aanleiding.soort !== 'zienswijze'
  )
}

/** A hearing is done when nothing of it waits for a person any more. */
function gehoordeVan(werk: Hoorwerk, genomen: readonly Beslissing[]): NonNullable<Besluit['gehoord']> {
  const { opdracht, voornemen, instrument } = werk
  return genomen.flatMap(({ uitkomst: { overtreding, gevolg, regel } }) => {
    const wacht = gevolg === 'beoordeling nodig' && regel === REGELS.zienswijzeWegen
    const al = opdracht.zaak.overtredingen.find(({ id }) => id === overtreding)?.gehoord.some(({ brief }) => brief === voornemen.id)
    return wacht || al === true ? [] : [{ overtreding, instrument, brief: voornemen.id }]
  })
}

export function beslisHoren(opdracht: Opdracht, briefId: string): Besluit {
  const voornemen = opdracht.zaak.brieven.find(({ id }) => id === briefId)
  if (voornemen?.soort === 'voornemen-invordering') return beslisNaVoornemenInvordering(opdracht, voornemen)
  const instrument = voornemen === undefined ? null : BRIEFSOORTEN[voornemen.soort].instrument
  if (voornemen === undefined || instrument === null || BRIEFSOORTEN[voornemen.soort].stap !== 'voornemen') return stelSamen(opdracht, {})
  const ontving = opdracht.doorgang.aanleiding.soort === 'zienswijze'
  // The silence of who was never reached says nothing.
  if (voornemen.status === 'vervallen' && !ontving) return stelSamen(opdracht, {})
  const werk: Hoorwerk = { opdracht, voornemen, instrument }
  const open = gevallen(werk)
  const vorige = vanVorigeHouder(opdracht, voornemen, open.length > 0)
  if (vorige !== null) return stelSamen(opdracht, vorige)
  if (isAndersInBehandeling(opdracht, voornemen.id)) return stelSamen(opdracht, {})
  if (open.length === 0) return stelSamen(opdracht, { taken: teLaat(opdracht, voornemen) })
  const gewoon = (geval: Geval) =>
    ontving
      ? weeg(werk, geval, open.length > 1)
      : verder(werk, geval, [`De zienswijzetermijn van ${voornemen.id} is voorbij, zonder zienswijze.`])
  const genomen = open.map((geval) => metAfwijking(geval, gewoon))
  return stelSamen(opdracht, {
    genomen,
    brieven: afronding(opdracht, genomen),
    gehoord: gehoordeVan(werk, genomen),
    ...nagekomen(werk, open)
  })
}

/** What follows on a voornemen to a former houder: a person is asked already, or it is made for the houder of now. */
function voorNu(opdracht: Opdracht, voornemen: Brief): { readonly zin: string; readonly delen: Delen } {
  const { id } = voornemen
  const nu = opdracht.zaak.houder.naam
  if (opdracht.zaak.vragen.some((vraag) => isOpen(vraag) && vraag.soort === 'correctie' && vraag.over.brief === id))
    return { zin: ` Kies "wijzigen" bij de vraag over ${id} voor een nieuw voornemen aan ${nu}.`, delen: {} }
  const delen = herzending(opdracht, voornemen)
  return { zin: delen.brieven === undefined ? '' : ` Er komt een nieuw voornemen aan ${nu}.`, delen }
}

/** Awb 4:8: what the former houder said, or did not say, hears nobody else; null: the voornemen was for the houder of now, or is done. */
function vanVorigeHouder(opdracht: Opdracht, voornemen: Brief, isNogOpen: boolean): Delen | null {
  const { vorigeHouder, status, id } = voornemen
  if (vorigeHouder === undefined || blijftStaan(opdracht, voornemen)) return null
  // Who the houder became was told when the voornemen lapsed.
  if (status === 'vervallen') return {}
  if (!isNogOpen) return null
  const wat =
    opdracht.doorgang.aanleiding.soort === 'zienswijze'
      ? `Er is een zienswijze op ${id}. Die blijft in het dossier, maar is van ${vorigeHouder}`
      : `De zienswijzetermijn van ${id} is voorbij, maar dat voornemen was gericht aan ${vorigeHouder}`
  const { zin, delen } = voorNu(opdracht, voornemen)
  const tekst = `${wat}. De houder is nu ${opdracht.zaak.houder.naam}; die is nog niet gehoord (artikel 4:8 Awb). Er volgt daarom geen besluit op dit voornemen.${zin}`
  return { taken: [{ soort: 'beoordelen', tekst, over: id }], ...delen }
}

/** A further zienswijze while the besluit is being drafted: its weighing must get into that letter before it can go out. */
function nagekomen({ opdracht, voornemen, instrument }: Hoorwerk, open: readonly Geval[]): Delen {
  const { zaak, doorgang } = opdracht
  const soort = briefVoor(instrument, 'instrument')
  const besluit = zaak.brieven.find(
    (brief) =>
      brief.soort === soort &&
      brief.doorgang !== doorgang.nr &&
      isTeBewerken(brief) &&
      open.some(({ overtreding, stand }) => stand.stap === 'instrument' && brief.overtredingen.includes(overtreding.id))
  )
  if (besluit === undefined) return {}
  const oude = zaak.vragen.filter(({ geldt, punt, over }) => geldt && punt === 'weging-zienswijze' && over.brief === besluit.id)
  const nieuw = wegingen(opdracht, besluit.id, [voornemen.id])
  // Asked in this doorgang already, and nothing was weighed since.
  const staat = oude.some(
    ({ over, voorstel, antwoord }) =>
      over.doorgang === doorgang.nr && nieuw.every((een) => een.voorstel === voorstel && (een.antwoord === null || antwoord !== null))
  )
  if (staat) return {}
  return {
    vragen: nieuw,
    vervangenVragen: oude.map(({ id }) => id),
    bijwerken: [{ brief: besluit.id, overtredingen: [] }]
  }
}

function teLaat({ doorgang }: Opdracht, voornemen: Brief): Beslissing['taken'] {
  if (doorgang.aanleiding.soort !== 'zienswijze' || doorgang.uitkomsten.length > 0) return []
  const tekst = `Er kwam een zienswijze op ${voornemen.id}, maar over elke overtreding daarin is al besloten. Bekijk of het besluit moet worden herzien.`
  return [{ soort: 'beoordelen', tekst, over: voornemen.id }]
}
