/** Letter data come from the case, the policy or a person, and from nowhere else. Dates written by hand. */
import { describe, expect, it } from 'vitest'
import { contractVoor } from '../../../functions/brieven/contract.ts'
import { briefGegevens } from '../../../functions/brieven/gegevens/gegevens.ts'
import { leesGegevens } from '../../../functions/brieven/herleiden.ts'
import { inhoudHashVan } from '../../../functions/brieven/render.ts'
import type { Waarde } from '../../../functions/model/vraag.ts'
import type { Zaak } from '../../../functions/model/zaak.ts'
import { inspectierapport, rapport, vastlegging, ZaakBouwer } from '../../helpers/zaak-bouwer.ts'
import { drukwerkVan, gebreken, html, ids } from './letter.ts'
import { type Briefgeval, bronVan, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT, VARIANTEN } from './zaken.ts'

function metZaak(geval: Briefgeval, wijzig: (zaak: Zaak) => Zaak): Briefgeval {
  return { ...geval, zaak: wijzig(geval.zaak) }
}

function metWijziging(geval: Briefgeval, wijzigingen: Record<string, string>): Briefgeval {
  return metZaak(geval, (zaak) => ({
    ...zaak,
    brieven: zaak.brieven.map((brief) =>
      brief.id === geval.brief ? { ...brief, wijzigingen: { ...brief.wijzigingen, ...wijzigingen } } : brief
    )
  }))
}

/** The questions of this letter as if nobody had answered them; `voorstel` replaces the proposals. */
function ongesteld(geval: Briefgeval, punt: string, voorstel?: Waarde | null): Briefgeval {
  return metZaak(geval, (zaak) => ({
    ...zaak,
    vragen: zaak.vragen.map((vraag) =>
      vraag.punt === punt ? { ...vraag, antwoord: null, voorstel: voorstel === undefined ? vraag.voorstel : voorstel } : vraag
    )
  }))
}

function raise(): never {
  throw new Error('deze zaak heeft geen vragen')
}

async function gateIds(geval: Briefgeval): Promise<string[]> {
  const { gegevens } = inhoudVan(geval)
  return ids(gebreken(gegevens, html(gegevens, await drukwerkVan(geval))))
}

