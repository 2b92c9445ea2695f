/** A letter was sent and its report is corrected: what changed, which letter it is about, and what the answer of a person comes to. */
import { describe, expect, it } from 'vitest'
import { isVeranderd } from '../../functions/decide/correctie-bevinding.ts'
import { huidigeBrief, naVerzonden, verzondenBrief, zelfdeStap } from '../../functions/decide/correctie-brief.ts'
import { beslissing, type Geval, uitkomst } from '../../functions/decide/kern.ts'
import type { Voorwaarde } from '../../functions/model/inspectie.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import type { Brief, Doorgang, Overtreding, Rapport, Uitkomst, Zaak } from '../../functions/model/zaak.ts'
import { bon, uitkomst as eerdereUitkomst } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const DAG = '2026-03-20'
const ID = (nr: number) => `vbg-2026-0001-b${nr}`
const NR = 20
const BEIDE = ['pedagogisch-beleid', 'stabiliteit']

/** A waarschuwing about two overtredingen, sent on 2 February. */
function gewaarschuwd(): Zaak {
  return new Spel()
    .rapport(
      '2026-01-12',
      BEIDE.map((item) => norm(item, 'voldoet niet'))
    )
    .verzendt('waarschuwing', '2026-03-01').zaak
}

function eersteRapport(): Rapport {
  const [r1] = gewaarschuwd().rapporten
  if (r1 === undefined) throw new Error('er is geen rapport')
  return r1
}

/** The corrected report: of the first norm this, of the other what it said. */
function gecorrigeerd(
  eerste: readonly Voorwaarde[] = [norm('pedagogisch-beleid', 'voldoet niet')],
  bevel: readonly string[] | null = null
): Rapport {
  const r1 = eersteRapport()
  const gegeven = { datum: DAG, geldigTot: DAG, voorwaarden: [...(bevel ?? [])], maatregelen: 'Sluit de groep.' }
  const inhoud = {
    ...r1.inhoud,
    rapport: { ...r1.inhoud.rapport, kenmerk: 'GGD-1a' },
    bevel: bevel === null ? null : gegeven,
    voorwaarden: [...eerste, norm('stabiliteit', 'voldoet niet')]
  }
  return { ...r1, id: 'r2', corrigeert: 'r1', inhoud }
}

function brief(nr: number, deel: Partial<Brief> = {}): Brief {
  const [eerste] = gewaarschuwd().brieven
  if (eerste === undefined) throw new Error('er is geen brief')
  return { ...eerste, id: ID(nr), doorgang: 2, ...deel }
}

type Vraagdeel = Partial<Omit<Vraag, 'over'>> & { readonly over?: Partial<Vraag['over']> }

/** What intake asked about the letter because of this correction. */
function vraag({ over = {}, ...deel }: Vraagdeel = {}): Vraag {
  return Vraag.parse({
    id: 'q1',
    soort: 'correctie',
    veld: 'correctie',
    tekst: 'Gevraagd.',
    waardesoort: 'keuze',
    gesteldOp: DAG,
    over: { doorgang: NR, overtreding: null, brief: ID(1), ...over },
    ...deel
  })
}

const antwoord = (waarde: string) => ({ waarde, reden: 'Omdat het zo is.', door: 'bram.behandelaar', op: `${DAG}T10:00:00Z` })

interface Wereld {
  readonly brieven?: readonly Brief[]
  readonly vragen?: readonly Vraag[]
  readonly rapporten?: readonly Rapport[]
  readonly o1?: Partial<Overtreding>
  readonly o2?: Partial<Overtreding>
  /** Outcomes of doorgang 1, and of this one. */
  readonly eerder?: readonly Uitkomst[]
  readonly hier?: readonly Uitkomst[]
  readonly stand?: Partial<Geval['stand']>
}

function geval({
  brieven = [brief(1)],
  vragen = [],
  rapporten = [eersteRapport()],
  o1 = {},
  o2 = {},
  eerder,
  hier = [],
  stand
}: Wereld = {}): Geval {
  const basis = gewaarschuwd()
  const doorgang: Doorgang = {
    nr: NR,
    aanleiding: { soort: 'rapport', rapport: 'r2' },
    begonnenOp: DAG,
    uitkomsten: [...hier],
    bonnen: [],
    teBeslissen: 'alles'
  }
  const overtredingen = basis.overtredingen.map((een) => ({ ...een, ...(een.id === 'o1' ? o1 : o2) }))
  const [overtreding] = overtredingen
  if (overtreding === undefined) throw new Error('er is geen overtreding')
  const doorgangen = basis.doorgangen.map((een) => (eerder === undefined ? een : { ...een, uitkomsten: [...eerder] }))
  const zaak: Zaak = {
    ...basis,
    overtredingen,
    brieven: [...brieven],
    vragen: [...vragen],
    rapporten: [...rapporten],
    doorgangen: [...doorgangen, doorgang]
  }
  const { fase, instrument, stap, ingevoegdVoornemen, meenemen } = overtreding
  return {
    opdracht: { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() },
    overtreding,
    stand: { fase, instrument, stap, ingevoegdVoornemen, meenemen, ...stand },
    vinding: null,
    voor: NR
  }
}

