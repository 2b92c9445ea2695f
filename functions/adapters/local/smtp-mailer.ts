/**
 * Mailer over SMTP, one connection per message. What matters for the law is which side of the handover a fault lies on: before
 * the last byte of the message left, nothing was accepted (RFC 5321 § 4.1.1.4); after it, without an answer, nobody knows.
 */
import { Readable } from 'node:stream'
import type { NodemailerError } from 'nodemailer'
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import {
  type Aanname,
  type Bericht,
  type Clock,
  DefinitieveMailfout,
  type Mailer,
  OnzekereMailfout,
  TijdelijkeMailfout
} from '../../ports.ts'
import { type MimeBericht, maakMime } from '../mime.ts'

export interface SmtpInstellingen {
  readonly host: string
  readonly poort: number
  /** `tls` from the first byte (465), `starttls` always upgraded or refused (587), `geen` only inside a closed network. */
  readonly beveiliging: 'tls' | 'starttls' | 'geen'
  readonly aanmelding?: { readonly gebruiker: string; readonly wachtwoord: string }
  /** Address in MAIL FROM: bounces and delivery notifications come in here. */
  readonly envelopAfzender: string
  /** PEM of the gemeente's own certificate authority. */
  readonly ca?: string
  /** Milliseconds. Left out: half a minute to connect, ten minutes of silence (RFC 5321 § 4.5.3.2.6). */
  readonly wachttijd?: { readonly verbinden: number; readonly stilte: number }
}

const WACHTTIJD = { verbinden: 30_000, stilte: 600_000 }

/** What is known at the moment of a fault: whether the last byte had left. */
interface Overdracht {
  laatsteByteWeg: boolean
}

export class SmtpMailer implements Mailer {
  readonly kanaal = 'smtp'
  readonly #instellingen: SmtpInstellingen
  readonly #klok: Clock

  constructor(instellingen: SmtpInstellingen, klok: Clock) {
    this.#instellingen = instellingen
    this.#klok = klok
  }

