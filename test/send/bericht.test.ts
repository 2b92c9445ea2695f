import { describe, expect, it } from 'vitest'
import { antwoordadres, bestandsnaam } from '../../functions/send/bericht.ts'
import { GEGEVENS, kleinBeleid } from '../helpers/klein-beleid.ts'
import { metMailer, Proefmailer, wereld } from './wereld.ts'

describe('answers come in at a mailbox that is read (2:16)', () => {
  it.each([
    ['the contact person', 'jan@gemeente.example', 'post@gemeente.example', 'jan@gemeente.example'],
    ['else the gemeente', 'noreply@gemeente.example', 'post@gemeente.example', 'post@gemeente.example'],
    ['nobody', 'no-reply@gemeente.example', 'niet-beantwoorden@gemeente.example', null]
  ])('%s', (_naam, contact, email, adres) => {
    expect(antwoordadres({ contactpersoon: { naam: 'J', telefoon: '0', email: contact }, email })).toBe(adres)
  })

  it('without one nothing is sent, and the policy is named', async () => {
    const gegevens = { ...GEGEVENS, email: 'noreply@v.example', contactpersoon: { ...GEGEVENS.contactpersoon, email: 'noreply@v.example' } }
    const begin = await wereld({ beleid: kleinBeleid({ gemeentegegevens: gegevens }), brieven: [{ soort: 'antwoord-ggd' }] })
    const mailer = new Proefmailer('smtp', () => begin.klok.nu())
    const thuis = metMailer(begin, mailer)
    await expect(thuis.stuur()).rejects.toThrow('Het beleid noemt alleen e-mailadressen die niemand leest.')
    expect(mailer.aangenomen).toEqual([])
    expect((await thuis.rijen())[0]?.status).toBe('gepland')
  })
})

describe('the name of an attachment', () => {
  it('is plain, whatever the letter is called', () => {
    expect(bestandsnaam('Intrekking van de toestemming & verwijdering', 'vbg-2026-0001-b1', '.pdf')).toBe(
      'intrekking-van-de-toestemming-verwijdering-vbg-2026-0001-b1.pdf'
    )
  })
})
