/** What changed in a letter, against the concept before it or against the template's own text. */
import { html } from 'hono/html'
import { verschil } from '../../approve/step.ts'
import type { Blokverschil } from '../../approve/verschil.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { type Antwoord, type Bezoek, type Html, pagina } from '../bezoek.ts'
import { redenen } from '../opmaak/formulier.ts'
import { leeg, merk, tabs } from '../opmaak/onderdelen.ts'
import { vindBrief, WERKVOORRAAD, zaakkruimel } from './vinden.ts'

type Waarmee = Parameters<typeof verschil>[1]['tegen']

const SOORT = {
  weg: { kleur: 'rood', woord: 'weg' },
  erbij: { kleur: 'groen', woord: 'erbij' },
  anders: { kleur: 'blauw', woord: 'gewijzigd' }
} as const

function blok({ soort, element, woorden }: Blokverschil): Html {
  const tekst = woorden.map(({ soort: wat, waarde }) =>
    wat === 'weg' ? html`<del>${waarde}</del> ` : wat === 'erbij' ? html`<ins>${waarde}</ins> ` : `${waarde} `
  )
  return html`<li class="bs-verschil"><p>${merk(SOORT[soort].kleur, SOORT[soort].woord)}${element === null ? '' : html` <span class="bs-zacht">onderdeel ${element}</span>`}</p><p>${tekst}</p></li>`
}

export function verschilblokken(blokken: readonly Blokverschil[]): Html {
  return html`<ul class="bs-verschillen">${blokken.map(blok)}</ul>`
}

/** The changes as a list; also part of the page on which a letter is approved. */
export async function verschillijst({ ports }: Bezoek, brief: string, tegen: Waarmee): Promise<Html> {
  const uitslag = await verschil(ports, { gemeente: ports.gemeente, concept: brief, tegen })
  if (!uitslag.ok) return redenen(uitslag.redenen)
  if (uitslag.blokken.length > 0) return verschilblokken(uitslag.blokken)
  return leeg(uitslag.isEerste ? 'Dit is het eerste concept. Er is nog niets in gewijzigd.' : 'De tekst is niet veranderd.')
}

export async function toonVerschil(bezoek: Bezoek): Promise<Antwoord> {
  const { zaak, brief } = await vindBrief(bezoek, bezoek.pad('brief'))
  const tegen: Waarmee = bezoek.keuze('met') === 'sjabloon' ? 'sjabloon' : 'vorige'
  const hier = `/brieven/${brief.id}/verschil`
  return pagina(
    'Wat is er veranderd?',
    html`${tabs('Waarmee vergelijken', [
      { naam: 'Met het vorige concept', pad: `${hier}?met=vorige`, hier: tegen === 'vorige' },
      { naam: 'Met de eigen tekst van het sjabloon', pad: `${hier}?met=sjabloon`, hier: tegen === 'sjabloon' }
    ])}${await verschillijst(bezoek, brief.id, tegen)}`,
    { kruimels: [WERKVOORRAAD, zaakkruimel(zaak), { naam: BRIEFSOORTEN[brief.soort].titel, pad: `/brieven/${brief.id}` }] }
  )
}
