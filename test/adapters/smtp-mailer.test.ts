import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { type SmtpInstellingen, SmtpMailer } from '../../functions/adapters/local/smtp-mailer.ts'
import { DefinitieveMailfout, OnzekereMailfout, TijdelijkeMailfout } from '../../functions/ports.ts'
import { mailerContract } from '../contract/mailer.contract.ts'
import { bericht } from '../helpers/bericht.ts'
import { type Antwoord, ruweMailserver } from '../helpers/ruwe-mailserver.ts'

const KLOK = fixedClock('2026-11-22')
const GROOT = bericht({ bijlagen: [{ bestandsnaam: 'groot.pdf', mediatype: 'application/pdf', bytes: new Uint8Array(12_000_000) }] })

function mailer(poort: number, anders: Partial<SmtpInstellingen> = {}): SmtpMailer {
  const vast = { host: '127.0.0.1', beveiliging: 'geen', envelopAfzender: 'terug@voorbeeldgemeente.example' } as const
  return new SmtpMailer({ ...vast, poort, wachttijd: { verbinden: 1500, stilte: 1500 }, ...anders }, KLOK)
}

type Mailfout = typeof TijdelijkeMailfout | typeof DefinitieveMailfout | typeof OnzekereMailfout

interface Post {
  readonly bytes: Buffer
  readonly sessie: SMTPServerSession
}

/** A real server on loopback that takes everything, but for what `anders` says. */
async function mailserver(anders: SMTPServerOptions = {}) {
  const post: Post[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    hideDSN: false,
    hidePIPELINING: false,
    logger: false,
    closeTimeout: 100,
    onData: (stroom, sessie, klaar) => {
      const stukken: Buffer[] = []
      stroom.on('data', (stuk) => stukken.push(stuk))
      stroom.on('end', () => {
        post.push({ bytes: Buffer.concat(stukken), sessie: structuredClone({ ...sessie, xClient: new Map(), xForward: new Map() }) })
        klaar(null, 'Aangenomen als proefstuk 17')
      })
    },
    ...anders
  })
  // A client that breaks off is what these tests are about.
  server.on('error', () => undefined)
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const adres = server.server.address()
  const sluit = () => new Promise<void>((klaar) => server.close(() => klaar()))
  return { poort: typeof adres === 'object' && adres !== null ? adres.port : 0, post, server, sluit }
}

async function open(anders?: SMTPServerOptions) {
  const geopend = await mailserver(anders)
  onTestFinished(geopend.sluit)
  return geopend
}

function weigering(responseCode: number, woorden = 'nee'): Error {
  return Object.assign(new Error(woorden), { responseCode })
}

mailerContract('SmtpMailer', async () => {
  const { poort, post, sluit } = await mailserver()
  return { mailer: mailer(poort), ontvangen: async () => post.map(({ bytes }) => bytes), ruimOp: sluit }
})

describe('SmtpMailer, what it asks of the server', () => {
  it('goes to one recipient, from the address for bounces, and asks for notice of success, failure and delay', async () => {
    const { poort, post } = await open()
    const aanname = await mailer(poort).verstuur(bericht())
    expect(aanname).toEqual({
      uitslag: 'geaccepteerd',
      berichtId: '<vbg-2026-0007-b2-v1@voorbeeldgemeente.example>',
      tijdstip: '2026-11-22T09:00:00Z',
      bewijs: '250 Aangenomen als proefstuk 17 (bericht van aflevering gevraagd)'
    })
    const { mailFrom, rcptTo, dsn } = post[0]?.sessie.envelope ?? {}
    expect(mailFrom).toMatchObject({ address: 'terug@voorbeeldgemeente.example' })
    expect(rcptTo?.map(({ address }) => address)).toEqual(['bestuur@ijsselkind.example'])
    expect(rcptTo?.[0]?.dsn).toEqual({ notify: ['SUCCESS', 'FAILURE', 'DELAY'], orcpt: 'rfc822;bestuur@ijsselkind.example' })
    expect(dsn).toEqual({ ret: 'HDRS', envid: 'vbg-2026-0007-b2-v1' })
  })

  it('says so when the server cannot give notice of delivery', async () => {
    const { poort } = await open({ hideDSN: true })
    expect((await mailer(poort).verstuur(bericht())).bewijs).toContain('kan geen bericht van aflevering geven')
  })

  it('carries no mark of the demo', async () => {
    const { poort, post } = await open()
    await mailer(poort).verstuur(bericht())
    expect(post[0]?.bytes.toString('latin1')).not.toMatch(/proef;|X-Besluitenstraat/i)
  })

  it('writes the domain of an address in ASCII', async () => {
    const { poort, post } = await open()
    await mailer(poort).verstuur(bericht({ aan: { naam: 'Zoë', adres: 'bestuur@ïjsselkind.example' } }))
    expect(post[0]?.sessie.envelope.rcptTo[0]?.address).toMatch(/^bestuur@(xn--jsselkind-i4a|ïjsselkind)\.example$/)
  })

  it('logs in', async () => {
    const gezien: unknown[] = []
    const { poort } = await open({
      authOptional: false,
      onAuth: ({ username, password }, _sessie, klaar) => {
        gezien.push([username, password])
        klaar(null, { user: username })
      }
    })
    await mailer(poort, { aanmelding: { gebruiker: 'besluiten', wachtwoord: 'gehéim' } }).verstuur(bericht())
    expect(gezien).toEqual([['besluiten', 'gehéim']])
  })
})

