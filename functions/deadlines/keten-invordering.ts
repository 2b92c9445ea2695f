/** The terms of the letters that collect a dwangsom: until when to pay after the invorderingsbeschikking (Awb 4:86, 4:87) and the aanmaning (4:112); of a request about a last (4:13). Pure. */
import { toonDatum, toonDuur } from '../model/datum.ts'
import { standVan } from '../model/dwangsomgeld.ts'
import { herroepen, schorsingszin } from '../model/gelding.ts'
import { BETALING, feitbriefMet } from '../model/invordering.ts'
import { beschikkingVoor, lopendeFeiten, uitgewerkt } from '../model/invorderingsverval.ts'
import { afgedaan } from '../model/lastbesluit.ts'
import { lastbesluiten } from '../model/lastwijziging.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { eerdereDagen, type Schakel, type Uitgegaan, uitgegaan, uitWet } from './keten-schakel.ts'
import { betaaltermijnVan, type Stand, titelVan } from './stand.ts'

/** Paid in full, or nothing holds any more. */
function vastVan({ zaak }: Stand, { brief, geldt }: Uitgegaan): Schakel['vast'] {
  const { verbeurd, open } = standVan(zaak, lopendeFeiten(zaak, brief))
  if (!geldt || verbeurd === 0) return 'vervallen'
  return open === 0 ? 'voldaan' : null
}

/** The length that the besluit prints; six weeks after the bekendmaking are those of the law. */
function betaling(stand: Stand, gegaan: Uitgegaan): Schakel[] {
  const { brief } = gegaan
  const duur = betaaltermijnVan(stand.zaak, brief)
  if (brief.soort !== 'invorderingsbeschikking' || duur === null) return []
  const isWet = duur.aantal === 6 && duur.eenheid === 'weken'
  const wet = uitWet(berekenTermijn('betaling-boete', brief.verzondenOp))
  const eigen = {
    ...wet,
    laatsteDag: telOp(brief.verzondenOp, duur),
    uitleg: `In de brief staat een betaaltermijn van ${toonDuur(duur)} na de dag van verzending.`
  }
  return [
    {
      vast: vastVan(stand, gegaan),
      termijn: {
        ...(isWet ? wet : eigen),
        artikel: 'artikel 4:86 en 4:87 Awb',
        sleutel: `${BETALING}:${brief.id}`,
        soort: BETALING,
        omschrijving: `betaling na de invorderingsbeschikking (${brief.id})`,
        aard: 'wettelijk',
        gebeurtenis: `bekendmaking van ${brief.id}`,
        brief: brief.id,
        overtreding: null,
        vorige: eerdereDagen(gegaan, (start) => (isWet ? berekenTermijn('betaling-boete', start).laatsteDag : telOp(start, duur)))
      }
    }
  ]
}

function aanmaning(stand: Stand, gegaan: Uitgegaan): Schakel[] {
  const { brief } = gegaan
  if (brief.soort !== 'aanmaning') return []
  return [
    {
      vast: vastVan(stand, gegaan),
      termijn: {
        ...uitWet(berekenTermijn('aanmaning', brief.verzondenOp)),
        sleutel: `aanmaning:${brief.id}`,
        soort: 'aanmaning',
        omschrijving: `betaling na de ${titelVan(brief).toLowerCase()} (${brief.id})`,
        aard: 'wettelijk',
        gebeurtenis: `verzending van ${brief.id}`,
        brief: brief.id,
        overtreding: null,
        vorige: eerdereDagen(gegaan, (start) => berekenTermijn('aanmaning', start).laatsteDag)
      }
    }
  ]
}

/** Awb 5:34 sets no term: the reasonable one of 4:13, until the besluit on the request went out. */
function verzoekenOverLast({ zaak }: Stand): Schakel[] {
  return zaak.vastleggingen
    .filter(({ soort }) => soort === 'verzoek over last')
    .map((verzoek): Schakel => {
      const besluit = feitbriefMet(zaak, 'besluit-over-last', verzoek.id)
      const beslist = (besluit !== undefined && besluit.verzondenOp !== null) || afgedaan(zaak, verzoek.id) !== null
      const weg = verzoek.brief !== null && herroepen(zaak, verzoek.brief) !== null
      return {
        vast: beslist ? 'voldaan' : weg ? 'vervallen' : null,
        termijn: {
          ...uitWet(berekenTermijn('redelijke-termijn', verzoek.op)),
          sleutel: `verzoek-over-last:${verzoek.id}`,
          soort: 'verzoek-over-last',
          omschrijving: `beslissing op het verzoek van ${toonDatum(verzoek.op)} over de last (${verzoek.brief ?? ''})`,
          aard: 'wettelijk',
          gebeurtenis: `verzoek ${verzoek.id}`,
          brief: verzoek.brief,
          overtreding: verzoek.overtreding,
          vorige: []
        }
      }
    })
}