  async verstuur(bericht: Bericht): Promise<Aanname> {
    const mime = await maakMime(bericht, this.#klok.nu())
    const overdracht: Overdracht = { laatsteByteWeg: false }
    const verbinding = new SMTPConnection(verbindingsopties(this.#instellingen))
    try {
      const info = await this.#lever(verbinding, mime, bericht.sleutel, overdracht)
      return { uitslag: 'geaccepteerd', berichtId: mime.berichtId, tijdstip: this.#klok.nu(), bewijs: bewijsVan(info) }
    } catch (fout) {
      throw isMailfout(fout) ? vertaal(fout, overdracht) : fout
    } finally {
      verbinding.close()
    }
  }

  #lever(verbinding: SMTPConnection, mime: MimeBericht, sleutel: string, overdracht: Overdracht): Promise<SMTPConnectionSendInfo> {
    const { envelopAfzender, aanmelding } = this.#instellingen
    const dsn = { ret: 'HDRS', envid: sleutel, notify: ['SUCCESS', 'FAILURE', 'DELAY'], orcpt: `rfc822;${mime.naar}` }
    const envelop = { from: envelopAfzender, to: [mime.naar], size: mime.bytes.length, dsn }
    return new Promise((gelukt, mislukt) => {
      const stuur = () => verbinding.send(envelop, inStukken(mime.bytes, overdracht), (fout, info) => (fout ? mislukt(fout) : gelukt(info)))
      // Stays on after the outcome: a late socket fault without a listener would end the process.
      verbinding.on('error', mislukt)
      verbinding.connect((fout) => {
        if (fout) return mislukt(fout)
        if (aanmelding === undefined) return stuur()
        verbinding.login({ user: aanmelding.gebruiker, pass: aanmelding.wachtwoord }, (geweigerd) =>
          geweigerd ? mislukt(geweigerd) : stuur()
        )
      })
    })
  }
}

function verbindingsopties(instellingen: SmtpInstellingen) {
  const { host, poort, beveiliging, ca, wachttijd = WACHTTIJD } = instellingen
  return {
    host,
    port: poort,
    secure: beveiliging === 'tls',
    requireTLS: beveiliging === 'starttls',
    ignoreTLS: beveiliging === 'geen',
    connectionTimeout: wachttijd.verbinden,
    greetingTimeout: wachttijd.verbinden,
    dnsTimeout: wachttijd.verbinden,
    socketTimeout: wachttijd.stilte,
    tls: ca === undefined ? {} : { ca }
  }
}

/** Read only after the server has answered DATA; the mark is set before the last piece is handed on, so it is never too late. */
function inStukken(bytes: Uint8Array, overdracht: Overdracht): Readable {
  const GROOTTE = 16_384
  let plaats = 0
  return new Readable({
    read() {
      const stuk = Buffer.from(bytes.subarray(plaats, plaats + GROOTTE))
      plaats += stuk.length
      if (plaats >= bytes.length) overdracht.laatsteByteWeg = true
      this.push(stuk)
      if (plaats >= bytes.length) this.push(null)
    }
  })
}

function bewijsVan(info: SMTPConnectionSendInfo): string {
  const meldt = (info.ehlo ?? []).some((regel) => /^DSN\b/i.test(regel))
  return `${info.response} (${meldt ? 'bericht van aflevering gevraagd' : 'deze mailserver kan geen bericht van aflevering geven'})`
}

function vertaal(fout: NodemailerError, overdracht: Overdracht): Error {
  const { responseCode: code, command = '' } = fout
  const woorden = fout.response ?? fout.message
  if (code !== undefined && code >= 400) return antwoordfout(code, command, woorden, fout)
  if (overdracht.laatsteByteWeg) {
    return new OnzekereMailfout(`De verbinding brak af nadat het bericht weg was; of het is aangenomen, is niet bekend: ${woorden}`, {
      cause: fout
    })
  }
  if (fout.response === undefined && (fout.code === 'EENVELOPE' || fout.code === 'EMESSAGE')) {
    return new DefinitieveMailfout(`Het bericht past niet bij deze mailserver: ${woorden}`, { cause: fout })
  }
  return new TijdelijkeMailfout(`De mailserver was niet bereikbaar of brak de verbinding af; er is niets aangenomen: ${woorden}`, {
    cause: fout
  })
}

/** About who we are and not about the addressee: login wanted (530, 535, 538), wrong order (503), security or policy (RFC 3463 X.7.X). */
const OVER_ONS = /^(503|530|535|538|5\d\d[ -]5\.7\.)/
const TE_GROOT = 552

/** Whether another attempt with other settings could succeed: a letter must not count as undeliverable because we are set up wrong. */
function ligtAanOns(code: number, command: string, woorden: string): boolean {
  if (command.startsWith('MAIL FROM')) return code !== TE_GROOT
  return !/^(RCPT TO|DATA)/.test(command) || OVER_ONS.test(woorden)
}

function antwoordfout(code: number, command: string, woorden: string, fout: Error): Error {
  if (code < 500) return new TijdelijkeMailfout(`De mailserver nam het bericht nu niet aan: ${woorden}.`, { cause: fout })
  if (!ligtAanOns(code, command, woorden)) {
    return new DefinitieveMailfout(`De mailserver weigert dit bericht of dit adres: ${woorden}`, { cause: fout })
  }
  const wat = command.startsWith('AUTH') ? 'gebruiker en wachtwoord' : 'server, afzenderadres en aanmelding'
  return new TijdelijkeMailfout(`De mailserver nam het bericht nu niet aan: ${woorden}. Controleer ${wat} in de instellingen.`, {
    cause: fout
  })
}

function isMailfout(fout: unknown): fout is NodemailerError {
  return fout instanceof Error && 'code' in fout && typeof fout.code === 'string'
}
