/**
 * Checks a policy file before it counts: gaps and overlaps, impossible terms, what the policy leaves open, and its own examples.
 * `fout` must be mended; `waarschuwing` says where the product will ask a person.
 */
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { Beleid, Mensen } from '../model/beleid.ts'
import { metMandaten } from '../model/mandaat.ts'
import { RECHTSTANDEN } from '../model/recht/recht-op.ts'
import { lintBedragen } from './lint-bedragen.ts'
import { type Bevinding, fout } from './lint-bevinding.ts'
import { lintItems, lintLadder, lintModifiers } from './lint-ladder.ts'
import { lintDragers, lintGemeente, lintMandaten, lintMeldingen } from './lint-overig.ts'
import { lintOverlap } from './lint-overlap.ts'
import { lintDekking } from './lint-voorbeelden.ts'
import { toetsVoorbeeld } from './voorbeeld.ts'

export type { Bevinding } from './lint-bevinding.ts'

/** What the schema says of a wrong field, in Dutch. */
const NEDERLANDS = { error: z.locales.nl().localeError }

const CHECKS = [
  lintItems,
  lintLadder,
  lintModifiers,
  lintBedragen,
  lintMandaten,
  lintMeldingen,
  lintGemeente,
  lintOverlap,
  lintDekking
] as const

export interface Getoetst {
  readonly voorbeeld: Beleid['voorbeelden'][number]
  /** Empty: decide does what the example says. */
  readonly verschillen: readonly string[]
}

/** The examples of a policy with what decide makes of them under the newest law. */
export function toetsVoorbeelden(beleid: Beleid): Getoetst[] {
  const recht = RECHTSTANDEN.at(-1)
  if (recht === undefined) return []
  return beleid.voorbeelden.map((voorbeeld) => ({ voorbeeld, verschillen: toetsVoorbeeld(beleid, voorbeeld, recht) }))
}

function lintVoorbeelden(beleid: Beleid): Bevinding[] {
  return toetsVoorbeelden(beleid).flatMap(({ voorbeeld, verschillen }, plek) =>
    verschillen.map((verschil) =>
      fout(`voorbeelden.${plek} (${voorbeeld.naam})`, `Het voorbeeld klopt niet: ${verschil}.`, 'Verbeter de tabel of het voorbeeld.')
    )
  )
}

type Lijst = { readonly ok: true; readonly lijst: Mensen | null } | { readonly ok: false; readonly bevindingen: Bevinding[] }

function leesLijst(tekst: string | null): Lijst {
  if (tekst === null) return { ok: true, lijst: null }
  const gelezen = Mensen.safeParse(parseDocument(tekst).toJS(), NEDERLANDS)
  if (gelezen.success) return { ok: true, lijst: gelezen.data }
  const bevindingen = gelezen.error.issues.map((punt) =>
    fout(`mensen.yaml: ${punt.path.join('.') || 'het bestand'}`, `${punt.message}.`, 'Verbeter dit veld in mensen.yaml.')
  )
  return { ok: false, bevindingen }
}

/**
 * `tekst`: the YAML of the policy; `mensen`: that of mensen.yaml, to check the mandates against people; the mandates in it go before
 * those of the policy. Never throws.
 */
export function lintBeleid(tekst: string, mensen: string | null = null): Bevinding[] {
  const document = parseDocument(tekst)
  if (document.errors.length > 0)
    return document.errors.map((een) => {
      const regel = een.linePos?.[0].line
      return fout(
        regel === undefined ? 'het bestand' : `regel ${regel}`,
        `Dit is geen geldige YAML: ${een.message.split('\n')[0]}.`,
        'Verbeter de opmaak van deze regel.'
      )
    })
  const gelezen = Beleid.safeParse(document.toJS(), NEDERLANDS)
  if (!gelezen.success)
    return gelezen.error.issues.map((punt) =>
      fout(punt.path.join('.') || 'het bestand', `${punt.message}.`, 'Vul dit veld in zoals het schema van het beleid vraagt.')
    )
  const lijst = leesLijst(mensen)
  const beleid = lijst.ok ? metMandaten(gelezen.data, lijst.lijst) : gelezen.data
  const dragers = lijst.ok ? lintDragers(beleid, lijst.lijst?.mensen ?? null) : lijst.bevindingen
  return [...CHECKS.flatMap((check) => check(beleid)), ...lintVoorbeelden(beleid), ...dragers]
}
