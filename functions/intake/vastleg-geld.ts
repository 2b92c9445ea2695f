/** Forfeiting and paying a dwangsom: only under a last that was made known, after its begunstigingstermijn, up to its maximum. */
import type { Datum } from '../model/basis.ts'
import { toonBedrag } from '../model/bedrag.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import { geldigeVerbeuringen, ontvangenVoor } from '../model/dwangsomgeld.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { vraagNaHerstel } from '../model/herstel.ts'
import { eindeVanLast } from '../model/lastgrenzen.ts'
import { dwangsomOp, opgelegdeDwangsom, waaromNietVanKracht } from '../model/lastwijziging.ts'
import type { Dwangsom } from '../model/vraag.ts'
import type { Overtreding, Vastlegging, Zaak } from '../model/zaak.ts'
import { isUitgegaan, kiesBrief, kiesOvertreding, naamVan, type Regeluitkomst, type Uitgegaan, type Vastleggeval } from './vastleg-keuze.ts'
import { tegenDubbel, tegenStapel } from './vastleg-reeks.ts'

const PER: Readonly<Record<Dwangsom['wijze'], string>> = {
  ineens: 'ineens',
  'per tijdseenheid': 'per',
  'per overtreding': 'per overtreding'
}

function inWoorden({ wijze, tijdseenheid, bedrag }: Dwangsom): string {
  return `${toonBedrag(bedrag)} ${PER[wijze]}${tijdseenheid === null ? '' : ` ${tijdseenheid}`}`
}

/** What counts as forfeited under this last: less than was recorded once it was changed (Awb 5:34). */
function verbeurdOnder(zaak: Zaak, last: string, overtreding: string): number {
  return geldigeVerbeuringen(zaak)
    .filter((rij) => rij.brief === last && rij.overtreding === overtreding)
    .reduce((samen, { bedrag }) => samen + bedrag, 0)
}

/** By operation of law (Awb 5:33): whole times the amount of the last on that day, or what was left of the maximum (5:32b lid 2). */
function bedragMag(geval: Vastleggeval, last: Uitgegaan, overtreding: string, bedrag: number): Geweigerd | null {
  const { zaak, op } = geval
  const dwangsom = dwangsomOp(zaak, last.id, overtreding, op)
  if (dwangsom === null) return fout(`Bij ${naamVan(last)} is voor ${overtreding} geen dwangsom vastgesteld.`)
  const over = dwangsom.maximum - verbeurdOnder(zaak, last.id, overtreding)
  if (over <= 0)
    return fout(`Het maximum van ${toonBedrag(dwangsom.maximum)} is al verbeurd; er kan niets meer bij (artikel 5:32b, tweede lid, Awb).`)
  if (bedrag > over)
    return fout(
      `${toonBedrag(bedrag)} is meer dan er nog kan worden verbeurd: ${toonBedrag(over)} van het maximum van ${toonBedrag(dwangsom.maximum)} (artikel 5:32b, tweede lid, Awb).`
    )
  if (bedrag !== over && bedrag % dwangsom.bedrag !== 0)
    return fout(
      `${toonBedrag(bedrag)} past niet bij deze last: die noemt ${verlaagdBedrag(geval, last.id, overtreding) === null ? '' : 'sinds de vermindering '}${inWoorden(dwangsom)}. Vul een heel aantal keer dat bedrag in.`
    )
  const eerder = geldigeVerbeuringen(zaak).filter((rij) => rij.brief === last.id && rij.overtreding === overtreding)
  const einde = eindeVanLast(zaak, last.id, overtreding) ?? last.verzondenOp
  return tegenStapel(dwangsom, bedrag) ?? tegenDubbel(dwangsom, op, eerder, plusDagen(einde, 1))
}

/** The lowered amount by which this was counted; null: the one that the last imposed. */
function verlaagdBedrag({ zaak, op }: Vastleggeval, last: string, overtreding: string): number | null {
  const nu = dwangsomOp(zaak, last, overtreding, op)
  return nu === null || nu.bedrag === opgelegdeDwangsom(zaak, last, overtreding)?.bedrag ? null : nu.bedrag
}

