/** The journal: the lines of one write lie packed together, in pieces under the number of the first. */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { JournaalRegel, StroomSleutel } from '../../ports.ts'
import { inStukken, JournaalRegels, StukItem, uitStukken } from './dynamo-item.ts'
import { leesKop, stukItem, wegVanaf, zonderStand } from './dynamo-kop.ts'
import { REGELS_TOT, REGELS_VANAF, regelStuk, regelTot, stroomPartitie } from './dynamo-sleutels.ts'
import { evenWachten, type Tabel } from './dynamo-tabel.ts'

const POGINGEN = 20

/** Lines that were written together. `versie` counts how often a payload in it was destroyed. */
interface Pak {
  readonly eersteNr: number
  readonly versie: number
  readonly stukken: number
  readonly regels: JournaalRegel[]
}

export function regelOpdrachten(tabel: Tabel, sleutel: StroomSleutel, regels: readonly JournaalRegel[]): TransactWriteItem[] {
  const eersteNr = regels[0]?.nr ?? 0
  return pakOpdrachten(tabel, sleutel, { eersteNr, versie: 0, regels })
}

function pakOpdrachten(
  tabel: Tabel,
  sleutel: StroomSleutel,
  { eersteNr, versie, regels }: { readonly eersteNr: number; readonly versie: number; readonly regels: readonly JournaalRegel[] }
): TransactWriteItem[] {
  const pk = stroomPartitie(sleutel)
  const stukken = inStukken(JSON.stringify(regels))
  return stukken.map((deel, stuk) => tabel.zet(stukItem({ pk, sk: regelStuk(eersteNr, stuk), versie, stukken: stukken.length, deel })))
}

/** All lines from `vanafNr`. */
export async function leesJournaal(tabel: Tabel, sleutel: StroomSleutel, vanafNr: number): Promise<JournaalRegel[]> {
  const begin = vanafNr <= 1 ? null : await pakVan(tabel, sleutel, vanafNr)
  const paks = await leesPakken(tabel, sleutel, { vanaf: begin ?? REGELS_VANAF, tot: REGELS_TOT })
  return paks.flatMap(({ regels }) => regels).filter(({ nr }) => nr >= vanafNr)
}

/** Sort key of the first piece of the lines among which `nr` would be; null when there are none. */
async function pakVan(tabel: Tabel, sleutel: StroomSleutel, nr: number): Promise<string | null> {
  const bereik = { pk: stroomPartitie(sleutel), vanaf: REGELS_VANAF, tot: regelTot(nr) }
  const [item] = await tabel.bereik({ ...bereik, hoogstens: 1, achteruit: true })
  return item === undefined ? null : regelStuk(eersteVan(StukItem.parse(item).sk), 0)
}

function eersteVan(sk: string): number {
  return Number(sk.split('#')[1])
}

/** An answer may be of before and after a destruction that came between; such an answer is asked for again. */
async function leesPakken(tabel: Tabel, sleutel: StroomSleutel, bereik: { vanaf: string; tot: string }): Promise<Pak[]> {
  for (let poging = 1; poging <= POGINGEN; poging += 1) {
    const stukken = (await tabel.bereik({ pk: stroomPartitie(sleutel), ...bereik })).map((item) => StukItem.parse(item))
    const paks = [...Map.groupBy(stukken, ({ sk }) => eersteVan(sk))].map(([eersteNr, delen]) => pakUitStukken(eersteNr, delen))
    const heel = paks.filter((pak) => pak !== null)
    if (heel.length === paks.length) return heel
    await evenWachten(poging)
  }
  throw new Error(`het journaal van ${sleutel.soort} ${sleutel.id} is niet heel`)
}

function pakUitStukken(eersteNr: number, delen: readonly StukItem[]): Pak | null {
  const versie = delen[0]?.versie ?? 0
  const lijst = uitStukken(delen, versie)
  return lijst === null ? null : { eersteNr, versie, stukken: delen.length, regels: JournaalRegels.parse(JSON.parse(lijst)) }
}

/** @throws Error when there is no such line */
export async function vernietig(tabel: Tabel, sleutel: StroomSleutel, nr: number): Promise<void> {
  for (let poging = 1; poging <= POGINGEN; poging += 1) {
    const begin = await pakVan(tabel, sleutel, nr)
    const [pak] = begin === null ? [] : await leesPakken(tabel, sleutel, { vanaf: begin, tot: regelTot(nr) })
    const regel = pak?.regels.find((kandidaat) => kandidaat.nr === nr)
    if (pak === undefined || regel === undefined) throw new Error(`${sleutel.soort} ${sleutel.id} heeft geen journaalregel ${nr}`)
    const kop = await leesKop(tabel, sleutel)
    const stand = kop === null ? [] : zonderStand(tabel, sleutel, kop)
    const opdrachten = regel.inhoud === null ? stand : [...zonder(tabel, sleutel, pak, nr), ...stand]
    if ((await tabel.schrijf(opdrachten)) === 'ja') return
    await evenWachten(poging)
  }
  throw new Error(`de inhoud van regel ${nr} van ${sleutel.soort} ${sleutel.id} kon niet worden vernietigd: probeer het opnieuw`)
}

/** The same lines without the payload of one, on condition that nobody destroyed another in the meantime. */
function zonder(tabel: Tabel, sleutel: StroomSleutel, pak: Pak, nr: number): TransactWriteItem[] {
  const pk = stroomPartitie(sleutel)
  const regels = pak.regels.map((regel) => (regel.nr === nr ? { ...regel, inhoud: null } : regel))
  const [eerste, ...rest] = pakOpdrachten(tabel, sleutel, { ...pak, versie: pak.versie + 1, regels })
  if (eerste?.Put === undefined) throw new Error('een pak heeft ten minste één stuk')
  const conditie = { ConditionExpression: 'versie = :versie', ExpressionAttributeValues: { ':versie': { N: String(pak.versie) } } }
  return [
    { Put: { ...eerste.Put, ...conditie } },
    ...rest,
    ...wegVanaf(tabel, pk, (stuk) => regelStuk(pak.eersteNr, stuk), 1 + rest.length, pak.stukken)
  ]
}
