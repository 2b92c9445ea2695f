/** The open punten of a letter that rests on recorded facts: asked per letter, each with a proposal where the zaak or the policy gives one. */
import { toonBedrag } from '../model/bedrag.ts'
import { toonDatum } from '../model/datum.ts'
import { standVan } from '../model/dwangsomgeld.ts'
import { type Feitbriefsoort, isFeitbriefsoort } from '../model/instrument.ts'
import { aanmaningsvergoeding } from '../model/invordering.ts'
import type { Punt, Waarde } from '../model/vraag.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import { bezwaarpunten } from './bezwaarpunten.ts'
import type { Briefplan } from './brieven.ts'
import { wegingen } from './hoorpunten.ts'
import type { Opdracht, Vraagontwerp } from './kern.ts'
import { lastpunten } from './lastpunten.ts'

interface Feitwerk {
  readonly opdracht: Opdracht
  /** Id of the letter. */
  readonly brief: string
  readonly feiten: readonly Vastlegging[]
}

/** By what it shows that it was forfeited: the report or papers of that day, else what was recorded with it. */
function bewijsVan(zaak: Zaak, { op, overtreding, bedrag, tekst }: Vastlegging): string {
  const rapport = zaak.rapporten.findLast(
    ({ inhoud, vervangenDoor }) => vervangenDoor === null && inhoud.rapport.status === 'definitief' && inhoud.onderzoek.datums.includes(op)
  )?.inhoud.rapport
  const controle = zaak.vastleggingen.find((rij) => rij.soort === 'controle op stukken' && rij.overtreding === overtreding && rij.op === op)
  const bron = [
    ...(rapport === undefined
      ? []
      : [`rapport ${rapport.kenmerk} van ${rapport.ggd}, vastgesteld op ${toonDatum(rapport.datumVaststelling ?? op)}`]),
    ...(controle === undefined ? [] : ['controle op stukken']),
    ...(tekst.trim() === '' ? [] : [tekst.trim()])
  ].join('. ')
  return `${toonDatum(op)} (${toonBedrag(bedrag ?? 0)}): ${bron}`
}

function bewijs(werk: Feitwerk): Vraagontwerp {
  const {
    opdracht: { zaak },
    brief,
    feiten
  } = werk
  return {
    soort: 'open punt',
    punt: 'bewijs-verbeuring',
    tekst:
      'Waaruit blijkt per dag dat de dwangsom is verbeurd: wie zag wat, en in welk rapport of verslag staat het? Zet elke verbeuring op een eigen regel; dat komt in de brief (artikel 3:46 Awb). Met uw antwoord legt u ook vast dat u het bewijs hebt gelezen.',
    waardesoort: 'tekst',
    voorstel: eerder(werk, 'bewijs-verbeuring') ?? feiten.map((feit) => bewijsVan(zaak, feit)).join('\n'),
    brief
  }
}

/** What a letter before this one settled on this punt, for one of the same facts. */
function eerder({ opdracht: { zaak }, brief, feiten }: Feitwerk, punt: Punt): Waarde | null {
  const ids = new Set(feiten.map(({ id }) => id))
  const brieven = zaak.brieven.filter(
    ({ id, status, feiten: eigen }) => id !== brief && status !== 'vervallen' && eigen?.some((feit) => ids.has(feit)) === true
  )
  const vraag = zaak.vragen.findLast(
    ({ geldt, punt: dit, over, antwoord }) => geldt && dit === punt && antwoord !== null && brieven.some(({ id }) => id === over.brief)
  )
  return vraag?.antwoord?.waarde ?? null
}

function rekening(werk: Feitwerk): Vraagontwerp {
  return {
    soort: 'open punt',
    punt: 'rekening',
    tekst: 'Hoe betaalt de houder: op welke rekening, op welke naam? Dat komt zo in de brief, na "Zo betaalt u:" (artikel 4:89 Awb).',
    waardesoort: 'tekst',
    voorstel: eerder(werk, 'rekening') ?? werk.opdracht.beleid.invordering?.rekening ?? null,
    brief: werk.brief
  }
}

const BETAALTERMIJN =
  'Binnen welke termijn na de bekendmaking moet de houder betalen (artikel 4:86 Awb)? De zes weken van artikel 5:33 Awb liepen al vanaf de verbeuring. Of daarnaast de zes weken van artikel 4:87 Awb gelden, staat niet vast; het voorstel geeft ze wel. Vraag een jurist als u korter kiest.'

function betaaltermijn({ brief }: Feitwerk): Vraagontwerp {
  return {
    soort: 'open punt',
    punt: 'betaaltermijn',
    tekst: BETAALTERMIJN,
    waardesoort: 'duur',
    voorstel: { aantal: 6, eenheid: 'weken' },
    brief
  }
}

function omstandigheden({ brief }: Feitwerk): Vraagontwerp {
  return {
    soort: 'open punt',
    punt: 'bijzondere-omstandigheden',
    tekst:
      'Pleiten bijzondere omstandigheden tegen invordering, helemaal of voor een deel (artikel 3:4 Awb)? Ga ook in op wat de houder daarover heeft gezegd. Uw woorden komen in het besluit.',
    waardesoort: 'tekst',
    voorstel: 'Bijzondere omstandigheden zijn ons niet gebleken. Het belang van invordering weegt hier het zwaarst.',
    algemeenVoorstel: 'artikel 3:4 en 3:46 Awb',
    brief
  }
}

