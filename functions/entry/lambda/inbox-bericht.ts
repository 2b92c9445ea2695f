/** The event of S3 by which EventBridge says that a file lies in the inbox, and the gemeente and name in its key. */
import { z } from 'zod'
import { GemeenteId } from '../../model/basis.ts'
import { NietTeVerwerken } from './batch.ts'

export const InboxBericht = z.object({
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string(), size: z.int().min(0) })
  })
})
export type InboxBericht = z.infer<typeof InboxBericht>

/** `<gemeente>/<name>`, folders in between allowed. @throws NietTeVerwerken */
export function plaatsInInbox(sleutel: string, gemeenten: readonly GemeenteId[]): { gemeente: GemeenteId; bestandsnaam: string } {
  const [map = '', ...rest] = sleutel.split('/')
  const bestandsnaam = rest.at(-1) ?? ''
  if (bestandsnaam === '')
    throw new NietTeVerwerken('Het bestand ligt niet in de map van een gemeente: de sleutel moet <gemeente>/<naam> zijn.')
  const gemeente = GemeenteId.safeParse(map)
  if (!gemeente.success || !gemeenten.includes(gemeente.data))
    throw new NietTeVerwerken(`De map hoort bij geen bekende gemeente. Bekend zijn: ${gemeenten.join(', ')}.`)
  return { gemeente: gemeente.data, bestandsnaam }
}
