/** Working on a concept: take it, edit a field, send it back with a remark. Each gives a gebeurtenis or the reasons why not. Pure. */

import type { Datum } from '../model/basis.ts'
import type { Beleid, Mens } from '../model/beleid.ts'
import { ALTIJD_BEWERKBAAR, einddagveld, isLaatsteDag } from '../model/brief/bewerkbaar.ts'
import { puntvraag } from '../model/briefketen.ts'
import { dagenTussen, toonBand, toonDatum, toonDatumMetDag, toonDuur } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { bevoegden, bevoegdheid, schreefZelf, tekenvraag, uitsluiting } from '../model/mandaat.ts'
import { metAfwezigheid, somOp } from '../model/mensen.ts'
import { buitenBand } from '../model/termijn/band.ts'
import { isVrijeDag } from '../model/termijn/kalender.ts'
import { leesDag } from '../model/waarde-lezen.ts'
import type { Alinea, Brief, Concept, Zaak } from '../model/zaak.ts'

/** `gebeurtenissen` may be empty: it was so already. A refusal may still have something for the journal: what the system must do now. */
export type Bewerking =
  | { readonly ok: true; readonly gebeurtenissen: readonly Gebeurtenis[]; readonly opmerkingen: readonly string[] }
  | (Geweigerd & { readonly gebeurtenissen?: readonly Gebeurtenis[] })

export interface Werk {
  readonly zaak: Zaak
  readonly brief: Brief
  readonly concept: Concept
  readonly mens: Mens
}

/** Whoever takes a concept is one of its authors. */
export function neemConcept({ brief, mens }: Werk): Bewerking {
  if (brief.genomenDoor === mens.id) return { ok: true, gebeurtenissen: [], opmerkingen: ['U had dit concept al in behandeling.'] }
  const opmerkingen = brief.genomenDoor === null ? [] : [`Dit concept was in behandeling bij ${brief.genomenDoor}; nu bij u.`]
  return { ok: true, gebeurtenissen: [{ soort: 'concept-genomen', inhoud: { brief: brief.id } }], opmerkingen }
}

/** @param alinea the paragraph it is about; left out: the whole letter */
export function stuurConceptTerug({ brief, concept }: Werk, opmerking: string, alinea?: Alinea): Bewerking {
  const tekst = opmerking.trim()
  if (tekst === '') return fout('Schrijf erbij wat er anders moet. Zonder opmerking weet de behandelaar dat niet.')
  return {
    ok: true,
    gebeurtenissen: [
      {
        soort: 'concept-teruggestuurd',
        inhoud: { brief: brief.id, concept: concept.id, tekst, ...(alinea === undefined ? {} : { alinea }) }
      }
    ],
    opmerkingen: []
  }
}

export interface Regels {
  readonly mensen: readonly Mens[]
  readonly beleid: Pick<Beleid, 'mandaten' | 'vierOgen'>
  readonly vandaag: Datum
  /** Fields that may be edited in this kind of letter. */
  readonly bewerkbaar: readonly string[]
}

interface Veldoordeel {
  readonly redenen: readonly string[]
  readonly opmerkingen: readonly string[]
}

const GOED: Veldoordeel = { redenen: [], opmerkingen: [] }

function keurOndertekenaar({ zaak, brief, mens }: Werk, id: string, { mensen, beleid, vandaag }: Regels): Veldoordeel {
  const gekozen = mensen.find((kandidaat) => kandidaat.id === id)
  if (gekozen === undefined)
    return { ...GOED, redenen: [`'${id}' staat niet in mensen.yaml. Kies uit: ${mensen.map((kandidaat) => kandidaat.id).join(', ')}.`] }
  const vraag = tekenvraag(zaak, brief, { mensen, beleid, dag: vandaag })
  if (bevoegdheid(gekozen, vraag) === null) {
    const wel = bevoegden(vraag).map(({ mens: { naam, id: wie } }) => `${naam} (${wie})`)
    const wie = wel.length === 0 ? 'Niemand heeft dat mandaat.' : `Wel: ${somOp(wel)}.`
    return { ...GOED, redenen: [`${gekozen.naam} heeft geen mandaat voor deze brief (artikel 10:3 Awb). ${wie}`] }
  }
  if (schreefZelf(gekozen, { ...vraag, auteurs: [...vraag.auteurs, mens.id] }))
    return { ...GOED, redenen: [`${gekozen.naam} werkt zelf aan deze brief en kan hem niet ook ondertekenen. Kies iemand anders.`] }
  const uitgesloten = uitsluiting(gekozen, vraag)
  if (uitgesloten !== null) return { ...GOED, redenen: [uitgesloten] }
  const afwezig = metAfwezigheid(gekozen, vandaag)
  return afwezig === gekozen.naam ? GOED : { ...GOED, opmerkingen: [`Let op: ${afwezig}.`] }
}

