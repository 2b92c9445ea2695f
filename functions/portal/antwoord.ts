/** From what a page gives to what a browser gets: the page in its frame, a file, or the way onward. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Sessie } from './aanmelden/sessie.ts'
import type { Soortbeleid } from './beveiliging.ts'
import type { Bestand, Pagina } from './bezoek.ts'
import type { Dienst } from './dienst.ts'
import { type Bezoeker, raam } from './opmaak/raam.ts'

export interface Omgeving {
  Variables: {
    /** How tight the answer is. */
    beleid: Soortbeleid
    /** Who looks, once that is known. */
    bezoeker: Bezoeker | undefined
  }
}

/** Only our own server reads them, and never a script. */
function koekje({ https }: Dienst) {
  return { httpOnly: true, sameSite: 'Lax', path: '/', secure: https, ...(https ? { prefix: 'host' as const } : {}) } as const
}

export type Koekje = 'sessie' | 'aanmelden'

export function zetKoekje(verzoek: Context, dienst: Dienst, naam: Koekje, waarde: string): void {
  setCookie(verzoek, naam, waarde, koekje(dienst))
}

export function leesKoekje(verzoek: Context, { https }: Dienst, naam: Koekje): string | undefined {
  return https ? getCookie(verzoek, naam, 'host') : getCookie(verzoek, naam)
}

export function wisKoekje(verzoek: Context, dienst: Dienst, naam: Koekje): void {
  deleteCookie(verzoek, naam, koekje(dienst))
}

export function leesSessie(verzoek: Context, dienst: Dienst): Sessie | null {
  return dienst.sessies.lees(leesKoekje(verzoek, dienst, 'sessie'), dienst.ports.klok.pachttijd())
}

export function schrijfSessie(verzoek: Context, dienst: Dienst, sessie: Sessie): void {
  zetKoekje(verzoek, dienst, 'sessie', dienst.sessies.schrijf({ ...sessie, gezien: dienst.ports.klok.pachttijd() }))
}

type Status = Pagina['status'] | 400 | 401 | 403 | 404 | 409 | 413 | 500 | 503

export async function alsPagina(
  verzoek: Context<Omgeving>,
  { ports }: Dienst,
  pagina: Omit<Pagina, 'soort' | 'status'> & { readonly status: Status; readonly melding: string | null }
): Promise<Response> {
  const bezoeker = verzoek.get('bezoeker') ?? null
  return verzoek.html(await raam(pagina, { bezoeker, demo: ports.omgeving === 'demo', hier: verzoek.req.path }), pagina.status)
}

/** A file that is too large for an answer is fetched where it stands; null when it fits. Only a PDF is shown from there. */
export async function alsVerwijzing(
  verzoek: Context<Omgeving>,
  { vracht }: Dienst,
  { bytes, sleutel, mediatype, hoe }: Bestand
): Promise<Response | null> {
  if (vracht === undefined || sleutel === undefined || bytes.length <= vracht.terug) return null
  return verzoek.redirect(await vracht.tijdelijkAdres(sleutel, mediatype === 'application/pdf' ? hoe : 'bewaren'), 302)
}

export function alsBestand(verzoek: Context<Omgeving>, { bytes, mediatype, naam, hoe }: Bestand): Response {
  verzoek.set('beleid', mediatype === 'application/pdf' ? 'pdf' : mediatype.startsWith('text/html') ? 'brief' : 'anders')
  return verzoek.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediatype,
    'Content-Disposition': `${hoe === 'tonen' ? 'inline' : 'attachment'}; filename="${naam.replaceAll(/[^A-Za-z0-9._-]+/g, '-')}"`
  })
}
