/**
 * Whatever comes in, in whatever order: a fase never goes back, nothing closes without a "voldoet" or a person, no step without its
 * rule and reasons, the GGD is never told what is no longer so, and the same input gives the same decision.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vraagAfwijking } from '../../functions/decide/afwijking.ts'
import type { Besluit } from '../../functions/decide/kern.ts'
import { REGELS } from '../../functions/model/beslisregels.ts'
import { beslissendeDoorgang } from '../../functions/model/briefketen.ts'
import { BRIEFSOORTEN, briefVoor, Instrument } from '../../functions/model/instrument.ts'
import type { Recht } from '../../functions/model/recht/recht.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { laatsteWoord, verteldVan } from '../../functions/model/vertelling.ts'
import { isOpen, type Vraag } from '../../functions/model/vraag.ts'
import { type Doorgang, type Overtreding, Zaak } from '../../functions/model/zaak.ts'
import { norm, SEED, Spel, VOORBEELD } from './spel.ts'

const ITEMS = {
  seed: ['5.3', '2.2', '1.1', '1.2.2', 'onbekend'],
  voorbeeld: ['meldcode', 'pedagogisch-beleid', 'wijzigingen', 'oudercommissie', 'onbekend']
}

const RUNS = Number(process.env.RUNS ?? 300)

const oordeel = fc.constantFrom('voldoet', 'voldoet niet', 'niet beoordeeld')
const regel = fc.record({
  plek: fc.nat(4),
  oordeel,
  ernstig: fc.boolean(),
  anders: fc.boolean(),
  herstelaanbod: fc.constantFrom('geen', 'geen', 'geen', 'hersteld', 'geweigerd')
})
const rapport = fc.record({
  soort: fc.constant('rapport' as const),
  type: fc.constantFrom('jaarlijks', 'nader', 'incidenteel'),
  regels: fc.uniqueArray(regel, { selector: ({ plek }) => plek, minLength: 1, maxLength: 4 }),
  bevel: fc.boolean(),
  corrigeert: fc.boolean()
})
const handeling = fc.oneof(
  { weight: 5, arbitrary: rapport },
  { weight: 4, arbitrary: fc.record({ soort: fc.constant('verzend' as const), termijn: fc.integer({ min: 3, max: 40 }) }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('zienswijze' as const) }) },
  { weight: 3, arbitrary: fc.record({ soort: fc.constant('termijn voorbij' as const) }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('hersteltermijn voorbij' as const) }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('controle' as const), oordeel }) },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('afwijking' as const) }) },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('herzending' as const) }) },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('nieuw beleid' as const) }) },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('ander recht' as const), zonder: fc.constantFrom(null, ...Instrument.options) }) },
  { weight: 4, arbitrary: fc.record({ soort: fc.constant('antwoord' as const), keuze: fc.nat(20) }) }
)
type Handeling = typeof handeling extends fc.Arbitrary<infer T> ? T : never

function dagNa(dag: number): string {
  return new Date(Date.UTC(2026, 0, 5 + dag * 9)).toISOString().slice(0, 10)
}

function neemRapport(spel: Spel, items: readonly string[], dag: string, doe: Extract<Handeling, { soort: 'rapport' }>): void {
  const voorwaarden = doe.regels.map(({ plek, oordeel: dit, ernstig, anders, herstelaanbod }) => {
    const item = items[plek] ?? 'onbekend'
    const woorden = anders ? { tekst: `Andere woorden voor ${item}.`, toetsingskader: 'KDV 2027' } : {}
    const artikelen = plek === 3 ? [{ wet: 'Wko', artikel: '1.60', lid: null }] : [{ wet: 'Wko', artikel: `1.5${plek}`, lid: null }]
    return norm(item, dit, { ernstig, herstelaanbod, artikelen, ...woorden })
  })
  const laatste = spel.zaak.rapporten.at(-1)
  const deel = { onderzoek: { type: doe.type }, bevel: doe.bevel ? voorwaarden.slice(0, 1).map(({ id }) => id) : undefined }
  if (doe.corrigeert && laatste !== undefined && laatste.vervangenDoor === null)
    spel.correctie(dag, voorwaarden, { ...deel, corrigeert: laatste.id })
  else spel.rapport(dag, voorwaarden, deel)
}

/** Decides everything twice, on an input that must stay as it was. */
class Dubbelspel extends Spel {
  override volgendBesluit(): Besluit | null {
    const voor = JSON.stringify(this.zaak)
    const besluit = super.volgendBesluit()
    expect(super.volgendBesluit()).toEqual(besluit)
    expect(JSON.stringify(this.zaak)).toBe(voor)
    return besluit
  }
}

