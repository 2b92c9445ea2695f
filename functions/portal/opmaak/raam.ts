/** The frame of every page: skip link, mark of the demo, header with gemeente and person, navigation, breadcrumbs, footer. */
import { html } from 'hono/html'
import type { Html, Kruimel } from '../bezoek.ts'
import { SCRIPT, STIJL } from '../publiek.ts'
import { bericht, csrfVeld } from './onderdelen.ts'

export interface Bezoeker {
  readonly naam: string
  readonly functie: string
  readonly gemeentenaam: string
  /** Others that this person works for. */
  readonly andereGemeenten: readonly { readonly id: string; readonly naam: string }[]
  readonly csrf: string
  readonly menu: readonly Kruimel[]
}

interface Kader {
  /** Null: nobody is logged in. */
  readonly bezoeker: Bezoeker | null
  readonly demo: boolean
  /** Path of this page. */
  readonly hier: string
}

interface Bladzijde {
  readonly titel: string
  readonly kruimels: readonly Kruimel[]
  readonly inhoud: Html
  readonly breed: boolean
  readonly melding: string | null
}

function gemeentewissel({ andereGemeenten, csrf }: Bezoeker): Html {
  if (andereGemeenten.length === 0) return html``
  return html`<form class="bs-wissel" method="post" action="/gemeente">${csrfVeld(csrf)}
${andereGemeenten.map(({ id, naam }) => html`<button class="utrecht-link-button bs-koplink" name="gemeente" value="${id}">Naar ${naam}</button>`)}</form>`
}

function kop(bezoeker: Bezoeker | null): Html {
  const wie =
    bezoeker === null
      ? ''
      : html`<div class="bs-kop__wie"><p class="bs-kop__naam"><b>${bezoeker.naam}</b><span>${bezoeker.functie}</span></p>
${gemeentewissel(bezoeker)}<form method="post" action="/uitloggen">${csrfVeld(bezoeker.csrf)}<button class="utrecht-link-button bs-koplink">Uitloggen</button></form></div>`
  return html`<header class="bs-kop"><div class="bs-kop__binnen">
<a class="bs-kop__merk" href="/"><span class="bs-kop__gemeente">${bezoeker?.gemeentenaam ?? 'Wet kinderopvang'}</span><span class="bs-kop__product">Besluitenstraat</span></a>${wie}
</div></header>`
}

function navigatie({ menu }: Bezoeker, hier: string): Html {
  if (menu.length === 0) return html``
  const punten = menu.map(({ naam, pad }) => {
    const actief = hier === pad || hier.startsWith(`${pad}/`)
    return html`<li><a href="${pad}"${actief ? html` aria-current="page"` : ''}>${naam}</a></li>`
  })
  return html`<nav class="bs-nav" aria-label="Hoofdmenu"><ul>${punten}</ul></nav>`
}

function broodkruimels(kruimels: readonly Kruimel[], titel: string): Html {
  if (kruimels.length === 0) return html``
  const stap = (inhoud: Html) => html`<li>${inhoud}</li>`
  return html`<nav class="bs-kruimels" aria-label="Kruimelpad"><ol>
${kruimels.map(({ naam, pad }) => stap(html`<a class="utrecht-link" href="${pad}">${naam}</a>`))}
${stap(html`<span aria-current="page">${titel}</span>`)}</ol></nav>`
}

const DEMO = html`<aside class="bs-demo" aria-label="Demo"><b>Demo</b> Alle personen, voorzieningen en brieven zijn verzonnen. Er gaat niets de deur uit. Leeuwarderadeel rekent hier met haar beleid van 2009 onder het recht van vandaag.</aside>`

export async function raam({ titel, kruimels, inhoud, breed, melding }: Bladzijde, { bezoeker, demo, hier }: Kader): Promise<Html> {
  return html`<!doctype html>
<html lang="nl" class="utrecht-document"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titel} – Besluitenstraat</title><link rel="stylesheet" href="${STIJL.pad}"><script src="${SCRIPT.pad}" defer></script></head>
<body class="utrecht-document__body bs"><a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">Naar de inhoud</a>
${demo ? DEMO : ''}${kop(bezoeker)}${bezoeker === null ? '' : navigatie(bezoeker, hier)}
<main id="inhoud" tabindex="-1" class="bs-inhoud${breed ? '' : ' bs-inhoud--tekst'}">${broodkruimels(kruimels, titel)}
<h1>${titel}</h1>
${melding === null ? '' : bericht('ok', melding)}
${inhoud}</main>
<footer class="bs-voet"><p>Besluitenstraat helpt bij het handhaven van de Wet kinderopvang. Een mens beslist en tekent.</p></footer>
</body></html>`
}
