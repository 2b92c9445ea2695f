/** Collecting forfeited dwangsommen (Awb 5:37): which forfeitures can go into which letter, and what stands in the way. Pure. */
import type { Datum, Duur } from './basis.ts'
import { toonBedrag } from './bedrag.ts'
import { toonDatum } from './datum.ts'
import { geldigeVerbeuringen, standVan, type Verbeuring } from './dwangsomgeld.ts'
import type { Feitgroep, Feitregel } from './feitregel.ts'
import type { Feitbriefsoort } from './instrument.ts'
import { alsZin, isVerjaard, tegenBeschikking, tegenInvordering, VERJAARD } from './invorderingsbeletsel.ts'
import { feitbriefMet } from './invorderingsverval.ts'
import type { Termijn } from './termijn.ts'
import type { Brief, Zaak } from './zaak.ts'

export { feitbriefMet } from './invorderingsverval.ts'

/** Kind of term: until when the houder may pay what the invorderingsbeschikking asks (Awb 4:86, 4:87). */
export const BETALING = 'betaling-invordering'

function groepVan(last: string, rijen: readonly Verbeuring[]): Feitgroep {
  const som = rijen.reduce((samen, { bedrag }) => samen + bedrag, 0)
  return {
    feiten: rijen.map(({ id }) => id),
    overtredingen: [...new Set(rijen.map(({ overtreding }) => overtreding))],
    brief: last,
    wat: `last ${last}: ${toonBedrag(som)} verbeurd op ${rijen.map(({ op }) => toonDatum(op)).join(', ')}`
  }
}

/** What has prescribed stands apart, so that it holds up nothing else. */
function groepenVan(zaak: Zaak, rijen: readonly Verbeuring[]): Feitgroep[] {
  const verjaard = rijen.filter(({ id }) => isVerjaard(zaak, id))
  return [rijen.filter((rij) => !verjaard.includes(rij)), verjaard].flatMap((samen) => {
    const [eerste] = samen
    return eerste === undefined ? [] : [groepVan(eerste.brief, samen)]
  })
}

/** Why nothing of this last can be collected now, whatever the letter. */
function tegenLast(zaak: Zaak, { brief, feiten }: Feitgroep): string | null {
  const last = zaak.brieven.find(({ id }) => id === brief)
  if (last?.vorigeHouder !== undefined)
    return `Let op: de last was gericht aan ${last.vorigeHouder}, en ${zaak.houder.naam} is nu de houder. Alleen wie de last kreeg, kan verbeuren; vraag een jurist.`
  if (standVan(zaak, feiten).open === 0) return 'Alles wat is verbeurd, is betaald; er valt niets in te vorderen.'
  const beletsel = tegenInvordering(zaak, feiten)
  return beletsel === null ? null : alsZin(beletsel.reden)
}

/** What was forfeited does not hold any more, has prescribed, or was paid before the letter went out. */
function grondWeg(zaak: Zaak, { feiten = [] }: Brief): string | null {
  const { verbeurd, open } = standVan(zaak, feiten)
  if (verbeurd === 0) return 'de last waaronder is verbeurd, geldt niet meer'
  if (open === 0) return 'alles wat is verbeurd, is betaald'
  return feiten.some((id) => isVerjaard(zaak, id)) ? VERJAARD : null
}

/** A schorsing ends: the letter waits for that. */
function wacht(zaak: Zaak, { feiten = [] }: Brief): string | null {
  return tegenInvordering(zaak, feiten)?.reden ?? null
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
    return [...Map.groupBy(vrij, ({ brief }) => brief).values()].flatMap((rijen) => groepenVan(zaak, rijen))
  },
  tegen: tegenLast,
  grondWeg,
  wacht
}

/** Why the letter that this one follows on is not far enough; null when it is. */
type Volgt = (zaak: Zaak, vorige: Brief, vandaag: Datum) => string | null

/** The latest that went out, also when it carries nothing any more: then that is the reason why not. */
function laatsteMet(zaak: Zaak, soort: Feitbriefsoort, feiten: readonly string[]): Brief | undefined {
  return zaak.brieven.findLast((brief) => isVerzonden(brief) && brief.soort === soort && feiten.every((id) => brief.feiten?.includes(id)))
}

