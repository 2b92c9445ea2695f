/**
 * One machine: the overview page, the inbox folder and the timer, all on the same steps as the command line.
 * `--once` makes one pass over the inbox and stops.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { overzicht } from '../portal/overzicht.ts'
import { type Bestand, inboxBestanden, neemIn, toonVerwerkt, type Verwerkt } from './opdrachten/aanleveren.ts'
import { type Algemeen, EXIT, Geweigerd, metOmgang, type Omgang, storingstekst, werkOveral } from './opdrachten/omgang.ts'
import { verwachteFout } from './verwachte-fouten.ts'

const DEMO_INBOX = fileURLToPath(new URL('./demo', import.meta.url))
const HULP = `Gebruik: npm start [-- opties]

  --once          één ronde over alle bestanden, daarna stoppen
  --inbox MAP     map met per gemeente een map met bestanden (zonder: de demo-uploads, alleen in de demo)
  --data MAP      waar alles wordt bewaard (anders BESLUITENSTRAAT_DATA, of ./data)
  --today DAG     doe alsof het deze dag is, JJJJ-MM-DD (alleen in de demo)
  --json          antwoord als JSON (met --once)

Exit: 0 elk bestand is aangenomen of met uitleg geweigerd, 1 storing, 2 verkeerd aangeroepen.`

interface Keuzes extends Algemeen {
  readonly once: boolean
  readonly inbox: string | undefined
}

function leesKeuzes(argumenten: readonly string[]): Keuzes | 'hulp' {
  try {
    const { values } = parseArgs({
      args: [...argumenten],
      options: {
        once: { type: 'boolean' },
        inbox: { type: 'string' },
        data: { type: 'string' },
        today: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' }
      }
    })
    if (values.help === true) return 'hulp'
    return {
      once: values.once ?? false,
      inbox: values.inbox,
      json: values.json ?? false,
      ...(values.data === undefined ? {} : { data: values.data }),
      ...(values.today === undefined ? {} : { today: values.today })
    }
  } catch (fout) {
    throw new Geweigerd(`${fout instanceof Error ? fout.message : String(fout)}\n\n${HULP}`, { cause: fout })
  }
}

async function bestanden({ config, gemeenten }: Omgang, inbox: string | undefined): Promise<Bestand[]> {
  if (inbox === undefined && config.omgeving !== 'demo') return []
  const gevonden = await inboxBestanden(inbox ?? DEMO_INBOX, gemeenten)
  for (const map of gevonden.onbekend)
    process.stderr.write(
      `De map "${map}" in de inbox hoort bij geen bekende gemeente en is overgeslagen. Bekend zijn: ${gemeenten.join(', ')}.\n`
    )
  return gevonden.bestanden
}

/** Takes in, works, and says per file what became of it. */
async function ronde(omgang: Omgang, wat: readonly Bestand[]): Promise<{ tekst: string; rijen: Verwerkt[]; storing: boolean }> {
  const ingenomen = await neemIn(omgang.ports, wat, 'systeem', process.stderr.isTTY && !omgang.json)
  const verslag = await werkOveral(omgang, true)
  if (verslag.storingen.length > 0) process.stderr.write(`${storingstekst(verslag)}\n`)
  return { ...(await toonVerwerkt(omgang.ports, ingenomen)), storing: verslag.storingen.length > 0 }
}

async function eenmaal(omgang: Omgang, inbox: string | undefined): Promise<void> {
  const { tekst, rijen, storing } = await ronde(omgang, await bestanden(omgang, inbox))
  omgang.toon(rijen.length === 0 ? 'Er lagen geen bestanden in de inbox.' : tekst, rijen)
  if (storing || rijen.some((rij) => rij.uitkomst === 'niet verwerkt')) process.exitCode = EXIT.fout
}

/** Between two looks at the inbox folder. */
const WACHT_MS = 5_000

function wachtOpSignaal(): AbortSignal {
  const stop = new AbortController()
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.once(signaal, () => stop.abort())
  return stop.signal
}

async function pauze(ms: number, signaal: AbortSignal): Promise<void> {
  if (signaal.aborted) return
  await new Promise<void>((klaar) => {
    const wekker = setTimeout(klaar, ms)
    signaal.addEventListener('abort', () => {
      clearTimeout(wekker)
      klaar()
    })
  })
}

async function doorlopend(omgang: Omgang, inbox: string | undefined): Promise<void> {
  const { ports, config, gemeenten } = omgang
  const map = inbox ?? join(config.dataDir, 'inbox')
  await Promise.all(gemeenten.map((gemeente) => mkdir(join(map, gemeente), { recursive: true })))
  const server = serve({ fetch: overzicht(ports).fetch, port: config.poort, hostname: '127.0.0.1' })
  await new Promise<void>((klaar, mis) => server.once('listening', klaar).once('error', mis))
  const adres = server.address()
  process.stdout.write(
    `Besluitenstraat draait op http://127.0.0.1:${adres !== null && typeof adres === 'object' ? adres.port : config.poort}/\n`
  )
  process.stdout.write(`Leg inspectieresultaten in ${map}/<gemeente>/. Stoppen met Ctrl+C.\n`)
  const signaal = wachtOpSignaal()
  const gezien = new Set<string>()
  while (!signaal.aborted) {
    const nieuw = (await bestanden(omgang, map)).filter(({ pad }) => !gezien.has(pad))
    const { tekst } = await ronde(omgang, nieuw)
    if (nieuw.length > 0) process.stdout.write(`${tekst}\n`)
    for (const { pad } of nieuw) gezien.add(pad)
    await pauze(WACHT_MS, signaal)
  }
  await new Promise<void>((klaar) => server.close(() => klaar()))
}

async function start(keuzes: Keuzes): Promise<void> {
  await metOmgang(keuzes, async (omgang) => {
    if (keuzes.once) return eenmaal(omgang, keuzes.inbox)
    if (omgang.config.omgeving === 'machine')
      throw new Geweigerd(
        'In de omgeving "machine" is er nog geen portaal. Gebruik de opdrachten van "npm run -s bs", of npm start -- --once.'
      )
    if (keuzes.inbox === undefined) await eenmaal(omgang, undefined)
    await doorlopend(omgang, keuzes.inbox)
  })
}

try {
  const keuzes = leesKeuzes(process.argv.slice(2))
  if (keuzes === 'hulp') process.stdout.write(`${HULP}\n`)
  else await start(keuzes)
} catch (fout) {
  const zin = verwachteFout(fout)
  process.stderr.write(`${zin ?? `Er ging iets mis dat niet was voorzien: ${fout instanceof Error ? fout.message : String(fout)}`}\n`)
  process.exitCode = fout instanceof Geweigerd ? EXIT.geweigerd : EXIT.fout
}
