/** Words that depend on whom a letter is about, on the law of its day, and on what a person has recorded. */
import { describe, expect, it } from 'vitest'
import { leesBlokken } from '../../../functions/brieven/html-blokken.ts'
import type { Houder, Voorziening } from '../../../functions/model/inspectie.ts'
import { Vraag } from '../../../functions/model/vraag.ts'
import type { Zaak } from '../../../functions/model/zaak.ts'
import { drukwerkVan, gebreken, html, ids } from './letter.ts'
import { REDEN } from './zaken/gespeeld.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT, VARIANTEN } from './zaken.ts'

async function tekstVan(geval: Briefgeval): Promise<string> {
  return leesBlokken(html(inhoudVan(geval).gegevens, await drukwerkVan(geval))).tekst
}

async function gateIds(geval: Briefgeval): Promise<string[]> {
  const { gegevens } = inhoudVan(geval)
  return ids(gebreken(gegevens, html(gegevens, await drukwerkVan(geval))))
}

function metZaak(geval: Briefgeval, deel: Partial<Zaak>): Briefgeval {
  return { ...geval, zaak: { ...geval.zaak, ...deel } }
}

function metVoorziening(geval: Briefgeval, deel: Partial<Voorziening>): Briefgeval {
  return metZaak(geval, { voorziening: { ...geval.zaak.voorziening, ...deel } })
}

describe('the voorziening by kind and name', () => {
  it.each([
    ['KDV', 'De Zonnestraal', 'voor het kinderdagverblijf De Zonnestraal.'],
    ['KDV', 'Kinderdagverblijf De Zonnestraal', 'voor Kinderdagverblijf De Zonnestraal.'],
    ['BSO', 'De Zonnestraal', 'voor de buitenschoolse opvang De Zonnestraal.'],
    ['BSO', 'BSO De Zonnestraal', 'voor BSO De Zonnestraal.'],
    ['GOB', 'Gastouderbureau De Brug', 'voor Gastouderbureau De Brug.'],
    ['GOB', 'De Brug', 'voor het gastouderbureau De Brug.'],
    ['VGO', 'Thuis bij Saar', 'voor de voorziening voor gastouderopvang Thuis bij Saar.']
  ] as const)('%s with the name %s', async (soort, naam, verwacht) => {
    expect(await tekstVan(metVoorziening(PER_SOORT.aanwijzing, { soort, naam }))).toContain(verwacht)
  })

  it.each([
    ['KDV', 'u verbieden uw kinderdagverblijf voort te zetten', 'geen dagopvang meer'],
    ['BSO', 'u verbieden uw buitenschoolse opvang voort te zetten', 'geen buitenschoolse opvang meer'],
    ['GOB', 'u verbieden uw gastouderbureau voort te zetten', 'Stop vanaf die dag met uw gastouderbureau'],
    ['VGO', 'u verbieden uw voorziening voor gastouderopvang voort te zetten', 'geen gastouderopvang meer']
  ] as const)('what a houder of a %s may not go on with (Wko 1.66), and stops with', async (soort, verbod, stop) => {
    expect(await tekstVan(metVoorziening(PER_SOORT.aanwijzing, { soort }))).toContain(verbod)
    expect(await tekstVan(metVoorziening(PER_SOORT.verwijdering, { soort }))).toContain(stop)
  })
})

