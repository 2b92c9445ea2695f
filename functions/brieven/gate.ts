/**
 * The legal gate: does the letter hold everything that the law asks of its kind, and nothing that it forbids? Green is an element whose
 * fields were filled from the case or by a person, stand in its block, and whose block stands in the printed PDF. Pure.
 */
import type { GateRegel } from '../model/zaak.ts'
import { alsDrukwerk, type Drukwerk, zoekGebrek } from './gate-blokken.ts'
import type { Element, GateResultaat, GateVraag, Verbod } from './gate-contract.ts'
import { isGevuld, openPuntenIn, openPuntVoor, type Veld, veldenBij } from './gate-velden.ts'
import type { Briefblokken } from './html-blokken.ts'
import { leesbaar } from './normaliseer.ts'
import { OPEN_PLEK } from './open-plek.ts'

export type { Contract, Element, GateResultaat, GateVraag, Verbod } from './gate-contract.ts'

interface Bevinding {
  readonly status: GateRegel['status']
  readonly waarom: string
  readonly veld?: string | null
}

interface Stand {
  readonly gegevens: unknown
  readonly openPunten: readonly string[]
  readonly brief: Briefblokken
  readonly drukwerk: Drukwerk
  /** Words of the letter and of the PDF on one line. */
  readonly woorden: string
}

export function toetsBrief({ contract, gegevens, brief, pdfTekst }: GateVraag): GateResultaat {
  const stand: Stand = {
    gegevens,
    openPunten: openPuntenIn(gegevens),
    brief,
    drukwerk: alsDrukwerk(pdfTekst),
    woorden: `${brief.tekst}\n${leesbaar(pdfTekst)}`
  }
  const regels = [
    ...contract.elementen.map((element) => alsRegel(element, element.code, toetsElement(element, stand))),
    ...contract.verboden.map((verbod) => alsRegel(verbod, 'verbod', toetsVerbod(verbod, stand)))
  ]
  const alle = [...regels, ...(regels.some(isRood) ? [] : laatsteBlik(contract.elementen, stand))]
  return { groen: !alle.some(isRood), regels: alle }
}

const isRood = ({ status }: Pick<GateRegel, 'status'>) => status === 'rood'

/** A P never stops a letter: what would be red is a warning. */
function alsRegel(
  { id, artikel, herstel }: Element | Verbod,
  code: GateRegel['code'],
  { status, waarom, veld = null }: Bevinding
): GateRegel {
  const goed = status === 'groen' || status === 'niet van toepassing'
  return { id, code, artikel, status: code === 'P' && status === 'rood' ? 'geel' : status, waarom, veld, herstel: goed ? null : herstel }
}

function rood(waarom: string, veld: string | null = null): Bevinding {
  return { status: 'rood', waarom, veld }
}

/** What stops a letter whose elements are all there. */
function laatsteBlik(elementen: readonly Element[], { woorden }: Stand): readonly GateRegel[] {
  const leeg = { id: 'contract', artikel: '', herstel: 'Neem de onderdelen die de wet vraagt op in het contract van deze brief.' }
  const open = { id: 'open plek', artikel: 'Awb 3:46', herstel: 'Vul in de brief alles in wat nog open staat, of haal de zin weg.' }
  const maak = (wat: typeof leeg, waarom: string): GateRegel => ({ ...wat, code: 'A', status: 'rood', waarom, veld: null })
  return [
    ...(elementen.some(({ code }) => code === 'A') ? [] : [maak(leeg, 'Dit contract vraagt niets, en zegt dus niets over de brief.')]),
    ...(woorden.includes(OPEN_PLEK) ? [maak(open, `In de brief staat nog "${OPEN_PLEK}".`)] : [])
  ]
}

