/** Makes values of what stands behind the labels of a cover; a value that is there but not understood is said, not bent. */
import { eindeVanLabelrij, type Labelveld, type Labelwaarde, vindLabels, waardenPerLabel } from './rapport-omslag.ts'
import { DATUM, leesDatumreeks, leesStatus, leesType, SOORT_TUSSEN_HAAKJES, TOEZICHTHOUDER, TYPE } from './rapport-woorden.ts'

export interface Omslagwaarde {
  readonly veld: Labelveld
  readonly waarde: string | null
  readonly letterlijk: string
  /** Place in the cover. */
  readonly plek: number
  readonly twijfel: string | null
  /** All inspection dates, when the cover names several. */
  readonly datums: readonly string[]
}

export interface Labelblok {
  readonly waarden: readonly Omslagwaarde[]
  /** Block of name and address that stood among the values instead of before the labels. */
  readonly kopblok: string | null
  /** Place of the first label; the length of the cover when there is none. */
  readonly begin: number
}

type Lezing = Pick<Omslagwaarde, 'waarde' | 'letterlijk' | 'twijfel'> & { readonly datums?: readonly string[] }

const LEEG: Lezing = { waarde: null, letterlijk: '', twijfel: null }
/** A line that opens with a label of its own, known or not. */
const ANDER_LABEL = /^\p{Lu}[^:\n]{2,40}:/u
/** A page number is not half a date. */
const LIJKT_DATUM = /^\d{1,4}\s*(?:[-./,]|en\b|t\/m|[a-z]{3,9}\s+\d{4})\s*\S/i
const POSTCODEREGEL = /(?<![\p{L}\d])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\d])/u

function onbegrepen(letterlijk: string, wat: string): Lezing {
  return { waarde: null, letterlijk, twijfel: `Op de omslag staat "${letterlijk}"; dat is niet te lezen als ${wat}.` }
}

/** Free words end with their line. More words below it may belong to them or not: then a person says so. */
function leesNaam(tekst: string, begrensd: boolean, wat: string): Lezing {
  const [eerste = '', ...meer] = tekst.split('\n').filter((regel) => !ANDER_LABEL.test(regel) && !/^\(?\d*\)?$/.test(regel))
  if (eerste === '' || /^naam GGD$/i.test(eerste)) return LEEG
  if (eerste.length > 80 || eerste.includes(':')) return onbegrepen(eerste, wat)
  if (begrensd && meer.length > 0) return onbegrepen([eerste, ...meer].join(' / '), wat)
  return { waarde: eerste, letterlijk: eerste, twijfel: null }
}

function leesDatumwaarde(tekst: string, wat: string): Lezing {
  const { datums, letterlijk, volledig } = leesDatumreeks(tekst)
  const [eerste] = datums.toSorted()
  if (eerste !== undefined) return { waarde: eerste, letterlijk, twijfel: null, datums: datums.toSorted() }
  return !volledig || LIJKT_DATUM.test(tekst) ? onbegrepen(letterlijk.slice(0, 60), wat) : LEEG
}

function leesWoord(tekst: string, lees: typeof leesType, wat: string): Lezing {
  const woord = lees(tekst)
  const [regel = ''] = tekst.split('\n')
  if (woord !== null) return { ...woord, twijfel: null }
  return /^\p{L}/u.test(regel) && !ANDER_LABEL.test(regel) ? onbegrepen(regel.slice(0, 80), wat) : LEEG
}

function leesNummer(tekst: string): Lezing {
  const nummer = /^\d{9}(?!\d)/.exec(tekst)?.[0]
  if (nummer !== undefined) return { waarde: nummer, letterlijk: nummer, twijfel: null }
  const cijfers = /^\d[\d .]*/.exec(tekst)?.[0].trim()
  return cijfers === undefined ? LEEG : onbegrepen(cijfers, 'een registratienummer van negen cijfers')
}

function lees({ veld, tekst, begrensd }: Labelwaarde): Lezing {
  switch (veld) {
    case 'registratienummer':
      return leesNummer(tekst)
    case 'toezichthouder':
      return leesNaam(tekst, begrensd, 'de naam van de toezichthouder')
    case 'gemeente': {
      const naam = leesNaam(tekst, begrensd, 'de naam van de gemeente')
      return { ...naam, waarde: naam.waarde?.replace(/^gemeente\s+/i, '') ?? null }
    }
    case 'datum_inspectie':
      return leesDatumwaarde(tekst, 'de datum van de inspectie')
    case 'datum_vaststelling':
      return leesDatumwaarde(tekst, 'de datum van vaststelling')
    case 'type_onderzoek':
      return leesWoord(tekst, leesType, 'een type onderzoek')
    default:
      return leesWoord(tekst, leesStatus, 'een status')
  }
}

