/** The receipt of a bezwaar and the beslissing on it, as what was recorded and decided changes what they may say. */
import { describe, expect, it } from 'vitest'
import { geldigheidstaken } from '../../../functions/deadlines/besluit-taken.ts'
import { toonBedrag } from '../../../functions/model/bedrag.ts'
import type { Bezwaaruitkomst } from '../../../functions/model/bezwaar.ts'
import { herroepen } from '../../../functions/model/gelding.ts'
import { invorderingenOnder } from '../../../functions/model/invordering-onder.ts'
import type { Vastlegging, Zaak } from '../../../functions/model/zaak.ts'
import { inspectierapport, rapport, ZaakBouwer } from '../../helpers/zaak-bouwer.ts'
import { drukwerkVan, gebreken, html, ids } from './letter.ts'
import { beslissingGewijzigd, beslissingOpBezwaar, ontvangstBezwaar, uitnodigingHoorzitting, verdagingBezwaar } from './zaken/bezwaar.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'

const LAST = 'vbg-2026-0001-b4'

function met(geval: Briefgeval, maak: (zaak: Zaak) => Partial<Zaak>): Briefgeval {
  return { ...geval, zaak: { ...geval.zaak, ...maak(geval.zaak) } }
}

function feit(geval: Briefgeval, id: string, deel: Partial<Vastlegging>): Briefgeval {
  return met(geval, ({ vastleggingen }) => ({ vastleggingen: vastleggingen.map((rij) => (rij.id === id ? { ...rij, ...deel } : rij)) }))
}

function erbij(geval: Briefgeval, rij: Pick<Vastlegging, 'id' | 'soort' | 'op'> & Partial<Vastlegging>): Briefgeval {
  const leeg = { door: 'behandelaar', overtreding: null, hoe: null, oordeel: null, bedrag: null, tekst: '', document: null }
  return met(geval, ({ vastleggingen }) => ({ vastleggingen: [...vastleggingen, { ...leeg, brief: LAST, ...rij }] }))
}

function uitkomst(geval: Briefgeval, waarde: Bezwaaruitkomst): Briefgeval {
  return met(geval, ({ vragen }) => ({
    vragen: vragen.map((vraag) =>
      vraag.punt === 'uitkomst-bezwaar' && vraag.antwoord !== null ? { ...vraag, antwoord: { ...vraag.antwoord, waarde } } : vraag
    )
  }))
}

async function brief(geval: Briefgeval) {
  const { gegevens } = inhoudVan(geval)
  const tekst = html(gegevens, await drukwerkVan(geval))
  return { tekst, rood: ids(gebreken(gegevens, tekst)) }
}

describe('the receipt of a bezwaar', () => {
  it.each<[string, string, string, string]>([
    ['on the last day to decide', '2027-06-01', 'Wij beslissen uiterlijk op dinsdag 1 juni 2027.', 'zo snel mogelijk'],
    ['a day later', '2027-06-02', 'Wij beslissen zo snel mogelijk. De tijd die de wet ons daarvoor geeft, liep tot en met', 'uiterlijk op']
  ])('never promises a day that is past: sent %s', async (_naam, op, zegt, niet) => {
    const { tekst, rood } = await brief({ ...ontvangstBezwaar(), op })
    expect(tekst).toContain(zegt)
    expect(tekst).not.toContain(niet)
    expect(rood).toEqual([])
  })

  const vanAnder = () =>
    erbij(feit(ontvangstBezwaar(), 'e7', { feit: 'e9' }), { id: 'e9', soort: 'bezwaar', op: '2027-03-02', van: 'De oudercommissie' })
  const ookZelf = () =>
    erbij(vanAnder(), { id: 'e10', soort: 'verzuim gevraagd', op: '2027-03-02', feit: 'e5', tot: '2027-03-16', tekst: 'De gronden.' })
  const anderHersteld = () => erbij(ookZelf(), { id: 'e11', soort: 'verzuim hersteld', op: '2027-03-03', feit: 'e9' })
  const hersteld = () => erbij(ontvangstBezwaar(), { id: 'e8', soort: 'verzuim hersteld', op: '2027-03-03' })
  it.each<[string, () => Briefgeval, boolean]>([
    ['while it can be mended', ontvangstBezwaar, true],
    ['on the last day for it', () => ({ ...ontvangstBezwaar(), op: '2027-03-16' }), true],
    ['not when that is past', () => ({ ...ontvangstBezwaar(), op: '2027-03-17' }), false],
    ['not when it was mended', hersteld, false],
    ['not when only somebody else was asked', vanAnder, false],
    ['also when somebody else mended his', anderHersteld, true]
  ])('asks what is missing %s', async (_naam, geval, vraagt) => {
    const { tekst, rood } = await brief(geval())
    expect(tekst.includes('Uw bezwaarschrift is nog niet volledig')).toBe(vraagt)
    expect(rood).toEqual([])
  })
})

