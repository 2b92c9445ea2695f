/** Awb 4:8, 3:2, 3:46: a besluit does not go out on a hearing that did not reach the houder, nor past a zienswijze that came in. */
import { describe, expect, it } from 'vitest'
import { neemZienswijzeOp } from '../../functions/intake/zienswijze.ts'
import { begin } from '../../functions/send/schrift.ts'
import { maakOpnieuw } from '../../functions/send/vervolg.ts'
import { concept } from '../helpers/zaak-bouwer.ts'
import { norm, Spel } from './spel.ts'

const RATIO = 'beroepskracht-kindratio'
const MELDCODE = 'meldcode'
const B1 = 'vbg-2026-0001-b1'
/** The aanwijzing; b2 answers the GGD. */
const B3 = 'vbg-2026-0001-b3'

/** The voornemen went out on 2 February, its term passed in silence, the aanwijzing is drafted on 20 February. */
function aangekondigd(...items: readonly string[]): Spel {
  const normen = (items.length === 0 ? [RATIO] : items).map((item) => norm(item, 'voldoet niet'))
  const spel = new Spel().rapport('2026-01-12', normen).verzendt('voornemen-aanwijzing')
  return spel.op('2026-02-20').zienswijzetermijnVoorbij(B1)
}

function goedgekeurd(...items: readonly string[]): Spel {
  const spel = aangekondigd(...items)
  for (let punt = spel.open()[0]; punt !== undefined; punt = spel.open()[0])
    spel.antwoord(punt, spel.vraag(punt).voorstel ?? 'Het is nodig en redelijk.')
  spel.bouwer.gebeurt({ soort: 'concept-gemaakt', inhoud: { brief: B3, concept: concept(B3, '2026-02-24') } }).gebeurt(
    {
      soort: 'concept-goedgekeurd',
      inhoud: { brief: B3, concept: `${B3}-c1`, inhoudHash: 'ab'.repeat(32), naam: 'M. Mandaat', functie: 'teammanager' }
    },
    'mandaathouder'
  )
  return spel
}

function briefVan({ zaak }: Spel, id: string) {
  const brief = zaak.brieven.find((een) => een.id === id)
  if (brief === undefined) throw new Error(`geen brief ${id}`)
  return brief
}

/** What send writes when the voornemen comes back. */
function komtTerug(spel: Spel, dag = '2026-02-21'): Spel {
  spel.op(dag)
  const schrift = maakOpnieuw(begin(spel.zaak, `${dag}T09:30:00Z`, 'systeem'), briefVan(spel, B1), 'niet aangekomen: adres onbekend')
  for (const gebeurtenis of schrift.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis)
  return spel.beslist()
}

const taken = ({ zaak }: Spel) => zaak.taken.filter(({ afgedaan }) => afgedaan === null).map(({ tekst }) => tekst)

describe('a voornemen that did not arrive', () => {
  it('lets the approved besluit that rests on it lapse, and a person is told why', () => {
    const spel = komtTerug(goedgekeurd())
    expect(briefVan(spel, B3)).toMatchObject({
      status: 'vervallen',
      vervallenOmdat: expect.stringContaining('nog niet gehoord (artikel 4:8 Awb)')
    })
    expect(taken(spel)).toEqual([expect.stringContaining(`Het besluit aanwijzing (${B3}) was goedgekeurd en gaat niet uit`)])
    expect(spel.brieven().filter((soort) => soort.includes('aanwijzing'))).toEqual(['voornemen-aanwijzing'])
  })

  it('lets a besluit that is still drafted lapse with its questions, without a task', () => {
    const spel = komtTerug(aangekondigd())
    expect(briefVan(spel, B3).status).toBe('vervallen')
    expect(spel.punten('o1')).toEqual([])
    expect(taken(spel)).toEqual([])
  })

  it('takes the hearing away and puts the overtreding back at the voornemen, in the same fase', () => {
    const spel = komtTerug(goedgekeurd())
    expect(spel.overtreding()).toMatchObject({
      fase: 1,
      instrument: 'aanwijzing',
      stap: 'voornemen',
      ingevoegdVoornemen: true,
      gehoord: []
    })
    expect(spel.brief('voornemen-aanwijzing')).toMatchObject({ vervangt: B1, overtredingen: ['o1'] })
  })

  it('after the term of the new voornemen the announced step follows', () => {
    const spel = komtTerug(goedgekeurd()).verzendt('voornemen-aanwijzing')
    const nieuw = spel.brief('voornemen-aanwijzing').id
    spel.op('2026-03-10').zienswijzetermijnVoorbij(nieuw)
    expect(spel.overtreding()).toMatchObject({ stap: 'instrument', gehoord: [{ instrument: 'aanwijzing', brief: nieuw }] })
    expect(spel.brief('aanwijzing').id).not.toBe(B3)
    expect(spel.punten('o1')).toEqual(['hersteltermijn', 'maatregel'])
  })

  it('after a zienswijze on the new voornemen, weighed, it follows too', () => {
    const spel = komtTerug(goedgekeurd()).verzendt('voornemen-aanwijzing')
    const nieuw = spel.brief('voornemen-aanwijzing').id
    spel.op('2026-03-01').zienswijze(nieuw).antwoord('zienswijze', 'doorzetten', 'De roosters laten het tekort zien.')
    expect(spel.overtreding()).toMatchObject({ stap: 'instrument', ingevoegdVoornemen: false })
    expect(spel.brief('aanwijzing').status).toBe('open')
  })

  it('its silence says nothing: a term that was noticed later decides nothing', () => {
    const spel = komtTerug(goedgekeurd()).zienswijzetermijnVoorbij(B1)
    expect(spel.overtreding()).toMatchObject({ stap: 'voornemen', gehoord: [] })
  })

  it('of a besluit that was sent a jurist is asked; nothing is announced again', () => {
    const spel = aangekondigd().op('2026-02-24').verzendt('aanwijzing')
    komtTerug(spel, '2026-02-26')
    expect(briefVan(spel, B3).status).toBe('bekendgemaakt')
    expect(spel.overtreding()).toMatchObject({ stap: 'instrument' })
    expect(spel.brieven()).not.toContain('voornemen-aanwijzing')
    expect(taken(spel)).toEqual([expect.stringContaining('Vraag voor een jurist: het voornemen')])
  })
})

