/** Somebody at the portal behind the HTTP API: keeps cookies and sends the token of the form along, as a browser does. */
import { type Aanmelddienst, volg } from '../portal/aanmelddienst.ts'

export interface Gekregen {
  readonly status: number
  readonly tekst: string
  readonly naar: string
}

export interface Deur {
  readonly url: string
  readonly koppen: Readonly<Record<string, string>>
}

export class Portaalbezoek {
  readonly #door: Deur
  readonly #adres: string
  readonly #koekjes = new Map<string, string>()
  #csrf = ''

  /** `door`: where the emulator serves the API, and in whose account; `adres`: where the portal believes to be reached. */
  constructor(door: Deur, adres: string) {
    this.#door = door
    this.#adres = adres
  }

  async #vraag(pad: string, init: RequestInit = {}): Promise<Gekregen> {
    const cookie = [...this.#koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ')
    const antwoord = await fetch(`${this.#door.url}${pad}`, {
      ...init,
      redirect: 'manual',
      headers: { cookie, ...this.#door.koppen, ...init.headers }
    })
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? []
      this.#koekjes.set(naam, waarde)
    }
    const tekst = await antwoord.text()
    this.#csrf = /name="csrf" value="([^"]+)"/.exec(tekst)?.[1] ?? this.#csrf
    return { status: antwoord.status, tekst, naar: antwoord.headers.get('location') ?? '' }
  }

  get(pad: string): Promise<Gekregen> {
    return this.#vraag(pad)
  }

  post(pad: string, velden: Readonly<Record<string, string>>): Promise<Gekregen> {
    return this.#vraag(pad, {
      method: 'POST',
      body: new URLSearchParams({ csrf: this.#csrf, ...velden }),
      headers: { origin: this.#adres }
    })
  }

  /** The same with files; a name may come more than once. */
  stuur(pad: string, velden: readonly (readonly [naam: string, waarde: string | File])[]): Promise<Gekregen> {
    const body = new FormData()
    for (const [naam, waarde] of [['csrf', this.#csrf] as const, ...velden])
      if (typeof waarde === 'string') body.append(naam, waarde)
      else body.append(naam, waarde)
    return this.#vraag(pad, { method: 'POST', body, headers: { origin: this.#adres } })
  }

  /** By way of the login service, and back. */
  async meldAan(dienst: Aanmelddienst, email: string): Promise<Gekregen> {
    dienst.wie = { sub: email, claims: { email, email_verified: true } }
    const heen = await this.get('/aanmelden/begin?naar=/werkvoorraad')
    const terug = new URL(await volg(heen.naar, `${this.#adres}/aanmelden/terug`))
    return this.get(`${terug.pathname}${terug.search}`)
  }
}
