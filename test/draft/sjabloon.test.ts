import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { OPEN_PLEK } from '../../functions/brieven/open-plek.ts'
import { maakSjabloon } from '../../functions/brieven/sjabloon.ts'
import { SjabloonFout } from '../../functions/brieven/sjabloon-boom.ts'
import { controleerSjabloon, sleutelsVan } from '../../functions/brieven/sjabloon-controle.ts'
import { Datum, Duur } from '../../functions/model/basis.ts'

const Gegevens = z.strictObject({
  soort: z.string(),
  houder: z.strictObject({ naam: z.string(), plaats: z.string().nullable() }),
  datum: Datum,
  overtredingen: z.array(
    z.strictObject({
      nummer: z.int(),
      titel: z.string(),
      artikelen: z.array(z.string()),
      termijn: Duur,
      bedrag: z.int().nullable(),
      open: z.boolean(),
      bron: z.union([z.strictObject({ rapport: z.string() }), z.null()])
    })
  ),
  toelichting: z.string(),
  logo: z.string(),
  site: z.string(),
  kleur: z.string()
})

const GEGEVENS: z.infer<typeof Gegevens> = {
  soort: 'aanwijzing',
  houder: { naam: 'Zonnetje B.V.', plaats: 'Lisdorp' },
  datum: '2026-12-28',
  overtredingen: [
    {
      nummer: 1,
      titel: 'te weinig beroepskrachten',
      artikelen: ['1.49', '1.50'],
      termijn: { aantal: 6, eenheid: 'weken' },
      bedrag: 150_000,
      open: true,
      bron: { rapport: 'R-1' }
    },
    {
      nummer: 2,
      titel: 'geen verklaring',
      artikelen: ['1.50'],
      termijn: { aantal: 14, eenheid: 'dagen' },
      bedrag: 25,
      open: false,
      bron: { rapport: 'R-2' }
    }
  ],
  toelichting: 'Eerste alinea.\nTweede regel.\n\nDerde alinea.',
  logo: 'data:image/png;base64,iVBORw0KGgo=',
  site: 'https://voorbeeldgemeente.example/bezwaar',
  kleur: '#154273'
}

const PARTIALS = {
  kader: '<main>{{> @partial-block}}</main><footer>{{houder.naam}}, {{houder.plaats}} ({{kop}})</footer>',
  overtreding: '<h2>{{nummer}}. {{hoofdletter titel}}</h2><p>{{lijst artikelen}}; {{duur termijn}}; {{bedrag bedrag}}</p>'
}

const SJABLOON = `<style>h1 { color: {{kleur kleur}} }</style>
{{#> kader kop=soort}}
<img src="{{beeld logo}}" alt="">
<h1 class="{{soort}}">{{hoofdletter soort}} van {{datum datum}}</h1>
{{#each overtredingen as |deze|}}
{{> overtreding deze}}
{{#if deze.open}}<p>{{telwoord deze.nummer}} van {{../houder.naam}}</p>{{else}}<p>{{@index}} {{deze.titel}}</p>{{/if}}
{{#unless (niet deze.open)}}{{deze.bedrag}}{{/unless}}
{{#if (is deze.nummer 2)}}{{#with deze.bron}}{{rapport}}{{/with}}{{/if}}
{{/each}}
<p>{{telwoord overtredingen}} {{meervoud overtredingen 'overtreding' 'overtredingen'}}</p>
{{alineas toelichting}}
<a href="{{koppeling site}}">bezwaar</a>
{{/kader}}`

const vul = (tekst: string, gegevens: object = GEGEVENS, partials: Record<string, string> = PARTIALS) =>
  maakSjabloon('proef', tekst, partials).vul(gegevens)

const tekstVan = (html: string) => parse(html.replaceAll('<', ' <')).text.replace(/\s+/g, ' ').trim()

function foutVan(werk: () => unknown): SjabloonFout {
  try {
    werk()
  } catch (fout) {
    if (fout instanceof SjabloonFout) return fout
    throw fout
  }
  throw new Error('er kwam geen fout')
}

/** False when it ended in a SjabloonFout; any other fault is one of the test. */
function gaatGoed(werk: () => unknown): boolean {
  try {
    werk()
    return true
  } catch (fout) {
    if (fout instanceof SjabloonFout) return false
    throw fout
  }
}

