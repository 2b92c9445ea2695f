/** The hearing on a bezwaar is fixed: day, time, place, who hears, and where the file lies open before it (Awb 7:2, 7:4, 7:5, 7:13). */
import type { Datum } from '../model/basis.ts'
import { bezwaarfeit } from '../model/bezwaar.ts'
import { plusDagen, toonDatum, toonDatumMetDag } from '../model/datum.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { eersteHoordag, type Hoorzitting, laatsteInzagebegin, laatsteStukkendag } from '../model/hoorzitting.ts'
import { isVrijeDag } from '../model/termijn/kalender.ts'
import { leesDag } from '../model/waarde-lezen.ts'
import { type InBezwaar, inBezwaar } from './vastleg-in-bezwaar.ts'
import { laatsteDag, type Regeluitkomst, type Vastleggeval } from './vastleg-keuze.ts'

/** By the name of the field, how a sentence calls it. */
const VELDEN = {
  dag: 'de dag van de hoorzitting',
  tijd: 'de tijd',
  plaats: 'de plaats',
  wie: 'wie hoort',
  'inzage-vanaf': 'vanaf welke dag de stukken ter inzage liggen',
  'inzage-plaats': 'waar de stukken te lezen zijn'
} as const

type Gelezen = { readonly ok: true; readonly hoorzitting: Hoorzitting } | Geweigerd

function leesDatum(veld: string): Datum | Geweigerd {
  return leesDag(veld) ?? fout(`"${veld}" is geen datum. Schrijf jaar, maand en dag, zoals 2026-12-01.`)
}

/** `14:30`; null: no time. */
function leesTijd(tijd: string): string | null {
  const [, uur = '', minuten = '00'] = /^([0-9]{1,2})(?:[.:]([0-9]{2}))?(?: ?uur)?$/i.exec(tijd) ?? []
  if (uur === '' || Number(uur) > 23 || Number(minuten) > 59) return null
  return `${uur.padStart(2, '0')}:${minuten}`
}

function leesHoorzitting({ invoer }: Vastleggeval): Gelezen {
  const velden = invoer.velden ?? {}
  const vreemd = Object.keys(velden).find((naam) => !Object.hasOwn(VELDEN, naam))
  if (vreemd !== undefined) return fout(`"${vreemd}" hoort niet bij een hoorzitting. Kies uit: ${Object.keys(VELDEN).join(', ')}.`)
  const waarde = (naam: keyof typeof VELDEN) => velden[naam]?.trim() ?? ''
  const mist = Object.entries(VELDEN).flatMap(([naam, woorden]) => ((velden[naam]?.trim() ?? '') === '' ? [`${woorden} (${naam})`] : []))
  if (mist.length > 0) return fout(`Vul nog in: ${mist.join(', ')}. Dit komt in de uitnodiging (artikel 7:2 en 7:4 Awb).`)
  const dag = leesDatum(waarde('dag'))
  const vanaf = leesDatum(waarde('inzage-vanaf'))
  const tijd = leesTijd(waarde('tijd'))
  if (typeof dag !== 'string') return dag
  if (typeof vanaf !== 'string') return vanaf
  if (tijd === null) return fout(`"${waarde('tijd')}" is geen tijd. Schrijf uren en minuten, zoals 14:30.`)
  const rest = { plaats: waarde('plaats'), wie: waarde('wie'), inzagePlaats: waarde('inzage-plaats') }
  return { ok: true, hoorzitting: { dag, tijd, inzageVanaf: vanaf, ...rest } }
}

