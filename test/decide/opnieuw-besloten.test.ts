/** A resend whose step is decided again, under another policy or by a person, keeps what it replaces and what people said for it. */
import { describe, expect, it } from 'vitest'
import { vraagAfwijking } from '../../functions/decide/afwijking.ts'
import type { Datum } from '../../functions/model/basis.ts'
import type { Beleid } from '../../functions/model/beleid.ts'
import { briefketen } from '../../functions/model/briefketen.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { isOpen, type Punt, type Vraag, type Waarde } from '../../functions/model/vraag.ts'
import type { Brief } from '../../functions/model/zaak.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const NIEUW: Beleid = { ...VOORBEELD, titel: 'Nieuwe beleidsregels', geldigVanaf: '2026-02-10' }
const DRIE_DAGEN = { aantal: 3, eenheid: 'dagen' } as const
const MAATREGEL = 'Leg op iedere groep het beleidsplan van 2026 neer.'

/** The same ladder with another term, or another instrument, for every row. */
function ladder(doe: (rij: Beleid['ladder'][number]) => Beleid['ladder'][number]): Beleid {
  return { ...NIEUW, ladder: NIEUW.ladder.map(doe) }
}

/** The letter was approved, could not go out, and is being made anew. */
function herzonden(spel: Spel, soort: Brief['soort']): Brief {
  const oud = spel.brief(soort)
  spel.bouwer.gebeurt({ soort: 'brief-vervallen', inhoud: { brief: oud.id, reden: 'niet verstuurd: andere naam' } })
  spel.bouwer.begint({ soort: 'herzending', brief: oud.id })
  spel.beslist()
  return spel.brief(soort)
}

function antwoordOp(spel: Spel, vraag: Vraag, waarde: Waarde, reden = ''): void {
  spel.bouwer.gebeurt(
    {
      soort: 'vraag-beantwoord',
      inhoud: { vraag: vraag.id, antwoord: { waarde, reden, door: 'teun.toetser', op: '2026-02-09T10:00:00Z' } }
    },
    'teun.toetser'
  )
  spel.beslist()
}

function vraagVan(spel: Spel, brief: Brief, punt: Punt): Vraag {
  const vraag = spel.zaak.vragen.findLast(
    (een) => een.geldt && een.punt === punt && (een.over.brief === brief.id || een.over.doorgang === brief.doorgang)
  )
  if (vraag === undefined) throw new Error(`geen ${punt}`)
  return vraag
}

/** What a person wrote in the concept of the resend. */
function schrijft(spel: Spel, brief: Brief, velden: Record<string, string>): void {
  spel.bouwer.gebeurt({ soort: 'concept-gewijzigd', inhoud: { brief: brief.id, velden } }, 'teun.toetser')
}

function verouderd(spel: Spel, beleid: Beleid, dag: Datum = '2026-02-10', overtredingen: readonly string[] = ['o1']): void {
  spel.beleid = beleid
  spel.op(dag)
  spel.bouwer.gebeurt({ soort: 'beslissing-verouderd', inhoud: { doorgang: 1, overtredingen: [...overtredingen], reden: 'ander beleid' } })
  spel.beslist()
}

/** A waarschuwing with its term and measure settled; sent again, and both settled anew for the resend. */
function herzondenWaarschuwing(): { spel: Spel; eerste: Brief; tweede: Brief } {
  const spel = new Spel().rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet')])
  spel.antwoord('hersteltermijn', { aantal: 10, eenheid: 'dagen' }).antwoord('maatregel', 'De oude maatregel.')
  const eerste = spel.brief('waarschuwing')
  const tweede = herzonden(spel, 'waarschuwing')
  antwoordOp(spel, vraagVan(spel, tweede, 'hersteltermijn'), DRIE_DAGEN)
  antwoordOp(spel, vraagVan(spel, tweede, 'maatregel'), MAATREGEL)
  schrijft(spel, tweede, {
    toelichting: 'Zo besproken.',
    'overtredingen[o1].toelichting': 'Bij groep 2.',
    geplandeVerzending: '2026-02-20'
  })
  return { spel, eerste, tweede }
}

const open = (spel: Spel) => spel.zaak.vragen.filter(isOpen)

