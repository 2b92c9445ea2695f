/** A request of the houder about a last that stands: lift it, put it off, lower the dwangsom, or more time (Awb 5:34, 5:32a); and that it ended without a besluit. */
import { toonDatum } from '../model/datum.ts'
import { fout } from '../model/gelezen.ts'
import { openVerzoeken } from '../model/lastbesluit.ts'
import { isUitgegaan, kiesBrief, kiesFeit, kiesOvertreding, naamVan, type Regeluitkomst, type Vastleggeval } from './vastleg-keuze.ts'

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

/** Withdrawn, or dealt with outside this system: nothing waits for a besluit any more. */
export function verzoekOverLastAfgedaan({ zaak, op, invoer, tekst }: Vastleggeval): Regeluitkomst {
  const gekozen = kiesFeit(invoer.feit, openVerzoeken(zaak), 'verzoek over een last waarop nog niet is beslist')
  if (!gekozen.ok) return gekozen
  const { id, op: sinds, brief, overtreding } = gekozen.keuze
  if (op < sinds) return fout(`${toonDatum(op)} ligt vóór het verzoek van ${toonDatum(sinds)}.`)
  if (tekst === '')
    return fout('Schrijf erbij hoe het verzoek is afgedaan: ingetrokken door de houder, of op een andere manier, en waaruit dat blijkt.')
  const opmerkingen = [
    'Is de last buiten dit systeem gewijzigd of opgeheven? Dan weet dit systeem dat niet, en kloppen de bedragen in brieven niet. Laat in dat geval hier het besluit maken.'
  ]
  return { ok: true, brief, overtreding, extra: { feit: id }, opmerkingen }
}
