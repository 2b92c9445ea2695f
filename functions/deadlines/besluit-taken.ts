/** Taken that follow a besluit: publish and carry out a verwijdering, undo what rested on a besluit that does not hold. Pure. */
import { Datum } from '../model/basis.ts'
import { invorderingHerroepenMet } from '../model/bezwaar.ts'
import { toonDatum } from '../model/datum.ts'
import { geschorst, herroepen, waaromNietGeldig } from '../model/gelding.ts'
import { LANDELIJK_REGISTER_SINDS } from '../model/openbaar.ts'
import { heropend, inRegister, isOverBesluit, onherroepelijk, uitRegister, type Verzonden, verzondenBesluiten } from '../model/vaststaan.ts'
import type { Taak, Vastlegging, Zaak } from '../model/zaak.ts'
import { geldOnderLast, geldVanBeschikking } from './geld-onder-last.ts'
import { type Stand, tekstVan, titelVan } from './stand.ts'

/** `sinds`: a Taak made before this day was for an earlier date and does not count. */
export interface Taakplan extends Pick<Taak, 'soort' | 'tekst' | 'uiterlijk'> {
  readonly over: string
  readonly sinds: Datum
}

/** Facts that a later one takes back. */
const WISSELT: Partial<Readonly<Record<Vastlegging['soort'], (zaak: Zaak, brief: string) => Vastlegging | null>>> = {
  onherroepelijk,
  'niet onherroepelijk': heropend,
  'sanctie in register': inRegister,
  'sanctie uit register': uitRegister
}

/** The recorded fact that holds now: what was taken back since is none. */
export function feitOver(zaak: Zaak, soort: Vastlegging['soort'], brief: string, overtreding?: string): Vastlegging | undefined {
  if (soort in WISSELT) return WISSELT[soort]?.(zaak, brief) ?? undefined
  const overtredingen = zaak.brieven.find(({ id }) => id === brief)?.overtredingen ?? []
  return zaak.vastleggingen.find(
    (rij) =>
      rij.soort === soort &&
      isOverBesluit(zaak, rij, brief) &&
      (overtreding === undefined || rij.overtreding === overtreding || (rij.overtreding === null && overtredingen.length === 1))
  )
}

/** Made known and still in force: nothing is confirmed, registered or published on a besluit that is herroepen or geschorst. */
export function geldendeBesluiten(zaak: Zaak): Verzonden[] {
  return verzondenBesluiten(zaak).filter(({ id }) => waaromNietGeldig(zaak, id) === null)
}

/** The day on which the toestemming ends, as the letter prints it; null when it names none. */
export function ingangsdatum({ zaak, gedrukt }: Stand, brief: Verzonden): Datum | null {
  const gevraagd = Datum.safeParse(tekstVan(zaak, brief, 'ingangsdatum', null))
  return gedrukt?.get(brief.id)?.ingangsdatum ?? (gevraagd.success ? gevraagd.data : null)
}

export function verwijderingen(zaak: Zaak): Verzonden[] {
  return verzondenBesluiten(zaak).filter(({ soort }) => soort === 'verwijdering')
}

function publicatietaak({ zaak, beleid, vandaag }: Stand, brief: Verzonden): Taakplan[] {
  // Not where it would point at the home of a gastouder (Besluit registers kinderopvang art. 8 lid 5).
  if (zaak.voorziening.soort === 'VGO' || feitOver(zaak, 'publicatie', brief.id) !== undefined) return []
  const artikel =
    vandaag < LANDELIJK_REGISTER_SINDS
      ? 'artikel 9, tweede lid, Regeling Wet kinderopvang'
      : 'artikel 8, vierde en vijfde lid, Besluit landelijk register kinderopvang'
  const tekst = `Maak de verwijdering van ${zaak.voorziening.naam} zonder uitstel bekend: ${beleid.gemeentegegevens.publicatie} (${artikel}). De tekst zit bij ${brief.id}. Leg daarna de dag vast.`
  return [{ soort: 'publicatie', over: `publicatie:${brief.id}`, sinds: brief.verzondenOp, uiterlijk: brief.verzondenOp, tekst }]
}

