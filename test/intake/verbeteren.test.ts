/** A day that was recorded wrongly: what may be mended, what stands in the way, and what must be looked at because of it. */
import { describe, expect, it } from 'vitest'
import { legVastIn, type VastlegInvoer } from '../../functions/intake/vastleggen.ts'
import { type Verbeterbaar, verbeterbareDagen } from '../../functions/model/datumverbetering.ts'
import type { Gebeurtenis } from '../../functions/model/gebeurtenis.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { bevindingUit, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const VANDAAG = '2027-03-01'
const BRIEF = 'vbg-2026-0001-b1'
const RIJ = `${BRIEF}-v1`
const werk = { vandaag: VANDAAG, door: 'bram.behandelaar', document: null }
const eerste = rapport('r1', inspectierapport())
const o1 = overtreding('o1', voorwaarde(), bevindingUit(eerste, voorwaarde()))

/** An aanwijzing that lay ready and was recorded as posted on 10 November 2026. */
function metAanwijzing(): ZaakBouwer {
  const bouwer = new ZaakBouwer().rapport(eerste).besluit({
    nieuw: [o1],
    uitkomsten: [uitkomst('o1', { instrument: 'aanwijzing', stap: 'instrument' })],
    brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'] }]
  })
  return bouwer.op('2026-11-10').verzendt(BRIEF)
}

/** The row of the ledger as a posted letter has it. */
function perPost(zaak: Zaak): Zaak {
  const stap = (status: 'per-post' | 'afgeleverd', dag: string) => ({
    status,
    tijdstip: `${dag}T12:00:00Z`,
    door: 'systeem',
    toelichting: ''
  })
  return {
    ...zaak,
    verzendingen: zaak.verzendingen.map((rij) => ({
      ...rij,
      kanaal: 'post' as const,
      status: 'afgeleverd' as const,
      verzondenOp: '2026-11-10',
      stappen: [stap('per-post', '2026-11-09'), stap('afgeleverd', '2026-11-10')]
    }))
  }
}

function leg(zaak: Zaak, invoer: VastlegInvoer): readonly Gebeurtenis[] {
  const uitkomst_ = legVastIn(zaak, invoer, werk)
  if (!uitkomst_.ok) throw new Error(uitkomst_.redenen.join(' '))
  return uitkomst_.gebeurtenissen
}

function redenen(zaak: Zaak, over: string, op: string, tekst = 'De stempel zegt het.'): string {
  const gedaan = legVastIn(zaak, { soort: `verbetering:${over}`, op, tekst }, werk)
  return gedaan.ok ? '' : gedaan.redenen.join(' ')
}

function dagVan(zaak: Zaak, id: string): Verbeterbaar | undefined {
  return verbeterbareDagen(zaak).find(({ over }) => over.id === id)
}

function metBezwaar(): ZaakBouwer {
  const bouwer = metAanwijzing().op('2026-12-01')
  for (const een of leg(bouwer.zaak, { soort: 'bezwaar', op: '2026-12-01', brief: 'b1', tekst: 'Per post.' })) bouwer.gebeurt(een)
  return bouwer
}

describe('a day that a person recorded', () => {
  it('becomes the other one, with the former one and the reason in the journal', () => {
    const bouwer = metBezwaar()
    const gebeurtenissen = leg(bouwer.zaak, { soort: 'verbetering:e1', op: '2026-11-28', tekst: 'De stempel zegt 28 november.' })
    expect(gebeurtenissen).toEqual([
      {
        soort: 'datum-verbeterd',
        inhoud: {
          verbetering: {
            over: { soort: 'vastlegging', id: 'e1' },
            van: '2026-12-01',
            naar: '2026-11-28',
            reden: 'De stempel zegt 28 november.',
            opmerking: 'Eerst vastgelegd als 1 december 2026; verbeterd: De stempel zegt 28 november.'
          }
        }
      }
    ])
    for (const een of gebeurtenissen) bouwer.gebeurt(een)
    expect(dagVan(bouwer.zaak, 'e1')?.op).toBe('2026-11-28')
  })

  it('that came late with the new day says so', () => {
    const { zaak } = metBezwaar()
    const einde = { ...(zaak.termijnen[0] ?? TERMIJN), laatsteDag: '2026-12-22' }
    const gedaan = legVastIn({ ...zaak, termijnen: [einde] }, { soort: 'verbetering:e1', op: '2027-01-05', tekst: 'Fout gelezen.' }, werk)
    expect(gedaan.ok && gedaan.opmerkingen.join()).toContain('Ontvangen na de bezwaartermijn')
  })

  it.each([
    ['a day to come', 'e1', '2027-03-02', 'x', 'ligt na vandaag'],
    ['no day', 'e1', 'gisteren', 'x', 'is geen datum'],
    ['the day it has', 'e1', '2026-12-01', 'x', 'staat er al'],
    ['no reason', 'e1', '2026-11-28', '', 'Schrijf erbij waarom'],
    ['a day before the letter it answers', 'e1', '2026-11-01', 'x', 'vóór de verzending'],
    ['something that is not there', 'e9', '2026-11-28', 'x', 'Wel: e1 (bezwaar ontvangen, 1 december 2026)']
  ])('is refused for %s', (_naam, over, op, tekst, zin) => {
    expect(redenen(metBezwaar().zaak, over, op, tekst)).toContain(zin)
  })

  it('of a controle cannot be mended: a decision rests on it', () => {
    const bouwer = metAanwijzing().op('2027-02-01')
    const controle = { soort: 'controle-op-stukken', op: '2027-02-01', overtreding: 'o1', oordeel: 'voldoet', tekst: 'Roosters.' }
    for (const een of leg(bouwer.zaak, controle)) bouwer.gebeurt(een)
    expect(redenen(bouwer.zaak, 'e1', '2027-01-30')).toContain('waarop een controle is beslist')
  })
})