describe('the dates in a letter', () => {
  it.each([
    ['hersteltermijn of 14 days, sent on Friday 27 November 2026', 'aanwijzing', '2026-12-11'],
    ['hersteltermijn of six weeks, sent on Tuesday 24 November 2026', 'waarschuwing', '2027-01-05'],
    ['begunstigingstermijn of seven days, sent on Tuesday 26 January 2027', 'last-onder-dwangsom', '2027-02-02']
  ] as const)('%s', (_naam, soort, einde) => {
    const { gegevens } = inhoudVan(PER_SOORT[soort])
    expect(gegevens).toMatchObject({ overtredingen: [{ termijn: { einde } }, {}] })
  })

  it('count the zienswijzetermijn of two weeks from the planned day of sending', () => {
    const { gegevens } = inhoudVan(PER_SOORT['voornemen-aanwijzing'])
    expect('zienswijzeverzoek' in gegevens && gegevens.zienswijzeverzoek.einde).toBe('2026-12-08')
  })

  it('keep the two clocks of a voornemen apart: a row of the policy runs now, an inserted one after the besluit', () => {
    const { gegevens } = inhoudVan(PER_SOORT['voornemen-aanwijzing'])
    if (gegevens.soort !== 'voornemen-aanwijzing') throw new Error('een andere brief')
    expect(gegevens.overtredingen.map(({ ingevoegd, termijn }) => [ingevoegd, termijn.einde])).toEqual([
      [false, '2026-12-22'],
      [true, '']
    ])
  })

  it('warn when a term ends on a day off, and move nothing', () => {
    const { gegevens, waarschuwingen } = inhoudVan({ ...PER_SOORT.aanwijzing, op: '2026-12-11' })
    expect(gegevens.soort === 'aanwijzing' && gegevens.overtredingen[0]?.termijn.einde).toBe('2026-12-25')
    const zin = (nummer: number) =>
      `De termijn bij overtreding ${nummer} eindigt op vrijdag 25 december 2026 (eerste kerstdag). Dat is geen werkdag. Voorstel: maandag 28 december 2026, drie dagen later.`
    expect(waarschuwingen).toEqual([
      { veld: 'overtredingen[o1].termijn.einde', tekst: zin(1), voorstel: '2026-12-28' },
      { veld: 'overtredingen[o2].termijn.einde', tekst: zin(2), voorstel: '2026-12-28' }
    ])
    expect(waarschuwingen[0]?.tekst).toMatch(/^De termijn bij overtreding 1 eindigt op vrijdag 25 december 2026.*maandag 28 december 2026/)
  })

  it('take the proposed working day when a person says so, for that term only', async () => {
    const kerst = metWijziging({ ...PER_SOORT.aanwijzing, op: '2026-12-11' }, { 'overtredingen[o1].termijn.einde': '2026-12-28' })
    const { gegevens, waarschuwingen, geweigerd } = inhoudVan(kerst)
    if (gegevens.soort !== 'aanwijzing') throw new Error('een andere brief')
    expect(gegevens.overtredingen.map(({ termijn }) => termijn)).toEqual([
      // From Friday 11 December.
      { duur: { aantal: 17, eenheid: 'dagen' }, einde: '2026-12-28' },
      { duur: { aantal: 14, eenheid: 'dagen' }, einde: '2026-12-25' }
    ])
    expect(waarschuwingen.map(({ veld }) => veld)).toEqual(['overtredingen[o2].termijn.einde'])
    expect(geweigerd).toEqual([])
    expect(html(gegevens, await drukwerkVan(kerst))).toContain('maandag 28 december 2026')
  })

  it.each([
    ['aanwijzing', '2026-12-11', 'Wij geven een termijn van 17 dagen. Het beleid noemt 3 tot en met 14 dagen. '],
    ['voornemen-aanwijzing', '2026-11-27', 'Wij geven een termijn van 31 dagen. Het beleid noemt 3 tot en met 14 dagen. ']
  ] as const)('past the band of the policy ask and print the reason of Awb 4:84: %s', async (soort, op, woorden) => {
    const geval = metWijziging({ ...PER_SOORT[soort], op }, { 'overtredingen[o1].termijn.einde': '2026-12-28' })
    expect(await gateIds(geval)).toEqual(['K10-afwijking'])
    const reden = 'De laatste dag is anders een vrije dag.'
    const metReden = metZaak(geval, (zaak) => ({
      ...zaak,
      vragen: zaak.vragen.map((vraag) =>
        vraag.punt === 'hersteltermijn' && vraag.antwoord !== null ? { ...vraag, antwoord: { ...vraag.antwoord, reden } } : vraag
      )
    }))
    expect(await gateIds(metReden)).toEqual([])
    expect(html(inhoudVan(metReden).gegevens, await drukwerkVan(metReden))).toContain(`: ${woorden}${reden}`)
  })

  it.each([
    [
      'last-onder-dwangsom',
      '2026-12-18',
      ['Uiterlijk maandag 28 december 2026 (tien dagen).', 'Uiterlijk vrijdag 25 december 2026 (zeven dagen).']
    ],
    ['voornemen-aanwijzing', '2026-11-27', ['binnen 31 dagen: uiterlijk maandag 28 december 2026.']]
  ] as const)('of a %s print the length that the proposed day gives', async (soort, op, woorden) => {
    const kerst = metWijziging({ ...PER_SOORT[soort], op }, { 'overtredingen[o1].termijn.einde': '2026-12-28' })
    const { gegevens, geweigerd } = inhoudVan(kerst)
    expect(geweigerd).toEqual([])
    const tekst = html(gegevens, await drukwerkVan(kerst))
    for (const deel of woorden) expect(tekst).toContain(deel)
  })

  it('keep the approved length when a person sets the day that was computed already', () => {
    const zelfde = metWijziging({ ...PER_SOORT.aanwijzing, op: '2026-12-11' }, { 'overtredingen[o1].termijn.einde': '2026-12-25' })
    expect(inhoudVan(zelfde)).toMatchObject({
      gegevens: { overtredingen: [{ termijn: { duur: { aantal: 14, eenheid: 'dagen' }, einde: '2026-12-25' } }, {}] },
      geweigerd: []
    })
  })

  it('of a voornemen warn for the zienswijze too, also on a day that a koninklijk besluit puts on a par with a feestdag', () => {
    // Friday 1 May 2026 + two weeks = Friday 15 May, the day after Hemelvaart; Monday is the 18th.
    const geval = { ...PER_SOORT['voornemen-aanwijzing'], op: '2026-05-01' }
    expect(inhoudVan(geval).waarschuwingen).toContainEqual({
      veld: 'zienswijzeverzoek.einde',
      tekst: expect.stringContaining('De termijn voor de zienswijze eindigt op vrijdag 15 mei 2026'),
      voorstel: '2026-05-18'
    })
    const { gegevens, waarschuwingen } = inhoudVan(metWijziging(geval, { 'zienswijzeverzoek.einde': '2026-05-18' }))
    expect(gegevens).toMatchObject({ zienswijzeverzoek: { duur: { aantal: 17, eenheid: 'dagen' }, einde: '2026-05-18' } })
    expect(waarschuwingen.map(({ veld }) => veld)).not.toContain('zienswijzeverzoek.einde')
  })

  it.each([
    ['a later day than the next working day', '2026-12-11', '2026-12-29', 'Alleen de eerstvolgende werkdag kan ook: 28 december 2026.'],
    ['an earlier day', '2026-12-11', '2026-12-24', 'de termijn eindigt op vrijdag 25 december 2026'],
    ['the working day of a sending that was planned before', '2026-12-14', '2026-12-29', 'maandag 28 december 2026. Dat is een werkdag.'],
    ['no day', '2026-12-11', 'kerst', 'past niet']
  ])('refuse %s', (_naam, op, waarde, woorden) => {
    const veld = 'overtredingen[o1].termijn.einde'
    const { gegevens, geweigerd } = inhoudVan(metWijziging({ ...PER_SOORT.aanwijzing, op }, { [veld]: waarde }))
    expect(geweigerd).toEqual([{ veld, reden: expect.stringContaining(woorden) }])
    expect(gegevens.soort === 'aanwijzing' && gegevens.overtredingen[0]?.termijn.einde).toBe(
      op === '2026-12-11' ? '2026-12-25' : '2026-12-28'
    )
  })

  it('are as computed again when the edit is emptied', () => {
    const kerst = metWijziging({ ...PER_SOORT.aanwijzing, op: '2026-12-11' }, { 'overtredingen[o1].termijn.einde': '' })
    const { gegevens, geweigerd } = inhoudVan(kerst)
    expect([gegevens.soort === 'aanwijzing' && gegevens.overtredingen[0]?.termijn.einde, geweigerd]).toEqual(['2026-12-25', []])
  })

  it('that a voornemen only announces cannot be set', () => {
    const veld = 'overtredingen[o2].termijn.einde'
    const { geweigerd } = inhoudVan(metWijziging(PER_SOORT['voornemen-aanwijzing'], { [veld]: '2026-12-28' }))
    expect(geweigerd).toEqual([{ veld, reden: `In deze brief staat bij '${veld}' geen laatste dag.` }])
  })
})

