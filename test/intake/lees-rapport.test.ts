/** Layouts and faults that the samples describe but do not hold (inputs.md § 1), as pages of text. All names are made up. */
import { describe, expect, it } from 'vitest'
import { leesRapport } from '../../functions/intake/lees-rapport-pdf.ts'
import type { Rapportveld } from '../../functions/intake/rapport-velden.ts'
import { platRapport } from '../helpers/plat-rapport.ts'

const INHOUD = `Inhoudsopgave

Het onderzoek ... 3
Observaties en bevindingen ... 5
Overzicht getoetste inspectie-items ... 9
Bijlage: Zienswijze houder kindercentrum ... 12`

const ONDERZOEK = `Het onderzoek

Onderzoeksopzet

Dit onderzoek is uitgevoerd op grond van artikel 1.62 lid 2 van de Wet kinderopvang. Het betreft een onaangekondigd jaarlijks onderzoek.

Beschouwing

De Zonnehoek biedt opvang aan kinderen van nul tot vier jaar in twee stamgroepen.`

const OMSLAG = `Inspectierapport

De Zonnehoek (KDV)
Lindelaan 7
1234AB Voorbeeldstad
Registratienummer 123456789

Toezichthouder: GGD Twente
In opdracht van gemeente: Voorbeeldstad
Datum inspectie: 12-03-2018
Type onderzoek : Jaarlijks onderzoek
Status: Definitief
Datum vaststelling inspectierapport: 04-04-2018`

function lees(...bladzijden: string[]) {
  const rapport = leesRapport(platRapport(...bladzijden))
  const waarden = Object.fromEntries(Object.entries(rapport.velden).map(([veld, { waarde }]) => [veld, waarde]))
  return { ...rapport, waarden }
}

const ALLES = {
  soort: 'KDV',
  naam: 'De Zonnehoek',
  registratienummer: '123456789',
  straat_huisnummer: 'Lindelaan 7',
  postcode: '1234AB',
  plaats: 'Voorbeeldstad',
  toezichthouder: 'GGD Twente',
  gemeente: 'Voorbeeldstad',
  datum_inspectie: '2018-03-12',
  type_onderzoek: 'jaarlijks onderzoek',
  status: 'definitief',
  datum_vaststelling: '2018-04-04',
  wetsartikel: '1.62 lid 2',
  aangekondigd: false,
  zienswijze_bijlage: true
}

/** The cover with one piece replaced. */
function omslag(oud: string, nieuw: string): string {
  if (!OMSLAG.includes(oud)) throw new Error(`${oud} staat niet op de omslag`)
  return OMSLAG.replace(oud, nieuw)
}

