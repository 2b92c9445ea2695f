/** Each kind of line of the journal as a sentence, with the letter it is about. */
import { toonDatum } from '../../model/datum.ts'
import type { Gebeurtenis } from '../../model/gebeurtenis.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import type { Inhoud } from '../../model/verloop-hulp.ts'
import type { Antwoord, Punt, Vraag } from '../../model/vraag.ts'
import { waardeInWoorden } from '../../model/waarde-tonen.ts'
import { hoofdletter, telwoord, zonderOpdracht } from '../opmaak/tekst.ts'
import { veldsoort } from './veldnamen.ts'

interface Gebeurd {
  readonly zin: string
  readonly brief?: string
}

/** What a line is about, by which a reader narrows the time line. */
export type Tijdlijnsoort = 'stap' | 'brief' | 'opmerking' | 'verzending' | 'datum' | 'taak'

type Zinnen = { readonly [S in Gebeurtenis['soort']]: (inhoud: Inhoud<S>) => Gebeurd }

function velden(namen: readonly string[]): string {
  return namen.map((pad) => ANDERE_VELDEN[pad] ?? veldsoort(pad).naam.toLowerCase()).join(', ')
}

const ANDERE_VELDEN: Readonly<Record<string, string>> = { ondertekenaar: 'wie ondertekent', geplandeVerzending: 'dag van verzending' }

/** Keys of documents say nothing to a reader. */
function toelichtingIn(tekst: string): string {
  return tekst === '' || /\S\/\S+\/\S/.test(tekst) ? '' : ` ${hoofdletter(tekst)}`
}

function stapIn({ overtreding, gevolg, stap, instrument, fase }: Inhoud<'besloten'>['uitkomsten'][number]): string {
  if (gevolg !== 'stap') return `${overtreding}: ${gevolg}`
  return `${overtreding}: ${stap === 'voornemen' ? 'voornemen ' : ''}${instrument ?? ''} (fase ${fase})`
}

/** A last day that came or moved. */
function laatsteDagen(termijnen: Inhoud<'termijnen-gezet'>['termijnen']): string {
  return termijnen.map(({ omschrijving, laatsteDag, status }) => `${omschrijving}, ${toonDatum(laatsteDag)} (${status})`).join('; ')
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
    zin: `Verzending ${verzending} is ${status.replaceAll('-', ' ')}.${toelichtingIn(toelichting)}`
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
  'doorgang-begonnen': ({ aanleiding }) => ({ zin: `Er wordt een stap bepaald. Aanleiding: ${aanleiding.soort}.` }),
  besloten: ({ uitkomsten, vragen }) => ({
    zin: `De stap is bepaald. ${uitkomsten.map(stapIn).join('; ')}.${vragen.length === 0 ? '' : ` Daarbij ${telwoord(vragen.length, 'vraag', 'vragen')} aan een medewerker.`}`
  }),
  'beslissing-verouderd': ({ reden }) => ({ zin: `Er wordt opnieuw beslist. ${reden}` }),
  'horen-heropend': ({ overtredingen, reden }) => ({
    zin: `De houder moet opnieuw worden gehoord over ${overtredingen.join(', ')}. ${reden}`
  }),
  'vraag-gesteld': ({ vraag }) => ({ zin: `Vraag ${vraag.id}: ${vraag.tekst}` }),
  'vraag-beantwoord': ({ vraag, antwoord: { waarde, reden } }) => ({
    zin: `Vraag ${vraag} is beantwoord: ${waardeInWoorden(waarde, { opties: [], waardesoort: 'tekst' })}.${reden === '' ? '' : ` Reden: ${reden}`}`
  }),
  vastgelegd: ({ vastlegging: { soort, op, tekst } }) => ({
    zin: `${hoofdletter(soort)} vastgelegd voor ${toonDatum(op)}.${tekst === '' ? '' : ` ${tekst}`}`
  }),
  'datum-verbeterd': ({ verbetering: { over, van, naar, reden } }) => ({
    zin: `De dag van ${over.soort} ${over.id} is verbeterd van ${toonDatum(van)} naar ${toonDatum(naar)}. Reden: ${reden}`
  }),
  'taak-gemaakt': ({ taak }) => ({ zin: `Taak: ${zonderOpdracht(taak.tekst)}` }),
  'taak-afgedaan': ({ taak, hoe }) => ({ zin: `Taak ${taak} is afgedaan${hoe === '' ? '.' : `: ${hoe}`}` }),
  'termijnen-gezet': ({ termijnen }) => ({ zin: `De data zijn berekend: ${laatsteDagen(termijnen)}.` }),
  'meldingen-gemaakt': ({ meldingen }) => ({ zin: `${telwoord(meldingen.length, 'bericht staat', 'berichten staan')} klaar.` }),
  'zaak-gesloten': ({ reden }) => ({ zin: `De zaak is gesloten: ${reden}` })
}

