/** Fills a store with zaken made of a few real ones: other ids, names, numbers, people and days; their rows are made by `indexVan`. */
import { z } from 'zod'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { maakRegels } from '../../functions/journaal.ts'
import { Datum } from '../../functions/model/basis.ts'
import { plusDagen } from '../../functions/model/datum.ts'
import { indexVan } from '../../functions/model/vindrijen.ts'
import { Zaak } from '../../functions/model/zaak.ts'
import type { Mal } from './mallen.ts'
import { DAG, GEMEENTE, MENSEN, persoon, verzonnen } from './verzonnen.ts'

/** Every so many is parsed in full; its likes differ in names, numbers and days only. */
const GETOETST = 2000
const Gelijksoortig = z.custom<Zaak>((waarde) => typeof waarde === 'object' && waarde !== null)

/** The stored text of a zaak: even parts stay, odd parts differ from zaak to zaak. */
interface Snede {
  readonly delen: readonly string[]
  readonly vervang: (nr: number) => ReadonlyMap<string, string>
}

const ontsnap = (tekst: string) => tekst.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const inJson = (tekst: string) => JSON.stringify(tekst).slice(1, -1)

function snijd({ zaak: echt }: Mal): Snede {
  // Each of them can be found by every number.
  const voorziening = { ...echt.voorziening, lrk: echt.voorziening.lrk ?? '999999999' }
  const houder = { ...echt.houder, kvk: echt.houder.kvk ?? '99999999' }
  const kenmerk = echt.rapporten[0]?.inhoud.rapport.kenmerk ?? ''
  const woorden = [inJson(echt.id), inJson(voorziening.naam), inJson(houder.naam), voorziening.lrk, houder.kvk, inJson(kenmerk)]
  const mensen = ['"behandelaar"', '"mandaathouder"']
  const patroon = [...woorden, ...mensen].toSorted((een, ander) => ander.length - een.length).map(ontsnap)
  return {
    delen: JSON.stringify({ ...echt, voorziening, houder }).split(new RegExp(`(${patroon.join('|')}|\\b20\\d\\d-\\d\\d-\\d\\d)`)),
    vervang: (nr) => {
      const { id, naam, houder: van, lrk, kvk, kenmerk: anders } = verzonnen(nr)
      const wie = [`"${persoon(nr % 14)}"`, `"${persoon(MENSEN - 3 + (nr % 2))}"`]
      const nieuw = [id, inJson(naam), inJson(van), lrk, kvk, anders, ...wie]
      return new Map([...woorden, ...mensen].map((oud, plek) => [oud, nieuw[plek] ?? oud]))
    }
  }
}

const verschoven = new Map<string, string>()

function verschuif(dag: string, dagen: number): string {
  const sleutel = `${dag}${dagen}`
  const bekend = verschoven.get(sleutel)
  if (bekend !== undefined) return bekend
  const nieuw = Datum.safeParse(dag).success ? plusDagen(dag, dagen) : dag
  verschoven.set(sleutel, nieuw)
  return nieuw
}

function gevarieerd({ delen, vervang }: Snede, nr: number, dagen: number): string {
  const anders = vervang(nr)
  return delen.map((deel, plek) => (plek % 2 === 0 ? deel : (anders.get(deel) ?? verschuif(deel, dagen)))).join('')
}

export interface Vulling {
  readonly zaken: number
  /** Numbers of open zaken with a head of many printed letters. */
  readonly zwaar: number[]
  readonly open: number
  /** Bytes of all heads together, and of the largest. */
  readonly bytes: number
  readonly grootste: number
}

/** Two of five are closed, up to ten years ago; the open ones began in the last two months. */
export async function vul(
  bestand: string,
  { open, dicht }: { readonly open: readonly Mal[]; readonly dicht: Mal },
  zaken: number,
  meld: (gedaan: number) => void
): Promise<Vulling> {
  const sneden = [...open, dicht].map((mal) => ({ ...snijd(mal), mal }))
  const store = new SqliteStore(bestand)
  const zwaar: number[] = []
  const [nu, som] = [`${DAG}T09:00:00Z`, { open: 0, bytes: 0, grootste: 0 }]
  for (let nr = 0; nr < zaken; nr++) {
    const isDicht = nr % 5 < 2
    const snede = sneden[isDicht ? open.length : Math.floor(nr / 5) % open.length]
    if (snede === undefined) throw new Error('er zijn geen mallen')
    const staat = gevarieerd(snede, nr, isDicht ? -((nr * 7) % 3650) : -((nr * 7) % 60))
    const gelezen: unknown = JSON.parse(staat)
    const zaak = (nr % GETOETST === 0 ? Zaak : Gelijksoortig).parse(gelezen)
    const { proef, voorziening, houder, oudercommissie } = zaak
    const geopend = [{ soort: 'zaak-geopend', inhoud: { proef, voorziening, houder, oudercommissie, vorigeZaak: null } }]
    const regels = maakRegels({ vorige: null, tijdstip: nu, door: 'systeem', gebeurtenissen: geopend })
    const sleutel = { gemeente: GEMEENTE, soort: 'zaak' as const, id: zaak.id }
    await store.voegToe(sleutel, { verwachteVersie: 0, regels, staat, index: indexVan(zaak, nu, DAG) })
    if (snede.mal.zwaar) zwaar.push(nr)
    som.open += isDicht ? 0 : 1
    som.bytes += staat.length
    som.grootste = Math.max(som.grootste, staat.length)
    if ((nr + 1) % 1000 === 0) meld(nr + 1)
  }
  await store.sluit()
  return { zaken, zwaar, ...som }
}
