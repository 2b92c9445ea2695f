/** The instruments of the Wet kinderopvang and the letters that carry them. Bases per period: model/recht/. */
import { z } from 'zod'

export const Instrument = z.enum([
  /** Overleg en overreding: a talk with agreements before the first step of the law; policy only, and no besluit. */
  'overleg',
  'waarschuwing',
  'aanwijzing',
  'last onder dwangsom',
  'last onder bestuursdwang',
  'exploitatieverbod',
  'bestuurlijke boete',
  'verwijdering'
])
export type Instrument = z.infer<typeof Instrument>

/** `voornemen`: the houder is heard first (Awb 4:8). `instrument`: the step itself. */
export const Stap = z.enum(['voornemen', 'instrument'])
export type Stap = z.infer<typeof Stap>

/** Letters that a recorded fact asks for, or a person by command: no step of the ladder sets them (model/feitbrief.ts). */
const FEITBRIEVEN = [
  'voornemen-invordering',
  'invorderingsbeschikking',
  'aanmaning',
  'dwangbevel',
  'besluit-over-last',
  'ontvangst-zienswijze',
  'ontvangst-bezwaar',
  'uitnodiging-hoorzitting',
  'verdaging-bezwaar',
  'beslissing-op-bezwaar'
] as const
export const Feitbriefsoort = z.enum(FEITBRIEVEN)
export type Feitbriefsoort = z.infer<typeof Feitbriefsoort>

export const Briefsoort = z.enum([
  'bevestiging-overleg',
  'waarschuwing',
  'voornemen-aanwijzing',
  'aanwijzing',
  'voornemen-last-onder-dwangsom',
  'last-onder-dwangsom',
  'voornemen-verwijdering',
  'verwijdering',
  'afronding',
  'geen-handhaving',
  'verzoek-nader-onderzoek',
  'antwoord-ggd',
  'mededeling-oudercommissie',
  ...FEITBRIEVEN
])
export type Briefsoort = z.infer<typeof Briefsoort>

interface Briefkenmerk {
  readonly titel: string
  /** Awb 1:3. Only a besluit is made known (3:41) and opens bezwaar (6:7). */
  readonly isBesluit: boolean
  readonly geadresseerde: 'houder' | 'ggd' | 'oudercommissie'
  readonly stap: Stap | null
  readonly instrument: Instrument | null
}

