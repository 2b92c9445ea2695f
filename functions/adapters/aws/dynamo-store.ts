/**
 * ZaakStore on one DynamoDB table. A write is one transaction on condition of the version that the writer has read; every question
 * goes to one partition of one gemeente.
 */
import { ConditionalCheckFailedException, DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { GemeenteId, Tijdstip } from '../../model/basis.ts'
import {
  type Bladzijde,
  type IndexRij,
  type JournaalRegel,
  type Kop,
  type Reeksnummer,
  type StroomSleutel,
  type Toevoeging,
  VersieConflict,
  type ZaakStore,
  type ZoekVraag
} from '../../ports.ts'
import { eisAansluiting, eisNummer, eisSleutel, eisToevoeging, eisZoekvraag } from '../toevoeging.ts'
import { getal, NummerItem, NummerRij, RijItem, SleutelItem, tekst } from './dynamo-item.ts'
import { leesJournaal, regelOpdrachten, vernietig } from './dynamo-journaal.ts'
import { kopOpdrachten, leesKop, leesRijen, leesStaat } from './dynamo-kop.ts'
import {
  indexPartitie,
  lijstPartitie,
  NUMMERS_TOT,
  NUMMERS_VANAF,
  NUMMERSTAND,
  nummerPartitie,
  nummerSleutel,
  PACHT,
  reeksenPartitie,
  rijSleutel,
  stroomPartitie
} from './dynamo-sleutels.ts'
import { evenWachten, Tabel } from './dynamo-tabel.ts'

const STROMEN_PER_BLADZIJDE = 1000
const NUMMERPOGINGEN = 200
const Vervolg = z.tuple([z.string().min(1), z.string(), z.string()])

export class DynamoStore implements ZaakStore {
  readonly #tabel: Tabel

  /** The table has the keys `pk` and `sk`, both text. */
  constructor(client: DynamoDBClient, tabel: string) {
    this.#tabel = new Tabel(client, tabel)
  }

  async lees(sleutel: StroomSleutel): Promise<Kop | null> {
    eisSleutel(sleutel)
    return leesStaat(this.#tabel, sleutel)
  }

  async voegToe(sleutel: StroomSleutel, toevoeging: Toevoeging): Promise<void> {
    eisToevoeging(sleutel, toevoeging)
    const kop = await leesKop(this.#tabel, sleutel)
    const versie = kop?.versie ?? 0
    const conflict = `${sleutel.soort} ${sleutel.id} staat niet meer op versie ${toevoeging.verwachteVersie}`
    if (versie !== toevoeging.verwachteVersie) throw new VersieConflict(conflict)
    eisAansluiting(kop, toevoeging)
    const geschreven = await this.#tabel.schrijf([
      ...kopOpdrachten(this.#tabel, sleutel, kop, toevoeging),
      ...regelOpdrachten(this.#tabel, sleutel, toevoeging.regels)
    ])
    if (geschreven === 'ja') return
    // Who reads again at once would meet the other writer's transaction once more.
    await evenWachten(1)
    throw new VersieConflict(conflict)
  }

  async journaal(sleutel: StroomSleutel, vanafNr = 1): Promise<readonly JournaalRegel[]> {
    eisSleutel(sleutel)
    return leesJournaal(this.#tabel, sleutel, vanafNr)
  }

  async zoek(vraag: ZoekVraag): Promise<Bladzijde> {
    eisZoekvraag(vraag)
    const { gemeente, index, vanaf = '', tot, hoogstens = 100 } = vraag
    if (tot === '') return { rijen: [], vervolg: null }
    const begin = vraag.vervolg === undefined ? vanaf : na(vraag.vervolg)
    const items = await this.#tabel.bereik({
      pk: indexPartitie(gemeente, index),
      ...(begin === '' ? {} : { vanaf: begin }),
      // No sort key equals `tot` itself: behind the sorteer there is always an id. So inclusive here is exclusive there.
      ...(tot === undefined ? {} : { tot }),
      hoogstens: hoogstens + 1
    })
    const gevonden = items.map((item) => RijItem.parse(item))
    const rijen = gevonden.slice(0, hoogstens)
    const laatste = rijen.at(-1)
    return {
      rijen: rijen.map(({ sorteer, gegevens, soort, id }) => ({ index, sorteer, gegevens, stroom: { gemeente, soort, id } })),
      vervolg: gevonden.length > hoogstens && laatste ? maakVervolg([laatste.sorteer, laatste.id, laatste.soort]) : null
    }
  }

  async rijen(sleutel: StroomSleutel): Promise<readonly IndexRij[]> {
    eisSleutel(sleutel)
    return leesRijen(this.#tabel, sleutel)
  }

  async stromen(gemeente: GemeenteId, soort: StroomSleutel['soort'], vervolg?: string): ReturnType<ZaakStore['stromen']> {
    eisSleutel({ gemeente, soort, id: vervolg ?? 'alle' })
    const pk = lijstPartitie({ gemeente, soort })
    const items = await this.#tabel.bereik({
      pk,
      ...(vervolg === undefined ? {} : { vanaf: `${vervolg}\0` }),
      hoogstens: STROMEN_PER_BLADZIJDE + 1
    })
    const ids = items.slice(0, STROMEN_PER_BLADZIJDE).map((item) => SleutelItem.parse(item).sk)
    return { ids, vervolg: items.length > STROMEN_PER_BLADZIJDE ? (ids.at(-1) ?? null) : null }
  }

  async claim(sleutel: StroomSleutel, houder: string, nu: Tijdstip, tot: Tijdstip): Promise<boolean> {
    eisSleutel(sleutel)
    const pacht = new PutItemCommand({
      TableName: this.#tabel.naam,
      Item: { ...pachtSleutel(sleutel), houder: tekst(houder), tot: getal(milliseconden(tot)) },
      ConditionExpression: 'attribute_not_exists(pk) OR houder = :houder OR tot <= :nu',
      ExpressionAttributeValues: { ':houder': tekst(houder), ':nu': getal(milliseconden(nu)) }
    })
    return opVoorwaarde(() => this.#tabel.client.send(pacht))
  }

  async geefVrij(sleutel: StroomSleutel, houder: string): Promise<void> {
    eisSleutel(sleutel)
    const terug = new DeleteItemCommand({
      TableName: this.#tabel.naam,
      Key: pachtSleutel(sleutel),
      ConditionExpression: 'houder = :houder',
      ExpressionAttributeValues: { ':houder': tekst(houder) }
    })
    await opVoorwaarde(() => this.#tabel.client.send(terug))
  }

  async nummer(gemeente: GemeenteId, reeks: string, sleutel: string): Promise<number> {
    eisNummer(gemeente, reeks, sleutel)
    const pk = nummerPartitie(gemeente, reeks)
    for (let poging = 1; poging <= NUMMERPOGINGEN; poging += 1) {
      const bekend = await this.#tabel.haal(pk, nummerSleutel(sleutel))
      if (bekend !== null) return NummerItem.parse(bekend).nummer
      const nummer = await this.#deelUit({ gemeente, reeks, sleutel })
      if (nummer !== null) return nummer
      await evenWachten(poging)
    }
    throw new Error(`in de reeks ${reeks} vragen te velen tegelijk een nummer`)
  }

  /** Counts on and reserves, both or neither; null when somebody else was first. */
  async #deelUit({ gemeente, reeks, sleutel }: Omit<Reeksnummer, 'nummer'> & { readonly gemeente: GemeenteId }): Promise<number | null> {
    const pk = nummerPartitie(gemeente, reeks)
    const stand = await this.#tabel.haal(pk, NUMMERSTAND)
    const oud = stand === null ? 0 : NummerItem.parse(stand).nummer
    const nummer = getal(oud + 1)
    const nieuw = { ConditionExpression: 'attribute_not_exists(pk)' }
    const volgt = { ConditionExpression: 'nummer = :oud', ExpressionAttributeValues: { ':oud': getal(oud) } }
    const geschreven = await this.#tabel.schrijf([
      this.#tabel.zet({ pk: tekst(pk), sk: tekst(NUMMERSTAND), nummer }, stand === null ? nieuw : volgt),
      this.#tabel.zet({ pk: tekst(pk), sk: tekst(nummerSleutel(sleutel)), nummer }, nieuw),
      ...(stand === null ? [this.#tabel.zet({ pk: tekst(reeksenPartitie(gemeente)), sk: tekst(reeks) })] : [])
    ])
    return geschreven === 'ja' ? oud + 1 : null
  }

  async nummers(gemeente: GemeenteId): Promise<readonly Reeksnummer[]> {
    eisSleutel({ gemeente, soort: 'zaak', id: 'alle' })
    const reeksen = (await this.#tabel.bereik({ pk: reeksenPartitie(gemeente) })).map((item) => SleutelItem.parse(item).sk)
    const perReeks = reeksen.map(async (reeks) => {
      const items = await this.#tabel.bereik({ pk: nummerPartitie(gemeente, reeks), vanaf: NUMMERS_VANAF, tot: NUMMERS_TOT })
      return items.map((item) => ({ reeks, ...NummerRij.parse(item) })).sort((a, b) => a.nummer - b.nummer)
    })
    return (await Promise.all(perReeks)).flat()
  }

  async vernietigInhoud(sleutel: StroomSleutel, nr: number): Promise<void> {
    eisSleutel(sleutel)
    await vernietig(this.#tabel, sleutel, nr)
  }

  async sluit(): Promise<void> {
    this.#tabel.client.destroy()
  }
}

function pachtSleutel(sleutel: StroomSleutel) {
  return { pk: tekst(stroomPartitie(sleutel)), sk: tekst(PACHT) }
}

/** False when the condition did not hold. */
async function opVoorwaarde(doe: () => Promise<unknown>): Promise<boolean> {
  try {
    await doe()
    return true
  } catch (fout) {
    if (fout instanceof ConditionalCheckFailedException) return false
    throw fout
  }
}

function milliseconden(tijdstip: Tijdstip): number {
  return Temporal.Instant.from(tijdstip).epochMilliseconds
}

function maakVervolg(plaats: z.infer<typeof Vervolg>): string {
  return Buffer.from(JSON.stringify(plaats)).toString('base64url')
}

/** The first sort key behind the row that the former page ended with. It says a place and no partition: it opens no other gemeente. */
function na(vervolg: string): string {
  const [sorteer, id, soort] = Vervolg.parse(JSON.parse(Buffer.from(vervolg, 'base64url').toString()))
  return `${rijSleutel(sorteer, id, soort)}\0`
}
