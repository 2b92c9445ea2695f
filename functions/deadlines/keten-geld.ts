/** The terms of a report (Wko 1.63 lid 5, 1.65 lid 4) and of each forfeited dwangsom (Awb 5:33, 5:35), with what was paid of it. Pure. */
import type { Datum } from '../model/basis.ts'
import { toonDatum, toonDatumMetDag } from '../model/datum.ts'
import { standVan, waaromGeenVerbeuring } from '../model/dwangsomgeld.ts'
import { geschorst } from '../model/gelding.ts'
import { geldendeRapporten, openbaarVan } from '../model/openbaar.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import type { Termijn } from '../model/termijn.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import { type Schakel, uitWet } from './keten-schakel.ts'
import { verjaringstermijn, verzoekTermijnen } from './keten-verjaring.ts'
import type { Stand } from './stand.ts'

function isGeldend(zaak: Zaak, rapport: string): boolean {
  return geldendeRapporten(zaak).some(({ id }) => id === rapport)
}

function rapportOpenbaar(stand: Stand): Schakel[] {
  return stand.zaak.rapporten.flatMap((rapport) => {
    const { datumVaststelling, kenmerk } = rapport.inhoud.rapport
    if (datumVaststelling === null) return []
    const openbaar = openbaarVan(stand, rapport) !== null
    return [
      {
        vast: !isGeldend(stand.zaak, rapport.id) ? 'vervallen' : openbaar ? 'voldaan' : null,
        termijn: {
          ...uitWet(berekenTermijn('rapport-openbaar', datumVaststelling)),
          sleutel: `rapport-openbaar:${rapport.id}`,
          soort: 'rapport-openbaar',
          omschrijving: `openbaar maken van rapport ${kenmerk} door de toezichthouder`,
          aard: 'wettelijk',
          gebeurtenis: `vaststelling van rapport ${rapport.id}`,
          brief: null,
          overtreding: null,
          vorige: []
        }
      }
    ]
  })
}

/** The bevel says itself until when it holds; the law's seven days explain it. */
function bevel({ zaak }: Stand): Schakel[] {
  const verlengd = zaak.vastleggingen.some(({ soort }) => soort === 'bevel verlengd')
  return zaak.rapporten.flatMap((rapport) => {
    const gegeven = rapport.inhoud.bevel
    if (gegeven === null) return []
    const wet = uitWet(berekenTermijn('bevel-geldigheid', gegeven.datum))
    const anders =
      wet.laatsteDag === gegeven.geldigTot ? '' : ` Het bevel zelf noemt ${toonDatumMetDag(gegeven.geldigTot)}; die datum telt.`
    return [
      {
        vast: rapport.vervangenDoor !== null ? 'vervallen' : verlengd ? 'voldaan' : null,
        termijn: {
          ...wet,
          laatsteDag: gegeven.geldigTot,
          uitleg: `${wet.uitleg}${anders}`,
          sleutel: `bevel-geldigheid:${rapport.id}`,
          soort: 'bevel-geldigheid',
          omschrijving: 'geldigheid van het bevel; alleen het college kan het verlengen, voordat het eindigt',
          aard: 'wettelijk',
          gebeurtenis: `bevel van ${toonDatum(gegeven.datum)}`,
          brief: null,
          overtreding: null,
          vorige: []
        }
      }
    ]
  })
}

/** As it is collected; without an amount nobody can tell whether it is paid. */
export function isBetaald(zaak: Zaak, { id }: Vastlegging): boolean {
  const { verbeurd: som, open } = standVan(zaak, [id])
  return som > 0 && open === 0
}

/** While a last is geschorst nothing is collected; whether the prescription goes on meanwhile is judged by a person. */
function overSchorsing(zaak: Zaak, { brief }: Vastlegging): string[] {
  const stil = brief === null ? null : geschorst(zaak, brief)
  return stil === null
    ? []
    : [
        `De last is geschorst sinds ${toonDatum(stil.op)}: vorder nu niet in. Laat een jurist beoordelen wat de schorsing betekent voor de betaling en de verjaring.`
      ]
}

/** A verbeuring of 0 says that nothing was forfeited. */
export function verbeuringen({ vastleggingen }: Pick<Zaak, 'vastleggingen'>): Vastlegging[] {
  return vastleggingen.filter(({ soort, bedrag }) => soort === 'verbeuring' && bedrag !== 0)
}

/** When it must be paid, and until when it can be collected; what moved that last day stays visible. */
function verbeurd(zaak: Zaak, verbeuring: Vastlegging, soort: 'betaling-dwangsom' | 'verjaring-dwangsom'): Schakel {
  const { open, ...dagen } =
    soort === 'verjaring-dwangsom'
      ? verjaringstermijn(zaak, verbeuring)
      : { ...uitWet(berekenTermijn(soort, verbeuring.op)), vorige: [], open: false }
  const nietig = waaromGeenVerbeuring(zaak, verbeuring)
  return {
    vast: nietig !== null ? 'vervallen' : isBetaald(zaak, verbeuring) ? 'voldaan' : open ? 'loopt' : null,
    termijn: {
      ...dagen,
      waarschuwingen:
        nietig === null ? [...dagen.waarschuwingen, ...overSchorsing(zaak, verbeuring)] : [`Deze termijn geldt niet: ${nietig}.`],
      sleutel: `${soort}:${verbeuring.id}`,
      soort,
      omschrijving: `${soort === 'betaling-dwangsom' ? 'betaling' : 'verjaring'} van de dwangsom die op ${toonDatum(verbeuring.op)} is verbeurd`,
      aard: 'wettelijk',
      gebeurtenis: `verbeuring ${verbeuring.id}`,
      brief: verbeuring.brief,
      overtreding: verbeuring.overtreding
    }
  }
}

function dwangsommen({ zaak }: Stand): Schakel[] {
  return verbeuringen(zaak).flatMap((rij) => [verbeurd(zaak, rij, 'betaling-dwangsom'), verbeurd(zaak, rij, 'verjaring-dwangsom')])
}

const NEGEN_MAANDEN = { aantal: 9, eenheid: 'maanden' } as const

/** From nine months after the forfeiture, or after the last interruption, on somebody must act: then three months are left (Awb 5:35). */
export function actieVanaf({ start }: Termijn): Datum {
  return telOp(start, NEGEN_MAANDEN)
}

export function anderTermijnen(stand: Stand): Schakel[] {
  return [...rapportOpenbaar(stand), ...bevel(stand), ...dwangsommen(stand), ...verzoekTermijnen(stand.zaak)]
}
