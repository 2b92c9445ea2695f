/** What a besluit over a last may say (Awb 5:32a, 5:34): which days, which amounts, and why not; looked at when it is answered and again before it leaves. Pure. */
import type { Datum } from './basis.ts'
import { toonBedrag } from './bedrag.ts'
import { toonDatum } from './datum.ts'
import { geldigeVerbeuringen } from './dwangsomgeld.ts'
import { dagVan, dwangsomOp, keuzeVan, nieuweDwangsom } from './lastwijziging.ts'
import { telOp } from './termijn/rekenen.ts'
import type { Dwangsom, Vraag, Waarde } from './vraag.ts'
import type { Brief, Vastlegging, Zaak } from './zaak.ts'

export function verzoekVan({ vastleggingen }: Pick<Zaak, 'vastleggingen'>, { feiten = [] }: Brief): Vastlegging | undefined {
  return vastleggingen.find(({ id }) => feiten.includes(id))
}

export function eindeVanLast(zaak: Zaak, last: string | null, overtreding: string | null): Datum | null {
  return (
    zaak.termijnen.find((een) => een.soort === 'begunstigingstermijn' && een.brief === last && een.overtreding === overtreding)
      ?.laatsteDag ?? null
  )
}

/** Why the begunstigingstermijn cannot be lengthened any more (RVS:2014:1340); null when it can. */
export function tegenVerlengen(
  zaak: Zaak,
  { brief, overtreding }: Pick<Vastlegging, 'brief' | 'overtreding'>,
  vandaag: Datum
): string | null {
  const einde = eindeVanLast(zaak, brief, overtreding)
  if (einde === null) return 'Deze last heeft geen begunstigingstermijn.'
  if (vandaag <= einde) return null
  const verbeurd = geldigeVerbeuringen(zaak).some((rij) => rij.brief === brief && rij.overtreding === overtreding)
  return verbeurd
    ? `De begunstigingstermijn liep tot en met ${toonDatum(einde)} en er is al verbeurd: verlengen kan niet meer (ABRvS ECLI:NL:RVS:2014:1340).`
    : null
}

const EEN_JAAR = { aantal: 1, eenheid: 'jaren' } as const

/** Why the last cannot be lifted by Awb 5:34 lid 2 today; null when it can. */
export function tegenNaEenJaar(
  zaak: Zaak,
  { brief, overtreding }: Pick<Vastlegging, 'brief' | 'overtreding'>,
  vandaag: Datum
): string | null {
  const sinds = zaak.brieven.find(({ id }) => id === brief)?.verzondenOp ?? null
  if (sinds === null) return 'Deze last is niet bekendgemaakt.'
  const jaar = telOp(sinds, EEN_JAAR)
  if (vandaag <= jaar) return `De last geldt pas na ${toonDatum(jaar)} een jaar.`
  const verbeurd = geldigeVerbeuringen(zaak).some((rij) => rij.brief === brief && rij.overtreding === overtreding)
  return verbeurd ? 'Onder deze last is een dwangsom verbeurd.' : null
}

function tegenBesluit(zaak: Zaak, besluit: Brief, vandaag: Datum): string | null {
  const verzoek = verzoekVan(zaak, besluit)
  const keuze = keuzeVan(zaak, besluit)?.keuze
  if (verzoek === undefined) return null
  if (keuze === 'verlengen') return tegenVerlenging(zaak, besluit, verzoek, vandaag)
  if (keuze === 'opschorten') return tegenDagen(dagVan(zaak, besluit, 'werkt-vanaf'), dagVan(zaak, besluit, 'opschorting-tot'), vandaag)
  return keuze === 'verminderen' ? tegenBedragen(zaak, verzoek, besluit) : null
}

/** What was allowed when it was chosen may not be so any more when the besluit leaves. As the end of a sentence. */
export function wachtBesluit(zaak: Zaak, besluit: Brief, vandaag: Datum): string | null {
  const reden = tegenBesluit(zaak, besluit, vandaag)
  return reden === null ? null : `${reden.charAt(0).toLowerCase()}${reden.slice(1).replace(/[.]$/, '')}`
}

/** RVS:2014:1340. */
function tegenVerlenging(zaak: Zaak, besluit: Brief, verzoek: Vastlegging, vandaag: Datum): string | null {
  const niet = tegenVerlengen(zaak, verzoek, vandaag)
  if (niet !== null) return niet
  const einde = eindeVanLast(zaak, verzoek.brief, verzoek.overtreding)
  const nieuw = dagVan(zaak, besluit, 'nieuwe-einddatum')
  if (einde === null || nieuw === null || (nieuw > einde && nieuw > vandaag)) return null
  return `De nieuwe einddatum (${toonDatum(nieuw)}) ligt niet na vandaag en na het einde van de termijn (${toonDatum(einde)}): kies een latere dag.`
}

