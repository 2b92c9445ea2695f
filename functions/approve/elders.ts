/** What the other zaken of the houder say now against what the decision read there (design § 10): the same, or decide anew. Pure. */
import { type Elders, verschilElders } from '../model/recidive.ts'
import type { Bon, Brief, Doorgang, Zaak } from '../model/zaak.ts'
import type { Bewerking } from './bewerken.ts'

export function toenGelezen({ elders = [] }: Bon, { overtredingen }: Brief): Elders {
  return elders.filter(({ overtreding }) => overtredingen.includes(overtreding))
}

function noem(elders: Elders, overtreding: string): string {
  const zaken = [...new Set(elders.filter((een) => een.overtreding === overtreding).map(({ bij }) => bij.replace('#', ', overtreding ')))]
  return zaken.length === 0 ? 'geen' : zaken.join(' en ')
}

/** Null when nothing differs. */
export function tegenElders({ id }: Zaak, { nr }: Doorgang, toen: Elders, nu: Elders): Bewerking | null {
  const overtredingen = verschilElders(toen, nu)
  if (overtredingen.length === 0) return null
  const verschillen = overtredingen.map((over) => `${over}: eerst ${noem(toen, over)}, nu ${noem(nu, over)}.`).join(' ')
  const reden = `In andere zaken van deze houder is iets veranderd nadat hierover is beslist. Eerdere overtredingen die meetellen voor ${verschillen}`
  return {
    ok: false,
    redenen: [
      `${reden} Dat kan de stap veranderen. U kunt deze brief daarom nu niet goedkeuren. Er wordt opnieuw beslist. Kijk daarna bij zaak ${id}: beantwoord wat er openstaat en keur het nieuwe concept goed.`
    ],
    gebeurtenissen: [{ soort: 'beslissing-verouderd', inhoud: { doorgang: nr, overtredingen, reden } }]
  }
}
