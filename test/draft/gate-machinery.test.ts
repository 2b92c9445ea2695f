import { describe, expect, it } from 'vitest'
import { type Contract, type Element, type GateResultaat, toetsBrief, type Verbod } from '../../functions/brieven/gate.ts'
import { leesBlokken } from '../../functions/brieven/html-blokken.ts'
import { normaliseer } from '../../functions/brieven/normaliseer.ts'
import { OPEN_PLEK } from '../../functions/brieven/open-plek.ts'

const element = (deel: Partial<Element> & Pick<Element, 'id'>): Element => ({
  artikel: 'Awb 3:46',
  code: 'A',
  wat: `Onderdeel ${deel.id}`,
  bronnen: ['tekst'],
  blok: deel.id,
  herstel: `Vul ${deel.id} in.`,
  ...deel
})

const CONTRACT: Contract = {
  elementen: [
    element({ id: 'NAAM', bronnen: ['houder.naam'] }),
    element({ id: 'MAATREGEL', bronnen: ['overtredingen[].maatregel', 'overtredingen[].einde'] }),
    element({ id: 'GELD', bronnen: ['last.bedrag', 'last.duur'] }),
    element({ id: 'DATUM', bronnen: ['verzending'], blok: null }),
    element({ id: 'ZIENSWIJZE', code: 'C', bronnen: ['zienswijze.weging'], voorwaarde: { pad: 'zienswijze.gegeven' } }),
    element({ id: 'TIP', code: 'P', bronnen: ['tip'] })
  ],
  verboden: [
    {
      id: 'GEENBEZWAAR',
      artikel: 'Awb 3:45',
      wat: 'Geen bezwaarclausule',
      patroon: 'bezwaar\\s?(?:schrift|maken)',
      herstel: 'Haal de clausule weg.'
    },
    { id: 'GEENBLOK', artikel: 'Awb 3:45', wat: 'Geen blok bezwaar', blok: 'BEZWAAR', herstel: 'Haal het blok weg.' }
  ]
}

const GEGEVENS = {
  openPunten: [] as string[],
  houder: { naam: 'Zonnetje B.V.' },
  overtredingen: [
    { maatregel: 'Zet twee beroepskrachten op de groep.', einde: '2026-12-28' },
    { maatregel: 'Vraag de verklaring aan.', einde: '2026-12-28' }
  ],
  last: { bedrag: 150_000, duur: { aantal: 6, eenheid: 'weken' } },
  verzending: '2026-11-22',
  zienswijze: { gegeven: { geldt: true, reden: 'ontvangen op 1 november' }, weging: ['De drukte is geen reden.', 'De ziekte evenmin.'] },
  tip: 'Bel ons gerust.'
}

const DELEN = {
  NAAM: '<h1 data-element="NAAM">Aan de houder Zonnetje&nbsp;B.V.</h1>',
  MAATREGEL1: '<li data-element="MAATREGEL"><p>Zet twee beroeps&shy;krachten op de groep.</p><p>Uiterlijk 28 december 2026.</p></li>',
  MAATREGEL2: '<li data-element="MAATREGEL"><p>Vraag de verklaring aan.</p><p>Uiterlijk 28 december 2026.</p></li>',
  GELD: '<p data-element="GELD">U betaalt <b>€ 1.500,00</b> na zes weken.</p>',
  ZIENSWIJZE: '<div data-element="ZIENSWIJZE"><p>De drukte is geen reden.</p><p>De ziekte evenmin.</p></div>',
  TIP: '<p data-element="TIP">Bel ons gerust.</p>'
}

const brief = (delen: Partial<Record<keyof typeof DELEN | 'EXTRA', string>> = {}) =>
  `<html><head><title>t</title><style>p{}</style></head><body>${Object.values({ ...DELEN, ...delen }).join('\n')}</body></html>`

/** What a printer would make of it: lines broken anywhere, words hyphenated. */
const alsGedrukt = (html: string) => leesBlokken(html).tekst.replace('beroepskrachten', 'beroeps-\nkrachten').replaceAll(' ', '\n')

