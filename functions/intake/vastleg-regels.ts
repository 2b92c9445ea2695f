/** What may be recorded when, one rule per kind: which letter or overtreding it is about, and why it cannot be. */
import type { Datum } from '../model/basis.ts'
import { toonDatum } from '../model/datum.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { Oordeel } from '../model/inspectie.ts'
import { adres } from './vastleg-adres.ts'
import { beroep, beroepBeslist } from './vastleg-beroep.ts'
import { herroeping, schorsing, schorsingVoorbij, uitgeganeBesluiten } from './vastleg-besluit.ts'
import {
  adviescommissie,
  bezwaarAfgedaan,
  ingebrekestelling,
  verdaging,
  verderUitstel,
  verzuimGevraagd,
  verzuimHersteld
} from './vastleg-bezwaar.ts'
import { advies, bezwaar, gehoord, ingetrokken, nietGehoord } from './vastleg-bezwaarschrift.ts'
import { betaling, verbeuring } from './vastleg-geld.ts'
import { hoorzitting } from './vastleg-hoorzitting.ts'
import { houder } from './vastleg-houder.ts'
import { erkenning, stuiting, uitstelVanBetaling, verzoekBeslist, verzoekDefinitief, verzoekOmInvordering } from './vastleg-invordering.ts'
import {
  kiesBrief,
  kiesOvertreding,
  naamVan,
  type Regeluitkomst,
  type Uitgegaan,
  type Vastleggeval,
  type Vastlegsoort
} from './vastleg-keuze.ts'
import { verzoekOverLast, verzoekOverLastAfgedaan } from './vastleg-last.ts'
import { bevestiging, heropening, vermelding, weghalen } from './vastleg-sanctie.ts'

function voorDeBrief(brief: Uitgegaan, op: Datum): Geweigerd | null {
  return op < brief.verzondenOp
    ? fout(`${toonDatum(op)} ligt vóór de verzending van ${naamVan(brief)} op ${toonDatum(brief.verzondenOp)}.`)
    : null
}

function controle({ zaak, op, invoer, tekst }: Vastleggeval): Regeluitkomst {
  const open = zaak.overtredingen.filter(({ status }) => status === 'open')
  const gekozen = kiesOvertreding(zaak, invoer.overtreding, open, 'open overtreding')
  if (!gekozen.ok) return gekozen
  const oordeel = Oordeel.safeParse(invoer.oordeel?.trim().toLowerCase().replaceAll('-', ' '))
  if (!oordeel.success) return fout(`Zeg wat het oordeel is: ${Oordeel.options.map((keuze) => `"${keuze}"`).join(', ')}.`)
  if (tekst === '') return fout('Schrijf welke stukken zijn bekeken en wat daaruit blijkt; dat komt in het besluit (artikel 3:46 Awb).')
  const [eerste] = gekozen.keuze.bevindingen.map(({ datum }) => datum).toSorted()
  if (eerste !== undefined && op < eerste)
    return fout(`${toonDatum(op)} ligt vóór de vaststelling van de overtreding op ${toonDatum(eerste)}.`)
  return { ok: true, overtreding: gekozen.keuze.id, oordeel: oordeel.data, opmerkingen: [] }
}

/** Wko 1.63 lid 5: the toezichthouder publishes. */
function rapportOpenbaar({ zaak, op }: Vastleggeval): Regeluitkomst {
  const vastgesteld = zaak.rapporten.flatMap(({ inhoud, vervangenDoor }) =>
    vervangenDoor === null && inhoud.rapport.datumVaststelling !== null ? [inhoud.rapport.datumVaststelling] : []
  )
  const [eerste] = vastgesteld.toSorted()
  if (eerste === undefined) return fout(`In ${zaak.id} is nog geen definitief rapport.`)
  return op < eerste
    ? fout(`${toonDatum(op)} ligt vóór de vaststelling van het rapport op ${toonDatum(eerste)}.`)
    : { ok: true, opmerkingen: [] }
}

/** Besluit registers kinderopvang art. 8 lid 4 and 5. */
function publicatie({ zaak, op, invoer }: Vastleggeval): Regeluitkomst {
  const besluiten = uitgeganeBesluiten(zaak).filter(({ soort }) => soort === 'verwijdering')
  const brief = kiesBrief(zaak, invoer.brief, besluiten, 'bekendgemaakt besluit tot verwijdering')
  if (!brief.ok) return brief
  return voorDeBrief(brief.keuze, op) ?? { ok: true, brief: brief.keuze.id, opmerkingen: [] }
}

/** Only the college, and before the bevel ends (Wko 1.65 lid 4); it has no letter here yet. */
function bevelVerlengd({ zaak, op, tekst }: Vastleggeval): Regeluitkomst {
  const bevel = zaak.rapporten.findLast(({ inhoud, vervangenDoor }) => inhoud.bevel !== null && vervangenDoor === null)?.inhoud.bevel
  if (bevel === undefined || bevel === null) return fout(`In ${zaak.id} is geen rapport met een bevel.`)
  if (op < bevel.datum) return fout(`${toonDatum(op)} ligt vóór het bevel van ${toonDatum(bevel.datum)}.`)
  if (tekst === '') return fout('Schrijf erbij tot en met welke dag het bevel is verlengd.')
  const teLaat = `Verlengd nadat het bevel was geëindigd op ${toonDatum(bevel.geldigTot)}. Laat een jurist beoordelen of dat kan (artikel 1.65, vierde lid, Wet kinderopvang).`
  return { ok: true, opmerkingen: op > bevel.geldigTot ? [teLaat] : [] }
}

export const REGELS: Readonly<Record<Vastlegsoort, (geval: Vastleggeval) => Regeluitkomst>> = {
  bezwaar,
  hoorzitting,
  'bezwaar gehoord': gehoord,
  'bezwaar niet gehoord': nietGehoord,
  'bezwaar advies': advies,
  'bezwaar ingetrokken': ingetrokken,
  beroep,
  'beroep beslist': beroepBeslist,
  adviescommissie,
  'verzuim gevraagd': verzuimGevraagd,
  'verzuim hersteld': verzuimHersteld,
  verdaging,
  'verder uitstel': verderUitstel,
  ingebrekestelling,
  'bezwaar afgedaan': bezwaarAfgedaan,
  'controle op stukken': controle,
  verbeuring,
  betaling,
  'uitstel van betaling': uitstelVanBetaling,
  erkenning,
  stuiting,
  'verzoek om invordering': verzoekOmInvordering,
  'verzoek om invordering beslist': verzoekBeslist,
  'verzoek om invordering definitief': verzoekDefinitief,
  'verzoek over last': verzoekOverLast,
  'verzoek over last afgedaan': verzoekOverLastAfgedaan,
  'rapport openbaar': rapportOpenbaar,
  onherroepelijk: bevestiging,
  'niet onherroepelijk': heropening,
  'sanctie in register': vermelding,
  'sanctie uit register': weghalen,
  publicatie,
  'bevel verlengd': bevelVerlengd,
  herroepen: herroeping,
  geschorst: schorsing,
  'schorsing voorbij': schorsingVoorbij,
  adres,
  houder
}

/** As they are typed: `controle-op-stukken`. */
export const VASTLEGBAAR: readonly string[] = Object.keys(REGELS).map((soort) => soort.replaceAll(' ', '-'))
