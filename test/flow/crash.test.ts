/**
 * A process that dies after its k-th write, and the next start: nothing is lost, nothing is done twice.
 * Here a sample of k; every k is a heavy proof of its own (.ci/proofs/every-crash).
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import { bewaardeDrukker } from '../helpers/bewaarde-drukker.ts'
import { brekendePoorten } from '../helpers/breaking-ports.ts'
import { type Stand, standVan } from './stand.ts'
import { werkAf } from './werk-af.ts'

const KIND = fileURLToPath(new URL('./crash-kind.ts', import.meta.url))
const INBOX = fileURLToPath(new URL('../../functions/entry/demo', import.meta.url))
/** Memory when the machine offers it: hundreds of runs wait for no disk. */
const WORTEL = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const ELKE = process.env.ELKE_BREUK === 'ja'
/** A prime, so that the sample meets each kind of write. */
const STAP = ELKE ? 1 : 61

let map = ''
let drukwerk = ''
let heel: Stand
let aantal = 0

/** Runs the work in this process; gives the number of writes. */
async function maakAf(data: string): Promise<number> {
  const ports = maakPorts(leesConfig({ data, today: '2026-11-22' }, {}))
  const geteld = { writes: 0 }
  try {
    const drukker = bewaardeDrukker(drukwerk, ports.drukker)
    await werkAf(
      brekendePoorten(
        { ...ports, drukker },
        {
          naSchrijven: (n) => {
            geteld.writes = n
          }
        }
      ),
      INBOX,
      join(data, 'briefje')
    )
  } finally {
    await sluitPorts(ports)
  }
  return geteld.writes
}

/** The signal that ended the child; null when it came to the end. */
function sterfNa(data: string, k: number): Promise<string | null> {
  return new Promise((klaar, mis) => {
    execFile(process.execPath, [KIND, data, INBOX, drukwerk, String(k)], (fout, _uit, foutuit) => {
      if (fout !== null && fout.signal !== 'SIGKILL') return mis(new Error(`het kind stopte anders dan bedoeld: ${foutuit}`))
      return klaar(fout?.signal ?? null)
    })
  })
}

/** Zaken with a sending that the crash left in doubt. */
function inTwijfel({ journalen }: Stand): string[] {
  return Object.entries(journalen)
    .filter(([, regels]) => regels.some((regel) => regel.includes('"status":"onzeker"')))
    .map(([stroom]) => stroom)
}

beforeAll(async () => {
  map = await mkdtemp(join(WORTEL, 'breuk-'))
  drukwerk = join(map, 'drukwerk')
  aantal = await maakAf(join(map, 'heel'))
  heel = await standVan(join(map, 'heel'))
}, 120_000)

afterAll(async () => rm(map, { recursive: true, force: true }))

async function breekEnGaDoor(k: number): Promise<Stand> {
  const data = join(map, `k${k}`)
  expect(await sterfNa(data, k)).toBe('SIGKILL')
  await maakAf(data)
  const stand = await standVan(data)
  await rm(data, { recursive: true, force: true })
  return stand
}

describe('a process that dies and starts again', () => {
  it('has work enough to break: ten uploads, letters by mail and by post', () => {
    expect(aantal).toBeGreaterThan(300)
    expect(Object.keys(heel.outbox).length).toBeGreaterThan(8)
    expect(inTwijfel(heel)).toEqual([])
    expect(Object.keys(heel.journalen).filter((stroom) => stroom.includes('/upload/'))).toHaveLength(10)
  })

  it(
    `ends as if nothing had happened, whenever it dies (${ELKE ? 'every write' : `each ${STAP}th write`})`,
    async () => {
      const alleK = Array.from({ length: Math.floor((aantal - 1) / STAP) + 1 }, (_, n) => 1 + n * STAP)
      const twijfels: number[] = []
      const beide = [alleK.filter((_, n) => n % 2 === 0), alleK.filter((_, n) => n % 2 === 1)]
      await Promise.all(
        beide.map(async (rij) => {
          for (const k of rij) {
            const stand = await breekEnGaDoor(k)
            const twijfel = inTwijfel(stand)
            twijfels.push(...twijfel.map(() => k))
            expect(stand.outbox, `outbox na breuk ${k}`).toEqual(heel.outbox)
            const zonder = (journalen: Stand['journalen']) =>
              Object.fromEntries(Object.entries(journalen).filter(([stroom]) => !twijfel.includes(stroom)))
            expect(zonder(stand.journalen), `journalen na breuk ${k}`).toEqual(zonder(heel.journalen))
            if (twijfel.length === 0) expect(stand.documenten, `documenten na breuk ${k}`).toEqual(heel.documenten)
          }
        })
      )
      // A row is left in doubt exactly when the mail had gone and its result was not yet recorded.
      if (ELKE) expect(twijfels).toHaveLength(Object.keys(heel.outbox).length)
    },
    ELKE ? 80 * 60_000 : 180_000
  )
})
