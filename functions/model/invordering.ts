/** Collecting forfeited dwangsommen (Awb 5:37): which forfeitures can go into which letter, and what stands in the way. Pure. */
import type { Datum, Duur } from './basis.ts'
import { toonBedrag } from './bedrag.ts'
import { toonDatum } from './datum.ts'
import { geldigeVerbeuringen, standVan, type Verbeuring } from './dwangsomgeld.ts'
import type { Feitgroep, Feitregel } from './feitregel.ts'
import { geschorst, herroepen } from './gelding.ts'
import type { Feitbriefsoort } from './instrument.ts'
import type { Termijn } from './termijn.ts'
import type { Brief, Zaak } from './zaak.ts'

/** Kind of term: until when the houder may pay what the invorderingsbeschikking asks (Awb 4:86, 4:87). */
export const BETALING = 'betaling-invordering'

/** The live letter of this kind that rests on this fact. */
export function feitbriefMet(zaak: Pick<Zaak, 'brieven'>, soort: Feitbriefsoort, feit: string): Brief | undefined {
  return zaak.brieven.find((brief) => brief.soort === soort && brief.status !== 'vervallen' && brief.feiten?.includes(feit) === true)
}

function groepVan(last: string, rijen: readonly Verbeuring[]): Feitgroep {
  const som = rijen.reduce((samen, { bedrag }) => samen + bedrag, 0)
  return {
    feiten: rijen.map(({ id }) => id),
    overtredingen: [...new Set(rijen.map(({ overtreding }) => overtreding))],
    brief: last,
    wat: `last ${last}: ${toonBedrag(som)} verbeurd op ${rijen.map(({ op }) => toonDatum(op)).join(', ')}`
  }
}

/** Why nothing of this last can be collected now, whatever the letter. */
function tegenLast(zaak: Zaak, { brief, feiten }: Feitgroep): string | null {
  const last = zaak.brieven.find(({ id }) => id === brief)
  if (last?.vorigeHouder !== undefined)
    return `Let op: de last was gericht aan ${last.vorigeHouder}, en ${zaak.houder.naam} is nu de houder. Alleen wie de last kreeg, kan verbeuren; vraag een jurist.`
  const stil = brief === null ? null : geschorst(zaak, brief)
  if (stil !== null) return `De last ${brief} is geschorst sinds ${toonDatum(stil.op)}: vorder nu niet in.`
  return standVan(zaak, feiten).open === 0 ? 'Alles wat is verbeurd, is betaald; er valt niets in te vorderen.' : null
}

/** What was forfeited does not hold any more, or was paid before the letter went out. */
function grondWeg(zaak: Zaak, { feiten = [] }: Brief): string | null {
  const { verbeurd, open } = standVan(zaak, feiten)
  if (verbeurd === 0) return 'de last waaronder is verbeurd, geldt niet meer'
  return open === 0 ? 'alles wat is verbeurd, is betaald' : null
}

/** Awb 4:112 lid 1: from the day after the sending. */
export const AANMANINGSTERMIJN: Duur = { aantal: 2, eenheid: 'weken' }

/** Cents. Awb 4:113 lid 1, as it stands since 2026: € 9 for a debt under € 454, else € 20. */
export function aanmaningsvergoeding(schuld: number): number {
  return schuld < 454_00 ? 9_00 : 20_00
}

/** The forfeitures of each last that no voornemen names yet. */
export const VOORNEMEN_INVORDERING: Feitregel = {
  groepen: (zaak) => {
    const vrij = geldigeVerbeuringen(zaak).filter(({ id }) => feitbriefMet(zaak, 'voornemen-invordering', id) === undefined)
    return [...Map.groupBy(vrij, ({ brief }) => brief)].map(([last, rijen]) => groepVan(last, rijen))
  },
  tegen: tegenLast,
  grondWeg
}

/** Why the letter that this one follows on is not far enough; null when it is. */
type Volgt = (zaak: Zaak, vorige: Brief, vandaag: Datum) => string | null

