/** Each kind of line of the journal as a sentence, with the letter it is about. */
import { toonDatum } from '../../model/datum.ts'
import type { Gebeurtenis } from '../../model/gebeurtenis.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import type { Inhoud } from '../../model/verloop-hulp.ts'
import { hoofdletter, telwoord } from '../opmaak/tekst.ts'

interface Gebeurd {
  readonly zin: string
  readonly brief?: string
}

type Zinnen = { readonly [S in Gebeurtenis['soort']]: (inhoud: Inhoud<S>) => Gebeurd }

function velden(namen: readonly string[]): string {
  return namen.join(', ')
}

const BRIEF: Pick<
  Zinnen,
  | 'brief-gepland'
  | 'brief-vervallen'
  | 'concept-gemaakt'
  | 'concept-genomen'
  | 'concept-gewijzigd'
  | 'concept-teruggestuurd'
  | 'concept-goedgekeurd'
  | 'concept-verouderd'
  | 'definitief-opgeslagen'
> = {
  'brief-gepland': ({ brief }) => ({ zin: `Er komt een brief: ${BRIEFSOORTEN[brief.soort].titel.toLowerCase()}.`, brief: brief.id }),
  'brief-vervallen': ({ brief, reden }) => ({ zin: `De brief is vervallen: ${reden}`, brief }),
  'concept-gemaakt': ({ brief, concept }) => ({
    zin: `Concept ${concept.nr} is gemaakt. ${concept.gate.groen ? 'Alles staat erin.' : 'Er ontbreekt nog iets.'}`,
    brief
  }),
  'concept-genomen': ({ brief }) => ({ zin: 'De brief is in behandeling genomen.', brief }),
  'concept-gewijzigd': ({ brief, velden: nieuw }) => ({ zin: `De brief is gewijzigd: ${velden(Object.keys(nieuw))}.`, brief }),
  'concept-teruggestuurd': ({ brief, tekst, alinea }) => ({
    zin: `Teruggestuurd met de opmerking: ${tekst}${alinea === undefined ? '' : ` (bij ‘${alinea.tekst.slice(0, 60).toWellFormed()}…’)`}`,
    brief
  }),
  'concept-goedgekeurd': ({ brief, concept }) => ({ zin: `Concept ${concept} is goedgekeurd.`, brief }),
  'concept-verouderd': ({ brief, reden }) => ({ zin: reden, brief }),
  'definitief-opgeslagen': ({ brief }) => ({ zin: 'De definitieve brief is opgeslagen.', brief })
}

const VERZENDING: Pick<
  Zinnen,
  'verzending-gepland' | 'verzending-bijgewerkt' | 'bekendgemaakt' | 'verzonden' | 'verzenddag-vervallen' | 'melding-afgehandeld'
> = {
  'verzending-gepland': ({ verzending: { ontvanger, kanaal, brief } }) => ({
    zin: `Verzending aan ${ontvanger.naam} staat klaar (${kanaal}).`,
    ...(brief === null ? {} : { brief })
  }),
  'verzending-bijgewerkt': ({ verzending, status, toelichting }) => ({
    zin: `Verzending ${verzending} is ${status}. ${toelichting}`.trim()
  }),
  bekendgemaakt: ({ brief, op }) => ({ zin: `Het besluit is bekendgemaakt op ${toonDatum(op)}.`, brief }),
  verzonden: ({ brief, op }) => ({ zin: `De brief is verzonden op ${toonDatum(op)}.`, brief }),
  'verzenddag-vervallen': ({ brief, reden }) => ({ zin: `De dag van verzending telt niet meer: ${reden}`, brief }),
  'melding-afgehandeld': ({ status, reden }) => ({ zin: `Een bericht is ${status}${reden === '' ? '.' : `: ${reden}`}` })
}

const ZINNEN: Zinnen = {
  ...BRIEF,
  ...VERZENDING,
  'zaak-geopend': ({ voorziening }) => ({ zin: `De zaak over ${voorziening.naam} is geopend.` }),
  'rapport-opgenomen': ({ rapport: { inhoud } }) => ({
    zin: `Rapport ${inhoud.rapport.kenmerk} is opgenomen (${inhoud.onderzoek.type} onderzoek).`
  }),
  'doorgang-begonnen': ({ aanleiding }) => ({ zin: `De zaak wordt opnieuw bekeken. Aanleiding: ${aanleiding.soort}.` }),
  besloten: ({ uitkomsten, vragen }) => ({
    zin: `De stap is bepaald voor ${telwoord(uitkomsten.length, 'overtreding', 'overtredingen')}${vragen.length === 0 ? '.' : `, met ${telwoord(vragen.length, 'vraag', 'vragen')} aan een medewerker.`}`
  }),
  'beslissing-verouderd': ({ reden }) => ({ zin: `Er wordt opnieuw beslist. ${reden}` }),
  'horen-heropend': ({ overtredingen, reden }) => ({
    zin: `De houder moet opnieuw worden gehoord over ${overtredingen.join(', ')}. ${reden}`
  }),
  'vraag-gesteld': ({ vraag }) => ({ zin: `Vraag ${vraag.id}: ${vraag.tekst}` }),
  'vraag-beantwoord': ({ vraag, antwoord: { reden } }) => ({
    zin: `Vraag ${vraag} is beantwoord.${reden === '' ? '' : ` Reden: ${reden}`}`
  }),
  vastgelegd: ({ vastlegging: { soort, op, tekst } }) => ({
    zin: `${hoofdletter(soort)} vastgelegd voor ${toonDatum(op)}.${tekst === '' ? '' : ` ${tekst}`}`
  }),
  'datum-verbeterd': ({ verbetering: { over, van, naar, reden } }) => ({
    zin: `De dag van ${over.soort} ${over.id} is verbeterd van ${toonDatum(van)} naar ${toonDatum(naar)}. Reden: ${reden}`
  }),
  'taak-gemaakt': ({ taak }) => ({ zin: `Taak: ${taak.tekst}` }),
  'taak-afgedaan': ({ taak, hoe }) => ({ zin: `Taak ${taak} is afgedaan${hoe === '' ? '.' : `: ${hoe}`}` }),
  'termijnen-gezet': ({ termijnen }) => ({ zin: `De data zijn berekend (${termijnen.length}).` }),
  'meldingen-gemaakt': ({ meldingen }) => ({ zin: `${telwoord(meldingen.length, 'bericht staat', 'berichten staan')} klaar.` }),
  'zaak-gesloten': ({ reden }) => ({ zin: `De zaak is gesloten: ${reden}` })
}

/** The table has a sentence for every kind; this only finds it. */
export function gebeurd<S extends Gebeurtenis['soort']>(gebeurtenis: { readonly soort: S; readonly inhoud: Inhoud<S> }): Gebeurd {
  return ZINNEN[gebeurtenis.soort](gebeurtenis.inhoud)
}