/** The zienswijze as intake takes it in. */
function reageert(spel: Spel, dag: string, ontvangenOp: string): readonly string[] {
  spel.op(dag)
  const werk = { vandaag: dag, door: 'bram.behandelaar', document: null }
  const uit = neemZienswijzeOp(spel.zaak, { ontvangenOp, hoe: 'schriftelijk', tekst: 'Wij zijn het er niet mee eens.', brief: B1 }, werk)
  if (!uit.ok) throw new Error(uit.redenen.join(' '))
  for (const gebeurtenis of uit.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis)
  spel.beslist()
  return uit.opmerkingen
}

describe('a zienswijze while the besluit is approved and waits', () => {
  it('received in time, recorded after the approval: the approval falls and the weighing is asked', () => {
    const spel = goedgekeurd()
    const gezegd = reageert(spel, '2026-02-21', '2026-02-16')
    expect(gezegd).toEqual([expect.stringContaining('dat akkoord vervalt')])
    expect(briefVan(spel, B3)).toMatchObject({
      status: 'vervallen',
      vervallenOmdat: expect.stringContaining('voordat het besluit was verstuurd')
    })
    expect(spel.open()).toEqual(['zienswijze'])
    expect(spel.overtreding()).toMatchObject({ stap: 'voornemen', gehoord: [] })
  })

  it('weighed, the besluit is made anew with the weighing in it', () => {
    const spel = goedgekeurd()
    reageert(spel, '2026-02-21', '2026-02-16')
    spel.antwoord('zienswijze', 'doorzetten', 'De roosters laten het tekort zien.')
    const nieuw = spel.brief('aanwijzing')
    expect(nieuw).toMatchObject({ status: 'open', akkoord: null })
    expect(spel.overtreding()).toMatchObject({ stap: 'instrument', gehoord: [{ instrument: 'aanwijzing', brief: B1 }] })
    const weging = spel.zaak.vragen.find(({ punt, over }) => punt === 'weging-zienswijze' && over.brief === nieuw.id)
    expect(weging?.antwoord?.waarde).toBe('De roosters laten het tekort zien.')
  })

  it('when it convinces there is no besluit any more', () => {
    const spel = goedgekeurd()
    reageert(spel, '2026-02-21', '2026-02-16')
    spel.antwoord('zienswijze', 'overtuigt', 'De telling klopte niet.')
    expect(spel.overtreding().status).toBe('niet gehandhaafd')
    expect(spel.brieven()).not.toContain('aanwijzing')
  })

  it('after the besluit was sent nothing is withdrawn; a person is asked to look', () => {
    const spel = aangekondigd().op('2026-02-24').verzendt('aanwijzing')
    expect(reageert(spel, '2026-02-26', '2026-02-16')).toEqual([])
    expect(briefVan(spel, B3).status).toBe('bekendgemaakt')
    expect(taken(spel)).toEqual([expect.stringContaining('Bekijk of het besluit moet worden herzien')])
  })
})

describe('a letter that is made anew', () => {
  it('leaves out what was closed since its approval, with what was settled for the rest', () => {
    const spel = goedgekeurd(RATIO, MELDCODE)
    spel.op('2026-02-22').controle('o1', 'voldoet')
    const schrift = maakOpnieuw(begin(spel.zaak, '2026-02-24T09:30:00Z', 'systeem'), briefVan(spel, B3), 'o1 is na het akkoord afgesloten')
    for (const gebeurtenis of schrift.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis)
    spel.beslist()
    expect(spel.brief('aanwijzing')).toMatchObject({ overtredingen: ['o2'], vervangt: B3, akkoord: null })
    expect(spel.open()).toEqual([])
  })
})