/** Forfeited after herstel is said with its proof. */
function naHerstel({ zaak, op, tekst }: Vastleggeval, overtreding: Overtreding): { readonly ok: true; readonly zin: string[] } | Geweigerd {
  const na = vraagNaHerstel(zaak, overtreding, op)
  if (na === null) return { ok: true, zin: [] }
  return tekst === ''
    ? fout(`${na.wat} Schrijf erbij wat er op ${toonDatum(op)} is vastgesteld en door wie.`)
    : { ok: true, zin: [na.vraag] }
}

/** Why the begunstigingstermijn forbids it; null when it does not. */
function tegenTermijn({ zaak, op }: Vastleggeval, last: Uitgegaan, overtreding: Overtreding): Geweigerd | null {
  const { id } = overtreding
  const termijn = zaak.termijnen.find(
    ({ soort, brief, overtreding: over }) => soort === 'begunstigingstermijn' && brief === last.id && over === id
  )
  if (termijn === undefined)
    return fout(`De begunstigingstermijn van ${id} bij ${naamVan(last)} is nog niet berekend. Voer eerst de dagelijkse ronde uit.`)
  const { status, laatsteDag: einde } = termijn
  if (status === 'vervallen') return fout(`De last voor ${id} geldt niet meer; er kan niets worden verbeurd.`)
  if (op <= einde && status === 'voldaan')
    return fout(`Overtreding ${id} is hersteld binnen de begunstigingstermijn (tot en met ${toonDatum(einde)}); er is niets verbeurd.`)
  if (op <= einde)
    return fout(
      `Op ${toonDatum(op)} liep de begunstigingstermijn nog, tot en met ${toonDatum(einde)}. Daarvoor kan niets worden verbeurd (artikel 5:32a, tweede lid, Awb).`
    )
  return null
}

/** Lifted or put off by a besluit that was made known (Awb 5:34): nothing is forfeited from the day that it names on. */
function tegenBesluit({ zaak, op }: Vastleggeval, last: Uitgegaan, { id }: Overtreding): Geweigerd | null {
  const besluit = waaromNietVanKracht(zaak, last.id, id, op)
  if (besluit === null) return null
  const { brief, keuze, vanaf, tot } = besluit
  if (keuze === 'opheffen')
    return fout(
      `De last voor ${id} is opgeheven vanaf ${toonDatum(vanaf)} (${brief.id}); er kan niets meer worden verbeurd (artikel 5:34 Awb).`
    )
  if (tot === null)
    return fout(
      `De last voor ${id} is opgeschort vanaf ${toonDatum(vanaf)} (${brief.id}), zonder laatste dag. Vraag een jurist of op ${toonDatum(op)} iets kan zijn verbeurd (artikel 5:34 Awb).`
    )
  return fout(
    `De last voor ${id} is opgeschort van ${toonDatum(vanaf)} tot en met ${toonDatum(tot)} (${brief.id}). Op ${toonDatum(op)} kan daarom niets zijn verbeurd (artikel 5:34, eerste lid, Awb).`
  )
}

/** Answers what became of the last; nothing is to be paid, so no dates follow. */
function niets(zaak: Zaak, last: Uitgegaan, overtreding: string): Regeluitkomst {
  const eerder = verbeurdOnder(zaak, last.id, overtreding)
  if (eerder > 0) return fout(`Voor ${overtreding} is bij ${naamVan(last)} al ${toonBedrag(eerder)} verbeurd; 0 euro past daar niet bij.`)
  return { ok: true, brief: last.id, overtreding, opmerkingen: [] }
}

