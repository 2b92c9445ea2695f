/** One overtreding as a doorgang finds it: `beroepskracht-kindratio` of high priority, of one report; what is given replaces what is there. */
import type { Geval, Opdracht, Stand } from '../../functions/decide/kern.ts'
import type { Beleid } from '../../functions/model/beleid.ts'
import type { Artikel } from '../../functions/model/inspectie.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { Vraag } from '../../functions/model/vraag.ts'
import type { Doorgang, Overtreding, Zaak } from '../../functions/model/zaak.ts'
import { bon } from '../helpers/zaak-bouwer.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

export const DAG = '2026-02-02'

export interface Geveldeel {
  readonly spel?: Spel
  readonly zaak?: Partial<Zaak>
  /** The doorgang that decides; without it number 2, in which nothing was said. */
  readonly doorgang?: Partial<Doorgang>
  readonly overtreding?: Partial<Overtreding>
  readonly artikelen?: Artikel[]
  readonly stand?: Partial<Stand>
  readonly beleid?: Beleid
}

export function gevonden(...items: readonly string[]): Spel {
  const normen = items.length === 0 ? ['beroepskracht-kindratio'] : items
  return new Spel().rapport(
    '2026-01-12',
    normen.map((item) => norm(item, 'voldoet niet'))
  )
}

export function geval({ spel = gevonden(), artikelen, beleid = VOORBEELD, ...deel }: Geveldeel = {}): Geval {
  const zaak: Zaak = { ...spel.zaak, ...deel.zaak }
  const [eerste] = zaak.overtredingen
  const [toen] = zaak.doorgangen
  if (eerste === undefined || toen === undefined) throw new Error('er is niets beslist')
  const doorgang: Doorgang = { ...toen, nr: 2, uitkomsten: [], bonnen: [], ...deel.doorgang }
  const voorwaarde = artikelen === undefined ? eerste.voorwaarde : { ...eerste.voorwaarde, artikelen }
  const nieuw = { fase: 0, instrument: null, stap: null, ingevoegdVoornemen: false, meenemen: false } as const
  const opdracht: Opdracht = { zaak, doorgang, beleid, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }
  const overtreding = { ...eerste, ...nieuw, voorwaarde, ...deel.overtreding }
  return { opdracht, overtreding, stand: { ...nieuw, ...deel.stand }, vinding: null, voor: 2 }
}

export type Vraagdeel = Partial<Omit<Vraag, 'over'>> & { readonly over?: Partial<Vraag['over']> }

/** Put in doorgang 2 about o1. */
export function vraagOver({ over = {}, ...deel }: Vraagdeel = {}): Vraag {
  return Vraag.parse({
    id: 'q1',
    soort: 'beoordeling nodig',
    tekst: 'Wat doet u?',
    waardesoort: 'keuze',
    gesteldOp: DAG,
    over: { doorgang: 2, overtreding: 'o1', ...over },
    ...deel
  })
}

export const antwoord = (waarde: Vraag['voorstel'], reden = 'Daarom.') => ({
  waarde: waarde ?? '',
  reden,
  door: 'bram.behandelaar',
  op: '2026-02-02T10:00:00Z'
})
