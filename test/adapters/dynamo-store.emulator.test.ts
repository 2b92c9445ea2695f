import { DynamoDBClient, PutItemCommand, ScanCommand, type TransactWriteItem, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DynamoStore } from '../../functions/adapters/aws/dynamo-store.ts'
import { STROOMSOORTEN, type ZaakStore } from '../../functions/ports.ts'
import { zaakStoreContract } from '../contract/zaak-store.contract.ts'
import { type Emulator, nieuweWereld, startEmulator } from '../helpers/emulator.ts'
import { maakTabel, TABEL } from '../helpers/emulator-tabel.ts'
import { opDeGrens, rij, schrijf, toevoeging, zaak } from '../helpers/stroom.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

async function nieuweStore() {
  const wereld = nieuweWereld(emulator.endpoint)
  await maakTabel(wereld)
  return { wereld, store: new DynamoStore(new DynamoDBClient(wereld), TABEL) }
}

zaakStoreContract('DynamoStore', async () => {
  const { wereld, store } = await nieuweStore()
  return { store, tweede: new DynamoStore(new DynamoDBClient(wereld), TABEL), ruimOp: async () => undefined }
})

const A = zaak('vbg-2026-0001')

/** Everything a client is asked to do: the name of the command and its input. */
function meeluisteren(client: DynamoDBClient) {
  const gevraagd: { naam: string; invoer: Record<string, unknown> }[] = []
  client.middlewareStack.add(
    (volgende, { commandName = '' }) =>
      (vraag) => {
        gevraagd.push({ naam: commandName, invoer: z.record(z.string(), z.unknown()).parse(vraag.input) })
        return volgende(vraag)
      },
    { step: 'initialize' }
  )
  return gevraagd
}

async function afgeluisterd() {
  const { wereld } = await nieuweStore()
  const client = new DynamoDBClient(wereld)
  return { wereld, gevraagd: meeluisteren(client), store: new DynamoStore(client, TABEL) }
}

/** Everything that can be done with a store. */
async function doeAlles(store: ZaakStore): Promise<void> {
  for (let keer = 0; keer < 3; keer += 1) await schrijf(store, A, undefined, [rij('werk', 'a'), rij('zaken', `open#${keer}`)])
  await store.journaal(A, 2)
  await store.zoek({ gemeente: A.gemeente, index: 'werk', vanaf: 'a', tot: 'b' })
  for (const soort of STROOMSOORTEN) await store.stromen(A.gemeente, soort, 'vbg')
  await store.claim(A, 'een', '2026-11-22T10:00:00Z', '2026-11-22T10:15:00Z')
  await store.geefVrij(A, 'een')
  await store.rijen(A)
  await store.nummer(A.gemeente, 'zaak-2026', 'upload-a')
  await store.nummers(A.gemeente)
  await store.vernietigInhoud(A, 2)
}

