/**
 * Mailer over Amazon SES. SES writes a Message-ID of its own, so the key goes along as a header and as a tag; the events of the
 * configuration set bring both back. Nothing is tried twice here: a second try after a lost answer would be a second mail.
 */
import { SESClient, type SESClientConfig, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { GemeenteId } from '../../model/basis.ts'
import { type Aanname, type Bericht, type Clock, DefinitieveMailfout, type Mailer, TijdelijkeMailfout } from '../../ports.ts'
import { maakMime } from '../mime.ts'
import { alsMailfout } from './ses-fout.ts'

/** Bytes of attachments: with their base64 they stay below the 10 MB that SES takes. */
const GROOTSTE_BIJLAGEN = 7 * 1024 * 1024
const GROOTSTE_BERICHT = 10 * 1024 * 1024
/** Milliseconds. */
const WACHTTIJD = { connectionTimeout: 10_000, requestTimeout: 60_000, throwOnRequestTimeout: true }
type Afzenders = ReadonlyMap<GemeenteId, readonly string[]>

const SLEUTELREGEL = 'X-Besluitenstraat-Verzending'

export class SesMailer implements Mailer {
  readonly kanaal = 'ses'
  readonly #ses: SESClient
  readonly #regio: string
  readonly #configuratieset: string
  readonly #klok: Clock
  readonly #afzenders: Afzenders

  /** `afzenders`: domains of a gemeente that do not bear its name. */
  constructor(
    client: SESClientConfig & { readonly region: string },
    configuratieset: string,
    klok: Clock,
    afzenders: Afzenders = new Map()
  ) {
    this.#ses = new SESClient({ requestHandler: WACHTTIJD, ...client, maxAttempts: 1 })
    this.#regio = client.region
    this.#configuratieset = configuratieset
    this.#klok = klok
    this.#afzenders = afzenders
  }

  async verstuur(bericht: Bericht): Promise<Aanname> {
    eisGrootte(
      bericht.bijlagen.reduce((som, { bytes }) => som + bytes.length, 0),
      GROOTSTE_BIJLAGEN
    )
    const mime = await maakMime(bericht, this.#klok.nu(), { [SLEUTELREGEL]: bericht.sleutel })
    eisGrootte(mime.bytes.length, GROOTSTE_BERICHT)
    eisEigenAfzender(bericht.gemeente, mime.van, this.#afzenders)
    const opdracht = new SendRawEmailCommand({
      Source: mime.van,
      Destinations: [mime.naar],
      RawMessage: { Data: mime.bytes },
      ConfigurationSetName: this.#configuratieset,
      Tags: [
        { Name: 'gemeente', Value: bericht.gemeente },
        { Name: 'verzending', Value: alsTag(bericht.sleutel) }
      ]
    })
    const nummer = await this.#bied(opdracht)
    return {
      uitslag: 'geaccepteerd',
      berichtId: `<${nummer.includes('@') ? nummer : `${nummer}@${this.#regio}.amazonses.com`}>`,
      tijdstip: this.#klok.nu(),
      bewijs: `Amazon SES nam het bericht aan als ${nummer} (bericht van aflevering gevraagd).`
    }
  }

  async #bied(opdracht: SendRawEmailCommand): Promise<string> {
    try {
      return (await this.#ses.send(opdracht)).MessageId ?? ''
    } catch (fout) {
      throw alsMailfout(fout)
    }
  }
}

/** One account sends for every gemeente, so SES would let each send in the name of another. A setting can mend it: try again later. */
function eisEigenAfzender(gemeente: GemeenteId, adres: string, afzenders: Afzenders): void {
  const domein = adres.slice(adres.lastIndexOf('@') + 1).toLowerCase()
  if (domein.split('.').at(-2) === gemeente || afzenders.get(gemeente)?.includes(domein) === true) return
  throw new TijdelijkeMailfout(
    `Het afzenderadres is van ${domein}, en dat domein hoort niet bij de gemeente ${gemeente}. Verbeter het e-mailadres in het beleid, of vraag de beheerder het domein bij de gemeente te zetten.`
  )
}

function eisGrootte(bytes: number, hoogstens: number): void {
  if (bytes <= hoogstens) return
  const mb = (aantal: number) => (aantal / 1024 / 1024).toFixed(1).replace('.', ',')
  throw new DefinitieveMailfout(
    `Het bericht is te groot voor e-mail: ${mb(bytes)} MB, en er past ${mb(hoogstens)} MB. Verstuur de brief per post.`
  )
}

/** A tag holds letters, digits, `_` and `-`. Ids of Verzendingen have nothing else. */
function alsTag(sleutel: string): string {
  return sleutel.replaceAll(/[^A-Za-z0-9_-]/g, '_')
}
