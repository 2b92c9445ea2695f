/** The rules of the house hold for the whole tree, and each of them bites: a fault is planted for every one. */
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { complete } from '../.ci/complete-lock.ts'
import { broken, houseRules, oddNames } from './helpers/house-rules.ts'

const root = join(import.meta.dirname, '..')
const own = /^test\/(house-rules\.test|helpers\/house-rules)\.ts$/
const files = globSync('{functions,infra,templates,test}/**/*', { cwd: root }).filter((path) => statSync(join(root, path)).isFile())
const text = /\.(ts|mjs|hbs|html|css|ya?ml|json|md)$/

const planted = mkdtempSync(join(tmpdir(), 'besluitenstraat-house-'))
afterAll(() => rmSync(planted, { recursive: true }))

/** A small tree with the settings of this project and the files given; returns its folder. */
function plant(name: string, tree: Readonly<Record<string, string>>): string {
  const folder = join(planted, name)
  for (const [path, source] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), source)
  }
  for (const setting of ['biome.json', '.dependency-cruiser.mjs', 'knip.jsonc', 'tsconfig.json'])
    cpSync(join(root, setting), join(folder, setting))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Runs a tool of node_modules in the folder; returns its standard output, whatever its exit code. */
function run(folder: string, tool: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: folder, encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return stdout
}

describe('the whole tree', () => {
  it('keeps every house rule', () => {
    const faults = files
      .filter((path) => text.test(path) && !own.test(path))
      .flatMap((path) => broken(path, readFileSync(join(root, path), 'utf8')).map((rule) => `${path}: ${rule}`))
    expect(faults).toEqual([])
  })

  it('has names in kebab-case ASCII', () => {
    expect(files.filter((path) => oddNames(path).length > 0)).toEqual([])
  })

  it('has a lock file that names no registry and holds the packages of every platform', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
    expect(lock).not.toMatch(/"resolved": "http/)
    expect(complete(lock), 'run `npm run lock`').toBe(lock)
  })
})

describe('a house rule bites', () => {
  it.each([
    ['only clock.ts asks what time it is', 'functions/decide/decide.ts', 'const nu = Temporal.Now.instant()'],
    ['chance has no place in a decision', 'functions/model/zaak.ts', 'const id = Math.random()'],
    ['only config.ts reads the environment', 'functions/adapters/local/mailer.ts', "import { env } from 'node:process'"],
    ['only config.ts reads the environment', 'functions/stroom.ts', "const map = process['env'].HOME"],
    ['no rule is switched off in source', 'functions/decide/decide.ts', '// biome-ignore lint/suspicious/noExplicitAny: even'],
    ['a catch does more than log', 'functions/send/step.ts', "try { a() } catch (fout) { logger.error('mis', fout) }"],
    ['no test is skipped', 'test/decide.test.ts', "it.skip('later', () => {})"],
    ['no module mocks', 'test/decide.test.ts', "vi.mock('../functions/ports.ts')"],
    ['a template escapes everything', 'templates/brieven/aanwijzing.hbs', '<p>{{{tekst}}}</p>'],
    ['a template escapes everything', 'templates/mails/aanwijzing.hbs', '<p>{{& tekst}}</p>'],
    ['no path of one machine', 'functions/context.ts', "const map = '/home/iemand/data'"]
  ])('%s: %s', (rule, path, source) => {
    expect(broken(path, source)).toEqual([rule])
  })

  it('each rule has its planted fault above', () => {
    const source = readFileSync(import.meta.filename, 'utf8')
    expect(houseRules.filter((rule) => !source.includes(`['${rule.name}', `))).toEqual([])
  })

  it.each([
    ['the clock', 'functions/adapters/local/clock.ts', 'const nu = Temporal.Now.instant()'],
    ['a rule named in a comment', 'functions/model/zaak.ts', '/** Never Temporal.Now. */\nexport const a = 1 // nor Math.random'],
    ['a catch that passes the fault on', 'functions/send/step.ts', 'try { a() } catch (fout) { logger.error(fout); throw fout }']
  ])('and leaves %s alone', (_, path, source) => {
    expect(broken(path, source)).toEqual([])
  })

  it.each(['functions/decide/decideStap.ts', 'functions/decide/één.ts', 'test/a_b.test.ts', 'Templates/a.hbs'])(
    'an odd name is seen: %s',
    (path) => {
      expect(oddNames(path)).toHaveLength(1)
    }
  )
})

