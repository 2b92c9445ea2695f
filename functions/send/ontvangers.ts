/** To whom a letter goes: one recipient for whom it counts, and copies. The ids are those of the consent register. Pure. */
import type { Gemeentegegevens, Mens } from '../model/beleid.ts'
import { BRIEFSOORTEN, type Briefsoort } from '../model/instrument.ts'
import { gemachtigdeSleutel, houderSleutel, oudercommissieSleutel } from '../model/sleutels.ts'
import type { Melding } from '../model/termijn.ts'
import type { Berichtsoort } from '../model/toestemming.ts'
import type { Ontvanger } from '../model/verzending.ts'
import { zoekwoorden } from '../model/vindrijen.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import type { Gedrukt } from './gedrukt.ts'

export interface Bestemming {
  readonly ontvanger: Ontvanger
  /** False: a copy, which says so in its mail or on its address sheet. */
  readonly telt: boolean
}

export function houderAls({ houder }: Pick<Zaak, 'houder'>): Ontvanger {
  return { id: houderSleutel(houder), rol: 'houder', naam: houder.naam, adres: houder.adres, email: null }
}

export function gemachtigdeAls({ houder }: Pick<Zaak, 'houder'>): Ontvanger | null {
  const { gemachtigde } = houder
  if (gemachtigde === null) return null
  return { id: gemachtigdeSleutel(gemachtigde), rol: 'gemachtigde', naam: gemachtigde.naam, adres: gemachtigde.adres, email: null }
}

export function oudercommissieAls({ voorziening, oudercommissie }: Pick<Zaak, 'voorziening' | 'oudercommissie'>): Ontvanger {
  const naam = oudercommissie?.naam ?? `Oudercommissie ${voorziening.naam}`
  return { id: oudercommissieSleutel(voorziening), rol: 'oudercommissie', naam, adres: null, email: null }
}

function ggdAls({ ggd }: Gemeentegegevens): Ontvanger {
  return { id: `ggd:${zoekwoorden(ggd.naam).join('-')}`, rol: 'ggd', naam: ggd.naam, adres: ggd.adres, email: ggd.email }
}

function behandelaarAls({ id, naam, email }: Mens): Ontvanger {
  return { id: `behandelaar:${id}`, rol: 'behandelaar', naam, adres: null, email }
}

/** The recipients of a letter, the one for whom it counts first. */
export function bestemmingenVan(zaak: Zaak, brief: Pick<Brief, 'soort'>, gegevens: Gemeentegegevens): Bestemming[] {
  switch (BRIEFSOORTEN[brief.soort].geadresseerde) {
    case 'ggd':
      return [{ ontvanger: ggdAls(gegevens), telt: true }]
    case 'oudercommissie':
      return [{ ontvanger: oudercommissieAls(zaak), telt: true }]
    case 'houder': {
      const gemachtigde = gemachtigdeAls(zaak)
      const houder = { ontvanger: houderAls(zaak), telt: true }
      return gemachtigde === null ? [houder] : [houder, { ontvanger: gemachtigde, telt: false }]
    }
  }
}

/** Why the letter may not go to the one for whom it counts: it was approved for another name or address (Awb 3:41). Empty: it may. */
export function tegenOntvanger(
  bestemmingen: readonly Bestemming[],
  { naam, straat, postcode, plaats }: Gedrukt['geadresseerde']
): string[] {
  const { ontvanger } = bestemmingen.find(({ telt }) => telt) ?? {}
  // An oudercommissie has no address of its own.
  if (ontvanger === undefined || ontvanger.adres === null) return []
  const { adres } = ontvanger
  const zelfde = ontvanger.naam === naam && adres.straat === straat && adres.postcode === postcode && adres.plaats === plaats
  return zelfde ? [] : ['de brief is goedgekeurd voor een andere naam of een ander adres dan nu in de zaak staat']
}

/** The recipients of a notice; a behandelaar's goes to everybody with that role. */
export function ontvangersVan(
  zaak: Zaak,
  melding: Pick<Melding, 'ontvanger'>,
  gegevens: Gemeentegegevens,
  mensen: readonly Mens[]
): Ontvanger[] {
  switch (melding.ontvanger) {
    case 'houder':
      return [houderAls(zaak)]
    case 'gemachtigde':
      return [gemachtigdeAls(zaak)].filter((ontvanger) => ontvanger !== null)
    case 'oudercommissie':
      return [oudercommissieAls(zaak)]
    case 'ggd':
      return [ggdAls(gegevens)]
    case 'behandelaar':
      return mensen.filter(({ rollen }) => rollen.includes('behandelaar')).map(behandelaarAls)
  }
}

/** The kind of consent that a letter asks; null: none is asked, the GGD by its standing agreement. */
export const BERICHTSOORTEN = {
  'bevestiging-overleg': 'mededeling',
  waarschuwing: 'waarschuwing',
  'voornemen-aanwijzing': 'voornemen',
  aanwijzing: 'besluit',
  'voornemen-last-onder-dwangsom': 'voornemen',
  'last-onder-dwangsom': 'besluit',
  'voornemen-verwijdering': 'voornemen',
  verwijdering: 'besluit',
  afronding: 'mededeling',
  'geen-handhaving': 'mededeling',
  'verzoek-nader-onderzoek': null,
  'antwoord-ggd': null,
  'mededeling-oudercommissie': 'oudercommissie',
  'voornemen-invordering': 'voornemen',
  invorderingsbeschikking: 'besluit',
  aanmaning: 'mededeling',
  dwangbevel: null,
  'besluit-over-last': 'besluit',
  'ontvangst-zienswijze': 'mededeling',
  'ontvangst-bezwaar': 'mededeling',
  'uitnodiging-hoorzitting': 'mededeling',
  'verdaging-bezwaar': 'mededeling',
  'beslissing-op-bezwaar': 'besluit'
} as const satisfies Record<Briefsoort, Berichtsoort | null>
