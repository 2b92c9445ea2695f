/**
 * The test runner of a mutation run: loads the tests once and runs them for each change in the same process. Vitest would load all files
 * again for each change, a second each time. A change counts as seen when a test fails that passes again without it.
 */
import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { SCOPES, type Scope } from './scopes.ts'
import { beginBestand, type Proef, proeven, teRuimen } from './vitest-hier.ts'

/** What the changed code reads and writes. */
interface Meter {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: { readonly static: Record<string, number>; readonly perTest: Record<string, Record<string, number>> }
}

interface Opdracht {
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
  readonly activeMutant: { readonly id: string; readonly fileName: string }
  readonly mutantActivation: 'runtime' | 'static'
}

interface Gevallen {
  readonly proef: Proef
  readonly fout: string
}

const HIER = new URL('./vitest-hier.ts', import.meta.url).href

async function laad({ tests, zonderTests = [] }: Scope): Promise<void> {
  registerHooks({
    resolve: (naam, context, verder) =>
      naam === 'vitest' && context.parentURL !== HIER ? { url: HIER, shortCircuit: true } : verder(naam, context)
  })
  fc.configureGlobal({ seed: 1 })
  // Of each property this many cases: more see little more, and each change pays for them.
  process.env.RUNS = '5'
  const zonder = new Set(globSync([...zonderTests]))
  for (const bestand of globSync([...tests]).sort()) {
    if (zonder.has(bestand)) continue
    beginBestand(bestand)
    await import(pathToFileURL(join(process.cwd(), bestand)).href)
  }
}

/** What a test says when it fails; null when it passes. */
async function loop({ doe }: Proef): Promise<string | null> {
  try {
    await doe()
    return null
  } catch (reden) {
    return reden instanceof Error ? reden.message : String(reden)
  } finally {
    for (const ruimOp of teRuimen()) await ruimOp()
  }
}

function loper(scope: Scope) {
  return class Loper {
    readonly meter: Meter = {}
    geladen = false
    /** How many changes this process tried, and whether one of them left something behind. */
    gezien = 0
    vuil = false

    constructor() {
      Reflect.set(globalThis, '__stryker__', this.meter)
    }

    /** By beginning in a new process: what throws in `mutantRun` is tried again in one. */
    capabilities() {
      return { reloadEnvironment: true }
    }

    async laad(): Promise<void> {
      if (!this.geladen) await laad(scope)
      this.geladen = true
    }

    async dryRun() {
      await this.laad()
      const tests: object[] = []
      for (const proef of proeven) {
        const { id, naam: name, bestand } = proef
        this.meter.currentTestId = id
        const begin = performance.now()
        const fout = await loop(proef)
        const timeSpentMs = performance.now() - begin
        const uitslag = fout === null ? { status: 0 } : { status: 1, failureMessage: fout }
        tests.push({ id, name, fileName: join(process.cwd(), bestand), timeSpentMs, ...uitslag })
      }
      this.meter.currentTestId = undefined
      return { status: 'complete', tests, mutantCoverage: this.meter.mutantCoverage }
    }

    async mutantRun({ testFilter, hitLimit, activeMutant: { id, fileName }, mutantActivation }: Opdracht) {
      await this.maakKlaar(id, fileName, mutantActivation === 'static')
      Object.assign(this.meter, { hitCount: 0, hitLimit, activeMutant: id })
      const gezocht = new Set(testFilter)
      const { gevallen, nrOfTests } = await this.totEenValt(proeven.filter((proef) => testFilter === undefined || gezocht.has(proef.id)))
      const rondes = this.meter.hitCount ?? 0
      Object.assign(this.meter, { hitLimit: undefined, activeMutant: undefined })
      this.gezien += 1
      if (hitLimit !== undefined && rondes > hitLimit) return { status: 'timeout', reason: `${rondes} of ${hitLimit} times` }
      if (gevallen === null) return { status: 'survived', nrOfTests }
      await this.staatWeer(gevallen.proef)
      return { status: 'killed', killedBy: [gevallen.proef.id], failureMessage: gevallen.fout, nrOfTests }
    }

    /** A change in what runs once, when a file is loaded or later, needs a process in which that did not run yet. */
    async maakKlaar(id: string, fileName: string, vast: boolean): Promise<void> {
      const eens = vast || scope.bewaart.some((bestand) => fileName.endsWith(bestand))
      if (this.vuil || (this.geladen && eens)) throw new Error('To be tried in a new process')
      this.vuil = eens
      if (vast) this.meter.activeMutant = id
      await this.laad()
    }

    async totEenValt(lijst: readonly Proef[]): Promise<{ gevallen: Gevallen | null; nrOfTests: number }> {
      for (const [nr, proef] of lijst.entries()) {
        const fout = await loop(proef)
        if (fout !== null) return { gevallen: { proef, fout }, nrOfTests: nr + 1 }
      }
      return { gevallen: null, nrOfTests: lijst.length }
    }

    /** @throws Error when the test fails without the change too, because of a change that was tried before in this process */
    async staatWeer(proef: Proef): Promise<void> {
      this.vuil ||= (await loop(proef)) !== null
      if (this.vuil && this.gezien > 1) throw new Error('To be tried in a new process: the test fails without the change too')
    }
  }
}

export const strykerPlugins = Object.entries<Scope>(SCOPES).map(([naam, scope]) => ({
  kind: 'TestRunner',
  name: naam,
  injectableClass: loper(scope)
}))
