/** Who may do what: every route × every role × both gemeenten, from the table of routes itself. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesBeleid } from '../../functions/gemeente.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { mandaatNr, mensNr } from '../../functions/inhoud/adresnr.ts'
import { zetKlaar } from '../../functions/inhoud/step.ts'
import { Rol } from '../../functions/model/beleid.ts'
import { ROUTES } from '../../functions/portal/routes.ts'
import { geefToestemming } from '../../functions/send/step.ts'
import { ontvangerNr } from '../../functions/toestemmingen.ts'
import { type Kantoor, startKantoor, UPLOAD, ZAAK } from './kantoor.ts'

const HOUDER = 'houder:kvk:99000101'
const BEWIJS = new TextEncoder().encode('Ja, mail mij maar (fictief).')

const HUIS = join(import.meta.dirname, '../..')
const BELEIDSTEKST = readFileSync(join(HUIS, 'functions/decide/beleid/voorbeeldgemeente/2026-01-01.yaml'), 'utf8')
const [MANDAAT = ''] = leesBeleid(BELEIDSTEKST, 'het beleid').mandaten.map((mandaat) => mandaatNr('voorbeeldgemeente', mandaat))

/** For each part of a path something that is there, of the Voorbeeldgemeente. */
const VOORBEELDEN: Readonly<Record<string, string>> = {
  zaak: ZAAK,
  soort: 'rapport-openbaar',
  overtreding: 'o1',
  vraag: `${ZAAK}-q1`,
  brief: `${ZAAK}-b1`,
  concept: `${ZAAK}-b1-c1`,
  upload: UPLOAD,
  uploadvraag: 'q1',
  verzending: `${ZAAK}-b1-v1`,
  taak: 'k1',
  mens: mensNr('voorbeeldgemeente', 'vera'),
  mandaat: MANDAAT,
  ontvanger: ontvangerNr('voorbeeldgemeente', HOUDER),
  bewijs: sha256Hex(BEWIJS),
  dag: `${ZAAK}-b1-v1`,
  agendaadres: 'a'.repeat(64),
  beleid: '2026-01-01',
  wijziging: 'sjablonen:brieven:aanwijzing.hbs:1',
  beleidswijziging: 'beleid:2027-01-01.yaml:1'
}

/** The same parts, of the same form, that are nowhere. */
const NERGENS: Readonly<Record<string, string>> = {
  ...VOORBEELDEN,
  zaak: ZAAK.replace('0001', '9999'),
  vraag: `${ZAAK}-q9999`,
  brief: `${ZAAK}-b9999`,
  concept: `${ZAAK}-b1-c9999`,
  upload: 'f'.repeat(UPLOAD.length),
  verzending: `${ZAAK}-b1-v9999`,
  mens: 'f'.repeat(16),
  mandaat: 'f'.repeat(16),
  ontvanger: ontvangerNr('voorbeeldgemeente', 'houder:kvk:00000000'),
  bewijs: 'f'.repeat(64),
  dag: `${ZAAK}-b1-v9999`,
  agendaadres: 'f'.repeat(64),
  beleid: '2099-01-01',
  wijziging: 'sjablonen:brieven:aanwijzing.hbs:9999',
  beleidswijziging: 'beleid:2099-01-01.yaml:1'
}

/** One new version of a template and one of the policy wait. */
async function zetWijzigingenKlaar({ ports }: Kantoor): Promise<void> {
  const lees = (pad: string) => readFile(join(HUIS, pad), 'utf8')
  const beleid = await lees('functions/decide/beleid/voorbeeldgemeente/2026-01-01.yaml')
  const sjabloon = await lees('templates/brieven/aanwijzing.hbs')
  const nieuw = {
    beleid: beleid.replace(/^geldigVanaf: .*/m, 'geldigVanaf: 2027-01-01'),
    'sjablonen/brieven/aanwijzing.hbs': sjabloon.replace('</p>', ' Zonnestraal.</p>')
  }
  for (const [wat, tekst] of Object.entries(nieuw)) {
    const bytes = new TextEncoder().encode(tekst)
    const uitslag = await zetKlaar(ports, { gemeente: 'voorbeeldgemeente', wat, bytes, opmerking: 'Zonnestraal', door: 'beheerder' })
    expect(uitslag.ok).toBe(true)
  }
}

/** The houder of the zaak may get one kind of letter by e-mail. */
async function geefEenToestemming({ ports }: Kantoor): Promise<void> {
  const uitslag = await geefToestemming(ports, {
    gemeente: 'voorbeeldgemeente',
    ontvanger: HOUDER,
    soort: 'besluit',
    adres: 'bestuur@zonnestraal.example',
    getoond: undefined,
    bewijs: { bestandsnaam: 'ja.txt', bytes: BEWIJS },
    sinds: '2026-11-02',
    door: 'behandelaar'
  })
  expect(uitslag.ok).toBe(true)
}

