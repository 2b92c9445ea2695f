/** What every function on AWS begins with, once per process and not at import: settings, ports, and the name it holds leases under. */
import { leesAwsConfig } from '../../config.ts'
import type { AwsConfig } from '../../config-aws.ts'
import { maakAwsPorts } from '../../context-aws.ts'
import type { Ports } from '../../ports.ts'
import { type Log, logboek } from './logboek.ts'

export interface Ingang {
  readonly config: AwsConfig
  readonly ports: Ports
  readonly log: Log
}

/** The same for what takes a while. */
export function eenmaligKlaar<T>(maak: () => Promise<T>): () => Promise<T> {
  let gemaakt: Promise<T> | null = null
  return () => {
    if (gemaakt !== null) return gemaakt
    const nieuw = maak()
    gemaakt = nieuw
    nieuw.catch(() => {
      gemaakt = null
    })
    return nieuw
  }
}

/** Made at the first call; a start that fails is tried again at the next. */
export function eenmalig<T>(maak: () => T): () => T {
  let gemaakt: { readonly waarde: T } | null = null
  return () => {
    gemaakt ??= { waarde: maak() }
    return gemaakt.waarde
  }
}

export const ingang = eenmalig((): Ingang => {
  const config = leesAwsConfig()
  return { config, ports: maakAwsPorts(config), log: logboek }
})
