/**
 * The running header (`Definitief inspectierapport dagopvang jaarlijks onderzoek 21-03-2017` / `De Bosbes te Zuidlaren`) and the
 * footer of GGD Amsterdam (`Het Middenhonk - Jaarlijks onderzoek 11-08-2015 1/17`). They repeat what a damaged cover has lost.
 */
import type { PdfBladzijde } from './pdf-tekst.ts'
import type { Rapporttekst } from './rapport-tekst.ts'
import { DATUM, leesDatum, leesSoort, leesStatus, leesType, SOORTWOORD, TYPE } from './rapport-woorden.ts'

export type Kopveld = 'soort' | 'naam' | 'plaats' | 'type_onderzoek' | 'datum_inspectie' | 'status'

export interface Kopwaarde {
  readonly veld: Kopveld
  readonly waarde: string
  readonly letterlijk: string
  readonly bladzijde: number
}

const KOP = new RegExp(
  String.raw`(?:(definitief|concept)\s+)?(?<!\p{L})i{1,2}nspectierapport\s+(${SOORTWOORD})\s+(${TYPE})\s+(${DATUM})(?:\s+([^\n]{1,120}))?`,
  'giu'
)
const VOET = new RegExp(String.raw`^(?<naam>[^:]{2,80}?) - (?<type>${TYPE}) (?<datum>${DATUM}) ?\d{1,3} ?/ ?\d{1,3}$`, 'iu')

/** `De Bosbes te Zuidlaren`: the last "te" parts them; a line with more than name and place is no such line. */
function naamEnPlaats(tekst: string | undefined): { naam: string; plaats: string } | null {
  const [, naam, plaats] = /^(.{2,80}) te ((?:['’][st][ -])?\p{Lu}[\p{L}\p{M} .'’/()-]{1,38})$/u.exec((tekst ?? '').trim()) ?? []
  return naam === undefined || plaats === undefined || /\.\s/.test(plaats) ? null : { naam, plaats }
}

function uitKop(vondst: RegExpExecArray, bladzijde: number): Kopwaarde[] {
  const [letterlijk, status, soort = '', type = '', datum = '', onderregel] = vondst
  const np = naamEnPlaats(onderregel)
  const waarden: [Kopveld, string | null | undefined][] = [
    ['status', leesStatus(status ?? '')?.waarde],
    ['soort', leesSoort(soort)?.waarde],
    ['type_onderzoek', leesType(type)?.waarde],
    ['datum_inspectie', leesDatum(datum)],
    ['naam', np?.naam],
    ['plaats', np?.plaats]
  ]
  return waarden.flatMap(([veld, waarde]) => (waarde == null ? [] : [{ veld, waarde, letterlijk, bladzijde }]))
}

/** The footer has no mark of its own, so it counts only when it stands on two pages at least. */
function uitVoeten(bladzijden: readonly PdfBladzijde[]): Kopwaarde[] {
  const voeten = bladzijden.flatMap(({ nummer, regels }) =>
    regels.flatMap(({ tekst }) => {
      const { naam = '', type = '', datum = '' } = VOET.exec(tekst)?.groups ?? {}
      return naam === '' ? [] : [{ naam, type, datum, letterlijk: tekst, bladzijde: nummer }]
    })
  )
  const vaker = voeten.filter((voet) => voeten.filter(({ naam }) => naam === voet.naam).length > 1)
  return vaker.flatMap(({ naam, type, datum, letterlijk, bladzijde }) => {
    const waarden: [Kopveld, string | null | undefined][] = [
      ['naam', naam],
      ['type_onderzoek', leesType(type)?.waarde],
      ['datum_inspectie', leesDatum(datum)]
    ]
    return waarden.flatMap(([veld, waarde]) => (waarde == null ? [] : [{ veld, waarde, letterlijk, bladzijde }]))
  })
}

/** Each different value of each field, the most frequent first. */
export function leesLopendeKop(alles: Rapporttekst, bladzijden: readonly PdfBladzijde[]): Kopwaarde[] {
  const waarden = [
    ...[...alles.tekst.matchAll(KOP)].flatMap((vondst) => uitKop(vondst, alles.bladzijdeBij(vondst.index))),
    ...uitVoeten(bladzijden)
  ]
  return [...Map.groupBy(waarden, ({ veld, waarde }) => `${veld} ${waarde}`).values()]
    .toSorted((een, ander) => ander.length - een.length)
    .flatMap(([eerste]) => eerste ?? [])
}
