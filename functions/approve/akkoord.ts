/**
 * May this person approve exactly this concept? Gives every reason against it at once, with who else could. Pure.
 * Approving is the decision of Awb 1:3 taken under mandate (10:3, 10:10); four eyes by design § 6.
 */
import type { Datum } from '../model/basis.ts'
import { toonBedrag } from '../model/bedrag.ts'
import type { Beleid, Mens } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { feitbriefWacht } from '../model/feitbrief.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { bevoegdheid, kandidaten, schreefZelf, type Tekenvraag, tekenvraag, uitsluiting } from '../model/mandaat.ts'
import { afwezigTot, metAfwezigheid, somOp } from '../model/mensen.ts'
import { openVragenVan } from '../model/verloop-hulp.ts'
import { isOpen, type Vraag } from '../model/vraag.ts'
import { vraagVoorVertrek, watOnzekerIs } from '../model/wachten.ts'
import type { Brief, Concept, Doorgang, Zaak } from '../model/zaak.ts'

export interface Akkoordvraag {
  readonly zaak: Zaak
  readonly brief: Brief
  readonly concept: Concept
  readonly mens: Mens
  readonly mensen: readonly Mens[]
  readonly beleid: Pick<Beleid, 'mandaten' | 'vierOgen'>
  readonly vandaag: Datum
  /** Whether this concept can still go out as it is (`verouderingVan`); if not, only what the next one does not mend is said. */
  readonly ongewijzigd: boolean
}

function metPunt(zin: string): string {
  return /[.!?]$/.test(zin) ? zin : `${zin}.`
}

/** What of this letter a person must still judge: a new concept does not mend it, and the letter may become another one by it. */
function teBeoordelen({ zaak, brief }: Akkoordvraag): string[] {
  if (BRIEFSOORTEN[brief.soort].stap === null) return []
  const redenen = brief.overtredingen.flatMap((id) => {
    const doorgangen = zaak.doorgangen.filter((doorgang) => !isOverVervallenHoren(zaak, doorgang))
    const uitkomsten = doorgangen.flatMap(({ nr, uitkomsten: van }) => van.map((uitkomst) => ({ nr, uitkomst })))
    const laatste = uitkomsten.findLast(({ uitkomst }) => uitkomst.overtreding === id)
    if (laatste?.uitkomst.gevolg !== 'beoordeling nodig') return []
    const vragen = zaak.vragen.filter((vraag) => isOpen(vraag) && isBeoordeling(zaak, vraag, id, laatste.nr))
    if (vragen.length === 0) return [`Over overtreding ${id} moet iemand eerst beslissen. Kijk bij zaak ${zaak.id} wat er openstaat.`]
    return vragen
      .filter(({ over }) => over.brief !== brief.id)
      .map(({ id: vraag, tekst }) => `Beantwoord eerst deze vraag, want daarna kan de brief anders worden: ${tekst} (${vraag}).`)
  })
  return [...new Set(redenen)]
}

/** What was decided on a hearing whose voornemen lapsed since: its question went with it, and the houder is heard anew. */
function isOverVervallenHoren({ brieven }: Zaak, { aanleiding }: Doorgang): boolean {
  if (aanleiding.soort !== 'zienswijze' && aanleiding.soort !== 'zienswijzetermijn verstreken') return false
  return brieven.some(({ id, status }) => id === aanleiding.brief && status === 'vervallen')
}

function isBeoordeling({ brieven }: Zaak, { soort, over }: Vraag, overtreding: string, doorgang: number): boolean {
  if (soort === 'open punt' || soort === 'veld') return false
  if (over.overtreding !== null) return over.overtreding === overtreding
  return over.doorgang === doorgang || brieven.some((brief) => brief.id === over.brief && brief.overtredingen.includes(overtreding))
}

/** A letter to the houder waits until a person has said who that is, and a besluit until he is heard. */
function zonderAntwoord({ zaak, brief, vandaag }: Akkoordvraag): string[] {
  const vraag = vraagVoorVertrek(zaak, brief)
  const wacht = feitbriefWacht(zaak, brief, vandaag)
  if (vraag === null) return wacht === null ? [] : [`Deze brief kan nu niet worden goedgekeurd: ${wacht}.`]
  const wat = watOnzekerIs(vraag)
  return [`${wat.charAt(0).toUpperCase()}${wat.slice(1)}. Beantwoord eerst ${vraag.id}: ${vraag.tekst}`]
}

/** What a new concept does not mend: somebody must answer or decide first. */
function tegenStand(vraag: Akkoordvraag): string[] {
  const { zaak, brief, ongewijzigd } = vraag
  const redenen: string[] = []
  const punten = new Set([...openVragenVan(zaak, brief), ...zaak.vragen.filter((een) => isOpen(een) && een.over.brief === brief.id)])
  for (const { id, tekst } of punten) redenen.push(`Er staat nog een punt open: ${tekst} (${id}).`)
  redenen.push(...teBeoordelen(vraag), ...zonderAntwoord(vraag))
  if (brief.status === 'open' && redenen.length === 0 && ongewijzigd)
    redenen.push('De brief is nog niet compleet; er komt een nieuw concept.')
  if (zaak.doorgangen.some(({ nr, teBeslissen }) => nr === brief.doorgang && teBeslissen.length > 0))
    redenen.push('Over deze doorgang wordt opnieuw beslist. Wacht op het nieuwe concept.')
  return redenen
}

