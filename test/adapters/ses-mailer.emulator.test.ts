import { SESClient, VerifyDomainIdentityCommand, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { SesMailer } from '../../functions/adapters/aws/ses-mailer.ts'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { DefinitieveMailfout, type Mailer, TijdelijkeMailfout } from '../../functions/ports.ts'
import { mailerContract } from '../contract/mailer.contract.ts'
import { bericht } from '../helpers/bericht.ts'
import { type Emulator, nieuweWereld, startEmulator, vrijePoort } from '../helpers/emulator.ts'

let emulator: Emulator
const post: { readonly naar: readonly string[]; readonly bytes: Uint8Array }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stroom, { envelope }, klaar) {
    const delen: Buffer[] = []
    stroom.on('data', (deel: Buffer) => delen.push(deel))
    stroom.on('end', () => {
      post.push({ naar: envelope.rcptTo.map(({ address }) => address), bytes: Buffer.concat(delen) })
      klaar()
    })
  }
})
beforeAll(async () => {
  const poort = await vrijePoort()
  await new Promise<void>((klaar) => server.listen(poort, '127.0.0.1', klaar))
  emulator = await startEmulator({ smtp: `127.0.0.1:${poort}` })
})
afterAll(async () => {
  await emulator.stop()
  await new Promise<void>((klaar) => server.close(klaar))
})

async function nieuweMailer(): Promise<SesMailer> {
  const wereld = nieuweWereld(emulator.endpoint)
  const ses = new SESClient(wereld)
  await ses.send(new VerifyDomainIdentityCommand({ Domain: 'voorbeeldgemeente.example' }))
  await ses.send(new VerifyEmailIdentityCommand({ EmailAddress: 'handhaving@voorbeeldgemeente.example' }))
  post.length = 0
  return new SesMailer(wereld, 'besluitenstraat', fixedClock('2026-11-22'))
}

/** The emulator takes a message first and hands it on then: what was accepted is waited for. */
async function metTelling() {
  const ses = await nieuweMailer()
  let aangenomen = 0
  const mailer: Mailer = {
    kanaal: 'ses',
    verstuur: async (bericht) => {
      const aanname = await ses.verstuur(bericht)
      aangenomen += 1
      return aanname
    }
  }
  const ontvangen = () => vi.waitUntil(() => post.length >= aangenomen && post.map(({ bytes }) => bytes), { timeout: 20_000 })
  return { mailer, ontvangen, ruimOp: async () => void (await ontvangen()), eigenBerichtId: true }
}

mailerContract('SesMailer', metTelling)

describe('SesMailer', () => {
  it('sends to the one recipient, whatever stands in the message', async () => {
    const { mailer, ontvangen } = await metTelling()
    await mailer.verstuur(bericht())
    await ontvangen()
    expect(post.map(({ naar }) => naar)).toEqual([['bestuur@ijsselkind.example']])
  })

  it('takes a sender that SES does not know for a fault in the settings, not in the addressee', async () => {
    const mailer = await nieuweMailer()
    const vreemd = bericht({ van: { naam: 'Gemeente', adres: 'post@voorbeeldgemeente.elders' } })
    await expect(mailer.verstuur(vreemd)).rejects.toThrow(TijdelijkeMailfout)
    await expect(mailer.verstuur(vreemd)).rejects.toThrow('Controleer het afzenderadres')
    expect(post).toEqual([])
  })

  it.each([
    ['seven megabytes go', 7 * 1024 * 1024, true],
    ['one byte more is refused', 7 * 1024 * 1024 + 1, false]
  ])('attachments: %s', async (_naam, grootte, gaat) => {
    const { mailer, ontvangen } = await metTelling()
    const groot = bericht({ bijlagen: [{ bestandsnaam: 'a.pdf', mediatype: 'application/pdf', bytes: new Uint8Array(grootte).fill(255) }] })
    if (gaat) await mailer.verstuur(groot)
    else await expect(mailer.verstuur(groot)).rejects.toThrow(DefinitieveMailfout)
    expect(await ontvangen()).toHaveLength(gaat ? 1 : 0)
  })
})
