/** On which besluit something about a bezwaar is recorded: one with a bezwaar on which must still be decided, by the rule of the model. */
import { openBezwaren, wanneerAfgedaan } from '../model/bezwaar.ts'
import { toonDatum } from '../model/datum.ts'
import { fout } from '../model/gelezen.ts'
import type { Vastlegging } from '../model/zaak.ts'
import { uitgeganeBesluiten } from './vastleg-besluit.ts'
import { kiesBrief, naamVan, type Regeluitkomst, type Uitgegaan, type Vastleggeval } from './vastleg-keuze.ts'

export interface InBezwaar {
  readonly brief: Uitgegaan
  /** Those on which must still be decided, oldest first; at least one. */
  readonly bezwaren: readonly Vastlegging[]
}

export function inBezwaar({ zaak, op, invoer }: Vastleggeval, doe: (wat: InBezwaar) => Regeluitkomst): Regeluitkomst {
  const besluiten = uitgeganeBesluiten(zaak)
  const open = besluiten.filter(({ id }) => openBezwaren(zaak, id).length > 0)
  const ooit = besluiten.filter(({ id }) => zaak.vastleggingen.some(({ soort, brief }) => soort === 'bezwaar' && brief === id))
  const genoemd = (invoer.brief ?? '').trim() !== ''
  const gekozen = kiesBrief(zaak, invoer.brief, genoemd || open.length === 0 ? ooit : open, 'besluit waartegen bezwaar is gemaakt')
  if (!gekozen.ok) return gekozen
  const { keuze: brief } = gekozen
  const bezwaren = openBezwaren(zaak, brief.id)
  const [eerste] = bezwaren
  if (eerste === undefined)
    return fout(`Het bezwaar tegen ${naamVan(brief)} is al afgedaan op ${toonDatum(wanneerAfgedaan(zaak, brief.id) ?? op)}.`)
  if (op < eerste.op) return fout(`${toonDatum(op)} ligt vóór het bezwaar van ${toonDatum(eerste.op)}.`)
  return doe({ brief, bezwaren })
}
