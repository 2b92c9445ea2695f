/**
 * Until when there must be a decision on the bezwaar against a besluit (Awb 7:10): counted from the last day of the bezwaartermijn, longer
 * by a commissie, a verzuim to be mended, a verdaging or an uitstel; and the dwangsom that follows an ingebrekestelling (4:17). Pure.
 */
import type { Datum, Duur } from '../model/basis.ts'
import { openBezwaren } from '../model/bezwaar.ts'
import { dagenTussen, plusDagen, toonDatum, toonDatumMetDag } from '../model/datum.ts'
import { herroepen } from '../model/gelding.ts'
import { berekenTermijn, type Termijnopties } from '../model/termijn/bereken.ts'
import { nietVerlengd } from '../model/termijn/rekenen.ts'
import { verzondenBesluiten } from '../model/vaststaan.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import { eldersBeroep } from './keten-beroep.ts'
import { eerdereDagen, type Schakel, uitgegaan, uitWet } from './keten-schakel.ts'
import { type Stand, titelVan, type Verzonden } from './stand.ts'

/** What moves the last day, in the order in which it may have been recorded. */
const BEWEEGT: ReadonlySet<Vastlegging['soort']> = new Set([
  'adviescommissie',
  'verzuim gevraagd',
  'verzuim hersteld',
  'verdaging',
  'verder uitstel'
])

/** The confirmation of the bezwaar asks to mend it: until that letter is sent nobody was asked (7:10 lid 2). Null: not asked yet. */
function metVraagdag(zaak: Zaak, feit: Vastlegging): Vastlegging | null {
  if (feit.soort !== 'verzuim gevraagd') return feit
  const bezwaren = new Set(zaak.vastleggingen.flatMap(({ id, soort, brief }) => (soort === 'bezwaar' && brief === feit.brief ? [id] : [])))
  const brieven = zaak.brieven.filter(
    ({ soort, status, feiten = [] }) => soort === 'ontvangst-bezwaar' && status !== 'vervallen' && feiten.some((id) => bezwaren.has(id))
  )
  const laatste = brieven.at(-1)
  if (laatste === undefined) return feit
  if (laatste.verzondenOp === null) return null
  return laatste.verzondenOp > feit.op ? { ...feit, op: laatste.verzondenOp } : feit
}

function over(zaak: Zaak, brief: string): Vastlegging[] {
  return zaak.vastleggingen
    .filter((rij) => rij.brief === brief)
    .flatMap((rij) => metVraagdag(zaak, rij) ?? [])
    .toSorted((een, ander) => (een.op < ander.op ? -1 : een.op > ander.op ? 1 : 0))
}

/** Days after `vanaf` on which the term stood still: from the day after the request until the day of mending or of its last day (7:10 lid 2). */
function stilDagen(feiten: readonly Vastlegging[], vanaf: Datum, vandaag: Datum): number {
  return feiten.reduce((som, { soort, op, tot = op }, plek) => {
    if (soort !== 'verzuim gevraagd') return som
    const hersteld = feiten.slice(plek + 1).find((later) => later.soort === 'verzuim hersteld')?.op
    const einde = [tot, hersteld ?? tot].toSorted()[0] ?? tot
    // While it stands still nobody knows for how long: what has passed is counted only once it is over.
    if (hersteld === undefined && tot >= vandaag) return som
    const eerste = op < vanaf ? vanaf : op
    return som + Math.max(0, dagenTussen(eerste, einde) - 1)
  }, 0)
}

function verdaagdVoor(feiten: readonly Vastlegging[], zonder: Datum): Duur | undefined {
  const verdaging = feiten.find(({ soort }) => soort === 'verdaging')
  if (verdaging === undefined) return undefined
  const zesWeken = { aantal: 6, eenheid: 'weken' } as const
  if (verdaging.tot === undefined) return zesWeken
  const aantal = dagenTussen(zonder, verdaging.tot)
  return aantal < 1 || aantal > 42 ? zesWeken : { aantal, eenheid: 'dagen' }
}

interface Beslisdag {
  readonly laatsteDag: Datum
  readonly uitkomst: ReturnType<typeof berekenTermijn>
  readonly uitleg: readonly string[]
  readonly waarschuwingen: readonly string[]
}

const NIET_ERNA: ReadonlySet<Vastlegging['soort']> = new Set(['adviescommissie', 'verdaging'])

/** Those that came after the term had ended: what is over cannot be made longer (7:10 lid 1 and 3). */
function teLaat(einde: Datum, feiten: readonly Vastlegging[], vandaag: Datum): readonly Vastlegging[] {
  let tijdig: readonly Vastlegging[] = []
  return feiten.filter((feit) => {
    const laat = NIET_ERNA.has(feit.soort) && feit.op > beslisdagVan(einde, tijdig, vandaag).laatsteDag
    if (!laat) tijdig = tijdig.concat(feit)
    return laat
  })
}

/** The last day as these facts make it. @throws Termijnfout */
function beslisdag(einde: Datum, feiten: readonly Vastlegging[], vandaag: Datum): Beslisdag {
  const laat = new Set(teLaat(einde, feiten, vandaag))
  const dag = beslisdagVan(
    einde,
    feiten.filter((feit) => !laat.has(feit)),
    vandaag
  )
  const zinnen = [...laat].map(
    ({ soort, op }) =>
      `Na de beslistermijn (${toonDatum(dag.laatsteDag)}) is op ${toonDatum(op)} nog vastgelegd: ${soort}. Dat maakt de termijn niet langer (artikel 7:10 Awb).`
  )
  return { ...dag, waarschuwingen: [...dag.waarschuwingen, ...zinnen] }
}

