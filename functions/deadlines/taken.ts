/** Which Taken a person gets because of a date or a besluit, and which are done by what was recorded since. Each once. Pure. */
import { plusDagen, toonDatum } from '../model/datum.ts'
import { waaromGeenVerbeuring } from '../model/dwangsomgeld.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { geschorst, herroepen, schorsingszin } from '../model/gelding.ts'
import { volgendeId } from '../model/id.ts'
import type { Termijn } from '../model/termijn.ts'
import type { Taak, Vastlegging, Zaak } from '../model/zaak.ts'
import { feitOver, geldigheidstaken, type Taakplan, verwijderingstaken } from './besluit-taken.ts'
import { bezwaarGedaan, bezwaartaken } from './bezwaar-taken.ts'
import { invorderingstaken, waaromVervolgd } from './invordering-taken.ts'
import { actieVanaf, verbeuringen } from './keten-geld.ts'
import { lastgevolgtaken, waaromGeinnen } from './lastgevolg-taken.ts'
import { sanctietaken } from './sanctie-taken.ts'
import type { Stand } from './stand.ts'
import { ingebrekeGedaan } from './te-laat-taken.ts'

function rapportTaken(_stand: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return termijnen
    .filter(({ soort, status }) => soort === 'rapport-openbaar' && status === 'verstreken')
    .map(({ sleutel, laatsteDag, omschrijving, artikel }) => ({
      soort: 'beoordelen',
      over: sleutel,
      sinds: plusDagen(laatsteDag, 1),
      uiterlijk: null,
      tekst: `Uiterlijk op ${toonDatum(laatsteDag)} moest dit gebeurd zijn: ${omschrijving} (${artikel}). Kijk of het rapport openbaar is en leg dat vast. Is het er niet, vraag dan de GGD wanneer het komt.`
    }))
}

function lastTaken({ zaak }: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return termijnen
    .filter(({ soort, status }) => soort === 'begunstigingstermijn' && status === 'verstreken')
    .map(({ sleutel, laatsteDag, omschrijving, brief }) => ({
      soort: 'verbeuring nagaan',
      over: sleutel,
      sinds: plusDagen(laatsteDag, 1),
      uiterlijk: null,
      tekst:
        `De ${omschrijving} liep tot en met ${toonDatum(laatsteDag)}. Ga na of een dwangsom is verbeurd. Zo ja, leg elke verbeuring vast met dag en bedrag: vanaf die dag lopen de termijnen voor betaling en verjaring (artikel 5:33 en 5:35 Awb). Zo nee, leg een verbeuring vast van 0 euro, met de reden. ${schorsingszin(zaak, brief ?? '') ?? ''}`.trim()
    }))
}

function geldTaken({ vandaag }: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return termijnen.flatMap((termijn): Taakplan[] => {
    const { soort, status, sleutel, laatsteDag, omschrijving } = termijn
    if (soort === 'betaling-dwangsom' && status === 'verstreken')
      return [
        {
          soort: 'beoordelen',
          over: sleutel,
          sinds: plusDagen(laatsteDag, 1),
          uiterlijk: null,
          tekst: `De ${omschrijving} moest uiterlijk op ${toonDatum(laatsteDag)} (artikel 5:33 Awb) en is niet vastgelegd. Ga na hoe ver de invordering is: eerst het voornemen, dan de invorderingsbeschikking, dan pas een aanmaning (artikel 4:8, 4:112 en 5:37 Awb).`
        }
      ]
    const vanaf = actieVanaf(termijn)
    if (soort === 'verjaring-dwangsom' && status === 'loopt' && vanaf <= vandaag)
      return [
        {
          soort: 'beoordelen',
          over: sleutel,
          sinds: vanaf,
          uiterlijk: laatsteDag,
          tekst: `Let op: de ${omschrijving} is op ${toonDatum(laatsteDag)} (artikel 5:35 Awb). Neem voor die dag een invorderingsbeschikking of stuit de verjaring op een andere manier (artikel 4:105, 4:106 en 5:37a Awb). Is er surseance, faillissement of schuldsanering, of een geding over een dwangbevel? Dan kan de termijn langer zijn (artikel 4:111, tweede lid, Awb). Dat is hier niet meegerekend: laat een jurist het beoordelen.`
        }
      ]
    return []
  })
}

