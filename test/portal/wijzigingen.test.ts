/** A new version of policy, template or huisstijl in the portal: a concept, four eyes, and only then other words and other decisions. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keurGoed } from '../../functions/approve/goedkeuren-step.ts'
import { verify } from '../../functions/entry/verify.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { type Bezoeker, GEMEENTEN, type Gekregen, type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const BELEID = join(import.meta.dirname, '../../functions/decide/beleid/voorbeeldgemeente/2026-01-01.yaml')
const SJABLONEN = join(import.meta.dirname, '../../templates')
const GEMEENTE = 'voorbeeldgemeente'
const AANWIJZING = 'sjablonen/brieven/voornemen-aanwijzing.hbs'

let kantoor: Kantoor
let maker: Bezoeker
let ander: Bezoeker
let beleid: string
let sjabloon: string
beforeAll(async () => {
  kantoor = await startKantoor()
  maker = await kantoor.als('beheerder')
  ander = await kantoor.als('toetser')
  beleid = await readFile(BELEID, 'utf8')
  sjabloon = await readFile(join(SJABLONEN, 'brieven/voornemen-aanwijzing.hbs'), 'utf8')
})
afterAll(() => kantoor.sluit())

/** Starts in 2027 under a title of its own. */
const nieuwBeleid = (van = beleid): string =>
  van.replace(/^titel: .*/m, 'titel: Nieuw beleid 2027').replace('geldigVanaf: 2026-01-01', 'geldigVanaf: 2027-01-01')

function zet(wie: Bezoeker, wat: string, tekst: string, opmerking = 'Omdat het college dat besloot.'): Promise<Gekregen> {
  const bytes = new TextEncoder().encode(tekst)
  return wie.stuur('/wijzigingen', 'bestand', [{ naam: 'bestand', bytes: new Uint8Array(bytes) }], { wat, opmerking })
}

/** What the form of the page sends along. */
function verborgen(tekst: string): Record<string, string> {
  const veld = (naam: string) => new RegExp(`name="${naam}" value="([^"]*)"`).exec(tekst)?.[1] ?? ''
  return { hash: veld('hash'), tegen: veld('tegen') }
}

async function publiceer(wie: Bezoeker, pad: string): Promise<Gekregen> {
  const { tekst } = await wie.get(pad)
  return wie.post(`${pad}/publiceren`, verborgen(tekst))
}

describe('before anything was handed in', () => {
  it('the page says that nothing waits and nothing was published', async () => {
    const { tekst } = await maker.get('/wijzigingen')
    expect(tekst).toContain('Er wacht geen nieuwe versie.')
    expect(tekst).toContain('Hier is nog niets gepubliceerd.')
  })

  it('somebody who may only read sees no form', async () => {
    expect((await (await kantoor.als('lezer')).get('/wijzigingen')).tekst).not.toContain('Klaarzetten')
  })
})

describe('a file that cannot be a concept is refused in words', () => {
  it.each([
    ['without a remark', AANWIJZING, () => `${sjabloon}\n`, ' ', 'Schrijf erbij wat er verandert'],
    ['the same as now', AANWIJZING, () => sjabloon, 'x', 'gelijk aan wat nu geldt'],
    ['empty', AANWIJZING, () => '', 'x', 'Kies eerst een bestand.'],
    ['a path that is not offered', 'sjablonen/brieven/opmaak.css', () => 'p{}', 'x', 'geen bestand dat u hier kunt wijzigen'],
    ['a path out of the templates', 'sjablonen/../mensen.yaml', () => 'x: 1', 'x', 'geen bestand dat u hier kunt wijzigen'],
    ['no policy at all', 'beleid', () => 'hallo', 'x', 'kan niet als beleid worden gelezen'],
    [
      'of another gemeente',
      'beleid',
      () => beleid.replace('gemeente: voorbeeldgemeente', 'gemeente: elders'),
      'x',
      'van een andere gemeente'
    ]
  ])('%s', async (_naam, wat, tekst, opmerking, zin) => {
    const antwoord = await zet(maker, wat, tekst(), opmerking)
    expect([antwoord.status, antwoord.tekst.includes(zin)]).toEqual([422, true])
  })
})

