/** A letter of a case as HTML, and the gate over it with its own words standing for the print: quick, without a browser. */
import { fileURLToPath } from 'node:url'
import { FolderContent } from '../../../functions/adapters/local/folder-content.ts'
import { contractVoor } from '../../../functions/brieven/contract.ts'
import { toetsBrief } from '../../../functions/brieven/gate.ts'
import { leesBlokken } from '../../../functions/brieven/html-blokken.ts'
import { type Drukwerk, laadDrukwerk, maakHtml } from '../../../functions/brieven/render.ts'
import type { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import type { GateRegel } from '../../../functions/model/zaak.ts'
import type { Briefgeval } from './zaken/geval.ts'

export const SJABLONEN = fileURLToPath(new URL('../../../templates', import.meta.url))
export const INHOUD = new FolderContent({ sjablonen: SJABLONEN })

export function drukwerkVan(geval: Briefgeval): Promise<Drukwerk> {
  return laadDrukwerk(INHOUD, geval.zaak.gemeente, geval.soort, geval.beleid.gemeentegegevens.huisstijl)
}

/** The body of the letter without style, as it is compared with the golden one. */
export function zonderStijl(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>\n/, '')
    .replaceAll(/data:[^"]+/g, 'data:…')
    .replaceAll(/\n\s*\n+/g, '\n')
}

/** Lines of the gate that stop or warn; `html` is printed as it stands. */
export function gebreken(gegevens: BriefGegevens, html: string): readonly Pick<GateRegel, 'id' | 'status' | 'waarom'>[] {
  const brief = leesBlokken(html)
  const { regels } = toetsBrief({
    contract: contractVoor(gegevens.soort, gegevens.briefdatum),
    gegevens,
    brief,
    pdfTekst: brief.tekst
  })
  return regels.filter(({ status }) => status === 'rood' || status === 'geel').map(({ id, status, waarom }) => ({ id, status, waarom }))
}

export function ids(regels: readonly Pick<GateRegel, 'id'>[]): string[] {
  return regels.map(({ id }) => id).filter((id) => id !== 'open plek')
}

export function html(gegevens: BriefGegevens, drukwerk: Drukwerk): string {
  return maakHtml(gegevens, drukwerk, true)
}

/** Everything with this `data-element` taken out. */
export function zonderBlok(document: string, blok: string): string {
  const begin = new RegExp(`<([a-z0-9]+)[^>]*data-element="${blok}"[^>]*>`)
  let over = document
  for (let gevonden = begin.exec(over); gevonden !== null; gevonden = begin.exec(over)) {
    const tag = gevonden[1] ?? ''
    const randen = new RegExp(`<${tag}(?:\\s[^>]*)?>|</${tag}>`, 'g')
    randen.lastIndex = gevonden.index + gevonden[0].length
    let diepte = 1
    let einde = over.length
    for (let rand = randen.exec(over); rand !== null; rand = randen.exec(over)) {
      diepte += rand[0].startsWith('</') ? -1 : 1
      if (diepte === 0) {
        einde = randen.lastIndex
        break
      }
    }
    over = over.slice(0, gevonden.index) + over.slice(einde)
  }
  return over
}
