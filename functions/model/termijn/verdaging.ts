/** What the law leaves open about the end of a decision that was put off. */
import type { Datum } from '../basis.ts'
import { dagenTussen, toonDatumMetDag } from '../datum.ts'
import { isVrijeDag, vorigeWerkdag } from './kalender.ts'
import type { Looptijd } from './opties.ts'
import { type Einde, telOp, toonVrijeDag } from './rekenen.ts'

const TWAALF_WEKEN = 84

export function verdaagdTwijfel(gebeurtenis: Datum, { lengte, verdaagd, ruwEinde }: Looptijd, { verschoven }: Einde): readonly string[] {
  if (verdaagd === null) return []
  const zonder = telOp(gebeurtenis, lengte)
  const lang = verschoven !== null && dagenTussen(gebeurtenis, telOp(zonder, verdaagd)) > TWAALF_WEKEN
  return [
    ...(isVrijeDag(zonder)
      ? [
          `Zonder verdaging was de laatste dag ${toonVrijeDag(zonder)}. Niet zeker is of de verdaging vanaf die dag telt of vanaf de werkdag daarna. Hier is vanaf die dag geteld: dan bent u nooit te laat.`
        ]
      : []),
    ...(lang
      ? [
          `Met de verdaging is de termijn langer dan twaalf weken. Niet zeker is of de Algemene termijnenwet hem dan nog verlengt (artikel 4). Beslis liever uiterlijk op ${toonDatumMetDag(vorigeWerkdag(ruwEinde))}.`
        ]
      : [])
  ]
}