describe('whether the besluit works meanwhile (6:16, 8:81)', () => {
  const stil = () => erbij(ontvangstBezwaar(), { id: 'e8', soort: 'geschorst', op: '2027-03-02', tekst: 'De voorzieningenrechter.' })
  const weer = () => erbij(stil(), { id: 'e9', soort: 'schorsing voorbij', op: '2027-03-03' })
  const weg = () => erbij(ontvangstBezwaar(), { id: 'e8', soort: 'herroepen', op: '2027-03-02', tekst: 'Het college.' })
  it.each<[string, () => Briefgeval, string]>([
    ['as it was given', ontvangstBezwaar, 'Intussen blijft ons besluit gelden.'],
    ['geschorst', stil, 'Ons besluit is geschorst sinds 2 maart 2027.'],
    ['geschorst, and that is over', weer, 'Intussen blijft ons besluit gelden.'],
    ['herroepen', weg, 'Ons besluit is herroepen op 2 maart 2027. Het geldt niet meer.']
  ])('%s', async (_naam, geval, zin) => {
    const { tekst, rood } = await brief(geval())
    const zinnen = ['Intussen blijft ons besluit gelden.', 'Ons besluit is geschorst', 'Ons besluit is herroepen']
    expect(tekst).toContain(zin)
    expect(zinnen.filter((een) => tekst.includes(een))).toEqual(zinnen.filter((een) => zin.startsWith(een)))
    expect(rood).toEqual([])
  })
})

describe('a besluit that was changed', () => {
  const gehoord = () => feit(beslissingGewijzigd(), 'e7', { soort: 'bezwaar gehoord', grond: undefined })
  it.each<[string, () => Briefgeval, string, string]>([
    [
      'gives right for a part',
      gehoord,
      'U krijgt voor een deel gelijk. Wij nemen een ander besluit.',
      'Uw bezwaar is voor een deel gegrond.'
    ],
    [
      'gives right when that was recorded (7:3 e)',
      beslissingGewijzigd,
      'U krijgt gelijk. Wij nemen een ander besluit.',
      'Uw bezwaar is gegrond.'
    ],
    [
      'herroepen gives right',
      () => uitkomst(beslissingOpBezwaar(), 'herroepen'),
      'U krijgt gelijk. Ons besluit geldt niet meer.',
      'Uw bezwaar is gegrond.'
    ]
  ])('%s', async (_naam, geval, kort, dictum) => {
    const { tekst } = await brief(geval())
    expect(tekst).toContain(kort)
    expect(tekst).toContain(dictum)
    expect(tekst.includes('U krijgt gelijk.')).toBe(kort.startsWith('U krijgt gelijk.'))
  })
})

