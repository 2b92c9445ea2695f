/** Remarks on a letter: the form that sends it back, about the whole or about one paragraph; and each remark beside its paragraph. */
import { html } from 'hono/html'
import { alineasVan } from '../../approve/step.ts'
import type { Alinea, Brief, Concept } from '../../model/zaak.ts'
import { DocumentOntbreekt } from '../../ports.ts'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { formulier, kieslijst, knop, veld } from '../opmaak/formulier.ts'
import { deel, merk } from '../opmaak/onderdelen.ts'
import { toonTijdstip } from '../opmaak/tekst.ts'

const KORT = 90
/** Words; a number or a name in a table is no paragraph to speak of. */
const MINSTENS = 4
export const HELE_BRIEF = 'brief'

function begin(tekst: string): string {
  return tekst.length > KORT ? `${tekst.slice(0, KORT).toWellFormed()}…` : tekst
}

/** A text that was lawfully destroyed has no paragraphs. */
async function lees({ ports }: Bezoek, concept: Concept | undefined): Promise<readonly Alinea[]> {
  if (concept === undefined) return []
  try {
    return await alineasVan(ports, concept)
  } catch (fout) {
    if (fout instanceof DocumentOntbreekt) return []
    throw fout
  }
}

/** What was sent by this form: the number of the paragraph, or nothing for the whole letter. */
export function gekozenAlinea({ formulier: gestuurd }: Bezoek): number | undefined {
  const nr = Number(gestuurd.tekst('alinea'))
  return Number.isSafeInteger(nr) && nr > 0 ? nr : undefined
}

export async function terugformulier(bezoek: Bezoek, concept: Concept): Promise<Html> {
  const alineas = await lees(bezoek, concept)
  const opties = [
    { waarde: HELE_BRIEF, label: 'De hele brief' },
    ...alineas.flatMap(({ tekst }, plek) =>
      tekst.split(' ').length < MINSTENS ? [] : [{ waarde: String(plek + 1), label: `${plek + 1}. ${begin(tekst)}` }]
    )
  ]
  return formulier(
    bezoek,
    { actie: `/concepten/${concept.id}/terugsturen`, naam: 'Terugsturen' },
    html`${kieslijst({ id: 'alinea', naam: 'alinea', label: 'Over welke alinea gaat het?', hulp: 'De alinea’s staan in de volgorde van de brief.', opties, gekozen: HELE_BRIEF, verplicht: true })}
${veld({ id: 'opmerking', naam: 'opmerking', label: 'Wat moet er anders?', regels: 3, verplicht: true })}<p>${knop('Terugsturen', 'gevaar')}</p>`
  )
}

type Opmerking = Brief['opmerkingen'][number]

/** The paragraph as it stood, and whether it still stands so. */
function naastAlinea(alinea: Alinea, nu: readonly Alinea[]): Html {
  const staat = nu.some(({ tekst }) => tekst === alinea.tekst)
  return html`<blockquote class="bs-alinea"><p>${alinea.tekst}</p><p>${staat ? merk('oranje', 'staat er nog zo') : merk('groen', 'is gewijzigd')}</p></blockquote>`
}

/** Newest first. */
export async function opmerkingen(bezoek: Bezoek, { opmerkingen: alle, concepten }: Brief, naam: (id: string) => string): Promise<Html> {
  if (alle.length === 0) return LEEG
  const nu = alle.some(({ alinea }) => alinea !== undefined) ? await lees(bezoek, concepten.at(-1)) : []
  const punt = ({ door, op, tekst, concept, alinea }: Opmerking) =>
    html`<li${alinea === undefined ? '' : html` class="bs-opmerking--naast"`}>${alinea === undefined ? LEEG : naastAlinea(alinea, nu)}<div><p>${tekst}</p><p class="bs-zacht">${naam(door)}, ${toonTijdstip(op)}, bij ${concept}${alinea === undefined ? ', over de hele brief' : ''}</p></div></li>`
  return deel('Opmerkingen', html`<ul class="bs-opmerkingen">${alle.toReversed().map(punt)}</ul>`)
}