describe('an open punt', () => {
  it.each([
    ['hersteltermijn', 'aanwijzing', ['AW5']],
    ['maatregel', 'aanwijzing', ['AW4', 'K7']],
    ['evenredigheid', 'aanwijzing', ['K9']],
    ['weging-zienswijze', 'aanwijzing', ['K8']],
    ['hersteltermijn', 'waarschuwing', ['W4']],
    ['maatregel', 'waarschuwing', ['W4-maatregel', 'RZ']],
    ['hersteltermijn', 'voornemen-aanwijzing', ['V1-termijn']],
    ['maatregel', 'last-onder-dwangsom', ['LD2', 'K7']],
    ['dwangsom', 'last-onder-dwangsom', ['LD5', 'LD6', 'LD7']],
    ['motivering-bedrag', 'last-onder-dwangsom', ['LD8']],
    ['ingangsdatum', 'verwijdering', ['VW2']],
    ['belangenafweging', 'verwijdering', ['VW4', 'K7']]
  ] as const)('%s shows its proposal in the %s and stops %j', async (punt, soort, verwacht) => {
    const geval = ongesteld(PER_SOORT[soort], punt)
    expect((await gateIds(geval)).toSorted()).toEqual([...verwacht].toSorted())
    expect(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).not.toContain('[nog in te vullen]')
  })

  it('about the begunstigingstermijn shows its proposal, and leaves the reason to a person', async () => {
    const geval = ongesteld(PER_SOORT['last-onder-dwangsom'], 'begunstigingstermijn')
    expect(await gateIds(geval)).toEqual(['LD3', 'LD4'])
    expect(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).toContain('[nog in te vullen]')
  })

  it('without a proposal leaves a visible open place', async () => {
    const geval = ongesteld(PER_SOORT.aanwijzing, 'evenredigheid', null)
    expect(await gateIds(geval)).toEqual(['K9'])
    expect(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).toContain('[nog in te vullen]')
  })

  it('about the hearing stops the ground of 4:11', async () => {
    expect(await gateIds(ongesteld(VARIANTEN['aanwijzing-zonder-horen'], 'hoorplicht'))).toEqual(['V5'])
  })
})

describe('the hearing in a besluit', () => {
  it.each([
    ['a zienswijze came', PER_SOORT.aanwijzing, [true, false, false]],
    ['none came', VARIANTEN['aanwijzing-zonder-zienswijze'], [false, true, false]],
    ['nobody was heard', VARIANTEN['aanwijzing-zonder-horen'], [false, false, true]],
    ['heard before for something else, not for this', VARIANTEN['verwijdering-2009'], [false, false, true]]
  ] as const)('is accounted for: %s', (_naam, geval, verwacht) => {
    const { gegevens } = inhoudVan(geval)
    if (!('zienswijze' in gegevens)) throw new Error('geen besluit')
    const { gegeven, uitgebleven, overgeslagen } = gegevens.zienswijze
    expect([gegeven.geldt, uitgebleven.geldt, overgeslagen.geldt]).toEqual(verwacht)
  })

  it('is red when nobody was heard and nobody said why', async () => {
    const geval = metZaak(VARIANTEN['aanwijzing-zonder-horen'], (zaak) => ({
      ...zaak,
      vragen: zaak.vragen.filter(({ punt }) => punt !== 'hoorplicht')
    }))
    expect(await gateIds(geval)).toEqual(['V5'])
  })

  it('weighs point by point', () => {
    const { gegevens } = inhoudVan(PER_SOORT.aanwijzing)
    expect('zienswijze' in gegevens && gegevens.zienswijze.weging).toHaveLength(3)
  })
})

describe('a besluit after an earlier hearing', () => {
  const hoorvraag = (zaak: Zaak): Zaak => ({
    ...zaak,
    vragen: [
      ...zaak.vragen,
      {
        ...(zaak.vragen[0] ?? raise()),
        id: `${zaak.id}-q99`,
        punt: 'hoorplicht',
        over: { doorgang: 2, overtreding: null, brief: PER_SOORT.aanwijzing.brief, rapport: null },
        waardesoort: 'keuze',
        opties: [{ waarde: 'rust op voornemen', label: 'Geen nieuwe feiten', grond: 'artikel 4:11, onder b, Awb' }],
        antwoord: { waarde: 'rust op voornemen', reden: 'Het is hetzelfde gezien.', door: 'bram.behandelaar', op: '2026-11-25T09:30:00Z' }
      }
    ]
  })

  it('weighs what was said then, and says why there was no second hearing (4:11 b)', async () => {
    const geval = metZaak(PER_SOORT.aanwijzing, hoorvraag)
    const document = html(inhoudVan(geval).gegevens, await drukwerkVan(geval))
    expect(await gateIds(geval)).toEqual([])
    expect(document).toContain('data-element="K8"')
    expect(document).toContain('niet opnieuw om uw zienswijze gevraagd')
    expect(document).toContain(
      'De grond is: u kon hierover al eerder uw zienswijze geven, en sindsdien zijn er geen nieuwe feiten of omstandigheden (onder b). Het is hetzelfde gezien.'
    )
  })
})

