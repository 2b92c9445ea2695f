/**
 * Head and state of a stream. The head is small, so that a writer reads what he must know without the state. It says in `indexen` in
 * which indexes the stream stands now, for whoever follows the table.
 */
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { sha256Hex } from '../../hash.ts'
import { type IndexRij, type Kop, type StroomSleutel, type Toevoeging, VERNIETIGD } from '../../ports.ts'
import { pakIn } from '../inpakken.ts'
import { bytes, getal, type Item, inStukken, KopItem, RijItem, type Rijplaats, StukItem, tekst, uitStukken } from './dynamo-item.ts'
import { indexPartitie, KOP, lijstPartitie, rijSleutel, staatStuk, stroomPartitie } from './dynamo-sleutels.ts'
import { evenWachten, type Tabel } from './dynamo-tabel.ts'

const LEESPOGINGEN = 20

export async function leesKop(tabel: Tabel, sleutel: StroomSleutel): Promise<KopItem | null> {
  const item = await tabel.haal(stroomPartitie(sleutel), KOP)
  return item === null ? null : KopItem.parse(item)
}

/** Items of one answer may be of before and after a write that came between; such an answer is asked for again. */
export async function leesStaat(tabel: Tabel, sleutel: StroomSleutel): Promise<Kop | null> {
  for (let poging = 1; poging <= LEESPOGINGEN; poging += 1) {
    const [kop, ...stukken] = await tabel.bereik({ pk: stroomPartitie(sleutel), vanaf: KOP, tot: `${KOP}$` })
    if (kop === undefined) return null
    const { versie, hash } = KopItem.parse(kop)
    const staat = uitStukken(
      stukken.map((stuk) => StukItem.parse(stuk)),
      versie
    )
    if (staat !== null) return { versie, hash, staat }
    await evenWachten(poging)
  }
  throw new Error(`${sleutel.soort} ${sleutel.id} verandert zo vaak dat zij niet te lezen is`)
}

/** A row that a later write replaced in the meantime is not there: who must be sure looks whether the version is still the same. */
export async function leesRijen(tabel: Tabel, sleutel: StroomSleutel): Promise<IndexRij[]> {
  const kop = await leesKop(tabel, sleutel)
  const items = (kop?.rijen ?? []).map(async ({ index, sorteer }) => {
    const item = await tabel.haal(indexPartitie(sleutel.gemeente, index), rijSleutel(sorteer, sleutel.id, sleutel.soort))
    return item === null ? [] : [{ index, sorteer, gegevens: RijItem.parse(item).gegevens }]
  })
  const opPlaats = (a: IndexRij, b: IndexRij) =>
    Buffer.compare(Buffer.from(a.index), Buffer.from(b.index)) || Buffer.compare(Buffer.from(a.sorteer), Buffer.from(b.sorteer))
  return (await Promise.all(items)).flat().sort(opPlaats)
}

/** Everything that one write changes besides the lines: head, state, index rows, and for a new stream its name in the list. */
export function kopOpdrachten(tabel: Tabel, sleutel: StroomSleutel, oud: KopItem | null, toevoeging: Toevoeging): TransactWriteItem[] {
  const { nr: versie, hash } = toevoeging.regels.at(-1) ?? { nr: 0, hash: '' }
  return standOpdrachten(tabel, sleutel, oud, { versie, hash, staat: toevoeging.staat, index: toevoeging.index })
}

/** The same head without state and index rows, once a payload of the stream was destroyed. */
export function zonderStand(tabel: Tabel, sleutel: StroomSleutel, oud: KopItem): TransactWriteItem[] {
  return standOpdrachten(tabel, sleutel, oud, { versie: oud.versie, hash: oud.hash, staat: VERNIETIGD, index: [] })
}

