import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder, with the way to remove it. */
export async function losseMap(): Promise<{ map: string; ruimOp: () => Promise<void> }> {
  const map = await mkdtemp(join(tmpdir(), 'besluitenstraat-'))
  return { map, ruimOp: () => rm(map, { recursive: true, force: true }) }
}

/** A new folder that is gone when the test is over. */
export async function tijdelijkeMap(): Promise<string> {
  const { map, ruimOp } = await losseMap()
  onTestFinished(ruimOp)
  return map
}
