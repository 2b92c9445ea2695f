/** The few ways in which the store asks DynamoDB: always within one partition, always consistent, never by scan. */
import { randomInt } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'
import {
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand
} from '@aws-sdk/client-dynamodb'
import { type Item, tekst } from './dynamo-item.ts'

export interface Bereik {
  readonly pk: string
  /** Inclusive; left out: from the first. */
  readonly vanaf?: string
  /** Inclusive; left out: to the last. */
  readonly tot?: string
  readonly hoogstens?: number
  readonly achteruit?: boolean
}

export type Geschreven = 'ja' | 'voorwaarde' | 'botsing'

export class Tabel {
  readonly client: DynamoDBClient
  readonly naam: string

  constructor(client: DynamoDBClient, naam: string) {
    this.client = client
    this.naam = naam
  }

  async haal(pk: string, sk: string): Promise<Item | null> {
    const vraag = { TableName: this.naam, Key: { pk: tekst(pk), sk: tekst(sk) }, ConsistentRead: true }
    return (await this.client.send(new GetItemCommand(vraag))).Item ?? null
  }

  /** Items of one partition in order of `sk`. */
  async bereik({ pk, vanaf, tot, hoogstens, achteruit = false }: Bereik): Promise<Item[]> {
    if (vanaf !== undefined && tot !== undefined && Buffer.compare(Buffer.from(vanaf), Buffer.from(tot)) > 0) return []
    const items: Item[] = []
    const vraag = {
      TableName: this.naam,
      ConsistentRead: true,
      ScanIndexForward: !achteruit,
      ...(hoogstens === undefined ? {} : { Limit: hoogstens }),
      ...voorwaarde(pk, vanaf, tot)
    }
    for await (const { Items = [] } of paginateQuery({ client: this.client }, vraag)) {
      items.push(...Items)
      if (hoogstens !== undefined && items.length >= hoogstens) return items.slice(0, hoogstens)
    }
    return items
  }

  /** All or nothing; `voorwaarde` when a condition did not hold, `botsing` when another transaction was at the same items. */
  async schrijf(opdrachten: readonly TransactWriteItem[]): Promise<Geschreven> {
    try {
      await this.client.send(new TransactWriteItemsCommand({ TransactItems: [...opdrachten] }))
      return 'ja'
    } catch (fout) {
      if (!(fout instanceof TransactionCanceledException)) throw fout
      const redenen = (fout.CancellationReasons ?? []).map(({ Code }) => Code)
      if (redenen.includes('ConditionalCheckFailed')) return 'voorwaarde'
      if (!redenen.includes('TransactionConflict')) throw fout
      return 'botsing'
    }
  }

  zet(item: Item, conditie: Pick<NonNullable<TransactWriteItem['Put']>, 'ConditionExpression' | 'ExpressionAttributeValues'> = {}) {
    return { Put: { TableName: this.naam, Item: item, ...conditie } }
  }

  wis(pk: string, sk: string): TransactWriteItem {
    return { Delete: { TableName: this.naam, Key: { pk: tekst(pk), sk: tekst(sk) } } }
  }
}

function voorwaarde(pk: string, vanaf: string | undefined, tot: string | undefined) {
  const waarden: Item = { ':pk': tekst(pk) }
  if (vanaf !== undefined) waarden[':vanaf'] = tekst(vanaf)
  if (tot !== undefined) waarden[':tot'] = tekst(tot)
  const grens = [
    vanaf !== undefined && tot !== undefined ? ' AND sk BETWEEN :vanaf AND :tot' : '',
    vanaf !== undefined && tot === undefined ? ' AND sk >= :vanaf' : '',
    vanaf === undefined && tot !== undefined ? ' AND sk <= :tot' : ''
  ].join('')
  return { KeyConditionExpression: `pk = :pk${grens}`, ExpressionAttributeValues: waarden }
}

/** A moment, longer with every try and never the same, so that those who collided do not collide again. */
export async function evenWachten(poging: number): Promise<void> {
  await wacht(randomInt(5, 20 + 20 * Math.min(poging, 10)))
}
