/**
 * Checks what is stored: every journal chain, every state against its journal, every document that a state names, and every
 * document whose name is its hash against its bytes. Safe beside a running server.
 */
import { z } from 'zod'
import { canonicalJson, sha256Hex } from '../hash.ts'
import { controleerKeten } from '../journaal.ts'
import type { GemeenteId } from '../model/basis.ts'
import { VerbodenOvergang } from '../model/overgangen.ts'
import { type JournaalRegel, type Kop, type Ports, STROOMSOORTEN, type StroomSleutel } from '../ports.ts'
import { vouwStroom } from '../stroom.ts'

type Opslag = Pick<Ports, 'store' | 'documenten'>

/** Last part of a key that ends in `<sha256>.<ext>`. */
const OP_HASH = /(?<![0-9a-f])([0-9a-f]{64})\.[A-Za-z0-9]+$/
/** A document key of a gemeente, at least two folders deep, as it stands in a state. */
const SLEUTEL = /^[a-z0-9-]+(\/[A-Za-z0-9_-][A-Za-z0-9._-]*){2,}\.[A-Za-z0-9]+$/

/** What is wrong, a Dutch sentence each; empty when all is well. */
export async function verify(opslag: Opslag, gemeenten: readonly GemeenteId[]): Promise<readonly string[]> {
  const bevindingen: string[] = []
  for (const gemeente of gemeenten) {
    const genoemd = new Map<string, string>()
    for (const soort of STROOMSOORTEN) {
      for await (const id of alleStromen(opslag, gemeente, soort)) {
        const { wie, reden, documenten } = await controleerStroom(opslag.store, { gemeente, soort, id })
        if (reden !== null) bevindingen.push(`${wie}: ${reden}.`)
        for (const sleutel of documenten) genoemd.set(sleutel, wie)
      }
    }
    bevindingen.push(...(await controleerDocumenten(opslag, gemeente, genoemd)))
  }
  return bevindingen
}

async function* alleStromen({ store }: Opslag, gemeente: GemeenteId, soort: StroomSleutel['soort']): AsyncGenerator<string> {
  let vervolg: string | undefined
  do {
    const bladzijde = await store.stromen(gemeente, soort, vervolg)
    yield* bladzijde.ids
    vervolg = bladzijde.vervolg ?? undefined
  } while (vervolg !== undefined)
}

interface Stroomcontrole {
  readonly wie: string
  readonly reden: string | null
  /** Keys that the state names. */
  readonly documenten: readonly string[]
}

async function controleerStroom(store: Ports['store'], sleutel: StroomSleutel): Promise<Stroomcontrole> {
  const wie = `Gemeente ${sleutel.gemeente}, ${sleutel.soort} ${sleutel.id}`
  try {
    const kop = await store.lees(sleutel)
    const regels = await store.journaal(sleutel)
    const reden = foutInJournaal(kop, regels) ?? foutInStand(sleutel, kop, regels)
    // When somebody wrote between the two readings, what was read belongs to two different moments.
    if (reden !== null && (await store.lees(sleutel))?.versie !== kop?.versie) return controleerStroom(store, sleutel)
    return { wie, reden, documenten: kop === null ? [] : sleutelsIn(JSON.parse(kop.staat), `${sleutel.gemeente}/`) }
  } catch (fout) {
    if (!(fout instanceof z.ZodError) && !(fout instanceof SyntaxError)) throw fout
    return { wie, reden: 'de opgeslagen gegevens zijn beschadigd en niet te lezen', documenten: [] }
  }
}

function foutInJournaal(kop: Kop | null, regels: readonly JournaalRegel[]): string | null {
  const keten = controleerKeten(regels)
  if (!keten.ok) return `journaalregel ${keten.nr} klopt niet: ${keten.reden}`
  const laatste = regels.at(-1)
  if (kop === null || laatste === undefined) return 'er is een journaal zonder stand, of een stand zonder journaal'
  if (laatste.nr !== kop.versie) return `het journaal eindigt bij regel ${laatste.nr}, maar de stand noemt regel ${kop.versie}`
  if (laatste.hash !== kop.hash) return `de stand hoort niet bij regel ${laatste.nr} van het journaal`
  return null
}

/** The state is what everybody reads; whoever changes it without a line in the journal is found here. */
function foutInStand(sleutel: StroomSleutel, kop: Kop | null, regels: readonly JournaalRegel[]): string | null {
  try {
    const gevouwen = vouwStroom(sleutel, regels)
    if (gevouwen === null || kop === null) return null
    const gelijk = canonicalJson(z.json().parse(gevouwen)) === canonicalJson(z.json().parse(JSON.parse(kop.staat)))
    return gelijk ? null : 'de stand is niet die van het journaal'
  } catch (fout) {
    if (fout instanceof VerbodenOvergang) return `het journaal is onmogelijk: ${fout.message}`
    throw fout
  }
}

function sleutelsIn(waarde: unknown, begin: string): string[] {
  if (typeof waarde === 'string') return waarde.startsWith(begin) && SLEUTEL.test(waarde) ? [waarde] : []
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap((lid) => sleutelsIn(lid, begin)) : []
}

/** Listed after the states were read: what they name was stored before it was named. */
async function controleerDocumenten({ documenten }: Opslag, gemeente: GemeenteId, genoemd: ReadonlyMap<string, string>): Promise<string[]> {
  const aanwezig = new Set(await documenten.lijst(`${gemeente}/`))
  const bevindingen = [...genoemd]
    .filter(([sleutel]) => !aanwezig.has(sleutel))
    .map(([sleutel, wie]) => `${wie}: document ${sleutel} ontbreekt.`)
  for (const sleutel of aanwezig) {
    const hash = OP_HASH.exec(sleutel)?.[1]
    const echt = hash === undefined ? undefined : sha256Hex(await documenten.lees(sleutel))
    if (echt !== hash) bevindingen.push(`Document ${sleutel}: de inhoud is veranderd, want de controlesom is nu ${echt}.`)
  }
  return bevindingen
}