describe('a choice that the policy leaves', () => {
  const beoordeling = (zaak: Zaak): Zaak => ({
    ...zaak,
    vragen: [
      ...zaak.vragen,
      {
        ...(zaak.vragen[0] ?? raise()),
        id: `${zaak.id}-q99`,
        soort: 'beoordeling nodig',
        punt: null,
        over: { doorgang: 2, overtreding: 'o1', brief: null, rapport: null },
        waardesoort: 'keuze',
        opties: [{ waarde: 'fase:2', label: 'Toch een aanwijzing', grond: '' }],
        antwoord: { waarde: 'fase:2', reden: 'De termijn was bijna om.', door: 'bram.behandelaar', op: '2026-11-25T09:30:00Z' }
      }
    ]
  })

  it('stands in the letter with its reason', async () => {
    const geval = metZaak(PER_SOORT.aanwijzing, beoordeling)
    expect(await gateIds(geval)).toEqual([])
    expect(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).toContain('Toch een aanwijzing. De termijn was bijna om.')
  })

  it.each([
    [
      'beyond the table says that the policy names no step',
      4,
      true,
      'prioriteit Hoog, fase 4: het beleid noemt hier geen stap; wij hebben zelf een stap gekozen'
    ],
    [
      'other than the row says what the policy names',
      2,
      true,
      'prioriteit Hoog, fase 2: last onder dwangsom, met een termijn van 7 tot en met 14 dagen; wij hebben een andere stap gekozen'
    ],
    ['on a topic without priority says so', 1, false, 'het beleid noemt dit onderwerp niet; wij hebben zelf een stap gekozen']
  ])('%s', async (_naam, fase, metPrioriteit, regel) => {
    const geval = metZaak(PER_SOORT.aanwijzing, (zaak) => ({
      ...zaak,
      overtredingen: zaak.overtredingen.map((een) => ({ ...een, prioriteit: metPrioriteit ? een.prioriteit : null })),
      doorgangen: zaak.doorgangen.map((doorgang) => ({
        ...doorgang,
        uitkomsten: doorgang.uitkomsten.map((uitkomst) => ({ ...uitkomst, rij: null, fase }))
      }))
    }))
    expect(await gateIds(geval)).toEqual([])
    expect(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).toContain(regel)
  })
})

describe('what another houder got before', () => {
  const ander = { naam: 'Kinderopvang De Maan B.V.', kvk: '87654321' }

  it('was not told to this one, and this one was not heard in it (Awb 4:8)', async () => {
    const geval = metZaak(PER_SOORT['last-onder-dwangsom'], (zaak) => ({ ...zaak, houder: { ...zaak.houder, ...ander } }))
    expect(inhoudVan(geval).gegevens).toMatchObject({ eerdereBrieven: [], zienswijze: { voornemens: [], overgeslagen: { geldt: true } } })
    expect(await gateIds(geval)).toEqual(['V5'])
  })

  it('is not told to this one in an afronding: what another forfeited is not his business', async () => {
    const geval = metZaak(PER_SOORT.afronding, (zaak) => ({ ...zaak, houder: { ...zaak.houder, ...ander } }))
    expect(inhoudVan(geval).gegevens).toMatchObject({ eerdereBrieven: [], dwangsommen: { geldt: false, lasten: [] } })
    expect(await gateIds(geval)).toEqual([])
  })

  it('is no lighter measure that was tried with this one (Awb 3:4)', async () => {
    const geval = metZaak(PER_SOORT['voornemen-verwijdering'], (zaak) => ({ ...zaak, houder: { ...zaak.houder, ...ander } }))
    expect(inhoudVan(geval).gegevens).toMatchObject({ intrekking: { noodzaak: '' } })
    expect(await gateIds(geval)).toEqual(['K9'])
  })
})

describe('a second last onder dwangsom for the same overtreding', () => {
  const tweede = metZaak(PER_SOORT['last-onder-dwangsom'], (zaak) => ({
    ...zaak,
    brieven: zaak.brieven.map((brief) => (brief.soort === 'aanwijzing' ? { ...brief, soort: 'last-onder-dwangsom' } : brief))
  }))
  const zin = 'Wij trekken die last in op de dag waarop deze nieuwe last ingaat.'

  it('waits until a person says what becomes of the first (Awb 5:6)', async () => {
    expect(await gateIds(tweede)).toEqual(['LD13'])
    expect(await gateIds(metWijziging(tweede, { 'samenloop.wijziging.tekst': zin }))).toEqual([])
  })

  it('needs no word on a first that was herroepen', async () => {
    const op = '2026-12-20'
    const weg = { id: 'e9', soort: 'herroepen', op, overtreding: null, brief: 'vbg-2026-0001-b2', tekst: 'Gegrond.' } as const
    const geval = metZaak(tweede, (zaak) => ({ ...zaak, vastleggingen: [...zaak.vastleggingen, vastlegging(weg)] }))
    expect(await gateIds(geval)).toEqual([])
  })
})

describe('who the letter is for', () => {
  it.each([
    ['a legal person without KvK number', (zaak: Zaak): Zaak => ({ ...zaak, houder: { ...zaak.houder, kvk: null } }), ['K1-kvk']],
    [
      'a natural person without KvK number',
      (zaak: Zaak): Zaak => ({ ...zaak, houder: { ...zaak.houder, soort: 'natuurlijk persoon', kvk: null } }),
      []
    ],
    ['a voorziening without LRK number', (zaak: Zaak): Zaak => ({ ...zaak, voorziening: { ...zaak.voorziening, lrk: null } }), ['K1-lrk']],
    [
      'a voorziening that lawfully has no LRK number yet',
      (zaak: Zaak): Zaak => ({ ...zaak, voorziening: { ...zaak.voorziening, lrk: null, zonderLrk: 'de opvang is nooit geregistreerd' } }),
      []
    ]
  ] as const)('%s', async (_naam, wijzig, verwacht) => {
    expect(await gateIds(metZaak(PER_SOORT.aanwijzing, wijzig))).toEqual(verwacht)
  })

  it('the KvK number may be filled in by a person', async () => {
    const zonder = metZaak(PER_SOORT.aanwijzing, (zaak) => ({ ...zaak, houder: { ...zaak.houder, kvk: null } }))
    expect(await gateIds(metWijziging(zonder, { 'geadresseerde.kvk': '87654321' }))).toEqual([])
  })
})