describe('a resend that is decided again under another policy', () => {
  it('is one letter, that still names what it replaces, however often it is decided again', () => {
    const { spel, eerste, tweede } = herzondenWaarschuwing()
    for (let keer = 0; keer < 3; keer += 1) {
      verouderd(spel, { ...NIEUW, titel: `Beleidsregels ${keer}` })
      const nieuw = spel.brief('waarschuwing')
      expect(spel.brieven().filter((soort) => soort === 'waarschuwing')).toHaveLength(1)
      expect(briefketen(spel.zaak, nieuw).map(({ id }) => id)).toEqual([nieuw.id, tweede.id, eerste.id])
      expect(spel.zaak.brieven.find(({ id }) => id === tweede.id)?.status).toBe('vervallen')
    }
    spel.opnieuw(1)
    expect(spel.zaak.brieven.filter(({ soort, status }) => soort === 'waarschuwing' && status !== 'vervallen')).toHaveLength(1)
  })

  it('keeps what was settled last for it, by the same people, and asks nothing that still fits', () => {
    const { spel } = herzondenWaarschuwing()
    verouderd(spel, NIEUW)
    const nieuw = spel.brief('waarschuwing')
    expect(vraagVan(spel, nieuw, 'hersteltermijn').antwoord).toMatchObject({ waarde: DRIE_DAGEN, door: 'teun.toetser' })
    expect(vraagVan(spel, nieuw, 'maatregel').antwoord).toMatchObject({ waarde: MAATREGEL, door: 'teun.toetser' })
    expect(nieuw.auteurs).toContain('teun.toetser')
    expect(open(spel)).toEqual([])
  })

  it('keeps the words that people wrote in it, not its day', () => {
    const { spel } = herzondenWaarschuwing()
    verouderd(spel, NIEUW)
    expect(spel.brief('waarschuwing').wijzigingen).toEqual({
      toelichting: 'Zo besproken.',
      'overtredingen[o1].toelichting': 'Bij groep 2.'
    })
  })

  it('asks anew what no longer fits the policy, and says what was settled', () => {
    const { spel } = herzondenWaarschuwing()
    const vijf = { aantal: 5, eenheid: 'dagen' } as const
    verouderd(spel, {
      ...ladder((rij) => ({ ...rij, termijn: { minimum: vijf, maximum: { aantal: 20, eenheid: 'dagen' } } })),
      soorten: zonderTermijn()
    })
    const nieuw = vraagVan(spel, spel.brief('waarschuwing'), 'hersteltermijn')
    expect(nieuw.antwoord).toBeNull()
    expect(nieuw.tekst).toContain('Eerder vastgelegd door teun.toetser: drie dagen.')
    expect(vraagVan(spel, spel.brief('waarschuwing'), 'maatregel').antwoord).toMatchObject({ waarde: MAATREGEL })
  })

  it('another step: words that fit go along, own words come back as the proposal, and no word is lost', () => {
    const { spel, tweede } = herzondenWaarschuwing()
    verouderd(
      spel,
      ladder((rij) => ({ ...rij, instrumenten: ['aanwijzing'], stap: 'instrument' }))
    )
    const nieuw = spel.zaak.brieven.find(({ vervangt }) => vervangt === tweede.id)
    if (nieuw === undefined) throw new Error('geen brief')
    expect(nieuw.soort).not.toBe('waarschuwing')
    expect(nieuw.wijzigingen).toEqual({ toelichting: 'Zo besproken.', 'overtredingen[o1].toelichting': 'Bij groep 2.' })
    expect(vraagVan(spel, nieuw, 'maatregel')).toMatchObject({ voorstel: MAATREGEL, antwoord: null })
    expect(open(spel).every(({ over }) => over.doorgang === 1)).toBe(true)
  })

  it('words that have no place in the new letter become a question about it, in full', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('meldcode', 'voldoet niet')])
    const tweede = herzonden(spel, 'voornemen-aanwijzing')
    schrijft(spel, tweede, { 'adviesAfwijking.motivering': 'De GGD adviseerde anders, maar dit past beter.', toelichting: 'Blijft staan.' })
    verouderd(
      spel,
      ladder((rij) => ({ ...rij, instrumenten: ['waarschuwing'], stap: 'instrument' }))
    )
    const nieuw = spel.brief('waarschuwing')
    expect(nieuw.wijzigingen).toEqual({ toelichting: 'Blijft staan.' })
    const vraag = spel.vraag('eerdere-woorden')
    expect(vraag.over.brief).toBe(nieuw.id)
    expect(vraag.tekst).toContain('De GGD adviseerde anders, maar dit past beter.')
    spel.antwoord('eerdere-woorden', 'niet nodig').opnieuw(1)
    expect(spel.open()).not.toContain('eerdere-woorden')
  })
})

function zonderTermijn(): Beleid['soorten'] {
  return Object.fromEntries(
    Object.entries(NIEUW.soorten).map(([soort, items]) => [soort, items?.map(({ termijn: _termijn, ...item }) => item)])
  )
}

