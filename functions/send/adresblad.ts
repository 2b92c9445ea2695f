/** The address sheet that goes before a letter in a window envelope; for a copy it says that it is one. Pure. */
import type { Gemeentegegevens } from '../model/beleid.ts'
import { drukbaar } from '../model/drukbaar.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Verzending } from '../model/verzending.ts'
import type { Brief } from '../model/zaak.ts'

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function ontsnap(tekst: string): string {
  return tekst.replaceAll(/[&<>"']/g, (teken) => TEKENS[teken] ?? teken)
}

/** Address in the right place for a C5 window, where the letter itself has it too: 50 mm from the top. */
const LINKS = { links: '20mm', rechts: '110mm' } as const

/** What of the huisstijl stands on the sheet. */
export interface Bladstijl {
  readonly venster: keyof typeof LINKS
  /** As `font-family`. */
  readonly letter: string
  /** The font-face rules that this text needs. */
  readonly lettertypen: (tekst: string) => string
}

const stijlVoor = ({ venster, letter }: Bladstijl) => `@page { size: A4; margin: 0 }
body { margin: 0; font: 10pt/1.4 ${letter}; color: #000 }
address { position: absolute; left: ${LINKS[venster]}; top: 50mm; width: 80mm; font-style: normal }
main { position: absolute; left: 20mm; top: 110mm; width: 170mm; font-size: 11pt }
.afzender { position: absolute; left: ${LINKS[venster]}; top: 42mm; font-size: 8pt }`

export interface Adresbladvraag {
  readonly rij: Verzending
  readonly brief: Pick<Brief, 'id' | 'soort'>
  readonly gegevens: Pick<Gemeentegegevens, 'naam' | 'postadres'>
  /** Within the houder, as the letter has it; empty when to nobody in particular. */
  readonly terAttentieVan: string
  readonly huisstijl: Bladstijl
  readonly demo: boolean
}

/** The lines behind the window. A copy goes to somebody else than the letter was made out to. */
export function adresregels({ rij: { ontvanger, telt }, terAttentieVan }: Pick<Adresbladvraag, 'rij' | 'terAttentieVan'>): string[] {
  const { naam, adres } = ontvanger
  const tav = telt && terAttentieVan !== '' ? `t.a.v. ${terAttentieVan}` : ''
  return [naam, tav, adres?.straat ?? '', adres === null ? '' : `${adres.postcode}  ${adres.plaats}`].filter((regel) => regel !== '')
}

/** A whole HTML page; empty address lines are left out. */
export function maakAdresblad({ rij, terAttentieVan, brief, gegevens, huisstijl, demo }: Adresbladvraag): string {
  const { titel } = BRIEFSOORTEN[brief.soort]
  const regels = adresregels({ rij, terAttentieVan }).map(ontsnap)
  const { straat, postcode, plaats } = gegevens.postadres
  const afschrift = rij.telt
    ? ''
    : '<p><strong>Afschrift.</strong> De brief zelf sturen wij aan de houder. De dag waarop wij hem aan de houder sturen, telt voor de termijnen.</p>'
  const proef = demo ? '<p><strong>DEMO – fictieve gegevens. Niet posten.</strong></p>' : ''
  const blad = `<p class="afzender">${ontsnap(`${gegevens.naam}, ${straat}, ${postcode} ${plaats}`)}</p>
<address>${regels.join('<br>')}</address>
<main><h1 style="font-size:14pt">${ontsnap(titel)}</h1><p>Kenmerk: ${ontsnap(brief.id)}</p>${afschrift}${proef}</main>`
  const stijl = [huisstijl.lettertypen(blad), stijlVoor(huisstijl)].join('\n')
  return drukbaar(`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Adresblad ${ontsnap(rij.id)}</title><style>${stijl}</style></head>
<body>${blad}</body></html>`)
}
