/** The parts of a policy in plain Dutch. */
import type { Beleid, Gevolg, Ladderrij, Meldingregel, Modifier, Voorbeeld } from '../../model/beleid.ts'
import { toonBand, toonDuur } from '../../model/datum.ts'
import { somOp } from '../../model/mensen.ts'
import { telwoord } from '../opmaak/tekst.ts'

export function stapInWoorden({ instrumenten, stap, verbinding }: Pick<Ladderrij, 'instrumenten' | 'stap' | 'verbinding'>): string {
  const welke = verbinding === 'en' ? somOp(instrumenten, 'en') : `${instrumenten.join(' en/of ')} (een mens kiest)`
  return stap === 'voornemen' ? `voornemen ${welke}` : welke
}

/** `geen termijn` where the row has none. */
export function termijnInWoorden(termijn: Ladderrij['termijn']): string {
  return termijn === null ? 'geen termijn' : toonBand(termijn)
}

export function triggerInWoorden({ trigger }: Modifier): string {
  switch (trigger.soort) {
    case 'ernst':
      return 'De GGD noemt de overtreding ernstig.'
    case 'bevel':
      return 'De toezichthouder gaf een bevel.'
    case 'tegelijk': {
      const welke = trigger.prioriteiten.length === 0 ? '' : ` van prioriteit ${somOp(trigger.prioriteiten)}`
      return `In één rapport staan ten minste ${trigger.minstens} overtredingen${welke}.`
    }
    case 'recidive': {
      const wat = {
        norm: 'Dezelfde norm is op deze locatie eerder overtreden en hersteld',
        locatie: 'Op deze locatie is eerder een norm overtreden en hersteld',
        houder: 'Dezelfde norm is bij deze houder eerder overtreden en hersteld'
      }[trigger.bereik]
      const wanneer = trigger.periode === null ? ', hoe lang geleden ook' : `, niet langer dan ${toonDuur(trigger.periode)} geleden`
      return `${wat}${wanneer}.`
    }
  }
}

export function gevolgInWoorden(gevolg: Gevolg): string {
  switch (gevolg.soort) {
    case 'volgende fase':
      return 'de volgende stap van de ladder'
    case 'fase':
      return `fase ${gevolg.fase} van de ladder`
    case 'prioriteit':
      return `de ladder van prioriteit ${gevolg.prioriteit}`
    case 'combinatie':
      return `${gevolg.instrument} erbij${gevolg.bij === undefined ? '' : ` (bij ${somOp(gevolg.bij)})`}`
  }
}

const GEBEURTENIS = {
  'rapport-openbaar': 'het rapport openbaar is',
  'rapport-wordt-openbaar': 'bekend is wanneer het rapport openbaar wordt',
  'sanctie-in-register': 'de sanctie in het register staat',
  publicatie: 'het besluit is gepubliceerd',
  'aanwijzing-gegeven': 'de aanwijzing is gegeven',
  'afronding-verzonden': 'de brief van afronding is verzonden'
} as const satisfies Record<Extract<Meldingregel['bij'], { soort: 'gebeurtenis' }>['gebeurtenis'], string>

function dagen(aantal: number): string {
  return telwoord(Math.abs(aantal), 'dag', 'dagen')
}

/** `7 dagen voor het einde van de hersteltermijn`. */
export function wanneerInWoorden({ bij }: Meldingregel): string {
  if (bij.soort === 'gebeurtenis') {
    const op = GEBEURTENIS[bij.gebeurtenis]
    return bij.dagen === 0 ? `zodra ${op}` : `${dagen(bij.dagen)} nadat ${op}`
  }
  const naam = bij.termijn.replaceAll('-', ' ')
  const welke = naam.endsWith('termijn') ? naam : `termijn voor ${naam}`
  if (bij.dagen === 0) return `op de laatste dag van de ${welke}`
  return `${dagen(bij.dagen)} ${bij.dagen < 0 ? 'voor' : 'na'} het einde van de ${welke}`
}

/** What the example starts from, in a few words. */
export function gegevenInWoorden({ gegeven }: Voorbeeld, beleid: Beleid): string {
  const item = beleid.soorten[gegeven.soort]?.find((een) => een.item === gegeven.item)?.titel ?? gegeven.item
  const extra = [
    ...(gegeven.fase === null ? [] : [`was in fase ${gegeven.fase}`]),
    ...(gegeven.termijnVerstreken ? [] : ['termijn loopt nog']),
    ...(gegeven.gehoord ? ['houder is gehoord'] : []),
    ...(gegeven.tegelijk > 1 ? [`${gegeven.tegelijk} overtredingen tegelijk`] : []),
    ...(gegeven.recidive ? [`eerder overtreden${gegeven.recidiveBij === 'houder' ? ' op een andere locatie' : ''}`] : []),
    ...(gegeven.ernstig ? ['ernstig'] : []),
    ...(gegeven.bevel ? ['met een bevel'] : []),
    ...(gegeven.onderzoek === undefined ? [] : [`${gegeven.onderzoek} onderzoek`])
  ]
  return [`${gegeven.soort}, ${item}`, gegeven.oordeel, ...extra].join('; ')
}

export function verwachtInWoorden({ verwacht }: Voorbeeld): string {
  const { uitkomst, fase, instrument, stap } = verwacht
  if (uitkomst === 'beoordeling nodig') return 'een mens beoordeelt'
  if (uitkomst === 'hersteld' || uitkomst === 'geen wijziging') return uitkomst
  if (uitkomst === 'open') return fase === null ? 'blijft open' : `blijft open in fase ${fase}`
  const wat = instrument === null ? 'een stap' : `${stap === 'voornemen' ? 'voornemen ' : ''}${instrument}`
  return fase === null ? wat : `fase ${fase}: ${wat}`
}
