/** The voorwaarden and the bevel of a report in PDF, filled in field by field beside the page where they should stand. Rows come and go without script. */
import { html } from 'hono/html'
import { beleidOp } from '../../gemeente.ts'
import { beantwoordUploadVraag } from '../../intake/antwoord-step.ts'
import { VOORWAARDEN } from '../../intake/pdf-velden.ts'
import {
  BEVEL,
  type Bevelinvoer,
  beantwoordeVoorwaarden,
  bevelVoor,
  type Itemkeuze,
  keurBevel,
  keurVoorwaarden,
  LEGE_RIJ,
  RIJVELDEN,
  type Rijveld,
  rijenVoor,
  soortVan,
  type Veldfout,
  type Voorwaarderij,
  vrijeId
} from '../../intake/rapportformulier.ts'
import { toonArtikelen } from '../../model/artikel.ts'
import { Herstelaanbod, Oordeel, type Voorwaarde } from '../../model/inspectie.ts'
import type { Upload } from '../../model/upload.ts'
import { isOpen, type Vraag } from '../../model/vraag.ts'
import { type Antwoord, type Bezoek, type Html, Ingehaald, LEEG, NietGevonden, pagina, verder } from '../bezoek.ts'
import { formulier, keuzerondjes, kieslijst, knop, redenen, vakjes, veld, verborgen } from '../opmaak/formulier.ts'
import { bericht, link, uitleg } from '../opmaak/onderdelen.ts'
import { hoofdletter, telwoord } from '../opmaak/tekst.ts'
import { AANLEVEREN } from './aanleveren.ts'
import { uploadpad } from './aanleveren-lijst.ts'
import { werkAf } from './aanleveren-uitkomst.ts'
import { bladlink, venster, vindUpload } from './upload.ts'

/** More than a report ever has; keeps a page that somebody made up small. What is beyond it is refused, never left out. */
const MEESTE_RIJEN = 250
/** A report that was read can show more than may be laid down; they are taken away one by one. */
const MEESTE_GELEZEN = 2000
const TE_VEEL = `Een rapport heeft hier hoogstens ${MEESTE_RIJEN} voorwaarden. Er is niets vastgelegd. Zet de overtredingen erin, en laat voorwaarden weg waaraan is voldaan.`
export const HOOGSTENS_RAPPORTFORMULIER = 1024 * 1024

interface Stand {
  readonly bezoek: Bezoek
  readonly upload: Upload
  readonly vraag: Vraag
}

interface Items {
  readonly keuzes: readonly Itemkeuze[]
  readonly opties: readonly { readonly waarde: string; readonly label: string }[]
}

async function vind(bezoek: Bezoek): Promise<Stand> {
  const upload = await vindUpload(bezoek)
  const vraag = upload.vragen.find(({ id }) => id === `${bezoek.pad('upload')}-${bezoek.pad('uploadvraag')}`)
  if (vraag === undefined || (vraag.veld !== VOORWAARDEN && vraag.veld !== BEVEL)) throw new NietGevonden()
  return { bezoek, upload, vraag }
}

/** The items of the policy in force, those of this soort and of VE first by domein; of every soort while it is not known. */
async function leesItems({ ports }: Bezoek, upload: Upload): Promise<Items> {
  const { beleid } = await beleidOp(ports.inhoud, ports.gemeente, ports.klok.vandaag())
  const soort = soortVan(upload)
  const rijen = Object.entries(beleid.soorten).flatMap(([naam, items]) =>
    soort === null || naam === soort || (naam === 'VE' && soort === 'KDV') ? items.map((een) => ({ ...een, soort: naam })) : []
  )
  return {
    keuzes: rijen.map(({ soort: van, item, domein }) => ({ soort: van, item, domein })),
    opties: [
      { waarde: '', label: 'Kies het onderwerp' },
      ...rijen.map(({ soort: van, item, domein, titel }) => ({
        waarde: `${van}/${item}`,
        label: `${van === soort ? '' : `${van}, `}${domein}: ${titel}`
      })),
      { waarde: 'anders', label: 'Staat niet in de lijst' }
    ]
  }
}

