/** Letters about what the houder sent us: a confirmation of receipt (Awb 6:14, 2:17), the beslissing op bezwaar (7:11-7:12). Pure. */
import { beslissingenOp, bestredenBesluit, bezwaarfeit, gehoordNa, openBezwaren, teHoren } from './bezwaar.ts'
import { toonDatum } from './datum.ts'
import type { Feitgroep, Feitregel } from './feitregel.ts'
import { BRIEFSOORTEN, type Feitbriefsoort } from './instrument.ts'
import { verzuimVan } from './verzuim.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

function bevestigd(zaak: Pick<Zaak, 'brieven'>, soort: Feitbriefsoort, feit: string): boolean {
  return zaak.brieven.some((brief) => brief.soort === soort && brief.status !== 'vervallen' && brief.feiten?.includes(feit) === true)
}

function naam(zaak: Zaak, brief: string | null): string {
  const gevonden = zaak.brieven.find(({ id }) => id === brief)
  return gevonden === undefined ? 'een brief' : `${BRIEFSOORTEN[gevonden.soort].titel.toLowerCase()} (${gevonden.id})`
}

function groep(zaak: Zaak, brief: string | null, feiten: readonly Vastlegging[], wat: string): Feitgroep {
  const overtredingen = zaak.brieven.find(({ id }) => id === brief)?.overtredingen ?? []
  return {
    feiten: feiten.map(({ id }) => id),
    overtredingen: [...overtredingen],
    brief,
    wat: `${wat} van ${feiten.map(({ op }) => toonDatum(op)).join(' en ')} tegen ${naam(zaak, brief)}`
  }
}

/** Why the houder is not written to about the bezwaar against this besluit; null: he has one that is open. */
export function naarHouder(zaak: Zaak, besluit: string | null, wat: string): string | null {
  const open = besluit === null ? [] : openBezwaren(zaak, besluit)
  const [eerste] = open
  if (eerste === undefined) return 'Er is geen bezwaar meer waarop moet worden beslist.'
  const vorige = vorigeHouder(zaak, besluit)
  if (vorige !== null) return vorige
  return open.some(({ van }) => van === undefined) ? null : vanAnder(eerste.van ?? '', wat)
}

function vanAnder(van: string, wat: string): string {
  return `Het bezwaar is van ${van}, niet van de houder. Besluitenstraat schrijft alleen aan de houder: ${wat} zelf (artikel 7:12, tweede lid, Awb).`
}

function vorigeHouder(zaak: Zaak, brief: string | null): string | null {
  const vorige = zaak.brieven.find(({ id }) => id === brief)?.vorigeHouder
  return vorige === undefined
    ? null
    : `${naam(zaak, brief)} ging naar ${vorige}, en ${zaak.houder.naam} is nu de houder. Laat een jurist beoordelen aan wie u schrijft.`
}

/** Only the houder is written to here. */
function tegenAnder(zaak: Zaak, { brief, feiten }: Feitgroep, wat: string): string | null {
  const van = zaak.vastleggingen.find(({ id, van: wie }) => feiten.includes(id) && wie !== undefined)?.van
  return van === undefined ? vorigeHouder(zaak, brief) : vanAnder(van, wat)
}

function ingetrokken(zaak: Zaak, { feiten = [] }: Brief): string | null {
  const rijen = zaak.vastleggingen.filter(({ id }) => feiten.includes(id))
  return rijen.some((rij) => rij.brief !== null && openBezwaren(zaak, rij.brief).some(({ id }) => id === rij.id))
    ? null
    : 'het bezwaar is ingetrokken of al afgedaan'
}

export const ONTVANGST_BEZWAAR: Feitregel = {
  groepen: (zaak) =>
    zaak.vastleggingen
      .filter(({ id, soort }) => soort === 'bezwaar' && !bevestigd(zaak, 'ontvangst-bezwaar', id))
      .map((feit) => groep(zaak, feit.brief, [feit], 'het bezwaar')),
  tegen: (zaak, deel) => tegenAnder(zaak, deel, 'bevestig de ontvangst'),
  grondWeg: ingetrokken
}

