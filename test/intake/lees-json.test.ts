import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leesJsonTekst } from '../../functions/intake/json-tekst.ts'
import { leesJson } from '../../functions/intake/lees-json.ts'
import type { Json } from '../../functions/model/basis.ts'
import { inspectierapport, voorwaarde } from '../helpers/zaak-bouwer.ts'
import { demoBestand } from './installatie.ts'

const context = { gemeente: 'voorbeeldgemeente', vandaag: '2026-11-22' }
const goed = inspectierapport({
  voorwaarden: [voorwaarde(), voorwaarde({ id: 'mentor', oordeel: 'voldoet' })],
  bevel: { datum: '2026-10-06', geldigTot: '2026-10-13', voorwaarden: ['ratio'], maatregelen: 'Zet drie beroepskrachten in.' }
})

type Object_ = Record<string, Json>

/** A copy in which the value at a path (`voorwaarden.0.oordeel`) is another one; undefined takes it away. */
function met(pad: string, waarde: Json | undefined): Object_ {
  const kopie: Object_ = JSON.parse(JSON.stringify(goed))
  const delen = pad.split('.')
  const naam = delen.pop() ?? ''
  const ouder = Object(delen.reduce<unknown>((hier, deel) => Reflect.get(Object(hier), deel), kopie))
  if (waarde === undefined) Reflect.deleteProperty(ouder, naam)
  else Reflect.set(ouder, naam, waarde)
  return kopie
}

function zinnen(invoer: Object_ | string | Uint8Array): string[] {
  const gelezen = leesJson(typeof invoer === 'string' || invoer instanceof Uint8Array ? invoer : JSON.stringify(invoer), context)
  return gelezen.ok ? [] : gelezen.fouten.map(({ plaats, wat, herstel }) => `${plaats.replace(/ \(regel \d+\)/, '')} | ${wat} | ${herstel}`)
}

describe('a report without a fault', () => {
  it('is read', () => {
    expect(leesJson(JSON.stringify(goed), context)).toEqual({ ok: true, rapport: goed })
  })

  it.each([
    ['with a byte order mark', `\ufeff${JSON.stringify(goed)}`],
    ['with Windows line ends', JSON.stringify(goed, null, 2).replaceAll('\n', '\r\n')],
    ['with comments', `// van de GGD\n${JSON.stringify(goed).replace('{', '{ /* begin */')}\n// einde`]
  ])('is read %s', (_, tekst) => {
    expect(leesJson(new TextEncoder().encode(tekst), context)).toEqual({ ok: true, rapport: goed })
  })

  it('is read from Windows-1252, what older programs write', () => {
    const naam = 'Kinderdagverblijf ’t Eilând – één'
    const tekst = JSON.stringify({ ...goed, voorziening: { ...goed.voorziening, naam } })
    const bytes = Uint8Array.from(tekst, (teken) => ({ '’': 0x92, '–': 0x96 })[teken] ?? teken.charCodeAt(0))
    const gelezen = leesJson(bytes, context)
    expect(gelezen.ok && gelezen.rapport.voorziening.naam).toBe(naam)
  })

  it.each<[string, string, Json]>([
    ['before registration needs no LRK number', 'voorziening.lrk', null],
    ['a herstelaanbod where none is allowed is for decide', 'voorwaarden.0.herstelaanbod', 'hersteld']
  ])('%s', (_, pad, waarde) => {
    const type = pad === 'voorziening.lrk' ? 'voor registratie' : 'nader'
    const rapport = met(pad, waarde)
    expect(zinnen({ ...rapport, onderzoek: { ...goed.onderzoek, type } })).toEqual([])
  })

  it('without a number says why', () => {
    expect(zinnen({ ...goed, voorziening: { ...goed.voorziening, lrk: null, zonderLrk: 'Opvang zonder toestemming.' } })).toEqual([])
  })
})

