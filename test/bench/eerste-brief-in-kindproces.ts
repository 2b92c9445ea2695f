/** A process that has just begun: prints one letter with all its checks, stores it, says so and ends. */
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'

const [, , tijdelijkeMap = '', map = ''] = process.argv
const drukker = new ChromiumRenderer({ tijdelijkeMap })
// The browser starts while the rest is read, as on Lambda.
const [{ openArchief }] = await Promise.all([import('./werkbrief.ts'), drukker.warmOp()])
const archief = openArchief(map)
await archief.brief(drukker, 0)
const { user, system } = process.cpuUsage()
process.stdout.write(`klaar ${(user + system) / 1000}\n`)
await drukker.sluit()
await archief.sluit()
