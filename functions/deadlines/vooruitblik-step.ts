/** Loads what vooruitblik.ts asks: the stand, and which letters hold the former day in their data. Writes nothing. */
import { beleidOp } from '../gemeente.ts'
import { brievenOver } from '../model/datumverbetering.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { DocumentOntbreekt, type Ports } from '../ports.ts'
import { leesStand } from './step.ts'
import { type Genoemd, type Vooruitblik, vooruitblik } from './vooruitblik.ts'

const tekst = new TextDecoder()

/** The data of the letter as it was approved, else of its latest concept; a document that is gone names nothing. */
async function noemt({ documenten }: Ports, { akkoord, concepten }: Brief, dag: string): Promise<boolean> {
  const concept = concepten.find(({ id }) => id === akkoord?.concept) ?? concepten.at(-1)
  if (concept === undefined) return false
  try {
    return tekst.decode(await documenten.lees(concept.gegevens)).includes(`"${dag}"`)
  } catch (fout) {
    if (fout instanceof DocumentOntbreekt) return false
    throw fout
  }
}

async function genoemd(ports: Ports, zaak: Zaak, gebeurtenissen: readonly Gebeurtenis[]): Promise<Genoemd[]> {
  const gevonden = new Map<string, Brief>()
  for (const een of gebeurtenissen) {
    if (een.soort !== 'datum-verbeterd') continue
    const { over, van } = een.inhoud.verbetering
    for (const brief of brievenOver(zaak, over)) if (await noemt(ports, brief, van)) gevonden.set(brief.id, brief)
  }
  return [...gevonden.values()].map((brief) => ({ brief }))
}

/** What these lines, not saved, would move in the zaak today. @throws BeleidOntbreekt, InhoudOnjuist, Termijnfout */
export async function blikVooruit(ports: Ports, zaak: Zaak, gebeurtenissen: readonly Gebeurtenis[]): Promise<Vooruitblik> {
  const vandaag = ports.klok.vandaag()
  const { beleid } = await beleidOp(ports.inhoud, zaak.gemeente, vandaag)
  return vooruitblik(await leesStand(ports, zaak, beleid, vandaag), gebeurtenissen, await genoemd(ports, zaak, gebeurtenissen))
}