function toets({ gegevens = GEGEVENS as unknown, html = brief(), pdfTekst = alsGedrukt(html), contract = CONTRACT } = {}): GateResultaat {
  return toetsBrief({ contract, gegevens, brief: leesBlokken(html), pdfTekst })
}

const rood = ({ regels }: GateResultaat) => regels.filter(({ status }) => status === 'rood').map(({ id }) => id)
const regel = ({ regels }: GateResultaat, id: string) => regels.find((kandidaat) => kandidaat.id === id)

/** The same data with one field set; `undefined` takes it away. */
function met(pad: string, waarde: unknown): unknown {
  const kopie = structuredClone(GEGEVENS) as unknown
  const stappen = pad.split('.')
  const laatste = stappen.pop() ?? ''
  const plek = stappen.reduce<Record<string, unknown>>(
    (deel, stap) => deel[stap] as Record<string, unknown>,
    kopie as Record<string, unknown>
  )
  if (waarde === undefined) delete plek[laatste]
  else plek[laatste] = waarde
  return kopie
}

describe('a complete letter', () => {
  it('is green on every line, with the reason', () => {
    const uitslag = toets()
    expect(uitslag.groen).toBe(true)
    expect(uitslag.regels.map(({ id, code, status }) => `${id} ${code} ${status}`)).toEqual([
      'NAAM A groen',
      'MAATREGEL A groen',
      'GELD A groen',
      'DATUM A groen',
      'ZIENSWIJZE C groen',
      'TIP P groen',
      'GEENBEZWAAR verbod groen',
      'GEENBLOK verbod groen'
    ])
    expect(regel(uitslag, 'NAAM')).toEqual({
      id: 'NAAM',
      code: 'A',
      artikel: 'Awb 3:46',
      status: 'groen',
      waarom: 'Onderdeel NAAM: ingevuld en gedrukt',
      veld: null,
      herstel: null
    })
  })
})

