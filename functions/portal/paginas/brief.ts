/** One letter: left what is open and what may be changed, right the letter itself. Nobody overwrites somebody else unseen. */
import { html } from 'hono/html'
import { laatBriefVallen, neem, stuurTerug, wijzig } from '../../approve/step.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { BEWERKERS, heeftRol, LEZERS_MET_OPMERKING } from '../../model/mensen.ts'
import { isTeBewerken } from '../../model/verloop-hulp.ts'
import type { Brief } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, type Html, Ingehaald, LEEG, pagina, verder } from '../bezoek.ts'
import { formulier, knop, redenen } from '../opmaak/formulier.ts'
import { bericht, deel, leeg, linkknop, uitleg } from '../opmaak/onderdelen.ts'
import { zonderOpdracht } from '../opmaak/tekst.ts'
import { vervalformulier } from './afwijken.ts'
import { gatelijst } from './brief-gate.ts'
import { gekozenAlinea, opmerkingen, terugformulier } from './brief-opmerkingen.ts'
import { type Briefstukken, beantwoordeVragenBij, leesStukken, openVragenBij } from './brief-stukken.ts'
import { type Getypt, leesVelden, veldenformulier, waarschuwingen } from './brief-velden.ts'
import { briefvenster, WORDT_GEMAAKT } from './brief-venster.ts'
import { briefmerk } from './standen.ts'
import { vindBrief, vindConcept, vindNamen, WERKVOORRAAD, zaakkruimel } from './vinden.ts'
import { vraagkaarten } from './zaak.ts'

type Naam = (id: string) => string
interface Geweigerd {
  readonly redenen: readonly string[]
  readonly getypt: Getypt
}
const NIETS_GETYPT: Getypt = new Map()

function onderkop({ id, genomenDoor, status, conceptNodig, concepten }: Brief, naam: Naam): Html {
  const concept = concepten.at(-1)
  return html`<p class="bs-onderkop"><span>${id}</span>${concept === undefined ? '' : html`<span>concept ${concept.nr}</span>`}${briefmerk({ status, conceptNodig })}
<span>${genomenDoor === null ? 'nog door niemand opgepakt' : `in behandeling bij ${naam(genomenDoor)}`}</span></p>`
}

/** Whoever works on it is named; another person takes it over openly or leaves it. */
function oppakken(bezoek: Bezoek, { brief, concept }: Briefstukken, naam: Naam): Html {
  if (!heeftRol(bezoek.mens, BEWERKERS) || brief.genomenDoor === bezoek.mens.id) return LEEG
  const vrij = brief.genomenDoor === null
  const tekst = vrij
    ? 'Nog niemand werkt aan deze brief. Pak hem op als u hem wilt aanpassen.'
    : `${naam(brief.genomenDoor ?? '')} werkt aan deze brief. U kunt meekijken. Wilt u zelf iets wijzigen, overleg dan en neem de brief over.`
  return html`${bericht('info', tekst, vrij ? 'Nog niet opgepakt' : 'In behandeling bij een ander')}
${formulier(bezoek, { actie: `/concepten/${concept.id}/nemen` }, html`<p>${knop(vrij ? 'In behandeling nemen' : 'Overnemen', vrij ? 'eerste' : 'tweede')}</p>`)}`
}

async function linkerkolom(bezoek: Bezoek, stukken: Briefstukken, naam: Naam, geweigerd: Geweigerd | null): Promise<Html> {
  const { zaak, brief, concept } = stukken
  const eigen = brief.genomenDoor === bezoek.mens.id && heeftRol(bezoek.mens, BEWERKERS)
  const open = openVragenBij(zaak, brief)
  const gedaan = beantwoordeVragenBij(zaak, brief)
  const hier = `/brieven/${brief.id}`
  const velden = eigen
    ? html`<details class="bs-uitleg"${geweigerd === null || geweigerd.getypt.size === 0 ? '' : html` open`}><summary>Brief aanpassen</summary><div>${await veldenformulier(bezoek, stukken, geweigerd?.getypt ?? NIETS_GETYPT)}</div></details>`
    : LEEG
  const eerder = gedaan.length === 0 ? LEEG : uitleg(`Beantwoorde punten (${gedaan.length})`, vraagkaarten(bezoek, gedaan, hier))
  const terug = heeftRol(bezoek.mens, LEZERS_MET_OPMERKING)
    ? uitleg('Terugsturen met een opmerking', await terugformulier(bezoek, concept))
    : LEEG
  return html`${redenen(geweigerd?.redenen ?? [])}${oppakken(bezoek, stukken, naam)}
${await opmerkingen(bezoek, brief, naam)}
${open.length === 0 ? LEEG : deel(`Open punten (${open.length})`, vraagkaarten(bezoek, open, hier), 'punten')}
${deel('Controle op de wet', html`${gatelijst(concept.gate, stukken)}${waarschuwingen(bezoek, stukken, eigen)}`, 'controle')}
<div class="bs-knoppen">${linkknop(`${hier}/akkoord`, 'Naar akkoord', open.length === 0 && concept.gate.groen ? 'eerste' : 'tweede')}${linkknop(`${hier}/verschil`, 'Wat is er veranderd?')}</div>
${eerder}${velden}${terug}${vervalformulier(bezoek, brief, concept)}`
}