function tegenConcept({ brief, concept }: Akkoordvraag): string[] {
  const redenen: string[] = []
  const rood = concept.gate.regels.filter(({ status }) => status === 'rood')
  for (const { id, artikel, waarom, herstel } of rood)
    redenen.push(
      [`${id} is rood${artikel === '' ? '' : ` [${artikel}]`}: ${metPunt(waarom)}`, ...(herstel === null ? [] : [herstel])].join(' ')
    )
  if (!concept.gate.groen && rood.length === 0) redenen.push('De controle op de wet is niet groen.')
  if (brief.genomenDoor === null) redenen.push('Niemand heeft dit concept in behandeling genomen. Laat de behandelaar dat eerst doen.')
  return redenen
}

/** Why a concept must be made anew before anybody can approve it: for the journal, and for who wanted to approve it. */
export interface Veroudering {
  readonly reden: string
  readonly melding: string
}

const OPNIEUW = 'Er wordt nu een nieuw concept gemaakt. Bekijk dat en keur dat goed.'

/** How a concept differs from what would be made of it now: how it is printed or stored, or (in Dutch) the parts that say something else. */
export type Afwijking = 'drukwerk' | readonly string[]

/** Null: it can go out as it is. `afwijking` empty: the zaak, the template and the huisstijl still give exactly this letter. */
export function verouderingVan({ id, geplandeVerzending }: Concept, afwijking: Afwijking, vandaag: Datum): Veroudering | null {
  if (afwijking === 'drukwerk') {
    const reden = 'Het sjabloon, de huisstijl of de bewaarde gegevens van deze brief zijn veranderd sinds dit concept is gemaakt.'
    const melding = `${reden} U kunt ${id} daarom niet meer goedkeuren. ${OPNIEUW} Weet u niet waardoor dit komt, waarschuw dan de beheerder.`
    return { reden, melding }
  }
  if (afwijking.length > 0) {
    const reden = `De zaak is veranderd sinds dit concept is gemaakt. De brief zou nu iets anders zeggen over: ${afwijking.join('; ')}.`
    return { reden, melding: `${reden} U kunt ${id} daarom niet meer goedkeuren. ${OPNIEUW}` }
  }
  if (geplandeVerzending >= vandaag) return null
  const dag = toonDatum(geplandeVerzending)
  return {
    reden: `De data in dit concept zijn berekend voor verzending op ${dag}. Die dag is voorbij.`,
    melding: `De dag van verzending in ${id} (${dag}) is voorbij: er wordt nu een nieuw concept met nieuwe data gemaakt, bekijk dat en keur dat goed.`
  }
}

function wieWel({ mens, vandaag }: Akkoordvraag, teTekenen: Tekenvraag): string {
  const anderen = kandidaten(teTekenen).flatMap((kandidaat) => (kandidaat.mens.id === mens.id ? [] : [kandidaat.mens]))
  if (anderen.length === 0)
    return 'De brief wacht: niemand anders heeft dit mandaat. Wijs iemand aan in mensen.yaml of in het mandaatregister.'
  const namen = anderen.map((ander) => metAfwezigheid(ander, vandaag))
  const aanwezig = anderen.some((ander) => afwezigTot(ander, vandaag) === null)
  return aanwezig ? `Dit kan wel door ${somOp(namen)}.` : `De brief wacht op ${somOp(namen)}.`
}

function toonBrief({ soort, bedrag }: Tekenvraag): string {
  const titel = BRIEFSOORTEN[soort].titel.toLowerCase()
  return bedrag === null ? `'${titel}'` : `'${titel}' met een maximum van ${toonBedrag(bedrag)}`
}

function tegenPersoon(vraag: Akkoordvraag): string[] {
  const { zaak, brief, concept, mens, mensen, beleid, vandaag, ongewijzigd } = vraag
  const redenen: string[] = []
  const teTekenen = tekenvraag(zaak, brief, { mensen, beleid, dag: vandaag })
  const bevoegd = bevoegdheid(mens, teTekenen)
  const uitgesloten = uitsluiting(mens, teTekenen)
  // Who is shut out hears that, with who can; that he holds no mandate would send him to the wrong remedy.
  if (uitgesloten !== null) redenen.push(`${uitgesloten} ${wieWel(vraag, teTekenen)}`)
  else if (bevoegd === null)
    redenen.push(
      `${mens.naam} heeft op ${toonDatum(vandaag)} geen mandaat voor ${toonBrief(teTekenen)} (artikel 10:3 Awb). ${wieWel(vraag, teTekenen)}`
    )
  if (schreefZelf(mens, teTekenen))
    redenen.push(
      `${mens.naam} heeft zelf aan deze brief gewerkt. Wie de brief schrijft en wie hem goedkeurt, zijn twee personen. ${wieWel(vraag, teTekenen)}`
    )
  if (bevoegd !== null && ongewijzigd && concept.ondertekenaar.id !== mens.id)
    redenen.push(
      `Dit concept noemt ${concept.ondertekenaar.naam} als ondertekenaar. Een andere ondertekenaar is een nieuw concept. Laat de behandelaar ${mens.naam} als ondertekenaar kiezen.`
    )
  return redenen
}

/** Empty: the concept may be approved by this person today. */
export function redenenTegenAkkoord(vraag: Akkoordvraag): string[] {
  return [...tegenStand(vraag), ...(vraag.ongewijzigd ? tegenConcept(vraag) : []), ...tegenPersoon(vraag)]
}
