/**
 * One Bericht as MIME bytes, for every channel that takes a whole message. The same message at the same instant gives the same
 * bytes: Message-ID and boundaries come from the key. No name, subject or address can add a header line or a recipient.
 */
import { domainToASCII } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { sha256Hex } from '../hash.ts'
import type { Tijdstip } from '../model/basis.ts'
import { eenRegel } from '../model/tekst.ts'
import { type Bericht, DefinitieveMailfout } from '../ports.ts'

export interface MimeBericht {
  readonly bytes: Uint8Array
  /** Message-ID with its angle brackets: `<sleutel@domein van de afzender>`. */
  readonly berichtId: string
  /** Addresses as they go on the wire, the domain in ASCII. */
  readonly van: string
  readonly naar: string
}

const SLEUTEL = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/
const ADRES = /^[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:"]+@[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:"]+$/u
const DOMEIN = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i
const DAGEN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const MAANDEN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/**
 * @param extra further header lines, ASCII
 * @throws DefinitieveMailfout when an address is not one plain address
 */
export async function maakMime(bericht: Bericht, nu: Tijdstip, extra: Readonly<Record<string, string>> = {}): Promise<MimeBericht> {
  if (!SLEUTEL.test(bericht.sleutel)) throw new Error(`"${bericht.sleutel}" kan geen deel van een Message-ID of bestandsnaam zijn`)
  const van = adres(bericht.van.adres, 'de afzender')
  const berichtId = `<${bericht.sleutel}@${domein(van)}>`
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const knoop = new MailComposer({
    from: { name: eenRegel(bericht.van.naam), address: van },
    replyTo: adres(bericht.antwoordAan, 'het antwoordadres'),
    to: { name: eenRegel(bericht.aan.naam), address: adres(bericht.aan.adres, 'de ontvanger') },
    subject: eenRegel(bericht.onderwerp),
    text: bericht.tekst,
    html: bericht.html,
    attachments: bericht.bijlagen.map((bijlage) => ({
      filename: eenRegel(bijlage.bestandsnaam),
      contentType: eenRegel(bijlage.mediatype),
      content: Buffer.from(bijlage.bytes)
    })),
    headers: { ...extra },
    date: headerDatum(nu),
    messageId: berichtId,
    baseBoundary: sha256Hex(bericht.sleutel).slice(0, 32),
    disableFileAccess: true,
    disableUrlAccess: true
  }).compile()
  const naar = knoop.getEnvelope().to[0]
  if (naar === undefined) throw new DefinitieveMailfout('Het e-mailadres van de ontvanger is niet te gebruiken.')
  return { bytes: await knoop.build(), berichtId, van: knoop.getEnvelope().from || van, naar }
}

function adres(tekst: string, wie: string): string {
  if (tekst.length > 254 || !ADRES.test(tekst) || !DOMEIN.test(domein(tekst))) {
    throw new DefinitieveMailfout(`Het e-mailadres van ${wie} is geen geldig adres. Verbeter het en verstuur opnieuw.`)
  }
  return tekst
}

function domein(geldigAdres: string): string {
  return domainToASCII(geldigAdres.slice(geldigAdres.lastIndexOf('@') + 1))
}

function headerDatum(nu: Tijdstip): string {
  const tijd = Temporal.Instant.from(nu).toZonedDateTimeISO('UTC')
  const klok = tijd.toPlainTime().toString({ smallestUnit: 'second' })
  return `${DAGEN[tijd.dayOfWeek - 1]}, ${tijd.day} ${MAANDEN[tijd.month - 1]} ${tijd.year} ${klok} +0000`
}
