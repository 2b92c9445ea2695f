/** The beheerder changes who may sign what, as fields; it counts when somebody else has published it, and is no other policy. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beleidOp } from '../../functions/gemeente.ts'
import { mandaatNr } from '../../functions/inhoud/adresnr.ts'
import type { Mandaat } from '../../functions/model/beleid.ts'
import { verstuur } from './formulieren.ts'
import { type Bezoeker, DAG, type Kantoor, startKantoor } from './kantoor.ts'

const GEMEENTE = 'voorbeeldgemeente'
const NIEUW = '/beheer/nieuw-mandaat'

let kantoor: Kantoor
let bo: Bezoeker
let toetser: Bezoeker
beforeEach(async () => {
  kantoor = await startKantoor()
  bo = await kantoor.als('beheerder')
  toetser = await kantoor.als('toetser')
}, 60_000)
afterEach(() => kantoor.sluit())

const VELDEN = {
  rol: 'behandelaar',
  brieven: 'waarschuwing',
  totBedrag: '',
  mandaatbesluit: 'Mandaatbesluit 2026, wijziging 1 (fictief)',
  vanaf: '2026-11-01',
  tot: '2027-06-30',
  opmerking: 'Besluit van het college.'
}

const mandaten = async (): Promise<readonly Mandaat[]> => (await beleidOp(kantoor.ports.inhoud, GEMEENTE, DAG)).beleid.mandaten
const pad = (mandaat: Mandaat | undefined) => `/beheer/mandaten/${mandaat === undefined ? '' : mandaatNr(GEMEENTE, mandaat)}`

async function voegToe(velden: Record<string, string> = VELDEN) {
  const antwoord = await verstuur(bo, NIEUW, /nieuw-mandaat$/, () => velden)
  if (antwoord === null) throw new Error('er is geen formulier')
  return antwoord
}

describe('a mandate', () => {
  it('is added by one and published by another, who sees what changes and who may sign then', async () => {
    const voor = await mandaten()
    const gezet = await voegToe()
    expect([gezet.status, gezet.naar]).toEqual([303, '/wijzigingen/mensen.yaml:1'])
    expect(await mandaten()).toEqual(voor)
    const { tekst } = await toetser.get(gezet.naar)
    expect(tekst).toContain('Dit mandaat komt erbij: behandelaar: Waarschuwing; vanaf 1 november 2026 tot en met 30 juni 2027')
    expect(tekst).toContain('Persoon behandelaar, behandelaar')
    await verstuur(toetser, gezet.naar, /\/publiceren$/)
    expect((await mandaten()).slice(0, -1)).toEqual(voor)
    expect((await mandaten()).at(-1)).toMatchObject({ rol: 'behandelaar', tot: '2027-06-30', totBedrag: null })
    expect((await toetser.get('/beheer')).tekst).toContain('Mandaatbesluit 2026, wijziging 1 (fictief)')
  }, 60_000)

  it('may be given to a function', async () => {
    const persoon = {
      naam: 'Tine',
      id: 'tine',
      functie: 'Teamleider Toezicht',
      email: 'tine@voorbeeldgemeente.example',
      rollen: 'behandelaar'
    }
    await verstuur(bo, '/beheer/nieuw', /\/beheer\/nieuw$/, () => ({ ...persoon, opmerking: 'Begint.' }))
    const gezet = await voegToe({ ...VELDEN, rol: 'Teamleider Toezicht' })
    const { tekst } = await toetser.get(gezet.naar)
    expect(tekst).toContain('Tine komt erbij')
    expect(tekst).toContain('Tine, Teamleider Toezicht')
    expect((await verstuur(toetser, gezet.naar, /\/publiceren$/))?.status).toBe(303)
  }, 60_000)

  it('is changed: its old words, its new ones, and the amount in euros', async () => {
    const oud = (await mandaten()).find(({ totBedrag }) => totBedrag !== null)
    expect((await bo.get(pad(oud))).tekst).toContain('value="25.000"')
    const gezet = await verstuur(bo, pad(oud), /mandaten\/[0-9a-f]{16}$/, () => ({ totBedrag: '10.000,50', opmerking: 'Lagere grens.' }))
    expect(gezet?.status).toBe(303)
    const { tekst } = await toetser.get(gezet?.naar ?? '')
    expect(tekst).toMatch(/Dit mandaat vervalt: mandaathouder: [^<]*tot en met €\s25\.000;/)
    expect(tekst).toMatch(/Dit mandaat komt erbij: mandaathouder: [^<]*tot en met €\s10\.000,50;/)
    await verstuur(toetser, gezet?.naar ?? '', /\/publiceren$/)
    expect((await mandaten()).map(({ totBedrag }) => totBedrag)).toContain(1_000_050)
    expect((await bo.get(pad(oud))).status).toBe(404)
  }, 60_000)

  it('is ended, with the reason; letters that nobody may sign any more are named', async () => {
    const oud = (await mandaten()).find(({ totBedrag }) => totBedrag !== null)
    expect((await verstuur(bo, pad(oud), /\/einde$/, () => ({ opmerking: '' })))?.status).toBe(422)
    const gezet = await verstuur(bo, pad(oud), /\/einde$/, () => ({ opmerking: 'Ingetrokken.' }))
    expect((await toetser.get(gezet?.naar ?? '')).tekst).toContain('Niemand mag de brief &quot;Last onder dwangsom&quot; ondertekenen.')
  }, 60_000)

  it.each([
    [
      'a role that cannot sign',
      'lezer',
      {},
      'Persoon lezer kan met dit mandaat niet ondertekenen. Dat vraagt de rol behandelaar, toetser of'
    ],
    ['a function of who cannot sign', 'Teamleider', {}, 'Tine kan met dit mandaat niet ondertekenen.'],
    ['a function of somebody of the GGD', 'Teamleider', { rollen: 'ggd' }, 'heeft de rol of de functie &quot;Teamleider&quot;'],
    ['a role of whom a lezer stands in for', 'toetser', { vervangt: 'toetser' }, 'Tine kan met dit mandaat niet ondertekenen.'],
    ['a role of whom the GGD stands in for', 'toetser', { rollen: 'ggd', vervangt: 'toetser' }, 'Tine is van de GGD']
  ])(
    'for %s is not published',
    async (_naam, rol, deel, zin) => {
      const tine = { naam: 'Tine', id: 'tine', functie: 'Teamleider', email: 'tine@voorbeeldgemeente.example', rollen: 'lezer' }
      await verstuur(bo, '/beheer/nieuw', /\/beheer\/nieuw$/, () => ({ ...tine, ...deel, opmerking: 'Begint.' }))
      const gezet = await voegToe({ ...VELDEN, rol, tot: '' })
      expect((await toetser.get(gezet.naar)).tekst).toContain(zin)
      expect(await verstuur(toetser, gezet.naar, /\/publiceren$/)).toBeNull()
    },
    60_000
  )

  it('is offered for roles and functions of who can sign, and no other', async () => {
    const opties = [...(await bo.get(NIEUW)).tekst.matchAll(/<option value="([^"]*)"/g)].map(([, waarde]) => waarde)
    expect(opties.slice(0, 4)).toEqual(['', 'behandelaar', 'toetser', 'mandaathouder'])
    expect(opties).not.toContain('lezer')
    expect(opties).not.toContain('ggd')
  })

  it('that was changed is found again in the own concept; its old address says so', async () => {
    const [oud] = await mandaten()
    await verstuur(bo, pad(oud), /mandaten\/[0-9a-f]{16}$/, () => ({ mandaatbesluit: 'Besluit een (fictief)', opmerking: 'Een.' }))
    const weer = await bo.get(pad(oud))
    expect([weer.status, weer.tekst.includes('in uw eigen concept'), weer.tekst.includes('href="/beheer"')]).toEqual([409, true, true])
    const beheer = (await bo.get('/beheer')).tekst
    expect(beheer).toContain('Mandaten in uw concept')
    expect(beheer).not.toContain(`href="${pad(oud)}"`)
    const nieuw =
      /href="(\/beheer\/mandaten\/[0-9a-f]{16})"[^>]*>[^<]*<\/a><\/b><br><span class="bs-zacht">Besluit een/.exec(beheer)?.[1] ?? ''
    const tweede = await verstuur(bo, nieuw, /mandaten\/[0-9a-f]{16}$/, () => ({
      mandaatbesluit: 'Besluit twee (fictief)',
      opmerking: 'Twee.'
    }))
    expect(tweede?.status).toBe(303)
    expect((await bo.get('/beheer')).tekst).toContain('Besluit twee (fictief)')
    expect((await toetser.get('/beheer')).tekst).not.toContain('in uw concept')
    // Sent from a window in which the first change still stood.
    const teLaat = await bo.post(nieuw, { ...VELDEN, gezien: '1-oud' })
    expect([teLaat.status, teLaat.tekst.includes('Uw wijziging is niet opgeslagen')]).toEqual([409, true])
  }, 60_000)

  it('that nobody can hold is not published', async () => {
    const gezet = await voegToe({ ...VELDEN, rol: 'Wethouder', tot: '' })
    expect((await toetser.get(gezet.naar)).tekst).toContain('heeft de rol of de functie &quot;Wethouder&quot;')
    expect(await verstuur(toetser, gezet.naar, /\/publiceren$/)).toBeNull()
  }, 60_000)

  it.each([
    ['nobody', { rol: '' }, 'Kies aan wie het mandaat is gegeven.'],
    ['no letters', { brieven: '' }, 'Kies ten minste één brief.'],
    ['an amount that is none', { totBedrag: 'veel' }, 'Schrijf het bedrag in euro’s'],
    ['no decision', { mandaatbesluit: '' }, 'Noem het mandaatbesluit'],
    ['no first day', { vanaf: '' }, 'Vul de eerste dag in.'],
    ['an end before its beginning', { tot: '2026-10-01' }, 'De laatste dag moet op of na de eerste dag liggen.'],
    ['no reason', { opmerking: '' }, 'Schrijf erbij waarom.']
  ])('with %s is refused, and what was typed stays', async (_naam, deel, zin) => {
    const antwoord = await voegToe({ ...VELDEN, ...deel })
    expect([antwoord.status, antwoord.tekst.includes(zin)]).toEqual([422, true])
    if (!('mandaatbesluit' in deel)) expect(antwoord.tekst).toContain('wijziging 1 (fictief)')
  })

  it('shows who stands in for who holds it', async () => {
    await verstuur(bo, '/beheer/nieuw', /\/beheer\/nieuw$/, () => ({
      ...{ naam: 'Piet Plaats', id: 'piet', functie: 'jurist', email: 'piet@voorbeeldgemeente.example', rollen: 'toetser' },
      ...{ vervangt: 'mandaathouder', opmerking: 'Vervangt.' }
    }))
    const [eerste] = await mandaten()
    expect((await bo.get(pad(eerste))).tekst).toMatch(/Persoon mandaathouder: <a[^>]*>Piet Plaats<\/a>/)
  }, 60_000)
})

describe('a policy after that', () => {
  it('is told that its own mandates do not count', async () => {
    const gezet = await voegToe()
    await verstuur(toetser, gezet.naar, /\/publiceren$/)
    const [{ tekst } = { tekst: '' }] = await kantoor.ports.inhoud.beleidsbestanden(GEMEENTE)
    const bytes = new TextEncoder().encode(tekst.replace('geldigVanaf: 2026-01-01', 'geldigVanaf: 2027-01-01'))
    const nieuw = await bo.stuur('/wijzigingen', 'bestand', [{ naam: 'b.yaml', bytes }], { wat: 'beleid', opmerking: 'Nieuw.' })
    expect((await toetser.get(nieuw.naar)).tekst).toContain('De mandaten uit dit bestand gelden niet.')
  }, 60_000)
})
