/** Figures as bars, drawn on the server. The numbers stand beside them in the same table, so that nobody needs the drawing. */
import { html } from 'hono/html'
import type { Html } from '../bezoek.ts'
import { tabel } from './onderdelen.ts'

export interface Balk {
  readonly naam: string | Html
  readonly getal: number
  /** As it is read: `12 dagen`. */
  readonly woord: string
  /** What else belongs to this row. */
  readonly verder?: string
}

function balk(getal: number, grootste: number): Html {
  const breed = grootste === 0 ? 0 : Math.round((getal / grootste) * 1000) / 10
  return html`<svg class="bs-balk" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${breed}" height="10"></rect></svg>`
}

/** @param kop of the names, the numbers, and of what else belongs to a row where there is such */
export function balken(naam: string, kop: readonly [string, string, string?], regels: readonly Balk[]): Html {
  const grootste = Math.max(0, ...regels.map(({ getal }) => getal))
  const [wat, hoeveel, verder] = kop
  return tabel(
    naam,
    [wat, hoeveel, 'Vergeleken', ...(verder === undefined ? [] : [verder])],
    regels.map((regel) => [regel.naam, regel.woord, balk(regel.getal, grootste), ...(verder === undefined ? [] : [regel.verder ?? ''])])
  )
}
