/** Dutch words for numbers, days and times on a page. */
import { Temporal } from 'temporal-polyfill'
import type { Tijdstip } from '../../model/basis.ts'
import { toonDatum } from '../../model/datum.ts'

/** `1 vraag`, `3 vragen`. */
export function telwoord(aantal: number, een: string, meer: string): string {
  return `${aantal} ${aantal === 1 ? een : meer}`
}

function inAmsterdam(tijdstip: Tijdstip): Temporal.ZonedDateTime {
  return Temporal.Instant.from(tijdstip).toZonedDateTimeISO('Europe/Amsterdam')
}

/** `14.05 uur`, in Amsterdam. */
export function toonUur(tijdstip: Tijdstip): string {
  return `${inAmsterdam(tijdstip).toPlainTime().toString({ smallestUnit: 'minute' }).replace(':', '.')} uur`
}

/** `28 december 2026, 14.05 uur`, in Amsterdam. */
export function toonTijdstip(tijdstip: Tijdstip): string {
  return `${toonDatum(inAmsterdam(tijdstip).toPlainDate().toString())}, ${toonUur(tijdstip)}`
}

export function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1)
}

const HOUDERKEUZE: Readonly<Record<string, string>> = { ander: 'een andere houder', dezelfde: 'dezelfde houder' }

/** What a room says of a command, in words for somebody at a page: commands, options and keys of documents go. */
export function zonderOpdracht(tekst: string): string {
  return tekst
    .split(/(?<=[.:)])\s+(?=[A-Z])/)
    .filter((zin) => !/^(Brief|Adresblad|Bijlagen): \S+\//.test(zin))
    .map((zin) =>
      zin.replace(/(?: met)?: (?:bs )?(?:posted|delivered|bounced|consent|record|letter) .*$/, '.').replace(/ \(bs [^)]*\)/, '')
    )
    .map((zin) =>
      zin.replace(
        /([Ss])chrijf( dan)? --set wie=(\w+)/,
        (_, s: string, dan = '', wie: string) => `${s === 'S' ? 'K' : 'k'}ies${dan} ${HOUDERKEUZE[wie] ?? ''}`
      )
    )
    .map((zin) => zin.replaceAll(/ met --\w+/g, '').replaceAll(/\b\w+=geen\b/g, '‘geen’'))
    .map((zin) => zin.replace(/: --until\.$/, '.'))
    .filter((zin) => !/^Anders\.$/.test(zin))
    .join(' ')
}
