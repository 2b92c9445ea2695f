/** What a file led to: the steps and the letters, for who may see them. */
import { html } from 'hono/html'
import { toonDatum } from '../../model/datum.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { heeftRol, ZAAKLEZERS } from '../../model/mensen.ts'
import type { Gevolg } from '../../upload/gevolg.ts'
import type { Bezoek, Html } from '../bezoek.ts'
import { lijst, link } from '../opmaak/onderdelen.ts'

/** The steps and letters; for who may not open the zaak only what already left the gemeente. */
export function gevolgen(bezoek: Bezoek, { stappen, brieven }: Gevolg): Html {
  if (heeftRol(bezoek.mens, ZAAKLEZERS))
    return lijst([
      ...stappen.map((stap) => `Stap: ${stap}`),
      ...brieven.map(({ id, soort }) => html`Brief: ${link(`/brieven/${id}`, BRIEFSOORTEN[soort].titel)}`)
    ])
  const uit = brieven.flatMap(({ soort, verzondenOp }) => (verzondenOp === null ? [] : [{ soort, verzondenOp }]))
  return uit.length === 0
    ? html`<p>De gemeente behandelt dit rapport. Hier komt te staan wat zij heeft verstuurd.</p>`
    : lijst(uit.map(({ soort, verzondenOp }) => `${BRIEFSOORTEN[soort].titel}, verstuurd op ${toonDatum(verzondenOp)}`))
}
