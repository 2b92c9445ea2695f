/** One file that was handed in: what became of it; and what it left open, beside the page of the PDF where it should stand. */
import { html } from 'hono/html'
import { beantwoordUploadVraag } from '../../intake/antwoord-step.ts'
import { VOORWAARDEN } from '../../intake/pdf-velden.ts'
import { BEVEL } from '../../intake/rapportformulier.ts'
import { plekVan, type Veldplek } from '../../intake/veldplek.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import type { Upload } from '../../model/upload.ts'
import { isOpen, type Vraag } from '../../model/vraag.ts'
import { waardeInWoorden } from '../../model/waarde-tonen.ts'
import { leesUpload } from '../../stroom.ts'
import { gevolgVan } from '../../upload/gevolg.ts'
import { type Antwoord, type Bezoek, type Html, Ingehaald, LEEG, NietGevonden, pagina, verder } from '../bezoek.ts'
import { redenen } from '../opmaak/formulier.ts'
import { bericht, deel, gegevens, link, linkknop, uitleg } from '../opmaak/onderdelen.ts'
import { telwoord, toonTijdstip } from '../opmaak/tekst.ts'
import { AANLEVEREN } from './aanleveren.ts'
import { leesfouten } from './aanleveren-fouten.ts'
import { gevolgen } from './aanleveren-gevolg.ts'
import { uploadpad, zaaklink } from './aanleveren-lijst.ts'
import { magZien, uitkomsttabel, uitkomstVan, WORDT_GELEZEN, werkAf, zaakBij } from './aanleveren-uitkomst.ts'
import { uploadmerk } from './standen.ts'
import { vindNamen } from './vinden.ts'
import { type Ingevuld, leesAntwoord, vraagformulier } from './vraagformulier.ts'

const PDF = 'application/pdf'
/** Questions with fields of their own, on a page of their own (rapportformulier.ts). */
const MET_FORMULIER: ReadonlySet<string> = new Set([VOORWAARDEN, BEVEL])
/** Name of the frame that the links to a page open in, so that they need no script. */
const VENSTER = 'rapport'

/** @throws NietGevonden also when it is somebody else's and the visitor is of the GGD */
export async function vindUpload(bezoek: Bezoek): Promise<Upload> {
  const { ports } = bezoek
  const begin = bezoek.pad('upload')
  if (!/^[0-9a-f]{12}$/.test(begin)) throw new NietGevonden()
  const { rijen } = await ports.store.zoek({ gemeente: ports.gemeente, index: 'upload-id', vanaf: begin, tot: `${begin}~` })
  const [rij] = rijen
  const upload = rij === undefined ? null : await leesUpload(ports.store, ports.gemeente, rij.stroom.id)
  if (upload === null || !magZien(bezoek, upload)) throw new NietGevonden()
  return upload
}

export function bladlink(upload: Upload, bladzijde: number, tekst: string): Html {
  return html`<a class="utrecht-link" href="${uploadpad(upload)}/bestand#page=${bladzijde}" target="${VENSTER}">${tekst}</a>`
}

function plekregel(upload: Upload, { bladzijde, gelezen }: Veldplek): Html {
  if (upload.mediatype !== PDF) return LEEG
  const waar = gelezen ? `Gelezen op bladzijde ${bladzijde}` : `Niet gevonden. Het staat meestal op bladzijde ${bladzijde}`
  return html`<p>${bladlink(upload, bladzijde, `${waar}: toon die bladzijde`)}</p>`
}

interface Geweigerd {
  readonly vraag: string
  readonly redenen: readonly string[]
  readonly ingevuld: Ingevuld
}

/** The question itself, without how to write the answer. */
function korteKop({ tekst }: Vraag): string {
  return /^[^?\n]+\??/.exec(tekst)?.[0] ?? tekst
}

function vraagkaart(bezoek: Bezoek, upload: Upload, vraag: Vraag, geweigerd: Geweigerd | null, open: boolean): Html {
  const plek = plekVan(upload, vraag)
  const mag = heeftRol(bezoek.mens, BEWERKERS)
  const hier = geweigerd?.vraag === vraag.id ? geweigerd : null
  const actie = `${uploadpad(upload)}/vragen/${vraag.id.split('-').at(-1)}`
  const inhoud = !mag
    ? html`<p class="bs-vraagtekst">${korteKop(vraag)}</p>`
    : MET_FORMULIER.has(vraag.veld ?? '')
      ? html`<p>${linkknop(actie, vraag.antwoord === null ? 'Veld voor veld invullen' : 'Antwoord wijzigen', 'eerste')}</p>`
      : html`${redenen(hier?.redenen ?? [])}${vraagformulier(bezoek, vraag, '', hier?.ingevuld ?? null, actie)}`
  const nu =
    vraag.antwoord === null
      ? LEEG
      : html` <span class="bs-zacht">antwoord: ${waardeInWoorden(vraag.antwoord.waarde, vraag).slice(0, 60)}</span>`
  return html`<details class="bs-kaart"${open || hier !== null ? html` open` : ''}><summary><h3>${korteKop(vraag)}</h3>${nu}</summary>
<div id="vraag-${vraag.id}">${plek === null ? LEEG : plekregel(upload, plek)}${inhoud}</div></details>`
}

