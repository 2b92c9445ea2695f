/**
 * Articles that letters name beside the basis of the instrument (model/recht/), per period. Sources: Wet kinderopvang (BWBR0017017)
 * as of 2009-11-01 and 2026-08-01; policy of Leeuwarderadeel 2009, bijlage 4. The sentences around them stand in the templates.
 */
import type { Datum } from '../basis.ts'

export interface Gevolg {
  /** Goes on after "Dan kunnen wij". */
  readonly wat: string
  readonly artikel: string
}

export interface Rechtsteksten {
  readonly vanaf: Datum
  readonly tot: Datum | null
  /** Basis of the onderzoek. */
  readonly onderzoek: string
  /** The toezichthouder sends the report to the houder. */
  readonly toezending: string
  /** What an aanwijzing must hold. */
  readonly inhoudAanwijzing: string
  readonly gevolgen: readonly Gevolg[]
  /** The prohibition to go on; `wat` follows the name of the voorziening. */
  readonly verbod: Gevolg
  /** The houder discusses the report with the oudercommissie; empty where the law knows no such duty. */
  readonly bespreking: string
  /** The entry of a final sanction in the register; empty where the law knows none. */
  readonly vermelding: string
  /** The register as the law names it. */
  readonly register: string
  readonly verwijdering: {
    readonly titel: string
    /** False: before August 2010 there was no permission that could be withdrawn, only the entry in the register. */
    readonly intrekking: boolean
    /** For a voorziening that came into the register by a melding before 2010; null where the law had no rule of its own for it. */
    readonly melding: { readonly titel: string; readonly grondslag: string; readonly uitvoering: string } | null
    readonly grond: string
    readonly uitvoering: string
    readonly publicatie: string
    readonly gastouders: string
  }
  /** Awb 2:13: the electronic way is a right of who writes to the gemeente. */
  readonly elektronischRecht: boolean
}

const LAST: Gevolg = {
  wat: 'u een last onder dwangsom of een last onder bestuursdwang opleggen',
  artikel: 'artikel 125 van de Gemeentewet'
}
const BLRK = 'het Besluit landelijk register kinderopvang, register buitenlandse kinderopvang en personenregister kinderopvang'

export const RECHTSTEKSTEN = [
  {
    vanaf: '2005-01-01',
    tot: '2010-07-31',
    onderzoek: 'artikel 62 van de Wet kinderopvang',
    toezending: 'artikel 63, vierde lid, van de Wet kinderopvang',
    inhoudAanwijzing: 'artikel 65, tweede en vierde lid, van de Wet kinderopvang',
    gevolgen: [LAST, { wat: 'u een bestuurlijke boete opleggen', artikel: 'artikel 72, eerste lid, van de Wet kinderopvang' }],
    verbod: { wat: 'voort te zetten, als bestuursdwang niet mogelijk is', artikel: 'artikel 66, eerste lid, van de Wet kinderopvang' },
    bespreking: '',
    vermelding: '',
    register: 'register kinderopvang',
    verwijdering: {
      titel: 'Verwijdering uit het register',
      intrekking: false,
      melding: null,
      grond:
        'uit onderzoek blijkt dat niet langer wordt voldaan aan de voorschriften van hoofdstuk 3, paragrafen 2 en 3, van de Wet kinderopvang',
      uitvoering: 'artikel 9, tweede lid, van de Regeling Wet kinderopvang',
      publicatie: 'artikel 9, tweede lid, van de Regeling Wet kinderopvang',
      gastouders: ''
    },
    elektronischRecht: false
  },
  {
    vanaf: '2010-08-01',
    tot: null,
    onderzoek: 'artikel 1.62 van de Wet kinderopvang',
    toezending: 'artikel 1.63, vierde lid, van de Wet kinderopvang',
    inhoudAanwijzing: 'artikel 1.65, tweede en vijfde lid, van de Wet kinderopvang',
    gevolgen: [
      LAST,
      {
        wat: 'u een bestuurlijke boete opleggen van ten hoogste € 45.000',
        artikel: 'artikel 1.72, eerste lid, van de Wet kinderopvang'
      }
    ],
    verbod: {
      wat: 'voort te zetten, als een last onder bestuursdwang niet mogelijk is',
      artikel: 'artikel 1.66, eerste lid, van de Wet kinderopvang'
    },
    bespreking: 'artikel 1.60, zesde lid, van de Wet kinderopvang',
    vermelding: `artikel 1.81 van de Wet kinderopvang en artikel 9a van ${BLRK}`,
    register: 'Landelijk Register Kinderopvang',
    verwijdering: {
      titel: 'Intrekking van de toestemming en verwijdering uit het register',
      intrekking: true,
      melding: {
        titel: 'Beëindiging van de toestemming en verwijdering uit het register',
        grondslag: `artikel 1.46, vijfde, zesde en zevende lid, van de Wet kinderopvang en artikel 8 van ${BLRK}`,
        uitvoering: `artikel 1.46, zevende lid, van de Wet kinderopvang en artikel 8, eerste lid, van ${BLRK}`
      },
      grond: 'uit onderzoek blijkt dat de exploitatie niet langer in overeenstemming is met de regels van de Wet kinderopvang',
      uitvoering: `artikel 1.46, zesde lid, van de Wet kinderopvang en artikel 8, eerste lid, van ${BLRK}`,
      publicatie: `artikel 8, vierde en vijfde lid, van ${BLRK}`,
      gastouders: `artikel 1.47b, vierde lid, van de Wet kinderopvang en artikel 8, achtste lid, van ${BLRK}`
    },
    elektronischRecht: true
  }
] as const satisfies readonly Rechtsteksten[]

/** @throws Error before 1 January 2005 */
export function rechtstekstenOp(op: Datum): Rechtsteksten {
  const rijen: readonly Rechtsteksten[] = RECHTSTEKSTEN
  const rij = rijen.find((kandidaat) => kandidaat.vanaf <= op && (kandidaat.tot === null || op <= kandidaat.tot))
  if (rij === undefined) throw new Error(`op ${op} gold de Wet kinderopvang nog niet`)
  return rij
}
