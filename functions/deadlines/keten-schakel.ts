/** What every term is made of: the words and days of the law, or the date that a letter printed. Pure. */
import type { Datum, Duur } from '../model/basis.ts'
import { dagenTussen, plusDagen, toonDatum, toonDatumMetDag, toonDuur } from '../model/datum.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { berekenTermijn, Termijnfout, type Termijnuitkomst } from '../model/termijn/bereken.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import type { Termijn } from '../model/termijn.ts'
import type { Brief, Vastlegging } from '../model/zaak.ts'
import { briefdatumVan, isVerzonden, titelVan, type Verzonden } from './stand.ts'

/** A term before it is known whether it still runs. `vast`: its status when that does not hang on today. */
export interface Schakel {
  readonly termijn: Omit<Termijn, 'status'>
  readonly vast: Termijn['status'] | null
}

/** The letter as it went out; a day that no longer counts is still shown, as vervallen. */
export interface Uitgegaan {
  readonly brief: Verzonden
  readonly geldt: boolean
  /** Days that counted before this one. */
  readonly eerder: Brief['vorigeVerzenddagen']
}

export function uitgegaan(brief: Brief): Uitgegaan | null {
  const { verzondenOp, vorigeVerzenddagen: eerder } = brief
  if (verzondenOp !== null) return { brief: { ...brief, verzondenOp }, geldt: isVerzonden(brief), eerder }
  const laatste = eerder.at(-1)
  return laatste === undefined ? null : { brief: { ...brief, verzondenOp: laatste.op }, geldt: false, eerder: eerder.slice(0, -1) }
}

/** Former last days of a term that follows the day of sending, each with the day from which another one counted. */
export function eerdereDagen({ brief, eerder }: Uitgegaan, einde: (start: Datum) => Datum): Termijn['vorige'] {
  return eerder.map(({ op, reden }, plek) => ({ laatsteDag: einde(op), reden, op: eerder[plek + 1]?.op ?? brief.verzondenOp }))
}

export function uitWet(
  uitkomst: Termijnuitkomst
): Pick<Termijn, 'artikel' | 'start' | 'eersteDag' | 'laatsteDag' | 'uitleg' | 'waarschuwingen'> {
  const { gebeurtenis, eersteDag, laatsteDag, uitleg, artikel, waarschuwingen } = uitkomst
  return { artikel, start: gebeurtenis, eersteDag, laatsteDag, uitleg, waarschuwingen: [...waarschuwingen] }
}

export interface Beleidstermijn {
  readonly soort: 'zienswijze' | 'hersteltermijn' | 'begunstigingstermijn'
  readonly omschrijving: string
  readonly overtreding: string | null
  readonly duur: Duur | null
  readonly gedrukt: Datum | null
  /** The last day since a later besluit changed it; left out: none did. */
  readonly nieuw?: { readonly laatsteDag: Datum; readonly waardoor: string } | null
  readonly vast: Schakel['vast'] | ((laatsteDag: Datum) => Schakel['vast'])
}

/** The words of the law where it has a row for this letter; a waarschuwing or voornemen rests on policy alone. */
function uitlegVan(brief: Verzonden, soort: Beleidstermijn['soort'], duur: Duur | null): { artikel: string; uitleg: string } {
  const eigen = {
    artikel: soort === 'zienswijze' ? 'artikel 4:8 Awb' : 'beleid van de gemeente',
    uitleg: `De brief (${titelVan(brief).toLowerCase()}) is verzonden op ${toonDatumMetDag(brief.verzondenOp)}.${
      duur === null ? '' : ` De termijn is ${toonDuur(duur)}; de dag van verzending telt niet mee.`
    }`
  }
  if (duur === null || (soort !== 'zienswijze' && !BRIEFSOORTEN[brief.soort].isBesluit)) return eigen
  try {
    const { artikel, uitleg } = berekenTermijn(soort, brief.verzondenOp, { lengte: duur })
    return { artikel, uitleg }
  } catch (fout) {
    if (!(fout instanceof Termijnfout)) throw fout
    return { ...eigen, uitleg: `${eigen.uitleg} ${fout.message}` }
  }
}

/** What the letter says against what the day of sending would give. */
function gedruktOfBerekend(
  brief: Verzonden,
  { duur, gedrukt, nieuw = null }: Beleidstermijn
): { laatsteDag: Datum; uitleg: string; let: string[] } | null {
  const berekend = duur === null ? null : telOp(briefdatumVan(brief), duur)
  const laatsteDag = gedrukt ?? berekend
  if (laatsteDag === null) return null
  if (nieuw !== null && nieuw.laatsteDag !== laatsteDag)
    return {
      laatsteDag: nieuw.laatsteDag,
      uitleg: ` De laatste dag was ${toonDatumMetDag(laatsteDag)} en is door ${nieuw.waardoor} nu ${toonDatumMetDag(nieuw.laatsteDag)}.`,
      let: []
    }
  const vanafVerzending = duur === null ? laatsteDag : telOp(brief.verzondenOp, duur)
  if (vanafVerzending === laatsteDag) return { laatsteDag, uitleg: '', let: [] }
  const minder = dagenTussen(laatsteDag, vanafVerzending)
  const uitleg = ` In de brief staat ${toonDatumMetDag(laatsteDag)} als laatste dag; die datum telt.`
  const tekort = `De brief is verzonden op ${toonDatum(brief.verzondenOp)} en noemt ${toonDatum(laatsteDag)}. De houder heeft daardoor ${minder} ${minder === 1 ? 'dag' : 'dagen'} minder dan de termijn.`
  return { laatsteDag, uitleg, let: minder > 0 ? [tekort] : [] }
}

export function beleidstermijn({ brief, geldt }: Uitgegaan, opzet: Beleidstermijn): Schakel[] {
  const dag = gedruktOfBerekend(brief, opzet)
  if (dag === null) return []
  const { artikel, uitleg } = uitlegVan(brief, opzet.soort, opzet.duur)
  const eersteDag = opzet.duur?.eenheid === 'uren' ? brief.verzondenOp : plusDagen(brief.verzondenOp, 1)
  const vast = typeof opzet.vast === 'function' ? opzet.vast(dag.laatsteDag) : opzet.vast
  return [
    {
      vast: geldt ? vast : 'vervallen',
      termijn: {
        sleutel: [opzet.soort, brief.id, ...(opzet.overtreding === null ? [] : [opzet.overtreding])].join(':'),
        soort: opzet.soort,
        omschrijving: opzet.omschrijving,
        artikel,
        aard: 'beleid',
        gebeurtenis: `verzending van ${brief.id}`,
        start: brief.verzondenOp,
        eersteDag,
        laatsteDag: dag.laatsteDag,
        uitleg: `${uitleg}${dag.uitleg}`,
        waarschuwingen: dag.let,
        brief: brief.id,
        overtreding: opzet.overtreding,
        vorige: []
      }
    }
  ]
}

/** Of a besluit that was herroepen no term holds; why is said with each. */
export function zonderBesluit({ op }: Vastlegging, { vast, termijn }: Schakel): Schakel {
  if (vast === 'voldaan' || vast === 'vervallen') return { vast, termijn }
  const reden = `Deze termijn geldt niet meer: het besluit is herroepen op ${toonDatum(op)}.`
  return { vast: 'vervallen', termijn: { ...termijn, waarschuwingen: [...termijn.waarschuwingen, reden] } }
}
