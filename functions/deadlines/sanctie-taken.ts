/**
 * Taken until and after a sanction is final: confirm it, enter it in the register, take it out after three years, and look again when a
 * bezwaar comes late (Wko 1.81; Awb 6:11). Nothing is final, or entered, by itself. Pure.
 */
import { plusDagen, toonDatum } from '../model/datum.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { LANDELIJK_REGISTER_SINDS } from '../model/openbaar.ts'
import type { Termijn } from '../model/termijn.ts'
import { heropend, inRegister, isOverBesluit, onherroepelijk, type Verzonden, verzondenBesluiten } from '../model/vaststaan.ts'
import { geldendeBesluiten, type Taakplan } from './besluit-taken.ts'
import { type Stand, titelVan } from './stand.ts'

function naam(brief: Verzonden): string {
  return `${titelVan(brief)} (${brief.id})`
}

/** The bezwaartermijn and the week for post are over: a person confirms that nobody can fight the besluit; nothing does so by itself. */
function bevestigTaken({ zaak }: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return geldendeBesluiten(zaak).flatMap((brief): Taakplan[] => {
    const termijn = termijnen.find(({ sleutel }) => sleutel === `bezwaar-per-post:${brief.id}`)
    if (termijn?.status !== 'verstreken' || onherroepelijk(zaak, brief.id) !== null) return []
    const weer = heropend(zaak, brief.id)
    const bezwaar = zaak.vastleggingen.some(({ soort, brief: over }) => soort === 'bezwaar' && (over === null || over === brief.id))
    const voorstel = plusDagen(termijn.laatsteDag, 1)
    const tekst =
      bezwaar || weer !== null
        ? `${naam(brief)}: er is bezwaar gemaakt. Leg vast dat het besluit onherroepelijk is, zodra op bezwaar, beroep en hoger beroep is beslist en het besluit in stand blijft.`
        : `${naam(brief)}: de bezwaartermijn en de week voor de post zijn voorbij op ${toonDatum(termijn.laatsteDag)}. Kijk of er bezwaar, beroep of een verzoek bij de rechter is. Is dat er niet, bevestig dan dat het besluit onherroepelijk is. Voorstel: ${toonDatum(voorstel)}.`
    const sinds = weer !== null && weer.op > voorstel ? weer.op : voorstel
    return [{ soort: 'beoordelen', over: `bezwaar:${brief.id}`, sinds, uiterlijk: null, tekst }]
  })
}

/** What Wko 1.81 lid 1 names, an aanwijzing among it; a verwijdering shows in the register by itself. */
function hoortInRegister({ soort }: Verzonden): boolean {
  const { instrument } = BRIEFSOORTEN[soort]
  return instrument !== null && instrument !== 'verwijdering'
}

/** Wko 1.81: in the register only once it is final, and readable for three years. */
function registerTaken({ zaak, vandaag }: Stand): Taakplan[] {
  if (vandaag < LANDELIJK_REGISTER_SINDS) return []
  return geldendeBesluiten(zaak)
    .filter(hoortInRegister)
    .flatMap((brief): Taakplan[] => {
      const feit = onherroepelijk(zaak, brief.id)
      const gestaan = zaak.vastleggingen.some(
        (rij) => rij.soort === 'sanctie in register' && isOverBesluit(zaak, rij, brief.id) && feit !== null && rij.op >= feit.op
      )
      if (feit === null || gestaan) return []
      const tekst = `${naam(brief)} is onherroepelijk sinds ${toonDatum(feit.op)}. Vermeld in het Landelijk Register Kinderopvang welke maatregel dit is en welke verplichting niet is nagekomen (artikel 1.81 Wko), en leg de dag vast. De vermelding is drie jaar te zien (artikel 9a van het Besluit landelijk register kinderopvang).`
      return [{ soort: 'register', over: `sanctie:${brief.id}`, sinds: feit.op, uiterlijk: feit.op, tekst }]
    })
}

/** After three years, or because it is not final any more: the entry goes. */
function weghaalTaken({ zaak }: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return verzondenBesluiten(zaak).flatMap((brief): Taakplan[] => {
    const feit = inRegister(zaak, brief.id)
    if (feit === null) return []
    const leg = `Leg de dag vast met: record ${zaak.id} sanctie-uit-register --letter ${brief.id}.`
    const weer = heropend(zaak, brief.id)
    if (weer !== null) {
      const tekst = `${naam(brief)} is niet meer onherroepelijk sinds ${toonDatum(weer.op)}, maar staat in het register. Laat de vermelding daar weghalen (artikel 1.81 Wko). ${leg}`
      return [{ soort: 'register', over: `heropend:${brief.id}`, sinds: weer.op, uiterlijk: weer.op, tekst }]
    }
    const termijn = termijnen.find(({ sleutel }) => sleutel === `sanctie-in-register:${brief.id}`)
    if (termijn?.status !== 'verstreken') return []
    const sinds = plusDagen(termijn.laatsteDag, 1)
    const tekst = `De vermelding van ${naam(brief)} in het register was te zien tot en met ${toonDatum(termijn.laatsteDag)} (drie jaar, artikel 9a van het Besluit landelijk register kinderopvang). Kijk of zij weg is en laat haar anders weghalen. ${leg}`
    return [{ soort: 'register', over: `vermelding:${brief.id}`, sinds, uiterlijk: sinds, tekst }]
  })
}

/** A bezwaar that came after a person had confirmed finality: is being late excusable (Awb 6:11)? */
function lateBezwaren({ zaak }: Stand): Taakplan[] {
  return verzondenBesluiten(zaak).flatMap((brief): Taakplan[] => {
    const plek = zaak.vastleggingen.findIndex(({ id }) => id === onherroepelijk(zaak, brief.id)?.id)
    if (plek < 0) return []
    return zaak.vastleggingen
      .slice(plek)
      .filter((rij) => rij.soort === 'bezwaar' && isOverBesluit(zaak, rij, brief.id))
      .map(({ id, op }) => ({
        soort: 'beoordelen',
        over: `laat-bezwaar:${brief.id}:${id}`,
        sinds: op,
        uiterlijk: null,
        tekst: `Op ${toonDatum(op)} is bezwaar ontvangen tegen ${naam(brief)}, nadat was bevestigd dat het besluit onherroepelijk is. Beoordeel of de indiener iets te verwijten valt (artikel 6:11 Awb), of de kennisgeving ontbrak (artikel 2:22 Awb). Is hem niets te verwijten, leg dan vast: record ${zaak.id} niet-onherroepelijk --letter ${brief.id}. Doe de taak anders af met de reden; op het bezwaar moet u ook dan beslissen.`
      }))
  })
}

export function sanctietaken(stand: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return [...bevestigTaken(stand, termijnen), ...registerTaken(stand), ...weghaalTaken(stand, termijnen), ...lateBezwaren(stand)]
}
