/** Which letters follow from what was decided, which are told once only, and which drafts an overtreding leaves. */
import { describe, expect, it } from 'vitest'
import { afronding, briefsoortVan, geenHandhaving, isTeBewerken, sanctiebrieven, teVerlaten } from '../../functions/decide/brieven.ts'
import { beslissing, type Opdracht } from '../../functions/decide/kern.ts'
import { REGELS } from '../../functions/model/beslisregels.ts'
import type { Aanleiding, Brief, Overtreding, Uitkomst, Zaak } from '../../functions/model/zaak.ts'
import { uitkomst } from '../helpers/zaak-bouwer.ts'
import { geval, gevonden } from './geval.ts'

const ID = (nr: number) => `vbg-2026-0001-b${nr}`
const HERSTELD = { gevolg: 'hersteld', regel: REGELS.voldoet, instrument: null, stap: null } as const
const GESLOTEN = { gevolg: 'niet gehandhaafd', regel: REGELS.doorMens, instrument: null, stap: null } as const

interface Wereld {
  readonly brieven?: readonly Partial<Brief>[]
  /** Status of o2; o1 is open. */
  readonly ander?: Overtreding['status']
  readonly aanleiding?: Aanleiding
}

/** A waarschuwing about o1 and o2, sent in doorgang 1 unless told otherwise; doorgang 2 decides. */
function wereld({ brieven = [{}], ander = 'open', aanleiding }: Wereld): Opdracht {
  const { opdracht } = geval({
    spel: gevonden('pedagogisch-beleid', 'stabiliteit'),
    doorgang: aanleiding === undefined ? {} : { aanleiding }
  })
  const [eerste] = opdracht.zaak.brieven
  if (eerste === undefined) throw new Error('er is geen brief')
  const basis = { soort: 'waarschuwing', status: 'verzonden', verzondenOp: '2026-01-20', overtredingen: ['o1', 'o2'] } as const
  const zaak: Zaak = {
    ...opdracht.zaak,
    brieven: brieven.map((deel, plek) => ({ ...eerste, ...basis, overtredingen: ['o1', 'o2'], id: ID(plek + 1), ...deel })),
    overtredingen: opdracht.zaak.overtredingen.map((een) => (een.id === 'o2' ? { ...een, status: ander } : een))
  }
  return { ...opdracht, zaak }
}

const genomen = (...uitkomsten: readonly Uitkomst[]) => uitkomsten.map((een) => beslissing(een))
const over = (plannen: readonly { readonly overtredingen: readonly string[] }[]) =>
  plannen.map(({ overtredingen }) => overtredingen.join(' '))

describe('a letter can be edited', () => {
  it.each([
    ['open', true],
    ['opgesteld', true],
    ['goedgekeurd', false],
    ['verzonden', false],
    ['vervallen', false]
  ] as const)('%s: %s', (status, ja) => {
    expect(wereld({ brieven: [{ status }] }).zaak.brieven.map(isTeBewerken)).toEqual([ja])
  })
})

describe('the letter of a step', () => {
  it.each<[string, Partial<Uitkomst>, string | null]>([
    ['a step', {}, 'waarschuwing'],
    ['no step', { gevolg: 'open' }, null],
    ['without an instrument', { instrument: null }, null],
    ['without a stap', { stap: null }, null]
  ])('%s', (_naam, deel, soort) => {
    expect(briefsoortVan(uitkomst('o1', deel))).toBe(soort)
  })

  it.each<[string, Partial<Brief>, string[]]>([
    ['nothing was made', { doorgang: 1 }, ['o1 o2']],
    ['it went out with both', { doorgang: 2 }, []],
    ['it went out with one', { doorgang: 2, overtredingen: ['o1'] }, ['o2']],
    ['another letter went out', { doorgang: 2, soort: 'aanwijzing' }, ['o1 o2']],
    ['it can still be edited', { doorgang: 2, status: 'open' }, ['o1 o2']],
    ['it lapsed', { doorgang: 2, status: 'vervallen' }, ['o1 o2']]
  ])('%s in this doorgang', (_naam, deel, plannen) => {
    const opdracht = wereld({ brieven: [deel] })
    const { doorgang } = opdracht
    const zaak = { ...opdracht.zaak, doorgangen: [...opdracht.zaak.doorgangen, { ...doorgang, uitkomsten: [uitkomst('o1')] }] }
    expect(over(sanctiebrieven({ ...opdracht, zaak }, genomen(uitkomst('o1'), uitkomst('o2'))))).toEqual(plannen)
  })

  it('that replaces one already sent stands alone', () => {
    const besluiten = [beslissing(uitkomst('o1'), { vervangt: ID(1) }), beslissing(uitkomst('o2'))]
    const plannen = sanctiebrieven(wereld({}), besluiten)
    expect(plannen.map(({ overtredingen, vervangt }) => [overtredingen.join(), vervangt])).toEqual([
      ['o1', ID(1)],
      ['o2', null]
    ])
  })
})

