/** A request about a last that stands (Awb 5:34): asked of a person, made a besluit, and what that means for the last. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import { legVastIn } from '../../functions/intake/vastleggen.ts'
import { feitbriefWacht, feitgrondWeg, kiesFeitbrief } from '../../functions/model/feitbrief.ts'
import { lastkeuzes } from '../../functions/model/lastbesluit.ts'
import { tegenVerlengen } from '../../functions/model/lastgrenzen.ts'
import { lastbesluiten, verlengdTot, waaromNietVanKracht } from '../../functions/model/lastwijziging.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { isOpen } from '../../functions/model/vraag.ts'
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

const puntenVan = ({ vragen }: Zaak) => vragen.filter(({ geldt, over }) => geldt && over.brief === BESLUIT).map(({ punt }) => punt)

/** Settles what is open: a day by its proposal, the rest by this. */
function stel(bouwer: ZaakBouwer, waarde: string): ZaakBouwer {
  for (const { id, punt, voorstel } of bouwer.zaak.vragen.filter(isOpen)) {
    const antwoord = {
      waarde: punt === 'werkt-vanaf' ? (voorstel ?? waarde) : waarde,
      reden: '',
      door: 'behandelaar',
      op: '2027-01-29T09:30:00Z'
    }
    bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: id, antwoord } }, 'behandelaar')
  }
  return bouwer
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
    ['opheffen', ['werkt-vanaf', 'inhoud-besluit']],
    ['opschorten', ['werkt-vanaf', 'opschorting-tot', 'inhoud-besluit']],
    ['verminderen', ['werkt-vanaf', 'nieuwe-dwangsom', 'inhoud-besluit']],
    ['afwijzen', ['inhoud-besluit']]
  ])('%s: the letter, with what holds now to be settled', (keuze, punten) => {
    const { zaak } = beslist(begonnen().antwoordt(keuze, 'Omdat het zo is.'), '2027-01-29')
    expect(zaak.brieven.at(-1)).toMatchObject({ soort: 'besluit-over-last', feiten: ['e2'], overtredingen: ['o2'] })
    expect(puntenVan(zaak)).toEqual(punten)
  })

  it('another choice asks other things, and what was asked for the former one is not needed any more', () => {
    const bouwer = beslist(begonnen().antwoordt('opschorten', 'Omdat het zo is.'), '2027-01-29')
    const keuze = bouwer.zaak.vragen.find(({ veld }) => veld === 'over de last')
    if (keuze === undefined) throw new Error('er is geen keuze')
    const antwoord = { waarde: 'verminderen', reden: 'Toch anders.', door: 'behandelaar', op: '2027-01-29T10:00:00Z' }
    beslist(bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: keuze.id, antwoord } }), '2027-01-29')
    expect(puntenVan(bouwer.zaak).toSorted()).toEqual(['inhoud-besluit', 'nieuwe-dwangsom', 'werkt-vanaf'])
  })
})

describe('what can be chosen', () => {
  const keuzes = (zaak: Zaak, vandaag: string) => {
    const verzoek = zaak.vastleggingen.find(({ id }) => id === 'e2')
    return verzoek === undefined ? [] : lastkeuzes(zaak, verzoek, vandaag).map(({ waarde }) => waarde)
  }
  const verbeurd = () =>
    gevraagd().legtVast({ id: 'e3', soort: 'verbeuring', op: '2027-02-05', brief: LAST, overtreding: 'o2', bedrag: 50_000 }).zaak

  it.each([
    [
      'while the begunstigingstermijn runs',
      () => metTermijn(gevraagd().zaak),
      '2027-02-01',
      ['opheffen', 'opschorten', 'verminderen', 'verlengen', 'afwijzen']
    ],
    [
      'the last day of the year: not yet by lid 2',
      () => gevraagd().zaak,
      '2028-01-26',
      ['opheffen', 'opschorten', 'verminderen', 'afwijzen']
    ],
    [
      'after a year in which nothing was forfeited: by lid 2 too',
      () => gevraagd().zaak,
      '2028-01-27',
      ['opheffen', 'opheffen na een jaar', 'opschorten', 'verminderen', 'afwijzen']
    ],
    ['after a year with a forfeiture', verbeurd, '2028-01-27', ['opheffen', 'opschorten', 'verminderen', 'afwijzen']]
  ] as const)('%s', (_naam, zaak, vandaag, verwacht) => {
    expect(keuzes(zaak(), vandaag)).toEqual(verwacht)
  })

  it('what is not possible now is said with the question', () => {
    expect(begonnen().zaak.vragen.at(-1)?.tekst).toContain('Dat kan nu niet. De last geldt pas na 26 januari 2028 een jaar.')
  })
})

