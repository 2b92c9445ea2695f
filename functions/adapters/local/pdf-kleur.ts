/**
 * The colours of a letter are those of sRGB: the profile that PDF/A asks beside DeviceRGB (ISO 19005-2 § 6.2.4.3), which is also the
 * space in which the watermark is blended (§ 6.2.10). Made here from the numbers of IEC 61966-2-1, as an ICC profile of version 2.
 */
import { deflateSync } from 'node:zlib'
import { type PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'

const NAAM = 'sRGB IEC61966-2.1'
const KOP = 128
const STAPPEN = 1024

/** Red, green and blue of sRGB and its white, as seen in the light D50 of a profile (adapted after Bradford). */
const KLEUREN = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.4360657, 0.2224884, 0.013916],
  gXYZ: [0.3851471, 0.7168732, 0.0970764],
  bXYZ: [0.1430664, 0.0606079, 0.7140961]
} as const

export function zetKleurruimte(pdf: PDFDocument): void {
  const { context } = pdf
  const dict = context.obj({ N: 3, Alternate: 'DeviceRGB', Filter: 'FlateDecode' })
  const profiel = context.register(PDFRawStream.of(dict, ingepakt()))
  const bedoeling = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of(NAAM),
    Info: PDFString.of(NAAM),
    DestOutputProfile: profiel
  })
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(bedoeling)]))
}

let bewaard: Uint8Array | null = null

function ingepakt(): Uint8Array {
  bewaard ??= deflateSync(srgbProfiel())
  return bewaard
}

/** @returns an ICC.1:1998 profile of a screen: header, table of tags, tags on multiples of four bytes */
function srgbProfiel(): Uint8Array {
  const kromme = toonkromme()
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', omschrijving()],
    ['cprt', tekst('Public domain')],
    ...Object.entries(KLEUREN).map(([naam, waarden]): [string, Uint8Array] => [naam, punt(waarden)]),
    ['rTRC', kromme],
    ['gTRC', kromme],
    ['bTRC', kromme]
  ]
  const inhoud = [...new Set(tags.map(([, bytes]) => bytes))]
  const begin = KOP + 4 + tags.length * 12
  const plekken = new Map<Uint8Array, number>()
  const grootte = inhoud.reduce((plek, bytes) => {
    plekken.set(bytes, plek)
    return plek + Math.ceil(bytes.length / 4) * 4
  }, begin)
  const profiel = new Uint8Array(grootte)
  schrijfKop(profiel)
  const zicht = new DataView(profiel.buffer)
  zicht.setUint32(KOP, tags.length)
  for (const [nr, [naam, bytes]] of tags.entries()) {
    const rij = KOP + 4 + nr * 12
    profiel.set(ascii(naam), rij)
    zicht.setUint32(rij + 4, plekken.get(bytes) ?? 0)
    zicht.setUint32(rij + 8, bytes.length)
  }
  for (const [bytes, plek] of plekken) profiel.set(bytes, plek)
  return profiel
}

function schrijfKop(profiel: Uint8Array): void {
  const zicht = new DataView(profiel.buffer)
  zicht.setUint32(0, profiel.length)
  zicht.setUint32(8, 0x02100000)
  profiel.set(ascii('mntrRGB XYZ '), 12)
  for (const [nr, deel] of [1999, 10, 1].entries()) zicht.setUint16(24 + nr * 2, deel)
  profiel.set(ascii('acsp'), 36)
  for (const [nr, waarde] of KLEUREN.wtpt.entries()) zicht.setInt32(68 + nr * 4, vast(waarde))
}

function toonkromme(): Uint8Array {
  const bytes = new Uint8Array(12 + STAPPEN * 2)
  const zicht = new DataView(bytes.buffer)
  bytes.set(ascii('curv'))
  zicht.setUint32(8, STAPPEN)
  for (let stap = 0; stap < STAPPEN; stap++) zicht.setUint16(12 + stap * 2, Math.round(65_535 * lineair(stap / (STAPPEN - 1))))
  return bytes
}

function lineair(waarde: number): number {
  return waarde <= 0.04045 ? waarde / 12.92 : ((waarde + 0.055) / 1.055) ** 2.4
}

function punt(waarden: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(20)
  bytes.set(ascii('XYZ '))
  for (const [nr, waarde] of waarden.entries()) new DataView(bytes.buffer).setInt32(8 + nr * 4, vast(waarde))
  return bytes
}

/** The name in ASCII; the same in Unicode and for old Macintoshes is left empty. */
function omschrijving(): Uint8Array {
  const bytes = new Uint8Array(12 + NAAM.length + 1 + 8 + 3 + 67)
  bytes.set(ascii('desc'))
  new DataView(bytes.buffer).setUint32(8, NAAM.length + 1)
  bytes.set(ascii(NAAM), 12)
  return bytes
}

function tekst(inhoud: string): Uint8Array {
  return new Uint8Array([...ascii('text'), 0, 0, 0, 0, ...ascii(inhoud), 0])
}

const ascii = (inhoud: string) => new TextEncoder().encode(inhoud)
const vast = (waarde: number) => Math.round(waarde * 65_536)
