/** Opens the home that the settings name: one machine, or AWS. */
import { heeftOpslag } from '../../adapters/local/data-folder.ts'
import { leesThuis } from '../../config.ts'
import { maakPorts, sluitPorts } from '../../context.ts'
import type { Ports } from '../../ports.ts'
import { type Algemeen, Geweigerd } from './omgang.ts'

export function isAws({ data, today }: Algemeen): boolean {
  return leesThuis({ data, today }).omgeving === 'aws'
}

/** On one machine the folder of `--data`, with environment `aws` the table and the buckets of its settings. */
async function openThuis({ data, today }: Algemeen, begint: boolean): Promise<Ports> {
  const thuis = leesThuis({ data, today })
  // Loaded when it is asked for: the packages of AWS are large, and one machine does without.
  if (thuis.omgeving === 'aws') return (await import('../../context-aws.ts')).maakAwsPorts(thuis)
  if (!begint && !heeftOpslag(thuis.dataDir))
    throw new Geweigerd(`In de map ${thuis.dataDir} staat geen opslag van Besluitenstraat. Kies een andere map met --data.`)
  return maakPorts(thuis)
}

/** For the few commands that serve both homes. */
export async function metThuis<T>(algemeen: Algemeen, begint: boolean, doe: (ports: Ports) => Promise<T>): Promise<T> {
  const ports = await openThuis(algemeen, begint)
  try {
    return await doe(ports)
  } finally {
    await sluitPorts(ports)
  }
}
