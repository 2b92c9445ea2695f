/** Delivery status notifications: what is read from them, and what they prove of which sending. */
import { describe, expect, it } from 'vitest'
import { leesDsn, leesMailtijd } from '../../functions/model/dsn.ts'
import type { Verzending } from '../../functions/model/verzending.ts'
import { toetsDsn } from '../../functions/send/dsn-bewijs.ts'
import { AFGELEVERD, bytes, DOORGEGEVEN, MISLUKT, VERTRAAGD } from './meldingen-van-mailservers.ts'

const ID = 'vbg-2026-0001-b1-v1'
const ADRES = 'bestuur@zonnestraal.example'

const RIJ: Verzending = {
  id: ID,
  brief: 'vbg-2026-0001-b1',
  melding: null,
  ontvanger: { id: 'houder:kvk:12345678', rol: 'houder', naam: 'Stichting Zonnestraal', adres: null, email: ADRES },
  kanaal: 'smtp',
  versie: 1,
  telt: true,
  status: 'geaccepteerd',
  pogingen: 1,
  volgendePoging: null,
  pdf: null,
  berichtId: `<${ID}@voorbeeldgemeente.example>`,
  verzondenOp: null,
  bewijs: '',
  stappen: []
}

function lees(tekst: string) {
  const dsn = leesDsn(bytes(tekst))
  if (dsn === null) throw new Error('geen melding')
  return dsn
}

function toets(tekst: string, bewering: 'afgeleverd' | 'teruggekomen', rij: Verzending = RIJ): string {
  const uit = toetsDsn(lees(tekst), rij, bewering)
  return uit.ok ? `ja: ${uit.op} ${uit.woorden}` : uit.redenen.join(' ')
}

describe('what stands in a notification', () => {
  it.each([
    ['delivered (Postfix)', AFGELEVERD, ID, ID, 'delivered', '2.0.0', '250 2.0.0 Ok: queued as 9A7F', '2026-11-23T23:30:07Z'],
    ['relayed (Sendmail)', DOORGEGEVEN, ID, null, 'relayed', '2.1.9', '', '2026-11-23T09:00:12Z'],
    [
      'failed (Exchange)',
      MISLUKT,
      null,
      ID,
      'failed',
      '5.1.10',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
      '2026-11-24T07:15:44Z'
    ],
    [
      'delayed (Postfix)',
      VERTRAAGD,
      ID,
      ID,
      'delayed',
      '4.4.1',
      'connect to mx.zonnestraal.example[192.0.2.10]:25: Connection timed out',
      '2026-11-23T23:30:07Z'
    ]
  ])('%s', (_naam, tekst, envelop, bericht, actie, status, diagnose, tijdstip) => {
    const dsn = lees(tekst)
    expect(dsn.envelop).toBe(envelop)
    expect(dsn.berichtId).toBe(bericht === null ? null : `<${bericht}@voorbeeldgemeente.example>`)
    expect(dsn.ontvangers).toHaveLength(1)
    expect(dsn.ontvangers[0]).toMatchObject({ actie, status, diagnose, tijdstip })
    expect(dsn.ontvangers[0]?.oorspronkelijk?.toLowerCase()).toBe(ADRES)
  })

  it('is read with bare line ends, in base64, and forwarded as an attachment', () => {
    expect(leesDsn(new TextEncoder().encode(AFGELEVERD))).toEqual(lees(AFGELEVERD))
    const [, voor = '', status = '', na = ''] =
      /^([\s\S]*message\/delivery-status)\n\n([\s\S]*?\n)(\n--d0e5[\s\S]*)$/.exec(
        MISLUKT.replace('\nContent-Transfer-Encoding: quoted-printable\n\nReporting', '\n\nReporting').replace(
          'Recipient =\nnot',
          'Recipient not'
        )
      ) ?? []
    const gecodeerd = `${voor}\nContent-Transfer-Encoding: base64\n\n${btoa(status.replaceAll('\n', '\r\n'))}\n${na}`
    expect(lees(gecodeerd)).toEqual(lees(MISLUKT))
    const doorgestuurd = `Subject: Fwd\nContent-Type: multipart/mixed; boundary=buiten\n\n--buiten\n\nZie bijlage.\n--buiten\nContent-Type: message/rfc822\n\n${AFGELEVERD}\n--buiten--\n`
    expect(lees(doorgestuurd)).toEqual(lees(AFGELEVERD))
  })

  it.each([
    ['a pdf', '%PDF-1.7\n%%EOF'],
    ['an ordinary answer', 'From: a@b.example\nContent-Type: text/plain\n\nAction: delivered\n'],
    ['a read receipt', AFGELEVERD.replace('message/delivery-status', 'message/disposition-notification')],
    ['nothing', '']
  ])('%s is none', (_naam, tekst) => {
    expect(leesDsn(bytes(tekst))).toBeNull()
  })

  it.each([
    ['Mon, 23 Nov 2026 23:30:07 +0000 (UTC)', '2026-11-23T23:30:07Z'],
    ['3 Dec 2026 09:05 +0100', '2026-12-03T08:05:00Z'],
    ['Tue, 24 Nov 2026 08:15:44 GMT', '2026-11-24T08:15:44Z'],
    ['Tue, 31 Nov 2026 08:15:44 +0100', null],
    ['Tue, 24 Foo 2026 08:15:44 +0100', null],
    ['gisteren', null]
  ])('the time %s', (tekst, tijd) => {
    expect(leesMailtijd(tekst)).toBe(tijd)
  })
})

