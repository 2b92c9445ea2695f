/**
 * The terms that a sent letter starts: zienswijze, hersteltermijn, begunstigingstermijn, and for a besluit bezwaar. The date that the
 * letter prints counts for the first three; bezwaar follows the day of bekendmaking (Awb 6:8) and moves with it (2:11). Pure.
 */
import type { Datum } from '../model/basis.ts'
import { geschorst, herroepen, schorsingszin } from '../model/gelding.ts'
import { laatsteBeroepsdag } from '../model/hangend.ts'
import { hersteldOp } from '../model/herstel.ts'
import { BRIEFSOORTEN, isFeitbriefsoort, vraagtZienswijze } from '../model/instrument.ts'
import { eindeNaBesluiten, lastbesluiten } from '../model/lastwijziging.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import type { Brief, Overtreding, Zaak } from '../model/zaak.ts'
import { beroepstermijnen } from './keten-beroep.ts'
import {
  type Beleidstermijn,
  beleidstermijn,
  eerdereDagen,
  type Schakel,
  type Uitgegaan,
  uitgegaan,
  uitWet,
  zonderBesluit
} from './keten-schakel.ts'
import {
  briefdatumVan,
  duurVan,
  isIngehaald,
  isVerzonden,
  naamVan,
  overtredingenVan,
  type Stand,
  titelVan,
  uitkomstVan,
  type Verzonden
} from './stand.ts'

/** Against a beslissing op bezwaar nobody makes bezwaar again: beroep at the rechtbank (Awb 6:7, 6:23, 7:1 lid 1 a). */
function beroep(gegaan: Uitgegaan): Schakel[] {
  const { brief, geldt } = gegaan
  const vast = geldt ? null : 'vervallen'
  const wat = `${titelVan(brief).toLowerCase()} (${brief.id})`
  return beroepstermijnen({ op: brief.verzondenOp, brief: brief.id, over: brief.id, wat }).map(({ termijn }) => {
    const einde = (start: Datum) => (termijn.soort === 'beroep' ? berekenTermijn('beroep', start).laatsteDag : laatsteBeroepsdag(start))
    return { vast, termijn: { ...termijn, vorige: eerdereDagen(gegaan, einde) } }
  })
}

function bezwaar(gegaan: Uitgegaan): Schakel[] {
  const { brief, geldt } = gegaan
  if (!BRIEFSOORTEN[brief.soort].isBesluit) return []
  if (brief.soort === 'beslissing-op-bezwaar') return beroep(gegaan)
  const einde = (start: Datum) => berekenTermijn('bezwaar', start).laatsteDag
  const perPost = (start: Datum) => berekenTermijn('bezwaar-per-post', einde(start))
  const gemeen = {
    aard: 'wettelijk',
    brief: brief.id,
    overtreding: null,
    gebeurtenis: `bekendmaking van ${brief.id}`
  } as const
  const vast = geldt ? null : 'vervallen'
  return [
    {
      vast,
      termijn: {
        ...gemeen,
        ...uitWet(berekenTermijn('bezwaar', brief.verzondenOp)),
        sleutel: `bezwaar:${brief.id}`,
        soort: 'bezwaar',
        omschrijving: `bezwaartermijn bij ${titelVan(brief).toLowerCase()} (${brief.id})`,
        vorige: eerdereDagen(gegaan, einde)
      }
    },
    {
      vast,
      termijn: {
        ...gemeen,
        ...uitWet(perPost(brief.verzondenOp)),
        sleutel: `bezwaar-per-post:${brief.id}`,
        soort: 'bezwaar-per-post',
        omschrijving: `laatste dag van ontvangst van een bezwaarschrift per post bij ${titelVan(brief).toLowerCase()} (${brief.id})`,
        vorige: eerdereDagen(gegaan, (start) => perPost(start).laatsteDag)
      }
    }
  ]
}

/** A zienswijze on this voornemen; one without a named letter answers every voornemen that was out. */
function heeftZienswijze(zaak: Zaak, brief: Verzonden): boolean {
  return zaak.vastleggingen.some(
    ({ soort, brief: over, op }) => soort === 'zienswijze' && (over === null ? op >= brief.verzondenOp : over === brief.id)
  )
}

/** Closed while the term still ran; a term that had already ended stays so. */
function isGeslotenVoor({ status, geschiedenis }: Overtreding, laatsteDag: Datum): boolean {
  const slot = geschiedenis.at(-1)
  return status !== 'open' && (slot === undefined || slot.op <= laatsteDag)
}

function zienswijze(stand: Stand, gegaan: Uitgegaan): Schakel[] {
  const { zaak, beleid, gedrukt } = stand
  const { brief } = gegaan
  if (!vraagtZienswijze(brief.soort)) return []
  // What was forfeited stays so when its overtreding is closed.
  const dicht = (laatsteDag: Datum) =>
    !isFeitbriefsoort(brief.soort) && overtredingenVan(zaak, brief).every((een) => isGeslotenVoor(een, laatsteDag))
  return beleidstermijn(gegaan, {
    soort: 'zienswijze',
    omschrijving: `zienswijzetermijn bij ${titelVan(brief).toLowerCase()} (${brief.id})`,
    overtreding: null,
    duur: beleid.termijnen.zienswijze,
    gedrukt: gedrukt?.get(brief.id)?.zienswijze ?? null,
    vast: (laatsteDag) => (heeftZienswijze(zaak, brief) ? 'voldaan' : dicht(laatsteDag) ? 'vervallen' : null)
  })
}

