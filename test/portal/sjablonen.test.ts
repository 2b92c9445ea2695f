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
    for (const pad of ['brief', 'brief/voorbeeld', 'mail']) expect((await lezer.get(`/sjablonen/${pad}?soort=../x`)).status).toBe(404)
  })
})

describe('the preview of a mail', () => {
  it.each(Object.keys(MAILSJABLONEN))('of %s has its fields filled', async (naam) => {
    const { status, tekst } = await lezer.get(`/sjablonen/mail?soort=${naam}`)
    expect(status).toBe(200)
    expect(tekst).toContain('bs-mail')
    expect(tekst).not.toContain('{{')
  })

  it('knows every field by name', () => {
    const naam = 'dagoverzicht'
    expect(leesVelden(naam, voorbeeldvelden(naam)).ok).toBe(true)
  })
})