export const ONTVANGST_ZIENSWIJZE: Feitregel = {
  groepen: (zaak) =>
    zaak.vastleggingen
      .filter(({ id, soort, brief }) => soort === 'zienswijze' && brief !== null && !bevestigd(zaak, 'ontvangst-zienswijze', id))
      .map((feit) => ({
        ...groep(zaak, feit.brief, [feit], 'de zienswijze'),
        wat: `de zienswijze van ${toonDatum(feit.op)} op ${naam(zaak, feit.brief)}`
      })),
  tegen: (zaak, { brief }) => {
    const vorige = zaak.brieven.find(({ id }) => id === brief)?.vorigeHouder
    return vorige === undefined
      ? null
      : `De zienswijze is van ${vorige}, en ${zaak.houder.naam} is nu de houder. Bevestig de ontvangst zelf.`
  },
  grondWeg: () => null
}

/** A request that names none of more bezwaren can be about each, until something was mended. */
function ongenoemd(zaak: Zaak, besluit: string): Vastlegging | null {
  const gevraagd = verzuimVan(zaak, besluit, null).findLast(({ soort }) => soort === 'verzuim gevraagd')
  if (gevraagd === undefined) return null
  const later = zaak.vastleggingen.slice(zaak.vastleggingen.indexOf(gevraagd) + 1)
  return later.some(({ soort, brief }) => soort === 'verzuim hersteld' && brief === besluit) ? null : gevraagd
}

/** Awb 6:6: while one of these bezwaren may still be mended, nothing is decided on them. */
function verzuimLoopt(zaak: Zaak, besluit: string, bezwaren: readonly string[], vandaag: string): string | null {
  const laatste = bezwaren.flatMap((id) => verzuimVan(zaak, besluit, id).at(-1) ?? [])
  const tot = laatste
    .flatMap((rij) => (rij.soort === 'verzuim gevraagd' && rij.tot !== undefined && vandaag <= rij.tot ? [rij.tot] : []))
    .toSorted()
    .at(-1)
  if (tot !== undefined) return `De houder mag zijn bezwaarschrift nog aanvullen tot en met ${toonDatum(tot)} (artikel 6:6 Awb).`
  const dag = ongenoemd(zaak, besluit)?.tot
  return dag !== undefined && vandaag <= dag
    ? `Tot en met ${toonDatum(dag)} mag een bezwaarschrift nog worden aangevuld, en niet is vastgelegd welk (artikel 6:6 Awb).`
    : null
}

/** What the beslissing must tell is recorded first: the hearing (7:2, 7:3), and the advice where a commissie gives one (7:13). */
function nogNiet(zaak: Zaak, besluit: string, bezwaren: readonly string[]): string | null {
  const heeft = (soort: Vastlegging['soort']) => bezwaarfeit(zaak, soort, besluit) !== null
  if (heeft('adviescommissie') && !heeft('bezwaar advies'))
    return 'Leg eerst het advies van de commissie vast (artikel 7:13, zesde lid, Awb).'
  const zitting = teHoren(zaak, besluit)?.hoorzitting
  const niet = zaak.vastleggingen.filter((rij) => bezwaren.includes(rij.id) && !gehoordNa(zaak, rij))
  if (zitting === undefined && niet.length === 0) return null
  const over =
    zitting === undefined
      ? ` over het bezwaar van ${niet.map(({ op }) => toonDatum(op)).join(' en ')}`
      : ` op de hoorzitting van ${toonDatum(zitting.dag)}`
  return `Leg eerst vast dat de houder is gehoord${over}, of waarom daarvan is afgezien (artikel 7:2 en 7:3 Awb).`
}

export const BESLISSING_OP_BEZWAAR: Feitregel = {
  groepen: (zaak) =>
    [...new Set(zaak.vastleggingen.flatMap(({ soort, brief }) => (soort === 'bezwaar' && brief !== null ? [brief] : [])))].flatMap(
      (besluit) => {
        const al = new Set(beslissingenOp(zaak, besluit).flatMap(({ feiten = [] }) => feiten))
        const open = openBezwaren(zaak, besluit).filter(({ id }) => !al.has(id))
        // Who is not the houder gets a beslissing of his own, by hand: that does not hold up the one to the houder.
        return [...Map.groupBy(open, ({ van }) => van).values()].map((deel) => groep(zaak, besluit, deel, 'het bezwaar'))
      }
    ),
  tegen: (zaak, deel, vandaag) =>
    tegenAnder(zaak, deel, 'neem deze beslissing') ??
    (deel.brief === null ? null : (verzuimLoopt(zaak, deel.brief, deel.feiten, vandaag) ?? nogNiet(zaak, deel.brief, deel.feiten))),
  grondWeg: (zaak, brief) => (bestredenBesluit(zaak, brief) === null ? 'het bezwaar is weg' : ingetrokken(zaak, brief))
}
