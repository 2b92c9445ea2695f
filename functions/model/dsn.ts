/**
 * A delivery status notification (RFC 3464) as a mail program saves it: which message it is about, for whom, and what became of it.
 * Careful and small: what is no such notification gives null, what is one but cannot be read gives no recipients. Pure.
 */
import { Temporal } from 'temporal-polyfill'
import type { Tijdstip } from './basis.ts'

const ACTIES = ['delivered', 'relayed', 'expanded', 'delayed', 'failed'] as const
export type Actie = (typeof ACTIES)[number]

export interface DsnOntvanger {
  /** Address as we gave it (ORCPT); null when the notification does not say. */
  readonly oorspronkelijk: string | null
  /** Address at which it ended, after forwarding. */
  readonly uiteindelijk: string | null
  /** Null: a word that RFC 3464 does not know. */
  readonly actie: Actie | null
  /** `5.1.1`. */
  readonly status: string
  /** Words of the receiving side. */
  readonly diagnose: string
  readonly tijdstip: Tijdstip | null
}

export interface Dsn {
  /** ENVID that was given at sending; null when it does not come back. */
  readonly envelop: string | null
  /** Message-ID of the message that it is about; null when that does not come back. */
  readonly berichtId: string | null
  readonly ontvangers: readonly DsnOntvanger[]
}

type Koppen = ReadonlyMap<string, string>

interface Deel {
  readonly koppen: Koppen
  readonly inhoud: string
}

/** Fields until the first empty line; a line that begins with white space goes on with the one before. The first of a name counts. */
function leesKoppen(regels: readonly string[]): Koppen {
  const koppen = new Map<string, string>()
  const heel: string[] = []
  for (const regel of regels) {
    const vorige = heel.at(-1)
    if (/^[ \t]/.test(regel) && vorige !== undefined) heel[heel.length - 1] = `${vorige} ${regel.trim()}`
    else heel.push(regel)
  }
  for (const regel of heel) {
    const [, naam, waarde = ''] = /^([A-Za-z][A-Za-z0-9-]*)\s*:(.*)$/.exec(regel) ?? []
    if (naam !== undefined && !koppen.has(naam.toLowerCase())) koppen.set(naam.toLowerCase(), waarde.trim())
  }
  return koppen
}

function splits(tekst: string): Deel {
  const regels = tekst.split('\n')
  const leeg = regels.findIndex((regel) => regel.trim() === '')
  const einde = leeg === -1 ? regels.length : leeg
  return { koppen: leesKoppen(regels.slice(0, einde)), inhoud: regels.slice(einde + 1).join('\n') }
}

