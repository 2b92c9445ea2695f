/** What became of a file that was handed in, as one row; how far it is while the work goes on, and that row alone for whoever waits. */
import { html } from 'hono/html'
import { Temporal } from 'temporal-polyfill'
import { heeftRol, MEDEWERKERS, ZAAKLEZERS } from '../../model/mensen.ts'
import type { Upload } from '../../model/upload.ts'
import type { Zaak } from '../../model/zaak.ts'
import { leesUpload, leesZaak } from '../../stroom.ts'
import { gevolgVan } from '../../upload/gevolg.ts'
import { neemUploadIn } from '../../upload/step.ts'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { link, merk, tabel } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'
import { leesfouten } from './aanleveren-fouten.ts'
import { gevolgen } from './aanleveren-gevolg.ts'
import { uploadpad, zaaklink } from './aanleveren-lijst.ts'
import { uploadmerk } from './standen.ts'

export interface Uitkomst {
  readonly naam: string
  /** Nothing more follows by itself; elsewhere than on one machine the work is done afterwards. */
  readonly klaar: boolean
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

/** A person of the GGD sees what he handed in himself; the gemeente sees everything. */
export function magZien({ mens }: Bezoek, { afzender }: Pick<Upload, 'afzender'>): boolean {
  return heeftRol(mens, MEDEWERKERS) || afzender === mens.id
}

export async function zaakBij({ ports }: Bezoek, { zaak }: Pick<Upload, 'zaak'>): Promise<Zaak | null> {
  return zaak === null ? null : leesZaak(ports.store, ports.gemeente, zaak)
}

export const WORDT_GELEZEN = 'Het bestand is veilig ontvangen en wordt nu gelezen. Ververs over een minuut de bladzijde van dit bestand.'

/** What the work goes through; the file is stored when anybody sees this. */
const STAPPEN = ['Het rapport wordt gelezen.', 'De stap wordt bepaald.', 'De brieven worden gemaakt.'] as const

/** How many of these are behind it; null: all that goes by itself is done. */
function voortgang(upload: Upload, zaak: Zaak | null): number | null {
  if (upload.status === 'ontvangen') return 0
  if (zaak === null) return null
  const rapport = zaak.rapporten.find(({ upload: van }) => van === upload.sha256)
  const doorgang = zaak.doorgangen.find(({ aanleiding }) => aanleiding.soort === 'rapport' && aanleiding.rapport === rapport?.id)
  if (doorgang === undefined) return null
  if (doorgang.teBeslissen.length > 0 && doorgang.uitkomsten.length === 0) return 1
  const wacht = zaak.brieven.some(
    ({ doorgang: nr, conceptNodig, concepten, status }) =>
      nr === doorgang.nr && conceptNodig && concepten.length === 0 && (status === 'open' || status === 'opgesteld')
  )
  return wacht ? 2 : null
}

/** The bar says it in words too. */
function balk(gedaan: number | null): Html {
  if (gedaan === null) return LEEG
  return html`<p class="bs-voortgang"><progress max="${STAPPEN.length + 1}" value="${gedaan + 1}" aria-hidden="true"></progress> Bewaard. ${STAPPEN[gedaan] ?? ''}</p>`
}

interface Aanname {
  readonly alBekend: boolean
  readonly opnieuw: boolean
}

const EERDER: Aanname = { alBekend: false, opnieuw: false }

/** A file that somebody else brought before is known, and nothing more of it is told to the GGD. */
async function watGebeurde(bezoek: Bezoek, upload: Upload, zaak: Zaak | null, { alBekend, opnieuw }: Aanname): Promise<Html> {
  const open = upload.vragen.filter(({ geldt, antwoord }) => geldt && antwoord === null).length
  return html`${alBekend ? html`<p>Dit bestand was al aangeleverd. Er is niets veranderd.</p>` : ''}${opnieuw ? html`<p>Dit bestand was eerder geweigerd en is opnieuw bekeken.</p>` : ''}${leesfouten(upload.fouten)}
${balk(voortgang(upload, zaak))}
${upload.status === 'vragen' ? html`<p>Dit rapport is nog niet compleet: ${telwoord(open, 'vraag', 'vragen')}.</p>` : ''}
${upload.toelichting === '' ? '' : html`<p>${upload.toelichting}</p>`}
${zaak === null ? LEEG : html`<p>Zaak ${zaaklink(bezoek, zaak.id)}</p>${gevolgen(bezoek, gevolgVan(upload, zaak))}`}
<p>${link(uploadpad(upload), upload.status === 'vragen' && heeftRol(bezoek.mens, ZAAKLEZERS) ? 'Aanvullen' : 'Bekijk dit bestand')}</p>`
}

export async function uitkomstVan(bezoek: Bezoek, upload: Upload, bestandsnaam = upload.bestandsnaam, hoe = EERDER): Promise<Uitkomst> {
  const stand = hoe.alBekend ? merk('blauw', 'al bekend') : uploadmerk(upload.status)
  if (!magZien(bezoek, upload))
    return {
      naam: bestandsnaam,
      klaar: true,
      merk: stand,
      wat: html`<p>Dit bestand was al bij de gemeente bekend. Er is niets veranderd.</p>`
    }
  const zaak = await zaakBij(bezoek, upload)
  const klaar = voortgang(upload, zaak) === null
  // Read by volgen.js, which asks for this row again until it is done.
  const wat = html`<div${klaar ? '' : html` data-stand="${uploadpad(upload)}/uitkomst"`}>${await watGebeurde(bezoek, upload, zaak, hoe)}</div>`
  return { naam: bestandsnaam, klaar, merk: stand, wat }
}

/** As long as a person waits for a page; what is not worked off by then the system goes on with by itself. */
const HOOGSTENS_WACHTEN = Temporal.Duration.from({ seconds: 10 })

/** One file that is refused keeps no other waiting. */
export async function neemAlle(bezoek: Bezoek, bestanden: readonly File[]): Promise<Uitkomst[]> {
  const { ports, mens } = bezoek
  const nu = () => Temporal.Instant.from(ports.klok.pachttijd())
  const tot = nu().add(HOOGSTENS_WACHTEN)
  const uitkomsten: (() => Promise<Uitkomst>)[] = []
  for (const bestand of bestanden) {
    const bytes = new Uint8Array(await bestand.arrayBuffer())
    const aanname = await neemUploadIn(ports, { gemeente: ports.gemeente, bestandsnaam: bestand.name, bytes, afzender: mens.id })
    uitkomsten.push(async () => {
      if ('geweigerd' in aanname)
        return { naam: bestand.name, klaar: true, merk: merk('rood', 'geweigerd'), wat: html`<p>${aanname.geweigerd}</p>` }
      const { upload, alBekend } = aanname
      const na = alBekend || Temporal.Instant.compare(nu(), tot) > 0 ? upload : await werkAf(bezoek, upload)
      return uitkomstVan(bezoek, na, bestand.name, aanname)
    })
  }
  // All are safe before the first is read.
  const gedaan: Uitkomst[] = []
  for (const uitkomst of uitkomsten) gedaan.push(await uitkomst())
  return gedaan
}

export function uitkomsttabel(uitkomsten: readonly Uitkomst[]): Html {
  return html`<div data-uitkomst>${tabel(
    'Uitkomst per bestand',
    ['Bestand', 'Uitkomst', 'Wat er gebeurde'],
    uitkomsten.map(({ naam, merk: stand, wat }) => [naam, stand, wat])
  )}</div>`
}
