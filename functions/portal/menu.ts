/** The main navigation of one person: the routes with a word in it that this person may see. */
import type { Mens } from '../model/beleid.ts'
import { heeftRol } from '../model/mensen.ts'
import { ROUTES } from './routes.ts'

export interface Menupunt {
  readonly naam: string
  readonly pad: string
}

export function menuVoor(mens: Mens): readonly Menupunt[] {
  return ROUTES.flatMap(({ menu, pad, wie }) => (menu !== undefined && heeftRol(mens, wie) ? [{ naam: menu, pad }] : []))
}
