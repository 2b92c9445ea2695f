/** Awb 4:8: the day of a voornemen is mended to later, after its term passed in silence; no besluit leaves before a person said enough. */
import { describe, expect, it } from 'vitest'
import { redenenTegenAkkoord } from '../../functions/approve/akkoord.ts'
import { redenenTegenAntwoorden } from '../../functions/approve/antwoord.ts'
import { zienswijze } from '../../functions/brieven/gegevens/zienswijze.ts'
import { legVastIn } from '../../functions/intake/vastleggen.ts'
import { REGELS } from '../../functions/model/beslisregels.ts'
import type { Gebeurtenis } from '../../functions/model/gebeurtenis.ts'
import { gevolgenVanHoortijd, zonderNieuwVoornemen } from '../../functions/model/hoortijd.ts'
import { hervatHoren } from '../../functions/model/horen.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import { isOpen } from '../../functions/model/vraag.ts'
import { vraagVoorVertrek, watOnzekerIs } from '../../functions/model/wachten.ts'
import { norm, Spel } from '../decide/spel.ts'
import { bronVan } from '../draft/brieven/zaken/geval.ts'
import { PER_SOORT } from '../draft/brieven/zaken.ts'
import { IEDEREEN, kleinBeleid, MILA } from '../helpers/klein-beleid.ts'
import { concept } from '../helpers/zaak-bouwer.ts'

const B1 = 'vbg-2026-0001-b1'
const WERK = { vandaag: '2026-11-20', door: 'bram.behandelaar', document: null }

/** Posted on 1 November with a term until 15 November; the term has this status on 20 November. */
function verstuurd(status: Termijn['status'], besluit: 'none' | 'drafted' | 'sent' = 'none'): Spel {
  const spel = new Spel(undefined, '2026-11-01').rapport('2026-10-12', [norm('beroepskracht-kindratio', 'voldoet niet')])
  spel.verzendt('voornemen-aanwijzing', '2026-11-15', 'zienswijze')
  if (besluit !== 'none') spel.op('2026-11-16').zienswijzetermijnVoorbij(B1)
  if (besluit === 'sent') spel.op('2026-11-17').verzendt('aanwijzing')
  const { verzendingen, termijnen } = spel.zaak
  const stap = { status: 'per-post' as const, tijdstip: '2026-11-01T08:00:00Z', door: 'systeem', toelichting: '' }
  Object.assign(spel.zaak, {
    verzendingen: verzendingen.map((rij) =>
      rij.brief === B1 ? { ...rij, kanaal: 'post', status: 'afgeleverd', verzondenOp: '2026-11-01', stappen: [stap] } : rij
    ),
    termijnen: termijnen.map((termijn) => ({ ...termijn, status }))
  })
  return spel.op('2026-11-20')
}

function verbeter(spel: Spel, op = '2026-11-14'): readonly Gebeurtenis[] {
  const rij = spel.zaak.verzendingen.find(({ brief }) => brief === B1)?.id
  const uit = legVastIn(spel.zaak, { soort: `verbetering:${rij}`, op, tekst: 'Het busboekje zegt het.' }, WERK)
  if (!uit.ok) throw new Error(uit.redenen.join(' '))
  for (const een of uit.gebeurtenissen) spel.bouwer.gebeurt(een)
  return uit.gebeurtenissen
}

const soorten = (gebeurtenissen: readonly Gebeurtenis[]) => gebeurtenissen.map(({ soort }) => soort)
const taken = ({ zaak }: Spel) => zaak.taken.filter(({ afgedaan }) => afgedaan === null).map(({ tekst }) => tekst)

function antwoord(spel: Spel, waarde: 'genoeg' | 'opnieuw'): Spel {
  const vraag = spel.vraag('hoortijd')
  const gegeven = { waarde, reden: 'Zo is het.', door: 'bram.behandelaar', op: '2026-11-20T10:00:00Z' }
  const gevolgen = gevolgenVanHoortijd(spel.zaak, vraag, gegeven, WERK.vandaag)
  spel.bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord: gegeven } }, 'bram.behandelaar')
  for (const een of gevolgen) spel.bouwer.gebeurt(een)
  return spel.beslist()
}

