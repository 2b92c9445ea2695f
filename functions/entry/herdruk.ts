/** Prints a sent letter again from its stored data and holds it against the archive: the same bytes, or what is not the same any more. */
import { sjabloondelen } from '../brieven/html-delen.ts'
import { leesPdfTekst } from '../brieven/pdf-tekst.ts'
import { drukBrief, laadDrukwerk, maakHtml } from '../brieven/render.ts'
import { sha256Hex } from '../hash.ts'
import type { GemeenteId, Sha256 } from '../model/basis.ts'
import { BriefGegevens } from '../model/brief/gegevens.ts'
import type { Ports } from '../ports.ts'

export interface Herdrukvraag {
  readonly gemeente: GemeenteId
  /** Name of the huisstijl in the gemeente's policy. */
  readonly huisstijl: string
  /** Keys of the approved concept. */
  readonly concept: { readonly gegevens: string; readonly html: string }
  readonly archief: { readonly sleutel: string; readonly sha256: Sha256 }
}

export interface Herdruk {
  readonly gelijk: boolean
  readonly archief: Sha256
  readonly nu: Sha256
  /** What is not the same, a Dutch sentence each; empty when the bytes are. */
  readonly verschillen: readonly string[]
}

/** @throws Drukfout, SjabloonFout, InhoudOntbreekt, HuisstijlOnjuist, DocumentOntbreekt */
export async function herdruk(ports: Pick<Ports, 'inhoud' | 'documenten' | 'drukker'>, vraag: Herdrukvraag): Promise<Herdruk> {
  const { documenten, inhoud, drukker } = ports
  const gegevens = BriefGegevens.parse(JSON.parse(new TextDecoder().decode(await documenten.lees(vraag.concept.gegevens))))
  const drukwerk = await laadDrukwerk(inhoud, vraag.gemeente, gegevens.soort, vraag.huisstijl)
  const nieuw = await drukBrief(drukker, gegevens, maakHtml(gegevens, drukwerk, true))
  const nu = sha256Hex(nieuw)
  const { sha256: archief } = vraag.archief
  if (nu === archief) return { gelijk: true, archief, nu, verschillen: [] }
  const bewaard = await documenten.lees(vraag.archief.sleutel)
  if (sha256Hex(bewaard) !== archief)
    return { gelijk: false, archief, nu, verschillen: ['Het bewaarde document is zelf veranderd. Waarschuw de beheerder.'] }
  const toen = new TextDecoder().decode(await documenten.lees(vraag.concept.html))
  const delen = sjabloondelen(toen, maakHtml(gegevens, drukwerk, false))
  const zelfdeWoorden = (await leesPdfTekst(bewaard)) === (await leesPdfTekst(nieuw))
  return {
    gelijk: false,
    archief,
    nu,
    verschillen: [
      ...delen,
      ...(delen.length > 0
        ? []
        : ['De opmaak is gelijk, dus de drukker (Chromium of deze versie van Besluitenstraat) drukt anders dan toen.']),
      zelfdeWoorden ? 'De woorden van de brief zijn wel gelijk.' : 'De woorden van de brief zijn niet gelijk.'
    ]
  }
}