describe('the text of a publication and the home of a houder', () => {
  const THUIS = { straat: 'Lindelaan 12', postcode: '1234 AB', plaats: 'Voorbeelddorp' }
  const PAND = { straat: 'Speelweg 4', postcode: '1234 CD', plaats: 'Voorbeelddorp' }
  const persoon: Houder = { soort: 'natuurlijk persoon', naam: 'S. Voorbeeld', kvk: null, adres: THUIS, email: null, gemachtigde: null }

  it.each([
    ['a person, at home', 'KDV', persoon, { ...THUIS, straat: 'Lindelaan  12', postcode: '1234AB' }, 'Voorbeelddorp'],
    ['a person, in other premises', 'KDV', persoon, PAND, 'Speelweg 4, 1234 CD Voorbeelddorp'],
    ['a person with a gastouderbureau, wherever', 'GOB', persoon, PAND, 'Voorbeelddorp'],
    ['a legal person', 'GOB', PER_SOORT.verwijdering.zaak.houder, PAND, 'Speelweg 4, 1234 CD Voorbeelddorp']
  ] as const)('%s', async (_naam, soort, houder, adres, locatie) => {
    const geval = metZaak(metVoorziening(PER_SOORT.verwijdering, { soort, adres }), { houder })
    const { gegevens } = inhoudVan(geval)
    expect(gegevens.soort === 'verwijdering' && gegevens.intrekking.publicatie.locatie).toBe(locatie)
    const bijlage = (await tekstVan(geval)).split('Bijlage: tekst voor de bekendmaking').at(-1) ?? ''
    expect(bijlage).toContain(locatie)
    if (houder.soort === 'natuurlijk persoon') expect(bijlage).not.toMatch(/Lindelaan|S\. Voorbeeld/)
  })
})

describe('that the report was read and assessed (Awb 3:9)', () => {
  const wieZei = (geval: Briefgeval) => {
    const { gegevens } = inhoudVan(geval)
    return 'verwijzing' in gegevens ? gegevens.verwijzing.beoordeeldDoor : ''
  }

  it.each([
    ['maatregel', PER_SOORT.aanwijzing],
    ['maatregel', PER_SOORT['voornemen-last-onder-dwangsom']],
    ['belangenafweging', PER_SOORT['voornemen-verwijdering']]
  ] as const)('is said by who answers the %s: without that answer K7 is red', async (punt, geval) => {
    expect(wieZei(geval)).toBe('behandelaar')
    const vragen = geval.zaak.vragen.map((vraag) => (vraag.punt === punt ? { ...vraag, antwoord: null } : vraag))
    expect(wieZei(metZaak(geval, { vragen }))).toBe('')
    expect(await gateIds(metZaak(geval, { vragen }))).toContain('K7')
  })

  it('needs the answer on every overtreding, and names everybody who gave one', () => {
    const maatregelen = PER_SOORT.aanwijzing.zaak.vragen.filter(({ punt }) => punt === 'maatregel')
    const laatste = maatregelen.at(-1)?.id
    const metAntwoord = (door: string | null) =>
      PER_SOORT.aanwijzing.zaak.vragen.map((vraag) =>
        vraag.id === laatste ? { ...vraag, antwoord: door === null || vraag.antwoord === null ? null : { ...vraag.antwoord, door } } : vraag
      )
    expect(wieZei(metZaak(PER_SOORT.aanwijzing, { vragen: metAntwoord(null) }))).toBe('')
    expect(wieZei(metZaak(PER_SOORT.aanwijzing, { vragen: metAntwoord('collega') }))).toBe('behandelaar, collega')
  })

  it('names each report, its date and the GGD', async () => {
    const tekst = await tekstVan(PER_SOORT['last-onder-dwangsom'])
    expect(tekst).toContain('GGD-2026-0417 van 3 november 2026 (GGD Voorbeeldstreek) en GGD-2026-0533 van 18 december 2026')
  })
})