describe('the besluit on it is drafted', () => {
  it.each(['2026-11-14', '2026-11-18'])('posted on %s after all: the besluit waits for a person', (dag) => {
    const spel = verstuurd('verstreken', 'drafted')
    expect(soorten(verbeter(spel, dag))).toEqual(['datum-verbeterd', 'vraag-gesteld'])
    const wacht = vraagVoorVertrek(spel.zaak, spel.brief('aanwijzing'))
    expect(wacht?.tekst).toContain('Had de houder genoeg tijd')
    expect(wacht === null ? '' : watOnzekerIs(wacht)).toContain('genoeg tijd')
    expect(vraagVoorVertrek(spel.zaak, spel.brief('antwoord-ggd'))).toBeNull()
  })

  it('"genoeg": it can go', () => {
    const spel = verstuurd('verstreken', 'drafted')
    verbeter(spel)
    antwoord(spel, 'genoeg')
    expect(vraagVoorVertrek(spel.zaak, spel.brief('aanwijzing'))).toBeNull()
    expect(spel.overtreding()).toMatchObject({ stap: 'instrument' })
  })

  it('"opnieuw": it lapses with the voornemen, and a new voornemen follows', () => {
    const spel = verstuurd('verstreken', 'drafted')
    verbeter(spel)
    antwoord(spel, 'opnieuw')
    expect(spel.brieven().filter((soort) => soort.endsWith('aanwijzing'))).toEqual(['voornemen-aanwijzing'])
    expect(spel.brief('voornemen-aanwijzing')).toMatchObject({ vervangt: B1, status: 'open' })
    expect(spel.overtreding()).toMatchObject({ stap: 'voornemen', gehoord: [] })
  })

  it('mended once more while it is open: it is not asked twice, and a task names the day', () => {
    const spel = verstuurd('verstreken', 'drafted')
    verbeter(spel)
    verbeter(spel, '2026-11-18')
    expect(spel.zaak.vragen.filter((vraag) => vraag.veld === 'hoortijd' && isOpen(vraag))).toHaveLength(1)
    expect(taken(spel)).toEqual([expect.stringContaining('op 18 november 2026')])
  })
})

describe('a zienswijze came late, and then he is heard anew', () => {
  function opnieuw(): Spel {
    const spel = verstuurd('verstreken', 'drafted')
    verbeter(spel)
    spel.zienswijze(B1)
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig' })
    return antwoord(spel, 'opnieuw')
  }

  it('nothing that was to be judged about the lapsed voornemen holds up the new one', () => {
    const spel = opnieuw()
    const brief = spel.brief('voornemen-aanwijzing')
    for (const punt of spel.open()) spel.antwoord(punt, spel.vraag(punt).voorstel ?? 'vastgesteld')
    const { id } = brief
    spel.bouwer.gebeurt({ soort: 'concept-gemaakt', inhoud: { brief: id, concept: concept(id, '2026-11-24') } })
    const nu = spel.brief('voornemen-aanwijzing')
    const [laatste = concept(id, '2026-11-24')] = nu.concepten
    const vraag = { zaak: spel.zaak, brief: nu, concept: laatste, mens: MILA, mensen: IEDEREEN, beleid: kleinBeleid() }
    const redenen = redenenTegenAkkoord({ ...vraag, vandaag: '2026-11-20', ongewijzigd: true })
    expect(redenen.filter((reden) => /overtreding o1|Beantwoord eerst|punt open/.test(reden))).toEqual([])
  })

  it('the besluit on the new one, left without a reaction, asks for its weighing and does not say that none came', () => {
    const spel = opnieuw()
    const b2 = spel.brief('voornemen-aanwijzing').id
    spel.verzendt('voornemen-aanwijzing', '2026-12-04', 'zienswijze').op('2026-12-07').zienswijzetermijnVoorbij(b2)
    expect(spel.vraag('weging-zienswijze')).toMatchObject({ tekst: expect.stringContaining(B1), antwoord: null })
    const { zaak, beleid } = spel
    const gezegd = zienswijze({ ...bronVan(PER_SOORT.aanwijzing), zaak, beleid, brief: spel.brief('aanwijzing') })
    expect(gezegd).toMatchObject({ gegeven: { geldt: true }, uitgebleven: { geldt: false }, voornemens: [{ kenmerk: b2 }] })
    expect(gezegd.zienswijzen).toHaveLength(1)
    const vorige = zaak.brieven.map((brief) => (brief.id === B1 ? { ...brief, vorigeHouder: 'Een ander' } : brief))
    const vanAnder = zienswijze({
      ...bronVan(PER_SOORT.aanwijzing),
      zaak: { ...zaak, brieven: vorige },
      beleid,
      brief: spel.brief('aanwijzing')
    })
    expect(vanAnder.gegeven.geldt).toBe(false)
  })

  it('a person is told to weigh it in the new besluit (Awb 3:2, 3:46)', () => {
    expect(taken(opnieuw())).toEqual([
      expect.stringContaining(`zienswijze op het vervallen voornemen ${B1} (ontvangen op 20 november 2026)`)
    ])
  })
})

