import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { SesMailer } from '../../functions/adapters/aws/ses-mailer.ts'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { DefinitieveMailfout, OnzekereMailfout, TijdelijkeMailfout } from '../../functions/ports.ts'
import { bericht } from '../helpers/bericht.ts'
import { vrijePoort } from '../helpers/emulator.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** Answers as SES did, word for word; `stil` breaks off without an answer. */
async function ses(antwoord: { status: number; xml: string } | 'stil') {
  const gevraagd: URLSearchParams[] = []
  const server = createServer(async (verzoek, terug) => {
    let tekst = ''
    for await (const deel of verzoek) tekst += deel
    gevraagd.push(new URLSearchParams(tekst))
    if (antwoord === 'stil') verzoek.socket.destroy()
    else terug.writeHead(antwoord.status, { 'content-type': 'text/xml' }).end(antwoord.xml)
  })
  servers.push(server)
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  return { mailer: mailerOp((server.address() as AddressInfo).port), gevraagd }
}

function mailerOp(poort: number, wachttijd?: { requestTimeout: number; throwOnRequestTimeout: true }) {
  return new SesMailer(
    {
      region: 'eu-central-1',
      endpoint: `http://127.0.0.1:${poort}`,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      ...(wachttijd && { requestHandler: wachttijd })
    },
    'besluitenstraat',
    fixedClock('2026-11-22'),
    new Map([['duinstad', ['duin-en-zee.example']]])
  )
}

function fout(code: string, woorden: string, status = 400) {
  const xml = `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${woorden}</Message></Error><RequestId>1</RequestId></ErrorResponse>`
  return { status, xml }
}

describe('a sender', () => {
  const van = (adres: string) => ({ van: { naam: 'Gemeente', adres } })

  it.each([
    ['of another gemeente', 'duinstad', 'handhaving@voorbeeldgemeente.example'],
    ['that only looks like it', 'voorbeeldgemeente', 'handhaving@voorbeeldgemeente.elders.example'],
    ['in the extra domain of another gemeente', 'voorbeeldgemeente', 'handhaving@duin-en-zee.example']
  ])('%s is refused before SES hears of it, and may be tried again', async (_, gemeente, adres) => {
    const { mailer, gevraagd } = await ses('stil')
    const poging = mailer.verstuur(bericht({ gemeente, ...van(adres) }))
    await expect(poging).rejects.toThrow(TijdelijkeMailfout)
    await expect(poging).rejects.toThrow(`hoort niet bij de gemeente ${gemeente}`)
    expect(gevraagd).toEqual([])
  })

  it.each([
    ['voorbeeldgemeente', 'handhaving@post.Voorbeeldgemeente.example'],
    ['duinstad', 'handhaving@duin-en-zee.example']
  ])('of %s may be %s', async (gemeente, adres) => {
    const { mailer, gevraagd } = await ses('stil')
    await expect(mailer.verstuur(bericht({ gemeente, ...van(adres) }))).rejects.toThrow()
    expect(gevraagd).toHaveLength(1)
  })
})

describe('an answer of SES', () => {
  it('that takes the message is kept as proof, and the message carried whose and which it is', async () => {
    const xml =
      '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>0107019-abc-000000</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></SendRawEmailResponse>'
    const { mailer, gevraagd } = await ses({ status: 200, xml })
    expect(await mailer.verstuur(bericht())).toEqual({
      uitslag: 'geaccepteerd',
      berichtId: '<0107019-abc-000000@eu-central-1.amazonses.com>',
      tijdstip: '2026-11-22T09:00:00Z',
      bewijs: expect.stringContaining('0107019-abc-000000')
    })
    const [vraag] = gevraagd
    expect(Object.fromEntries(vraag ?? [])).toMatchObject({
      Action: 'SendRawEmail',
      Source: 'handhaving@voorbeeldgemeente.example',
      'Destinations.member.1': 'bestuur@ijsselkind.example',
      ConfigurationSetName: 'besluitenstraat',
      'Tags.member.1.Name': 'gemeente',
      'Tags.member.1.Value': 'voorbeeldgemeente',
      'Tags.member.2.Name': 'verzending',
      'Tags.member.2.Value': 'vbg-2026-0007-b2-v1'
    })
    const mime = Buffer.from(vraag?.get('RawMessage.Data') ?? '', 'base64').toString()
    expect(mime).toContain('X-Besluitenstraat-Verzending: vbg-2026-0007-b2-v1')
  })

  it.each([
    ['an address that cannot be', fout('InvalidParameterValue', 'Missing final &apos;@domain&apos;'), DefinitieveMailfout],
    ['a message it will not have', fout('MessageRejected', 'Message contains a virus'), DefinitieveMailfout],
    [
      'a sender it does not know',
      fout('MessageRejected', 'Email address is not verified. The following identities failed the check: x'),
      TijdelijkeMailfout
    ],
    [
      'a configuration set that is not there',
      fout('ConfigurationSetDoesNotExist', 'Configuration set &lt;x&gt; does not exist.'),
      TijdelijkeMailfout
    ],
    ['an account that may not send now', fout('AccountSendingPausedException', 'Sending is paused for this account.'), TijdelijkeMailfout],
    ['a role without the right', fout('AccessDenied', 'User is not authorized to perform ses:SendRawEmail', 403), TijdelijkeMailfout],
    ['papers that ran out', fout('ExpiredToken', 'The security token included in the request is expired', 403), TijdelijkeMailfout],
    ['too many at once', fout('Throttling', 'Maximum sending rate exceeded.'), TijdelijkeMailfout],
    ['too many today', fout('Throttling', 'Daily message quota exceeded.'), TijdelijkeMailfout],
    ['no service now', fout('ServiceUnavailable', 'Service unavailable', 503), TijdelijkeMailfout],
    ['a fault of its own', fout('InternalFailure', 'Internal failure', 500), OnzekereMailfout],
    ['something that is no answer', { status: 502, xml: '<html>Bad Gateway</html>' }, OnzekereMailfout]
  ])('about %s: says what it means for the ledger, and is asked once', async (_naam, antwoord, soort) => {
    const { mailer, gevraagd } = await ses(antwoord)
    await expect(mailer.verstuur(bericht())).rejects.toBeInstanceOf(soort)
    expect(gevraagd).toHaveLength(1)
  })

  it('that never comes leaves a person to decide, and is not asked twice', async () => {
    const { mailer, gevraagd } = await ses('stil')
    await expect(mailer.verstuur(bericht())).rejects.toBeInstanceOf(OnzekereMailfout)
    expect(gevraagd).toHaveLength(1)
  })

  it('that takes too long leaves a person to decide', async () => {
    const server = createServer(() => undefined)
    servers.push(server)
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
    const mailer = mailerOp((server.address() as AddressInfo).port, { requestTimeout: 300, throwOnRequestTimeout: true })
    await expect(mailer.verstuur(bericht())).rejects.toBeInstanceOf(OnzekereMailfout)
  })
})

it('SES that is not there took nothing', async () => {
  await expect(mailerOp(await vrijePoort()).verstuur(bericht())).rejects.toBeInstanceOf(TijdelijkeMailfout)
})

it('a message that is too large is refused before SES hears of it', async () => {
  const { mailer, gevraagd } = await ses('stil')
  const bijlage = { bestandsnaam: 'a.pdf', mediatype: 'application/pdf', bytes: new Uint8Array(4 * 1024 * 1024) }
  await expect(mailer.verstuur(bericht({ bijlagen: [bijlage, bijlage] }))).rejects.toThrow(/8,0 MB, en er past 7,0 MB/)
  expect(gevraagd).toEqual([])
})
