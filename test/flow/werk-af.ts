/** Ten uploads of two gemeenten, worked off to the end: taken in, decided, drafted, settled, approved, sent. Goes on where it was. */
import { dezeHouder } from '../../functions/adapters/local/process-holder.ts'
import { inboxBestanden } from '../../functions/entry/inbox.ts'
import { neemIn } from '../../functions/entry/opdrachten/aanleveren.ts'
import type { GemeenteId } from '../../functions/model/basis.ts'
import type { Ports } from '../../functions/ports.ts'
import { geefToestemming } from '../../functions/send/step.ts'
import { leesOntvanger } from '../../functions/stroom.ts'
import { drijfAan } from './drijfveer.ts'

export const GEMEENTEN: readonly GemeenteId[] = ['leeuwarderadeel', 'voorbeeldgemeente']
const MET_TOESTEMMING = 'houder:kvk:99000101'

async function eisToestemming(ports: Ports): Promise<void> {
  const gemeente = 'voorbeeldgemeente'
  const bekend = await leesOntvanger(ports.store, gemeente, MET_TOESTEMMING)
  for (const soort of ['voornemen', 'waarschuwing'] as const) {
    if (bekend?.toestemmingen.some((toestemming) => toestemming.soort === soort) === true) continue
    const bewijs = { bestandsnaam: 'formulier.txt', bytes: new TextEncoder().encode('Ja, ik ben per e-mail bereikbaar (demo).') }
    const uitslag = await geefToestemming(ports, {
      gemeente,
      ontvanger: MET_TOESTEMMING,
      soort,
      adres: 'info@zonnestraal.example',
      getoond: 'Wij mailen u voortaan.',
      bewijs,
      sinds: '2026-11-01',
      door: 'bram.behandelaar'
    })
    if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  }
}

/** `bureau`: file of the note that a person leaves while at work. */
export async function werkAf(ports: Ports, inbox: string, bureau: string): Promise<void> {
  await eisToestemming(ports)
  const { bestanden } = await inboxBestanden(inbox, GEMEENTEN)
  await neemIn(ports, bestanden, 'systeem', false)
  await drijfAan({ ports, gemeenten: GEMEENTEN, houder: dezeHouder(), bureau, behandelaar: 'bram.behandelaar' })
}
