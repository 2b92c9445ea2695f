/** What every request and every answer must keep to, whatever page it is about. */
import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'

const GEEN_KADER = "frame-ancestors 'none'"
const EIGEN_KADER = "frame-ancestors 'self'"
const DICHT = "base-uri 'none'; form-action 'none'"

/** Per kind of answer. A browser shows a PDF with styles and scripts of its own, so that policy only says who may frame it. */
export const BELEID = {
  bladzijde: `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; ${GEEN_KADER}`,
  pdf: `${DICHT}; ${EIGEN_KADER}`,
  /** The HTML of a letter: nothing in it runs, nothing is fetched. */
  brief: `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; ${DICHT}; ${EIGEN_KADER}`,
  /** The page of a letter: nothing in it runs, nothing is sent; colours and fonts of its huisstijl stand in the page. */
  briefpagina: `default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; font-src data:; ${DICHT}; ${GEEN_KADER}`,
  anders: `sandbox; default-src 'none'; ${DICHT}; ${GEEN_KADER}`
} as const

export type Soortbeleid = keyof typeof BELEID

/**
 * @param https the portal is reached encrypted, so that it must never be reached otherwise
 * @param documenten origin from which a page may show a document in a frame, beside our own; null: none
 */
export function zetKoppen(verzoek: Context, soort: Soortbeleid, https: boolean, documenten: string | null = null): void {
  const eigenKader = soort === 'pdf' || soort === 'brief'
  const koppen: readonly (readonly [string, string])[] = [
    ['Content-Security-Policy', documenten === null ? BELEID[soort] : BELEID[soort].replace("frame-src 'self'", `$& ${documenten}`)],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', eigenKader ? 'SAMEORIGIN' : 'DENY'],
    // Not `no-referrer`: with that a browser sends `Origin: null` along with a form, and the check below would refuse it.
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
    ['X-Robots-Tag', 'noindex, nofollow'],
    // What may be kept says so itself.
    ['Cache-Control', 'no-store'],
    ...(https ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as const] : [])
  ]
  for (const [naam, waarde] of koppen) verzoek.header(naam, waarde)
}

const OP_DEZE_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/**
 * The origin that this request must have come to; null when it came under a name that is not ours.
 * @param adres as set; null in the demo, which is reached on this machine only
 */
export function eigenOorsprong(verzoek: Context, adres: string | null): string | null {
  if (adres !== null) return adres
  const url = new URL(verzoek.req.url)
  return OP_DEZE_MACHINE.includes(url.hostname) ? url.origin : null
}

/** A form of our own page: browsers send where it stood along with every POST. */
export function komtVanOns(verzoek: Context, oorsprong: string): boolean {
  return verzoek.req.header('Origin') === oorsprong
}

export function zelfdeGeheim(een: string, ander: string): boolean {
  const [a, b] = [Buffer.from(een), Buffer.from(ander)]
  return a.length === b.length && timingSafeEqual(a, b)
}
