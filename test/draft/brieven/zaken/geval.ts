/** A letter in a case, and its data as the step makes them; the policies of the two packs. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Briefbron } from '../../../../functions/brieven/gegevens/bron.ts'
import { type Briefinhoud, briefGegevens } from '../../../../functions/brieven/gegevens/gegevens.ts'
import { kiesOndertekenaar } from '../../../../functions/brieven/gegevens/ondertekenaar.ts'
import { leesBeleid } from '../../../../functions/gemeente.ts'
import type { Datum } from '../../../../functions/model/basis.ts'
import { type Beleid, Mensen } from '../../../../functions/model/beleid.ts'
import type { Briefsoort } from '../../../../functions/model/instrument.ts'
import { tekenvraag } from '../../../../functions/model/mandaat.ts'
import { rechtOp } from '../../../../functions/model/recht/recht-op.ts'
import type { Zaak } from '../../../../functions/model/zaak.ts'

const MAP = new URL('../../../../functions/decide/beleid/', import.meta.url)

function beleid(pad: string): Beleid {
  return leesBeleid(readFileSync(new URL(pad, MAP), 'utf8'), pad)
}

export const VOORBEELD = beleid('voorbeeldgemeente/2026-01-01.yaml')
export const LEEUWARDERADEEL = beleid('leeuwarderadeel/2009-03-03.yaml')

function mensen(gemeente: string): Mensen['mensen'] {
  return Mensen.parse(parse(readFileSync(new URL(`${gemeente}/mensen.yaml`, MAP), 'utf8'))).mensen
}

export interface Briefgeval {
  readonly naam: string
  readonly soort: Briefsoort
  readonly zaak: Zaak
  readonly brief: string
  readonly beleid: Beleid
  /** Planned day of sending. */
  readonly op: Datum
  /** Reports that came in as PDF. */
  readonly metRapport?: readonly string[]
}

/** The source of the letter data, as the step makes it. */
export function bronVan({ zaak, brief: id, beleid: eigen, op, metRapport = [] }: Briefgeval): Briefbron {
  const brief = zaak.brieven.find((kandidaat) => kandidaat.id === id)
  if (brief === undefined) throw new Error(`brief ${id} bestaat niet`)
  const vraag = tekenvraag(zaak, brief, { dag: op, mensen: mensen(eigen.gemeente), beleid: eigen })
  const ondertekenaar = kiesOndertekenaar(vraag, null)
  const rapportDocumenten = new Map(metRapport.map((rapportId) => [rapportId, `${zaak.gemeente}/uploads/${'ab'.repeat(32)}.pdf`]))
  return { zaak, brief, beleid: eigen, recht: rechtOp(op), ondertekenaar, geplandeVerzending: op, rapportDocumenten }
}

export function inhoudVan(geval: Briefgeval): Briefinhoud {
  return briefGegevens(bronVan(geval))
}
