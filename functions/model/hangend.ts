/** Why a besluit cannot be final yet: a bezwaar or beroep is pending, or can still come in (Awb 6:7, 6:9, 6:24; Wko 1.81). Pure. */
import type { Datum } from './basis.ts'
import { beslissingenOp, eldersBeslist, openBeroepen, openBezwaren } from './bezwaar.ts'
import { toonDatum } from './datum.ts'
import { berekenTermijn } from './termijn/bereken.ts'
import type { Vastlegging, Zaak } from './zaak.ts'

type Feiten = Pick<Zaak, 'brieven' | 'vastleggingen' | 'vragen'>

/** Last day on which a beroepschrift against a beslissing of that day can come in, by post (Awb 6:7, 6:9 lid 2). @throws Termijnfout */
export function laatsteBeroepsdag(verzondenOp: Datum): Datum {
  return berekenTermijn('beroep-per-post', berekenTermijn('beroep', verzondenOp).laatsteDag).laatsteDag
}

/** Beroep is open to everybody who may bring it, also when one already did, or lost. */
function beroepNogMogelijk(zaak: Feiten, besluit: string, dag: Datum): string | null {
  const brieven = beslissingenOp(zaak, besluit).flatMap(({ id, verzondenOp }) => {
    const weg = zaak.vastleggingen.some(({ soort, brief }) => soort === 'herroepen' && brief === id)
    return verzondenOp === null || weg ? [] : [{ id, op: verzondenOp }]
  })
  for (const { id, op } of [...brieven, ...eldersBeslist(zaak, besluit)]) {
    const einde = laatsteBeroepsdag(op)
    if (dag <= einde)
      return `Tegen de beslissing op bezwaar (${id}) kan nog een beroepschrift per post binnenkomen tot en met ${toonDatum(einde)}.`
  }
  return null
}

/** Why the besluit can still fall on that day, as a sentence; null: nothing is pending that is known here. */
export function nogHangend(zaak: Feiten, besluit: string, dag: Datum): string | null {
  const [open] = openBezwaren(zaak, besluit)
  if (open !== undefined) return `Op het bezwaar van ${toonDatum(open.op)} is nog niet beslist, en het is niet ingetrokken.`
  const [beroep] = openBeroepen(zaak, besluit)
  if (beroep !== undefined) return `Het beroep van ${toonDatum(beroep.op)} loopt nog.`
  const uitspraak = zaak.vastleggingen.find(
    ({ soort, brief, tot }) => soort === 'beroep beslist' && brief === besluit && tot !== undefined && dag <= tot
  )
  if (uitspraak?.tot !== undefined)
    return `Tegen de uitspraak van ${toonDatum(uitspraak.op)} kan nog hoger beroep binnenkomen tot en met ${toonDatum(uitspraak.tot)}.`
  return beroepNogMogelijk(zaak, besluit, dag)
}

const MAAKT_EEN_EINDE: ReadonlySet<Vastlegging['soort']> = new Set(['bezwaar ingetrokken', 'bezwaar afgedaan', 'beroep beslist'])

/** The last fact that ended a bezwaar or beroep against it: before that day it was not final. */
export function laatsteEinde({ vastleggingen }: Pick<Zaak, 'vastleggingen'>, besluit: string): Vastlegging | null {
  return (
    vastleggingen
      .filter(({ soort, brief }) => brief === besluit && MAAKT_EEN_EINDE.has(soort))
      .toSorted((een, ander) => (een.op < ander.op ? -1 : een.op > ander.op ? 1 : 0))
      .at(-1) ?? null
  )
}
