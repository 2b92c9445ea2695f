/**
 * Checks a policy file before it counts: gaps and overlaps, impossible terms, what the policy leaves open, and its own examples.
 * `fout` must be mended; `waarschuwing` says where the product will ask a person.
 */
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { Beleid, Mensen, Voorbeeld } from '../model/beleid.ts'
import { metMandaten } from '../model/mandaat.ts'
import { RECHTSTANDEN } from '../model/recht/recht-op.ts'
import { lintBedragen } from './lint-bedragen.ts'
import { type Bevinding, fout, waarschuwing } from './lint-bevinding.ts'
import { lintItems, lintLadder, lintModifiers } from './lint-ladder.ts'
import { lintDragers, lintGemeente, lintMandaten, lintMeldingen } from './lint-overig.ts'
import { lintOverlap } from './lint-overlap.ts'
import { lintDekking } from './lint-voorbeelden.ts'
import { toetsVoorbeeld } from './voorbeeld.ts'

export type { Bevinding } from './lint-bevinding.ts'

/** What the schema says of a wrong field, in Dutch. */
const NEDERLANDS = { error: z.locales.nl().localeError }

/** A fault in what these look at makes deciding impossible, or makes it mean nothing. */
const BESLISCHECKS = [lintItems, lintLadder, lintModifiers, lintBedragen, lintOverlap] as const
const CHECKS = [...BESLISCHECKS, lintMandaten, lintMeldingen, lintGemeente, lintDekking] as const

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

type Gelezen = { readonly ok: true; readonly beleid: Beleid } | { readonly ok: false; readonly bevindingen: Bevinding[] }

function leesTekst(tekst: string, schema: z.ZodType<Beleid>): Gelezen {
  const document = parseDocument(tekst)
  if (document.errors.length > 0) {
    const bevindingen = document.errors.map((een) => {
      const regel = een.linePos?.[0].line
      return fout(
        regel === undefined ? 'het bestand' : `regel ${regel}`,
        `Dit is geen geldige YAML: ${een.message.split('\n')[0]}.`,
        'Verbeter de opmaak van deze regel.'
      )
    })
    return { ok: false, bevindingen }
  }
  const gelezen = schema.safeParse(document.toJS(), NEDERLANDS)
  if (gelezen.success) return { ok: true, beleid: gelezen.data }
  const bevindingen = gelezen.error.issues.map((punt) =>
    fout(punt.path.join('.') || 'het bestand', `${punt.message}.`, 'Vul dit veld in zoals het schema van het beleid vraagt.')
  )
  return { ok: false, bevindingen }
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
  const gelezen = leesTekst(tekst, Beleid)
  if (!gelezen.ok) return gelezen.bevindingen
  const lijst = leesLijst(mensen)
  const beleid = lijst.ok ? metMandaten(gelezen.beleid, lijst.lijst) : gelezen.beleid
  const dragers = lijst.ok ? lintDragers(beleid, lijst.lijst?.mensen ?? null) : lijst.bevindingen
  return [...CHECKS.flatMap((check) => check(beleid)), ...lintVoorbeelden(beleid), ...dragers]
}

/** A policy to try: it need not be right about its own examples, nor have any. */
const Proefbeleid: z.ZodType<Beleid> = Beleid.extend({ voorbeelden: z.array(Voorbeeld).default([]) })

export type Proeflezing =
  | {
      readonly ok: true
      readonly beleid: Beleid
      /** Examples in it that no longer hold, with what they say now; or that there are none. */
      readonly letOp: readonly Bevinding[]
    }
  | { readonly ok: false; readonly fouten: readonly Bevinding[] }

/** Reads a policy to decide by on trial: only what makes deciding impossible stops it. Never throws. */
export function leesProefbeleid(tekst: string): Proeflezing {
  const gelezen = leesTekst(tekst, Proefbeleid)
  if (!gelezen.ok) return { ok: false, fouten: gelezen.bevindingen }
  const { beleid } = gelezen
  const fouten = BESLISCHECKS.flatMap((check) => check(beleid)).filter(({ niveau }) => niveau === 'fout')
  if (fouten.length > 0) return { ok: false, fouten }
  const geen = waarschuwing('voorbeelden', 'Dit beleid heeft geen voorbeelden.', 'Voeg ze toe voordat het beleid gaat gelden.')
  const letOp = lintVoorbeelden(beleid).map(({ plaats, wat, herstel }) => waarschuwing(plaats, wat, herstel))
  return { ok: true, beleid, letOp: beleid.voorbeelden.length === 0 ? [geen] : letOp }
}
