/** Every date of a zaak in order; each explains itself on request. */
import { html } from 'hono/html'
import { type Agendaregel, agenda } from '../../deadlines/agenda.ts'
import type { Datum } from '../../model/basis.ts'
import { toonDatumMetDag } from '../../model/datum.ts'
import type { Antwoord, Bezoek, Html } from '../bezoek.ts'
import { leeg, lijst, merk, uitleg } from '../opmaak/onderdelen.ts'
import { hoofdletter } from '../opmaak/tekst.ts'
import { vindZaak } from './vinden.ts'
import { zaakpagina } from './zaak-raam.ts'

const LOOPT = ['loopt', 'open', 'te versturen']

function regel({ dag, wat, status, uitleg: zinnen }: Agendaregel, vandaag: Datum): Html {
  const kleur = LOOPT.includes(status) ? (dag < vandaag ? 'rood' : 'blauw') : 'grijs'
  return html`<li class="bs-dag"><p class="bs-dag__kop"><time datetime="${dag}">${toonDatumMetDag(dag)}</time> ${merk(kleur, status)}</p>
<div><p>${hoofdletter(wat)}</p>${zinnen.length === 0 ? '' : uitleg('Waarom deze dag?', lijst(zinnen))}</div></li>`
}

export async function toonData(bezoek: Bezoek): Promise<Antwoord> {
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const vandaag = bezoek.ports.klok.vandaag()
  const regels = agenda(zaak)
  const inhoud =
    regels.length === 0
      ? leeg('Er zijn nog geen data. Ze komen er zodra een brief is verzonden.')
      : html`<ol class="bs-dagen">${regels.map((een) => regel(een, vandaag))}</ol>`
  return zaakpagina(zaak, 'Data', inhoud)
}
