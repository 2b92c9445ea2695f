/** Each fault of a refused file: where it is, what is wrong, and how to mend it. */
import { html } from 'hono/html'
import type { Leesfout } from '../../model/upload.ts'
import { type Html, LEEG } from '../bezoek.ts'

function plek(plaats: string): string {
  return plaats === '' ? 'Het hele bestand' : plaats
}

export function leesfouten(fouten: readonly Leesfout[]): Html {
  if (fouten.length === 0) return LEEG
  return html`<ul class="bs-lijst bs-leesfouten">${fouten.map(
    ({ plaats, wat, herstel }) =>
      html`<li><b>${plek(plaats)}</b><br>${wat}<br><span class="bs-zacht">Zo verhelpt u het:</span> ${herstel}</li>`
  )}</ul>`
}
