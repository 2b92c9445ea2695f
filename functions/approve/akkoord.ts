/**
 * May this person approve exactly this concept? Gives every reason against it at once, with who else could. Pure.
 * Approving is the decision of Awb 1:3 taken under mandate (10:3, 10:10); four eyes by design § 6.
 */
import type { Datum } from '../model/basis.ts'
import { toonBedrag } from '../model/bedrag.ts'
import type { Beleid, Mens } from '../model/beleid.ts'
import { laatste, toonDatum } from '../model/datum.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { afwezigTot, metAfwezigheid, somOp } from '../model/mensen.ts'
import { openVragenVan } from '../model/verloop-hulp.ts'
import { isOpen } from '../model/vraag.ts'
import type { Brief, Concept, Zaak } from '../model/zaak.ts'
import { bevoegdheid, hoogsteBedrag, uitsluiting, vraagtVierOgen } from './mandaat.ts'

export interface Akkoordvraag {
  readonly zaak: Zaak
  readonly brief: Brief
  readonly concept: Concept
  readonly mens: Mens
  readonly mensen: readonly Mens[]
  readonly beleid: Pick<Beleid, 'mandaten' | 'vierOgen'>
  readonly vandaag: Datum
  /** Whether the stored documents are still the ones that the concept names. */
  readonly ongewijzigd: boolean
}

function metPunt(zin: string): string {
  return /[.!?]$/.test(zin) ? zin : `${zin}.`
}

function tegenInhoud({ zaak, brief, concept, ongewijzigd, vandaag }: Akkoordvraag): string[] {
  const redenen: string[] = []
  const punten = new Set([...openVragenVan(zaak, brief), ...zaak.vragen.filter((vraag) => isOpen(vraag) && vraag.over.brief === brief.id)])
  for (const vraag of punten) redenen.push(`Er staat nog een punt open: ${vraag.tekst} (${vraag.id}).`)
  if (brief.status === 'open' && punten.size === 0) redenen.push('De brief is nog niet compleet; er komt een nieuw concept.')
  if (zaak.doorgangen.some(({ nr, teBeslissen }) => nr === brief.doorgang && teBeslissen.length > 0))
    redenen.push('Over deze doorgang wordt opnieuw beslist. Wacht op het nieuwe concept.')
  const rood = concept.gate.regels.filter(({ status }) => status === 'rood')
  for (const { id, artikel, waarom, herstel } of rood)
    redenen.push(
      [`${id} is rood${artikel === '' ? '' : ` [${artikel}]`}: ${metPunt(waarom)}`, ...(herstel === null ? [] : [herstel])].join(' ')
    )
  if (!concept.gate.groen && rood.length === 0) redenen.push('De controle op de wet is niet groen.')
  if (!ongewijzigd)
    redenen.push(
      `De gegevens, het sjabloon of de huisstijl zijn niet meer die waarmee dit concept is gemaakt. Maak een nieuw concept: bs edit ${concept.id} --set geplandeVerzending=${laatste(concept.geplandeVerzending, vandaag)}. Weet u niet waardoor dit komt, waarschuw dan de beheerder.`
    )
  if (concept.geplandeVerzending < vandaag)
    redenen.push(
      `De data in dit concept zijn berekend voor verzending op ${toonDatum(concept.geplandeVerzending)}; die dag is voorbij. Maak een nieuw concept: bs edit ${concept.id} --set geplandeVerzending=${vandaag}.`
    )
  if (brief.genomenDoor === null)
    redenen.push(`Niemand heeft dit concept in behandeling genomen. Laat de behandelaar dat eerst doen: bs edit ${concept.id} --as WIE.`)
  return redenen
}

/** Everybody who could sign this Brief today if present, the approver and the authors left out where four eyes are asked. */
function anderen(vraag: Akkoordvraag): Mens[] {
  const { zaak, brief, mens, mensen, beleid, vandaag } = vraag
  const teTekenen = { soort: brief.soort, bedrag: hoogsteBedrag(zaak, brief) }
  const vierOgen = vraagtVierOgen(brief.soort, beleid)
  return mensen.filter(
    (kandidaat) =>
      kandidaat.id !== mens.id &&
      bevoegdheid(kandidaat, teTekenen, { mensen, mandaten: beleid.mandaten, dag: vandaag }) !== null &&
      !(vierOgen && brief.auteurs.includes(kandidaat.id))
  )
}

function wieWel(vraag: Akkoordvraag): string {
  const { vandaag } = vraag
  const kandidaten = anderen(vraag)
  if (kandidaten.length === 0)
    return 'De brief wacht: niemand anders heeft dit mandaat. Wijs iemand aan in mensen.yaml of in het mandaatregister.'
  const namen = kandidaten.map((mens) => metAfwezigheid(mens, vandaag))
  const aanwezig = kandidaten.some((mens) => afwezigTot(mens, vandaag) === null)
  return aanwezig ? `Dit kan wel door ${somOp(namen)}.` : `De brief wacht op ${somOp(namen)}.`
}

function toonBrief({ soort }: Brief, bedrag: number | null): string {
  const titel = BRIEFSOORTEN[soort].titel.toLowerCase()
  return bedrag === null ? `'${titel}'` : `'${titel}' met een maximum van ${toonBedrag(bedrag)}`
}

function tegenPersoon(vraag: Akkoordvraag): string[] {
  const { zaak, brief, concept, mens, mensen, beleid, vandaag } = vraag
  const redenen: string[] = []
  const bedrag = hoogsteBedrag(zaak, brief)
  const bevoegd = bevoegdheid(mens, { soort: brief.soort, bedrag }, { mensen, mandaten: beleid.mandaten, dag: vandaag })
  if (bevoegd === null)
    redenen.push(
      `${mens.naam} heeft op ${toonDatum(vandaag)} geen mandaat voor ${toonBrief(brief, bedrag)} (artikel 10:3 Awb). ${wieWel(vraag)}`
    )
  if (vraagtVierOgen(brief.soort, beleid) && brief.auteurs.includes(mens.id))
    redenen.push(
      `${mens.naam} heeft zelf aan deze brief gewerkt. Wie de brief schrijft en wie hem goedkeurt, zijn twee personen. ${wieWel(vraag)}`
    )
  const opstellers = zaak.rapporten.flatMap(({ inhoud }) => inhoud.rapport.inspecteurs)
  const uitgesloten = uitsluiting(BRIEFSOORTEN[brief.soort].instrument, mens, opstellers)
  if (uitgesloten !== null) redenen.push(uitgesloten)
  if (bevoegd !== null && concept.ondertekenaar.id !== mens.id)
    redenen.push(
      `Dit concept noemt ${concept.ondertekenaar.naam} als ondertekenaar. Een andere ondertekenaar is een nieuw concept. Laat de behandelaar dat maken: bs edit ${concept.id} --set ondertekenaar=${mens.id}.`
    )
  return redenen
}

/** Empty: the concept may be approved by this person today. */
export function redenenTegenAkkoord(vraag: Akkoordvraag): string[] {
  return [...tegenInhoud(vraag), ...tegenPersoon(vraag)]
}