describe('the report behind the letter', () => {
  it('goes along when it came in as PDF, else the GGD has sent it', () => {
    const met = inhoudVan(PER_SOORT.aanwijzing).gegevens
    const zonder = inhoudVan({ ...PER_SOORT.aanwijzing, metRapport: [] }).gegevens
    expect('verwijzing' in met && [met.verwijzing.ontvangst, met.bijlagen]).toEqual([
      'bijgevoegd',
      [{ naam: 'Inspectierapport GGD-2026-0417', document: `voorbeeldgemeente/uploads/${'ab'.repeat(32)}.pdf` }]
    ])
    expect('verwijzing' in zonder && [zonder.verwijzing.ontvangst, zonder.bijlagen]).toEqual(['toegezonden', []])
  })

  it('with a bevel of the toezichthouder is named with that bevel', async () => {
    const bevel = { datum: '2026-10-07', geldigTot: '2026-10-14', voorwaarden: ['ratio'], maatregelen: 'Zet een derde beroepskracht in.' }
    const geval = metZaak(PER_SOORT.aanwijzing, (zaak) => ({
      ...zaak,
      rapporten: zaak.rapporten.map((rapport) => ({ ...rapport, inhoud: { ...rapport.inhoud, bevel } }))
    }))
    expect(await gateIds(geval)).toEqual([])
    expect(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).toContain('gaf u op 7 oktober 2026 ook een schriftelijk bevel')
  })

  it('that is not definitief holds the letter', async () => {
    const geval = metZaak(PER_SOORT.aanwijzing, (zaak) => ({
      ...zaak,
      rapporten: zaak.rapporten.map((rapport) => ({
        ...rapport,
        inhoud: { ...rapport.inhoud, rapport: { ...rapport.inhoud.rapport, status: 'concept' } }
      }))
    }))
    expect(await gateIds(geval)).toEqual(['K6'])
  })

  it('that advises against enforcement asks why we enforce all the same (3:50)', async () => {
    const geval = metZaak(PER_SOORT.aanwijzing, (zaak) => ({
      ...zaak,
      rapporten: zaak.rapporten.map((rapport) => ({
        ...rapport,
        inhoud: { ...rapport.inhoud, rapport: { ...rapport.inhoud.rapport, advies: { soort: 'geen handhaving', toelichting: '' } } }
      }))
    }))
    expect(await gateIds(geval)).toEqual(['K7-afwijking'])
    expect(
      await gateIds(metWijziging(geval, { 'adviesAfwijking.motivering': 'De houder heeft ons gezegd dat hij niets verandert.' }))
    ).toEqual([])
  })
})

describe('the other letters', () => {
  it('an afronding asks what was forfeited when the herstel came late and nobody recorded it', async () => {
    const laat = metZaak(PER_SOORT.afronding, (zaak) => ({
      ...zaak,
      vastleggingen: zaak.vastleggingen.filter(({ soort }) => soort !== 'verbeuring')
    }))
    expect(await gateIds(laat)).toEqual(['AF3'])
  })

  it('an afronding says per last what was forfeited', () => {
    const { gegevens } = inhoudVan(PER_SOORT.afronding)
    if (gegevens.soort !== 'afronding') throw new Error('een andere brief')
    expect(gegevens.dwangsommen.lasten.map(({ titel, verbeurd, bedrag }) => [titel, verbeurd, bedrag])).toEqual([
      ['Aantal beroepskrachten', 'nee', 0],
      ['Veiligheids- en gezondheidsbeleid', 'ja', 150000]
    ])
  })

  it('a verzoek asks for the period after the last term', () => {
    const { gegevens } = inhoudVan(PER_SOORT['verzoek-nader-onderzoek'])
    if (gegevens.soort !== 'verzoek-nader-onderzoek') throw new Error('een andere brief')
    expect(gegevens.overtredingen.map(({ einde }) => einde)).toEqual(['2026-12-11', '2026-12-11'])
    expect(gegevens.periode.vanaf).toBe('2026-12-15')
  })

  it('a mededeling without a public report, or without a recorded ground, does not go out', async () => {
    const nietOpenbaar = metZaak(PER_SOORT['mededeling-oudercommissie'], (zaak) => ({
      ...zaak,
      rapporten: zaak.rapporten.map((rapport) => ({
        ...rapport,
        inhoud: { ...rapport.inhoud, rapport: { ...rapport.inhoud.rapport, openbaar: null } }
      }))
    }))
    expect(await gateIds(nietOpenbaar)).toEqual(['OC3'])
    const { beleid } = PER_SOORT['mededeling-oudercommissie']
    expect(await gateIds({ ...PER_SOORT['mededeling-oudercommissie'], beleid: { ...beleid, oudercommissie: { grond: null } } })).toEqual([
      'OC1-grond'
    ])
  })

  it('a mededeling points at the latest report that is public, never at one that is not', () => {
    const geval = metZaak(PER_SOORT['mededeling-oudercommissie'], (zaak) => ({
      ...zaak,
      rapporten: zaak.rapporten.flatMap((rapport) => {
        const later = { ...rapport.inhoud.rapport, kenmerk: 'NOG-GEHEIM', datumVaststelling: '2026-11-30', openbaar: null }
        return [rapport, { ...rapport, id: 'r9', inhoud: { ...rapport.inhoud, rapport: later } }]
      })
    }))
    const { gegevens } = inhoudVan(geval)
    expect(gegevens).toMatchObject(inhoudVan(PER_SOORT['mededeling-oudercommissie']).gegevens)
    expect(JSON.stringify(gegevens)).not.toContain('NOG-GEHEIM')
  })

  it('a mededeling that is made anew tells of the same letter', async () => {
    const geval = PER_SOORT['mededeling-oudercommissie']
    const anders = metZaak(geval, (zaak) => ({
      ...zaak,
      doorgangen: zaak.doorgangen.flatMap((doorgang) =>
        doorgang.aanleiding.soort === 'mededeling'
          ? [doorgang, { ...doorgang, nr: zaak.doorgangen.length + 1, aanleiding: { soort: 'herzending' as const, brief: geval.brief } }]
          : [doorgang]
      ),
      brieven: zaak.brieven.flatMap((brief) => {
        if (brief.id !== geval.brief) return [brief]
        const nieuw = { ...brief, id: 'vbg-2026-0001-b9', doorgang: zaak.doorgangen.length + 1, vervangt: brief.id }
        return [{ ...brief, status: 'vervallen' as const, vervallenOmdat: 'teruggekomen' }, nieuw]
      })
    }))
    const nieuw = { ...anders, brief: 'vbg-2026-0001-b9' }
    expect(inhoudVan(nieuw).gegevens).toMatchObject({ bericht: { over: 'aanwijzing', datum: '2026-11-27', aantal: 2 } })
    expect(await gateIds(nieuw)).toEqual([])
  })

  it('an end date before the sending is refused (Wko 1.46 lid 6)', async () => {
    expect(await gateIds({ ...PER_SOORT.verwijdering, op: '2027-05-04' })).toEqual(['K17'])
  })

  it('a last against repetition needs no term', async () => {
    const geval = metZaak(PER_SOORT['last-onder-dwangsom'], (zaak) => ({
      ...zaak,
      vragen: zaak.vragen.map((vraag) =>
        vraag.punt === 'begunstigingstermijn' && vraag.antwoord !== null
          ? {
              ...vraag,
              antwoord: { ...vraag.antwoord, waarde: { aantal: 0, eenheid: 'dagen' as const }, reden: 'De last voorkomt herhaling.' }
            }
          : vraag
      )
    }))
    expect(await gateIds(geval)).toEqual([])
    expect(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).not.toContain('begunstigingstermijn')
  })

  it('a last onder bestuursdwang for the same overtreding stops a last onder dwangsom (5:6)', async () => {
    const geval = metZaak(PER_SOORT['last-onder-dwangsom'], (zaak) => ({
      ...zaak,
      overtredingen: zaak.overtredingen.map((overtreding) => ({
        ...overtreding,
        geschiedenis: [
          ...overtreding.geschiedenis,
          {
            op: '2026-12-01',
            doorgang: 2,
            gebeurtenis: 'proef',
            fase: 2,
            instrument: 'last onder bestuursdwang' as const,
            stap: 'instrument' as const,
            reden: 'proef'
          }
        ]
      }))
    }))
    expect(await gateIds(geval)).toEqual(['LD12'])
  })
})

