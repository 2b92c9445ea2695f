/** What a day makes happen, and what it never does by itself. Dates by hand. */
import { describe, expect, it } from 'vitest'
import { computeGevolgen } from '../../functions/deadlines/bewaken.ts'
import { computeBewaakDatums } from '../../functions/deadlines/deadlines.ts'
import type { Stand } from '../../functions/deadlines/stand.ts'
import type { Datum } from '../../functions/model/basis.ts'
import type { Aanleiding, Taak } from '../../functions/model/zaak.ts'
import { inspectierapport, rapport, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { brief, draai, gevonden, sluitAf, werk, werkDagelijks, ZONDER_GROND, ZONDER_SCHEMA, zendt, zetStap } from './verloop.ts'

const DAGEN_14 = { aantal: 14, eenheid: 'dagen' } as const
const INGEVOEGD = { uitkomst: { ingevoegdVoornemen: true } }

function gevolgen(bouw: ZaakBouwer, vandaag: Datum, deel: Partial<Stand> = {}) {
  return computeGevolgen({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag, optIn: true, ...deel })
}

function doorgangen(bouw: ZaakBouwer, vandaag: Datum, deel: Partial<Stand> = {}): Aanleiding[] {
  return gevolgen(bouw, vandaag, deel).flatMap((een) => (een.soort === 'doorgang-begonnen' ? [een.inhoud.aanleiding] : []))
}

function taken(bouw: ZaakBouwer, vandaag: Datum, deel: Partial<Stand> = {}): Taak[] {
  return gevolgen(bouw, vandaag, deel).flatMap((een) => (een.soort === 'taak-gemaakt' ? [een.inhoud.taak] : []))
}

function afgedaan(bouw: ZaakBouwer, vandaag: Datum): string[] {
  return gevolgen(bouw, vandaag).flatMap((een) => (een.soort === 'taak-afgedaan' ? [`${een.inhoud.taak}: ${een.inhoud.hoe}`] : []))
}

describe('a zienswijzetermijn that passed without a zienswijze', () => {
  const bouw = () => zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', INGEVOEGD)

  it.each([
    ['on its last day', '2026-11-24', []],
    ['the day after', '2026-11-25', [{ soort: 'zienswijzetermijn verstreken', brief: 'vbg-2026-0001-b1' }]],
    ['any later day', '2026-12-09', [{ soort: 'zienswijzetermijn verstreken', brief: 'vbg-2026-0001-b1' }]]
  ])('%s, %s', (_naam, dag, verwacht) => {
    expect(doorgangen(bouw(), dag)).toEqual(verwacht)
  })

  it('begins one doorgang, however often it runs', () => {
    const zaak = bouw()
    werkDagelijks(zaak, '2026-11-20', '2026-11-28')
    expect(zaak.zaak.doorgangen.filter(({ aanleiding }) => aanleiding.soort === 'zienswijzetermijn verstreken')).toHaveLength(1)
  })

  it.each([
    ['on this voornemen', 'vbg-2026-0001-b1'],
    ['that names no letter', null]
  ])('begins none while a zienswijze %s is there to be weighed', (_naam, over) => {
    const gehoord = bouw().op('2026-11-24').legtVast({ id: 'e1', soort: 'zienswijze', op: '2026-11-24', brief: over, hoe: 'schriftelijk' })
    expect(doorgangen(gehoord, '2026-11-25')).toEqual([])
  })

  it('begins none when the overtreding is closed, or the letter bounced', () => {
    expect(doorgangen(sluitAf(bouw(), '2026-11-20'), '2026-11-25')).toEqual([])
    const terug = bouw().gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: 'vbg-2026-0001-b1', reden: 'onbestelbaar' } })
    expect(doorgangen(terug, '2026-11-25')).toEqual([])
  })

  it('waits while something is still to be decided', () => {
    const bezig = bouw().op('2026-11-25').begint({ soort: 'rapport', rapport: 'r1' })
    expect(gevolgen(bezig, '2026-11-25')).toEqual([])
  })
})

