/** One run as a whole: order, idempotence, catching up, the days to look again, closing, and what a person reads of it. */
import { describe, expect, it } from 'vitest'
import { dagoverzicht, zaakregels } from '../../functions/deadlines/dagoverzicht.ts'
import { computeBewaakDatums, computeDeadlines, moetKijken } from '../../functions/deadlines/deadlines.ts'
import { redenenOmOpenTeBlijven } from '../../functions/deadlines/sluiten.ts'
import { agenda, toonAgenda } from '../../functions/model/agenda.ts'
import type { Datum } from '../../functions/model/basis.ts'
import { leesVelden } from '../../functions/model/mailsjablonen.ts'
import { eerstvolgendeDatum } from '../../functions/model/werk.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { inspectierapport, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import {
  beleid,
  bijGebeurtenis,
  draai,
  gevonden,
  MET_SCHEMA,
  sluitAf,
  soorten,
  werk,
  werkDagelijks,
  ZONDER_SCHEMA,
  zendt,
  zetStap
} from './verloop.ts'

const DAGEN_14 = { aantal: 14, eenheid: 'dagen' } as const
const INGEVOEGD = { uitkomst: { ingevoegdVoornemen: true } }
const SCHEMA = { beleid: MET_SCHEMA, optIn: true }

const waarschuwing = () => zetStap(gevonden(), '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })
const openbaar = (bouw: ZaakBouwer, op: Datum) =>
  bouw.op(op).legtVast({ id: `e${bouw.zaak.vastleggingen.length + 1}`, soort: 'rapport openbaar', op })

describe('one run', () => {
  it('gives doorgangen, Taken, Meldingen and always last the terms', () => {
    expect(soorten(draai(waarschuwing(), '2026-11-25', SCHEMA))).toEqual([
      'doorgang-begonnen',
      'taak-gemaakt',
      'meldingen-gemaakt',
      'termijnen-gezet'
    ])
  })

  it('sets the terms on the version that it read, and only days to come', () => {
    const bouw = waarschuwing()
    const { versie } = bouw.zaak
    draai(bouw, '2026-11-10')
    expect(bouw.zaak.termijnenBijgewerktTot).toBe(versie)
    expect(bouw.zaak.bewaakDatums).toEqual(['2026-11-25'])
    expect(moetKijken(bouw.zaak, '2026-11-24')).toBe(false)
    expect(moetKijken(bouw.zaak, '2026-11-25')).toBe(true)
  })

  it('writes nothing when nothing happened and no day has come', () => {
    const bouw = waarschuwing()
    werk(bouw, '2026-11-10', SCHEMA)
    expect(draai(bouw, '2026-11-10', SCHEMA)).toEqual([])
    expect(draai(bouw, '2026-11-16', SCHEMA)).toEqual([])
  })

  it('writes only terms that changed', () => {
    const bouw = zetStap(gevonden(), '2026-11-10', 'waarschuwing', { duur: { aantal: 7, eenheid: 'dagen' } })
    werk(bouw, '2026-11-10')
    const gezet = draai(bouw, '2026-11-18').at(-1)
    expect(gezet?.soort === 'termijnen-gezet' ? gezet.inhoud.termijnen.map(({ soort, status }) => [soort, status]) : []).toEqual([
      ['hersteltermijn', 'verstreken']
    ])
  })

  it('comes to rest after what it does itself', () => {
    const bouw = waarschuwing()
    werkDagelijks(bouw, '2026-11-10', '2026-11-30', SCHEMA)
    openbaar(bouw, '2026-12-01')
    werk(bouw, '2026-12-01', SCHEMA)
    expect(moetKijken(bouw.zaak, '2026-12-01')).toBe(false)
    expect(bouw.zaak.taken.map(({ afgedaan }) => afgedaan?.hoe)).toEqual(['het rapport is openbaar'])
  })

  it('is found again by the next day on which something is due', () => {
    const bouw = waarschuwing()
    werk(bouw, '2026-11-10', SCHEMA)
    expect(eerstvolgendeDatum(bouw.zaak)).toBe('2026-11-17')
  })
})

describe('the days to look again', () => {
  it('are the day after each running term, the days of notices, and nine months after a forfeiture', () => {
    const bouw = zetStap(gevonden(), '2026-11-02', 'last-onder-dwangsom', { duur: DAGEN_14 })
    bouw.op('2026-11-23').legtVast({ id: 'e1', soort: 'verbeuring', op: '2026-11-22', brief: 'vbg-2026-0001-b1', bedrag: 50_000 })
    expect(computeBewaakDatums({ zaak: bouw.zaak, beleid: ZONDER_SCHEMA, vandaag: '2026-11-23' })).toEqual([
      '2026-11-25',
      '2026-12-15',
      '2026-12-22',
      '2027-01-05',
      '2027-08-22',
      '2027-11-23'
    ])
  })
})

/** What stands in a zaak that must not hang on which days deadlines ran. */
function inhoud({ termijnen, doorgangen, taken, meldingen, status }: Zaak) {
  return {
    termijnen,
    status,
    doorgangen: doorgangen.map(({ aanleiding }) => aanleiding),
    taken: taken.map(({ soort, over, tekst, uiterlijk }) => ({ soort, over, tekst, uiterlijk })),
    meldingen: meldingen
      .map(({ sleutel, gegevens, op }) => ({ sleutel, gegevens, op }))
      .toSorted((een, ander) => (een.sleutel < ander.sleutel ? -1 : 1))
  }
}

const nietVerstuurd = ({ meldingen }: Zaak) => meldingen.filter(({ status }) => status === 'niet verstuurd').map(({ soort }) => soort)

describe('catching up', () => {
  const rijk = () => {
    const bouw = zetStap(gevonden({ aantal: 3 }), '2026-11-10', 'waarschuwing', { duur: DAGEN_14, over: ['o1'] })
    zetStap(bouw, '2026-11-10', 'voornemen-aanwijzing', { ...INGEVOEGD, over: ['o2'] })
    zetStap(bouw, '2026-11-12', 'last-onder-dwangsom', { duur: DAGEN_14, over: ['o3'] })
    werkDagelijks(bouw, '2026-11-12', '2026-11-18', SCHEMA)
    return bouw
  }

  it('ten days missed and then one run gives the same as every day, but for reminders that came too late', () => {
    const dagelijks = rijk()
    werkDagelijks(dagelijks, '2026-11-19', '2026-11-28', SCHEMA)
    const ingehaald = rijk()
    werk(ingehaald, '2026-11-28', SCHEMA)
    expect(inhoud(ingehaald.zaak)).toEqual(inhoud(dagelijks.zaak))
    expect(nietVerstuurd(dagelijks.zaak)).toEqual(['hersteltermijn-eindigt-hersteltermijn'])
    expect(nietVerstuurd(ingehaald.zaak)).toEqual([
      'herinnering-begunstigingstermijn-begunstigingstermijn',
      'hersteltermijn-eindigt-hersteltermijn',
      'termijn-nadert-zienswijze'
    ])
  })

  it('a whole year missed still gives every doorgang and Taak once', () => {
    const bouw = rijk()
    werk(bouw, '2027-11-18', SCHEMA)
    werk(bouw, '2027-11-19', SCHEMA)
    const aanleidingen = bouw.zaak.doorgangen.map(({ aanleiding }) => aanleiding.soort).filter((soort) => soort.includes('verstreken'))
    expect(aanleidingen).toEqual(['zienswijzetermijn verstreken', 'hersteltermijn verstreken', 'hersteltermijn verstreken'])
    expect(new Set(bouw.zaak.taken.map(({ over }) => over)).size).toBe(bouw.zaak.taken.length)
  })
})

describe('a zaak is closed', () => {
  const hersteld = () => zendt(sluitAf(waarschuwing(), '2026-11-20'), '2026-11-23', 'afronding')

  it('when nothing is open, on its way or running', () => {
    const bouw = openbaar(hersteld(), '2026-11-23')
    expect(soorten(draai(bouw, '2026-11-23', { optIn: false }))).toEqual(['zaak-gesloten', 'termijnen-gezet'])
    expect(bouw.zaak).toMatchObject({ status: 'gesloten', geslotenOp: '2026-11-23', bewaakDatums: [] })
    expect(draai(bouw, '2027-06-01')).toEqual([])
  })

  it('when the report gave no reason to enforce', () => {
    const bouw = openbaar(gevonden({ aantal: 0, inhoud: { voorwaarden: inspectierapport().voorwaarden } }), '2026-11-10')
    expect(soorten(draai(bouw, '2026-11-10'))).toContain('zaak-gesloten')
  })

  it('only after the notices that still go out', () => {
    const bouw = openbaar(hersteld(), '2026-11-23')
    const keuze = {
      beleid: beleid({ meldingen: [bijGebeurtenis('rapport-openbaar', 'oudercommissie', 'rapport-openbaar', 1)] }),
      optIn: true
    }
    werk(bouw, '2026-11-23', keuze)
    expect(bouw.zaak.status).toBe('open')
    werk(bouw, '2026-11-24', keuze)
    expect(bouw.zaak.meldingen.find(({ soort }) => soort === 'rapport-openbaar')?.status).toBe('verstuurd')
    expect(bouw.zaak.status).toBe('gesloten')
  })

  it('with a besluit only after the bezwaartermijn, the week for post and a person who confirms that it is final', () => {
    const bouw = openbaar(zetStap(gevonden(), '2026-11-13', 'aanwijzing', { duur: DAGEN_14 }), '2026-11-20')
    sluitAf(bouw, '2026-11-26')
    werkDagelijks(bouw, '2026-11-26', '2027-01-06')
    expect(bouw.zaak.status).toBe('open')
    expect(bouw.zaak.taken.filter(({ afgedaan }) => afgedaan === null).map(({ over }) => over)).toEqual(['bezwaar:vbg-2026-0001-b1'])
    bouw.op('2027-01-07').legtVast({ id: 'e2', soort: 'onherroepelijk', op: '2027-01-07', brief: 'vbg-2026-0001-b1' })
    werk(bouw, '2027-01-07')
    const register = bouw.zaak.taken.find(({ soort }) => soort === 'register')
    expect([bouw.zaak.status, register?.over]).toEqual(['open', 'sanctie:vbg-2026-0001-b1'])
    bouw.gebeurt({ soort: 'taak-afgedaan', inhoud: { taak: register?.id ?? '', hoe: 'een aanwijzing is geen sanctie' } }, 'behandelaar')
    werk(bouw, '2027-01-07')
    expect(bouw.zaak.status).toBe('gesloten')
  })

  const open: readonly (readonly [string, () => ZaakBouwer, Datum, string])[] = [
    ['an open overtreding', () => openbaar(waarschuwing(), '2026-11-20'), '2026-11-20', 'er is nog een overtreding open'],
    [
      'a letter not sent yet',
      () =>
        openbaar(sluitAf(waarschuwing(), '2026-11-20'), '2026-11-20').besluit({ brieven: [{ soort: 'afronding', overtredingen: ['o1'] }] }),
      '2026-11-20',
      'er is nog een brief niet verzonden'
    ],
    [
      'a letter that came back',
      () =>
        openbaar(sluitAf(waarschuwing(), '2026-11-20'), '2026-11-20').gebeurt({
          soort: 'verzenddag-vervallen',
          inhoud: { brief: 'vbg-2026-0001-b1', reden: 'onbestelbaar' }
        }),
      '2026-11-20',
      'er is nog een brief niet verzonden'
    ],
    [
      'an open question',
      () => openbaar(sluitAf(waarschuwing(), '2026-11-20'), '2026-11-20').vraagt('feitelijk', null),
      '2026-11-20',
      'er is nog een vraag open'
    ],
    ['a report that must still be public', hersteld, '2026-11-23', 'er loopt nog een termijn'],
    [
      'something to decide',
      () => openbaar(hersteld(), '2026-11-23').begint({ soort: 'rapport', rapport: 'r1' }),
      '2026-11-23',
      'er moet nog worden beslist'
    ]
  ]

  it.each(open)('never with %s', (_naam, maak, dag, reden) => {
    const bouw = maak()
    expect(soorten(draai(bouw, dag))).not.toContain('zaak-gesloten')
    expect(redenenOmOpenTeBlijven(bouw.zaak, bouw.zaak.termijnen, 0, dag)).toContain(reden)
  })

  it('never while a dwangsom is neither paid nor prescribed', () => {
    const bouw = openbaar(zetStap(gevonden(), '2026-11-02', 'last-onder-dwangsom', { duur: DAGEN_14 }), '2026-11-10')
    bouw.legtVast({ id: 'e2', soort: 'verbeuring', op: '2026-11-22', brief: 'vbg-2026-0001-b1', overtreding: 'o1', bedrag: 50_000 })
    sluitAf(bouw, '2026-11-30')
    bouw.legtVast({ id: 'e3', soort: 'onherroepelijk', op: '2027-01-20', brief: 'vbg-2026-0001-b1' })
    bouw.legtVast({ id: 'e4', soort: 'sanctie in register', op: '2027-01-20', brief: 'vbg-2026-0001-b1' })
    werkDagelijks(bouw, '2027-01-20', '2027-01-25')
    expect(bouw.zaak.status).toBe('open')
    bouw.op('2027-02-01').legtVast({ id: 'e5', soort: 'betaling', op: '2027-01-30', brief: 'vbg-2026-0001-b1', bedrag: 50_000 })
    werk(bouw, '2027-02-01')
    expect(bouw.zaak.status).toBe('gesloten')
  })
})

describe('a closed zaak', () => {
  /** A last, met in time, made final, in the register; closed on 25 January 2027. The last itself stays in force. */
  const metLast = () => {
    const bouw = openbaar(zetStap(gevonden(), '2026-11-02', 'last-onder-dwangsom', { duur: DAGEN_14 }), '2026-11-10')
    sluitAf(bouw, '2026-11-13')
    bouw.op('2027-01-20').legtVast({ id: 'e2', soort: 'onherroepelijk', op: '2027-01-20', brief: 'vbg-2026-0001-b1' })
    bouw.legtVast({ id: 'e3', soort: 'sanctie in register', op: '2027-01-20', brief: 'vbg-2026-0001-b1' })
    werkDagelijks(bouw, '2027-01-20', '2027-01-25')
    if (bouw.zaak.status !== 'gesloten') throw new Error('de zaak is niet gesloten')
    return bouw
  }
  const verbeurd = () =>
    metLast()
      .op('2027-03-01')
      .legtVast({ id: 'e4', soort: 'verbeuring', op: '2027-03-01', brief: 'vbg-2026-0001-b1', overtreding: 'o1', bedrag: 50_000 })
  const openTaken = (bouw: ZaakBouwer) => bouw.zaak.taken.filter(({ afgedaan }) => afgedaan === null).map(({ over }) => over)

  it('watches only when its sanction leaves the register (LRK 9a), and nothing is written on any day before', () => {
    const bouw = metLast()
    expect(bouw.zaak.bewaakDatums).toEqual(['2030-01-21'])
    expect(draai(bouw, '2027-06-01')).toEqual([])
  })

  it('watches the payment and the prescription of a dwangsom that is forfeited afterwards, and stays closed', () => {
    const bouw = verbeurd()
    werk(bouw, '2027-03-01')
    expect(bouw.zaak.termijnen.filter(({ status }) => status === 'loopt').map(({ soort, laatsteDag }) => [soort, laatsteDag])).toEqual([
      ['sanctie-in-register', '2030-01-20'],
      ['betaling-dwangsom', '2027-04-12'],
      ['verjaring-dwangsom', '2028-03-01']
    ])
    expect(eerstvolgendeDatum(bouw.zaak)).toBe('2027-04-13')
    werk(bouw, '2027-04-13')
    expect(openTaken(bouw)).toEqual(['betaling-dwangsom:e4'])
    expect(eerstvolgendeDatum(bouw.zaak)).toBe('2027-12-01')
    werk(bouw, '2027-12-01')
    expect(openTaken(bouw)).toEqual(['betaling-dwangsom:e4', 'verjaring-dwangsom:e4'])
    expect(bouw.zaak).toMatchObject({ status: 'gesloten', geslotenOp: '2027-01-20' })
  })

  it('is at rest again once the dwangsom is paid', () => {
    const bouw = verbeurd()
    werkDagelijks(bouw, '2027-03-01', '2027-04-14')
    bouw.op('2027-04-15').legtVast({ id: 'e5', soort: 'betaling', op: '2027-04-15', brief: 'vbg-2026-0001-b1', bedrag: 50_000 })
    werk(bouw, '2027-04-15')
    expect([openTaken(bouw), bouw.zaak.bewaakDatums]).toEqual([[], ['2030-01-21']])
  })

  it('watches the bezwaartermijn anew when its besluit came back and was sent again', () => {
    const bouw = metLast()
    const besluit = 'vbg-2026-0001-b1'
    bouw.op('2027-02-01').gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: besluit, reden: 'onbestelbaar' } })
    werk(bouw, '2027-02-01')
    bouw.op('2027-02-03').gebeurt({ soort: 'bekendgemaakt', inhoud: { brief: besluit, op: '2027-02-03', verzending: `${besluit}-v2` } })
    werk(bouw, '2027-02-03')
    expect(bouw.zaak.termijnen.find(({ sleutel }) => sleutel === `bezwaar:${besluit}`)).toMatchObject({
      laatsteDag: '2027-03-17',
      status: 'loopt'
    })
    expect(eerstvolgendeDatum(bouw.zaak)).toBe('2027-03-18')
    expect(bouw.zaak.status).toBe('gesloten')
  })
})

