/**
 * The staff portal: one Hono app, on Node and on Lambda. Each request goes the same way: is it ours, who is it, may that person do
 * this (routes.ts), then the page, on ports that know one gemeente only.
 */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { zetAanmeldroutes } from './aanmelden/routes.ts'
import { zetAgendaroute } from './agenda/route.ts'
import type { Omgeving } from './antwoord.ts'
import { bedien } from './bedienen.ts'
import { eigenOorsprong, komtVanOns, zetKoppen } from './beveiliging.ts'
import { zetBriefroutes } from './briefpagina/route.ts'
import { type Dienst, maakDienst, type PortaalOpties } from './dienst.ts'
import { toonFout, toonStoring } from './fouten.ts'
import { BRIEFSTIJL, SCRIPT, STIJL } from './publiek.ts'
import { ROUTES } from './routes.ts'

export type { PortaalOpties, Portaalstoring } from './dienst.ts'

const EEN_JAAR = 'public, max-age=31536000, immutable'
/** A form; a page that takes files says how much it takes. */
const HOOGSTENS = 256 * 1024
/** Bytes around the files of a form. */
const RAND = 64 * 1024

/** Every request, before anything else. */
function zetDeur(app: Hono<Omgeving>, dienst: Dienst): void {
  const documenten = dienst.vracht?.oorsprong ?? null
  app.use(async (verzoek, verder) => {
    verzoek.set('beleid', 'bladzijde')
    // Before the answer is made: headers that are added to one cost a copy of it.
    zetKoppen(verzoek, 'bladzijde', dienst.https, documenten)
    const oorsprong = eigenOorsprong(verzoek, dienst.instellingen?.adres ?? null)
    const leest = verzoek.req.method === 'GET' || verzoek.req.method === 'HEAD'
    if (oorsprong === null || !(leest || komtVanOns(verzoek, oorsprong))) verzoek.res = await toonFout(verzoek, dienst, 403)
    else await verder()
    const beleid = verzoek.get('beleid')
    if (beleid !== 'bladzijde') zetKoppen(verzoek, beleid, dienst.https, documenten)
  })
}

/** Reads no more than it must; the rest of a body that is too long is never looked at. */
function hoogstens(maxSize: number, dienst: Dienst) {
  return bodyLimit({ maxSize, onError: (verzoek: Context<Omgeving>) => toonFout(verzoek, dienst, 413) })
}

export function portaal(opties: PortaalOpties): Hono<Omgeving> {
  const dienst = maakDienst(opties)
  const app = new Hono<Omgeving>()
  zetDeur(app, dienst)
  for (const { pad, tekst, mediatype } of [STIJL, BRIEFSTIJL, SCRIPT])
    app.get(pad, (verzoek) => verzoek.body(tekst, 200, { 'Content-Type': mediatype, 'Cache-Control': EEN_JAAR }))
  app.use('/aanmelden/*', hoogstens(HOOGSTENS, dienst))
  zetAanmeldroutes(app, dienst)
  zetAgendaroute(app, dienst)
  zetBriefroutes(app, dienst)
  const grootste = (opties.vracht?.heen ?? Number.POSITIVE_INFINITY) + RAND
  for (const route of ROUTES)
    app.on(route.methode, route.pad, hoogstens(Math.min(route.hoogstens ?? HOOGSTENS, grootste), dienst), (verzoek) =>
      bedien(verzoek, route, dienst)
    )
  app.notFound((verzoek) => toonFout(verzoek, dienst, 404))
  app.onError((fout, verzoek) => toonStoring(verzoek, dienst, fout))
  return app
}
