/** Amounts of a policy: an instrument without its amounts asks a person; what stands there must be possible. */
import type { Beleid } from '../model/beleid.ts'
import { dwangsomregel } from './bedragen.ts'
import { type Bevinding, fout, waarschuwing } from './lint-bevinding.ts'

type Regel = NonNullable<Beleid['bedragen']['dwangsommen']>[number]

/** Wko 1.72 lid 1, in cents. */
const MAXIMUM_BOETE = 4_500_000

function alleItems(beleid: Beleid): { item: string; prioriteit: string }[] {
  return Object.values(beleid.soorten).flatMap((items) => items?.map(({ item, prioriteit }) => ({ item, prioriteit })) ?? [])
}

function lintRegel(beleid: Beleid, { items, prioriteit, dwangsom }: Regel, plek: number): Bevinding[] {
  const plaats = `bedragen.dwangsommen.${plek}`
  const bekend = new Set(alleItems(beleid).map(({ item }) => item))
  const { wijze, tijdseenheid, bedrag, maximum } = dwangsom
  return [
    ...items
      .filter((item) => !bekend.has(item))
      .map((item) => fout(plaats, `Item "${item}" bestaat niet.`, 'Kies een item dat in het beleid staat.')),
    ...(prioriteit !== null && !beleid.prioriteiten.includes(prioriteit)
      ? [fout(plaats, `Prioriteit "${prioriteit}" bestaat niet.`, `Kies uit: ${beleid.prioriteiten.join(', ')}.`)]
      : []),
    ...(items.length === 0 && prioriteit === null
      ? [fout(plaats, 'De regel noemt geen item en geen prioriteit.', 'Zeg waarvoor het bedrag geldt.')]
      : []),
    ...(bedrag > maximum
      ? [fout(plaats, 'Het bedrag is hoger dan het maximum.', 'Verhoog het maximum of verlaag het bedrag (artikel 5:32b Awb).')]
      : []),
    ...((wijze === 'per tijdseenheid') === (tijdseenheid === null)
      ? [fout(plaats, `De tijdseenheid past niet bij "${wijze}".`, 'Noem een tijdseenheid alleen bij "per tijdseenheid".')]
      : []),
    ...(wijze === 'ineens' && bedrag !== maximum
      ? [fout(plaats, 'Bij een bedrag ineens is het bedrag ook het maximum.', 'Maak bedrag en maximum gelijk.')]
      : [])
  ]
}

function zonderDwangsom(beleid: Beleid): Bevinding[] {
  return beleid.ladder
    .filter(({ instrumenten }) => instrumenten.includes('last onder dwangsom'))
    .flatMap(({ id, prioriteit }) => {
      const zonder = alleItems(beleid).filter(
        (een) => een.prioriteit === prioriteit && dwangsomregel(beleid, { voorwaarde: een, prioriteit }) === null
      )
      if (zonder.length === 0) return []
      const items = [...new Set(zonder.map(({ item }) => item))]
      const welke = items.length > 5 ? `${items.length} items` : items.join(', ')
      return [
        waarschuwing(
          `ladder, rij ${id}`,
          `Er is geen dwangsombedrag voor ${welke}; dat vraagt om beoordeling.`,
          'Leg wijze, bedrag en maximum vast.'
        )
      ]
    })
}

function lintBoetes({ bedragen, ladder }: Beleid): Bevinding[] {
  const rijen = ladder.filter(({ instrumenten }) => instrumenten.includes('bestuurlijke boete'))
  if (bedragen.boetes === null)
    return rijen.map(({ id }) =>
      waarschuwing(
        `ladder, rij ${id}`,
        'Er zijn geen boetebedragen; dat vraagt om beoordeling.',
        'Leg de bedragen vast, of laat een mens beslissen.'
      )
    )
  return bedragen.boetes.flatMap(({ bedrag }, plek) =>
    bedrag > MAXIMUM_BOETE
      ? [fout(`bedragen.boetes.${plek}`, 'De boete is hoger dan € 45.000 (artikel 1.72 Wko).', 'Verlaag het bedrag.')]
      : []
  )
}

export function lintBedragen(beleid: Beleid): Bevinding[] {
  const regels = beleid.bedragen.dwangsommen ?? []
  return [...regels.flatMap((regel, plek) => lintRegel(beleid, regel, plek)), ...zonderDwangsom(beleid), ...lintBoetes(beleid)]
}