const naamVan = (plek: number, naam: Rijveld) => `r${plek}-${naam}`

/** Null: there are more than the page takes. */
function leesRijen({ formulier: gestuurd }: Bezoek, meeste: number): Voorwaarderij[] | null {
  const aantal = Math.max(0, Math.trunc(Number(gestuurd.tekst('aantal')) || 0))
  if (aantal > meeste) return null
  return Array.from({ length: aantal }, (_, plek) => {
    const rij = Object.fromEntries(RIJVELDEN.map((naam) => [naam, gestuurd.tekst(naamVan(plek, naam))]))
    return { id: '', ...LEGE_RIJ, ...rij }
  })
}

function foutBij(fouten: readonly Veldfout[], rij: number | null, naam: string): { fout?: string } {
  const fout = fouten.find((een) => een.rij === rij && een.veld === naam)
  return fout === undefined ? {} : { fout: fout.zin }
}

/** Only where the text was read there; of what nobody read no page is claimed. */
function plek({ upload }: Stand, { bladzijde, tekst }: Voorwaarderij): Html {
  if (/^\d{1,4}$/.test(bladzijde) && tekst !== '')
    return html`<p class="bs-zacht">De tekst en de artikelen zijn gelezen: ${bladlink(upload, Number(bladzijde), `toon bladzijde ${bladzijde}`)}. Controleer ze. De andere velden vult u zelf in.</p>`
  return html`<p class="bs-zacht">Deze voorwaarde is niet gelezen. U vult hem zelf in.</p>`
}

const JA_NEE = [
  { waarde: 'nee', label: 'Nee' },
  { waarde: 'ja', label: 'Ja' }
]

const alsOpties = (waarden: readonly string[]) => waarden.map((waarde) => ({ waarde, label: hoofdletter(waarde) }))

/** The enter key presses the first button of a form: without this one it would take a row away. */
const BIJ_ENTER = html`<button class="bs-onzichtbaar" type="submit" tabindex="-1" aria-hidden="true">Vastleggen</button>`

/** Leaves the form as it is: a row more or less asks nothing of the fields. */
function rijknop(tekst: string, waarde: string, soort: 'tweede' | 'gevaar'): Html {
  const kleur = soort === 'gevaar' ? 'utrecht-button--secondary-action utrecht-button--danger' : 'utrecht-button--secondary-action'
  return html`<button class="utrecht-button ${kleur} bs-knop" type="submit" name="doe" value="${waarde}" formnovalidate>${tekst}</button>`
}

function omstandigheden(rij: Voorwaarderij, nr: number, eigen: (naam: Rijveld) => { naam: string; waarde: string; fout?: string }): Html {
  return uitleg(
    `Omstandigheden en herstelaanbod van voorwaarde ${nr}`,
    html`${veld({ ...eigen('verzwarend'), label: 'Verzwarende omstandigheden', hulp: 'Elke omstandigheid op een eigen regel.', regels: 2 })}
${veld({ ...eigen('verzachtend'), label: 'Verzachtende omstandigheden', hulp: 'Elke omstandigheid op een eigen regel.', regels: 2 })}
${kieslijst({ ...eigen('ernstig'), label: 'Noemt de toezichthouder de overtreding ernstig?', opties: JA_NEE, gekozen: rij.ernstig, verplicht: true })}
${kieslijst({ ...eigen('herstelaanbod'), label: 'Wat kwam er van een herstelaanbod?', opties: alsOpties(Herstelaanbod.options), gekozen: rij.herstelaanbod, verplicht: true })}`
  )
}