describe('DynamoStore', () => {
  it('never scans, and asks and writes within one gemeente only', async () => {
    const { gevraagd, store, wereld } = await afgeluisterd()
    await doeAlles(store)
    expect(new Set(gevraagd.map(({ naam }) => naam))).toEqual(
      new Set(['GetItemCommand', 'QueryCommand', 'TransactWriteItemsCommand', 'PutItemCommand', 'DeleteItemCommand'])
    )
    for (const { naam, invoer } of gevraagd.filter((vraag) => vraag.naam === 'QueryCommand')) {
      expect(invoer, naam).toMatchObject({ ConsistentRead: true, KeyConditionExpression: expect.stringMatching(/^pk = :pk/) })
      expect(invoer).toMatchObject({ ExpressionAttributeValues: { ':pk': { S: expect.stringMatching(/^voorbeeldgemeente#/) } } })
      expect(invoer).not.toHaveProperty('FilterExpression')
    }
    const { Items = [] } = await new DynamoDBClient(wereld).send(new ScanCommand({ TableName: TABEL }))
    expect(Items.length).toBeGreaterThan(8)
    for (const { pk } of Items) expect(pk?.S).toMatch(/^voorbeeldgemeente#(stroom|lijst|index|nummer)#/)
  })

  it('writes only the index rows that differ', async () => {
    const { gevraagd, store } = await afgeluisterd()
    const rijen = ['a', 'b', 'c'].map((sorteer) => rij('werk', sorteer, '1'))
    const indexOpdrachten = async (index: typeof rijen) => {
      gevraagd.length = 0
      await schrijf(store, A, undefined, index)
      const opdrachten = gevraagd.flatMap(({ invoer }) => (invoer.TransactItems ?? []) as TransactWriteItem[])
      return opdrachten.flatMap(({ Put, Delete }) => {
        const { pk, sk } = Put?.Item ?? Delete?.Key ?? {}
        return pk?.S?.includes('#index#') ? [`${Put === undefined ? '-' : '+'}${sk?.S?.split('\0')[0]}`] : []
      })
    }
    expect(await indexOpdrachten(rijen)).toEqual(['+a', '+b', '+c'])
    expect(await indexOpdrachten(rijen)).toEqual([])
    expect(await indexOpdrachten([...rijen.slice(1, 2), rij('werk', 'c', '2'), rij('werk', 'd', '1')])).toEqual(['+c', '+d', '-a'])
    expect(await indexOpdrachten([])).toEqual(['-b', '-c', '-d'])
  })

  it('says with the head in which indexes the stream stands, for who follows the table', async () => {
    const { wereld, store } = await nieuweStore()
    const kop = async () => {
      const { Items = [] } = await new DynamoDBClient(wereld).send(new ScanCommand({ TableName: TABEL }))
      return Items.find(({ sk }) => sk?.S === 'kop')
    }
    await schrijf(store, A, undefined, [rij('werk', 'a'), rij('zoek', 'b'), rij('zoek', 'c')])
    expect(await kop()).toMatchObject({ gemeente: { S: A.gemeente }, soort: { S: 'zaak' }, id: { S: A.id } })
    expect((await kop())?.indexen?.SS?.toSorted()).toEqual(['werk', 'zoek'])
    await schrijf(store, A)
    expect(await kop()).not.toHaveProperty('indexen')
  })

  it('never reads half of one write and half of another', { timeout: 120_000 }, async () => {
    const { wereld, store } = await nieuweStore()
    const lezer = new DynamoStore(new DynamoDBClient(wereld), TABEL)
    const klein = async () => store.voegToe(A, toevoeging(await store.lees(A)))
    const groot = opDeGrens(null)
    await store.voegToe(A, groot)
    let klaar = false
    const lezen = async () => {
      const gezien: string[] = []
      while (!klaar) gezien.push((await lezer.lees(A))?.staat ?? '')
      return gezien
    }
    const schrijven = async () => {
      for (let keer = 0; keer < 3; keer += 1) {
        await klein()
        await store.voegToe(A, { ...toevoeging(await store.lees(A)), staat: groot.staat })
      }
      klaar = true
    }
    const [gezien] = await Promise.all([lezen(), schrijven()])
    expect(gezien.length).toBeGreaterThan(2)
    for (const staat of gezien) expect(staat === groot.staat || /^{"regels":\d+}$/.test(staat)).toBe(true)
  })

  it('notices what somebody tampered with when it is read', async () => {
    const { wereld, store } = await nieuweStore()
    await schrijf(store, A, undefined, [rij('werk', 'a')])
    const client = new DynamoDBClient(wereld)
    const pk = { S: 'voorbeeldgemeente#stroom#zaak#vbg-2026-0001' }
    const zet = (sk: string, veld: string, waarde: object) =>
      client.send(
        new UpdateItemCommand({
          TableName: TABEL,
          Key: { pk, sk: { S: sk } },
          UpdateExpression: 'SET #veld = :waarde',
          ExpressionAttributeNames: { '#veld': veld },
          ExpressionAttributeValues: { ':waarde': waarde as { S: string } }
        })
      )
    await zet('regel#0000000001#00', 'deel', { B: Buffer.from('geen pak') })
    await expect(store.journaal(A)).rejects.toThrow(Error)
    await zet('kop', 'hash', { S: 'geen hash' })
    await expect(store.lees(A)).rejects.toThrow(z.ZodError)
    const vreemd = { pk: { S: 'voorbeeldgemeente#index#werk' }, sk: { S: 'b\0x\0zaak' }, sorteer: { N: '1' } }
    await client.send(new PutItemCommand({ TableName: TABEL, Item: vreemd }))
    await expect(store.zoek({ gemeente: A.gemeente, index: 'werk' })).rejects.toThrow(z.ZodError)
  })
})
