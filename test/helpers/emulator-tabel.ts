import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { nieuweWereld } from './emulator.ts'

export const TABEL = 'besluitenstraat'

/** The table as the stack makes it: two text keys, no further index. */
export async function maakTabel(wereld: ReturnType<typeof nieuweWereld>): Promise<void> {
  const client = new DynamoDBClient(wereld)
  await client.send(
    new CreateTableCommand({
      TableName: TABEL,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' }
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' }
      ]
    })
  )
  client.destroy()
}