function naBrief(soort: Feitbriefsoort, vorige: Feitbriefsoort, verder: Volgt): Feitregel {
  return {
    groepen: (zaak) =>
      zaak.brieven
        .filter((brief) => brief.soort === vorige && isVerzonden(brief))
        .flatMap((brief) => {
          const vrij = geldigeVerbeuringen(zaak).filter(
            ({ id }) => laatsteMet(zaak, vorige, [id])?.id === brief.id && feitbriefMet(zaak, soort, id) === undefined
          )
          return groepenVan(zaak, vrij)
        }),
    tegen: (zaak, groep, vandaag) => {
      const op = laatsteMet(zaak, vorige, groep.feiten)
      return tegenLast(zaak, groep) ?? (op === undefined ? null : verder(zaak, op, vandaag))
    },
    grondWeg,
    wacht
  }
}

/** What rests on an invorderingsbeschikking falls with it, and waits while that is geschorst or payment is put off. */
function naBeschikking(soort: Feitbriefsoort, vorige: Feitbriefsoort, verder: Volgt): Feitregel {
  const regel = naBrief(soort, vorige, verder)
  return {
    ...regel,
    tegen: (zaak, groep, vandaag) => {
      const aanmaning = vorige === 'aanmaning' ? laatsteMet(zaak, vorige, groep.feiten) : undefined
      const beletsel = tegenBeschikking(zaak, groep.feiten, vandaag, aanmaning)
      return beletsel === null ? regel.tegen(zaak, groep, vandaag) : alsZin(beletsel.reden)
    },
    grondWeg: (zaak, brief, vandaag) => {
      const beletsel = tegenBeschikking(zaak, brief.feiten ?? [], null, brief)
      return regel.grondWeg(zaak, brief, vandaag) ?? (beletsel?.weg === true ? beletsel.reden : null)
    },
    wacht: (zaak, brief, vandaag) => wacht(zaak, brief) ?? tegenBeschikking(zaak, brief.feiten ?? [], vandaag, brief)?.reden ?? null
  }
}

function isVerzonden({ status, verzondenOp }: Brief): boolean {
  return status !== 'vervallen' && verzondenOp !== null
}

function termijnBij(zaak: Zaak, soort: string, brief: Brief): Termijn | undefined {
  return zaak.termijnen.find((termijn) => termijn.soort === soort && termijn.brief === brief.id)
}

function nietBerekend(wat: string, { id }: Brief): string {
  return `De ${wat} ${id} is nog niet berekend. Voer eerst de dagelijkse ronde uit.`
}

/** The hearing has run, or the houder has spoken (Awb 4:8). */
export const INVORDERINGSBESCHIKKING = naBrief('invorderingsbeschikking', 'voornemen-invordering', (zaak, voornemen) => {
  const termijn = termijnBij(zaak, 'zienswijze', voornemen)
  const gehoord =
    zaak.vastleggingen.some(({ soort, brief }) => soort === 'zienswijze' && brief === voornemen.id) ||
    zaak.doorgangen.some(({ aanleiding }) => aanleiding.soort === 'zienswijzetermijn verstreken' && aanleiding.brief === voornemen.id)
  if (termijn === undefined) return gehoord ? null : nietBerekend('zienswijzetermijn van', voornemen)
  return termijn.status === 'loopt'
    ? `De houder kan op ${voornemen.id} nog een zienswijze geven, tot en met ${toonDatum(termijn.laatsteDag)}.`
    : null
})

/** Only once the debtor is too late (Awb 4:97, 4:112). */
export const AANMANING = naBeschikking('aanmaning', 'invorderingsbeschikking', (zaak, besluit, vandaag) => {
  const termijn = termijnBij(zaak, BETALING, besluit)
  if (termijn === undefined) return nietBerekend('betaaltermijn van', besluit)
  return termijn.laatsteDag >= vandaag ? `De houder kan nog betalen tot en met ${toonDatum(termijn.laatsteDag)}.` : null
})

/** Awb 4:117: only when the term of the aanmaning ran out. */
export const DWANGBEVEL = naBeschikking('dwangbevel', 'aanmaning', (zaak, aanmaning, vandaag) => {
  const termijn = termijnBij(zaak, 'aanmaning', aanmaning)
  if (termijn === undefined) return nietBerekend('termijn van de aanmaning', aanmaning)
  return termijn.laatsteDag >= vandaag ? `De houder kan na de aanmaning nog betalen tot en met ${toonDatum(termijn.laatsteDag)}.` : null
})
