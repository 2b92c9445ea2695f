/** The open punten of a letter that rests on recorded facts: asked per letter, each with a proposal where the zaak or the policy gives one. */
import { toonBedrag } from '../model/bedrag.ts'
import { toonDatum } from '../model/datum.ts'
import type { Feitbriefsoort } from '../model/instrument.ts'
import { isFeitbriefsoort } from '../model/instrument.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import type { Briefplan } from './brieven.ts'
import type { Opdracht, Vraagontwerp } from './kern.ts'

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

function bewijs({ opdracht: { zaak }, brief, feiten }: Feitwerk): Vraagontwerp {
  return {
    soort: 'open punt',
    punt: 'bewijs-verbeuring',
    tekst:
      'Waaruit blijkt per dag dat de dwangsom is verbeurd: wie zag wat, en in welk rapport of verslag staat het? Zet elke verbeuring op een eigen regel; dat komt in de brief (artikel 3:46 Awb). Met uw antwoord legt u ook vast dat u het bewijs hebt gelezen.',
    waardesoort: 'tekst',
    voorstel: feiten.map((feit) => bewijsVan(zaak, feit)).join('\n'),
    redenVerplicht: false,
    brief
  }
}

const PER_SOORT: Readonly<Record<Feitbriefsoort, (werk: Feitwerk) => readonly Vraagontwerp[]>> = {
  'voornemen-invordering': (werk) => [bewijs(werk)]
}

/** A resend takes the answers of its letter along, so nothing is asked anew. */
export function feitpunten(opdracht: Opdracht, { soort, feiten = [], vervangt }: Briefplan, brief: string): readonly Vraagontwerp[] {
  const al = opdracht.zaak.brieven.find(({ id }) => id === brief)?.feiten
  if (!isFeitbriefsoort(soort) || (vervangt !== null && al === undefined)) return []
  const alle = new Set([...(al ?? []), ...feiten])
  return PER_SOORT[soort]({ opdracht, brief, feiten: opdracht.zaak.vastleggingen.filter(({ id }) => alle.has(id)) })
}
