/** After the voornemen tot invordering: the zienswijze is weighed by a person, or none came, and the invorderingsbeschikking follows (Awb 5:37). */
import { toonDatum } from '../model/datum.ts'
import { FEITREGELS } from '../model/feitbrief.ts'
import { feitbriefMet } from '../model/invordering.ts'
import type { Brief } from '../model/zaak.ts'
import { isTeBewerken } from './brieven.ts'
import { feitplan } from './feitbrief.ts'
import type { Besluit, Opdracht, Taakontwerp, Vraagontwerp } from './kern.ts'
import { gaf, tekstVan } from './mens.ts'
import { stelSamen } from './samenstellen.ts'

const OPTIES: NonNullable<Vraagontwerp['opties']> = [
  {
    waarde: 'doorzetten',
    label: 'De zienswijze overtuigt niet: invorderen',
    grond: 'artikel 3:46 en 5:37 Awb: de reden komt in het besluit'
  },
  { waarde: 'overtuigt', label: 'De zienswijze overtuigt: niet invorderen', grond: 'artikel 3:4 Awb' }
]

function vraagWeging({ zaak }: Opdracht, voornemen: Brief): Vraagontwerp {
  const dagen = zaak.vastleggingen
    .filter(({ soort, brief }) => soort === 'zienswijze' && brief === voornemen.id)
    .map(({ op, hoe }) => `${toonDatum(op)}${hoe === null ? '' : `, ${hoe}`}`)
  return {
    soort: 'beoordeling nodig',
    veld: 'zienswijze',
    tekst: `Weeg de zienswijze (${dagen.join('; ')}) op het voornemen tot invordering ${voornemen.id}. Ga op elk punt in; uw reden komt in het besluit.`,
    waardesoort: 'keuze',
    opties: OPTIES,
    redenVerplicht: true,
    brief: voornemen.id
  }
}

function taak(voornemen: Brief, tekst: string): Taakontwerp {
  return { soort: 'beoordelen', tekst, over: voornemen.id }
}

/** The besluit on all of the voornemen that can still be collected; why not goes to a person. */
function beschik(opdracht: Opdracht, voornemen: Brief): Besluit {
  const { zaak, vandaag } = opdracht
  const { feiten = [] } = voornemen
  const { groepen, tegen } = FEITREGELS.invorderingsbeschikking
  const groep = groepen(zaak).find((een) => een.feiten.some((id) => feiten.includes(id)))
  if (groep === undefined) return stelSamen(opdracht, {})
  const waarom = tegen(zaak, groep, vandaag)
  if (waarom !== null)
    return stelSamen(opdracht, {
      taken: [taak(voornemen, `Na het voornemen ${voornemen.id} volgt nu geen invorderingsbeschikking. ${waarom}`)]
    })
  return stelSamen(opdracht, { brieven: [feitplan(zaak, 'invorderingsbeschikking', groep.feiten)] })
}

export function beslisNaVoornemenInvordering(opdracht: Opdracht, voornemen: Brief): Besluit {
  const { zaak, doorgang } = opdracht
  if (voornemen.status === 'vervallen') return stelSamen(opdracht, {})
  const besluit = (voornemen.feiten ?? [])
    .map((feit) => feitbriefMet(zaak, 'invorderingsbeschikking', feit))
    .find((een) => een !== undefined)
  if (doorgang.aanleiding.soort !== 'zienswijze') {
    // Heard already: what he said is weighed in a doorgang of its own.
    const gehoord = zaak.vastleggingen.some(({ soort, brief }) => soort === 'zienswijze' && brief === voornemen.id)
    return gehoord || besluit !== undefined ? stelSamen(opdracht, {}) : beschik(opdracht, voornemen)
  }
  if (besluit !== undefined && !isTeBewerken(besluit)) {
    const tekst = `Er kwam een zienswijze op ${voornemen.id}, maar over de invordering is al besloten (${besluit.id}). Bekijk of het besluit moet worden herzien.`
    return stelSamen(opdracht, { taken: doorgang.bonnen.length > 0 ? [] : [taak(voornemen, tekst)] })
  }
  const antwoord = zaak.vragen.findLast(
    (vraag) => vraag.geldt && vraag.veld === 'zienswijze' && vraag.over.brief === voornemen.id && vraag.over.doorgang === doorgang.nr
  )?.antwoord
  if (antwoord === undefined || antwoord === null) return stelSamen(opdracht, { vragen: [vraagWeging(opdracht, voornemen)] })
  if (tekstVan(antwoord) !== 'overtuigt') return beschik(opdracht, voornemen)
  const tekst = `Laat de houder weten dat er niet wordt ingevorderd, omdat de zienswijze overtuigt. ${gaf(antwoord)}`
  return stelSamen(opdracht, { taken: [taak(voornemen, tekst)] })
}