describe('the answer, once more', () => {
  const gesteld = (spel: Spel) => spel.zaak.vragen.findLast(({ veld }) => veld === 'hoortijd') ?? spel.vraag('hoortijd')
  const tegen = (spel: Spel) => redenenTegenAntwoorden(spel.zaak, gesteld(spel))

  it('"genoeg" may become "opnieuw" while no besluit is out', () => {
    const spel = verstuurd('verstreken', 'drafted')
    verbeter(spel)
    antwoord(spel, 'genoeg')
    expect(tegen(spel)).toEqual([])
    spel.verzendt('aanwijzing')
    expect(tegen(spel)).toEqual([expect.stringContaining('staat vast')])
  })

  it('"opnieuw" stands', () => {
    const spel = verstuurd('verstreken', 'drafted')
    verbeter(spel)
    antwoord(spel, 'opnieuw')
    expect(tegen(spel)).toEqual([expect.stringContaining('opnieuw worden gehoord')])
  })

  it('"opnieuw" while the besluit was posted all the same: nothing follows, and that is said', () => {
    const spel = verstuurd('verstreken', 'drafted')
    verbeter(spel)
    spel.verzendt('aanwijzing')
    const gevolgen = gevolgenVanHoortijd(spel.zaak, gesteld(spel), { waarde: 'opnieuw' }, WERK.vandaag)
    expect(gevolgen).toEqual([])
    expect(zonderNieuwVoornemen(spel.zaak, gesteld(spel), { waarde: 'opnieuw' }, gevolgen)).toEqual([
      expect.stringContaining(`geen nieuw voornemen: ${spel.brief('aanwijzing').id} kan al bij de houder zijn`)
    ])
  })
})

it('a later voornemen took its place: nothing is asked about the former one', () => {
  const spel = verstuurd('verstreken')
  const [b1] = spel.zaak.brieven
  if (b1 === undefined) throw new Error('geen voornemen')
  Object.assign(spel.zaak, { brieven: [...spel.zaak.brieven, { ...b1, id: 'vbg-2026-0001-b9', vervangt: B1 }] })
  expect(soorten(verbeter(spel))).not.toContain('vraag-gesteld')
})

it('every overtreding in it is closed: it need not be answered any more', () => {
  const spel = verstuurd('verstreken', 'drafted')
  verbeter(spel)
  spel.rapport('2026-11-19', [norm('beroepskracht-kindratio', 'voldoet')])
  expect(spel.overtreding().status).toBe('hersteld')
  expect(spel.open()).not.toContain('hoortijd')
})

it('let stand while its zienswijze waits to be weighed: it is not decided beside that', () => {
  const spel = verstuurd('verstreken', 'drafted')
  spel.zienswijze(B1)
  const overtreding = spel.overtreding()
  const heropend = {
    op: '2026-11-20',
    doorgang: 1,
    gebeurtenis: REGELS.opnieuwHoren,
    fase: overtreding.fase,
    instrument: overtreding.instrument
  }
  const regel = { ...heropend, stap: 'voornemen' as const, reden: 'voor de test' }
  const terug = { ...overtreding, stap: 'voornemen' as const, gehoord: [], geschiedenis: [...overtreding.geschiedenis, regel] }
  Object.assign(spel.zaak, { overtredingen: [terug] })
  const correctie = { ...spel.vraag('zienswijze'), soort: 'correctie' as const }
  expect(hervatHoren(spel.zaak, correctie, { waarde: 'laten staan' })).toEqual([])
  Object.assign(spel.zaak, { vragen: spel.zaak.vragen.map((vraag) => ({ ...vraag, geldt: false })) })
  expect(soorten(hervatHoren(spel.zaak, correctie, { waarde: 'laten staan' }))).toEqual(['doorgang-begonnen'])
})

it('the besluit is not drafted yet: it is asked, and the besluit that follows waits too', () => {
  const spel = verstuurd('verstreken')
  verbeter(spel)
  spel.zienswijzetermijnVoorbij(B1)
  expect(vraagVoorVertrek(spel.zaak, spel.brief('aanwijzing'))?.veld).toBe('hoortijd')
})

it.each<[string, Termijn['status'], 'none' | 'sent', string[]]>([
  ['the besluit is out', 'verstreken', 'sent', ['kunnen de oude dag noemen', 'genoeg tijd had']],
  ['its term runs', 'loopt', 'none', ['geef hem schriftelijk langer']],
  ['a zienswijze came', 'voldaan', 'none', []],
  ['its term lapsed', 'vervallen', 'none', []]
])('%s: at most a task for a person', (_naam, status, besluit, zinnen) => {
  const spel = verstuurd(status, besluit)
  if (status === 'loopt') Object.assign(spel.zaak, { termijnen: spel.zaak.termijnen.map((een) => ({ ...een, laatsteDag: '2026-11-25' })) })
  const soort = zinnen.map(() => 'taak-gemaakt')
  expect(soorten(verbeter(spel))).toEqual(['datum-verbeterd', ...soort])
  expect(taken(spel)).toEqual(zinnen.map((zin) => expect.stringContaining(zin)))
})

it.each(['hersteltermijn', 'begunstigingstermijn'])('a %s that passed: a person is asked to look', (soort) => {
  const spel = verstuurd('verstreken')
  Object.assign(spel.zaak, { termijnen: spel.zaak.termijnen.map((een) => ({ ...een, soort })) })
  expect(soorten(verbeter(spel))).toEqual(['datum-verbeterd', 'taak-gemaakt'])
  expect(taken(spel)).toEqual([expect.stringContaining('Die dag is voorbij')])
})
