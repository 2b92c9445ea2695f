/**
 * A dwangsom per dag, week or maand that was forfeited several times in a row: each time is a fact of its own, with its own day to pay and
 * to prescribe (Awb 5:33, 5:35). So one amount covers one time, and a row of days becomes a row of facts.
 */
import { Temporal } from 'temporal-polyfill'
import type { Datum } from '../model/basis.ts'
import { toonBedrag } from '../model/bedrag.ts'
import { toonDatum } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { dwangsomOp } from '../model/lastwijziging.ts'
import type { Dwangsom } from '../model/vraag.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'

type Eenheid = NonNullable<Dwangsom['tijdseenheid']>

const STAP: Readonly<Record<Eenheid, 'days' | 'weeks' | 'months'>> = { dag: 'days', week: 'weeks', maand: 'months' }

/** The days on which it was forfeited, from the first until the last. */
function dagenVan(op: Datum, tot: Datum, eenheid: Eenheid): Datum[] {
  const begin = Temporal.PlainDate.from(op)
  const dagen: Datum[] = []
  // From the first day each time: a month after 31 January is 28 February, and the next one 31 March.
  for (let keer = 0; ; keer += 1) {
    const dag = begin.add({ [STAP[eenheid]]: keer }).toString()
    if (dag > tot) return dagen
    dagen.push(dag)
  }
}

/** More than one time on one day, of a dwangsom that can be forfeited only once then. */
export function tegenStapel({ wijze, tijdseenheid, bedrag }: Dwangsom, verbeurd: number): Geweigerd | null {
  if (wijze !== 'per tijdseenheid' || tijdseenheid === null || verbeurd <= bedrag) return null
  return fout(
    `${toonBedrag(verbeurd)} is meer dan één keer ${toonBedrag(bedrag)}. Elke ${tijdseenheid} is een verbeuring met een eigen dag om te betalen en te verjaren (artikel 5:33 en 5:35 Awb). Vul het bedrag van één ${tijdseenheid} in, en bij "tot en met" de laatste dag.`
  )
}

/** Which dag, week or maand since the first day on which it could be forfeited. */
function hoeveelste(begin: Datum, op: Datum, eenheid: Eenheid): number {
  const { days, weeks, months } = Temporal.PlainDate.from(begin).until(op, { largestUnit: STAP[eenheid] })
  return { dag: days, week: weeks, maand: months }[eenheid]
}

/**
 * A dag, week or maand in which it was forfeited already: it cannot be forfeited twice in that (Awb 5:32b, 5:33). They count from the day
 * after the begunstigingstermijn, `begin`, whenever it was seen.
 */
export function tegenDubbel(
  { tijdseenheid }: Dwangsom,
  op: Datum,
  eerder: readonly Pick<Vastlegging, 'id' | 'op'>[],
  begin: Datum
): Geweigerd | null {
  if (tijdseenheid === null) return null
  const nu = hoeveelste(begin, op, tijdseenheid)
  const zelfde = eerder.find((rij) => hoeveelste(begin, rij.op, tijdseenheid) === nu)
  if (zelfde === undefined) return null
  const telling = tijdseenheid === 'dag' ? '' : ` De eerste ${tijdseenheid} begint op ${toonDatum(begin)}, na de begunstigingstermijn.`
  return fout(
    `Voor deze ${tijdseenheid} is al een dwangsom verbeurd: ${zelfde.id}, van ${toonDatum(zelfde.op)}. Per ${tijdseenheid} kan dat één keer.${telling}`
  )
}

interface Een {
  readonly gebeurtenissen: readonly Gebeurtenis[]
  readonly opmerkingen: readonly string[]
}

/** Records the verbeuring of one day in this state of the zaak. */
export type LegEenVast = (zaak: Zaak, op: Datum) => ({ readonly ok: true } & Een) | Geweigerd

function rijIn({ gebeurtenissen }: Een): Vastlegging | null {
  const regel = gebeurtenissen.find((een) => een.soort === 'vastgelegd')
  return regel?.soort === 'vastgelegd' ? regel.inhoud.vastlegging : null
}

function slotzin(rijen: readonly Vastlegging[], gestopt: Rest['gestopt']): string[] {
  const som = rijen.reduce((samen, { bedrag }) => samen + (bedrag ?? 0), 0)
  const keer = `${rijen.length} keer vastgelegd, samen ${toonBedrag(som)}: ${rijen.map(({ op }) => toonDatum(op)).join(', ')}.`
  return gestopt === null ? [keer] : [keer, `Vanaf ${toonDatum(gestopt.dag)} is niets vastgelegd. ${gestopt.waarom}`]
}

interface Rest extends Een {
  readonly rijen: readonly Vastlegging[]
  readonly gestopt: { readonly dag: Datum; readonly waarom: string } | null
}

/** The days after the first, until one is refused. */
function legRestVast(zaak: Zaak, eerste: Vastlegging, dagen: readonly Datum[], legVast: LegEenVast): Omit<Rest, 'opmerkingen'> {
  const rijen = [eerste]
  const gebeurtenissen: Gebeurtenis[] = []
  for (const dag of dagen) {
    const volgende = legVast({ ...zaak, vastleggingen: [...zaak.vastleggingen, ...rijen] }, dag)
    if (!volgende.ok) return { rijen, gebeurtenissen, gestopt: { dag, waarom: volgende.redenen.join(' ') } }
    const nieuw = rijIn(volgende)
    if (nieuw !== null) rijen.push(nieuw)
    gebeurtenissen.push(...volgende.gebeurtenissen)
  }
  return { rijen, gebeurtenissen, gestopt: null }
}

function tegenDagen(op: Datum, tot: Datum, vandaag: Datum): Geweigerd | null {
  if (tot < op) return fout(`De laatste dag (${toonDatum(tot)}) ligt vóór de eerste (${toonDatum(op)}).`)
  return tot > vandaag ? fout(`${toonDatum(tot)} ligt na vandaag (${toonDatum(vandaag)}). Leg vast wat al is gebeurd.`) : null
}

interface Reeks {
  readonly op: Datum
  readonly tot: Datum
  readonly vandaag: Datum
}

/** One fact per time, until the last day or until one is refused: that is said. */
export function legReeksVast(zaak: Zaak, { op, tot, vandaag }: Reeks, legVast: LegEenVast): ({ readonly ok: true } & Een) | Geweigerd {
  const tegen = tegenDagen(op, tot, vandaag)
  if (tegen !== null) return tegen
  const eerste = legVast(zaak, op)
  if (!eerste.ok) return eerste
  const rij = rijIn(eerste)
  if (rij === null || rij.bedrag === 0) return fout('Bij 0 euro hoort één dag. Laat "tot en met" leeg.')
  const eenheid = dwangsomOp(zaak, rij.brief ?? '', rij.overtreding ?? '', op)?.tijdseenheid ?? null
  if (eenheid === null)
    return fout('Alleen een dwangsom per dag, week of maand kunt u voor meer dagen tegelijk vastleggen. Leg elke keer apart vast.')
  const { rijen, gebeurtenissen, gestopt } = legRestVast(zaak, rij, dagenVan(op, tot, eenheid).slice(1), legVast)
  return {
    ok: true,
    gebeurtenissen: [...eerste.gebeurtenissen, ...gebeurtenissen],
    opmerkingen: [...eerste.opmerkingen, ...slotzin(rijen, gestopt)]
  }
}
