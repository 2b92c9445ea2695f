/** A function on AWS is killed when its time is up: what might be cut off between the attempt and its record is not begun. */
import { describe, expect, it } from 'vitest'
import { runSend } from '../../functions/send/step.ts'
import { druk, G, metMailer, Proefmailer, wereld, ZAAK } from './wereld.ts'

const WIE = { gemeente: G, id: ZAAK }
const maker = { maak: druk, verschil: async () => [] }

async function tweeBrieven() {
  const thuis = await wereld({ brieven: [{ soort: 'waarschuwing' }, { soort: 'waarschuwing' }] })
  await thuis.toestemming('waarschuwing')
  const mailer = new Proefmailer('ses', () => thuis.klok.nu())
  const { ports } = metMailer(thuis, mailer)
  return { thuis, ports, mailer }
}

describe('sending with little time left', () => {
  it('begins with nothing when there is too little from the start', async () => {
    const { thuis, ports, mailer } = await tweeBrieven()
    await runSend(ports, WIE, { maker, genoegTijd: () => false })
    expect([mailer.aangenomen.length, (await thuis.zaak()).brieven.map(({ status }) => status)]).toEqual([
      0,
      ['goedgekeurd', 'goedgekeurd']
    ])
  })

  it('stops between two mails; nothing is left in doubt, and the next run sends the rest, once', async () => {
    const { thuis, ports, mailer } = await tweeBrieven()
    await runSend(ports, WIE, { maker, genoegTijd: () => mailer.aangenomen.length === 0 })
    const halverwege = await thuis.rijen()
    expect(halverwege.map(({ status }) => status).toSorted()).toContain('gepland')
    expect(halverwege.map(({ status }) => status)).not.toContain('aangeboden')
    expect(mailer.aangenomen).toHaveLength(1)
    await runSend(ports, WIE, { maker })
    const sleutels = mailer.aangenomen.map(({ sleutel }) => sleutel)
    expect(sleutels.length).toBeGreaterThan(1)
    expect(new Set(sleutels).size).toBe(sleutels.length)
    expect((await thuis.rijen()).map(({ status }) => status)).not.toContain('onzeker')
  })
})