describe('a hersteltermijn that ended', () => {
  const bouw = (deel = {}) => zetStap(gevonden({ aantal: 2 }), '2026-11-10', 'waarschuwing', { duur: DAGEN_14, ...deel })

  it.each([
    ['on its last day', '2026-11-24', []],
    ['the day after, for both overtredingen together', '2026-11-25', [{ soort: 'hersteltermijn verstreken', overtredingen: ['o1', 'o2'] }]]
  ])('with herinspectie: %s (%s)', (_naam, dag, verwacht) => {
    expect(doorgangen(bouw(), dag)).toEqual(verwacht)
  })

  it('without herinspectie stays open for the next regular inspection: nothing happens', () => {
    const meenemen = bouw({ uitkomst: { herinspectie: false, meenemen: true } })
    expect(doorgangen(meenemen, '2026-11-25')).toEqual([])
    werk(meenemen, '2026-11-25')
    expect(meenemen.zaak.overtredingen.map(({ status }) => status)).toEqual(['open', 'open'])
  })

  it('never lifts a fase and closes nothing', () => {
    const zaak = bouw()
    const voor = zaak.zaak.overtredingen
    draai(zaak, '2026-11-25')
    expect(zaak.zaak.overtredingen).toEqual(voor)
  })

  it('leaves out what is hersteld', () => {
    expect(doorgangen(sluitAf(bouw(), '2026-11-20'), '2026-11-25')).toEqual([{ soort: 'hersteltermijn verstreken', overtredingen: ['o2'] }])
  })

  it('two last days give two doorgangen, also when a day was missed', () => {
    const zaak = zetStap(gevonden({ aantal: 2 }), '2026-11-10', 'waarschuwing', { duur: DAGEN_14, over: ['o1'] })
    zetStap(zaak, '2026-11-12', 'waarschuwing', { duur: DAGEN_14, over: ['o2'] })
    expect(doorgangen(zaak, '2026-12-05')).toEqual([
      { soort: 'hersteltermijn verstreken', overtredingen: ['o1'] },
      { soort: 'hersteltermijn verstreken', overtredingen: ['o2'] }
    ])
  })

  it('is left alone when a next step is already made', () => {
    const verder = bouw().op('2026-11-23').begint({ soort: 'rapport', rapport: 'r1' })
    verder.besluit({ brieven: [{ soort: 'voornemen-aanwijzing', overtredingen: ['o1', 'o2'] }] })
    expect(doorgangen(verder, '2026-11-25')).toEqual([])
  })

  it('is left alone when the toezichthouder has been there for a nader onderzoek after it ended', () => {
    const basis = inspectierapport()
    const nader = inspectierapport({
      onderzoek: { ...basis.onderzoek, type: 'nader', datums: ['2026-11-25'] },
      rapport: { ...basis.rapport, kenmerk: 'GGD-2026-0500', datumVaststelling: '2026-11-27' }
    })
    const na = bouw().op('2026-11-28').rapport(rapport('r2', nader)).besluit({})
    expect(doorgangen(na, '2026-11-28')).toEqual([])
  })

  it('asks again after a later term for the same overtreding', () => {
    const zaak = bouw()
    werk(zaak, '2026-11-25')
    zetStap(zaak, '2026-12-10', 'aanwijzing', { duur: DAGEN_14 })
    werk(zaak, '2026-12-24')
    expect(doorgangen(zaak, '2026-12-25')).toEqual([{ soort: 'hersteltermijn verstreken', overtredingen: ['o1', 'o2'] }])
  })
})

describe('a begunstigingstermijn that ended', () => {
  const bouw = () => zetStap(gevonden(), '2026-11-10', 'last-onder-dwangsom', { duur: DAGEN_14 })

  it('asks a person whether a dwangsom was forfeited, and the GGD for a nader onderzoek', () => {
    const zaak = bouw()
    expect(doorgangen(zaak, '2026-11-25')).toEqual([{ soort: 'hersteltermijn verstreken', overtredingen: ['o1'] }])
    const taak = taken(zaak, '2026-11-25').find(({ soort }) => soort === 'verbeuring nagaan')
    expect(taak).toMatchObject({ id: 'k2', over: 'begunstigingstermijn:vbg-2026-0001-b1:o1' })
    expect(taak?.tekst).toContain('tot en met 24 november 2026')
  })

  it('asks nothing on its last day, nor when it was hersteld in time', () => {
    expect(gevolgen(bouw(), '2026-11-24')).toEqual([])
    expect(taken(sluitAf(bouw(), '2026-11-20'), '2026-11-25').map(({ soort }) => soort)).not.toContain('verbeuring nagaan')
  })

  it('still asks when it was hersteld too late', () => {
    expect(taken(sluitAf(bouw(), '2026-11-26'), '2026-11-27').map(({ soort }) => soort)).toContain('verbeuring nagaan')
  })

  it('asks nothing about a last of which the verbeuring stands recorded already', () => {
    const zaak = bouw().op('2026-11-25')
    zaak.legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-25', brief: brief(zaak, 1), overtreding: 'o1', bedrag: 50_000 })
    expect(taken(zaak, '2026-11-25').map(({ soort }) => soort)).not.toContain('verbeuring nagaan')
  })

  it('is done when a verbeuring is recorded', () => {
    const zaak = bouw()
    draai(zaak, '2026-11-25', { optIn: false })
    zaak
      .besluit({})
      .op('2026-11-30')
      .legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-29', brief: brief(zaak, 1), overtreding: 'o1', bedrag: 50_000 })
    expect(afgedaan(zaak, '2026-11-30')).toContain('k2: vastgelegd: verbeuring op 29 november 2026')
  })
})

