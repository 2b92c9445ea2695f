import { describe, expect, it } from 'vitest'
import { type Akkoordvraag, redenenTegenAkkoord, verouderingVan } from '../../functions/approve/akkoord.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import type { Concept, Zaak } from '../../functions/model/zaak.ts'
import { naAanmaning } from '../draft/brieven/zaken/geld.ts'
import { BRAM, IEDEREEN, kleinBeleid, MILA, metAfwezig, PIETER, TEUN } from '../helpers/klein-beleid.ts'
import { bevindingUit, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const ID = 'vbg-2026-0001-b1'

/** A letter that Bram took and whose punten he settled, with Mila as signer. */
function brief(
  soort: Briefsoort,
  anders: (bouwer: ZaakBouwer) => ZaakBouwer = (zelfde) => zelfde,
  deel: Partial<Concept> = {}
): ZaakBouwer {
  const norm = voorwaarde()
  const bouwer = new ZaakBouwer()
    .rapport(rapport('r1', inspectierapport()))
    .besluit({
      nieuw: [overtreding('o1', norm, bevindingUit(rapport('r1', inspectierapport()), norm))],
      uitkomsten: [uitkomst('o1')],
      brieven: [{ soort, overtredingen: ['o1'] }]
    })
    .vraagt('hersteltermijn', { aantal: 2, eenheid: 'weken' }, { overtreding: 'o1' })
    .antwoordt({ aantal: 2, eenheid: 'weken' }, '', 'bram')
  return anders(bouwer)
    .gebeurt({
      soort: 'concept-gemaakt',
      inhoud: {
        brief: ID,
        concept: concept(ID, '2026-11-30', {
          ondertekenaar: { id: 'mila', naam: MILA.naam, functie: MILA.functie },
          ...deel
        })
      }
    })
    .gebeurt({ soort: 'concept-genomen', inhoud: { brief: ID } }, 'bram')
}

function vraag({ zaak }: ZaakBouwer, deel: Partial<Akkoordvraag> = {}): Akkoordvraag {
  const [gezocht] = zaak.brieven
  const laatste = gezocht?.concepten.at(-1)
  if (gezocht === undefined || laatste === undefined) throw new Error('geen concept')
  return {
    zaak,
    brief: gezocht,
    concept: laatste,
    mens: MILA,
    mensen: IEDEREEN,
    beleid: kleinBeleid(),
    vandaag: '2026-11-23',
    ongewijzigd: true,
    ...deel
  }
}

it('an aanmaning is not approved while its besluit is geschorst', () => {
  const stil = naAanmaning().legtVast({ id: 'e9', soort: 'geschorst', op: '2027-04-21', brief: 'vbg-2026-0001-b6' })
  const aanmaning = (zaak: Zaak) => zaak.brieven.filter(({ soort }) => soort === 'aanmaning')
  const redenen = (zaak: Zaak) =>
    aanmaning(zaak).flatMap((een) => redenenTegenAkkoord({ ...vraag(brief('waarschuwing')), zaak, brief: een, vandaag: '2027-04-22' }))
  expect(redenen(stil.zaak)).toContainEqual(
    expect.stringContaining('Deze brief kan nu niet worden goedgekeurd: de invorderingsbeschikking')
  )
  const voorbij = stil.legtVast({ id: 'e10', soort: 'schorsing voorbij', op: '2027-04-22', brief: 'vbg-2026-0001-b6' })
  expect(redenen(voorbij.zaak).join(' ')).not.toContain('kan nu niet worden goedgekeurd')
})

describe('approving a concept', () => {
  it('the intended signer approves a complete letter', () => {
    expect(redenenTegenAkkoord(vraag(brief('aanwijzing')))).toEqual([])
  })

  it.each<[string, () => Akkoordvraag, string]>([
    [
      'a punt is open',
      () => vraag(brief('aanwijzing', (bouwer) => bouwer.vraagt('maatregel', 'Zet meer mensen in.', { overtreding: 'o1' }))),
      'Er staat nog een punt open: Stel vast: maatregel. (vbg-2026-0001-q2).'
    ],
    [
      'a punt of the whole letter is open',
      () => vraag(brief('aanwijzing', (bouwer) => bouwer.vraagt('evenredigheid', null, { brief: ID }))),
      'Er staat nog een punt open: Stel vast: evenredigheid. (vbg-2026-0001-q2).'
    ],
    [
      'the overtreding was decided anew and a person must judge it first',
      () =>
        vraag(
          brief('aanwijzing', (bouwer) =>
            bouwer.besluit({ uitkomsten: [uitkomst('o1', { gevolg: 'beoordeling nodig' })] }).vraagt(
              'feitelijk',
              null,
              { overtreding: 'o1' },
              {
                soort: 'beoordeling nodig',
                punt: null,
                tekst: 'De vorige stap voor o1 is gezet onder het oude beleid. Hoe gaat u verder?'
              }
            )
          )
        ),
      'Beantwoord eerst deze vraag, want daarna kan de brief anders worden: De vorige stap voor o1 is gezet onder het oude beleid. Hoe gaat u verder? (vbg-2026-0001-q2).'
    ],
    [
      'a person must judge the overtreding and no question stands open for it',
      () => vraag(brief('aanwijzing', (bouwer) => bouwer.besluit({ uitkomsten: [uitkomst('o1', { gevolg: 'beoordeling nodig' })] }))),
      'Over overtreding o1 moet iemand eerst beslissen. Kijk bij zaak vbg-2026-0001 wat er openstaat.'
    ],
    [
      'the gate is red',
      () =>
        vraag(
          brief('aanwijzing', undefined, {
            gate: {
              groen: false,
              regels: [
                {
                  id: 'K11',
                  code: 'A',
                  artikel: 'Awb 3:45',
                  status: 'rood',
                  waarom: 'De clausule ontbreekt.',
                  veld: null,
                  herstel: 'Vul het adres voor bezwaar in.'
                }
              ]
            }
          })
        ),
      'K11 is rood [Awb 3:45]: De clausule ontbreekt. Vul het adres voor bezwaar in.'
    ],
    [
      'somebody else is named as signer',
      () => vraag(brief('waarschuwing', undefined, { ondertekenaar: { id: 'anna', naam: 'Anna Afdelingshoofd', functie: 'x' } })),
      'Dit concept noemt Anna Afdelingshoofd als ondertekenaar. Een andere ondertekenaar is een nieuw concept. Laat de behandelaar Mila Mandaathouder als ondertekenaar kiezen.'
    ],
    [
      'the amount is above the mandate',
      () =>
        vraag(
          brief('last-onder-dwangsom', (bouwer) =>
            bouwer.stelt(
              'dwangsom',
              { wijze: 'per tijdseenheid', tijdseenheid: 'dag', bedrag: 200_000, maximum: 2_000_000 },
              { overtreding: 'o1' }
            )
          )
        ),
      "Mila Mandaathouder heeft op 23 november 2026 geen mandaat voor 'last onder dwangsom' met een maximum van €\u00a020.000 (artikel 10:3 Awb). Dit kan wel door Anna Afdelingshoofd."
    ]
  ])('is refused when %s', (_naam, maak, reden) => {
    expect(redenenTegenAkkoord(maak())).toEqual([reden])
  })

  it('is refused while nobody took the concept', () => {
    const vrij = vraag(brief('aanwijzing'))
    expect(redenenTegenAkkoord({ ...vrij, brief: { ...vrij.brief, genomenDoor: null } })).toEqual([
      'Niemand heeft dit concept in behandeling genomen. Laat de behandelaar dat eerst doen.'
    ])
  })

  it('is refused after a return until somebody takes up the remark', () => {
    const terug = brief('aanwijzing')
      .gebeurt({ soort: 'concept-teruggestuurd', inhoud: { brief: ID, concept: `${ID}-c1`, tekst: 'Te vaag.' } }, 'mila')
      .gebeurt({
        soort: 'concept-gemaakt',
        inhoud: {
          brief: ID,
          concept: concept(ID, '2026-11-30', {
            id: `${ID}-c2`,
            nr: 2,
            ondertekenaar: { id: 'mila', naam: MILA.naam, functie: MILA.functie }
          })
        }
      })
    expect(redenenTegenAkkoord(vraag(terug))).toEqual([expect.stringContaining('Niemand heeft dit concept in behandeling genomen')])
    terug.gebeurt({ soort: 'concept-genomen', inhoud: { brief: ID } }, 'bram')
    expect(redenenTegenAkkoord(vraag(terug))).toEqual([])
  })

  it('says every reason at once', () => {
    const alles = vraag(brief('aanwijzing', undefined, { ondertekenaar: { id: 'anna', naam: 'Anna Afdelingshoofd', functie: 'x' } }))
    const vrij = { ...alles, brief: { ...alles.brief, genomenDoor: null } }
    expect(redenenTegenAkkoord(vrij)).toEqual([
      expect.stringContaining('Niemand heeft dit concept in behandeling genomen'),
      expect.stringContaining('Dit concept noemt Anna Afdelingshoofd als ondertekenaar')
    ])
    // The next concept mends these; who has no mandate has none for that one either.
    const verouderd = { ...vrij, ongewijzigd: false }
    expect(redenenTegenAkkoord(verouderd)).toEqual([])
    expect(redenenTegenAkkoord({ ...verouderd, mens: TEUN })).toEqual([
      expect.stringContaining('Teun Toetser heeft op 23 november 2026 geen mandaat')
    ])
  })
})

describe('a concept that must be made anew first', () => {
  const gepland = () => vraag(brief('aanwijzing')).concept

  it.each([
    ['on the day before its planned day of sending', '2026-11-29'],
    ['on the day itself', '2026-11-30']
  ])('is not one %s', (_naam, vandaag) => {
    expect(verouderingVan(gepland(), [], vandaag)).toBeNull()
  })

  it('is one the day after: its dates would give less time than they say', () => {
    expect(verouderingVan(gepland(), [], '2026-12-01')).toEqual({
      reden: 'De data in dit concept zijn berekend voor verzending op 30 november 2026. Die dag is voorbij.',
      melding:
        'De dag van verzending in vbg-2026-0001-b1-c1 (30 november 2026) is voorbij: er wordt nu een nieuw concept met nieuwe data gemaakt, bekijk dat en keur dat goed.'
    })
  })

  it('is one when what it is printed from changed', () => {
    const reden = 'Het sjabloon, de huisstijl of de bewaarde gegevens van deze brief zijn veranderd sinds dit concept is gemaakt.'
    expect(verouderingVan(gepland(), 'drukwerk', '2026-11-23')).toEqual({
      reden,
      melding: `${reden} U kunt vbg-2026-0001-b1-c1 daarom niet meer goedkeuren. Er wordt nu een nieuw concept gemaakt. Bekijk dat en keur dat goed. Weet u niet waardoor dit komt, waarschuw dan de beheerder.`
    })
  })

  it('is one when the zaak would say something else by now, and names which parts', () => {
    const reden =
      'De zaak is veranderd sinds dit concept is gemaakt. De brief zou nu iets anders zeggen over: de eerdere brieven; de bijlagen.'
    expect(verouderingVan(gepland(), ['de eerdere brieven', 'de bijlagen'], '2026-11-23')).toEqual({
      reden,
      melding: `${reden} U kunt vbg-2026-0001-b1-c1 daarom niet meer goedkeuren. Er wordt nu een nieuw concept gemaakt. Bekijk dat en keur dat goed.`
    })
  })
})

describe('four eyes: who wrote the letter does not approve it', () => {
  const milaSchreef = (bouwer: ZaakBouwer) => bouwer.gebeurt({ soort: 'concept-genomen', inhoud: { brief: ID } }, 'mila')

  it.each<[Briefsoort, boolean]>([
    ['aanwijzing', true],
    ['voornemen-aanwijzing', true],
    ['waarschuwing', true],
    ['afronding', false]
  ])('%s: asked is %s (afronding is not in the policy’s list)', (soort, vierOgen) => {
    const redenen = redenenTegenAkkoord(vraag(brief(soort, milaSchreef)))
    expect(redenen.length > 0).toBe(vierOgen)
  })

  it('names who could', () => {
    expect(redenenTegenAkkoord(vraag(brief('aanwijzing', milaSchreef)))).toEqual([
      'Mila Mandaathouder heeft zelf aan deze brief gewerkt. Wie de brief schrijft en wie hem goedkeurt, zijn twee personen. Dit kan wel door Anna Afdelingshoofd.'
    ])
  })

  it('with no second person there the letter waits, and says for whom and until when', () => {
    const mensen = metAfwezig({ anna: [{ van: '2026-11-20', totEnMet: '2026-12-05' }] })
    expect(redenenTegenAkkoord(vraag(brief('aanwijzing', milaSchreef), { mensen }))).toEqual([
      'Mila Mandaathouder heeft zelf aan deze brief gewerkt. Wie de brief schrijft en wie hem goedkeurt, zijn twee personen. De brief wacht op Anna Afdelingshoofd (afwezig tot en met 5 december 2026).'
    ])
  })

  it('with nobody at all it says so', () => {
    expect(redenenTegenAkkoord(vraag(brief('aanwijzing', milaSchreef), { mensen: [MILA, BRAM] }))[0]).toContain(
      'De brief wacht: niemand anders heeft dit mandaat.'
    )
  })

  it('a deputy of who took the besluit hears that, and not that he holds no mandate (10:3 lid 3)', () => {
    const bezwaar = new ZaakBouwer()
      .rapport(rapport('r1', inspectierapport()))
      .besluit({ brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'] }] })
      .verzendt(ID, { door: 'mila', naam: MILA.naam })
      .legtVast({ id: 'e1', soort: 'bezwaar', op: '2026-11-20', brief: ID })
      .begint({ soort: 'feitbrief', welke: 'beslissing-op-bezwaar', feiten: ['e1'] })
      .besluit({ brieven: [{ soort: 'beslissing-op-bezwaar', overtredingen: ['o1'], feiten: ['e1'] }] })
    const beslissing = bezwaar.zaak.brieven.at(-1)
    if (beslissing === undefined) throw new Error('geen brief')
    const mensen = metAfwezig({ mila: [{ van: '2026-11-20', totEnMet: '2026-12-05' }] })
    const redenen = redenenTegenAkkoord({
      ...vraag(brief('aanwijzing')),
      zaak: bezwaar.zaak,
      brief: beslissing,
      mens: PIETER,
      mensen
    }).join(' ')
    expect(redenen).toContain('Pieter Plaatsvervanger vervangt Mila Mandaathouder. Mila Mandaathouder nam het besluit')
    expect(redenen).toContain('Dit kan wel door Anna Afdelingshoofd.')
    expect(redenen).not.toContain('geen mandaat')
  })

  it('a deputy approves in the place of who is away, as the signer the concept names', () => {
    const mensen = metAfwezig({ mila: [{ van: '2026-11-20', totEnMet: '2026-12-05' }] })
    const naam = { id: 'pieter', naam: PIETER.naam, functie: PIETER.functie }
    const concept = brief('aanwijzing', undefined, { ondertekenaar: naam })
    expect(redenenTegenAkkoord(vraag(concept, { mens: PIETER, mensen }))).toEqual([])
    expect(redenenTegenAkkoord(vraag(concept, { mens: PIETER }))).toEqual([
      "Pieter Plaatsvervanger heeft op 23 november 2026 geen mandaat voor 'aanwijzing' (artikel 10:3 Awb). Dit kan wel door Mila Mandaathouder of Anna Afdelingshoofd."
    ])
  })
})
