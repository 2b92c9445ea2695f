/** What moves the prescription of a forfeited dwangsom (Awb 4:105-4:111, 5:37a): an act, an acknowledgement, an uitstel, a request. */
import { toonDatum } from '../model/datum.ts'
import { fout } from '../model/gelezen.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import type { Regeluitkomst, Vastleggeval } from './vastleg-keuze.ts'

/** A last under which something was forfeited. */
interface Verbeurd {
  readonly brief: string
  readonly overtreding: string
  /** Day of the first forfeiture. */
  readonly sinds: string
}

const noem = ({ brief, overtreding }: Pick<Verbeurd, 'brief' | 'overtreding'>) => `${brief}, overtreding ${overtreding}`

/** The lasten with a forfeiture that fit what was named, by their name, each with its first day. */
function verbeurdeLasten({ zaak, invoer }: Vastleggeval): ReadonlyMap<string, Verbeurd> {
  const genoemd = invoer.brief?.trim().toLowerCase() || null
  const over = invoer.overtreding?.trim().toLowerCase() || null
  const past = (brief: string, overtreding: string) =>
    (genoemd === null || genoemd === brief || `${zaak.id}-${genoemd}` === brief) && (over === null || over === overtreding)
  const lasten = new Map<string, Verbeurd>()
  for (const { soort, bedrag, brief, overtreding, op } of zaak.vastleggingen) {
    if (soort !== 'verbeuring' || bedrag === 0 || brief === null || overtreding === null || !past(brief, overtreding)) continue
    const sleutel = noem({ brief, overtreding })
    lasten.set(sleutel, { brief, overtreding, sinds: [lasten.get(sleutel)?.sinds ?? op, op].toSorted()[0] ?? op })
  }
  return lasten
}

function opVerbeurd(geval: Vastleggeval, doe: (wat: Verbeurd) => Regeluitkomst): Regeluitkomst {
  const { zaak, op } = geval
  const lasten = verbeurdeLasten(geval)
  const [enige, ...rest] = lasten.values()
  if (enige === undefined)
    return fout(`In ${zaak.id} is hiervoor geen verbeuring vastgelegd. Leg eerst vast wanneer en hoeveel er is verbeurd.`)
  if (rest.length > 0) return fout(`Zeg om welke last het gaat: ${[...lasten.keys()].join('; ')}.`)
  return op < enige.sinds ? fout(`${toonDatum(op)} ligt vóór de eerste verbeuring op ${toonDatum(enige.sinds)}.`) : doe(enige)
}

const GOED = ({ brief, overtreding }: Verbeurd, ...opmerkingen: readonly string[]): Regeluitkomst => ({
  ok: true,
  brief,
  overtreding,
  opmerkingen
})

export function erkenning(geval: Vastleggeval): Regeluitkomst {
  return opVerbeurd(geval, (last) =>
    geval.tekst === ''
      ? fout(
          'Schrijf erbij waaruit de erkenning blijkt, zoals een brief of een verzoek om een betalingsregeling (artikel 4:105, tweede lid, Awb).'
        )
      : GOED(last, 'De verjaring is gestuit voor wat tot en met deze dag is verbeurd. Laat een jurist beoordelen of dit een erkenning is.')
  )
}

export function stuiting(geval: Vastleggeval): Regeluitkomst {
  return opVerbeurd(geval, (last) =>
    geval.tekst === ''
      ? fout(
          'Schrijf erbij waardoor is gestuit: een invorderingsbeschikking, aanmaning, dwangbevel, verrekening of een daad van tenuitvoerlegging (artikel 4:106 en 5:37a Awb).'
        )
      : GOED(
          last,
          'Een nieuwe termijn van een jaar begint de volgende dag. Is gestuit met een eis bij de rechter, dan kan dat anders zijn: laat een jurist beoordelen tot wanneer (artikel 4:105, eerste lid, en 4:110, derde lid, Awb).'
        )
  )
}

export function uitstelVanBetaling(geval: Vastleggeval): Regeluitkomst {
  const { op, tot } = geval
  return opVerbeurd(geval, (last) => {
    if (tot === null) return fout('Zeg tot en met welke dag uitstel is gegeven (artikel 4:94, derde lid, Awb): --until.')
    if (tot < op) return fout(`${toonDatum(tot)} ligt vóór ${toonDatum(op)}.`)
    return {
      ok: true,
      brief: last.brief,
      overtreding: last.overtreding,
      tot,
      opmerkingen: ['Tijdens het uitstel kan niet worden aangemaand of ingevorderd (artikel 4:94, tweede lid, Awb).']
    }
  })
}

function verzoeken(zaak: Zaak, soort: Vastlegging['soort'], { brief, overtreding }: Verbeurd): number {
  return zaak.vastleggingen.filter((rij) => rij.soort === soort && rij.brief === brief && rij.overtreding === overtreding).length
}

/** Awb 5:37 lid 2: decide within four weeks. */
export function verzoekOmInvordering(geval: Vastleggeval): Regeluitkomst {
  return opVerbeurd(geval, (last) =>
    verzoeken(geval.zaak, 'verzoek om invordering', last) > verzoeken(geval.zaak, 'verzoek om invordering beslist', last)
      ? fout(`Er is al een verzoek om invordering voor ${noem(last)} waarop nog niet is beslist.`)
      : GOED(
          last,
          'Beslis binnen vier weken (artikel 5:37, derde lid, Awb). Zolang het verzoek loopt, kan de verjaring niet voltooid worden (artikel 5:37a, tweede lid, Awb).'
        )
  )
}

export function verzoekBeslist(geval: Vastleggeval): Regeluitkomst {
  return opVerbeurd(geval, (last) => {
    if (verzoeken(geval.zaak, 'verzoek om invordering', last) <= verzoeken(geval.zaak, 'verzoek om invordering beslist', last))
      return fout(`Er is voor ${noem(last)} geen verzoek om invordering waarop nog moet worden beslist.`)
    if (geval.tekst === '') return fout('Schrijf erbij hoe op het verzoek is beslist: toegewezen of afgewezen.')
    return GOED(
      last,
      'Leg ook vast wanneer deze beslissing onherroepelijk is: verzoek-om-invordering-definitief (artikel 5:37a, tweede en derde lid, Awb).'
    )
  })
}

export function verzoekDefinitief(geval: Vastleggeval): Regeluitkomst {
  return opVerbeurd(geval, (last) =>
    verzoeken(geval.zaak, 'verzoek om invordering beslist', last) <= verzoeken(geval.zaak, 'verzoek om invordering definitief', last)
      ? fout(`Er is voor ${noem(last)} nog geen beslissing op een verzoek om invordering.`)
      : GOED(last)
  )
}