describe('a template', () => {
  it('changes no letter until a second person published it, and then only those that are made after', async () => {
    const oud = (await leesZaak(kantoor.ports.store, GEMEENTE, ZAAK))?.brieven[0]
    const concept = oud?.concepten.at(-1)
    if (oud === undefined || concept === undefined) throw new Error('de zaak heeft een brief')
    const pad = `sjablonen/brieven/${oud.soort}.hbs`
    const bron = await readFile(join(SJABLONEN, `brieven/${oud.soort}.hbs`), 'utf8')
    const anders = bron.replace(/<\/p>/, ' Nieuwe woorden van het college.</p>')
    const pdf = await kantoor.ports.documenten.lees(concept.pdf)

    const gezet = await zet(maker, pad, anders)
    expect(gezet.status).toBe(303)
    const bladzijde = await ander.get(gezet.naar)
    expect(bladzijde.tekst).toContain('1 brief verandert')
    expect(bladzijde.tekst).toContain('<ins>college.</ins>')
    expect((await ander.get(`${gezet.naar}/voorbeeld`)).tekst).toContain('Nieuwe woorden van het college.')
    expect((await ander.get(`/sjablonen/brief/voorbeeld?soort=${oud.soort}`)).tekst).not.toContain('Nieuwe woorden')

    const eigen = await maker.get(gezet.naar)
    expect(eigen.tekst).toContain('U hebt deze versie zelf klaargezet')
    const geweigerd = await maker.post(`${gezet.naar}/publiceren`, verborgen(bladzijde.tekst))
    expect([geweigerd.status, geweigerd.tekst.includes('Een ander moet haar bekijken')]).toEqual([422, true])

    expect((await publiceer(ander, gezet.naar)).status).toBe(303)
    expect((await ander.get(gezet.naar)).tekst).toContain('gepubliceerd')
    expect((await ander.get(`/sjablonen/brief/voorbeeld?soort=${oud.soort}`)).tekst).toContain('Nieuwe woorden')
    const buur = await kantoor.als('toetser', 'leeuwarderadeel')
    expect((await buur.get(`/sjablonen/brief/voorbeeld?soort=${oud.soort}`)).tekst).not.toContain('Nieuwe woorden')

    // The concept that was made before is as it was; who approves it learns that it is made anew.
    const na = (await leesZaak(kantoor.ports.store, GEMEENTE, ZAAK))?.brieven[0]?.concepten.at(-1)
    expect(na?.inhoudHash).toBe(concept.inhoudHash)
    expect(sha256Hex(await kantoor.ports.documenten.lees(concept.pdf))).toBe(sha256Hex(pdf))
    const akkoord = await keurGoed(kantoor.ports, {
      gemeente: GEMEENTE,
      concept: concept.id,
      door: concept.ondertekenaar.id
    })
    expect(akkoord.ok).toBe(false)
    expect(JSON.stringify(akkoord)).toContain('sjabloon')
  })

  it('that leaves out what the law asks cannot be published', async () => {
    const kaal = (await readFile(join(SJABLONEN, 'brieven/aanwijzing.hbs'), 'utf8')).replace(/\{\{> bezwaar\}\}/, '')
    const gezet = await zet(maker, 'sjablonen/brieven/aanwijzing.hbs', kaal)
    const { tekst } = await ander.get(gezet.naar)
    expect(tekst).toContain('klopt niet meer wat de wet vraagt')
    expect(tekst).not.toContain('name="tegen"')
    const hash = sha256Hex(kaal)
    const antwoord = await ander.post(`${gezet.naar}/publiceren`, { hash, tegen: '' })
    expect(antwoord.status).toBe(422)
    const zonder = await ander.post(`${gezet.naar}/afwijzen`, { opmerking: '' })
    expect([zonder.status, zonder.tekst.includes('waarom u dit concept afwijst')]).toEqual([422, true])
    expect((await ander.post(`${gezet.naar}/afwijzen`, { opmerking: 'Bezwaar ontbreekt.' })).status).toBe(303)
    const na = (await ander.get(gezet.naar)).tekst
    expect(na).toContain('Bezwaar ontbreekt.')
    expect(na).toContain('afgewezen')
  })

  it.each([
    ['has an unknown field', (bron: string) => bron.replace(/<\/p>/, '{{bestaatniet}}</p>'), 'bestaatniet'],
    ['prints without escaping', (bron: string) => bron.replace(/<\/p>/, '{{{kenmerk}}}</p>'), 'niet toegestaan']
  ])('that %s says so', async (_naam, maak, zin) => {
    const gezet = await zet(maker, AANWIJZING, maak(sjabloon))
    expect((await ander.get(gezet.naar)).tekst).toContain(zin)
  })

  it('of somebody else that waits is replaced only by who says to have seen it', async () => {
    const eerste = await zet(maker, AANWIJZING, sjabloon.replace(/<\/p>/, ' Van de beheerder.</p>'))
    const geweigerd = await zet(ander, AANWIJZING, sjabloon.replace(/<\/p>/, ' Van de toetser.</p>'))
    expect([geweigerd.status, geweigerd.tekst.includes('heeft op 23 november 2026 al een nieuwe versie klaargezet')]).toEqual([422, true])
    const wacht = /name="inPlaatsVan" value="([^"]+)"/.exec(geweigerd.tekst)?.[1] ?? ''
    expect(`/wijzigingen/${wacht}`).toBe(eerste.naar)
    const bytes = new TextEncoder().encode(sjabloon.replace(/<\/p>/, ' Van de toetser.</p>'))
    const velden = { wat: AANWIJZING, opmerking: 'Beter.', inPlaatsVan: wacht }
    expect((await ander.stuur('/wijzigingen', 'bestand', [{ naam: 'bestand', bytes }], velden)).status).toBe(303)
    expect((await maker.get(eerste.naar)).tekst).toContain('ingehaald door een nieuwer concept')
    await ander.post(`/wijzigingen/${wacht.replace(/\d+$/, (nr) => String(Number(nr) + 1))}/afwijzen`, { opmerking: 'Was een proef.' })
  })

  it('that was overtaken by a newer concept can no longer be published, nor with other bytes than were looked at', async () => {
    const eerste = await zet(maker, AANWIJZING, sjabloon.replace(/<\/p>/, ' Eerste.</p>'))
    const gezien = verborgen((await ander.get(eerste.naar)).tekst)
    const tweede = await zet(maker, AANWIJZING, sjabloon.replace(/<\/p>/, ' Tweede.</p>'))
    expect((await ander.post(`${eerste.naar}/publiceren`, gezien)).tekst).toContain('Er is een nieuwer concept klaargezet')
    expect((await ander.post(`${tweede.naar}/publiceren`, gezien)).tekst).toContain('een andere dan u hebt bekeken')
    const nu = verborgen((await ander.get(tweede.naar)).tekst)
    expect((await ander.post(`${tweede.naar}/publiceren`, { ...nu, tegen: '0'.repeat(64) })).tekst).toContain(
      'Er geldt intussen een andere versie'
    )
  })
})