describe('what a person reads', () => {
  const bouw = () => {
    const zaak = zetStap(gevonden(), '2026-11-13', 'aanwijzing', { duur: DAGEN_14 })
    werk(zaak, '2026-11-13', SCHEMA)
    return zaak
  }

  it('the agenda gives each date in order, with its explanation', () => {
    const regels = agenda(bouw().zaak)
    expect(regels.map(({ dag, wat }) => [dag, wat])).toEqual([
      ['2026-11-05', 'bericht aan oudercommissie: rapport wordt openbaar'],
      ['2026-11-24', 'openbaar maken van rapport GGD-2026-0417 door de toezichthouder'],
      ['2026-11-27', 'hersteltermijn bij aanwijzing (vbg-2026-0001-b1): Ratio'],
      ['2026-12-28', 'bezwaartermijn bij aanwijzing (vbg-2026-0001-b1)'],
      ['2027-01-04', 'laatste dag van ontvangst van een bezwaarschrift per post bij aanwijzing (vbg-2026-0001-b1)']
    ])
    expect(toonAgenda(bouw().zaak)).toContain('Op vrijdag 25 december 2026 (eerste kerstdag)')
  })

  it('the agenda shows a former last day', () => {
    const zaak = zetStap(gevonden(), '2026-10-01', 'aanwijzing', { duur: DAGEN_14 })
    zaak
      .gebeurt({ soort: 'verzenddag-vervallen', inhoud: { brief: 'vbg-2026-0001-b1', reden: 'onbestelbaar teruggekomen' } })
      .gebeurt({ soort: 'bekendgemaakt', inhoud: { brief: 'vbg-2026-0001-b1', op: '2026-10-05', verzending: 'v2' } })
    draai(zaak, '2026-10-05')
    expect(toonAgenda(zaak.zaak)).toContain('Eerder was de laatste dag 12 november 2026: onbestelbaar teruggekomen (5 oktober 2026).')
  })

  it('the day overview names questions, letters, terms near and past, bounces and Taken, and fits its mail', () => {
    const wacht = gevonden()
      .besluit({ brieven: [{ soort: 'waarschuwing', overtredingen: ['o1'] }] })
      .vraagt('hersteltermijn', DAGEN_14, { overtreding: 'o1' })
    const laat = waarschuwing()
    werk(laat, '2026-11-25', SCHEMA)
    const regels = [wacht, bouw(), laat].flatMap(({ zaak }) => zaakregels(zaak, '2026-11-25'))
    const overzicht = dagoverzicht(regels, '2026-11-25')
    expect(overzicht?.gegevens.regels.split('\n')).toEqual([
      'vbg-2026-0001 De Zonnestraal: 1 open punt',
      'vbg-2026-0001 De Zonnestraal: hersteltermijn bij aanwijzing (vbg-2026-0001-b1): Ratio eindigt op 27 november 2026',
      'vbg-2026-0001 De Zonnestraal: openbaar maken van rapport GGD-2026-0417 door de toezichthouder is verstreken op 24 november 2026',
      'vbg-2026-0001 De Zonnestraal: hersteltermijn bij waarschuwing (vbg-2026-0001-b1): Ratio is verstreken op 24 november 2026',
      'vbg-2026-0001 De Zonnestraal: openbaar maken van rapport GGD-2026-0417 door de toezichthouder is verstreken op 24 november 2026',
      'vbg-2026-0001 De Zonnestraal: taak k1: beoordelen'
    ])
    expect(leesVelden('dagoverzicht', overzicht?.gegevens ?? {})).toMatchObject({ ok: true })
  })

  it('the day overview says of a last day itself that it ends', () => {
    expect(zaakregels(bouw().zaak, '2026-11-27').join()).toContain('Ratio eindigt op 27 november 2026')
  })

  it('there is no day overview when nothing waits', () => {
    expect(dagoverzicht(zaakregels(waarschuwing().zaak, '2026-11-10'), '2026-11-10')).toBeNull()
  })
})

describe('a run on data from another order of days', () => {
  it('does not undo what happened when the clock is set back', () => {
    const bouw = waarschuwing()
    werk(bouw, '2026-11-25', SCHEMA)
    const voor = bouw.zaak
    expect(computeDeadlines({ zaak: voor, beleid: MET_SCHEMA, vandaag: '2026-11-12' })).toEqual([])
  })
})
