/** Reads the mails of our own tests back: header lines unfolded and decoded, leaf parts as bytes. Not a general mail reader. */
export interface MimeDeel {
  readonly koppen: ReadonlyMap<string, readonly string[]>
  readonly bytes: Buffer
}

export interface GelezenMail extends MimeDeel {
  /** All parts that are no multipart, in order. */
  readonly delen: readonly MimeDeel[]
}

export function leesMime(ruw: Uint8Array): GelezenMail {
  const deel = leesDeel(Buffer.from(ruw).toString('latin1'))
  return { ...deel, delen: bladeren(deel) }
}

/** The one value of a header; fails when it stands there more than once or not at all. */
export function kop(deel: MimeDeel, naam: string): string {
  const waarden = deel.koppen.get(naam.toLowerCase()) ?? []
  if (waarden.length !== 1 || waarden[0] === undefined) throw new Error(`${naam} staat er ${waarden.length} keer`)
  return waarden[0]
}

function leesDeel(tekst: string): MimeDeel {
  const grens = tekst.indexOf('\r\n\r\n')
  const koppen = new Map<string, string[]>()
  for (const regel of tekst
    .slice(0, grens)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const dubbelepunt = regel.indexOf(':')
    const naam = regel.slice(0, dubbelepunt).toLowerCase()
    koppen.set(naam, [...(koppen.get(naam) ?? []), ontcijfer(regel.slice(dubbelepunt + 1).trim())])
  }
  return { koppen, bytes: ontpak(tekst.slice(grens + 4), koppen.get('content-transfer-encoding')?.[0] ?? '7bit') }
}

function bladeren(deel: MimeDeel): MimeDeel[] {
  const grens = /boundary="?([^";]+)"?/.exec(deel.koppen.get('content-type')?.[0] ?? '')?.[1]
  if (grens === undefined) return [deel]
  const stukken = deel.bytes.toString('latin1').split(`--${grens}`).slice(1, -1)
  return stukken.flatMap((stuk) => bladeren(leesDeel(stuk.replace(/^\r\n/, '').replace(/\r\n$/, ''))))
}

function ontpak(tekst: string, codering: string): Buffer {
  if (codering === 'base64') return Buffer.from(tekst, 'base64')
  if (codering === 'quoted-printable') return Buffer.from(vanHex(tekst.replace(/=\r\n/g, '')), 'latin1')
  return Buffer.from(tekst, 'latin1')
}

function ontcijfer(waarde: string): string {
  const aaneen = waarde.replace(/\?=\s+=\?/g, '?==?')
  return aaneen.replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_alles, soort: string, inhoud: string) => {
    const bytes = soort.toUpperCase() === 'B' ? Buffer.from(inhoud, 'base64') : Buffer.from(vanHex(inhoud.replaceAll('_', ' ')), 'latin1')
    return bytes.toString('utf8')
  })
}

function vanHex(tekst: string): string {
  return tekst.replace(/=([0-9A-F]{2})/gi, (_alles, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