/** What was forfeited under a last that does not hold, or was lifted, put off or lowered since: nothing is collected, and somebody must know why. */
function vervallenGeld({ zaak }: Stand): Taakplan[] {
  return verbeuringen(zaak).flatMap((rij): Taakplan[] => {
    const reden = waaromGeenVerbeuring(zaak, rij)
    if (reden === null) return []
    return [
      {
        soort: 'beoordelen',
        over: `verbeuring:${rij.id}`,
        sinds: rij.op,
        uiterlijk: null,
        tekst: `Op ${toonDatum(rij.op)} is een verbeurde dwangsom vastgelegd, maar ${reden}. De termijnen voor betaling en verjaring zijn vervallen; vorder niet in. Is er al betaald, ga dan na of u moet terugbetalen.`
      }
    ]
  })
}

const TERMIJN_VERVALLEN = 'niet meer nodig: de termijn is vervallen'

const VERJARING = 'verjaring-dwangsom:'

/**
 * Done by itself, only because its term did not hold then, as in a schorsing, or because the prescription moved, as by a letter that came
 * back since: what is planned now rests on a term that holds.
 */
function isVanzelfWeg({ over, afgedaan }: Taak): boolean {
  return afgedaan?.door === 'systeem' && (afgedaan.hoe === TERMIJN_VERVALLEN || over?.startsWith(VERJARING) === true)
}

/** It names the former last day of a prescription that became longer or shorter since; one that counts the new day takes its place. */
function isVerzet({ over, uiterlijk }: Taak, dag: string | null): boolean {
  return over?.startsWith(VERJARING) === true && uiterlijk !== dag
}

function isGemaakt(zaak: Zaak, { soort, over, sinds, uiterlijk }: Taakplan): boolean {
  return zaak.taken.some(
    (taak) =>
      taak.soort === soort &&
      taak.over === over &&
      (taak.afgedaan === null ? !isVerzet(taak, uiterlijk) : taak.gemaaktOp >= sinds && !isVanzelfWeg(taak))
  )
}

const BETAALD: ReadonlySet<string> = new Set(['betaling-dwangsom', 'verjaring-dwangsom'])

/** Which recorded fact does a Taak, by the beginning of what the Taak is about: `<what>:<brief>[:<overtreding>]`. */
const GEDAAN_DOOR = [
  ['begunstigingstermijn', 'verbeuring'],
  ['bezwaar', 'onherroepelijk'],
  ['sanctie', 'sanctie in register'],
  ['heropend', 'sanctie uit register'],
  ['vermelding', 'sanctie uit register'],
  ['laat-bezwaar', 'niet onherroepelijk'],
  ['publicatie', 'publicatie']
] as const satisfies readonly (readonly [string, Vastlegging['soort']])[]

function feitVoor(zaak: Zaak, over: string): Vastlegging | undefined {
  const [wat, brief = '', overtreding] = over.split(':')
  const soort = GEDAAN_DOOR.find(([begin]) => begin === wat)?.[1]
  return soort === undefined ? undefined : feitOver(zaak, soort, brief, overtreding)
}

/** What a Taak about a besluit begins with; without the besluit it has no purpose. */
const VAN_BESLUIT: ReadonlySet<string> = new Set(['bezwaar', 'sanctie', 'publicatie', 'register', 'laat-bezwaar'])

