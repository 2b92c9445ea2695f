/** The policy and the mandates as people see them: what is wrong, what runs out, and what a new table would change. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesBeleid } from '../../functions/gemeente.ts'
import { andereUitkomsten } from '../../functions/portal/paginas/beleid-proef.ts'
import { type Bezoeker, type Kantoor, startKantoor } from './kantoor.ts'

const BESTAND = join(import.meta.dirname, '../../functions/decide/beleid/voorbeeldgemeente/2026-01-01.yaml')

let kantoor: Kantoor
let tekst: string
beforeAll(async () => {
  kantoor = await startKantoor()
  tekst = await readFile(BESTAND, 'utf8')
})
afterAll(() => kantoor.sluit())

/** A visitor of a gemeente with these policy files. */
async function met(bestanden: readonly { readonly naam: string; readonly tekst: string }[], rol = 'beheerder'): Promise<Bezoeker> {
  const inhoud = { ...kantoor.ports.inhoud, beleidsbestanden: async () => bestanden }
  const bezoeker = kantoor.bezoeker({ ports: { ...kantoor.ports, inhoud } })
  await bezoeker.post('/aanmelden/demo', { wie: `voorbeeldgemeente/${rol}` })
  return bezoeker
}

const NAAM = '2026-01-01.yaml'

describe('mandates', () => {
  it.each([
    ['that ran out', '2026-11-01', 'is verlopen op 1 november 2026'],
    ['that soon run out', '2026-12-31', 'loopt af op 31 december 2026']
  ])('%s ask attention', async (_naam, tot, zin) => {
    const anders = tekst.replace(/(mandaatbesluit: .*\n {4}vanaf: 2026-01-01)/, `$1\n    tot: ${tot}`)
    const pagina = (await (await met([{ naam: NAAM, tekst: anders }])).get('/beheer')).tekst
    expect(pagina).toContain(zin)
  })

  it('that hold for long ask none', async () => {
    const pagina = (await (await met([{ naam: NAAM, tekst }])).get('/beheer')).tekst
    expect(pagina).not.toContain('loopt af op')
    expect(pagina).not.toContain('Vandaag kan niemand')
  })

  it('without a policy nobody may sign, and the page says so', async () => {
    const { status, tekst: pagina } = await (await met([])).get('/beheer')
    expect([status, pagina.includes('Er geldt vandaag geen beleid')]).toEqual([200, true])
  })
})

describe('the policy', () => {
  it('that cannot be used says what is wrong in it', async () => {
    const { status, tekst: pagina } = await (await met([{ naam: NAAM, tekst: tekst.replace(/^ladder:/m, 'laddertje:') }])).get('/beleid')
    expect([status, pagina.includes('kan niet worden gebruikt'), pagina.includes('ladder')]).toEqual([200, true, true])
  })

  it('that is not there yet is an empty page', async () => {
    const { status, tekst: pagina } = await (await met([])).get('/beleid')
    expect([status, pagina.includes('Er is nog geen beleid')]).toEqual([200, true])
  })

  it('that held before stays to be read', async () => {
    const oud = tekst.replaceAll('2026-01-01', '2025-01-01').replace('geldigTot: null', 'geldigTot: 2025-12-31')
    const bezoeker = await met([
      { naam: '2025-01-01.yaml', tekst: oud },
      { naam: NAAM, tekst }
    ])
    expect((await bezoeker.get('/beleid')).tekst).toContain('geldt niet meer')
    expect((await bezoeker.get('/beleid/2025-01-01')).tekst).toContain('Beleid vanaf 1 januari 2025')
  })
})

describe('a new policy', () => {
  it('shows which examples come out otherwise, and changes nothing', () => {
    const nu = leesBeleid(tekst, NAAM)
    const lichter = {
      ...nu,
      ladder: nu.ladder.map((rij) =>
        rij.prioriteit === 'Laag' && rij.fase === 2 ? { ...rij, instrumenten: ['waarschuwing' as const] } : rij
      )
    }
    expect(andereUitkomsten(nu, nu)).toEqual([])
    expect(andereUitkomsten(nu, lichter).map(({ voorbeeld }) => voorbeeld.naam)).toEqual([
      'Laag fase 2: aanwijzing, maar eerst het voornemen'
    ])
  })

  it('is tried over past decisions before anybody prepares it', async () => {
    const bezoeker = await kantoor.als('toetser')
    const lichter = tekst.replaceAll(/instrumenten: \[(waarschuwing|aanwijzing)\]/g, 'instrumenten: [waarschuwing]')
    const bytes = new TextEncoder().encode(lichter)
    const { tekst: pagina } = await bezoeker.stuur('/beleidsproef', 'bestand', [{ naam: 'nieuw.yaml', bytes }])
    expect(pagina).toContain('Doorgerekend: ')
    expect(pagina).toContain('Gekeken is naar zaken die zijn geopend vanaf ')
    expect(pagina).toMatch(/uitkomst is anders|uitkomsten zijn anders/)
    expect((await bezoeker.get('/wijzigingen')).tekst).toContain('Er wacht geen nieuwe versie.')
  })

  it('is tried without examples of its own', async () => {
    const bezoeker = await kantoor.als('toetser')
    const bytes = new TextEncoder().encode(tekst.replace(/^voorbeelden:[\s\S]*$/m, 'voorbeelden: []\n'))
    const { status, tekst: pagina } = await bezoeker.stuur('/beleidsproef', 'bestand', [{ naam: 'nieuw.yaml', bytes }])
    expect([status, pagina.includes('Doorgerekend: ')]).toEqual([200, true])
  })

  it('is asked for when no file was chosen', async () => {
    const bezoeker = await kantoor.als('toetser')
    const { status, tekst: pagina } = await bezoeker.post('/beleidsproef')
    expect([status, pagina.includes('Kies eerst een bestand.')]).toEqual([422, true])
  })
})
