/** Plain text tables for the command line: columns as wide as their longest cell. */

export function tabel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const alles = [kop, kop.map((cel) => '-'.repeat(cel.length)), ...rijen]
  const breedtes = kop.map((_, kolom) => Math.max(...alles.map((rij) => [...(rij[kolom] ?? '')].length)))
  const regel = (rij: readonly string[]) =>
    rij
      .map((cel, kolom) => (kolom === rij.length - 1 ? cel : cel + ' '.repeat((breedtes[kolom] ?? 0) - [...cel].length)))
      .join('  ')
      .trimEnd()
  return alles.map(regel).join('\n')
}