function vragenlijst(bezoek: Bezoek, upload: Upload, geweigerd: Geweigerd | null): Html {
  const vragen = upload.vragen.filter(({ geldt }) => geldt)
  const open = vragen.filter(isOpen)
  const gedaan = vragen.filter((vraag) => !isOpen(vraag))
  const eerste = geweigerd === null ? open[0]?.id : undefined
  const kaart = (vraag: Vraag) => vraagkaart(bezoek, upload, vraag, geweigerd, vraag.id === eerste)
  const wie = heeftRol(bezoek.mens, BEWERKERS) ? '' : html`<p class="bs-zacht">Een behandelaar van de gemeente vult dit aan.</p>`
  return html`${open.length === 0 ? LEEG : deel(`Nog aan te vullen (${open.length})`, html`${wie}${open.map(kaart)}`, 'vragen')}
${gedaan.length === 0 || upload.status !== 'vragen' ? LEEG : uitleg(`Al beantwoord (${gedaan.length})`, html`${gedaan.map(kaart)}`)}`
}

export function venster(upload: Upload): Html {
  if (upload.mediatype !== PDF) return LEEG
  const bron = `${uploadpad(upload)}/bestand`
  return html`<section class="bs-venster" aria-label="Het rapport"><h2 class="bs-onzichtbaar">Het rapport</h2>
<iframe class="bs-venster__blad" name="${VENSTER}" src="${bron}" title="Het rapport ${upload.bestandsnaam}"></iframe>
<p>${link(bron, 'Open het rapport (pdf) in een eigen venster')}</p></section>`
}

async function kop(bezoek: Bezoek, upload: Upload): Promise<Html> {
  const naam = await vindNamen(bezoek)
  return gegevens([
    ['Uitkomst', uploadmerk(upload.status)],
    ['Aangeleverd', `${toonTijdstip(upload.ontvangenOp)}, ${naam(upload.afzender)}`],
    ...(upload.zaak === null ? [] : [['Zaak', zaaklink(bezoek, upload.zaak)] as const]),
    ...(upload.toelichting === '' ? [] : [['Toelichting', upload.toelichting] as const])
  ])
}

async function bladzijde(bezoek: Bezoek, upload: Upload, geweigerd: Geweigerd | null): Promise<Antwoord> {
  const zaak = await zaakBij(bezoek, upload)
  const fouten =
    upload.fouten.length === 0
      ? LEEG
      : deel(`Wat er mis is (${telwoord(upload.fouten.length, 'punt', 'punten')})`, leesfouten(upload.fouten))
  const gevolg = zaak === null ? LEEG : deel('Wat ermee is gedaan', gevolgen(bezoek, gevolgVan(upload, zaak)))
  const lezen = upload.status === 'ontvangen' ? html`<div data-wacht>${bericht('info', WORDT_GELEZEN, 'Wordt gelezen')}</div>` : LEEG
  const links = html`${lezen}${await kop(bezoek, upload)}${fouten}${vragenlijst(bezoek, upload, geweigerd)}${gevolg}
${upload.mediatype === PDF ? LEEG : html`<p>${link(`${uploadpad(upload)}/bestand`, 'Download dit bestand')}</p>`}`
  const naast = venster(upload)
  return pagina(upload.bestandsnaam, naast === LEEG ? links : html`<div class="bs-kolommen"><div>${links}</div>${naast}</div>`, {
    kruimels: [AANLEVEREN],
    breed: naast !== LEEG,
    status: geweigerd === null ? 200 : 422
  })
}

export async function toonUpload(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, await vindUpload(bezoek), null)
}

/** The row of this one file, as it is now. */
export async function toonUitkomst(bezoek: Bezoek): Promise<Antwoord> {
  const uitkomst = await uitkomstVan(bezoek, await vindUpload(bezoek))
  return pagina('Uitkomst van het aanleveren', uitkomsttabel([uitkomst]), { kruimels: [AANLEVEREN] })
}

/** As it came in. A PDF shows beside the questions; anything else is only ever saved. */
export async function geefUpload(bezoek: Bezoek): Promise<Antwoord> {
  const { sleutel, mediatype, bestandsnaam } = await vindUpload(bezoek)
  return {
    soort: 'bestand',
    bytes: await bezoek.ports.documenten.lees(sleutel),
    sleutel,
    mediatype: mediatype === PDF ? PDF : 'application/octet-stream',
    naam: bestandsnaam,
    hoe: mediatype === PDF ? 'tonen' : 'bewaren'
  }
}

export async function vulAan(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, formulier } = bezoek
  const upload = await vindUpload(bezoek)
  const vraag = upload.vragen.find(({ id }) => id === `${bezoek.pad('upload')}-${bezoek.pad('uploadvraag')}`)
  if (vraag === undefined) throw new NietGevonden()
  if ((vraag.antwoord?.op ?? '') !== formulier.tekst('gezien'))
    throw new Ingehaald(
      'Iemand anders heeft deze vraag beantwoord terwijl u ermee bezig was. Uw antwoord is niet opgeslagen.',
      uploadpad(upload)
    )
  const ingevuld = leesAntwoord(vraag, formulier)
  const uitslag = await beantwoordUploadVraag(ports, { gemeente: ports.gemeente, vraagId: vraag.id, ...ingevuld, door: mens.id })
  if (!uitslag.ok) return bladzijde(bezoek, upload, { vraag: vraag.id, redenen: uitslag.redenen, ingevuld })
  if (uitslag.upload.status === 'ontvangen') await werkAf(bezoek, uitslag.upload)
  const open = uitslag.upload.vragen.filter(isOpen).length
  return verder(
    uploadpad(upload),
    open === 0
      ? 'Uw antwoord is vastgelegd. Het rapport is compleet.'
      : `Uw antwoord is vastgelegd. Nog ${telwoord(open, 'vraag', 'vragen')}.`
  )
}
