/** Notices that are due: who may be told, by which consent, and what to say; what may not go out is recorded with its reason. Pure. */
import type { Beleid, Mens } from '../model/beleid.ts'
import { leesVelden, mailsjabloon } from '../model/mailsjablonen.ts'
import type { Melding } from '../model/termijn.ts'
import type { Kanaal, Ontvanger } from '../model/verzending.ts'
import { magWeten, type Vastgelegd, type Wat } from '../model/wie-mag-weten.ts'
import type { Zaak } from '../model/zaak.ts'
import { type Bereik, kiesKanaal, waaromOnbereikbaar } from './kanaalkeuze.ts'
import { ontvangersVan } from './ontvangers.ts'
import { metRij } from './plan.ts'
import { met, type Schrift } from './schrift.ts'

/** With the reach for the kind of consent that the mail of this notice asks. */
export interface Meldingplan extends Bereik {
  readonly beleid: Pick<Beleid, 'gemeentegegevens' | 'oudercommissie'>
  readonly mensen: readonly Mens[]
  readonly mailkanaal: Exclude<Kanaal, 'post' | 'link'>
}

/** What stands recorded in the zaak that this notice rests on. */
function feiten(zaak: Zaak, wat: Wat): Omit<Vastgelegd, 'toestemming' | 'grond'> {
  const heeft = (soort: Zaak['vastleggingen'][number]['soort']) => zaak.vastleggingen.some((vastlegging) => vastlegging.soort === soort)
  const rapportOpenbaar = heeft('rapport openbaar') || zaak.rapporten.some(({ inhoud }) => inhoud.rapport.openbaar !== null)
  return {
    openbaar: wat === 'publicatie' ? heeft('publicatie') : rapportOpenbaar,
    onherroepelijk: heeft('onherroepelijk'),
    inRegister: heeft('sanctie in register')
  }
}

type Bestemd =
  | { readonly ja: true; readonly ontvanger: Ontvanger; readonly kanaal: Kanaal; readonly grond: string }
  | { readonly ja: false; readonly reden: string }

function bestem(zaak: Zaak, melding: Melding, ontvanger: Ontvanger, plan: Meldingplan): Bestemd {
  const contract = mailsjabloon(melding.sjabloon)
  if (contract === null || !contract.ontvangers.includes(ontvanger.rol))
    return { ja: false, reden: `de e-mail '${melding.sjabloon}' is niet bestemd voor: ${ontvanger.rol}` }
  const toestemming = plan.toestemmingen.get(ontvanger.id) ?? null
  const onbereikbaar = plan.onbereikbaar.get(ontvanger.id) ?? null
  const vastgelegd = { ...feiten(zaak, contract.wat), toestemming: toestemming !== null, grond: plan.beleid.oudercommissie.grond }
  const oordeel = magWeten(ontvanger.rol, contract.wat, vastgelegd)
  if (!oordeel.ja) return { ja: false, reden: onbereikbaar === null ? oordeel.reden : waaromOnbereikbaar(onbereikbaar) }
  const { afspraak } = plan.beleid.gemeentegegevens.ggd
  const keuze = kiesKanaal({
    ontvanger,
    toestemming,
    onbereikbaar,
    berichtsoort: contract.toestemming,
    mailkanaal: plan.mailkanaal,
    grootte: 0,
    afspraak,
    linkgrond: null
  })
  if (!keuze.kan) return { ja: false, reden: keuze.reden }
  // A reminder or notice is a courtesy: without e-mail it is not sent at all.
  if (keuze.kanaal === 'post') return { ja: false, reden: keuze.grond }
  return { ja: true, ontvanger: keuze.ontvanger, kanaal: keuze.kanaal, grond: `${oordeel.grond}. ${keuze.grond}` }
}

/** Plans the rows of one notice, or records why it is not sent; nothing when it no longer waits. */
export function planMelding(schrift: Schrift, sleutel: string, plan: Meldingplan): Schrift {
  const melding = openMeldingen(schrift.zaak).find((kandidaat) => kandidaat.sleutel === sleutel)
  if (melding === undefined) return schrift
  const nee = (reden: string) => met(schrift, { soort: 'melding-afgehandeld', inhoud: { sleutel, status: 'niet verstuurd', reden } })
  const velden = leesVelden(melding.sjabloon, melding.gegevens)
  if (!velden.ok) return nee(velden.redenen.join('; '))
  const ontvangers = ontvangersVan(schrift.zaak, melding, plan.beleid.gemeentegegevens, plan.mensen)
  const bestemd = ontvangers.map((ontvanger) => bestem(schrift.zaak, melding, ontvanger, plan))
  const ja = bestemd.filter((keuze) => keuze.ja)
  if (ja.length === 0) {
    const redenen = bestemd.flatMap((keuze) => (keuze.ja ? [] : [keuze.reden]))
    return nee([...new Set(redenen)].join('; ') || `er is niemand om dit aan te melden (${melding.ontvanger})`)
  }
  return ja.reduce(
    (stand, { ontvanger, kanaal, grond }) =>
      metRij(stand, { brief: null, melding: sleutel, ontvanger, kanaal, telt: false, pdf: null, grond }),
    schrift
  )
}

/** Notices that still have no row in the ledger. */
export function openMeldingen(zaak: Zaak): Melding[] {
  return zaak.meldingen.filter(
    ({ status, sleutel }) => status === 'te versturen' && !zaak.verzendingen.some(({ melding }) => melding === sleutel)
  )
}