/** Also in a closed zaak: the last works on until it is lifted (Awb 5:34) or its maximum is forfeited (5:32b lid 2). */
export function verbeuring(geval: Vastleggeval): Regeluitkomst {
  const { zaak, bedrag, invoer, tekst } = geval
  if (bedrag === null) return fout('Vul het bedrag in dat is verbeurd. Is er niets verbeurd, vul dan 0 in, met de reden.')
  if (bedrag === 0 && tekst === '') return fout('Schrijf erbij waarom er niets is verbeurd en waaruit dat blijkt.')
  const lasten = zaak.brieven.filter(isUitgegaan).filter(({ soort }) => soort === 'last-onder-dwangsom')
  const genoemd = invoer.overtreding?.trim().toLowerCase() ?? ''
  const mogelijk = genoemd === '' ? lasten : lasten.filter(({ overtredingen }) => overtredingen.includes(genoemd))
  const brief = kiesBrief(zaak, invoer.brief, mogelijk, `bekendgemaakte last onder dwangsom${genoemd === '' ? '' : ` voor ${genoemd}`}`)
  if (!brief.ok) return brief
  const last = brief.keuze
  const overtredingen = zaak.overtredingen.filter(({ id }) => last.overtredingen.includes(id))
  const gekozen = kiesOvertreding(zaak, invoer.overtreding, overtredingen, `overtreding van ${naamVan(last)}`)
  if (!gekozen.ok) return gekozen
  const overtreding = gekozen.keuze
  const herstel = naHerstel(geval, overtreding)
  const tegen = tegenBesluit(geval, last, overtreding) ?? tegenTermijn(geval, last, overtreding)
  if (tegen !== null) return tegen
  if (bedrag === 0) return niets(zaak, last, overtreding.id)
  if (!herstel.ok) return herstel
  const teVeel = bedragMag(geval, last, overtreding.id, bedrag)
  if (teVeel !== null) return teVeel
  const per = verlaagdBedrag(geval, last.id, overtreding.id)
  const dicht = `Zaak ${zaak.id} is gesloten en blijft dat. De dagen voor betaling en verjaring worden bewaakt (artikel 5:33 en 5:35 Awb).`
  return {
    ok: true,
    brief: last.id,
    overtreding: overtreding.id,
    ...(per === null ? {} : { extra: { per } }),
    opmerkingen: [...herstel.zin, ...(zaak.status === 'gesloten' ? [dicht] : [])]
  }
}

/** Recorded after an aanmaning that went out without it: what that asked was too much, also the fee (Awb 4:113 lid 1). */
function voorAanmaning(zaak: Zaak, op: Datum, verbeurd: readonly Vastlegging[]): string[] {
  const aanmaning = zaak.brieven
    .filter(isUitgegaan)
    .find(
      ({ soort, verzondenOp, feiten = [] }) => soort === 'aanmaning' && op <= verzondenOp && verbeurd.some(({ id }) => feiten.includes(id))
    )
  return aanmaning === undefined
    ? []
    : [
        `Deze betaling kwam binnen voordat de ${naamVan(aanmaning)} op ${toonDatum(aanmaning.verzondenOp)} werd verzonden; die noemt dus te veel. De vergoeding volgt de schuld van die dag (artikel 4:113, eerste lid, Awb). Laat de houder weten wat hij nog moet betalen.`
      ]
}

/** Without an amount: all that was forfeited is paid. */
export function betaling({ zaak, op, bedrag, invoer }: Vastleggeval): Regeluitkomst {
  const brief = invoer.brief?.trim() ?? ''
  const overtreding = invoer.overtreding?.trim().toLowerCase() ?? ''
  const verbeurd = zaak.vastleggingen.filter(
    (rij) =>
      rij.soort === 'verbeuring' &&
      rij.bedrag !== 0 &&
      (brief === '' || rij.brief === brief || rij.brief === `${zaak.id}-${brief.toLowerCase()}`) &&
      (overtreding === '' || rij.overtreding === overtreding)
  )
  const [eerste] = verbeurd.toSorted((een, ander) => (een.op < ander.op ? -1 : 1))
  if (eerste === undefined || eerste.brief === null || eerste.overtreding === null)
    return fout(`In ${zaak.id} is hiervoor geen verbeuring vastgelegd. Leg eerst vast wanneer en hoeveel er is verbeurd.`)
  const lasten = new Set(verbeurd.map((rij) => `${rij.brief} ${rij.overtreding}`))
  if (lasten.size > 1)
    return fout(`Zeg voor welke last is betaald: ${[...lasten].map((last) => last.replace(' ', ', overtreding ')).join('; ')}.`)
  if (op < eerste.op) return fout(`${toonDatum(op)} ligt vóór de eerste verbeuring op ${toonDatum(eerste.op)}.`)
  const open = verbeurdOnder(zaak, eerste.brief, eerste.overtreding) - ontvangenVoor(zaak, eerste.brief, eerste.overtreding)
  const opmerkingen = [
    ...(bedrag !== null && bedrag > open
      ? [`Er stond nog ${toonBedrag(Math.max(0, open))} open; er is ${toonBedrag(bedrag)} betaald.`]
      : []),
    ...voorAanmaning(zaak, op, verbeurd)
  ]
  return { ok: true, brief: eerste.brief, overtreding: eerste.overtreding, opmerkingen }
}
