/**
 * What was recorded or sent that moves the prescription of a forfeited dwangsom (Awb 5:35, 5:37a, 4:104-4:111), and the four weeks for a
 * request to collect it (5:37 lid 3). The arithmetic stands in model/termijn/verjaring.ts. Pure.
 */
import type { Datum } from '../model/basis.ts'
import { toonDatum } from '../model/datum.ts'
import { herroepen } from '../model/gelding.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import { nietVerlengd } from '../model/termijn/rekenen.ts'
import { berekenVerjaring, type Periode, type Stuiting, type Verjaring } from '../model/termijn/verjaring.ts'
import { onherroepelijk } from '../model/vaststaan.ts'
import type { Brief, Vastlegging, Zaak } from '../model/zaak.ts'
import { type Schakel, uitWet } from './keten-schakel.ts'
import { isVerzonden, type Verzonden } from './stand.ts'

/** Letters that interrupt it, with the article; an invorderingsbeschikking only since 1 April 2021 (Stb. 2020, 500). */
const STUITEND: ReadonlyMap<string, { readonly artikel: string; readonly sinds: Datum }> = new Map([
  ['invorderingsbeschikking', { artikel: 'artikel 5:37a, eerste lid, Awb', sinds: '2021-04-01' }],
  ['aanmaning', { artikel: 'artikel 4:106 Awb', sinds: '2009-07-01' }],
  ['dwangbevel', { artikel: 'artikel 4:106 Awb', sinds: '2009-07-01' }]
])

/** The law that lengthens it while something is pending came into force on 1 April 2021; who forfeited a year before felt none of it. */
const VERLENGT_VANAF: Datum = '2020-04-01'

export function zelfdeLast({ brief, overtreding }: Vastlegging, verbeuring: Vastlegging): boolean {
  return brief === verbeuring.brief && overtreding === verbeuring.overtreding
}

function over(zaak: Zaak, verbeuring: Vastlegging, ...soorten: readonly Vastlegging['soort'][]): Vastlegging[] {
  return zaak.vastleggingen.filter((rij) => soorten.includes(rij.soort) && zelfdeLast(rij, verbeuring) && rij.op >= verbeuring.op)
}

/** Sent letters about this forfeiture that interrupt its prescription. */
function stuitendeBrieven(zaak: Zaak, verbeuring: Vastlegging): Verzonden[] {
  const gaatOver = ({ feiten = [] }: Brief) => feiten.includes(verbeuring.id)
  return zaak.brieven.filter(isVerzonden).filter((brief) => {
    const regel = STUITEND.get(brief.soort)
    return regel !== undefined && brief.verzondenOp >= regel.sinds && gaatOver(brief)
  })
}

function stuitingen(zaak: Zaak, verbeuring: Vastlegging): Stuiting[] {
  const gezegd = over(zaak, verbeuring, 'erkenning', 'stuiting').map(({ soort, op, tekst }): Stuiting => {
    const wat = soort === 'erkenning' ? 'een erkenning' : `een handeling van het college: ${tekst.replace(/[.]$/, '')}`
    return { op, wat, artikel: soort === 'erkenning' ? 'artikel 4:105, tweede lid, Awb' : 'artikel 4:105, 4:106 en 5:37a Awb' }
  })
  const brieven = stuitendeBrieven(zaak, verbeuring)
    .filter(({ id }) => herroepen(zaak, id) === null)
    .map(({ soort, id, verzondenOp }) => ({
      op: verzondenOp,
      wat: `${BRIEFSOORTEN[soort].titel.toLowerCase()} ${id}`,
      artikel: STUITEND.get(soort)?.artikel ?? ''
    }))
  return [...gezegd, ...brieven]
}

function bezwaarTegenLast(zaak: Zaak, { brief }: Vastlegging): Periode[] {
  const [eerste] = zaak.vastleggingen.filter((rij) => rij.soort === 'bezwaar' && (rij.brief === null || rij.brief === brief))
  if (eerste === undefined || brief === null) return []
  const wat = 'bezwaar of beroep tegen de last'
  return [{ van: eerste.op, tot: onherroepelijk(zaak, brief)?.op ?? null, wat, artikel: 'artikel 5:35, tweede lid, Awb' }]
}

/** Each request with the day on which the decision on it became final, in the order of the requests. */
function verzoeken(zaak: Zaak, verbeuring: Vastlegging): Periode[] {
  const definitief = over(zaak, verbeuring, 'verzoek om invordering definitief')
  return over(zaak, verbeuring, 'verzoek om invordering').map(({ op }, plek) => ({
    van: op,
    tot: definitief[plek]?.op ?? null,
    wat: 'een verzoek om invordering waarop niet onherroepelijk is beslist',
    artikel: 'artikel 5:37a, tweede en derde lid, Awb'
  }))
}

