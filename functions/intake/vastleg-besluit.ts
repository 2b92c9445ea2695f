/** A besluit that was herroepen or geschorst (Awb 6:16, 7:11, 8:72, 8:81), and a schorsing that ended. On one letter, with who decided it. */
import { toonDatum } from '../model/datum.ts'
import { geschorst, herroepen } from '../model/gelding.ts'
import { fout } from '../model/gelezen.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Zaak } from '../model/zaak.ts'
import { isUitgegaan, kiesBrief, naamVan, type Regeluitkomst, type Uitgegaan, type Vastleggeval } from './vastleg-keuze.ts'

export function uitgeganeBesluiten(zaak: Zaak): Uitgegaan[] {
  return zaak.brieven.filter(isUitgegaan).filter(({ soort }) => BRIEFSOORTEN[soort].isBesluit)
}

function overBesluit(geval: Vastleggeval, wat: string, doe: (brief: Uitgegaan) => Regeluitkomst): Regeluitkomst {
  const { zaak, op, tekst, invoer } = geval
  const brief = kiesBrief(zaak, invoer.brief, uitgeganeBesluiten(zaak), 'bekendgemaakt besluit')
  if (!brief.ok) return brief
  const { keuze } = brief
  if (op < keuze.verzondenOp)
    return fout(`${toonDatum(op)} ligt vóór de verzending van ${naamVan(keuze)} op ${toonDatum(keuze.verzondenOp)}.`)
  const weg = herroepen(zaak, keuze.id)
  if (weg !== null) return fout(`${naamVan(keuze)} is al herroepen op ${toonDatum(weg.op)}.`)
  return tekst === '' ? fout(wat) : doe(keuze)
}

export function herroeping(geval: Vastleggeval): Regeluitkomst {
  const wat = 'Schrijf erbij wie het besluit heeft herroepen en waarom: op bezwaar, op beroep, of het college zelf.'
  return overBesluit(geval, wat, ({ id }) => {
    const rust = [
      'De termijnen van deze brief vervallen en er wordt niets op ingevorderd.',
      'Geldt het besluit alleen vanaf een latere dag niet meer (opheffing, artikel 5:34 Awb), laat een jurist dan beoordelen wat eerder is verbeurd.'
    ]
    return { ok: true, brief: id, opmerkingen: rust }
  })
}

export function schorsing(geval: Vastleggeval): Regeluitkomst {
  const wat =
    'Schrijf erbij wie het besluit heeft geschorst en tot wanneer, zoals de voorzieningenrechter tot zes weken na het besluit op bezwaar.'
  return overBesluit(geval, wat, (brief) => {
    const al = geschorst(geval.zaak, brief.id)
    if (al !== null) return fout(`${naamVan(brief)} is al geschorst sinds ${toonDatum(al.op)}.`)
    return { ok: true, brief: brief.id, opmerkingen: ['Leg ook vast wanneer de schorsing voorbij is; tot dan staat deze brief stil.'] }
  })
}

export function schorsingVoorbij(geval: Vastleggeval): Regeluitkomst {
  return overBesluit(geval, 'Schrijf erbij waardoor de schorsing voorbij is.', (brief) => {
    const sinds = geschorst(geval.zaak, brief.id)
    if (sinds === null) return fout(`${naamVan(brief)} is niet geschorst.`)
    if (geval.op < sinds.op) return fout(`${toonDatum(geval.op)} ligt vóór de schorsing van ${toonDatum(sinds.op)}.`)
    return {
      ok: true,
      brief: brief.id,
      opmerkingen: ['Laat een jurist beoordelen welke dagen meetellen in de termijnen van deze brief.']
    }
  })
}
