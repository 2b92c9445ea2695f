/** Logging in and out, choosing a gemeente, and the way from the front door to the first page. */
import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import { mensenVan } from '../../gemeente.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { alsPagina, leesKoekje, leesSessie, type Omgeving, schrijfSessie, wisKoekje, zetKoekje } from '../antwoord.ts'
import { gemeentenaam, leesPost, wieIsDit } from '../bedienen.ts'
import type { Html } from '../bezoek.ts'
import { type Dienst, TERUG } from '../dienst.ts'
import { leesFormulier } from '../formulier.ts'
import { toonFout } from '../fouten.ts'
import { menuVoor } from '../menu.ts'
import { verborgen } from '../opmaak/formulier.ts'
import { bericht, linkknop } from '../opmaak/onderdelen.ts'
import { gemeentenVan, type Identiteit, mensBij } from './identiteit.ts'
import type { OidcAanmelding } from './oidc.ts'
import { beginSessie } from './sessie.ts'

type Verzoek = Context<Omgeving>

/** A page of ours that was asked for before logging in; anything else leads to the front door. */
function eigenPad(pad: string | undefined): string {
  return pad !== undefined && /^\/[a-z0-9][a-z0-9/-]*$/.test(pad) && !pad.startsWith('/aanmelden') ? pad : '/'
}

const simpel = { kruimels: [], breed: false, melding: null } as const

/** Begins a session for whoever this is, at the gemeente asked for or the first that knows this person. */
async function laatBinnen(verzoek: Verzoek, dienst: Dienst, identiteit: Identiteit, bij: GemeenteId | null): Promise<boolean> {
  const gemeenten = await gemeentenVan(dienst.ports, identiteit)
  const gemeente = gemeenten.find((kandidaat) => kandidaat === bij) ?? (bij === null ? gemeenten[0] : undefined)
  if (gemeente === undefined) return false
  schrijfSessie(verzoek, dienst, beginSessie(identiteit, gemeenten, gemeente, dienst.ports.klok.pachttijd()))
  return true
}

function onbekend(verzoek: Verzoek, dienst: Dienst): Promise<Response> {
  return toonFout(verzoek, dienst, 403, {
    zin: 'U bent aangemeld, maar u staat bij geen gemeente in de lijst van medewerkers. Vraag de beheerder om u toe te voegen.'
  })
}

async function demomensen(dienst: Dienst, naar: string): Promise<Html> {
  const gemeenten = await Promise.all(
    (await dienst.ports.inhoud.gemeenten()).map(async (gemeente) => {
      const knoppen = (await mensenVan(dienst.ports.inhoud, gemeente)).map(
        ({ id, naam, functie, rollen }) =>
          html`<li><button class="bs-persoon" name="wie" value="${gemeente}/${id}"><b>${naam}</b><span>${functie}</span><small>${rollen.join(', ')}</small></button></li>`
      )
      return html`<section class="bs-deel"><h2>${await gemeentenaam(dienst.ports, gemeente)}</h2><ul class="bs-personen">${knoppen}</ul></section>`
    })
  )
  return html`${bericht('info', 'Dit is de demo. Kies als wie u wilt kijken. Alle personen zijn verzonnen.', 'Kies een persoon')}
<form method="post" action="/aanmelden/demo">${verborgen('naar', naar)}${gemeenten}</form>`
}

async function toonAanmelden(verzoek: Verzoek, dienst: Dienst): Promise<Response> {
  if (leesSessie(verzoek, dienst) !== null) return verzoek.redirect('/')
  const naar = eigenPad(verzoek.req.query('naar'))
  const inhoud =
    dienst.oidc === null
      ? await demomensen(dienst, naar)
      : html`<p class="bs-lead">U meldt zich aan met het account van uw gemeente.</p><p>${linkknop(`/aanmelden/begin?naar=${naar}`, 'Aanmelden', 'eerste')}</p>`
  return alsPagina(verzoek, dienst, { ...simpel, titel: 'Aanmelden', inhoud, status: 200 })
}

