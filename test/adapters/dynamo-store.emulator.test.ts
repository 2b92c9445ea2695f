import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll } from 'vitest'
import { DynamoStore } from '../../functions/adapters/aws/dynamo-store.ts'
import { zaakStoreContract } from '../contract/zaak-store.contract.ts'
import { type Emulator, nieuweWereld, startEmulator } from '../helpers/emulator.ts'
import { maakTabel, TABEL } from '../helpers/emulator-tabel.ts'

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
