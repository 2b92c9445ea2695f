/** What a person is asked for a beslissing op bezwaar: proposed only where the days themselves say that it came in time (Awb 6:8, 6:9). */
import { describe, expect, it } from 'vitest'
import { bezwaarpunten } from '../../functions/decide/bezwaarpunten.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import type { Vastlegging, Zaak } from '../../functions/model/zaak.ts'
import { naLast } from '../draft/brieven/zaken/last.ts'
import { vastlegging } from '../helpers/zaak-bouwer.ts'

const LAST = 'vbg-2026-0001-b4'
const BRIEF = 'vbg-2026-0001-b5'

/** The last was made known on 26 January 2027; bezwaar until 9 March, by post until 16 March. */
function bekend(): Zaak {
  const { zaak } = naLast().op('2027-01-26').verzendt(LAST, { door: 'mila.mandaathouder', naam: 'Mila Mandaathouder' })
  return { ...zaak, termijnen: [termijn('bezwaar', '2027-03-09'), termijn('bezwaar-per-post', '2027-03-16')] }
}

function termijn(soort: string, laatsteDag: string): Termijn {
  return {
    sleutel: `${soort}:${LAST}`,
    soort,
    omschrijving: soort,
    artikel: 'artikel 6:7 Awb',
    aard: 'wettelijk',
    gebeurtenis: 'bekendmaking',
    start: '2027-01-26',
    eersteDag: '2027-01-27',
    laatsteDag,
    uitleg: 'voor de test',
    waarschuwingen: [],
    brief: LAST,
    overtreding: null,
    status: 'loopt',
    vorige: []
  }
}

const bezwaar = (deel: Partial<Vastlegging> = {}) => vastlegging({ id: 'e5', soort: 'bezwaar', op: '2027-03-01', brief: LAST, ...deel })

function vragen(feiten: readonly Vastlegging[], zaak: Zaak = bekend()) {
  return bezwaarpunten({
    zaak: { ...zaak, vastleggingen: [...zaak.vastleggingen, ...feiten] },
    brief: BRIEF,
    feiten: feiten.filter(isBezwaar)
  })
}

const isBezwaar = ({ soort }: Vastlegging) => soort === 'bezwaar'
const punten = (gevraagd: ReturnType<typeof vragen>) => gevraagd.map(({ punt }) => punt)
const vraag = (punt: string, gevraagd: ReturnType<typeof vragen>) => gevraagd.find((een) => een.punt === punt)

const TOT = 'U kon bezwaar maken tot en met 9 maart 2027.'
const LAAT = 'Het bezwaar lijkt te laat, of er is gevraagd het aan te vullen'

describe('whether it came in time', () => {
  it.each([
    ['before the last day', { op: '2027-03-01' }, `${TOT} Wij ontvingen uw bezwaarschrift op 1 maart 2027. Het is op tijd.`],
    ['on the last day', { op: '2027-03-09' }, `${TOT} Wij ontvingen uw bezwaarschrift op 9 maart 2027. Het is op tijd.`],
    [
      'posted on the last day, received on the last day of the week after it',
      { op: '2027-03-16', terPost: '2027-03-09' },
      `${TOT} U deed uw bezwaarschrift op 9 maart 2027 op de post, en wij ontvingen het binnen een week daarna, op 16 maart 2027. Het is op tijd (artikel 6:9, tweede lid, van de Algemene wet bestuursrecht).`
    ]
  ])('%s: proposed as in time', (_naam, deel, zin) => {
    const gevraagd = vraag('ontvankelijkheid', vragen([bezwaar(deel)]))
    expect(gevraagd).toMatchObject({ soort: 'open punt', waardesoort: 'tekst', voorstel: zin, brief: BRIEF })
    expect(gevraagd?.tekst).not.toContain(LAAT)
  })

  it.each([
    ['a day too late, not by post', { op: '2027-03-10' }],
    ['posted a day too late', { op: '2027-03-12', terPost: '2027-03-10' }],
    ['posted in time, received after that week', { op: '2027-03-17', terPost: '2027-03-09' }]
  ])('%s: a person judges', (_naam, deel) => {
    const gevraagd = vraag('ontvankelijkheid', vragen([bezwaar(deel)]))
    expect(gevraagd?.voorstel).toBeNull()
    expect(gevraagd?.tekst).toContain(LAAT)
  })

  it('while the term is not known: a person judges', () => {
    expect(vraag('ontvankelijkheid', vragen([bezwaar()], { ...bekend(), termijnen: [] }))?.voorstel).toBeNull()
    const zonderPost = { ...bekend(), termijnen: [termijn('bezwaar', '2027-03-09')] }
    expect(vraag('ontvankelijkheid', vragen([bezwaar({ op: '2027-03-12', terPost: '2027-03-08' })], zonderPost))?.voorstel).toBeNull()
  })

  it('in time, but a completion was asked: a person judges', () => {
    const verzuim = vastlegging({ id: 'e6', soort: 'verzuim gevraagd', op: '2027-03-02', brief: LAST })
    const gevraagd = vraag('ontvankelijkheid', vragen([bezwaar(), verzuim]))
    expect(gevraagd?.voorstel).toBeNull()
    expect(gevraagd?.tekst).toContain(LAAT)
  })

  it('of two, each on a line of its own; one that is late leaves both to a person', () => {
    const [eerste, tweede] = [bezwaar(), bezwaar({ id: 'e6', op: '2027-03-05' })]
    const zinnen = vraag('ontvankelijkheid', vragen([eerste, tweede]))?.voorstel
    expect(String(zinnen).split('\n')).toEqual([expect.stringContaining('op 1 maart 2027'), expect.stringContaining('op 5 maart 2027')])
    expect(vraag('ontvankelijkheid', vragen([eerste, bezwaar({ id: 'e6', op: '2027-03-10' })]))?.voorstel).toBeNull()
  })
})