describe('the forms of a cover', () => {
  it.each([
    ['label: value, line by line', OMSLAG],
    ['everything in one paragraph', OMSLAG.replaceAll(/\n+/g, ' ')],
    [
      'first all labels, then all values, line by line (05, 22)',
      `Inspectierapport

De Zonnehoek (KDV)
Lindelaan 7
1234AB Voorbeeldstad
Registratienummer 123456789

Toezichthouder:
In opdracht van gemeente:
Datum inspectie:
Type onderzoek :
Status:
Datum vaststelling inspectierapport:

GGD Twente
Voorbeeldstad
12-03-2018
Jaarlijks onderzoek
Definitief
04-04-2018`
    ],
    [
      'first all labels, then name, address and all values, line by line',
      `Inspectierapport
Toezichthouder:
In opdracht van gemeente:
Datum inspectie:
Type onderzoek :
Status:
Datum vaststelling inspectierapport:
De Zonnehoek (KDV)
Lindelaan 7
1234AB Voorbeeldstad
Registratienummer 123456789
GGD Twente
Voorbeeldstad
12-03-2018
Jaarlijks onderzoek
Definitief
04-04-2018`
    ],
    [
      'first all labels, then all values, in one paragraph, where the GGD is a known one',
      `Inspectierapport De Zonnehoek (KDV) Lindelaan 7 1234AB Voorbeeldstad Registratienummer 123456789 Toezichthouder: In opdracht van gemeente: Datum inspectie: Type onderzoek : Status: Datum vaststelling inspectierapport: GGD Twente Voorbeeldstad 12-03-2018 Jaarlijks onderzoek Definitief 04-04-2018`
    ],
    [
      'two columns',
      `Inspectierapport

De Zonnehoek (KDV)
Lindelaan 7
1234AB Voorbeeldstad

Registratienummer                      123456789
Toezichthouder:                        GGD Twente
In opdracht van gemeente:              Voorbeeldstad
Datum inspectie:                       12-03-2018
Type onderzoek :                       Jaarlijks onderzoek
Status:                                Definitief
Datum vaststelling inspectierapport:   04-04-2018`
    ],
    [
      'labels of GGD Amsterdam',
      `Inspectierapport
De Zonnehoek (KDV)
Lindelaan 7
1234 AB Voorbeeldstad
Registratienummer: 123456789
Toezichthouder: GGD Twente
In opdracht van: Gemeente Voorbeeldstad
Datum inspectiebezoek: 12 maart 2018
Type onderzoek: Jaarlijks onderzoek
Status: definitief
Datum vaststellen inspectierapport: 4 april 2018`
    ]
  ])('%s', (_, voorblad) => {
    const { waarden, ontbreekt, conflicten, twijfels } = lees(voorblad, INHOUD, ONDERZOEK)
    expect(waarden).toEqual(ALLES)
    expect({ ontbreekt, conflicten, twijfels }).toEqual({ ontbreekt: [], conflicten: [], twijfels: [] })
  })

  it('first all labels, then all values, in one paragraph with a GGD that nobody knows: it is not parted from the gemeente', () => {
    const { waarden, ontbreekt } = lees(
      `Inspectierapport De Zonnehoek (KDV) Lindelaan 7 1234AB Voorbeeldstad Registratienummer 123456789 Toezichthouder: In opdracht van gemeente: Datum inspectie: Type onderzoek : Status: Datum vaststelling inspectierapport: Team Toezicht Oost Voorbeeldstad 12-03-2018 Jaarlijks onderzoek Definitief 04-04-2018`,
      INHOUD,
      ONDERZOEK
    )
    expect(waarden).toEqual({ ...ALLES, toezichthouder: null, gemeente: null })
    expect(ontbreekt).toEqual(['toezichthouder', 'gemeente'])
  })

  it('first all labels, then values of which one date was lost: the date before the type is the inspection', () => {
    const { waarden } = lees(
      `Inspectierapport
De Zonnehoek (KDV)
Lindelaan 7
1234AB Voorbeeldstad
Registratienummer 123456789
Toezichthouder:
In opdracht van gemeente:
Datum inspectie:
Type onderzoek :
Status:
Datum vaststelling inspectierapport:
GGD Twente
Voorbeeldstad
12-03-2018
Jaarlijks onderzoek
Definitief`,
      INHOUD,
      ONDERZOEK
    )
    expect(waarden).toEqual({ ...ALLES, datum_vaststelling: null })
  })

  it('a value that goes on in its own column is one value', () => {
    const { waarden } = lees(
      `Inspectierapport
De Zonnehoek (KDV)
Lindelaan 7
1234AB Voorbeeldstad
Toezichthouder:             Veiligheids- en Gezondheidsregio
                            Gelderland Midden
In opdracht van gemeente:   Voorbeeldstad`,
      INHOUD
    )
    expect(waarden).toMatchObject({ toezichthouder: 'Veiligheids- en Gezondheidsregio Gelderland Midden', gemeente: 'Voorbeeldstad' })
  })
})

