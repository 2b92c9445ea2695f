/** Who is named as signer: presence, deputies, never an author of a besluit or voornemen. Who may sign at all: test/model/mandaat.test.ts. */
import { describe, expect, it } from 'vitest'
import { kiesOndertekenaar } from '../../../functions/brieven/gegevens/ondertekenaar.ts'
import { plandag } from '../../../functions/brieven/gegevens/ontwerp.ts'
import type { Mandaat, Mens } from '../../../functions/model/beleid.ts'
import type { Tekenvraag } from '../../../functions/model/mandaat.ts'

function mens(id: string, deel: Partial<Mens> = {}): Mens {
  return {
    id,
    naam: `Naam van ${id}`,
    functie: 'teammanager',
    rollen: ['mandaathouder'],
    email: `${id}@voorbeeld.example`,
    account: null,
    vervangt: [],
    afwezig: [],
    ...deel
  }
}

const MANDAAT: Mandaat = {
  rol: 'mandaathouder',
  brieven: ['aanwijzing', 'last-onder-dwangsom'],
  totBedrag: 1000000,
  mandaatbesluit: 'Mandaatbesluit 2026',
  vanaf: '2026-01-01',
  tot: '2026-12-31'
}
const HOUDER = mens('mila')
const VERVANGER = mens('pieter', { rollen: ['toetser'], functie: 'plaatsvervanger', vervangt: ['mila'] })
const WEG = { afwezig: [{ van: '2026-11-20', totEnMet: '2026-11-30' }] }

const VRAAG: Tekenvraag = {
  soort: 'aanwijzing',
  instrument: 'aanwijzing',
  bedrag: null,
  auteurs: [],
  opstellers: [],
  dag: '2026-11-24',
  mensen: [HOUDER, VERVANGER],
  beleid: { mandaten: [MANDAAT], vierOgen: [] }
}

type Keuze = Partial<Tekenvraag> & { readonly voorkeur?: string }

function kies({ voorkeur, ...deel }: Keuze): readonly [string, string] {
  const { id, stand } = kiesOndertekenaar({ ...VRAAG, ...deel }, voorkeur ?? null)
  return [id, stand]
}

describe('the signer', () => {
  it.each([
    ['holds the mandate and is there', {}, ['mila', 'aanwezig']],
    ['is the deputy of who is away', { mensen: [mens('mila', WEG), VERVANGER] }, ['pieter', 'plaatsvervanger']],
    ['is nobody when the holder is away without a deputy, but stays named', { mensen: [mens('mila', WEG)] }, ['mila', 'niet beschikbaar']],
    ['is nobody when holder and deputy are away', { mensen: [mens('mila', WEG), { ...VERVANGER, ...WEG }] }, ['mila', 'niet beschikbaar']],
    ['is not an author; a deputy only stands in for who is away', { auteurs: ['mila'] }, ['mila', 'niet beschikbaar']],
    ['is another holder when the first one wrote the letter', { mensen: [HOUDER, mens('anna')], auteurs: ['mila'] }, ['anna', 'aanwezig']],
    ['is the one a colleague asked for', { mensen: [HOUDER, mens('anna')], voorkeur: 'anna' }, ['anna', 'aanwezig']],
    [
      'holds a mandate by function as well',
      { mensen: [mens('kim', { rollen: ['toetser'], functie: 'mandaathouder' })] },
      ['kim', 'aanwezig']
    ],
    ['signs up to the amount of the mandate', { soort: 'last-onder-dwangsom', bedrag: 1000000 }, ['mila', 'aanwezig']],
    ['does not sign above it', { soort: 'last-onder-dwangsom', bedrag: 1000001 }, ['niemand', 'geen mandaat']],
    ['does not sign another kind', { soort: 'verwijdering' }, ['niemand', 'geen mandaat']],
    ['does not sign after the mandate ended', { dag: '2027-01-01' }, ['niemand', 'geen mandaat']],
    ['does not sign before it began', { dag: '2025-12-31' }, ['niemand', 'geen mandaat']],
    [
      'is not there when nobody has the role',
      { mensen: [mens('bram', { rollen: ['behandelaar'], functie: 'medewerker' })] },
      ['niemand', 'geen mandaat']
    ]
  ] as const satisfies readonly (readonly [string, Keuze, readonly [string, string]])[])('%s', (_naam, deel, verwacht) => {
    expect(kies(deel)).toEqual(verwacht)
  })

  it('says in Dutch why somebody cannot sign', () => {
    const reden = (deel: Partial<Tekenvraag>, voorkeur: string | null = null) => kiesOndertekenaar({ ...VRAAG, ...deel }, voorkeur).reden
    expect(reden({ mensen: [mens('mila', WEG)] })).toBe(
      'Naam van mila is afwezig en er is geen plaatsvervanger die deze brief kan ondertekenen.'
    )
    expect(reden({ mensen: [HOUDER], auteurs: ['mila'] })).toBe(
      'Naam van mila heeft aan deze brief geschreven en mag haar daarom niet zelf ondertekenen.'
    )
    expect(reden({ mensen: [HOUDER] }, 'bram')).toBe('bram kan deze brief niet ondertekenen: deze persoon heeft er geen mandaat voor.')
    expect(reden({ instrument: 'bestuurlijke boete', mensen: [HOUDER], opstellers: ['Naam van mila'] })).toBe(
      'Naam van mila is opsteller van het rapport en mag daarom niet beslissen over deze bestuurlijke boete (artikel 10:3, vierde lid, Awb).'
    )
  })
})

describe('the planned day of sending', () => {
  const beleid = {
    termijnen: { zienswijze: { aantal: 2, eenheid: 'weken' as const }, voorbereidingVerzending: { aantal: 3, eenheid: 'dagen' as const } }
  }
  it.each([
    ['is today with the time to get a letter out', {}, '2026-11-23', '2026-11-26'],
    ['is moved to a working day', {}, '2026-11-25', '2026-11-30'],
    ['passes over Christmas', {}, '2026-12-22', '2026-12-28'],
    ['is the day a person chose', { geplandeVerzending: '2026-12-05' }, '2026-11-23', '2026-12-05'],
    ['is not a chosen day that is over', { geplandeVerzending: '2026-11-20' }, '2026-11-23', '2026-11-26'],
    ['is not a chosen day that is none', { geplandeVerzending: 'morgen' }, '2026-11-23', '2026-11-26']
  ] as const)('%s', (_naam, wijzigingen, vandaag, verwacht) => {
    expect(plandag({ wijzigingen }, beleid, vandaag)).toBe(verwacht)
  })
})
