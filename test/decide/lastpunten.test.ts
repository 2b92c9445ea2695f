/** What a person settles for a besluit over a last, per choice; and when it says what becomes of money that is being collected (Awb 5:34, 5:38). */
import { describe, expect, it } from 'vitest'
import type { Opdracht } from '../../functions/decide/kern.ts'
import { lastpunten, oudeLastvragen } from '../../functions/decide/lastpunten.ts'
import type { Lastkeuze } from '../../functions/model/lastwijziging.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import type { Brief, Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { naInvordering } from '../draft/brieven/zaken/geld.ts'
import { bon, vastlegging } from '../helpers/zaak-bouwer.ts'
import { VOORBEELD } from './spel.ts'

const DAG = '2027-04-01'
const [LAST, BESCHIKKING, NIEUW] = ['vbg-2026-0001-b4', 'vbg-2026-0001-b6', 'vbg-2026-0001-b7']
/** The forfeitures: of o1 one, of o2 one for each of six days. */
const [VAN_O1, VAN_O2] = [['e2'], ['e31', 'e32', 'e33', 'e34', 'e35', 'e36']]

/** The invorderingsbeschikking over both was made known on 9 March; the next doorgang decides on a request. */
const ingevorderd = () => naInvordering().op('2027-03-09').verzendt(BESCHIKKING).zaak

const verzoek = (deel: Partial<Vastlegging> = {}) =>
  vastlegging({ id: 'e9', soort: 'verzoek over last', op: '2027-03-30', brief: LAST, overtreding: 'o2', tekst: 'Hef op.', ...deel })

function vraag(deel: Omit<Partial<Vraag>, 'over'> & { readonly over?: Partial<Vraag['over']> } = {}): Vraag {
  const { over = {}, ...rest } = deel
  return Vraag.parse({
    id: 'q98',
    soort: 'open punt',
    tekst: 'Gevraagd.',
    waardesoort: 'tekst',
    gesteldOp: DAG,
    ...rest,
    over: { doorgang: 20, overtreding: null, brief: NIEUW, ...over }
  })
}

function opdracht(zaak: Zaak, keuze: Lastkeuze | null): Opdracht {
  const doorgang = zaak.doorgangen.at(-1)
  if (doorgang === undefined) throw new Error('er is geen doorgang')
  const antwoord = { waarde: keuze ?? '', reden: 'Omdat het zo is.', door: 'bram.behandelaar', op: `${DAG}T10:00:00Z` }
  const gekozen = vraag({
    id: 'q99',
    soort: 'beoordeling nodig',
    veld: 'over de last',
    waardesoort: 'keuze',
    antwoord,
    over: { brief: null }
  })
  const vragen = keuze === null ? zaak.vragen : [...zaak.vragen, gekozen]
  const rest = { beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }
  return { zaak: { ...zaak, vragen }, doorgang: { ...doorgang, nr: 20 }, ...rest }
}

const gevraagd = (zaak: Zaak, keuze: Lastkeuze | null, over: Vastlegging | undefined = verzoek()) =>
  lastpunten(opdracht(zaak, keuze), NIEUW, over)

function brieven(zaak: Zaak, anders: (brief: Brief) => Partial<Brief>): Zaak {
  return { ...zaak, brieven: zaak.brieven.map((brief) => (brief.id === BESCHIKKING ? { ...brief, ...anders(brief) } : brief)) }
}

describe('what is asked', () => {
  const zonderGeld = () => ({ ...ingevorderd(), brieven: ingevorderd().brieven.filter(({ id }) => id !== BESCHIKKING) })

  it.each<[Lastkeuze, object[]]>([
    [
      'opheffen',
      [
        { punt: 'werkt-vanaf', waardesoort: 'datum', voorstel: DAG },
        { punt: 'inhoud-besluit', voorstel: expect.stringMatching(/vóór die dag .* moet u betalen/) }
      ]
    ],
    [
      'opschorten',
      [
        { punt: 'werkt-vanaf', waardesoort: 'datum', voorstel: DAG },
        { punt: 'opschorting-tot', waardesoort: 'datum', voorstel: null },
        { punt: 'inhoud-besluit', voorstel: expect.stringContaining('Tijdens de opschorting') }
      ]
    ],
    [
      'verminderen',
      [
        { punt: 'werkt-vanaf', waardesoort: 'datum', voorstel: DAG },
        { punt: 'nieuwe-dwangsom', waardesoort: 'dwangsom', voorstel: null },
        { punt: 'inhoud-besluit', voorstel: expect.stringMatching(/blijft gelden.*vóór die dag/) }
      ]
    ],
    ['verlengen', [{ punt: 'nieuwe-einddatum', waardesoort: 'datum', voorstel: null }]],
    ['afwijzen', [{ punt: 'inhoud-besluit', voorstel: 'De last blijft gelden zoals zij nu is.' }]]
  ])('%s: each punt is of the new letter', (keuze, punten) => {
    const ieder = punten.map((punt) => ({ ...punt, soort: 'open punt', brief: NIEUW }))
    const uit = gevraagd(zonderGeld(), keuze)
    expect(uit).toMatchObject(ieder)
    expect(uit).toHaveLength(punten.length)
  })

  it('nothing chosen yet: as for a refusal', () => {
    expect(gevraagd(zonderGeld(), null)).toEqual(gevraagd(zonderGeld(), 'afwijzen'))
  })

  it('no request: nothing', () => {
    expect(lastpunten(opdracht(ingevorderd(), 'opheffen'), NIEUW, undefined)).toEqual([])
  })

  const dwangsomvraag = (zaak: Zaak, over: Vastlegging) =>
    gevraagd(zaak, 'verminderen', over).find(({ punt }) => punt === 'nieuwe-dwangsom')?.tekst

  it('a lower dwangsom: beside the amounts of now, of that overtreding', () => {
    expect(dwangsomvraag(ingevorderd(), verzoek())).toMatch(/Nu: €\s500, met een maximum van €\s5\.000/)
    expect(dwangsomvraag(ingevorderd(), verzoek({ overtreding: 'o1' }))).toMatch(/Nu: €\s1\.000, met een maximum van €\s10\.000/)
  })

  it.each([
    ['of another letter', verzoek({ brief: 'b9' })],
    ['of another overtreding', verzoek({ overtreding: 'o9' })],
    ['of none', verzoek({ brief: null, overtreding: null })]
  ])('where no dwangsom is settled, %s, no amount is named', (_naam, over) => {
    expect(dwangsomvraag(ingevorderd(), over)).not.toMatch(/Nu:|€/)
  })

  it('more time: beside the last day of now; today where none is known', () => {
    const termijn: Termijn = {
      sleutel: 'x',
      soort: 'begunstigingstermijn',
      omschrijving: 'x',
      artikel: '',
      aard: 'beleid',
      gebeurtenis: 'x',
      start: '2027-01-26',
      eersteDag: '2027-01-27',
      laatsteDag: '2027-05-04',
      uitleg: 'x',
      waarschuwingen: [],
      brief: LAST,
      overtreding: 'o2',
      status: 'loopt',
      vorige: []
    }
    const einddatum = (termijnen: Termijn[]) => gevraagd({ ...zonderGeld(), termijnen }, 'verlengen')[0]?.tekst
    expect(einddatum([{ ...termijn, overtreding: 'o1', laatsteDag: '2027-04-20' }, termijn])).toContain('Nu: tot en met 4 mei 2027')
    expect(einddatum([])).toContain('Nu: tot en met 1 april 2027')
  })
})

