/** Faults planted in a good policy: each is found, in its place, in Dutch, with how to mend it. */
import { describe, expect, it } from 'vitest'
import { isNode, parse, parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { type Bevinding, lintBeleid } from '../../functions/decide/linter.ts'
import { beleidTekst } from './spel.ts'

const GOED = beleidTekst('voorbeeldgemeente/2026-01-01.yaml')
const MENSEN = beleidTekst('voorbeeldgemeente/mensen.yaml')

const pad = (tekst: string) => tekst.split('.').map((stap) => (/^\d+$/.test(stap) ? Number(stap) : stap))
const MetNaam = z.object({ id: z.string().optional(), naam: z.string().optional() })
const Rij = z.record(z.string(), z.json())

/** A policy in which a fault can be planted anywhere, of any shape; a path is `ladder.0.termijn.minimum`. */
class Akker {
  readonly #document = parseDocument(GOED)

  #waarde(waar: string): unknown {
    const knoop = this.#document.getIn(pad(waar), true)
    return isNode(knoop) ? knoop.toJS(this.#document) : undefined
  }

  lees(waar: string): Record<string, unknown> {
    return Rij.parse(this.#waarde(waar))
  }

  zet(waar: string, waarde: unknown): void {
    this.#document.setIn(pad(waar), this.#document.createNode(waarde))
  }

  erbij(waar: string, waarde: unknown): void {
    this.#document.addIn(pad(waar), this.#document.createNode(waarde))
  }

  weg(waar: string): void {
    expect(this.#document.deleteIn(pad(waar))).toBe(true)
  }

  /** Takes out the first member whose id or naam begins with these words. */
  zonder(waar: string, woorden: string): void {
    const leden = z.array(MetNaam).parse(this.#waarde(waar))
    this.weg(`${waar}.${leden.findIndex(({ id, naam }) => (naam ?? id ?? '').startsWith(woorden))}`)
  }

  /** This row of the ladder becomes an overleg. */
  overleg(rij: string, deel: Record<string, unknown> = {}): void {
    const rijen = z.array(MetNaam).parse(this.#waarde('ladder'))
    const waar = `ladder.${rijen.findIndex(({ id }) => id === rij)}`
    this.zet(waar, { ...this.lees(waar), instrumenten: ['overleg'], ...deel })
  }

  toString(): string {
    return this.#document.toString()
  }
}

type Plant = (beleid: Akker) => void

function lint(plant: Plant): Bevinding[] {
  const beleid = new Akker()
  plant(beleid)
  return lintBeleid(beleid.toString(), MENSEN)
}

const VAN_NATURE = lintBeleid(GOED, MENSEN).map(({ wat }) => wat)

describe('the packs that ship', () => {
  it.each(['voorbeeldgemeente/2026-01-01', 'leeuwarderadeel/2009-03-03'])('%s has no fault', (pad) => {
    const mensen = beleidTekst(`${pad.split('/')[0]}/mensen.yaml`)
    expect(lintBeleid(beleidTekst(`${pad}.yaml`), mensen).filter(({ niveau }) => niveau === 'fout')).toEqual([])
  })

  it('may give a mandate to a function of the people list, in whatever case it is written', () => {
    const perFunctie = lint((b) => b.zet('mandaten.0.rol', 'Teammanager toezicht'))
    expect(perFunctie.filter(({ plaats }) => plaats === 'mandaten.0')).toEqual([])
    const zonderLijst = lintBeleid(GOED.replace('rol: mandaathouder', 'rol: teammanager Toezicht'))
    expect(zonderLijst.filter(({ plaats }) => plaats === 'mandaten.0').map(({ niveau }) => niveau)).toEqual(['waarschuwing'])
  })

  it.each([
    ['a function of a lezer', 'teamleider', { functie: 'Teamleider', rollen: ['lezer'] }, ['Tine kan met dit mandaat niet ondertekenen.']],
    ['a function of a behandelaar', 'teamleider', { functie: 'Teamleider', rollen: ['behandelaar'] }, []],
    ['a function of the GGD', 'teamleider', { functie: 'Teamleider', rollen: ['ggd'] }, ['Niemand in de lijst met mensen heeft']],
    ['a deputy who is beheerder', 'mandaathouder', { vervangt: ['mila.mandaathouder'], rollen: ['beheerder'] }, ['Tine kan met dit']],
    ['a deputy of the GGD', 'mandaathouder', { vervangt: ['mila.mandaathouder'], rollen: ['ggd', 'toetser'] }, ['Tine is van de GGD']]
  ])('a mandate for %s', (_naam, rol, deel, zinnen) => {
    const { mensen, ...rest } = parse(MENSEN)
    const tine = { id: 'tine', naam: 'Tine', functie: 'medewerker', email: 'tine@voorbeeldgemeente.example', ...deel }
    const lijst = stringify({ ...rest, mensen: [...mensen, tine] })
    const gevonden = lintBeleid(GOED.replace('rol: mandaathouder', `rol: ${rol}`), lijst).filter(({ plaats }) => plaats === 'mandaten.0')
    expect(gevonden.map(({ niveau, wat }) => [niveau, zinnen.some((zin) => wat.includes(zin))])).toEqual(zinnen.map(() => ['fout', true]))
  })

  it('are held by the mandates of the people list where that has them', () => {
    const mandaten = [{ rol: 'niemand hier', brieven: ['waarschuwing'], mandaatbesluit: 'Besluit (fictief)', vanaf: '2026-01-01' }]
    const lijst = stringify({ ...parse(MENSEN), mandaten })
    const wat = lintBeleid(GOED, lijst).map((een) => een.wat)
    expect(wat).toContain('Niemand in de lijst met mensen heeft de rol of de functie "niemand hier".')
    expect(wat).toContain('Niemand mag de brief "Last onder dwangsom" ondertekenen.')
  })

  it('may begin with an overleg, or offer it beside a waarschuwing', () => {
    const nieuw = (plant: Plant) =>
      lint(plant).filter(({ wat, plaats }) => plaats === 'ladder, rij gemiddeld-1' && !VAN_NATURE.includes(wat))
    expect(nieuw((b) => b.overleg('gemiddeld-1'))).toEqual([])
    expect(nieuw((b) => b.overleg('gemiddeld-1', { instrumenten: ['overleg', 'waarschuwing'], verbinding: 'en/of' }))).toMatchObject([
      { niveau: 'waarschuwing', wat: 'De rij noemt overleg en/of waarschuwing; dat vraagt om beoordeling.' }
    ])
  })

  it('what they leave to a person is said as a warning', () => {
    const wat = lintBeleid(beleidTekst('leeuwarderadeel/2009-03-03.yaml')).map(({ plaats, wat: tekst }) => `${plaats}: ${tekst}`)
    expect(wat).toEqual(expect.arrayContaining([expect.stringMatching(/hoog-3: Er is geen dwangsombedrag .* vraagt om beoordeling/)]))
  })
})

const GEPLANT: readonly (readonly [string, Plant, Bevinding['niveau'], string, RegExp])[] = [
  ['an overleg after a besluit', (b) => b.overleg('hoog-2'), 'fout', 'ladder, rij hoog-2', /komt na rij hoog-1 \(aanwijzing\)/],
  [
    'an overleg with a voornemen',
    (b) => b.overleg('gemiddeld-1', { stap: 'voornemen' }),
    'fout',
    'ladder, rij gemiddeld-1',
    /kent geen voornemen/
  ],
  [
    'an overleg beside another step',
    (b) => b.overleg('gemiddeld-1', { instrumenten: ['overleg', 'waarschuwing'], verbinding: 'en' }),
    'fout',
    'ladder, rij gemiddeld-1',
    /ook waarschuwing\..*ervóór|vóór een andere stap/
  ],
  [
    'an overleg without a term',
    (b) => b.overleg('gemiddeld-1', { termijn: null }),
    'waarschuwing',
    'ladder, rij gemiddeld-1',
    /noemt geen termijn/
  ],
  [
    'an overleg twice',
    (b) => {
      b.overleg('gemiddeld-1')
      b.overleg('gemiddeld-2')
    },
    'waarschuwing',
    'ladder, rij gemiddeld-2',
    /In rij gemiddeld-1 is er al een overleg/
  ],
  [
    'an overleg with nothing after it',
    (b) => {
      b.zet('ladder', [{ ...b.lees('ladder.0'), instrumenten: ['overleg'] }])
    },
    'waarschuwing',
    'ladder, rij hoog-1',
    /geen stap meer/
  ],
  ['a hole in the ladder', (b) => b.zonder('ladder', 'gemiddeld-2'), 'fout', 'ladder, prioriteit Gemiddeld', /Fase 2 ontbreekt/],
  [
    'two rows for the same priority and fase',
    (b) => b.erbij('ladder', { ...b.lees('ladder.0'), id: 'nog-een' }),
    'fout',
    'ladder, prioriteit Hoog',
    /overlappen/
  ],
  [
    'a priority without a ladder',
    (b) => {
      b.erbij('prioriteiten', 'Nieuw')
      b.zet('soorten.KDV.0.prioriteit', 'Nieuw')
    },
    'fout',
    'ladder, prioriteit Nieuw',
    /geen enkele rij/
  ],
  [
    'a row id twice',
    (b) => {
      b.zet('ladder.1.id', b.lees('ladder.0').id)
    },
    'fout',
    'ladder',
    /meer dan één keer/
  ],
  [
    'a row with an unknown priority',
    (b) => {
      b.erbij('ladder', { ...b.lees('ladder.0'), id: 'x', prioriteit: 'Middel' })
    },
    'fout',
    'ladder, rij x',
    /"Middel" bestaat niet/
  ],
  [
    'an item with an unknown priority',
    (b) => {
      b.zet('soorten.KDV.0.prioriteit', 'Hoogst')
    },
    'fout',
    'soorten.KDV, item registratie',
    /"Hoogst" bestaat niet/
  ],
  [
    'an item twice',
    (b) => b.erbij('soorten.BSO', b.lees('soorten.BSO.0')),
    'fout',
    'soorten.BSO',
    /"registratie" staat er meer dan één keer/
  ],
  [
    'a shortest term longer than the longest',
    (b) => {
      b.zet('ladder.0.termijn.minimum', { aantal: 3, eenheid: 'weken' })
    },
    'fout',
    'ladder, rij hoog-1',
    /kortste termijn is langer/
  ],
  [
    'a term of nothing',
    (b) => {
      b.zet('ladder.0.termijn', { minimum: null, maximum: { aantal: 0, eenheid: 'dagen' } })
    },
    'fout',
    'ladder, rij hoog-1',
    /langste termijn is nul/
  ],
  [
    'a negative term',
    (b) => {
      b.zet('ladder.0.termijn.maximum.aantal', -3)
    },
    'fout',
    'ladder.0.termijn.maximum.aantal',
    /./
  ],
  [
    'a band without a maximum',
    (b) => {
      b.weg('ladder.0.termijn.maximum')
    },
    'fout',
    'ladder.0.termijn.maximum',
    /./
  ],
  [
    'a row that needs a term and has none',
    (b) => {
      b.zet('ladder.0.termijn', null)
    },
    'waarschuwing',
    'ladder, rij hoog-1',
    /vraagt om beoordeling/
  ],
  [
    'a last onder dwangsom without amounts',
    (b) => {
      b.zet('bedragen.dwangsommen', null)
    },
    'waarschuwing',
    'ladder, rij hoog-2',
    /geen dwangsombedrag .* vraagt om beoordeling/
  ],
  [
    'an amount above its maximum',
    (b) => {
      b.zet('bedragen.dwangsommen.0.dwangsom.bedrag', 9_000_000)
    },
    'fout',
    'bedragen.dwangsommen.0',
    /hoger dan het maximum/
  ],
  [
    'a time unit that does not fit',
    (b) => {
      b.zet('bedragen.dwangsommen.0.dwangsom.tijdseenheid', 'dag')
    },
    'fout',
    'bedragen.dwangsommen.0',
    /tijdseenheid past niet/
  ],
  [
    'an amount for an item that is not there',
    (b) => b.erbij('bedragen.dwangsommen.0.items', 'zwembad'),
    'fout',
    'bedragen.dwangsommen.0',
    /"zwembad" bestaat niet/
  ],
  [
    'an item with two amounts for a dwangsom',
    (b) => b.erbij('bedragen.dwangsommen', b.lees('bedragen.dwangsommen.0')),
    'fout',
    'bedragen.dwangsommen',
    /staan er twee bedragen/
  ],
  [
    'an item with two amounts for a boete',
    (b) => {
      b.zet('bedragen.boetes', [
        { items: ['meldcode'], bedrag: 100, per: 'overtreding' },
        { items: ['meldcode'], bedrag: 200, per: 'overtreding' }
      ])
    },
    'fout',
    'bedragen.boetes',
    /Voor item "meldcode" staan er twee bedragen/
  ],
  [
    'a boete for an item that is not there',
    (b) => {
      b.zet('bedragen.boetes', [{ items: ['zwembad'], bedrag: 100, per: 'overtreding' }])
    },
    'fout',
    'bedragen.boetes.0',
    /"zwembad" bestaat niet/
  ],
  [
    'a boete in the ladder without an amount for its items',
    (b) => {
      b.zet('bedragen.boetes', [{ items: ['meldcode'], bedrag: 100, per: 'overtreding' }])
      b.zet('ladder.0.instrumenten', ['bestuurlijke boete'])
    },
    'waarschuwing',
    'ladder, rij hoog-1',
    /geen boetebedrag voor .* vraagt om beoordeling/
  ],
  [
    'an amount of nothing',
    (b) => {
      b.zet('bedragen.dwangsommen.0.dwangsom.bedrag', 0)
    },
    'fout',
    'bedragen.dwangsommen.0.dwangsom.bedrag',
    /^Te klein: /
  ],
  [
    'a boete of nothing',
    (b) => {
      b.zet('bedragen.boetes', [{ items: ['meldcode'], bedrag: 0, per: 'overtreding' }])
    },
    'fout',
    'bedragen.boetes.0',
    /bedrag is nul/
  ],
  [
    'two modifiers that force in the same case',
    (b) => {
      b.erbij('modifiers', { ...b.lees('modifiers.0'), id: 'nog-een', aard: 'dwingend' })
      b.zet('modifiers.0.aard', 'dwingend')
    },
    'fout',
    'modifiers',
    /dwingen bij hetzelfde geval/
  ],
  [
    'a recidive over no time at all',
    (b) => {
      b.erbij('modifiers', {
        id: 'meteen',
        omschrijving: 'x',
        aard: 'kan',
        trigger: { soort: 'recidive', periode: { aantal: 0, eenheid: 'jaren' }, bereik: 'norm' },
        gevolgen: [{ soort: 'volgende fase' }],
        bron: 'x'
      })
    },
    'fout',
    'modifiers, meteen',
    /periode voor recidive is nul/
  ],
  [
    'a modifier for priorities that are not there',
    (b) => {
      b.erbij('modifiers', {
        id: 'nooit',
        omschrijving: 'x',
        aard: 'kan',
        trigger: { soort: 'tegelijk', minstens: 2, prioriteiten: ['Hoogst'] },
        gevolgen: [{ soort: 'volgende fase' }],
        bron: 'x'
      })
    },
    'fout',
    'modifiers, nooit',
    /kan nooit gelden/
  ],
  [
    'a bevel that counts for an unknown priority',
    (b) => {
      b.zet('bevel.perPrioriteit', { Hoogst: 2 })
    },
    'fout',
    'bevel.perPrioriteit',
    /"Hoogst" bestaat niet/
  ],
  [
    'no herstelaanbod at an onderzoek that is none',
    (b) => {
      b.zet('herstelaanbod.nietBij', ['zwemles'])
    },
    'fout',
    'herstelaanbod.nietBij',
    /"zwemles" is geen soort onderzoek/
  ],
  [
    'a notice on a term that never runs in a zaak',
    (b) => {
      b.zet('meldingen.0.bij.termijn', 'verslag-college')
    },
    'waarschuwing',
    'meldingen.0 (herinnering-hersteltermijn)',
    /"verslag-college" loopt nooit in een zaak/
  ],
  [
    'a reminder before its term begins',
    (b) => {
      b.zet('meldingen.0.bij.dagen', -400)
    },
    'waarschuwing',
    'meldingen.0 (herinnering-hersteltermijn)',
    /altijd voor het begin van de termijn/
  ],
  [
    'a reminder of a begunstigingstermijn before it begins',
    (b) => {
      b.zet('meldingen.1.bij.dagen', -400)
    },
    'waarschuwing',
    'meldingen.1 (herinnering-begunstigingstermijn)',
    /altijd voor het begin van de termijn/
  ],
  [
    'a reminder of a zienswijze on the day on which its term begins',
    (b) => {
      b.zet('meldingen.0.bij', { soort: 'termijn', termijn: 'zienswijze', dagen: -14 })
    },
    'waarschuwing',
    'meldingen.0 (herinnering-hersteltermijn)',
    /altijd voor het begin van de termijn/
  ],
  [
    'a policy that holds before it was adopted',
    (b) => {
      b.zet('vastgesteld', '2026-03-01')
    },
    'waarschuwing',
    'geldigVanaf',
    /is pas vastgesteld op 1 maart 2026/
  ],
  [
    'a ground for the oudercommissie of later',
    (b) => {
      b.zet('oudercommissie.grond.vastgesteld', '2026-03-01')
    },
    'waarschuwing',
    'oudercommissie.grond',
    /pas vastgesteld op 1 maart 2026/
  ],
  [
    'a boete above the law',
    (b) => {
      b.zet('bedragen.boetes', [{ items: ['meldcode'], bedrag: 5_000_000, per: 'overtreding' }])
    },
    'fout',
    'bedragen.boetes.0',
    /45[.]000/
  ],
  [
    'an instrument without a letter',
    (b) => {
      b.zet('ladder.0.instrumenten', ['exploitatieverbod'])
    },
    'waarschuwing',
    'ladder, rij hoog-1',
    /geen brief/
  ],
  [
    'a last before which no aanwijzing came, without the reason',
    (b) => {
      b.zet('ladder.0.instrumenten', ['last onder dwangsom'])
    },
    'waarschuwing',
    'ladder, rij hoog-1',
    /zonder dat er eerst een aanwijzing komt/
  ],
  [
    'no aanwijzing first, says a row after an aanwijzing',
    (b) => {
      b.zet('ladder.1.zonderAanwijzing', 'de opvang moet stoppen')
    },
    'fout',
    'ladder, rij hoog-2',
    /een eerdere fase van deze prioriteit is een aanwijzing/
  ],
  [
    'no aanwijzing first, at a row without a last',
    (b) => {
      b.zet('ladder.3.zonderAanwijzing', 'de opvang moet stoppen')
    },
    'waarschuwing',
    'ladder, rij gemiddeld-1',
    /maar de rij heeft geen last/
  ],
  [
    'a row without an example',
    (b) => {
      b.zonder('voorbeelden', 'Laag fase 3')
    },
    'waarschuwing',
    'ladder, rij laag-3',
    /geen voorbeeld/
  ],
  [
    'a modifier without an example',
    (b) => {
      b.zonder('voorbeelden', 'Drie')
    },
    'waarschuwing',
    'modifiers, drie-tegelijk',
    /geen voorbeeld/
  ],
  [
    'an example that is not true',
    (b) => {
      b.zet('voorbeelden.0.verwacht.fase', 2)
    },
    'fout',
    'voorbeelden.0 (Hoog fase 1: aanwijzing, maar eerst het voornemen dat artikel 4:8 Awb vraagt)',
    /fase: verwacht 2, uitkomst 1/
  ],
  [
    'a table that no longer does what its example says',
    (b) => {
      b.zet('ladder.3.instrumenten', ['aanwijzing'])
    },
    'fout',
    'voorbeelden.4 (Gemiddeld fase 1: waarschuwing)',
    /verwacht waarschuwing, uitkomst aanwijzing/
  ],
  [
    'a dwingend modifier with two effects',
    (b) => b.erbij('modifiers.0.gevolgen', { soort: 'fase', fase: 2 }),
    'fout',
    'modifiers, recidive-norm',
    /meer dan één gevolg/
  ],
  [
    'a modifier that names no priority',
    (b) => {
      b.zet('modifiers.2.gevolgen', [{ soort: 'prioriteit', prioriteit: 'Zeer hoog' }])
    },
    'fout',
    'modifiers, ernst-hoog',
    /bestaat niet/
  ],
  [
    'a mandate for a role that is none',
    (b) => {
      b.zet('mandaten.0.rol', 'wethouder')
    },
    'fout',
    'mandaten.0',
    /heeft de rol of de functie "wethouder"/
  ],
  [
    'a mandate until a day for a function that nobody has',
    (b) => {
      b.zet('mandaten.0.rol', 'wethouder')
      b.zet('mandaten.0.tot', '2027-06-30')
    },
    'waarschuwing',
    'mandaten.0',
    /heeft de rol of de functie "wethouder"/
  ],
  [
    'a mandate for a role that nobody has',
    (b) => {
      b.zet('mandaten.0.rol', 'lezer')
    },
    'fout',
    'mandaten.0',
    /Niemand in de lijst met mensen/
  ],
  [
    'a letter that nobody may sign',
    (b) => {
      b.weg('mandaten.1')
    },
    'waarschuwing',
    'mandaten',
    /Last onder dwangsom/
  ],
  [
    'a notice on a term that does not exist',
    (b) => {
      b.zet('meldingen.0.bij.termijn', 'hersteltijd')
    },
    'fout',
    'meldingen.0 (herinnering-hersteltermijn)',
    /"hersteltijd" bestaat niet/
  ],
  [
    'a notice with a mail that does not exist',
    (b) => {
      b.zet('meldingen.0.sjabloon', 'herinnering')
    },
    'fout',
    'meldingen.0 (herinnering-hersteltermijn)',
    /mail "herinnering" bestaat niet/
  ],
  [
    'a notice to somebody it is not for',
    (b) => {
      b.zet('meldingen.0.ontvanger', 'oudercommissie')
    },
    'fout',
    'meldingen.0 (herinnering-hersteltermijn)',
    /niet bestemd voor: oudercommissie/
  ],
  [
    'a notice to the oudercommissie without a ground',
    (b) => {
      b.zet('oudercommissie.grond', null)
    },
    'waarschuwing',
    'meldingen.6 (aanwijzing-gegeven)',
    /geen grond/
  ],
  [
    'missing data of the gemeente',
    (b) => {
      b.weg('gemeentegegevens.bezwaar')
    },
    'fout',
    'gemeentegegevens.bezwaar',
    /./
  ],
  [
    'a placeholder in them',
    (b) => {
      b.zet('gemeentegegevens.telefoon', 'TODO')
    },
    'fout',
    'gemeentegegevens.telefoon',
    /geen echt gegeven/
  ],
  [
    'a real address in a fictitious policy',
    (b) => {
      b.zet('gemeentegegevens.email', 'post@echtegemeente.nl')
    },
    'waarschuwing',
    'gemeentegegevens.email',
    /echt adres/
  ],
  [
    'a policy that ends before it begins',
    (b) => {
      b.zet('geldigTot', '2025-01-01')
    },
    'fout',
    'geldigTot',
    /eindigt voordat/
  ],
  [
    'no rule for the herstelaanbod',
    (b) => {
      b.zet('herstelaanbod', null)
    },
    'waarschuwing',
    'herstelaanbod',
    /vraagt om beoordeling/
  ],
  [
    'no rule for a bevel',
    (b) => {
      b.zet('bevel', null)
    },
    'waarschuwing',
    'bevel',
    /vraagt om beoordeling/
  ]
]

describe('planted faults', () => {
  it.each(GEPLANT)('%s', (_naam, plant, niveau, plaats, wat) => {
    const nieuw = lint(plant).filter((bevinding) => !VAN_NATURE.includes(bevinding.wat))
    expect(nieuw).toEqual(
      expect.arrayContaining([{ niveau, plaats, wat: expect.stringMatching(wat), herstel: expect.stringMatching(/\w/) }])
    )
  })

  it('a file that is no YAML', () => {
    expect(lintBeleid('titel: [open')).toMatchObject([{ niveau: 'fout', wat: expect.stringContaining('geen geldige YAML') }])
  })

  it('an empty file', () => {
    expect(lintBeleid('')).toMatchObject([{ niveau: 'fout' }])
  })
})
