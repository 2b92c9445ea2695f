/**
 * Who may be told what (design § 9), as one closed table: what does not stand in it is told to nobody.
 * No article gives a ground to send sanction letters to an oudercommissie: Wko 1.63 lid 4, 1.60 lid 6 and 1.81 name others.
 */
import type { Datum } from './basis.ts'
import { toonDatum } from './datum.ts'
import type { Ontvanger } from './verzending.ts'
import type { Brief, Zaak } from './zaak.ts'

type Rol = Ontvanger['rol']

/** What a notice or letter is about. */
export type Wat =
  | 'brief'
  | 'afschrift van een brief'
  | 'herinnering'
  | 'rapport wordt openbaar'
  | 'rapport is openbaar'
  | 'sanctie in het register'
  | 'publicatie'
  | 'aanwijzing gegeven'
  | 'einde hersteltermijn'
  | 'afronding'
  | 'voornemen'
  | 'boete of last waartegen nog bezwaar of beroep kan'
  | 'namen van personeel, ouders of kinderen'
  | 'verzoek nader onderzoek'
  | 'antwoord op advies'
  | 'wat de gemeente heeft gedaan'
  | 'vraag'
  | 'open punt'
  | 'termijn nadert'
  | 'termijn verstreken'
  | 'bezorging mislukt'
  | 'taak'

/** What must stand recorded before this recipient is told. */
type Eis = 'toestemming' | 'opt-in' | 'grond' | 'openbaar' | 'onherroepelijk' | 'in register'

export interface Weetregel {
  readonly ontvanger: Rol
  readonly wat: Wat
  /** `nooit`: not even with consent. */
  readonly mag: readonly Eis[] | 'nooit'
  readonly grond: string
}

export const WEETREGELS = [
  { ontvanger: 'houder', wat: 'brief', mag: [], grond: 'de brief is aan de houder gericht (artikel 3:41 Awb)' },
  {
    ontvanger: 'houder',
    wat: 'herinnering',
    mag: ['toestemming'],
    grond: 'de houder wil herinneringen per e-mail ontvangen (artikel 2:8 Awb)'
  },
  { ontvanger: 'gemachtigde', wat: 'afschrift van een brief', mag: [], grond: 'de gemachtigde staat de houder bij (artikel 2:1 Awb)' },
  {
    ontvanger: 'gemachtigde',
    wat: 'herinnering',
    mag: ['toestemming'],
    grond: 'de gemachtigde wil herinneringen per e-mail ontvangen (artikel 2:8 Awb)'
  },
  {
    ontvanger: 'oudercommissie',
    wat: 'rapport wordt openbaar',
    mag: ['opt-in'],
    grond: 'de GGD maakt het rapport openbaar (artikel 1.63, vijfde lid, Wko)'
  },
  {
    ontvanger: 'oudercommissie',
    wat: 'rapport is openbaar',
    mag: ['opt-in', 'openbaar'],
    grond: 'het rapport is openbaar (artikel 1.63, vijfde lid, Wko)'
  },
  {
    ontvanger: 'oudercommissie',
    wat: 'sanctie in het register',
    mag: ['opt-in', 'onherroepelijk', 'in register'],
    grond: 'de sanctie is onherroepelijk en staat in het register (artikel 1.81 Wko)'
  },
  {
    ontvanger: 'oudercommissie',
    wat: 'publicatie',
    mag: ['opt-in', 'openbaar'],
    grond: 'de verwijdering uit het register is bekendgemaakt (artikel 8, vierde lid, Besluit registers kinderopvang)'
  },
  {
    ontvanger: 'oudercommissie',
    wat: 'aanwijzing gegeven',
    mag: ['opt-in', 'grond'],
    grond: 'de gemeente heeft hiervoor een grond vastgelegd'
  },
  {
    ontvanger: 'oudercommissie',
    wat: 'einde hersteltermijn',
    mag: ['opt-in', 'grond'],
    grond: 'de gemeente heeft hiervoor een grond vastgelegd'
  },
  { ontvanger: 'oudercommissie', wat: 'afronding', mag: ['opt-in', 'grond'], grond: 'de gemeente heeft hiervoor een grond vastgelegd' },
  {
    ontvanger: 'oudercommissie',
    wat: 'voornemen',
    mag: 'nooit',
    grond: 'een voornemen is nog geen besluit en is niet openbaar'
  },
  {
    ontvanger: 'oudercommissie',
    wat: 'boete of last waartegen nog bezwaar of beroep kan',
    mag: 'nooit',
    grond: 'een sanctie wordt pas openbaar als zij onherroepelijk is (artikel 1.81 Wko)'
  },
  {
    ontvanger: 'oudercommissie',
    wat: 'namen van personeel, ouders of kinderen',
    mag: 'nooit',
    grond: 'dit zijn persoonsgegevens die de oudercommissie niet nodig heeft (artikel 5 AVG)'
  },
  { ontvanger: 'ggd', wat: 'verzoek nader onderzoek', mag: [], grond: 'de GGD doet het onderzoek (artikel 1.62 Wko)' },
  { ontvanger: 'ggd', wat: 'antwoord op advies', mag: [], grond: 'de GGD heeft het college geadviseerd (artikel 3:50 Awb)' },
  { ontvanger: 'ggd', wat: 'wat de gemeente heeft gedaan', mag: [], grond: 'de GGD houdt toezicht voor het college (artikel 1.61 Wko)' },
  { ontvanger: 'behandelaar', wat: 'vraag', mag: [], grond: 'de behandelaar beslist hierover' },
  { ontvanger: 'behandelaar', wat: 'open punt', mag: [], grond: 'de behandelaar beslist hierover' },
  { ontvanger: 'behandelaar', wat: 'termijn nadert', mag: [], grond: 'de behandelaar bewaakt de termijnen' },
  { ontvanger: 'behandelaar', wat: 'termijn verstreken', mag: [], grond: 'de behandelaar bewaakt de termijnen' },
  {
    ontvanger: 'behandelaar',
    wat: 'bezorging mislukt',
    mag: [],
    grond: 'de behandelaar zorgt voor een nieuwe verzending (artikel 2:11 Awb)'
  },
  { ontvanger: 'behandelaar', wat: 'taak', mag: [], grond: 'de behandelaar voert de taak uit' }
] as const satisfies readonly Weetregel[]