describe('the ground of not ontvankelijk (6:6) goes by the bezwaar of the letter', () => {
  const ARTIKEL = 'artikel 6:6 van de Algemene wet bestuursrecht'
  const gevraagd = (van: string) =>
    erbij(
      erbij(uitkomst(beslissingOpBezwaar(), 'niet-ontvankelijk'), {
        id: 'e19',
        soort: 'bezwaar',
        op: '2027-03-02',
        van: 'De oudercommissie'
      }),
      { id: 'e20', soort: 'verzuim gevraagd', op: '2027-03-02', feit: van, tot: '2027-03-16', tekst: 'De gronden.' }
    )
  const hersteld = (van: string, op: string) => erbij(gevraagd('e5'), { id: 'e21', soort: 'verzuim hersteld', op, feit: van })
  it.each<[string, () => Briefgeval, string]>([
    ['the houder did not mend', () => gevraagd('e5'), ARTIKEL],
    ['only somebody else did not mend', () => gevraagd('e19'), ''],
    ['the houder mended', () => hersteld('e5', '2027-03-10'), ''],
    ['the houder mended too late', () => hersteld('e5', '2027-03-17'), ARTIKEL],
    ['somebody else mended', () => hersteld('e19', '2027-03-10'), ARTIKEL]
  ])('%s', (_naam, geval, grondslag) => {
    expect(inhoudVan(geval()).gegevens).toMatchObject({ beslissing: { grondslag } })
  })
})

describe('the words of each ground on which nobody was heard (7:3)', () => {
  it.each<[NonNullable<Vastlegging['grond']>, Bezwaaruitkomst, string]>([
    ['a', 'niet-ontvankelijk', 'Uw bezwaar is kennelijk niet-ontvankelijk.'],
    ['b', 'ongegrond', 'Uw bezwaar is kennelijk ongegrond.'],
    ['c', 'ongegrond', 'U hebt verklaard dat u geen gebruik wilt maken van het recht om te worden gehoord.'],
    ['d', 'ongegrond', 'U hebt niet binnen de redelijke termijn die wij u gaven, verklaard dat u gebruik wilt maken van het recht'],
    [
      'e',
      'herroepen',
      'Wij komen volledig aan uw bezwaar tegemoet, en andere belanghebbenden worden daardoor niet in hun belangen geschaad.'
    ]
  ])('%s', async (grond, wat, zin) => {
    const { tekst } = await brief(uitkomst(feit(beslissingGewijzigd(), 'e7', { grond }), wat))
    expect(tekst).toContain(`Wij hebben u niet gehoord. ${zin}`)
    expect(tekst).toContain(`(artikel 7:3, onder ${grond}, van de Algemene wet bestuursrecht)`)
    expect(tekst).not.toContain('..')
  })
})

describe('an invitation that replaces another one', () => {
  it('says that the former hearing does not take place, only when the houder was invited to it', async () => {
    const eerste = uitnodigingHoorzitting()
    const zitting = eerste.zaak.vastleggingen.find(({ id }) => id === 'e7')?.hoorzitting
    if (zitting === undefined) throw new Error('er is geen hoorzitting')
    const nieuw = erbij(eerste, { id: 'e8', soort: 'hoorzitting', op: '2027-03-08', hoorzitting: { ...zitting, dag: '2027-03-30' } })
    const tweede = (verzondenOp: string | null) =>
      met({ ...nieuw, brief: 'vbg-2026-0001-b6', op: '2027-03-09' }, ({ brieven }) => ({
        brieven: brieven.flatMap((een) =>
          een.id === eerste.brief
            ? [
                { ...een, verzondenOp },
                { ...een, id: 'vbg-2026-0001-b6', feiten: ['e8'] }
              ]
            : [een]
        )
      }))
    const gegaan = await brief(tweede('2027-03-05'))
    expect(gegaan.rood).toEqual([])
    expect(gegaan.tekst).toContain('Wij nodigden u eerder uit voor een hoorzitting op dinsdag 23 maart 2027. Die gaat niet door.')
    expect((await brief(tweede(null))).tekst).not.toContain('Die gaat niet door.')
  })
})

describe('further uitstel with consent (7:10 lid 4)', () => {
  it('names the article, both days and who agreed', async () => {
    const geval = feit(verdagingBezwaar(), 'e7', {
      soort: 'verder uitstel',
      tot: '2027-08-31',
      tekst: 'U stemde hiermee in op 18 mei 2027.'
    })
    const { tekst, rood } = await brief(geval)
    expect(rood).toEqual([])
    for (const deel of [
      'dinsdag 1 juni 2027',
      'dinsdag 31 augustus 2027',
      'artikel 7:10, vierde lid',
      'U stemde hiermee in op 18 mei 2027.'
    ])
      expect(tekst).toContain(deel)
  })

  it('one that came after the term names no new day, and is red', async () => {
    const { rood } = await brief({ ...verdagingBezwaar(), op: '2027-06-02' })
    expect(rood).toContain('VB3')
  })
})