/** What a person recorded of an overleg. */
export function overlegzin(vraag: Vraag, { waarde, reden }: Antwoord): string {
  const wat = waardeInWoorden(waarde, vraag)
  const over = vraag.over.overtreding ?? ''
  const zinnen: Partial<Readonly<Record<Punt, string>>> = {
    'overleg-dag': `Overleg met de houder vastgelegd: op ${wat}.`,
    'overleg-wijze': `Hoe er is overlegd: ${wat}.`,
    'overleg-met': `Met wie er is overlegd: ${wat}.`,
    'overleg-namens': `Wie namens de gemeente overlegde: ${wat}.`,
    maatregel: `In het overleg afgesproken over ${over}: ${wat}`,
    hersteltermijn: `In het overleg afgesproken dag voor ${over}: uiterlijk ${wat}.`
  }
  const zin = (vraag.punt === null ? undefined : zinnen[vraag.punt]) ?? `Vraag ${vraag.id} is beantwoord: ${wat}.`
  return `${zin}${reden === '' ? '' : ` Reden: ${reden}`}`
}

const GROEP: { readonly [S in Gebeurtenis['soort']]: Tijdlijnsoort } = {
  'zaak-geopend': 'stap',
  'rapport-opgenomen': 'stap',
  'doorgang-begonnen': 'stap',
  besloten: 'stap',
  'beslissing-verouderd': 'stap',
  'horen-heropend': 'stap',
  'vraag-gesteld': 'stap',
  'vraag-beantwoord': 'stap',
  'zaak-gesloten': 'stap',
  'brief-gepland': 'brief',
  'brief-vervallen': 'brief',
  'concept-gemaakt': 'brief',
  'concept-genomen': 'brief',
  'concept-gewijzigd': 'brief',
  'concept-teruggestuurd': 'opmerking',
  'concept-goedgekeurd': 'brief',
  'concept-verouderd': 'brief',
  'definitief-opgeslagen': 'brief',
  'verzending-gepland': 'verzending',
  'verzending-bijgewerkt': 'verzending',
  bekendgemaakt: 'verzending',
  verzonden: 'verzending',
  'verzenddag-vervallen': 'verzending',
  'meldingen-gemaakt': 'verzending',
  'melding-afgehandeld': 'verzending',
  vastgelegd: 'datum',
  'datum-verbeterd': 'datum',
  'termijnen-gezet': 'datum',
  'taak-gemaakt': 'taak',
  'taak-afgedaan': 'taak'
}

/** A look at the dates after which each stood as it was. */
export function zegtNiets(een: Gebeurtenis): boolean {
  return een.soort === 'termijnen-gezet' && een.inhoud.termijnen.length === 0
}

/** The table has a sentence for every kind; this only finds it. */
export function gebeurd<S extends Gebeurtenis['soort']>(gebeurtenis: {
  readonly soort: S
  readonly inhoud: Inhoud<S>
}): Gebeurd & { readonly groep: Tijdlijnsoort } {
  return { ...ZINNEN[gebeurtenis.soort](gebeurtenis.inhoud), groep: GROEP[gebeurtenis.soort] }
}
