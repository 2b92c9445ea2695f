/**
 * Until when there must be a decision on the bezwaar against a besluit (Awb 7:10): counted from the last day of the bezwaartermijn, longer
 * by a commissie, a verzuim to be mended, a verdaging or an uitstel; and the dwangsom that follows an ingebrekestelling (4:17). Pure.
 */
import type { Datum } from '../model/basis.ts'
import { beslisdag, beslisfeiten, nietMeegedeeld, vorigeBeslisdagen } from '../model/beslistermijn.ts'
import { openBezwaren } from '../model/bezwaar.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import { herroepen } from '../model/gelding.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import type { Termijn } from '../model/termijn.ts'
import { verzondenBesluiten } from '../model/vaststaan.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import { eldersBeroep } from './keten-beroep.ts'
import { type Schakel, type Uitgegaan, uitgegaan, uitWet } from './keten-schakel.ts'
import { type Stand, titelVan, type Verzonden } from './stand.ts'

/** Decided, withdrawn, or the besluit itself is gone. */
function isAfgedaan(zaak: Zaak, brief: string): boolean {
  return openBezwaren(zaak, brief).length === 0 || herroepen(zaak, brief) !== null
}

/** Doubt that the facts of this bezwaar bring. */
function vragen(feiten: readonly Vastlegging[], einde: Datum, stil: Vastlegging | null): string[] {
  const laat = feiten.find(({ soort, op }) => soort === 'bezwaar' && op > einde)
  return [
    ...(laat === undefined
      ? []
      : [
          `Het bezwaar is ontvangen op ${toonDatum(laat.op)}, na de bezwaartermijn. Ook dan telt de beslistermijn vanaf het einde van de bezwaartermijn (artikel 7:10, eerste lid, Awb). Laat een jurist beoordelen of dat hier redelijk is.`
        ]),
    ...(stil === null
      ? []
      : [
          `De termijn staat stil sinds ${toonDatum(plusDagen(stil.op, 1))}, tot het verzuim is hersteld of uiterlijk tot ${toonDatum(stil.tot ?? stil.op)}. Die dagen zijn nog niet meegerekend.`
        ])
  ]
}

function ingebrekestellingen(zaak: Zaak, feiten: readonly Vastlegging[], laatsteDag: Datum, af: boolean): Schakel[] {
  return feiten
    .filter(({ soort }) => soort === 'ingebrekestelling')
    .flatMap(({ id, op, brief }): Schakel[] => {
      const weken = berekenTermijn('ingebrekestelling', op)
      const gemeen = { aard: 'wettelijk', brief, overtreding: null, gebeurtenis: `ingebrekestelling ${id}`, vorige: [] } as const
      const vroeg =
        op <= laatsteDag
          ? [`Ontvangen voor het einde van de beslistermijn (${toonDatum(laatsteDag)}). Laat een jurist beoordelen of zij telt.`]
          : []
      const maak = (soort: 'ingebrekestelling' | 'dwangsom-niet-tijdig', omschrijving: string, uitkomst: typeof weken): Schakel => {
        const wet = uitWet(uitkomst)
        return {
          vast: af ? 'voldaan' : null,
          termijn: {
            ...gemeen,
            ...wet,
            vorige: [],
            waarschuwingen: [...vroeg, ...wet.waarschuwingen],
            sleutel: `${soort}:${id}`,
            soort,
            omschrijving
          }
        }
      }
      const dwangsom = berekenTermijn('dwangsom-niet-tijdig', weken.laatsteDag)
      return [
        maak('ingebrekestelling', `beslissen na de ingebrekestelling van ${toonDatum(op)} zonder dwangsom`, weken),
        maak(
          'dwangsom-niet-tijdig',
          `dwangsom van de gemeente zelf na de ingebrekestelling van ${toonDatum(op)} in zaak ${zaak.id}`,
          dwangsom
        )
      ]
    })
}

function eindeBezwaar(verzonden: Datum): Datum {
  return berekenTermijn('bezwaar', verzonden).laatsteDag
}

/** Of each sending the days that it gave, until another one counted: what was recorded before that moved its last day, what came after did not. */
function vorigeDagen({ brief, eerder }: Uitgegaan, feiten: readonly Vastlegging[], vandaag: Datum): Termijn['vorige'] {
  const nu = vorigeBeslisdagen(eindeBezwaar(brief.verzondenOp), feiten, vandaag, eerder.length === 0 ? null : brief.verzondenOp)
  const toen = eerder.flatMap(({ op, reden }, plek) => {
    const volgende = eerder[plek + 1]?.op ?? brief.verzondenOp
    const bekend = feiten.filter((feit) => feit.op < volgende)
    if (!bekend.some(({ soort }) => soort === 'bezwaar')) return []
    const { laatsteDag } = beslisdag(eindeBezwaar(op), bekend, vandaag)
    return [...vorigeBeslisdagen(eindeBezwaar(op), bekend, vandaag, plek === 0 ? null : op), { laatsteDag, reden, op: volgende }]
  })
  return [...toen, ...nu]
}

function beslistermijn({ zaak, vandaag }: Stand, brief: Verzonden): Schakel[] {
  const feiten = beslisfeiten(zaak, brief.id)
  const bezwaren = feiten.filter(({ soort }) => soort === 'bezwaar')
  const gegaan = uitgegaan(brief)
  if (bezwaren.length === 0 || gegaan === null) return []
  const laatsteBezwaardag = eindeBezwaar(brief.verzondenOp)
  const { laatsteDag, stil, uitkomst, uitleg, waarschuwingen } = beslisdag(laatsteBezwaardag, feiten, vandaag)
  const af = isAfgedaan(zaak, brief.id)
  const wet = uitWet(uitkomst)
  return [
    {
      vast: af ? 'voldaan' : null,
      termijn: {
        ...wet,
        laatsteDag,
        uitleg: [wet.uitleg, ...uitleg].join(' '),
        waarschuwingen: [...vragen(feiten, laatsteBezwaardag, stil), ...nietMeegedeeld(zaak, brief.id), ...waarschuwingen],
        sleutel: `beslissing-op-bezwaar:${brief.id}`,
        soort: 'beslissing-op-bezwaar',
        omschrijving: `beslissing op het bezwaar tegen ${titelVan(brief).toLowerCase()} (${brief.id})`,
        aard: 'wettelijk',
        gebeurtenis: `einde van de bezwaartermijn van ${brief.id}`,
        brief: brief.id,
        overtreding: null,
        vorige: vorigeDagen(gegaan, feiten, vandaag)
      }
    },
    ...ingebrekestellingen(zaak, feiten, laatsteDag, af),
    ...eldersBeroep(zaak, brief)
  ]
}

/** One per besluit, however many made bezwaar. */
export function bezwaarTermijnen(stand: Stand): Schakel[] {
  return verzondenBesluiten(stand.zaak).flatMap((brief) => beslistermijn(stand, brief))
}
