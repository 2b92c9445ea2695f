/**
 * One machine: the staff portal, the inbox folder and the timer, all on the same steps as the command line.
 * `--once` makes one pass over the inbox and stops.
 */

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Portaalstoring } from '../portal/app.ts'
import { Dagwacht } from './dagronde.ts'
import { type Bestand, Inboxwacht, inboxBestanden } from './inbox.ts'
import { neemIn, toonVerwerkt, type Verwerkt } from './opdrachten/aanleveren.ts'
import { type Algemeen, BEGINT, EXIT, Geweigerd, metOmgang, type Omgang, storingstekst } from './opdrachten/omgang.ts'
import { bedienPortaal } from './portaal-server.ts'
import { Uitstel } from './uitstel.ts'
import { afloopVan } from './verwachte-fouten.ts'
import { werkAlles } from './werker.ts'
import type { Storing } from './werkronde.ts'

const DEMO_INBOX = fileURLToPath(new URL('./demo', import.meta.url))
const HULP = `Gebruik: npm start [-- opties]

  --once          één ronde over alle bestanden, daarna stoppen
  --inbox MAP     map met per gemeente een map met bestanden (zonder: de demo-uploads, alleen in de demo)
  --data MAP      waar alles wordt bewaard (anders BESLUITENSTRAAT_DATA, of ./data)
  --today DAG     doe alsof het deze dag is, JJJJ-MM-DD (alleen in de demo)
  --json          antwoord als JSON (met --once)

Voorbeelden:
  npm start
  npm start -- --once --inbox /srv/inspecties --data /var/lib/besluitenstraat

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

/** Says the same thing once, not at each look. */
class Melder {
  #laatste = ''

  meld(regels: readonly string[]): void {
    const tekst = regels.join('\n')
    if (tekst !== '' && tekst !== this.#laatste) process.stderr.write(`${tekst}\n`)
    this.#laatste = tekst
  }
}

async function bestanden(gemeenten: Omgang['gemeenten'], inbox: string, melder: Melder): Promise<readonly Bestand[]> {
  const gevonden = await inboxBestanden(inbox, gemeenten)
  melder.meld(
    gevonden.onbekend.map(
      (map) => `De map "${map}" in de inbox hoort bij geen bekende gemeente en is overgeslagen. Bekend zijn: ${gemeenten.join(', ')}.`
    )
  )
  return gevonden.bestanden
}

interface Rondeverslag {
  readonly tekst: string
  readonly rijen: readonly Verwerkt[]
  readonly storingen: readonly Storing[]
}

/** Takes in, works, and says per file what became of it. `uitstel`: what failed before waits for its turn. */
async function ronde({ ports, gemeenten, houder, json }: Omgang, wat: readonly Bestand[], uitstel?: Uitstel): Promise<Rondeverslag> {
  const ingenomen = await neemIn(ports, wat, 'systeem', process.stderr.isTTY && !json)
  const { storingen } = await werkAlles(ports, { gemeenten, houder, dag: true, ...(uitstel === undefined ? {} : { uitstel }) })
  return { ...(await toonVerwerkt(ports, ingenomen)), storingen }
}

/** A fault is told once; each next try keeps silent about it. */
function meldStoringen(storingen: readonly Storing[]): void {
  for (const { id, stap, fout } of storingen.filter(({ nieuw }) => nieuw))
    process.stderr.write(`Storing bij ${stap} van ${id}: ${afloopVan(fout).zin} Dit wordt vanzelf opnieuw geprobeerd.\n`)
}

async function eenmaal(omgang: Omgang, inbox: string | undefined): Promise<void> {
  const map = inbox ?? (omgang.config.omgeving === 'demo' ? DEMO_INBOX : null)
  const wat = map === null ? [] : await bestanden(omgang.gemeenten, map, new Melder())
  const { tekst, rijen, storingen } = await ronde(omgang, wat)
  if (storingen.length > 0) process.stderr.write(`${storingstekst({ storingen })}\n`)
  omgang.toon(rijen.length === 0 ? 'Er lagen geen bestanden in de inbox.' : tekst, rijen)
  if (storingen.length > 0 || rijen.some((rij) => rij.uitkomst === 'niet verwerkt')) process.exitCode = EXIT.fout
}

/** Between two looks at the inbox folder. */
const WACHT_MS = 2_000

function wachtOpSignaal(): AbortSignal {
  const stop = new AbortController()
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.once(signaal, () => stop.abort())
  return stop.signal
}

async function pauze(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wacht(ms, undefined, { signal })
  } catch (fout) {
    if (!signal.aborted) throw fout
  }
}

function meldPortaal({ kenmerk, route, soort, plek }: Portaalstoring): void {
  process.stderr.write(`Storing ${kenmerk} in het portaal: ${soort} bij ${route} (${plek}).\n`)
}

async function doorlopend(omgang: Omgang, inbox: string | undefined): Promise<void> {
  const { config, gemeenten, houder, ports } = omgang
  const map = inbox ?? join(config.dataDir, 'inbox')
  await Promise.all(gemeenten.map((gemeente) => mkdir(join(map, gemeente), { recursive: true })))
  const { adres, stop } = await bedienPortaal({ ports, config, houder, meld: meldPortaal, meldWerk: meldStoringen })
  process.stdout.write(`Besluitenstraat draait op ${adres}\nLeg inspectieresultaten in ${map}/<gemeente>/. Stoppen met Ctrl+C.\n`)
  const signaal = wachtOpSignaal()
  const wachter = new Inboxwacht()
  const [overMappen, uitstel, dagwacht] = [new Melder(), new Uitstel(), new Dagwacht()]
  while (!signaal.aborted) {
    const nieuw = await wachter.rijp(await bestanden(gemeenten, map, overMappen))
    const { tekst, storingen } = await ronde(omgang, nieuw, uitstel)
    if (nieuw.length > 0) process.stdout.write(`${tekst}\n`)
    const dag = await dagwacht.kijk(ports, { gemeenten, houder, uitstel })
    meldStoringen([...storingen, ...(dag?.storingen ?? [])])
    if (dag !== null && dag.nietVerstuurd.length > 0) process.stderr.write(`${dag.nietVerstuurd.join('\n')}\n`)
    await pauze(WACHT_MS, signaal)
  }
  await stop()
}

async function start(keuzes: Keuzes): Promise<void> {
  const { once: eenRonde, inbox } = keuzes
  if (!eenRonde && keuzes.json === true) throw new Geweigerd('--json kan alleen samen met --once.')
  const werk = async (omgang: Omgang): Promise<void> => {
    if (eenRonde) return eenmaal(omgang, inbox)
    if (omgang.config.omgeving === 'machine' && omgang.config.portaal === null)
      throw new Geweigerd(
        'Om het portaal te bedienen is een aanmelddienst nodig. Zet BESLUITENSTRAAT_ADRES, BESLUITENSTRAAT_SESSIE_GEHEIM en BESLUITENSTRAAT_OIDC_UITGEVER, _CLIENT en _GEHEIM. Zonder portaal werken de opdrachten van "npm run -s bs", en npm start -- --once.'
      )
    if (inbox === undefined) await eenmaal(omgang, undefined)
    await doorlopend(omgang, inbox)
  }
  await metOmgang(keuzes, werk, BEGINT)
}

try {
  const keuzes = leesKeuzes(process.argv.slice(2))
  if (keuzes === 'hulp') process.stdout.write(`${HULP}\n`)
  else await start(keuzes)
} catch (fout) {
  const { zin, exit } = afloopVan(fout)
  process.stderr.write(`${zin}\n`)
  process.exitCode = exit
}
