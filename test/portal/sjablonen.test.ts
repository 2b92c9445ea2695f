/** The previews of letters and mails: every kind comes out whole with the templates that are shipped, at both gemeenten. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { voorbeeldvelden } from '../../functions/brieven/voorbeeld.ts'
import { Briefsoort } from '../../functions/model/instrument.ts'
import { leesVelden, MAILSJABLONEN } from '../../functions/model/mailsjablonen.ts'
import { type Bezoeker, type Kantoor, startKantoor } from './kantoor.ts'

let kantoor: Kantoor
let lezer: Bezoeker
let buur: Bezoeker
beforeAll(async () => {
  kantoor = await startKantoor()
  lezer = await kantoor.als('lezer')
  buur = await kantoor.als('beheerder', 'leeuwarderadeel')
})
afterAll(() => kantoor.sluit())

describe('the preview of a letter', () => {
  it.each(Briefsoort.options)('of %s holds all that the law asks of it', async (soort) => {
    const { status, tekst } = await lezer.get(`/sjablonen/brief?soort=${soort}`)
    expect(status).toBe(200)
    expect(tekst).toContain('In het voorbeeld')
    const stale = 'when the letter data changed: node test/draft/brieven/maak-voorbeelden.ts'
    expect(tekst.includes('bs-merk--rood'), stale).toBe(false)
    expect(tekst).not.toContain('kan niet worden gevuld')
  })

  it('is in the huisstijl of the own gemeente, and runs nothing', async () => {
    const { tekst, koppen } = await buur.get('/sjablonen/brief/voorbeeld?soort=aanwijzing')
    expect(koppen.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(tekst).toContain('CONCEPT')
    expect(tekst).not.toBe((await lezer.get('/sjablonen/brief/voorbeeld?soort=aanwijzing')).tekst)
  })

  it('of a kind that is not there is not there', async () => {
    for (const pad of ['brief', 'brief/voorbeeld', 'mail', 'mail/voorbeeld'])
      expect((await lezer.get(`/sjablonen/${pad}?soort=../x`)).status).toBe(404)
  })
})

describe('the preview of a mail', () => {
  it.each(Object.keys(MAILSJABLONEN))('of %s has its fields filled', async (naam) => {
    const { status, tekst } = await lezer.get(`/sjablonen/mail?soort=${naam}`)
    expect(status).toBe(200)
    expect(tekst).toContain('bs-mail')
    expect(tekst).not.toContain('{{')
    const { tekst: mail, koppen } = await lezer.get(`/sjablonen/mail/voorbeeld?soort=${naam}`)
    expect(mail).toContain('<html')
    expect(koppen.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
  })

  it('knows every field by name', () => {
    const naam = 'dagoverzicht'
    expect(leesVelden(naam, voorbeeldvelden(naam)).ok).toBe(true)
  })
})

describe('a file in force', () => {
  it('can be taken as it is, as the beginning of a new version, and handed in again after a change', async () => {
    const maker = await kantoor.als('beheerder')
    const { tekst: bladzijde } = await maker.get('/wijzigingen')
    const paden = [...bladzijde.matchAll(/href="(\/sjablonen\/bestand[^"]+)"/g)].map(([, pad = '']) => pad.replaceAll('&amp;', '&'))
    expect(paden.length).toBeGreaterThan(30)
    for (const pad of paden) {
      const { status, koppen, tekst } = await maker.get(pad)
      expect([status, koppen.get('content-disposition')?.startsWith('attachment'), tekst.length > 0], pad).toEqual([200, true, true])
    }
    const pad = 'sjablonen/mails/dagoverzicht.hbs'
    const { tekst } = await maker.get(`/sjablonen/bestand?bestand=${encodeURIComponent(pad)}`)
    const bytes = new TextEncoder().encode(`${tekst}\nTot morgen.`)
    const velden = { wat: pad, opmerking: 'Groet.' }
    expect((await maker.stuur('/wijzigingen', 'bestand', [{ naam: 'dagoverzicht.hbs', bytes }], velden)).status).toBe(303)
  })

  it.each(['../mensen.yaml', 'mensen.yaml', 'beleid/2026-01-01.yaml', 'sjablonen/brieven/opmaak.css'])('is never %s', async (pad) => {
    expect((await lezer.get(`/sjablonen/bestand?bestand=${encodeURIComponent(pad)}`)).status).toBe(404)
  })

  it('of the policy is the file, and of the people for the beheerder only', async () => {
    expect((await lezer.get('/beleid/2026-01-01/bestand')).tekst).toContain('schema: besluitenstraat/beleid/1')
    const lijst = await buur.get('/beheer/bestand')
    expect([lijst.status, lijst.tekst.includes('leeuwarderadeel')]).toEqual([200, true])
    expect((await lezer.get('/beheer/bestand')).status).toBe(403)
  })
})
