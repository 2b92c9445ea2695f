/** Text as it is stored where room is scarce. The text of a zaak shrinks eight times and more. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export function pakIn(tekst: string): Uint8Array {
  return deflateRawSync(tekst)
}

/** @throws Error when these bytes were not made by `pakIn` */
export function pakUit(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(inflateRawSync(bytes))
}
