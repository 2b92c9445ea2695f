/** Reads a dwangsom as a person writes it (Awb 5:32b): `ineens 1500`, `per dag 500 max 5000`, `per overtreding 250 max 2500`, or JSON. */

import { leesBedrag } from './bedrag.ts'
import { fout, type Gelezen } from './gelezen.ts'
import { Dwangsom } from './vraag.ts'

const VORM =
  /^(?<wijze>ineens|per overtreding|per (?<tijdseenheid>dag|week|maand))\s+(?:€\s*)?(?<bedrag>[0-9.,]+)(?:\s*,?\s*(?:met een )?max(?:imum)?(?: van)?\s+(?:€\s*)?(?<maximum>[0-9.,]+))?$/

const UITLEG =
  "Schrijf bijvoorbeeld 'ineens 1500', 'per dag 500 max 5000', 'per week 500 max 5000' of 'per overtreding 250 max 2500', met bedragen in euro's."

function uitWoorden(tekst: string): unknown {
  const groepen = VORM.exec(tekst.trim().toLowerCase().replaceAll(/\s+/g, ' '))?.groups
  if (groepen === undefined) return null
  const bedrag = leesBedrag(groepen.bedrag ?? '')
  const tijdseenheid = groepen.tijdseenheid ?? null
  const wijze = tijdseenheid === null ? groepen.wijze : 'per tijdseenheid'
  // Paid at once, the amount is also the most that can be forfeited.
  const maximum = groepen.maximum === undefined ? (wijze === 'ineens' ? bedrag : null) : leesBedrag(groepen.maximum)
  return { wijze, tijdseenheid, bedrag, maximum }
}

function uitJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch (oorzaak) {
    if (oorzaak instanceof SyntaxError) return null
    throw oorzaak
  }
}

/** Amounts in JSON are cents, in words euros. */
export function leesDwangsom(tekst: string): Gelezen {
  const ruw = tekst.trim().startsWith('{') ? uitJson(tekst) : uitWoorden(tekst)
  const gelezen = Dwangsom.safeParse(ruw)
  if (!gelezen.success) {
    const zonderMaximum = /^per /i.test(tekst.trim()) && !/max/i.test(tekst)
    const reden = zonderMaximum
      ? `'${tekst}' noemt geen maximum. De wet eist een bedrag waarboven geen dwangsom meer wordt verbeurd (artikel 5:32b, tweede lid, Awb).`
      : `'${tekst}' is geen dwangsom.`
    return fout(`${reden} ${UITLEG}`)
  }
  const { wijze, tijdseenheid, bedrag, maximum } = gelezen.data
  if ((wijze === 'per tijdseenheid') !== (tijdseenheid !== null)) {
    return fout(`Een dag, week of maand hoort alleen bij een dwangsom per tijdseenheid (artikel 5:32b, eerste lid, Awb). ${UITLEG}`)
  }
  if (maximum < bedrag) return fout('Het maximum is lager dan het bedrag zelf (artikel 5:32b, tweede lid, Awb). Verhoog het maximum.')
  if (wijze === 'ineens' && maximum !== bedrag) {
    return fout("Bij een dwangsom ineens is het bedrag zelf het maximum. Schrijf bijvoorbeeld 'ineens 1500'.")
  }
  return { ok: true, waarde: gelezen.data }
}
