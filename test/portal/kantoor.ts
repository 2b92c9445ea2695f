/**
 * The portal without a server: real ports on a folder of its own, both gemeenten of the demo with one zaak each (real letters), one
 * person per role, and visitors who keep their cookie and send the token of the form along, as a browser does.
 */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import { werkAlles, werkStroom } from '../../functions/entry/werker.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { metGepubliceerd } from '../../functions/inhoud/gepubliceerd.ts'
import { type Mens, Rol } from '../../functions/model/beleid.ts'
import { type PortaalOpties, type Portaalstoring, portaal } from '../../functions/portal/app.ts'
import type { Ports } from '../../functions/ports.ts'
import { neemUploadIn } from '../../functions/upload/step.ts'
import { losseMap } from '../helpers/tijdelijke-map.ts'

const DEMO = join(import.meta.dirname, '../../functions/entry/demo')
export const GEMEENTEN = ['voorbeeldgemeente', 'leeuwarderadeel'] as const
const UPLOADS = { voorbeeldgemeente: '01-kdv-de-zonnestraal.json', leeuwarderadeel: '01-kdv-de-blommekrans.json' } as const
export const ZAAK = 'vbg-2026-0001'
export const DAG = '2026-11-23'
/** The file of that zaak, as its address names it; somebody of the GGD handed it in. */
export const UPLOAD = sha256Hex(readFileSync(join(DEMO, 'voorbeeldgemeente', UPLOADS.voorbeeldgemeente))).slice(0, 12)
const THUIS = 'http://localhost'

/** The id of each person is the role. */
export function mensenPerRol(gemeente: string, anders: Partial<Mens> = {}): string {
  const mensen = Rol.options.map((rol) => ({
    id: rol,
    naam: `Persoon ${rol}`,
    functie: rol,
    rollen: [rol],
    email: `${rol}@${gemeente}.example`,
    ...anders
  }))
  return JSON.stringify({ schema: 'besluitenstraat/mensen/1', gemeente, mensen })
}

export interface Gekregen {
  readonly status: number
  readonly tekst: string
  readonly koppen: Headers
  /** Where a redirect leads. */
  readonly naar: string
}

export class Bezoeker {
  readonly #app: ReturnType<typeof portaal>
  readonly #adres: string
  readonly #koekjes = new Map<string, string>()
  csrf = ''

  constructor(app: ReturnType<typeof portaal>, adres: string) {
    this.#app = app
    this.#adres = adres
  }