describe('a resend and a person', () => {
  it('a deviation recorded for the resend makes one letter, with its reason, that names the old one', () => {
    const { spel, tweede } = herzondenWaarschuwing()
    const vraag = vraagAfwijking(spel.zaak, 'o1', { beleid: spel.beleid, recht: rechtOp('2026-02-02'), vandaag: '2026-02-02' })
    if (!vraag.ok) throw new Error(vraag.redenen.join(' '))
    for (const gebeurtenis of vraag.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis)
    spel.antwoord('afwijking', 'fase:2', 'Het is de derde keer.')
    const nieuw = spel.zaak.brieven.find(({ vervangt }) => vervangt === tweede.id)
    expect(nieuw).toMatchObject({ soort: 'voornemen-aanwijzing', status: 'open', wijzigingen: { toelichting: 'Zo besproken.' } })
    expect(spel.zaak.brieven.find(({ id }) => id === tweede.id)?.status).toBe('vervallen')
    if (nieuw === undefined) throw new Error('geen brief')
    const derde = herzonden(spel, 'voornemen-aanwijzing')
    verouderd(spel, NIEUW)
    const vierde = spel.brief('voornemen-aanwijzing')
    expect(vierde.vervangt).toBe(derde.id)
    expect(vraagVan(spel, vierde, 'afwijking').antwoord).toMatchObject({ waarde: 'Het is de derde keer.', door: 'bram.behandelaar' })
  })

  it('is refused once the resend is approved', () => {
    const { spel, tweede } = herzondenWaarschuwing()
    spel.bouwer.verzendt(tweede.id)
    const vraag = vraagAfwijking(spel.zaak, 'o1', { beleid: spel.beleid, recht: rechtOp('2026-02-02'), vandaag: '2026-02-02' })
    expect(vraag).toMatchObject({ ok: false, redenen: [`Brief ${tweede.id} is al verzonden; afwijken kan dan niet meer.`] })
  })

  it('an approved resend is not decided a second time: what it decided is under way', () => {
    const { spel, tweede } = herzondenWaarschuwing()
    spel.bouwer.verzendt(tweede.id)
    spel.opnieuw(1)
    expect(spel.zaak.brieven.filter(({ soort, status }) => soort === 'waarschuwing' && status !== 'vervallen').map(({ id }) => id)).toEqual(
      [tweede.id]
    )
  })

  it('decided again before the resend was planned: one letter, that names the old one', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('pedagogisch-beleid', 'voldoet niet')])
    const eerste = spel.brief('waarschuwing')
    schrijft(spel, eerste, { toelichting: 'Zo besproken.' })
    spel.bouwer.gebeurt({ soort: 'brief-vervallen', inhoud: { brief: eerste.id, reden: 'niet verstuurd' } })
    spel.bouwer.begint({ soort: 'herzending', brief: eerste.id })
    verouderd(spel, NIEUW)
    const staand = spel.zaak.brieven.filter(({ soort, status }) => soort === 'waarschuwing' && status !== 'vervallen')
    expect(staand).toMatchObject([{ vervangt: eerste.id, wijzigingen: { toelichting: 'Zo besproken.' } }])
  })

  it('a heavier step chosen at the resend is taken: one letter for that step, that names the old one', () => {
    const drie = ['pedagogisch-beleid', 'stabiliteit', 'opleidingseisen'].map((item) => norm(item, 'voldoet niet'))
    const spel = new Spel().rapport('2026-01-12', drie)
    for (let keer = 0; keer < 3; keer += 1) spel.antwoord('zwaardere-stap', 'houden', 'De houder werkt mee.')
    const tweede = herzonden(spel, 'waarschuwing')
    schrijft(spel, tweede, { 'overtredingen[o1].toelichting': 'Bij groep 2.', 'overtredingen[o2].toelichting': 'Bij groep 3.' })
    const vraag = spel.zaak.vragen.findLast(({ punt, over }) => punt === 'zwaardere-stap' && over.overtreding === 'o1')
    if (vraag === undefined) throw new Error('geen keuze')
    antwoordOp(spel, vraag, 'fase:2', 'Ernstige samenloop.')
    expect(spel.overtreding('o1')).toMatchObject({ fase: 2, instrument: 'aanwijzing', stap: 'voornemen' })
    expect(spel.brief('waarschuwing')).toMatchObject({ id: tweede.id, overtredingen: ['o2', 'o3'] })
    expect(spel.brief('voornemen-aanwijzing')).toMatchObject({ vervangt: tweede.id, overtredingen: ['o1'] })
    expect(spel.brief('voornemen-aanwijzing').wijzigingen).toEqual({ 'overtredingen[o1].toelichting': 'Bij groep 2.' })
    expect(spel.uitkomst('o1').redenen.join(' ')).toContain('Ernstige samenloop.')
    // What was said of o2 stays with o2.
    expect(spel.open()).not.toContain('eerdere-woorden')
  })

  it('once it was sent, a corrected report asks what becomes of it, and a changed letter replaces it', () => {
    const { spel, tweede } = herzondenWaarschuwing()
    spel.bouwer.verzendt(tweede.id)
    const anders = norm('pedagogisch-beleid', 'voldoet niet', { bevindingen: 'Op twee groepen ontbrak het plan.' })
    spel.op('2026-02-12').correctie('2026-01-12', [anders], { corrigeert: 'r1' })
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig' })
    expect(spel.vraag('correctie').over.brief).toBe(tweede.id)
    spel.antwoord('correctie', 'wijzigen')
    expect(spel.brief('waarschuwing')).toMatchObject({ vervangt: tweede.id, status: 'open' })
  })
})