describe('the huisstijl', () => {
  it('shows every letter in its new colours', async () => {
    const stijl = await readFile(join(SJABLONEN, 'huisstijl/voorbeeldgemeente/huisstijl.json'), 'utf8')
    const gezet = await zet(maker, 'sjablonen/huisstijl/voorbeeldgemeente/huisstijl.json', stijl.replace('#0b5c4c', '#112233'))
    const { tekst } = await ander.get(gezet.naar)
    expect(tekst).toContain('brieven veranderen')
    expect((await ander.get(`${gezet.naar}/voorbeeld?soort=aanwijzing`)).tekst).toContain('#112233')
  })

  const LOGO = 'sjablonen/huisstijl/voorbeeldgemeente/logo.svg'

  it.each([
    [
      'a picture from elsewhere',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://elders.example/x.png"/></svg>',
      'overtrekken'
    ],
    ['no drawing', '<html></html>', 'Sla het logo op als SVG.']
  ])('takes no logo with %s, and stores nothing of it', async (_naam, svg, zin) => {
    const antwoord = await zet(maker, LOGO, svg)
    expect([antwoord.status, antwoord.tekst.includes(zin)]).toEqual([422, true])
  })

  it('stores a logo without what the drawing program and others left in it, says so, and can publish it', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/x" viewBox="0 0 9 9" onload="alert(1)" i:version="1"><script>alert(1)</script><metadata>Jan</metadata><path style="fill:#123456" d="M0 0h9v9z"/></svg>'
    const gezet = await zet(maker, LOGO, svg)
    const bladzijde = await maker.get(gezet.naar)
    expect(bladzijde.tekst).toContain('Uit het logo is weggelaten: gegevens van het tekenprogramma en opdrachten (script).')
    const bewaard = (await maker.get(`${gezet.naar}/bestand`)).tekst
    expect(bewaard).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path style="fill:#123456" d="M0 0h9v9z"/></svg>\n')
    expect((await publiceer(ander, gezet.naar)).status).toBe(303)
    expect((await ander.get('/sjablonen/logo')).tekst).toBe(bewaard)
  })
})

