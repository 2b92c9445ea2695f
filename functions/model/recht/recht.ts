/**
 * The law that decides and letters rest on, as dated data: one `Recht` per period, each row with its source and its doubt.
 * Which one holds on a day: recht-op.ts. Whether a norm may be enforced with an instrument: handhaafbaar.ts.
 */
import type { Datum, Duur } from '../basis.ts'
import type { Instrument } from '../instrument.ts'

/** Articles of the Wko from `van` up to and including `tot` (with its lettered articles); `leden` null: the whole article. */
export interface Artikelreeks {
  readonly van: string
  readonly tot: string
  readonly leden: readonly string[] | null
}

/** The norms for which a power exists: the list in the article of that power. */
export interface Normbereik {
  readonly omschrijving: string
  readonly artikelen: readonly Artikelreeks[]
  /** Lower rules that rest on the articles above ("bij of krachtens"), by the code of model/artikel.ts. */
  readonly krachtens: readonly string[]
  readonly bron: string
}

/** Norms that the college does not supervise at all, so that no instrument of its own is possible. */
export interface BuitenToezicht {
  readonly artikel: string
  readonly waarom: string
}

export interface Instrumentrecht {
  /** Stands in the letter after "op grond van"; null: no basis in the law, only policy. */
  readonly grondslag: string | null
  readonly orgaan: 'het college van burgemeester en wethouders'
  /** Awb 1:3. */
  readonly isBesluit: boolean
  /** `eigen`: every time anew; `eerder telt`: an earlier hearing for this instrument may do (4:11 b); `eigen spoor`: not 4:8 but its own procedure. */
  readonly horen: 'nee' | 'eerder telt' | 'eigen' | 'eigen spoor'
  readonly horenGrond: string
  readonly bezwaar: { readonly bij: string; readonly termijn: Duur; readonly artikel: string } | null
  /** Null: not bound to a list of norms. */
  readonly bereik: Normbereik | null
  /** Statutory maximum in cents. */
  readonly maximum: number | null
  readonly twijfel: readonly string[]
  readonly bron: readonly string[]
}

/** Two instruments that may not stand side by side for one overtreding; `twijfel`: a person decides. */
export interface Uitsluiting {
  readonly een: Instrument
  readonly ander: Instrument
  readonly oordeel: 'verboden' | 'twijfel'
  readonly artikel: string
  readonly waarom: string
}

export interface Recht {
  /** Name of the version, for the receipt. */
  readonly naam: string
  readonly geldigVanaf: Datum
  readonly geldigTot: Datum | null
  /** False: nobody has read the text of this period, so every instrument with a basis in law goes to a person. */
  readonly nagelezen: boolean
  readonly instrumenten: Readonly<Record<Instrument, Instrumentrecht>>
  readonly buitenToezicht: readonly BuitenToezicht[]
  readonly uitsluitingen: readonly Uitsluiting[]
  /** Combination of a step with an exploitatieverbod: where its ground holds. `onderzoek` null: after any onderzoek. */
  readonly exploitatieverbod: {
    readonly artikel: string
    readonly bereik: Normbereik
    readonly onderzoek: readonly string[] | null
    readonly bron: string
  }
  /** Power of the toezichthouder, not of the college. */
  readonly bevel: {
    readonly grondslag: string
    readonly orgaan: string
    readonly bezwaarBij: string
    readonly duur: Duur
    readonly bron: string
  }
  readonly twijfel: readonly string[]
}

export const COLLEGE = 'het college van burgemeester en wethouders'
export const ZES_WEKEN = { aantal: 6, eenheid: 'weken' } as const satisfies Duur
export const BEZWAAR_BIJ_COLLEGE = { bij: COLLEGE, termijn: ZES_WEKEN, artikel: 'artikel 6:4, eerste lid, en 6:7 Awb' } as const
/** A talk with agreements rests on policy alone; in the sources it stands before the first step of the law (decide/rechtstoets.ts). */
export const OVERLEG: Instrumentrecht = {
  grondslag: null,
  orgaan: COLLEGE,
  isBesluit: false,
  horen: 'nee',
  horenGrond: 'een overleg is geen besluit, dus artikel 4:8 Awb geldt niet',
  bezwaar: null,
  bereik: null,
  maximum: null,
  twijfel: [],
  bron: ['https://lokaleregelgeving.overheid.nl/CVDR121639', 'https://wetten.overheid.nl/BWBR0035594']
}
/** A warning that rests on policy alone is no besluit (ABRvS RVS:2018:1449, RVS:2018:3484), so the law lays nothing down for it. */
export const WAARSCHUWING: Instrumentrecht = {
  grondslag: null,
  orgaan: COLLEGE,
  isBesluit: false,
  horen: 'nee',
  horenGrond: 'een waarschuwing is geen besluit, dus artikel 4:8 Awb geldt niet',
  bezwaar: null,
  bereik: null,
  maximum: null,
  twijfel: [],
  bron: [
    'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2018:1449',
    'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RVS:2018:3484'
  ]
}