/** The besluit that the Taak rests on does not hold, or holds again. */
function waaromNietNodig({ zaak }: Stand, over: string): string | null {
  const [wat = '', id = ''] = over.split(':')
  if (wat === 'invordering') {
    const verbeuring = zaak.vastleggingen.find((rij) => rij.id === id)
    const reden = verbeuring === undefined ? null : waaromGeenVerbeuring(zaak, verbeuring)
    if (reden !== null) return `niet meer nodig: ${reden}`
  }
  if (wat === 'geschorst' && !zaak.brieven.some((brief) => geschorst(zaak, brief.id)?.id === id)) return 'de schorsing is voorbij'
  if (VAN_BESLUIT.has(wat) && herroepen(zaak, id) !== null) return 'niet meer nodig: het besluit is herroepen'
  return null
}

function waaromGedaan(stand: Stand, termijnen: readonly Termijn[], over: string): string | null {
  const bezwaar = bezwaarGedaan(stand.zaak, termijnen, over) ?? ingebrekeGedaan(termijnen, over)
  if (bezwaar !== null) return bezwaar
  const nietNodig = waaromNietNodig(stand, over)
  if (nietNodig !== null) return nietNodig
  const termijn = termijnen.find(({ sleutel }) => sleutel === over)
  if (termijn?.status === 'vervallen') return TERMIJN_VERVALLEN
  if (termijn?.status === 'voldaan' && BETAALD.has(termijn.soort)) return 'de dwangsom is betaald'
  if (termijn?.soort === 'verjaring-dwangsom' && actieVanaf(termijn) > stand.vandaag)
    return `de verjaring is gestuit: de laatste dag is nu ${toonDatum(termijn.laatsteDag)}`
  if (termijn?.status === 'voldaan' && termijn.soort === 'rapport-openbaar') return 'het rapport is openbaar'
  const geind = waaromGeinnen(stand.zaak, over)
  if (geind !== null) return geind
  const vervolgd = waaromVervolgd(stand.zaak, termijn)
  if (vervolgd !== null) return vervolgd
  const feit = feitVoor(stand.zaak, over)
  if (feit === undefined) return null
  const niets = feit.soort === 'verbeuring' && feit.bedrag === 0
  return niets ? `vastgelegd: niets verbeurd (${feit.tekst})` : `vastgelegd: ${feit.soort} op ${toonDatum(feit.op)}`
}

/** The last day moved while somebody still had to act; why stands with the term. */
function waaromVerzet(termijnen: readonly Termijn[], taak: Taak): string | null {
  const termijn = termijnen.find(({ sleutel, status }) => sleutel === taak.over && status === 'loopt')
  return termijn === undefined || !isVerzet(taak, termijn.laatsteDag) ? null : `de laatste dag is nu ${toonDatum(termijn.laatsteDag)}`
}

function gedaan(stand: Stand, termijnen: readonly Termijn[]): Gebeurtenis[] {
  return stand.zaak.taken.flatMap((taak): Gebeurtenis[] => {
    const { id, over, afgedaan } = taak
    const hoe = over === null || afgedaan !== null ? null : (waaromGedaan(stand, termijnen, over) ?? waaromVerzet(termijnen, taak))
    return hoe === null ? [] : [{ soort: 'taak-afgedaan', inhoud: { taak: id, hoe } }]
  })
}

export function computeTaken(stand: Stand, termijnen: readonly Termijn[]): Gebeurtenis[] {
  const { zaak, vandaag } = stand
  const plannen = [
    rapportTaken,
    lastTaken,
    geldTaken,
    invorderingstaken,
    lastgevolgtaken,
    vervallenGeld,
    bezwaartaken,
    sanctietaken,
    verwijderingstaken,
    geldigheidstaken
  ].flatMap((maak) => maak(stand, termijnen))
  const nieuw = plannen
    .filter((plan) => !isGemaakt(zaak, plan) && feitVoor(zaak, plan.over) === undefined)
    .map(({ sinds: _, ...taak }, plek): Gebeurtenis => {
      const id = volgendeId(zaak, 'taak', plek)
      return { soort: 'taak-gemaakt', inhoud: { taak: { ...taak, id, gemaaktOp: vandaag, afgedaan: null } } }
    })
  return [...gedaan(stand, termijnen), ...nieuw]
}