function mediatype(koppen: Koppen): string {
  return (koppen.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** The value of a parameter of Content-Type, with or without quotes. */
function parameter(koppen: Koppen, naam: string): string | null {
  const gevonden = new RegExp(`;\\s*${naam}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(koppen.get('content-type') ?? '')
  return gevonden?.[1] ?? gevonden?.[2] ?? null
}

function delenVan({ koppen, inhoud }: Deel): Deel[] {
  const grens = parameter(koppen, 'boundary')
  if (grens === null || grens === '') return []
  const delen: string[][] = []
  for (const regel of inhoud.split('\n')) {
    const kaal = regel.trimEnd()
    if (kaal === `--${grens}--`) break
    if (kaal === `--${grens}`) delen.push([])
    else delen.at(-1)?.push(regel)
  }
  return delen.map((regels) => splits(regels.join('\n')))
}

function metUtf8(bytes: readonly number[]): string {
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

function quotedPrintable(tekst: string): string {
  const heel = tekst.replaceAll(/=[ \t]*\n/g, '')
  return heel.replaceAll(/(?:=[0-9A-Fa-f]{2})+/g, (reeks) =>
    metUtf8([...reeks.matchAll(/=([0-9A-Fa-f]{2})/g)].map(([, hex = '']) => Number.parseInt(hex, 16)))
  )
}

function base64(tekst: string): string | null {
  const kaal = tekst.replaceAll(/\s/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(kaal) || kaal.length % 4 !== 0) return null
  return metUtf8([...atob(kaal)].map((teken) => teken.charCodeAt(0)))
}

function gelezenInhoud({ koppen, inhoud }: Deel): string {
  switch (koppen.get('content-transfer-encoding')?.toLowerCase()) {
    case 'quoted-printable':
      return quotedPrintable(inhoud)
    case 'base64':
      return (base64(inhoud) ?? '').replaceAll('\r\n', '\n')
    default:
      return inhoud
  }
}

/** `rfc822; jan@example.org` → `jan@example.org`. */
function adresIn(waarde: string | undefined): string | null {
  const adres =
    waarde
      ?.replace(/^[^;]*;/, '')
      .trim()
      .replaceAll(/^<|>$/g, '') ?? ''
  return adres === '' ? null : adres
}

const MAANDEN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES: Readonly<Record<string, string>> = { GMT: '+00:00', UT: '+00:00', UTC: '+00:00', Z: '+00:00' }

/** Date and time of RFC 5322 § 3.3, with a numeric zone; null when it is none. */
export function leesMailtijd(tekst: string | undefined): Tijdstip | null {
  const vorm = /^(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+([+-]\d{4}|[A-Z]{1,3})/.exec(
    tekst ?? ''
  )
  if (vorm === null) return null
  const [, dag = '', maand = '', jaar = '', uur = '', minuut = '', seconde = '00', zone = ''] = vorm
  const nr = MAANDEN.indexOf(maand.toLowerCase()) + 1
  const verschil = ZONES[zone] ?? zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  try {
    const iso = `${jaar}-${String(nr).padStart(2, '0')}-${dag.padStart(2, '0')}T${uur}:${minuut}:${seconde}${verschil}`
    return Temporal.Instant.from(iso).toString({ smallestUnit: 'second' })
  } catch (fout) {
    if (fout instanceof RangeError) return null
    throw fout
  }
}

function ontvangerVan(velden: Koppen, verzonden: Tijdstip | null): DsnOntvanger {
  const actie = velden.get('action')?.split(/\s/)[0]?.toLowerCase()
  return {
    oorspronkelijk: adresIn(velden.get('original-recipient')),
    uiteindelijk: adresIn(velden.get('final-recipient')),
    actie: ACTIES.find((bekend) => bekend === actie) ?? null,
    status: velden.get('status') ?? '',
    diagnose: adresIn(velden.get('diagnostic-code')) ?? '',
    tijdstip: leesMailtijd(velden.get('last-attempt-date')) ?? verzonden
  }
}

const TERUGGEGEVEN = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'])
const STATUS = new Set(['message/delivery-status', 'message/global-delivery-status'])

/** A notification that somebody forwarded as an attachment lies a few layers deep. */
const DIEPSTE = 4

function zoekRapport(bericht: Deel, diepte = 0): Deel | null {
  const soort = mediatype(bericht.koppen)
  if (soort === 'multipart/report') return bericht
  if (diepte === DIEPSTE) return null
  if (soort === 'message/rfc822') return zoekRapport(splits(gelezenInhoud(bericht)), diepte + 1)
  if (!soort.startsWith('multipart/')) return null
  for (const deel of delenVan(bericht)) {
    const gevonden = zoekRapport(deel, diepte + 1)
    if (gevonden !== null) return gevonden
  }
  return null
}

/** Null: no delivery status notification at all. `bytes`: the mail as saved (`.eml`). */
export function leesDsn(bytes: Uint8Array): Dsn | null {
  const bericht = zoekRapport(splits(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')))
  if (bericht === null) return null
  const delen = delenVan(bericht)
  const melding = delen.find(({ koppen }) => STATUS.has(mediatype(koppen)))
  if (melding === undefined) return null
  const [kop, ...ontvangers] = gelezenInhoud(melding)
    .split(/\n(?:[ \t]*\n)+/)
    .map((groep) => leesKoppen(groep.split('\n').filter((regel) => regel.trim() !== '')))
    .filter((velden) => velden.size > 0)
  const terug = delen.find(({ koppen }) => TERUGGEGEVEN.has(mediatype(koppen)))
  const verzonden = leesMailtijd(bericht.koppen.get('date'))
  return {
    envelop: kop?.get('original-envelope-id') ?? null,
    berichtId: (terug === undefined ? null : splits(gelezenInhoud(terug).trimStart()).koppen.get('message-id')) ?? null,
    ontvangers: ontvangers.filter((velden) => velden.has('action')).map((velden) => ontvangerVan(velden, verzonden))
  }
}
