/**
 * The question: what follows, by policy and law, for each overtreding? In: a zaak, one doorgang, policy, law, history. Out: the
 * journal line `besloten`. Deciding the same doorgang again adds nothing that already stands there. Pure; no clock, no store.
 */
import { REGELS } from '../model/beslisregels.ts'
import { volgendeId } from '../model/id.ts'
import { beslisFeitbrief, beslisVerbeuring } from './feitbrief.ts'
import type { Besluit, Opdracht, Taakontwerp } from './kern.ts'
import { antwoordOp } from './mens.ts'
import { beslisControle, beslisHerzending, beslisMededeling, beslisNaTermijn } from './overige.ts'
import { beslisRapport } from './rapport.ts'
import { stelSamen } from './samenstellen.ts'
import { beslisHoren } from './zienswijze.ts'

function perAanleiding(opdracht: Opdracht): Besluit {
  const { aanleiding } = opdracht.doorgang
  switch (aanleiding.soort) {
    case 'rapport': {
      const rapport = opdracht.zaak.rapporten.find(({ id }) => id === aanleiding.rapport)
      return rapport === undefined ? stelSamen(opdracht, {}) : beslisRapport(opdracht, rapport)
    }
    case 'zienswijze':
    case 'zienswijzetermijn verstreken':
      return beslisHoren(opdracht, aanleiding.brief)
    case 'hersteltermijn verstreken':
      return beslisNaTermijn(opdracht, aanleiding.overtredingen)
    case 'controle op stukken':
      return beslisControle(opdracht, aanleiding.vastlegging)
    case 'herzending':
      return beslisHerzending(opdracht, aanleiding.brief)
    case 'verbeuring':
      return beslisVerbeuring(opdracht, aanleiding.vastlegging)
    case 'feitbrief':
      return beslisFeitbrief(opdracht, aanleiding.welke, aanleiding.feiten)
    case 'mededeling':
      return beslisMededeling(opdracht, aanleiding.brief)
  }
}

/** A deviation that came after its letter was approved changes nothing; the person is told. */
function teLaatAfgeweken(opdracht: Opdracht, besluit: Besluit): Taakontwerp[] {
  const { teBeslissen } = opdracht.doorgang
  if (teBeslissen === 'alles') return []
  return teBeslissen.flatMap((id) => {
    const gevolgd = besluit.uitkomsten.some(({ overtreding, regel }) => overtreding === id && regel === REGELS.afwijking)
    if (gevolgd || antwoordOp(opdracht, id, 'afwijking') === null || besluit.uitkomsten.some(({ overtreding }) => overtreding === id))
      return []
    return [
      {
        soort: 'beoordelen',
        tekst: `De afwijking voor ${id} kwam nadat de brief was goedgekeurd en is niet gevolgd. Bekijk wat nodig is.`,
        over: id
      }
    ]
  })
}

export function beslis(opdracht: Opdracht): Besluit {
  const besluit = perAanleiding(opdracht)
  const taken = teLaatAfgeweken(opdracht, besluit)
  if (taken.length === 0) return besluit
  const erbij = stelSamen(opdracht, { taken }).taken
  return {
    ...besluit,
    taken: [
      ...besluit.taken,
      ...erbij.map((taak, plek) => ({ ...taak, id: volgendeId(opdracht.zaak, 'taak', besluit.taken.length + plek) }))
    ]
  }
}