describe('filling in a template', () => {
  it('gives the letter, the same each time', () => {
    const html = vul(SJABLOON)
    expect(vul(SJABLOON)).toBe(html)
    expect(tekstVan(html.replace(/<style>.*<\/style>/, ''))).toBe(
      [
        'Aanwijzing van 28 december 2026',
        '1. Te weinig beroepskrachten 1.49 en 1.50; zes weken; € 1.500,00 één van Zonnetje B.V. 150000',
        '2. Geen verklaring 1.50; 14 dagen; € 0,25 1 geen verklaring R-2',
        'twee overtredingen Eerste alinea. Tweede regel. Derde alinea. bezwaar Zonnetje B.V., Lisdorp (aanwijzing)'
      ].join(' ')
    )
    expect(html).toContain('<p>Eerste alinea.<br>Tweede regel.</p>\n<p>Derde alinea.</p>')
    expect(parse(html).querySelector('img')?.getAttribute('src')).toBe(GEGEVENS.logo)
    expect(parse(html).querySelector('a')?.getAttribute('href')).toBe(GEGEVENS.site)
    expect(html).toContain('color: #154273')
  })

  it.each<[string, string, object, string]>([
    ['an empty text', '{{a}}', { a: '' }, OPEN_PLEK],
    ['nothing yet', '{{a}}', { a: null }, OPEN_PLEK],
    ['a date that is not there yet', '{{datum a}}', { a: '' }, OPEN_PLEK],
    ['an amount that is not there yet', '{{bedrag a}}', { a: null }, OPEN_PLEK],
    ['a length that is not there yet', '{{duur a}}', { a: null }, OPEN_PLEK],
    ['an empty list', '{{lijst a}}', { a: [] }, OPEN_PLEK],
    ['an empty explanation', '{{alineas a}}', { a: '' }, OPEN_PLEK],
    ['zero', '{{a}} {{telwoord a}} {{bedrag a}}', { a: 0 }, '0 nul €\u00A00,00'],
    ['a million', '{{bedrag a}}', { a: 123_456_789 }, '€\u00A01.234.567,89'],
    ['thirteen', '{{telwoord a}}', { a: 13 }, '13'],
    ['one of a kind', "{{meervoud a 'brief' 'brieven'}}", { a: 1 }, 'brief'],
    ['three names', "{{lijst a 'naam'}}", { a: [{ naam: 'A' }, { naam: 'B' }, { naam: 'C' }] }, 'A, B en C'],
    ['a choice of two', "{{#if (of (is a 'x') (is a 'y'))}}ja{{else}}nee{{/if}}", { a: 'y' }, 'ja'],
    ['two at once', '{{#if (en a b)}}ja{{else}}nee{{/if}}', { a: 'y', b: [] }, 'nee'],
    ['an empty text in a question', '{{#if a}}ja{{else}}nee{{/if}}', { a: '' }, 'nee'],
    ['Windows line ends', '{{alineas a}}', { a: 'een\r\ntwee\r\n \r\ndrie' }, '<p>een<br>twee</p>\n<p>drie</p>']
  ])('shows %s', (_naam, tekst, gegevens, uit) => {
    expect(vul(tekst, gegevens)).toBe(uit)
  })
})

describe('hostile values stay text', () => {
  const VIJANDIG = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '{{houder.naam}}',
    '{{{houder}}}',
    '{{> kader}}',
    '{{#each overtredingen}}',
    '{{',
    '$& $1 $$ \\1',
    'javascript:alert(1)',
    '"><b>',
    "' onclick='x",
    '`x`',
    '&lt;b&gt; &amp;amp;',
    '\u202Eomgekeerd\u202C',
    'naam\u200F met rtl',
    '😀 👩‍👧 🇳🇱',
    '-->',
    '</p></body>',
    ']]>',
    '../../etc/passwd',
    'constructor',
    '__proto__',
    'a\u0000b'
  ]

  it.each(VIJANDIG)('%j', (waarde) => {
    const html = vul('<p title="{{a}}">{{a}}</p><p>{{lijst b}}</p>{{alineas a}}<p>{{hoofdletter a}}</p>', { a: waarde, b: [waarde] })
    const bomen = parse(html)
    expect(bomen.querySelectorAll('*').map(({ tagName }) => tagName)).toEqual(['P', 'P', 'P', 'P'])
    const [eerste, tweede, derde] = bomen.querySelectorAll('p')
    expect(eerste?.text).toBe(waarde)
    expect(eerste?.getAttribute('title')).toBe(waarde)
    expect(Object.keys(eerste?.attributes ?? {})).toEqual(['title'])
    expect(tweede?.text).toBe(waarde)
    expect(derde?.text).toBe(waarde.trim())
    expect(html).not.toContain('{{')
  })

  it.each<[string, string, string]>([
    ['an address with a script', '<a href="{{koppeling a}}">x</a>', 'javascript:alert(1)'],
    ['an address that leaves the attribute', '<a href="{{koppeling a}}">x</a>', 'https://x"onclick="y'],
    ['an address without https', '<a href="{{koppeling a}}">x</a>', 'http://example.nl'],
    ['an image from elsewhere', '<img src="{{beeld a}}">', 'https://example.nl/x.png'],
    ['an image that is a page', '<img src="{{beeld a}}">', 'data:text/html;base64,AAAA'],
    ['a colour with more', '<style>p { color: {{kleur a}} }</style>', '#154273 } * { display: none']
  ])('refuses %s', (_naam, tekst, a) => {
    expect(foutVan(() => vul(tekst, { a })).veld).toBe('a')
  })
})

