/** The longest common run of two sequences (LCS), as parts that stayed, went or came. Pure, and small enough for a letter. */

export interface Deel<T> {
  readonly soort: 'gelijk' | 'weg' | 'erbij'
  readonly waarde: T
}

/** `lengte[i][j]`: the longest common run of `oud` from i and `nieuw` from j. */
function tabel<T>(oud: readonly T[], nieuw: readonly T[], zelfde: (een: T, ander: T) => boolean): Uint32Array[] {
  const rijen = Array.from({ length: oud.length + 1 }, () => new Uint32Array(nieuw.length + 1))
  for (let i = oud.length - 1; i >= 0; i -= 1) {
    const rij = rijen[i] ?? new Uint32Array()
    const onder = rijen[i + 1] ?? new Uint32Array()
    for (let j = nieuw.length - 1; j >= 0; j -= 1) {
      const [een, ander] = [oud[i], nieuw[j]]
      const gelijk = een !== undefined && ander !== undefined && zelfde(een, ander)
      rij[j] = gelijk ? (onder[j + 1] ?? 0) + 1 : Math.max(onder[j] ?? 0, rij[j + 1] ?? 0)
    }
  }
  return rijen
}

/** What to do to `oud`, in order, to get `nieuw`; what goes stands before what comes in its place. */
export function vergelijk<T>(oud: readonly T[], nieuw: readonly T[], zelfde: (een: T, ander: T) => boolean): Deel<T>[] {
  const lengte = tabel(oud, nieuw, zelfde)
  const delen: Deel<T>[] = []
  let i = 0
  let j = 0
  for (;;) {
    const een = oud[i]
    const ander = nieuw[j]
    if (een === undefined && ander === undefined) return delen
    if (een !== undefined && ander !== undefined && zelfde(een, ander)) {
      delen.push({ soort: 'gelijk', waarde: ander })
      i += 1
      j += 1
    } else if (een !== undefined && (ander === undefined || (lengte[i + 1]?.[j] ?? 0) >= (lengte[i]?.[j + 1] ?? 0))) {
      delen.push({ soort: 'weg', waarde: een })
      i += 1
    } else if (ander !== undefined) {
      delen.push({ soort: 'erbij', waarde: ander })
      j += 1
    }
  }
}
