/**
 * A process that stays and goes on, each time with ports of its own, where another one died: the parent is free for the next break.
 * Arguments: inbox folder, folder of remembered prints. Gets a data folder by message; answers `klaar`.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import { bewaardeDrukker } from '../helpers/bewaarde-drukker.ts'
import { werkAf } from './werk-af.ts'

const [inbox = '', drukwerk = ''] = process.argv.slice(2)

async function gaVerder(data: string): Promise<void> {
  const ports = maakPorts(leesConfig({ data, today: '2026-11-22' }, {}))
  try {
    await werkAf({ ...ports, drukker: bewaardeDrukker(drukwerk, null) }, inbox, join(data, 'briefje'))
  } finally {
    await sluitPorts(ports)
  }
}

process.on('message', async (bericht) => {
  await gaVerder(z.string().parse(bericht))
  process.send?.('klaar')
})
process.on('disconnect', () => process.exit(0))
