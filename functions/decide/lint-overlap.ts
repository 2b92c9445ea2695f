/** What overlaps, names what is not there, or cannot happen, outside the ladder: amounts, modifiers, bevel, herstelaanbod, notices, dates. */
import type { Duur } from '../model/basis.ts'
import type { Beleid, Meldingregel, Modifier } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { Onderzoekstype } from '../model/inspectie.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import { TERMIJNEN_IN_ZAAK } from '../model/termijn.ts'
import { type Bevinding, dubbelen, fout, MEETDAG, waarschuwing } from './lint-bevinding.ts'

function itemsVan({ soorten }: Beleid): ReadonlyMap<string, string> {
  return new Map(Object.values(soorten).flatMap((items) => items?.map(({ item, prioriteit }) => [item, prioriteit] as const) ?? []))
}

function lintDubbeleBedragen({ bedragen }: Beleid): Bevinding[] {
  const dwangsommen = bedragen.dwangsommen ?? []
  const prioriteiten = dwangsommen.flatMap(({ prioriteit, items }) => (prioriteit === null || items.length > 0 ? [] : [prioriteit]))
  const dubbel = (plaats: string, wat: string) => fout(plaats, `Voor ${wat} staan er twee bedragen.`, 'Houd één regel over.')
  return [
    ...dubbelen(dwangsommen.flatMap(({ items }) => [...new Set(items)])).map((item) => dubbel('bedragen.dwangsommen', `item "${item}"`)),
    ...dubbelen(prioriteiten).map((prioriteit) => dubbel('bedragen.dwangsommen', `prioriteit "${prioriteit}"`)),
    ...dubbelen((bedragen.boetes ?? []).flatMap(({ items }) => [...new Set(items)])).map((item) =>
      dubbel('bedragen.boetes', `item "${item}"`)
    )
  ]
}

function lintBoeteItems(beleid: Beleid): Bevinding[] {
  const { boetes } = beleid.bedragen
  if (boetes === null) return []
  const items = itemsVan(beleid)
  const bekend = new Set(boetes.flatMap((regel) => regel.items))
  return [
    ...boetes.flatMap((regel, plek) =>
      regel.items
        .filter((item) => !items.has(item))
        .map((item) => fout(`bedragen.boetes.${plek}`, `Item "${item}" bestaat niet.`, 'Kies een item dat in het beleid staat.'))
    ),
    ...beleid.ladder
      .filter(({ instrumenten }) => instrumenten.includes('bestuurlijke boete'))
      .flatMap(({ id, prioriteit }) => {
        const zonder = [...items].filter(([item, van]) => van === prioriteit && !bekend.has(item)).map(([item]) => item)
        const welke = zonder.length > 5 ? `${zonder.length} items` : zonder.join(', ')
        return zonder.length === 0
          ? []
          : [waarschuwing(`ladder, rij ${id}`, `Er is geen boetebedrag voor ${welke}; dat vraagt om beoordeling.`, 'Leg de bedragen vast.')]
      })
  ]
}

/** That of a dwangsom the schema refuses. */
function lintNullen({ bedragen }: Beleid): Bevinding[] {
  return (bedragen.boetes ?? []).flatMap(({ bedrag }, plek) =>
    bedrag === 0
      ? [fout(`bedragen.boetes.${plek}`, 'Het bedrag is nul.', 'Geef een bedrag dat groter is dan nul, of laat de regel weg.')]
      : []
  )
}

/** Of two dwingende modifiers on the same trigger only one can be obeyed. */
function lintTriggers({ modifiers, prioriteiten }: Beleid): Bevinding[] {
  const trigger = ({ trigger: een }: Modifier) => JSON.stringify(een)
  const dwingend = modifiers.filter(({ aard }) => aard === 'dwingend')
  return [
    ...dubbelen(dwingend.map(trigger)).map((een) => {
      const namen = dwingend.filter((modifier) => trigger(modifier) === een).map(({ id }) => id)
      return fout(
        'modifiers',
        `${namen.join(' en ')} dwingen bij hetzelfde geval.`,
        'Houd één dwingende modifier over, of maak er "kan" van.'
      )
    }),
    ...modifiers.flatMap(({ id, trigger: een }) => {
      if (een.soort === 'recidive' && een.periode?.aantal === 0)
        return [
          fout(`modifiers, ${id}`, 'De periode voor recidive is nul.', 'Geef een periode, of laat haar weg als het beleid er geen noemt.')
        ]
      if (een.soort !== 'tegelijk') return []
      return een.prioriteiten.length > 0 && een.prioriteiten.every((prioriteit) => !prioriteiten.includes(prioriteit))
        ? [fout(`modifiers, ${id}`, 'De modifier kan nooit gelden: geen van zijn prioriteiten bestaat.', 'Verbeter de prioriteiten.')]
        : []
    })
  ]
}

