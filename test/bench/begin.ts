/** From the start of a process to the first letter that is printed, checked and stored. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { vulArchief } from './archief-vullen.ts'
import { type Deeluitslag, getal, percentiel, zeg } from './cijfers.ts'

const KEREN = 5

interface Eerste {
  /** Milliseconds until the letter is there. */
  readonly ms: number
  /** Processor time of the process until then, in milliseconds; of the browser and of what unpacks it not. */
  readonly cpu: number
}

/** @param vers folders that hold nothing yet: no unpacked browser, nothing compiled */
async function eersteBrief(map: string, vers: string): Promise<Eerste> {
  const [tijdelijk, eigen] = [join(vers, 'tijdelijk'), await mkdtemp(join(map, 'eerste-'))]
  await mkdir(tijdelijk, { recursive: true })
  await vulArchief(eigen, 1)
  const begin = performance.now()
  const proces = spawn(process.execPath, [join(import.meta.dirname, 'eerste-brief-in-kindproces.ts'), tijdelijk, eigen], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // As npm start has it.
    env: { ...process.env, NODE_COMPILE_CACHE: join(vers, 'gecompileerd') }
  })
  const einde = once(proces, 'exit')
  const { value } = await createInterface(proces.stdout)[Symbol.asyncIterator]().next()
  const ms = performance.now() - begin
  await einde
  const cpu = Number(/^klaar ([\d.]+)$/.exec(value ?? '')?.[1] ?? Number.NaN)
  if (Number.isNaN(cpu)) throw new Error('het verse proces drukte geen brief')
  return { ms, cpu }
}

export async function meetBegin(map: string): Promise<Deeluitslag> {
  const vers = await mkdtemp(join(map, 'vers-'))
  const eerste = await eersteBrief(map, vers)
  const daarna: Eerste[] = []
  for (let keer = 0; keer < KEREN; keer++) daarna.push(await eersteBrief(map, vers))
  const [midden = Number.NaN, cpu = Number.NaN] = [daarna.map(({ ms }) => ms), daarna.map((een) => een.cpu)].map((rij) =>
    percentiel(rij, 0.5)
  )
  zeg(
    `\nVan vers proces tot eerste brief: de eerste keer op deze machine ${getal(eerste.ms)} ms (Chromium uitpakken erbij), daarna ${daarna.map(({ ms }) => getal(ms)).join(', ')} ms.`
  )
  return {
    oordelen: [
      {
        wat: 'vers proces tot eerste PDF, eerder gedraaid',
        eis: '< 1,5 s',
        gemeten: `${getal(midden / 1000, 2)} s (eigen processortijd ${getal(cpu / 1000, 2)} s)`,
        gehaald: midden < 1500
      },
      {
        wat: 'vers proces tot eerste PDF, eerste keer',
        eis: '< 3 s',
        gemeten: `${getal(eerste.ms / 1000, 2)} s`,
        gehaald: eerste.ms < 3000
      }
    ],
    cijfers: { eerste, daarna }
  }
}
