/** What happens outside is recorded at the page of the zaak: a zienswijze that came in, another address, a step other than the policy's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VORMEN } from '../../functions/portal/paginas/vastleggen-vormen.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { naarVerzending, verstuur } from './formulieren.ts'
import { type Bezoeker, type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const VOORNEMEN = `${ZAAK}-b2`
const PAD = `/zaken/${ZAAK}/vastleggen`
const POSTDAG = '2026-11-25'
const BEWIJS = { naam: 'uittreksel.pdf', bytes: new TextEncoder().encode('fictief uittreksel') }
const plat = (tekst: string) => tekst.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
}, 60_000)
afterAll(() => kantoor.sluit())

async function zaakNu() {
  const zaak = await leesZaak(kantoor.ports.store, 'voorbeeldgemeente', ZAAK)
  if (zaak === null) throw new Error('de zaak is er niet')
  return zaak
}

async function stuur(bram: Bezoeker, soort: string, velden: Readonly<Record<string, string>>, bewijs = false) {
  await bram.get(`${PAD}/${soort}`)
  return bram.stuur(`${PAD}/${soort}`, 'document', bewijs ? [BEWIJS] : [], velden)
}

describe('the page of the zaak', () => {
  it('leads to what can be recorded, for who may', async () => {
    const bram = await kantoor.als('behandelaar')
    expect((await bram.get(`/zaken/${ZAAK}`)).tekst).toContain(`href="${PAD}"`)
    expect((await (await kantoor.als('lezer')).get(`/zaken/${ZAAK}`)).tekst).not.toContain(PAD)
  })

  it('names every kind, each as a link or with why it cannot be yet', async () => {
    const { tekst } = await (await kantoor.als('behandelaar')).get(PAD)
    for (const [soort, { naam, nogNiet }] of Object.entries(VORMEN)) {
      const waarom = nogNiet(await zaakNu())
      expect([soort, tekst.includes(`href="${PAD}/${soort}"`)]).toEqual([soort, waarom === null])
      expect(plat(tekst)).toContain(waarom === null ? naam : `${naam} : ${waarom}`)
    }
    expect(tekst).not.toContain(`href="${PAD}/zienswijze"`)
  })

  it.each([
    ['zienswijze', 422],
    ['onbekend', 404],
    ['constructor', 404]
  ])('has no form for %s now', async (soort, gestuurd) => {
    const bram = await kantoor.als('behandelaar')
    expect((await bram.get(`${PAD}/${soort}`)).status).toBe(404)
    expect((await bram.post(`${PAD}/${soort}`, { op: '2026-11-23' })).status).toBe(gestuurd)
  })

  it('says why, and keeps what was typed, when it became impossible while the form stood open', async () => {
    const bram = await kantoor.als('behandelaar')
    const { status, tekst } = await stuur(
      bram,
      'zienswijze',
      { op: '2026-11-23', hoe: 'mondeling', tekst: 'Het gesprek van maandag.' },
      true
    )
    expect([status, plat(/role="alert".*?<\/div>/s.exec(tekst)?.[0] ?? '')]).toEqual([
      422,
      expect.stringContaining('Er is nog geen voornemen verzonden.')
    ])
    expect(tekst).toContain('Het gesprek van maandag.')
    expect(plat(tekst)).toContain('Kies het bestand opnieuw.')
  })
})

describe('a refusal', () => {
  it.each([
    ['a day to come', 'rapport-openbaar', { op: '2027-01-01' }, 'ligt na vandaag'],
    ['no day', 'rapport-openbaar', { op: '' }, 'is geen datum'],
    ['nothing that is different', 'adres', { op: '2026-11-20', tekst: 'het handelsregister' }, 'Zo staat het al in de zaak'],
    ['no proof', 'adres', { op: '2026-11-20', 'h:straat': 'Kastanjelaan 7', tekst: 'het handelsregister' }, 'Voeg het stuk toe'],
    ['no word on who it is', 'houder', { op: '2026-11-20', 'h:naam': 'Beta B.V.', tekst: 'de akte' }, 'dezelfde of een andere houder']
  ])('with %s says so, keeps what was typed and records nothing', async (_naam, soort, velden, zin) => {
    const voor = await zaakNu()
    const { status, tekst } = await stuur(await kantoor.als('behandelaar'), soort, velden)
    expect([status, plat(/role="alert".*?<\/div>/s.exec(tekst)?.[0] ?? '')]).toEqual([422, expect.stringContaining(zin)])
    // Words of the command line mean nothing here.
    expect(plat(tekst)).not.toMatch(/--\w|bs record/)
    for (const waarde of Object.values(velden)) expect(tekst).toContain(waarde)
    expect(await zaakNu()).toEqual(voor)
  })
})

describe('another address', () => {
  it('is recorded with its proof; only what differs counts', async () => {
    const voor = (await zaakNu()).houder
    const bram = await kantoor.als('behandelaar')
    const velden = { op: '2026-11-20', 'h:naam': voor.naam, 'h:straat': 'Kastanjelaan 7', tekst: 'het handelsregister' }
    expect((await stuur(bram, 'adres', velden, true)).status).toBe(303)
    const { houder, vastleggingen } = await zaakNu()
    expect(houder).toEqual({ ...voor, adres: { ...voor.adres, straat: 'Kastanjelaan 7' } })
    expect(vastleggingen.at(-1)).toMatchObject({ soort: 'adres', door: 'behandelaar' })
    expect(vastleggingen.at(-1)?.document).toMatch(/\.pdf$/)
  })
})

describe('a step other than the policy names', () => {
  it('is chosen out of the lawful ones, with a reason', async () => {
    const bram = await kantoor.als('behandelaar')
    const gevraagd = await verstuur(bram, `/zaken/${ZAAK}`, /\/overtredingen\/o1\/afwijken$/)
    expect([gevraagd?.status, gevraagd?.naar]).toEqual([303, expect.stringMatching(/^\/vragen\/vbg-2026-0001-q\d+$/)])
    const vraag = gevraagd?.naar ?? ''
    expect(plat((await bram.get(vraag)).tekst)).toContain('afwijken van het beleid. Welke stap kiest u')
    const zonder = await verstuur(bram, vraag, /^\/vragen\//, ({ waarde }) => ({ waarde: waarde ?? 'open-laten', reden: '' }))
    expect(zonder?.status).toBe(422)
    expect((await (await kantoor.als('lezer')).get(`/zaken/${ZAAK}`)).tekst).not.toContain('/afwijken')
  })

  it('that cannot be chosen is refused at the page of the zaak, in words', async () => {
    const bram = await kantoor.als('behandelaar')
    const { status, tekst } = await bram.post(`/zaken/${ZAAK}/brieven`, { soort: 'aanwijzing', feit: 'e1' })
    expect([status, plat(/role="alert".*?<\/div>/s.exec(tekst)?.[0] ?? '')]).toEqual([
      422,
      expect.stringContaining('is geen brief die u zo kunt laten maken')
    ])
    expect(tekst).toContain('Overtredingen')
  })

  it('is not there for an overtreding that the zaak does not have', async () => {
    const bram = await kantoor.als('behandelaar')
    expect((await bram.post(`/zaken/${ZAAK}/overtredingen/o9/afwijken`)).status).toBe(404)
  })
})

describe('a letter that nobody needs any more', () => {
  it('lapses with a reason, and one with a step does not', async () => {
    const bram = await kantoor.als('behandelaar')
    expect((await bram.get(`/brieven/${VOORNEMEN}`)).tekst).not.toContain('/vervallen')
    expect((await bram.post(`/concepten/${VOORNEMEN}-c1/vervallen`, { waarom: 'Niet nodig.' })).status).toBe(422)
    const zonder = await verstuur(bram, `/brieven/${ZAAK}-b3`, /\/vervallen$/, () => ({ waarom: '' }))
    expect([zonder?.status, plat(/role="alert".*?<\/div>/s.exec(zonder?.tekst ?? '')?.[0] ?? '')]).toEqual([
      422,
      expect.stringContaining('waarom')
    ])
    const weg = await verstuur(bram, `/brieven/${ZAAK}-b3`, /\/vervallen$/, () => ({ waarom: 'De GGD weet het al.' }))
    expect(weg?.status).toBe(303)
    expect((await zaakNu()).brieven.find(({ id }) => id === `${ZAAK}-b3`)?.status).toBe('vervallen')
  })
})

describe('a zienswijze', () => {
  beforeAll(async () => {
    await kantoor.sluit()
    kantoor = await startKantoor()
    const bram = await kantoor.als('behandelaar')
    await naarVerzending(bram, await kantoor.als('mandaathouder'), VOORNEMEN)
    await kantoor.opDag(POSTDAG)
    await verstuur(bram, `/zaken/${ZAAK}/verzending`, /\/gepost$/, () => ({ op: POSTDAG }))
    await kantoor.opDag('2026-12-01')
  }, 60_000)

  it('by word of mouth needs a report, and then waits to be weighed', async () => {
    const bram = await kantoor.als('behandelaar')
    const velden = { op: '2026-11-30', hoe: 'mondeling', tekst: '' }
    expect(plat((await stuur(bram, 'zienswijze', velden)).tekst)).toContain('Schrijf het verslag van het gesprek op')
    const tekst = 'De houder zegt dat de roosters zijn aangepast.'
    expect((await stuur(bram, 'zienswijze', { ...velden, tekst })).status).toBe(303)
    const na = await zaakNu()
    expect(na.vastleggingen.at(-1)).toMatchObject({ soort: 'zienswijze', brief: VOORNEMEN, hoe: 'mondeling', tekst })
    expect(plat((await bram.get(`/zaken/${ZAAK}`)).tekst)).toContain('Vastgelegd: zienswijze ontvangen.')
    const { tekst: zaak } = await bram.get(`/zaken/${ZAAK}`)
    expect(plat(zaak)).toMatch(/[Zz]ienswijze/)
  })
})
