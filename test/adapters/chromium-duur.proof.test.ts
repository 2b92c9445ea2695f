/** Two thousand real letters on one renderer, its Chromium killed five times on the way. Run by .ci/proofs/endurance. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const KIND = fileURLToPath(new URL('../helpers/duurproef-in-kindproces.ts', import.meta.url))
const AANTAL = 2000
/** Letters before each kill. */
const TUSSEN = 60

const Getal = z.number()
const Meting = z.object({ brieven: Getal, heap: Getal, rss: Getal, chromium: Getal })
type Meting = z.infer<typeof Meting>
const Uitslag = z.object({
  goed: Getal,
  toetsen: Getal,
  fouten: z.array(z.string()),
  doden: z.array(z.object({ moment: z.string(), inDruk: Getal, gedood: Getal })),
  metingen: z.array(Meting),
  seconden: Getal,
  zelfde: z.boolean(),
  levend: Getal
})

let uitslag: z.infer<typeof Uitslag>

beforeAll(async () => {
  const argumenten = ['--expose-gc', KIND, String(AANTAL), String(TUSSEN)]
  const { stdout } = await promisify(execFile)(process.execPath, argumenten, { maxBuffer: 10_000_000 })
  uitslag = Uitslag.parse(JSON.parse(stdout))
  const { seconden, metingen, doden } = uitslag
  const regels = metingen.map(({ brieven, heap, rss, chromium }) =>
    [brieven, heap, rss, chromium].map((getal) => getal.toFixed(0)).join('\t')
  )
  process.stdout.write(
    `${AANTAL} letters in ${seconden.toFixed(0)} s, with ${doden.length} kills\nletters\theap\trss\tchromium (MB)\n${regels.join('\n')}\n`
  )
}, 1_200_000)

const hoogste = (welke: keyof Meting, deel: readonly Meting[]) => Math.max(...deel.map((meting) => meting[welke]))

describe('two thousand letters and five killed browsers', () => {
  it('are two thousand right letters', () => {
    expect(uitslag.fouten).toEqual([])
    expect(uitslag.goed).toBe(AANTAL)
  })

  it('pass the gate, the law and the build of the PDF, in print when a browser was killed', () => {
    expect(uitslag.toetsen).toBe(23)
  })

  it('were killed at five different moments, four with letters in print', () => {
    expect(uitslag.doden.map(({ inDruk }) => inDruk > 0)).toEqual([false, true, true, true, true])
    expect(new Set(uitslag.doden.map(({ gedood }) => gedood)).size).toBe(5)
  })

  it('give the same bytes for the first letter at the end as at the begin, with one browser alive', () => {
    expect(uitslag.zelfde).toBe(true)
    expect(uitslag.levend).toBe(1)
  })

  it('leave the memory of the server and of Chromium flat', () => {
    const { metingen } = uitslag
    const helft = Math.floor(metingen.length / 2)
    const [eerst, laatst] = [metingen.slice(0, helft), metingen.slice(helft)]
    expect(metingen.length).toBeGreaterThan(10)
    for (const [welke, speling] of [
      ['heap', 5],
      ['rss', 40],
      ['chromium', 60]
    ] as const)
      expect(hoogste(welke, laatst), welke).toBeLessThan(hoogste(welke, eerst) + speling)
  })
})
