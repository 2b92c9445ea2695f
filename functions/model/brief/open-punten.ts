/** Paths in the letter data that still wait for a person; their proposal stands in the letter, and the gate stays red on them. */

import type { Overtredingvak } from './delen.ts'
import type { BriefGegevens } from './gegevens.ts'

function vanOvertreding({ open }: Overtredingvak, plek: number): string[] {
  const pad = `overtredingen[${plek}]`
  return [
    ...(open.maatregel ? [`${pad}.maatregel`] : []),
    ...(open.termijn ? [`${pad}.termijn.duur`, `${pad}.termijn.einde`] : []),
    ...(open.dwangsom ? [`${pad}.last.wijze`, `${pad}.last.bedrag`, `${pad}.last.maximum`] : []),
    ...(open.motivering ? [`${pad}.last.motivering`] : [])
  ]
}

function vanBesluit(gegevens: BriefGegevens): string[] {
  if (!('zienswijze' in gegevens)) return []
  const { zienswijze, evenredigheid } = gegevens
  return [
    ...(zienswijze.open && zienswijze.gegeven.geldt ? ['zienswijze.weging'] : []),
    ...(zienswijze.open && zienswijze.overgeslagen.geldt ? ['zienswijze.grond'] : []),
    ...(evenredigheid.open ? ['evenredigheid.motivering'] : [])
  ]
}

function vanIntrekking(gegevens: BriefGegevens): string[] {
  if (!('intrekking' in gegevens)) return []
  const { open } = gegevens.intrekking
  return [...(open.einddatum ? ['intrekking.einddatum'] : []), ...(open.belangenafweging ? ['intrekking.belangenafweging'] : [])]
}

export function openPuntenVan(gegevens: BriefGegevens): string[] {
  const overtredingen = 'overtredingen' in gegevens && 'verwijzing' in gegevens ? gegevens.overtredingen.flatMap(vanOvertreding) : []
  return [...overtredingen, ...vanBesluit(gegevens), ...vanIntrekking(gegevens)]
}