describe('what else a person settles', () => {
  const advies = vastlegging({ id: 'e8', soort: 'bezwaar advies', op: '2027-04-06', brief: LAST })

  it('the outcome and the considerations always, nothing of it proposed', () => {
    const gevraagd = vragen([bezwaar()])
    expect(punten(gevraagd)).toEqual(['ontvankelijkheid', 'uitkomst-bezwaar', 'overwegingen-bezwaar'])
    expect(vraag('uitkomst-bezwaar', gevraagd)).toMatchObject({ waardesoort: 'keuze', voorstel: null, brief: BRIEF })
    expect(vraag('uitkomst-bezwaar', gevraagd)?.opties?.map(({ waarde }) => waarde)).toEqual([
      'ongegrond',
      'niet-ontvankelijk',
      'herroepen',
      'gewijzigd'
    ])
    expect(vraag('overwegingen-bezwaar', gevraagd)).toMatchObject({ waardesoort: 'tekst', voorstel: null, brief: BRIEF })
  })

  it('who took the besluit is named: another one decides on the bezwaar (Awb 10:3)', () => {
    expect(vraag('uitkomst-bezwaar', vragen([bezwaar()]))?.tekst).toContain('Mila Mandaathouder nam het besluit en mag niet')
    const onbekend = vragen([bezwaar({ brief: 'vbg-2026-0001-b9' })])
    expect(vraag('uitkomst-bezwaar', onbekend)?.tekst).not.toContain('nam het besluit')
  })

  it('an advice: follow it or not', () => {
    const gevraagd = vragen([bezwaar(), advies])
    expect(punten(gevraagd)).toEqual(['ontvankelijkheid', 'advies-bezwaar', 'uitkomst-bezwaar', 'overwegingen-bezwaar'])
    expect(vraag('advies-bezwaar', gevraagd)).toMatchObject({
      soort: 'open punt',
      tekst: expect.stringContaining('De commissie adviseerde op 6 april 2027.'),
      opties: [{ waarde: 'volgen' }, { waarde: 'afwijken', grond: 'artikel 7:13, zevende lid, Awb' }],
      voorstel: null,
      brief: BRIEF
    })
  })

  it('costs only when one of the bezwaren asked for them', () => {
    expect(punten(vragen([bezwaar({ kosten: false })]))).not.toContain('kosten-bezwaar')
    const gevraagd = vragen([bezwaar(), bezwaar({ id: 'e6', kosten: true })])
    expect(vraag('kosten-bezwaar', gevraagd)).toMatchObject({ soort: 'open punt', waardesoort: 'tekst', voorstel: null, brief: BRIEF })
  })

  it('what becomes of the invordering under the last, with a reason, only where one was made known (Awb 5:39)', () => {
    const verbeurd = vastlegging({ id: 'e4', soort: 'verbeuring', op: '2027-02-10', brief: LAST, overtreding: 'o1', bedrag: 50_000 })
    const met = (verzondenOp: string | null): Zaak => {
      const zaak = bekend()
      const brieven = zaak.brieven.flatMap((een) =>
        een.id === LAST
          ? [een, { ...een, id: 'vbg-2026-0001-b9', soort: 'invorderingsbeschikking' as const, feiten: ['e4'], verzondenOp }]
          : [een]
      )
      return { ...zaak, brieven }
    }
    expect(punten(vragen([bezwaar(), verbeurd], met(null)))).not.toContain('invordering-bezwaar')
    expect(vraag('invordering-bezwaar', vragen([bezwaar(), verbeurd], met('2027-02-20')))).toMatchObject({
      soort: 'open punt',
      tekst: expect.stringMatching(
        /vbg-2026-0001-b9, verzonden op 20 februari 2027.* Schrijf ook wat er gebeurt met wat al is betaald\. Alleen als u de last zelf/
      ),
      opties: [{ waarde: 'blijft' }, { waarde: 'herroepen' }],
      voorstel: null,
      redenVerplicht: true,
      brieven: ['vbg-2026-0001-b9'],
      brief: BRIEF
    })
  })
})
