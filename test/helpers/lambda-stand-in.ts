import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LambdaClient } from '@aws-sdk/client-lambda'

export type Handler = (gebeurtenis: unknown) => Promise<unknown>

/** The Invoke call of Lambda over HTTP, with its limit of 6 MB each way, and a handler that runs here. */
export async function lambdaStandIn(handler: Handler): Promise<{ lambda: LambdaClient; stop: () => Promise<void> }> {
  const server = createServer(async (verzoek, terug) => {
    const delen: Buffer[] = []
    for await (const deel of verzoek) delen.push(deel)
    const vraag = Buffer.concat(delen)
    if (vraag.length > 6 * 1024 * 1024) {
      terug
        .writeHead(413, { 'x-amzn-errortype': 'RequestTooLargeException' })
        .end('{"message":"Request must be smaller than 6291456 bytes"}')
      return
    }
    try {
      const antwoord = JSON.stringify(await handler(JSON.parse(vraag.toString())))
      if (antwoord.length > 6 * 1024 * 1024) throw new Error('Response payload size exceeded maximum allowed payload size (6291556 bytes).')
      terug.writeHead(200).end(antwoord)
    } catch (fout) {
      terug.writeHead(200, { 'x-amz-function-error': 'Unhandled' }).end(JSON.stringify({ errorMessage: String(fout), errorType: 'Error' }))
    }
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const lambda = new LambdaClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1
  })
  const stop = async () => {
    lambda.destroy()
    server.closeAllConnections()
    await new Promise((klaar) => server.close(klaar))
  }
  return { lambda, stop }
}
