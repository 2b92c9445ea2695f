/** What the page of a letter shows, from what was stored: the HTML that its PDF was printed from, the final PDF, what went along. */
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brief } from '../model/zaak.ts'
import { DocumentOntbreekt, type Ports } from '../ports.ts'
import { bestandsnaam } from './bericht.ts'
import { leesDefinitief } from './definitief.ts'
import { type Gedrukt, leesGedrukt } from './gedrukt.ts'
import { goedgekeurdConcept } from './verzend-step.ts'

type Documenten = Pick<Ports, 'documenten'>

function conceptVan(brief: Brief) {
  const concept = goedgekeurdConcept(brief)
  if (concept === null || brief.definitief === null) throw new DocumentOntbreekt(`brief ${brief.id} is niet verstuurd`)
  return { concept, definitief: brief.definitief }
}

async function bijlagenVan({ documenten }: Documenten, brief: Brief): Promise<Gedrukt['bijlagen']> {
  return leesGedrukt(new TextDecoder().decode(await documenten.lees(conceptVan(brief).concept.gegevens))).bijlagen
}

/**
 * The approved letter: data, templates and huisstijl of the final print are those of this document (its content hash says so).
 * @throws DocumentOntbreekt
 */
export async function leesBrieftekst(
  ports: Documenten,
  brief: Brief
): Promise<{ readonly document: string; readonly bijlagen: Gedrukt['bijlagen'] }> {
  const document = new TextDecoder().decode(await ports.documenten.lees(conceptVan(brief).concept.html))
  return { document, bijlagen: await bijlagenVan(ports, brief) }
}

export interface Briefstuk {
  readonly bytes: Uint8Array
  readonly sleutel: string
  readonly mediatype: string
  readonly naam: string
}

/**
 * @param nr 0 for the letter, 1 and up for what went along
 * @returns null when there is no such thing
 * @throws DocumentOntbreekt, DocumentVeranderd
 */
export async function leesBriefstuk(ports: Documenten, brief: Brief, nr: number): Promise<Briefstuk | null> {
  if (nr === 0) {
    const { definitief } = conceptVan(brief)
    const naam = bestandsnaam(BRIEFSOORTEN[brief.soort].titel, brief.id, '.pdf')
    return { bytes: await leesDefinitief(ports, definitief), sleutel: definitief.sleutel, mediatype: 'application/pdf', naam }
  }
  const bijlage = (await bijlagenVan(ports, brief))[nr - 1]
  if (bijlage === undefined) return null
  const einde = /\.[a-z0-9]+$/.exec(bijlage.document)?.[0] ?? ''
  return {
    bytes: await ports.documenten.lees(bijlage.document),
    sleutel: bijlage.document,
    mediatype: einde === '.pdf' ? 'application/pdf' : 'application/octet-stream',
    naam: bestandsnaam(bijlage.naam, brief.id, einde)
  }
}