describe('what a letter may not say', () => {
  it.each([
    ['waarschuwing', 'U kunt bezwaar maken binnen zes weken.', ['W6']],
    ['waarschuwing', 'Hierbij besluiten wij dat u dit herstelt.', ['W6-besluit']],
    ['waarschuwing', 'U bent verplicht dit te doen.', ['W6-besluit']],
    ['voornemen-aanwijzing', 'Tegen dit voornemen kunt u een bezwaarschrift sturen.', ['V4']],
    ['voornemen-last-onder-dwangsom', 'Vraag anders een voorlopige voorziening.', ['V4']],
    ['voornemen-verwijdering', 'Wij hebben besloten.', ['V4-besluit']],
    ['afronding', 'U kunt in beroep gaan.', ['AF4']],
    ['verzoek-nader-onderzoek', 'U kunt bezwaar maken.', ['NO-rechtsmiddel']],
    ['antwoord-ggd', 'U kunt bezwaar maken.', ['GG-rechtsmiddel']],
    ['aanwijzing', 'Maak bezwaar uiterlijk 8 januari 2027.', ['K11-datum']],
    ['last-onder-dwangsom', 'Uw bezwaar moet er zijn voor vrijdag 12 maart 2027.', ['K11-datum']]
  ] as const)('in a %s: "%s"', async (soort, toelichting, verwacht) => {
    expect(await gateIds(metWijziging(PER_SOORT[soort], { toelichting }))).toEqual([...verwacht])
  })

  it.each([
    ['a name', 'Mevrouw Jansen werkt er niet meer.', 'OC2'],
    ['a member of staff', 'Beroepskracht Anouk had geen diploma.', 'OC2'],
    ['a last that can be fought', 'Wij bereiden een last onder dwangsom voor.', 'OC1-verbod']
  ])('to an oudercommissie: %s', async (_naam, tekst, verwacht) => {
    const geval = PER_SOORT['mededeling-oudercommissie']
    const { gegevens } = inhoudVan(geval)
    const met = { ...gegevens, toelichting: tekst }
    expect(ids(gebreken(met, html(met, await drukwerkVan(geval))))).toEqual([verwacht])
  })

  it('a block of remedies in a letter that is no besluit', async () => {
    const { gegevens } = inhoudVan(PER_SOORT.waarschuwing)
    const document = html(gegevens, await drukwerkVan(PER_SOORT.waarschuwing)).replace(
      '</main>',
      '<p data-element="K11">Schrijf ons.</p></main>'
    )
    expect(ids(gebreken(gegevens, document))).toEqual(['W6-onderdeel'])
  })
})