  async #vraag(pad: string, init: RequestInit): Promise<Gekregen> {
    const cookie = [...this.#koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ')
    const antwoord = await this.#app.request(new URL(pad, this.#adres), { ...init, headers: { cookie, ...init.headers } })
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? []
      if (waarde === '' || /max-age=0/i.test(regel)) this.#koekjes.delete(naam)
      else this.#koekjes.set(naam, waarde)
    }
    const tekst = await antwoord.text()
    this.csrf = /name="csrf" value="([^"]+)"/.exec(tekst)?.[1] ?? this.csrf
    return { status: antwoord.status, tekst, koppen: antwoord.headers, naar: antwoord.headers.get('location') ?? '' }
  }

  /** Somebody who got hold of the cookies. */
  kopie(): Bezoeker {
    const ander = new Bezoeker(this.#app, this.#adres)
    for (const [naam, waarde] of this.#koekjes) ander.#koekjes.set(naam, waarde)
    return ander
  }

  get koekjes(): ReadonlyMap<string, string> {
    return this.#koekjes
  }

  get(pad: string, koppen: Readonly<Record<string, string>> = {}): Promise<Gekregen> {
    return this.#vraag(pad, { headers: koppen })
  }

  /** With the token and the origin of our own page; `koppen` in their place. */
  post(pad: string, velden: Readonly<Record<string, string>> = {}, koppen: Readonly<Record<string, string>> = {}): Promise<Gekregen> {
    const body = new URLSearchParams({ csrf: this.csrf, ...velden })
    return this.#vraag(pad, { method: 'POST', body, headers: { origin: this.#adres, ...koppen } })
  }

  /** The same with files, under one name. */
  stuur(
    pad: string,
    naam: string,
    bestanden: readonly { readonly naam: string; readonly bytes: Uint8Array<ArrayBuffer> }[],
    velden: Readonly<Record<string, string | readonly string[]>> = {}
  ): Promise<Gekregen> {
    const body = new FormData()
    for (const [veld, waarden] of Object.entries({ csrf: this.csrf, ...velden }))
      for (const waarde of [waarden].flat()) body.append(veld, waarde)
    for (const bestand of bestanden) body.append(naam, new File([bestand.bytes], bestand.naam))
    return this.#vraag(pad, { method: 'POST', body, headers: { origin: this.#adres } })
  }
}

export interface Kantoor {
  readonly ports: Ports
  readonly gemeld: Portaalstoring[]
  als(wie: string, gemeente?: string): Promise<Bezoeker>
  /** It is this day now, and the system has done its work of that day. */
  opDag(dag: string): Promise<void>
  bezoeker(opties?: Partial<PortaalOpties>, adres?: string): Bezoeker
  sluit(): Promise<void>
}

export async function startKantoor(): Promise<Kantoor> {
  const { map, ruimOp } = await losseMap()
  const echt = maakPorts(leesConfig({ data: join(map, 'data'), today: DAG }, {}))
  let klok = echt.klok
  const ports: Ports = {
    ...echt,
    inhoud: metGepubliceerd(bindMensen(echt.inhoud), echt),
    klok: { nu: () => klok.nu(), vandaag: () => klok.vandaag(), pachttijd: () => klok.pachttijd() }
  }
  for (const gemeente of GEMEENTEN) {
    const bestandsnaam = UPLOADS[gemeente]
    const bytes = await readFile(join(DEMO, gemeente, bestandsnaam))
    await neemUploadIn(ports, { gemeente, bestandsnaam, bytes, afzender: 'ggd' })
  }
  await werkAlles(ports, { gemeenten: GEMEENTEN, houder: 'test', dag: false })
  const gemeld: Portaalstoring[] = []
  let nr = 0
  const werk: PortaalOpties['werk'] = async (gemeente, zaak) => {
    nr += 1
    await werkStroom(ports, { gemeente, soort: 'zaak', id: zaak }, `test-${nr}`)
  }
  const werkUploadDoor: PortaalOpties['werkUpload'] = async (gemeente, sha256) => {
    nr += 1
    await werkStroom(ports, { gemeente, soort: 'upload', id: sha256 }, `test-${nr}`)
  }
  const basis: PortaalOpties = { ports, instellingen: null, werk, werkUpload: werkUploadDoor, meld: (storing) => gemeld.push(storing) }
  const app = portaal(basis)
  return {
    ports,
    gemeld,
    opDag: async (dag) => {
      klok = { nu: () => `${dag}T09:00:00Z`, vandaag: () => dag, pachttijd: () => echt.klok.pachttijd() }
      await werkAlles(ports, { gemeenten: GEMEENTEN, houder: 'test', dag: true })
    },
    bezoeker: (opties = {}, adres = THUIS) => new Bezoeker(portaal({ ...basis, ...opties }), adres),
    als: async (wie, gemeente = 'voorbeeldgemeente') => {
      const bezoeker = new Bezoeker(app, THUIS)
      const { status } = await bezoeker.post('/aanmelden/demo', { wie: `${gemeente}/${wie}` })
      if (status !== 303) throw new Error(`${wie} van ${gemeente} kan niet aanmelden (${status})`)
      // The first page carries the token.
      const { naar } = await bezoeker.get('/')
      if (naar !== '') await bezoeker.get(naar)
      return bezoeker
    },
    sluit: async () => {
      await sluitPorts(echt)
      await ruimOp()
    }
  }
}

/** Somebody who works at one gemeente only. */
function metVera(lijst: string): string {
  const mensen = JSON.parse(lijst)
  const vera = { id: 'vera', naam: 'Vera Vertrekt', functie: 'lezer', rollen: ['lezer'], email: 'vera@voorbeeldgemeente.example' }
  return JSON.stringify({ ...mensen, mensen: [...mensen.mensen, vera] })
}

function bindMensen(inhoud: Ports['inhoud']): Ports['inhoud'] {
  return {
    gemeenten: () => inhoud.gemeenten(),
    beleidsbestanden: (gemeente) => inhoud.beleidsbestanden(gemeente),
    mensen: async (gemeente) => (gemeente === 'voorbeeldgemeente' ? metVera(mensenPerRol(gemeente)) : mensenPerRol(gemeente)),
    sjabloon: (gemeente, pad) => inhoud.sjabloon(gemeente, pad),
    bestand: (gemeente, pad) => inhoud.bestand(gemeente, pad),
    eigenSjablonen: (gemeente) => inhoud.eigenSjablonen(gemeente)
  }
}
