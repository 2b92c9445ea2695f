/** State = fold of the journal. Pure; refuses moves that overgangen.ts does not permit. */
import { isNieuwsteRapport } from './andere-houder.ts'
import type { GemeenteId } from './basis.ts'
import type { Gebeurtenis, GeplaatsteGebeurtenis } from './gebeurtenis.ts'
import { houderNaRapport } from './houder.ts'
import { eisZaakOvergang, VerbodenOvergang } from './overgangen.ts'
import { beslissingVerouderd, besloten, vraagBeantwoord } from './verloop-besluit.ts'
import {
  brengBriefUit,
  conceptGemaakt,
  conceptGoedgekeurd,
  conceptVerouderd,
  definitiefOpgeslagen,
  verzendingBijgewerkt,
  verzendingGepland
} from './verloop-brief.ts'
import { datumVerbeterd } from './verloop-datum.ts'
import { feitVastgelegd, zonderFeitvragen } from './verloop-feit.ts'
import { horenHeropend } from './verloop-horen.ts'
import { metAndereKop, metHouder, zonderHoudervraag } from './verloop-houder.ts'
import { type Bijwerking, eisTeBewerken, type Inhoud, metAuteur, metBrief, nieuweBrief, wijzig } from './verloop-hulp.ts'
import type { Zaak } from './zaak.ts'

const rapportOpgenomen: Bijwerking<'rapport-opgenomen'> = (zaak, { rapport }) => {
  if (zaak.status === 'gesloten') throw new VerbodenOvergang(`zaak ${zaak.id} is gesloten: een nieuw rapport opent een nieuwe zaak`)
  const { voorziening, oudercommissie } = rapport.inhoud
  const rapporten = [...zaak.rapporten.map((oud) => (oud.id === rapport.corrigeert ? { ...oud, vervangenDoor: rapport.id } : oud)), rapport]
  // A report that comes in late tells how it was, not how it is.
  if (!isNieuwsteRapport(zaak, rapport.inhoud)) return { ...zaak, rapporten }
  const { houder, verschil } = houderNaRapport(zaak, rapport.inhoud)
  const na = metHouder(zaak, houder, verschil === 'ander' ? zaak.houder.naam : null)
  const wie = { ...na, voorziening, oudercommissie: oudercommissie ?? zaak.oudercommissie, vragen: zonderHoudervraag(zaak) }
  return { ...wie, brieven: metAndereKop(zaak, wie), rapporten }
}

function zetTermijnen(zaak: Zaak, { termijnen, tot, bewaakDatums }: Inhoud<'termijnen-gezet'>): Zaak {
  const nieuw = new Map(termijnen.map((termijn) => [termijn.sleutel, termijn]))
  const bestaand = new Set(zaak.termijnen.map((termijn) => termijn.sleutel))
  return {
    ...zaak,
    termijnen: [
      ...zaak.termijnen.map((oud) => nieuw.get(oud.sleutel) ?? oud),
      ...termijnen.filter((termijn) => !bestaand.has(termijn.sleutel))
    ],
    termijnenBijgewerktTot: tot,
    bewaakDatums
  }
}