function keurVerzenddag(waarde: string, vandaag: Datum): Veldoordeel {
  const dag = leesDag(waarde)
  if (dag === null) return { ...GOED, redenen: [`'${waarde}' is geen datum. Schrijf jaar, maand en dag, zoals 2026-12-01.`] }
  if (dag < vandaag) return { ...GOED, redenen: [`${toonDatum(dag)} is al voorbij. Kies een dag vanaf ${toonDatum(vandaag)}.`] }
  return isVrijeDag(dag) ? { ...GOED, opmerkingen: [`Let op: ${toonDatumMetDag(dag)} is geen werkdag.`] } : GOED
}

/** The days until the next working day may go past the policy's band: then its answer needs the reason of Awb 4:84. */
function keurLangereTermijn({ zaak, brief, concept }: Werk, veld: string, dag: string): Veldoordeel {
  const overtreding = brief.overtredingen.find((id) => einddagveld(id) === veld)
  if (overtreding === undefined) return GOED
  const vraag = (['hersteltermijn', 'begunstigingstermijn'] as const)
    .map((punt) => puntvraag(zaak, brief, punt, overtreding))
    .find((een) => een !== undefined)
  const vanaf = concept.geplandeVerzending
  if (vraag === undefined || vraag.band === null || (vraag.antwoord?.reden ?? '') !== '' || !buitenBand(dag, vraag.band, vanaf)) return GOED
  const duur = toonDuur({ aantal: dagenTussen(vanaf, dag), eenheid: 'dagen' })
  return {
    ...GOED,
    redenen: [
      `Met ${toonDatum(dag)} als laatste dag is de termijn ${duur}. Dat ligt buiten het beleid (${toonBand(vraag.band)}). Afwijken mag alleen met een reden (artikel 4:84 Awb). Beantwoord ${vraag.id} opnieuw, met die reden. Neem daarna de dag over.`
    ]
  }
}

/** Only what the concept proposes, what stands there already, or an empty value that undoes it. */
function keurLaatsteDag(werk: Werk, veld: string, waarde: string): Veldoordeel {
  const { brief, concept } = werk
  const voorstel = concept.waarschuwingen.find((waarschuwing) => waarschuwing.veld === veld)?.voorstel
  if (waarde === '' || waarde === brief.wijzigingen[veld]) return GOED
  if (waarde === voorstel) return keurLangereTermijn(werk, veld, waarde)
  const kan =
    voorstel === undefined
      ? 'De termijn in dit concept eindigt niet op een vrije dag.'
      : `Hier kan alleen de eerstvolgende werkdag: ${toonDatum(voorstel)}.`
  return {
    ...GOED,
    redenen: [`'${veld}' kan niet '${waarde}' worden. ${kan} Wilt u een andere termijn, beantwoord dan het open punt opnieuw.`]
  }
}

function keurVeld(werk: Werk, veld: string, waarde: string, regels: Regels): Veldoordeel {
  if (veld === 'ondertekenaar') return keurOndertekenaar(werk, waarde, regels)
  if (veld === 'geplandeVerzending') return keurVerzenddag(waarde, regels.vandaag)
  if (regels.bewerkbaar.includes(veld)) return isLaatsteDag(veld) ? keurLaatsteDag(werk, veld, waarde) : GOED
  if (waarde === '' && Object.hasOwn(werk.brief.wijzigingen, veld)) return GOED
  const wel = [...ALTIJD_BEWERKBAAR, ...regels.bewerkbaar]
  const titel = BRIEFSOORTEN[werk.brief.soort].titel.toLowerCase()
  return { ...GOED, redenen: [`Het veld '${veld}' is in deze brief (${titel}) niet te wijzigen. Wel te wijzigen: ${wel.join(', ')}.`] }
}

/** All fields are checked before any is changed; a value that stands there already changes nothing. */
export function wijzigConcept(werk: Werk, velden: Readonly<Record<string, string>>, regels: Regels): Bewerking {
  const schoon = Object.entries(velden).map(([veld, waarde]): [string, string] => {
    const knip = waarde.replaceAll('\r\n', '\n').trim()
    return [veld, veld === 'geplandeVerzending' || isLaatsteDag(veld) ? (leesDag(knip) ?? knip) : knip]
  })
  if (schoon.length === 0) return fout('Noem ten minste één veld en de nieuwe waarde.')
  const oordelen = schoon.map(([veld, waarde]) => keurVeld(werk, veld, waarde, regels))
  const redenen = oordelen.flatMap((oordeel) => oordeel.redenen)
  if (redenen.length > 0) return fout(...redenen)
  const anders = schoon.filter(([veld, waarde]) => werk.brief.wijzigingen[veld] !== waarde)
  const opmerkingen = oordelen.flatMap((oordeel) => oordeel.opmerkingen)
  if (anders.length === 0) return { ok: true, gebeurtenissen: [], opmerkingen: ['Dit stond er al zo.'] }
  const gebeurtenis = { soort: 'concept-gewijzigd' as const, inhoud: { brief: werk.brief.id, velden: Object.fromEntries(anders) } }
  return { ok: true, gebeurtenissen: [gebeurtenis], opmerkingen }
}
