/**
 * One human with two entries could be author and signer of one letter, or maker and publisher of one file. Whoever looks like another
 * entry is refused, unless the list says in words how it is known that they are two. Pure.
 */
import { type Bevinding, fout } from '../decide/lint-bevinding.ts'
import type { Mens } from '../model/beleid.ts'
import { somOp } from '../model/mensen.ts'

/** Accents, capitals, points and spaces make no other name. */
function kaal(naam: string): string {
  return naam
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** `jan+werk@x` arrives in the mailbox of `jan@x`. */
function postbus(email: string): string {
  return email.toLowerCase().replace(/\+[^@]*@/, '@')
}

function zelfde(een: Pick<Mens, 'naam' | 'email'>, ander: Pick<Mens, 'naam' | 'email'>): string[] {
  return [
    ...(kaal(een.naam) === kaal(ander.naam) ? ['dezelfde naam'] : []),
    ...(postbus(een.email) === postbus(ander.email) ? ['hetzelfde e-mailadres'] : [])
  ]
}

function uitgelegd(een: Mens, ander: Mens): boolean {
  return (een.andersDan?.wie.includes(ander.id) ?? false) || (ander.andersDan?.wie.includes(een.id) ?? false)
}

/** Who has the name or the mailbox of this person. */
export function gelijkenVan(mens: Pick<Mens, 'id' | 'naam' | 'email'>, mensen: readonly Mens[]): readonly Mens[] {
  return mensen.filter((ander) => ander.id !== mens.id && zelfde(mens, ander).length > 0)
}

export function keurGelijken(mensen: readonly Mens[]): Bevinding[] {
  return mensen.flatMap((een, plek) =>
    gelijkenVan(een, mensen.slice(plek + 1))
      .filter((ander) => !uitgelegd(een, ander))
      .map((ander) =>
        fout(
          somOp([een.id, ander.id], 'en'),
          `${een.naam} en ${ander.naam} hebben ${somOp(zelfde(een, ander), 'en')}. Eén mens mag niet twee keer in de lijst staan: dan kan die zijn eigen werk goedkeuren.`,
          'Haal een van beiden weg. Zijn het twee mensen? Leg dan bij een van beiden uit hoe u dat weet.'
        )
      )
  )
}
