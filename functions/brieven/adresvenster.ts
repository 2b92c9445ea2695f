/** Whether an address can be printed behind the window of an envelope, outside a letter that has its gate. Pure. */
import { drukbaar } from '../model/drukbaar.ts'
import { regelsInVenster, VENSTER } from './gate-maten.ts'
import { buitenLettertypen } from './lettertypen.ts'

/** What a person must know before he posts it with these lines behind the window; empty when they will do. */
export function letOpBijAdres(regels: readonly string[]): string[] {
  const tekens = buitenLettertypen(drukbaar(regels.join(' ')))
  const [nodig, past] = [regelsInVenster(regels), VENSTER.regels]
  return [
    ...(tekens.length === 0
      ? []
      : [`Let op: ons lettertype heeft geen letter voor ${tekens.join(' ')} in het adres. Schrijf het adres zelf op de envelop.`]),
    ...(nodig <= past
      ? []
      : [`Let op: het adres is ${nodig} regels lang en achter het venster passen er ${past}. Gebruik een envelop zonder venster.`])
  ]
}