function begin(beleid: typeof VOORBEELD): Spel {
  return new Dubbelspel(beleid, '2026-01-05').rapport('2026-01-05', [
    norm('zomaar', 'voldoet', { artikelen: [{ wet: 'Wko', artikel: '1.59', lid: null }] })
  ])
}

function stuurEen(spel: Spel, einde: string): void {
  const brief = spel.zaak.brieven.find(({ status }) => status === 'open' || status === 'opgesteld')
  if (brief !== undefined) spel.verzendtBrief(brief.id, einde, brief.soort.includes('dwangsom') ? 'begunstigingstermijn' : 'hersteltermijn')
}

function antwoordEen(spel: Spel, dag: string, keuze: number): void {
  const vragen = spel.zaak.vragen.filter((vraag) => isOpen(vraag) && vraag.opties.length > 0)
  const vraag = vragen[keuze % Math.max(1, vragen.length)]
  const optie = vraag?.opties[keuze % vraag.opties.length]
  if (vraag === undefined || optie === undefined) return
  const vast = spel.zaak.brieven.some((brief) => brief.id === vraag.over.brief && brief.status !== 'open' && brief.status !== 'opgesteld')
  if (vraag.soort === 'open punt' && vast) return
  const antwoord = { waarde: optie.waarde, reden: 'omdat', door: 'bram.behandelaar', op: `${dag}T10:00:00Z` }
  spel.bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord } }, 'bram.behandelaar')
  spel.beslist()
  eisNietOpnieuw(spel, vraag)
}

/** What was answered is not asked again in the same words, or nobody ever gets further. */
function eisNietOpnieuw({ zaak }: Spel, { tekst, over, veld }: Vraag): void {
  const opnieuw = zaak.vragen.filter(
    (een) => isOpen(een) && een.veld === veld && een.over.doorgang === over.doorgang && een.over.overtreding === over.overtreding
  )
  if (veld === 'keuze vervallen') expect(opnieuw.map((een) => een.tekst)).not.toContain(tekst)
}

/** The law of the day, but for one instrument that no longer reaches any norm. */
function rechtZonder(dag: string, instrument: Instrument): Recht {
  const recht = rechtOp(dag)
  const bereik = { omschrijving: 'geen enkele norm', artikelen: [], krachtens: [], bron: 'test' }
  return { ...recht, instrumenten: { ...recht.instrumenten, [instrument]: { ...recht.instrumenten[instrument], bereik } } }
}

interface Dag {
  readonly vandaag: string
  readonly over: (aantal: number) => string
}

type Spelregels = {
  readonly [S in Handeling['soort']]: (spel: Spel, items: readonly string[], dag: Dag, doe: Extract<Handeling, { soort: S }>) => void
}

function verzondenVoornemen(spel: Spel): string | undefined {
  return spel.zaak.brieven.findLast(({ soort, verzondenOp }) => BRIEFSOORTEN[soort].stap === 'voornemen' && verzondenOp !== null)?.id
}

function openOvertreding(spel: Spel): string | undefined {
  return spel.zaak.overtredingen.find(({ status }) => status === 'open')?.id
}

function wijkAf(spel: Spel, id: string, vandaag: string): void {
  const gevraagd = vraagAfwijking(spel.zaak, id, { beleid: spel.beleid, recht: rechtOp(vandaag), vandaag })
  if (!gevraagd.ok) return
  for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis, 'bram.behandelaar')
}

function herzend(spel: Spel, brief: string): void {
  spel.bouwer.begint({ soort: 'herzending', brief })
  spel.beslist()
}

/** Does it only when there is something to do it to. */
function met(id: string | undefined, doe: (id: string) => unknown): void {
  if (id !== undefined) doe(id)
}

const SPELREGELS: Spelregels = {
  rapport: (spel, items, { vandaag }, doe) => neemRapport(spel, items, vandaag, doe),
  verzend: (spel, _items, { over }, { termijn }) => stuurEen(spel, over(termijn)),
  zienswijze: (spel) => met(verzondenVoornemen(spel), (id) => spel.zienswijze(id)),
  'termijn voorbij': (spel) => met(verzondenVoornemen(spel), (id) => spel.zienswijzetermijnVoorbij(id)),
  'hersteltermijn voorbij': (spel) => met(openOvertreding(spel), (id) => spel.hersteltermijnVoorbij(id)),
  controle: (spel, _items, _dag, { oordeel: dit }) => met(openOvertreding(spel), (id) => spel.controle(id, dit)),
  afwijking: (spel, _items, { vandaag }) => met(openOvertreding(spel), (id) => wijkAf(spel, id, vandaag)),
  herzending: (spel) => met(verzondenVoornemen(spel), (id) => herzend(spel, id)),
  'ander recht': (spel, _items, { vandaag }, { zonder }) => {
    spel.recht = zonder === null ? null : rechtZonder(vandaag, zonder)
  },
  'nieuw beleid': (spel) => {
    spel.beleid = { ...spel.beleid, titel: `${spel.beleid.titel} (gewijzigd)` }
  },
  antwoord: (spel, _items, { vandaag }, { keuze }) => antwoordEen(spel, vandaag, keuze)
}

