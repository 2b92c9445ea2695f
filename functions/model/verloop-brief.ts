/** The fold of concepts, approvals and sendings. */
import type { Datum } from './basis.ts'
import { BRIEFSOORTEN } from './instrument.ts'
import { eisVerzendOvergang } from './overgangen.ts'
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

export const conceptGoedgekeurd: Bijwerking<'concept-goedgekeurd'> = (zaak, inhoud, { door, tijdstip }) =>
  metBrief(zaak, inhoud.brief, (brief) => ({
    ...brief,
    status: 'goedgekeurd',
    akkoord: { concept: inhoud.concept, inhoudHash: inhoud.inhoudHash, door, naam: inhoud.naam, functie: inhoud.functie, op: tijdstip }
  }))

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
