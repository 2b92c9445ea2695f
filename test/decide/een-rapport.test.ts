/** One report, several overtredingen; the same overtreding across reports; deciding again changes nothing twice. */
import { describe, expect, it } from 'vitest'
import { REGELS } from '../../functions/model/beslisregels.ts'
import { norm, SEED, Spel, VOORBEELD } from './spel.ts'

const RATIO = 'beroepskracht-kindratio'
const BELEID = 'pedagogisch-beleid'

describe('one report, several overtredingen', () => {
  it('the same instrument and stap share one letter; different ones are different letters of the same doorgang', () => {
    const spel = new Spel().rapport('2026-01-12', [
      norm(RATIO, 'voldoet niet'),
      norm(BELEID, 'voldoet niet'),
      norm('meldcode', 'voldoet niet')
    ])
    expect(spel.zaak.brieven.map(({ soort, overtredingen, doorgang }) => ({ soort, overtredingen, doorgang }))).toEqual([
      { soort: 'waarschuwing', overtredingen: ['o2'], doorgang: 1 },
      { soort: 'voornemen-aanwijzing', overtredingen: ['o1', 'o3'], doorgang: 1 },
      { soort: 'antwoord-ggd', overtredingen: ['o1', 'o2', 'o3'], doorgang: 1 }
    ])
  })

  it('an overtreding decided later in the same doorgang joins the letter of that kind', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('onbekend-item', 'voldoet niet')])
    expect(spel.brief('waarschuwing').overtredingen).toEqual(['o1'])
    expect(spel.uitkomst('o2')).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.onbekendItem })
    spel.antwoord('prioriteit', 'prioriteit:Gemiddeld', 'Lijkt op het pedagogisch beleid.')
    expect(spel.brief('waarschuwing').overtredingen).toEqual(['o1', 'o2'])
    expect(spel.overtreding('o2')).toMatchObject({ prioriteit: 'Gemiddeld', fase: 1 })
  })

  it('the GGD is answered once everything is decided', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('onbekend-item', 'voldoet niet')])
    expect(spel.brieven()).not.toContain('antwoord-ggd')
    spel.antwoord('prioriteit', 'open laten', 'Eerst navragen.')
    expect(spel.brief('antwoord-ggd').overtredingen).toEqual(['o1', 'o2'])
  })

  it('proposals: the upper bound of the band, the text block of the item, the amount of the policy', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')], { bevel: [`v-${RATIO}`] })
    expect(spel.vraag('begunstigingstermijn')).toMatchObject({
      voorstel: { aantal: 14, eenheid: 'dagen' },
      band: { minimum: { aantal: 7, eenheid: 'dagen' } }
    })
    expect(spel.vraag('maatregel').voorstel).toContain('Zet op iedere groep')
    expect(spel.vraag('dwangsom').voorstel).toEqual({ wijze: 'per overtreding', tijdseenheid: null, bedrag: 100_000, maximum: 1_000_000 })
    expect(spel.vraag('motivering-bedrag').voorstel).toContain('bespaart')
  })

  it('the term of an item goes above that of the row', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('vog-personenregister', 'voldoet niet')])
    expect(spel.vraag('hersteltermijn')).toMatchObject({ voorstel: { aantal: 7, eenheid: 'dagen' } })
  })

  it('a besluit weighs what the report says for and against', () => {
    const spel = new Spel().rapport('2026-01-12', [
      norm(RATIO, 'voldoet niet', { verzachtend: ['De houder heeft een vacature opengesteld.'] })
    ])
    spel.verzendt('voornemen-aanwijzing').zienswijzetermijnVoorbij('vbg-2026-0001-b1')
    expect(spel.vraag('evenredigheid').voorstel).toMatch(/^Het rapport noemt verzachtend: De houder heeft een vacature opengesteld\. De /)
  })

  it('a besluit about more than one overtreding says by which each circumstance stands, in words that the houder knows', () => {
    const spel = new Spel().rapport('2026-01-12', [
      norm(RATIO, 'voldoet niet', { verzachtend: ['De houder heeft een vacature opengesteld.'] }),
      norm('meldcode', 'voldoet niet', { verzwarend: ['Ook vorig jaar was er geen meldcode.'] })
    ])
    spel.verzendt('voornemen-aanwijzing').zienswijzetermijnVoorbij('vbg-2026-0001-b1')
    expect(spel.vraag('evenredigheid').voorstel).toContain(
      'verzachtend bij ‘Aantal beroepskrachten’: De houder heeft een vacature opengesteld; verzwarend bij ‘Meldcode huiselijk geweld en kindermishandeling’: Ook vorig jaar'
    )
  })

  it('verwijdering asks the weighing of interests and, in the besluit, the day it takes effect', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')], { bevel: [`v-${RATIO}`] })
    spel
      .verzendt('voornemen-last-onder-dwangsom')
      .zienswijzetermijnVoorbij('vbg-2026-0001-b1')
      .verzendt('last-onder-dwangsom', '2026-03-01', 'begunstigingstermijn')
    spel.op('2026-03-20').rapport('2026-03-10', [norm(RATIO, 'voldoet niet')])
    expect(spel.overtreding()).toMatchObject({ fase: 3, instrument: 'verwijdering', stap: 'voornemen' })
    expect(spel.open()).toEqual(['belangenafweging'])
    spel.antwoord('belangenafweging', 'De veiligheid weegt zwaarder.').verzendt('voornemen-verwijdering')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-verwijdering').id)
    expect(spel.open()).toEqual(['belangenafweging', 'ingangsdatum'])
    expect(spel.vraag('belangenafweging').voorstel).toBe('De veiligheid weegt zwaarder.')
    expect(spel.vraag('ingangsdatum')).toMatchObject({ waardesoort: 'datum', voorstel: null })
  })
})

