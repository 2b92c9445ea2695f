/** Handing in reports: choose or drop files, and see per file what became of it. Somebody of the GGD sees only what was his. */
import { html } from 'hono/html'
import { toonDatum } from '../../model/datum.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { heeftRol, MEDEWERKERS, ZAAKLEZERS } from '../../model/mensen.ts'
import type { Upload } from '../../model/upload.ts'
import type { Zaak } from '../../model/zaak.ts'
import { leesUpload, leesZaak } from '../../stroom.ts'
import { type Gevolg, gevolgVan } from '../../upload/gevolg.ts'
import { neemUploadIn } from '../../upload/step.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, pagina } from '../bezoek.ts'
import { formulier, inMb, knop, redenen, TE_GROOT, veld } from '../opmaak/formulier.ts'
import { bericht, deel, lijst, link, merk, tabel, tabs } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'
import { leesfouten } from './aanleveren-fouten.ts'
import { aanTeVullen, overzicht, uploadpad, zaaklink } from './aanleveren-lijst.ts'
import { uploadmerk } from './standen.ts'

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
    html`<div class="bs-neerleggen">${veld({
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

interface Uitkomst {
  readonly naam: string
  /** Read by now; elsewhere than on one machine that is done afterwards. */
  readonly gelezen: boolean
  readonly merk: Html
  readonly wat: Html
}

/** Reads the file, and lets the zaak that it leads to go on, so that whoever waits sees steps and letters. */
export async function werkAf(bezoek: Bezoek, upload: Upload): Promise<Upload> {
  const { ports, werkUploadDoor, werkDoor } = bezoek
  await werkUploadDoor(upload.sha256)
  const na = (await leesUpload(ports.store, ports.gemeente, upload.sha256)) ?? upload
  if (na.zaak !== null) await werkDoor(na.zaak)
  return na
}

async function neemEen(bezoek: Bezoek, bestand: File): Promise<Uitkomst> {
  const { ports, mens } = bezoek
  const bytes = new Uint8Array(await bestand.arrayBuffer())
  const aanname = await neemUploadIn(ports, { gemeente: ports.gemeente, bestandsnaam: bestand.name, bytes, afzender: mens.id })
  if ('geweigerd' in aanname)
    return { naam: bestand.name, gelezen: true, merk: merk('rood', 'geweigerd'), wat: html`<p>${aanname.geweigerd}</p>` }
  const upload = aanname.alBekend ? aanname.upload : await werkAf(bezoek, aanname.upload)
  return {
    naam: bestand.name,
    gelezen: upload.status !== 'ontvangen',
    merk: aanname.alBekend ? merk('blauw', 'al bekend') : uploadmerk(upload.status),
    wat: await watGebeurde(bezoek, upload, aanname)
  }
}

/** A file that somebody else brought before is known, and nothing more of it is told to the GGD. */
async function watGebeurde(bezoek: Bezoek, upload: Upload, { alBekend, opnieuw }: { alBekend: boolean; opnieuw: boolean }): Promise<Html> {
  if (!magZien(bezoek, upload)) return html`<p>Dit bestand was al bij de gemeente bekend. Er is niets veranderd.</p>`
  const zaak = await zaakBij(bezoek, upload)
  const open = upload.vragen.filter(({ geldt, antwoord }) => geldt && antwoord === null).length
  return html`${alBekend ? html`<p>Dit bestand was al aangeleverd. Er is niets veranderd.</p>` : ''}${opnieuw ? html`<p>Dit bestand was eerder geweigerd en is opnieuw bekeken.</p>` : ''}${leesfouten(upload.fouten)}
${upload.status === 'ontvangen' ? html`<p>${WORDT_GELEZEN}</p>` : ''}
${upload.status === 'vragen' ? html`<p>Dit rapport is nog niet compleet: ${telwoord(open, 'vraag', 'vragen')}.</p>` : ''}
${upload.toelichting === '' ? '' : html`<p>${upload.toelichting}</p>`}
${zaak === null ? LEEG : html`<p>Zaak ${zaaklink(bezoek, zaak.id)}</p>${gevolgen(bezoek, gevolgVan(upload, zaak))}`}
<p>${link(uploadpad(upload), upload.status === 'vragen' && heeftRol(bezoek.mens, ZAAKLEZERS) ? 'Aanvullen' : 'Bekijk dit bestand')}</p>`
}

/** A person of the GGD sees what he handed in himself; the gemeente sees everything. */
export function magZien({ mens }: Bezoek, { afzender }: Pick<Upload, 'afzender'>): boolean {
  return heeftRol(mens, MEDEWERKERS) || afzender === mens.id
}

export async function zaakBij({ ports }: Bezoek, { zaak }: Pick<Upload, 'zaak'>): Promise<Zaak | null> {
  return zaak === null ? null : leesZaak(ports.store, ports.gemeente, zaak)
}

export const WORDT_GELEZEN = 'Het bestand is veilig ontvangen en wordt nu gelezen. Ververs over een minuut de bladzijde van dit bestand.'

function slotbericht(uitkomsten: readonly Uitkomst[]): Html {
  const aantal = telwoord(uitkomsten.length, 'bestand is', 'bestanden zijn')
  return uitkomsten.every(({ gelezen }) => gelezen)
    ? bericht('info', `${aantal} bekeken.`, 'Klaar')
    : bericht('info', `${aantal} ontvangen. Wat nog wordt gelezen, staat hieronder.`, 'Ontvangen')
}

/** One file that is refused keeps no other waiting. */
export async function leverAan(bezoek: Bezoek): Promise<Antwoord> {
  const bestanden = bezoek.formulier.bestanden('bestanden')
  if (bestanden.length === 0) return bladzijde(bezoek, ['Kies eerst een bestand. Een leeg bestand telt niet mee.'])
  const uitkomsten: Uitkomst[] = []
  for (const bestand of bestanden) uitkomsten.push(await neemEen(bezoek, bestand))
  return pagina(
    'Uitkomst van het aanleveren',
    html`${slotbericht(uitkomsten)}
${tabel(
  'Uitkomst per bestand',
  ['Bestand', 'Uitkomst', 'Wat er gebeurde'],
  uitkomsten.map(({ naam, merk: stand, wat }) => [naam, stand, wat])
)}${deel('Nog een rapport', kiesformulier(bezoek))}`,
    { kruimels: [AANLEVEREN] }
  )
}

export const AANLEVEREN = { naam: 'Aanleveren', pad: '/aanleveren' } as const