function rijveldset(stand: Stand, rij: Voorwaarderij, nr: number, items: Items, fouten: readonly Veldfout[]): Html {
  const eigen = (naam: Rijveld) => ({ naam: naamVan(nr, naam), waarde: rij[naam], ...foutBij(fouten, nr, naam) })
  const gekozen = rij.item === '' || items.opties.some(({ waarde }) => waarde === rij.item) ? rij.item : 'anders'
  return html`<fieldset class="bs-rapportrij"><legend>Voorwaarde ${nr + 1}</legend>${verborgen(naamVan(nr, 'id'), rij.id)}${verborgen(naamVan(nr, 'bladzijde'), rij.bladzijde)}
${plek(stand, rij)}
${veld({ ...eigen('tekst'), label: 'De voorwaarde', hulp: 'Letterlijk zoals in het toetsingskader.', regels: 3, verplicht: 'soms' })}
${kieslijst({ ...eigen('item'), label: 'Domein en onderwerp', hulp: 'Zoals in het beleid van de gemeente.', opties: items.opties, gekozen, verplicht: 'soms' })}
<div class="bs-naast bs-naast--ruim">${veld({ ...eigen('anderItem'), label: 'Onderwerp, als het niet in de lijst staat', verplicht: 'soms' })}${veld({ ...eigen('anderDomein'), label: 'Domein, als het niet in de lijst staat', verplicht: 'soms' })}</div>
${veld({ ...eigen('artikelen'), label: 'Artikelen', hulp: 'Bijvoorbeeld: artikel 1.50, eerste lid, Wet kinderopvang en artikel 7, tweede lid, Besluit kwaliteit kinderopvang.', regels: 2, verplicht: 'soms' })}
${veld({ ...eigen('toetsingskader'), label: 'Toetsingskader', hulp: 'Soort en versie, bijvoorbeeld KDV 2024.', verplicht: 'soms' })}
${keuzerondjes({ ...eigen('oordeel'), label: 'Oordeel van de toezichthouder', opties: alsOpties(Oordeel.options), gekozen: rij.oordeel })}
${veld({ ...eigen('bevindingen'), label: 'Bevindingen', verplicht: 'soms', hulp: 'Wat de toezichthouder heeft gezien. Verplicht als niet is voldaan.', regels: 4 })}
${veld({ ...eigen('plaats'), label: 'Plaats', verplicht: 'soms', hulp: 'Groep of ruimte, of waarom er geen plaats is. Verplicht als niet is voldaan.' })}
${omstandigheden(rij, nr + 1, eigen)}
<p>${rijknop(`Voorwaarde ${nr + 1} weghalen`, `weg-${nr}`, 'gevaar')}</p></fieldset>`
}

/** What was wrong with a former answer stands in the question, line by line. */
function eerdereFouten({ tekst }: Vraag): Html {
  const regels = tekst.split('\n').flatMap((regel) => (regel.startsWith('- ') ? [regel.slice(2)] : []))
  return regels.length === 0 ? LEEG : bericht('warning', regels, 'Dit klopte nog niet')
}

function bladzijde({ upload, vraag }: Stand, titel: string, inhoud: Html, fouten: readonly Veldfout[]): Antwoord {
  const samen = fouten.map(({ rij, zin }) => (rij === null ? zin : `Voorwaarde ${rij + 1}: ${zin}`))
  const links = html`${redenen(samen)}${samen.length === 0 ? eerdereFouten(vraag) : LEEG}${inhoud}`
  const naast = venster(upload)
  return pagina(titel, naast === LEEG ? links : html`<div class="bs-kolommen"><div>${links}</div>${naast}</div>`, {
    kruimels: [AANLEVEREN, { naam: upload.bestandsnaam, pad: uploadpad(upload) }],
    breed: naast !== LEEG,
    status: fouten.length === 0 ? 200 : 422
  })
}

function actie({ upload, vraag }: Stand): string {
  return `${uploadpad(upload)}/vragen/${vraag.id.split('-').at(-1)}/velden`
}