describe('rounding off', () => {
  const dicht = (...deel: Partial<Uitkomst>[]) => genomen(...deel.map((een, plek) => uitkomst(`o${plek + 1}`, een)))

  it.each<[string, Wereld, Partial<Uitkomst>[], string[]]>([
    ['all of a letter is hersteld now', {}, [HERSTELD, HERSTELD], ['o1 o2']],
    ['the last of it', { ander: 'hersteld' }, [HERSTELD], ['o1 o2']],
    ['one is hersteld, the other not enforced now', {}, [HERSTELD, GESLOTEN], ['o1']],
    ['the other was not enforced before', { ander: 'niet gehandhaafd' }, [HERSTELD], ['o1']],
    ['the last one is not enforced, the other was hersteld', { ander: 'hersteld' }, [GESLOTEN], ['o2']],
    ['one stays open', {}, [HERSTELD], []],
    ['the other is decided and stays open', {}, [HERSTELD, { gevolg: 'open' }], []],
    ['nothing is closed now', { ander: 'hersteld', brieven: [{ overtredingen: ['o2'] }] }, [{ gevolg: 'open' }], []],
    ['the letter did not go out', { brieven: [{ status: 'goedgekeurd', verzondenOp: null }] }, [HERSTELD, HERSTELD], []],
    ['the letter lapsed', { brieven: [{ status: 'vervallen' }] }, [HERSTELD, HERSTELD], []],
    ['a letter without a step', { brieven: [{ soort: 'verzoek-nader-onderzoek' }] }, [HERSTELD, HERSTELD], []],
    ['one was told before', { brieven: [{}, { soort: 'afronding', overtredingen: ['o1'] }] }, [HERSTELD, HERSTELD], ['o2']],
    ['told in a letter that lapsed', { brieven: [{}, { soort: 'afronding', status: 'vervallen' }] }, [HERSTELD, HERSTELD], ['o1 o2']],
    ['told in another letter', { brieven: [{}, { soort: 'aanwijzing' }] }, [HERSTELD, HERSTELD], ['o1 o2']]
  ])('%s', (_naam, deel, uitkomsten, verwacht) => {
    expect(over(afronding(wereld(deel), dicht(...uitkomsten)))).toEqual(verwacht)
  })

  it('in the order of their numbers', () => {
    const nummers = ['o10', 'o2', 'o1']
    const opdracht = wereld({ brieven: [{ overtredingen: nummers }] })
    const [eerste] = opdracht.zaak.overtredingen
    if (eerste === undefined) throw new Error('er is geen overtreding')
    const zaak = { ...opdracht.zaak, overtredingen: nummers.map((id) => ({ ...eerste, id })) }
    expect(over(afronding({ ...opdracht, zaak }, genomen(...nummers.map((id) => uitkomst(id, HERSTELD)))))).toEqual(['o1 o2 o10'])
  })
})

describe('what is not enforced', () => {
  const bericht = (deel: Partial<Brief>) => wereld({ brieven: [{ soort: 'geen-handhaving', overtredingen: ['o1'], ...deel }] })

  it.each<[string, Opdracht, string[]]>([
    ['is told', wereld({}), ['o1']],
    ['was told', bericht({}), []],
    ['was told of another one', bericht({ overtredingen: ['o2'] }), ['o1']],
    ['was told in a letter that lapsed', bericht({ status: 'vervallen' }), ['o1']]
  ])('%s', (_naam, opdracht, verwacht) => {
    expect(over(geenHandhaving(opdracht, genomen(uitkomst('o1', { ...GESLOTEN, redenen: ['Een mens koos dit.'] }))))).toEqual(verwacht)
  })
})

describe('a draft that an overtreding leaves', () => {
  const CONCEPT = { status: 'open', verzondenOp: null } as const
  const VERZOEK = { ...CONCEPT, soort: 'verzoek-nader-onderzoek' } as const
  const STUKKEN: Aanleiding = { soort: 'controle op stukken', vastlegging: 'e1' }
  const ZWAARDER = { instrument: 'aanwijzing', stap: 'voornemen' } as const
  const VRAAGT = { gevolg: 'nader onderzoek', instrument: null, stap: null } as const

  it.each<[string, Partial<Brief>, Partial<Uitkomst>, boolean, Aanleiding?]>([
    ['an unsent step, overtaken by the next', CONCEPT, ZWAARDER, true],
    ['the same step of before, decided anew', CONCEPT, {}, true],
    ['an unsent step of before while a person thinks', CONCEPT, { gevolg: 'beoordeling nodig' }, false],
    ['an unsent step of one that is hersteld', CONCEPT, HERSTELD, true],
    ['an unsent step of one that is not enforced', CONCEPT, GESLOTEN, true],
    ['the step of this doorgang itself', { ...CONCEPT, doorgang: 2 }, {}, false],
    ['another step in this doorgang', { ...CONCEPT, doorgang: 2 }, ZWAARDER, true],
    ['a step in this doorgang that is none any more', { ...CONCEPT, doorgang: 2 }, { gevolg: 'open' }, true],
    ['a letter that was sent', {}, HERSTELD, false],
    ['a letter about the other one', { ...CONCEPT, overtredingen: ['o2'] }, HERSTELD, false],
    ['an answer to the GGD', { ...CONCEPT, soort: 'antwoord-ggd' }, HERSTELD, false],
    ['a verzoek, and it is hersteld', VERZOEK, HERSTELD, true, STUKKEN],
    ['a verzoek, and it is not enforced', VERZOEK, GESLOTEN, true, STUKKEN],
    ['a verzoek, and a report leads to a step', VERZOEK, {}, true],
    ['a verzoek, and a report leads to a new one', VERZOEK, VRAAGT, true],
    ['a verzoek, and after a report it stays open', VERZOEK, { gevolg: 'open' }, false],
    ['a verzoek, and papers lead to a step', VERZOEK, {}, false, STUKKEN],
    ['the verzoek of this doorgang', { ...VERZOEK, doorgang: 2 }, HERSTELD, false]
  ])('%s', (_naam, brief, deel, weg, aanleiding) => {
    const opdracht = wereld({ brieven: [{ doorgang: 1, ...brief }], ...(aanleiding === undefined ? {} : { aanleiding }) })
    expect(teVerlaten(opdracht, beslissing(uitkomst('o1', deel)))).toEqual(weg ? [ID(1)] : [])
  })
})