describe('SmtpMailer, encryption', async () => {
  const [key, cert] = await Promise.all(
    ['key', 'crt'].map((soort) => readFile(join(import.meta.dirname, '../fixtures/tls', `localhost.${soort}`), 'utf8'))
  )

  it.each([
    ['tls', { secure: true }],
    ['starttls', { disabledCommands: [] }]
  ] as const)('%s: works with the certificate authority of the gemeente', async (beveiliging, server) => {
    const { poort, post } = await open({ key, cert, ...server, disabledCommands: [] })
    await mailer(poort, { beveiliging, ...(cert && { ca: cert }) }).verstuur(bericht())
    expect(post[0]?.sessie.secure).toBe(true)
  })

  it.each([
    ['tls', { secure: true }],
    ['starttls', { disabledCommands: [] }]
  ] as const)('%s: trusts no certificate of an unknown authority, and nothing is sent', async (beveiliging, server) => {
    const { poort, post } = await open({ key, cert, ...server, disabledCommands: [] })
    await expect(mailer(poort, { beveiliging }).verstuur(bericht())).rejects.toThrow(TijdelijkeMailfout)
    expect(post).toEqual([])
  })

  it('starttls: never goes on in the clear when the server does not offer it', async () => {
    const { poort, post } = await open({ disabledCommands: ['STARTTLS'] })
    await expect(mailer(poort, { beveiliging: 'starttls' }).verstuur(bericht())).rejects.toThrow(TijdelijkeMailfout)
    expect(post).toEqual([])
  })
})

describe('SmtpMailer, a server that answers no', () => {
  it.each<[string, SMTPServerOptions, Mailfout]>([
    ['421 at the greeting', { onConnect: (_s, klaar) => klaar(weigering(421)) }, TijdelijkeMailfout],
    [
      '554 at the greeting, which is about us and not about this letter',
      { onConnect: (_s, klaar) => klaar(weigering(554)) },
      TijdelijkeMailfout
    ],
    ['451 to the sender', { onMailFrom: (_a, _s, klaar) => klaar(weigering(451)) }, TijdelijkeMailfout],
    ['550 to the sender, which is about us', { onMailFrom: (_a, _s, klaar) => klaar(weigering(550)) }, TijdelijkeMailfout],
    ['530 to the sender: login wanted', { authOptional: false }, TijdelijkeMailfout],
    ['530 to the recipient: login wanted', { onRcptTo: (_a, _s, klaar) => klaar(weigering(530)) }, TijdelijkeMailfout],
    [
      '554 5.7.1 to the recipient: it does not relay for us',
      { onRcptTo: (_a, _s, klaar) => klaar(weigering(554, '5.7.1 relay access denied')) },
      TijdelijkeMailfout
    ],
    [
      '550 5.1.1 to the recipient: no such mailbox',
      { onRcptTo: (_a, _s, klaar) => klaar(weigering(550, '5.1.1 user unknown')) },
      DefinitieveMailfout
    ],
    ['450 to the recipient', { onRcptTo: (_a, _s, klaar) => klaar(weigering(450)) }, TijdelijkeMailfout],
    ['452, full mailbox', { onRcptTo: (_a, _s, klaar) => klaar(weigering(452)) }, TijdelijkeMailfout],
    ['550, unknown recipient', { onRcptTo: (_a, _s, klaar) => klaar(weigering(550)) }, DefinitieveMailfout],
    ['503, wrong order of commands', { onRcptTo: (_a, _s, klaar) => klaar(weigering(503)) }, TijdelijkeMailfout],
    [
      '451 after the message',
      { onData: (stroom, _s, klaar) => stroom.resume().on('end', () => klaar(weigering(451))) },
      TijdelijkeMailfout
    ],
    [
      '554 after the message',
      { onData: (stroom, _s, klaar) => stroom.resume().on('end', () => klaar(weigering(554))) },
      DefinitieveMailfout
    ],
    ['a message over its size limit', { size: 1000 }, DefinitieveMailfout]
  ])('%s', async (_naam, gedrag, soort) => {
    for (const hidePIPELINING of [true, false]) {
      const { poort } = await open({ ...gedrag, hidePIPELINING })
      await expect(mailer(poort).verstuur(bericht())).rejects.toThrow(soort)
    }
  })

  it('refused login: try again later, and look at the settings', async () => {
    const { poort } = await open({ onAuth: (_a, _s, klaar) => klaar(null, {}) })
    const poging = mailer(poort, { aanmelding: { gebruiker: 'besluiten', wachtwoord: 'fout' } }).verstuur(bericht())
    await expect(poging).rejects.toThrow(TijdelijkeMailfout)
    await expect(poging).rejects.toThrow('Controleer gebruiker en wachtwoord')
  })

  it('keeps the words of the server for the person who must act', async () => {
    const { poort } = await open({
      onRcptTo: (_a, _s, klaar) => klaar(Object.assign(new Error('postvak opgeheven'), { responseCode: 550 }))
    })
    await expect(mailer(poort).verstuur(bericht())).rejects.toThrow('550 postvak opgeheven')
  })

  it('can be tried again: the next attempt goes through', async () => {
    let keer = 0
    const { poort, post } = await open({
      onRcptTo: (_a, _s, klaar) => {
        keer += 1
        klaar(keer === 1 ? weigering(451) : null)
      }
    })
    const dezelfde = mailer(poort)
    await expect(dezelfde.verstuur(bericht())).rejects.toThrow(TijdelijkeMailfout)
    await dezelfde.verstuur(bericht())
    expect(post).toHaveLength(1)
  })
})

