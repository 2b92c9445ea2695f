/** What goes to Lambda fits there, and has beside it every file that the code reads. */
import { accessSync, constants, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundelAlles, bundelmap, FUNCTIES, type Functienaam } from '../../infra/bundelen.ts'

/** Unpacked, function and layers together: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const GRENS = 250 * 1024 * 1024
/** Room for the next versions of Chromium. */
const RUIMTE = 20 * 1024 * 1024

beforeAll(() => bundelAlles(), 300_000)

const bytes = (naam: Functienaam) =>
  globSync('**/*', { cwd: bundelmap(naam), withFileTypes: true })
    .filter((ding) => ding.isFile())
    .reduce((som, { parentPath, name }) => som + statSync(join(parentPath, name)).size, 0)

describe('the bundle', () => {
  it.each(FUNCTIES)('of %s fits', (naam) => {
    expect(bytes(naam)).toBeLessThan(naam === 'druk' ? GRENS - RUIMTE : 20 * 1024 * 1024)
    accessSync(join(bundelmap(naam), 'index.mjs'))
  })

  it('of the printer has Chromium that may be started, its libraries and its fonts', () => {
    const chromium = join(bundelmap('druk'), 'chromium')
    accessSync(join(chromium, 'chromium'), constants.X_OK)
    expect(globSync('fonts/fonts/**/*.ttf', { cwd: chromium }).length).toBeGreaterThan(0)
    expect(globSync('al2023/lib/libnss3.so*', { cwd: chromium }).length).toBeGreaterThan(0)
  })

  it.each(['stappen', 'dag', 'portaal'] as const)('of %s has the templates, the reader of PDFs and its thread', (naam) => {
    for (const bestand of [
      'templates/brieven/aanwijzing.hbs',
      'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs',
      'functions/intake/lees-pdf-draad-step.mjs'
    ])
      accessSync(join(bundelmap(naam), bestand))
  })

  it('carries nothing of the demo', () => {
    for (const naam of FUNCTIES) expect(globSync('**/{demo,beleid}/**/*', { cwd: bundelmap(naam) })).toEqual([])
  })
})
