/** The portal of one machine on a filled folder, without the timer: says its address, and at the end of its input what it used. */
import { once } from 'node:events'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import { bedienPortaal } from '../../functions/entry/portaal-server.ts'
import { DAG } from './verzonnen.ts'

const [, , data, inhoud] = process.argv
const config = leesConfig({ data, today: DAG }, { BESLUITENSTRAAT_INHOUD: inhoud, BESLUITENSTRAAT_POORT: '0' })
const ports = maakPorts(config)
const meld = (wat: unknown) => process.stderr.write(`${JSON.stringify(wat)}\n`)
const { adres, stop } = await bedienPortaal({ ports, config, houder: 'bench', meld, meldWerk: meld })
process.stdout.write(`${JSON.stringify({ adres })}\n`)
process.stdin.resume()
await once(process.stdin, 'end')
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
process.stdout.write(`${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mb: Math.round(maxRSS / 1024) })}\n`)
await stop()
await sluitPorts(ports)
