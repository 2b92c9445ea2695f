/** The besluit on a request about a last onder dwangsom (Awb 5:34): what was asked, what is decided and why, and what holds now. */

import { Datum } from '../../model/basis.ts'
import { keuzeVan, verlengdTot } from '../../model/lastbesluit.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, eindeVan, puntVan, tekstVan } from './bron.ts'
import { rechtsmiddelen } from './houder.ts'
import { naarBrief } from './invordering.ts'
import { titelVan } from './overtredingen.ts'

type Lastbesluit = Velden<'besluit-over-last'>

const GRONDSLAG = 'artikel 5:34 van de Algemene wet bestuursrecht'
const GRONDSLAG_TERMIJN = 'artikel 5:32a, tweede lid, van de Algemene wet bestuursrecht'

function eindevak(bron: Briefbron, vorige: Lastbesluit['einde']['vorige'], geldt: boolean): Lastbesluit['einde'] {
  const punt = puntVan(bron, 'nieuwe-einddatum')
  const nieuw = Datum.safeParse(punt.waarde)
  return {
    geldt,
    reden: geldt ? 'de begunstigingstermijn wordt verlengd' : 'de begunstigingstermijn blijft zoals zij was',
    vorige: geldt ? vorige : '',
    nieuw: geldt && nieuw.success ? nieuw.data : '',
    open: geldt && punt.open
  }
}

function invorderingvak(bron: Briefbron): Lastbesluit['gevolgInvordering'] {
  const { zaak, brief } = bron
  const punt = puntVan(bron, 'gevolg-invordering')
  const besluit = zaak.brieven.findLast(
    ({ soort, status, verzondenOp, overtredingen }) =>
      soort === 'invorderingsbeschikking' &&
      status !== 'vervallen' &&
      verzondenOp !== null &&
      overtredingen.some((id) => brief.overtredingen.includes(id))
  )
  const geldt = punt.vraag !== null
  const { kenmerk, datum } = naarBrief(besluit === undefined ? null : alsVerzonden(besluit))
  return {
    geldt,
    reden: geldt ? 'voor deze last is al een invorderingsbeschikking verstuurd' : 'dit besluit raakt geen invorderingsbeschikking',
    kenmerk,
    datum,
    tekst: tekstVan(punt),
    open: punt.open
  }
}

export function lastbesluit(bron: Briefbron): Lastbesluit {
  const { zaak, brief, beleid } = bron
  const verzoek = zaak.vastleggingen.find(({ id }) => brief.feiten?.includes(id) === true)
  const gevonden = zaak.brieven.find(({ id }) => id === verzoek?.brief)
  const last = gevonden === undefined ? null : alsVerzonden(gevonden)
  const overtreding = zaak.overtredingen.find(({ id }) => id === verzoek?.overtreding)
  const gekozen = keuzeVan(zaak, brief)
  const verlengt = gekozen?.keuze === 'verlengen'
  const inhoud = puntVan(bron, 'inhoud-besluit')
  const vorige =
    last === null || overtreding === undefined ? '' : (verlengdTot(zaak, last.id, overtreding.id) ?? eindeVan(bron, last, overtreding.id))
  return {
    besluit: { instrument: 'besluit over de last onder dwangsom', grondslag: verlengt ? GRONDSLAG_TERMIJN : GRONDSLAG },
    last: naarBrief(last),
    titel: overtreding === undefined ? '' : titelVan(overtreding, beleid),
    verzoek: { datum: verzoek?.op ?? '', tekst: verzoek?.tekst ?? '' },
    keuze: gekozen?.keuze ?? '',
    motivering: gekozen?.reden ?? '',
    inhoud: { tekst: verlengt ? 'De rest van de last blijft gelden zoals zij was.' : tekstVan(inhoud), open: inhoud.open },
    einde: eindevak(bron, vorige, verlengt),
    gevolgInvordering: invorderingvak(bron),
    ...rechtsmiddelen(bron, 'last onder dwangsom')
  }
}
