/** The GGD hears "what was done" (design § 9): a draft never tells what is no longer so, and what changes after it is a new answer. */
import { describe, expect, it } from 'vitest'
import { vraagAfwijking } from '../../functions/decide/afwijking.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const RATIO = 'beroepskracht-kindratio'
const BELEID = 'pedagogisch-beleid'

const gevonden = () => new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet'), norm(BELEID, 'voldoet niet')])
/** Ids, what they tell, what they follow. */
const antwoorden = (spel: Spel) =>
  spel.zaak.brieven
    .filter(({ soort }) => soort === 'antwoord-ggd')
    .map(({ id, status, vervangt, doorgang, verteld = [] }) => ({
      id: id.slice('vbg-2026-0001-'.length),
      status,
      vervangt: vervangt?.slice('vbg-2026-0001-'.length) ?? null,
      doorgang,
      verteld: verteld.map(({ overtreding, gevolg, instrument, stap }) => [overtreding, gevolg, instrument, stap].filter(Boolean).join(' '))
    }))

const VOORNEMEN = ['o1 stap aanwijzing voornemen', 'o2 stap waarschuwing instrument']
const AANWIJZING = ['o1 stap aanwijzing instrument', 'o2 stap waarschuwing instrument']

describe('answer to its advice', () => {
  it('tells the step of each overtreding', () => {
    expect(antwoorden(gevonden())).toEqual([{ id: 'b3', status: 'open', vervangt: null, doorgang: 1, verteld: VOORNEMEN }])
  })

  it('a draft is brought up to date when its own doorgang decides otherwise', () => {
    const spel = gevonden()
    const gevraagd = vraagAfwijking(spel.zaak, 'o2', { beleid: VOORBEELD, recht: rechtOp('2026-02-02'), vandaag: '2026-02-02' })
    if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
    for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis)
    spel.antwoord('afwijking', 'open laten', 'De houder is al bezig.')
    expect(antwoorden(spel)).toMatchObject([{ id: 'b3', status: 'open', verteld: ['o1 stap aanwijzing voornemen', 'o2 open'] }])
  })
})

describe('what was done: a later doorgang while the answer is a draft', () => {
  const voornemen = (spel: Spel) => spel.verzendt('voornemen-aanwijzing').zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)

  it('it lapses and is made anew, about the same report, with the new story', () => {
    expect(antwoorden(voornemen(gevonden()))).toEqual([
      { id: 'b3', status: 'vervallen', vervangt: null, doorgang: 1, verteld: VOORNEMEN },
      { id: 'b5', status: 'open', vervangt: null, doorgang: 1, verteld: AANWIJZING }
    ])
  })

  it('why it lapsed is said', () => {
    const spel = voornemen(gevonden())
    expect(spel.zaak.brieven.find(({ id }) => id.endsWith('-b3'))?.vervallenOmdat).toBe(
      'Wat in dit antwoord staat is niet meer zo: er is daarna iets anders besloten.'
    )
  })

  it('hersteld before it was sent: the answer tells that', () => {
    const spel = gevonden().op('2026-02-10').controle('o2', 'voldoet')
    expect(antwoorden(spel).at(-1)).toMatchObject({ status: 'open', verteld: ['o1 stap aanwijzing voornemen', 'o2 hersteld'] })
  })

  it('a weighing that waits for a person changes nothing yet', () => {
    const spel = gevonden().verzendt('voornemen-aanwijzing')
    spel.zienswijze(spel.brief('voornemen-aanwijzing').id)
    expect(antwoorden(spel)).toMatchObject([{ id: 'b3', status: 'open' }])
  })

  it('asked again in its own doorgang: it lapses, and comes back once everything is decided', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet'), norm('onbekend', 'voldoet niet')])
    spel.antwoord('prioriteit', 'prioriteit:Gemiddeld')
    expect(antwoorden(spel)).toMatchObject([{ status: 'open' }])
    spel.beleid = {
      ...VOORBEELD,
      prioriteiten: ['Hoog', 'Laag'],
      ladder: VOORBEELD.ladder.filter(({ prioriteit }) => prioriteit !== 'Gemiddeld')
    }
    spel.opnieuw()
    expect(spel.uitkomst('o2').gevolg).toBe('beoordeling nodig')
    expect(antwoorden(spel)).toMatchObject([{ status: 'vervallen', verteld: ['o1 stap aanwijzing voornemen', expect.any(String)] }])
    spel.antwoord('ladder', 'open laten', 'Eerst navragen.')
    expect(antwoorden(spel).at(-1)).toMatchObject({ status: 'open', verteld: ['o1 stap aanwijzing voornemen', 'o2 open'] })
  })
})

