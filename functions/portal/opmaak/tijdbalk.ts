/** Dates as a drawn time line: numbered dots above their months, today as a line. The numbers return in the list below it. */
import { html } from 'hono/html'
import { Temporal } from 'temporal-polyfill'
import type { Datum } from '../../model/basis.ts'
import { dagenTussen, plusDagen, toonDatum, toonMaand } from '../../model/datum.ts'
import type { Html } from '../bezoek.ts'
import type { Kleur } from './onderdelen.ts'

export interface Balkpunt {
  readonly nr: number
  readonly dag: Datum
  readonly wat: string
  readonly kleur: Kleur
}

const BREEDTE = 960
const RAND = 40
const STRAAL = 13
/** Between dots on one row. */
const RUIMTE = 2 * STRAAL + 4
const RIJHOOGTE = 2 * STRAAL + 6
/** Below the axis: names of months. */
const ONDER = 34

interface Geplaatst extends Balkpunt {
  readonly x: number
  readonly rij: number
}

/** Dots that would cover one another go up a row. */
function plaats(punten: readonly Balkpunt[], xVan: (dag: Datum) => number): Geplaatst[] {
  const laatsteX: number[] = []
  return punten.map((punt) => {
    const x = xVan(punt.dag)
    const vrij = laatsteX.findIndex((vorige) => x - vorige >= RUIMTE)
    const rij = vrij === -1 ? laatsteX.length : vrij
    laatsteX[rij] = x
    return { ...punt, x, rij }
  })
}

function maanden(vanaf: Datum, tot: Datum): Datum[] {
  const eerste = Temporal.PlainDate.from(vanaf).with({ day: 1 })
  const aantal = eerste.until(tot, { largestUnit: 'months' }).months
  const stap = Math.max(1, Math.ceil(aantal / 12))
  return Array.from({ length: Math.floor(aantal / stap) + 1 }, (_, nr) => eerste.add({ months: nr * stap }).toString()).filter(
    (dag) => dag >= vanaf
  )
}

/** @param punten in order of day, at least one */
export function tijdbalk(naam: string, punten: readonly Balkpunt[], vandaag: Datum): Html {
  const dagen = [...punten.map(({ dag }) => dag), vandaag].toSorted()
  const vanaf = plusDagen(dagen[0] ?? vandaag, -3)
  const tot = plusDagen(dagen.at(-1) ?? vandaag, 3)
  const schaal = (BREEDTE - 2 * RAND) / Math.max(1, dagenTussen(vanaf, tot))
  const xVan = (dag: Datum) => Math.round(RAND + dagenTussen(vanaf, dag) * schaal)
  const geplaatst = plaats(punten, xVan)
  const as = 30 + RIJHOOGTE * (1 + Math.max(0, ...geplaatst.map(({ rij }) => rij)))
  const zin = punten.map(({ nr, dag, wat }) => `${nr}: ${toonDatum(dag)}, ${wat}`).join('. ')
  const nu = xVan(vandaag)
  return html`<div class="bs-tijdbalk" role="region" aria-label="${naam}" tabindex="0"><svg viewBox="0 0 ${BREEDTE} ${as + ONDER}" role="img" aria-label="${naam}. Vandaag is ${toonDatum(vandaag)}. ${zin}.">
<line class="bs-tijdbalk__as" x1="${RAND / 2}" y1="${as}" x2="${BREEDTE - RAND / 2}" y2="${as}"/>
${maanden(vanaf, tot).map((dag) => html`<line class="bs-tijdbalk__as" x1="${xVan(dag)}" y1="${as}" x2="${xVan(dag)}" y2="${as + 8}"/><text class="bs-tijdbalk__maand" x="${xVan(dag) + 3}" y="${as + 22}">${toonMaand(dag)}</text>`)}
<line class="bs-tijdbalk__nu" x1="${nu}" y1="20" x2="${nu}" y2="${as + 6}"/><text class="bs-tijdbalk__vandaag" x="${nu}" y="14" text-anchor="${nu > BREEDTE / 2 ? 'end' : 'start'}">vandaag</text>
${geplaatst.map(({ nr, x, rij, kleur }) => {
  const y = as - STRAAL - 6 - rij * RIJHOOGTE
  return html`<line class="bs-tijdbalk__steel" x1="${x}" y1="${y}" x2="${x}" y2="${as}"/><circle class="bs-tijdbalk__punt bs-tijdbalk__punt--${kleur}" cx="${x}" cy="${y}" r="${STRAAL}"/><text class="bs-tijdbalk__nr" x="${x}" y="${y + 5}" text-anchor="middle">${nr}</text>`
})}</svg></div>`
}