/** What stands there when no concept can be worked on. */
function zonderConcept(brief: Brief): Html {
  if (isTeBewerken(brief)) return leeg('Er wordt een concept gemaakt. Ververs deze bladzijde over een paar tellen.')
  return brief.vervallenOmdat === null ? LEEG : bericht('info', `Deze brief is vervallen: ${brief.vervallenOmdat}`, 'Vervallen')
}

async function bladzijde(bezoek: Bezoek, geweigerd: Geweigerd | null): Promise<Antwoord> {
  const id = bezoek.pad('brief') || bezoek.pad('concept')
  const { zaak, brief } = await vindBrief(bezoek, id)
  const naam = await vindNamen(bezoek)
  const concept = brief.concepten.at(-1)
  const werkbaar = isTeBewerken(brief) && !brief.conceptNodig && concept !== undefined
  const links = werkbaar
    ? await linkerkolom(bezoek, await leesStukken(bezoek.ports, zaak, brief, concept), naam, geweigerd)
    : html`${redenen(geweigerd?.redenen ?? [])}${zonderConcept(brief)}${await opmerkingen(bezoek, brief, naam)}`
  return pagina(
    BRIEFSOORTEN[brief.soort].titel,
    html`${onderkop(brief, naam)}<div class="bs-kolommen"><div>${links}</div>${briefvenster(brief, bezoek.keuze('als'))}</div>`,
    { kruimels: [WERKVOORRAAD, zaakkruimel(zaak)], breed: true, status: geweigerd === null ? 200 : 422 }
  )
}

export function toonBrief(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, null)
}

/** The concept asked for, when it is the latest. @throws Ingehaald */
export async function laatsteConcept(bezoek: Bezoek) {
  const gevonden = await vindConcept(bezoek, bezoek.pad('concept'))
  const laatste = gevonden.brief.concepten.at(-1)
  if (laatste !== undefined && laatste.id !== gevonden.concept.id)
    throw new Ingehaald(
      `Er is intussen een nieuwer concept (${laatste.nr}). Uw wijziging is niet opgeslagen.`,
      `/brieven/${gevonden.brief.id}`
    )
  return gevonden
}

export async function neemConcept(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens } = bezoek
  const { brief, concept } = await laatsteConcept(bezoek)
  const uitslag = await neem(ports, { gemeente: ports.gemeente, concept: concept.id, door: mens.id })
  if (!uitslag.ok) return bladzijde(bezoek, { redenen: uitslag.redenen, getypt: NIETS_GETYPT })
  return verder(`/brieven/${brief.id}`, 'U hebt deze brief in behandeling.', ...uitslag.opmerkingen)
}

export async function wijzigVelden(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens } = bezoek
  const { zaak, brief, concept } = await laatsteConcept(bezoek)
  const naar = `/brieven/${brief.id}`
  if (brief.genomenDoor !== mens.id)
    throw new Ingehaald(
      `${(await vindNamen(bezoek))(brief.genomenDoor ?? 'Niemand')} heeft deze brief in behandeling. Uw wijziging is niet opgeslagen.`,
      naar
    )
  const { getypt, anders } = leesVelden(bezoek, await leesStukken(ports, zaak, brief, concept))
  if (Object.keys(anders).length === 0) return verder(naar, 'Er is niets gewijzigd.')
  const uitslag = await wijzig(ports, { gemeente: ports.gemeente, concept: concept.id, door: mens.id, velden: anders })
  if (!uitslag.ok) return bladzijde(bezoek, { redenen: uitslag.redenen, getypt })
  await bezoek.werkDoor(zaak.id)
  const na = await vindBrief(bezoek, brief.id)
  const stand = na.brief.conceptNodig ? WORDT_GEMAAKT : 'Er is een nieuw concept.'
  return verder(naar, `Uw wijziging is opgeslagen. ${stand}`, ...uitslag.opmerkingen)
}

export async function stuurConceptTerug(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, formulier: gestuurd } = bezoek
  const { zaak, brief, concept } = await laatsteConcept(bezoek)
  const uitslag = await stuurTerug(ports, {
    gemeente: ports.gemeente,
    concept: concept.id,
    door: mens.id,
    tekst: gestuurd.tekst('opmerking'),
    alinea: gekozenAlinea(bezoek)
  })
  if (!uitslag.ok) return bladzijde(bezoek, { redenen: uitslag.redenen, getypt: NIETS_GETYPT })
  await bezoek.werkDoor(zaak.id)
  return verder(`/brieven/${brief.id}`, 'De brief is teruggestuurd met uw opmerking.')
}

export async function laatConceptVallen(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, formulier: gestuurd } = bezoek
  const { zaak, brief } = await vindBrief(bezoek, bezoek.pad('concept'))
  const wens = { gemeente: ports.gemeente, concept: bezoek.pad('concept'), door: mens.id, tekst: gestuurd.tekst('waarom') }
  const uitslag = await laatBriefVallen(ports, wens)
  if (!uitslag.ok) return bladzijde(bezoek, { redenen: uitslag.redenen.map(zonderOpdracht), getypt: NIETS_GETYPT })
  await bezoek.werkDoor(zaak.id)
  return verder(`/zaken/${zaak.id}`, `De brief ‘${BRIEFSOORTEN[brief.soort].titel}’ is vervallen.`)
}
