/**
 * A process that works on cases until it kills itself just after its k-th write through any port.
 * Arguments: data folder, inbox folder, folder of remembered prints, k (0: never).
 */
import { join } from 'node:path'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import { bewaardeDrukker } from '../helpers/bewaarde-drukker.ts'
import { brekendePoorten, sterf } from '../helpers/breaking-ports.ts'
import { werkAf } from './werk-af.ts'

const [data = '', inbox = '', drukwerk = '', k = '0'] = process.argv.slice(2)
const ports = maakPorts(leesConfig({ data, today: '2026-11-22' }))
const metDrukwerk = { ...ports, drukker: bewaardeDrukker(drukwerk, null) }
await werkAf(k === '0' ? metDrukwerk : brekendePoorten(metDrukwerk, sterf('na', Number(k))), inbox, join(data, 'briefje'))
await sluitPorts(ports)