function standOpdrachten(
  tabel: Tabel,
  sleutel: StroomSleutel,
  oud: KopItem | null,
  { versie, hash, staat, index: gewenst }: Kop & Pick<Toevoeging, 'index'>
): TransactWriteItem[] {
  const pk = stroomPartitie(sleutel)
  const stukken = inStukken(staat)
  const rijen = gewenst.map(({ index, sorteer, gegevens }) => ({ index, sorteer, inhoud: sha256Hex(gegevens).slice(0, 32) }))
  const conditie =
    oud === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'versie = :oud', ExpressionAttributeValues: { ':oud': getal(oud.versie) } }
  const kop: Item = {
    ...stroomvelden(sleutel),
    pk: tekst(pk),
    sk: tekst(KOP),
    versie: getal(versie),
    hash: tekst(hash),
    stukken: getal(stukken.length),
    rijen: bytes(pakIn(JSON.stringify(rijen))),
    ...(rijen.length === 0 ? {} : { indexen: { SS: [...new Set(rijen.map(({ index }) => index))] } })
  }
  return [
    tabel.zet(kop, conditie),
    ...stukken.map((deel, stuk) => tabel.zet(stukItem({ pk, sk: staatStuk(stuk), versie, stukken: stukken.length, deel }))),
    ...wegVanaf(tabel, pk, staatStuk, stukken.length, oud?.stukken ?? 0),
    ...indexOpdrachten(tabel, sleutel, { oud: oud?.rijen ?? [], nieuw: rijen, rijen: gewenst }),
    ...(oud === null ? [tabel.zet({ pk: tekst(lijstPartitie(sleutel)), sk: tekst(sleutel.id) })] : [])
  ]
}

export function stukItem(stuk: { pk: string; sk: string; versie: number; stukken: number; deel: Uint8Array }): Item {
  return { pk: tekst(stuk.pk), sk: tekst(stuk.sk), versie: getal(stuk.versie), stukken: getal(stuk.stukken), deel: bytes(stuk.deel) }
}

/** Pieces that a shorter text leaves over. */
export function wegVanaf(tabel: Tabel, pk: string, sk: (stuk: number) => string, nieuw: number, oud: number): TransactWriteItem[] {
  return Array.from({ length: Math.max(0, oud - nieuw) }, (_, plek) => tabel.wis(pk, sk(nieuw + plek)))
}

function stroomvelden({ gemeente, soort, id }: StroomSleutel): Item {
  return { gemeente: tekst(gemeente), soort: tekst(soort), id: tekst(id) }
}

/** Only what differs: a row that stays as it was costs nothing. */
function indexOpdrachten(
  tabel: Tabel,
  sleutel: StroomSleutel,
  { oud, nieuw, rijen }: { readonly oud: readonly Rijplaats[]; readonly nieuw: readonly Rijplaats[]; readonly rijen: readonly IndexRij[] }
): TransactWriteItem[] {
  const plaats = ({ index, sorteer }: Rijplaats) => `${index}\0${sorteer}`
  const stond = new Map(oud.map((rij) => [plaats(rij), rij.inhoud]))
  const komt = new Set(nieuw.map(plaats))
  const sk = (sorteer: string) => rijSleutel(sorteer, sleutel.id, sleutel.soort)
  const gewijzigd = rijen.filter((_, plek) => {
    const rij = nieuw[plek]
    return rij !== undefined && stond.get(plaats(rij)) !== rij.inhoud
  })
  return [
    ...gewijzigd.map(({ index, sorteer, gegevens }) =>
      tabel.zet({
        ...stroomvelden(sleutel),
        pk: tekst(indexPartitie(sleutel.gemeente, index)),
        sk: tekst(sk(sorteer)),
        index: tekst(index),
        sorteer: tekst(sorteer),
        gegevens: tekst(gegevens)
      })
    ),
    ...oud
      .filter((rij) => !komt.has(plaats(rij)))
      .map(({ index, sorteer }) => tabel.wis(indexPartitie(sleutel.gemeente, index), sk(sorteer)))
  ]
}