describe('the linter bites', () => {
  const faults = [
    ['no any', 'suspicious/noExplicitAny', 'model/any.ts', 'export const a: any = 1'],
    ['no cast', 'nursery/noUnsafeTypeAssertion', 'model/cast.ts', 'export const a = (x: unknown) => x as string'],
    ['no cast in angle brackets', 'nursery/noUnsafeTypeAssertion', 'model/bracket.ts', 'export const a = (x: unknown) => <string>x'],
    ['no non-null assertion', 'style/noNonNullAssertion', 'model/bang.ts', 'export const a = (x: string | null) => x!.length'],
    ['no console outside entry/', 'suspicious/noConsole', 'send/step.ts', "console.log('klaar')"],
    [
      'no empty catch',
      'suspicious/noEmptyBlockStatements',
      'send/catch.ts',
      'try { JSON.parse(text) } catch {}\ndeclare const text: string'
    ],
    [
      'a new error keeps its cause',
      'style/useErrorCause',
      'send/cause.ts',
      "try { f() } catch (fout) { throw new Error('mis') }\ndeclare function f(): void"
    ],
    ['no default export', 'style/noDefaultExport', 'model/default.ts', 'export default 1'],
    ['no Date', 'style/noRestrictedGlobals', 'adapters/local/date.ts', 'export const a = Date.now()'],
    ['no Date in pure code', 'style/noRestrictedGlobals', 'model/date.ts', 'export const a = new Date()'],
    ['no timer in pure code', 'style/noRestrictedGlobals', 'decide/wait.ts', 'setTimeout(() => undefined, 1)'],
    ['no process in pure code', 'style/noRestrictedGlobals', 'decide/process.ts', 'export const a = process.cwd()'],
    ['no process.env outside config.ts', 'style/noProcessEnv', 'entry/env.ts', 'export const a = process.env.HOME'],
    ['no promise left floating', 'nursery/noFloatingPromises', 'send/float.ts', 'async function f(): Promise<void> {}\nf()'],
    ['types are imported as types', 'style/useImportType', 'model/type.ts', "import { Datum } from './basis.ts'\nexport type A = Datum"],
    ['node: before builtins', 'style/useNodejsImportProtocol', 'adapters/local/fs.ts', "import { rm } from 'fs'\nexport const a = rm"],
    ['kebab-case file names', 'style/useFilenamingConvention', 'model/decideStap.ts', 'export const a = 1'],
    [
      'functions of at most 45 lines',
      'complexity/noExcessiveLinesPerFunction',
      'model/long.ts',
      `export function a() {\n${'f()\n'.repeat(46)}}\ndeclare function f(): void`
    ],
    ['files of at most 250 lines', 'style/noExcessiveLinesPerFile', 'model/file.ts', 'export type A = 1\n'.repeat(251)],
    ['functions that can be followed', 'complexity/noExcessiveCognitiveComplexity', 'model/maze.ts', maze(7)],
    ['no unused variable', 'correctness/noUnusedVariables', 'model/unused.ts', 'const a = 1'],
    [
      'no package that package.json does not name',
      'correctness/noUndeclaredDependencies',
      'model/undeclared.ts',
      "import a from 'acorn'\nexport const b = a"
    ]
  ] as const
  const allowed = [
    ['as const', 'model/as-const.ts', "export const a = ['x'] as const"],
    ['satisfies', 'model/satisfies.ts', "export const a = 'x' satisfies string"],
    ['Date in the clock', 'adapters/local/clock.ts', 'export const a = Date.now()'],
    ['process.env in config.ts', 'config.ts', 'export const a = process.env.HOME'],
    ['console in entry/', 'entry/cli.ts', "console.log('klaar')"]
  ] as const
  const tree = [
    ...faults.map(([, , path, source]) => [path, source] as const),
    ...allowed.map(([, path, source]) => [path, source] as const)
  ]
  const folder = plant('lint', {
    'package.json': readFileSync(join(root, 'package.json'), 'utf8'),
    ...Object.fromEntries(tree.map(([path, source]) => [`functions/${path}`, `${source}\n`]))
  })
  const report = z.object({ diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })) })
  const lint = run(folder, '@biomejs/biome/bin/biome', 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.')
  const found = report.parse(JSON.parse(lint)).diagnostics.map(({ category, location }) => `${location.path} ${category}`)

  it.each(faults)('%s: %s', (_, rule, path) => {
    expect(found).toContain(`functions/${path} lint/${rule}`)
  })

  it.each(allowed)('and allows %s', (_, path) => {
    expect(found.filter((line) => line.startsWith(`functions/${path} `))).toEqual([])
  })
})

