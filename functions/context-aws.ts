/** The ports of the home on AWS: its adapters, the clock, the templates that ship with the code, and what was published. No gemeente is packaged. */
import { fileURLToPath } from 'node:url'
import { maakAwsPorts as vanInstellingen } from './adapters/aws/poorten.ts'
import { systemClock } from './adapters/local/clock.ts'
import { FolderContent } from './adapters/local/folder-content.ts'
import type { AwsConfig } from './config-aws.ts'
import { metGepubliceerd } from './inhoud/gepubliceerd.ts'
import type { Ports } from './ports.ts'

const SJABLONEN = fileURLToPath(new URL('../templates', import.meta.url))

/** The clock is asked at every use: a process may live for days. */
export function maakAwsPorts(config: AwsConfig): Ports {
  const ports = vanInstellingen(config, { klok: systemClock(), ingebouwd: new FolderContent({ sjablonen: SJABLONEN }) })
  return { ...ports, inhoud: metGepubliceerd(ports.inhoud, ports) }
}