/** The invorderingsbeschikking that this letter is, or rests on. */
function besluitVan(zaak: Zaak, brief: Brief): string {
  if (brief.soort === 'invorderingsbeschikking') return brief.id
  const besluiten = (brief.feiten ?? []).map((feit) => beschikkingVoor(zaak, feit, brief)?.id)
  return besluiten.find((id) => id !== undefined) ?? brief.id
}

/** It falls with the besluit, for the facts of which that carries nothing any more; which days of a schorsing count a person judges. */
function naarBesluit({ zaak }: Stand, brief: Brief, schakel: Schakel): Schakel {
  const { vast, termijn } = schakel
  const weg = new Set((brief.feiten ?? []).flatMap((feit) => uitgewerkt(zaak, brief, feit) ?? []))
  if (weg.size > 0) {
    const alles = lopendeFeiten(zaak, brief).length === 0
    const reden = `${alles ? 'Deze termijn geldt niet meer' : 'Deze termijn geldt niet meer voor alles'}: ${[...weg].join('; ')}.`
    const nu = alles && vast !== 'voldaan' ? 'vervallen' : vast
    return { vast: nu, termijn: { ...termijn, waarschuwingen: [...termijn.waarschuwingen, reden] } }
  }
  const schorsing = schorsingszin(zaak, besluitVan(zaak, brief))
  return schorsing === null ? schakel : { vast, termijn: { ...termijn, waarschuwingen: [...termijn.waarschuwingen, schorsing] } }
}

/** The days that a besluit put the last off for (Awb 5:34 lid 1); over when the last was lifted or herroepen before. */
function opschortingen({ zaak }: Stand): Schakel[] {
  const lasten = zaak.brieven.filter(({ soort, verzondenOp }) => soort === 'last-onder-dwangsom' && verzondenOp !== null)
  return lasten.flatMap(({ id, overtredingen }) =>
    overtredingen.flatMap((overtreding) => {
      const besluiten = lastbesluiten(zaak, id, overtreding)
      return besluiten.flatMap(({ brief, keuze, vanaf, tot }): Schakel[] => {
        if (keuze !== 'opschorten' || tot === null) return []
        const weg = herroepen(zaak, id) !== null || besluiten.some((een) => een.keuze === 'opheffen' && een.vanaf <= tot)
        return [
          {
            vast: weg ? 'vervallen' : null,
            termijn: {
              artikel: 'artikel 5:34, eerste lid, Awb',
              start: vanaf,
              eersteDag: vanaf,
              laatsteDag: tot,
              uitleg: `Het besluit ${brief.id} schort de last op van ${toonDatum(vanaf)} tot en met ${toonDatum(tot)}. De dag daarna geldt zij weer.`,
              waarschuwingen: [],
              sleutel: `opschorting-last:${brief.id}:${overtreding}`,
              soort: 'opschorting-last',
              omschrijving: `opschorting van de last (${id}): ${overtreding}`,
              aard: 'beleid',
              gebeurtenis: `besluit ${brief.id}`,
              brief: id,
              overtreding,
              vorige: []
            }
          }
        ]
      })
    })
  )
}

export function invorderingstermijnen(stand: Stand): Schakel[] {
  const vanBrieven = stand.zaak.brieven.flatMap((brief) => {
    const gegaan = uitgegaan(brief)
    if (gegaan === null) return []
    const schakels = [...betaling(stand, gegaan), ...aanmaning(stand, gegaan)]
    return schakels.map((schakel) => naarBesluit(stand, brief, schakel))
  })
  return [...vanBrieven, ...verzoekenOverLast(stand), ...opschortingen(stand)]
}
