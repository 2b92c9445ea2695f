/**
 * What was recorded or sent that moves the prescription of a forfeited dwangsom (Awb 5:35, 5:37a, 4:104-4:111), and the four weeks for a
 * request to collect it (5:37 lid 3). The arithmetic stands in model/termijn/verjaring.ts. Pure.
 */
import { wanneerHangend } from '../model/aanhangig.ts'
import type { Datum } from '../model/basis.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import { herroepen } from '../model/gelding.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { uitgewerkt } from '../model/invorderingsverval.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import { nietVerlengd } from '../model/termijn/rekenen.ts'
import { berekenVerjaring, type Periode, type Stuiting, type Verjaring } from '../model/termijn/verjaring.ts'
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
    .filter((brief) => uitgewerkt(zaak, brief, verbeuring.id) === null)
    .map(({ soort, id, verzondenOp }) => ({
      op: verzondenOp,
      wat: `${BRIEFSOORTEN[soort].titel.toLowerCase()} ${id}`,
      artikel: STUITEND.get(soort)?.artikel ?? ''
    }))
  return [...gezegd, ...brieven]
}

function bezwaarTegenLast(zaak: Zaak, { brief }: Vastlegging): Periode[] {
  if (brief === null) return []
  const over = { wat: 'bezwaar of beroep tegen de last', artikel: 'artikel 5:35, tweede lid, Awb' }
  return wanneerHangend(zaak, brief).map((tijd) => ({ ...tijd, ...over }))
}

/** Each request with the day on which the decision on it became final, in the order of the requests about this last. */
function verzoeken(zaak: Zaak, verbeuring: Vastlegging): Periode[] {
  const eigen = zaak.vastleggingen.filter((rij) => zelfdeLast(rij, verbeuring))
  const definitief = eigen.filter(({ soort }) => soort === 'verzoek om invordering definitief')
  return eigen
    .filter(({ soort }) => soort === 'verzoek om invordering')
    .map(({ op }, plek) => ({
      van: op,
      tot: definitief[plek]?.op ?? null,
      wat: 'een verzoek om invordering waarop niet onherroepelijk is beslist',
      artikel: 'artikel 5:37a, tweede en derde lid, Awb'
    }))
    .filter(({ van }) => van >= verbeuring.op)
}

/** On the day that ended it, it was not geschorst any more: that day does not count. Of the last itself it is a question (keten-geld.ts). */
function schorsingen(zaak: Zaak, verbeuring: Vastlegging): Periode[] {
  const over = { wat: 'schorsing van de invorderingsbeschikking', artikel: 'artikel 5:37a, vierde lid, Awb' }
  const beschikkingen = stuitendeBrieven(zaak, verbeuring).filter(({ soort }) => BRIEFSOORTEN[soort].isBesluit)
  return beschikkingen.flatMap(({ id }) => {
    const feiten = zaak.vastleggingen.filter((rij) => rij.brief === id && (rij.soort === 'geschorst' || rij.soort === 'schorsing voorbij'))
    return feiten.flatMap(({ soort, op }, plek): Periode[] => {
      const voorbij = feiten[plek + 1]?.op
      return soort === 'geschorst' ? [{ van: op, tot: voorbij === undefined ? null : plusDagen(voorbij, -1), ...over }] : []
    })
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

/** Words by which a person says that he went to court. */
const EIS = /\b(eis|vordering|dagvaarding|gedagvaard|rechter|rechtbank)\b/i

/** What the facts leave open, as questions to a person. */
function vragen(zaak: Zaak, verbeuring: Vastlegging): string[] {
  const betaald = zaak.vastleggingen.filter((rij) => rij.soort === 'betaling' && zelfdeLast(rij, verbeuring) && rij.op >= verbeuring.op)
  const weg = stuitendeBrieven(zaak, verbeuring).filter((brief) => uitgewerkt(zaak, brief, verbeuring.id) !== null)
  const eis = over(zaak, verbeuring, 'stuiting').filter(({ tekst }) => EIS.test(tekst))
  return [
    ...eis.map(
      ({ op }) =>
        `Op ${toonDatum(op)} is een eis bij de rechter vastgelegd als stuiting. Hier is een nieuwe termijn van een jaar gerekend. Bij een eis kan dat anders zijn: laat een jurist beoordelen tot wanneer (artikel 4:105, eerste lid, en 4:110, derde lid, Awb; artikel 3:316 en 3:324 Burgerlijk Wetboek).`
    ),
    ...betaald.map(
      ({ op }) =>
        `Op ${toonDatum(op)} is een deel betaald. Laat een jurist beoordelen of dat een erkenning is die de verjaring stuit (artikel 4:105, tweede lid, Awb). Hier is dat niet meegerekend.`
    ),
    ...weg.map(
      ({ id }) =>
        `${id} ${herroepen(zaak, id) === null ? 'geldt niet meer' : 'is herroepen'}. Laat een jurist beoordelen of de verjaring daardoor toch niet is gestuit. Hier is de stuiting niet meegerekend.`
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