describe('the beslissing', () => {
  it.each<[Vastlegging['grond'], Bezwaaruitkomst, boolean]>([
    ['a', 'ongegrond', false],
    ['b', 'ongegrond', true],
    ['b', 'herroepen', false],
    ['c', 'ongegrond', true],
    ['d', 'herroepen', true],
    ['e', 'ongegrond', false],
    ['e', 'herroepen', true]
  ])('nobody heard on ground %s goes with %s: %s', async (grond, wat, past) => {
    const { rood } = await brief(uitkomst(feit(beslissingGewijzigd(), 'e7', { grond }), wat))
    expect(rood.includes('BB1-niet-gehoord')).toBe(!past)
  })

  const nietOntvankelijk = () => uitkomst(beslissingOpBezwaar(), 'niet-ontvankelijk')
  it.each<[string, () => Briefgeval, string, boolean]>([
    ['what was reconsidered', beslissingOpBezwaar, 'artikel 7:11 van', false],
    ['too late', () => feit(nietOntvankelijk(), 'e5', { op: '2027-03-10' }), 'artikel 6:7, 6:9 en 6:11 van', false],
    [
      'not mended',
      () => erbij(nietOntvankelijk(), { id: 'e9', soort: 'verzuim gevraagd', op: '2027-03-10', tot: '2027-03-20' }),
      'artikel 6:6 van',
      false
    ],
    ['late but posted in time: not the term', () => feit(nietOntvankelijk(), 'e5', { op: '2027-03-16', terPost: '2027-03-09' }), '', true],
    [
      'posted in time, but after the week',
      () => feit(nietOntvankelijk(), 'e5', { op: '2027-03-17', terPost: '2027-03-09' }),
      'artikel 6:7, 6:9 en 6:11 van',
      false
    ],
    ['for another reason: a person says which', nietOntvankelijk, '', true]
  ])('rests on its own article: %s', async (_naam, geval, artikel, rood) => {
    const gemaakt = await brief(geval())
    expect(gemaakt.tekst).toContain(`op grond van ${artikel}`)
    expect(gemaakt.rood.includes('K5')).toBe(rood)
    expect(gemaakt.tekst.includes('Waarom beoordelen wij uw bezwaar niet?')).toBe(geval !== beslissingOpBezwaar)
  })

  it('is signed by somebody else than the last', async () => {
    const geval = beslissingOpBezwaar()
    const wie = geval.zaak.brieven.find(({ id }) => id === LAST)?.akkoord?.naam ?? ''
    expect(wie).not.toBe('')
    expect(inhoudVan(geval).gegevens.ondertekening.naam).not.toBe(wie)
  })
})

