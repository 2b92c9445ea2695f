/** A request about a last that stands (Awb 5:34): asked of a person, made a besluit, and what that means for the last. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import { legVastIn } from '../../functions/intake/vastleggen.ts'
import { feitbriefWacht, feitgrondWeg, kiesFeitbrief } from '../../functions/model/feitbrief.ts'
import { lastbesluiten, tegenVerlengen, verlengdTot, waaromNietVanKracht } from '../../functions/model/lastbesluit.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { naLast } from '../draft/brieven/zaken/last.ts'
import { bon, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { VOORBEELD } from './spel.ts'

const LAST = 'vbg-2026-0001-b4'
const BESLUIT = 'vbg-2026-0001-b5'
const wie = { vandaag: '2027-02-15', door: 'bram.behandelaar', document: null }

function beslist(bouwer: ZaakBouwer, vandaag: string): ZaakBouwer {
  const { zaak } = bouwer
  const doorgang = zaak.doorgangen.at(-1)
  if (doorgang === undefined) throw new Error('er is geen doorgang')
  const opdracht = { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(vandaag), vandaag, historie: [], bon: bon({ op: vandaag }) }
  return bouwer.gebeurt({ soort: 'besloten', inhoud: beslis(opdracht) })
}

/** The last, with its begunstigingstermijn until 2 February 2027. */
function metTermijn(zaak: Zaak): Zaak {
  const tekst = { omschrijving: 'x', artikel: '', gebeurtenis: 'x', uitleg: 'x', aard: 'beleid', status: 'verstreken' } as const
  const dagen = { start: '2027-01-26', eersteDag: '2027-01-27', laatsteDag: '2027-02-02' }
  const rest = { sleutel: 'x', soort: 'begunstigingstermijn', brief: LAST, overtreding: 'o2', waarschuwingen: [], vorige: [] }
  return { ...zaak, termijnen: [{ ...tekst, ...dagen, ...rest }] }
}

function gevraagd(): ZaakBouwer {
  return naLast().op('2027-01-26').verzendt(LAST).op('2027-01-28').legtVast({
    id: 'e2',
    soort: 'verzoek over last',
    op: '2027-01-28',
    brief: LAST,
    overtreding: 'o2',
    tekst: 'Wij hebben meer tijd nodig.'
  })
}

const begonnen = () => beslist(gevraagd().begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: ['e2'] }), '2027-01-29')

describe('a request about a last', () => {
  it('is recorded with what is asked, and can carry a besluit', () => {
    const zonder = legVastIn(gevraagd().zaak, { soort: 'verzoek-over-last', op: '2027-02-10', overtreding: 'o1' }, wie)
    expect(zonder.ok ? '' : zonder.redenen[0]).toContain('wat de houder vraagt en waarom')
    const met = legVastIn(gevraagd().zaak, { soort: 'verzoek-over-last', op: '2027-02-10', overtreding: 'o1', tekst: 'Hef op.' }, wie)
    expect(met).toMatchObject({ ok: true })
    expect(kiesFeitbrief(gevraagd().zaak, { soort: 'besluit-over-last' }, '2027-02-15')).toMatchObject({ ok: true })
  })

  it('asks a person what it becomes before there is a letter, and only once', () => {
    const { zaak } = begonnen()
    expect(zaak.brieven.map(({ soort }) => soort)).not.toContain('besluit-over-last')
    expect(zaak.vragen.at(-1)).toMatchObject({ veld: 'over de last', redenVerplicht: true })
    const nogEens = kiesFeitbrief(zaak, { soort: 'besluit-over-last' }, '2027-02-15')
    expect(nogEens.ok ? '' : nogEens.redenen[0]).toContain('wordt al beslist')
  })

  it('can be decided anew when its letter was dropped', () => {
    const bouwer = beslist(begonnen().antwoordt('opheffen', 'Omdat het zo is.'), '2027-01-29')
    const voor = kiesFeitbrief(bouwer.zaak, { soort: 'besluit-over-last' }, '2027-02-15')
    expect(voor.ok).toBe(false)
    bouwer.gebeurt({ soort: 'brief-vervallen', inhoud: { brief: BESLUIT, reden: 'niet nodig' } })
    expect(kiesFeitbrief(bouwer.zaak, { soort: 'besluit-over-last' }, '2027-02-15')).toMatchObject({ ok: true })
    beslist(bouwer.begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: ['e2'] }), '2027-02-15')
    expect(bouwer.zaak.vragen.at(-1)).toMatchObject({ veld: 'over de last', antwoord: null })
  })

  it.each([
    ['opheffen', 'inhoud-besluit'],
    ['afwijzen', 'inhoud-besluit']
  ])('%s: the letter, with what holds now to be settled', (keuze, punt) => {
    const { zaak } = beslist(begonnen().antwoordt(keuze, 'Omdat het zo is.'), '2027-01-29')
    expect(zaak.brieven.at(-1)).toMatchObject({ soort: 'besluit-over-last', feiten: ['e2'], overtredingen: ['o2'] })
    expect(zaak.vragen.at(-1)).toMatchObject({ punt, over: { brief: BESLUIT } })
  })
})

