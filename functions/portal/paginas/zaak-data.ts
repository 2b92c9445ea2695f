/** Every date of a zaak, drawn and in order; each explains itself on request. */
import { html } from 'hono/html'
import { type Agendaregel, agenda } from '../../model/agenda.ts'
import { isLopend } from '../../model/agendarijen.ts'
import type { Datum } from '../../model/basis.ts'
import { toonDatumMetDag } from '../../model/datum.ts'
import type { Antwoord, Bezoek, Html } from '../bezoek.ts'
import { type Kleur, leeg, lijst, merk, uitleg } from '../opmaak/onderdelen.ts'
import { hoofdletter } from '../opmaak/tekst.ts'
import { tijdbalk } from '../opmaak/tijdbalk.ts'
import { vastgelegdeDagen } from './dag-verbeteren.ts'
import { vindZaak } from './vinden.ts'
import { zaakpagina } from './zaak-raam.ts'

function kleurVan(regel: Agendaregel, vandaag: Datum): Kleur {
  if (!isLopend(regel)) return 'grijs'
  return regel.dag < vandaag ? 'rood' : 'blauw'
}

function regel(een: Agendaregel, plek: number, vandaag: Datum): Html {
  const { dag, wat, status, uitleg: zinnen } = een
  return html`<li class="bs-dag" id="dag-${plek + 1}"><p class="bs-dag__kop"><span class="bs-dag__nr">${plek + 1}</span> <time datetime="${dag}">${toonDatumMetDag(dag)}</time> ${merk(kleurVan(een, vandaag), status)}</p>
<div><p>${hoofdletter(wat)}</p>${zinnen.length === 0 ? '' : uitleg('Waarom deze dag?', lijst(zinnen))}</div></li>`
}

function balk(regels: readonly Agendaregel[], vandaag: Datum): Html {
  const punten = regels.map((een, plek) => ({ nr: plek + 1, dag: een.dag, wat: een.wat, kleur: kleurVan(een, vandaag) }))
  return tijdbalk('De data van deze zaak als tijdbalk', punten, vandaag)
}

export async function toonData(bezoek: Bezoek): Promise<Antwoord> {
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const vandaag = bezoek.ports.klok.vandaag()
  const regels = agenda(zaak)
  const inhoud =
    regels.length === 0
      ? leeg('Er zijn nog geen data. Ze komen er zodra een brief is verzonden.')
      : html`${balk(regels, vandaag)}<ol class="bs-dagen">${regels.map((een, plek) => regel(een, plek, vandaag))}</ol>`
  return zaakpagina(zaak, 'Data', html`${inhoud}${vastgelegdeDagen(bezoek, zaak)}`)
}