function voorwaardenbladzijde(stand: Stand, rijen: readonly Voorwaarderij[], items: Items, fouten: readonly Veldfout[]): Antwoord {
  const { bezoek, vraag } = stand
  const uitPdf = rijen.some((rij) => rij.bladzijde !== '')
  const kop = uitPdf
    ? 'Wat in het rapport als overtreding is herkend, staat hieronder. Voeg toe wat ontbreekt, ook de voorwaarden waaraan is voldaan.'
    : 'Vul elke voorwaarde in die in het rapport staat, ook die waaraan is voldaan.'
  return bladzijde(
    stand,
    'Voorwaarden invullen',
    html`<p>${kop}</p>${formulier(
      bezoek,
      { actie: actie(stand), naam: 'Voorwaarden' },
      html`${BIJ_ENTER}${verborgen('gezien', vraag.antwoord?.op ?? '')}${verborgen('aantal', String(rijen.length))}
${rijen.map((rij, nr) => rijveldset(stand, rij, nr, items, fouten))}
<div class="bs-knoppen">${rijknop('Nog een voorwaarde', 'nog', 'tweede')}${knop('Vastleggen')}</div>`
    )}`,
    fouten
  )
}

/** The bevel names voorwaarden of this report, so those come first. */
function bevelvoorwaarden(
  { upload }: Stand,
  alle: readonly Voorwaarde[] | null,
  gekozen: readonly string[],
  fouten: readonly Veldfout[]
): Html {
  if (alle === null) {
    const eerst = upload.vragen.find(({ veld: naam, geldt }) => naam === VOORWAARDEN && geldt)
    const pad = eerst === undefined ? uploadpad(upload) : `${uploadpad(upload)}/vragen/${eerst.id.split('-').at(-1)}`
    return html`${bericht('info', 'Is er een bevel gegeven? Vul dan eerst de voorwaarden in. Daarna kiest u hier op welke voorwaarden het bevel ziet.')}<p>${link(pad, 'Voorwaarden invullen')}</p>`
  }
  const opties = alle.map(({ id, tekst }) => ({ waarde: id, label: tekst }))
  const naam = 'voorwaarden'
  return vakjes({ naam, label: 'Op welke voorwaarden ziet het bevel?', opties, aan: gekozen, ...foutBij(fouten, null, naam) })
}

function bevelbladzijde(stand: Stand, invoer: Bevelinvoer, fouten: readonly Veldfout[]): Antwoord {
  const { bezoek, upload, vraag } = stand
  const eigen = (naam: 'datum' | 'geldigTot' | 'maatregelen') => ({ naam, waarde: invoer[naam], ...foutBij(fouten, null, naam) })
  return bladzijde(
    stand,
    'Bevel invullen',
    html`<p>De bladzijde van een bevel wordt niet gelezen. Zoek het in het rapport hiernaast, vaak bij het advies of als bijlage.</p>${formulier(
      bezoek,
      { actie: actie(stand), naam: 'Bevel' },
      html`${verborgen('gezien', vraag.antwoord?.op ?? '')}
${keuzerondjes({ naam: 'gegeven', label: 'Heeft de toezichthouder een schriftelijk bevel gegeven?', opties: JA_NEE, gekozen: invoer.gegeven, ...foutBij(fouten, null, 'gegeven') })}
<p class="bs-zacht">Vul dit alleen in als er een bevel is gegeven:</p>
${veld({ ...eigen('datum'), label: 'Datum van het bevel', verplicht: 'soms', soort: 'date' })}
${veld({ ...eigen('geldigTot'), label: 'Geldig tot en met', verplicht: 'soms', soort: 'date' })}
${veld({ ...eigen('maatregelen'), label: 'Maatregelen', verplicht: 'soms', hulp: 'Wat de houder volgens het bevel moet doen.', regels: 3 })}
${bevelvoorwaarden(stand, beantwoordeVoorwaarden(upload), invoer.voorwaarden, fouten)}
<p>${knop('Vastleggen')}</p>`
    )}`,
    fouten
  )
}

/** As read or answered before. */
const eigenRijen = ({ upload, vraag }: Stand) => rijenVoor(vraag, soortVan(upload) ?? '', toonArtikelen)

export async function toonRapportformulier(bezoek: Bezoek): Promise<Antwoord> {
  const stand = await vind(bezoek)
  if (stand.vraag.veld === BEVEL) return bevelbladzijde(stand, bevelVoor(stand.vraag), [])
  return voorwaardenbladzijde(stand, eigenRijen(stand), await leesItems(bezoek, stand.upload), [])
}

