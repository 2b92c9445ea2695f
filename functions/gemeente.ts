/** What a gemeente has laid down, read through the Content port: the policy in force on a day, and its people. */
import { parse, YAMLParseError } from 'yaml'
import type { z } from 'zod'
import { sha256Hex } from './hash.ts'
import type { Datum, GemeenteId, Sha256 } from './model/basis.ts'
import { Beleid, type Mens, Mensen } from './model/beleid.ts'
import { metMandaten } from './model/mandaat.ts'
import { type Content, InhoudOnjuist, InhoudOntbreekt } from './ports.ts'

export { InhoudOnjuist }

export interface GeldendBeleid {
  readonly beleid: Beleid
  /** Hash of the file, for the receipt. */
  readonly hash: Sha256
}

/** No policy of the gemeente holds on the day asked. */
export class BeleidOntbreekt extends Error {
  override readonly name = 'BeleidOntbreekt'
}

function lees<T>(schema: z.ZodType<T>, tekst: string, bestand: string): T {
  const uitkomst = schema.safeParse(leesYaml(tekst, bestand))
  if (uitkomst.success) return uitkomst.data
  const regels = uitkomst.error.issues.map((punt) => `${punt.path.join('.') || 'het bestand'}: ${punt.message}`)
  throw new InhoudOnjuist(`${bestand} kan niet worden gebruikt. ${regels.join('; ')}`)
}

function leesYaml(tekst: string, bestand: string): unknown {
  try {
    return parse(tekst)
  } catch (fout) {
    if (!(fout instanceof YAMLParseError)) throw fout
    const [waar] = fout.linePos ?? []
    throw new InhoudOnjuist(
      `${bestand} kan niet worden gelezen als YAML. Kijk bij regel ${waar?.line ?? 1}, teken ${waar?.col ?? 1}, naar inspringing, dubbele punten en aanhalingstekens.`,
      { cause: fout }
    )
  }
}

/** A file copied from another gemeente would speak in that one's name. */
function eisGemeente(van: GemeenteId, gemeente: GemeenteId, bestand: string): void {
  if (van !== gemeente)
    throw new InhoudOnjuist(
      `${bestand} is van gemeente "${van}", maar staat bij "${gemeente}". Verbeter het veld gemeente, of verplaats het.`
    )
}

export function leesBeleid(tekst: string, bestand: string): Beleid {
  return lees(Beleid, tekst, bestand)
}

// Reading a policy takes longer than deciding by it, and the same text never means anything else.
const gelezen = new Map<Sha256, Beleid>()
const MEESTE_GELEZEN = 100

function beleidUit(gemeente: GemeenteId, naam: string, tekst: string): GeldendBeleid {
  const bestand = `${gemeente}/${naam}`
  const hash = sha256Hex(tekst)
  const beleid = gelezen.get(hash) ?? leesBeleid(tekst, bestand)
  eisGemeente(beleid.gemeente, gemeente, bestand)
  if (naam !== `${beleid.geldigVanaf}.yaml`)
    throw new InhoudOnjuist(
      `${bestand} geldt volgens de tekst vanaf ${beleid.geldigVanaf}. Noem het ${beleid.geldigVanaf}.yaml, of verbeter geldigVanaf.`
    )
  if (gelezen.size >= MEESTE_GELEZEN) gelezen.clear()
  gelezen.set(hash, beleid)
  return { beleid, hash }
}

async function lijstAlsDieErIs(inhoud: Content, gemeente: GemeenteId): Promise<Mensen | null> {
  try {
    return await mensenlijstVan(inhoud, gemeente)
  } catch (fout) {
    if (fout instanceof InhoudOntbreekt) return null
    throw fout
  }
}

/**
 * The policy in force on a day, with the mandates of the people list where that has them.
 * @throws BeleidOntbreekt when none is, InhoudOnjuist when a file is faulty
 */
export async function beleidOp(inhoud: Content, gemeente: GemeenteId, op: Datum): Promise<GeldendBeleid> {
  const bestanden = await inhoud.beleidsbestanden(gemeente)
  const geldend = bestanden
    .map(({ naam, tekst }) => beleidUit(gemeente, naam, tekst))
    .findLast(({ beleid }) => beleid.geldigVanaf <= op && (beleid.geldigTot === null || op <= beleid.geldigTot))
  if (geldend === undefined)
    throw new BeleidOntbreekt(`Voor gemeente ${gemeente} geldt op ${op} geen beleid. Zet een beleidsbestand klaar dat op die dag geldt.`)
  return { ...geldend, beleid: metMandaten(geldend.beleid, await lijstAlsDieErIs(inhoud, gemeente)) }
}

/** @throws InhoudOnjuist when the list is faulty */
export function leesMensen(tekst: string, bestand: string): Mensen {
  return lees(Mensen, tekst, bestand)
}

// Asked at every request of the portal.
const gelezenMensen = new Map<Sha256, Mensen>()

/** @throws InhoudOnjuist when the list is faulty, InhoudOntbreekt when there is none */
export async function mensenlijstVan(inhoud: Content, gemeente: GemeenteId): Promise<Mensen> {
  const bestand = `${gemeente}/mensen.yaml`
  const tekst = await inhoud.mensen(gemeente)
  const hash = sha256Hex(tekst)
  const lijst = gelezenMensen.get(hash) ?? lees(Mensen, tekst, bestand)
  if (gelezenMensen.size >= MEESTE_GELEZEN) gelezenMensen.clear()
  gelezenMensen.set(hash, lijst)
  eisGemeente(lijst.gemeente, gemeente, bestand)
  return lijst
}

/** @throws InhoudOnjuist when the list is faulty, InhoudOntbreekt when there is none */
export async function mensenVan(inhoud: Content, gemeente: GemeenteId): Promise<readonly Mens[]> {
  return (await mensenlijstVan(inhoud, gemeente)).mensen
}
