/** What a person records of an overleg: the letter says nothing of it that nobody recorded, so none of these has a proposal. Pure. */
import { toonBand } from '../model/datum.ts'
import { OVERLEGPUNTEN, OVERLEGWIJZEN } from '../model/overleg.ts'
import type { Optie, Vraag } from '../model/vraag.ts'
import type { Overtreding } from '../model/zaak.ts'
import { naamVan, type Opdracht, type Vraagontwerp } from './kern.ts'

const WIJZEN: Readonly<Record<(typeof OVERLEGWIJZEN)[number], string>> = {
  kantoor: 'een gesprek bij de gemeente',
  locatie: 'een gesprek op de locatie',
  telefoon: 'een gesprek per telefoon',
  beeldbellen: 'een gesprek via beeldbellen'
}

const OPTIES: readonly Optie[] = OVERLEGWIJZEN.map((waarde) => ({ waarde, label: WIJZEN[waarde], grond: '' }))

const VRAGEN: Readonly<Record<(typeof OVERLEGPUNTEN)[number], Pick<Vraagontwerp, 'tekst' | 'waardesoort' | 'opties'>>> = {
  'overleg-dag': {
    tekst:
      'Overleg: op welke dag is er met de houder gesproken? Beantwoord deze vragen na het gesprek: zonder gesprek komt er geen brief. Wil de houder niet praten, wijk dan af en kies een andere stap.',
    waardesoort: 'datum'
  },
  'overleg-wijze': { tekst: 'Overleg: hoe is er gesproken?', waardesoort: 'keuze', opties: [...OPTIES] },
  'overleg-met': {
    tekst: 'Overleg: met wie is er gesproken? Noem naam en functie, zoals zij in de brief komen (na “Wij spraken met”).',
    waardesoort: 'tekst'
  },
  'overleg-namens': {
    tekst: 'Overleg: wie sprak namens de gemeente? Noem naam en functie, zoals zij in de brief komen (na “Namens ons sprak”).',
    waardesoort: 'tekst'
  }
}

/** Of the talk as a whole. */
export function overlegpunten(brief: string): Vraagontwerp[] {
  return OVERLEGPUNTEN.map((punt) => ({ soort: 'open punt', punt, voorstel: null, brief, ...VRAGEN[punt] }))
}

/**
 * What was agreed on this overtreding, and by which day. Whoever records it has read the report (`vergewist`); `band`: of the policy's row,
 * counted from the day of the talk.
 */
export function afspraakpunten(opdracht: Opdracht, overtreding: Overtreding, band: Vraag['band'], vergewist: string): Vraagontwerp[] {
  const over = `Afspraak over ${naamVan({ opdracht, overtreding })}`
  const basis = { soort: 'open punt', overtreding: overtreding.id, voorstel: null } as const
  const mag =
    band === null
      ? 'Het beleid noemt hier geen termijn; houd hem zo kort als kan.'
      : `Het beleid laat toe, vanaf de dag van het overleg: ${toonBand(band)}.`
  return [
    { ...basis, punt: 'hersteltermijn', tekst: `${over}: op welke dag is het uiterlijk hersteld? ${mag}`, waardesoort: 'datum', band },
    {
      ...basis,
      punt: 'maatregel',
      tekst: `${over}: wat doet de houder? Schrijf het zo op dat vaststaat wanneer het klaar is. ${vergewist}`,
      waardesoort: 'tekst'
    }
  ]
}