function tegenDagen(vanaf: Datum | null, tot: Datum | null, vandaag: Datum): string | null {
  if (tot === null) return null
  if (vanaf !== null && tot < vanaf)
    return `De opschorting eindigt (${toonDatum(tot)}) voordat zij begint (${toonDatum(vanaf)}): kies een latere laatste dag.`
  return tot < vandaag ? `De opschorting is al voorbij (${toonDatum(tot)}): kies een latere laatste dag.` : null
}

function alsDwangsom(waarde: Waarde): Dwangsom | null {
  return typeof waarde === 'object' && 'maximum' in waarde ? waarde : null
}

const toon = ({ bedrag, maximum }: Dwangsom) => `${toonBedrag(bedrag)}, met een maximum van ${toonBedrag(maximum)}`

/** Lower than it is, and of the same kind (Awb 5:34 lid 1: verminderen). */
function tegenNieuw(nieuw: Dwangsom, nu: Dwangsom): string | null {
  if (nieuw.wijze !== nu.wijze || nieuw.tijdseenheid !== nu.tijdseenheid)
    return `De nieuwe dwangsom moet op dezelfde manier worden berekend als in de last: ${nu.wijze}${nu.tijdseenheid === null ? '' : ` (${nu.tijdseenheid})`}.`
  if (nieuw.bedrag > nu.bedrag || nieuw.maximum > nu.maximum)
    return `De dwangsom kan alleen lager worden (artikel 5:34, eerste lid, Awb). Nu is zij ${toon(nu)}.`
  return nieuw.bedrag === nu.bedrag && nieuw.maximum === nu.maximum
    ? `Dit is de dwangsom die al geldt: ${toon(nu)}. Kies een lager bedrag.`
    : null
}

function tegenBedragen(zaak: Zaak, { brief, overtreding }: Vastlegging, besluit: Brief): string | null {
  const nieuw = nieuweDwangsom(zaak, besluit)
  const vanaf = dagVan(zaak, besluit, 'werkt-vanaf')
  const nu = brief === null || overtreding === null || vanaf === null ? null : dwangsomOp(zaak, brief, overtreding, vanaf)
  return nieuw === null || nu === null ? null : tegenNieuw(nieuw, nu)
}

/** Before the last itself nothing can be changed. */
function tegenVanaf(zaak: Zaak, { brief }: Vastlegging, dag: Datum): string | null {
  const sinds = zaak.brieven.find(({ id }) => id === brief)?.verzondenOp ?? null
  return sinds !== null && dag < sinds ? `${toonDatum(dag)} ligt vóór de bekendmaking van de last op ${toonDatum(sinds)}.` : null
}

function tegenAntwoord(zaak: Zaak, { punt, over }: Pick<Vraag, 'punt' | 'over'>, waarde: Waarde, vandaag: Datum): string | null {
  const besluit = zaak.brieven.find(({ id, soort }) => id === over.brief && soort === 'besluit-over-last')
  const verzoek = besluit === undefined ? undefined : verzoekVan(zaak, besluit)
  if (besluit === undefined || verzoek === undefined) return null
  const { brief, overtreding } = verzoek
  if (punt === 'werkt-vanaf' && typeof waarde === 'string')
    return tegenVanaf(zaak, verzoek, waarde) ?? tegenDagen(waarde, dagVan(zaak, besluit, 'opschorting-tot'), vandaag)
  if (punt === 'opschorting-tot' && typeof waarde === 'string') return tegenDagen(dagVan(zaak, besluit, 'werkt-vanaf'), waarde, vandaag)
  const nieuw = alsDwangsom(waarde)
  if (punt !== 'nieuwe-dwangsom' || nieuw === null || brief === null || overtreding === null) return null
  const nu = dwangsomOp(zaak, brief, overtreding, vandaag)
  return nu === null ? null : tegenNieuw(nieuw, nu)
}

/** Why this cannot be the answer to a question about such a besluit; empty when it can, or when the question is about something else. */
export function redenenTegenLast(zaak: Zaak, vraag: Vraag, waarde: Waarde, vandaag: Datum): string[] {
  const reden = tegenAntwoord(zaak, vraag, waarde, vandaag)
  return reden === null ? [] : [reden]
}