describe('a field that is missing or unfit is a fault that names it', () => {
  it.each<[string, string, object, string]>([
    ['printed', '{{a}}', {}, 'a'],
    ['printed from a group', '{{a.b}}', { a: {} }, 'a.b'],
    ['of a group that is missing', '{{a.b}}', {}, 'b'],
    ['asked', '{{#if a}}{{/if}}', {}, 'a'],
    ['asked the other way', '{{#unless a.b}}{{/unless}}', { a: {} }, 'a.b'],
    ['compared', '{{#if (is a 1)}}{{/if}}', {}, 'a'],
    ['denied', '{{#if (niet a)}}{{/if}}', {}, 'a'],
    ['repeated', '{{#each a}}{{/each}}', {}, 'a'],
    ['entered', '{{#with a}}{{/with}}', {}, 'a'],
    ['as a date', '{{datum a}}', {}, 'a'],
    ['in a list', "{{lijst a 'b'}}", { a: [{}] }, 'a'],
    ['in a part', '{{> deel}}', {}, 'weg'],
    ['that every object has', '{{constructor}}', {}, 'constructor'],
    ['that every object has, deeper', '{{a.toString}}', { a: {} }, 'a.toString'],
    ['that is no list', '{{#each a}}{{/each}}', { a: { b: 1 } }, 'a'],
    ['that is a group', '{{a}}', { a: {} }, 'a'],
    ['that is a list', '{{a}}', { a: ['x'] }, 'a'],
    ['that is yes or no', '{{a}}', { a: true }, 'a'],
    ['that is no number', '{{a}}', { a: Number.NaN }, 'a'],
    ['that is a function', '{{a}}', { a: () => 'x' }, 'a'],
    ['that says undefined', '{{a}}', { a: 'Beste undefined,' }, 'a'],
    ['that says null', '{{alineas a}}', { a: 'Beste null,' }, 'a'],
    ['that says [object Object]', '{{a}}', { a: '[object Object]' }, 'a'],
    ['that is no date', '{{datum a}}', { a: '28-12-2026' }, 'a'],
    ['that is a day that does not exist', '{{datum a}}', { a: '2026-02-30' }, 'a'],
    ['that is half a cent', '{{bedrag a}}', { a: 0.5 }, 'a'],
    ['that is less than nothing', '{{bedrag a}}', { a: -100 }, 'a'],
    ['that is no length', '{{duur a}}', { a: 6 }, 'a']
  ])('%s', (_naam, tekst, gegevens, veld) => {
    const fout = foutVan(() => vul(tekst, gegevens, { deel: '{{weg}}' }))
    expect(fout.veld).toBe(veld)
    expect(fout.message).toContain(veld)
    expect(fout.message).toContain('sjabloon')
  })

  const bronnen: Record<string, string> = { ...PARTIALS, proef: SJABLOON }
  const mutanten = Object.entries(bronnen).flatMap(([bron, tekst]) =>
    [...tekst.matchAll(/(?<=\{\{[^}]*[ ({/.=]|\{\{)(?!else\b|\/|as\b)[a-z]+(?=[\s)}])(?=[^{]*\}\})/g)].map(({ index, 0: naam }) => ({
      wat: `${bron} ${tekst.slice(tekst.lastIndexOf('{{', index), index)}[${naam}]`,
      teksten: { ...bronnen, [bron]: `${tekst.slice(0, index)}${naam}x${tekst.slice(index + naam.length)}` }
    }))
  )

  it('and so is every word of a whole template, mutated one by one', () => {
    const overleeft = mutanten.filter(({ teksten: { proef = '', ...partials } }) => gaatGoed(() => vul(proef, GEGEVENS, partials)))
    expect(mutanten.length).toBeGreaterThan(50)
    expect(overleeft.map(({ wat }) => wat)).toEqual([])
  })

  it('and so it is without data', () => {
    const sleutels = sleutelsVan(Gegevens)
    const overleeft = mutanten.filter(({ teksten: { proef = '', ...partials } }) =>
      gaatGoed(() => {
        const { fouten, onbekend } = controleerSjabloon('proef', proef, partials, sleutels)
        if (fouten.length + onbekend.length > 0) throw new SjabloonFout([...fouten, ...onbekend].join(' '))
      })
    )
    expect(overleeft.map(({ wat }) => wat)).toEqual([])
  })
})

describe('a template that may not be', () => {
  it.each<[string, string]>([
    ['three braces', '{{{a}}}'],
    ['three braces with a tilde', '{{~{a}~}}'],
    ['an ampersand', '{{&a}}'],
    ['an ampersand with a space', '{{~ &a}}'],
    ['a raw block', '{{{{raw}}}} {{a}} {{{{/raw}}}}'],
    ['an unknown word', '{{lookup a "b"}}'],
    ['the log', '{{log a}}'],
    ['an unknown word inside', '{{#if (eval a)}}{{/if}}'],
    ['an unknown block', '{{#a}}{{/a}}'],
    ['an unknown block the other way', '{{^a}}x{{/a}}'],
    ['helperMissing', '{{helperMissing a}}'],
    ['an unknown part', '{{> onbekend}}'],
    ['a computed part', '{{> (is a)}}'],
    ['a part of its own', '{{#*inline "x"}}{{/inline}}'],
    ['a decorator', '{{* a}}'],
    ['a literal', '{{"a"}}'],
    ['a helper with names', '{{datum a b=c}}'],
    ['a block without a field', '{{#if}}{{/if}}'],
    ['a block with two fields', '{{#if a b}}{{/if}}'],
    ['a block that does not end', '{{#if a}}'],
    ['braces that do not end', '{{a'],
    ['a field in an address', '<a href="x{{a}}">'],
    ['a field in an address after a helper', '<a href="{{koppeling a}}{{b}}">'],
    ['a field in an image', "<img src='{{a}}'>"],
    ['a field without quotes', '<p class={{a}}>'],
    ['a field for an attribute', '<p {{a}}>'],
    ['a field for a tag', '<{{a}}>'],
    ['a field in a tag', '<h{{a}}>'],
    ['a field in a handler', '<p onclick="{{a}}">'],
    ['a field in a style', '<p style="color: {{a}}">'],
    ['a field in a style sheet', '<style>p { color: {{a}} }</style>'],
    ['a field in an address after a quoted bracket', '<a title="<" href="{{a}}">'],
    ['a field in an address after a comment', '<!-- " --><a href="{{a}}">'],
    ['a field in an address on the next line', '<a\n  class="x"\n  HREF = "{{a}}">'],
    ['a field behind a block', '<a {{#if a}}href="{{a}}"{{/if}}>'],
    ['a script', '<script>1</script>'],
    ['a frame', '<iframe srcdoc="x"></iframe>'],
    ['a link to a style sheet', '<link rel="stylesheet" href="x">'],
    ['a refresh', '<meta http-equiv="refresh" content="0">']
  ])('has %s', (_naam, tekst) => {
    expect(() => maakSjabloon('proef', tekst)).toThrow(SjabloonFout)
    expect(() => maakSjabloon('proef', 'goed', { deel: tekst })).toThrow(SjabloonFout)
  })

  it('names every fault with its line', () => {
    const { message } = foutVan(() => maakSjabloon('aanwijzing', 'a\n{{{b}}}\n{{fout c}}\n{{> d}}', { deel: '' }))
    expect(message).toContain('aanwijzing, regel 2: {{{ en {{& zijn niet toegestaan')
    expect(message).toContain('aanwijzing, regel 3: hulpwoord fout bestaat niet; gebruik datum, duur,')
    expect(message).toContain('aanwijzing, regel 4: deel {{> d}} bestaat niet; er zijn deel.')
  })

  it('is a tree instead of text', () => {
    const boom = { type: 'Program', body: [], loc: {} }
    expect(() => Reflect.apply(maakSjabloon, null, ['proef', boom])).toThrow(SjabloonFout)
  })

  it('calls itself for ever', () => {
    expect(controleerSjabloon('proef', '{{> a}}', { a: '{{> b}}', b: '{{> a}}' }, []).onbekend).toEqual([
      'b, regel 1: deel a roept zichzelf aan'
    ])
    expect(() => vul('{{> a}}', {}, { a: '{{> a}}' })).toThrow(SjabloonFout)
  })
})

describe('a value in a safe place', () => {
  it.each<[string, string]>([
    ['text', '<p>5 < 6 {{a}}</p>'],
    ['a class', '<p class="x {{a}} y">'],
    ['a mark of the gate', "<p data-element='{{a}}'>"],
    ['a comment', '<!-- <a href="{{a}}"> -->'],
    ['text behind a style sheet', '<style>p { color: red }</style><p>{{a}}</p>'],
    ['the title', '<title>{{a}}</title>'],
    ['an address by a helper', '<a class="{{a}}" href="{{koppeling b}}">{{a}}</a>']
  ])('is allowed: %s', (_naam, tekst) => {
    expect(vul(tekst, { a: 'waarde', b: 'https://example.nl/' })).toContain('waarde')
  })
})

describe('a template against the fields of its data', () => {
  it('knows every field of a schema', () => {
    expect(sleutelsVan(Gegevens)).toEqual(
      expect.arrayContaining([
        'houder.naam',
        'overtredingen[].artikelen[]',
        'overtredingen[].termijn.aantal',
        'overtredingen[].bron.rapport'
      ])
    )
  })

  it('uses all of them and no other', () => {
    expect(controleerSjabloon('proef', SJABLOON, PARTIALS, sleutelsVan(Gegevens))).toEqual({ fouten: [], onbekend: [], ongebruikt: [] })
  })

  it.each<[string, string, string[], string[], string[]]>([
    ['a field that is not used', '{{a}}', ['a', 'b'], [], ['b']],
    ['a field that is only asked about', '{{#if a}}x{{/if}}', ['a'], [], []],
    ['a group that is only asked about', '{{#if a}}x{{/if}}', ['a.b'], [], ['a.b']],
    ['a group that is printed whole', '{{duur a}}', ['a.aantal', 'a.eenheid'], [], []],
    ['a field in a branch that is seldom taken', '{{#if a}}{{else}}{{b}}{{/if}}', ['a'], ['proef, regel 1: b'], []],
    ['a field of an item', '{{#each a}}{{b}}{{../c}}{{@index}}{{/each}}', ['a[].b', 'a[].d', 'c'], [], ['a[].d']],
    ['a field of another item', '{{#each a}}{{c}}{{/each}}', ['a[].b', 'c'], ['proef, regel 1: a[].c'], ['a[].b', 'c']],
    ['an item itself', '{{#each a}}{{this}}{{/each}}', ['a[]'], [], []],
    ['a named item', '{{#each a as |x|}}{{#each x.b as |y|}}{{y}}{{x.c}}{{/each}}{{/each}}', ['a[].b[]', 'a[].c'], [], []],
    ['a field from the root', '{{#with a}}{{b}}{{@root.c}}{{/with}}', ['a.b', 'c'], [], []],
    ['one item by number', '{{a.[0].b}}', ['a[].b'], [], []],
    ['the number of items', '{{a.length}}', ['a[].b'], [], []],
    ['a part with an item', '{{#each a}}{{> deel this kop="x"}}{{/each}}', ['a[].b'], [], []],
    ['a part without that field', '{{> deel kop=a}}', ['a'], ['deel, regel 1: b'], []]
  ])('%s', (_naam, tekst, sleutels, onbekend, ongebruikt) => {
    const uitslag = controleerSjabloon('proef', tekst, { deel: '{{kop}}{{b}}' }, sleutels)
    expect(uitslag).toEqual({ fouten: [], onbekend, ongebruikt })
  })

  it('lists the faults that would stop it', () => {
    expect(controleerSjabloon('proef', '{{{a}}}', {}, ['a']).fouten).toHaveLength(1)
  })
})