describe('what a notification proves', () => {
  it.each<[string, string, 'afgeleverd' | 'teruggekomen', RegExp]>([
    ['delivered, said to have arrived', AFGELEVERD, 'afgeleverd', /^ja: 2026-11-24 2\.0\.0 250 2\.0\.0 Ok: queued as 9A7F$/],
    [
      'delivered, said to have come back',
      AFGELEVERD,
      'teruggekomen',
      /zegt dat het bericht is afgeleverd.*bs delivered vbg-2026-0001-b1-v1/
    ],
    ['relayed, said to have arrived', DOORGEGEVEN, 'afgeleverd', /doorgegeven aan een mailserver die niets meldt/],
    ['relayed, said to have come back', DOORGEGEVEN, 'teruggekomen', /bewijst niet dat het is aangekomen en niet dat het terugkwam/],
    ['failed, said to have arrived', MISLUKT, 'afgeleverd', /niet kon worden afgeleverd.*bs bounced vbg-2026-0001-b1-v1/],
    ['failed, said to have come back', MISLUKT, 'teruggekomen', /^ja: 2026-11-24 5\.1\.10 550 5\.1\.10 RESOLVER/],
    ['delayed, said to have arrived', VERTRAAGD, 'afgeleverd', /nog onderweg.*Wacht op de volgende melding/],
    ['delayed, said to have come back', VERTRAAGD, 'teruggekomen', /nog onderweg/]
  ])('%s', (_naam, tekst, bewering, woorden) => {
    expect(toets(tekst, bewering)).toMatch(woorden)
  })

  it.each([
    [
      'another envelope',
      AFGELEVERD.replace(`Envelope-Id: ${ID}`, 'Envelope-Id: vbg-2026-0009-b2-v1'),
      /een ander bericht \(vbg-2026-0009-b2-v1\)/
    ],
    ['another message', AFGELEVERD.replace(`<${ID}@`, '<vbg-2026-0009-b2-v1@'), /een ander bericht \(vbg-2026-0009-b2-v1\)/],
    [
      'a message that is not ours',
      MISLUKT.replace(`<${ID}@`, '<nieuwsbrief-7@'),
      /een ander bericht \(<nieuwsbrief-7@voorbeeldgemeente\.example>\)/
    ],
    ['no message at all', DOORGEGEVEN.replace(`Original-Envelope-Id: ${ID}\n`, ''), /zegt niet over welk bericht/],
    [
      'another addressee',
      AFGELEVERD.replaceAll('rfc822;bestuur@', 'rfc822;info@'),
      /gaat over info@zonnestraal\.example; verzending .* ging naar bestuur@/
    ],
    ['nobody', AFGELEVERD.replace('Action: delivered\n', ''), /voor geen enkele ontvanger/],
    ['an unknown word', AFGELEVERD.replace('Action: delivered', 'Action: bezorgd'), /niet in bekende woorden/]
  ])('nothing when it is about %s', (_naam, tekst, woorden) => {
    expect(toets(tekst, 'afgeleverd')).toMatch(woorden)
  })

  it('after forwarding it is the address that we gave that counts', () => {
    expect(toets(AFGELEVERD.replace('rfc822; bestuur@zonnestraal', 'rfc822; jan@elders'), 'afgeleverd')).toMatch(/^ja:/)
    const zonder = AFGELEVERD.replace('Original-Recipient: rfc822;bestuur@zonnestraal.example\n', '')
    expect(toets(zonder.replace('rfc822; bestuur@zonnestraal', 'rfc822; jan@elders'), 'afgeleverd')).toMatch(/^ja:/)
  })

  it('of several recipients it is ours', () => {
    const twee = AFGELEVERD.replace(
      '\nFinal-Recipient',
      '\nFinal-Recipient: rfc822; ander@elders.example\nAction: failed\nStatus: 5.1.1\n\nFinal-Recipient'
    )
    expect(lees(twee).ontvangers).toHaveLength(2)
    expect(toets(twee, 'afgeleverd')).toMatch(/^ja: 2026-11-24/)
  })
})
