/** How many reports are decided in a second: the decision itself, without reading or writing. */
import { beslis } from '../../functions/decide/decide.ts'
import type { Opdracht } from '../../functions/decide/kern.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import { norm, Spel, VOORBEELD } from '../decide/spel.ts'
import { bon } from '../helpers/zaak-bouwer.ts'
import { type Deeluitslag, getal, zeg } from './cijfers.ts'

const DAG = '2026-02-02'
const RAPPORTEN = 200
const NORMEN = ['beroepskracht-kindratio', 'pedagogisch-beleid', 'meldcode', 'vog-personenregister']

/** A first report with one overtreding, two or three, among voorwaarden that were met. */
function opdracht(nr: number): Opdracht {
  const voorwaarden = NORMEN.map((naam, plek) => norm(naam, plek <= nr % 3 ? 'voldoet niet' : 'voldoet'))
  const { zaak } = new Spel().neemOp('2026-01-12', voorwaarden, { kenmerk: `GGD-${nr}`, lrk: String(100_000_000 + nr) })
  const doorgang = zaak.doorgangen.find(({ teBeslissen }) => teBeslissen.length > 0)
  if (doorgang === undefined) throw new Error('er is niets te beslissen')
  return { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() }
}

export function meetBesluiten(seconden: number): Deeluitslag {
  const opdrachten = Array.from({ length: RAPPORTEN }, (_, nr) => opdracht(nr))
  const ronde = () => opdrachten.reduce((som, een) => som + beslis(een).uitkomsten.length, 0)
  const verwacht = ronde()
  // In processor time: on a machine with other work the clock would not wait until the code is compiled.
  for (const warm = process.cpuUsage(); process.cpuUsage(warm).user < seconden * 500_000; ) ronde()
  let gedaan = 0
  const cpu = process.cpuUsage()
  const begin = performance.now()
  while (performance.now() - begin < seconden * 1000) {
    if (ronde() !== verwacht) throw new Error('dezelfde rapporten gaven andere uitkomsten')
    gedaan += RAPPORTEN
  }
  const perSeconde = (gedaan * 1000) / (performance.now() - begin)
  const { user, system } = process.cpuUsage(cpu)
  const perProcessorseconde = (gedaan * 1_000_000) / (user + system)
  zeg(
    `\nBesluiten zonder lezen en schrijven: ${getal(perSeconde)} rapporten per seconde, met ${getal(verwacht / RAPPORTEN, 1)} overtredingen per rapport.`
  )
  return {
    oordelen: [
      {
        wat: 'besluiten',
        eis: '≥ 20.000 rapporten/s',
        gemeten: `${getal(perSeconde)}/s (per processorseconde ${getal(perProcessorseconde)})`,
        gehaald: perSeconde >= 20_000
      }
    ],
    cijfers: { perSeconde, perProcessorseconde }
  }
}
