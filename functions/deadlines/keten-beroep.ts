/** Until when beroep can come in against a beslissing op bezwaar, at the counter and by post (Awb 6:7, 6:9 lid 2). Pure. */
import type { Datum } from '../model/basis.ts'
import { eldersBeslist } from '../model/bezwaar.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import type { Zaak } from '../model/zaak.ts'
import { type Schakel, uitWet } from './keten-schakel.ts'
import type { Verzonden } from './stand.ts'

interface Beslissing {
  readonly op: Datum
  readonly brief: string
  /** What the term hangs on: the beslissing, or the fact that one was made elsewhere. */
  readonly over: string
  readonly wat: string
}

/** @throws Termijnfout */
export function beroepstermijnen({ op, brief, over, wat }: Beslissing): Schakel[] {
  const gemeen = { aard: 'wettelijk', brief, overtreding: null, gebeurtenis: `bekendmaking van ${over}`, vorige: [] } as const
  const termijn = berekenTermijn('beroep', op)
  const perPost = berekenTermijn('beroep-per-post', termijn.laatsteDag)
  const maak = (soort: 'beroep' | 'beroep-per-post', omschrijving: string, uitkomst: typeof termijn): Schakel => ({
    vast: null,
    termijn: { ...gemeen, ...uitWet(uitkomst), vorige: [], sleutel: `${soort}:${over}`, soort, omschrijving }
  })
  return [
    maak('beroep', `beroepstermijn bij ${wat}`, termijn),
    maak('beroep-per-post', `laatste dag van ontvangst van een beroepschrift per post bij ${wat}`, perPost)
  ]
}

/** Of each beslissing that was made outside this system. */
export function eldersBeroep(zaak: Zaak, { id: brief }: Verzonden): Schakel[] {
  return eldersBeslist(zaak, brief).flatMap(({ id, op }) =>
    beroepstermijnen({ op, brief, over: id, wat: `de beslissing op bezwaar over ${brief} (${id})` })
  )
}
