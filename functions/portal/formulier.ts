/** What a form sent: text fields and files, read once, by name. */

export interface Formulier {
  /** Text without white space around it; empty when it was not sent. */
  readonly tekst: (naam: string) => string
  /** Every value under this name. */
  readonly teksten: (naam: string) => readonly string[]
  readonly bestanden: (naam: string) => readonly File[]
  /** Names that were sent and begin so, without that beginning. */
  readonly namen: (begin: string) => readonly string[]
}

type Velden = Readonly<Record<string, string | File | readonly (string | File)[]>>

export function leesFormulier(velden: Velden): Formulier {
  const waarden = (naam: string): readonly (string | File)[] => {
    const waarde = Object.hasOwn(velden, naam) ? velden[naam] : undefined
    if (waarde === undefined) return []
    return typeof waarde === 'string' || waarde instanceof File ? [waarde] : waarde
  }
  const teksten = (naam: string) => waarden(naam).flatMap((waarde) => (typeof waarde === 'string' ? [waarde.trim()] : []))
  return {
    tekst: (naam) => teksten(naam)[0] ?? '',
    teksten,
    // A browser sends an empty file for a field in which nothing was chosen.
    bestanden: (naam) => waarden(naam).flatMap((waarde) => (waarde instanceof File && waarde.size > 0 ? [waarde] : [])),
    namen: (begin) => Object.keys(velden).flatMap((naam) => (naam.startsWith(begin) ? [naam.slice(begin.length)] : []))
  }
}
