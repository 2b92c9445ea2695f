/** A row with an overleg: before the first step of the law, once, alone, and with a step after it (legal notes I1). */
import type { Beleid } from '../model/beleid.ts'
import { type Bevinding, fout, waarschuwing } from './lint-bevinding.ts'

type Rij = Beleid['ladder'][number]

/** Neither a besluit nor its announcement. */
function isLicht({ instrumenten }: Rij): boolean {
  return instrumenten.every((instrument) => instrument === 'overleg' || instrument === 'waarschuwing')
}

function lintPlaats({ ladder }: Beleid, rij: Rij, plaats: string): Bevinding[] {
  const zelfde = ladder.filter(({ prioriteit }) => prioriteit === rij.prioriteit)
  const eerder = zelfde.filter(({ fase }) => fase < rij.fase)
  const besluit = eerder.find((een) => een.stap === 'instrument' && !isLicht(een))
  const vorig = eerder.find(({ instrumenten }) => instrumenten.includes('overleg'))
  return [
    ...(besluit === undefined
      ? []
      : [
          fout(
            plaats,
            `Het overleg komt na rij ${besluit.id} (${besluit.instrumenten.join(` ${besluit.verbinding} `)}). Een overleg hoort vóór het eerste besluit; daarna lijkt een afspraak op een langere termijn.`,
            'Zet het overleg in een eerdere fase, of laat het weg.'
          )
        ]),
    ...(vorig === undefined
      ? []
      : [
          waarschuwing(
            plaats,
            `In rij ${vorig.id} is er al een overleg. Nog een keer overleg is uitstel, en de gemeente moet in beginsel handhaven.`,
            'Houd één overleg per prioriteit over.'
          )
        ]),
    ...(zelfde.some(({ fase }) => fase > rij.fase)
      ? []
      : [
          waarschuwing(
            plaats,
            'Na het overleg heeft het beleid geen stap meer. Helpt het gesprek niet, dan vraagt dat om beoordeling, en de brief kan niet zeggen wat er volgt.',
            'Voeg een volgende fase toe.'
          )
        ])
  ]
}

export function lintOverleg(beleid: Beleid, rij: Rij): Bevinding[] {
  if (!rij.instrumenten.includes('overleg')) return []
  const plaats = `ladder, rij ${rij.id}`
  return [
    ...(rij.stap === 'voornemen'
      ? [fout(plaats, 'Een overleg kent geen voornemen: het is geen besluit.', 'Laat "stap: voornemen" weg, of kies een ander instrument.')]
      : []),
    ...(rij.instrumenten.length > 1 && rij.verbinding === 'en'
      ? [
          fout(
            plaats,
            `De rij vraagt een overleg en ook ${rij.instrumenten.filter((een) => een !== 'overleg').join(' en ')}. Een overleg komt vóór een andere stap, niet ernaast.`,
            'Maak er twee fasen van, of gebruik "verbinding: en/of".'
          )
        ]
      : []),
    ...lintPlaats(beleid, rij, plaats)
  ]
}