describe('money', () => {
  const bouw = () => {
    const zaak = zetStap(gevonden(), '2026-11-02', 'last-onder-dwangsom', { duur: DAGEN_14 })
    return zaak
      .op('2026-11-23')
      .legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-22', brief: brief(zaak, 1), overtreding: 'o1', bedrag: 50_000 })
  }
  const over = (zaak: ZaakBouwer, dag: Datum, wat: string) => taken(zaak, dag).filter((taak) => taak.over === `${wat}:e1`)

  it.each([
    ['on the last day of payment', 'betaling-dwangsom', '2027-01-04', 0],
    ['the day after', 'betaling-dwangsom', '2027-01-05', 1],
    ['the day before nine months', 'verjaring-dwangsom', '2027-08-21', 0],
    ['at nine months', 'verjaring-dwangsom', '2027-08-22', 1],
    ['when it is prescribed already', 'verjaring-dwangsom', '2027-11-23', 0]
  ])('%s: %s on %s gives %s Taak', (_naam, wat, dag, aantal) => {
    expect(over(bouw(), dag, wat)).toHaveLength(aantal)
  })

  it('the warning at nine months says until when', () => {
    const [taak] = over(bouw(), '2027-08-22', 'verjaring-dwangsom')
    expect(taak).toMatchObject({ soort: 'beoordelen', uiterlijk: '2027-11-22' })
    expect(taak?.tekst).toContain('artikel 5:35 Awb')
  })

  it('nothing is asked once it is paid, and what was asked is done', () => {
    const zaak = bouw()
    werk(zaak, '2027-01-05')
    zaak
      .op('2027-01-10')
      .legtVast({ id: 'e2', soort: 'betaling', op: '2027-01-08', brief: brief(zaak, 1), overtreding: 'o1', bedrag: 50_000 })
    const taak = zaak.zaak.taken.find(({ over: wat }) => wat === 'betaling-dwangsom:e1')
    expect(afgedaan(zaak, '2027-01-10')).toContain(`${taak?.id}: de dwangsom is betaald`)
    expect(over(zaak, '2027-08-22', 'verjaring-dwangsom')).toEqual([])
  })
})

describe('a report that should be public', () => {
  it('becomes a Taak the day after, and is done when it is recorded', () => {
    const zaak = gevonden()
    expect(taken(zaak, '2026-11-24')).toEqual([])
    expect(taken(zaak, '2026-11-25')).toMatchObject([{ soort: 'beoordelen', over: 'rapport-openbaar:r1' }])
    werk(zaak, '2026-11-25')
    zaak.op('2026-12-01').legtVast({ id: 'e1', soort: 'rapport openbaar', op: '2026-11-30' })
    expect(afgedaan(zaak, '2026-12-01')).toEqual(['k1: het rapport is openbaar'])
  })
})