function doeEen<S extends Handeling['soort']>(
  soort: S,
  spel: Spel,
  items: readonly string[],
  dag: Dag,
  doe: Extract<Handeling, { soort: S }>
): void {
  SPELREGELS[soort](spel, items, dag, doe)
}

function speel(
  spel: Spel,
  items: readonly string[],
  handelingen: readonly Handeling[],
  naElk: (voor: Zaak) => void = () => undefined
): void {
  for (const [plek, doe] of handelingen.entries()) {
    const voor = spel.zaak
    const vandaag = dagNa(plek + 1)
    spel.op(vandaag)
    doeEen(
      doe.soort,
      spel,
      items,
      { vandaag, over: (aantal) => new Date(Date.parse(vandaag) + aantal * 86_400_000).toISOString().slice(0, 10) },
      doe
    )
    naElk(voor)
  }
}

function eisRedenen(zaak: Zaak): void {
  for (const doorgang of zaak.doorgangen)
    for (const uitkomst of doorgang.uitkomsten) {
      expect(uitkomst.regel).not.toBe('')
      expect(uitkomst.redenen.every((reden) => reden.trim() !== '')).toBe(true)
      expect(uitkomst.redenen.length).toBeGreaterThan(0)
      if (uitkomst.gevolg !== 'stap') continue
      expect(
        uitkomst.rij !== null ||
          uitkomst.regel === REGELS.doorMens ||
          uitkomst.regel === REGELS.afwijking ||
          uitkomst.regel === REGELS.naIngevoegdVoornemen
      ).toBe(true)
      const soort = uitkomst.instrument === null || uitkomst.stap === null ? null : briefVoor(uitkomst.instrument, uitkomst.stap)
      expect(soort).not.toBeNull()
    }
}

function eisStap(voor: Zaak, na: Zaak): void {
  for (const oud of voor.overtredingen) {
    const nieuw = na.overtredingen.find(({ id }) => id === oud.id)
    expect(nieuw).toBeDefined()
    if (nieuw === undefined) continue
    expect(nieuw.fase).toBeGreaterThanOrEqual(oud.fase)
    if (oud.status !== 'open') expect(nieuw.status).toBe(oud.status)
    const [laatste] = nieuw.geschiedenis.slice(-1)
    if (nieuw.status !== oud.status) expect([REGELS.nietBeoordeeld, REGELS.nietBeoordeeldNader]).not.toContain(laatste?.gebeurtenis)
  }
}

/** What the report or the controle of this doorgang found of an overtreding. */
function gevondenIn(zaak: Zaak, { aanleiding }: Doorgang, overtreding: Overtreding): readonly string[] {
  if (aanleiding.soort === 'controle op stukken')
    return zaak.vastleggingen.flatMap((een) => (een.id === aanleiding.vastlegging ? (een.oordeel ?? []) : []))
  if (aanleiding.soort !== 'rapport') return []
  const { voorwaarden = [] } = zaak.rapporten.find(({ id }) => id === aanleiding.rapport)?.inhoud ?? {}
  const eigen = voorwaarden.filter(({ item }) => item === overtreding.voorwaarde.item)
  return eigen.flatMap(({ oordeel: dit, herstelaanbod }) => (herstelaanbod === 'hersteld' ? [dit, 'voldoet'] : [dit]))
}

/** "Voldoet" of an inspection or a controle, or a person who said so with a reason. */
function eisGrondVoorSluiten(zaak: Zaak): void {
  for (const overtreding of zaak.overtredingen.filter(({ status }) => status !== 'open')) {
    const doorgang = zaak.doorgangen.find(({ nr }) => nr === overtreding.geschiedenis.at(-1)?.doorgang)
    const redenen = doorgang?.uitkomsten.find((een) => een.overtreding === overtreding.id)?.redenen.join(' ') ?? ''
    const voldoet = doorgang !== undefined && gevondenIn(zaak, doorgang, overtreding).includes('voldoet')
    expect(voldoet || redenen.includes('bram.behandelaar koos:'), `${overtreding.id}: ${redenen}`).toBe(true)
  }
}

