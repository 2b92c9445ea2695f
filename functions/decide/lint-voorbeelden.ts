/** Every row of the ladder and every modifier has an example that runs as a test. */
import type { Beleid, Modifier, Voorbeeld } from '../model/beleid.ts'
import { type Bevinding, waarschuwing } from './lint-bevinding.ts'

function prioriteitVan(beleid: Beleid, { gegeven }: Voorbeeld): string | null {
  return beleid.soorten[gegeven.soort]?.find(({ item }) => item === gegeven.item)?.prioriteit ?? null
}

function raaktRij(beleid: Beleid, voorbeeld: Voorbeeld, rij: Beleid['ladder'][number]): boolean {
  const { gegeven, verwacht } = voorbeeld
  if (gegeven.oordeel !== 'voldoet niet' || !gegeven.termijnVerstreken || prioriteitVan(beleid, voorbeeld) !== rij.prioriteit) return false
  return (verwacht.fase ?? (gegeven.fase ?? 0) + 1) === rij.fase
}

function raaktModifier(beleid: Beleid, voorbeeld: Voorbeeld, { trigger }: Modifier): boolean {
  const { gegeven } = voorbeeld
  if (gegeven.oordeel !== 'voldoet niet') return false
  switch (trigger.soort) {
    case 'ernst':
      return gegeven.ernstig
    case 'bevel':
      return gegeven.bevel
    case 'recidive':
      return gegeven.recidive && (trigger.bereik === 'houder' ? gegeven.recidiveBij === 'houder' : gegeven.recidiveBij === 'voorziening')
    case 'tegelijk': {
      const prioriteit = prioriteitVan(beleid, voorbeeld)
      const past = trigger.prioriteiten.length === 0 || (prioriteit !== null && trigger.prioriteiten.includes(prioriteit))
      return gegeven.tegelijk >= trigger.minstens && past
    }
  }
}

export function lintDekking(beleid: Beleid): Bevinding[] {
  return [
    ...beleid.ladder
      .filter((rij) => !beleid.voorbeelden.some((voorbeeld) => raaktRij(beleid, voorbeeld, rij)))
      .map(({ id }) =>
        waarschuwing(`ladder, rij ${id}`, 'De rij heeft geen voorbeeld.', 'Voeg een voorbeeld toe; het loopt mee als test.')
      ),
    ...beleid.modifiers
      .filter((modifier) => !beleid.voorbeelden.some((voorbeeld) => raaktModifier(beleid, voorbeeld, modifier)))
      .map(({ id }) =>
        waarschuwing(`modifiers, ${id}`, 'De modifier heeft geen voorbeeld.', 'Voeg een voorbeeld toe; het loopt mee als test.')
      )
  ]
}