describe('a letter that lacks one thing is red on exactly that', () => {
  it.each<[string, string, unknown, string]>([
    ['a field that is not there', 'houder.naam', undefined, 'NAAM'],
    ['an empty field', 'houder.naam', '', 'NAAM'],
    ['a blank field', 'houder.naam', '  \n', 'NAAM'],
    ['a field that is null', 'houder.naam', null, 'NAAM'],
    ['the group around a field', 'houder', undefined, 'NAAM'],
    ['an empty list', 'overtredingen', [], 'MAATREGEL'],
    ['a list that is not there', 'overtredingen', undefined, 'MAATREGEL'],
    ['a field of the second item', 'overtredingen.1.maatregel', '', 'MAATREGEL'],
    ['the date of the second item', 'overtredingen.1.einde', '', 'MAATREGEL'],
    ['an amount of zero', 'last.bedrag', 0, 'GELD'],
    ['an amount that is not a number', 'last.bedrag', Number.NaN, 'GELD'],
    ['an amount that is null', 'last.bedrag', null, 'GELD'],
    ['a field that is only data', 'verzending', '', 'DATUM'],
    ['the answer to a condition', 'zienswijze.gegeven', undefined, 'ZIENSWIJZE'],
    ['the reason of that answer', 'zienswijze.gegeven.reden', ' ', 'ZIENSWIJZE'],
    ['an answer that is no yes or no', 'zienswijze.gegeven.geldt', 'ja', 'ZIENSWIJZE'],
    ['what a condition that holds asks', 'zienswijze.weging', [], 'ZIENSWIJZE']
  ])('%s', (_naam, pad, waarde, id) => {
    const uitslag = toets({ gegevens: met(pad, waarde) })
    expect(rood(uitslag)).toEqual([id])
    expect(uitslag.groen).toBe(false)
    expect(regel(uitslag, id)?.herstel).toBe(`Vul ${id} in.`)
  })

  it.each<[string, keyof typeof DELEN, string, string]>([
    ['its block', 'NAAM', '', 'NAAM'],
    ['one of two blocks', 'MAATREGEL2', '', 'MAATREGEL'],
    ['the words in its block', 'NAAM', '<h1 data-element="NAAM"> </h1>', 'NAAM'],
    ['the words, hidden', 'NAAM', '<h1 data-element="NAAM" hidden>Aan de houder Zonnetje B.V.</h1>', 'NAAM'],
    ['the value among fixed words', 'NAAM', '<h1 data-element="NAAM">Aan de houder</h1>', 'NAAM'],
    ['the end of the value', 'NAAM', '<h1 data-element="NAAM">Aan de houder Zonnetje</h1>', 'NAAM'],
    ['the date of the second item', 'MAATREGEL2', '<li data-element="MAATREGEL">Vraag de verklaring aan.</li>', 'MAATREGEL'],
    ['the amount as it is', 'GELD', '<p data-element="GELD">U betaalt € 11.500,00 na zes weken.</p>', 'GELD'],
    ['the length of time', 'GELD', '<p data-element="GELD">U betaalt € 1.500,00 na weken.</p>', 'GELD'],
    ['a part of the list', 'ZIENSWIJZE', '<p data-element="ZIENSWIJZE">De drukte is geen reden.</p>', 'ZIENSWIJZE']
  ])('%s', (_naam, deel, html, id) => {
    const uitslag = toets({ html: brief({ [deel]: html }) })
    expect(rood(uitslag)).toEqual([id])
  })

  it.each<[string, string, string]>([
    ['a heading', 'Aan de houder Zonnetje B.V.', 'NAAM'],
    ['a word in the middle', 'twee', 'MAATREGEL'],
    ['one of two equal dates', 'Uiterlijk 28 december 2026.', 'MAATREGEL'],
    ['a measure', 'Vraag de verklaring aan.', 'MAATREGEL'],
    ['an amount', '€ 1.500,00', 'GELD']
  ])('%s that was not printed', (_naam, weg, id) => {
    const pdfTekst = leesBlokken(brief()).tekst.replace(weg, ' ')
    expect(rood(toets({ pdfTekst }))).toEqual([id])
  })

  it('an empty PDF', () => {
    expect(rood(toets({ pdfTekst: '' }))).toEqual(['NAAM', 'MAATREGEL', 'GELD', 'ZIENSWIJZE'])
  })
})

describe('the reason', () => {
  it.each<[string, unknown, string | undefined, string, string, string | null]>([
    ['names the field', met('houder.naam', ''), undefined, 'NAAM', 'Onderdeel NAAM: houder.naam is niet ingevuld', 'houder.naam'],
    [
      'names the item',
      met('overtredingen.1.einde', ''),
      undefined,
      'MAATREGEL',
      'Onderdeel MAATREGEL: overtredingen[1].einde is niet ingevuld',
      'overtredingen[1].einde'
    ],
    ['names the block', GEGEVENS, brief({ NAAM: '' }), 'NAAM', 'Onderdeel NAAM: ontbreekt in de brief (onderdeel NAAM)', null],
    [
      'counts the blocks',
      met('overtredingen.2', { maatregel: 'Derde.', einde: '2026-12-28' }),
      undefined,
      'MAATREGEL',
      'Onderdeel MAATREGEL: er zijn er 3, maar onderdeel MAATREGEL staat er 2 keer',
      null
    ]
  ])('%s', (_naam, gegevens, html, id, waarom, veld) => {
    expect(regel(toets({ gegevens, ...(html === undefined ? {} : { html }) }), id)).toMatchObject({ waarom, veld })
  })
})