/** A draft to the GGD tells what was done last, and one report has one draft at most. */
function eisAntwoorden(zaak: Zaak): void {
  const antwoorden = zaak.brieven.filter(({ soort, status }) => soort === 'antwoord-ggd' && (status === 'open' || status === 'opgesteld'))
  for (const brief of antwoorden)
    for (const { overtreding, ...verteld } of brief.verteld ?? []) {
      const woord = laatsteWoord(zaak, beslissendeDoorgang(zaak, brief)?.nr ?? 0, overtreding)
      if (woord !== null) expect(verteldVan(woord.uitkomst)).toMatchObject(verteld)
    }
  const doorgangen = antwoorden.map((brief) => beslissendeDoorgang(zaak, brief)?.nr)
  expect(new Set(doorgangen).size).toBe(doorgangen.length)
}

/** Every open question of decide hangs on something that can still change. */
function eisVragen(zaak: Zaak): void {
  const dubbel = zaak.vragen
    .filter(isOpen)
    .map(({ over, soort, punt, veld }) => [over.overtreding, over.brief, over.doorgang, soort, punt, veld].join('|'))
  expect(new Set(dubbel).size).toBe(dubbel.length)
  for (const vraag of zaak.vragen.filter(isOpen)) {
    const overtreding = zaak.overtredingen.find(({ id }) => id === vraag.over.overtreding)
    if (overtreding !== undefined) expect(overtreding.status).toBe('open')
    if (vraag.waardesoort === 'keuze') expect(vraag.opties.length).toBeGreaterThan(1)
  }
  const inBrief = zaak.brieven
    .filter((brief) => (brief.status === 'open' || brief.status === 'opgesteld') && BRIEFSOORTEN[brief.soort].stap !== null)
    .flatMap((brief) => brief.overtredingen.map((id) => `${brief.doorgang}|${id}`))
  expect(new Set(inBrief).size).toBe(inBrief.length)
}

describe.each([
  ['Leeuwarderadeel 2009', SEED, ITEMS.seed],
  ['Voorbeeldgemeente 2026', VOORBEELD, ITEMS.voorbeeld]
] as const)('%s', (_naam, beleid, items) => {
  it('any sequence of reports, letters, terms and answers', () => {
    fc.assert(
      fc.property(fc.array(handeling, { minLength: 1, maxLength: 14 }), (handelingen) => {
        const spel = begin(beleid)
        speel(spel, items, handelingen, (voor) => {
          eisStap(voor, spel.zaak)
          eisVragen(spel.zaak)
          eisGrondVoorSluiten(spel.zaak)
          eisAntwoorden(spel.zaak)
        })
        eisRedenen(spel.zaak)
        expect(spel.zaak.doorgangen.every(({ teBeslissen }) => teBeslissen.length === 0)).toBe(true)
        Zaak.parse(spel.zaak)
      }),
      { numRuns: RUNS, ...(process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED), path: process.env.PAD ?? '' }) }
    )
  })

  it('deciding again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(handeling, { minLength: 1, maxLength: 8 }), (handelingen) => {
        const spel = begin(beleid)
        speel(spel, items, handelingen)
        // Once more first: what happened since may rightly change the outcome.
        opnieuw(spel)
        const voor = spel.zaak
        opnieuw(spel)
        expect(kern(spel.zaak)).toEqual(kern(voor))
      }),
      { numRuns: RUNS, ...(process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED), path: process.env.PAD ?? '' }) }
    )
  })
})

function opnieuw(spel: Spel): void {
  const laatste = spel.zaak.doorgangen.length - 1
  const doorgangen = spel.zaak.doorgangen.map((doorgang, plek) =>
    plek === laatste ? { ...doorgang, teBeslissen: 'alles' as const } : doorgang
  )
  Object.assign(spel.zaak, { doorgangen })
  spel.beslist()
}

function kern(zaak: Zaak) {
  return {
    brieven: zaak.brieven.map(({ id, overtredingen, status }) => [id, overtredingen, status]),
    vragen: zaak.vragen.map(({ id, geldt }) => [id, geldt]),
    taken: zaak.taken.map(({ id }) => id),
    overtredingen: zaak.overtredingen.map(({ bevindingen, fase, status, stap, instrument }) => [
      bevindingen.length,
      fase,
      status,
      stap,
      instrument
    ])
  }
}
