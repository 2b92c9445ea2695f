/** A report in PDF that left its voorwaarden and its bevel open is completed in fields; rows come and go without script. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alsHtml, drukPdfs, OPMAAK, zonderKop } from '../helpers/print-text.ts'
import { waarden } from './formulieren.ts'
import { type Bezoeker, type Kantoor, startKantoor } from './kantoor.ts'

const RAPPORT = join(import.meta.dirname, '../fixtures/rapporten/01-kdv-2007.txt')

let kantoor: Kantoor
let bram: Bezoeker
let adres = ''
beforeAll(async () => {
  kantoor = await startKantoor()
  bram = await kantoor.als('behandelaar')
  await bram.get('/aanleveren')
  const [pdf = new Uint8Array()] = await drukPdfs([alsHtml(zonderKop(await readFile(RAPPORT, 'utf8')), OPMAAK.gewoon)])
  const na = await bram.stuur('/aanleveren', 'bestanden', [{ naam: 'rapport.pdf', bytes: new Uint8Array(pdf) }])
  adres = /href="(\/aanleveren\/[0-9a-f]{12})">Aanvullen/.exec(na.tekst)?.[1] ?? ''
}, 120_000)
afterAll(() => kantoor.sluit())

/** Address of the form of the question under such a heading. */
async function formulierVan(kop: RegExp): Promise<string> {
  const kaarten = parse((await bram.get(adres)).tekst).querySelectorAll('details.bs-kaart')
  const kaart = kaarten.find((een) => kop.test(een.querySelector('h3')?.text ?? ''))
  return kaart?.querySelector('a.bs-knop')?.getAttribute('href') ?? ''
}

function formulierIn(tekst: string): HTMLElement {
  const gevonden = parse(tekst)
    .querySelectorAll('form')
    .find((een) => (een.getAttribute('action') ?? '').endsWith('/velden'))
  if (gevonden === undefined) throw new Error('er is geen formulier')
  return gevonden
}

async function stuur(tekst: string, anders: Record<string, string>) {
  const formulier = formulierIn(tekst)
  return bram.post(formulier.getAttribute('action') ?? '', { ...waarden(formulier), ...anders })
}

const INGEVULD = {
  'r0-tekst': 'Er zijn genoeg beroepskrachten.',
  'r0-item': 'KDV/beroepskracht-kindratio',
  'r0-artikelen': 'artikel 1.50, eerste lid, Wet kinderopvang',
  'r0-toetsingskader': 'KDV 2006',
  'r0-oordeel': 'voldoet'
}

describe('the voorwaarden of a PDF', () => {
  it('stand beside the PDF; a row is added and taken away, and what was typed stays', async () => {
    const { tekst } = await bram.get(await formulierVan(/voorwaarden zijn onderzocht/))
    expect(tekst).toContain('<iframe class="bs-venster__blad" name="rapport"')
    const rijen = (html: string) => parse(html).querySelectorAll('fieldset.bs-rapportrij').length
    const eerst = rijen(tekst)
    const meer = await stuur(tekst, { ...INGEVULD, doe: 'nog' })
    expect([meer.status, rijen(meer.tekst)]).toEqual([200, eerst + 1])
    expect(meer.tekst).toContain('value="KDV 2006"')
    const laatste = parse(meer.tekst).querySelectorAll('fieldset.bs-rapportrij').at(-1)?.text ?? ''
    expect(laatste).toContain('Deze voorwaarde is niet gelezen')
    expect(rijen((await stuur(meer.tekst, { doe: `weg-${eerst}` })).tekst)).toBe(eerst)
  })

  it('are laid down with the enter key: the first button of the form is that one, out of sight and out of the tab order', async () => {
    const { tekst } = await bram.get(await formulierVan(/voorwaarden zijn onderzocht/))
    const [eerste] = formulierIn(tekst).querySelectorAll('button')
    expect([eerste?.text, eerste?.getAttribute('name'), eerste?.getAttribute('tabindex')]).toEqual(['Vastleggen', undefined, '-1'])
    expect(eerste?.getAttribute('class')).toBe('bs-onzichtbaar')
  })

  it('are never cut off: two hundred and fifty stay, and more are refused with a sentence', async () => {
    const { tekst } = await bram.get(await formulierVan(/voorwaarden zijn onderzocht/))
    const rijen = (html: string) => parse(html).querySelectorAll('fieldset.bs-rapportrij').length
    const veel = await stuur(tekst, { aantal: '249', doe: 'nog' })
    expect([veel.status, rijen(veel.tekst)]).toEqual([200, 250])
    for (const teVeel of [
      { aantal: '250', doe: 'nog' },
      { aantal: '251', doe: '' }
    ]) {
      const geweigerd = await stuur(tekst, teVeel)
      expect([geweigerd.status, geweigerd.tekst.includes('hoogstens 250 voorwaarden')]).toEqual([422, true])
    }
    const minder = await stuur(tekst, { aantal: '252', doe: 'weg-0' })
    expect([minder.status, rijen(minder.tekst)]).toEqual([200, 251])
  })

  it('are refused with each fault at its field', async () => {
    const { tekst } = await bram.get(await formulierVan(/voorwaarden zijn onderzocht/))
    const fout = await stuur(tekst, { ...INGEVULD, 'r0-tekst': '' })
    expect(fout.status).toBe(422)
    expect(parse(fout.tekst).querySelector('#r0-tekst-fout')?.text).toContain('Vul dit in')
    expect(fout.tekst).toContain('role="alert"')
  })

  it('are kept when all is filled in, and the bevel then offers them', async () => {
    let { tekst } = await bram.get(await formulierVan(/voorwaarden zijn onderzocht/))
    while (parse(tekst).querySelectorAll('fieldset.bs-rapportrij').length > 1) tekst = (await stuur(tekst, { doe: 'weg-1' })).tekst
    const goed = await stuur(tekst, INGEVULD)
    expect([goed.status, goed.naar]).toEqual([303, adres])
    expect((await bram.get(adres)).tekst).toContain('Uw antwoord is vastgelegd')
    const bevel = await bram.get(await formulierVan(/bevel gegeven/))
    expect(bevel.tekst).toContain('Er zijn genoeg beroepskrachten.')
    const leeg = await stuur(bevel.tekst, { gegeven: 'ja', datum: '2026-11-18', geldigTot: '2026-11-25', maatregelen: '', voorwaarden: '' })
    expect(parse(leeg.tekst).querySelector('#maatregelen-fout')?.text).toContain('Vul dit in')
    expect((await stuur(bevel.tekst, { gegeven: 'nee' })).status).toBe(303)
  })

  it('are not overwritten by who had an older page', async () => {
    const { tekst } = await bram.get(await formulierVan(/voorwaarden zijn onderzocht/))
    expect((await stuur(tekst, { ...INGEVULD, gezien: '' })).status).toBe(409)
  })
})
