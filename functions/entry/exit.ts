/** How a command ends: 0 done, 1 unforeseen fault, 2 wrong call or refused. */
export const EXIT = { goed: 0, fout: 1, geweigerd: 2 } as const

/** The call cannot be carried out: what, and how to mend it. Exit 2, no stack trace. */
export class Geweigerd extends Error {
  override readonly name = 'Geweigerd'
}
