/**
 * Zaken as they really grow, to make many of: six uploads of the demo go through the whole system, letters printed and all. One is
 * worked through to a posted letter with running terms, one until it closes.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { werkAlles } from '../../functions/entry/werker.ts'
import { legVast } from '../../functions/intake/vastleggen-step.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { neemUploadIn } from '../../functions/upload/step.ts'
import { naarVerzending, verstuur } from '../portal/formulieren.ts'
import { type Kantoor, startKantoor } from '../portal/kantoor.ts'
import { DAG, GEMEENTE } from './verzonnen.ts'

const DEMO = join(import.meta.dirname, '../../functions/entry/demo', GEMEENTE)
/** The first one stands in the office already. */
const UPLOADS = [
  '02-bso-de-boomhut.json',
  '03-gob-de-brug.json',
  '04-vgo-opvang-bij-anne.json',
  '05-kdv-het-eiland-hersteld.json',
  '06-kdv-de-vlieger-bevel.json'
]
const [OPEN, DICHT] = [[1, 2, 3, 4, 6], 5]
const DOORGEWERKT = 'vbg-2026-0001'
const AFGEROND = `vbg-2026-000${DICHT}`

export interface Mal {
  readonly zaak: Zaak
  /** The longest by far: with letters that were printed many times. */
  readonly zwaar: boolean
}

async function neem({ ports }: Kantoor, nr: number): Promise<Mal> {
  const zaak = await leesZaak(ports.store, GEMEENTE, `vbg-2026-000${nr}`)
  if (zaak === null) throw new Error(`mal ${nr} is er niet`)
  return { zaak, zwaar: zaak.id === DOORGEWERKT }
}

async function post(kantoor: Kantoor): Promise<void> {
  const [bram, mila] = [await kantoor.als('behandelaar'), await kantoor.als('mandaathouder')]
  for (const zaak of [DOORGEWERKT, AFGEROND]) await naarVerzending(bram, mila, `${zaak}-b1`)
  await kantoor.opDag(DAG)
  const gepost = await verstuur(bram, `/zaken/${DOORGEWERKT}/verzending`, /\/gepost$/, () => ({ op: DAG }))
  if (gepost?.status !== 303) throw new Error(`de brief kon niet worden gepost (${gepost?.status})`)
  const openbaar = { gemeente: GEMEENTE, zaak: AFGEROND, door: 'behandelaar', soort: 'rapport-openbaar', op: DAG }
  const { ok } = await legVast(kantoor.ports, openbaar)
  if (!ok) throw new Error(`dat het rapport van ${AFGEROND} openbaar is, werd geweigerd`)
  await kantoor.opDag(DAG)
}

/** The open ones, and a closed one. @throws Error when a zaak did not come where it should */
export async function maakMallen(): Promise<{ readonly open: readonly Mal[]; readonly dicht: Mal }> {
  const kantoor = await startKantoor()
  try {
    for (const bestandsnaam of UPLOADS) {
      const bytes = await readFile(join(DEMO, bestandsnaam))
      await neemUploadIn(kantoor.ports, { gemeente: GEMEENTE, bestandsnaam, bytes, afzender: 'ggd' })
    }
    await werkAlles(kantoor.ports, { gemeenten: [GEMEENTE], houder: 'bench', dag: false })
    await post(kantoor)
    const open: Mal[] = []
    for (const nr of OPEN) open.push(await neem(kantoor, nr))
    const dicht = await neem(kantoor, DICHT)
    if (dicht.zaak.status !== 'gesloten') throw new Error(`${dicht.zaak.id} is niet gesloten`)
    return { open, dicht }
  } finally {
    await kantoor.sluit()
  }
}
