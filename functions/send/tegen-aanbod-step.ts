/** May this row, planned before, still be offered? What was planned is no word that the letter still says what is so, or may go that way. */
import type { Tijdstip } from '../model/basis.ts'
import { mailsjabloon } from '../model/mailsjablonen.ts'
import type { Berichtsoort } from '../model/toestemming.ts'
import type { Verzending } from '../model/verzending.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { isMail } from './bezorging.ts'
import { teKort } from './gedrukt.ts'
import { waaromOnbereikbaar } from './kanaalkeuze.ts'
import { isKennisgevingTeLaat } from './kanalen.ts'
import { toegankelijkSinds } from './linkfeit.ts'
import { BERICHTSOORTEN } from './ontvangers.ts'
import { type Beletsel, misschienWeg } from './vertrek.ts'
import { tegenVertrek, type Vertrek } from './vertrek-step.ts'
import { leesBereik, type Wie } from './verzend-step.ts'

export interface Aanbod extends Vertrek {
  readonly wie: Wie
}

export interface Rij {
  readonly zaak: Zaak
  readonly rij: Verzending
  /** Null for a notice. */
  readonly brief: Brief | null
}

function berichtsoortVan({ zaak, rij, brief }: Rij): Berichtsoort | null {
  if (brief !== null) return BERICHTSOORTEN[brief.soort]
  const melding = zaak.meldingen.find(({ sleutel }) => sleutel === rij.melding)
  return melding === undefined ? null : (mailsjabloon(melding.sjabloon)?.toestemming ?? null)
}

/** The letter is no longer right, or too late for its dates, or this row cannot go this way. */
export type Tegen =
  | { readonly soort: 'vertrek'; readonly beletsel: Beletsel }
  | { readonly soort: 'te laat' | 'andere weg'; readonly reden: string }

/** Its page opened so long ago that no notice can make it count any more (Awb 2:10). */
function isTeLaatGemeld(rij: Verzending, nu: Tijdstip): boolean {
  const sinds = rij.kanaal === 'link' && rij.telt ? toegankelijkSinds(rij) : null
  return sinds !== null && isKennisgevingTeLaat(sinds, nu)
}

/** Of a letter that nobody has, nor may have. */
async function tegenBrief(aanbod: Aanbod, { zaak, brief }: Rij): Promise<Beletsel | null> {
  if (brief === null || brief.verzondenOp !== null || misschienWeg(zaak, brief) !== null) return null
  return tegenVertrek(aanbod, zaak, brief)
}

/** Why this row may not be offered any more although it was planned; null when it may. */
export async function tegenAanbod(aanbod: Aanbod, stand: Rij): Promise<Tegen | null> {
  const { ports, wie, regels } = aanbod
  const { rij, brief } = stand
  if (brief?.status === 'vervallen') return { soort: 'andere weg', reden: 'de brief is vervallen' }
  const beletsel = await tegenBrief(aanbod, stand)
  if (beletsel !== null) return { soort: 'vertrek', beletsel }
  const gedrukt = brief === null ? undefined : regels.gedrukt.get(brief.id)
  const krap = rij.telt && gedrukt !== undefined ? teKort(gedrukt, regels.vandaag) : []
  if (krap.length > 0) return { soort: 'te laat', reden: krap.join('; ') }
  if (!isMail(rij.kanaal)) return null
  if (isTeLaatGemeld(rij, ports.klok.nu()))
    return { soort: 'andere weg', reden: 'de kennisgeving zou later komen dan 48 uur (artikel 2:10, eerste lid, Awb)' }
  const soort = berichtsoortVan(stand)
  const bereik = await leesBereik(ports, wie.gemeente, [rij.ontvanger], soort)
  const dood = bereik.onbereikbaar.get(rij.ontvanger.id)
  if (dood !== undefined) return { soort: 'andere weg', reden: waaromOnbereikbaar(dood) }
  if (soort === null) return null
  const toestemming = bereik.toestemmingen.get(rij.ontvanger.id)
  return toestemming?.adres === rij.ontvanger.email ? null : { soort: 'andere weg', reden: 'de toestemming voor dit adres is ingetrokken' }
}
