/** A letter claims no more than is so: of a last that was lifted, of one or more besluiten or steps, of a report. */
import { describe, expect, it } from 'vitest'
import { leesBlokken } from '../../../functions/brieven/html-blokken.ts'
import type { BriefGegevens, GegevensVan } from '../../../functions/model/brief/gegevens.ts'
import type { Briefsoort } from '../../../functions/model/instrument.ts'
import type { Brief } from '../../../functions/model/zaak.ts'
import { drukwerkVan, gebreken, html, ids } from './letter.ts'
import { geenHandhavingNaZienswijze } from './zaken/geen-handhaving.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT } from './zaken.ts'

const LAST = 'vbg-2026-0001-b4'

function gegevensVan<S extends Briefsoort>(soort: S, geval: Briefgeval): GegevensVan<S> {
  const { gegevens } = inhoudVan(geval)
  if (gegevens.soort !== soort) throw new Error(`${geval.naam} is geen ${soort}`)
  return gegevens as GegevensVan<S>
}

async function tekst(geval: Briefgeval, gegevens: BriefGegevens = inhoudVan(geval).gegevens): Promise<string> {
  return leesBlokken(html(gegevens, await drukwerkVan(geval))).tekst
}

describe('the letter that we do not enforce, after a last', () => {
  /** Of the last for o1 and o2 that for o2 is lifted from 6 April; or the request was refused. */
  function naLast(overtredingen: readonly string[], keuze: 'opheffen' | 'afwijzen' = 'opheffen'): Briefgeval {
    const { zaak, brief: besluit, ...rest } = PER_SOORT['besluit-over-last']
    const vragen = zaak.vragen.map((een) =>
      een.veld === 'over de last' && een.antwoord !== null ? { ...een, antwoord: { ...een.antwoord, waarde: keuze } } : een
    )
    const brieven = zaak.brieven.flatMap((een): Brief[] => {
      if (een.id !== besluit) return [een]
      const nieuw: Brief = { ...een, id: 'vbg-2026-0001-b8', soort: 'geen-handhaving', overtredingen: [...overtredingen], feiten: [] }
      return [{ ...een, status: 'bekendgemaakt', verzondenOp: '2027-04-06' }, nieuw]
    })
    return { ...rest, soort: 'geen-handhaving', zaak: { ...zaak, vragen, brieven }, brief: 'vbg-2026-0001-b8', op: '2027-04-20' }
  }

  it.each<[string, Briefgeval, boolean]>([
    ['lifted for its only overtreding: not named as still in force', naLast(['o2']), false],
    ['lifted for one of two: named', naLast(['o1', 'o2']), true],
    ['before the day from which it is lifted: named', { ...naLast(['o2']), op: '2027-04-05' }, true],
    ['the request to lift it was refused: named', naLast(['o2'], 'afwijzen'), true]
  ])('%s', (_naam, geval, genoemd) => {
    const { besluiten } = gegevensVan('geen-handhaving', geval)
    expect(besluiten.brieven.some(({ kenmerk }) => kenmerk === LAST)).toBe(genoemd)
  })

  it('without a besluit, only the rule keeps its force', async () => {
    expect(await tekst(geenHandhavingNaZienswijze())).toContain('Met deze brief vragen wij niets van u. De regel blijft wel gelden.')
  })
})

describe('one and more', () => {
  const over = PER_SOORT['besluit-over-last']
  const verval = (...kenmerken: string[]): BriefGegevens => ({
    ...gegevensVan('besluit-over-last', over),
    verval: { geldt: true, reden: 'er is minder verbeurd', kenmerken, was: 300_000, wordt: 0, teBetalen: 0 }
  })

  it.each<[string, BriefGegevens, string]>([
    ['one besluit lapses', verval('b6'), 'Voor deze last vervalt ons besluit met kenmerk b6'],
    ['two lapse', verval('b6', 'b9'), 'Voor deze last vervallen onze besluiten met de kenmerken b6 en b9'],
    ['two said what was forfeited', verval('b6', 'b9'), 'U had volgens die besluiten voor deze last']
  ])('%s', async (_naam, gegevens, zin) => {
    expect(await tekst(over, gegevens)).toContain(zin)
  })

  const overleg = PER_SOORT['bevestiging-overleg']
  const stappen = (...genoemd: string[]): BriefGegevens => {
    const gegevens = gegevensVan('bevestiging-overleg', overleg)
    return { ...gegevens, daarna: { ...gegevens.daarna, geldt: true, stappen: genoemd } }
  }

  it.each<[string, BriefGegevens, string]>([
    ['one next step', stappen('aanwijzing'), 'In dat beleid is de volgende stap dan: aanwijzing.'],
    ['two next steps', stappen('waarschuwing', 'aanwijzing'), 'In dat beleid zijn de volgende stappen dan: waarschuwing en aanwijzing.']
  ])('%s', async (_naam, gegevens, zin) => {
    expect(await tekst(overleg, gegevens)).toContain(zin)
  })

  it('one last: the afronding speaks of the last', async () => {
    const gegevens = gegevensVan('afronding', PER_SOORT.afronding)
    const een = { ...gegevens, dwangsommen: { ...gegevens.dwangsommen, lasten: gegevens.dwangsommen.lasten.slice(0, 1) } }
    expect(await tekst(PER_SOORT.afronding, een)).toContain('Lees wat er met de last onder dwangsom gebeurt.')
  })
})

describe('how the houder has the report, in the confirmation of an overleg', () => {
  const geval = PER_SOORT['bevestiging-overleg']
  it.each<['' | 'bijgevoegd' | 'toegezonden', boolean, boolean]>([
    ['bijgevoegd', true, false],
    ['toegezonden', false, true],
    ['', false, false]
  ])('“%s”: it goes along %s, the GGD sends it %s', async (ontvangst, bij, ggd) => {
    const gegevens = gegevensVan('bevestiging-overleg', geval)
    const gezegd = await tekst(geval, { ...gegevens, verwijzing: { ...gegevens.verwijzing, ontvangst } })
    expect([gezegd.includes('bij deze brief.'), gezegd.includes('De GGD stuurt')]).toEqual([bij, ggd])
  })
})

describe('the receipt of a bezwaar against a besluit that was taken back', () => {
  const rij = { door: 'behandelaar', overtreding: null, hoe: null, oordeel: null, bedrag: null, document: null, tekst: 'Het college.' }
  const geval = PER_SOORT['ontvangst-bezwaar']
  const weg = (soort: 'herroepen' | 'geschorst'): Briefgeval => ({
    ...geval,
    zaak: { ...geval.zaak, vastleggingen: [...geval.zaak.vastleggingen, { ...rij, id: 'e8', soort, op: '2027-03-02', brief: LAST }] }
  })
  it.each<[string, Briefgeval, boolean]>([
    ['in force', geval, true],
    ['geschorst', weg('geschorst'), true],
    ['herroepen', weg('herroepen'), false]
  ])('%s: a voorlopige voorziening is offered: %s', async (_naam, een, aangeboden) => {
    const { gegevens } = inhoudVan(een)
    const gedrukt = html(gegevens, await drukwerkVan(een))
    expect(gedrukt.includes('voorzieningenrechter')).toBe(aangeboden)
    expect(ids(gebreken(gegevens, gedrukt))).toEqual([])
  })
})