describe('a bevel that the policy counts as a step (K10)', () => {
  it('is told with its day, the fase and what that fase is', async () => {
    const tekst = await tekstVan(VARIANTEN['last-na-bevel'])
    expect(tekst).toContain(
      'gaf de toezichthouder u op 7 oktober 2026 een schriftelijk bevel. Dat bevel telt in ons beleid als fase 1 (aanwijzing).'
    )
  })

  it('is told as it counted then, also when the policy has no rule for it any more', async () => {
    const geval = VARIANTEN['last-na-bevel']
    expect(await tekstVan({ ...geval, beleid: { ...geval.beleid, bevel: null } })).toContain('als fase 1 (aanwijzing)')
  })

  it.each([
    [
      'its day in the corrected report is told',
      { datum: '2026-10-08', geldigTot: '2026-10-15' },
      'op 8 oktober 2026 een schriftelijk bevel'
    ],
    ['a bevel that the corrected report does not have is not told', null, null]
  ])('%s', async (_naam, bevel, woorden) => {
    const geval = VARIANTEN['last-na-bevel']
    const rapporten = geval.zaak.rapporten.flatMap((rapport) => {
      const nieuw = bevel === null ? null : { voorwaarden: ['ratio'], maatregelen: 'Zet een derde beroepskracht in.', ...bevel }
      return [
        { ...rapport, vervangenDoor: 'r2' },
        { ...rapport, id: 'r2', corrigeert: 'r1', inhoud: { ...rapport.inhoud, bevel: nieuw } }
      ]
    })
    const tekst = await tekstVan(metZaak(geval, { rapporten }))
    if (woorden === null) expect(tekst).not.toContain('Dat bevel telt')
    else expect(tekst).toContain(`${woorden}. Dat bevel telt`)
  })

  it('without its day in the report is red', async () => {
    const geval = VARIANTEN['last-na-bevel']
    const rapporten = geval.zaak.rapporten.map((rapport) => ({ ...rapport, inhoud: { ...rapport.inhoud, bevel: null } }))
    expect(await gateIds(metZaak(geval, { rapporten }))).toEqual(['K10-bevel'])
  })
})

function titelsVan(geval: Briefgeval): readonly string[] {
  const { gegevens } = inhoudVan(geval)
  return 'overtredingen' in gegevens ? gegevens.overtredingen.map(({ titel }) => titel) : []
}

/** The reasons of a deviation per overtreding, as decide asks and records them. */
function metAfwijking(geval: Briefgeval, redenen: Readonly<Record<string, string>>): Briefgeval {
  const doorgang = geval.zaak.brieven.find(({ id }) => id === geval.brief)?.doorgang ?? null
  const vragen = Object.entries(redenen).map(([overtreding, waarde]) =>
    Vraag.parse({
      id: `vbg-2026-0001-q9${overtreding}`,
      soort: 'open punt',
      tekst: `Reden om voor ${overtreding} van het beleid af te wijken (artikel 4:84 Awb).`,
      over: { doorgang, overtreding },
      punt: 'afwijking',
      waardesoort: 'tekst',
      voorstel: waarde,
      gesteldOp: '2026-11-05',
      antwoord: { waarde, reden: '', door: 'behandelaar', op: '2026-11-05T09:30:00Z' }
    })
  )
  return metZaak(geval, { vragen: [...geval.zaak.vragen, ...vragen] })
}

describe('a last before which no aanwijzing came (Gemeentewet 125, Awb 5:32; RBMNE:2024:2529)', () => {
  it('says that none came, and why, in the words of the policy; nothing speaks of one that was given', async () => {
    const geval = VARIANTEN['last-zonder-aanwijzing']
    const tekst = await tekstVan(geval)
    const zin =
      'een aanwijzing komt hier niet eerst: opvang zonder toestemming moet stoppen, en de wet kent daarvoor geen aanwijzing (artikel 1.65 van de Wet kinderopvang)'
    expect(tekst).toContain(zin)
    expect(tekst.replace(zin, '')).not.toMatch(/aanwijzing/i)
    expect(tekst).toContain('artikel 125, eerste en tweede lid, van de Gemeentewet en artikel 5:32, eerste lid')
    expect(await gateIds(geval)).toEqual([])
  })

  it('nor does the same step of the policy, once this houder had an aanwijzing for it', async () => {
    const geval = VARIANTEN['last-zonder-aanwijzing']
    const eerder = geval.zaak.brieven.map((een) =>
      een.soort === 'voornemen-last-onder-dwangsom' ? { ...een, soort: 'aanwijzing' as const } : een
    )
    expect(await tekstVan(metZaak(geval, { brieven: eerder }))).not.toContain('komt hier niet eerst')
  })

  it('a last after an aanwijzing says nothing of the kind', async () => {
    expect(await tekstVan(PER_SOORT['last-onder-dwangsom'])).not.toContain('komt hier niet eerst')
  })
})