const BIJWERKINGEN: { readonly [S in Exclude<Gebeurtenis['soort'], 'zaak-geopend'>]: Bijwerking<S> } = {
  'rapport-opgenomen': rapportOpgenomen,
  'doorgang-begonnen': (zaak, { aanleiding }, { dag }) => ({
    ...zaak,
    doorgangen: [
      ...zaak.doorgangen,
      { nr: zaak.doorgangen.length + 1, aanleiding, begonnenOp: dag, teBeslissen: 'alles', uitkomsten: [], bonnen: [] }
    ]
  }),
  besloten,
  'beslissing-verouderd': beslissingVerouderd,
  'vraag-gesteld': (zaak, { vraag }) => ({ ...zaak, vragen: [...zaak.vragen, vraag] }),
  'vraag-beantwoord': vraagBeantwoord,
  'brief-gepland': (zaak, { brief }) => ({ ...zaak, brieven: [...zaak.brieven, nieuweBrief(brief)] }),
  'brief-vervallen': (zaak, { brief, reden }) =>
    metBrief(zonderFeitvragen(zaak, brief), brief, (oud) => ({ ...oud, status: 'vervallen', vervallenOmdat: reden, conceptNodig: false })),
  'horen-heropend': horenHeropend,
  'concept-gemaakt': conceptGemaakt,
  'concept-verouderd': conceptVerouderd,
  'concept-genomen': (zaak, { brief }, { door }) =>
    metBrief(zaak, brief, (oud) => {
      eisTeBewerken(oud, 'het concept nemen')
      return { ...metAuteur(oud, door), genomenDoor: door }
    }),
  'concept-gewijzigd': (zaak, { brief, velden }, { door }) =>
    metBrief(zaak, brief, (oud) => {
      eisTeBewerken(oud, 'het concept wijzigen')
      return { ...metAuteur(oud, door), genomenDoor: door, wijzigingen: { ...oud.wijzigingen, ...velden }, conceptNodig: true }
    }),
  'concept-teruggestuurd': (zaak, { brief, concept, ...opmerking }, { door, tijdstip }) =>
    metBrief(zaak, brief, (oud) => {
      eisTeBewerken(oud, 'terugsturen')
      // Somebody must take up the remark before the letter can be approved.
      return {
        ...oud,
        genomenDoor: null,
        opmerkingen: [...oud.opmerkingen, { concept, door, op: tijdstip, ...opmerking }],
        conceptNodig: true
      }
    }),
  'concept-goedgekeurd': conceptGoedgekeurd,
  'definitief-opgeslagen': definitiefOpgeslagen,
  'verzending-gepland': verzendingGepland,
  'verzending-bijgewerkt': verzendingBijgewerkt,
  bekendgemaakt: (zaak, { brief, op }) => brengBriefUit(zaak, brief, op),
  verzonden: (zaak, { brief, op }) => brengBriefUit(zaak, brief, op),
  'verzenddag-vervallen': (zaak, { brief, reden }) =>
    metBrief(zaak, brief, (oud) =>
      oud.verzondenOp === null
        ? oud
        : { ...oud, verzondenOp: null, vorigeVerzenddagen: [...oud.vorigeVerzenddagen, { op: oud.verzondenOp, reden }] }
    ),
  vastgelegd: feitVastgelegd,
  'datum-verbeterd': datumVerbeterd,
  'taak-gemaakt': (zaak, { taak }) => ({ ...zaak, taken: [...zaak.taken, taak] }),
  'taak-afgedaan': (zaak, { taak, hoe }, { door, tijdstip }) => ({
    ...zaak,
    taken: wijzig(zaak.taken, taak, (oud) => ({ ...oud, afgedaan: { op: tijdstip, door, hoe } }))
  }),
  'termijnen-gezet': zetTermijnen,
  'meldingen-gemaakt': (zaak, { meldingen }) => ({ ...zaak, meldingen: [...zaak.meldingen, ...meldingen] }),
  'melding-afgehandeld': (zaak, { sleutel, status, reden }) => ({
    ...zaak,
    meldingen: zaak.meldingen.map((melding) => (melding.sleutel === sleutel ? { ...melding, status, reden } : melding))
  }),
  'zaak-gesloten': (zaak, _inhoud, { dag }) => {
    eisZaakOvergang(zaak.id, zaak.status, 'gesloten')
    return { ...zaak, status: 'gesloten', geslotenOp: dag }
  }
}

/** After these the dates may have moved, so deadlines looks again. */
const RAAKT_DATUMS: ReadonlySet<Gebeurtenis['soort']> = new Set([
  'rapport-opgenomen',
  'besloten',
  'bekendgemaakt',
  'verzonden',
  'verzenddag-vervallen',
  'brief-vervallen',
  'horen-heropend',
  'vastgelegd',
  'datum-verbeterd',
  'taak-afgedaan',
  'vraag-beantwoord',
  'melding-afgehandeld',
  'verzending-bijgewerkt'
])

function opening(gemeente: GemeenteId, id: string, inhoud: Inhoud<'zaak-geopend'>, plaats: GeplaatsteGebeurtenis): Zaak {
  return {
    id,
    gemeente,
    versie: plaats.nr,
    proef: inhoud.proef,
    geopendOp: plaats.dag,
    status: 'open',
    geslotenOp: null,
    vorigeZaak: inhoud.vorigeZaak,
    voorziening: inhoud.voorziening,
    houder: inhoud.houder,
    oudercommissie: inhoud.oudercommissie,
    beleid: null,
    rapporten: [],
    overtredingen: [],
    doorgangen: [],
    brieven: [],
    verzendingen: [],
    vragen: [],
    vastleggingen: [],
    taken: [],
    termijnen: [],
    meldingen: [],
    termijnenBijgewerktTot: 0,
    datumVersie: 0,
    bewaakDatums: []
  }
}

function pasToe<S extends Exclude<Gebeurtenis['soort'], 'zaak-geopend'>>(
  zaak: Zaak,
  soort: S,
  inhoud: Inhoud<S>,
  plaats: GeplaatsteGebeurtenis
): Zaak {
  return BIJWERKINGEN[soort](zaak, inhoud, plaats)
}

/**
 * The state after one more line.
 * @throws VerbodenOvergang when the tables do not permit the move
 */
export function vervolg(zaak: Zaak | null, gemeente: GemeenteId, id: string, plaats: GeplaatsteGebeurtenis): Zaak {
  const { gebeurtenis } = plaats
  if (gebeurtenis.soort === 'zaak-geopend') {
    if (zaak !== null) throw new VerbodenOvergang(`zaak ${id} is al geopend`)
    return opening(gemeente, id, gebeurtenis.inhoud, plaats)
  }
  if (zaak === null) throw new VerbodenOvergang(`zaak ${id} is nog niet geopend`)
  const na = pasToe(zaak, gebeurtenis.soort, gebeurtenis.inhoud, plaats)
  return { ...na, versie: plaats.nr, datumVersie: RAAKT_DATUMS.has(gebeurtenis.soort) ? plaats.nr : na.datumVersie }
}
