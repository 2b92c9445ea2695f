/** A person settles a question: the value read, held against the band of the policy, the law and the state of the case. Pure. */
import type { Datum, Duur, Tijdstip } from '../model/basis.ts'
import type { Mens } from '../model/beleid.ts'
import { toonBand, toonDatum, toonDuur } from '../model/datum.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { isHoortijdvraag, waaromHoortijdVaststaat } from '../model/hoortijd.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { eenRegel } from '../model/tekst.ts'
import { buitenBand } from '../model/termijn/band.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import { gaatOver, isTeBewerken } from '../model/verloop-hulp.ts'
import type { Antwoord, Vraag, Waarde } from '../model/vraag.ts'
import { leesWaarde } from '../model/waarde-lezen.ts'
import type { Zaak } from '../model/zaak.ts'

export interface Invoer {
  /** As typed; see waarde.ts. */
  readonly waarde: string
  readonly reden: string
}

export interface Omstandigheden {
  readonly mens: Mens
  readonly vandaag: Datum
  readonly nu: Tijdstip
  /** Day from which the band of the policy counts; left out: today. */
  readonly vanaf?: Datum
}

/** `opmerkingen`: what the person must know although the answer is accepted. */
export type AntwoordUitkomst = { readonly ok: true; readonly antwoord: Antwoord; readonly opmerkingen: readonly string[] } | Geweigerd

function isDuur(waarde: Waarde): waarde is Duur {
  return typeof waarde === 'object' && 'eenheid' in waarde
}

/** In what the answer leaves the policy (Awb 4:84); null when it does not. `vanaf`: day from which its band counts. */
export function afwijking(vraag: Vraag, waarde: Waarde, vanaf: Datum): string | null {
  if (vraag.waardesoort === 'datum' && typeof waarde === 'string' && vraag.band !== null && buitenBand(waarde, vraag.band, vanaf))
    return `${toonDatum(waarde)} ligt buiten de termijn van het beleid (${toonBand(vraag.band)}, vanaf ${toonDatum(vanaf)})`
  if (isDuur(waarde) && vraag.band !== null && buitenBand(telOp(vanaf, waarde), vraag.band, vanaf))
    return `Een termijn van ${toonDuur(waarde)} ligt buiten het beleid (${toonBand(vraag.band)})`
  const bedragen = typeof waarde === 'object' && 'maximum' in waarde && vraag.voorstel !== null
  if (bedragen && JSON.stringify(waarde) !== JSON.stringify(vraag.voorstel)) return 'Deze dwangsom is een andere dan die van het beleid'
  return null
}

function tegenDeWet(vraag: Vraag, waarde: Waarde, vandaag: Datum): string[] {
  if (isDuur(waarde) && waarde.aantal === 0 && vraag.band?.minimum?.aantal !== 0 && vraag.band?.maximum?.aantal !== 0)
    return ['Een termijn van nul is geen termijn. Geef een lengte die groter is dan nul.']
  if (vraag.punt === 'ingangsdatum' && typeof waarde === 'string' && waarde < vandaag)
    return [
      `${toonDatum(waarde)} is al voorbij. Een besluit werkt pas als het is bekendgemaakt (artikel 3:40 Awb); kies een dag vanaf ${toonDatum(vandaag)}.`
    ]
  return []
}

/** The general text of the policy where this case asks for a concrete one, taken over word for word. */
function isAlgemeen({ algemeenVoorstel, voorstel }: Vraag, waarde: Waarde): boolean {
  if (algemeenVoorstel === '' || typeof voorstel !== 'string' || typeof waarde !== 'string') return false
  return eenRegel(waarde) === eenRegel(voorstel)
}

/** Reads and checks the answer to any question, of a zaak or of an upload. */
export function beoordeelAntwoord(vraag: Vraag, invoer: Invoer, { mens, vandaag, nu, vanaf = vandaag }: Omstandigheden): AntwoordUitkomst {
  const gelezen = leesWaarde(vraag, invoer.waarde)
  if (!gelezen.ok) return gelezen
  const { waarde } = gelezen
  const reden = invoer.reden.trim()
  const afgeweken = afwijking(vraag, waarde, vanaf)
  const redenen = tegenDeWet(vraag, waarde, vandaag)
  if (afgeweken !== null && reden === '')
    redenen.push(`${afgeweken}. Afwijken mag alleen met een reden (artikel 4:84 Awb). Geef die reden erbij.`)
  else if (vraag.redenVerplicht && reden === '')
    redenen.push('Bij dit antwoord hoort een reden, want die komt in het dossier en in de brief (artikel 3:46 Awb). Geef die reden erbij.')
  else if (isAlgemeen(vraag, waarde) && reden === '')
    redenen.push(
      `Het voorstel is de algemene maatregel van het beleid. De houder moet precies weten wat hij moet doen of laten (${vraag.algemeenVoorstel}). Schrijf de maatregel voor dit geval in eigen woorden. Of geef een reden waarom de algemene tekst hier concreet genoeg is.`
    )
  if (redenen.length > 0) return fout(...redenen)
  const opmerkingen =
    afgeweken === null ? [] : [`${afgeweken}. U wijkt af van het beleid (artikel 4:84 Awb); uw reden komt in het dossier en in de brief.`]
  return { ok: true, antwoord: { waarde, reden, door: mens.id, op: nu }, opmerkingen }
}

/** Why this question of a zaak cannot be answered or changed now; empty when it can. */
export function redenenTegenAntwoorden(zaak: Zaak, vraag: Vraag): string[] {
  if (!vraag.geldt) return [`Vraag ${vraag.id} is niet meer nodig: de zaak is zonder dit antwoord verdergegaan.`]
  // No zaak closes with an open question: one that is open there was asked afterwards, and waits for its answer.
  if (zaak.status === 'gesloten' && vraag.antwoord !== null)
    return [
      `Zaak ${zaak.id} is gesloten; het antwoord op ${vraag.id} staat daarmee vast. Een verbeuring, een betaling, wat er van een verzending is geworden en een open taak kunt u nog wel vastleggen.`
    ]
  if (vraag.soort === 'houder' && vraag.antwoord !== null)
    return [
      `Vraag ${vraag.id} is al beantwoord en de brieven zijn daarop aangepast. Klopt het niet, leg dan vast wie de houder is: bs record ${zaak.id} houder.`
    ]
  if (isHoortijdvraag(vraag)) {
    const vast = waaromHoortijdVaststaat(zaak, vraag)
    return vast === null ? [] : [vast]
  }
  const isOpenPunt = vraag.soort === 'open punt'
  if (vraag.antwoord === null && !isOpenPunt) return []
  // A letter that only tells of it, such as the answer to the GGD, may be out already.
  const vast = zaak.brieven.filter((brief) => gaatOver(vraag, brief) && brief.status !== 'vervallen' && !isTeBewerken(brief))
  const redenen = vast.map(
    (brief) =>
      `De brief '${BRIEFSOORTEN[brief.soort].titel}' (${brief.id}) is al ${brief.status}; het antwoord op ${vraag.id} staat daarmee vast.`
  )
  const overtreding = zaak.overtredingen.find(({ id }) => id === vraag.over.overtreding)
  if (!isOpenPunt && overtreding !== undefined && overtreding.status !== 'open')
    redenen.push(`Overtreding ${overtreding.id} is al afgesloten (${overtreding.status}); het antwoord op ${vraag.id} staat daarmee vast.`)
  return redenen
}