interface Waardenblok {
  readonly kopblok: string | null
  readonly perVeld: ReadonlyMap<Labelveld, string>
}

/** Lines of the values, without the block of name and address, which ends with the postcode or the registration number. */
function zonderKopblok(regels: readonly string[]): { kopblok: string | null; rest: readonly string[]; nummer: string | null } {
  const eerste = regels.slice(0, 6)
  const nummerregel = eerste.findIndex((regel) => /^Registratienummer/i.test(regel))
  const postcode = eerste.findIndex((regel) => POSTCODEREGEL.test(regel))
  const einde = Math.max(nummerregel, postcode)
  const blok = regels.slice(0, nummerregel < 0 ? postcode + 1 : Math.min(nummerregel, einde)).join('\n')
  const heeftNaam = blok.search(SOORT_TUSSEN_HAAKJES) >= 0 || postcode >= 0
  return {
    kopblok: heeftNaam ? blok : null,
    rest: heeftNaam || nummerregel >= 0 ? regels.slice(einde + 1) : regels,
    nummer: nummerregel < 0 ? null : (regels[nummerregel]?.replace(/^\D+/, '') ?? null)
  }
}

/** In one paragraph the name of the GGD must be a known one, or it cannot be parted from the gemeente. Dates lie around the type. */
function uitAlinea(velden: readonly Labelveld[], tekst: string): Map<Labelveld, string> {
  const perVeld = new Map<Labelveld, string>()
  const toezicht = new RegExp(`(?:${TOEZICHTHOUDER})`, 'i').exec(tekst)
  const achter = toezicht === null ? tekst : tekst.slice(toezicht.index + toezicht[0].length)
  const eersteWaarde = new RegExp(`${DATUM}|(?<!\\p{L})${TYPE}`, 'iu').exec(achter)
  if (toezicht !== null) {
    perVeld.set('toezichthouder', toezicht[0])
    perVeld.set('gemeente', achter.slice(0, eersteWaarde?.index).trim())
  }
  const type = new RegExp(`(?<!\\p{L})${TYPE}`, 'iu').exec(achter)
  const status = /(?<!\p{L})(?:definitief|afgesloten|concept)(?!\p{L})/iu.exec(achter)
  if (type !== null) perVeld.set('type_onderzoek', type[0])
  if (status !== null) perVeld.set('status', status[0])
  for (const [datum] of type === null ? [] : achter.slice(0, type.index).matchAll(new RegExp(DATUM, 'gi')))
    perVeld.set('datum_inspectie', datum)
  const erna = type === null ? null : new RegExp(DATUM, 'i').exec(achter.slice(type.index))
  if (erna !== null) perVeld.set('datum_vaststelling', erna[0])
  return new Map([...perVeld].filter(([veld]) => velden.includes(veld)))
}

function leesWaardenblok(velden: readonly Labelveld[], tekst: string): Waardenblok {
  const regels = tekst.split('\n').filter((regel) => !/^\(?\d{0,2}\)?$/.test(regel))
  const { kopblok, rest, nummer } = zonderKopblok(regels)
  const zoek = velden.filter((veld) => veld !== 'registratienummer' || nummer === null)
  const perVeld =
    rest.length === zoek.length ? new Map(zoek.map((veld, plek) => [veld, rest[plek] ?? ''])) : uitAlinea(zoek, rest.join(' '))
  if (nummer !== null) perVeld.set('registratienummer', nummer)
  return { kopblok, perVeld }
}

export function leesLabels(omslag: string): Labelblok {
  const waarden = waardenPerLabel(omslag, vindLabels(omslag))
  const begin = waarden[0]?.plek ?? omslag.length
  const rij = eindeVanLabelrij(waarden)
  if (rij === null)
    return {
      waarden: waarden.map((waarde) => ({ datums: [], ...lees(waarde), veld: waarde.veld, plek: waarde.plek })),
      kopblok: null,
      begin
    }
  const inRij = waarden.slice(0, rij + 1)
  const laatste = inRij.at(-1)
  const labels = vindLabels(omslag)
  const blok = leesWaardenblok(
    inRij.filter(({ tekst }, plek) => tekst === '' || plek === rij).map(({ veld }) => veld),
    omslag.slice(labels[rij]?.einde).trim()
  )
  const uitBlok = [...blok.perVeld].map(([veld, tekst]) => ({ veld, tekst, plek: laatste?.plek ?? begin, begrensd: false }))
  const gelezen = [...inRij.filter(({ tekst }, plek) => tekst !== '' && plek !== rij), ...uitBlok]
  return {
    waarden: gelezen.map((waarde) => ({ datums: [], ...lees(waarde), veld: waarde.veld, plek: waarde.plek })),
    kopblok: blok.kopblok,
    begin
  }
}
