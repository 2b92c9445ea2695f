/**
 * A process that dies after its k-th write, for every k, and the next start: nothing is lost, nothing is done twice. Half an hour, so
 * it is a proof of its own (.ci/proofs/every-crash). `BREUK=255-330` looks at these alone, `BREUK=61` at each sixty-first.
 */
import { type ChildProcess, execFile, fork } from 'node:child_process'
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
const VERDER = fileURLToPath(new URL('./verder-kind.ts', import.meta.url))
const INBOX = fileURLToPath(new URL('../../functions/entry/demo', import.meta.url))
/** Memory when the machine offers it: hundreds of runs wait for no disk. */
const WORTEL = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const KEUZE = process.env.BREUK ?? '1'
const BEREIK = /^([0-9]+)-([0-9]+)$/.exec(KEUZE)
const STAP = BEREIK === null ? Number(KEUZE) : 1

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

/** Sendings that the crash left in doubt: offered, and nobody knows whether they went. */
function inTwijfel({ journalen }: Stand): { readonly stroom: string; readonly verzending: string }[] {
  return Object.entries(journalen).flatMap(([stroom, regels]) =>
    regels
      .filter((regel) => regel.includes('"status":"onzeker"'))
      .map((regel) => ({ stroom, verzending: /"verzending":"([^"]+)"/.exec(regel)?.[1] ?? 'onbekend' }))
  )
}

/** The outbox may lack a mail only when its row is in doubt; nothing is there twice and nothing else is different. */
function eisOutbox(stand: Stand, k: number): void {
  const twijfel = new Set(inTwijfel(stand).map(({ verzending }) => `/${verzending}.eml`))
  const verwacht = Object.fromEntries(Object.entries(heel.outbox).filter(([naam]) => naam in stand.outbox || !twijfel.has(naam)))
  expect(stand.outbox, `outbox na breuk ${k}`).toEqual(verwacht)
}

beforeAll(async () => {
  map = await mkdtemp(join(WORTEL, 'breuk-'))
  drukwerk = join(map, 'drukwerk')
  aantal = await maakAf(join(map, 'heel'))
  heel = await standVan(join(map, 'heel'))
}, 120_000)

afterAll(async () => rm(map, { recursive: true, force: true }))

/** Goes on in the process that stays. */
function gaVerder(blijver: ChildProcess, data: string): Promise<void> {
  return new Promise((klaar, mis) => {
    const gestorven = (code: number | null) => mis(new Error(`wie verder ging, viel om (${code}) in ${data}`))
    blijver.once('exit', gestorven)
    blijver.once('message', () => {
      blijver.off('exit', gestorven)
      klaar()
    })
    blijver.send(data)
  })
}

async function breekEnGaDoor(blijver: ChildProcess, k: number): Promise<Stand> {
  const data = join(map, `k${k}`)
  expect(await sterfNa(data, k)).toBe('SIGKILL')
  await gaVerder(blijver, data)
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
    `ends as if nothing had happened, whenever it dies (${BEREIK === null && STAP === 1 ? 'every write' : KEUZE})`,
    async () => {
      const alleK = Array.from({ length: Math.floor((aantal - 1) / STAP) + 1 }, (_, n) => 1 + n * STAP).filter(
        (k) => BEREIK === null || (k >= Number(BEREIK[1]) && k <= Number(BEREIK[2]))
      )
      const twijfels: number[] = []
      const beide = [alleK.filter((_, n) => n % 2 === 0), alleK.filter((_, n) => n % 2 === 1)]
      await Promise.all(
        beide.map(async (rij) => {
          const blijver = fork(VERDER, [INBOX, drukwerk])
          for (const k of rij) {
            const stand = await breekEnGaDoor(blijver, k)
            const twijfel = inTwijfel(stand)
            twijfels.push(...twijfel.map(() => k))
            eisOutbox(stand, k)
            const zeker = (journalen: Stand['journalen']) =>
              Object.fromEntries(Object.entries(journalen).filter(([naam]) => !twijfel.some(({ stroom }) => stroom === naam)))
            expect(zeker(stand.journalen), `journalen na breuk ${k}`).toEqual(zeker(heel.journalen))
            if (twijfel.length === 0) expect(stand.documenten, `documenten na breuk ${k}`).toEqual(heel.documenten)
          }
          blijver.disconnect()
        })
      )
      // Each mail leaves its row in doubt at least once: when it was offered and its result was not recorded.
      if (BEREIK === null && STAP === 1) expect(twijfels.length).toBeGreaterThanOrEqual(Object.keys(heel.outbox).length)
    },
    80 * 60_000
  )
})
