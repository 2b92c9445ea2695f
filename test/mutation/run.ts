/**
 * Mutation testing: `npm run mutation [scope…] [--concurrency N] [--mutate glob]`. Each small change of the code must turn a test red.
 * Without a name it runs every scope.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { SCOPES, type Scope } from './scopes.ts'

/** Per cent of the changes that a test must see. */
const DREMPEL = 85

const root = join(import.meta.dirname, '..', '..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string', default: '2' },
    mutate: { type: 'string', multiple: true }
  }
})

const gevraagd = positionals.length > 0 ? positionals : Object.keys(SCOPES)
const gekozen = Object.entries<Scope>(SCOPES).filter(([naam]) => gevraagd.includes(naam))
if (gekozen.length !== gevraagd.length) throw new Error(`Bekend zijn: ${Object.keys(SCOPES).join(', ')}.`)

process.chdir(root)
await mkdir('.cache/mutation', { recursive: true })
for (const [naam, scope] of gekozen) {
  const uitslag = await new Stryker({
    testRunner: naam,
    plugins: [join(import.meta.dirname, 'loper.ts')],
    coverageAnalysis: 'perTest',
    concurrency: Number(values.concurrency),
    // TypeScript 7 has no API to rewrite a tsconfig with; nothing here needs one.
    tsconfigFile: '.cache/mutation/no-tsconfig.json',
    mutate: values.mutate ?? [...scope.mutate],
    mutator: { plugins: null, excludedMutations: [...scope.uitgezonderd] },
    ignoreStatic: scope.zonderVast,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    jsonReporter: { fileName: `.cache/mutation/${naam}${values.mutate === undefined ? '' : '-deel'}.json` },
    tempDirName: `.cache/mutation/${naam}`,
    ignorePatterns: ['/.cache', '/cdk.out', '/data', '/infra'],
    timeoutMS: 10_000,
    thresholds: { high: 95, low: DREMPEL, break: DREMPEL }
  }).runMutationTest()
  process.stdout.write(`${naam}: ${uitslag.length} veranderingen bekeken\n`)
}
