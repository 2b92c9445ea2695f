/**
 * The question about a letter that was sent and whose report is corrected: what it says, and the choices that fit its kind. Only what
 * the law counts as a step can be withdrawn; a letter that tells something can be followed by a new one. Pure.
 */
import { BRIEFSOORTEN, type Briefsoort, isFeitbriefsoort } from './instrument.ts'
import type { Optie } from './vraag.ts'

interface Correctiewoorden {
  /** Follows "De brief … is verzonden op … en". */
  readonly zin: string
  readonly opties: readonly Optie[]
}

function optie(waarde: 'wijzigen' | 'intrekken' | 'laten staan', label: string): Optie {
  return { waarde, label, grond: '' }
}

const STAP: Correctiewoorden = {
  zin: 'rust op de vorige versie. Wat moet er met deze brief gebeuren?',
  opties: [
    optie('wijzigen', 'Wijzigen: er komt een nieuwe brief die deze vervangt.'),
    optie(
      'intrekken',
      'Intrekken: de brief geldt niet meer. U handhaaft niet voor de overtredingen waarvan de bevinding is veranderd. Voor de andere in de brief komt een nieuwe brief.'
    ),
    optie('laten staan', 'Laten staan: de correctie verandert deze brief niet.')
  ]
}

/** Awb 4:8: for who it counts as heard is said where it is chosen. */
const VOORNEMEN: Correctiewoorden = {
  ...STAP,
  opties: STAP.opties.map((een) =>
    een.waarde === 'laten staan'
      ? { ...een, label: `${een.label} Is er nu een andere houder, dan telt dit voornemen ook als het horen van die houder.` }
      : een
  )
}

const ZONDER_STAP: Partial<Readonly<Record<Briefsoort, Correctiewoorden>>> = {
  afronding: {
    zin: 'vertelt de houder wat is hersteld, volgens de vorige versie. Klopt de brief nog?',
    opties: [
      optie('wijzigen', 'Nee: de houder krijgt een nieuwe afronding, met wat er na de correctie is hersteld.'),
      optie('laten staan', 'Ja: de brief klopt nog.')
    ]
  },
  'geen-handhaving': {
    zin: 'vertelt de houder waarom u niet handhaaft, volgens de vorige versie. Klopt de brief nog?',
    opties: [
      optie('wijzigen', 'Nee: de houder krijgt een nieuw bericht, over wat u na de correctie niet handhaaft.'),
      optie('laten staan', 'Ja: de brief klopt nog.')
    ]
  },
  'verzoek-nader-onderzoek': {
    zin: 'vraagt de GGD om een nader onderzoek, op grond van de vorige versie. Klopt het verzoek nog?',
    opties: [
      optie('wijzigen', 'Nee: de GGD krijgt een nieuw verzoek, voor wat er na de correctie nog openstaat.'),
      optie('laten staan', 'Ja: het verzoek klopt nog.')
    ]
  },
  'antwoord-ggd': {
    zin: 'vertelt de GGD wat u met de vorige versie doet. Klopt het antwoord nog?',
    opties: [
      optie('wijzigen', 'Nee: de GGD krijgt een nieuw antwoord, op het gecorrigeerde rapport.'),
      optie('laten staan', 'Ja: het antwoord klopt nog, er komt geen nieuw.')
    ]
  },
  'mededeling-oudercommissie': {
    zin: 'vertelt de oudercommissie iets dat op de vorige versie rust. Klopt de brief nog?',
    opties: [optie('wijzigen', 'Nee: de oudercommissie krijgt een nieuwe brief.'), optie('laten staan', 'Ja: de brief klopt nog.')]
  }
}

/** It rests on what was recorded, which a report may have shown. */
const FEITBRIEF: Correctiewoorden = {
  zin: 'rust op wat is vastgelegd, misschien met de vorige versie als bewijs. Klopt de brief nog?',
  opties: [
    optie(
      'wijzigen',
      'Nee: u krijgt een taak. Leg eerst vast wat er anders is; laat daarna een nieuwe brief maken of laat het de houder weten.'
    ),
    optie('laten staan', 'Ja: de brief klopt nog.')
  ]
}

export function correctiewoorden(soort: Briefsoort): Correctiewoorden {
  if (isFeitbriefsoort(soort)) return FEITBRIEF
  return ZONDER_STAP[soort] ?? (BRIEFSOORTEN[soort].stap === 'voornemen' ? VOORNEMEN : STAP)
}

export function heeftStap(soort: Briefsoort): boolean {
  return BRIEFSOORTEN[soort].stap !== null
}