describe('did the correction change what was found', () => {
  const zelfde = { item: 'pedagogisch-beleid', bevindingen: 'Bevinding bij pedagogisch-beleid.' }
  const anders = (deel: Partial<Voorwaarde>, oordeel: Voorwaarde['oordeel'] = 'voldoet niet') =>
    gecorrigeerd([{ ...norm('pedagogisch-beleid', oordeel), plaats: 'groep 1', ...deel }])
  const oud = (): Rapport => {
    const r1 = eersteRapport()
    const voorwaarden = r1.inhoud.voorwaarden.map((een) => ({ ...een, plaats: 'groep 1' }))
    return { ...r1, inhoud: { ...r1.inhoud, voorwaarden } }
  }

  it.each<[string, Rapport, boolean]>([
    ['word for word the same', anders({}), false],
    ['spaces around the words', anders({ bevindingen: ` ${zelfde.bevindingen} `, plaats: ' groep 1 ' }), false],
    ['another verdict', anders({}, 'voldoet'), true],
    ['other words', anders({ bevindingen: 'Anders verwoord.' }), true],
    ['another place', anders({ plaats: 'groep 2' }), true],
    ['something that weighs heavier', anders({ verzwarend: ['Het was de derde keer.'] }), true],
    ['something that weighs lighter', anders({ verzachtend: ['Er is een vacature.'] }), true],
    ['serious now', anders({ ernstig: true }), true],
    ['mended when asked', anders({ herstelaanbod: 'hersteld' }), true],
    ['it speaks no longer of it', gecorrigeerd([]), true],
    ['a report that corrects what is not there', { ...anders({}), corrigeert: 'r9' }, true]
  ])('%s', (_naam, rapport, veranderd) => {
    const { opdracht, overtreding } = geval({ rapporten: [{ ...oud(), id: 'r0', inhoud: gecorrigeerd([]).inhoud }, oud()] })
    expect(isVeranderd(opdracht, rapport, overtreding)).toBe(veranderd)
  })

  it.each([
    ['a bevel for it now', ['v-pedagogisch-beleid'], true],
    ['a bevel for another norm', ['v-stabiliteit'], false]
  ])('%s', (_naam, bevel, veranderd) => {
    const { opdracht, overtreding } = geval()
    expect(isVeranderd(opdracht, gecorrigeerd(undefined, bevel), overtreding)).toBe(veranderd)
  })
})

describe('the letter of the step of now, made after the corrected report', () => {
  it.each<[string, Wereld, string | null]>([
    ['it was sent, and intake asked about it', {}, ID(1)],
    ['nobody asked about it', { vragen: [] }, null],
    ['asked about another letter', { vragen: [vraag({ over: { brief: ID(7) } })] }, null],
    ['asked at another correction', { vragen: [vraag({ over: { doorgang: 3 } })] }, null],
    ['that question lapsed', { vragen: [vraag({ geldt: false })] }, null],
    ['something else was asked about it', { vragen: [vraag({ soort: 'beoordeling nodig' })] }, null],
    ['not sent yet', { brieven: [brief(1, { status: 'open' })] }, null],
    ['lapsed', { brieven: [brief(1, { status: 'vervallen' })] }, null],
    ['of this doorgang', { brieven: [brief(1, { doorgang: NR })] }, null],
    ['of another kind', { brieven: [brief(1, { soort: 'afronding' })] }, null],
    ['about another overtreding', { brieven: [brief(1, { overtredingen: ['o2'] })] }, null],
    ['there is none', { brieven: [] }, null],
    ['of two the last', { brieven: [brief(7), brief(1, { doorgang: 3 })] }, ID(1)],
    ['no step stands', { brieven: [brief(1, { soort: 'afronding' })], o1: { instrument: null, stap: null } }, null]
  ])('%s', (_naam, deel, id) => {
    expect(huidigeBrief(geval({ vragen: [vraag()], ...deel }))?.id ?? null).toBe(id)
  })
})

