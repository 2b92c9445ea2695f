/**
 * Logging in at the service of the gemeente: OpenID Connect, authorization code with PKCE, state and nonce (openid-client). What must
 * be remembered between going there and coming back travels in a sealed cookie of ten minutes.
 */
import * as client from 'openid-client'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Oidc } from '../../config-portaal.ts'
import { Tijdstip } from '../../model/basis.ts'
import type { Identiteit } from './identiteit.ts'
import type { Zegel } from './zegel.ts'

const Onderweg = z.strictObject({ state: z.string(), nonce: z.string(), geheim: z.string(), naar: z.string(), tot: Tijdstip })
const ONDERWEG_MINUTEN = 10

/** The login did not succeed; `reden` for the operator, without anything personal. */
export class AanmeldenMislukt extends Error {
  override readonly name = 'AanmeldenMislukt'
}

export interface Heenweg {
  readonly naar: string
  readonly cookie: string
}

export class OidcAanmelding {
  readonly #oidc: Oidc
  readonly #terug: string
  readonly #zegel: Zegel
  #dienst: Promise<client.Configuration> | null = null

  /** @param terug address that the login service sends the browser back to */
  constructor(oidc: Oidc, terug: string, zegel: Zegel) {
    this.#oidc = oidc
    this.#terug = terug
    this.#zegel = zegel
  }

  /** Asked once; after a failure again at the next login. */
  async #configuratie(): Promise<client.Configuration> {
    const uitgever = new URL(this.#oidc.uitgever)
    // Settings permit http for a service on this machine only.
    const execute = uitgever.protocol === 'http:' ? [client.allowInsecureRequests] : []
    this.#dienst ??= client.discovery(uitgever, this.#oidc.client, this.#oidc.geheim, undefined, { execute })
    try {
      return await this.#dienst
    } catch (fout) {
      this.#dienst = null
      throw new AanmeldenMislukt('de aanmelddienst antwoordt niet', { cause: fout })
    }
  }

  /** @param naar page of ours to show afterwards */
  async begin(naar: string, nu: Tijdstip): Promise<Heenweg> {
    const [state, nonce, geheim] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
    const dienst = client.buildAuthorizationUrl(await this.#configuratie(), {
      redirect_uri: this.#terug,
      scope: 'openid profile email',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(geheim),
      code_challenge_method: 'S256'
    })
    const tot = Temporal.Instant.from(nu).add({ minutes: ONDERWEG_MINUTEN }).toString({ smallestUnit: 'second' })
    return { naar: dienst.href, cookie: this.#zegel.dicht(JSON.stringify({ state, nonce, geheim, naar, tot })) }
  }

  /**
   * @param zoekdeel what stands after the `?` of the address that the browser came back to
   * @throws AanmeldenMislukt
   */
  async rondAf(zoekdeel: string, cookie: string | undefined, nu: Tijdstip): Promise<{ identiteit: Identiteit; naar: string }> {
    const open = cookie === undefined ? null : this.#zegel.open(cookie)
    const onderweg = open === null ? null : Onderweg.parse(JSON.parse(open))
    if (onderweg === null || onderweg.tot <= nu) throw new AanmeldenMislukt('niet begonnen, of te lang geleden')
    const terug = new URL(this.#terug)
    terug.search = zoekdeel
    const claims = await this.#wissel(terug, onderweg)
    const waarde = claims[this.#oidc.claim]
    if (typeof waarde !== 'string' || waarde.trim() === '') throw new AanmeldenMislukt(`het antwoord heeft geen ${this.#oidc.claim}`)
    // An address that the service did not check could be anybody's.
    if (this.#oidc.claim === 'email' && claims.email_verified === false) throw new AanmeldenMislukt('het e-mailadres is niet bevestigd')
    return { identiteit: { soort: 'oidc', waarde: waarde.trim().toLowerCase() }, naar: onderweg.naar }
  }

  /** What the service says of the person: in the id_token, and for what is not there, when it is asked. */
  async #wissel(terug: URL, { state, nonce, geheim }: z.infer<typeof Onderweg>): Promise<Readonly<Record<string, unknown>>> {
    const dienst = await this.#configuratie()
    try {
      const antwoord = await client.authorizationCodeGrant(dienst, terug, {
        pkceCodeVerifier: geheim,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true
      })
      const claims = antwoord.claims()
      if (claims === undefined) throw new AanmeldenMislukt('het antwoord heeft geen id_token')
      if (claims[this.#oidc.claim] !== undefined || dienst.serverMetadata().userinfo_endpoint === undefined) return claims
      return { ...(await client.fetchUserInfo(dienst, antwoord.access_token, claims.sub)), ...claims }
    } catch (fout) {
      if (fout instanceof AanmeldenMislukt) throw fout
      throw new AanmeldenMislukt('de aanmelddienst gaf geen geldig antwoord', { cause: fout })
    }
  }
}