describe('what was decided on collecting under a last (5:39)', () => {
  const ID = 'vbg-2026-0001-b'
  const bouw = () =>
    new ZaakBouwer()
      .rapport(rapport('r1', inspectierapport()))
      .besluit({
        brieven: [
          { soort: 'last-onder-dwangsom', overtredingen: ['o1'] },
          { soort: 'last-onder-dwangsom', overtredingen: ['o1'] }
        ]
      })
      .legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-12-20', brief: `${ID}1`, overtreding: 'o1', bedrag: 50_000 })
      .legtVast({ id: 'e2', soort: 'verbeuring', op: '2026-12-20', brief: `${ID}2`, overtreding: 'o1', bedrag: 50_000 })
      .besluit({
        brieven: [
          { soort: 'invorderingsbeschikking', overtredingen: ['o1'], feiten: ['e1'] },
          { soort: 'invorderingsbeschikking', overtredingen: ['o1'], feiten: ['e2'] }
        ]
      })
  const onder = ({ zaak }: ZaakBouwer, last: string) => invorderingenOnder(zaak, last).map(({ id }) => id)

  it('is that under this last, once it was made known, and while it stands', () => {
    expect(onder(bouw(), `${ID}1`)).toEqual([])
    const uit = bouw().verzendt(`${ID}3`).verzendt(`${ID}4`)
    expect(onder(uit, `${ID}1`)).toEqual([`${ID}3`])
    expect(onder(uit, `${ID}2`)).toEqual([`${ID}4`])
    expect(onder(uit.legtVast({ id: 'e3', soort: 'herroepen', op: '2027-01-10', brief: `${ID}3` }), `${ID}1`)).toEqual([])
  })

  const BESCHIKKING = `${ID}9`
  /** The example with a beschikking under the last that went out on 1 March, and what a person settled of it. */
  const ookGeld = (
    keuze: 'blijft' | 'herroepen' | null,
    wat: Bezwaaruitkomst = 'ongegrond',
    reden = 'U voerde de last niet op tijd uit.'
  ) => {
    const geval = met(
      erbij(uitkomst(beslissingOpBezwaar(), wat), { id: 'e20', soort: 'verbeuring', op: '2027-02-20', overtreding: 'o1', bedrag: 50_000 }),
      ({ brieven }) => ({
        brieven: brieven.flatMap((een) =>
          een.id === LAST
            ? [een, { ...een, id: BESCHIKKING, soort: 'invorderingsbeschikking', feiten: ['e20'], verzondenOp: '2027-03-01' }]
            : [een]
        )
      })
    )
    if (keuze === null) return geval
    const vraag = geval.zaak.vragen.find(({ punt }) => punt === 'uitkomst-bezwaar')
    if (vraag?.antwoord == null) throw new Error('er is geen uitkomst')
    const punt = { id: 'q90', punt: 'invordering-bezwaar' as const, brieven: [BESCHIKKING] }
    const nieuw = { ...vraag, ...punt, antwoord: { ...vraag.antwoord, waarde: keuze, reden } }
    return met(geval, ({ vragen }) => ({ vragen: [...vragen, nieuw] }))
  }
  const WELK = `Ons besluit om de dwangsommen te innen (kenmerk ${BESCHIKKING})`

  it.each<[string, Briefgeval, string]>([
    ['blijft', ookGeld('blijft'), `${WELK} blijft gelden.`],
    ['is herroepen with the last', ookGeld('herroepen', 'herroepen'), `${WELK} herroepen wij ook. Wat u al betaalde, betalen wij terug.`],
    ['is herroepen with a last that is changed', ookGeld('herroepen', 'gewijzigd'), `${WELK} herroepen wij ook.`],
    ['is herroepen, the last is not: the debt is there by law (5:33)', ookGeld('herroepen'), `${WELK} herroepen wij.`]
  ])('the dictum says what becomes of it, with the reason: %s', async (_naam, geval, zin) => {
    const { tekst, rood } = await brief(geval)
    expect(tekst).toContain(`<p>${zin}</p>`)
    expect(tekst).toContain('U voerde de last niet op tijd uit.')
    expect(rood).not.toContain('BB-invordering-besluit')
  })

  const DERDE = `${ID}10`
  /** After the question another one went out. */
  const daarna = (deel: Partial<Zaak['brieven'][number]>) =>
    met(ookGeld('herroepen'), ({ brieven }) => ({
      brieven: brieven.flatMap((een) => {
        if (een.id !== BESCHIKKING) return [een]
        return [
          deel.vervangt === undefined ? een : { ...een, verzondenOp: null },
          { ...een, id: DERDE, verzondenOp: '2027-04-13', ...deel }
        ]
      })
    }))

  it('what was settled of one that came back holds for its resend (Awb 2:12)', async () => {
    const { tekst, rood } = await brief(daarna({ vervangt: BESCHIKKING }))
    expect(tekst).toContain(`<p>Ons besluit om de dwangsommen te innen (kenmerk ${DERDE}) herroepen wij.</p>`)
    expect(rood).not.toContain('BB-invordering-besluit')
  })

  it.each<[string, Briefgeval]>([
    ['one went out that nobody was asked about', daarna({})],
    ['nobody settled it', ookGeld(null)],
    ['no reason was given (7:12)', ookGeld('blijft', 'ongegrond', '')],
    ['it would stay without the last', ookGeld('blijft', 'herroepen')]
  ])('is red while %s', async (_naam, geval) => {
    expect((await brief(geval)).rood).toContain('BB-invordering-besluit')
  })

  it('is an open punt while it waits', () => {
    const geval = met(ookGeld('blijft'), ({ vragen }) => ({
      vragen: vragen.map((een) => (een.id === 'q90' ? { ...een, antwoord: null } : een))
    }))
    expect(inhoudVan(geval).openPunten).toContain('invordering.dictum')
  })

  it.each<['blijft' | 'herroepen', string | undefined]>([
    ['blijft', undefined],
    ['herroepen', '2027-04-14']
  ])('%s: once the beslissing is made known, it counts so, and the letter itself stays as it was', (keuze, weg) => {
    const geval = ookGeld(keuze)
    const uit = met(geval, ({ brieven }) => ({
      brieven: brieven.map((een) => (een.id === geval.brief ? { ...een, verzondenOp: '2027-04-14' } : een))
    }))
    expect(herroepen(geval.zaak, BESCHIKKING)).toBeNull()
    expect(herroepen(uit.zaak, BESCHIKKING)?.op).toBe(weg)
    expect(inhoudVan(uit).gegevens).toMatchObject({ invordering: { geldt: true } })
  })

  const taken = ({ zaak: { brieven, ...zaak }, brief: id, beleid }: Briefgeval) => {
    const uit = brieven.map((een) => (een.id === id ? { ...een, verzondenOp: '2027-04-14' } : een))
    return geldigheidstaken({ zaak: { ...zaak, brieven: uit }, beleid, vandaag: '2027-04-15' }).map(({ over, tekst }) => [over, tekst])
  }
  const metBetaling = (geval: Briefgeval) =>
    erbij(geval, { id: 'e21', soort: 'betaling', op: '2027-03-05', overtreding: 'o1', bedrag: 20_000 })
  const NAGAAN = `Er is ${toonBedrag(20_000)} betaald: ga na of u dat moet terugbetalen.`

  it('herroepen while the last stays: a Taak asks what must be paid back', () => {
    const geval = metBetaling(ookGeld('herroepen'))
    expect(taken(geval)).toEqual([[`herroepen:${geval.brief}:${BESCHIKKING}`, expect.stringContaining(NAGAAN)]])
  })

  it('herroepen with the last: the Taak of the last says to pay it back, once', () => {
    const geval = metBetaling(ookGeld('herroepen', 'herroepen'))
    expect(taken(geval)).toEqual([
      [`herroepen:${geval.brief}`, expect.stringContaining(`Er is ${toonBedrag(20_000)} betaald: betaal dat terug.`)],
      [`herroepen:${geval.brief}:${BESCHIKKING}`, expect.not.stringContaining('betaald')]
    ])
  })

  it('herroepen in a bezwaar of its own: its Taak keeps its key, and claims nothing of what that letter says', () => {
    const geval = erbij(metBetaling(ookGeld(null)), { id: 'e22', soort: 'bezwaar', op: '2027-03-10', brief: BESCHIKKING })
    const eigen = met(geval, ({ brieven, vragen }) => ({
      brieven: brieven.flatMap((een) => (een.id === geval.brief ? [een, { ...een, id: DERDE, feiten: ['e22'] }] : [een])),
      vragen: vragen.flatMap((een) => {
        if (een.punt !== 'uitkomst-bezwaar' || een.antwoord === null) return [een]
        return [een, { ...een, id: 'q91', over: { ...een.over, brief: DERDE }, antwoord: { ...een.antwoord, waarde: 'herroepen' } }]
      })
    }))
    expect(taken({ ...eigen, brief: DERDE })).toEqual([[`herroepen:${DERDE}`, expect.stringContaining(NAGAAN)]])
  })
})
