/** What a beslissing op bezwaar against a last says of the besluiten to collect under it (Awb 5:39 lid 1, 7:11 lid 2, 7:12). */
import { type Bezwaaruitkomst, isVoorgelegd } from '../../model/bezwaar.ts'
import { invorderingenOnder, lopendeInvorderingen } from '../../model/invordering-onder.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, type Puntstand, puntVan } from './bron.ts'
import { verwijzing } from './houder.ts'
import { zonder } from './lastgevolg.ts'

/**
 * Empty while it is not settled, and when it contradicts the outcome: without the last nothing is owed under it, so that all goes back.
 * While the last stays, the debt is there by law (5:33): what becomes of what was paid, only the reason of a person says.
 */
function invorderingsdictum(keuze: Puntstand['waarde'], uitkomst: Bezwaaruitkomst | '', kenmerken: readonly string[]): string {
  const [een, meer] = [kenmerken.length === 1, kenmerken.join(', ')]
  const welk = een
    ? `Ons besluit om de dwangsommen te innen (kenmerk ${meer})`
    : `Onze besluiten om de dwangsommen te innen (kenmerken ${meer})`
  if (keuze === 'blijft' && uitkomst !== 'herroepen') return `${welk} ${een ? 'blijft' : 'blijven'} gelden.`
  if (keuze !== 'herroepen') return ''
  const ook = uitkomst === 'herroepen' || uitkomst === 'gewijzigd' ? ' ook' : ''
  return `${welk} herroepen wij${ook}.${uitkomst === 'herroepen' ? ' Wat u al betaalde, betalen wij terug.' : ''}`
}

/** Awb 5:39: of a last also what was decided on collecting under it, as it stood before this beslissing itself. */
export function invorderingOnderLast(
  bron: Briefbron,
  besluit: string,
  uitkomst: Bezwaaruitkomst | ''
): Velden<'beslissing-op-bezwaar'>['invordering'] {
  const voor = zonder(bron)
  const gegaan = lopendeInvorderingen(voor, besluit)
  if (gegaan.length === 0) {
    const reden =
      invorderingenOnder(voor, besluit).length === 0
        ? 'onder deze last is geen besluit over de invordering bekendgemaakt'
        : 'elk besluit over de invordering onder deze last is vervallen'
    return { geldt: false, reden, brieven: [], dictum: '', motivering: '', open: false }
  }
  const punt = puntVan(bron, 'invordering-bezwaar')
  // Nobody judged what went out since the question: then it is asked anew.
  const isBeoordeeld = gegaan.every((een) => isVoorgelegd(bron.zaak, punt.vraag, een))
  const brieven = gegaan.flatMap((een) => alsVerzonden(een) ?? []).map(verwijzing)
  return {
    geldt: true,
    reden: 'het bezwaar tegen de last gaat ook over de invordering',
    brieven,
    dictum: invorderingsdictum(
      isBeoordeeld ? punt.waarde : null,
      uitkomst,
      brieven.map(({ kenmerk }) => kenmerk)
    ),
    motivering: punt.reden,
    open: punt.open
  }
}
