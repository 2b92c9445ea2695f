/** The numbers of the design, measured in one run: `npm run bench`. See HULP; exit 1 when a number is not reached, 3 when a letter is not right. */
import { rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { meetBegin } from './begin.ts'
import { meetBesluiten } from './besluiten.ts'
import { meetBrieven } from './brieven.ts'
import { type Deeluitslag, getal, type Oordeel, tabel, zeg } from './cijfers.ts'
import { meetConcept } from './concept.ts'
import { meetDagronde } from './dagronde.ts'
import { uitgangVan, Verkeerd } from './uitgang.ts'

const HULP = `Gebruik: npm run bench [-- opties]

Meet in één keer hoe snel Besluitenstraat is, en zegt per eis of die is gehaald.

  --deel NAAM     alleen dit deel; mag vaker. Delen: begin, brieven, concept, besluiten, dagronde
  --letters N     brieven per wijze en per aantal tegelijk (anders 120)
  --zaken N       opgeslagen zaken in de grote opslag van de dagronde (anders 1000000)
  --json PAD      schrijf alle cijfers ook naar dit bestand
  --help          deze uitleg

WeasyPrint, wkhtmltopdf en LibreOffice doen mee als ze op deze machine staan.
Voorbeeld: npm run bench -- --deel brieven --letters 300 --json bench.json

Exit: 0 elke gemeten eis is gehaald, 1 een eis niet, 2 verkeerd aangeroepen, 3 er ging iets mis, bijvoorbeeld
met een brief.`

interface Keuze {
  readonly map: string
  readonly brieven: number
  readonly zaken: number
}

/** What is due is the same in both stores of the daily run; the small one holds a hundredth. */
const DELEN: Readonly<Record<string, (keuze: Keuze) => Promise<Deeluitslag> | Deeluitslag>> = {
  begin: ({ map }) => meetBegin(map),
  brieven: ({ map, brieven }) => meetBrieven(map, brieven),
  concept: ({ brieven }) => meetConcept(Math.max(1, Math.min(40, Math.round(brieven / 3)))),
  besluiten: () => meetBesluiten(2),
  dagronde: ({ map, zaken }) => meetDagronde(map, Math.max(10, Math.min(10_000, Math.round(zaken / 100))), zaken)
}

function leesKeuzes() {
  try {
    const { values } = parseArgs({
      options: {
        deel: { type: 'string', multiple: true, default: Object.keys(DELEN) },
        letters: { type: 'string', default: '120' },
        zaken: { type: 'string', default: '1000000' },
        json: { type: 'string' },
        help: { type: 'boolean', default: false }
      }
    })
    return { ...values, letters: aantal('--letters', values.letters, 5), zaken: aantal('--zaken', values.zaken, 100) }
  } catch (fout) {
    throw new Verkeerd(fout instanceof Error ? fout.message : String(fout), { cause: fout })
  }
}

function aantal(optie: string, tekst: string, minstens: number): number {
  const waarde = Number(tekst)
  if (Number.isInteger(waarde) && waarde >= minstens) return waarde
  throw new Verkeerd(`${optie} moet een heel getal zijn van ${minstens} of meer, en is "${tekst}".`)
}

const belasting = () => getal(loadavg()[0] ?? 0, 1)

function toonOordelen(oordelen: readonly Oordeel[]): void {
  const woord = { true: 'gehaald', false: 'NIET gehaald', null: 'niet gemeten' }
  const rijen = oordelen.map(({ wat, eis, gemeten, gehaald }) => [wat, eis, gemeten, woord[`${gehaald}`]])
  zeg(`\n${tabel(['eis', 'nodig', 'gemeten', 'uitslag'], rijen)}`)
}

async function meet({ deel: delen, letters: brieven, zaken, json }: ReturnType<typeof leesKeuzes>): Promise<boolean> {
  const onbekend = delen.filter((naam) => !(naam in DELEN))
  if (onbekend.length > 0) throw new Verkeerd(`Onbekend deel: ${onbekend.join(', ')}. Kies uit: ${Object.keys(DELEN).join(', ')}.`)
  const machine = { processoren: cpus().length, soort: cpus()[0]?.model ?? '', node: process.versions.node, belastingBegin: belasting() }
  zeg(`${machine.processoren} processoren (${machine.soort}), Node ${machine.node}, belasting bij het begin ${machine.belastingBegin}.`)
  const map = await mkdtemp(join(tmpdir(), 'besluitenstraat-bench-'))
  // What a million zaken take of the disk does not stay behind when somebody stops the run.
  const weg = () => {
    rmSync(map, { recursive: true, force: true })
    process.exit(3)
  }
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.once(signaal, weg)
  const uitslagen: Record<string, Deeluitslag> = {}
  try {
    for (const naam of delen) {
      const uitslag = await DELEN[naam]?.({ map, brieven, zaken })
      if (uitslag !== undefined) uitslagen[naam] = uitslag
    }
  } finally {
    await rm(map, { recursive: true, force: true })
  }
  const oordelen = Object.values(uitslagen).flatMap((uitslag) => uitslag.oordelen)
  toonOordelen(oordelen)
  zeg(`\nBelasting aan het eind ${belasting()}. Deelt u de machine met ander werk, dan zijn alleen de verhoudingen iets waard.`)
  if (json !== undefined)
    await writeFile(json, `${JSON.stringify({ machine: { ...machine, belastingEind: belasting() }, ...uitslagen }, null, 2)}\n`)
  return oordelen.every(({ gehaald }) => gehaald !== false)
}

process.exitCode = await uitgangVan(async () => {
  const keuzes = leesKeuzes()
  if (!keuzes.help) return meet(keuzes)
  zeg(HULP)
  return true
}, HULP)
