/** What does not fit: the address behind the window, a word on its line, the letter as a whole. Red lines of the gate, known when it is drafted. Pure. */
import type { BriefGegevens } from '../model/brief/gegevens.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { GateRegel } from '../model/zaak.ts'
import type { GateResultaat } from './gate-contract.ts'
import { leesbaar } from './normaliseer.ts'

/** Characters of the data: the printer takes some 100,000 in five seconds, and gets twenty. */
const MEESTE_TEKENS = 250_000
/** A besluit of sixty overtredingen stays far below it; more is a report, not a letter. */
const MEESTE_BLADEN = 100
/** Bytes: the printing function and a mail take 4 MB and 7 MB with whatever goes along. */
const MEESTE_BYTES = 3_000_000
/** Printed at 10 points on a line of 163 mm, next to a column with its heading. */
const LANGSTE_WOORD = 60
/** Of 10 points with line height 1.4 in 80 by 29 mm, as `.venster` of the style sheet has it; a sixth line needs 29.6 mm. In pixels of 1/96 inch. */
export const VENSTER = { regels: 5, breedte: 302 } as const

const BASIS = { id: 'MAAT', code: 'A', artikel: 'afdruk', status: 'rood' } as const satisfies Partial<GateRegel>

const KORTER = 'Maak de teksten die u zelf schreef korter, of stuur een lange tekst mee als bijlage.'

/** @returns the line that stops a letter which is not even printed; null when it can be */
export function teLangOmTeDrukken(gegevens: BriefGegevens): GateRegel | null {
  const tekens = JSON.stringify(gegevens).length
  if (tekens <= MEESTE_TEKENS) return null
  const waarom = `De tekst van de brief is ${duizendtallen(tekens)} tekens lang. Er passen er ${duizendtallen(MEESTE_TEKENS)}, dus de brief is niet gedrukt.`
  return { ...BASIS, waarom, veld: null, herstel: KORTER }
}

/** @param druk words of the PDF, pages separated by form feeds, and its size in bytes */
export function metMaten(
  gate: GateResultaat,
  gegevens: BriefGegevens,
  druk: { readonly pdfTekst: string; readonly bytes: number }
): GateResultaat {
  const regels = [...adres(gegevens), ...woorden(gegevens, druk.pdfTekst), ...omvang(druk)]
  if (regels.length === 0) return gate
  return { groen: gate.groen && regels.every(({ status }) => status !== 'rood'), regels: [...gate.regels, ...regels] }
}

function omvang({ pdfTekst, bytes }: { readonly pdfTekst: string; readonly bytes: number }): GateRegel[] {
  const bladen = pdfTekst.split('\f').length
  const mb = (bytes / 1_000_000).toFixed(1).replace('.', ',')
  return [
    ...(bladen > MEESTE_BLADEN ? [`De brief heeft ${bladen} bladzijden. Er mogen er ${MEESTE_BLADEN} zijn.`] : []),
    ...(bytes > MEESTE_BYTES ? [`De PDF van de brief is ${mb} MB. Er past ${MEESTE_BYTES / 1_000_000} MB.`] : [])
  ].map((waarom) => ({ ...BASIS, waarom, veld: null, herstel: KORTER }))
}

/** A message to an oudercommissie goes by e-mail only. A name in full may not be shortened (Wko 1.1), so that it does not stop the letter. */
function adres({ soort, geadresseerde }: BriefGegevens): GateRegel[] {
  const { geadresseerde: aan } = BRIEFSOORTEN[soort]
  const { naam, terAttentieVan, straat, postcode, plaats } = geadresseerde
  const regels = regelsInVenster([naam, terAttentieVan === '' ? '' : `t.a.v. ${terAttentieVan}`, straat, `${postcode} ${plaats}`])
  if (aan === 'oudercommissie' || regels <= VENSTER.regels) return []
  const waarom = `Het adres is ${regels} regels lang. Achter het venster van de envelop passen er ${VENSTER.regels}, van ongeveer 40 tekens.`
  const adresregel = { ...BASIS, waarom, veld: 'geadresseerde' } as const
  if (aan === 'ggd')
    return [{ ...adresregel, herstel: 'Kort de naam of het adres van de GGD in. Die staan in het beleid, bij de gemeentegegevens.' }]
  if (terAttentieVan !== '') return [{ ...adresregel, herstel: 'Kort "ter attentie van" in, of maak het leeg.' }]
  return [
    {
      ...adresregel,
      status: 'geel',
      herstel: 'Gaat deze brief per post? Gebruik dan een envelop zonder venster en schrijf het adres erop.'
    }
  ]
}

/** The widest of both typefaces, measured in a print: digits and small letters to 8.6, capitals to 10.6, M and W to 13. */
function breedteVan(teken: string): number {
  if (/[ijlrftIJ .,:;'’()-]/.test(teken)) return 5.6
  if (/[\p{Ll}\d]/u.test(teken)) return /[mw]/.test(teken) ? 12.4 : 8.6
  return /[A-LNO-VX-Z]/.test(teken) ? 10.6 : 13
}

const breedte = (tekst: string) => [...tekst].reduce((som, teken) => som + breedteVan(teken), 0)

/** How many lines an address takes behind the window; more than `VENSTER.regels` do not fit. */
export function regelsInVenster(delen: readonly string[]): number {
  return delen.filter((deel) => deel !== '').reduce((som, deel) => som + regelsVan(deel), 0)
}

/** As it breaks between words, and within one that is wider than the window. */
function regelsVan(deel: string): number {
  const { regels } = deel.split(/\s+/).reduce(
    ({ regels: tot, gevuld }, woord) => {
      const samen = breedte(gevuld === '' ? woord : `${gevuld} ${woord}`)
      if (gevuld !== '' && samen <= VENSTER.breedte) return { regels: tot, gevuld: `${gevuld} ${woord}` }
      return { regels: tot + Math.ceil(breedte(woord) / VENSTER.breedte), gevuld: woord }
    },
    { regels: 0, gevuld: '' }
  )
  return regels
}

/** An address of a page or a mailbox cannot be written otherwise. */
const WEBADRES = /^\P{L}*https?:|@/iu

/** Where a line may end: white space, and after a hyphen, a slash or a question mark. Only what is printed on one line counts. */
function woorden(gegevens: BriefGegevens, pdfTekst: string): GateRegel[] {
  const stukken = teksten(gegevens).flatMap((tekst) => leesbaar(tekst).split(' '))
  const lange = [...new Set(stukken.filter((stuk) => !WEBADRES.test(stuk)).flatMap((stuk) => stuk.split(/[?/-]+/)))].filter(
    (woord) => [...woord].length > LANGSTE_WOORD && pdfTekst.includes(woord)
  )
  return lange.slice(0, 10).map((woord) => ({
    ...BASIS,
    waarom: `Een woord van ${[...woord].length} tekens past niet op een regel: "${begin(woord)}".`,
    veld: null,
    herstel: `Zet er een spatie of een streepje in, zodat geen stuk langer is dan ${LANGSTE_WOORD} tekens.`
  }))
}

function teksten(waarde: unknown): readonly string[] {
  if (typeof waarde === 'string') return waarde.length > LANGSTE_WOORD ? [waarde] : []
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(teksten) : []
}

function begin(woord: string): string {
  const tekens = [...woord]
  return tekens.length > 40 ? `${tekens.slice(0, 40).join('')}…` : woord
}

function duizendtallen(getal: number): string {
  return String(getal).replace(/\B(?=(\d{3})+$)/g, '.')
}