describe('one thing on the cover is different', () => {
  const gevallen: [string, string, string, Partial<Record<Rapportveld, unknown>>][] = [
    ['the kind stands twice', 'De Zonnehoek (KDV)', 'De Zonnehoek (Gob) (GOB)', { soort: 'GOB', naam: 'De Zonnehoek (Gob)' }],
    ['a name with "Peuter" is no kind', 'De Zonnehoek (KDV)', 'Peuterspeelhuis Zon (KDV)', { naam: 'Peuterspeelhuis Zon' }],
    ['a filing stamp is glued to the date', '04-04-2018', '04-04-2018AB ID 360879', {}],
    ['the number stands behind the place', 'Voorbeeldstad\nRegistratienummer', 'Voorbeeldstad Registratienummer', {}],
    ['the place is abbreviated', '1234AB Voorbeeldstad', '1234AB Voorbeeld a/d IJssel', { plaats: 'Voorbeeld a/d IJssel' }],
    ['the place begins with an apostrophe', '1234AB Voorbeeldstad', "1234AB 's-Gravendorp", { plaats: "'s-Gravendorp" }],
    ['the gemeente is in capitals', 'gemeente: Voorbeeldstad', 'gemeente: VOORBEELDSTAD', { gemeente: 'VOORBEELDSTAD' }],
    ['the digits are lost', 'Lindelaan 7\n1234AB Voorbeeldstad', 'Lindelaan AB Voorbeeldstad', { straat_huisnummer: null, postcode: null }],
    ['the house number is lost', 'Lindelaan 7', 'Lindelaan', { straat_huisnummer: null }],
    [
      'the GGD is a part of the gemeente',
      'GGD Twente',
      'Gemeente Utrecht, Volksgezondheid',
      { toezichthouder: 'Gemeente Utrecht, Volksgezondheid' }
    ],
    ['the title has a month', 'Inspectierapport', 'Inspectierapport maart 2018', {}]
  ]
  it.each(gevallen)('%s', (_, oud, nieuw, anders) => {
    const { waarden, ontbreekt } = lees(omslag(oud, nieuw), INHOUD, ONDERZOEK)
    expect(waarden).toEqual({ ...ALLES, ...anders })
    expect(ontbreekt).toEqual(Object.entries(anders).flatMap(([veld, waarde]) => (waarde === null ? [veld] : [])))
  })

  it.each<[string, string, string, Rapportveld, RegExp]>([
    ['an unknown status', 'Definitief', 'In behandeling', 'status', /"In behandeling"; dat is niet te lezen als een status/],
    ['an unknown type', 'Jaarlijks onderzoek', 'Themaonderzoek', 'type_onderzoek', /"Themaonderzoek".* een type onderzoek/],
    ['a number of eight digits', '123456789', '12345678', 'registratienummer', /"12345678".* negen cijfers/],
    ['half a date', '12-03-2018', '12 en 13 maart 2018', 'datum_inspectie', /"12 en 13 maart 2018".* de datum van de inspectie/],
    ['a date that reads in two ways', '04-04-2018', '04/05/2018', 'datum_vaststelling', /"04\/05\/2018".* de datum van vaststelling/],
    ['a day that does not exist', '04-04-2018', '31-04-2018', 'datum_vaststelling', /"31-04-2018"/],
    ['a second line below the toezichthouder', 'GGD Twente', 'GGD Twente\nTeam Noord', 'toezichthouder', /"GGD Twente \/ Team Noord"/]
  ])('%s is not read but asked about', (_, oud, nieuw, veld, vraag) => {
    const { waarden, ontbreekt, twijfels } = lees(omslag(oud, nieuw), INHOUD, veld === 'type_onderzoek' ? '' : ONDERZOEK)
    expect(waarden[veld]).toBe(null)
    expect(ontbreekt).toContain(veld)
    expect(twijfels.filter((twijfel) => vraag.test(twijfel))).toHaveLength(1)
  })

  it('several inspection dates: the first counts, all are given, and a person is told', () => {
    const { waarden, inspectiedatums, twijfels, conflicten } = lees(
      omslag('12-03-2018', '14-03-2018, 12-03-2018 en 15 maart 2018'),
      INHOUD,
      `inspectierapport dagopvang jaarlijks onderzoek 15-03-2018\nDe Zonnehoek te Voorbeeldstad\n\n${ONDERZOEK}`
    )
    expect(waarden.datum_inspectie).toBe('2018-03-12')
    expect(inspectiedatums).toEqual(['2018-03-12', '2018-03-14', '2018-03-15'])
    expect(twijfels).toEqual([
      'Het rapport noemt meer inspectiedatums (2018-03-12, 2018-03-14, 2018-03-15); de eerste is gelezen als datum inspectie.'
    ])
    expect(conflicten).toEqual([])
  })
})

