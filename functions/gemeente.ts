/** What a gemeente has laid down, read through the Content port: the policy in force on a day, and its people. */
import { parse } from 'yaml'
import type { z } from 'zod'
import { sha256Hex } from './hash.ts'
import type { Datum, GemeenteId, Sha256 } from './model/basis.ts'
import { Beleid, type Mens, Mensen } from './model/beleid.ts'
import type { Content } from './ports.ts'

export interface GeldendBeleid {
  readonly beleid: Beleid
  /** Hash of the file, for the receipt. */
  readonly hash: Sha256
}

/** A file of the gemeente that cannot be used, with what is wrong and where, in Dutch. */
export class InhoudOnjuist extends Error {
  override readonly name = 'InhoudOnjuist'
}

export class BeleidOntbreekt extends Error {
  override readonly name = 'BeleidOntbreekt'
}

function lees<T>(schema: z.ZodType<T>, tekst: string, bestand: string): T {
  const uitkomst = schema.safeParse(parse(tekst))
  if (uitkomst.success) return uitkomst.data
  const regels = uitkomst.error.issues.map(punt => `${punt.path.join('.') || 'het bestand'}: ${punt.message}`)
  throw new InhoudOnjuist(`${bestand} kan niet worden gebruikt. ${regels.join('; ')}`)
}

export function leesBeleid(tekst: string, bestand: string): Beleid {
  return lees(Beleid, tekst, bestand)
}

/**
 * The policy in force on a day.
 * @throws BeleidOntbreekt when none is, InhoudOnjuist when a file is faulty
 */
export async function beleidOp(inhoud: Content, gemeente: GemeenteId, op: Datum): Promise<GeldendBeleid> {
  const bestanden = await inhoud.beleidsbestanden(gemeente)
  const geldend = bestanden
    .map(({ naam, tekst }) => ({ beleid: leesBeleid(tekst, `${gemeente}/${naam}`), hash: sha256Hex(tekst) }))
    .findLast(({ beleid }) => beleid.geldigVanaf <= op && (beleid.geldigTot === null || op <= beleid.geldigTot))
  if (geldend === undefined) throw new BeleidOntbreekt(`Voor gemeente ${gemeente} geldt op ${op} geen beleid. Zet een beleidsbestand klaar dat op die dag geldt.`)
  return geldend
}

export async function mensenVan(inhoud: Content, gemeente: GemeenteId): Promise<readonly Mens[]> {
  return lees(Mensen, await inhoud.mensen(gemeente), `${gemeente}/mensen.yaml`).mensen
}
