/** The beheerder changes who works here; it counts when somebody else has looked at it, and locks nobody out. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mensenVan } from '../../functions/gemeente.ts'
import { verstuur } from './formulieren.ts'
import { type Bezoeker, type Kantoor, startKantoor } from './kantoor.ts'

let kantoor: Kantoor
let bo: Bezoeker
beforeEach(async () => {
  kantoor = await startKantoor()
  bo = await kantoor.als('beheerder')
}, 60_000)
afterEach(() => kantoor.sluit())

const NIEUW = {
  naam: 'Nina Nieuw',
  id: 'n.nieuw',
  functie: 'jurist',
  email: 'nina@voorbeeldgemeente.example',
  rollen: 'toetser',
  opmerking: 'Begint op 1 december.'
}

async function namen(): Promise<string[]> {
  return (await mensenVan(kantoor.ports.inhoud, 'voorbeeldgemeente')).map(({ id }) => id)
}

async function voegToe(velden: Record<string, string> = NIEUW) {
  const antwoord = await verstuur(bo, '/beheer/nieuw', /\/beheer\/nieuw$/, () => velden)
  if (antwoord === null) throw new Error('er is geen formulier')
  return antwoord
}

describe('a person', () => {
  it('is added by one, published by another, and only then counts', async () => {
    const gezet = await voegToe({ ...NIEUW, vervangt: 'mandaathouder' })
    expect([gezet.status, gezet.naar]).toEqual([303, '/wijzigingen/mensen.yaml:1'])
    expect(await namen()).not.toContain('n.nieuw')
    expect((await bo.get(gezet.naar)).tekst).toContain('Nina Nieuw komt erbij, met de rol toetser.')
    const zelf = await verstuur(bo, gezet.naar, /\/publiceren$/)
    expect(zelf).toBeNull()
    const ander = await verstuur(await kantoor.als('toetser'), gezet.naar, /\/publiceren$/)
    expect(ander?.status).toBe(303)
    const nina = (await mensenVan(kantoor.ports.inhoud, 'voorbeeldgemeente')).find(({ id }) => id === 'n.nieuw')
    expect([nina?.rollen, nina?.vervangt]).toEqual([['toetser'], ['mandaathouder']])
    expect((await mensenVan(kantoor.ports.inhoud, 'leeuwarderadeel')).map(({ id }) => id)).not.toContain('n.nieuw')
    await kantoor.als('n.nieuw')
  }, 60_000)

  it('who may sign is shown as such before anybody publishes it', async () => {
    const gezet = await voegToe({ ...NIEUW, rollen: 'mandaathouder' })
    const { tekst } = await bo.get(gezet.naar)
    expect(tekst).toContain('Wie mag straks tekenen')
    expect(tekst).toMatch(/<td[^>]*>[^<]*Nina Nieuw, jurist[^<]*<\/td>/)
  }, 60_000)

  it.each([
    ['no name', { naam: '' }, 'Vul de naam in.'],
    ['no roles', { rollen: '' }, 'Kies ten minste één rol.'],
    ['an id of somebody else', { id: 'vera' }, 'Deze korte naam is al van iemand anders.'],
    ['an id that cannot be', { id: 'N Nieuw' }, 'Schrijf de korte naam met kleine letters'],
    ['an absence that ends before it begins', { 'van-0': '2026-12-10', 'tot-0': '2026-12-01' }, 'ligt niet vóór de eerste'],
    ['half an absence', { 'van-0': '2026-12-10' }, 'Vul bij elke afwezigheid de eerste en de laatste dag in.'],
    ['no reason', { opmerking: '' }, 'Schrijf erbij waarom.']
  ])('with %s is refused, and what was typed stays', async (_naam, deel, zin) => {
    const antwoord = await voegToe({ ...NIEUW, ...deel })
    expect([antwoord.status, antwoord.tekst.includes(zin)]).toEqual([422, true])
    expect(antwoord.tekst).toContain('nina@voorbeeldgemeente.example')
  })

  it('is ended, with the reason, and logs in no more once that is published', async () => {
    const pad = '/beheer/mensen/vera'
    const vera = await kantoor.als('vera')
    expect((await verstuur(bo, pad, /\/einde$/, () => ({ opmerking: '' })))?.status).toBe(422)
    const gezet = await verstuur(bo, pad, /\/einde$/, () => ({ opmerking: 'Andere baan.' }))
    expect((await vera.get('/werkvoorraad')).status).toBe(200)
    await verstuur(await kantoor.als('toetser'), gezet?.naar ?? '', /\/publiceren$/)
    expect(await namen()).not.toContain('vera')
    expect((await vera.get('/werkvoorraad')).status).toBe(401)
  }, 60_000)

  it('without whom nobody could manage or publish any more cannot go', async () => {
    const gezet = await verstuur(bo, '/beheer/mensen/beheerder', /\/einde$/, () => ({ opmerking: 'Weg.' }))
    const toetser = await kantoor.als('toetser')
    const { tekst } = await toetser.get(gezet?.naar ?? '')
    expect(tekst).toContain('Dan is er geen beheerder meer.')
    expect(await verstuur(toetser, gezet?.naar ?? '', /\/publiceren$/)).toBeNull()
  }, 60_000)
})

describe('two changes', () => {
  it('of one person go together', async () => {
    await voegToe()
    const tweede = await voegToe({ ...NIEUW, naam: 'Noor Nieuw', id: 'noor', email: 'noor@voorbeeldgemeente.example' })
    const { tekst } = await bo.get(tweede.naar)
    expect([tekst.includes('Nina Nieuw komt erbij'), tekst.includes('Noor Nieuw komt erbij')]).toEqual([true, true])
  }, 60_000)

  it('made on an older list are not saved', async () => {
    const { tekst } = await bo.get('/beheer/nieuw')
    const gezien = /name="gezien" value="([^"]+)"/.exec(tekst)?.[1] ?? ''
    await voegToe()
    expect((await bo.post('/beheer/nieuw', { ...NIEUW, id: 'noor', gezien })).status).toBe(409)
  }, 60_000)
})
