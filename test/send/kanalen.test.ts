import { describe, expect, it } from 'vitest'
import { type Feit, telling } from '../../functions/send/kanalen.ts'

const AANGENOMEN: Feit = { soort: 'aangenomen', uitslag: 'geaccepteerd', tijdstip: '2026-11-23T09:30:00Z' }
const PROEF: Feit = { soort: 'aangenomen', uitslag: 'proef', tijdstip: '2026-11-23T09:30:00Z' }
const AFLEVERING: Feit = { soort: 'aflevering', tijdstip: '2026-12-31T23:30:00Z' }
const BEWIJS: Feit = { soort: 'bewijs', op: '2026-11-24' }
const GEPOST: Feit = { soort: 'gepost', op: '2026-11-25' }

const link = { adres: 'https://portaal.example/1', toegankelijkSinds: '2026-11-23T09:00:00Z', geldigTot: '2027-02-01' }
const toegankelijk = (kennisgevingOp: string | null, geldigTot = link.geldigTot): Feit => ({
  soort: 'toegankelijk',
  link: { ...link, kennisgevingOp, geldigTot }
})

describe('which channel counts when, and on which day (design § 7)', () => {
  it.each<[string, Parameters<typeof telling>[0], Feit, string | null]>([
    ['SES: delivery event of the receiving server, its time as an Amsterdam date', 'ses', AFLEVERING, '2027-01-01'],
    ['SES: accepted is not delivered', 'ses', AANGENOMEN, null],
    ['SMTP: success notification (DSN), the time proved', 'smtp', AFLEVERING, '2027-01-01'],
    ['SMTP: a person confirms with proof, the day proved', 'smtp', BEWIJS, '2026-11-24'],
    ['SMTP: accepted by our own relay is not delivered', 'smtp', AANGENOMEN, null],
    ['post: posted recorded, that day', 'post', GEPOST, '2026-11-25'],
    ['post: a delivery event proves nothing', 'post', AFLEVERING, null],
    ['link: accessible and told on one day, alive beyond the bezwaartermijn', 'link', toegankelijk('2026-11-23T10:00:00Z'), '2026-11-23'],
    ['link: told within 48 hours, the day on which its address was known', 'link', toegankelijk('2026-11-25T09:00:00Z'), '2026-11-25'],
    [
      'link: dead on the last day of the bezwaartermijn from the day told',
      'link',
      toegankelijk('2026-11-24T10:00:00Z', '2027-01-05'),
      null
    ],
    ['link: alive a day longer than that', 'link', toegankelijk('2026-11-24T10:00:00Z', '2027-01-06'), '2026-11-24'],
    ['link: no notice yet (2:10)', 'link', toegankelijk(null), null],
    ['link: notice after 48 hours and a minute', 'link', toegankelijk('2026-11-25T09:01:00Z'), null],
    ['link: dead on the last day of the bezwaartermijn', 'link', toegankelijk('2026-11-23T10:00:00Z', '2027-01-04'), null],
    ['link: a delivery event proves nothing', 'link', AFLEVERING, null],
    ['outbox folder: demo only, write time, marked proef', 'outbox', PROEF, '2026-11-23'],
    ['outbox folder: without the mark it does not count', 'outbox', AANGENOMEN, null]
  ])('%s', (_naam, kanaal, feit, dag) => {
    expect(telling(kanaal, feit)).toEqual(dag === null ? { telt: false, reden: expect.any(String) } : { telt: true, op: dag })
  })
})