describe('name and street without a kind between them', () => {
  const zonder = (tekst: string) => `Inspectierapport Gastouderbureau\n\n${tekst}\n1234 AB Voorbeeldstad\n\nToezichthouder: GGD Zeeland`

  it('are parted by their lines', () => {
    expect(lees(zonder('Opvang aan Huis\nPrins Hendrikstraat 4'), INHOUD).waarden).toMatchObject({
      soort: 'GOB',
      naam: 'Opvang aan Huis',
      straat_huisnummer: 'Prins Hendrikstraat 4'
    })
  })

  it('on one line, are parted by the name in the running header', () => {
    const kop = 'Definitief inspectierapport gastouderbureau jaarlijks onderzoek 13-07-2021\nOpvang aan Huis te Voorbeeldstad'
    expect(lees(zonder('Opvang aan Huis Prins Hendrikstraat 4'), INHOUD, `${kop}\n\n${ONDERZOEK}`)).toMatchObject({
      waarden: { naam: 'Opvang aan Huis', straat_huisnummer: 'Prins Hendrikstraat 4', status: 'definitief', datum_inspectie: '2021-07-13' },
      twijfels: []
    })
  })

  it.each(['Opvang aan Huis Prins Hendrikstraat 4', 'Opvang aan Huis De Jachtvalk 4', 'Opvang aan Huis Albert Cuypstraat 12 B'])(
    'on one line "%s", are not parted: the name may end in two places',
    (regel) => {
      const { waarden, ontbreekt, twijfels } = lees(zonder(regel), INHOUD)
      expect(waarden).toMatchObject({ naam: null, straat_huisnummer: null, postcode: '1234AB', plaats: 'Voorbeeldstad' })
      expect(ontbreekt).toEqual(expect.arrayContaining(['naam', 'straat_huisnummer']))
      expect(twijfels).toEqual([`Naam en straat staan achter elkaar en zijn niet met zekerheid te scheiden: "${regel}".`])
    }
  )
})

