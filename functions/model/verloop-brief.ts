/** The fold of concepts, approvals and sendings. */
import type { Datum } from './basis.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import { eisVerzendOvergang, VerbodenOvergang } from './overgangen.ts'
import { type Bijwerking, eisTeBewerken, metBrief, openVragenVan, wijzig } from './verloop-hulp.ts'
import type { Verzending } from './verzending.ts'
import type { Zaak } from './zaak.ts'

export const conceptGemaakt: Bijwerking<'concept-gemaakt'> = (zaak, { brief: id, concept }) =>
  metBrief(zaak, id, (brief) => {
    eisTeBewerken(brief, 'een nieuw concept')
    return {
      ...brief,
      concepten: [...brief.concepten, concept],
      conceptNodig: false,
      status: openVragenVan(zaak, brief).length > 0 ? brief.status : 'opgesteld'
    }
  })

export const conceptVerouderd: Bijwerking<'concept-verouderd'> = (zaak, { brief: id, concept }) =>
  metBrief(zaak, id, (brief) => {
    eisTeBewerken(brief, 'een nieuw concept vragen')
    if (brief.concepten.at(-1)?.id !== concept) throw new VerbodenOvergang(`Brief ${id}: ${concept} is niet het laatste concept`)
    return { ...brief, conceptNodig: true }
  })

export const conceptGoedgekeurd: Bijwerking<'concept-goedgekeurd'> = (zaak, inhoud, { door, tijdstip }) =>
  metBrief(zaak, inhoud.brief, (brief) => {
    eisTeBewerken(brief, 'goedkeuren')
    const laatste = brief.concepten.at(-1)
    if (laatste?.id !== inhoud.concept || laatste.inhoudHash !== inhoud.inhoudHash || brief.conceptNodig)
      throw new VerbodenOvergang(`Brief ${brief.id}: alleen het laatste concept kan worden goedgekeurd, met precies zijn inhoud`)
    const { concept, inhoudHash, naam, functie } = inhoud
    return { ...brief, status: 'goedgekeurd', akkoord: { concept, inhoudHash, door, naam, functie, op: tijdstip } }
  })

export const definitiefOpgeslagen: Bijwerking<'definitief-opgeslagen'> = (zaak, { brief: id, sleutel, sha256 }, { tijdstip }) =>
  metBrief(zaak, id, (brief) => {
    if (brief.status !== 'goedgekeurd') throw new VerbodenOvergang(`Brief ${id} is ${brief.status}: een definitieve versie kan niet`)
    return { ...brief, definitief: { sleutel, sha256, op: tijdstip } }
  })

/** A letter goes out only after approval; a new row that counts takes over from the one that counted (Awb 2:11). */
export const verzendingGepland: Bijwerking<'verzending-gepland'> = (zaak, { verzending }) => {
  const { brief: id, telt } = verzending
  if (zaak.verzendingen.some((rij) => rij.id === verzending.id)) throw new VerbodenOvergang(`Verzending ${verzending.id} bestaat al`)
  const eerdere = zaak.verzendingen.map((rij) => (telt && id !== null && rij.brief === id ? { ...rij, telt: false } : rij))
  const metRij = { ...zaak, verzendingen: [...eerdere, verzending] }
  if (id === null) return metRij
  return metBrief(metRij, id, (brief) => {
    if (brief.akkoord === null || brief.status === 'vervallen')
      throw new VerbodenOvergang(`Brief ${id} is ${brief.status}: verzenden kan niet`)
    return brief.status === 'goedgekeurd' ? { ...brief, status: 'onderweg' } : brief
  })
}

export const verzendingBijgewerkt: Bijwerking<'verzending-bijgewerkt'> = (zaak, inhoud, { tijdstip, door }) => ({
  ...zaak,
  verzendingen: wijzig(zaak.verzendingen, inhoud.verzending, (oud): Verzending => {
    eisVerzendOvergang(oud.id, oud.status, inhoud.status)
    return {
      ...oud,
      status: inhoud.status,
      pogingen: inhoud.status === 'aangeboden' ? oud.pogingen + 1 : oud.pogingen,
      volgendePoging: inhoud.volgendePoging,
      berichtId: inhoud.berichtId ?? oud.berichtId,
      verzondenOp: inhoud.verzondenOp ?? oud.verzondenOp,
      bewijs: inhoud.bewijs === '' ? oud.bewijs : inhoud.bewijs,
      stappen: [...oud.stappen, { status: inhoud.status, tijdstip, door, toelichting: inhoud.toelichting }]
    }
  })
})

/** The day the law counts from; after a resend the later day replaces the former (Awb 2:11 lid 3). */
export function brengBriefUit(zaak: Zaak, id: string, op: Datum): Zaak {
  return metBrief(zaak, id, (brief) => ({
    ...brief,
    status: BRIEFSOORTEN[brief.soort].isBesluit ? 'bekendgemaakt' : 'verzonden',
    verzondenOp: op,
    vorigeVerzenddagen:
      brief.verzondenOp === null || brief.verzondenOp === op
        ? brief.vorigeVerzenddagen
        : [...brief.vorigeVerzenddagen, { op: brief.verzondenOp, reden: 'opnieuw verzonden' }]
  }))
}
