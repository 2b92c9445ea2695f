/** A request of the houder about a last that stands: lift it, put it off, lower the dwangsom, or more time (Awb 5:34, 5:32a). */
import { toonDatum } from '../model/datum.ts'
import { fout } from '../model/gelezen.ts'
import { isUitgegaan, kiesBrief, kiesOvertreding, naamVan, type Regeluitkomst, type Vastleggeval } from './vastleg-keuze.ts'

export function verzoekOverLast({ zaak, op, invoer, tekst }: Vastleggeval): Regeluitkomst {
  if (tekst === '') return fout('Schrijf op wat de houder vraagt en waarom; dat komt in het besluit (artikel 5:34 Awb).')
  const lasten = zaak.brieven.filter(isUitgegaan).filter(({ soort }) => soort === 'last-onder-dwangsom')
  const brief = kiesBrief(zaak, invoer.brief, lasten, 'bekendgemaakte last onder dwangsom')
  if (!brief.ok) return brief
  const last = brief.keuze
  if (op < last.verzondenOp) return fout(`${toonDatum(op)} ligt vóór de verzending van ${naamVan(last)} op ${toonDatum(last.verzondenOp)}.`)
  const overtredingen = zaak.overtredingen.filter(({ id }) => last.overtredingen.includes(id))
  const gekozen = kiesOvertreding(zaak, invoer.overtreding, overtredingen, `overtreding van ${naamVan(last)}`)
  if (!gekozen.ok) return gekozen
  const opmerkingen = [`Laat nu het besluit maken: letter ${zaak.id} besluit-over-last. U kiest daarna wat het wordt.`]
  return { ok: true, brief: last.id, overtreding: gekozen.keuze.id, opmerkingen }
}