describe('SmtpMailer, a connection that fails', () => {
  it('nothing listens there: try again later', async () => {
    const vrij = createServer().listen(0, '127.0.0.1')
    await new Promise((klaar) => vrij.once('listening', klaar))
    const adres = vrij.address()
    await new Promise((klaar) => vrij.close(klaar))
    await expect(mailer(typeof adres === 'object' && adres ? adres.port : 1).verstuur(bericht())).rejects.toThrow(TijdelijkeMailfout)
  })

  it('the name of the server is unknown: try again later', async () => {
    await expect(mailer(25, { host: 'bestaat-niet.invalid' }).verstuur(bericht())).rejects.toThrow(TijdelijkeMailfout)
  })

  it.each<[string, Partial<Record<string, Antwoord>>, Mailfout]>([
    ['silent from the start', { groet: 'zwijg' }, TijdelijkeMailfout],
    ['closed at the greeting', { groet: 'dicht' }, TijdelijkeMailfout],
    ['no mail server at all', { groet: 'HTTP/1.1 400 Bad Request' }, TijdelijkeMailfout],
    ['closed at EHLO', { EHLO: 'dicht', HELO: 'dicht' }, TijdelijkeMailfout],
    ['closed at the sender', { MAIL: 'dicht' }, TijdelijkeMailfout],
    ['reset at the recipient', { RCPT: 'reset' }, TijdelijkeMailfout],
    ['silent at the recipient', { RCPT: 'zwijg' }, TijdelijkeMailfout],
    ['closed at the command DATA', { DATA: 'dicht' }, TijdelijkeMailfout],
    ['nonsense to the sender', { MAIL: 'wat?' }, TijdelijkeMailfout],
    ['closed after the message, without an answer', { EINDE: 'dicht' }, OnzekereMailfout],
    ['reset after the message, without an answer', { EINDE: 'reset' }, OnzekereMailfout],
    ['silent after the message', { EINDE: 'zwijg' }, OnzekereMailfout],
    ['nonsense after the message', { EINDE: 'wat?' }, OnzekereMailfout],
    ['closed in the middle of a yes', { EINDE: { half: '250 O' } }, OnzekereMailfout],
    ['closed in the middle of a number', { EINDE: { half: '25' } }, OnzekereMailfout],
    ['421 after the message', { EINDE: '421 ik ga dicht' }, TijdelijkeMailfout]
  ])('%s', async (_naam, gedrag, soort) => {
    const poort = await ruweMailserver(gedrag)
    await expect(mailer(poort).verstuur(bericht())).rejects.toThrow(soort)
  })

  it('lost halfway through a large message: nothing can have been accepted', async () => {
    const poort = await ruweMailserver({ HALVERWEGE: 'reset' })
    await expect(mailer(poort).verstuur(GROOT)).rejects.toThrow(TijdelijkeMailfout)
  })

  it('goes well with the same plain server when nothing fails', async () => {
    const poort = await ruweMailserver({})
    expect((await mailer(poort).verstuur(bericht())).bewijs).toContain('250 aangenomen')
  })
})