describe('a request that ended without a besluit', () => {
  const invoer = { soort: 'verzoek-over-last-afgedaan', op: '2027-02-10', tekst: 'De houder trok het in.' }
  const afgedaan = (bouwer: ZaakBouwer) => {
    const uit = legVastIn(bouwer.zaak, invoer, wie)
    if (!uit.ok) throw new Error(uit.redenen.join(' '))
    for (const gebeurtenis of uit.gebeurtenissen) bouwer.gebeurt(gebeurtenis)
    return bouwer.zaak
  }

  it('asks nothing any more, and no letter can be made of it', () => {
    const zaak = afgedaan(begonnen())
    expect(zaak.vragen.filter(({ veld, geldt }) => veld === 'over de last' && geldt)).toEqual([])
    const nogEens = kiesFeitbrief(zaak, { soort: 'besluit-over-last' }, '2027-02-15')
    expect(nogEens.ok ? '' : nogEens.redenen[0]).toContain('is niets vastgelegd')
  })

  it('takes the letter about it along that did not leave', () => {
    const zaak = afgedaan(beslist(begonnen().antwoordt('afwijzen', 'Omdat het zo is.'), '2027-01-29'))
    const [besluit] = zaak.brieven.filter(({ id }) => id === BESLUIT)
    expect(besluit === undefined ? '' : feitgrondWeg(zaak, besluit, '2027-02-15')).toContain(
      'op 10 februari 2027 ingetrokken of op een andere manier afgedaan'
    )
  })

  it.each([
    ['without words', { ...invoer, tekst: '' }, 'hoe het verzoek is afgedaan'],
    ['before the request', { ...invoer, op: '2027-01-20' }, 'ligt vóór het verzoek van 28 januari 2027'],
    ['of another fact', { ...invoer, feit: 'e1' }, '"e1" is geen verzoek over een last']
  ])('is refused %s', (_naam, wat, woorden) => {
    const uit = legVastIn(gevraagd().zaak, wat, wie)
    expect(uit.ok ? '' : uit.redenen[0]).toContain(woorden)
  })
})

describe('what a besluit means for the last', () => {
  /** A second request, decided with this choice and made known on 5 February. */
  function later(bouwer: ZaakBouwer, keuze: string, waarde: string): ZaakBouwer {
    bouwer
      .legtVast({ id: 'e9', soort: 'verzoek over last', op: '2027-02-03', brief: LAST, overtreding: 'o2', tekst: 'Nog eens.' })
      .begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: ['e9'] })
    const vraag = beslist(bouwer, '2027-02-03')
    stel(beslist(vraag.antwoordt(keuze, 'Omdat het zo is.'), '2027-02-03'), waarde)
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
    return stel(beslist(bouwer.antwoordt(keuze, 'Omdat het zo is.'), vandaag), waarde)
  }

  it('opgeheven: nothing can be forfeited any more', () => {
    const { zaak } = genomen('opheffen', 'De last geldt niet meer.')
    expect(lastbesluiten(zaak, LAST, 'o2')).toMatchObject([{ keuze: 'opheffen', op: '2027-02-01' }])
    const invoer = { soort: 'verbeuring', op: '2027-02-10', overtreding: 'o2', bedrag: '500', tekst: 'Gezien.' }
    const uit = legVastIn(metTermijn(zaak), invoer, wie)
    expect(uit.ok ? '' : uit.redenen[0]).toContain('opgeheven vanaf 29 januari 2027')
  })

  it.each([
    ['afwijzen', 'De last blijft gelden.'],
    ['verlengen', '2027-02-16']
  ])('opgeheven stays so after a later besluit: %s', (keuze, waarde) => {
    const bouwer = genomen('opheffen', 'De last geldt niet meer.').op('2027-02-03')
    const { zaak } = later(bouwer, keuze, waarde)
    expect(lastbesluiten(zaak, LAST, 'o2').map((besluit) => besluit.keuze)).toEqual(['opheffen', keuze])
    expect(waaromNietVanKracht(zaak, LAST, 'o2', '2027-02-10')).toMatchObject({ keuze: 'opheffen' })
    expect(waaromNietVanKracht(zaak, LAST, 'o2', '2027-01-28')).toBeNull()
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
