/** What a person must undo of the money when a last is herroepen: what was collected under it, and what came in. Pure. */
import { toonBedrag } from '../model/bedrag.ts'
import { toonDatum } from '../model/datum.ts'
import { ontvangenVoor, standVan } from '../model/dwangsomgeld.ts'
import { invorderingenOnder } from '../model/invordering-onder.ts'
import type { Brief, Zaak } from '../model/zaak.ts'

/** Of a last that was herroepen: what was collected under it, and what came in (Awb 5:38 lid 1). Empty: nothing was. */
export function geldOnderLast(zaak: Zaak, last: Brief): string {
  const bedrag = (feiten: readonly string[] = []) =>
    zaak.vastleggingen.reduce((som, rij) => (feiten.includes(rij.id) ? som + (rij.bedrag ?? 0) : som), 0)
  const brieven = invorderingenOnder(zaak, last.id).map(
    (een) => `${een.id} van ${toonDatum(een.verzondenOp)} (${toonBedrag(bedrag(een.feiten))})`
  )
  const ontvangen = last.overtredingen.reduce((som, overtreding) => som + ontvangenVoor(zaak, last.id, overtreding), 0)
  return [
    ...(brieven.length === 0
      ? []
      : [
          `Onder deze last is al ingevorderd: ${brieven.join(', ')}. Zonder de last is daarvan niets verschuldigd en vervalt die beschikking (artikel 5:38, eerste lid, Awb). Laat dat de houder weten.`
        ]),
    ...(ontvangen === 0 ? [] : [`Er is ${toonBedrag(ontvangen)} betaald: betaal dat terug.`])
  ]
    .map((zin) => ` ${zin}`)
    .join('')
}

/** Of an invorderingsbeschikking that was herroepen while its last stays: what came in. Empty: nothing did, or the Taak of the last says it. */
export function geldVanBeschikking(zaak: Zaak, { soort, feiten = [] }: Brief): string {
  if (soort !== 'invorderingsbeschikking') return ''
  const { betaald } = standVan(zaak, feiten)
  return betaald === 0 ? '' : ` Er is ${toonBedrag(betaald)} betaald: ga na of u dat moet terugbetalen.`
}
