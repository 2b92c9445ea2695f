/** Plans a letter that rests on recorded facts, and what follows by itself when a dwangsom is forfeited. Pure. */
import { toonDatum } from '../model/datum.ts'
import { FEITREGELS } from '../model/feitbrief.ts'
import { vraagNaHerstel } from '../model/herstel.ts'
import type { Feitbriefsoort } from '../model/instrument.ts'
import { feitbriefMet } from '../model/invordering.ts'
import { afgedaan, lastkeuzes } from '../model/lastbesluit.ts'
import { tegenNaEenJaar, tegenVerlengen } from '../model/lastgrenzen.ts'
import { keuzeVoor, OVER_DE_LAST } from '../model/lastwijziging.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import { type Briefplan, isTeBewerken } from './brieven.ts'
import type { Besluit, Opdracht, Vraagontwerp } from './kern.ts'
import { lastpunten, oudeLastvragen } from './lastpunten.ts'
import { type Delen, stelSamen } from './samenstellen.ts'

/** Its overtredingen are those of the facts; of a fact without one, those of its letter. */
export function feitplan(zaak: Zaak, soort: Feitbriefsoort, feiten: readonly string[]): Briefplan {
  const overtredingen = zaak.vastleggingen
    .filter(({ id }) => feiten.includes(id))
    .flatMap(({ overtreding, brief }) =>
      overtreding === null ? (zaak.brieven.find(({ id }) => id === brief)?.overtredingen ?? []) : [overtreding]
    )
  return { soort, overtredingen: [...new Set(overtredingen)], vervangt: null, feiten }
}

/** Asked for by a person, or begun with the fact itself; asked twice it is made once. */
export function beslisFeitbrief(opdracht: Opdracht, soort: Feitbriefsoort, feiten: readonly string[]): Besluit {
  const vrij = feiten.filter((id) => {
    const al = feitbriefMet(opdracht.zaak, soort, id)
    return al === undefined || al.doorgang === opdracht.doorgang.nr
  })
  if (vrij.length === 0) return stelSamen(opdracht, {})
  const plan = { brieven: [feitplan(opdracht.zaak, soort, vrij)] }
  const verzoek = soort === 'besluit-over-last' ? opdracht.zaak.vastleggingen.find(({ id }) => feiten.includes(id)) : undefined
  return verzoek === undefined ? stelSamen(opdracht, plan) : beslisOverLast(opdracht, verzoek, plan)
}

function beslisOverLast(opdracht: Opdracht, verzoek: Vastlegging, plan: Delen): Besluit {
  const { zaak, doorgang } = opdracht
  if (afgedaan(zaak, verzoek.id) !== null) return stelSamen(opdracht, {})
  if (keuzeVoor(zaak, doorgang.nr) === null) return stelSamen(opdracht, { vragen: [vraagLast(opdracht, verzoek)] })
  return stelSamen(opdracht, { ...plan, vervangenVragen: oudeLastvragen(opdracht, lastpunten(opdracht, '', verzoek)) })
}

/** Awb 5:34: a person decides; which letter it becomes follows from the choice. */
function vraagLast({ zaak, vandaag }: Opdracht, verzoek: Vastlegging): Vraagontwerp {
  const { op, tekst, brief, overtreding } = verzoek
  const niet = tegenVerlengen(zaak, verzoek, vandaag)
  const jaar = tegenNaEenJaar(zaak, verzoek, vandaag)
  return {
    soort: 'beoordeling nodig',
    veld: OVER_DE_LAST,
    tekst: [
      `Beslis over het verzoek van ${toonDatum(op)} over de last ${brief ?? ''} (${overtreding ?? ''}): ${tekst.replace(/[.]?$/, '.')}`,
      'Opheffen, opschorten of verminderen kan als de houder de last blijvend of tijdelijk niet kan uitvoeren, helemaal of voor een deel (artikel 5:34, eerste lid, Awb).',
      `Opheffen kan ook als de last een jaar geldt en er niets is verbeurd (tweede lid).${jaar === null ? '' : ` Dat kan nu niet. ${jaar}`}`,
      ...(niet === null ? [] : [niet]),
      'Wijst u af op gegevens die anders zijn dan de houder gaf, hoor hem dan eerst (artikel 4:7 Awb). Uw reden komt in het besluit.'
    ].join(' '),
    waardesoort: 'keuze',
    opties: [...lastkeuzes(zaak, verzoek, vandaag)],
    redenVerplicht: true
  }
}

/** A voornemen that can still be edited takes the next forfeiture of its last along: one letter for what is collected together. */
function voornemenVoor({ zaak, doorgang }: Opdracht, feit: string, last: string | null): Pick<Delen, 'brieven' | 'vervangenVragen'> {
  const van = (id: string) => zaak.vastleggingen.find((rij) => rij.id === id)?.brief
  const open = zaak.brieven.find(
    (brief) => brief.soort === 'voornemen-invordering' && isTeBewerken(brief) && brief.feiten?.some((id) => van(id) === last) === true
  )
  const plan = feitplan(zaak, 'voornemen-invordering', [feit])
  if (open === undefined) return { brieven: [plan] }
  // What was settled for the letter did not know of this one.
  const oude = zaak.vragen.filter(
    ({ geldt, soort, over }) => geldt && soort === 'open punt' && over.brief === open.id && over.doorgang !== doorgang.nr
  )
  return { brieven: [{ ...plan, vervangt: open.vervangt, doorgang: open.doorgang }], vervangenVragen: oude.map(({ id }) => id) }
}

function geenVoornemen(opdracht: Opdracht, { id, op }: Vastlegging, waarom: string): Besluit {
  const tekst = `Dwangsom verbeurd op ${toonDatum(op)}. ${waarom} Er komt daarom nog geen voornemen tot invordering (artikel 5:37 Awb).`
  return stelSamen(opdracht, { taken: [{ soort: 'beoordelen', tekst, over: `invordering:${id}` }] })
}

/** Forfeited: the houder is asked what he thinks of collecting it (Awb 4:8, 5:37; 4:12 does not hold here, RVS:2018:2956). */
export function beslisVerbeuring(opdracht: Opdracht, vastlegging: string): Besluit {
  const { zaak, vandaag } = opdracht
  const verbeuring = zaak.vastleggingen.find(({ id }) => id === vastlegging)
  if (verbeuring === undefined || feitbriefMet(zaak, 'voornemen-invordering', vastlegging) !== undefined) return stelSamen(opdracht, {})
  const overtreding = zaak.overtredingen.find(({ id }) => id === verbeuring.overtreding)
  const na = overtreding === undefined ? null : vraagNaHerstel(zaak, overtreding, verbeuring.op)
  if (na !== null) return geenVoornemen(opdracht, verbeuring, `${na.vraag} Kan er worden ingevorderd, laat dan zelf het voornemen maken.`)
  const { groepen, tegen } = FEITREGELS['voornemen-invordering']
  const groep = groepen(zaak).find(({ feiten }) => feiten.includes(vastlegging))
  const waarom = groep === undefined ? null : tegen(zaak, { ...groep, feiten: [vastlegging] }, vandaag)
  if (groep !== undefined && waarom === null) return stelSamen(opdracht, voornemenVoor(opdracht, vastlegging, verbeuring.brief))
  return geenVoornemen(opdracht, verbeuring, waarom ?? 'De last geldt niet.')
}
