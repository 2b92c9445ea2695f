/** From filled-in letter to whole HTML document: style, page numbers, running heads, watermark. None of these is part of the letter's text. */
import type { BriefGegevens } from '../model/brief/gegevens.ts'
import { drukbaar } from '../model/drukbaar.ts'
import type { GeladenHuisstijl } from './huisstijl.ts'
import { lettertypeCss, lettertypeStapel } from './lettertypen.ts'

/** Drawn, not written: the watermark leaves no words in the PDF and no tag. */
const CONCEPT_BEELD = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 760"><g fill="none" stroke="#7a1f1f" stroke-opacity=".13" stroke-width="15" transform="translate(380 380) rotate(-45) translate(-380 -50)"><path d="M85 22A50 50 0 1 0 85 78"/><ellipse cx="152" cy="50" rx="42" ry="50"/><path d="M225 100V0l66 100V0M398 22a50 50 0 1 0 0 56M493 0h-58v100h58M435 50h46M525 100V0h34a29 29 0 0 1 0 58h-34M606 0h82M647 0v100" transform="translate(-8)"/></g></svg>`

export interface Blad {
  readonly gegevens: BriefGegevens
  readonly huisstijl: GeladenHuisstijl
  /** Letter as the template gives it. */
  readonly brief: string
  /** Style sheet of the letters. */
  readonly css: string
  readonly definitief: boolean
}

/** Name of the document: as archives and readers show it. */
export function titelVan({ onderwerp, voorziening, kenmerk }: BriefGegevens): string {
  return `${onderwerp} – ${voorziening.naam} – ${kenmerk}`
}

export function alsDocument({ gegevens, huisstijl, brief, css, definitief }: Blad): string {
  const { venster } = huisstijl.stijl
  const klassen = [`venster-${venster}`, ...(definitief ? [] : ['concept'])].join(' ')
  const randen = bladzijde(gegevens, huisstijl, definitief)
  const stijl = [variabelen(huisstijl), randen, css]
  if (!definitief) stijl.push(watermerk())
  const kaal = drukbaar(`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>${ontsnap(titelVan(gegevens))}</title>
<style>
${stijl.join('\n')}
</style>
</head>
<body class="${klassen}">
<main>
${brief}
</main>
</body>
</html>
`)
  // The fonts are most of a document and hold no words to look through.
  return kaal.replace('<style>', () => `<style>\n${lettertypeCss(huisstijl.lettertypen, kaal)}`)
}

function variabelen({ stijl: { kleur, lettertype } }: GeladenHuisstijl): string {
  return `:root{--hoofd:${kleur.hoofd};--lijn:${kleur.lijn};--vlak:${kleur.vlak};--tekst:${kleur.tekst};--letter:${lettertypeStapel(lettertype.familie)}}`
}

/** Margin boxes are drawn outside the tags. Custom properties do not reach them. */
function bladzijde(gegevens: BriefGegevens, { stijl }: GeladenHuisstijl, definitief: boolean): string {
  const { gemeente } = gegevens
  const { postadres } = gemeente
  const letter = `font-family:${lettertypeStapel(stijl.lettertype.familie)};font-size:7.5pt;line-height:1.4;color:#4a4a4a`
  const website = gemeente.website.replace(/^https?:\/\//, '').replace(/\/$/, '')
  const adres = `${gemeente.naam} · ${postadres.straat}, ${postadres.postcode} ${postadres.plaats}\n${gemeente.telefoon} · ${gemeente.email} · ${website}`
  const merken = [...(gegevens.proef ? ['DEMO – fictieve gegevens'] : []), ...(definitief ? [] : ['CONCEPT – nog niet goedgekeurd'])].join(
    '   |   '
  )
  return `@page{size:A4;margin:18mm 22mm 24mm 25mm;
@top-left{content:${tekst(`Ons kenmerk ${gegevens.kenmerk}`)};${letter};vertical-align:bottom;padding-bottom:4mm;white-space:nowrap}
@top-right{content:${tekst(merken)};${letter};font-weight:700;color:#8a2a12;vertical-align:bottom;padding-bottom:4mm;white-space:nowrap}
@bottom-left{content:${tekst([adres, stijl.voet].filter((regel) => regel !== '').join('\n'))};${letter};white-space:pre-line;width:82%;vertical-align:top;padding-top:4mm}
@bottom-right{content:"pagina " counter(page) " van " counter(pages);${letter};vertical-align:top;padding-top:4mm;white-space:nowrap}}
@page :first{@top-left{content:none}}`
}

function watermerk(): string {
  return `body::before{content:"";position:fixed;inset:0;z-index:10;background:url("data:image/svg+xml,${encodeURIComponent(CONCEPT_BEELD)}") center/150mm no-repeat}`
}

/** A CSS string that holds exactly this text: a quote or any end of a line would end it. */
function tekst(inhoud: string): string {
  const veilig = [...inhoud].map((teken) => (/["\\<>\n\r\f]/.test(teken) ? `\\${teken.codePointAt(0)?.toString(16)} ` : teken))
  return `"${veilig.join('')}"`
}

function ontsnap(inhoud: string): string {
  return inhoud.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