function naBrief(soort: Feitbriefsoort, vorige: Feitbriefsoort, wacht: Volgt): Feitregel {
  const vorigeVan = (zaak: Zaak, { feiten }: Feitgroep) =>
    zaak.brieven.find((brief) => isVerzonden(brief) && brief.soort === vorige && feiten.every((id) => brief.feiten?.includes(id)))
  return {
    groepen: (zaak) =>
      zaak.brieven
        .filter((brief) => brief.soort === vorige && isVerzonden(brief))
        .flatMap((brief) => {
          const rijen = geldigeVerbeuringen(zaak).filter(
            ({ id }) => brief.feiten?.includes(id) === true && feitbriefMet(zaak, soort, id) === undefined
          )
          const [eerste] = rijen
          return eerste === undefined ? [] : [groepVan(eerste.brief, rijen)]
        }),
    tegen: (zaak, groep, vandaag) => {
      const op = vorigeVan(zaak, groep)
      return tegenLast(zaak, groep) ?? (op === undefined ? null : wacht(zaak, op, vandaag))
    },
    grondWeg
  }
}

function isVerzonden({ status, verzondenOp }: Brief): boolean {
  return status !== 'vervallen' && verzondenOp !== null
}

function loopt(zaak: Zaak, soort: string, brief: Brief): Termijn | undefined {
  return zaak.termijnen.find((termijn) => termijn.soort === soort && termijn.brief === brief.id && termijn.status === 'loopt')
}

/** The hearing has run, or the houder has spoken (Awb 4:8). */
export const INVORDERINGSBESCHIKKING = naBrief('invorderingsbeschikking', 'voornemen-invordering', (zaak, voornemen) => {
  const termijn = loopt(zaak, 'zienswijze', voornemen)
  return termijn === undefined
    ? null
    : `De houder kan op ${voornemen.id} nog een zienswijze geven, tot en met ${toonDatum(termijn.laatsteDag)}.`
})

/** Only once the debtor is too late (Awb 4:97, 4:112), and not while the besluit is geschorst or payment is put off. */
export const AANMANING = naBrief('aanmaning', 'invorderingsbeschikking', (zaak, besluit, vandaag) => {
  const stil = geschorst(zaak, besluit.id)
  if (stil !== null) return `De invorderingsbeschikking ${besluit.id} is geschorst sinds ${toonDatum(stil.op)}.`
  if (herroepen(zaak, besluit.id) !== null) return `De invorderingsbeschikking ${besluit.id} is herroepen.`
  const uitstel = zaak.vastleggingen.find(
    ({ soort, tot, op }) => soort === 'uitstel van betaling' && tot !== undefined && op <= vandaag && vandaag <= tot
  )
  if (uitstel?.tot !== undefined) return `Er is uitstel van betaling tot en met ${toonDatum(uitstel.tot)} (artikel 4:94 Awb).`
  const termijn = zaak.termijnen.find(({ soort, brief }) => soort === BETALING && brief === besluit.id)
  if (termijn === undefined) return `De betaaltermijn van ${besluit.id} is nog niet berekend. Voer eerst de dagelijkse ronde uit.`
  return termijn.laatsteDag >= vandaag ? `De houder kan nog betalen tot en met ${toonDatum(termijn.laatsteDag)}.` : null
})

/** Awb 4:117: only when the term of the aanmaning ran out. */
export const DWANGBEVEL = naBrief('dwangbevel', 'aanmaning', (zaak, aanmaning, vandaag) => {
  const termijn = zaak.termijnen.find(({ soort, brief }) => soort === 'aanmaning' && brief === aanmaning.id)
  if (termijn === undefined) return `De termijn van de aanmaning ${aanmaning.id} is nog niet berekend. Voer eerst de dagelijkse ronde uit.`
  return termijn.laatsteDag >= vandaag ? `De houder kan na de aanmaning nog betalen tot en met ${toonDatum(termijn.laatsteDag)}.` : null
})
