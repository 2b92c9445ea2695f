/** A gemeente of the demo to move, and everything that must be the same after a move. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts } from '../../functions/context.ts'
import { alleStromen } from '../../functions/entry/verhuizing/exporteer.ts'
import { stroomnaam } from '../../functions/entry/verhuizing/vorm.ts'
import { werkAlles } from '../../functions/entry/werker.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { Drukfout, type Ports } from '../../functions/ports.ts'
import { neemUploadIn } from '../../functions/upload/step.ts'
import { rij, schrijf, zaak } from './stroom.ts'

export const GEMEENTE = 'voorbeeldgemeente'
/** Name that stands in the report, and so in the store. */
export const HOUDER = 'Zonnestraal'
const RAPPORTEN = ['01-kdv-de-zonnestraal.json', '05-kdv-het-eiland-hersteld.json', '07-met-opzet-fout.json']
const DEMO = fileURLToPath(new URL('../../functions/entry/demo/voorbeeldgemeente', import.meta.url))

/** An empty home on one machine, without a browser: what would be printed waits. */
export function thuisOp(data: string): Ports {
  const echt = maakPorts(leesConfig({ data, today: '2026-11-22' }, {}))
  const druk = () => Promise.reject(new Drukfout('hier wordt niet gedrukt'))
  return { ...echt, drukker: { druk, sluit: () => echt.drukker.sluit() } }
}

/** Reports that came in and were decided upon, a stream of several megabytes, a destroyed payload, an archived letter, other gemeenten. */
export async function vulGemeente(ports: Ports): Promise<void> {
  const { store, documenten } = ports
  for (const bestandsnaam of RAPPORTEN) {
    const bytes = await readFile(join(DEMO, bestandsnaam))
    await neemUploadIn(ports, { gemeente: GEMEENTE, bestandsnaam, bytes, afzender: 'systeem' })
  }
  await werkAlles(ports, { gemeenten: [GEMEENTE], houder: 'test', dag: false })
  const groot = zaak('vbg-2025-0001')
  const veel = Array.from({ length: 12 }, (_, nr) => ({ soort: 'groot', inhoud: `${nr} é `.repeat(15_000) }))
  await schrijf(store, groot, veel, [rij('werk', 'groot'), rij('zaken', 'groot', '{"naam":"Zoë 😀"}')])
  await schrijf(store, groot, [{ soort: 'na', inhoud: 1 }], [rij('zaken', 'groot', '{"naam":"Zoë 😀"}')])
  await store.vernietigInhoud(groot, 3)
  const eenBrief = new TextEncoder().encode('%PDF-1.7 een verzonnen brief')
  await documenten.bewaar(`${GEMEENTE}/archief/${'een-lange-naam-'.repeat(9)}/${sha256Hex(eenBrief)}.pdf`, eenBrief, 'application/pdf')
  await documenten.bewaar(`${GEMEENTE}/leeg.txt`, new Uint8Array(), 'text/plain')
  await schrijf(store, zaak('lwd-2026-0001', 'leeuwarderadeel'), undefined, [rij('werk', 'a')])
  await store.nummer('leeuwarderadeel', 'zaak-2026', 'elders')
}

export async function foto({ store, documenten }: Pick<Ports, 'store' | 'documenten'>, gemeente = GEMEENTE) {
  const stromen: Record<string, unknown> = {}
  for await (const sleutel of alleStromen(store, gemeente))
    stromen[stroomnaam(sleutel)] = {
      kop: await store.lees(sleutel),
      journaal: await store.journaal(sleutel),
      rijen: await store.rijen(sleutel)
    }
  const sommen: Record<string, string> = {}
  for (const sleutel of await documenten.lijst(`${gemeente}/`)) sommen[sleutel] = sha256Hex(await documenten.lees(sleutel))
  return { stromen, nummers: await store.nummers(gemeente), documenten: sommen }
}

export const LEEG = { stromen: {}, nummers: [], documenten: {} }