describe('an edit', () => {
  it('is laid over permitted fields only, and says what is permitted', () => {
    const { gegevens, geweigerd } = inhoudVan(
      metWijziging(PER_SOORT.aanwijzing, {
        inleiding: 'Wij spraken elkaar op 12 november.',
        'overtredingen[o2].toelichting': 'Uw leidinggevende heeft dit bevestigd.',
        'besluit.grondslag': 'artikel 99',
        'overtredingen[o9].toelichting': 'bestaat niet'
      })
    )
    expect(gegevens.inleiding).toBe('Wij spraken elkaar op 12 november.')
    expect(gegevens.soort === 'aanwijzing' && [gegevens.overtredingen[1]?.toelichting, gegevens.besluit.grondslag]).toEqual([
      'Uw leidinggevende heeft dit bevestigd.',
      'artikel 1.65, eerste en tweede lid, van de Wet kinderopvang'
    ])
    expect(geweigerd.map(({ veld }) => veld)).toEqual(['besluit.grondslag', 'overtredingen[o9].toelichting'])
    expect(geweigerd[0]?.reden).toContain("Het veld 'besluit.grondslag' is in deze brief (aanwijzing) niet te wijzigen. Wel te wijzigen: ")
  })

  it('with a value that does not fit is told', () => {
    const { geweigerd } = inhoudVan(metWijziging(PER_SOORT.verwijdering, { 'intrekking.toestemming': 'misschien' }))
    expect(geweigerd).toEqual([
      {
        veld: 'intrekking.toestemming',
        reden:
          "Het veld 'intrekking.toestemming' kan deze waarde niet hebben (intrekking van de toestemming en verwijdering uit het register)."
      }
    ])
  })

  it('may say that the permission rests on a melding of before 2010 (Wko 1.46 lid 7)', async () => {
    const geval = metWijziging(PER_SOORT.verwijdering, { 'intrekking.toestemming': 'melding' })
    const { gegevens } = inhoudVan(geval)
    expect(html(gegevens, await drukwerkVan(geval))).toContain(
      'Wij bepalen dat Stichting Kinderopvang Zonnestraal geen toestemming meer heeft'
    )
  })

  it('changes the content hash; the CONCEPT marks do not', async () => {
    const drukwerk = await drukwerkVan(PER_SOORT.aanwijzing)
    const een = inhoudHashVan(inhoudVan(PER_SOORT.aanwijzing).gegevens, drukwerk)
    expect(inhoudHashVan(inhoudVan(PER_SOORT.aanwijzing).gegevens, drukwerk)).toBe(een)
    expect(inhoudHashVan(inhoudVan(metWijziging(PER_SOORT.aanwijzing, { inleiding: 'Nieuw.' })).gegevens, drukwerk)).not.toBe(een)
    expect(inhoudHashVan(inhoudVan(PER_SOORT.aanwijzing).gegevens, { ...drukwerk, hash: 'cd'.repeat(32) })).not.toBe(een)
  })
})

describe('names and texts that could break a letter', () => {
  it.each(['<b>Kinderen & Co</b>', '{{geheim}}', "$& $1 $'", 'IJsbeer Ÿ ë Ł ş', '"aanhaling" en ‘enkel’'])(
    '%s stands there as it is',
    async (naam) => {
      const geval = metZaak(PER_SOORT.aanwijzing, (zaak) => ({ ...zaak, houder: { ...zaak.houder, naam } }))
      expect(await gateIds(geval)).toEqual([])
    }
  )
})

describe('a letter that replaces one that did not arrive', () => {
  it('takes over what was settled, with new dates, and names the former (2:12)', async () => {
    const geval = PER_SOORT.aanwijzing
    const opnieuw = metZaak(geval, (zaak) => {
      const oud = zaak.brieven.find(({ id }) => id === geval.brief)
      if (oud === undefined) throw new Error('geen brief')
      const nieuw = { ...oud, id: 'vbg-2026-0001-b3', doorgang: 3, vervangt: oud.id, auteurs: [] }
      return {
        ...zaak,
        brieven: [
          ...zaak.brieven.map((brief) =>
            brief.id === oud.id ? { ...brief, vorigeVerzenddagen: [{ op: '2026-11-27', reden: 'niet bezorgd' }] } : brief
          ),
          nieuw
        ],
        doorgangen: [
          ...zaak.doorgangen,
          {
            nr: 3,
            aanleiding: { soort: 'herzending', brief: oud.id },
            begonnenOp: '2026-12-01',
            teBeslissen: [],
            uitkomsten: [],
            bonnen: []
          }
        ]
      }
    })
    const brief = { ...opnieuw, brief: 'vbg-2026-0001-b3', op: '2026-12-04' }
    const { gegevens } = inhoudVan(brief)
    if (gegevens.soort !== 'aanwijzing') throw new Error('een andere brief')
    expect(gegevens.vervangt).toEqual({
      geldt: true,
      reden: 'deze brief komt in de plaats van vbg-2026-0001-b2',
      titel: 'Aanwijzing',
      kenmerk: 'vbg-2026-0001-b2',
      datum: '2026-11-27',
      verzonden: '',
      intrekking: { geldt: false, reden: 'het vorige besluit is niet bekendgemaakt' }
    })
    expect(gegevens.overtredingen.map(({ termijn }) => termijn.einde)).toEqual(['2026-12-18', '2026-12-18'])
    expect(await gateIds(brief)).toEqual([])
  })
})

