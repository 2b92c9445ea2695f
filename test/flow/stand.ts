/** What an installation holds, in a form in which two of them can be compared. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import type { StroomSleutel } from '../../functions/ports.ts'
import { GEMEENTEN } from './werk-af.ts'

export interface Stand {
  /** Per stream its lines: who, what, and the payload. */
  readonly journalen: Readonly<Record<string, readonly string[]>>
  /** Key or file name → SHA-256. */
  readonly documenten: Readonly<Record<string, string>>
  readonly outbox: Readonly<Record<string, string>>
}

const SOORTEN: readonly StroomSleutel['soort'][] = ['zaak', 'upload', 'ontvanger', 'voorziening']

async function bestanden(map: string): Promise<Record<string, string>> {
  const namen = await readdir(map, { recursive: true, withFileTypes: true }).catch(() => [])
  const paren: [string, string][] = []
  for (const ding of namen) {
    if (!ding.isFile() || ding.name.startsWith('.tmp-')) continue
    const pad = join(ding.parentPath, ding.name)
    paren.push([
      pad.slice(map.length),
      createHash('sha256')
        .update(await readFile(pad))
        .digest('hex')
    ])
  }
  return Object.fromEntries(paren.sort(([een], [ander]) => (een < ander ? -1 : 1)))
}

export async function standVan(data: string): Promise<Stand> {
  const ports = maakPorts(leesConfig({ data, today: '2026-11-22' }))
  const journalen: Record<string, string[]> = {}
  for (const gemeente of GEMEENTEN)
    for (const soort of SOORTEN)
      for (const id of (await ports.store.stromen(gemeente, soort)).ids) {
        const regels = await ports.store.journaal({ gemeente, soort, id })
        journalen[`${gemeente}/${soort}/${id}`] = regels.map(
          (regel) => `${regel.nr} ${regel.tijdstip} ${regel.door} ${regel.soort} ${regel.inhoud}`
        )
      }
  await sluitPorts(ports)
  return { journalen, documenten: await bestanden(join(data, 'documenten')), outbox: await bestanden(join(data, 'outbox')) }
}
