/** What a besluit over the last (Awb 5:34) does to days that run: those of money it undid, and a begunstigingstermijn put off twice. By hand. */
import { describe, expect, it } from 'vitest'
import { computeTermijnen } from '../../functions/deadlines/keten.ts'
import { computeTaken } from '../../functions/deadlines/taken.ts'
import { beslis } from '../../functions/decide/decide.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { isOpen, type Punt, type Waarde } from '../../functions/model/vraag.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { VOORBEELD } from '../decide/spel.ts'
import { inhoudVan } from '../draft/brieven/zaken/geval.ts'
import { naLast } from '../draft/brieven/zaken/last.ts'
import { PER_SOORT } from '../draft/brieven/zaken.ts'
import { bon, type ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { ZONDER_SCHEMA } from './verloop.ts'

const LAST = 'vbg-2026-0001-b4'
const BESLUIT = 'vbg-2026-0001-b5'

function beslist(bouwer: ZaakBouwer, vandaag: string): void {
  for (const doorgang of bouwer.zaak.doorgangen.filter(({ teBeslissen }) => teBeslissen.length > 0)) {
    const { zaak } = bouwer
    const opdracht = { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(vandaag), vandaag, historie: [], bon: bon({ op: vandaag }) }
    bouwer.gebeurt({ soort: 'besloten', inhoud: beslis(opdracht) })
  }
}

/** Asked, chosen, settled and made known on one day. */
function wijzig(bouwer: ZaakBouwer, dag: string, keuze: string, waarden: Partial<Record<Punt, Waarde>>): ZaakBouwer {
  const feit = `e${bouwer.zaak.vastleggingen.length + 30}`
  bouwer.op(dag).legtVast({ id: feit, soort: 'verzoek over last', op: dag, brief: LAST, overtreding: 'o2', tekst: 'Het kan niet.' })
  beslist(bouwer.begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: [feit] }), dag)
  beslist(bouwer.antwoordt(keuze, 'Omdat het zo is.'), dag)
  for (const vraag of bouwer.zaak.vragen.filter(isOpen)) {
    const waarde = (vraag.punt === null ? undefined : waarden[vraag.punt]) ?? vraag.voorstel ?? 'Besproken.'
    const antwoord = { waarde, reden: '', door: 'behandelaar', op: `${dag}T09:30:00Z` }
    bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord } }, 'behandelaar')
  }
  return bouwer.op(dag).verzendt(bouwer.zaak.brieven.at(-1)?.id ?? '')
}

function metTermijnen({ zaak }: ZaakBouwer, vandaag: string): Zaak {
  return { ...zaak, termijnen: computeTermijnen({ zaak, beleid: ZONDER_SCHEMA, vandaag }) }
}

function nieuweTaken(bouwer: ZaakBouwer, vandaag: string): readonly { over: string | null; tekst: string }[] {
  const zaak = metTermijnen(bouwer, vandaag)
  return computeTaken({ zaak, beleid: ZONDER_SCHEMA, vandaag }, zaak.termijnen).flatMap((een) =>
    een.soort === 'taak-gemaakt' ? [een.inhoud.taak] : []
  )
}

/** The begunstigingstermijn of o2 ran until 2 February 2027. */
const bekend = () => naLast().op('2027-01-26').verzendt(LAST)

const DEUR = { soort: 'verbeuring', brief: LAST, overtreding: 'o2', bedrag: 50_000, tekst: 'De deur stond open.' } as const

/** Of o2: € 500 per day. */
const verbeurd = () =>
  bekend()
    .op('2027-02-12')
    .legtVast({ ...DEUR, id: 'e2', op: '2027-02-11' })
    .legtVast({ ...DEUR, id: 'e3', op: '2027-02-12' })

const LAGER = { wijze: 'per tijdseenheid', tijdseenheid: 'dag', bedrag: 25_000, maximum: 25_000 } as const

