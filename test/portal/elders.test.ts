/** The portal where little fits in a request and the work is done afterwards, as on AWS: it says what is so, and loses nothing. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verstuur } from './formulieren.ts'
import { type Bezoeker, type Kantoor, startKantoor, UPLOAD } from './kantoor.ts'

const DEMO = join(import.meta.dirname, '../../functions/entry/demo/voorbeeldgemeente')
const MB = 1024 * 1024
const B1 = 'vbg-2026-0001-b1'

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
})
afterAll(() => kantoor.sluit())

async function als(wie: string, terug = 4 * MB): Promise<Bezoeker> {
  const bezoeker = kantoor.bezoeker({
    werk: () => Promise.resolve(),
    werkUpload: () => Promise.resolve(),
    vracht: {
      heen: 4 * MB,
      terug,
      oorsprong: 'https://documenten.example',
      tijdelijkAdres: async (sleutel, hoe) => `https://documenten.example/${sleutel}?handtekening=1&hoe=${hoe}`
    }
  })
  await bezoeker.post('/aanmelden/demo', { wie })
  await bezoeker.get('/werkvoorraad')
  return bezoeker
}
const BRAM = 'voorbeeldgemeente/behandelaar'

describe('handing in', () => {
  it('says beforehand how much fits, and which way a larger file goes', async () => {
    const { tekst } = await (await als(BRAM)).get('/aanleveren')
    expect(tekst).toContain('samen hoogstens 4 MB. Is een bestand groter? Vraag de beheerder')
    expect(tekst).not.toContain('25 MB')
    expect(tekst).toMatch(/<form [^>]*data-hoogstens="4194304" data-te-groot="Dit is te groot: er past hier 4 MB tegelijk\. Vraag/)
  })

  it('of more than fits is refused with a sentence, and nothing is stored', async () => {
    const bram = await als(BRAM)
    await bram.get('/aanleveren')
    const { status, tekst } = await bram.stuur('/aanleveren', 'bestanden', [{ naam: 'groot.pdf', bytes: new Uint8Array(4 * MB + 100_000) }])
    expect([status, tekst.includes('groter dan hier past')]).toEqual([413, true])
    expect((await bram.get('/aanleveren?toon=alle')).tekst).not.toContain('groot.pdf')
  })

  it('says that the file is being read, and so does its page, until it was', async () => {
    const bram = await als(BRAM)
    await bram.get('/aanleveren')
    const bytes = new Uint8Array(await readFile(join(DEMO, '02-bso-de-boomhut.json')))
    const { status, tekst } = await bram.stuur('/aanleveren', 'bestanden', [{ naam: '02-bso-de-boomhut.json', bytes }])
    expect([status, tekst.includes('Bewaard. Het rapport wordt gelezen.'), tekst.includes('bekeken.')]).toEqual([200, true, false])
    const [, pad = ''] = /href="(\/aanleveren\/[0-9a-f]{12})"/.exec(tekst) ?? []
    expect((await bram.get(pad)).tekst).toContain('wordt nu gelezen')
    await kantoor.opDag('2026-11-23')
    expect((await bram.get(pad)).tekst).not.toContain('wordt nu gelezen')
  })
})

describe('a change to a letter', () => {
  it('says that the new concept is being made, and its page that the one beside it is the former', async () => {
    const bram = await als(BRAM)
    await verstuur(bram, `/brieven/${B1}`, /\/nemen$/)
    const gewijzigd = await verstuur(bram, `/brieven/${B1}`, /\/velden$/, () => ({ 'veld:geplandeVerzending': '2026-12-01' }))
    expect(gewijzigd?.status).toBe(303)
    const { tekst } = await bram.get(`/brieven/${B1}`)
    expect(tekst).toContain('Uw wijziging is opgeslagen. Het nieuwe concept wordt gemaakt. Ververs over een minuut de bladzijde.')
    expect(tekst).toContain('Hieronder staat het vorige.')
  })
})

describe('a file that is larger than an answer', () => {
  it('is fetched where it stands, by an address without a name', async () => {
    const bram = await als(BRAM, 1000)
    for (const [pad, hoe] of [
      [`/aanleveren/${UPLOAD}/bestand`, 'bewaren'],
      [`/brieven/${B1}/pdf`, 'tonen']
    ] as const) {
      const { status, naar, koppen } = await bram.get(pad)
      expect([pad, status, koppen.get('cache-control')]).toEqual([pad, 302, 'no-store'])
      expect(naar).toMatch(/^https:\/\/documenten\.example\/voorbeeldgemeente\/(uploads|zaken)\/[a-z0-9./-]+\?handtekening=1&hoe=/)
      expect(naar.endsWith(`&hoe=${hoe}`)).toBe(true)
    }
  })

  it('is shown in the frame of its page, which may show what comes from there and from nowhere else', async () => {
    const { koppen } = await (await als(BRAM, 1000)).get(`/brieven/${B1}`)
    expect(koppen.get('content-security-policy')).toContain("frame-src 'self' https://documenten.example; ")
    const hier = await (await kantoor.als('behandelaar')).get(`/brieven/${B1}`)
    expect(hier.koppen.get('content-security-policy')).toContain("frame-src 'self'; ")
  })

  it('that is no PDF is only ever saved', async () => {
    const { naar } = await (await als(BRAM, 10)).get(`/brieven/${B1}/tekst`)
    expect(naar).toMatch(/&hoe=bewaren$/)
  })

  it('is given at once when it fits, and to nobody of another gemeente', async () => {
    expect((await (await als(BRAM)).get(`/aanleveren/${UPLOAD}/bestand`)).status).toBe(200)
    const vreemd = await als('leeuwarderadeel/behandelaar', 1000)
    expect([(await vreemd.get(`/aanleveren/${UPLOAD}/bestand`)).status, (await vreemd.get(`/brieven/${B1}/pdf`)).status]).toEqual([
      404, 404
    ])
  })
})