describe('the letter of the corrected doorgang', () => {
  it.each<[string, readonly Brief[], string | null]>([
    ['it was sent', [brief(1, { doorgang: 1 })], ID(1)],
    [
      'sent again in a doorgang of its own',
      [brief(1, { doorgang: 1, status: 'vervallen' }), brief(5, { vervangt: ID(1), doorgang: 5 })],
      ID(5)
    ],
    ['decided in another doorgang', [brief(1, { doorgang: NR })], null],
    ['no step', [brief(1, { doorgang: 1, soort: 'antwoord-ggd' })], null],
    ['about another one', [brief(1, { doorgang: 1, overtredingen: ['o2'] })], null],
    ['lapsed', [brief(1, { doorgang: 1, status: 'vervallen' })], null],
    ['it can still be made anew', [brief(1, { doorgang: 1, status: 'opgesteld' })], null]
  ])('%s', (_naam, brieven, id) => {
    const { opdracht, overtreding } = geval({ brieven })
    const [vorige] = opdracht.zaak.doorgangen
    if (vorige === undefined) throw new Error('er is niets beslist')
    expect(verzondenBrief(opdracht, vorige, overtreding)?.id ?? null).toBe(id)
  })
})

describe('the same step in a new letter', () => {
  const zet = (deel: Partial<Uitkomst> = {}) =>
    eerdereUitkomst('o1', { rij: 'gemiddeld-1', herinspectie: false, artikel: 'artikel 1.65', ...deel })
  const gelijk = { rij: 'gemiddeld-1', herinspectie: false, artikel: 'artikel 1.65' }

  it.each<[string, Wereld, object]>([
    ['as it was decided', { eerder: [zet()] }, gelijk],
    ['of more steps the last', { eerder: [zet({ rij: 'gemiddeld-2', herinspectie: true }), zet()] }, gelijk],
    ['what came after it was no step', { eerder: [zet(), zet({ gevolg: 'open', rij: 'gemiddeld-2', artikel: '' })] }, gelijk],
    ['a step of another overtreding', { eerder: [zet(), { ...zet({ rij: 'gemiddeld-2' }), overtreding: 'o2' }] }, gelijk],
    ['a step of this doorgang itself', { eerder: [zet()], hier: [zet({ rij: 'gemiddeld-2' })] }, gelijk],
    ['no step stands', { eerder: [] }, { rij: null, herinspectie: true, artikel: '' }]
  ])('%s', (_naam, deel, verwacht) => {
    expect(zelfdeStap(geval(deel)).uitkomst).toMatchObject({ gevolg: 'stap', overtreding: 'o1', ...verwacht })
  })

  it.each<[string, Wereld, string | null]>([
    ['the row of the policy is the one it was', { eerder: [zet()] }, 'gemiddeld-1'],
    ['the policy has another row there', { eerder: [zet({ rij: 'oud-1' })] }, null],
    ['it has no priority', { eerder: [zet()], o1: { prioriteit: null } }, null],
    ['it has none, and no step stands', { eerder: [], o1: { prioriteit: null } }, null]
  ])('its terms and amounts come from the row: %s', (_naam, deel, rij) => {
    expect(zelfdeStap(geval(deel)).rij?.id ?? null).toBe(rij)
  })

  it('stands as the overtreding does now, not as before the report', () => {
    const nu = { fase: 2, instrument: 'aanwijzing', stap: 'instrument', ingevoegdVoornemen: true, meenemen: true } as const
    const stand = { fase: 1, instrument: 'waarschuwing', stap: 'voornemen', ingevoegdVoornemen: false, meenemen: false } as const
    expect(zelfdeStap(geval({ o1: nu, stand })).uitkomst).toMatchObject(nu)
  })

  const gehoord = (...ids: number[]) => ids.map((nr) => ({ instrument: 'aanwijzing' as const, brief: ID(nr) }))
  const aanwijzing = { instrument: 'aanwijzing', stap: 'instrument' } as const
  it.each<[string, Partial<Overtreding>, string | null]>([
    ['of a besluit', { ...aanwijzing, gehoord: gehoord(7) }, ID(7)],
    ['of more hearings the last', { ...aanwijzing, gehoord: gehoord(7, 8) }, ID(8)],
    ['of this instrument only', { ...aanwijzing, gehoord: [...gehoord(7), { instrument: 'last onder dwangsom', brief: ID(8) }] }, ID(7)],
    ['nobody was heard', aanwijzing, null],
    ['a voornemen rests on none', { ...aanwijzing, stap: 'voornemen', gehoord: gehoord(7) }, null]
  ])('the hearing it rests on: %s', (_naam, o1, id) => {
    expect(zelfdeStap(geval({ o1 })).gehoordMet).toBe(id)
  })

  it('a hearing of a former houder: first a voornemen, that rests on none', () => {
    const vroeger = brief(7, { soort: 'voornemen-aanwijzing', vorigeHouder: 'Stichting Vroeger' })
    const uit = zelfdeStap(geval({ o1: { ...aanwijzing, gehoord: gehoord(7) }, brieven: [brief(1), vroeger] }))
    expect(uit).toMatchObject({ gehoordMet: null, uitkomst: { stap: 'voornemen', ingevoegdVoornemen: true } })
    expect(uit.uitkomst.redenen.join(' ')).toContain('artikel 4:8 Awb')
  })
})