describe('a proposal that waits for a person', () => {
  it.each<[string, string, string[]]>([
    ['on the field', 'houder.naam', ['NAAM']],
    ['on the group around it', 'houder', ['NAAM']],
    ['on one item', 'overtredingen[1].maatregel', ['MAATREGEL']],
    ['on one item, with a dot', 'overtredingen.1.maatregel', ['MAATREGEL']],
    ['on every item', 'overtredingen[].einde', ['MAATREGEL']],
    ['on a whole item', 'overtredingen[0]', ['MAATREGEL']],
    ['on a part of the field', 'last.duur.aantal', ['GELD']],
    ['on a condition', 'zienswijze.gegeven', ['ZIENSWIJZE']],
    ['on a field with the same beginning', 'houder.naamgever', []],
    ['on an item that is not there', 'overtredingen[7].maatregel', []],
    ['on something that no element asks', 'iets.anders', []]
  ])('%s keeps the element red', (_naam, punt, ids) => {
    const uitslag = toets({ gegevens: met('openPunten', [punt]) })
    expect(rood(uitslag)).toEqual(ids)
    for (const id of ids) expect(regel(uitslag, id)?.waarom).toContain(`wacht op een beslissing van een persoon over ${punt}`)
  })
})

describe('a condition', () => {
  const nee = met('zienswijze.gegeven', { geldt: false, reden: 'er kwam geen zienswijze' })

  it('that does not hold asks nothing, and says why', () => {
    const uitslag = toets({ gegevens: nee, html: brief({ ZIENSWIJZE: '' }) })
    expect(uitslag.groen).toBe(true)
    expect(regel(uitslag, 'ZIENSWIJZE')).toMatchObject({
      status: 'niet van toepassing',
      waarom: 'Onderdeel ZIENSWIJZE: geldt niet, want er kwam geen zienswijze'
    })
  })

  it('that does not hold forbids its block', () => {
    expect(rood(toets({ gegevens: nee }))).toEqual(['ZIENSWIJZE'])
  })

  it('that a contract forgot is red', () => {
    const contract = { ...CONTRACT, elementen: [...CONTRACT.elementen, element({ id: 'C', code: 'C', bronnen: ['tip'], blok: null })] }
    expect(rood(toets({ contract }))).toEqual(['C'])
  })

  const perLast = element({ id: 'TERMIJN', code: 'C', bronnen: ['lasten[].einde', 'houder.naam'], voorwaarde: { pad: 'lasten[].nodig' } })
  const lasten = (...geldt: boolean[]) => ({
    ...GEGEVENS,
    lasten: geldt.map((antwoord, nr) => ({ einde: antwoord ? `2026-12-0${nr + 1}` : '', nodig: { geldt: antwoord, reden: `reden ${nr}` } }))
  })
  const blok = (...dagen: number[]) => dagen.map((dag) => `<p data-element="TERMIJN">Zonnetje B.V. ${dag} december 2026</p>`).join('')

  it.each<[string, boolean[], number[], string]>([
    ['asks only of the items where it holds', [true, false, true], [1, 3], 'groen'],
    ['is red when one of those lacks its block', [true, false, true], [1], 'rood'],
    ['is red when the items stand in the wrong order', [true, false, true], [3, 1], 'rood'],
    ['does not apply when it holds nowhere', [false, false], [], 'niet van toepassing'],
    ['is red when there is no item to ask about', [], [], 'rood']
  ])('per item %s', (_naam, geldt, dagen, status) => {
    const uitslag = toets({
      gegevens: lasten(...geldt),
      html: brief({ EXTRA: blok(...dagen) }),
      contract: { elementen: [perLast], verboden: [] }
    })
    expect(regel(uitslag, 'TERMIJN')?.status).toBe(status)
  })
})

describe('a good practice', () => {
  it.each<[string, unknown, string]>([
    ['without its field', met('tip', ''), brief()],
    ['without its block', GEGEVENS, brief({ TIP: '' })],
    ['with an open proposal', met('openPunten', ['tip']), brief()]
  ])('%s is a warning and does not block', (_naam, gegevens, html) => {
    const uitslag = toets({ gegevens, html })
    expect(uitslag.groen).toBe(true)
    expect(regel(uitslag, 'TIP')).toMatchObject({ status: 'geel', herstel: 'Vul TIP in.' })
  })
})

