/** The legal gate as a list, red first; each line with its article, the reason and a link to the field that mends it. */
import { html } from 'hono/html'
import type { GateRegel } from '../../model/zaak.ts'
import type { Html } from '../bezoek.ts'
import { bericht, link, uitleg } from '../opmaak/onderdelen.ts'
import { hoofdletter, telwoord } from '../opmaak/tekst.ts'
import { type Briefstukken, herstelplek } from './brief-stukken.ts'
import { gatemerk } from './standen.ts'
import { zonderPaden } from './veldnamen.ts'

const VOLGORDE = ['rood', 'geel', 'groen', 'niet van toepassing'] as const satisfies readonly GateRegel['status'][]

function regel(stukken: Briefstukken | null, een: GateRegel): Html {
  const plek = stukken === null ? null : herstelplek(stukken, een)
  const herstel = een.herstel === null ? '' : html`<p>${zonderPaden(een.herstel)}</p>`
  return html`<li class="bs-gate__regel">${gatemerk(een.status)}<div><p>${hoofdletter(zonderPaden(een.waarom))}</p>${herstel}
<p class="bs-zacht">${een.artikel === '' ? '' : `${een.artikel}. `}<span>Onderdeel ${een.id}</span>${plek === null ? '' : html` ${link(plek, 'Ga naar het veld')}`}</p></div></li>`
}

function opzij(stukken: Briefstukken | null, regels: readonly GateRegel[]): Html {
  if (regels.length === 0) return html``
  return uitleg(
    `${telwoord(regels.length, 'onderdeel', 'onderdelen')} in orde of niet van toepassing`,
    html`<ul class="bs-gate">${regels.map((een) => regel(stukken, een))}</ul>`
  )
}

/** @param stukken null where nothing can be mended on the page: then there are no links */
export function gatelijst(
  { groen, regels }: { readonly groen: boolean; readonly regels: readonly GateRegel[] },
  stukken: Briefstukken | null
): Html {
  const op = regels.toSorted((een, ander) => VOLGORDE.indexOf(een.status) - VOLGORDE.indexOf(ander.status))
  const aandacht = op.filter(({ status }) => status === 'rood' || status === 'geel')
  const rood = aandacht.filter(({ status }) => status === 'rood').length
  const kop = groen
    ? bericht('ok', 'Alles wat de wet van deze brief vraagt, staat erin.', 'Controle groen')
    : bericht(
        'warning',
        `${telwoord(rood, 'onderdeel ontbreekt', 'onderdelen ontbreken')} nog. Zolang dat zo is, kan niemand deze brief goedkeuren.`,
        'Controle rood'
      )
  return html`${kop}<ul class="bs-gate">${aandacht.map((een) => regel(stukken, een))}</ul>${opzij(
    stukken,
    op.filter((een) => !aandacht.includes(een))
  )}`
}
