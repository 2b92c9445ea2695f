/**
 * From what was read in a PDF to questions for a person. In: GelezenRapport. Out: per field that is absent, doubtful, contradicted or
 * not on the cover a Vraag with the reading as proposal; every oordeel is asked. What is certain is asked of nobody.
 */

import { leesArtikelen } from '../model/artikel-lezen.ts'
import type { Datum, GemeenteId, Sha256 } from '../model/basis.ts'
import { toonDatum } from '../model/datum.ts'
import type { GelezenVeld } from '../model/upload.ts'
import { Vraag } from '../model/vraag.ts'
import type { GelezenRapport } from './lees-rapport-pdf.ts'
import { NA_BEVEL, PDF_VELDEN, type PdfVeld, TOELICHTING, VOORWAARDEN, ZIENSWIJZE } from './pdf-velden.ts'
import { uploadVraagId } from './plaats.ts'
import { type Rapportveld, VELDNAMEN } from './rapport-velden.ts'

export interface PdfContext {
  readonly sha256: Sha256
  readonly gemeente: GemeenteId
  /** As it is printed: `Voorbeeldgemeente`. */
  readonly gemeentenaam: string
  readonly vandaag: Datum
}

export interface UitPdf {
  readonly gelezen: Readonly<Record<Rapportveld, GelezenVeld>>
  readonly vragen: readonly Vraag[]
}

export const GEMEENTEVELD = 'gemeente'

const PLAATSEN = { omslag: 'op de omslag', 'lopende-kop': 'in de kop- of voetregel', kop: 'in de titel', proza: 'in de tekst' } as const

/** Doubts are sentences; these words tell which fields they are about. */
const TWIJFEL_OVER: readonly (readonly [RegExp, readonly Rapportveld[]])[] = [
  [/^Naam en straat|niet te splitsen|niet te verdelen/i, ['naam', 'straat_huisnummer']],
  [/inspectiedatums/, ['datum_inspectie']],
  [/^Het rapport noemt artikel/, ['type_onderzoek']]
]

function opmerkingenBij(rapport: GelezenRapport, veld: Rapportveld): string[] {
  const over = (zin: string) => TWIJFEL_OVER.find(([patroon]) => patroon.test(zin))?.[1]
  const afwezig = rapport.velden[veld].waarde === null
  return [
    ...rapport.conflicten.filter((zin) => zin.startsWith(`${VELDNAMEN[veld]}: `)),
    ...rapport.twijfels.filter((zin) => over(zin)?.includes(veld) ?? afwezig)
  ]
}

function bruikbaar(pdfVeld: PdfVeld, waarde: string | boolean | null): string | boolean | null {
  if (waarde === null) return null
  return pdfVeld.uitGelezen === undefined ? waarde : pdfVeld.uitGelezen(waarde)
}

/** The value that needs no person; null when it does. */
export function zekereWaarde(pdfVeld: PdfVeld, gelezen: GelezenVeld | undefined): string | boolean | null {
  if (gelezen === undefined || gelezen.waarde === null || gelezen.gelezen !== 'omslag') return null
  if (pdfVeld.twijfelachtig?.(gelezen.waarde) === true) return null
  return bruikbaar(pdfVeld, gelezen.waarde)
}

function vindplaats({ gelezen, bladzijde, letterlijk }: GelezenRapport['velden'][Rapportveld]): string {
  if (gelezen === null) return 'Dit is in de PDF niet gevonden.'
  return `Gelezen ${PLAATSEN[gelezen]}${bladzijde === null ? '' : ` (bladzijde ${bladzijde})`}${letterlijk === null ? '.' : `: "${letterlijk}".`}`
}

type Opzet = Pick<Vraag, 'tekst' | 'veld' | 'waardesoort' | 'voorstel'> & { readonly opties?: readonly string[] | undefined }

function opzet(pdfVeld: PdfVeld, regels: readonly string[], voorstel: Vraag['voorstel']): Opzet {
  const { veld, vraag, waardesoort, opties } = pdfVeld
  return { tekst: [vraag, ...regels].join('\n'), veld, waardesoort, opties, voorstel }
}

function vraagBijGelezen(rapport: GelezenRapport, pdfVeld: PdfVeld, bron: Rapportveld): Opzet | null {
  const gelezen = rapport.velden[bron]
  const opmerkingen = opmerkingenBij(rapport, bron)
  if (opmerkingen.length === 0 && zekereWaarde(pdfVeld, gelezen) !== null) return null
  const datums = rapport.inspectiedatums
  const voorstel = bron === 'datum_inspectie' && datums.length > 1 ? datums.join(', ') : bruikbaar(pdfVeld, gelezen.waarde)
  return opzet(pdfVeld, [vindplaats(gelezen), ...opmerkingen], voorstel)
}

function skelet({ mogelijkeOvertredingen }: GelezenRapport): string {
  const leeg = { tekst: '', artikelen: '', bladzijde: 0 }
  const rijen = (mogelijkeOvertredingen.length === 0 ? [leeg] : mogelijkeOvertredingen).map(({ tekst, artikelen }, plek) => ({
    id: `v${plek + 1}`,
    item: '',
    domein: '',
    tekst,
    artikelen: leesArtikelen(artikelen).artikelen,
    toetsingskader: '',
    oordeel: '',
    bevindingen: '',
    plaats: ''
  }))
  return JSON.stringify(rijen, null, 2)
}

