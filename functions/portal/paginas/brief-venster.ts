/** The letter beside the work: as PDF, or as text that reads well on a small screen and with a screen reader. */
import { html } from 'hono/html'
import type { Brief } from '../../model/zaak.ts'
import type { Html } from '../bezoek.ts'
import { bericht, leeg, link, tabs } from '../opmaak/onderdelen.ts'

export const WORDT_GEMAAKT = 'Het nieuwe concept wordt gemaakt. Ververs over een minuut de bladzijde.'

export function briefvenster({ id, status, concepten, definitief, conceptNodig }: Brief, als: string): Html {
  const wordtGemaakt = conceptNodig && (status === 'open' || status === 'opgesteld')
  if (concepten.length === 0 && definitief === null)
    return html`<div class="bs-venster">${wordtGemaakt ? html`<div data-wacht>${leeg(WORDT_GEMAAKT)}</div>` : leeg('Er is nog geen brief om te tonen.')}</div>`
  const tekst = als === 'tekst'
  const bron = tekst ? `/brieven/${id}/tekst` : `/brieven/${id}/pdf`
  return html`<section class="bs-venster" aria-label="De brief"><h2 class="bs-onzichtbaar">De brief</h2>${wordtGemaakt ? html`<div data-wacht>${bericht('info', `${WORDT_GEMAAKT} Hieronder staat het vorige.`)}</div>` : ''}
${tabs('Hoe de brief wordt getoond', [
  { naam: 'Als pdf', pad: `?als=pdf`, hier: !tekst },
  { naam: 'Als tekst', pad: `?als=tekst`, hier: tekst }
])}
<iframe class="bs-venster__blad" src="${bron}" title="De brief ${id}"></iframe>
<p>${link(`/brieven/${id}/pdf`, 'Open de brief (pdf) in een eigen venster')}</p></section>`
}