describe('what was done: after the answer was sent', () => {
  const beantwoord = () => gevonden().verzendt('waarschuwing', '2026-03-01').verzendt('antwoord-ggd').verzendt('voornemen-aanwijzing')
  const VOORNEMENBRIEF = 'vbg-2026-0001-b2'

  it('the announced step is taken: a new answer that follows the former', () => {
    const spel = beantwoord().zienswijzetermijnVoorbij(VOORNEMENBRIEF)
    expect(antwoorden(spel)).toEqual([
      { id: 'b3', status: 'verzonden', vervangt: null, doorgang: 1, verteld: VOORNEMEN },
      { id: 'b5', status: 'open', vervangt: 'b3', doorgang: 1, verteld: AANWIJZING }
    ])
  })

  it('the beoordeling of its own doorgang changes: a new answer', () => {
    const spel = new Spel(VOORBEELD).rapport('2026-01-12', [norm('onbekend', 'voldoet niet')]).antwoord('prioriteit', 'open laten')
    spel.verzendt('antwoord-ggd')
    const gevraagd = vraagAfwijking(spel.zaak, 'o1', { beleid: VOORBEELD, recht: rechtOp('2026-02-02'), vandaag: '2026-02-02' })
    if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
    for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis)
    spel.antwoord('afwijking', 'stap:waarschuwing', 'Toch waarschuwen.')
    expect(antwoorden(spel)).toMatchObject([
      { status: 'verzonden', verteld: ['o1 open'] },
      { status: 'open', vervangt: 'b1', verteld: ['o1 stap waarschuwing instrument'] }
    ])
  })

  it('zienswijze convinces: a new answer', () => {
    const spel = beantwoord().zienswijze(VOORNEMENBRIEF).antwoord('zienswijze', 'overtuigt', 'De telling klopte niet.')
    expect(antwoorden(spel).at(-1)).toMatchObject({ vervangt: 'b3', verteld: ['o1 niet gehandhaafd', 'o2 stap waarschuwing instrument'] })
  })

  it('hersteld by a controle op stukken: a new answer', () => {
    const spel = beantwoord().op('2026-02-20').controle('o2', 'voldoet')
    expect(antwoorden(spel).at(-1)).toMatchObject({ vervangt: 'b3', verteld: ['o1 stap aanwijzing voornemen', 'o2 hersteld'] })
  })

  it.each([
    ['a term that ran out: the GGD gets the verzoek', (spel: Spel) => spel.op('2026-03-02').hersteltermijnVoorbij('o2')],
    ['a zienswijze that waits to be weighed', (spel: Spel) => spel.zienswijze(VOORNEMENBRIEF)],
    [
      'not assessed in a later report',
      (spel: Spel) => spel.op('2026-03-10').rapport('2026-03-09', [norm('meldcode', 'voldoet')], { advies: 'geen handhaving' })
    ],
    [
      'what the GGD itself found hersteld',
      (spel: Spel) => spel.op('2026-03-10').rapport('2026-03-09', [norm(BELEID, 'voldoet')], { advies: 'geen handhaving' })
    ],
    ['the same decided again', (spel: Spel) => spel.opnieuw()]
  ])('no new answer: %s', (_naam, doe) => {
    const spel = beantwoord()
    doe(spel)
    expect(antwoorden(spel)).toMatchObject([{ id: 'b3', status: 'verzonden' }])
  })

  it('a later report speaks of it in its own answer, and from then on only that one', () => {
    const spel = beantwoord()
    spel.op('2026-03-20').rapport('2026-03-09', [norm(BELEID, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    spel.antwoord('nader onderzoek', 'open laten', 'Komt later.')
    expect(antwoorden(spel).map(({ doorgang }) => doorgang)).toEqual([1, 2])
    spel.verzendt('antwoord-ggd').verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    const nieuw = antwoorden(spel).slice(2)
    expect(nieuw).toMatchObject([{ doorgang: 2, verteld: ['o2 stap aanwijzing instrument', 'o1 open'] }])
  })

  it('changed and changed back before the new answer went out: nothing is left to tell', () => {
    const spel = new Spel(VOORBEELD).rapport('2026-01-12', [norm('onbekend', 'voldoet niet')]).antwoord('prioriteit', 'open laten')
    spel.verzendt('antwoord-ggd')
    for (const keuze of ['stap:waarschuwing', 'open laten']) {
      const gevraagd = vraagAfwijking(spel.zaak, 'o1', { beleid: VOORBEELD, recht: rechtOp('2026-02-02'), vandaag: '2026-02-02' })
      if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
      for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis)
      spel.antwoord('afwijking', keuze, 'Zo is het.')
    }
    expect(antwoorden(spel).map(({ status }) => status)).toEqual(['verzonden', 'vervallen'])
  })
})
