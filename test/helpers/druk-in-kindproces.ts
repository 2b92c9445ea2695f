/** Child process of chromium-renderer.browser.test.ts: prints one test letter and tells its SHA-256; with `blijf` it stays until it is killed. */
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { kleineBrief } from './kleine-brief.ts'

const [tijdelijkeMap, blijf] = process.argv.slice(2)
const drukker = new ChromiumRenderer(tijdelijkeMap ? { tijdelijkeMap } : {})
const sha256 = sha256Hex(await drukker.druk(kleineBrief('kind')))
process.stdout.write(`${JSON.stringify({ sha256, pids: drukker.browserPids })}\n`)
if (blijf !== 'blijf') await drukker.sluit()
