import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Tijdstip } from '../../functions/model/basis.ts'
import { type Bericht, DefinitieveMailfout, type Mailer } from '../../functions/ports.ts'
import { bericht } from '../helpers/bericht.ts'
import { kop, leesMime } from '../helpers/mime-lezen.ts'

export interface MailerOpstelling {
  /** With a clock that stands still. */
  readonly mailer: Mailer
  /** The messages that came through, oldest first, as bytes. */
  readonly ontvangen: () => Promise<readonly Uint8Array[]>
  readonly ruimOp: () => Promise<void>
  /** The channel gives each message a Message-ID of its own; the key then stands in a header. */
  readonly eigenBerichtId?: boolean
}

/** What every Mailer keeps, in a channel that takes everything. Faults of a channel are tested beside its adapter. */
export function mailerContract(naam: string, maak: () => Promise<MailerOpstelling>): void {
  describe(`Mailer: ${naam}`, () => {
    let opstelling: MailerOpstelling
    let mailer: Mailer

    beforeEach(async () => {
      opstelling = await maak()
      mailer = opstelling.mailer
    })
    afterEach(() => opstelling.ruimOp())

    async function enige() {
      const ontvangen = await opstelling.ontvangen()
      expect(ontvangen).toHaveLength(1)
      return leesMime(ontvangen[0] ?? new Uint8Array())
    }

    it('brings over names, subject, both texts and the attachment unharmed', async () => {
      const heen = bericht()
      await mailer.verstuur(heen)
      const mail = await enige()
      expect(kop(mail, 'from')).toBe('Gemeente Voorbeeldgemeente <handhaving@voorbeeldgemeente.example>')
      expect(kop(mail, 'to')).toContain('Stichting ’t IJsselkind, t.a.v. Zoë Ünal')
      expect(kop(mail, 'to')).toContain('<bestuur@ijsselkind.example>')
      expect(kop(mail, 'reply-to')).toBe('handhaving@voorbeeldgemeente.example')
      expect(kop(mail, 'subject')).toBe(heen.onderwerp)
      const [tekst, html, pdf] = mail.delen
      expect(tekst?.bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd()).toBe(heen.tekst)
      expect(html?.bytes.toString('utf8').trimEnd()).toBe(heen.html)
      expect(pdf?.bytes).toEqual(Buffer.from(heen.bijlagen[0]?.bytes ?? []))
      expect(pdf && kop(pdf, 'content-type')).toContain('application/pdf')
      expect(pdf && kop(pdf, 'content-disposition')).toContain('besluit vbg-2026-0007.pdf')
      expect(mail.delen).toHaveLength(3)
    })

    it('gives the message an id with the key in it, and says the same one', async () => {
      const { berichtId, tijdstip, bewijs } = await mailer.verstuur(bericht())
      const mail = await enige()
      expect(kop(mail, 'message-id')).toBe(berichtId)
      if (opstelling.eigenBerichtId) expect(kop(mail, 'x-besluitenstraat-verzending')).toBe('vbg-2026-0007-b2-v1')
      else expect(berichtId).toBe('<vbg-2026-0007-b2-v1@voorbeeldgemeente.example>')
      expect(Tijdstip.safeParse(tijdstip).success).toBe(true)
      expect(bewijs).not.toBe('')
    })

    it('sends what is sent twice, twice, and recognisably the same', async () => {
      await mailer.verstuur(bericht())
      await mailer.verstuur(bericht())
      const [een, twee, ...meer] = await opstelling.ontvangen()
      const zonderId = (bytes?: Uint8Array) => {
        const tekst = Buffer.from(bytes ?? new Uint8Array()).toString('latin1')
        return tekst.replace(/^Message-ID: .*\r?\n/im, '')
      }
      if (opstelling.eigenBerichtId === true) expect(zonderId(een)).toBe(zonderId(twee))
      else expect(een).toEqual(twee)
      expect(meer).toEqual([])
    })

    it('makes a message without attachments', async () => {
      await mailer.verstuur(bericht({ bijlagen: [] }))
      expect((await enige()).delen).toHaveLength(2)
    })

    const INJECTIE = '\r\nBcc: iedereen@elders.example\r\nX-Ingebracht: ja\r\n\r\nAndere tekst'
    it.each<[string, Partial<Bericht>]>([
      ['the subject', { onderwerp: `Besluit${INJECTIE}` }],
      ['the subject, with only a line feed', { onderwerp: 'Besluit\nX-Ingebracht: ja' }],
      ['the name of the recipient', { aan: { naam: `Bestuur${INJECTIE}`, adres: 'bestuur@ijsselkind.example' } }],
      ['the name of the sender', { van: { naam: `Gemeente${INJECTIE}`, adres: 'handhaving@voorbeeldgemeente.example' } }],
      ['a recipient name that looks like an address', { aan: { naam: 'x" <a@elders.example>, "y', adres: 'bestuur@ijsselkind.example' } }],
      ['a file name', { bijlagen: [{ bestandsnaam: `a.pdf"${INJECTIE}`, mediatype: 'application/pdf', bytes: new Uint8Array(1) }] }],
      ['a media type', { bijlagen: [{ bestandsnaam: 'a.pdf', mediatype: `application/pdf${INJECTIE}`, bytes: new Uint8Array(1) }] }]
    ])('lets nothing in %s become a header line or a recipient', async (_naam, anders) => {
      await mailer.verstuur(bericht(anders))
      const mail = await enige()
      for (const deel of [mail, ...mail.delen]) {
        expect(deel.koppen.has('x-ingebracht')).toBe(false)
        expect(deel.koppen.has('bcc')).toBe(false)
      }
      expect(mail.koppen.get('to')).toHaveLength(1)
      expect(kop(mail, 'to')).toMatch(/<bestuur@ijsselkind\.example>$/)
      expect(mail.delen[0]?.bytes.toString('utf8')).toContain('Beste mevrouw Ünal')
    })

    const AFGEWEZEN = [
      ['a line break', 'bestuur@ijsselkind.example\r\nBcc: iedereen@elders.example'],
      ['two addresses', 'bestuur@ijsselkind.example, iedereen@elders.example'],
      ['angle brackets', '<bestuur@ijsselkind.example>'],
      ['a name', 'Bestuur <bestuur@ijsselkind.example>'],
      ['a space', 'bestuur @ijsselkind.example'],
      ['nothing before the at', '@ijsselkind.example'],
      ['no at', 'bestuur'],
      ['two ats', 'bestuur@ijsselkind@elders.example'],
      ['nothing', ''],
      ['an empty part in the domain', 'bestuur@ijsselkind..example'],
      ['a domain that begins with a hyphen', 'bestuur@-ijsselkind.example'],
      ['far too much', `${'a'.repeat(250)}@elders.example`]
    ] as const
    it.each(AFGEWEZEN)('refuses for good an address with %s, and sends nothing', async (_naam, adres) => {
      await expect(mailer.verstuur(bericht({ aan: { naam: 'Bestuur', adres } }))).rejects.toThrow(DefinitieveMailfout)
      await expect(mailer.verstuur(bericht({ antwoordAan: adres }))).rejects.toThrow(DefinitieveMailfout)
      await expect(mailer.verstuur(bericht({ van: { naam: 'Gemeente', adres } }))).rejects.toThrow(DefinitieveMailfout)
      expect(await opstelling.ontvangen()).toEqual([])
    })

    it.each(['../uit', 'a/b', '.verborgen', '', 'a b', 'a\r\nb', 'a@b'])(
      'refuses the key "%s" as a fault in the program',
      async (sleutel) => {
        await expect(mailer.verstuur(bericht({ sleutel }))).rejects.toThrow('Message-ID')
        expect(await opstelling.ontvangen()).toEqual([])
      }
    )
  })
}