describe('a besluit', () => {
  const bouw = () => zetStap(gevonden(), '2026-11-13', 'last-onder-dwangsom', { duur: DAGEN_14 })
  const bevestig = (zaak: ZaakBouwer, dag: Datum) => taken(zaak, dag).filter(({ over }) => over === 'bezwaar:vbg-2026-0001-b1')

  it.each([
    ['on the last day of the week for post', '2027-01-04', 0],
    ['the day after', '2027-01-05', 1]
  ])('is proposed as final, not made so: %s (%s)', (_naam, dag, aantal) => {
    expect(bevestig(bouw(), dag)).toHaveLength(aantal)
    expect(bouw().zaak.vastleggingen).toEqual([])
  })

  it('with bezwaar against it waits for the end of the procedure', () => {
    const zaak = bouw().op('2026-12-01').legtVast({ id: 'e1', soort: 'bezwaar', op: '2026-12-01', brief: 'vbg-2026-0001-b1' })
    expect(bevestig(zaak, '2027-01-05')[0]?.tekst).toContain('er is bezwaar gemaakt')
  })

  it('confirmed as final goes into the register by hand (Wko 1.81), and never before', () => {
    const zaak = bouw()
    werk(zaak, '2027-01-05')
    expect(zaak.zaak.taken.map(({ soort }) => soort)).not.toContain('register')
    const bevestiging = zaak.zaak.taken.find(({ over }) => over === 'bezwaar:vbg-2026-0001-b1')
    zaak.op('2027-01-08').legtVast({ id: 'e1', soort: 'onherroepelijk', op: '2027-01-08', brief: 'vbg-2026-0001-b1' })
    expect(afgedaan(zaak, '2027-01-08')).toContain(`${bevestiging?.id}: vastgelegd: onherroepelijk op 8 januari 2027`)
    const [register] = taken(zaak, '2027-01-08').filter(({ soort }) => soort === 'register')
    expect(register).toMatchObject({ over: 'sanctie:vbg-2026-0001-b1', uiterlijk: '2027-01-08' })
    expect(register?.tekst).toContain('artikel 1.81 Wko')
    werk(zaak, '2027-01-08')
    zaak.op('2027-01-09').legtVast({ id: 'e2', soort: 'sanctie in register', op: '2027-01-09', brief: 'vbg-2026-0001-b1' })
    expect(afgedaan(zaak, '2027-01-09')[0]).toContain('vastgelegd: sanctie in register op 9 januari 2027')
  })

  it('a word of finality that names no letter says nothing when there are two besluiten', () => {
    const zaak = zetStap(bouw(), '2026-11-13', 'aanwijzing', { duur: DAGEN_14 })
    zaak.op('2027-01-08').legtVast({ id: 'e1', soort: 'onherroepelijk', op: '2027-01-08' })
    expect(bevestig(zaak, '2027-01-08')).toHaveLength(1)
    expect(taken(zaak, '2027-01-08').filter(({ soort }) => soort === 'register')).toEqual([])
  })

  it('proposes the day after the week for post as the day on which it is final', () => {
    expect(bevestig(bouw(), '2027-01-05')[0]?.tekst).toContain('Voorstel: 5 januari 2027.')
  })

  it('an aanwijzing that is final goes into the register too (Wko 1.81, first lid under b)', () => {
    const zaak = zetStap(gevonden(), '2026-11-13', 'aanwijzing', { duur: DAGEN_14 })
    zaak.op('2027-01-08').legtVast({ id: 'e1', soort: 'onherroepelijk', op: '2027-01-08', brief: 'vbg-2026-0001-b1' })
    expect(taken(zaak, '2027-01-08').find(({ soort }) => soort === 'register')?.tekst).toContain('welke verplichting niet is nagekomen')
  })
})