/** What stands recorded at the moment of telling. */
export interface Vastgelegd {
  /** Consent of this recipient for this kind of message: for an oudercommissie its opt-in. */
  readonly toestemming: boolean
  /** The gemeente's own recorded ground to tell an oudercommissie more than what is public. */
  readonly grond: { readonly omschrijving: string; readonly vastgesteld: Datum } | null
  /** The report or publication can be read by everybody. */
  readonly openbaar: boolean
  /** A person confirmed that nobody can fight the sanction any more. */
  readonly onherroepelijk: boolean
  readonly inRegister: boolean
}

export type Weetoordeel = { readonly ja: true; readonly grond: string } | { readonly ja: false; readonly reden: string }

const ONTBREEKT = {
  toestemming: 'er is geen toestemming vastgelegd om hierover te e-mailen (artikel 2:8 Awb)',
  'opt-in': 'de oudercommissie heeft niet laten vastleggen dat zij deze e-mails wil',
  grond: 'de gemeente heeft geen grond vastgelegd om dit aan de oudercommissie te melden',
  openbaar: 'nog niet is vastgelegd dat dit openbaar is',
  onherroepelijk: 'nog niet is bevestigd dat de sanctie onherroepelijk is (artikel 1.81 Wko)',
  'in register': 'nog niet is vastgelegd dat de sanctie in het register staat (artikel 1.81 Wko)'
} as const satisfies Record<Eis, string>

function isVoldaan(eis: Eis, vastgelegd: Vastgelegd): boolean {
  switch (eis) {
    case 'toestemming':
    case 'opt-in':
      return vastgelegd.toestemming
    case 'grond':
      return vastgelegd.grond !== null
    case 'openbaar':
      return vastgelegd.openbaar
    case 'onherroepelijk':
      return vastgelegd.onherroepelijk
    case 'in register':
      return vastgelegd.inRegister
  }
}

/** May this recipient be told this? Both answers carry the reason in plain Dutch. */
export function magWeten(ontvanger: Rol, wat: Wat, vastgelegd: Vastgelegd): Weetoordeel {
  const regels: readonly Weetregel[] = WEETREGELS
  const regel = regels.find((kandidaat) => kandidaat.ontvanger === ontvanger && kandidaat.wat === wat)
  if (regel === undefined) return { ja: false, reden: `'${wat}' is niet bestemd voor: ${ontvanger}` }
  if (regel.mag === 'nooit') return { ja: false, reden: regel.grond }
  const ontbreekt = regel.mag.filter((eis) => !isVoldaan(eis, vastgelegd)).map((eis) => ONTBREEKT[eis])
  if (ontbreekt.length > 0) return { ja: false, reden: ontbreekt.join('; ') }
  const eigenGrond = regel.mag.some((eis) => eis === 'grond') ? vastgelegd.grond : null
  if (eigenGrond === null) return { ja: true, grond: regel.grond }
  return { ja: true, grond: `${regel.grond}: ${eigenGrond.omschrijving} (vastgesteld op ${toonDatum(eigenGrond.vastgesteld)})` }
}

/**
 * Of what a letter is about, the overtredingen for which an aanwijzing was made known: only of those may a gemeente's ground let an
 * oudercommissie hear. A waarschuwing, or a last that can still be fought, is told neither at its end nor at its afronding.
 */
export function metAanwijzing({ brieven }: Pick<Zaak, 'brieven'>, { overtredingen }: Pick<Brief, 'overtredingen'>): readonly string[] {
  const gegeven = brieven.filter(({ soort, status }) => soort === 'aanwijzing' && status === 'bekendgemaakt')
  return overtredingen.filter((id) => gegeven.some((brief) => brief.overtredingen.includes(id)))
}

export const ALLEEN_AANWIJZING =
  'een overleg of waarschuwing wordt niet aan de oudercommissie gemeld; de grond van de gemeente gaat over een aanwijzing'
