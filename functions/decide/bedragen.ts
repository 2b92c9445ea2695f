/** The amount that the policy names for a last onder dwangsom: the rule of the item, else that of its priority. */

import type { z } from 'zod'
import type { Beleid, DwangsomRegel } from '../model/beleid.ts'
import type { Overtreding } from '../model/zaak.ts'

export function dwangsomregel(
  beleid: Beleid,
  { voorwaarde, prioriteit }: { readonly voorwaarde: Pick<Overtreding['voorwaarde'], 'item'>; readonly prioriteit: string | null }
): z.infer<typeof DwangsomRegel> | null {
  const regels = beleid.bedragen.dwangsommen ?? []
  return (
    regels.find(({ items }) => items.includes(voorwaarde.item)) ??
    regels.find((regel) => regel.prioriteit !== null && regel.prioriteit === prioriteit) ??
    null
  )
}
