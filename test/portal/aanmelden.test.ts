/** Logging in against a real OpenID Connect provider, and everything with which somebody could try to get in otherwise. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Sessies } from '../../functions/portal/aanmelden/sessie.ts'
import { maakZegel } from '../../functions/portal/aanmelden/zegel.ts'
import { portaal } from '../../functions/portal/app.ts'
import { type Aanmelddienst, startAanmelddienst, volg } from './aanmelddienst.ts'
import { type Bezoeker, type Kantoor, mensenPerRol, startKantoor } from './kantoor.ts'

const ADRES = 'https://besluiten.voorbeeldgemeente.example'
const TERUG = `${ADRES}/aanmelden/terug`
const CLIENT = { id: 'besluitenstraat', geheim: 'geheim-van-de-test', terug: TERUG }
const GEHEIM = 'x'.repeat(40)

let kantoor: Kantoor
let dienst: Aanmelddienst
beforeAll(async () => {
  ;[kantoor, dienst] = await Promise.all([startKantoor(), startAanmelddienst(CLIENT)])
})
afterAll(() => Promise.all([kantoor.sluit(), dienst.sluit()]))

function machine(claim = 'email'): Bezoeker {
  const oidc = { uitgever: dienst.uitgever, client: CLIENT.id, geheim: CLIENT.geheim, claim }
  const ports = { ...kantoor.ports, omgeving: 'machine' as const }
  return kantoor.bezoeker({ ports, instellingen: { adres: ADRES, geheim: GEHEIM, oidc } }, ADRES)
}

async function heen(bezoeker: Bezoeker, naar = '/'): Promise<string> {
  const { status, naar: adres } = await bezoeker.get(`/aanmelden/begin?naar=${naar}`)
  expect(status).toBe(302)
  return adres
}

async function meldAan(bezoeker: Bezoeker, email: string, anders: Readonly<Record<string, unknown>> = {}, naar = '/') {
  dienst.wie = { sub: email, claims: { email, email_verified: true, ...anders } }
  const terug = await volg(await heen(bezoeker, naar), TERUG)
  return bezoeker.get(terug)
}

describe('logging in', () => {
  it('asks with a code, PKCE, state and nonce, at our own address only', async () => {
    const { searchParams } = new URL(await heen(machine()))
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: TERUG,
      scope: 'openid profile email'
    })
    for (const naam of ['code_challenge', 'state', 'nonce']) expect(searchParams.get(naam)).toMatch(/^[\w-]{20,}$/)
  })

  it('brings a person of the list to the page that was asked for', async () => {
    const bezoeker = machine()
    expect(await meldAan(bezoeker, 'Behandelaar@voorbeeldgemeente.example', {}, '/zaken/vbg-2026-0001')).toMatchObject({
      status: 302,
      naar: '/zaken/vbg-2026-0001'
    })
    const { status, tekst } = await bezoeker.get('/zaken/vbg-2026-0001')
    expect([status, tekst.includes('Persoon behandelaar')]).toEqual([200, true])
    expect(tekst).not.toContain('class="bs-demo"')
  })

  it('keeps the session where no script and no other site can reach it', async () => {
    const bezoeker = machine()
    const { koppen } = await meldAan(bezoeker, 'behandelaar@voorbeeldgemeente.example')
    const [sessie] = koppen.getSetCookie().filter((regel) => regel.startsWith('__Host-sessie='))
    expect(sessie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(koppen.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  })

  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['somebody who is in no list', 'vreemde@elders.example', {}],
    ['an address that the provider did not check', 'behandelaar@voorbeeldgemeente.example', { email_verified: false }],
    ['no address at all', 'behandelaar@voorbeeldgemeente.example', { email: undefined }]
  ])('refuses %s', async (_naam, email, anders) => {
    const bezoeker = machine()
    expect((await meldAan(bezoeker, email, anders)).status).toBe(403)
    expect((await bezoeker.get('/werkvoorraad')).status).toBe(302)
  })

  it('goes by another claim where the gemeente says so', async () => {
    const bezoeker = machine('preferred_username')
    expect((await meldAan(bezoeker, 'iemand@elders.example', { preferred_username: 'toetser@voorbeeldgemeente.example' })).status).toBe(302)
  })
})

describe('an answer of the provider', () => {
  it('counts only in the browser that asked for it', async () => {
    const [een, ander] = [machine(), machine()]
    dienst.wie = { sub: 'a', claims: { email: 'behandelaar@voorbeeldgemeente.example' } }
    const terug = await volg(await heen(een), TERUG)
    await heen(ander)
    expect((await ander.get(terug)).status).toBe(403)
    expect((await machine().get(terug)).status).toBe(403)
  })

  it('counts once', async () => {
    const bezoeker = machine()
    dienst.wie = { sub: 'a', claims: { email: 'behandelaar@voorbeeldgemeente.example' } }
    const terug = await volg(await heen(bezoeker), TERUG)
    expect((await bezoeker.get(terug)).status).toBe(302)
    expect((await bezoeker.get(terug)).status).toBe(403)
  })

  it.each([
    ['with another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['with another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
    ['of another issuer', (url: URL) => url.searchParams.set('iss', 'https://elders.example')],
    ['that is an error', (url: URL) => url.searchParams.set('error', 'access_denied')]
  ])('%s is refused, without a trace of the code', async (_naam, verander) => {
    const bezoeker = machine()
    dienst.wie = { sub: 'a', claims: { email: 'behandelaar@voorbeeldgemeente.example' } }
    const terug = new URL(await volg(await heen(bezoeker), TERUG))
    verander(terug)
    const { status, tekst } = await bezoeker.get(terug.href)
    expect(status).toBe(403)
    expect(tekst).toContain('Aanmelden is niet gelukt')
    expect(tekst).not.toMatch(/node_modules|functions\/|Error/)
  })

  it('never leads to another site', async () => {
    for (const naar of ['//elders.example', 'https://elders.example', '/\\elders.example', '/aanmelden/begin'])
      expect((await meldAan(machine(), 'behandelaar@voorbeeldgemeente.example', {}, encodeURIComponent(naar))).naar).toBe('/')
  })
})

describe('choosing who to be', () => {
  it('is not there outside the demo', async () => {
    const bezoeker = machine()
    expect((await bezoeker.get('/aanmelden')).tekst).not.toContain('Persoon behandelaar')
    expect((await bezoeker.post('/aanmelden/demo', { wie: 'voorbeeldgemeente/behandelaar' })).status).toBe(404)
    expect((await bezoeker.get('/werkvoorraad')).status).toBe(302)
  })

  it.each(['machine', 'aws'] as const)('makes the portal refuse to start in %s', (omgeving) => {
    const ports = { ...kantoor.ports, omgeving }
    expect(() =>
      portaal({ ports, instellingen: null, werk: async () => undefined, werkUpload: async () => undefined, meld: () => undefined })
    ).toThrow('aanmelddienst')
  })

  it('gives no cookie that counts outside the demo', async () => {
    const sessies = new Sessies(maakZegel(GEHEIM, 'sessie'))
    const nu = kantoor.ports.klok.pachttijd()
    const cookie = sessies.schrijf({
      id: 'a',
      identiteit: { soort: 'demo', mens: 'behandelaar' },
      gemeente: 'voorbeeldgemeente',
      gemeenten: ['voorbeeldgemeente'],
      csrf: 'a',
      begonnen: nu,
      gezien: nu,
      melding: null
    })
    const app = portaal({
      ports: { ...kantoor.ports, omgeving: 'machine' },
      instellingen: { adres: ADRES, geheim: GEHEIM, oidc: { uitgever: dienst.uitgever, client: 'a', geheim: 'b', claim: 'email' } },
      werk: async () => undefined,
      werkUpload: async () => undefined,
      meld: () => undefined
    })
    const antwoord = await app.request(`${ADRES}/werkvoorraad`, { headers: { cookie: `__Host-sessie=${cookie}` } })
    expect(antwoord.status).toBe(401)
  })
})

describe('the people list', () => {
  it('counts as it is now: who is taken out of it is out at once', async () => {
    let lijst = mensenPerRol
    const ports = { ...kantoor.ports, inhoud: { ...kantoor.ports.inhoud, mensen: async (gemeente: string) => lijst(gemeente) } }
    const bezoeker = kantoor.bezoeker({ ports })
    await bezoeker.post('/aanmelden/demo', { wie: 'voorbeeldgemeente/toetser' })
    expect((await bezoeker.get('/werkvoorraad')).status).toBe(200)
    lijst = (gemeente) => mensenPerRol(gemeente, { rollen: ['ggd'] })
    expect((await bezoeker.get('/werkvoorraad')).status).toBe(403)
    lijst = (gemeente) => mensenPerRol(gemeente).replace('"id":"toetser"', '"id":"weg"')
    expect((await bezoeker.get('/werkvoorraad')).status).toBe(401)
  })

  it('with one login for two persons lets in neither', async () => {
    const ports = {
      ...kantoor.ports,
      inhoud: { ...kantoor.ports.inhoud, mensen: async (gemeente: string) => mensenPerRol(gemeente, { email: 'samen@gemeente.example' }) }
    }
    const oidc = { uitgever: dienst.uitgever, client: CLIENT.id, geheim: CLIENT.geheim, claim: 'email' }
    const bezoeker = kantoor.bezoeker(
      { ports: { ...ports, omgeving: 'machine' }, instellingen: { adres: ADRES, geheim: GEHEIM, oidc } },
      ADRES
    )
    expect((await meldAan(bezoeker, 'samen@gemeente.example')).status).toBe(403)
  })
})

describe('what the operator hears of a login that failed', () => {
  it('names no person', () => {
    expect(kantoor.gemeld.length).toBeGreaterThan(0)
    expect(JSON.stringify(kantoor.gemeld)).not.toMatch(/@|behandelaar|code=|state=/)
  })
})
