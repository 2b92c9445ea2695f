/** The measuring itself: what it counts, and that a part does what it says. The run as a whole is a proof (.ci/proofs/bench). */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'
import { vulArchief } from './archief-vullen.ts'
import { meetBesluiten } from './besluiten.ts'
import { percentiel, tabel, tegelijk } from './cijfers.ts'
import { uitgangVan } from './uitgang.ts'
import { openArchief } from './werkbrief.ts'

describe('a measurement', () => {
  it.each([
    ['the middle of three', [3, 1, 2], 0.5, 2],
    ['of one', [7], 0.95, 7],
    ['the ninety-fifth of a hundred', Array.from({ length: 100 }, (_, nr) => nr + 1), 0.95, 96]
  ])('gives the percentile: %s', (_naam, waarden, deel, verwacht) => {
    expect(percentiel(waarden, deel)).toBe(verwacht)
  })

  it('does everything once, so many at a time', async () => {
    const gedaan: number[] = []
    let [bezig, meest] = [0, 0]
    const { ms } = await tegelijk(7, 3, async (nr) => {
      meest = Math.max(meest, ++bezig)
      await Promise.resolve()
      gedaan.push(nr)
      bezig--
    })
    expect([gedaan.toSorted(), ms.length, meest]).toEqual([[0, 1, 2, 3, 4, 5, 6], 7, 3])
  })

  it('stands in columns', () => {
    expect(
      tabel(
        ['wat', 'ms'],
        [
          ['een', '1'],
          ['twee', '100']
        ]
      )
    ).toBe('wat    ms\neen     1\ntwee  100')
  })

  it('decides real reports', () => {
    const { oordelen } = meetBesluiten(0.01)
    expect(oordelen.map(({ wat }) => wat)).toEqual(['besluiten'])
  })

  it('stops at a letter that is not right', async () => {
    const map = await tijdelijkeMap()
    await vulArchief(map, 1)
    const archief = openArchief(map)
    const drukker = { druk: () => Promise.resolve(new TextEncoder().encode('geen PDF')), sluit: async () => undefined }
    const brief = () => archief.brief(drukker, 0).then(() => true)
    expect(await uitgangVan(brief, '')).toBe(3)
    await archief.sluit()
  })

  it('ends with 3 when anything goes wrong, beside 1 for a number that is not reached', () => {
    const omgeving = { ...process.env, TMPDIR: '/bestaat/niet' }
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'bench.ts')], { encoding: 'utf8', env: omgeving })
    expect([status, stderr.includes('/bestaat/niet')]).toEqual([3, true])
  })

  it('takes its store away when it is stopped', async () => {
    const TMPDIR = await tijdelijkeMap()
    const proces = spawn(process.execPath, [join(import.meta.dirname, 'bench.ts'), '--deel', 'dagronde', '--zaken', '1000000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR }
    })
    const einde = once(proces, 'exit')
    for await (const regel of createInterface(proces.stdout)) if (regel.includes('zaken op schijf')) proces.kill('SIGTERM')
    expect([await einde, await readdir(TMPDIR)]).toEqual([[3, null], []])
  })

  it.each([
    [['--deel', 'koffie'], 'Onbekend deel: koffie'],
    [['--letters', 'veel'], '--letters moet een heel getal zijn']
  ])('%j is refused in Dutch, with the help', (argumenten, zin) => {
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'bench.ts'), ...argumenten], { encoding: 'utf8' })
    expect([status, stderr.includes(zin), stderr.includes('Gebruik: npm run bench')]).toEqual([2, true, true])
  })
})