/** Does this letter set a term for this overtreding? An inserted voornemen (Awb 4:8) only announces one. */
function hersteltermijnSoort(zaak: Zaak, brief: Brief, overtreding: string): 'hersteltermijn' | 'begunstigingstermijn' | null {
  switch (brief.soort) {
    case 'bevestiging-overleg':
    case 'waarschuwing':
    case 'aanwijzing':
      return 'hersteltermijn'
    case 'voornemen-aanwijzing':
      return uitkomstVan(zaak, brief, overtreding)?.ingevoegdVoornemen === false ? 'hersteltermijn' : null
    case 'last-onder-dwangsom':
      return 'begunstigingstermijn'
    default:
      return null
  }
}

/** A later letter that was sent before this term ended and sets a hersteltermijn of its own. A last stays in force beside it. */
function vervangenVoor(zaak: Zaak, brief: Verzonden, overtreding: string, laatsteDag: Datum): boolean {
  return zaak.brieven.some(
    (later) =>
      later.doorgang > brief.doorgang &&
      isVerzonden(later) &&
      later.verzondenOp <= laatsteDag &&
      later.overtredingen.includes(overtreding) &&
      hersteltermijnSoort(zaak, later, overtreding) !== null
  )
}

function herstelstatus(zaak: Zaak, brief: Verzonden, overtreding: Overtreding, laatsteDag: Datum): Schakel['vast'] {
  const last = brief.soort === 'last-onder-dwangsom'
  const stil = geschorst(zaak, brief.id)
  if (stil !== null && stil.op <= laatsteDag) return 'vervallen'
  if (overtreding.status === 'niet gehandhaafd') return 'vervallen'
  if (lastbesluiten(zaak, brief.id, overtreding.id).some(({ keuze, vanaf }) => keuze === 'opheffen' && vanaf <= laatsteDag))
    return 'vervallen'
  const op = hersteldOp(zaak, overtreding)
  if (op !== null && op <= laatsteDag) return 'voldaan'
  if (!last && vervangenVoor(zaak, brief, overtreding.id, laatsteDag)) return 'vervallen'
  if (overtreding.status === 'open') return null
  // After the begunstigingstermijn a dwangsom may have been forfeited (Awb 5:33), and a next step rests on a term that was not met:
  // herstel since then does not change that.
  return last || isIngehaald(zaak, brief, overtreding.id) ? 'verstreken' : 'voldaan'
}

/** The last day of the begunstigingstermijn since a besluit over the last lengthened it or put it off (Awb 5:32a, 5:34). */
function naLastbesluit(zaak: Zaak, { id }: Brief, overtreding: string, einde: Datum | null): Beleidstermijn['nieuw'] {
  const door = lastbesluiten(zaak, id, overtreding).filter(({ keuze }) => keuze === 'verlengen' || keuze === 'opschorten')
  if (einde === null || door.length === 0) return null
  const waardoor = `het besluit over de last (${door.map(({ brief }) => brief.id).join(', ')})`
  return { laatsteDag: eindeNaBesluiten(zaak, id, overtreding, einde), waardoor }
}

function herstel(stand: Stand, gegaan: Uitgegaan): Schakel[] {
  const { zaak, gedrukt } = stand
  const { brief } = gegaan
  const schorsing = schorsingszin(zaak, brief.id)
  return overtredingenVan(zaak, brief).flatMap((overtreding) => {
    const soort = hersteltermijnSoort(zaak, brief, overtreding.id)
    if (soort === null) return []
    const duur = duurVan(zaak, brief, soort, overtreding.id)
    const eigen = gedrukt?.get(brief.id)?.einde.get(overtreding.id) ?? null
    const schakels = beleidstermijn(gegaan, {
      soort,
      omschrijving: `${soort} bij ${titelVan(brief).toLowerCase()} (${brief.id}): ${naamVan(stand, overtreding)}`,
      overtreding: overtreding.id,
      duur,
      gedrukt: eigen,
      nieuw: naLastbesluit(zaak, brief, overtreding.id, eigen ?? (duur === null ? null : telOp(briefdatumVan(brief), duur))),
      vast: (laatsteDag) => herstelstatus(zaak, brief, overtreding, laatsteDag)
    })
    return schorsing === null
      ? schakels
      : schakels.map(({ vast, termijn }) => ({ vast, termijn: { ...termijn, waarschuwingen: [...termijn.waarschuwingen, schorsing] } }))
  })
}

export function briefTermijnen(stand: Stand): Schakel[] {
  return stand.zaak.brieven.flatMap((brief) => {
    const gegaan = uitgegaan(brief)
    if (gegaan === null) return []
    const schakels = [...bezwaar(gegaan), ...zienswijze(stand, gegaan), ...herstel(stand, gegaan)]
    const weg = herroepen(stand.zaak, brief.id)
    return weg === null ? schakels : schakels.map((schakel) => zonderBesluit(weg, schakel))
  })
}
