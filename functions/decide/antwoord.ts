/** The machine words of an answer: `fase:2` → `{ soort: 'fase', rest: '2' }`. */
import { Instrument } from '../model/instrument.ts'

export type Keuze =
  | { readonly soort: 'fase'; readonly fase: number }
  | { readonly soort: 'stap' | 'buiten' | 'combinatie'; readonly instrument: Instrument }
  | { readonly soort: 'prioriteit'; readonly prioriteit: string }
  | { readonly soort: 'open' | 'nader onderzoek' | 'niet handhaven' | 'houden' }
  | { readonly soort: 'anders'; readonly tekst: string }

const VAST = {
  'open laten': 'open',
  wacht: 'open',
  'laten staan': 'open',
  'nader onderzoek': 'nader onderzoek',
  'sluiten:niet gehandhaafd': 'niet handhaven',
  houden: 'houden'
} as const satisfies Record<string, 'open' | 'nader onderzoek' | 'niet handhaven' | 'houden'>

function isVast(tekst: string): tekst is keyof typeof VAST {
  return Object.hasOwn(VAST, tekst)
}

export function leesKeuze(tekst: string): Keuze {
  const waarde = tekst.trim()
  if (isVast(waarde)) return { soort: VAST[waarde] }
  const plek = waarde.indexOf(':')
  const soort = waarde.slice(0, Math.max(plek, 0))
  const rest = waarde.slice(plek + 1).trim()
  if (soort === 'fase' && /^[1-9]$/.test(rest)) return { soort, fase: Number(rest) }
  if (soort === 'prioriteit' && rest !== '') return { soort, prioriteit: rest }
  const instrument = Instrument.safeParse(rest)
  if ((soort === 'stap' || soort === 'buiten' || soort === 'combinatie') && instrument.success)
    return { soort, instrument: instrument.data }
  return { soort: 'anders', tekst: waarde }
}
