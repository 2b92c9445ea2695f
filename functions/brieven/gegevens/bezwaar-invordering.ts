/** What a beslissing op bezwaar against a last says of the besluiten to collect under it (Awb 5:39 lid 1, 7:11 lid 2, 7:12). */
import type { Bezwaaruitkomst } from '../../model/bezwaar.ts'
import { invorderingenOnder } from '../../model/invordering-onder.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, type Puntstand, puntVan } from './bron.ts'
import { verwijzing } from './houder.ts'
import { zonder } from './lastgevolg.ts'

/** Empty while it is not settled, and when it contradicts the outcome: without the last nothing is owed under it. */
function invorderingsdictum(keuze: Puntstand['waarde'], uitkomst: Bezwaaruitkomst | '', kenmerken: readonly string[]): string {
  const [een, meer] = [kenmerken.length === 1, kenmerken.join(', ')]
  const welk = een
    ? `Ons besluit om de dwangsommen te innen (kenmerk ${meer})`
    : `Onze besluiten om de dwangsommen te innen (kenmerken ${meer})`
  const isGegrond = uitkomst === 'herroepen' || uitkomst === 'gewijzigd'
  if (keuze === 'blijft' && uitkomst !== 'herroepen') return `${welk} ${een ? 'blijft' : 'blijven'} gelden.`
  return keuze === 'herroepen' ? `${welk} herroepen wij${isGegrond ? ' ook' : ''}. Wat u al betaalde, betalen wij terug.` : ''
}

/** Awb 5:39: of a last also what was decided on collecting under it, as it stood before this beslissing itself. */
export function invorderingOnderLast(
  bron: Briefbron,
  besluit: string,
  uitkomst: Bezwaaruitkomst | ''
): Velden<'beslissing-op-bezwaar'>['invordering'] {
  const gegaan = invorderingenOnder(zonder(bron), besluit)
  const reden = 'onder deze last is geen besluit over de invordering bekendgemaakt'
  if (gegaan.length === 0) return { geldt: false, reden, brieven: [], dictum: '', motivering: '', open: false }
  const punt = puntVan(bron, 'invordering-bezwaar')
  const brieven = gegaan.flatMap((een) => alsVerzonden(een) ?? []).map(verwijzing)
  return {
    geldt: true,
    reden: 'het bezwaar tegen de last gaat ook over de invordering',
    brieven,
    dictum: invorderingsdictum(
      punt.waarde,
      uitkomst,
      brieven.map(({ kenmerk }) => kenmerk)
    ),
    motivering: punt.reden,
    open: punt.open
  }
}