/** What makes the hearing unlawful as it is planned: each with the day that would do. */
function teKort({ dag, inzageVanaf }: Hoorzitting, vandaag: Datum): string[] {
  const stukken = laatsteStukkendag(dag)
  const inzage = laatsteInzagebegin(dag)
  return [
    ...(dag <= vandaag ? [`${toonDatum(dag)} ligt niet na vandaag. Is er al gehoord, leg dan het horen zelf vast.`] : []),
    ...(dag > vandaag && stukken <= vandaag
      ? [
          `Een hoorzitting op ${toonDatum(dag)} is te snel: de houder mag stukken sturen tot tien dagen daarvoor, dus tot en met ${toonDatum(stukken)} (artikel 7:4, eerste lid, Awb), en de uitnodiging moet nog weg. Kies een dag vanaf ${toonDatum(eersteHoordag(vandaag))}.`
        ]
      : []),
    ...(inzageVanaf > inzage
      ? [
          `De stukken moeten voor het horen ten minste een week ter inzage liggen (artikel 7:4, tweede lid, Awb). Bij een hoorzitting op ${toonDatum(dag)} is dat uiterlijk vanaf ${toonDatum(inzage)}, en u schreef ${toonDatum(inzageVanaf)}. Leg ze eerder ter inzage of kies een latere hoorzitting.`
        ]
      : [])
  ]
}

/** Fewer days than this between today and the last day for documents: the letter must still arrive. */
const KRAP = 5

function overDeDag({ zaak, vandaag }: Vastleggeval, { dag }: Hoorzitting, besluit: string): string[] {
  const stukken = laatsteStukkendag(dag)
  const einde = laatsteDag(zaak, 'beslissing-op-bezwaar', besluit)
  return [
    ...(stukken < plusDagen(vandaag, KRAP)
      ? [
          `De houder kan maar tot en met ${toonDatumMetDag(stukken)} stukken sturen. Verstuur de uitnodiging vandaag, of kies een latere dag.`
        ]
      : []),
    ...(isVrijeDag(dag) ? [`${toonDatumMetDag(dag)} is geen werkdag.`] : []),
    ...(einde !== null && dag > einde
      ? [
          `De hoorzitting is na de laatste dag om te beslissen (${toonDatum(einde)}). Verdaag de beslissing op tijd (artikel 7:10, derde lid, Awb).`
        ]
      : [])
  ]
}

/** Who hears was not at work on the besluit, or is not alone (7:5 lid 1); with a commissie she hears (7:13 lid 3). */
function overWie({ zaak }: Vastleggeval, { wie }: Hoorzitting, { brief, bezwaren }: InBezwaar): string[] {
  const nam = brief.akkoord?.naam
  const genoemd = nam !== undefined && wie.toLowerCase().includes(nam.toLowerCase())
  const anderen = bezwaren.flatMap(({ van }) => van ?? [])
  return [
    ...(bezwaarfeit(zaak, 'adviescommissie', brief.id) === null
      ? []
      : ['Een commissie adviseert: zij hoort, of haar voorzitter of een lid van buiten de gemeente (artikel 7:13, derde lid, Awb).']),
    ...(genoemd
      ? [
          `${nam} nam het besluit. Wie bij de voorbereiding van het besluit betrokken was, hoort niet alleen en leidt het horen niet (artikel 7:5, eerste lid, Awb).`
        ]
      : []),
    ...(anderen.length === 0
      ? []
      : [`Nodig ook ${anderen.join(' en ')} uit (artikel 7:2, tweede lid, Awb). Besluitenstraat schrijft alleen aan de houder.`])
  ]
}

export function hoorzitting(geval: Vastleggeval): Regeluitkomst {
  return inBezwaar(geval, (werk) => {
    const gelezen = leesHoorzitting(geval)
    if (!gelezen.ok) return gelezen
    const tegen = teKort(gelezen.hoorzitting, geval.vandaag)
    if (tegen.length > 0) return fout(...tegen)
    return {
      ok: true,
      brief: werk.brief.id,
      extra: { hoorzitting: gelezen.hoorzitting },
      begint: werk.bezwaren.some(({ van }) => van === undefined) ? 'uitnodiging-hoorzitting' : undefined,
      opmerkingen: [...overDeDag(geval, gelezen.hoorzitting, werk.brief.id), ...overWie(geval, gelezen.hoorzitting, werk)]
    }
  })
}