function ingevuld(pad: string, voorbeelden = VOORBEELDEN): string {
  return pad.replaceAll(/:(\w+)/g, (_, deel: string) => {
    const voorbeeld = voorbeelden[deel]
    if (voorbeeld === undefined) throw new Error(`geef in VOORBEELDEN een voorbeeld van :${deel} (${pad})`)
    return voorbeeld
  })
}

/** Nothing has been sent yet here; verzending.test.ts opens it. */
const NOG_NIET = ['/verzendingen/:verzending/adresblad', '/zaken/:zaak/data/:dag', '/aanleveren/:upload/vragen/:uploadvraag']

const elkeRoute = ROUTES.map((route) => [`${route.methode} ${route.pad}`, route] as const)
const verboden = ROUTES.flatMap((route) =>
  Rol.options.filter((rol) => !route.wie.includes(rol)).map((rol) => [`${route.methode} ${route.pad}`, rol, route] as const)
)
const toegestaan = ROUTES.flatMap((route) => route.wie.map((rol) => [`${route.methode} ${route.pad}`, rol, route] as const))
const metDeel = toegestaan.filter(([, , route]) => route.pad.includes(':'))

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
  await zetWijzigingenKlaar(kantoor)
  await geefEenToestemming(kantoor)
})
afterAll(() => kantoor.sluit())

describe('the table of routes', () => {
  it('names each page once, and lets nobody in who has no role', () => {
    const namen = ROUTES.map(({ methode, pad }) => `${methode} ${pad}`)
    expect(new Set(namen).size).toBe(namen.length)
    expect(ROUTES.filter(({ wie }) => wie.length === 0)).toEqual([])
  })
})

describe('nobody who is not logged in', () => {
  it.each(elkeRoute)('%s', async (_naam, { methode, pad }) => {
    const bezoeker = kantoor.bezoeker()
    const { status, naar, tekst } = methode === 'GET' ? await bezoeker.get(ingevuld(pad)) : await bezoeker.post(ingevuld(pad))
    expect(tekst).not.toContain('Zonnestraal')
    if (methode === 'POST') expect(status).toBe(401)
    else expect([status, naar]).toEqual([302, `/aanmelden?naar=${encodeURIComponent(ingevuld(pad))}`])
  })
})

describe('a forbidden role is refused', () => {
  it.each(verboden)('%s by %s', async (_naam, rol, { methode, pad }) => {
    const bezoeker = await kantoor.als(rol)
    const { status, tekst } = methode === 'GET' ? await bezoeker.get(ingevuld(pad)) : await bezoeker.post(ingevuld(pad))
    expect(status).toBe(403)
    expect(tekst).not.toContain('Zonnestraal')
  })
})

describe('a permitted role is let through', () => {
  it.each(toegestaan.filter(([, , { methode, pad }]) => methode === 'GET' && !NOG_NIET.includes(pad)))(
    '%s by %s',
    async (_naam, rol, { pad }) => {
      expect((await (await kantoor.als(rol)).get(ingevuld(pad))).status).toBe(200)
    }
  )
})

describe('what is of another gemeente is not there, for the same role', () => {
  it.each(metDeel)('%s by %s of Leeuwarderadeel', async (_naam, rol, { methode, pad }) => {
    const vreemde = await kantoor.als(rol, 'leeuwarderadeel')
    const vraag = (adres: string) => (methode === 'GET' ? vreemde.get(adres) : vreemde.post(adres))
    const bestaat = await vraag(ingevuld(pad))
    expect(ingevuld(pad, NERGENS)).not.toBe(ingevuld(pad))
    const bestaatNiet = await vraag(ingevuld(pad, NERGENS))
    expect(bestaat.status).toBe(404)
    // Nothing in the answer tells the two apart.
    const zonderToken = (tekst: string) => tekst.replaceAll(/name="csrf" value="[^"]+"/g, '')
    expect(zonderToken(bestaat.tekst)).toBe(zonderToken(bestaatNiet.tekst))
  })

  it('nor in the work list and the search', async () => {
    const vreemde = await kantoor.als('behandelaar', 'leeuwarderadeel')
    expect((await vreemde.get('/werkvoorraad?toon=alles')).tekst).not.toContain('Zonnestraal')
    const gevonden = await vreemde.post('/zoeken', { zoek: 'Zonnestraal' })
    expect([gevonden.status, gevonden.tekst.includes('/zaken/vbg')]).toEqual([200, false])
    expect((await vreemde.post('/zoeken', { zoek: ZAAK })).status).toBe(200)
    const toestemmingen = await vreemde.post('/toestemmingen', { zoek: 'Zonnestraal' })
    expect([toestemmingen.status, /zonnestraal<|zonnestraal[.]example/i.test(toestemmingen.tekst)]).toEqual([200, false])
  })

  it('and no page tried to reach it', () => {
    expect(kantoor.gemeld).toEqual([])
  })
})
