/** What a letter shows where nobody has filled something in yet. A letter that still holds one is never green. */
export const OPEN_PLEK = '[nog in te vullen]'