describe('a sanction that was entered in the register', () => {
  const B1 = 'vbg-2026-0001-b1'
  const register = (zaak: ZaakBouwer, dag: Datum) => taken(zaak, dag).filter(({ soort }) => soort === 'register')
  /** Made known on 13 November 2026, confirmed on 5 January 2027, entered on 6 January 2027. */
  const vermeld = () => {
    const zaak = zetStap(gevonden(), '2026-11-13', 'last-onder-dwangsom', { duur: DAGEN_14 })
    zaak.op('2027-01-05').legtVast({ id: 'e1', soort: 'onherroepelijk', op: '2027-01-05', brief: B1 })
    zaak.op('2027-01-06').legtVast({ id: 'e2', soort: 'sanctie in register', op: '2027-01-06', brief: B1 })
    werk(zaak, '2027-01-06')
    return zaak
  }

  it('can be read for three years from its entry (LRK 9a), and the day after is watched', () => {
    const { termijnen, bewaakDatums } = vermeld().zaak
    expect(termijnen.find(({ soort }) => soort === 'sanctie-in-register')).toMatchObject({
      start: '2027-01-06',
      laatsteDag: '2030-01-06',
      status: 'loopt'
    })
    expect(bewaakDatums).toContain('2030-01-07')
  })

  it.each([
    ['on its last day', '2030-01-06', 0],
    ['the day after', '2030-01-07', 1]
  ])('is taken out by hand: %s (%s)', (_naam, dag, aantal) => {
    expect(register(vermeld(), dag).filter(({ over }) => over === `vermelding:${B1}`)).toHaveLength(aantal)
  })

  it('taken out, its Taak is done, its term is met, and nothing asks to enter it again', () => {
    const zaak = vermeld()
    werk(zaak, '2030-01-07')
    const taak = zaak.zaak.taken.find(({ over }) => over === `vermelding:${B1}`)
    zaak.op('2030-01-08').legtVast({ id: 'e3', soort: 'sanctie uit register', op: '2030-01-08', brief: B1 })
    expect(afgedaan(zaak, '2030-01-08')).toContain(`${taak?.id}: vastgelegd: sanctie uit register op 8 januari 2030`)
    werk(zaak, '2030-01-08')
    expect(zaak.zaak.termijnen.find(({ soort }) => soort === 'sanctie-in-register')?.status).toBe('voldaan')
    expect(register(zaak, '2030-02-01')).toEqual([])
  })

  it('a bezwaar that comes afterwards goes to a person: is being late excusable (Awb 6:11)?', () => {
    const zaak = vermeld()
    zaak.op('2027-02-01').legtVast({ id: 'e3', soort: 'bezwaar', op: '2027-02-01', brief: B1 })
    const [taak] = taken(zaak, '2027-02-01').filter(({ over }) => over === `laat-bezwaar:${B1}:e3`)
    expect(taak?.tekst).toContain('artikel 6:11 Awb')
    expect(zaak.zaak.vastleggingen.at(-1)?.soort).toBe('bezwaar')
  })

  it('excused: it is not final any more, its entry must go, and later it is confirmed and entered anew', () => {
    const zaak = vermeld()
    zaak.op('2027-02-01').legtVast({ id: 'e3', soort: 'bezwaar', op: '2027-02-01', brief: B1 })
    werk(zaak, '2027-02-01')
    zaak.op('2027-02-03').legtVast({ id: 'e4', soort: 'niet onherroepelijk', op: '2027-02-03', brief: B1, tekst: 'Ziekenhuisopname.' })
    expect(register(zaak, '2027-02-03').map(({ over }) => over)).toEqual([`heropend:${B1}`])
    expect(afgedaan(zaak, '2027-02-03').join(' ')).toContain('vastgelegd: niet onherroepelijk op 3 februari 2027')
    werk(zaak, '2027-02-03')
    expect(zaak.zaak.taken.filter(({ over, afgedaan: weg }) => over === `bezwaar:${B1}` && weg === null)).toHaveLength(1)
    zaak.op('2027-02-04').legtVast({ id: 'e5', soort: 'sanctie uit register', op: '2027-02-04', brief: B1 })
    werk(zaak, '2027-02-04')
    zaak
      .op('2027-06-01')
      .legtVast({ id: 'e6', soort: 'onherroepelijk', op: '2027-06-01', brief: B1, tekst: 'Bezwaar ongegrond, geen beroep.' })
    expect(register(zaak, '2027-06-01').map(({ over }) => over)).toEqual([`sanctie:${B1}`])
  })
})

