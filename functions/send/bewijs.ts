/**
 * Proof of sending as one page (the gemeente has to prove it: legal notes E15): what was sent, approved by whom, to whom, how, when,
 * and what the receiving side said. From the ledger alone. Pure.
 */
import { Temporal } from 'temporal-polyfill'
import type { Tijdstip } from '../model/basis.ts'
import type { Gemeentegegevens } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Verzending } from '../model/verzending.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { ontsnap } from './adresblad.ts'
import { KANAALREGELS } from './kanalen.ts'

export interface Bewijsvraag {
  readonly zaak: Zaak
  readonly brief: Brief
  readonly gegevens: Pick<Gemeentegegevens, 'naam' | 'bestuursorgaan'>
  readonly demo: boolean
}

export interface Bewijsblok {
  readonly kop: string
  /** Name and value of each line. */
  readonly regels: readonly (readonly [string, string])[]
}

function briefblok({ zaak, brief, gegevens }: Bewijsvraag): Bewijsblok {
  const { titel, isBesluit } = BRIEFSOORTEN[brief.soort]
  const dag = brief.verzondenOp === null ? 'nog niet bewezen' : toonDatum(brief.verzondenOp)
  const akkoord = brief.akkoord
  return {
    kop: 'De brief',
    regels: [
      ['Kenmerk', brief.id],
      ['Brief', titel],
      ['Namens', gegevens.bestuursorgaan],
      ['Voorziening', `${zaak.voorziening.naam}${zaak.voorziening.lrk === null ? '' : ` (LRK ${zaak.voorziening.lrk})`}`],
      ['Goedgekeurd door', akkoord === null ? 'niet goedgekeurd' : `${akkoord.naam}, ${akkoord.functie}, op ${toonTijdstip(akkoord.op)}`],
      ['Goedgekeurde inhoud (SHA-256)', akkoord?.inhoudHash ?? '-'],
      ['Definitieve pdf (SHA-256)', brief.definitief?.sha256 ?? '-'],
      [isBesluit ? 'Bekendgemaakt op (artikel 3:41 Awb)' : 'Verzonden op', dag],
      ...brief.vorigeVerzenddagen.map(({ op, reden }): [string, string] => [
        'Eerdere dag die niet meer telt',
        `${toonDatum(op)}: ${reden}`
      ]),
      ...(brief.vervallenOmdat === null ? [] : [['Vervallen', brief.vervallenOmdat] as const])
    ]
  }
}

function waarheen({ ontvanger }: Verzending): string {
  if (ontvanger.email !== null) return ontvanger.email
  const { adres } = ontvanger
  return adres === null ? '-' : `${adres.straat}, ${adres.postcode} ${adres.plaats}`
}

/** Proof is read by people: the time in Amsterdam. */
function toonTijdstip(tijdstip: Tijdstip): string {
  const tijd = Temporal.Instant.from(tijdstip).toZonedDateTimeISO('Europe/Amsterdam')
  return `${toonDatum(tijd.toPlainDate().toString())}, ${tijd.toPlainTime().toString({ smallestUnit: 'second' })} uur`
}

function rolVan(rij: Verzending, rijen: readonly Verzending[]): string {
  if (rij.telt) return 'telt'
  const later = rijen.find(({ ontvanger, versie }) => ontvanger.id === rij.ontvanger.id && versie > rij.versie)
  return later === undefined ? 'afschrift' : `opnieuw verzonden als ${later.id}`
}

function dagVan({ verzondenOp, status }: Verzending): string {
  if (verzondenOp === null) return '-'
  return `${toonDatum(verzondenOp)}${status === 'mislukt-definitief' ? ' (telt niet meer)' : ''}`
}

function rijblok(rij: Verzending, _plek: number, rijen: readonly Verzending[]): Bewijsblok {
  return {
    kop: `Verzending ${rij.id} (${rolVan(rij, rijen)})`,
    regels: [
      ['Ontvanger', `${rij.ontvanger.naam} (${rij.ontvanger.rol})`],
      ['Aan', waarheen(rij)],
      ['Kanaal', `${KANAALREGELS[rij.kanaal].naam}. ${KANAALREGELS[rij.kanaal].uitleg}`],
      ['Stand', rij.status],
      ['Dag', dagVan(rij)],
      ['Kenmerk van het bericht', rij.berichtId ?? '-'],
      ['Meegestuurde pdf (SHA-256)', rij.pdf ?? '-'],
      ['Bewijs', rij.bewijs === '' ? '-' : rij.bewijs],
      ...rij.stappen.map(({ tijdstip, status, door, toelichting }): [string, string] => [
        toonTijdstip(tijdstip),
        `${status} (${door})${toelichting === '' ? '' : `: ${toelichting}`}`
      ])
    ]
  }
}

export function bewijsblokken(vraag: Bewijsvraag): Bewijsblok[] {
  return [briefblok(vraag), ...vraag.zaak.verzendingen.filter(({ brief }) => brief === vraag.brief.id).map(rijblok)]
}

const DEMO = 'DEMO – fictieve gegevens'

export function bewijsAlsTekst(vraag: Bewijsvraag): string {
  const kop = [`Bewijs van verzending ${vraag.brief.id}`, `Gemeente: ${vraag.gegevens.naam}`, ...(vraag.demo ? [DEMO] : [])]
  const delen = bewijsblokken(vraag).map(({ kop: titel, regels }) =>
    [titel, ...regels.map(([naam, waarde]) => `  ${naam}: ${waarde}`)].join('\n')
  )
  return `${[kop.join('\n'), ...delen].join('\n\n')}\n`
}

const STIJL = `@page { size: A4; margin: 15mm }
body { font: 9pt/1.35 Arial, Helvetica, sans-serif; color: #000 }
h1 { font-size: 14pt; margin: 0 0 4mm } h2 { font-size: 10pt; margin: 4mm 0 1mm }
table { border-collapse: collapse; width: 100% } th { text-align: left; width: 34%; font-weight: normal; color: #444 }
th, td { vertical-align: top; padding: .4mm 2mm .4mm 0; overflow-wrap: anywhere }`

/** A whole HTML page, to print. */
export function bewijsAlsHtml(vraag: Bewijsvraag): string {
  const delen = bewijsblokken(vraag).map(({ kop, regels }) => {
    const rijen = regels.map(([naam, waarde]) => `<tr><th scope="row">${ontsnap(naam)}</th><td>${ontsnap(waarde)}</td></tr>`)
    return `<section><h2>${ontsnap(kop)}</h2><table>${rijen.join('')}</table></section>`
  })
  const demo = vraag.demo ? `<p><strong>${DEMO}</strong></p>` : ''
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Bewijs van verzending ${ontsnap(vraag.brief.id)}</title><style>${STIJL}</style></head>
<body><h1>Bewijs van verzending</h1><p>${ontsnap(vraag.gegevens.naam)}</p>${demo}${delen.join('')}</body></html>`
}
