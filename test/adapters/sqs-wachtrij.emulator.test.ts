import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { SqsWachtrij } from '../../functions/adapters/aws/sqs-wachtrij.ts'
import { type Emulator, nieuweWereld, startEmulator } from '../helpers/emulator.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

async function rondewachtrij() {
  const wereld = nieuweWereld(emulator.endpoint)
  vi.stubEnv('AWS_ACCESS_KEY_ID', wereld.credentials.accessKeyId)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', wereld.credentials.secretAccessKey)
  onTestFinished(() => void vi.unstubAllEnvs())
  const sqs = new SQSClient(wereld)
  onTestFinished(() => sqs.destroy())
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'ronden', Attributes: { VisibilityTimeout: '1200' } }))
  const wachtrij = new SqsWachtrij({ regio: wereld.region, eindpunt: wereld.endpoint, wachtrijen: { dodeBrieven: null, ronden: QueueUrl } })
  return { sqs, QueueUrl, wachtrij }
}

describe('the queue of rounds', () => {
  it('takes more than ten at a time, and has one that failed come back by its receipt', async () => {
    const { sqs, QueueUrl, wachtrij } = await rondewachtrij()
    await wachtrij.stuurRonden(Array.from({ length: 12 }, (_, nr) => String(nr)))
    const stand = async () => {
      const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
      const vraag = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] })
      const { Attributes } = await sqs.send(vraag)
      return AttributeNames.map((naam) => Number(Attributes?.[naam]))
    }
    expect(await stand()).toEqual([12, 0])
    const { Messages: [bericht] = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }))
    await wachtrij.brengRondeTerug(bericht?.ReceiptHandle ?? '')
    expect(await stand()).toEqual([11, 1])
    await expect(wachtrij.brengRondeTerug('geen-bewijs')).rejects.toThrow()
  })
})