describe('the same overtreding across reports', () => {
  const eerste = () =>
    new Spel()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
      .verzendt('waarschuwing', '2026-03-01')
      .op('2026-03-20')
  const anders = { tekst: 'Het beleidsplan bevat alle onderwerpen.', toetsingskader: 'KDV 2027' }

  it('same toetsingskader and voorwaarde: the same, also when white space differs', () => {
    const spel = eerste().rapport('2026-03-09', [norm(BELEID, 'voldoet niet', { tekst: `De houder  voldoet aan ${BELEID}. ` })])
    expect(spel.zaak.overtredingen).toHaveLength(1)
  })

  it.each([
    ['zelfde, voldoet niet', 'voldoet niet', `zelfde:v-${BELEID}`, { id: 'o1', fase: 2 }, 1],
    ['zelfde, voldoet', 'voldoet', `zelfde:v-${BELEID}`, { id: 'o1', status: 'hersteld' }, 1],
    ['anders, voldoet niet', 'voldoet niet', 'anders', { id: 'o1', fase: 1, status: 'open' }, 2],
    ['anders, voldoet', 'voldoet', 'anders', { id: 'o1', fase: 1, status: 'open' }, 1]
  ] as const)('the same set of articles in other words: a person confirms (%s)', (_naam, oordeel, keuze, o1, aantal) => {
    const spel = eerste().rapport('2026-03-09', [norm(BELEID, oordeel, anders)])
    expect(spel.uitkomst('o1')).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.herkenning })
    expect(spel.zaak.overtredingen).toHaveLength(1)
    spel.antwoord('herkenning', keuze)
    expect(spel.overtreding('o1')).toMatchObject(o1)
    expect(spel.zaak.overtredingen).toHaveLength(aantal)
  })

  it('what was confirmed once is known the next time', () => {
    const spel = eerste()
      .rapport('2026-03-09', [norm(BELEID, 'voldoet niet', anders)])
      .antwoord('herkenning', `zelfde:v-${BELEID}`)
    spel.op('2026-04-20').rapport('2026-04-10', [norm(BELEID, 'voldoet', anders)])
    expect(spel.overtreding('o1').status).toBe('hersteld')
  })

  it('other articles: new', () => {
    const spel = eerste().rapport('2026-03-09', [
      norm(BELEID, 'voldoet niet', { ...anders, artikelen: [{ wet: 'Wko', artikel: '1.57b', lid: null }] })
    ])
    expect(spel.zaak.overtredingen).toHaveLength(2)
    expect(spel.uitkomst('o1').regel).toBe(REGELS.nietBeoordeeld)
  })

  it('another item of the same toetsingskader is another norm, whatever articles they share', () => {
    const spel = eerste().rapport('2026-03-09', [norm('stabiliteit', 'voldoet niet')])
    expect(spel.zaak.overtredingen).toHaveLength(2)
    expect(spel.open()).not.toContain('herkenning')
  })
})

describe('a report of an older onderzoek that comes in late', () => {
  it('voldoet: closes nothing that was found after it', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
    spel.rapport('2025-12-01', [norm(BELEID, 'voldoet')], { onderzoek: { type: 'incidenteel' } })
    expect(spel.overtreding('o1')).toMatchObject({ status: 'open', fase: 1, instrument: 'waarschuwing' })
    expect(spel.uitkomst('o1').redenen.join(' ')).toContain('De bevinding van 12 januari 2026 is van daarna')
  })
})

