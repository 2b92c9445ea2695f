/** On the page of a zaak: the money of each last, forfeited, paid and open, with the day on which it prescribes. */
import { html } from 'hono/html'
import { toonBedrag } from '../../model/bedrag.ts'
import { toonDatum } from '../../model/datum.ts'
import { geldigeVerbeuringen, standVan } from '../../model/dwangsomgeld.ts'
import type { Zaak } from '../../model/zaak.ts'
import { type Html, LEEG } from '../bezoek.ts'
import { deel, link, tabel } from '../opmaak/onderdelen.ts'

/** Nothing while nothing was forfeited. */
export function dwangsomgeld(zaak: Zaak): Html {
  const rijen = geldigeVerbeuringen(zaak)
  if (rijen.length === 0) return LEEG
  const dagVan = (soort: string, feit: string) => {
    const termijn = zaak.termijnen.find(({ sleutel }) => sleutel === `${soort}:${feit}`)
    return termijn === undefined ? 'nog niet berekend' : toonDatum(termijn.laatsteDag)
  }
  const regels = rijen.map(({ id, op, brief, overtreding, bedrag }) => {
    const { betaald, open } = standVan(zaak, [id])
    return [
      html`${toonDatum(op)}<br><span class="bs-zacht">${id}</span>`,
      html`${link(`/brieven/${brief}`, brief)}, ${overtreding}`,
      toonBedrag(bedrag),
      toonBedrag(betaald),
      html`<b>${toonBedrag(open)}</b>`,
      dagVan('betaling-dwangsom', id),
      dagVan('verjaring-dwangsom', id)
    ]
  })
  const kop = ['Verbeurd op', 'Last', 'Verbeurd', 'Betaald', 'Open', 'Betalen uiterlijk', 'Verjaart na']
  return deel('Dwangsommen', tabel('Dwangsommen', kop, regels), 'dwangsommen')
}
