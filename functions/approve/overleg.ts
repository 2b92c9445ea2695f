/** What is recorded of an overleg, against the calendar and against what was recorded before. Pure. */
import { Datum } from '../model/basis.ts'
import { bevindingenOpDatum } from '../model/bevinding.ts'
import { toonDatum } from '../model/datum.ts'
import { afgesprokenDagen, overlegbriefVan, overlegdag } from '../model/overleg.ts'
import type { Vraag, Waarde } from '../model/vraag.ts'
import type { Brief, Zaak } from '../model/zaak.ts'

function tegenOverlegdag(zaak: Zaak, brief: Brief, dag: Datum, vandaag: Datum): string[] {
  if (dag > vandaag)
    return [`${toonDatum(dag)} moet nog komen. Leg het overleg vast als het is gevoerd; een gesprek dat er niet was, kan niet in de brief.`]
  const over = zaak.overtredingen.filter(({ id }) => brief.overtredingen.includes(id))
  const gevonden = bevindingenOpDatum({ bevindingen: over.flatMap(({ bevindingen }) => bevindingen) })[0]?.datum
  if (gevonden !== undefined && dag < gevonden)
    return [
      `Op ${toonDatum(dag)} was de overtreding nog niet gevonden; dat was op ${toonDatum(gevonden)}. Kies de dag van het gesprek daarna.`
    ]
  const eerder = afgesprokenDagen(zaak, brief).find((afgesproken) => afgesproken < dag)
  return eerder === undefined
    ? []
    : [`Als dag waarop het is hersteld, staat ${toonDatum(eerder)} vast. Dat is vóór ${toonDatum(dag)}. Verbeter eerst die dag.`]
}

function tegenAfspraakdag(zaak: Zaak, brief: Brief, dag: Datum, vandaag: Datum): string[] {
  const gesproken = overlegdag(zaak, brief)
  if (gesproken !== null && dag < gesproken)
    return [`${toonDatum(dag)} ligt vóór de dag van het overleg (${toonDatum(gesproken)}). Kies de dag die is afgesproken.`]
  return dag < vandaag
    ? [
        `${toonDatum(dag)} is al voorbij; die afspraak valt niet meer te bevestigen. Maak met de houder een nieuwe afspraak, of wijk af en kies een andere stap.`
      ]
    : []
}

/** Why this cannot have been said or agreed; empty when the question is about no overleg. */
export function redenenTegenOverleg(zaak: Zaak, vraag: Vraag, waarde: Waarde, vandaag: Datum): string[] {
  const brief = overlegbriefVan(zaak, vraag)
  const dag = Datum.safeParse(waarde)
  if (brief === undefined || vraag.waardesoort !== 'datum' || !dag.success) return []
  return vraag.punt === 'overleg-dag' ? tegenOverlegdag(zaak, brief, dag.data, vandaag) : tegenAfspraakdag(zaak, brief, dag.data, vandaag)
}
