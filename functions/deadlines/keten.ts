/**
 * Which dates follow from what stands in the zaak? In: zaak, policy, today, what the letters print. Out: every Termijn once, under a
 * stable key. A trigger that moved or fell away recomputes it; the former last day stays visible. Pure and repeatable.
 */
import type { Datum } from '../model/basis.ts'
import { Termijn } from '../model/termijn.ts'
import { bezwaarTermijnen } from './keten-bezwaar.ts'
import { briefTermijnen } from './keten-brieven.ts'
import { anderTermijnen } from './keten-geld.ts'
import { invorderingstermijnen } from './keten-invordering.ts'
import { registerTermijnen } from './keten-register.ts'
import type { Schakel } from './keten-schakel.ts'
import { metVorige } from './keten-vorige.ts'
import type { Stand } from './stand.ts'

function metStatus({ termijn, vast }: Schakel, vandaag: Datum): Termijn {
  return { ...termijn, status: vast ?? (termijn.laatsteDag < vandaag ? 'verstreken' : 'loopt') }
}

/** Every term of the zaak, those whose trigger is gone included (as vervallen). @throws Termijnfout when the law of that day is not known */
export function computeTermijnen(stand: Stand): Termijn[] {
  const { zaak, vandaag } = stand
  const nieuw = [
    ...briefTermijnen(stand),
    ...bezwaarTermijnen(stand),
    ...anderTermijnen(stand),
    ...invorderingstermijnen(stand),
    ...registerTermijnen(stand)
  ].map((schakel) => {
    const termijn = metStatus(schakel, vandaag)
    return metVorige(
      zaak,
      termijn,
      zaak.termijnen.find(({ sleutel }) => sleutel === termijn.sleutel),
      vandaag
    )
  })
  const sleutels = new Set(nieuw.map(({ sleutel }) => sleutel))
  const weg = zaak.termijnen
    .filter(({ sleutel }) => !sleutels.has(sleutel))
    .map((termijn): Termijn => ({ ...termijn, status: 'vervallen' }))
  return [...nieuw, ...weg]
}

/** As it is stored: keys in the order of the schema. */
function opgeslagen(termijn: Termijn): string {
  return JSON.stringify(Termijn.parse(termijn))
}

/** Those that differ from what stands in the zaak. */
export function gewijzigdeTermijnen(stand: Stand, termijnen: readonly Termijn[]): Termijn[] {
  const oud = new Map(stand.zaak.termijnen.map((termijn) => [termijn.sleutel, opgeslagen(termijn)]))
  return termijnen.filter((termijn) => oud.get(termijn.sleutel) !== opgeslagen(termijn))
}
