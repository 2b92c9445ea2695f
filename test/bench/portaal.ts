/**
 * How quick the portal is with 100,000 zaken and 20 people at work: `npm run bench:portal`. Options: `--zaken N`, `--seconden N`, and
 * `--map MAP` to fill a folder once and measure it again. Exit 1: the p95 of a kind of page is 50 ms or more, or a page was wrong.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { dataMappen } from '../../functions/adapters/local/data-folder.ts'
import { maakMallen } from './mallen.ts'
import { GEMEENTE, MENSEN, mensenlijst } from './verzonnen.ts'
import { vul } from './vullen.ts'

const GRENS = 50
const PAUZE_MS = 1000

const { values } = parseArgs({
  options: { zaken: { type: 'string', default: '100000' }, seconden: { type: 'string', default: '60' }, map: { type: 'string' } }
})
const zeg = (tekst: string) => process.stdout.write(`${tekst}\n`)
const getal = (waarde: number, cijfers = 0) =>
  waarde.toLocaleString('nl-NL', { minimumFractionDigits: cijfers, maximumFractionDigits: cijfers })

const Vulling = z.object({ zaken: z.int(), zwaar: z.array(z.int()), open: z.int(), bytes: z.int(), grootste: z.int() })
const Meting = z.object({ soort: z.string(), ms: z.number(), goed: z.boolean(), kb: z.number() })
type Meting = z.infer<typeof Meting>

interface Mappen {
  readonly data: string
  readonly inhoud: string
  readonly vulling: string
}

async function vulMap({ data, inhoud, vulling }: Mappen): Promise<z.infer<typeof Vulling>> {
  if (existsSync(vulling)) return Vulling.parse(JSON.parse(await readFile(vulling, 'utf8')))
  await mkdir(join(inhoud, GEMEENTE), { recursive: true })
  await writeFile(join(inhoud, GEMEENTE, 'mensen.yaml'), mensenlijst())
  await mkdir(data, { recursive: true })
  const begin = performance.now()
  const mallen = await maakMallen()
  const { database } = dataMappen(data)
  const gevuld = await vul(database, mallen, Number(values.zaken), (gedaan) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${getal(gedaan)} zaken`)
  })
  await writeFile(vulling, JSON.stringify(gevuld))
  zeg(`Gevuld in ${getal((performance.now() - begin) / 1000)} s; het bestand is ${getal((await stat(database)).size / 1e9, 1)} GB.`)
  return gevuld
}

async function startPortaal({ data, inhoud }: Mappen) {
  const proces = spawn(process.execPath, [join(import.meta.dirname, 'portaal-in-kindproces.ts'), data, inhoud], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const regels = createInterface(proces.stdout)[Symbol.asyncIterator]()
  const lees = async <T>(vorm: z.ZodType<T>) => vorm.parse(JSON.parse((await regels.next()).value ?? 'null'))
  const { adres } = await lees(z.object({ adres: z.string() }))
  return {
    adres: adres.replace(/\/$/, ''),
    stop: async () => {
      proces.stdin.end()
      const gebruikt = await lees(z.object({ cpu: z.number(), mb: z.number() }))
      if (proces.exitCode === null) await once(proces, 'exit')
      return gebruikt
    }
  }
}

async function laatKomen(adres: string, seconden: number, pauze: number, { zaken, zwaar }: z.infer<typeof Vulling>): Promise<Meting[]> {
  const script = join(import.meta.dirname, 'bezoekers-in-kindproces.ts')
  const zware = zwaar.slice(0, 1000).map(String)
  const proces = spawn(process.execPath, [script, adres, String(seconden), String(pauze), String(zaken), ...zware], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const einde = once(proces, 'exit')
  const metingen: Meting[] = []
  for await (const regel of createInterface(proces.stdout)) metingen.push(Meting.parse(JSON.parse(regel)))
  const [code] = await einde
  if (code !== 0) throw new Error(`de bezoekers zijn gestopt met ${code}`)
  return metingen
}

function rij(soort: string, metingen: readonly Meting[], seconden: number): string {
  const ms = metingen.map((een) => een.ms).toSorted((een, ander) => een - ander)
  const op = (deel: number) => getal(ms[Math.min(ms.length - 1, Math.floor(deel * ms.length))] ?? 0, 1).padStart(8)
  const fout = metingen.filter(({ goed }) => !goed).length
  const kb = metingen.reduce((som, een) => som + een.kb, 0) / Math.max(1, metingen.length)
  return `${soort.padEnd(30)}${getal(ms.length).padStart(7)}${getal(ms.length / seconden, 1).padStart(9)}${op(0.5)}${op(0.95)}${op(1)}${getal(kb).padStart(6)}${String(fout).padStart(6)}`
}

function toon(kop: string, metingen: readonly Meting[], seconden: number): boolean {
  zeg(
    `\n${kop}\n${'bladzijde'.padEnd(30)}${'aantal'.padStart(7)}${'per s'.padStart(9)}${'p50 ms'.padStart(8)}${'p95 ms'.padStart(8)}${'max ms'.padStart(8)}${'kB'.padStart(6)}${'fout'.padStart(6)}`
  )
  const per = [...Map.groupBy(metingen, ({ soort }) => soort)].toSorted(([een], [ander]) => (een < ander ? -1 : 1))
  for (const [soort, deel] of per) zeg(rij(soort, deel, seconden))
  zeg(rij('alles', metingen, seconden))
  const p95 = (deel: readonly Meting[]) => deel.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(deel.length * 0.95)] ?? 0
  return metingen.every(({ goed }) => goed) && per.every(([, deel]) => p95(deel) < GRENS)
}

async function meet(mappen: Mappen): Promise<boolean> {
  const gevuld = await vulMap(mappen)
  zeg(
    `${getal(gevuld.zaken)} zaken van één gemeente, ${getal(gevuld.open)} lopend; de staat van een zaak is gemiddeld ${getal(gevuld.bytes / gevuld.zaken / 1000)} kB en hoogstens ${getal(gevuld.grootste / 1000)} kB.
Gevuld met SqliteStore.voegToe en indexVan: zes zaken gingen door het hele systeem, de rest is daarvan gemaakt met een ander nummer, andere namen,
mensen en dagen; hun journaal heeft alleen de eerste regel. Het portaal is dat van npm start, zonder de tijdklok, in een eigen proces.`
  )
  zeg(
    `${cpus().length} processoren (${cpus()[0]?.model ?? ''}), belasting bij het begin ${getal(loadavg()[0] ?? 0, 1)}, Node ${process.versions.node}`
  )
  const seconden = Number(values.seconden)
  const portaal = await startPortaal(mappen)
  await laatKomen(portaal.adres, 5, 200, gevuld)
  const rustig = await laatKomen(portaal.adres, seconden, PAUZE_MS, gevuld)
  const goed = toon(`${MENSEN} mensen, elk ongeveer één bladzijde per seconde`, rustig, seconden)
  const druk = await laatKomen(portaal.adres, seconden / 3, 0, gevuld)
  toon(`${MENSEN} mensen zonder enige pauze (hoeveel één proces aankan)`, druk, seconden / 3)
  const { cpu, mb } = await portaal.stop()
  const bladzijden = rustig.length + druk.length
  zeg(
    `\nGeheugen van het portaal hoogstens ${getal(mb)} MB; ${getal((cpu * 1000) / bladzijden, 1)} ms processortijd per bladzijde. Belasting aan het eind ${getal(loadavg()[0] ?? 0, 1)}.`
  )
  zeg(
    goed
      ? `Gehaald: p95 van elke bladzijde onder ${GRENS} ms, bij één bladzijde per mens per seconde.`
      : `NIET gehaald: p95 van elke bladzijde onder ${GRENS} ms.`
  )
  return goed
}

const map = values.map ?? (await mkdtemp(join(tmpdir(), 'besluitenstraat-bench-')))
try {
  const goed = await meet({ data: join(map, 'data'), inhoud: join(map, 'inhoud'), vulling: join(map, 'vulling.json') })
  process.exitCode = goed ? 0 : 1
} finally {
  if (values.map === undefined) await rm(map, { recursive: true, force: true })
}
