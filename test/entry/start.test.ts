/** The start script on a small checkout of its own, with a stand-in for npm that notes each run. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../../functions/entry/start.mjs')
const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version } } })
let root: string

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

const installs = () => readFileSync(join(root, 'installs'), 'utf8').length

/** Starts a task; `running` is the child, `end` what it printed and how it ended. */
function start(...args: string[]) {
  const env = { PATH: process.env.PATH ?? '', npm_execpath: join(root, 'npm.js') }
  const running = spawn(process.execPath, [join(root, 'functions/entry/start.mjs'), ...args], { env })
  const end = Promise.all([text(running.stdout), text(running.stderr), once(running, 'exit')]).then(([out, err, [code, signal]]) => ({
    out,
    err,
    code,
    signal
  }))
  return { running, end }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'besluitenstraat-start-'))
  write('installs', '')
  write('package-lock.json', lock('1.0.0'))
  write(
    'npm.js',
    `const fs = require('node:fs')
fs.appendFileSync('installs', 'x')
setTimeout(() => {
  fs.mkdirSync('node_modules', { recursive: true })
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')
}, 300)`
  )
  write('functions/entry/cli.ts', 'console.log(JSON.stringify(process.argv.slice(2)))\nprocess.exitCode = 7 satisfies number\n')
  cpSync(source, join(root, 'functions/entry/start.mjs'))
})
afterEach(() => rmSync(root, { recursive: true }))

describe('a first start', () => {
  it('installs the packages, says so beside the output, and passes on arguments and exit code', async () => {
    expect(await start('bs', 'list', '--json').end).toMatchObject({
      out: '["list","--json"]\n',
      err: expect.stringMatching(/^De pakketten worden klaargezet[^\n]*\nDe pakketten staan klaar \(\d+ s\)\.\n$/),
      code: 7
    })
    expect(installs()).toBe(1)
  })

  it('installs once when two start at the same moment', async () => {
    const ends = await Promise.all([start('bs').end, start('bs').end])
    expect(ends.map(({ code }) => code)).toEqual([7, 7])
    expect(ends.map(({ err }) => err).join('')).toContain('Een andere start zet de pakketten al klaar')
    expect(installs()).toBe(1)
  })

  it('shows what npm said when the install fails, without a stack trace', async () => {
    write('npm.js', "console.error('npm error code ENOTFOUND')\nprocess.exitCode = 1\n")
    const { err, code } = await start('bs').end
    expect(code).toBe(1)
    expect(err).toMatch(/npm error code ENOTFOUND\n\nHet klaarzetten van de pakketten is niet gelukt/)
    expect(err).not.toMatch(/^\s+at /m)
  })
})

describe('a later start', () => {
  it('asks npm nothing and prints nothing of its own', async () => {
    await start('bs').end
    expect(await start('bs').end).toMatchObject({ out: '[]\n', err: '', code: 7 })
    expect(installs()).toBe(1)
  })

  it('asks npm nothing when somebody ran npm himself', async () => {
    write('node_modules/.package-lock.json', lock('1.0.0'))
    expect(await start('bs').end).toMatchObject({ err: '', code: 7 })
    expect(installs()).toBe(0)
  })

  it('installs again after package-lock.json changed', async () => {
    await start('bs').end
    write('package-lock.json', lock('1.0.1'))
    await start('bs').end
    expect(installs()).toBe(2)
  })
})

describe('a fault that a person can mend', () => {
  it.each([
    ['no task', [], /^Onbekende taak: \(geen\)\. Kies uit: start, bs, test/],
    ['an unknown task', ['strat'], /^Onbekende taak: strat\./],
    ['an incomplete copy', ['start'], /functions\/entry\/check-chromium\.ts, functions\/entry\/local\.ts ontbreekt\.\n$/]
  ])('%s is told in one sentence', async (_, args, sentence) => {
    write('node_modules/.package-lock.json', lock('1.0.0'))
    expect(await start(...args).end).toMatchObject({ out: '', err: expect.stringMatching(sentence), code: 1 })
  })

  it('Chromium that cannot start stops the task before it begins', async () => {
    write('node_modules/.package-lock.json', lock('1.0.0'))
    write('functions/entry/local.ts', "console.log('begonnen')\n")
    write('functions/entry/check-chromium.ts', "console.error('Chromium start niet.')\nprocess.exitCode = 1\n")
    expect(await start('start').end).toMatchObject({ out: '', err: 'Chromium start niet.\n', code: 1 })
  })
})

describe('a running task', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('gets %s and ends in its own way', async (signal) => {
    write('node_modules/.package-lock.json', lock('1.0.0'))
    write(
      'functions/entry/cli.ts',
      `process.once('${signal}', () => process.exit(3))\nsetInterval(() => undefined, 1000)\nconsole.log('klaar')\n`
    )
    const { running, end } = start('bs')
    await once(running.stdout, 'data')
    running.kill(signal)
    expect(await end).toMatchObject({ code: 3 })
  })

  it('the checks all run, and the worst result counts', async () => {
    write('node_modules/.package-lock.json', lock('1.0.0'))
    const tools = ['@biomejs/biome/bin/biome', 'typescript/bin/tsc', 'dependency-cruiser/bin/dependency-cruiser.mjs', 'knip/bin/knip.js']
    for (const [nr, tool] of tools.entries())
      write(`node_modules/${tool}`, `console.log('${tool}')\nprocess.exitCode = ${[0, 2, 1, 0][nr]}\n`)
    expect(await start('check').end).toMatchObject({ out: `${tools.join('\n')}\n`, code: 2 })
  })
})