describe('the newest finding is that of the latest inspection, whatever came in last', () => {
  /** Found twice; the report of the older inspection comes in after that of the newer one. */
  const laat = (nieuw: Parameters<typeof norm>[2], oud: Parameters<typeof norm>[2]) =>
    new Spel()
      .rapport('2026-01-12', [norm(RATIO, 'voldoet niet', nieuw)])
      .rapport('2025-12-01', [norm(RATIO, 'voldoet niet', oud)], { onderzoek: { type: 'incidenteel' } })
      .antwoord('termijn', 'open laten', 'Wij weten al hoe het nu is.')

  it('a besluit weighs the circumstances of that one', () => {
    const spel = laat({ verzachtend: ['Er is een vacature.'] }, { verzwarend: ['Niemand nam de telefoon op.'] })
    spel.verzendt('voornemen-aanwijzing').zienswijzetermijnVoorbij('vbg-2026-0001-b1')
    expect(spel.vraag('evenredigheid').voorstel).toMatch(/^Het rapport noemt verzachtend: Er is een vacature\. De /)
  })

  it('new facts since the hearing are not hidden by a late report of before it', () => {
    const spel = new Spel(SEED).rapport('2026-01-12', [norm('5.3', 'voldoet niet')]).verzendt('voornemen-aanwijzing', '2026-03-01')
    spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id).op('2026-03-20')
    spel.beleid = { ...SEED, titel: 'Nieuw beleid', geldigVanaf: '2026-03-01' }
    spel.rapport('2026-03-09', [norm('5.3', 'voldoet niet', { bevindingen: 'Nog steeds te weinig.' })], { onderzoek: { type: 'nader' } })
    spel.rapport('2026-01-20', [norm('5.3', 'voldoet niet', { bevindingen: 'Ook toen te weinig.' })], {
      onderzoek: { type: 'incidenteel' }
    })
    spel.antwoord('beleid', 'fase:2', 'Het nieuwe beleid is gelijk.')
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'aanwijzing', stap: 'instrument' })
    expect(spel.open()).toContain('hoorplicht')
  })

  it('voldoet, but two later findings came in out of order: the last day is named', () => {
    const spel = laat({}, {})
    spel.rapport('2025-11-03', [norm(RATIO, 'voldoet')], { onderzoek: { type: 'incidenteel' }, advies: 'geen handhaving' })
    expect(spel.uitkomst('o1').redenen.join(' ')).toContain('De bevinding van 12 januari 2026 is van daarna')
  })
})

describe('deciding the same doorgang again', () => {
  it('adds no letter, no question and no finding', () => {
    const spel = new Spel().rapport('2026-01-12', [
      norm(RATIO, 'voldoet niet'),
      norm(BELEID, 'voldoet niet'),
      norm('onbekend', 'voldoet niet')
    ])
    const voor = spel.zaak
    const doorgangen = voor.doorgangen.map((doorgang) => ({ ...doorgang, teBeslissen: 'alles' as const }))
    Object.assign(spel.zaak, { doorgangen })
    spel.beslist()
    const na = spel.zaak
    expect(na.brieven.map(({ id, overtredingen }) => ({ id, overtredingen }))).toEqual(
      voor.brieven.map(({ id, overtredingen }) => ({ id, overtredingen }))
    )
    expect(na.vragen.map(({ id, geldt }) => ({ id, geldt }))).toEqual(voor.vragen.map(({ id, geldt }) => ({ id, geldt })))
    expect(na.overtredingen.map(({ bevindingen }) => bevindingen.length)).toEqual([1, 1, 1])
    expect(na.taken).toEqual(voor.taken)
  })

  it('leaves a letter alone that is already on its way', () => {
    const spel = new Spel()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('onbekend', 'voldoet niet')])
      .verzendt('waarschuwing', '2026-03-01')
    spel.antwoord('prioriteit', 'prioriteit:Gemiddeld')
    expect(spel.zaak.brieven.filter(({ soort }) => soort === 'waarschuwing').map(({ overtredingen }) => overtredingen)).toEqual([
      ['o1'],
      ['o2']
    ])
  })
})

describe('the policy of an open zaak changed', () => {
  it('a person decides on the next step under the new one', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).verzendt('waarschuwing', '2026-03-01')
    spel.beleid = { ...VOORBEELD, titel: 'Nieuw beleid', geldigVanaf: '2026-03-01' }
    spel.op('2026-03-20').rapport('2026-03-09', [norm(BELEID, 'voldoet niet')])
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.beleidGewijzigd, fase: 1 })
    spel.antwoord('beleid', 'fase:2', 'Het nieuwe beleid is gelijk.')
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'aanwijzing' })
  })

  it('what is hersteld needs nobody', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).verzendt('waarschuwing', '2026-03-01')
    spel.beleid = { ...VOORBEELD, titel: 'Nieuw beleid', geldigVanaf: '2026-03-01' }
    spel.op('2026-03-20').rapport('2026-03-09', [norm(BELEID, 'voldoet')])
    expect(spel.overtreding().status).toBe('hersteld')
  })

  it('the announced step after a hearing too', () => {
    const spel = new Spel(SEED).rapport('2026-01-12', [norm('2.2', 'voldoet niet')]).verzendt('waarschuwing', '2026-02-20')
    spel
      .op('2026-03-20')
      .rapport('2026-03-09', [norm('2.2', 'voldoet niet')])
      .verzendt('voornemen-aanwijzing')
    spel.beleid = { ...SEED, titel: 'Nieuw beleid', geldigVanaf: '2026-04-01' }
    spel.op('2026-04-20').zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.beleidGewijzigd })
    spel.antwoord('beleid', 'fase:2')
    expect(spel.overtreding()).toMatchObject({ fase: 2, instrument: 'aanwijzing', stap: 'instrument' })
  })
})