describe('a deviation from the policy that was recorded for the voornemen (K10-afwijking)', () => {
  it.each([
    ['the voornemen', VARIANTEN['voornemen-na-afwijking'], 'Met dit plan wijken wij af van ons beleid'],
    ['the besluit that rests on it', VARIANTEN['last-na-afwijking'], 'Wij wijken af van dit beleid']
  ])('%s gives its reason once', async (_naam, geval, woorden) => {
    const tekst = await tekstVan(geval)
    expect(tekst).toContain(woorden)
    expect(tekst.split(REDEN)).toHaveLength(2)
  })

  const soorten = ['voornemen-aanwijzing', 'aanwijzing', 'voornemen-last-onder-dwangsom', 'last-onder-dwangsom'] as const
  it.each(soorten)('%s about several overtredingen says at which one it is', async (soort) => {
    const geval = PER_SOORT[soort]
    const [eerste, tweede] = titelsVan(geval)
    expect(await tekstVan(metAfwijking(geval, { o2: REDEN }))).toContain(`Bij overtreding 2 (${tweede}): ${REDEN}`)
    const elk = await tekstVan(metAfwijking(geval, { o1: 'De houder herhaalt het.', o2: REDEN }))
    expect(elk).toMatch(/Bij overtreding 1 \([^)]+\): De houder herhaalt het\./)
    expect(elk).toContain(`Bij overtreding 2 (${tweede}): ${REDEN}`)
    const samen = metAfwijking(geval, { o1: REDEN, o2: REDEN })
    expect(await tekstVan(samen)).toContain(`Bij overtreding 1 (${eerste}) en overtreding 2 (${tweede}): ${REDEN}`)
    expect(await gateIds(samen)).toEqual([])
  })
})

describe('what the oudercommissie reads', () => {
  it('of an aanwijzing that can still be fought: that it may change', async () => {
    expect(await tekstVan(PER_SOORT['mededeling-oudercommissie'])).toContain('staat nog niet vast')
  })

  it('of an aanwijzing that is final: not', async () => {
    const geval = PER_SOORT['mededeling-oudercommissie']
    const vast = { id: 'e9', soort: 'onherroepelijk', op: '2027-01-20', door: 'behandelaar', brief: 'vbg-2026-0001-b2' } as const
    const vastleggingen = [
      ...geval.zaak.vastleggingen,
      { ...vast, overtreding: null, hoe: null, oordeel: null, bedrag: null, tekst: '', document: null }
    ]
    expect(await tekstVan(metZaak(geval, { vastleggingen }))).not.toContain('staat nog niet vast')
  })

  it('under the law of 2009: nothing of a talk with the houder, which that law does not know', async () => {
    const vandaag = PER_SOORT['mededeling-oudercommissie']
    expect(await tekstVan(vandaag)).toContain('De houder bespreekt het rapport met u (artikel 1.60, zesde lid')
    expect(await tekstVan({ ...vandaag, op: '2009-12-01' })).not.toContain('bespreekt')
  })
})

describe('what the GGD reads of a verwijdering', () => {
  it('in 2009: the voorziening leaves the register; there was no permission', async () => {
    const tekst = await tekstVan(VARIANTEN['antwoord-ggd-2009'])
    expect(tekst).toContain('Wij halen de voorziening uit het register.')
    expect(tekst).not.toContain('toestemming')
  })

  it('that an overtreding goes another way than advised, by its number', async () => {
    expect(await tekstVan(PER_SOORT['antwoord-ggd'])).toContain('Bij overtreding 2 doen wij iets anders dan u adviseert.')
  })
})
