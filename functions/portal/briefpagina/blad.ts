/**
 * A letter as a page: the very HTML that its PDF was printed from, in a frame for a screen. The words are never made again, so that
 * page and PDF cannot say different things.
 */
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { BRIEFSTIJL } from '../publiek.ts'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Bladvraag {
  /** The stored document. */
  readonly document: string
  /** What goes before the letter. */
  readonly kop: Html
  readonly demo: boolean
}

const LETTERTYPEN = /@font-face\{[^}]*\}/g
/** Colours and font of the huisstijl. */
const HUISSTIJL = /:root\{[^}]*\}/

/** Between the first `begin` and the last `eind`; what is written in a letter cannot hold either. */
function tussen(document: string, begin: string, eind: string): string {
  const van = document.indexOf(begin)
  const tot = document.lastIndexOf(eind)
  if (van < 0 || tot < van) throw new Error(`in de bewaarde brief ontbreekt ${begin}`)
  return document.slice(van + begin.length, tot)
}

export function briefblad({ document, kop, demo }: Bladvraag): Html {
  const stijl = tussen(document, '<style>', '</style>')
  const huisstijl = [...(stijl.match(LETTERTYPEN) ?? []), HUISSTIJL.exec(stijl)?.[0] ?? ''].join('\n')
  return kader({
    titel: raw(tussen(document, '<title>', '</title>')),
    huisstijl,
    inhoud: html`<header class="bij">${demo ? html`<p class="demo">DEMO – fictieve gegevens</p>` : ''}${kop}</header>
<main>${raw(tussen(document, '<main>', '</main>'))}</main>`
  })
}

/** A page without a letter: why there is none here, and whom to ask. */
export function meldblad(titel: string, zinnen: readonly string[]): Html {
  return kader({
    titel,
    huisstijl: '',
    inhoud: html`<main class="melding"><h1>${titel}</h1>${zinnen.map((zin) => html`<p>${zin}</p>`)}</main>`
  })
}

function kader({ titel, huisstijl, inhoud }: { titel: string | Html; huisstijl: string; inhoud: Html }): Html {
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${titel}</title>
<link rel="stylesheet" href="${BRIEFSTIJL.pad}">
<style>${raw(huisstijl)}</style>
</head>
<body>
${inhoud}
</body>
</html>
`
}
