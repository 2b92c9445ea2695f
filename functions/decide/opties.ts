/**
 * The lawful choices of a beoordeling, as machine words with a label and a ground: `fase:2`, `stap:aanwijzing`, `buiten:bestuurlijke
 * boete`, `prioriteit:Hoog`, `open laten`, `wacht`, `nader onderzoek`, `sluiten:niet gehandhaafd`.
 */
import { briefVoor, Instrument } from '../model/instrument.ts'
import type { Optie } from '../model/vraag.ts'
import { type Geval, ladderrij } from './kern.ts'
import { toetsRecht } from './rechtstoets.ts'

export const OPEN_LATEN: Optie = {
  waarde: 'open laten',
  label: 'De overtreding blijft open, nu geen nieuwe stap',
  grond: 'artikel 4:84 Awb: gemotiveerd wachten kan'
}
export const MEENEMEN: Optie = {
  waarde: 'open laten',
  label: 'De overtreding blijft open en gaat mee bij de volgende reguliere inspectie',
  grond: 'het beleid vraagt hier geen herinspectie'
}
export const WACHT: Optie = { waarde: 'wacht', label: 'Wachten: nu geen nieuwe stap', grond: '' }
export const NADER: Optie = {
  waarde: 'nader onderzoek',
  label: 'De GGD om een (nieuw) nader onderzoek vragen',
  grond: 'artikel 1.62, vijfde lid, Wko'
}
export const NIET_HANDHAVEN: Optie = {
  waarde: 'sluiten:niet gehandhaafd',
  label: 'Niet handhaven en de overtreding sluiten, met reden',
  grond:
    'beginselplicht tot handhaving: alleen met een goede reden, die in de brief aan de houder komt (artikel 3:46 en 4:84 Awb); vroeg iemand om handhaving, dan is een besluit op dat verzoek nodig'
}

const OVERLEGLABEL = 'overleg: afspraken met de houder in een gesprek (uitstel: de stap van nu volgt als het niet helpt)'

/** An instrument that the law permits for this norm now; without a letter of ours a person makes it elsewhere. */
export function instrumentoptie(geval: Geval, instrument: Instrument): Optie | null {
  const oordeel = toetsRecht(geval, instrument)
  if (!oordeel.ja) return null
  if (instrument === 'overleg')
    return { waarde: 'stap:overleg', label: OVERLEGLABEL, grond: 'beleid; een overleg heeft geen juridische status' }
  const heeftBrief = briefVoor(instrument, 'instrument') !== null
  const horen = geval.opdracht.recht.instrumenten[instrument].horen
  const eerst = horen === 'nee' ? '' : horen === 'eigen spoor' ? ' (eigen procedure)' : ' (eerst een voornemen als dat nog niet is gedaan)'
  return heeftBrief
    ? { waarde: `stap:${instrument}`, label: `${instrument}${eerst}`, grond: oordeel.grondslag }
    : {
        waarde: `buiten:${instrument}`,
        label: `${instrument}${eerst}: zelf opstellen, Besluitenstraat heeft hier geen brief voor`,
        grond: oordeel.grondslag
      }
}

export function instrumentopties(geval: Geval, instrumenten: readonly Instrument[] = Instrument.options): Optie[] {
  return instrumenten.flatMap((instrument) => instrumentoptie(geval, instrument) ?? [])
}

/** A fase of the ladder whose instruments the law permits, at least one of them. */
export function faseoptie(geval: Geval, prioriteit: string | null, fase: number): Optie | null {
  const rij = prioriteit === null ? null : ladderrij(geval.opdracht.beleid, prioriteit, fase)
  if (rij === null || !rij.instrumenten.some((instrument) => toetsRecht(geval, instrument).ja)) return null
  const stap = rij.stap === 'voornemen' ? 'voornemen tot ' : ''
  return {
    waarde: `fase:${fase}`,
    label: `fase ${fase}: ${stap}${rij.instrumenten.join(` ${rij.verbinding} `)}`,
    grond: `beleid, rij ${rij.id}`
  }
}

/** From this fase on, every row of the ladder. */
export function faseopties(geval: Geval, prioriteit: string | null, vanaf: number): Optie[] {
  const fasen = geval.opdracht.beleid.ladder.filter((rij) => rij.prioriteit === prioriteit && rij.fase >= vanaf).map(({ fase }) => fase)
  return [...new Set(fasen)].toSorted((een, ander) => een - ander).flatMap((fase) => faseoptie(geval, prioriteit, fase) ?? [])
}

export function prioriteitoptie(geval: Geval, prioriteit: string, fase: number): Optie | null {
  const stap = faseoptie(geval, prioriteit, fase)
  return stap === null ? null : { waarde: `prioriteit:${prioriteit}`, label: `prioriteit ${prioriteit}, ${stap.label}`, grond: stap.grond }
}
