/** The settings of the portal: its address, the secret of its sessions, the login service. Part of config.ts, which reads them. */
import { ConfigFout } from './config-fout.ts'

/** How people log in to the portal, and under which address it is known. */
export interface Portaalinstellingen {
  /** Origin as a browser sees it, `https://besluiten.gemeente.nl`; http only on this machine itself. */
  readonly adres: string
  /** Secret of at least 32 characters that seals the sessions. */
  readonly geheim: string
  readonly oidc: Oidc
}

/** The login service of the gemeente (OpenID Connect). */
export interface Oidc {
  readonly uitgever: string
  readonly client: string
  readonly geheim: string
  /** Claim that says who somebody is, held against `aanmelding` or the e-mail address in mensen.yaml. */
  readonly claim: string
}

const OP_DEZE_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/** Encrypted, or not leaving this machine. */
function veiligAdres(naam: string, waarde: string): URL {
  const url = URL.parse(waarde)
  const veilig = url?.protocol === 'https:' || (url?.protocol === 'http:' && OP_DEZE_MACHINE.includes(url.hostname))
  if (url === null || !veilig || url.username !== '' || url.search !== '' || url.hash !== '')
    throw new ConfigFout(`BESLUITENSTRAAT_${naam} is "${waarde}", en dat is geen adres dat met https:// begint.`)
  return url
}

const GEHEIM_LENGTE = 32
const VOOR_AANMELDEN = ['ADRES', 'SESSIE_GEHEIM', 'OIDC_UITGEVER', 'OIDC_CLIENT', 'OIDC_GEHEIM'] as const
type Instellingen = Readonly<Partial<Record<(typeof VOOR_AANMELDEN)[number] | 'OIDC_CLAIM', string>>>

/** All settings of the login; null when none is set. @throws ConfigFout */
export function gekozenPortaal(env: Instellingen): Portaalinstellingen | null {
  const { ADRES, SESSIE_GEHEIM, OIDC_UITGEVER, OIDC_CLIENT, OIDC_GEHEIM, OIDC_CLAIM = 'email' } = env
  if (VOOR_AANMELDEN.every((naam) => env[naam] === undefined) && env.OIDC_CLAIM === undefined) return null
  if (
    ADRES === undefined ||
    SESSIE_GEHEIM === undefined ||
    OIDC_UITGEVER === undefined ||
    OIDC_CLIENT === undefined ||
    OIDC_GEHEIM === undefined
  ) {
    const ontbreekt = VOOR_AANMELDEN.filter((naam) => env[naam] === undefined).map((naam) => `BESLUITENSTRAAT_${naam}`)
    throw new ConfigFout(`Voor het aanmelden bij het portaal ontbreekt nog: ${ontbreekt.join(', ')}.`)
  }
  if (SESSIE_GEHEIM.length < GEHEIM_LENGTE)
    throw new ConfigFout(
      `BESLUITENSTRAAT_SESSIE_GEHEIM is te kort. Zet een willekeurige tekst van minstens ${GEHEIM_LENGTE} tekens, bijvoorbeeld uit: openssl rand -base64 48`
    )
  const adres = veiligAdres('ADRES', ADRES)
  if (adres.pathname !== '/')
    throw new ConfigFout(`BESLUITENSTRAAT_ADRES moet alleen de naam van de site zijn, zonder "${adres.pathname}".`)
  veiligAdres('OIDC_UITGEVER', OIDC_UITGEVER)
  return {
    adres: adres.origin,
    geheim: SESSIE_GEHEIM,
    oidc: { uitgever: OIDC_UITGEVER, client: OIDC_CLIENT, geheim: OIDC_GEHEIM, claim: OIDC_CLAIM }
  }
}
