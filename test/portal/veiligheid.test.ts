/** What every answer and every form keeps to; how a session ends; and what a visitor reads when something fails. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { beginSessie, Sessies } from '../../functions/portal/aanmelden/sessie.ts'
import { maakZegel } from '../../functions/portal/aanmelden/zegel.ts'
import { bindAan } from '../../functions/portal/gemeente-ports.ts'
import { SCRIPT, STIJL } from '../../functions/portal/publiek.ts'
import { Drukfout, type Ports, VersieConflict } from '../../functions/ports.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { type Kantoor, startKantoor, ZAAK } from './kantoor.ts'
import { nldsCss } from './maak-nlds.ts'

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
})
afterAll(() => kantoor.sluit())
afterEach(() => {
  kantoor.gemeld.length = 0
})

describe('every answer', () => {
  it.each([
    ['a page', `/zaken/${ZAAK}`],
    ['the login', '/aanmelden'],
    ['what is not there', '/nergens'],
    ['the style', STIJL.pad],
    ['a letter', `/brieven/${ZAAK}-b1/pdf`]
  ])('%s has the headers', async (_naam, pad) => {
    const { koppen } = await (await kantoor.als('behandelaar')).get(pad)
    expect(koppen.get('content-security-policy')).toMatch(/frame-ancestors '(none|self)'/)
    expect(koppen.get('content-security-policy')).not.toMatch(/unsafe|\*|http:/)
    expect(koppen.get('x-content-type-options')).toBe('nosniff')
    expect(koppen.get('referrer-policy')).toBe('same-origin')
    expect(koppen.get('strict-transport-security')).toBeNull()
    expect(koppen.get('cache-control')).toBe(pad === STIJL.pad ? 'public, max-age=31536000, immutable' : 'no-store')
  })

  it('in the demo says what is made up, and under which law the policy of 2009 is applied', async () => {
    const { tekst } = await (await kantoor.als('behandelaar')).get('/werkvoorraad')
    expect(tekst).toContain('Alle personen, voorzieningen en brieven zijn verzonnen.')
    expect(tekst).toContain('Leeuwarderadeel rekent hier met haar beleid van 2009 onder het recht van vandaag.')
  })

  it('of the text of a letter shuts off script, form and everything outside', async () => {
    const { koppen, status } = await (await kantoor.als('behandelaar')).get(`/brieven/${ZAAK}-b1/tekst`)
    expect([status, koppen.get('content-security-policy')]).toEqual([
      200,
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    ])
  })

  it('holds no style or script of its own, and names files by their hash', async () => {
    const { tekst } = await (await kantoor.als('behandelaar')).get(`/brieven/${ZAAK}-b1`)
    expect(tekst).not.toMatch(/<style|<script(?![^>]*src=)| style=| on[a-z]+=/)
    expect(tekst).toContain(STIJL.pad)
    expect(tekst).toContain(SCRIPT.pad)
  })

  it('under another name than ours is refused', async () => {
    const bezoeker = kantoor.bezoeker({}, 'http://elders.example')
    expect((await bezoeker.get('/aanmelden')).status).toBe(403)
  })
})

describe('the style of NL Design System', () => {
  it('is what the packages give: node test/portal/maak-nlds.ts', async () => {
    expect(STIJL.tekst.startsWith(nldsCss())).toBe(true)
  })
})

describe('a form', () => {
  const pad = `/vragen/${ZAAK}-q1`
  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['without its token', { csrf: '' }, {}],
    ['with the token of another session', { csrf: 'a'.repeat(32) }, {}],
    ['from another site', {}, { origin: 'https://elders.example' }],
    ['from nowhere', {}, { origin: 'null' }]
  ])('%s does nothing', async (_naam, velden, koppen) => {
    const bezoeker = await kantoor.als('behandelaar')
    const { status } = await bezoeker.post(pad, { aantal: '4', eenheid: 'w', gezien: '', ...velden }, koppen)
    expect(status).toBe(403)
    expect((await bezoeker.get(pad)).tekst).toContain('Vraag beantwoorden')
  })

  it('that is too long is not read', async () => {
    const { status, tekst } = await (await kantoor.als('behandelaar')).post(pad, { reden: 'x'.repeat(300_000) })
    expect([status, tekst.includes('Dit is te groot')]).toEqual([413, true])
  })

  it('that is refused comes back with the reason and what was typed', async () => {
    const bezoeker = await kantoor.als('behandelaar')
    const { status, tekst } = await bezoeker.post(pad, { aantal: '99', eenheid: 'w', gezien: '', reden: '' })
    expect(status).toBe(422)
    expect(tekst).toContain('Afwijken mag alleen met een reden')
    expect(tekst).toContain('value="99"')
  })

  it('escapes whatever was typed', async () => {
    const { tekst } = await (await kantoor.als('behandelaar')).post('/zoeken', { zoek: '"><script>alert(1)</script>' })
    expect(tekst).not.toContain('<script>alert')
    expect(tekst).toContain('&lt;script&gt;alert(1)')
  })

  it('never leads to another site', async () => {
    const bezoeker = await kantoor.als('toetser')
    const { naar } = await bezoeker.post(`/vragen/${ZAAK}-q1`, { aantal: '4', eenheid: 'w', gezien: '', terug: 'https://elders.example' })
    expect(naar).toBe(`/zaken/${ZAAK}`)
  })

  it('about a question that somebody else has answered meanwhile changes nothing', async () => {
    const bezoeker = await kantoor.als('behandelaar')
    const { status, tekst } = await bezoeker.post(pad, { aantal: '2', eenheid: 'w', gezien: '' })
    expect([status, tekst.includes('Persoon toetser heeft deze vraag beantwoord')]).toEqual([409, true])
  })
})

describe('approving', () => {
  it.each<[string, string, string, number, string]>([
    ['by who has no mandate', 'behandelaar', 'echt', 422, 'geen mandaat'],
    ['while the gate is red', 'mandaathouder', 'echt', 422, 'is rood'],
    ['of another content than was shown', 'mandaathouder', 'f'.repeat(64), 409, 'niet meer die u bekeek']
  ])('%s is refused with the reason', async (_naam, wie, inhoud, verwacht, zin) => {
    const bezoeker = await kantoor.als(wie)
    const zaak = await leesZaak(kantoor.ports.store, 'voorbeeldgemeente', ZAAK)
    const concept = zaak?.brieven[1]?.concepten.at(-1)
    const hash = inhoud === 'echt' ? (concept?.inhoudHash ?? '') : inhoud
    const { status, tekst } = await bezoeker.post(`/concepten/${concept?.id}/goedkeuren`, { inhoud: hash })
    expect([status, tekst.includes(zin)]).toEqual([verwacht, true])
  })
})

describe('a session', () => {
  const zegel = maakZegel('g'.repeat(40), 'sessie')
  const sessies = new Sessies(zegel)
  const begonnen = beginSessie({ soort: 'demo', mens: 'bram' }, ['voorbeeldgemeente'], 'voorbeeldgemeente', '2026-11-23T09:00:00Z')
  const cookie = sessies.schrijf({ ...begonnen, gezien: '2026-11-23T12:00:00Z' })

  it.each([
    ['runs within the hour', cookie, '2026-11-23T12:59:59Z', true],
    ['ends after an hour of silence', cookie, '2026-11-23T13:00:00Z', false],
    ['ends after ten hours, however busy', sessies.schrijf({ ...begonnen, gezien: '2026-11-23T18:59:00Z' }), '2026-11-23T19:00:00Z', false],
    ['is not one that was changed', `${cookie.slice(0, -2)}AA`, '2026-11-23T12:01:00Z', false],
    ['is not one sealed for something else', maakZegel('g'.repeat(40), 'aanmelden').dicht('{}'), '2026-11-23T12:01:00Z', false],
    ['is not one of another secret', maakZegel('h'.repeat(40), 'sessie').dicht('{}'), '2026-11-23T12:01:00Z', false],
    ['is not nonsense', 'onzin', '2026-11-23T12:01:00Z', false],
    ['is not nothing', '', '2026-11-23T12:01:00Z', false]
  ])('%s', (_naam, waarde, nu, geldt) => {
    expect(sessies.lees(waarde, nu) !== null).toBe(geldt)
  })

  it('shows nothing of who it is of', () => {
    expect(Buffer.from(cookie, 'base64url').toString('latin1')).not.toMatch(/bram|voorbeeldgemeente/)
  })

  it('ends for every copy of the cookie by logging out', async () => {
    const bezoeker = await kantoor.als('lezer')
    const kopie = bezoeker.kopie()
    expect((await kopie.get('/werkvoorraad')).status).toBe(200)
    expect((await bezoeker.post('/uitloggen')).tekst).toContain('U bent uitgelogd')
    expect(bezoeker.koekjes.size).toBe(0)
    expect((await kopie.get('/werkvoorraad')).status).toBe(302)
  })

  it('moves to another gemeente of the same person only', async () => {
    const bezoeker = await kantoor.als('lezer')
    expect((await bezoeker.post('/gemeente', { gemeente: 'elders' })).status).toBe(403)
    expect((await bezoeker.post('/gemeente', { gemeente: 'leeuwarderadeel' })).status).toBe(303)
    expect((await bezoeker.get('/werkvoorraad')).tekst).toContain('Leeuwarderadeel')
    expect((await bezoeker.get(`/zaken/${ZAAK}`)).status).toBe(404)
  })
})

describe('ports bound to a gemeente', () => {
  const ELDERS: readonly [string, (ports: Ports) => Promise<unknown>][] = [
    ['lees', ({ store }) => store.lees({ gemeente: 'elders', soort: 'zaak', id: 'a' })],
    ['journaal', ({ store }) => store.journaal({ gemeente: 'elders', soort: 'zaak', id: 'a' })],
    ['zoek', ({ store }) => store.zoek({ gemeente: 'elders', index: 'zaken' })],
    ['stromen', ({ store }) => store.stromen('elders', 'zaak')],
    ['nummer', ({ store }) => store.nummer('elders', 'zaak', 'a')],
    ['vernietigInhoud', ({ store }) => store.vernietigInhoud({ gemeente: 'elders', soort: 'zaak', id: 'a' }, 1)],
    [
      'voegToe',
      ({ store }) => store.voegToe({ gemeente: 'elders', soort: 'zaak', id: 'a' }, { verwachteVersie: 0, regels: [], staat: '', index: [] })
    ],
    [
      'claim',
      ({ store }) => store.claim({ gemeente: 'elders', soort: 'zaak', id: 'a' }, 'a', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')
    ],
    ['geefVrij', ({ store }) => store.geefVrij({ gemeente: 'elders', soort: 'zaak', id: 'a' }, 'a')],
    ['sluit', ({ store }) => store.sluit()],
    ['a document', ({ documenten }) => documenten.lees('elders/zaken/a/b.pdf')],
    ['a document of a gemeente whose name begins so', ({ documenten }) => documenten.lees('voorbeeldgemeente-oost/zaken/a/b.pdf')],
    ['a list of documents', ({ documenten }) => documenten.lijst('')],
    ['a document to keep', ({ documenten }) => documenten.bewaar('elders/a.pdf', new Uint8Array(), 'application/pdf')],
    ['people', ({ inhoud }) => inhoud.mensen('elders')],
    ['a policy', ({ inhoud }) => inhoud.beleidsbestanden('elders')],
    ['a template', ({ inhoud }) => inhoud.sjabloon('elders', 'brieven/aanwijzing.hbs')],
    ['the printer to close', ({ drukker }) => drukker.sluit()]
  ]
  it.each(ELDERS)('refuse %s', async (_naam, vraag) => {
    await expect(vraag(bindAan(kantoor.ports, 'voorbeeldgemeente'))).rejects.toThrow(expect.objectContaining({ name: 'VreemdeGemeente' }))
  })
})

describe('when something fails', () => {
  function kapot(fout: Error) {
    const store: Ports['store'] = bindAan(kantoor.ports, 'voorbeeldgemeente').store
    const ports = { ...kantoor.ports, store: { ...store, zoek: () => Promise.reject(fout) } }
    return kantoor.bezoeker({ ports })
  }

  it.each<[string, Error, number, string]>([
    ['a disturbance', new Error('Jansen staat op schijf vol'), 500, 'Er ging iets mis'],
    ['a printer that is down', new Drukfout('geen browser'), 503, 'Dit kan nu even niet'],
    ['somebody who was first', new VersieConflict('3 is geen 2'), 409, 'Iemand anders was u voor']
  ])('%s is told in plain words, and nothing of the code', async (_naam, fout, verwacht, zin) => {
    const bezoeker = kapot(fout)
    await bezoeker.post('/aanmelden/demo', { wie: 'voorbeeldgemeente/lezer' })
    const { status, tekst } = await bezoeker.get('/werkvoorraad')
    expect(status).toBe(verwacht)
    expect(tekst).toContain(zin)
    expect(tekst).not.toMatch(/Jansen|node_modules|functions\/|at async/)
  })

  it('the operator hears the route and a reference that the visitor can name, and nothing personal', async () => {
    const bezoeker = kapot(new Error('Jansen staat op schijf vol'))
    await bezoeker.post('/aanmelden/demo', { wie: 'voorbeeldgemeente/lezer' })
    const { tekst } = await bezoeker.get('/werkvoorraad')
    const [storing] = kantoor.gemeld
    expect(storing).toMatchObject({ route: 'GET /werkvoorraad', soort: 'Error' })
    expect(tekst).toContain(storing?.kenmerk)
    expect(JSON.stringify(kantoor.gemeld)).not.toContain('Jansen')
  })

  it('what the person did stands, also when the system cannot go on', async () => {
    const bezoeker = kantoor.bezoeker({ werk: () => Promise.reject(new Drukfout('geen browser')) })
    await bezoeker.post('/aanmelden/demo', { wie: 'voorbeeldgemeente/behandelaar' })
    await bezoeker.get('/werkvoorraad')
    const { status } = await bezoeker.post(`/vragen/${ZAAK}-q3`, { aantal: '7', eenheid: 'd', gezien: '' })
    expect([status, kantoor.gemeld.map(({ soort }) => soort)]).toEqual([303, ['Drukfout']])
    expect((await bezoeker.get(`/vragen/${ZAAK}-q3`)).tekst).toContain('heeft deze vraag al beantwoord')
  })
})