describe('something forbidden', () => {
  it.each<[string, string, string, string[]]>([
    ['words', '<p>U kunt BEZWAAR  maken.</p>', '', ['GEENBEZWAAR']],
    ['words that are only in the print', '', 'Dien een bezwaarschrift in.', ['GEENBEZWAAR']],
    ['a block', '<p data-element="BEZWAAR">Dit mag u aanvechten.</p>', '', ['GEENBLOK']],
    ['words that only look alike', '<p>Dat is geen bezwaar.</p>', '', []]
  ])('%s', (_naam, extra, inDruk, ids) => {
    const html = brief({ EXTRA: extra })
    expect(rood(toets({ html, pdfTekst: `${alsGedrukt(html)} ${inDruk}` }))).toEqual(ids)
  })
})

describe('a letter is never green by accident', () => {
  it('with an open place that no element asks about', () => {
    const uitslag = toets({ html: brief({ EXTRA: `<p>Wij bellen op ${OPEN_PLEK}.</p>` }) })
    expect(rood(uitslag)).toEqual(['open plek'])
    expect(uitslag.groen).toBe(false)
  })

  it.each<[string, Contract]>([
    ['nothing', { elementen: [], verboden: [] }],
    ['only good practice', { elementen: [element({ id: 'TIP', code: 'P', bronnen: ['tip'] })], verboden: [] }],
    ['only what is forbidden', { elementen: [], verboden: CONTRACT.verboden as Verbod[] }]
  ])('with a contract that asks %s', (_naam, contract) => {
    expect(toets({ contract }).groen).toBe(false)
  })

  it('with an element that no field carries', () => {
    expect(rood(toets({ contract: { ...CONTRACT, elementen: [element({ id: 'NAAM', bronnen: [] })] } }))).toEqual(['NAAM'])
  })

  it.each<[string, unknown]>([
    ['null', null],
    ['text', 'x'],
    ['a list', []],
    ['a number', 1]
  ])('with %s for data', (_naam, gegevens) => {
    expect(rood(toets({ gegevens }))).toEqual(['NAAM', 'MAATREGEL', 'GELD', 'DATUM', 'ZIENSWIJZE'])
  })

  it('for a field of every object that is no field of the data', () => {
    expect(
      rood(toets({ contract: { elementen: [element({ id: 'X', bronnen: ['constructor.name'], blok: null })], verboden: [] } }))
    ).toEqual(['X'])
  })
})

describe('fields that need not be printed', () => {
  it('must still be filled', () => {
    const enkel = element({ id: 'NAAM', bronnen: ['houder.naam', 'tip'], nietGedrukt: ['tip'] })
    const contract = { elementen: [enkel], verboden: [] }
    expect(rood(toets({ contract }))).toEqual([])
    expect(rood(toets({ contract, gegevens: met('tip', '') }))).toEqual(['NAAM'])
    expect(rood(toets({ contract: { elementen: [{ ...enkel, nietGedrukt: [] }], verboden: [] } }))).toEqual(['NAAM'])
  })
})

describe('comparing text', () => {
  it.each<[string, string, string]>([
    ['ligatures', 'oﬃciële ﬁets', 'officiële fiets'],
    ['quotes', '“dat” ‘is’', `"dat" 'is'`],
    ['soft hyphens and zero width', 'be\u00ADroeps\u200Bkracht', 'beroepskracht'],
    ['spaces that do not break', '€\u00A01.500,00 per\u202Fdag', '€ 1.500,00 per dag'],
    ['line breaks and hyphens', 'beroeps-\nkracht\u2010kind\u2013ratio', 'beroepskracht-kind-ratio'],
    ['composed letters', 'Andre\u0301', 'André'],
    ['capitals', 'BESLUIT', 'Besluit']
  ])('%s make no difference', (_naam, een, ander) => {
    expect(normaliseer(een)).toBe(normaliseer(ander))
    expect(normaliseer(normaliseer(een))).toBe(normaliseer(een))
  })

  it('letters, digits and signs do', () => {
    expect(new Set(['1.500', '1500', '1.501', '€ 1.500', 'l.500'].map(normaliseer)).size).toBe(5)
  })
})