describe('the running header', () => {
  const KOP = 'Definitief inspectierapport dagopvang jaarlijks onderzoek 12-03-2018\nDe Zonnehoek te Voorbeeldstad'
  const BESCHADIGD = `Inspectierapport

Registratienummer 123456789
Toezichthouder: GGD Twente
Datum inspectie:
Type onderzoek :
Status:
Datum vaststelling inspectierapport: 04-04-2018`

  it('repairs what a damaged cover has lost, and says that it did', () => {
    const { waarden, ontbreekt, velden } = lees(BESCHADIGD, `${KOP}\n\n${INHOUD}`, `${KOP}\n\n${ONDERZOEK}`)
    expect(waarden).toEqual({ ...ALLES, straat_huisnummer: null, postcode: null, gemeente: null })
    expect(ontbreekt).toEqual(['straat_huisnummer', 'postcode', 'gemeente'])
    for (const veld of ['soort', 'naam', 'plaats', 'datum_inspectie', 'type_onderzoek', 'status'] as const) {
      expect(velden[veld]).toMatchObject({ gelezen: 'lopende-kop', bladzijde: 2 })
    }
  })

  it('may be typed with two i’s, as a houder did (11)', () => {
    expect(lees(BESCHADIGD, KOP.replace('Definitief i', 'Ii'), ONDERZOEK).waarden).toMatchObject({ naam: 'De Zonnehoek', status: null })
  })

  it.each([
    [
      'the date',
      '12-03-2018',
      '13-03-2018',
      'Datum inspectie: op de omslag (bladzijde 1) "2018-03-12", maar in de kop- of voetregel (bladzijde 2) "2018-03-13".'
    ],
    [
      'the kind',
      'dagopvang',
      'buitenschoolse opvang',
      'Soort voorziening: op de omslag (bladzijde 1) "KDV", maar in de kop- of voetregel (bladzijde 2) "BSO".'
    ],
    [
      'the name',
      'De Zonnehoek',
      'De Maanhoek',
      'Naam: op de omslag (bladzijde 1) "De Zonnehoek", maar in de kop- of voetregel (bladzijde 2) "De Maanhoek".'
    ],
    [
      'the type',
      'jaarlijks',
      'nader',
      'Type onderzoek: op de omslag (bladzijde 1) "jaarlijks onderzoek", maar in de kop- of voetregel (bladzijde 2) "nader onderzoek".'
    ]
  ])('that contradicts the cover on %s is a conflict, and the cover counts', (_, oud, nieuw, zin) => {
    const { waarden, conflicten } = lees(OMSLAG, `${KOP.replace(oud, nieuw)}\n\n${INHOUD}`, ONDERZOEK)
    expect(waarden).toEqual(ALLES)
    expect(conflicten).toEqual([zin])
  })

  it('that contradicts itself gives no value where the cover has none', () => {
    const { waarden, conflicten } = lees(BESCHADIGD, `${KOP}\n\n${INHOUD}`, `${KOP.replace('12-03', '21-03')}\n\n${ONDERZOEK}`)
    expect(waarden.datum_inspectie).toBe(null)
    expect(conflicten).toHaveLength(1)
  })

  it('differs in case only: no conflict', () => {
    expect(lees(OMSLAG, `${KOP.toUpperCase().replace(' TE ', ' te ')}\n\n${INHOUD}`, ONDERZOEK).conflicten).toEqual([])
  })

  it('of GGD Amsterdam stands at the foot, and counts when it stands there twice', () => {
    const voet = (nummer: number) => `De Zonnehoek - Jaarlijks onderzoek 12-03-2018 ${nummer}/17`
    const bladen = [`${INHOUD}\n\n${voet(2)}`, `${ONDERZOEK}\n\n${voet(3)}`] as const
    expect(lees(BESCHADIGD, ...bladen).waarden).toMatchObject({ naam: 'De Zonnehoek', datum_inspectie: '2018-03-12' })
    expect(lees(BESCHADIGD, bladen[0], ONDERZOEK).waarden).toMatchObject({ naam: null, datum_inspectie: null })
  })
})