describe('what a person answers', () => {
  const r2 = () => gecorrigeerd([norm('pedagogisch-beleid', 'voldoet niet', { bevindingen: 'Anders verwoord.' })])
  const opnieuw = (van: Geval) => () => beslissing(uitkomst(van, { gevolg: 'hersteld', regel: 'x', redenen: [] }))
  function na(deel: Wereld, rapport = r2()) {
    const van = geval(deel)
    return naVerzonden(van, brief(1), rapport, opnieuw(van))
  }
  const met = (...waarden: string[]): Wereld => ({
    vragen: waarden.map((waarde, nr) => vraag({ id: `q${nr}`, antwoord: antwoord(waarde) }))
  })

  it('nothing yet: nothing moves, and it is asked with a reason, once', () => {
    const nu = { fase: 2, instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true, meenemen: true } as const
    const stand = { fase: 1, instrument: null, stap: null, ingevoegdVoornemen: false, meenemen: false } as const
    const uit = na({ o1: nu, stand })
    expect(uit.uitkomst).toMatchObject({ gevolg: 'beoordeling nodig', ...nu })
    expect(uit.vragen).toMatchObject([{ soort: 'correctie', veld: 'correctie', redenVerplicht: true, brief: ID(1), rapport: 'r2' }])
    expect(na({ vragen: [vraag()] }).vragen).toEqual([])
  })

  it.each<[string, Wereld]>([
    ['about another letter', { vragen: [vraag({ antwoord: antwoord('wijzigen'), over: { brief: ID(7) } })] }],
    ['at another correction', { vragen: [vraag({ antwoord: antwoord('wijzigen'), over: { doorgang: 3 } })] }],
    ['to a question that lapsed', { vragen: [vraag({ antwoord: antwoord('wijzigen'), geldt: false })] }],
    ['to another question about it', { vragen: [vraag({ antwoord: antwoord('wijzigen'), soort: 'beoordeling nodig' })] }]
  ])('%s: not answered', (_naam, deel) => {
    expect(na(deel)).toMatchObject({ uitkomst: { gevolg: 'beoordeling nodig' }, vragen: [{ soort: 'correctie' }] })
  })

  it.each<[string, Wereld, object]>([
    ['change: decided anew, in a letter that replaces it', met('wijzigen'), { uitkomst: { gevolg: 'hersteld' }, vervangt: ID(1) }],
    ['leave: nothing moves', met('laten staan'), { uitkomst: { gevolg: 'open', fase: 1, stap: 'instrument' }, vervangt: null, vragen: [] }],
    ['of more answers the last', met('wijzigen', 'laten staan'), { uitkomst: { gevolg: 'open' } }]
  ])('%s', (_naam, deel, verwacht) => {
    expect(na(deel)).toMatchObject(verwacht)
  })

  it('leave: as the overtreding stands now', () => {
    const nu = { fase: 2, instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true, meenemen: true } as const
    expect(na({ ...met('laten staan'), o1: nu, stand: { fase: 1, stap: null } }).uitkomst).toMatchObject(nu)
  })

  describe('withdraw', () => {
    const weg = (deel: Wereld = {}, rapport = r2()) => na({ ...met('intrekken'), ...deel }, rapport)

    it('what the correction changed is closed; what it did not goes into a new letter, as the task says', () => {
      const uit = weg()
      expect(uit.uitkomst.gevolg).toBe('niet gehandhaafd')
      expect(uit.taken).toMatchObject([{ soort: 'beoordelen', over: ID(1) }])
      expect(uit.taken[0]?.tekst).toMatch(
        new RegExp(`^Trek brief ${ID(1)} in voor o1 .* Voor o2 komt er een nieuwe brief, die ${ID(1)} vervangt\\.$`)
      )
    })

    it.each<[string, Wereld, Rapport]>([
      ['the other one is closed', { o2: { status: 'hersteld' } }, r2()],
      ['the other one changed too', {}, { ...r2(), inhoud: { ...r2().inhoud, voorwaarden: [] } }]
    ])('%s: no new letter is promised', (_naam, deel, rapport) => {
      expect(weg(deel, rapport).taken[0]?.tekst).toMatch(new RegExp(`^Trek brief ${ID(1)} in en .*`))
      expect(weg(deel, rapport).taken[0]?.tekst).not.toContain('nieuwe brief')
    })

    it('unchanged itself: the same step, in the letter that replaces it', () => {
      expect(weg({}, gecorrigeerd())).toMatchObject({
        uitkomst: { gevolg: 'stap', instrument: 'waarschuwing' },
        vervangt: ID(1),
        taken: []
      })
    })
  })
})
