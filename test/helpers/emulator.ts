/** An AWS emulator (MiniStack) as a process of its own; `.ci/proofs/aws-emulator` installs it. With AWS_ENDPOINT_URL another one is used. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { losseMap } from './tijdelijke-map.ts'

export interface Emulator {
  readonly endpoint: string
  readonly stop: () => Promise<void>
}

export interface EmulatorKeuzes {
  /** `host:port` of a mail server to which everything that SES sends is handed on. */
  readonly smtp?: string
}

const WORTEL = join(import.meta.dirname, '..', '..')
const PROGRAMMA = join(WORTEL, '.cache', 'ministack', 'venv', 'bin', 'ministack')
export const REGIO = 'eu-central-1'
const GEHEIM = 'niet-geheim'

export async function vrijePoort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const adres = server.address()
  await new Promise((klaar) => server.close(klaar))
  if (adres === null || typeof adres === 'string') throw new Error('geen vrije poort')
  return adres.port
}

/** Ready when it answers. Stop it: it is a process of its own, with its data in memory. */
export async function startEmulator(keuzes: EmulatorKeuzes = {}): Promise<Emulator> {
  const elders = process.env.AWS_ENDPOINT_URL
  if (elders !== undefined && elders !== '') return { endpoint: elders, stop: async () => undefined }
  if (!existsSync(PROGRAMMA)) throw new Error('De emulator van AWS is niet geïnstalleerd: voer .ci/proofs/aws-emulator uit.')
  const poort = await vrijePoort()
  const { map, ruimOp } = await losseMap()
  const proces = spawn(PROGRAMMA, [], { cwd: map, env: omgeving(poort, map, keuzes), stdio: ['ignore', 'pipe', 'pipe'] })
  let verslag = ''
  for (const stroom of [proces.stdout, proces.stderr])
    stroom.on('data', (stuk) => {
      verslag = `${verslag}${stuk}`.slice(-20_000)
    })
  const endpoint = `http://127.0.0.1:${poort}`
  const stop = async () => {
    await beeindig(proces)
    beeindigFuncties(map)
    await ruimOp()
  }
  if (await antwoordt(endpoint, proces)) return { endpoint, stop }
  await stop()
  throw new Error(`De emulator van AWS startte niet:\n${verslag}`)
}

function omgeving(poort: number, map: string, { smtp }: EmulatorKeuzes): NodeJS.ProcessEnv {
  return {
    // Functions run on the Node of this project.
    PATH: `${join(WORTEL, 'node_modules', '.bin')}:${process.env.PATH}`,
    HOME: map,
    TMPDIR: map,
    GATEWAY_PORT: String(poort),
    MINISTACK_REGION: REGIO,
    // By this it checks the signature of an address that was signed.
    AWS_SECRET_ACCESS_KEY: GEHEIM,
    LAMBDA_EXECUTOR: 'local',
    ...(smtp === undefined ? {} : { SMTP_HOST: smtp })
  }
}

async function antwoordt(endpoint: string, proces: ChildProcess): Promise<boolean> {
  for (let keer = 0; keer < 240 && proces.exitCode === null; keer += 1) {
    try {
      if ((await fetch(`${endpoint}/_ministack/health`)).ok) return true
    } catch (fout) {
      if (!(fout instanceof TypeError)) throw fout
    }
    await wacht(250)
  }
  return false
}

async function beeindig(proces: ChildProcess): Promise<void> {
  if (proces.exitCode !== null) return
  const einde = new Promise((klaar) => proces.once('close', klaar))
  proces.kill('SIGTERM')
  const teLang = setTimeout(() => proces.kill('SIGKILL'), 5000)
  await einde
  clearTimeout(teLang)
}

/** Functions that the emulator left running: every process whose command stands in its own folder. */
function beeindigFuncties(map: string): void {
  for (const pid of readdirSync('/proc').filter((naam) => /^[0-9]+$/.test(naam))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${map}/`)) process.kill(Number(pid), 'SIGKILL')
    } catch (fout) {
      // Gone already.
      if (!(fout instanceof Error && 'code' in fout && ['ENOENT', 'ESRCH', 'EACCES'].includes(String(fout.code)))) throw fout
    }
  }
}

let werelden = 0

/** Settings of a client for an empty world: a key of twelve digits is an account of its own. */
export function nieuweWereld(endpoint: string) {
  werelden += 1
  const account = `${(process.pid % 100_000) + 100_000}${String(werelden).padStart(6, '0')}`
  return {
    endpoint,
    region: REGIO,
    credentials: { accessKeyId: account, secretAccessKey: GEHEIM },
    account
  }
}