describe('each fault says where, what and how to mend it', () => {
  it.each<[string, Object_, string]>([
    ['no schema', met('schema', undefined), 'schema | Schema: ontbreekt. | Kies uit: "besluitenstraat/inspectieresultaat/1".'],
    [
      'a field is absent',
      met('rapport.kenmerk', undefined),
      'rapport.kenmerk | Rapport, kenmerk: ontbreekt. | Vul dit veld in. Kenmerk of nummer van het rapport bij de GGD.'
    ],
    [
      'a field is null',
      met('rapport.ggd', null),
      'rapport.ggd | Rapport, GGD: is leeg (null). | Vul dit veld in. Naam van de GGD die het onderzoek heeft gedaan.'
    ],
    [
      'a field is empty',
      met('houder.naam', '  '),
      'houder.naam | Houder, naam van de houder: is leeg. | Vul dit veld in. Naam zoals in het Handelsregister, of de naam van de persoon.'
    ],
    [
      'a list is empty',
      met('voorwaarden', []),
      'voorwaarden | Voorwaarden: is een lege lijst. | Er hoort ten minste één regel in. Elke voorwaarde die in het rapport staat, ook die waaraan is voldaan.'
    ],
    [
      'an unknown field near a known one',
      met('voorwaarden.0.oordeell', 'x'),
      'voorwaarden[0].oordeell | Voorwaarde 1 ("ratio"), oordeell: is geen bekend veld. | Bedoelt u "oordeel"?'
    ],
    [
      'a field in the wrong place',
      met('ggd', 'GGD X'),
      'ggd | ggd: is geen bekend veld. | Dit veld hoort te staan als rapport.ggd. Haal het veld weg of kijk in het voorbeeld hoe het heet.'
    ],
    ['an unknown field', met('xyz', 1), 'xyz | xyz: is geen bekend veld. | Haal het veld weg of kijk in het voorbeeld hoe het heet.'],
    [
      'a choice that is nearly right',
      met('onderzoek.type', 'jaarlijkse'),
      'onderzoek.type | Onderzoek, type onderzoek: is "jaarlijkse". | Bedoelt u "jaarlijks"? Kies uit: "voor registratie", "na registratie", "jaarlijks", "nader", "incidenteel".'
    ],
    [
      'text where true or false belongs',
      met('voorwaarden.0.ernstig', 'ja'),
      'voorwaarden[0].ernstig | Voorwaarde 1 ("ratio"), ernstig: is tekst ("ja"), maar moet true of false zijn. | Schrijf hier true of false. true als de toezichthouder de overtreding ernstig noemt.'
    ],
    [
      'LRK as a number',
      met('voorziening.lrk', 123456789),
      'voorziening.lrk | Voorziening, LRK-nummer: is een getal (123456789), maar moet tekst tussen aanhalingstekens zijn. | Zet het nummer als tekst tussen aanhalingstekens: "123456789".'
    ],
    [
      'LRK that is none',
      met('voorziening.lrk', '12 34'),
      'voorziening.lrk | Voorziening, LRK-nummer: is "12 34"; dat klopt niet. | Een LRK-nummer is 9 tot 12 cijfers, zonder spaties of punten. Is er geen nummer, schrijf dan null.'
    ],
    [
      'KvK as a number that lost its zeros',
      met('houder.kvk', 1234567),
      'houder.kvk | Houder, KvK-nummer: is een getal (1234567), maar moet tekst tussen aanhalingstekens zijn. | Zet het nummer als tekst tussen aanhalingstekens, met de nullen vooraan die zijn weggevallen: waarschijnlijk "01234567". Controleer het in het Handelsregister.'
    ],
    [
      'KvK as text that lost its zeros',
      met('houder.kvk', '1234567'),
      'houder.kvk | Houder, KvK-nummer: is "1234567"; dat klopt niet. | Een KvK-nummer is acht cijfers, ook met nullen vooraan: bedoelt u "01234567"? Controleer het in het Handelsregister.'
    ],
    [
      'a postcode without its space',
      met('houder.adres.postcode', '1234ab'),
      'houder.adres.postcode | Houder, adres van de houder, postcode: is "1234ab"; dat klopt niet. | Een postcode is vier cijfers, een spatie en twee hoofdletters: "1234 AB".'
    ],
    [
      'an e-mail address',
      met('houder.email', 'post'),
      'houder.email | Houder, e-mailadres van de houder: is "post"; dat klopt niet. | Schrijf een e-mailadres zoals naam@voorbeeld.nl, of null.'
    ],
    [
      'a web address that could run a script',
      met('rapport.openbaar', { op: '2026-11-10', adres: 'javascript:alert(1)' }),
      'rapport.openbaar.adres | Rapport, openbaar, adres van het openbare rapport: is "javascript:alert(1)"; dat klopt niet. | Schrijf een webadres dat begint met https://.'
    ],
    [
      'an id with capitals',
      { ...met('voorwaarden.0.id', 'Ratio 1'), bevel: null },
      'voorwaarden[0].id | Voorwaarde 1 ("Ratio 1"), id: is "Ratio 1"; dat klopt niet. | Gebruik kleine letters, cijfers, punt en streepje, hoogstens 40 tekens; bijvoorbeeld "ratio-1".'
    ],
    [
      'a day that does not exist',
      met('onderzoek.datums', ['2026-02-30']),
      'onderzoek.datums[0] | Onderzoek, datums van het onderzoek 1: is "2026-02-30"; die dag bestaat niet. | Vul de juiste dag in.'
    ],
    [
      'a day written the Dutch way',
      met('rapport.datumVaststelling', '3-11-2026'),
      'rapport.datumVaststelling | Rapport, datum vaststelling: is "3-11-2026". | Schrijf de datum als JJJJ-MM-DD: "2026-11-03" voor 3 november 2026.'
    ],
    [
      'a day with a time',
      met('rapport.datumVaststelling', '2026-11-03T00:00:00Z'),
      'rapport.datumVaststelling | Rapport, datum vaststelling: is "2026-11-03T00:00:00Z"; dat is geen datum. | Schrijf alleen de dag: "2026-11-03".'
    ],
    [
      'vaststelling before the inspection',
      met('rapport.datumVaststelling', '2026-10-05'),
      'rapport.datumVaststelling | Rapport, datum vaststelling: is 5 oktober 2026; dat ligt vóór de laatste dag van het onderzoek (6 oktober 2026). | Een rapport wordt na het onderzoek vastgesteld. Verbeter een van beide datums.'
    ],
    [
      'vaststelling in the future',
      met('rapport.datumVaststelling', '2026-11-23'),
      'rapport.datumVaststelling | Rapport, datum vaststelling: is 23 november 2026; dat ligt na vandaag (22 november 2026). | Vul de dag in waarop het is gebeurd.'
    ],
    [
      'an inspection in the future',
      {
        ...met('onderzoek.datums', ['2026-10-06', '2026-12-01']),
        rapport: { ...goed.rapport, status: 'concept', datumVaststelling: null }
      },
      'onderzoek.datums[1] | Onderzoek, datums van het onderzoek 2: is 1 december 2026; dat ligt na vandaag (22 november 2026). | Vul de dag in waarop het is gebeurd.'
    ],
    [
      'public before it was adopted',
      met('rapport.openbaar', { op: '2026-11-01', adres: 'https://ggd.example' }),
      'rapport.openbaar.op | Rapport, openbaar, openbaar op: is 1 november 2026; dat ligt vóór de vaststelling (3 november 2026). | Een rapport wordt na de vaststelling openbaar. Verbeter een van beide datums.'
    ],
    [
      'definitief without vaststelling',
      met('rapport.datumVaststelling', null),
      'rapport.datumVaststelling | Rapport, datum vaststelling: is leeg, maar het rapport is definitief. | Vul de dag van vaststelling in.'
    ],
    [
      'a concept that was adopted',
      met('rapport.status', 'concept'),
      'rapport.datumVaststelling | Rapport, datum vaststelling: is ingevuld, maar het rapport is een concept. | Schrijf null, of maak de status "definitief" als het rapport is vastgesteld.'
    ],
    [
      'another gemeente than the folder',
      met('gemeente', 'leeuwarderadeel'),
      'gemeente | Gemeente: is "leeuwarderadeel", maar het bestand is aangeleverd voor "voorbeeldgemeente". | Lever het bestand aan bij de juiste gemeente, of verbeter de naam.'
    ],
    [
      'no LRK number after registration',
      met('voorziening.lrk', null),
      'voorziening.lrk | Voorziening, LRK-nummer: is leeg, maar dit is geen onderzoek voor registratie (type "jaarlijks"). | Vul het LRK-nummer in, of schrijf in voorziening.zonderLrk waarom er geen nummer is.'
    ],
    [
      'the same id twice',
      met('voorwaarden.1.id', 'ratio'),
      'voorwaarden[1].id | Voorwaarde 2 ("ratio"), id: is "ratio"; die id heeft voorwaarde 1 ook al. | Geef elke voorwaarde een eigen id.'
    ],
    [
      'a bevel on an unknown voorwaarde',
      met('bevel.voorwaarden', ['ratio', 'rati']),
      'bevel.voorwaarden[1] | Bevel, id van een voorwaarde 2: is "rati", maar zo\'n voorwaarde staat niet in dit rapport. | Gebruik de id van een voorwaarde uit dit bestand: ratio, mentor.'
    ],
    [
      'a bevel that ends before it begins',
      met('bevel.geldigTot', '2026-10-05'),
      'bevel.geldigTot | Bevel, geldig tot en met: is 5 oktober 2026; dat ligt vóór het bevel zelf (6 oktober 2026). | Een bevel geldt zeven dagen (artikel 1.65, vierde lid, Wet kinderopvang): tot en met 13 oktober 2026.'
    ],
    [
      'voldoet niet without bevindingen',
      met('voorwaarden.0.bevindingen', ''),
      'voorwaarden[0].bevindingen | Voorwaarde 1 ("ratio"), bevindingen: ontbreekt bij "voldoet niet". | Schrijf wat de toezichthouder heeft gezien. Zonder feiten kan de gemeente een besluit niet motiveren (artikel 3:46 Awb).'
    ],
    [
      'voldoet niet without a place',
      met('voorwaarden.0.plaats', undefined),
      'voorwaarden[0].plaats | Voorwaarde 1 ("ratio"), plaats: ontbreekt bij "voldoet niet". | Schrijf de groep of ruimte, of waarom er geen plaats is, bijvoorbeeld "documentenonderzoek".'
    ],
    [
      'a herstelaanbod without an overtreding',
      met('voorwaarden.1.herstelaanbod', 'geweigerd'),
      'voorwaarden[1].herstelaanbod | Voorwaarde 2 ("mentor"), herstelaanbod: is "geweigerd", maar het oordeel is "voldoet". | Een herstelaanbod hoort bij een overtreding: verbeter het oordeel of schrijf "geen".'
    ],
    [
      'VE outside a KDV',
      { ...met('voorwaarden.0.beleidssoort', 'VE'), voorziening: { ...goed.voorziening, soort: 'BSO' } },
      'voorwaarden[0].beleidssoort | Voorwaarde 1 ("ratio"), beleidssoort: is "VE", maar de voorziening is een BSO. | Laat het veld weg. Alleen bij een KDV kan het "VE" zijn (voorschoolse educatie).'
    ],
    [
      'a list instead of a group',
      met('houder', []),
      'houder | Houder: is een lijst, maar moet een groep velden tussen { en } zijn. | Schrijf hier een groep velden tussen { en }. Wie de voorziening exploiteert; aan deze gaan de brieven.'
    ],
    [
      'invisible characters',
      met('voorwaarden.0.tekst', 'De houder\u0007 zet in.'),
      'voorwaarden[0].tekst | Voorwaarde 1 ("ratio"), tekst: bevat onzichtbare tekens die niet in een brief kunnen staan. | Typ deze tekst opnieuw, of plak hem als platte tekst.'
    ]
  ])('%s', (_, rapport, zin) => {
    expect(zinnen(rapport)).toEqual([zin])
  })

  it('a name that stands twice, which JSON itself would not notice', () => {
    const tekst = JSON.stringify(goed).replace('"status":"definitief"', '"status":"concept","status":"definitief"')
    expect(zinnen(tekst)).toEqual([
      'rapport.status | Rapport, status: staat hier twee keer. | Laat één van de twee staan; het is niet te zien welke is bedoeld.'
    ])
  })

  it('with the line on which it stands', () => {
    const tekst = JSON.stringify(met('houder.kvk', '12'), null, 2)
    const regel = tekst.split('\n').findIndex((tekstregel) => tekstregel.includes('"kvk"')) + 1
    const gelezen = leesJson(tekst, context)
    expect(gelezen.ok ? [] : gelezen.fouten.map(({ plaats }) => plaats)).toEqual([`houder.kvk (regel ${regel})`])
  })

  it('every fault at once, in the order of the file', async () => {
    const gelezen = leesJson(await demoBestand('07-met-opzet-fout.json'), context)
    expect(gelezen.ok ? [] : gelezen.fouten.map(({ plaats }) => plaats.replace(/ \(.*/, ''))).toEqual([
      'onderzoek.type',
      'onderzoek.datums[0]',
      'rapport.datumVaststelling',
      'voorziening.lrk',
      'voorziening.adres.postcode',
      'houder.adres',
      'houder.kvk',
      'houder.adress',
      'bevel.voorwaarden[0]',
      'voorwaarden[0].bevindingen',
      'voorwaarden[0].plaats',
      'voorwaarden[1].id',
      'voorwaarden[1].artikelen'
    ])
  })
})

describe('text that is no JSON says where and what', () => {
  it.each([
    [
      'a comma too many',
      '{\n  "a": 1,\n}',
      'regel 2, teken 9 | Dit is geen geldige JSON. Voor } staat een komma te veel. | Haal die komma weg.'
    ],
    [
      'a comma too few',
      '{ "a": 1 "b": 2 }',
      'regel 1, teken 10 | Dit is geen geldige JSON. Hier staat """, maar er hoort een komma of }. | Verbeter deze regel of de regel erboven.'
    ],
    [
      'cut off',
      '{ "a": [1, 2',
      'regel 1, teken 13 | Dit is geen geldige JSON. Het bestand houdt te vroeg op; hier hoort een komma of ]. | Lever het hele bestand aan.'
    ],
    [
      'a name without quotes',
      '{ a: 1 }',
      'regel 1, teken 3 | Dit is geen geldige JSON. Hier staat "a", maar er hoort een naam tussen aanhalingstekens. | Verbeter deze regel of de regel erboven.'
    ],
    [
      'single quotes',
      "{ 'a': 1 }",
      'regel 1, teken 3 | Dit is geen geldige JSON. Hier staat een enkel aanhalingsteken. | Gebruik dubbele aanhalingstekens: ".'
    ],
    [
      'quotes of a word processor',
      '{ “a”: 1 }',
      'regel 1, teken 3 | Dit is geen geldige JSON. Hier staat een gekruld aanhalingsteken (“). | Gebruik rechte aanhalingstekens: ".'
    ],
    [
      'a number with zeros in front',
      '{ "lrk": 0123 }',
      'regel 1, teken 10 | Dit is geen geldige JSON. "0123" is geen getal. | Nummers met nullen vooraan (LRK, KvK) en datums staan als tekst tussen aanhalingstekens.'
    ],
    [
      'a date without quotes',
      '{ "op": 2026-11-03 }',
      'regel 1, teken 9 | Dit is geen geldige JSON. "2026-11-03" is geen getal. | Nummers met nullen vooraan (LRK, KvK) en datums staan als tekst tussen aanhalingstekens.'
    ],
    [
      'a word without quotes',
      '{ "a": ja }',
      'regel 1, teken 8 | Dit is geen geldige JSON. "ja" staat hier zonder aanhalingstekens. | Schrijf true, of zet de tekst tussen aanhalingstekens.'
    ],
    [
      'a text over two lines',
      '{ "a": "een\ntwee" }',
      'regel 1, teken 8 | Dit is geen geldige JSON. Deze tekst is niet afgesloten. | Sluit de tekst op dezelfde regel af met "; schrijf een nieuwe regel als \\n.'
    ],
    [
      'a path with backslashes',
      '{ "a": "C:\\map" }',
      'regel 1, teken 11 | Dit is geen geldige JSON. "\\m" heeft geen betekenis. | Schrijf een schuine streep als \\\\ .'
    ],
    [
      'two values',
      '{} {}',
      'regel 1, teken 4 | Dit is geen geldige JSON. Na het einde van de gegevens staat nog tekst. | Haal weg wat na het laatste sluithaakje staat.'
    ],
    [
      'an open comment',
      '{ /* begin',
      'regel 1, teken 3 | Dit is geen geldige JSON. Deze opmerking is niet afgesloten. | Sluit de opmerking af met */.'
    ],
    [
      'nested too deep',
      '['.repeat(60),
      'regel 1, teken 52 | Dit is geen geldige JSON. Het bestand is te diep genest. | Gebruik de indeling van het voorbeeld.'
    ]
  ])('%s', (_, tekst, zin) => {
    expect(zinnen(tekst)).toEqual([zin])
  })

  it.each([
    ['a list', '[]', 'Het bestand is een lijst, maar moet een groep velden tussen { en } zijn.'],
    ['a text', '"rapport"', 'Het bestand is tekst ("rapport"), maar moet een groep velden tussen { en } zijn.'],
    ['nothing', 'null', 'Het bestand is leeg (null).']
  ])('or that the file holds only %s', (_, tekst, wat) => {
    const gelezen = leesJson(tekst, context)
    expect(gelezen.ok ? [] : gelezen.fouten.map((fout) => fout.wat)).toEqual([wat])
  })
})

describe('whatever comes in', () => {
  it('any JSON is read as JSON.parse reads it, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (waarde) => {
        const tekst = JSON.stringify(waarde)
        const gelezen = leesJsonTekst(tekst)
        expect(gelezen.ok && gelezen.waarde).toEqual(JSON.parse(tekst))
        expect(leesJson(tekst, context).ok).toBe(false)
      }),
      { numRuns: 300 }
    )
  })

  it('any JSON in any place of a good report gives a report or faults in Dutch', () => {
    const paden = [
      'gemeente',
      'onderzoek',
      'onderzoek.datums',
      'rapport.advies',
      'rapport.openbaar',
      'voorziening.lrk',
      'houder',
      'houder.adres',
      'bevel',
      'bevel.voorwaarden',
      'voorwaarden',
      'voorwaarden.0',
      'voorwaarden.0.artikelen',
      'voorwaarden.1.id'
    ]
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (waarde) => {
        for (const pad of paden) {
          const gelezen = leesJson(JSON.stringify(met(pad, JSON.parse(JSON.stringify(waarde)))), context)
          if (gelezen.ok) continue
          for (const { wat, herstel } of gelezen.fouten) expect(`${wat}${herstel}`).not.toMatch(/Invalid|undefined|\[object/)
        }
      }),
      { numRuns: 150 }
    )
  })

  it('any text and any bytes never throw', () => {
    fc.assert(
      fc.property(fc.string(), (tekst) => void leesJson(tekst, context)),
      { numRuns: 500 }
    )
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void leesJson(bytes, context)),
      { numRuns: 500 }
    )
  })
})