describe('a voornemen in the place of one that was sent', () => {
  it.each<[string, { naam: string; kvk: string } | null, boolean]>([
    ['to the houder of now: the letter says so', null, true],
    ['to the houder of before: to the one of now it replaces nothing', { naam: 'Kinderopvang De Maan B.V.', kvk: '87654321' }, false]
  ])('%s', (_, ander, geldt) => {
    const geval = PER_SOORT['voornemen-aanwijzing']
    const opnieuw = metZaak(geval, (zaak) => {
      const nieuw = zaak.brieven.find(({ id }) => id === geval.brief)
      if (nieuw === undefined) throw new Error('geen brief')
      const { naam, adres, kvk } = zaak.houder
      const verzonden = new ZaakBouwer()
        .rapport(rapport('r1', inspectierapport()))
        .besluit({ brieven: [{ soort: 'voornemen-aanwijzing', overtredingen: [] }] })
      const [rij] = verzonden.verzendt('vbg-2026-0001-b1').zaak.verzendingen
      if (rij === undefined) throw new Error('geen verzending')
      const oud = { ...nieuw, id: 'vbg-2026-0001-b0', status: 'vervallen' as const, verzondenOp: '2026-11-02' }
      const ontvanger = { id: `houder:kvk:${kvk}`, rol: 'houder' as const, naam, adres, email: null }
      return {
        ...zaak,
        houder: { ...zaak.houder, ...ander },
        brieven: [oud, ...zaak.brieven.map((brief) => (brief.id === nieuw.id ? { ...brief, vervangt: oud.id } : brief))],
        verzendingen: [...zaak.verzendingen, { ...rij, brief: oud.id, ontvanger }]
      }
    })
    expect(inhoudVan(opnieuw).gegevens).toMatchObject({ vervangt: { geldt } })
  })
})

/** The letter went out some days after the date on it. */
function laterVerzonden(geval: Briefgeval, soort: Briefgeval['soort'], op: string): Briefgeval {
  return metZaak(geval, (zaak) => ({
    ...zaak,
    brieven: zaak.brieven.map((brief) => (brief.soort === soort ? { ...brief, verzondenOp: op } : brief))
  }))
}

describe('an earlier letter is named by the date on it', () => {
  it('and by its day of sending where that was another one: the voornemen in a besluit', async () => {
    const geval = laterVerzonden(PER_SOORT.aanwijzing, 'voornemen-aanwijzing', '2026-11-13')
    const { gegevens } = inhoudVan(geval)
    if (gegevens.soort !== 'aanwijzing') throw new Error('een andere brief')
    const genoemd = { kenmerk: 'vbg-2026-0001-b1', datum: '2026-11-10', verzonden: '2026-11-13' }
    expect(gegevens.zienswijze.voornemens).toMatchObject([genoemd])
    expect(gegevens.eerdereBrieven).toMatchObject([genoemd])
    const tekst = html(gegevens, await drukwerkVan(geval))
    expect(tekst).toContain(
      'Met ons voornemen van 10 november 2026 (kenmerk <span class="heel">vbg-2026-0001-b1</span>, verzonden op 13 november 2026)'
    )
    expect(await gateIds(geval)).toEqual([])
  })

  it('only, where it went out on that day', async () => {
    const { gegevens } = inhoudVan(PER_SOORT.aanwijzing)
    expect(gegevens).toMatchObject({ zienswijze: { voornemens: [{ datum: '2026-11-10', verzonden: '' }] } })
    expect(html(gegevens, await drukwerkVan(PER_SOORT.aanwijzing))).not.toContain('verzonden op')
  })

  it('the last in an afronding', async () => {
    const geval = laterVerzonden(PER_SOORT.afronding, 'last-onder-dwangsom', '2027-01-28')
    const { gegevens } = inhoudVan(geval)
    if (gegevens.soort !== 'afronding') throw new Error('een andere brief')
    expect(gegevens.dwangsommen.lasten[0]?.last).toMatchObject({ datum: '2027-01-26', verzonden: '2027-01-28' })
    expect(html(gegevens, await drukwerkVan(geval))).toContain('verzonden op 28 januari 2027')
  })

  it('the letter that a verzoek follows on', async () => {
    const geval = laterVerzonden(PER_SOORT['verzoek-nader-onderzoek'], 'aanwijzing', '2026-11-30')
    const { gegevens } = inhoudVan(geval)
    expect(gegevens).toMatchObject({ volgtOp: { datum: '2026-11-27', verzonden: '2026-11-30' } })
    expect(await gateIds(geval)).toEqual([])
  })
})

describe('the same case', () => {
  it('gives the same data', () => {
    for (const geval of Object.values(PER_SOORT)) expect(briefGegevens(bronVan(geval))).toEqual(briefGegevens(bronVan(geval)))
  })

  it('gives a contract of the law of the day on the letter', () => {
    const toen = contractVoor('aanwijzing', '2010-07-31').elementen.find(({ id }) => id === 'AW3')
    const nu = contractVoor('aanwijzing', '2010-08-01').elementen.find(({ id }) => id === 'AW3')
    expect([toen?.artikel, nu?.artikel]).toEqual(['artikel 65, tweede lid, Wk', 'artikel 1.65, tweede lid, Wko'])
  })
})

describe('a voornemen that was stored before it told of a deviation from the policy', () => {
  it.each(['voornemen-aanwijzing', 'voornemen-last-onder-dwangsom', 'voornemen-verwijdering'] as const)(
    '%s is still read and printed, and says no more than it did',
    async (soort) => {
      const geval = PER_SOORT[soort]
      const bewaard: Record<string, unknown> = { ...inhoudVan(geval).gegevens }
      delete bewaard.beleid
      const gelezen = leesGegevens(new TextEncoder().encode(JSON.stringify(bewaard)))
      if (gelezen === null) throw new Error('niet te lezen')
      expect(gelezen).toMatchObject({ beleid: { titel: '', afwijking: { geldt: false, motivering: '' } } })
      const document = html(gelezen, await drukwerkVan(geval))
      expect(document).not.toContain('K10-afwijking')
      expect(ids(gebreken(gelezen, document))).toEqual([])
    }
  )
})
