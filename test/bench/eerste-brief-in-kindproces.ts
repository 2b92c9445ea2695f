/** A process that has just begun: prints one letter with all its checks, stores it, says so and ends. */
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { openArchief } from './werkbrief.ts'

const [, , tijdelijkeMap = '', map = ''] = process.argv
const drukker = new ChromiumRenderer({ tijdelijkeMap })
// The browser starts while the rest is read, as in the server.
const [archief] = await Promise.all([openArchief(map, 1), drukker.warmOp()])
await archief.brief(drukker, 0)
process.stdout.write('klaar\n')
await drukker.sluit()
await archief.sluit()
