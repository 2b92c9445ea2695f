/** Handing in reports: choose or drop files, and see per file what became of it. Somebody of the GGD sees only what was his. */
import { html } from 'hono/html'
import { heeftRol, MEDEWERKERS } from '../../model/mensen.ts'
import { type Antwoord, type Bezoek, type Html, pagina } from '../bezoek.ts'
import { formulier, inMb, knop, redenen, TE_GROOT, veld } from '../opmaak/formulier.ts'
import { bericht, deel, linkknop, tabs } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'
import { aanTeVullen, overzicht } from './aanleveren-lijst.ts'
import { neemAlle, type Uitkomst, uitkomsttabel } from './aanleveren-uitkomst.ts'

/** Bytes of one form with all its files. */
export const HOOGSTENS_SAMEN = 60 * 1024 * 1024

function grens({ hoogstensSamen }: Bezoek): string {
  return hoogstensSamen === null
    ? 'elk hoogstens 25 MB, samen hoogstens 60 MB.'
    : `samen hoogstens ${inMb(hoogstensSamen)}. Is een bestand groter? ${TE_GROOT}`
}

function kiesformulier(bezoek: Bezoek): Html {
  return formulier(
    bezoek,
    { actie: '/aanleveren', bestanden: true, naam: 'Rapporten aanleveren' },
    html`<div class="bs-neerleggen" data-een-voor-een>${veld({
      naam: 'bestanden',
      label: 'Inspectierapporten',
      soort: 'file',
      verplicht: true,
      hulp: `Kies een of meer bestanden, of sleep ze op het vak. PDF of JSON, ${grens(bezoek)}`
    })}</div><p>${knop('Aanleveren')}</p>`
  )
}

async function bladzijde(bezoek: Bezoek, geweigerd: readonly string[]): Promise<Antwoord> {
  const ietsAlles = heeftRol(bezoek.mens, MEDEWERKERS)
  const keuze = bezoek.keuze('toon')
  const toon = ietsAlles && (keuze === 'alle' || keuze === 'aanvullen') ? keuze : 'eigen'
  const keuzes = [
    { naam: 'Door mij aangeleverd', pad: '/aanleveren', hier: toon === 'eigen' },
    { naam: 'Aan te vullen', pad: '/aanleveren?toon=aanvullen', hier: toon === 'aanvullen' },
    { naam: 'Alle bestanden', pad: '/aanleveren?toon=alle', hier: toon === 'alle' }
  ]
  const rest =
    toon === 'aanvullen' ? aanTeVullen(bezoek) : overzicht(bezoek, toon === 'alle' ? 'aangeleverd' : `aangeleverd:${bezoek.mens.id}`)
  return pagina(
    'Aanleveren',
    html`${redenen(geweigerd)}${deel('Nieuw rapport', kiesformulier(bezoek))}
<h2>Eerder aangeleverd</h2>${ietsAlles ? tabs('Welke bestanden', keuzes) : html`<p class="bs-zacht">U ziet hier wat u zelf hebt aangeleverd.</p>`}${await rest}`,
    { status: geweigerd.length === 0 ? 200 : 422 }
  )
}

export function toonAanleveren(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, [])
}

function slotbericht(uitkomsten: readonly Uitkomst[]): Html {
  const aantal = telwoord(uitkomsten.length, 'bestand is', 'bestanden zijn')
  if (uitkomsten.every(({ klaar }) => klaar)) return bericht('info', `${aantal} bekeken.`, 'Klaar')
  return html`${bericht('info', `${aantal} ontvangen. Wat nog wordt gelezen, staat hieronder.`, 'Ontvangen')}
<p>${linkknop('/aanleveren', 'Bekijk hoe het nu staat')}</p>`
}

export async function leverAan(bezoek: Bezoek): Promise<Antwoord> {
  const bestanden = bezoek.formulier.bestanden('bestanden')
  if (bestanden.length === 0) return bladzijde(bezoek, ['Kies eerst een bestand. Een leeg bestand telt niet mee.'])
  const uitkomsten = await neemAlle(bezoek, bestanden)
  return pagina(
    'Uitkomst van het aanleveren',
    html`${slotbericht(uitkomsten)}${uitkomsttabel(uitkomsten)}${deel('Nog een rapport', kiesformulier(bezoek))}`,
    { kruimels: [AANLEVEREN] }
  )
}

export const AANLEVEREN = { naam: 'Aanleveren', pad: '/aanleveren' } as const