function voorwaardenvraag(pdfVeld: PdfVeld, rapport: GelezenRapport): Opzet {
  const gevonden = rapport.mogelijkeOvertredingen.map(
    ({ tekst, artikelen, bladzijde }, plek) => `${plek + 1}. "${tekst}"${artikelen === '' ? '' : ` (${artikelen})`}, bladzijde ${bladzijde}`
  )
  const regels =
    gevonden.length === 0
      ? ['In de tekst is geen overtreding herkend. Dat betekent niet dat er geen is: kijk in het rapport.']
      : ['In de tekst staat als overtreding, door een mens te bevestigen:', ...gevonden]
  return opzet(pdfVeld, [...regels, 'Vul dit verder in en voeg toe wat ontbreekt:', skelet(rapport)], null)
}

const ADVIEZEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:geen|niet)\s+handhav/i, 'geen handhaving'],
  [/^handhav/i, 'handhaven'],
  [/^niet\s+(?:op\s*(?:te\s+)?nemen)/i, 'niet opnemen'],
  [/^(?:wel\s+)?(?:op\s*(?:te\s+)?nemen)/i, 'opnemen']
]

function adviesvraag(pdfVeld: PdfVeld, { advies }: GelezenRapport): Opzet {
  if (advies === null) return opzet(pdfVeld, ['In de PDF is geen advies gevonden.'], null)
  const voorstel = ADVIEZEN.find(([patroon]) => patroon.test(advies.tekst))?.[1] ?? null
  return opzet(pdfVeld, [`Onder "${advies.kop}" staat (bladzijde ${advies.bladzijde}):`, advies.tekst], voorstel)
}

function kenmerkvraag(pdfVeld: PdfVeld, { velden }: GelezenRapport): Opzet {
  const { registratienummer: nummer, datum_inspectie: dag } = velden
  const naam =
    typeof dag.waarde === 'string' ? [nummer.waarde ?? velden.naam.waarde ?? '', 'inspectie', toonDatum(dag.waarde)].join(' ').trim() : null
  return opzet(pdfVeld, ['Het voorstel is samengesteld uit wat wel is gelezen.'], naam)
}

function zienswijzevraag(pdfVeld: PdfVeld, { velden: { zienswijze_bijlage: bijlage } }: GelezenRapport): Opzet | null {
  return bijlage.waarde === false ? null : opzet(pdfVeld, [vindplaats(bijlage)], null)
}

function naBevelVraag(pdfVeld: PdfVeld, { velden }: GelezenRapport): Opzet | null {
  const type = velden.type_onderzoek.waarde
  return type === null || type === 'incidenteel onderzoek' ? opzet(pdfVeld, [], null) : null
}

/** Fields that are asked, or not, for a reason of their own. Null: nothing to ask. */
const EIGEN: Readonly<Record<string, (pdfVeld: PdfVeld, rapport: GelezenRapport) => Opzet | null>> = {
  [VOORWAARDEN]: voorwaardenvraag,
  'rapport.advies.soort': adviesvraag,
  'rapport.kenmerk': kenmerkvraag,
  [ZIENSWIJZE.veld]: zienswijzevraag,
  [NA_BEVEL.veld]: naBevelVraag,
  [TOELICHTING.veld]: (pdfVeld, { advies }) =>
    advies === null ? null : opzet(pdfVeld, [`Gelezen op bladzijde ${advies.bladzijde}.`], advies.tekst),
  'onderzoek.aangekondigd': (pdfVeld, rapport) =>
    rapport.velden.aangekondigd.waarde === null ? null : vraagBijGelezen(rapport, pdfVeld, 'aangekondigd'),
  'rapport.datumVaststelling': (pdfVeld, rapport) => {
    const { status, datum_vaststelling: dag } = rapport.velden
    return status.waarde === 'concept' && dag.waarde === null ? null : vraagBijGelezen(rapport, pdfVeld, 'datum_vaststelling')
  }
}

function vraagOver(pdfVeld: PdfVeld, rapport: GelezenRapport): Opzet | null {
  const eigen = EIGEN[pdfVeld.veld]
  if (eigen !== undefined) return eigen(pdfVeld, rapport)
  return pdfVeld.bron === undefined ? opzet(pdfVeld, [], null) : vraagBijGelezen(rapport, pdfVeld, pdfVeld.bron)
}

function kaal(naam: string): string {
  return naam
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/^gemeente(?=.)/, '')
}

/** The gemeente on the cover must be the one that got the file. */
function gemeentevraag({ velden }: GelezenRapport, { gemeente, gemeentenaam }: PdfContext): Opzet | null {
  const gelezen = velden.gemeente
  const naam = typeof gelezen.waarde === 'string' ? kaal(gelezen.waarde) : ''
  if (naam === kaal(gemeentenaam) || naam === kaal(gemeente)) return null
  const tekst = `Is dit rapport voor ${gemeentenaam}?\n${vindplaats(gelezen)} Bij "nee" wordt het bestand geweigerd.`
  return { tekst, veld: GEMEENTEVELD, waardesoort: 'ja-nee', voorstel: null }
}

export function maakVeldvraag({ opties, ...rest }: Opzet, id: string, vandaag: Datum): Vraag {
  return Vraag.parse({
    ...rest,
    id,
    soort: 'veld',
    over: {},
    opties: opties?.map((waarde) => ({ waarde, label: waarde })) ?? [],
    gesteldOp: vandaag
  })
}

export function vragenUitPdf(rapport: GelezenRapport, context: PdfContext): UitPdf {
  const opzetten = [gemeentevraag(rapport, context), ...PDF_VELDEN.map((pdfVeld) => vraagOver(pdfVeld, rapport))].filter(
    (een) => een !== null
  )
  return {
    gelezen: rapport.velden,
    vragen: opzetten.map((een, plek) => maakVeldvraag(een, uploadVraagId(context.sha256, [], plek), context.vandaag))
  }
}
