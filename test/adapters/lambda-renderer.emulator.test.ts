import { drukHandler } from '../../functions/adapters/aws/druk-bericht.ts'
import { LambdaRenderer } from '../../functions/adapters/aws/lambda-renderer.ts'
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { pdfRendererContract } from '../contract/pdf-renderer.contract.ts'
import { lambdaStandIn } from '../helpers/lambda-stand-in.ts'

pdfRendererContract('LambdaRenderer', async () => {
  const chromium = new ChromiumRenderer()
  const { lambda, stop } = await lambdaStandIn(drukHandler(chromium))
  const drukker = new LambdaRenderer(lambda, 'besluitenstraat-druk')
  return {
    druk: (opdracht) => drukker.druk(opdracht),
    sluit: async () => {
      await drukker.sluit()
      await stop()
      await chromium.sluit()
    }
  }
})