describe('money that is being collected under this last', () => {
  const over = (zaak: Zaak, feit: Vastlegging = verzoek(), keuze: Lastkeuze = 'opheffen') =>
    gevraagd(zaak, keuze, feit).some(({ punt }) => punt === 'gevolg-invordering')
  const metFeiten = (feiten: string[]) => brieven(ingevorderd(), () => ({ feiten }))

  it.each<[string, Zaak, Vastlegging, boolean]>([
    ['the beschikking rests on forfeitures of this last', ingevorderd(), verzoek(), true],
    ['on one of them and one of another', metFeiten(['e2', 'e36']), verzoek(), true],
    ['on those of another overtreding only', metFeiten(VAN_O1), verzoek(), false],
    ['the same, asked of that one', metFeiten(VAN_O1), verzoek({ overtreding: 'o1' }), true],
    ['on those of this overtreding, asked of the other one', metFeiten(VAN_O2), verzoek({ overtreding: 'o1' }), false],
    ['asked of another last', ingevorderd(), verzoek({ brief: 'vbg-2026-0001-b9' }), false],
    ['the beschikking is not sent yet', naInvordering().zaak, verzoek(), false],
    ['it lapsed', brieven(ingevorderd(), () => ({ status: 'vervallen' })), verzoek(), false],
    ['only the voornemen was sent', brieven(ingevorderd(), () => ({ soort: 'voornemen-invordering' })), verzoek(), false],
    [
      'it was herroepen',
      {
        ...ingevorderd(),
        vastleggingen: [...ingevorderd().vastleggingen, vastlegging({ id: 'e8', soort: 'herroepen', op: '2027-03-20', brief: BESCHIKKING })]
      },
      verzoek(),
      false
    ]
  ])('%s', (_naam, zaak, feit, gevolg) => {
    expect(over(zaak, feit)).toBe(gevolg)
  })

  it.each<[Lastkeuze, boolean]>([
    ['opheffen', true],
    ['opschorten', true],
    ['verminderen', true],
    ['verlengen', true],
    ['afwijzen', false]
  ])('%s: asked as the last punt, in own words, unless nothing changes', (keuze, vraagt) => {
    expect(over(ingevorderd(), verzoek(), keuze)).toBe(vraagt)
    if (vraagt)
      expect(gevraagd(ingevorderd(), keuze).at(-1)).toMatchObject({
        punt: 'gevolg-invordering',
        soort: 'open punt',
        waardesoort: 'tekst',
        voorstel: null,
        brief: NIEUW
      })
  })
})

describe('asked for a former choice', () => {
  it.each<[string, Parameters<typeof vraag>[0], boolean]>([
    ['a punt that this choice does not ask', { punt: 'opschorting-tot' }, true],
    ['the new dwangsom', { punt: 'nieuwe-dwangsom' }, true],
    ['the new end', { punt: 'nieuwe-einddatum' }, true],
    ['what becomes of the money', { punt: 'gevolg-invordering' }, true],
    ['a punt that this choice asks too', { punt: 'werkt-vanaf' }, false],
    ['lapsed already', { punt: 'opschorting-tot', geldt: false }, false],
    ['asked in another doorgang', { punt: 'opschorting-tot', over: { doorgang: 19 } }, false],
    ['a punt of another kind of letter', { punt: 'rekening' }, false],
    ['no punt at all', { soort: 'beoordeling nodig', veld: 'over de last' }, false]
  ])('%s', (_naam, deel, weg) => {
    const { zaak, ...rest } = opdracht(ingevorderd(), null)
    const met = { ...rest, zaak: { ...zaak, vragen: [vraag(deel)] } }
    const nodig = lastpunten(opdracht({ ...ingevorderd(), brieven: [] }, 'opheffen'), NIEUW, verzoek())
    expect(oudeLastvragen(met, nodig)).toEqual(weg ? ['q98'] : [])
  })
})
