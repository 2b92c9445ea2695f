/** The letter that is measured: a voornemen tot aanwijzing for two overtredingen, three full pages; fictitious. With a zaak for each print. */
import { join } from 'node:path'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { FolderDocuments } from '../../functions/adapters/local/folder-documents.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { laadDrukwerk, maakDefinitief, maakHtml } from '../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../functions/brieven/voorbeeld.ts'
import { canonicalJson } from '../../functions/hash.ts'
import { zaakId } from '../../functions/model/id.ts'
import type { Concept } from '../../functions/model/zaak.ts'
import type { PdfRenderer } from '../../functions/ports.ts'
import { bewaarDefinitief } from '../../functions/send/definitief.ts'
import { wijzigZaak } from '../../functions/stroom.ts'

const WORTEL = join(import.meta.dirname, '../..')
export const GEMEENTE = 'voorbeeldgemeente'
export const SOORT = 'voornemen-aanwijzing'
export const DAG = '2026-02-02'
export const BLADEN = 3
export const opslagIn = (map: string) => join(map, 'opslag.sqlite')

export const inhoud = new FolderContent({ beleid: join(WORTEL, 'functions/decide/beleid'), sjablonen: join(WORTEL, 'templates') })
const gegevens = voorbeeldbrief(SOORT)
/** Each letter is another one, as in a year of work: nothing that was read or parsed before serves it. */
const jsonVan = (kenmerk: string) => new TextEncoder().encode(canonicalJson({ ...gegevens, kenmerk }))

export async function werkHtml(): Promise<string> {
  return maakHtml(gegevens, await laadDrukwerk(inhoud, GEMEENTE, SOORT, GEMEENTE), true)
}

/** Where the letters of one run are kept. */
export interface Archief {
  /** From data to stored, as send does it, with the line in the journal of its zaak. @throws Error when the letter is not right */
  brief(drukker: PdfRenderer, nr: number): Promise<void>
  sluit(): Promise<void>
}

/** @param map as `vulArchief` filled it */
export function openArchief(map: string): Archief {
  const store = new SqliteStore(opslagIn(map))
  const documenten = new FolderDocuments(join(map, 'documenten'))
  const klok = fixedClock(DAG)
  return {
    async brief(drukker, nr) {
      const [id, brief] = [idVan(nr), `${idVan(nr)}-b1`]
      const uit = await maakDefinitief({ ports: { inhoud, drukker }, gemeente: GEMEENTE, huisstijl: GEMEENTE, json: jsonVan(brief) })
      const rood = uit.gate.regels.filter(({ status }) => status === 'rood').map(({ waarom }) => waarom)
      if (!uit.gate.groen || rood.length > 0) throw new Error(`brief ${nr} is niet groen: ${rood.join('; ')}`)
      const { sleutel } = await bewaarDefinitief({ documenten }, { gemeente: GEMEENTE }, { id: brief }, uit.pdf)
      const concept = alsConcept(brief, sleutel, uit)
      await wijzigZaak({ store, klok }, { gemeente: GEMEENTE, id, door: 'systeem' }, () => [
        { soort: 'concept-gemaakt', inhoud: { brief, concept } }
      ])
    },
    sluit: () => store.sluit()
  }
}

export const idVan = (nr: number) => zaakId('vbg', 2026, nr + 1)

function alsConcept(brief: string, pdf: string, { inhoudHash, gate }: Pick<Concept, 'inhoudHash' | 'gate'>): Concept {
  return {
    id: `${brief}-c1`,
    nr: 1,
    inhoudHash,
    gegevens: pdf,
    html: pdf,
    pdf,
    gate: { groen: gate.groen, regels: [...gate.regels] },
    ondertekenaar: { id: 'm.mandaat', naam: gegevens.ondertekening.naam, functie: gegevens.ondertekening.functie },
    geplandeVerzending: DAG,
    waarschuwingen: [],
    gemaaktOp: `${DAG}T09:00:00Z`
  }
}