describe('a policy', () => {
  it('is recalculated over past decisions, published by another, and counts from its own day', async () => {
    const gezet = await zet(maker, 'beleid', nieuwBeleid())
    expect(gezet.naar).toBe('/wijzigingen/beleid:2027-01-01.yaml:1')
    // Held beside the policy that it follows.
    expect((await ander.get(gezet.naar)).tekst).toContain('<del>- geldigVanaf: 2026-01-01</del>')
    const gelijk = await ander.get(`${gezet.naar}/doorrekenen`)
    expect(gelijk.tekst).toContain('Alle beslissingen komen met dit beleid hetzelfde uit.')
    expect((await publiceer(ander, gezet.naar)).status).toBe(303)
    const { tekst } = await ander.get('/beleid')
    expect(tekst).toContain('Nieuw beleid 2027')
    expect(tekst).toContain('geldt later')
  })

  it('that is harder or softer shows which decisions would be others', async () => {
    const zonder = nieuwBeleid(beleid.replace(/instrumenten: \[(waarschuwing|aanwijzing)\]/g, 'instrumenten: [waarschuwing]')).replace(
      '2027-01-01',
      '2028-01-01'
    )
    const gezet = await zet(maker, 'beleid', zonder)
    const { tekst } = await ander.get(`${gezet.naar}/doorrekenen`)
    expect(tekst).toMatch(/1 uitkomst is anders|uitkomsten zijn anders/)
    expect(tekst).toContain('Zonnestraal')
    // Who manages the policy need not see whose zaak it is.
    expect((await maker.get(`${gezet.naar}/doorrekenen`)).tekst).not.toContain('Zonnestraal')
  })

  it('with the title and the day of another one is refused: no letter could say which held', async () => {
    const gezet = await zet(maker, 'beleid', `${beleid}\n# anders\n`)
    const { tekst } = await ander.get(gezet.naar)
    expect(tekst).toContain('ander beleid met de titel')
    expect(tekst).toContain('is al voorbij')
  })
})

describe('another gemeente', () => {
  it('sees none of it, and cannot publish it', async () => {
    const gezet = await zet(maker, AANWIJZING, sjabloon.replace(/<\/p>/, ' Geheim.</p>'))
    const buur = await kantoor.als('toetser', 'leeuwarderadeel')
    expect((await buur.get('/wijzigingen')).tekst).toContain('Er wacht geen nieuwe versie.')
    for (const pad of [gezet.naar, `${gezet.naar}/bestand`, `${gezet.naar}/voorbeeld`]) expect((await buur.get(pad)).status).toBe(404)
    expect((await buur.post(`${gezet.naar}/publiceren`, verborgen((await ander.get(gezet.naar)).tekst))).status).toBe(404)
  })
})

describe('afterwards', () => {
  it('every journal and document is whole, and nothing went wrong unseen', async () => {
    expect(await verify(kantoor.ports, GEMEENTEN)).toEqual([])
    expect(kantoor.gemeld).toEqual([])
  })
})
