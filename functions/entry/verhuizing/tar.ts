/** An ordinary tar file (POSIX.1-2001), so that a person can look into it with any tar; one member at a time is in memory. */
import type { FileHandle } from 'node:fs/promises'

const BLOK = 512
const LANGSTE_NAAM = 100
const SOM = { plek: 148, lengte: 8 } as const

/** The file is no tar of ours, or not whole; the message says in Dutch where. */
export class GeenTar extends Error {
  override readonly name = 'GeenTar'
}

export interface TarLid {
  readonly naam: string
  /** Null when nobody wanted to read it. */
  readonly bytes: Uint8Array | null
}

function octaal(getal: number, lengte: number): string {
  return `${getal.toString(8).padStart(lengte - 1, '0')}\0`
}

function somVan(kop: Uint8Array): number {
  return kop.reduce((som, byte, plek) => som + (plek >= SOM.plek && plek < SOM.plek + SOM.lengte ? 0x20 : byte), 0)
}

/** Type `0` is a file, `x` says the whole name of the member after it. */
function kopVan(naam: string, grootte: number, soort: '0' | 'x'): Buffer {
  const kop = Buffer.alloc(BLOK)
  kop.write(naam.slice(0, LANGSTE_NAAM), 0)
  kop.write(`${octaal(0o600, 8)}${octaal(0, 8)}${octaal(0, 8)}${octaal(grootte, 12)}${octaal(0, 12)}`, 100)
  kop.write(soort, 156)
  kop.write('ustar\x0000', 257)
  kop.write(`${octaal(somVan(kop), 7)} `, SOM.plek)
  return kop
}

function naamregel(naam: string): Buffer {
  const rest = ` path=${naam}\n`
  let lengte = rest.length + 1
  while (`${lengte}${rest}`.length !== lengte) lengte += 1
  return Buffer.from(`${lengte}${rest}`)
}

function aangevuld(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((BLOK - (bytes.length % BLOK)) % BLOK)])
}

/** @param naam of ASCII characters only */
export async function schrijfLid(bestand: FileHandle, naam: string, bytes: Uint8Array): Promise<void> {
  if (naam.length > LANGSTE_NAAM) {
    const regel = naamregel(naam)
    await bestand.writeFile(Buffer.concat([kopVan('naam', regel.length, 'x'), aangevuld(regel)]))
  }
  await bestand.writeFile(kopVan(naam, bytes.length, '0'))
  await bestand.writeFile(aangevuld(bytes))
}

export async function schrijfEinde(bestand: FileHandle): Promise<void> {
  await bestand.writeFile(Buffer.alloc(2 * BLOK))
}

/** @throws GeenTar when the file ends too early */
async function leesStuk(bestand: FileHandle, plaats: number, lengte: number): Promise<Buffer> {
  const { size } = await bestand.stat()
  if (plaats + lengte > size) throw new GeenTar('het bestand houdt te vroeg op')
  const stuk = Buffer.alloc(lengte)
  let gelezen = 0
  while (gelezen < lengte) gelezen += (await bestand.read(stuk, gelezen, lengte - gelezen, plaats + gelezen)).bytesRead
  return stuk
}

interface Kop {
  readonly naam: string
  readonly grootte: number
  readonly soort: '0' | 'x'
}

/** Null for the block of zeros at the end. */
function leesKop(kop: Buffer): Kop | null {
  if (kop.every((byte) => byte === 0)) return null
  const veld = (van: number, tot: number) => kop.toString('latin1', van, tot).split('\0')[0]?.trim() ?? ''
  const soort = veld(156, 157)
  const grootte = Number.parseInt(veld(124, 136), 8)
  if (Number.parseInt(veld(148, 156), 8) !== somVan(kop) || !Number.isSafeInteger(grootte) || (soort !== '0' && soort !== 'x'))
    throw new GeenTar('het is geen bestand dat "bs export" heeft gemaakt')
  return { naam: veld(0, LANGSTE_NAAM), grootte, soort }
}

/**
 * The members in order; the bytes of those that `wil` says. May be called again on the same file.
 * @throws GeenTar
 */
export async function* leesLeden(bestand: FileHandle, wil: (naam: string) => boolean = () => true): AsyncGenerator<TarLid> {
  let plaats = 0
  let langeNaam: string | null = null
  for (let kop = leesKop(await leesStuk(bestand, 0, BLOK)); kop !== null; kop = leesKop(await leesStuk(bestand, plaats, BLOK))) {
    plaats += BLOK
    if (kop.soort === 'x') {
      langeNaam = /^[0-9]+ path=(.+)\n$/.exec((await leesStuk(bestand, plaats, kop.grootte)).toString('latin1'))?.[1] ?? null
    } else {
      const naam = langeNaam ?? kop.naam
      langeNaam = null
      yield { naam, bytes: wil(naam) ? await leesStuk(bestand, plaats, kop.grootte) : null }
    }
    plaats += Math.ceil(kop.grootte / BLOK) * BLOK
  }
}
