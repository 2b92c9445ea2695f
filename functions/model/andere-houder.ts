/**
 * A report names another houder than the one who was heard (Awb 4:8). Out, per voornemen that had left and whose besluit has not: it
 * lapses with what rests on it, and a new one follows. A besluit that went out stays. Letters of a corrected report: its question. Pure.
 */
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { besluitenOp, heropenHoren, isUit, vervalVan } from '../model/horen.ts'
import { type Houderverschil, houderNaRapport, vergelijkHouder } from '../model/houder.ts'
import { type Inspectierapport, laatsteInspectiedag } from '../model/inspectie.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brief, Zaak } from '../model/zaak.ts'

const UITGEGAAN: ReadonlySet<Brief['status']> = new Set(['onderweg', 'verzonden', 'bekendgemaakt'])

export interface Herhoring {
  readonly voornemen: Brief
  /** Name of the houder it was for. */
  readonly was: string
  /** Besluiten that rest on it and lapse. */
  readonly besluiten: readonly Brief[]
  /** Before the doorgang of the report, which then finds nobody heard. */
  readonly eerst: readonly Gebeurtenis[]
  /** After it: the letters that are made anew. */
  readonly daarna: readonly Gebeurtenis[]
}

/** A report of an earlier inspection tells how it was; a recorded fact about the same houder holds. */
export function isNieuwsteRapport({ rapporten }: Zaak, rapport: Inspectierapport): boolean {
  return rapporten.every(({ inhoud }) => laatsteInspectiedag(inhoud) <= laatsteInspectiedag(rapport))
}

/** Overtredingen whose announced besluit is still to come on this voornemen, and not on a later one. */
function nogAangekondigd({ overtredingen, brieven }: Zaak, voornemen: Brief, besloten: ReadonlySet<string>): string[] {
  const { instrument } = BRIEFSOORTEN[voornemen.soort]
  const latere = brieven
    .slice(brieven.indexOf(voornemen) + 1)
    .filter(({ soort, status }) => soort === voornemen.soort && status !== 'vervallen')
  return overtredingen
    .filter(({ id, status, instrument: nu }) => status === 'open' && nu === instrument && voornemen.overtredingen.includes(id))
    .filter(({ id, stap, gehoord }) => stap === 'voornemen' || (!besloten.has(id) && gehoord.some(({ brief }) => brief === voornemen.id)))
    .map(({ id }) => id)
    .filter((id) => !latere.some((brief) => brief.overtredingen.includes(id)))
}

function herhoor(zaak: Zaak, voornemen: Brief, reden: string, alVervallen: ReadonlySet<string>): Herhoring | null {
  const rustend = besluitenOp(zaak, voornemen)
  const besloten = new Set(rustend.filter(({ besluit }) => isUit(zaak, besluit)).flatMap(({ overtredingen }) => overtredingen))
  const binnen = rustend.filter(({ besluit }) => !isUit(zaak, besluit))
  const ook = [...binnen.flatMap(({ overtredingen }) => overtredingen), ...nogAangekondigd(zaak, voornemen, besloten)]
  if (ook.length === 0) return null
  const nu = binnen.filter(({ besluit }) => !alVervallen.has(besluit.id))
  const heropend = heropenHoren(zaak, voornemen, nu, reden, ook)
  const isDoorgang = ({ soort }: Gebeurtenis) => soort === 'doorgang-begonnen'
  return {
    voornemen,
    was: zaak.houder.naam,
    besluiten: nu.map(({ besluit }) => besluit),
    eerst: [...vervalVan(zaak, voornemen.id, reden), ...heropend.filter((een) => !isDoorgang(een))],
    daarna: [
      ...heropend.filter(isDoorgang),
      { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'herzending', brief: voornemen.id } } }
    ]
  }
}

function herhoringen(zaak: Zaak, rapport: Inspectierapport, verschil: Houderverschil): readonly Herhoring[] {
  const { houder } = houderNaRapport(zaak, rapport)
  if (!isNieuwsteRapport(zaak, rapport) || vergelijkHouder(zaak.houder, houder) !== verschil) return []
  const reden = `volgens rapport ${rapport.rapport.kenmerk} is de houder nu ${houder.naam}; die is nog niet gehoord (artikel 4:8 Awb)`
  const vervallen = new Set<string>()
  return zaak.brieven
    .filter(({ soort, status }) => BRIEFSOORTEN[soort].stap === 'voornemen' && UITGEGAAN.has(status))
    .flatMap((voornemen) => {
      const een = herhoor(zaak, voornemen, reden, vervallen)
      for (const { id } of een?.besluiten ?? []) vervallen.add(id)
      return een ?? []
    })
}

/** Only when it is certain that the houder is another one: a new address or gemachtigde, or a doubtful name, hears nobody anew. */
export function opnieuwTeHoren(zaak: Zaak, rapport: Inspectierapport): readonly Herhoring[] {
  return herhoringen(zaak, rapport, 'ander')
}

/** Sent voornemens that stay, although the houder of the report was not heard if a person finds that he is another one. */
export function misschienTeHoren(zaak: Zaak, rapport: Inspectierapport): readonly Brief[] {
  return herhoringen(zaak, rapport, 'onzeker').map(({ voornemen }) => voornemen)
}

function noem({ id, soort }: Brief): string {
  return `${BRIEFSOORTEN[soort].titel.toLowerCase()} (${id})`
}

/** What the behandelaar reads about it. */
export function herhoortekst({ voornemen, was, besluiten }: Herhoring, rapport: Inspectierapport): string {
  const goedgekeurd = besluiten.filter(({ akkoord }) => akkoord !== null)
  const weg = goedgekeurd.map((besluit) => ` Het besluit ${noem(besluit)} was goedgekeurd en gaat niet uit.`).join('')
  return `Het ${noem(voornemen)} was gericht aan ${was}. Rapport ${rapport.rapport.kenmerk} noemt een andere houder: ${rapport.houder.naam}. Die is nog niet gehoord (artikel 4:8 Awb).${weg} Er komt een nieuw voornemen als de overtreding nog open is. Ga na wie de overtreding beging en of de nieuwe houder de juiste geadresseerde is. Kwam er al een zienswijze, kijk dan of die nog van belang is.`
}