/** A function whose branches stand `depth` deep. */
function maze(depth: number): string {
  return `export function a(x: number): number {\n${'if (x > 1) {\n'.repeat(depth)}return 1\n${'}\n'.repeat(depth)}return 0\n}`
}

describe('an import rule bites', () => {
  const imports = [
    ['rooms-apart', 'decide/decide.ts', '../intake/lees.ts'],
    ['rooms-apart', 'send/step.ts', '../draft/step.ts'],
    ['model-pure', 'model/a.ts', 'yaml'],
    ['model-pure', 'model/b.ts', 'node:fs'],
    ['model-pure', 'model/c.ts', '../ports.ts'],
    ['room-pure', 'intake/lees.ts', 'node:fs'],
    ['room-leans-on-model', 'approve/approve.ts', '../stroom.ts'],
    ['letter-data-pure', 'brieven/gegevens/houder.ts', '../../stroom.ts'],
    ['room-through-ports', 'upload/step.ts', '../adapters/local/mailer.ts'],
    ['room-through-ports', 'draft/step.ts', '../context.ts'],
    ['adapters-in-context', 'stroom.ts', './adapters/local/mailer.ts'],
    ['adapters-know-no-room', 'adapters/local/mailer.ts', '../../deadlines/deadlines.ts'],
    ['homes-apart', 'adapters/aws/mailer.ts', '../local/mailer.ts'],
    ['aws-in-its-home', 'deadlines/step.ts', '@aws-sdk/client-s3'],
    ['aws-in-its-home', 'entry/local.ts', '@aws-sdk/client-ses'],
    ['nothing-imports-entry', 'context.ts', './entry/local.ts'],
    ['source-apart-from-test', 'config.ts', '../test/helper.ts'],
    ['no-dev-package-in-source', 'ports.ts', 'vitest'],
    ['no-unresolvable', 'model/d.ts', './nergens.ts'],
    ['no-cycles', 'model/e.ts', './f.ts']
  ] as const
  const allowed = [
    ['model/g.ts', './h.ts'],
    ['model/h.ts', 'zod'],
    ['deadlines/deadlines.ts', '../model/h.ts'],
    ['deadlines/lijst.ts', '../ports.ts'],
    ['deadlines/melden-step.ts', '../stroom.ts'],
    ['adapters/aws/store.ts', '@aws-sdk/client-dynamodb'],
    ['entry/cli.ts', '../context.ts']
  ] as const
  const folder = plant('imports', {
    'package.json': readFileSync(join(root, 'package.json'), 'utf8'),
    'test/helper.ts': 'export type T = 1\n',
    'functions/model/f.ts': "export * from './e.ts'\n",
    ...Object.fromEntries(
      [...imports.map(([, ...line]) => line), ...allowed].map(([path, to]) => [
        `functions/${path}`,
        // Types alone may come from a development package; every other rule holds for types as well.
        to === 'vitest' ? `export * from '${to}'\n` : `import type * as A from '${to}'\nexport type T = A.T\n`
      ])
    )
  })
  const report = z.object({
    summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) })
  })
  const cruise = run(
    folder,
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
    'functions'
  )
  const found = report.parse(JSON.parse(cruise)).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`)

  it.each(imports)('%s: %s imports %s', (rule, path) => {
    expect(found).toContain(`functions/${path} ${rule}`)
  })

  it.each(allowed)('and lets %s import %s', (path) => {
    expect(found.filter((line) => line.startsWith(`functions/${path} `))).toEqual([])
  })

  it('each rule has its planted fault above', () => {
    const rules = [...readFileSync(join(root, '.dependency-cruiser.mjs'), 'utf8').matchAll(/^ {6}name: '([a-z-]+)'/gm)].map(
      ([, name]) => name
    )
    expect(new Set(imports.map(([rule]) => rule))).toEqual(new Set(rules))
  })
})

describe('the search for dead code bites', () => {
  it('on an unused file, export, type and package', () => {
    const folder = plant('dead', {
      'package.json': JSON.stringify({ name: 'dead', type: 'module', dependencies: { yaml: '*', zod: '*' } }),
      'functions/entry/cli.ts': "import { used } from '../model/a.ts'\nconsole.log(used)\n",
      'functions/model/a.ts': "import { z } from 'zod'\nexport const used = z.string()\nexport const dead = 1\nexport type Dead = 1\n",
      'functions/model/forgotten.ts': 'export const a = 1\n'
    })
    const found = run(folder, 'knip/bin/knip.js')
    for (const name of ['functions/model/forgotten.ts', 'dead', 'Dead', 'yaml']) expect(found).toMatch(new RegExp(`^${name}\\s`, 'm'))
    expect(found).not.toMatch(/^(used|zod)\s/m)
  })
})

describe('publiccode.yml', () => {
  const description = z.strictObject({
    shortDescription: z.string().max(150),
    longDescription: z.string().min(150).max(10_000),
    features: z.array(z.string()).min(1)
  })
  /** The keys of publiccode.yml 0.5 that are mandatory, and those used here. */
  const publiccode = z.strictObject({
    publiccodeYmlVersion: z.literal('0.5'),
    name: z.literal('Besluitenstraat'),
    url: z.url(),
    platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])),
    categories: z.array(z.string()),
    developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
    softwareType: z.literal('standalone/web'),
    intendedAudience: z.strictObject({ countries: z.tuple([z.literal('NL')]), scope: z.array(z.string()) }),
    description: z.strictObject({ nl: description, en: description }),
    legal: z.strictObject({ license: z.literal('EUPL-1.2') }),
    maintenance: z.strictObject({ type: z.literal('none') }),
    localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.tuple([z.literal('nl')]) })
  })

  it('has every mandatory key, within its bounds', () => {
    expect(publiccode.safeParse(parse(readFileSync(join(root, 'publiccode.yml'), 'utf8'))).error).toBeUndefined()
  })

  it('names the licence that stands in LICENSE and package.json', () => {
    expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/)
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({ license: 'EUPL-1.2', private: true })
  })

  it.each([
    ['reports in JSON and PDF', /reports \(JSON and PDF\)/, /inspectierapporten.*\(JSON en PDF\)/i, /JSON or PDF/],
    ['the policy of the gemeente', /policy tables/, /beleidstabel/, /policy of a gemeente/],
    ['letters as PDF, checked', /PDF, checked/, /als PDF, met controle/, /checked on<br\/>its data and its PDF/],
    ['approval by a mandaathouder', /mandate register/, /mandaatregister/, /mandaathouder approves/],
    ['sending by mail or post', /email or post/, /e-mail of post/, /else by post/],
    ['dates watched', /watches legal terms/, /termijnen berekenen, uitleggen en bewaken/i, /watches every date/],
    ['a portal and a command line', /portal.*command line/, /portaal.*opdrachtregel/i, /address of the portal[\s\S]*command line/],
    ['AWS', /AWS/, /AWS/, /^## On AWS/m]
  ])('names what README promises: %s', (_name, en, nl, promise) => {
    const { description: told } = publiccode.parse(parse(readFileSync(join(root, 'publiccode.yml'), 'utf8')))
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toMatch(promise)
    expect(told.en.features).toContainEqual(expect.stringMatching(en))
    expect(told.nl.features).toContainEqual(expect.stringMatching(nl))
  })
})