describe('forfeited on 12 February 2027, and undone by a besluit of 1 March', () => {
  const gevallen: readonly (readonly [string, string, Partial<Record<Punt, Waarde>>, string])[] = [
    ['lifted from 10 February', 'opheffen', { 'werkt-vanaf': '2027-02-10' }, 'de last is voor o2 opgeheven vanaf 10 februari 2027'],
    [
      'put off from 10 to 20 February',
      'opschorten',
      { 'werkt-vanaf': '2027-02-10', 'opschorting-tot': '2027-02-20' },
      'de last is voor o2 opgeschort vanaf 10 februari 2027 tot en met 20 februari 2027'
    ],
    [
      'the maximum lowered from 10 February to what 11 February took',
      'verminderen',
      { 'werkt-vanaf': '2027-02-10', 'nieuwe-dwangsom': LAGER },
      'het maximum van de dwangsom voor o2 is verlaagd vanaf 10 februari 2027 en was al verbeurd'
    ]
  ]

  it.each(gevallen)('%s: neither payment nor prescription runs, and both say by which besluit', (_naam, keuze, waarden, woorden) => {
    const { termijnen } = metTermijnen(wijzig(verbeurd(), '2027-03-01', keuze, waarden), '2027-03-30')
    for (const soort of ['betaling-dwangsom', 'verjaring-dwangsom']) {
      const termijn = termijnen.find(({ sleutel }) => sleutel === `${soort}:e3`)
      expect(termijn?.status).toBe('vervallen')
      expect(termijn?.waarschuwingen).toEqual([`Deze termijn geldt niet: ${woorden} (${BESLUIT}, artikel 5:34 Awb).`])
    }
  })

  it.each(gevallen)(
    '%s: nobody is told to collect, in spring or in December, and one Taak says why not',
    (_naam, keuze, waarden, woorden) => {
      const bouwer = wijzig(verbeurd(), '2027-03-01', keuze, waarden)
      for (const dag of ['2027-04-02', '2027-12-01']) {
        const taken = nieuweTaken(bouwer, dag)
        expect(taken.filter(({ over }) => over === 'betaling-dwangsom:e3' || over === 'verjaring-dwangsom:e3')).toEqual([])
        expect(taken.find(({ over }) => over === 'verbeuring:e3')?.tekst).toContain(`vastgelegd, maar ${woorden} (${BESLUIT}`)
      }
    }
  )

  it('lifted only from the day after it: the forfeiture stands and is watched', () => {
    const bouwer = wijzig(verbeurd(), '2027-03-01', 'opheffen', { 'werkt-vanaf': '2027-02-13' })
    const over = nieuweTaken(bouwer, '2027-04-02').map((taak) => taak.over)
    expect(over).toContain('betaling-dwangsom:e3')
    expect(over).not.toContain('verbeuring:e3')
  })
})

describe('the begunstigingstermijn until 2 February 2027, put off twice', () => {
  const stil = (bouwer: ZaakBouwer, dag: string, vanaf: string, tot: string) =>
    wijzig(bouwer, dag, 'opschorten', { 'werkt-vanaf': vanaf, 'opschorting-tot': tot })

  // Six days are left on 28 January; they run after the last day on which it stood still.
  it.each([
    ['overlapping: 33 days, from 28 January', ['2027-01-28', '2027-02-15'], ['2027-02-08', '2027-03-01'], '2027-03-07'],
    ['the second within the first', ['2027-01-28', '2027-03-01'], ['2027-02-08', '2027-02-15'], '2027-03-07'],
    ['the first within the second', ['2027-02-01', '2027-02-15'], ['2027-01-28', '2027-03-01'], '2027-03-07'],
    ['one after the other', ['2027-01-28', '2027-02-15'], ['2027-02-16', '2027-03-01'], '2027-03-07'],
    ['with two days between', ['2027-01-28', '2027-02-15'], ['2027-02-18', '2027-03-01'], '2027-03-05'],
    [
      'the first began after the end, and lies in it by the second',
      ['2027-02-10', '2027-02-20'],
      ['2027-01-28', '2027-02-15'],
      '2027-02-26'
    ]
  ])('%s', (_naam, [van = '', tot = ''], [weerVan = '', weerTot = ''], einde) => {
    const bouwer = stil(stil(bekend(), '2027-01-27', van, tot), '2027-01-28', weerVan, weerTot)
    const termijnen = metTermijnen(bouwer, '2027-02-09').termijnen
    expect(termijnen.find(({ soort, overtreding }) => soort === 'begunstigingstermijn' && overtreding === 'o2')?.laatsteDag).toBe(einde)
  })

  it('the second letter prints that same day', () => {
    const eerst = stil(bekend(), '2027-01-27', '2027-01-28', '2027-02-15')
    const { termijnen } = metTermijnen(eerst, '2027-02-08')
    const { zaak } = stil(eerst, '2027-02-08', '2027-02-08', '2027-03-01')
    const brief = zaak.brieven.at(-1)?.id ?? ''
    const { gegevens } = inhoudVan({ ...PER_SOORT['besluit-over-last'], zaak: { ...zaak, termijnen }, brief, op: '2027-02-08' })
    expect(gegevens).toMatchObject({ hervat: { geldt: true, vorige: '2027-02-21', nieuw: '2027-03-07' } })
  })
})