describe('running text', () => {
  const opzet = (tekst: string) => `Het onderzoek\n\nOnderzoeksopzet\n\n${tekst}`

  it('gives type, date, announcement and gemeente when the text layer of the cover is lost (15)', () => {
    const { waarden, velden } = lees(
      INHOUD,
      opzet(
        'Op 12 maart 2018 is op grond van artikel 1.62, tweede lid, van de Wet kinderopvang in opdracht van de gemeente Hof van Twente een aangekondigd jaarlijks onderzoek uitgevoerd.'
      )
    )
    expect(waarden).toMatchObject({
      datum_inspectie: '2018-03-12',
      type_onderzoek: 'jaarlijks onderzoek',
      gemeente: 'Hof van Twente',
      wetsartikel: '1.62 lid 2',
      aangekondigd: true,
      naam: null,
      registratienummer: null
    })
    expect(velden.datum_inspectie).toMatchObject({ gelezen: 'proza', bladzijde: 2 })
  })

  it.each([
    ['an earlier visit', 'Inspectiegeschiedenis\n\nOp 3 april 2016 is onaangekondigd onderzoek gedaan.'],
    ['an earlier visit in a sentence', 'Op 3 april 2016 is bij een eerdere onaangekondigde inspectie gekeken.'],
    ['a visit that was announced, where this was not', 'Op 3 april 2016 is de locatie aangekondigd bezocht.'],
    ['a day without a visit', 'Op 3 april 2016 is de locatie geopend.']
  ])('does not take the date of %s', (_, zin) => {
    expect(lees(omslag('12-03-2018', ''), INHOUD, `${ONDERZOEK}\n\n${zin}`).waarden.datum_inspectie).toBe(null)
  })

  it('reads a gemeente whose name runs on over a full line, and not one that a line cuts in two', () => {
    const vol = 'De toezichthouder deed dit onderzoek op een dag in opdracht van de gemeente Den'
    expect(lees(INHOUD, opzet(`${vol}\nHaag en sprak de houder.`)).waarden.gemeente).toBe('Den Haag')
    expect(
      lees(INHOUD, opzet(`${vol.replace('opdracht', 'dienst')}\n\nDit is gedaan in opdracht van de gemeente Den\nHaag`)).waarden.gemeente
    ).toBe(null)
  })

  it.each([
    ['artikel 1.62 lid 1 van de Wet kinderopvang', '1.62 lid 1'],
    ['artikel 1.62, vijfde lid van de Wet kinderopvang', '1.62 lid 5'],
    ['artikel 2.20 lid 2 van de Wet kinderopvang en kwaliteitseisen peuterspeelzalen', '2.20 lid 2'],
    ['artikel 62 van de Wet kinderopvang', '62'],
    ['artikel 1.61 van de Wet kinderopvang', null],
    ['artikel 5:20 van de Algemene wet bestuursrecht', null]
  ])('names the ground "%s" as %s', (grond, artikel) => {
    expect(lees(OMSLAG, INHOUD, opzet(`Dit onderzoek is uitgevoerd op grond van ${grond}.`)).waarden.wetsartikel).toBe(artikel)
  })

  it('that says both announced and not announced gives neither', () => {
    const { waarden, conflicten } = lees(
      OMSLAG,
      INHOUD,
      ONDERZOEK.replace('jaarlijks onderzoek.', 'jaarlijks onderzoek. De GGD kwam aangekondigd.')
    )
    expect(waarden.aangekondigd).toBe(null)
    expect(conflicten).toEqual(['Aangekondigd: in de tekst (bladzijde 3) "nee", maar in de tekst (bladzijde 3) "ja".'])
  })

  it('with another type than the cover is a conflict', () => {
    const { conflicten } = lees(OMSLAG, INHOUD, ONDERZOEK.replace('jaarlijks', 'nader'))
    expect(conflicten).toEqual([
      'Type onderzoek: op de omslag (bladzijde 1) "jaarlijks onderzoek", maar in de tekst (bladzijde 3) "nader onderzoek".'
    ])
  })

  it('a vaststelling before the inspection is a conflict', () => {
    expect(lees(omslag('04-04-2018', '04-03-2018'), INHOUD, ONDERZOEK).conflicten).toEqual([
      'Datum vaststelling: 2018-03-04 ligt vóór de inspectie van 2018-03-12.'
    ])
  })
})

describe('the annex with the zienswijze', () => {
  it.each([
    ['stands in the table of contents', INHOUD, true],
    ['does not stand there, as after a nader onderzoek', INHOUD.replace(/Bijlage.*/, ''), false],
    ['is not told of without a table of contents', '', null],
    ['is not the line of the planning', 'Inhoudsopgave\n\nHet onderzoek ... 3\n\nPlanning\n\nZienswijze houder: 12-04-2018', false]
  ])('%s', (_, inhoud, waarde) => {
    expect(lees(OMSLAG, inhoud, ONDERZOEK).waarden.zienswijze_bijlage).toBe(waarde)
  })
})

describe('a PDF that is no report', () => {
  it('is not known as one, and everything is missing', () => {
    const { herkend, ontbreekt } = lees(
      'Factuur\n\nKantoorartikelen BV\nLindelaan 7\n1234AB Voorbeeldstad\n\nDatum: 12-03-2018\nTotaal: 12,50 euro'
    )
    expect(herkend).toBe(false)
    expect(ontbreekt).toEqual(expect.arrayContaining(['soort', 'naam', 'registratienummer', 'type_onderzoek', 'status', 'wetsartikel']))
  })
})