describe('a verwijdering', () => {
  const basis = inspectierapport()
  const bouw = (soort: 'KDV' | 'GOB' | 'VGO') => {
    const zaak = gevonden({ inhoud: { voorziening: { ...basis.voorziening, soort } } })
    zaak.op('2026-11-10').begint({ soort: 'rapport', rapport: 'r1' })
    zaak.besluit({ brieven: [{ soort: 'verwijdering', overtredingen: ['o1'] }] })
    return zaak.stelt('ingangsdatum', '2026-12-01', { brief: 'vbg-2026-0001-b1' }).verzendt('vbg-2026-0001-b1')
  }
  const soorten = (zaak: ZaakBouwer, dag: Datum) =>
    taken(zaak, dag).flatMap(({ soort, over }) => (over?.startsWith('rapport') ? [] : [soort]))

  it('is published without delay, and taken out of the register on its end date', () => {
    const zaak = bouw('KDV')
    expect(soorten(zaak, '2026-11-10')).toEqual(['publicatie'])
    werk(zaak, '2026-11-10')
    expect(zaak.zaak.bewaakDatums).toContain('2026-12-01')
    expect(computeBewaakDatums({ zaak: zaak.zaak, beleid: ZONDER_SCHEMA, vandaag: '2026-12-01' })).not.toContain('2026-12-01')
    expect(soorten(zaak, '2026-11-30')).toEqual([])
    const [taak] = taken(zaak, '2026-12-01').filter(({ soort }) => soort === 'register')
    expect(taak).toMatchObject({ soort: 'register', uiterlijk: '2026-12-01' })
    expect(taak?.tekst).not.toContain('gastouders')
  })

  it('of a gastouder is not published', () => {
    expect(soorten(bouw('VGO'), '2026-11-10')).toEqual([])
  })

  it('of a gastouderbureau reminds of its gastouders, whom the keeper of the register tells (1.47b lid 4, BLRK 8 lid 3)', () => {
    const tekst = taken(bouw('GOB'), '2026-12-01').find(({ soort }) => soort === 'register')?.tekst
    expect(tekst).toContain('artikel 1.47b, vierde lid, Wko')
    expect(tekst).toContain('de beheerder van het register bericht hen (artikel 8, derde en achtste lid,')
  })

  it('the date that the letter prints goes before the answer', () => {
    const gedrukt = new Map([
      ['vbg-2026-0001-b1', { zienswijze: null, einde: new Map(), maatregel: new Map(), ingangsdatum: '2026-12-15' }]
    ])
    expect(taken(bouw('KDV'), '2026-12-01', { gedrukt }).map(({ soort }) => soort)).not.toContain('register')
  })
})

describe('the oudercommissie gets a letter', () => {
  const aanwijzing = () => zetStap(gevonden(), '2026-11-10', 'aanwijzing', { duur: DAGEN_14 })
  const openbaar = (zaak: ZaakBouwer) => zaak.op('2026-11-17').legtVast({ id: 'e1', soort: 'rapport openbaar', op: '2026-11-17' })
  const mededeling = [{ soort: 'mededeling', brief: 'vbg-2026-0001-b1' }]

  it('of an aanwijzing, once the report is public', () => {
    expect(doorgangen(aanwijzing(), '2026-11-17')).toEqual([])
    expect(doorgangen(openbaar(aanwijzing()), '2026-11-17')).toEqual(mededeling)
  })

  it('of the afronding of what an aanwijzing asked, not of what only a waarschuwing asked', () => {
    const na = (stap: 'aanwijzing' | 'waarschuwing') => openbaar(zendt(zetStap(gevonden(), '2026-11-10', stap), '2026-11-12', 'afronding'))
    expect(doorgangen(na('aanwijzing'), '2026-11-17')).toContainEqual({ soort: 'mededeling', brief: 'vbg-2026-0001-b2' })
    expect(doorgangen(na('waarschuwing'), '2026-11-17')).toEqual([])
  })

  it('once', () => {
    const zaak = openbaar(aanwijzing())
    werk(zaak, '2026-11-17', { optIn: true })
    expect(doorgangen(zaak, '2026-11-18')).toEqual([])
  })

  const basis = inspectierapport()
  it.each([
    ['without a recorded ground', { beleid: ZONDER_GROND }],
    ['without its opt-in', { optIn: false }]
  ])('not %s', (_naam, deel) => {
    expect(doorgangen(openbaar(aanwijzing()), '2026-11-17', deel)).toEqual([])
  })

  it('not when there is none, and not a month later', () => {
    const zonder = gevonden({ inhoud: { oudercommissie: null, rapport: basis.rapport } })
    expect(doorgangen(openbaar(zetStap(zonder, '2026-11-10', 'aanwijzing')), '2026-11-17')).toEqual([])
    expect(doorgangen(openbaar(aanwijzing()), '2026-12-12').map(({ soort }) => soort)).not.toContain('mededeling')
  })

  it('never of a voornemen or a last', () => {
    const zaak = zetStap(zetStap(gevonden(), '2026-11-10', 'voornemen-aanwijzing', INGEVOEGD), '2026-11-12', 'last-onder-dwangsom', {
      duur: DAGEN_14
    })
    expect(doorgangen(openbaar(zaak), '2026-11-17')).toEqual([])
  })
})

describe('a closed zaak', () => {
  it('begins nothing any more, whatever day it is', () => {
    const open = zetStap(gevonden(), '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })
    expect(doorgangen(open, '2026-11-25')).not.toEqual([])
    expect(doorgangen(open.gebeurt({ soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } }), '2026-11-25')).toEqual([])
  })
})
