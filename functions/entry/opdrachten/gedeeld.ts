/** What several commands of a person share: a value from a file, and the zaak after the system went on with it. */
import { readFile } from 'node:fs/promises'
import type { GemeenteId } from '../../model/basis.ts'
import { toonStatus } from '../../model/uitgang.ts'
import { isOpen } from '../../model/vraag.ts'
import { leesZaak } from '../../stroom.ts'
import { type Omgang, werkDoor } from './omgang.ts'

/** `@file` reads the value from a file, for long texts and JSON. */
export async function waardeUit(invoer: string): Promise<string> {
  return invoer.startsWith('@') ? await readFile(invoer.slice(1), 'utf8') : invoer
}

/** The zaak as it stands after the system went on with it. */
export async function toonNa(omgang: Omgang, gemeente: GemeenteId, id: string, wat: string): Promise<void> {
  await werkDoor(omgang, gemeente, id)
  const zaak = await leesZaak(omgang.ports.store, gemeente, id)
  const open = zaak?.vragen.filter(isOpen).length ?? 0
  const brieven = zaak?.brieven.map((brief) => `${brief.id} (${brief.soort}, ${toonStatus(brief)})`).join(', ') ?? ''
  const vragen = open === 1 ? '1 open vraag' : `${open} open vragen`
  omgang.toon(`${wat}\n${id}: ${vragen}; brieven: ${brieven || 'geen'}`, zaak)
}