function registertaak(stand: Stand, brief: Verzonden): Taakplan[] {
  const { zaak, vandaag } = stand
  const dag = ingangsdatum(stand, brief) ?? brief.verzondenOp
  if (dag > vandaag) return []
  const oud = vandaag < LANDELIJK_REGISTER_SINDS
  const gastouders =
    zaak.voorziening.soort === 'GOB' && !oud
      ? ' De gastouders van dit bureau blijven nog vier maanden ingeschreven (artikel 1.47b, vierde lid, Wko); de beheerder van het register bericht hen (artikel 8, derde en achtste lid, Besluit landelijk register kinderopvang).'
      : ''
  const grond = oud ? 'artikel 9, tweede lid, Regeling Wet kinderopvang' : 'artikel 1.46, zesde lid, Wko'
  const tekst = `Verwijder ${zaak.voorziening.naam} uit het register: de einddatum is ${toonDatum(dag)} (${grond}).${gastouders}`
  return [{ soort: 'register', over: `register:${brief.id}`, sinds: brief.verzondenOp, uiterlijk: dag, tekst }]
}

/** The publication at once, the removal itself on the end date that the besluit names (Wko 1.46 lid 6). */
export function verwijderingstaken(stand: Stand): Taakplan[] {
  return verwijderingen(stand.zaak)
    .filter(({ id }) => waaromNietGeldig(stand.zaak, id) === null)
    .flatMap((brief) => [...publicatietaak(stand, brief), ...registertaak(stand, brief)])
}

/** What must be undone, and which letters that have not left rest on the besluit. */
function ookNagaan({ zaak }: Stand, brief: Verzonden): string {
  const gedaan = [
    ...(feitOver(zaak, 'sanctie in register', brief.id) === undefined
      ? []
      : ['De sanctie staat in het register; laat haar daar weghalen.']),
    ...(feitOver(zaak, 'publicatie', brief.id) === undefined ? [] : ['Het besluit is gepubliceerd; maak ook dit bekend.'])
  ]
  const later = zaak.brieven.filter(
    ({ doorgang, status, overtredingen }) =>
      doorgang > brief.doorgang &&
      (status === 'open' || status === 'opgesteld' || status === 'goedgekeurd') &&
      overtredingen.some((id) => brief.overtredingen.includes(id))
  )
  const brieven = later.map((een) => `${titelVan(een)} (${een.id})`).join(', ')
  return [...gedaan, ...(brieven === '' ? [] : [`Kijk of deze brieven nog kloppen: ${brieven}.`])].map((zin) => ` ${zin}`).join('')
}

/** A besluit that was herroepen or geschorst stops what rests on it by itself; what comes instead a person decides. */
export function geldigheidstaken(stand: Stand): Taakplan[] {
  const { zaak } = stand
  return verzondenBesluiten(zaak).flatMap((brief): Taakplan[] => {
    const weg = herroepen(zaak, brief.id)
    const feit = weg ?? geschorst(zaak, brief.id)
    if (feit === null) return []
    // A beslissing op bezwaar takes back the last and what collects under it, each with a Taak of its own.
    const metLast = invorderingHerroepenMet(zaak, brief.id)?.id === feit.id
    const wat = `${titelVan(brief)} (${brief.id}) is ${feit.soort} op ${toonDatum(feit.op)}.`
    const tekst =
      weg === null
        ? `${wat} De termijnen van deze brief staan stil en er wordt niets op ingevorderd, gepubliceerd of vermeld. Leg vast wanneer de schorsing voorbij is: record ${zaak.id} schorsing-voorbij --letter ${brief.id}.`
        : `${wat} De termijnen van deze brief zijn vervallen. Beslis of er een nieuw besluit moet komen voor ${brief.overtredingen.join(', ')}.${brief.soort === 'last-onder-dwangsom' ? geldOnderLast(zaak, brief) : geldVanBeschikking(zaak, brief)}`
    return [
      {
        soort: 'beoordelen',
        over: `${feit.soort}:${feit.id}${metLast ? `:${brief.id}` : ''}`,
        sinds: feit.op,
        uiterlijk: null,
        tekst: `${tekst}${ookNagaan(stand, brief)}`
      }
    ]
  })
}