export const BRIEFSOORTEN = {
  'bevestiging-overleg': {
    titel: 'Bevestiging van overleg',
    isBesluit: false,
    geadresseerde: 'houder',
    stap: 'instrument',
    instrument: 'overleg'
  },
  waarschuwing: { titel: 'Waarschuwing', isBesluit: false, geadresseerde: 'houder', stap: 'instrument', instrument: 'waarschuwing' },
  'voornemen-aanwijzing': {
    titel: 'Voornemen tot aanwijzing',
    isBesluit: false,
    geadresseerde: 'houder',
    stap: 'voornemen',
    instrument: 'aanwijzing'
  },
  aanwijzing: { titel: 'Aanwijzing', isBesluit: true, geadresseerde: 'houder', stap: 'instrument', instrument: 'aanwijzing' },
  'voornemen-last-onder-dwangsom': {
    titel: 'Voornemen tot een last onder dwangsom',
    isBesluit: false,
    geadresseerde: 'houder',
    stap: 'voornemen',
    instrument: 'last onder dwangsom'
  },
  'last-onder-dwangsom': {
    titel: 'Last onder dwangsom',
    isBesluit: true,
    geadresseerde: 'houder',
    stap: 'instrument',
    instrument: 'last onder dwangsom'
  },
  'voornemen-verwijdering': {
    titel: 'Voornemen tot intrekking van de toestemming en verwijdering uit het register',
    isBesluit: false,
    geadresseerde: 'houder',
    stap: 'voornemen',
    instrument: 'verwijdering'
  },
  verwijdering: {
    titel: 'Intrekking van de toestemming en verwijdering uit het register',
    isBesluit: true,
    geadresseerde: 'houder',
    stap: 'instrument',
    instrument: 'verwijdering'
  },
  // Of its own accord: a request to enforce is refused in a besluit (Awb 1:3 lid 2 and 3), which a person makes.
  'geen-handhaving': { titel: 'Bericht dat wij niet handhaven', isBesluit: false, geadresseerde: 'houder', stap: null, instrument: null },
  afronding: { titel: 'Afronding', isBesluit: false, geadresseerde: 'houder', stap: null, instrument: null },
  'verzoek-nader-onderzoek': { titel: 'Verzoek om nader onderzoek', isBesluit: false, geadresseerde: 'ggd', stap: null, instrument: null },
  'antwoord-ggd': { titel: 'Antwoord op uw advies', isBesluit: false, geadresseerde: 'ggd', stap: null, instrument: null },
  'mededeling-oudercommissie': {
    titel: 'Mededeling aan de oudercommissie',
    isBesluit: false,
    geadresseerde: 'oudercommissie',
    stap: null,
    instrument: null
  },
  'voornemen-invordering': {
    titel: 'Voornemen tot invordering',
    isBesluit: false,
    geadresseerde: 'houder',
    stap: null,
    instrument: null
  },
  invorderingsbeschikking: { titel: 'Invorderingsbeschikking', isBesluit: true, geadresseerde: 'houder', stap: null, instrument: null },
  aanmaning: { titel: 'Aanmaning', isBesluit: false, geadresseerde: 'houder', stap: null, instrument: null },
  // No bezwaar: who objects goes to the civil court (Awb 8:4 and 4:116).
  dwangbevel: { titel: 'Dwangbevel', isBesluit: false, geadresseerde: 'houder', stap: null, instrument: null },
  'besluit-over-last': {
    titel: 'Besluit over de last onder dwangsom',
    isBesluit: true,
    geadresseerde: 'houder',
    stap: null,
    instrument: null
  },
  'ontvangst-zienswijze': {
    titel: 'Ontvangst van uw zienswijze',
    isBesluit: false,
    geadresseerde: 'houder',
    stap: null,
    instrument: null
  },
  'ontvangst-bezwaar': { titel: 'Ontvangst van uw bezwaar', isBesluit: false, geadresseerde: 'houder', stap: null, instrument: null },
  'uitnodiging-hoorzitting': {
    titel: 'Uitnodiging voor de hoorzitting',
    isBesluit: false,
    geadresseerde: 'houder',
    stap: null,
    instrument: null
  },
  // Deciding later prepares the beslissing: no bezwaar (Awb 6:3).
  'verdaging-bezwaar': {
    titel: 'Uitstel van de beslissing op bezwaar',
    isBesluit: false,
    geadresseerde: 'houder',
    stap: null,
    instrument: null
  },
  'beslissing-op-bezwaar': { titel: 'Beslissing op bezwaar', isBesluit: true, geadresseerde: 'houder', stap: null, instrument: null }
} as const satisfies Record<Briefsoort, Briefkenmerk>

/** The letter that carries an instrument in a stap; null when the project has no letter for it: then a person decides. */
export function briefVoor(instrument: Instrument, stap: Stap): Briefsoort | null {
  for (const soort of Briefsoort.options) {
    const kenmerk: Briefkenmerk = BRIEFSOORTEN[soort]
    if (kenmerk.instrument === instrument && kenmerk.stap === stap) return soort
  }
  return null
}

const FEITBRIEFSOORTEN: ReadonlySet<string> = new Set(FEITBRIEVEN)

export function isFeitbriefsoort(soort: Briefsoort): soort is Feitbriefsoort {
  return FEITBRIEFSOORTEN.has(soort)
}

/** The letter asks the houder for a zienswijze (Awb 4:8): its term runs, and what he says is weighed before the besluit. */
export function vraagtZienswijze(soort: Briefsoort): boolean {
  return BRIEFSOORTEN[soort].stap === 'voornemen' || soort === 'voornemen-invordering'
}