/** Of an invorderingsbeschikking only: a schorsing of the last itself is a question (keten-geld.ts). */
function schorsingen(zaak: Zaak, verbeuring: Vastlegging): Periode[] {
  const beschikkingen = stuitendeBrieven(zaak, verbeuring).filter(({ soort }) => BRIEFSOORTEN[soort].isBesluit)
  return beschikkingen.flatMap(({ id }) => {
    const feiten = zaak.vastleggingen.filter((rij) => rij.brief === id && (rij.soort === 'geschorst' || rij.soort === 'schorsing voorbij'))
    return feiten.flatMap((rij, plek): Periode[] =>
      rij.soort === 'geschorst'
        ? [
            {
              van: rij.op,
              tot: feiten[plek + 1]?.op ?? null,
              wat: 'schorsing van de invorderingsbeschikking',
              artikel: 'artikel 5:37a, vierde lid, Awb'
            }
          ]
        : []
    )
  })
}

function uitstel(zaak: Zaak, verbeuring: Vastlegging): Periode[] {
  return zaak.vastleggingen
    .filter((rij) => rij.soort === 'uitstel van betaling' && zelfdeLast(rij, verbeuring))
    .map(({ op, tot = op }) => ({ van: op, tot, wat: 'uitstel van betaling', artikel: 'artikel 4:111, eerste lid, Awb' }))
}

export function verjaringVan(zaak: Zaak, verbeuring: Vastlegging): Verjaring {
  const verlengt = verbeuring.op >= VERLENGT_VANAF
  return berekenVerjaring({
    verbeurdOp: verbeuring.op,
    stuitingen: stuitingen(zaak, verbeuring),
    uitstel: uitstel(zaak, verbeuring),
    aanhangig: verlengt ? [...bezwaarTegenLast(zaak, verbeuring), ...verzoeken(zaak, verbeuring)] : [],
    schorsingen: verlengt ? schorsingen(zaak, verbeuring) : []
  })
}

/** What the facts leave open, as questions to a person. */
function vragen(zaak: Zaak, verbeuring: Vastlegging): string[] {
  const betaald = zaak.vastleggingen.filter((rij) => rij.soort === 'betaling' && zelfdeLast(rij, verbeuring) && rij.op >= verbeuring.op)
  const weg = stuitendeBrieven(zaak, verbeuring).filter(({ id }) => herroepen(zaak, id) !== null)
  return [
    ...betaald.map(
      ({ op }) =>
        `Op ${toonDatum(op)} is een deel betaald. Laat een jurist beoordelen of dat een erkenning is die de verjaring stuit (artikel 4:105, tweede lid, Awb). Hier is dat niet meegerekend.`
    ),
    ...weg.map(
      ({ id }) =>
        `${id} is herroepen. Laat een jurist beoordelen of de verjaring daardoor toch niet is gestuit. Hier is de stuiting niet meegerekend.`
    )
  ]
}

/** The words and days of the term that runs now; `vorige` keeps every former last day with its reason. */
export function verjaringstermijn(
  zaak: Zaak,
  verbeuring: Vastlegging
): Pick<Schakel['termijn'], 'artikel' | 'start' | 'eersteDag' | 'laatsteDag' | 'uitleg' | 'waarschuwingen' | 'vorige'> & {
  readonly open: boolean
} {
  const { start, laatsteDag, open, vorige, uitleg, vragen: juridisch } = verjaringVan(zaak, verbeuring)
  const wet = uitWet(start === verbeuring.op ? berekenTermijn('verjaring-dwangsom', start) : berekenTermijn('verjaring-na-stuiting', start))
  return {
    ...wet,
    laatsteDag,
    open: open.length > 0,
    uitleg: [wet.uitleg, ...uitleg].join(' '),
    waarschuwingen: [...nietVerlengd(laatsteDag, { aantal: 1, eenheid: 'jaren' }), ...juridisch, ...vragen(zaak, verbeuring)],
    vorige: [...vorige]
  }
}

/** Awb 5:37 lid 3: per request, until it is decided. */
export function verzoekTermijnen(zaak: Zaak): Schakel[] {
  return zaak.vastleggingen
    .filter(({ soort }) => soort === 'verzoek om invordering')
    .map((verzoek): Schakel => {
      const eigen = zaak.vastleggingen.filter((rij) => zelfdeLast(rij, verzoek))
      const plek = eigen.filter(({ soort }) => soort === 'verzoek om invordering').indexOf(verzoek)
      const beslist = eigen.filter(({ soort }) => soort === 'verzoek om invordering beslist')[plek]
      return {
        vast: beslist === undefined ? null : 'voldaan',
        termijn: {
          ...uitWet(berekenTermijn('invordering-op-verzoek', verzoek.op)),
          sleutel: `invordering-op-verzoek:${verzoek.id}`,
          soort: 'invordering-op-verzoek',
          omschrijving: `beslissing op het verzoek om invordering van ${toonDatum(verzoek.op)}`,
          aard: 'wettelijk',
          gebeurtenis: `verzoek ${verzoek.id}`,
          brief: verzoek.brief,
          overtreding: verzoek.overtreding,
          vorige: []
        }
      }
    })
}
