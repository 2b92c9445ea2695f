/** Does a besluit that was made known still hold? A person records that it was herroepen or geschorst, and that a schorsing ended. Pure. */
import type { Datum } from './basis.ts'
import { beslissingMet, invorderingHerroepenMet } from './bezwaar.ts'
import { toonDatum } from './datum.ts'
import type { Vastlegging, Zaak } from './zaak.ts'

type Feiten = Pick<Zaak, 'brieven' | 'vastleggingen' | 'vragen'>

function over(zaak: Feiten, soorten: readonly Vastlegging['soort'][], brief: string): Vastlegging | undefined {
  return zaak.vastleggingen.findLast((rij) => rij.brief === brief && soorten.includes(rij.soort))
}

/** Taken back in bezwaar or beroep: as if it had never been taken (Awb 7:11, 8:72). */
export function herroepen(zaak: Feiten, brief: string): Vastlegging | null {
  return over(zaak, ['herroepen'], brief) ?? opBezwaar(zaak, brief)
}

/** By a beslissing op bezwaar that was made known; it counts no more when that came back (Awb 2:11). */
function opBezwaar(zaak: Feiten, brief: string): Vastlegging | null {
  const beslissing = beslissingMet(zaak, brief, 'herroepen') ?? invorderingHerroepenMet(zaak, brief)
  if (beslissing === null) return null
  const niets = { overtreding: null, hoe: null, oordeel: null, bedrag: null, document: null } as const
  const door = beslissing.akkoord?.door ?? 'systeem'
  return {
    ...niets,
    id: beslissing.id,
    soort: 'herroepen',
    op: beslissing.verzondenOp,
    door,
    brief,
    tekst: `bij beslissing op bezwaar ${beslissing.id}`
  }
}

/** The schorsing that holds now (Awb 6:16, 8:81); null when there is none, it ended, or the besluit itself is gone. */
export function geschorst(zaak: Feiten, brief: string): Vastlegging | null {
  const laatste = over(zaak, ['geschorst', 'schorsing voorbij'], brief)
  return laatste?.soort === 'geschorst' && herroepen(zaak, brief) === null ? laatste : null
}

/** Why nothing may rest on this besluit now, as the end of a sentence; null when it holds. */
export function waaromNietGeldig(zaak: Feiten, brief: string): string | null {
  const weg = herroepen(zaak, brief)
  if (weg !== null) return `het besluit is herroepen op ${toonDatum(weg.op)}`
  const stil = geschorst(zaak, brief)
  return stil === null ? null : `het besluit is geschorst sinds ${toonDatum(stil.op)}`
}

/** Why nothing can have been forfeited on this day: the last has gone, counts only later, or is herroepen. Null when it can. */
export function waaromNietVerbeurd(zaak: Zaak, last: string | null, op: Datum): string | null {
  const brief = zaak.brieven.find(({ id }) => id === last)
  if (brief === undefined) return null
  if (brief.status === 'vervallen') return `de last (${brief.id}) is vervallen: ${brief.vervallenOmdat ?? ''}`.trim()
  if (brief.verzondenOp === null) {
    const reden = brief.vorigeVerzenddagen.at(-1)?.reden
    return `de last (${brief.id}) is niet bekendgemaakt${reden === undefined ? '' : ` (${reden})`}`
  }
  if (brief.verzondenOp > op) return `de last (${brief.id}) is pas bekendgemaakt op ${toonDatum(brief.verzondenOp)}`
  const weg = herroepen(zaak, brief.id)
  return weg === null ? null : `de last (${brief.id}) is herroepen op ${toonDatum(weg.op)}`
}

/** Days on which it was geschorst do not simply count in its terms: a person judges that. Null when it never was. */
export function schorsingszin(zaak: Feiten, brief: string): string | null {
  const feiten = zaak.vastleggingen.filter((rij) => rij.brief === brief && (rij.soort === 'geschorst' || rij.soort === 'schorsing voorbij'))
  const tijden = feiten.flatMap((rij, plek) => {
    if (rij.soort !== 'geschorst') return []
    const einde = feiten[plek + 1]
    return [einde === undefined ? `sinds ${toonDatum(rij.op)}` : `van ${toonDatum(rij.op)} tot ${toonDatum(einde.op)}`]
  })
  return tijden.length === 0
    ? null
    : `Deze brief is geschorst (${tijden.join(', ')}). Laat een jurist beoordelen welke dagen meetellen in de termijn.`
}
