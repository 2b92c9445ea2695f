/**
 * Starts a task on any machine with Node 20 or newer and npm: installs the packages when they do not fit package-lock.json,
 * finds Node 24, sees that Chromium can start where the task prints letters, and hands over. Uses no package itself.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const inRoot = (path) => join(root, path)
const stamp = inRoot('node_modules/.besluitenstraat.json')
const ownNode = inRoot('node_modules/node/bin/node')
const supported = process.platform === 'linux' && process.arch === 'x64'
const major = Number(process.versions.node.split('.')[0])

const chromium = 'functions/entry/check-chromium.ts'
/** Young memory is swept more often and so stays small: 100 MB less for the server, for a tenth more work on its letters. */
const small = ['--max-semi-space-size=2']
const tasks = {
  start: { chromium: true, node: small, commands: [['functions/entry/local.ts']] },
  bs: { chromium: false, commands: [['functions/entry/cli.ts']] },
  test: { chromium: true, commands: [['node_modules/vitest/vitest.mjs', 'run']] },
  synth: { chromium: true, commands: [['node_modules/aws-cdk/bin/cdk', 'synth', '--quiet']] },
  deploy: { chromium: true, commands: [['infra/deploy.ts']] },
  bench: { chromium: true, node: small, commands: [['test/bench/bench.ts']] },
  'bench:portal': { chromium: true, commands: [['test/bench/portaal.ts']] },
  mutation: { chromium: true, commands: [['test/mutation/run.ts']] },
  format: { chromium: false, commands: [['node_modules/@biomejs/biome/bin/biome', 'check', '--write']] },
  check: {
    chromium: false,
    commands: [
      ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
      ['node_modules/typescript/bin/tsc', '--project', '.'],
      ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', 'functions', 'test'],
      ['node_modules/knip/bin/knip.js']
    ]
  }
}

const say = (text) => process.stderr.write(`${text}\n`)
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A fault that a person can mend: the message is all that is shown. */
class Expected extends Error {}

function checkMachine(task) {
  if (major < 20) {
    throw new Expected(
      `Dit is Node ${process.versions.node}. Besluitenstraat start vanaf Node 20. Installeer een nieuwere Node en probeer het opnieuw.`
    )
  }
  const ready = major >= 24 && (!task.chromium || process.env.BESLUITENSTRAAT_CHROME)
  if (!supported && !ready) {
    throw new Expected(
      `Besluitenstraat regelt Node en Chromium zelf op Linux x64. Dit is ${process.platform} ${process.arch}.\n` +
        'Installeer hier Node 24 en Chrome, en zet BESLUITENSTRAAT_CHROME op het pad van Chrome. Start daarna opnieuw.'
    )
  }
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')

/** The Node that an earlier start found for exactly this lock file, or null when the packages must be looked at first. */
function rememberedNode() {
  if (!existsSync(stamp)) return null
  try {
    const { lock, node } = JSON.parse(readFileSync(stamp, 'utf8'))
    return lock === lockHash() && existsSync(node) ? node : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** True when what npm last installed is what package-lock.json asks, so that nobody waits for an install that changes nothing. */
function packagesFit() {
  const installed = inRoot('node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    return path in present ? present[path].version === version : optional === true
  })
}

/** Binds a name that the system frees when this process ends in any way; null when another process has it. */
function bindName(name) {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(name, () => resolve(server))
  })
}

/** Runs `work` while no other start of this checkout does (abstract sockets exist on Linux only; elsewhere it just runs). */
async function alone(work) {
  if (process.platform !== 'linux') return work()
  const name = `\0besluitenstraat-${createHash('sha256').update(root).digest('hex')}`
  let server = await bindName(name)
  if (!server) say('Een andere start zet de pakketten al klaar; even wachten.')
  while (!server) {
    await sleep(300)
    server = await bindName(name)
  }
  try {
    return await work()
  } finally {
    server.close()
  }
}

/** Runs npm with the arguments and returns its exit code and everything it printed. */
function npm(args) {
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

async function install() {
  const begin = process.hrtime.bigint()
  say('De pakketten worden klaargezet (npm ci). Dat duurt de eerste keer een minuut.')
  const { code, output } = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) {
    throw new Expected(
      `${output.trim().split('\n').slice(-15).join('\n')}\n\nHet klaarzetten van de pakketten is niet gelukt; hierboven staat wat npm erover zegt. ` +
        'Controleer de verbinding met internet en de schijfruimte, en start daarna opnieuw.'
    )
  }
  say(`De pakketten staan klaar (${Number((process.hrtime.bigint() - begin) / 1_000_000_000n)} s).`)
}

const runs = (node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24.') === true

/** The Node 24 of the packages, or this one when it is new enough. */
function findNode() {
  if (existsSync(ownNode) && runs(ownNode)) return ownNode
  if (major >= 24) return process.execPath
  throw new Expected(
    `Besluitenstraat werkt op Node 24; dit is Node ${process.versions.node}, en de Node 24 uit het pakket \`node\` ontbreekt of start hier niet.\n` +
      'Dat gebeurt als npm geen installatiescripts mag uitvoeren (ignore-scripts), of op een systeem zonder glibc (Alpine).\n' +
      'Typ `npm rebuild node --ignore-scripts=false`, of installeer Node 24. Start daarna opnieuw.'
  )
}

async function preparedNode() {
  return (
    rememberedNode() ??
    alone(async () => {
      const remembered = rememberedNode()
      if (remembered) return remembered
      if (!packagesFit()) await install()
      const node = findNode()
      writeFileSync(stamp, JSON.stringify({ lock: lockHash(), node }))
      return node
    })
  )
}

/** Runs one command to its end and passes on the signals it is sent; returns its exit code. */
function run(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit' })
  // A terminal sends Ctrl-C to the whole group already; sent twice, it would break off an orderly stop.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

/** Says itself what is missing. */
function chromiumStarts(node) {
  const own = process.env.BESLUITENSTRAAT_CHROME
  return spawnSync(node, [inRoot(chromium), ...(own ? [own] : [])], { cwd: root, stdio: ['ignore', 2, 2] }).status === 0
}

async function main([name, ...rest]) {
  const task = tasks[name]
  if (!task) throw new Expected(`Onbekende taak: ${name ?? '(geen)'}. Kies uit: ${Object.keys(tasks).join(', ')}.`)
  checkMachine(task)
  const node = await preparedNode()
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH}`
  // What one start compiles, the next one finds; a folder that cannot be written is passed over by Node itself.
  process.env.NODE_COMPILE_CACHE ??= inRoot('.cache/node')
  // Each thread that reads or packs keeps memory of its own for good; two of such stores for all save some 25 MB.
  process.env.MALLOC_ARENA_MAX ??= '2'
  const scripts = [...(task.chromium ? [chromium] : []), ...task.commands.map(([script]) => script)]
  const missing = scripts.filter((script) => !existsSync(inRoot(script)))
  if (missing.length > 0) throw new Expected(`Deze kopie van Besluitenstraat is niet volledig: ${missing.join(', ')} ontbreekt.`)
  if (task.chromium && !chromiumStarts(node)) return 1
  let worst = 0
  for (const [script, ...args] of task.commands) {
    const full = [...(task.node ?? []), inRoot(script), ...args, ...rest]
    // Replacing this process leaves one process, so every signal and the exit code arrive as sent.
    if (task.commands.length === 1 && process.execve) process.execve(node, [node, ...full], process.env)
    worst = Math.max(worst, await run(node, full))
  }
  return worst
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Expected)) throw error
  say(error.message)
  process.exitCode = 1
}
