/** What waits for people of one gemeente today, as the fields of templates/mails/dagoverzicht.hbs. Names no person. Pure. */
import type { Datum } from '../model/basis.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import type { Mailnaam } from '../model/mailsjablonen.ts'
import type { Upload } from '../model/upload.ts'
import { isOpen } from '../model/vraag.ts'
import type { Zaak } from '../model/zaak.ts'

export interface Dagoverzicht {
  readonly sjabloon: Mailnaam
  readonly gegevens: { readonly dag: Datum; readonly regels: string }
}

/** Days before and after its last day that a term is named. */
const RONDOM = 7

/** The first and the last day of which a term is named today. */
export function rondom(vandaag: Datum): { readonly eerste: Datum; readonly laatste: Datum } {
  return { eerste: plusDagen(vandaag, -RONDOM), laatste: plusDagen(vandaag, RONDOM) }
}

function telling(aantal: number, een: string, meer: string): string[] {
  return aantal === 0 ? [] : [`${aantal} ${aantal === 1 ? een : meer}`]
}

function wachtend({ vragen, brieven }: Zaak): string[] {
  const open = vragen.filter(isOpen)
  const punten = open.filter(({ soort }) => soort === 'open punt').length
  return [
    ...telling(open.length - punten, 'vraag', 'vragen'),
    ...telling(punten, 'open punt', 'open punten'),
    ...telling(brieven.filter(({ status }) => status === 'opgesteld').length, 'brief wacht op akkoord', 'brieven wachten op akkoord')
  ]
}

/** By the date, not the status: the zaak may not have been looked at yet today. */
function termijnen(zaak: Zaak, vandaag: Datum): string[] {
  const { eerste, laatste } = rondom(vandaag)
  return zaak.termijnen.flatMap(({ status, omschrijving, laatsteDag }) => {
    const nabij = eerste <= laatsteDag && laatsteDag <= laatste
    if (!nabij || (status !== 'loopt' && status !== 'verstreken')) return []
    return [`${omschrijving} ${laatsteDag < vandaag ? 'is verstreken' : 'eindigt'} op ${toonDatum(laatsteDag)}`]
  })
}

/** A bounce or doubt that nobody has dealt with: the letter does not count as sent. */
function bezorging({ verzendingen, brieven }: Zaak): string[] {
  return verzendingen.flatMap(({ id, status, brief: over, telt }) => {
    if (status === 'onzeker') return [`van ${id} is niet zeker of zij is aangekomen`]
    const brief = brieven.find((kandidaat) => kandidaat.id === over)
    const hersteld = brief === undefined || brief.status === 'vervallen' || brief.verzondenOp !== null
    return status === 'mislukt-definitief' && telt && !hersteld ? [`${id} is niet bezorgd`] : []
  })
}

function taken(zaak: Zaak, vandaag: Datum): string[] {
  return zaak.taken
    .filter(({ afgedaan }) => afgedaan === null)
    .map(({ id, soort, uiterlijk }) => {
      if (uiterlijk === null) return `taak ${id}: ${soort}`
      return `taak ${id}: ${soort}, uiterlijk ${toonDatum(uiterlijk)}${uiterlijk < vandaag ? ' (te laat)' : ''}`
    })
}

/** Of a closed zaak too: a letter may have come back, a dwangsom may have been forfeited since. */
export function zaakregels(zaak: Zaak, vandaag: Datum): string[] {
  const wat = [...wachtend(zaak), ...termijnen(zaak, vandaag), ...bezorging(zaak), ...taken(zaak, vandaag)]
  return wat.map((regel) => `${zaak.id} ${zaak.voorziening.naam}: ${regel}`)
}

export function uploadregels({ sha256, vragen }: Upload): string[] {
  return telling(vragen.filter(isOpen).length, 'vraag', 'vragen').map((regel) => `upload ${sha256.slice(0, 12)}: ${regel}`)
}

/** Null when nothing waits: then no mail goes out. */
export function dagoverzicht(regels: readonly string[], vandaag: Datum): Dagoverzicht | null {
  return regels.length === 0 ? null : { sjabloon: 'dagoverzicht', gegevens: { dag: vandaag, regels: regels.join('\n') } }
}
