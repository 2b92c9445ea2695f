/** The letter after an overleg: the talk as it was recorded, what was agreed by which day, and the step of the policy that may follow. */
import { Datum } from '../../model/basis.ts'
import type { Maatregelvak } from '../../model/brief/delen.ts'
import type { GegevensVan } from '../../model/brief/gegevens.ts'
import { isUitstel, OVERLEGWIJZEN } from '../../model/overleg.ts'
import { type Briefbron, overtredingenVan, puntVan, tekstVan, uitkomstVan } from './bron.ts'
import { maatregelvakken, noemStap } from './overtredingen.ts'

type Overleg = Pick<GegevensVan<'bevestiging-overleg'>, 'overleg' | 'overtredingen' | 'daarna'>

/** The agreed day as it was recorded: it does not move with the day of sending. */
function metAfgesprokenDag(bron: Briefbron, vak: Maatregelvak): Maatregelvak {
  const gelezen = Datum.safeParse(puntVan(bron, 'hersteltermijn', vak.id).waarde)
  return { ...vak, termijn: { duur: null, einde: gelezen.success ? gelezen.data : '' } }
}

/** The row of the ladder that comes next: after an overleg that is itself a row the one behind it, else the one that it puts off. */
function daarna(bron: Briefbron): Overleg['daarna'] {
  const { beleid } = bron
  const stappen = overtredingenVan(bron).flatMap((overtreding) => {
    const uitkomst = uitkomstVan(bron, overtreding.id)
    if (uitkomst === null) return []
    const fase = isUitstel(uitkomst) ? uitkomst.fase : uitkomst.fase + 1
    const prioriteit = uitkomst.prioriteit ?? overtreding.prioriteit
    const rij = beleid.ladder.find((een) => een.prioriteit === prioriteit && een.fase === fase)
    return rij === undefined ? [] : [noemStap(rij)]
  })
  return {
    geldt: stappen.length > 0,
    reden: stappen.length > 0 ? 'het beleid noemt een stap na het overleg' : 'het beleid noemt geen stap na het overleg',
    beleid: beleid.titel,
    stappen: [...new Set(stappen)]
  }
}

export function overleg(bron: Briefbron): Overleg {
  const dag = puntVan(bron, 'overleg-dag')
  const wijze = puntVan(bron, 'overleg-wijze')
  const met = puntVan(bron, 'overleg-met')
  const namens = puntVan(bron, 'overleg-namens')
  const datum = Datum.safeParse(dag.waarde)
  return {
    overtredingen: maatregelvakken(bron).map((vak) => metAfgesprokenDag(bron, vak)),
    overleg: {
      datum: datum.success ? datum.data : '',
      wijze: OVERLEGWIJZEN.find((een) => een === wijze.waarde) ?? '',
      met: tekstVan(met),
      namens: tekstVan(namens),
      open: { datum: dag.open, wijze: wijze.open, met: met.open, namens: namens.open }
    },
    daarna: daarna(bron)
  }
}
