/** Which invorderingsbeschikkingen a beslissing on a bezwaar against their last took back (Awb 5:39): by days of sending, and by what was asked. */
import { describe, expect, it } from 'vitest'
import { herroepen } from '../../functions/model/gelding.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { inspectierapport, rapport, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const LAST = 'vbg-2026-0001-b1'
const EERSTE = 'vbg-2026-0001-b2'

type Soort = 'invorderingsbeschikking' | 'beslissing-op-bezwaar'

function begin(bouw: ZaakBouwer, soort: Soort, feiten: string[], vervangt?: string): string {
  bouw.besluit({ brieven: [{ soort, overtredingen: ['o1'], feiten, ...(vervangt === undefined ? {} : { vervangt }) }] })
  return bouw.zaak.brieven.at(-1)?.id ?? ''
}

/** A last, two forfeitures under it, a bezwaar against it, and a beschikking for the first forfeiture that is begun. */
function begonnen(): ZaakBouwer {
  const bouw = new ZaakBouwer()
    .rapport(rapport('r1', inspectierapport()))
    .besluit({ brieven: [{ soort: 'last-onder-dwangsom', overtredingen: ['o1'] }] })
    .op('2026-12-01')
    .verzendt(LAST)
    .legtVast({ id: 'e1', soort: 'verbeuring', op: '2027-01-20', brief: LAST, overtreding: 'o1', bedrag: 50_000 })
    .legtVast({ id: 'e2', soort: 'verbeuring', op: '2027-01-21', brief: LAST, overtreding: 'o1', bedrag: 50_000 })
    .legtVast({ id: 'e3', soort: 'bezwaar', op: '2026-12-10', brief: LAST })
  begin(bouw, 'invorderingsbeschikking', ['e1'])
  return bouw
}

/** The beslissing is begun, and a person takes back the ones that are put to him. */
function gevraagd(bouw: ZaakBouwer, ...brieven: string[]): string {
  const brief = begin(bouw.op('2027-03-05'), 'beslissing-op-bezwaar', ['e3'])
  bouw.vraagt('invordering-bezwaar', null, { brief }, { brieven }).antwoordt('herroepen', 'Dat is te veel.')
  return brief
}

const weg = (zaak: Zaak, ...ids: string[]) => ids.map((id) => herroepen(zaak, id)?.op ?? null)

describe('a beslissing that went out on 1 April 2027', () => {
  it('takes back one that was put to a person, and not one begun after the beslissing that went out before it', () => {
    const bouw = begonnen().op('2027-03-01').verzendt(EERSTE)
    const beslissing = gevraagd(bouw, EERSTE)
    const tweede = begin(bouw, 'invorderingsbeschikking', ['e2'])
    bouw.op('2027-03-20').verzendt(tweede).op('2027-04-01').verzendt(beslissing)
    expect(weg(bouw.zaak, EERSTE, tweede)).toEqual(['2027-04-01', null])
  })

  it('takes back both when it was asked anew, whichever was begun first', () => {
    const bouw = begonnen().op('2027-03-01').verzendt(EERSTE)
    const beslissing = gevraagd(bouw, EERSTE)
    const tweede = begin(bouw, 'invorderingsbeschikking', ['e2'])
    bouw.op('2027-03-20').verzendt(tweede)
    bouw.vraagt('invordering-bezwaar', null, { brief: beslissing }, { brieven: [EERSTE, tweede] }).antwoordt('herroepen', 'Te veel.')
    bouw.op('2027-04-01').verzendt(beslissing)
    expect(weg(bouw.zaak, EERSTE, tweede)).toEqual(['2027-04-01', '2027-04-01'])
  })

  it('takes back the resend of one that came back (Awb 2:12)', () => {
    const bouw = begonnen().op('2027-03-01').verzendt(EERSTE)
    const beslissing = gevraagd(bouw, EERSTE)
    bouw.gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: EERSTE, reden: 'retour' } })
    const opnieuw = begin(bouw, 'invorderingsbeschikking', ['e1'], EERSTE)
    bouw.op('2027-03-20').verzendt(opnieuw).op('2027-04-01').verzendt(beslissing)
    expect(weg(bouw.zaak, EERSTE, opnieuw)).toEqual([null, '2027-04-01'])
  })

  it('does not take back one begun before it that went out after it', () => {
    const bouw = begonnen()
    const beslissing = gevraagd(bouw)
    bouw.op('2027-04-01').verzendt(beslissing).op('2027-04-05').verzendt(EERSTE)
    expect(weg(bouw.zaak, EERSTE)).toEqual([null])
  })

  it('nor one that was put to a person, came back, and went out after it', () => {
    const bouw = begonnen().op('2027-03-01').verzendt(EERSTE)
    const beslissing = gevraagd(bouw, EERSTE)
    bouw.gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: EERSTE, reden: 'retour' } })
    bouw.op('2027-04-01').verzendt(beslissing)
    bouw.gebeurt({ soort: 'bekendgemaakt', inhoud: { brief: EERSTE, op: '2027-04-05', verzending: `${EERSTE}-v1` } })
    expect(weg(bouw.zaak, EERSTE)).toEqual([null])
  })

  it.each([
    ['approved before it', '08:00', '2027-04-01'],
    ['approved after it', '10:00', null]
  ])('of one that went out the same day, %s', (_naam, uur, op) => {
    const bouw = begonnen().op('2027-04-01').verzendt(EERSTE)
    const beslissing = gevraagd(bouw, EERSTE)
    const { zaak } = bouw.op('2027-04-01').verzendt(beslissing)
    const brieven = zaak.brieven.map((een) =>
      een.id === EERSTE && een.akkoord !== null ? { ...een, akkoord: { ...een.akkoord, op: `2027-04-01T${uur}:00Z` } } : een
    )
    expect(weg({ ...zaak, brieven }, EERSTE)).toEqual([op])
  })
})