function toetsElement(element: Element, stand: Stand): Bevinding {
  const { wat, bronnen, blok, code, nietGedrukt = [] } = element
  const geldigheid = toetsVoorwaarde(element, stand)
  if ('status' in geldigheid) return geldigheid
  const zoek = (bron: string) => veldenBij(stand.gegevens, bron).filter(geldigheid.geldtVoor)
  const gebrek = veldGebrek(bronnen.flatMap(zoek), stand.openPunten)
  if (gebrek) return rood(`${wat}: ${gebrek.waarom}`, gebrek.veld)
  if (bronnen.length === 0 && code !== 'P') return rood(`${wat}: geen enkel gegeven draagt dit; een vaste tekst alleen is niet genoeg`)
  if (blok === null) return { status: 'groen', waarom: `${wat}: ingevuld` }
  const blokken = stand.brief.blokken.filter(({ id }) => id === blok)
  const perBron = bronnen.filter((bron) => !nietGedrukt.includes(bron)).map(zoek)
  const weg = zoekGebrek(blok, blokken, perBron, stand.drukwerk)
  return weg ? rood(`${wat}: ${weg.waarom}`, weg.veld) : { status: 'groen', waarom: `${wat}: ingevuld en gedrukt` }
}

function veldGebrek(velden: readonly Veld[], openPunten: readonly string[]): { readonly waarom: string; readonly veld: string } | null {
  for (const { pad } of velden) {
    const punt = openPuntVoor(openPunten, pad)
    if (punt !== null) return { waarom: `wacht op een beslissing van een persoon over ${punt}`, veld: pad }
  }
  const leeg = velden.find(({ waarde }) => !isGevuld(waarde))
  return leeg ? { waarom: `${leeg.pad} is niet ingevuld`, veld: leeg.pad } : null
}

type Geldigheid = Bevinding | { readonly geldtVoor: (veld: Veld) => boolean }

function toetsVoorwaarde({ code, wat, voorwaarde, blok }: Element, stand: Stand): Geldigheid {
  if (!voorwaarde) return code === 'C' ? rood(`${wat}: het contract noemt niet waar staat of dit geldt`) : { geldtVoor: () => true }
  const antwoorden = veldenBij(stand.gegevens, voorwaarde.pad).map(({ pad, item, waarde }) => ({ pad, item, ...antwoordIn(waarde) }))
  for (const { pad, geldt } of antwoorden) {
    const punt = openPuntVoor(stand.openPunten, pad)
    if (punt !== null) return rood(`${wat}: wacht op een beslissing van een persoon over ${punt}`, pad)
    if (geldt === null) return rood(`${wat}: niet vastgelegd of dit geldt, en waarom`, pad)
  }
  if (antwoorden.some(({ geldt }) => geldt)) {
    const nietGeldend = new Set(antwoorden.filter(({ geldt }) => !geldt).map(({ item }) => item))
    return { geldtVoor: ({ item }) => item === null || !nietGeldend.has(item) }
  }
  const redenen = [...new Set(antwoorden.map(({ reden }) => reden))].join('; ')
  if (blok !== null && stand.brief.blokken.some(({ id }) => id === blok))
    return rood(`${wat}: staat in de brief, maar geldt niet: ${redenen}`)
  return { status: 'niet van toepassing', waarom: `${wat}: geldt niet, want ${redenen}` }
}

function antwoordIn(waarde: unknown): { readonly geldt: boolean | null; readonly reden: string } {
  const [geldt] = veldenBij(waarde, 'geldt')
  const [reden] = veldenBij(waarde, 'reden')
  if (typeof geldt?.waarde !== 'boolean' || typeof reden?.waarde !== 'string' || reden.waarde.trim() === '')
    return { geldt: null, reden: '' }
  return { geldt: geldt.waarde, reden: reden.waarde }
}

function toetsVerbod(verbod: Verbod, { brief, woorden }: Stand): Bevinding {
  if ('blok' in verbod) {
    const staatEr = brief.blokken.some(({ id }) => id === verbod.blok)
    return staatEr
      ? rood(`${verbod.wat}: onderdeel ${verbod.blok} staat in de brief`)
      : { status: 'groen', waarom: `${verbod.wat}: staat er niet` }
  }
  const gevonden = new RegExp(verbod.patroon, 'iu').exec(woorden)
  return gevonden ? rood(`${verbod.wat}: in de brief staat "${gevonden[0]}"`) : { status: 'groen', waarom: `${verbod.wat}: staat er niet` }
}