function rente({ brief }: Feitwerk, wat: string): Vraagontwerp {
  return {
    soort: 'open punt',
    punt: 'wettelijke-rente',
    tekst: `${wat} Onder 20 euro wordt geen rente gevraagd (artikel 4:97 tot en met 4:99 Awb). Kiest u "wel", geef dan als reden het bedrag en de dag waarop de rente begint; die woorden komen in de brief.`,
    waardesoort: 'keuze',
    opties: [
      { waarde: 'niet', label: 'Geen wettelijke rente in deze brief', grond: '' },
      { waarde: 'wel', label: 'Wel wettelijke rente, zoals in de reden staat', grond: 'artikel 4:97 en 4:99 Awb' }
    ],
    voorstel: 'niet',
    brief
  }
}

/** Whether the fee is a besluit of its own is not settled: a person says whether bezwaar is offered. */
function aanmaningskosten({ opdracht, brief, feiten }: Feitwerk): Vraagontwerp {
  const { open } = standVan(
    opdracht.zaak,
    feiten.map(({ id }) => id)
  )
  const beleid = opdracht.beleid.invordering
  return {
    soort: 'open punt',
    punt: 'aanmaningskosten',
    tekst: `Brengt u de vergoeding voor de aanmaning in rekening: ${toonBedrag(aanmaningsvergoeding(open))} (artikel 4:113 Awb)? Of tegen die vergoeding bezwaar openstaat, staat niet vast. Laat een jurist zeggen of er een bezwaarclausule bij moet.`,
    waardesoort: 'keuze',
    opties: [
      { waarde: 'niet', label: 'Geen vergoeding', grond: '' },
      { waarde: 'wel', label: 'Wel een vergoeding, zonder bezwaarclausule', grond: 'artikel 4:113 Awb' },
      { waarde: 'met bezwaar', label: 'Wel een vergoeding, met een bezwaarclausule', grond: 'artikel 3:45 en 4:113 Awb' }
    ],
    voorstel: beleid === null || beleid.aanmaningskosten ? null : 'niet',
    redenVerplicht: beleid?.aanmaningskosten !== false,
    brief
  }
}

function tenuitvoerlegging({ brief }: Feitwerk): Vraagontwerp {
  return {
    soort: 'open punt',
    punt: 'tenuitvoerlegging',
    tekst:
      'Welke kosten van het dwangbevel komen erbij (artikel 4:120 en 4:122 Awb)? Noem het bedrag of de regeling waaruit het volgt. Is het dwangbevel in handen van een invorderingsambtenaar, overleg dan met hem.',
    waardesoort: 'tekst',
    voorstel: null,
    brief
  }
}

function weging({ opdracht, brief, feiten }: Feitwerk): readonly Vraagontwerp[] {
  const ids = new Set(feiten.map(({ id }) => id))
  const voornemens = opdracht.zaak.brieven.filter(
    ({ soort, status, feiten: eigen }) =>
      soort === 'voornemen-invordering' && status !== 'vervallen' && eigen?.some((id) => ids.has(id)) === true
  )
  return wegingen(
    opdracht,
    brief,
    voornemens.map(({ id }) => id)
  )
}

const RENTE_BESLUIT = 'Stelt u in dit besluit ook wettelijke rente vast? Zij begint pas te lopen als de houder te laat is met betalen.'
const RENTE_DWANGBEVEL = 'Vordert u ook wettelijke rente in? Dan moet zij al bij beschikking zijn vastgesteld.'

const PER_SOORT: Readonly<Record<Feitbriefsoort, (werk: Feitwerk) => readonly Vraagontwerp[]>> = {
  'voornemen-invordering': (werk) => [bewijs(werk)],
  invorderingsbeschikking: (werk) => [
    bewijs(werk),
    ...weging(werk),
    omstandigheden(werk),
    betaaltermijn(werk),
    rekening(werk),
    rente(werk, RENTE_BESLUIT)
  ],
  aanmaning: (werk) => [aanmaningskosten(werk), rekening(werk)],
  dwangbevel: (werk) => [tenuitvoerlegging(werk), rente(werk, RENTE_DWANGBEVEL), rekening(werk)],
  'besluit-over-last': ({ opdracht, brief, feiten }) => lastpunten(opdracht, brief, feiten[0]),
  'ontvangst-zienswijze': () => [],
  'ontvangst-bezwaar': () => [],
  'uitnodiging-hoorzitting': () => [],
  'verdaging-bezwaar': () => [],
  'beslissing-op-bezwaar': ({ opdracht: { zaak }, brief, feiten }) => bezwaarpunten({ zaak, brief, feiten })
}

/** A resend takes the answers of its letter along, so nothing is asked anew. */
export function feitpunten(opdracht: Opdracht, { soort, feiten = [], vervangt }: Briefplan, brief: string): readonly Vraagontwerp[] {
  const al = opdracht.zaak.brieven.find(({ id }) => id === brief)?.feiten
  if (!isFeitbriefsoort(soort) || (vervangt !== null && al === undefined)) return []
  const alle = new Set([...(al ?? []), ...feiten])
  return PER_SOORT[soort]({ opdracht, brief, feiten: opdracht.zaak.vastleggingen.filter(({ id }) => alle.has(id)) })
}
