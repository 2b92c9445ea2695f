/** The policy files of the gemeente as a page shows them: which one holds, which ones held, and what the linter says of each. */
import { type Bevinding, lintBeleid } from '../../decide/linter.ts'
import { InhoudOnjuist, leesBeleid } from '../../gemeente.ts'
import type { Datum } from '../../model/basis.ts'
import type { Beleid } from '../../model/beleid.ts'
import { type Bezoek, NietGevonden } from '../bezoek.ts'

export interface Beleidsversie {
  /** Name of the file without `.yaml`: the first day on which it should hold. */
  readonly vanaf: Datum
  readonly tekst: string
  /** Null: the file cannot be used; the linter says why. */
  readonly beleid: Beleid | null
}

function lees(tekst: string, naam: string): Beleid | null {
  try {
    return leesBeleid(tekst, naam)
  } catch (fout) {
    if (fout instanceof InhoudOnjuist) return null
    throw fout
  }
}

/** Newest first. */
export async function beleidsversies({ ports }: Bezoek): Promise<readonly Beleidsversie[]> {
  const bestanden = await ports.inhoud.beleidsbestanden(ports.gemeente)
  return bestanden.map(({ naam, tekst }) => ({ vanaf: naam.replace(/\.yaml$/, ''), tekst, beleid: lees(tekst, naam) })).toReversed()
}

export function geldtOp({ beleid, vanaf }: Beleidsversie, dag: Datum): boolean {
  return beleid !== null && vanaf <= dag && (beleid.geldigTot === null || dag <= beleid.geldigTot)
}

/** The version that was asked for; without a choice the one in force, or else the newest. @throws NietGevonden */
export function kiesVersie(versies: readonly Beleidsversie[], gevraagd: string, vandaag: Datum): Beleidsversie {
  const gekozen =
    gevraagd === '' ? (versies.find((versie) => geldtOp(versie, vandaag)) ?? versies[0]) : versies.find(({ vanaf }) => vanaf === gevraagd)
  if (gekozen === undefined) throw new NietGevonden()
  return gekozen
}

export async function bevindingenVan({ ports }: Bezoek, { tekst }: Beleidsversie): Promise<readonly Bevinding[]> {
  return lintBeleid(tekst, await ports.inhoud.mensen(ports.gemeente))
}
