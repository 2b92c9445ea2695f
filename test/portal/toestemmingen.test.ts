/** Consent for e-mail in the portal (Awb 2:8): recorded and withdrawn at a zaak, on evidence; a letter goes by it, and not without it. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { leesOntvanger, leesZaak, wijzigOntvanger } from '../../functions/stroom.ts'
import { ontvangerNr } from '../../functions/toestemmingen.ts'
import { naarVerzending } from './formulieren.ts'
import { type Bezoeker, type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const G = 'voorbeeldgemeente'
const HOUDER = 'houder:kvk:99000101'
const NR = ontvangerNr(G, HOUDER)
const BLAD = `/zaken/${ZAAK}/toestemmingen`
const POSTDAG = '2026-11-25'
const BEWIJS = { naam: 'ja graag.txt', bytes: new TextEncoder().encode('Ja, mail mij maar (fictief).') }
const SOORTEN = ['besluit', 'voornemen', 'waarschuwing', 'mededeling']
const plat = (tekst: string) => tekst.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

let kantoor: Kantoor
let bram: Bezoeker
beforeAll(async () => {
  kantoor = await startKantoor()
  bram = await kantoor.als('behandelaar')
}, 60_000)
afterAll(() => kantoor.sluit())

const ingevuld = { ontvanger: NR, soort: SOORTEN, adres: 'bestuur@zonnestraal.example', sinds: '2026-11-02', getoond: '' }
const vastgelegd = async (id = HOUDER) => (await leesOntvanger(kantoor.ports.store, G, id))?.toestemmingen ?? []

describe('before anybody consented', () => {
  it('the register is empty and says where to begin; Verzending leads to it', async () => {
    expect((await bram.get('/verzending')).tekst).toContain('href="/toestemmingen"')
    expect((await bram.get('/toestemmingen')).tekst).toContain('Er is nog geen toestemming vastgelegd.')
    expect((await bram.get(`/zaken/${ZAAK}`)).tekst).toContain(`href="${BLAD}"`)
    const blad = plat((await bram.get(BLAD)).tekst)
    expect(blad).toMatch(/Houder: \S.*Alles gaat per post\..*Oudercommissie: .*Er gaat niets naar de oudercommissie\./)
  })

  it('who only reads sees no form', async () => {
    expect((await (await kantoor.als('lezer')).get(BLAD)).tekst).not.toContain(`action="${BLAD}"`)
  })
})

describe('a consent that cannot be recorded', () => {
  it.each([
    ['nobody chosen', { ontvanger: '' }, 'ontvanger', 'Kies wie toestemming geeft.'],
    ['no kind', { soort: [] }, 'soort', 'Kies waarvoor de toestemming geldt.'],
    ['a kind that is not for a houder', { soort: ['oudercommissie'] }, 'soort', 'hoort bij een oudercommissie'],
    ['no address', { adres: '' }, 'adres', 'Vul het e-mailadres in.'],
    ['an address that is none', { adres: 'bestuur bij zonnestraal' }, 'adres', 'is geen e-mailadres.'],
    ['no day', { sinds: '' }, 'sinds', 'Vul de dag in'],
    ['a day to come', { sinds: '2026-12-24' }, 'sinds', 'ligt in de toekomst']
  ])('%s: the sentence stands at the field, what was typed stays, nothing is stored', async (_naam, anders, veld, zin) => {
    const { status, tekst } = await bram.stuur(BLAD, 'bewijs', [BEWIJS], { ...ingevuld, ...anders })
    expect(status).toBe(422)
    const bij = new RegExp(`id="${veld}-fout">([^<]*)<`).exec(tekst)?.[1]
    expect(bij).toContain(zin)
    const adres = 'adres' in anders ? anders.adres : ingevuld.adres
    expect(tekst).toContain(`value="${adres}"`)
    expect(await vastgelegd()).toEqual([])
    expect(await kantoor.ports.documenten.lijst(`${G}/toestemming/`)).toEqual([])
  })

  it.each([
    ['without evidence', [], 'Kies het bestand waaruit de toestemming blijkt.'],
    ['with an empty file', [{ naam: 'leeg.txt', bytes: new Uint8Array() }], 'Een leeg bestand is geen bewijs.'],
    ['with two files', [BEWIJS, { ...BEWIJS, naam: 'nog een.txt' }], 'Kies één bestand.']
  ])('%s', async (_naam, bestanden, zin) => {
    const { status, tekst } = await bram.stuur(BLAD, 'bewijs', bestanden, ingevuld)
    expect([status, /id="bewijs-fout">([^<]*)</.exec(tekst)?.[1] ?? '']).toEqual([422, expect.stringContaining(zin)])
    expect(await vastgelegd()).toEqual([])
  })

  it('for who is no recipient of this zaak any more', async () => {
    const { status } = await bram.stuur(BLAD, 'bewijs', [BEWIJS], { ...ingevuld, ontvanger: ontvangerNr(G, 'houder:kvk:99000999') })
    expect(status).toBe(409)
  })

  it('with more than this home carries', async () => {
    const klein = kantoor.bezoeker({
      vracht: { heen: 100_000, terug: 100_000, oorsprong: 'https://documenten.example', tijdelijkAdres: async () => '' }
    })
    await klein.post('/aanmelden/demo', { wie: `${G}/behandelaar` })
    expect((await klein.get(BLAD)).tekst).toContain('data-hoogstens="100000"')
    const groot = { naam: 'groot.pdf', bytes: new Uint8Array(400_000) }
    expect((await klein.stuur(BLAD, 'bewijs', [groot], ingevuld)).status).toBe(413)
  })
})

describe('a consent that is recorded', () => {
  it('stands in the register with kinds, address, day and evidence, and is not recorded twice', async () => {
    const { status, naar } = await bram.stuur(BLAD, 'bewijs', [BEWIJS], ingevuld)
    expect([status, naar]).toEqual([303, BLAD])
    expect(plat((await bram.get(BLAD)).tekst)).toMatch(/krijgt besluiten, voornemens, waarschuwingen en mededelingen per e-mail op/)
    expect((await vastgelegd()).map(({ soort, adres, vastgelegdDoor }) => [soort, adres, vastgelegdDoor])).toEqual(
      SOORTEN.map((soort) => [soort, 'bestuur@zonnestraal.example', 'behandelaar'])
    )
    await bram.stuur(BLAD, 'bewijs', [BEWIJS], ingevuld)
    expect((await bram.get(BLAD)).tekst).toContain('Deze toestemming stond er al.')
    expect(await vastgelegd()).toHaveLength(SOORTEN.length)
  })

  it('is found by name, address and zaak, and not by another word', async () => {
    for (const zoek of ['zonnestraal', 'bestuur@zonnestraal', '99000101', ZAAK])
      expect([zoek, (await bram.post('/toestemmingen', { zoek })).tekst.includes(`/toestemmingen/${NR}`)]).toEqual([zoek, true])
    expect((await bram.post('/toestemmingen', { zoek: 'maanlicht' })).tekst).toContain('Er is niets gevonden.')
  })

  it('shows its evidence to who reads zaken here, as a download, and to nobody of another gemeente', async () => {
    const [eerste] = await vastgelegd()
    const pad = `/toestemmingen/${NR}/bewijs/${eerste?.bewijs.sha256}`
    const lezer = await kantoor.als('lezer')
    const { tekst, koppen } = await lezer.get(pad)
    expect([tekst, koppen.get('content-disposition')]).toEqual(['Ja, mail mij maar (fictief).', 'attachment; filename="ja-graag.txt"'])
    expect((await lezer.get(`/toestemmingen/${NR}/bewijs/${'a'.repeat(64)}`)).status).toBe(404)
    const vreemde = await kantoor.als('behandelaar', 'leeuwarderadeel')
    expect((await vreemde.get(pad)).status).toBe(404)
    expect((await vreemde.get(`/toestemmingen/${NR}`)).status).toBe(404)
    expect((await vreemde.get('/toestemmingen')).tekst).not.toMatch(/zonnestraal/i)
  })

  it('of an oudercommissie has one kind, so that nothing is asked', async () => {
    const nr = /value="([0-9a-f]{16})"[^>]*>\s*<label[^>]*>[^<]*\(oudercommissie\)/.exec((await bram.get(BLAD)).tekst)?.[1] ?? ''
    const oc = { ...ingevuld, ontvanger: nr, soort: [], adres: 'oudercommissie@zonnestraal.example' }
    expect((await bram.stuur(BLAD, 'bewijs', [BEWIJS], oc)).status).toBe(303)
    const { tekst } = await bram.get(`/toestemmingen/${nr}`)
    expect(plat(tekst)).toMatch(/Berichten aan de oudercommissie sinds 2 november 2026, .* oudercommissie@zonnestraal\.example/)
    expect(tekst).toContain(`href="${BLAD}"`)
  })
})

const kanalen = async ({ ports }: Kantoor) =>
  (await leesZaak(ports.store, G, ZAAK))?.verzendingen
    .filter(({ telt, brief }) => telt && brief === `${ZAAK}-b1`)
    .map((rij) => [rij.kanaal === 'post' ? 'post' : 'e-mail', rij.ontvanger.email])

describe('the letter that goes next', () => {
  it('goes by e-mail with consent', async () => {
    await naarVerzending(bram, await kantoor.als('mandaathouder'), `${ZAAK}-b1`)
    await kantoor.opDag(POSTDAG)
    expect(await kanalen(kantoor)).toEqual([['e-mail', 'bestuur@zonnestraal.example']])
  }, 90_000)

  it('goes by post once the consent is withdrawn, also after its approval', async () => {
    const ander = await startKantoor()
    onTestFinished(() => ander.sluit())
    const frida = await ander.als('behandelaar')
    const pad = `/toestemmingen/${NR}`
    await frida.stuur(BLAD, 'bewijs', [BEWIJS], ingevuld)
    await naarVerzending(frida, await ander.als('mandaathouder'), `${ZAAK}-b1`)
    const zonder = await frida.post(`${pad}/intrekken`, { welke: 'alles', reden: '' })
    expect([zonder.status, zonder.tekst.includes('id="reden-fout"')]).toEqual([422, true])
    const niets = await frida.post(`${pad}/intrekken`, { welke: '', reden: 'op verzoek' })
    expect([niets.status, niets.tekst.includes('id="welke-fout"')]).toEqual([422, true])
    expect((await frida.post(`${pad}/intrekken`, { welke: 'alles', reden: 'op verzoek' })).naar).toBe(pad)
    expect(plat((await frida.get(pad)).tekst)).toMatch(/De toestemming is ingetrokken\..*ingetrokken .* Persoon behandelaar: op verzoek/)
    await ander.opDag(POSTDAG)
    expect(await kanalen(ander)).toEqual([['post', null]])
  }, 120_000)

  it('one kind can be withdrawn by itself; what is withdrawn is not withdrawn again', async () => {
    const welke = 'voornemen bestuur@zonnestraal.example'
    const intrekken = () => bram.post(`/toestemmingen/${NR}/intrekken`, { welke, reden: 'alleen besluiten nog' })
    expect((await intrekken()).status).toBe(303)
    expect((await vastgelegd()).filter(({ ingetrokken }) => ingetrokken !== null).map(({ soort }) => soort)).toEqual(['voornemen'])
    expect((await intrekken()).status).toBe(422)
  })
})

describe('an address from which mail came back', () => {
  it('is marked, and counts again once somebody says how he knows', async () => {
    const adres = 'bestuur@zonnestraal.example'
    const inhoud = { adres, verzending: `${ZAAK}-b1-v1`, reden: 'mailbox vol' }
    await wijzigOntvanger(kantoor.ports, { gemeente: G, id: HOUDER, door: 'systeem' }, () => [{ soort: 'adres-onbereikbaar', inhoud }])
    const pad = `/toestemmingen/${NR}`
    expect(plat((await bram.get('/toestemmingen')).tekst)).toContain(`${adres} e-mail kwam terug`)
    const leeg = await bram.post(`${pad}/adres`, { adres, reden: '' })
    expect([leeg.status, plat(leeg.tekst).includes('Schrijf hoe u weet dat e-mail op dit adres weer aankomt.')]).toEqual([422, true])
    expect((await bram.post(`${pad}/adres`, { adres, reden: 'gebeld' })).status).toBe(303)
    expect(plat((await bram.get(pad)).tekst)).toMatch(/bevestigd Teruggekomen op .*\(mailbox vol\).*: gebeld\./)
  })

  it('and no page tried to reach another gemeente', () => {
    expect(kantoor.gemeld).toEqual([])
  })
})
