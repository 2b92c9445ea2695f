/** Prints one letter. Chromium stands unpacked beside the code and is started while Lambda starts the function, before any letter. */
import { fileURLToPath } from 'node:url'
import { drukHandler } from '../../adapters/aws/druk-bericht.ts'
import { ChromiumRenderer } from '../../adapters/local/chromium-renderer.ts'

const CHROMIUM = fileURLToPath(new URL('../../../chromium', import.meta.url))

const drukker = new ChromiumRenderer({ uitgepakteMap: CHROMIUM, tegelijk: 1 })
await drukker.warmOp()

export const handler = drukHandler(drukker)
