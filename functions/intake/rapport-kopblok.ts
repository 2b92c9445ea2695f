/**
 * Name, kind and address of the voorziening from the block between the title and the first label. Samples have them on lines of
 * their own, on one line, and with digits lost; what can be divided in two ways is not divided.
 */
import { SOORT_TUSSEN_HAAKJES } from './rapport-woorden.ts'

export interface Kopblok {
  readonly naam: string | null
  /** Kind between brackets behind the name. */
  readonly soort: string | null
  readonly straat: string | null
  /** Four digits and two capitals, without a space. */
  readonly postcode: string | null
  readonly plaats: string | null
  readonly twijfels: readonly string[]
}

const POSTCODE = /(?<![\p{L}\d])([1-9]\d{3}) ?([A-Z]{2})(?![\p{L}\d])/gu
/** What is left of a postcode whose digits were lost; the house number is then lost too. */
const POSTCODERESTANT = /(?<!\S)[A-Z]{2}(?=\s+\p{Lu})/gu
const PLAATS = /^(?:['’]s-|['’]t )?\p{L}[\p{L}\p{M} .'’/()-]*$/u
const ONAF = /(?:[-/]|\b(?:aan|aan den|a\/d|aan de|den|de|op|van|bij|'s|het|in|ter|ten))$/i
const STRAATEINDE = '(?:straat|laan|weg|plein|hof|kade|dijk|pad|singel|gracht|dreef|steeg|plantsoen)'
/** Words that often stand before the last word of the name of a street, as in `Prins Hendrikstraat` and `Albert Cuypstraat`. */
const STRAATBEGIN = new RegExp(
  `^(?:${[
    "van|de|den|der|het|'t|’t|ten|ter|te|op|aan|in|oude|nieuwe|grote|kleine|lange|korte|hoge|lage|groot|klein|noord|zuid|oost|west",
    'eerste|tweede|derde|1e|2e|3e|prins|prinses|koning|koningin|keizer|graaf|gravin|burgemeester|wethouder|minister|generaal|admiraal',
    'burg|dr|ds|mr|ir|prof|st|professor|dokter|doctor|pastoor|pater|kapelaan|dominee|meester|sint|\\p{Lu}',
    'albert|anna|anne|anton|charlotte|cornelis|dirk|frans|frederik|gerard|hendrik|hugo|jacob|jacoba|jan|johan|johannes|joseph|karel',
    'louis|maarten|maria|martin|martinus|maurits|michiel|paul|peter|philips|piet|pieter|rembrandt|simon|theo|thomas|vincent|willem'
  ].join('|')})\\.?$`,
  'iu'
)

function eenRegel(tekst: string): string {
  return tekst.replaceAll(/\s+/g, ' ').trim()
}

/** A street needs its house number: without it the sample has lost digits. */
function straatMetNummer(tekst: string): string | null {
  const straat = eenRegel(tekst)
  return /\p{L}.*\d/u.test(straat) && straat.length <= 60 && !/[:;@&]/.test(straat) ? straat : null
}

function plaatsnaam(na: string): string | null {
  const [eerste = '', tweede = ''] = na.trim().split('\n')
  const plaats = eenRegel(ONAF.test(eerste.trim()) ? `${eerste} ${tweede}` : eerste).replace(/[,.;]$/, '')
  return plaats.length <= 40 && PLAATS.test(plaats) ? plaats : null
}

interface Adresdeel {
  readonly voor: string
  readonly postcode: string | null
  readonly na: string
}

/** Divides at the postcode, whole or damaged; null when there is none, or more than one. */
function splitsBijPostcode(tekst: string): Adresdeel | null {
  const heel = [...tekst.matchAll(POSTCODE)]
  const vondsten = heel.length > 0 ? heel : [...tekst.matchAll(POSTCODERESTANT)]
  const [vondst] = vondsten
  if (vondst === undefined || vondsten.length > 1) return null
  const [, cijfers, letters] = vondst
  const postcode = cijfers === undefined ? null : `${cijfers}${letters}`
  return { voor: tekst.slice(0, vondst.index), postcode, na: tekst.slice(vondst.index + vondst[0].length) }
}

interface Splitsing {
  readonly naam: string | null
  readonly straat: string | null
  readonly twijfels: readonly string[]
}

const NIET_TE_SPLITSEN = (tekst: string) =>
  `Naam en straat staan achter elkaar en zijn niet met zekerheid te scheiden: "${eenRegel(tekst)}".`

/** One line with both: only a last word that ends as a street does, and nothing before it that may belong to that street. */
function splitsRegel(tekst: string): Splitsing {
  const [, naam = '', straat = ''] =
    new RegExp(String.raw`^(.+?)\s+(\S+${STRAATEINDE}\s+\d+\S*(?:\s+\S{1,3})?)$`, 'i').exec(eenRegel(tekst)) ?? []
  const vorig = naam.split(' ').at(-1) ?? ''
  if (naam === '' || STRAATBEGIN.test(vorig)) return { naam: null, straat: null, twijfels: [NIET_TE_SPLITSEN(tekst)] }
  return {
    naam,
    straat,
    twijfels: [`Naam en straat staan op één regel: "${eenRegel(tekst)}". Klopt de verdeling "${naam}" en "${straat}"?`]
  }
}

/** No kind between brackets parts the name from the street: their lines do, or else the name that the running header gives. */
function splitsNaamEnStraat(tekst: string, bekend: string | null): Splitsing {
  const regels = tekst.trim().split('\n')
  const alles = eenRegel(tekst)
  if (bekend !== null && alles.toLowerCase().startsWith(`${bekend.toLowerCase()} `)) {
    return { naam: alles.slice(0, bekend.length), straat: straatMetNummer(alles.slice(bekend.length)), twijfels: [] }
  }
  const laatste = regels.at(-1) ?? ''
  const lijktStraat = straatMetNummer(laatste) !== null && laatste.split(' ').length <= 6
  if (regels.length > 1 && lijktStraat)
    return { naam: eenRegel(regels.slice(0, -1).join(' ')), straat: straatMetNummer(laatste), twijfels: [] }
  return regels.length > 1 ? { naam: null, straat: null, twijfels: [NIET_TE_SPLITSEN(tekst)] } : splitsRegel(tekst)
}

/** A block without an address can be a title with a name (before 2010), but also a GGD or a logo. */
function naamZonderAdres(tekst: string): string | null {
  const naam = eenRegel(tekst)
  const eenvoudig = !tekst.trim().includes('\n') && naam.length <= 80 && /\p{L}{2}/u.test(naam)
  return eenvoudig && !/^(?:GGD|GG&GD|gemeente|bij|van|naar|in)\b|Beleidsregels|:/i.test(naam) ? naam : null
}

export function leesKopblok(blok: string, bekendeNaam: string | null): Kopblok {
  const haakjes = [...blok.matchAll(SOORT_TUSSEN_HAAKJES)].at(-1)
  if (haakjes !== undefined) {
    const na = blok.slice(haakjes.index + haakjes[0].length)
    const adres = splitsBijPostcode(na)
    return {
      naam: eenRegel(blok.slice(0, haakjes.index)) || null,
      soort: haakjes[1]?.toUpperCase() ?? null,
      straat: adres?.postcode == null ? null : straatMetNummer(adres.voor),
      postcode: adres?.postcode ?? null,
      plaats: adres === null ? null : plaatsnaam(adres.na),
      twijfels: []
    }
  }
  const adres = splitsBijPostcode(blok)
  if (adres === null) return { naam: naamZonderAdres(blok), soort: null, straat: null, postcode: null, plaats: null, twijfels: [] }
  const gesplitst =
    adres.postcode === null ? { naam: null, straat: null, twijfels: [NIET_TE_SPLITSEN(blok)] } : splitsNaamEnStraat(adres.voor, bekendeNaam)
  return { ...gesplitst, soort: null, postcode: adres.postcode, plaats: plaatsnaam(adres.na) }
}
