/**
 * Other ways to make the PDF of a letter, as far as they stand on this machine; each at its best: kept warm or in batches, as many at
 * once as asked. They only print; what we do besides (tags, archive, checks, storing) they do not.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { type Meting, percentiel } from './cijfers.ts'

const voerUit = promisify(execFile)

/** Prints so many letters with so many at a time. */
type Drukwijze = (
  plek: string,
  html: string,
  samen: number,
  perStuk: number
) => Promise<{ readonly ms: readonly number[]; readonly geheel: number }>

interface Mededinger {
  readonly wie: string
  readonly programma: string
  /** What is printed in the time that one needs for its start, as it works in batches. */
  readonly keer: number
  readonly druk: Drukwijze
}

const MEDEDINGERS: readonly Mededinger[] = [
  { wie: 'WeasyPrint', programma: 'weasyprint', keer: 1, druk: weasyprint },
  { wie: 'wkhtmltopdf', programma: 'wkhtmltopdf', keer: 2, druk: wkhtmltopdf },
  { wie: 'LibreOffice', programma: 'soffice', keer: 2, druk: libreoffice }
]

async function waar(programma: string): Promise<string | null> {
  try {
    return (await voerUit('which', [programma])).stdout.trim()
  } catch {
    return null
  }
}

/** @param perStuk letters that each of those at work prints */
export async function metMededingers(
  map: string,
  html: string,
  samenlopen: readonly number[],
  perStuk: number
): Promise<{ readonly gemeten: readonly Meting[]; readonly overgeslagen: readonly string[] }> {
  const gemeten: Meting[] = []
  const overgeslagen: string[] = []
  for (const { wie, programma, keer, druk } of MEDEDINGERS) {
    if ((await waar(programma)) === null) {
      overgeslagen.push(`${wie} is overgeslagen: het programma ${programma} staat niet op deze machine.`)
      continue
    }
    for (const samen of samenlopen) {
      const plek = join(map, `${programma}-${samen}`)
      await mkdir(plek, { recursive: true })
      const { ms, geheel } = await druk(plek, html, samen, perStuk * keer)
      const brieven = samen * perStuk * keer
      const [p50, p95] = ms.length === 0 ? [null, null] : [percentiel(ms, 0.5), percentiel(ms, 0.95)]
      gemeten.push({ wie, samen, brieven, perSeconde: (brieven * 1000) / geheel, p50, p95, cpu: null, mb: null })
    }
  }
  return { gemeten, overgeslagen }
}

async function eisPdf(pad: string): Promise<void> {
  if ((await stat(pad)).size < 5_000) throw new Error(`${pad} is geen brief`)
}

async function tijd(werk: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await werk()
  return performance.now() - begin
}

const reeks = (aantal: number) => Array.from({ length: aantal }, (_, nr) => nr)

const PYTHON = `
import sys, time
from weasyprint import HTML
html = open(sys.argv[1], encoding='utf-8').read()
HTML(string=html).write_pdf(sys.argv[2])
print('klaar', flush=True)
sys.stdin.readline()
for _ in range(int(sys.argv[3])):
    begin = time.perf_counter()
    HTML(string=html).write_pdf(sys.argv[2])
    print((time.perf_counter() - begin) * 1000, flush=True)
`

/** A process that stays, in which the package was loaded and has printed once. */
async function weasyprint(plek: string, html: string, samen: number, perStuk: number) {
  const [bron, programma] = [join(plek, 'brief.html'), (await waar('weasyprint')) ?? '']
  await writeFile(bron, html)
  const python = (await readFile(programma, 'utf8')).split('\n')[0]?.replace(/^#!/, '').trim() ?? 'python3'
  const ms: number[] = []
  const werkers = reeks(samen).map((nr) => {
    const proces = spawn(python, ['-c', PYTHON, bron, join(plek, `${nr}.pdf`), String(perStuk)], { stdio: ['pipe', 'pipe', 'ignore'] })
    return { proces, regels: createInterface(proces.stdout)[Symbol.asyncIterator]() }
  })
  for (const { regels } of werkers) if ((await regels.next()).value !== 'klaar') throw new Error('WeasyPrint kan de brief niet drukken')
  const geheel = await tijd(() =>
    Promise.all(
      werkers.map(async ({ proces, regels }) => {
        proces.stdin.write('\n')
        for (let nr = 0; nr < perStuk; nr++) ms.push(Number((await regels.next()).value))
      })
    )
  )
  await Promise.all(werkers.map(({ proces }) => afgelopen(proces)))
  await eisPdf(join(plek, '0.pdf'))
  return { ms, geheel }
}

async function afgelopen(proces: ChildProcess): Promise<void> {
  const [code] = proces.exitCode === null ? await once(proces, 'exit') : [proces.exitCode]
  if (code !== 0) throw new Error(`${proces.spawnfile} stopte met ${code}`)
}

/** One process that is handed letter after letter. */
async function wkhtmltopdf(plek: string, html: string, samen: number, perStuk: number) {
  const bron = join(plek, 'brief.html')
  await writeFile(bron, html)
  const geheel = await tijd(() =>
    Promise.all(
      reeks(samen).map(async (werker) => {
        const omgeving = { ...process.env, QT_QPA_PLATFORM: 'offscreen', XDG_RUNTIME_DIR: plek }
        const proces = spawn('wkhtmltopdf', ['--quiet', '--read-args-from-stdin'], { stdio: ['pipe', 'ignore', 'ignore'], env: omgeving })
        proces.stdin?.end(
          reeks(perStuk)
            .map((nr) => `--quiet ${bron} ${join(plek, `${werker}-${nr}.pdf`)}\n`)
            .join('')
        )
        await once(proces, 'exit')
      })
    )
  )
  for (const werker of reeks(samen)) for (const nr of reeks(perStuk)) await eisPdf(join(plek, `${werker}-${nr}.pdf`))
  return { ms: [], geheel }
}

/** One office per worker, which has started before, that is handed all its letters at once. */
async function libreoffice(plek: string, html: string, samen: number, perStuk: number) {
  const bronnen = reeks(samen).map((werker) => reeks(perStuk).map((nr) => join(plek, `${werker}-${nr}.html`)))
  for (const bron of bronnen.flat()) await writeFile(bron, html)
  const zetOm = (werker: number, wat: readonly string[]) => {
    const profiel = `-env:UserInstallation=file://${join(plek, `profiel-${werker}`)}`
    return voerUit('soffice', [profiel, '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', plek, ...wat])
  }
  await Promise.all(bronnen.map((wat, werker) => zetOm(werker, wat.slice(0, 1))))
  const geheel = await tijd(() => Promise.all(bronnen.map((wat, werker) => zetOm(werker, wat))))
  for (const bron of bronnen.flat()) await eisPdf(bron.replace(/html$/, 'pdf'))
  return { ms: [], geheel }
}
