/** Checks what is stored: every journal chain against its head, and every document whose name is its hash against its bytes. */
import { z } from 'zod'
import { sha256Hex } from '../hash.ts'
import { controleerKeten } from '../journaal.ts'
import type { GemeenteId } from '../model/basis.ts'
import { type JournaalRegel, type Kop, type Ports, STROOMSOORTEN, type StroomSleutel } from '../ports.ts'

/** Last part of a key that ends in `<sha256>.<ext>`. */
const OP_HASH = /(?<![0-9a-f])([0-9a-f]{64})\.[A-Za-z0-9]+$/

/** What is wrong, a Dutch sentence each; empty when all is well. Safe beside a running server. */
export async function verify(ports: Pick<Ports, 'store' | 'documenten'>, gemeenten: readonly GemeenteId[]): Promise<readonly string[]> {
  const bevindingen: string[] = []
  for (const gemeente of gemeenten) {
    for (const soort of STROOMSOORTEN) {
      for await (const id of alleStromen(ports, gemeente, soort))
        bevindingen.push(...(await controleerStroom(ports, { gemeente, soort, id })))
    }
    for (const sleutel of await ports.documenten.lijst(`${gemeente}/`)) bevindingen.push(...(await controleerDocument(ports, sleutel)))
  }
  return bevindingen
}

async function* alleStromen({ store }: Pick<Ports, 'store'>, gemeente: GemeenteId, soort: StroomSleutel['soort']): AsyncGenerator<string> {
  let vervolg: string | undefined
  do {
    const bladzijde = await store.stromen(gemeente, soort, vervolg)
    yield* bladzijde.ids
    vervolg = bladzijde.vervolg ?? undefined
  } while (vervolg !== undefined)
}

async function controleerStroom({ store }: Pick<Ports, 'store'>, sleutel: StroomSleutel): Promise<string[]> {
  const reden = await foutInStroom(store, sleutel)
  return reden === null ? [] : [`Gemeente ${sleutel.gemeente}, ${sleutel.soort} ${sleutel.id}: ${reden}.`]
}

async function foutInStroom(store: Ports['store'], sleutel: StroomSleutel): Promise<string | null> {
  try {
    const kop = await store.lees(sleutel)
    const reden = foutInJournaal(kop, await store.journaal(sleutel))
    if (reden === null) return null
    const na = await store.lees(sleutel)
    // When somebody wrote between the two readings, what was read belongs to two different moments.
    return na?.versie === kop?.versie ? reden : await foutInStroom(store, sleutel)
  } catch (fout) {
    if (fout instanceof z.ZodError) return 'de opgeslagen gegevens zijn beschadigd en niet te lezen'
    throw fout
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

async function controleerDocument({ documenten }: Pick<Ports, 'documenten'>, sleutel: string): Promise<string[]> {
  const genoemd = OP_HASH.exec(sleutel)?.[1]
  if (genoemd === undefined) return []
  const echt = sha256Hex(await documenten.lees(sleutel))
  return echt === genoemd ? [] : [`Document ${sleutel}: de inhoud is veranderd, want de controlesom is nu ${echt}.`]
}
