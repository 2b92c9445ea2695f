/** The small parts that pages are made of, in the look of NL Design System. Each is a function from data to escaped HTML. */
import { html } from 'hono/html'
import { type Html, LEEG } from '../bezoek.ts'

type Toon = 'info' | 'ok' | 'warning' | 'error'

const WOORD = { info: 'Let op', ok: 'Gelukt', warning: 'Let op', error: 'Dit gaat niet' } as const satisfies Record<Toon, string>

/** A notice; more lines become more paragraphs. `error` and `ok` are read out at once. */
export function bericht(toon: Toon, tekst: string | readonly string[], kop: string = WOORD[toon]): Html {
  const regels = typeof tekst === 'string' ? tekst.split('\n') : tekst
  const inhoud = regels.length > 1 ? html`<ul>${regels.map((regel) => html`<li>${regel}</li>`)}</ul>` : html`<p>${regels[0] ?? ''}</p>`
  const rol = toon === 'error' ? 'alert' : toon === 'ok' ? 'status' : 'note'
  return html`<div class="utrecht-alert utrecht-alert--${toon} bs-bericht" role="${rol}"><div class="utrecht-alert__content"><div class="utrecht-alert__message"><p class="bs-bericht__kop">${kop}</p>${inhoud}</div></div></div>`
}

export type Kleur = 'rood' | 'oranje' | 'groen' | 'blauw' | 'grijs'

/** A word in colour; the word alone must say it too. */
export function merk(kleur: Kleur, woord: string): Html {
  return html`<span class="utrecht-data-badge bs-merk bs-merk--${kleur}">${woord}</span>`
}

/** A part of a page under a heading of its own. */
export function deel(kop: string, inhoud: Html, id = ''): Html {
  return html`<section class="bs-deel"${id === '' ? '' : html` id="${id}"`}><h2>${kop}</h2>${inhoud}</section>`
}

/** Nothing is there, and that is fine: says so, and what can be done. */
export function leeg(tekst: string): Html {
  return html`<p class="bs-leeg">${tekst}</p>`
}

/** Explanation that opens on request, without script. */
export function uitleg(vraag: string | Html, antwoord: Html): Html {
  return html`<details class="bs-uitleg"><summary>${vraag}</summary><div>${antwoord}</div></details>`
}

export function link(pad: string, tekst: string | Html): Html {
  return html`<a class="utrecht-link" href="${pad}">${tekst}</a>`
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function linkknop(pad: string, tekst: string, nadruk: 'eerste' | 'tweede' = 'tweede'): Html {
  return html`<a class="utrecht-button utrecht-button--${nadruk === 'eerste' ? 'primary' : 'secondary'}-action bs-knop" href="${pad}">${tekst}</a>`
}

export interface Tab {
  readonly naam: string
  readonly pad: string
  readonly hier: boolean
  /** Behind the name; left out: nothing. */
  readonly aantal?: number
}

/** Tabs and filters are links: they work without script, and a choice has an address. */
export function tabs(naam: string, keuzes: readonly Tab[]): Html {
  const punten = keuzes.map(
    ({ naam: woord, pad, hier, aantal }) =>
      html`<li><a href="${pad}"${hier ? html` aria-current="true"` : ''}>${woord}${aantal === undefined ? '' : html` <span class="bs-tabs__aantal">${aantal}</span>`}</a></li>`
  )
  return html`<nav class="bs-tabs" aria-label="${naam}"><ul>${punten}</ul></nav>`
}

/** On a narrow screen each row becomes a block in which every value stands under its heading. */
export function tabel(naam: string, kop: readonly string[], rijen: readonly (readonly (string | Html)[])[]): Html {
  const cel = (waarde: string | Html, plek: number) => {
    const woord = kop[plek] ?? ''
    return plek === 0
      ? html`<th scope="row" class="utrecht-table__cell" data-kop="${woord}">${waarde}</th>`
      : html`<td class="utrecht-table__cell" data-kop="${woord}">${waarde}</td>`
  }
  return html`<div class="bs-tabel"><table class="utrecht-table"><caption class="bs-onzichtbaar">${naam}</caption>
<thead class="utrecht-table__header"><tr class="utrecht-table__row">${kop.map((woord) => html`<th scope="col" class="utrecht-table__header-cell">${woord}</th>`)}</tr></thead>
<tbody class="utrecht-table__body">${rijen.map((rij) => html`<tr class="utrecht-table__row">${rij.map(cel)}</tr>`)}</tbody></table></div>`
}

/** Names with their values. */
export function gegevens(paren: readonly (readonly [string, string | Html])[]): Html {
  return html`<dl class="bs-gegevens">${paren.map(([naam, waarde]) => html`<div><dt>${naam}</dt><dd>${waarde}</dd></div>`)}</dl>`
}

export function lijst(punten: readonly (string | Html)[]): Html {
  return punten.length === 0 ? LEEG : html`<ul class="bs-lijst">${punten.map((punt) => html`<li>${punt}</li>`)}</ul>`
}

/** @param volgende path of the next page; null on the last one */
export function bladeren(vorige: string | null, volgende: string | null): Html {
  if (vorige === null && volgende === null) return LEEG
  return html`<nav class="bs-bladeren" aria-label="Bladeren">${vorige === null ? '' : linkknop(vorige, 'Vorige')}${volgende === null ? '' : linkknop(volgende, 'Volgende')}</nav>`
}

export function csrfVeld(csrf: string): Html {
  return html`<input type="hidden" name="csrf" value="${csrf}">`
}