function beslisdagVan(einde: Datum, feiten: readonly Vastlegging[], vandaag: Datum): Beslisdag {
  const opties: Termijnopties = {
    variant: feiten.some(({ soort }) => soort === 'adviescommissie') ? 'commissie' : undefined,
    opgeschort: stilDagen(feiten, einde, vandaag)
  }
  const zonder = berekenTermijn('beslissing-op-bezwaar', einde, opties)
  const uitkomst = berekenTermijn('beslissing-op-bezwaar', einde, { ...opties, verdaagd: verdaagdVoor(feiten, zonder.ruwEinde) })
  const uitstel = feiten.findLast(({ soort, tot }) => soort === 'verder uitstel' && tot !== undefined && tot > uitkomst.laatsteDag)
  if (uitstel?.tot === undefined) return { laatsteDag: uitkomst.laatsteDag, uitkomst, uitleg: [], waarschuwingen: uitkomst.waarschuwingen }
  return {
    laatsteDag: uitstel.tot,
    uitkomst,
    uitleg: [
      `De beslissing is verder uitgesteld tot en met ${toonDatumMetDag(uitstel.tot)} (artikel 7:10, vierde lid, Awb): ${uitstel.tekst}`
    ],
    waarschuwingen: nietVerlengd(uitstel.tot, { aantal: 1, eenheid: 'jaren' })
  }
}

const REDEN: Partial<Readonly<Record<Vastlegging['soort'], string>>> = {
  adviescommissie: 'een adviescommissie adviseert (artikel 7:13 Awb)',
  'verzuim gevraagd': 'de termijn stond stil om een verzuim te herstellen (artikel 7:10, tweede lid, Awb)',
  'verzuim hersteld': 'de termijn stond stil om een verzuim te herstellen (artikel 7:10, tweede lid, Awb)',
  verdaging: 'verdaagd (artikel 7:10, derde lid, Awb)',
  'verder uitstel': 'verder uitgesteld (artikel 7:10, vierde lid, Awb)'
}

/** Each former last day: what it was before the fact that moved it. */
function vorigeDagen(einde: Datum, feiten: readonly Vastlegging[], vandaag: Datum): Schakel['termijn']['vorige'] {
  const dag = (aantal: number) => beslisdag(einde, feiten.slice(0, aantal), vandaag).laatsteDag
  return feiten.flatMap(({ soort, op }, plek) =>
    BEWEEGT.has(soort) && dag(plek) !== dag(plek + 1) ? [{ laatsteDag: dag(plek), reden: REDEN[soort] ?? soort, op }] : []
  )
}

/** Decided, withdrawn, or the besluit itself is gone. */
function isAfgedaan(zaak: Zaak, brief: string): boolean {
  return openBezwaren(zaak, brief).length === 0 || herroepen(zaak, brief) !== null
}

/** Doubt that the facts of this bezwaar bring. */
function vragen(feiten: readonly Vastlegging[], einde: Datum, vandaag: Datum): string[] {
  const laat = feiten.find(({ soort, op }) => soort === 'bezwaar' && op > einde)
  const stil = feiten.findLast(({ soort }) => soort === 'verzuim gevraagd' || soort === 'verzuim hersteld')
  return [
    ...(laat === undefined
      ? []
      : [
          `Het bezwaar is ontvangen op ${toonDatum(laat.op)}, na de bezwaartermijn. Ook dan telt de beslistermijn vanaf het einde van de bezwaartermijn (artikel 7:10, eerste lid, Awb). Laat een jurist beoordelen of dat hier redelijk is.`
        ]),
    ...(stil?.soort === 'verzuim gevraagd' && (stil.tot ?? stil.op) >= vandaag
      ? [
          `De termijn staat stil sinds ${toonDatum(plusDagen(stil.op, 1))}, tot het verzuim is hersteld of uiterlijk tot ${toonDatum(stil.tot ?? stil.op)}. Die dagen zijn nog niet meegerekend.`
        ]
      : [])
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

function beslistermijn({ zaak, vandaag }: Stand, brief: Verzonden): Schakel[] {
  const feiten = over(zaak, brief.id)
  const bezwaren = feiten.filter(({ soort }) => soort === 'bezwaar')
  const gegaan = uitgegaan(brief)
  if (bezwaren.length === 0 || gegaan === null) return []
  const einde = (verzonden: Datum) => berekenTermijn('bezwaar', verzonden).laatsteDag
  const laatsteBezwaardag = einde(brief.verzondenOp)
  const { laatsteDag, uitkomst, uitleg, waarschuwingen } = beslisdag(laatsteBezwaardag, feiten, vandaag)
  const af = isAfgedaan(zaak, brief.id)
  const wet = uitWet(uitkomst)
  return [
    {
      vast: af ? 'voldaan' : null,
      termijn: {
        ...wet,
        laatsteDag,
        uitleg: [wet.uitleg, ...uitleg].join(' '),
        waarschuwingen: [...vragen(feiten, laatsteBezwaardag, vandaag), ...waarschuwingen],
        sleutel: `beslissing-op-bezwaar:${brief.id}`,
        soort: 'beslissing-op-bezwaar',
        omschrijving: `beslissing op het bezwaar tegen ${titelVan(brief).toLowerCase()} (${brief.id})`,
        aard: 'wettelijk',
        gebeurtenis: `einde van de bezwaartermijn van ${brief.id}`,
        brief: brief.id,
        overtreding: null,
        vorige: [
          ...eerdereDagen(gegaan, (verzonden) => beslisdag(einde(verzonden), [], vandaag).laatsteDag),
          ...vorigeDagen(laatsteBezwaardag, feiten, vandaag)
        ]
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