it('opschorten and verminderen are not offered, with what a person does instead', () => {
  const vraag = begonnen().zaak.vragen.at(-1)
  expect(vraag?.opties.map(({ waarde }) => waarde)).toEqual(['opheffen', 'afwijzen'])
  expect(vraag?.tekst).toContain('Neem dat besluit zelf, samen met een jurist')
})

describe('what a besluit means for the last', () => {
  /** A second request, decided with this choice and made known on 5 February. */
  function later(bouwer: ZaakBouwer, keuze: string, waarde: string): ZaakBouwer {
    bouwer
      .legtVast({ id: 'e9', soort: 'verzoek over last', op: '2027-02-03', brief: LAST, overtreding: 'o2', tekst: 'Nog eens.' })
      .begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: ['e9'] })
    const vraag = beslist(bouwer, '2027-02-03')
    beslist(vraag.antwoordt(keuze, 'Omdat het zo is.'), '2027-02-03').antwoordt(waarde)
    return bouwer.op('2027-02-05').verzendt(bouwer.zaak.brieven.at(-1)?.id ?? '')
  }

  function genomen(keuze: string, waarde: string): ZaakBouwer {
    return gekozen(keuze, waarde).op('2027-02-01').verzendt(BESLUIT)
  }

  /** Chosen and settled on 29 January; the letter is not sent. */
  function gekozen(keuze: string, waarde: string): ZaakBouwer {
    const bouwer = gevraagd().begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: ['e2'] })
    const { zaak } = bouwer
    // With its term the person may also lengthen it.
    const doorgang = zaak.doorgangen.at(-1)
    if (doorgang === undefined) throw new Error('er is geen doorgang')
    const vandaag = '2027-01-29'
    const opdracht = { beleid: VOORBEELD, recht: rechtOp(vandaag), vandaag, historie: [], bon: bon({ op: vandaag }), doorgang }
    bouwer.gebeurt({ soort: 'besloten', inhoud: beslis({ ...opdracht, zaak: metTermijn(zaak) }) })
    beslist(bouwer.antwoordt(keuze, 'Omdat het zo is.'), vandaag)
    return bouwer.antwoordt(waarde)
  }

  it('opgeheven: nothing can be forfeited any more', () => {
    const { zaak } = genomen('opheffen', 'De last geldt niet meer.')
    expect(lastbesluiten(zaak, LAST, 'o2')).toMatchObject([{ keuze: 'opheffen', op: '2027-02-01' }])
    const invoer = { soort: 'verbeuring', op: '2027-02-10', overtreding: 'o2', bedrag: '500', tekst: 'Gezien.' }
    const uit = legVastIn(metTermijn(zaak), invoer, wie)
    expect(uit.ok ? '' : uit.redenen[0]).toContain('opgeheven op 1 februari 2027')
  })

  it.each([
    ['afwijzen', 'De last blijft gelden.'],
    ['verlengen', '2027-02-16']
  ])('opgeheven stays so after a later besluit: %s', (keuze, waarde) => {
    const bouwer = genomen('opheffen', 'De last geldt niet meer.').op('2027-02-03')
    const { zaak } = later(bouwer, keuze, waarde)
    expect(lastbesluiten(zaak, LAST, 'o2').map((besluit) => besluit.keuze)).toEqual(['opheffen', keuze])
    expect(waaromNietVanKracht(zaak, LAST, 'o2', '2027-02-10')).toMatchObject({ keuze: 'opheffen' })
    expect(waaromNietVanKracht(zaak, LAST, 'o2', '2027-01-31')).toBeNull()
  })

  it('sent again: the choice and its new day hold from the new letter', () => {
    const bouwer = genomen('verlengen', '2027-02-16')
      .op('2027-02-02')
      .begint({ soort: 'herzending', brief: BESLUIT })
      .besluit({ brieven: [{ soort: 'besluit-over-last', overtredingen: ['o2'], feiten: ['e2'], vervangt: BESLUIT }] })
    const nieuw = bouwer.zaak.brieven.at(-1)?.id ?? ''
    const { zaak } = bouwer.op('2027-02-03').verzendt(nieuw)
    expect(lastbesluiten(zaak, LAST, 'o2').at(-1)).toMatchObject({ brief: { id: nieuw }, keuze: 'verlengen', op: '2027-02-03' })
    expect(verlengdTot(zaak, LAST, 'o2')).toBe('2027-02-16')
  })

  it('verlengd: the begunstigingstermijn has another last day', () => {
    expect(verlengdTot(genomen('verlengen', '2027-02-16').zaak, LAST, 'o2')).toBe('2027-02-16')
    expect(verlengdTot(genomen('afwijzen', 'De last blijft gelden.').zaak, LAST, 'o2')).toBeNull()
  })

  it.each([
    ['a later day, in time', '2027-02-16', '2027-02-01', false, null],
    ['a day before the present one', '2027-02-01', '2027-01-30', false, 'kies een latere dag'],
    ['a day that went by since', '2027-02-16', '2027-02-17', false, 'kies een latere dag'],
    ['forfeited since', '2027-02-16', '2027-02-10', true, 'RVS:2014:1340']
  ] as const)('lengthening is looked at again before it leaves: %s', (_naam, nieuw, vandaag, verbeurd, woorden) => {
    const bouwer = gekozen('verlengen', nieuw)
    if (verbeurd) bouwer.legtVast({ id: 'e3', soort: 'verbeuring', op: '2027-02-05', brief: LAST, overtreding: 'o2', bedrag: 50_000 })
    const wacht = feitbriefWacht(metTermijn(bouwer.zaak), { id: BESLUIT }, vandaag)
    if (woorden === null) expect(wacht).toBeNull()
    else expect(wacht).toContain(woorden)
  })

  it('lengthening that cannot leave any more lapses once it is approved, so that the request is decided anew; a concept can still be mended', () => {
    const zaak = metTermijn(gekozen('verlengen', '2027-02-16').zaak)
    const [besluit] = zaak.brieven.filter(({ id }) => id === BESLUIT)
    if (besluit === undefined) throw new Error('er is geen besluit')
    const akkoord = { ...besluit, status: 'goedgekeurd' } as const
    expect(feitgrondWeg(zaak, besluit, '2027-02-17')).toBeNull()
    expect(feitgrondWeg(zaak, akkoord, '2027-02-01')).toBeNull()
    expect(feitgrondWeg(zaak, akkoord, '2027-02-17')).toContain('kies een latere dag')
  })

  const last = { brief: LAST, overtreding: 'o2' }
  it.each([
    ['before it ends', '2027-02-02', false, null],
    ['after it ended, nothing forfeited', '2027-02-03', false, null],
    ['after it ended, with a forfeiture', '2027-02-10', true, 'RVS:2014:1340']
  ] as const)('lengthening %s', (_naam, vandaag, verbeurd, woorden) => {
    const bouwer = gevraagd()
    if (verbeurd) bouwer.legtVast({ id: 'e3', soort: 'verbeuring', op: '2027-02-05', brief: LAST, overtreding: 'o2', bedrag: 50_000 })
    const tegen = tegenVerlengen(metTermijn(bouwer.zaak), last, vandaag)
    if (woorden === null) expect(tegen).toBeNull()
    else expect(tegen).toContain(woorden)
  })
})
