/** Words for a step as a gemeente says it. */
import type { Instrument, Stap } from '../model/instrument.ts'

const VOORNEMEN: Partial<Readonly<Record<Instrument, string>>> = {
  aanwijzing: 'voornemen tot aanwijzing',
  'last onder dwangsom': 'voornemen tot een last onder dwangsom',
  verwijdering: 'voornemen tot verwijdering uit het register'
}

export function noemStap(instrument: Instrument, stap: Stap): string {
  return stap === 'voornemen' ? (VOORNEMEN[instrument] ?? `voornemen: ${instrument}`) : instrument
}
