/**
 * The page of a letter for who got its address by mail: a secret instead of a session. It shows one letter and gives its PDF, until its
 * last day; a letter that lapsed says so. Whoever guesses gets the same answer for everything that is not there.
 */
import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import { beleidOp } from '../../gemeente.ts'
import { toonDatum } from '../../model/datum.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import type { Verzending } from '../../model/verzending.ts'
import type { Brief, Zaak } from '../../model/zaak.ts'
import { type Paginastand, paginaBij } from '../../send/pagina.ts'
import { leesBriefstuk, leesBrieftekst } from '../../send/pagina-step.ts'
import { leesZaak } from '../../stroom.ts'
import { alsBestand, alsVerwijzing, type Omgeving } from '../antwoord.ts'
import type { Dienst } from '../dienst.ts'
import { bindAan, type GemeentePorts } from '../gemeente-ports.ts'
import { briefblad, meldblad } from './blad.ts'

interface Gevonden {
  readonly ports: GemeentePorts
  readonly zaak: Zaak
  readonly stand: Paginastand
}

const ZAAK = /^[a-z0-9-]{1,60}$/

async function vind({ ports }: Dienst, gemeente: string, id: string, geheim: string): Promise<Gevonden | null> {
  if (!ZAAK.test(id) || !(await ports.inhoud.gemeenten()).includes(gemeente)) return null
  const eigen = bindAan(ports, gemeente)
  const zaak = await leesZaak(eigen.store, gemeente, id)
  const stand = zaak === null ? null : paginaBij(zaak, geheim, ports.klok.vandaag())
  return zaak === null || stand === null ? null : { ports: eigen, zaak, stand }
}

/** What a page says that shows no letter. */
function woordenVoor(stand: Exclude<Paginastand, { soort: 'open' }>): readonly [kop: string, zin: string] {
  if (stand.soort === 'gesloten')
    return [
      'Deze link werkt niet',
      'Op dit adres is geen brief te lezen. De ontvanger krijgt de brief op een andere manier, of heeft hem al.'
    ]
  const brief = `brief (${BRIEFSOORTEN[stand.brief.soort].titel.toLowerCase()}, kenmerk ${stand.brief.id})`
  switch (stand.soort) {
    case 'vervallen':
      return ['Deze brief geldt niet meer', `De ${brief} is vervallen. U hoeft er niets meer mee te doen.`]
    case 'vervangen':
      return ['Deze brief geldt niet meer', `De ${brief} is vervallen. Er komt een nieuwe brief, of u hebt die al. Lees wat daarin staat.`]
    case 'verlopen':
      return [
        'Deze link is verlopen',
        `Hier stond een ${brief}. De brief zelf geldt nog. U vindt hem in de e-mail die u kreeg, of vraag hem op.`
      ]
  }
}

async function dicht(verzoek: Context<Omgeving>, gevonden: Gevonden | null): Promise<Response> {
  verzoek.set('beleid', 'briefpagina')
  if (gevonden === null || gevonden.stand.soort === 'open')
    return verzoek.html(
      meldblad('Deze pagina is er niet', [
        'Kijk of u het hele adres uit de e-mail hebt overgenomen. Of bel de gemeente die u de e-mail stuurde.'
      ]),
      404
    )
  const { ports, zaak, stand } = gevonden
  const { contactpersoon } = (await beleidOp(ports.inhoud, zaak.gemeente, ports.klok.vandaag())).beleid.gemeentegegevens
  const [kop, zin] = woordenVoor(stand)
  const contact = `Hebt u vragen? Bel of mail dan met ${contactpersoon.naam}: ${contactpersoon.telefoon}, ${contactpersoon.email}.`
  return verzoek.html(meldblad(kop, [zin, contact]), 410)
}

/** Numbers from 1; 0 is the letter itself. */
function stukpad(verzoek: Context<Omgeving>, nr: number): string {
  return `${new URL(verzoek.req.url).pathname}/${nr === 0 ? 'brief' : `bijlage-${nr}`}`
}

function kop(verzoek: Context<Omgeving>, rij: Verzending, tot: string, bijlagen: readonly string[]) {
  const stukken = ['Download de brief als PDF', ...bijlagen.map((naam) => `Download de bijlage: ${naam}`)]
  return html`<p>Dit is dezelfde brief als de PDF. Bewaar de PDF: deze pagina werkt tot en met ${toonDatum(tot)}.</p>
${rij.telt ? '' : html`<p>Dit is een afschrift. De brief zelf sturen wij aan degene voor wie hij is bedoeld.</p>`}
<nav aria-label="Brief bewaren"><ul>${stukken.map((tekst, nr) => html`<li><a href="${stukpad(verzoek, nr)}">${tekst}</a></li>`)}</ul></nav>`
}

async function blad(verzoek: Context<Omgeving>, gevonden: Gevonden, { brief, rij, tot }: Extract<Paginastand, { soort: 'open' }>) {
  const { ports, zaak } = gevonden
  const { document, bijlagen } = await leesBrieftekst(ports, brief)
  verzoek.set('beleid', 'briefpagina')
  const demo = ports.omgeving === 'demo' || zaak.proef
  return verzoek.html(
    briefblad({
      document,
      kop: kop(
        verzoek,
        rij,
        tot,
        bijlagen.map(({ naam }) => naam)
      ),
      demo
    })
  )
}

async function stuk(verzoek: Context<Omgeving>, dienst: Dienst, { ports }: Gevonden, brief: Brief, naam: string): Promise<Response> {
  const nr = naam === 'brief' ? 0 : Number(/^bijlage-([1-9][0-9]?)$/.exec(naam)?.[1] ?? Number.NaN)
  const gelezen = await leesBriefstuk(ports, brief, nr)
  if (gelezen === null) return dicht(verzoek, null)
  const bestand = { soort: 'bestand', ...gelezen, hoe: 'bewaren' } as const
  return (await alsVerwijzing(verzoek, dienst, bestand)) ?? alsBestand(verzoek, bestand)
}

export function zetBriefroutes(app: Hono<Omgeving>, dienst: Dienst): void {
  app.get('/brief/:gemeente/:zaak/:geheim', async (verzoek) => {
    const { gemeente, zaak, geheim } = verzoek.req.param()
    const gevonden = await vind(dienst, gemeente, zaak, geheim)
    return gevonden?.stand.soort === 'open' ? blad(verzoek, gevonden, gevonden.stand) : dicht(verzoek, gevonden)
  })
  app.get('/brief/:gemeente/:zaak/:geheim/:stuk', async (verzoek) => {
    const { gemeente, zaak, geheim, stuk: naam } = verzoek.req.param()
    const gevonden = await vind(dienst, gemeente, zaak, geheim)
    return gevonden?.stand.soort === 'open' ? stuk(verzoek, dienst, gevonden, gevonden.stand.brief, naam) : dicht(verzoek, gevonden)
  })
}
