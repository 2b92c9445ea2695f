/** The terms and Taken of the letters that collect a dwangsom, and of a request about a last. */
import { describe, expect, it } from 'vitest'
import { invorderingstaken } from '../../functions/deadlines/invordering-taken.ts'
import { computeTermijnen } from '../../functions/deadlines/keten.ts'
import { isBetaald } from '../../functions/deadlines/keten-geld.ts'
import type { Datum } from '../../functions/model/basis.ts'
import { standVan } from '../../functions/model/dwangsomgeld.ts'
import type { Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { IN_EENS, naAanmaning, naInvordering, naVerbeuring } from '../draft/brieven/zaken/geld.ts'
import type { ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { draai, ZONDER_SCHEMA } from './verloop.ts'

const LAST = 'vbg-2026-0001-b4'
const BESLUIT = 'vbg-2026-0001-b6'
const AANMANING = 'vbg-2026-0001-b7'

const besluitUit = () => naInvordering(IN_EENS).op('2027-03-09').verzendt(BESLUIT)
const aanmaningUit = () => naAanmaning(IN_EENS).op('2027-04-22').verzendt(AANMANING)

function leg(bouwer: ZaakBouwer, feit: Partial<Vastlegging> & Pick<Vastlegging, 'soort'>): ZaakBouwer {
  return bouwer.legtVast({ id: `e${bouwer.zaak.vastleggingen.length + 20}`, op: '2027-04-23', ...feit })
}

function termijn({ zaak }: ZaakBouwer, sleutel: string, vandaag: Datum) {
  const gevonden = computeTermijnen({ zaak, beleid: ZONDER_SCHEMA, vandaag }).find((een) => een.sleutel === sleutel)
  if (gevonden === undefined) throw new Error(`${sleutel} ontbreekt`)
  return gevonden
}

function taken({ zaak }: ZaakBouwer, vandaag: Datum): string[] {
  const stand = { zaak, beleid: ZONDER_SCHEMA, vandaag }
  return invorderingstaken(stand, computeTermijnen(stand)).map(({ over }) => over)
}

describe('the term to pay', () => {
  it.each([
    ['after the besluit', besluitUit, `betaling-invordering:${BESLUIT}`],
    ['after the aanmaning', aanmaningUit, `aanmaning:${AANMANING}`]
  ])('%s falls when the besluit is herroepen, and says why', (_naam, maak, sleutel) => {
    expect(termijn(maak(), sleutel, '2027-05-12').status).toBe('verstreken')
    const weg = termijn(leg(maak(), { soort: 'herroepen', brief: BESLUIT }), sleutel, '2027-05-12')
    expect(weg.status).toBe('vervallen')
    expect(weg.waarschuwingen.join(' ')).toContain('herroepen op 23 april 2027')
  })

  it('after an aanmaning of 22 April ends on the Monday after Hemelvaart and the day that goes with it', () => {
    expect(termijn(aanmaningUit(), `aanmaning:${AANMANING}`, '2027-05-01').laatsteDag).toBe('2027-05-10')
  })

  it('of a besluit that is geschorst asks a person which days count', () => {
    const stil = termijn(leg(aanmaningUit(), { soort: 'geschorst', brief: BESLUIT }), `aanmaning:${AANMANING}`, '2027-05-12')
    expect(stil.waarschuwingen.join(' ')).toContain('Laat een jurist beoordelen welke dagen meetellen')
  })
})

describe('the next letter is asked of a person', () => {
  const UITSTEL = { soort: 'uitstel van betaling', brief: LAST, tot: '2027-06-01' } as const

  it.each([
    ['the day after the term', [], '2027-05-11', [`aanmaning:${AANMANING}`]],
    ['not on its last day', [], '2027-05-10', []],
    ['not while the besluit is geschorst', [{ soort: 'geschorst', brief: BESLUIT }], '2027-05-11', []],
    ['not while the last is geschorst', [{ soort: 'geschorst', brief: LAST }], '2027-05-11', []],
    ['not when the besluit is herroepen', [{ soort: 'herroepen', brief: BESLUIT }], '2027-05-11', []],
    ['not while payment is put off', [UITSTEL], '2027-05-11', []],
    ['again after that', [UITSTEL], '2027-06-02', [`aanmaning:${AANMANING}`]]
  ] as const)('%s', (_naam, feiten, vandaag, over) => {
    const bouwer = feiten.reduce((tot, feit) => leg(tot, feit), aanmaningUit())
    expect(taken(bouwer, vandaag)).toEqual(over)
  })
})

describe('paid', () => {
  const betaald = (zaak: Zaak) => zaak.vastleggingen.filter(({ soort }) => soort === 'verbeuring').map((rij) => isBetaald(zaak, rij))

  it.each([
    ['one overtreding, all of it', [{ overtreding: 'o1', bedrag: null }], [true, false]],
    ['one overtreding, a part', [{ overtreding: 'o1', bedrag: 99_999 }], [false, false]],
    ['no overtreding named where two can be meant', [{ overtreding: null, bedrag: 400_000 }], [false, false]],
    [
      'what was paid before counts along',
      [
        { overtreding: 'o1', bedrag: 100_000 },
        { overtreding: 'o2', bedrag: 250_000 }
      ],
      [true, true]
    ]
  ] as const)('%s: the days and the letters say the same', (_naam, betalingen, verwacht) => {
    const bouwer = betalingen.reduce(
      (tot, deel) => leg(tot, { soort: 'betaling', op: '2027-02-20', brief: LAST, ...deel }),
      naVerbeuring(IN_EENS)
    )
    expect(betaald(bouwer.zaak)).toEqual(verwacht)
    expect(['e2', 'e3'].map((id) => standVan(bouwer.zaak, [id]).open === 0)).toEqual(verwacht)
  })
})

describe('a request about a last', () => {
  const gevraagd = () =>
    leg(naVerbeuring(IN_EENS), { soort: 'verzoek over last', op: '2027-03-01', brief: LAST, overtreding: 'o2', tekst: 'Hef op.' })

  it('is to be decided within eight weeks, with a Taak until then', () => {
    const bouwer = gevraagd()
    const sleutel = `verzoek-over-last:${bouwer.zaak.vastleggingen.at(-1)?.id}`
    expect(termijn(bouwer, sleutel, '2027-03-02')).toMatchObject({ laatsteDag: '2027-04-26', status: 'loopt' })
    draai(bouwer.op('2027-03-02'), '2027-03-02')
    expect(bouwer.zaak.taken.find(({ over }) => over === sleutel)).toMatchObject({ uiterlijk: '2027-04-26', afgedaan: null })
  })

  it('the besluit that went out ends both', () => {
    const bouwer = gevraagd()
    const feit = bouwer.zaak.vastleggingen.at(-1)?.id ?? ''
    draai(bouwer.op('2027-03-02'), '2027-03-02')
    bouwer
      .begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: [feit] })
      .besluit({ brieven: [{ soort: 'besluit-over-last', overtredingen: ['o2'], feiten: [feit] }] })
    const brief = bouwer.zaak.brieven.at(-1)?.id ?? ''
    expect(termijn(bouwer, `verzoek-over-last:${feit}`, '2027-03-03').status).toBe('loopt')
    draai(bouwer.op('2027-03-05').verzendt(brief), '2027-03-05')
    expect(termijn(bouwer, `verzoek-over-last:${feit}`, '2027-03-06').status).toBe('voldaan')
    expect(bouwer.zaak.taken.find(({ over }) => over === `verzoek-over-last:${feit}`)?.afgedaan?.hoe).toBe('op het verzoek is beslist')
  })
})