describe('the day on which a letter was posted', () => {
  it('moves with the letter, and both days stay in sight', () => {
    const bouwer = metAanwijzing()
    const zaak = perPost(bouwer.zaak)
    const [verbeterd] = leg(zaak, { soort: `verbetering:${RIJ}`, op: '2026-11-12', tekst: 'De post ging later weg.' })
    expect(verbeterd?.soort).toBe('datum-verbeterd')
  })

  it.each([
    ['before it lay ready', '2026-11-08', 'de dag waarop de brief klaarlag'],
    ['after a bezwaar against it came in', '2026-12-02', 'Dan klopt e1 (bezwaar van 1 december 2026) niet meer.']
  ])('cannot lie %s', (_naam, op, zin) => {
    expect(redenen(perPost(metBezwaar().zaak), RIJ, op)).toContain(zin)
  })

  it('of a copy moves nothing that a letter says, and asks nobody to look', () => {
    const bouwer = metAanwijzing().op('2026-11-12')
    bouwer.besluit({ uitkomsten: [uitkomst('o1', { gevolg: 'hersteld' })], brieven: [{ soort: 'afronding', overtredingen: ['o1'] }] })
    const afronding = `${BRIEF.slice(0, -1)}2`
    bouwer.gebeurt({ soort: 'concept-gemaakt', inhoud: { brief: afronding, concept: concept(afronding, '2026-11-20') } })
    const gepost = perPost(bouwer.zaak)
    const zaak = { ...gepost, termijnen: [HERSTEL], verzendingen: gepost.verzendingen.map((rij) => ({ ...rij, telt: false })) }
    const gebeurtenissen = leg(zaak, { soort: `verbetering:${RIJ}`, op: '2026-11-12', tekst: 'De post ging later weg.' })
    expect(gebeurtenissen.map(({ soort }) => soort)).toEqual(['datum-verbeterd'])
    Object.assign(bouwer.zaak, { verzendingen: zaak.verzendingen, termijnen: zaak.termijnen })
    for (const een of gebeurtenissen) bouwer.gebeurt(een)
    expect(bouwer.zaak.brieven.find(({ id }) => id === afronding)?.conceptNodig).toBe(false)
  })

  it('that a mail server proved cannot be mended', () => {
    const zaak = perPost(metAanwijzing().zaak)
    const mail = { ...zaak, verzendingen: zaak.verzendingen.map((rij) => ({ ...rij, kanaal: 'smtp' as const })) }
    expect(redenen(mail, RIJ, '2026-11-12')).toContain('die een mailserver bewees')
  })
})

const TERMIJN: Zaak['termijnen'][number] = {
  sleutel: `bezwaar:${BRIEF}`,
  soort: 'bezwaar',
  omschrijving: 'bezwaartermijn',
  artikel: 'artikel 6:7 Awb',
  aard: 'wettelijk',
  gebeurtenis: 'bekendmaking',
  start: '2026-11-10',
  eersteDag: '2026-11-11',
  laatsteDag: '2026-12-22',
  uitleg: 'uitleg',
  waarschuwingen: [],
  brief: BRIEF,
  overtreding: null,
  status: 'loopt',
  vorige: []
}

const HERSTEL: Zaak['termijnen'][number] = { ...TERMIJN, soort: 'hersteltermijn', aard: 'beleid', laatsteDag: '2027-03-20' }