const AANBOD: ReadonlySet<string> = new Set([...Onderzoekstype.options, 'na bevel'])

function lintVerwijzingen({ bevel, herstelaanbod, prioriteiten }: Beleid): Bevinding[] {
  return [
    ...Object.keys(bevel?.perPrioriteit ?? {})
      .filter((prioriteit) => !prioriteiten.includes(prioriteit))
      .map((prioriteit) =>
        fout('bevel.perPrioriteit', `Prioriteit "${prioriteit}" bestaat niet.`, `Kies uit: ${prioriteiten.join(', ')}.`)
      ),
    ...(herstelaanbod?.nietBij ?? [])
      .filter((soort) => !AANBOD.has(soort))
      .map((soort) => fout('herstelaanbod.nietBij', `"${soort}" is geen soort onderzoek.`, `Kies uit: ${[...AANBOD].join(', ')}.`))
  ]
}

/** The longest that the policy gives for this term; null: it names none. */
function langste({ ladder, soorten, termijnen }: Beleid, termijn: string): Duur | null {
  if (termijn === 'zienswijze') return termijnen.zienswijze
  if (termijn !== 'hersteltermijn' && termijn !== 'begunstigingstermijn') return null
  const met = (last: boolean) => ladder.filter(({ instrumenten }) => instrumenten.includes('last onder dwangsom') === last)
  const items = Object.values(soorten).flatMap((rij) => rij ?? [])
  const banden = [...met(termijn === 'begunstigingstermijn'), ...items].flatMap(({ termijn: band }) =>
    band === null ? [] : [band.maximum]
  )
  return banden.toSorted((een, ander) => (telOp(MEETDAG, een) < telOp(MEETDAG, ander) ? 1 : -1))[0] ?? null
}

/** A reminder that lies before the term began goes out at once, or never. */
function lintTermijnmelding(beleid: Beleid, { soort, bij }: Meldingregel, plek: number): Bevinding[] {
  if (bij.soort !== 'termijn') return []
  const plaats = `meldingen.${plek} (${soort})`
  const duur = langste(beleid, bij.termijn)
  const teVroeg = duur !== null && bij.dagen < 0 && telOp(MEETDAG, duur) <= telOp(MEETDAG, { aantal: -bij.dagen, eenheid: 'dagen' })
  return [
    ...(TERMIJNEN_IN_ZAAK.some((termijn) => termijn === bij.termijn)
      ? []
      : [waarschuwing(plaats, `De termijn "${bij.termijn}" loopt nooit in een zaak.`, `Kies uit: ${TERMIJNEN_IN_ZAAK.join(', ')}.`)]),
    ...(teVroeg
      ? [
          waarschuwing(
            plaats,
            'Dit bericht valt altijd voor het begin van de termijn.',
            'Verklein het aantal dagen, of laat de melding weg.'
          )
        ]
      : [])
  ]
}

function lintDatums({ vastgesteld, geldigVanaf, oudercommissie }: Beleid): Bevinding[] {
  const { grond } = oudercommissie
  return [
    ...(vastgesteld > geldigVanaf
      ? [
          waarschuwing(
            'geldigVanaf',
            `Het beleid geldt vanaf ${toonDatum(geldigVanaf)}, maar is pas vastgesteld op ${toonDatum(vastgesteld)}.`,
            'Kijk na of het met terugwerkende kracht mag gelden.'
          )
        ]
      : []),
    ...(grond !== null && grond.vastgesteld > geldigVanaf
      ? [
          waarschuwing(
            'oudercommissie.grond',
            `De grond is pas vastgesteld op ${toonDatum(grond.vastgesteld)}, na het begin van het beleid.`,
            'Kijk na vanaf wanneer de oudercommissie mag worden ingelicht.'
          )
        ]
      : [])
  ]
}

export function lintOverlap(beleid: Beleid): Bevinding[] {
  return [
    ...lintDubbeleBedragen(beleid),
    ...lintBoeteItems(beleid),
    ...lintNullen(beleid),
    ...lintTriggers(beleid),
    ...lintVerwijzingen(beleid),
    ...beleid.meldingen.flatMap((melding, plek) => lintTermijnmelding(beleid, melding, plek)),
    ...lintDatums(beleid)
  ]
}