function zetDemo(app: Hono<Omgeving>, dienst: Dienst): void {
  app.post('/aanmelden/demo', async (verzoek) => {
    const formulier = leesFormulier(await verzoek.req.parseBody({ all: true }))
    const [gemeente = '', mens = ''] = formulier.tekst('wie').split('/')
    if (mens === '' || !(await laatBinnen(verzoek, dienst, { soort: 'demo', mens }, gemeente))) return toonFout(verzoek, dienst, 403)
    return verzoek.redirect(eigenPad(formulier.tekst('naar')), 303)
  })
}

function zetOidc(app: Hono<Omgeving>, dienst: Dienst, oidc: OidcAanmelding): void {
  app.get('/aanmelden/begin', async (verzoek) => {
    const { naar, cookie } = await oidc.begin(eigenPad(verzoek.req.query('naar')), dienst.ports.klok.pachttijd())
    zetKoekje(verzoek, dienst, 'aanmelden', cookie)
    return verzoek.redirect(naar)
  })
  app.get(TERUG, async (verzoek) => {
    const cookie = leesKoekje(verzoek, dienst, 'aanmelden')
    wisKoekje(verzoek, dienst, 'aanmelden')
    const zoekdeel = new URL(verzoek.req.url).search
    const { identiteit, naar } = await oidc.rondAf(zoekdeel, cookie, dienst.ports.klok.pachttijd())
    return (await laatBinnen(verzoek, dienst, identiteit, null)) ? verzoek.redirect(naar) : onbekend(verzoek, dienst)
  })
}

async function uitloggen(verzoek: Verzoek, dienst: Dienst): Promise<Response> {
  const sessie = leesSessie(verzoek, dienst)
  if (sessie !== null) {
    if ((await leesPost(verzoek, sessie)) === null) return toonFout(verzoek, dienst, 403)
    dienst.sessies.beeindig(sessie, dienst.ports.klok.pachttijd())
  }
  wisKoekje(verzoek, dienst, 'sessie')
  const inhoud = html`<p class="bs-lead">U bent uitgelogd. Werkt u op een computer die anderen ook gebruiken, sluit dan het venster.</p><p>${linkknop('/aanmelden', 'Opnieuw aanmelden')}</p>`
  return alsPagina(verzoek, dienst, { ...simpel, titel: 'Uitgelogd', inhoud, status: 200 })
}

async function wisselGemeente(verzoek: Verzoek, dienst: Dienst): Promise<Response> {
  const sessie = leesSessie(verzoek, dienst)
  if (sessie === null) return toonFout(verzoek, dienst, 401)
  const formulier = await leesPost(verzoek, sessie)
  const gemeente = formulier?.tekst('gemeente') ?? ''
  const mag = sessie.gemeenten.includes(gemeente) && (await mensBij(dienst.ports, gemeente, sessie.identiteit)) !== null
  if (!mag) return toonFout(verzoek, dienst, 403)
  schrijfSessie(verzoek, dienst, { ...sessie, gemeente, melding: null })
  return verzoek.redirect('/', 303)
}

async function voordeur(verzoek: Verzoek, dienst: Dienst): Promise<Response> {
  const wie = await wieIsDit(verzoek, dienst)
  if (wie instanceof Response) return wie
  const [eerste] = menuVoor(wie.mens)
  if (eerste !== undefined) return verzoek.redirect(eerste.pad)
  const inhoud = html`<p class="bs-lead">Voor uw rol (${wie.mens.rollen.join(', ')}) is hier nu niets te doen.</p>`
  return alsPagina(verzoek, dienst, { ...simpel, titel: 'Welkom', inhoud, status: 200 })
}

export function zetAanmeldroutes(app: Hono<Omgeving>, dienst: Dienst): void {
  app.get('/', (verzoek) => voordeur(verzoek, dienst))
  app.get('/aanmelden', (verzoek) => toonAanmelden(verzoek, dienst))
  if (dienst.oidc === null) zetDemo(app, dienst)
  else zetOidc(app, dienst, dienst.oidc)
  app.post('/uitloggen', (verzoek) => uitloggen(verzoek, dienst))
  app.post('/gemeente', (verzoek) => wisselGemeente(verzoek, dienst))
}
