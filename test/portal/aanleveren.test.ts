/** Handing in files: the outcome of each, what a person completes, and what somebody of the GGD may see. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alsHtml, drukPdfs, OPMAAK, zonderKop } from '../helpers/print-text.ts'
import { type Kantoor, startKantoor, UPLOAD, ZAAK } from './kantoor.ts'

const DEMO = join(import.meta.dirname, '../../functions/entry/demo/voorbeeldgemeente')
const RAPPORT = join(import.meta.dirname, '../fixtures/rapporten/01-kdv-2007.txt')
const lees = async (naam: string) => ({ naam, bytes: new Uint8Array(await readFile(join(DEMO, naam))) })
const plat = (tekst: string) => tekst.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
})
afterAll(() => kantoor.sluit())

describe('files that are handed in', () => {
  it('each gets its own outcome: taken in, known already, refused with every fault', async () => {
    const bram = await kantoor.als('behandelaar')
    await bram.get('/aanleveren')
    const { status, tekst } = await bram.stuur('/aanleveren', 'bestanden', [
      await lees('02-bso-de-boomhut.json'),
      await lees('01-kdv-de-zonnestraal.json'),
      await lees('07-met-opzet-fout.json'),
      { naam: 'vakantie.jpg', bytes: new Uint8Array([255, 216, 255]) }
    ])
    expect(status).toBe(200)
    const rijen = tekst.split('<tr').map(plat)
    const rij = (naam: string) => rijen.find((regel) => regel.includes(naam)) ?? ''
    expect(rij('02-bso-de-boomhut.json')).toMatch(/opgenomen .*Zaak vbg-2026-0002 .*Brief:/)
    expect(rij('01-kdv-de-zonnestraal.json')).toContain('al bekend')
    expect(rij('07-met-opzet-fout.json')).toMatch(/geweigerd .*Zo verhelpt u het:/)
    expect(rij('vakantie.jpg')).toContain('geweigerd')
  })

  it('says so when nothing was chosen', async () => {
    const bram = await kantoor.als('behandelaar')
    await bram.get('/aanleveren')
    const { status, tekst } = await bram.stuur('/aanleveren', 'bestanden', [])
    expect([status, tekst.includes('Kies eerst een bestand')]).toEqual([422, true])
  })

  it('is refused without the token of the form, and nothing is stored', async () => {
    const bram = await kantoor.als('behandelaar')
    bram.csrf = 'iets-anders'
    expect((await bram.stuur('/aanleveren', 'bestanden', [await lees('03-gob-de-brug.json')])).status).toBe(403)
    expect((await bram.get('/aanleveren?toon=alle')).tekst).not.toContain('03-gob-de-brug.json')
  })
})

describe('how far a file is', () => {
  it('is a row that can be asked for again; the work goes on when nobody waits for it', async () => {
    const bram = kantoor.bezoeker({ werk: () => Promise.resolve(), werkUpload: () => Promise.resolve() })
    await bram.post('/aanmelden/demo', { wie: 'voorbeeldgemeente/behandelaar' })
    await bram.get('/aanleveren')
    const na = await bram.stuur('/aanleveren', 'bestanden', [await lees('04-vgo-opvang-bij-anne.json')])
    const stand = /data-stand="([^"]+)"/.exec(na.tekst)?.[1] ?? ''
    expect(stand).toMatch(/^\/aanleveren\/[0-9a-f]{12}\/uitkomst$/)
    expect(plat((await bram.get(stand)).tekst)).toContain('Bewaard. Het rapport wordt gelezen.')
    await kantoor.opDag('2026-11-23')
    const { tekst } = await bram.get(stand)
    expect(tekst).not.toContain('data-stand')
    expect(plat(tekst)).toMatch(/opgenomen .*Zaak vbg-2026-\d+ .*Brief:/)
    const ggd = await kantoor.als('ggd')
    expect((await ggd.get(stand)).status).toBe(404)
  })
})

describe('a page that looks by itself whether something is ready', () => {
  it('leaves the session as it was, and what was to be said for the page that a person opens', async () => {
    const bram = await kantoor.als('behandelaar')
    const brief = `/brieven/${ZAAK}-b1`
    expect((await bram.post(`/concepten/${ZAAK}-b1-c1/nemen`)).status).toBe(303)
    const voor = bram.koekjes.get('sessie')
    const { tekst } = await bram.get(brief, { 'besluitenstraat-volgt': 'ja' })
    const zin = 'U hebt deze brief in behandeling.'
    expect([bram.koekjes.get('sessie'), tekst.includes(zin)]).toEqual([voor, false])
    expect((await bram.get(brief)).tekst).toContain(zin)
  })
})

describe('somebody of the GGD', () => {
  it('sees what he handed in and what came of it, but no zaak and no letter', async () => {
    const ggd = await kantoor.als('ggd')
    const { tekst } = await ggd.get(`/aanleveren/${UPLOAD}`)
    expect(plat(tekst)).toContain('De gemeente behandelt dit rapport')
    expect(tekst).not.toMatch(/href="\/(zaken|brieven)/)
    expect((await ggd.get('/aanleveren')).tekst).toContain('01-kdv-de-zonnestraal.json')
  })

  it('never sees what somebody else handed in, not in the list, not by its address, not by sending it again', async () => {
    const bram = await kantoor.als('behandelaar')
    const lijst = await bram.get('/aanleveren?toon=alle')
    const adres = /href="(\/aanleveren\/[0-9a-f]{12})">02-bso/.exec(lijst.tekst)?.[1] ?? ''
    expect((await bram.get(adres)).status).toBe(200)
    const ggd = await kantoor.als('ggd')
    expect((await ggd.get('/aanleveren?toon=alle')).tekst).not.toContain('02-bso')
    expect([(await ggd.get(adres)).status, (await ggd.get(`${adres}/bestand`)).status]).toEqual([404, 404])
    const weer = await ggd.stuur('/aanleveren', 'bestanden', [await lees('02-bso-de-boomhut.json')])
    expect(plat(weer.tekst)).toContain('Dit bestand was al bij de gemeente bekend')
    expect(weer.tekst).not.toContain('vbg-2026-0002')
  })
})

describe('a report in PDF that left something open', () => {
  it('is completed beside its page: each question says where it was read, an answer that cannot be is refused in place', async () => {
    const bram = await kantoor.als('behandelaar')
    await bram.get('/aanleveren')
    const voorbeeld = await readFile(RAPPORT, 'utf8')
    const [pdf = new Uint8Array()] = await drukPdfs([alsHtml(zonderKop(voorbeeld), OPMAAK.gewoon)])
    const na = await bram.stuur('/aanleveren', 'bestanden', [{ naam: 'rapport.pdf', bytes: new Uint8Array(pdf) }])
    const adres = /href="(\/aanleveren\/[0-9a-f]{12})">Aanvullen/.exec(na.tekst)?.[1] ?? ''
    const { tekst } = await bram.get(adres)
    expect(tekst).toContain(`<iframe class="bs-venster__blad" name="rapport" src="${adres}/bestand"`)
    expect(tekst).toMatch(/href="\/aanleveren\/[0-9a-f]{12}\/bestand#page=\d+" target="rapport"/)
    const vraag = [...tekst.matchAll(/<h3>([^<]+)<\/h3>[\s\S]*?action="([^"]+)"/g)].find(([, kop]) => kop?.includes('adres van de houder'))
    const fout = await bram.post(vraag?.[2] ?? '', { waarde: 'ergens', gezien: '' })
    expect([fout.status, fout.tekst.includes('is geen volledig adres')]).toEqual([422, true])
    const goed = await bram.post(vraag?.[2] ?? '', { waarde: 'Lindelaan 12, 1234 AB Voorbeelddorp', gezien: '' })
    expect([goed.status, goed.naar]).toEqual([303, adres])
    expect((await bram.get(adres)).tekst).toContain('Uw antwoord is vastgelegd. Nog')
    expect((await bram.post(vraag?.[2] ?? '', { waarde: 'Lindelaan 13, 1234 AB Voorbeelddorp', gezien: '' })).status).toBe(409)
  })
})
