/** What every Content checks, wherever the files of a gemeente lie. The messages go to whoever keeps those files. */
import { Datum, GemeenteId } from '../model/basis.ts'
import { InhoudOnjuist, InhoudOntbreekt } from '../ports.ts'
import { isSegment } from './sleutel.ts'

export { alsTekst } from '../inhoud/laag.ts'

export const MENSEN = 'mensen.yaml'

/** @throws InhoudOntbreekt when this cannot be a gemeente */
export function eisGemeente(gemeente: GemeenteId): void {
  if (!GemeenteId.safeParse(gemeente).success) throw new InhoudOntbreekt(`"${gemeente}" is geen naam van een gemeente.`)
}

/** The segments of a path below `templates/`. @throws InhoudOntbreekt when it is none, or leads out of it */
export function sjabloonpad(pad: string): readonly string[] {
  const segmenten = pad.split('/')
  if (!segmenten.every(isSegment)) throw new InhoudOntbreekt(`"${pad}" is geen pad van een sjabloon.`)
  return segmenten
}

/**
 * The policies among the names of a folder. A policy under another name would never be used; better a stop than a table that silently
 * does not count.
 * @throws InhoudOnjuist for such a name
 */
export function beleidsnamen(namen: readonly string[], map: string): string[] {
  const tabellen = namen.filter((naam) => /\.ya?ml$/i.test(naam) && naam !== MENSEN)
  for (const naam of tabellen)
    if (!naam.endsWith('.yaml') || !Datum.safeParse(naam.slice(0, -'.yaml'.length)).success)
      throw new InhoudOnjuist(`Het beleidsbestand ${naam} in ${map} heet niet naar de dag waarop het ingaat. Noem het JJJJ-MM-DD.yaml.`)
  return tabellen
}
