/** The pages of the beslisboek: one for each subject, with its stories; and what `waarom` says of a few. */
import { waarom } from '../../../functions/decide/waarom.ts'
import { Spel } from '../spel.ts'
import { CORRECTIE } from './correctie.ts'
import { GELD } from './geld.ts'
import { GEVONDEN } from './gevonden.ts'
import { HOREN } from './horen.ts'
import { OPNIEUW } from './opnieuw.ts'
import { TERMIJNEN } from './termijnen.ts'
import type { Begin, Verhalen } from './verhaal.ts'
import { sinds, vertel } from './vertel.ts'

const begin: Begin = (beleid, dag) => new Spel(beleid, dag)

type Delen = Readonly<Record<string, () => string>>

function bladzijde(verhalen: Verhalen, vanaf = 0): Delen {
  return Object.fromEntries(Object.entries(verhalen).map(([naam, speel]) => [naam, () => vertel(sinds(speel(begin), vanaf))]))
}

function bonnen(speel: Verhalen[string] | undefined): () => string {
  return () => {
    if (speel === undefined) throw new Error('dit verhaal is er niet')
    const zaak = speel(begin)
    return [zaak, ...zaak.brieven].map(({ id }) => waarom(zaak, id)).join('\n\n')
  }
}

/** The stories that a `Spel` plays, by their name. */
export const GESPEELD: Verhalen = { ...GEVONDEN, ...TERMIJNEN, ...HOREN, ...CORRECTIE, ...OPNIEUW }

export const BLADZIJDEN: Readonly<Record<string, Delen>> = {
  gevonden: bladzijde(GEVONDEN),
  termijnen: bladzijde(TERMIJNEN),
  horen: bladzijde(HOREN),
  correctie: bladzijde(CORRECTIE),
  opnieuw: bladzijde(OPNIEUW),
  // After the last was imposed.
  geld: bladzijde(GELD, 4),
  waarom: {
    'afgeweken van het beleid': bonnen(OPNIEUW['afgeweken: een latere rij van het beleid']),
    'een dwangsom en een controle': bonnen(GELD['een controle op stukken van die dag is ook bewijs']),
    'een brief opnieuw gestuurd': bonnen(OPNIEUW['een brief opnieuw gestuurd']),
    'niets gevonden': bonnen(GEVONDEN['niets gevonden'])
  }
}

const KOP = '## '

export function schrijfBladzijde(delen: Delen): string {
  return Object.entries(delen)
    .map(([naam, zeg]) => `${KOP}${naam}\n\n${zeg()}\n`)
    .join('\n')
}

/** The parts of a page by their name. */
export function leesBladzijde(tekst: string): ReadonlyMap<string, string> {
  const delen = `\n${tekst}`.split(`\n${KOP}`).slice(1)
  return new Map(delen.map((deel) => [deel.slice(0, deel.indexOf('\n')), deel.slice(deel.indexOf('\n') + 2).replace(/\n+$/, '')]))
}