async function legVast({ bezoek, upload, vraag }: Stand, waarde: string): Promise<Antwoord | readonly string[]> {
  const { ports, mens } = bezoek
  const antwoord = { gemeente: ports.gemeente, vraagId: vraag.id, waarde, reden: '', door: mens.id }
  const uitslag = await beantwoordUploadVraag(ports, antwoord)
  if (!uitslag.ok) return uitslag.redenen
  if (uitslag.upload.status === 'ontvangen') await werkAf(bezoek, uitslag.upload)
  const open = uitslag.upload.vragen.filter(isOpen).length
  const rest = open === 0 ? 'Het rapport is compleet.' : `Nog ${telwoord(open, 'vraag', 'vragen')}.`
  return verder(uploadpad(upload), `Uw antwoord is vastgelegd. ${rest}`)
}

const alsFouten = (zinnen: readonly string[]): Veldfout[] => zinnen.map((zin) => ({ rij: null, veld: null, zin }))

async function legVoorwaardenVast(stand: Stand): Promise<Antwoord> {
  const { bezoek, upload } = stand
  const items = await leesItems(bezoek, upload)
  const doe = bezoek.formulier.tekst('doe')
  const weg = /^weg-(\d+)$/.exec(doe)?.[1]
  const rijen = leesRijen(bezoek, weg === undefined ? MEESTE_RIJEN : MEESTE_GELEZEN)
  if (rijen === null) return voorwaardenbladzijde(stand, eigenRijen(stand), items, alsFouten([TE_VEEL]))
  if (weg !== undefined)
    return voorwaardenbladzijde(
      stand,
      rijen.filter((_, nr) => nr !== Number(weg)),
      items,
      []
    )
  if (doe === 'nog') {
    if (rijen.length === MEESTE_RIJEN) return voorwaardenbladzijde(stand, rijen, items, alsFouten([TE_VEEL]))
    const vorige = rijen.at(-1)
    const nieuw = { ...LEGE_RIJ, id: vrijeId(rijen), toetsingskader: vorige?.toetsingskader ?? '' }
    return voorwaardenbladzijde(stand, [...rijen, nieuw], items, [])
  }
  const { ports } = bezoek
  const { waarde, fouten } = keurVoorwaarden(rijen, items.keuzes, { gemeente: ports.gemeente, vandaag: ports.klok.vandaag() })
  const gedaan = fouten.length > 0 ? null : await legVast(stand, waarde)
  if (gedaan !== null && 'soort' in gedaan) return gedaan
  return voorwaardenbladzijde(stand, rijen, items, gedaan === null ? fouten : alsFouten(gedaan))
}

async function legBevelVast(stand: Stand): Promise<Antwoord> {
  const { bezoek } = stand
  const { ports, formulier: gestuurd } = bezoek
  const { tekst } = gestuurd
  const invoer: Bevelinvoer = {
    gegeven: tekst('gegeven'),
    datum: tekst('datum'),
    geldigTot: tekst('geldigTot'),
    maatregelen: tekst('maatregelen'),
    voorwaarden: gestuurd.teksten('voorwaarden')
  }
  const { waarde, fouten } = keurBevel(invoer, { gemeente: ports.gemeente, vandaag: ports.klok.vandaag() })
  const gedaan = fouten.length > 0 ? null : await legVast(stand, waarde)
  if (gedaan !== null && 'soort' in gedaan) return gedaan
  return bevelbladzijde(stand, invoer, gedaan === null ? fouten : alsFouten(gedaan))
}

export async function vulRapportformulierIn(bezoek: Bezoek): Promise<Antwoord> {
  const stand = await vind(bezoek)
  const { upload, vraag } = stand
  if ((vraag.antwoord?.op ?? '') !== bezoek.formulier.tekst('gezien'))
    throw new Ingehaald(
      'Iemand anders heeft deze vraag beantwoord terwijl u ermee bezig was. Uw antwoord is niet opgeslagen.',
      uploadpad(upload)
    )
  return vraag.veld === BEVEL ? legBevelVast(stand) : legVoorwaardenVast(stand)
}
