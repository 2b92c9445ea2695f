/** What letters to the houder share: the report behind them, earlier letters, the check afterwards, the voornemen, the besluit. */
import type { z } from 'zod'
import type { Adres } from '../../model/basis.ts'
import type { besluitVelden, EerdereBrief, grondslagVelden, sanctieVelden, Verwijzing, voornemenVelden } from '../../model/brief/delen.ts'
import type { GegevensVan } from '../../model/brief/gegevens.ts'
import { rechtstekstenOp } from '../../model/brief/rechtsteksten.ts'
import { toonDuur } from '../../model/datum.ts'
import { herroepen } from '../../model/gelding.ts'
import { BRIEFSOORTEN, type Instrument } from '../../model/instrument.ts'
import { telOp } from '../../model/termijn/rekenen.ts'
import type { Brief, Zaak } from '../../model/zaak.ts'
import { afwijking, keuze } from './afwijking.ts'
import { SOORTEN, titelOp } from './basis.ts'
import {
  type Briefbron,
  brievenAanHouder,
  overtredingenVan,
  puntVan,
  rapportenVan,
  tekstVan,
  uitkomstVan,
  type VerzondenBrief
} from './bron.ts'
import { rapportvak } from './overtredingen.ts'
import { bevel, naarRapport, reactie } from './rapport.ts'
import { verwijdergrondslag } from './verwijdering.ts'
import { zienswijze } from './zienswijze.ts'

type Grondslag = z.infer<z.ZodObject<typeof grondslagVelden>>
type Besluit = z.infer<z.ZodObject<typeof besluitVelden>>
type Voornemen = z.infer<z.ZodObject<typeof voornemenVelden>>

const naarHouder = (soort: Brief['soort']) => BRIEFSOORTEN[soort].geadresseerde === 'houder'

/** By the date that stands on it; the day of sending is named where it is another one. */
export function verwijzing({ id, soort, briefdatum, verzondenOp }: VerzondenBrief): Verwijzing {
  return { titel: titelOp(soort, briefdatum), kenmerk: id, datum: briefdatum, verzonden: verzondenOp === briefdatum ? '' : verzondenOp }
}

/** With what became of the besluit in it: one that was taken back is not told as if it stood (Awb 7:11). */
export function eerdereBrief(zaak: Zaak, brief: VerzondenBrief): EerdereBrief {
  return { ...verwijzing(brief), herroepen: herroepen(zaak, brief.id)?.op ?? '' }
}

export function postplek({ straat, postcode, plaats }: Adres): { straat: string; postcode: string; plaats: string } {
  return { straat, postcode, plaats }
}

export function grondslag(bron: Briefbron): Grondslag {
  const { onderzoek, toezending } = rechtstekstenOp(bron.geplandeVerzending)
  const rapporten = rapportenVan(bron.zaak, overtredingenVan(bron))
  return {
    onderzoek,
    toezending,
    rapporten: rapporten.map(rapportvak),
    verwijzing: naarRapport(bron, rapporten),
    reactie: reactie(bron, rapporten),
    eerdereBrieven: brievenAanHouder(bron, naarHouder).map((brief) => eerdereBrief(bron.zaak, brief))
  }
}

/** How the gemeente looks again, by what the policy's row says of a herinspectie. */
export function controle(bron: Briefbron): GegevensVan<'aanwijzing'>['controle'] {
  const herinspecties = bron.brief.overtredingen.map((id) => uitkomstVan(bron, id)?.herinspectie ?? true)
  const nader = herinspecties.includes(true)
  const later = herinspecties.includes(false)
  return {
    wijze: nader && later ? 'beide' : nader ? 'nader onderzoek' : later ? 'volgende inspectie' : '',
    door: rapportenVan(bron.zaak, overtredingenVan(bron)).at(-1)?.inhoud.rapport.ggd ?? ''
  }
}

/** What may follow when the houder does nothing; what he may then not go on with, by the kind of voorziening (Wko 1.66). */
export function gevolgen({ zaak, geplandeVerzending }: Briefbron): GegevensVan<'aanwijzing'>['gevolgen'] {
  const { gevolgen: vast, verbod } = rechtstekstenOp(geplandeVerzending)
  return [...vast, { ...verbod, wat: `u verbieden uw ${SOORTEN[zaak.voorziening.soort].naam} ${verbod.wat}` }]
}

/** Until when and how the houder may say what he thinks of it (Awb 4:8, 4:9). */
export function zienswijzeverzoek({ beleid, geplandeVerzending }: Briefbron): Voornemen['zienswijzeverzoek'] {
  const { postadres, email, telefoon } = beleid.gemeentegegevens.zienswijze
  const duur = beleid.termijnen.zienswijze
  return { duur, einde: telOp(geplandeVerzending, duur), adres: postplek(postadres), email, telefoon }
}

/** The instrument of this letter and the article that gives the power. */
function bevoegdheid(bron: Briefbron): Besluit['besluit'] {
  const { instrument } = BRIEFSOORTEN[bron.brief.soort]
  if (instrument === null) return { instrument: '', grondslag: '' }
  const grondslag = bron.recht.instrumenten[instrument].grondslag ?? ''
  return { instrument, grondslag: instrument === 'verwijdering' ? verwijdergrondslag(bron, grondslag) : grondslag }
}

export function voornemen(bron: Briefbron): Voornemen {
  const { beleid } = bron
  return {
    voorgenomen: bevoegdheid(bron),
    beleid: { titel: beleid.titel, afwijking: afwijking(bron) },
    zienswijzeverzoek: zienswijzeverzoek(bron)
  }
}

/** Where bezwaar can be made against a besluit with this instrument, and where a voorlopige voorziening is asked. */
export function rechtsmiddelen({ beleid, recht }: Briefbron, instrument: Instrument | null): Pick<Besluit, 'bezwaar' | 'rechtbank'> {
  const { bezwaar, rechtbank } = beleid.gemeentegegevens
  const recht6 = instrument === null ? null : recht.instrumenten[instrument].bezwaar
  return {
    bezwaar: {
      bij: recht6?.bij ?? '',
      termijn: recht6 === null ? '' : toonDuur(recht6.termijn),
      adres: postplek(bezwaar.postadres),
      elektronisch: bezwaar.elektronisch
    },
    rechtbank: { naam: rechtbank.naam, adres: postplek(rechtbank.adres), elektronisch: rechtbank.elektronisch }
  }
}

export const NIEMAND_ANDERS: Besluit['anderen'] = {
  geldt: false,
  reden: 'alleen de houder heeft de gelegenheid voor een zienswijze gekregen',
  tekst: ''
}

export function besluit(bron: Briefbron): Besluit {
  const { brief, beleid } = bron
  const { instrument } = BRIEFSOORTEN[brief.soort]
  return {
    besluit: bevoegdheid(bron),
    zienswijze: zienswijze(bron),
    beleid: {
      titel: beleid.titel,
      vastgesteld: beleid.vastgesteld,
      bevel: bevel(bron),
      afwijking: afwijking(bron),
      keuze: keuze(bron)
    },
    anderen: NIEMAND_ANDERS,
    ...rechtsmiddelen(bron, instrument)
  }
}

export function sanctie(bron: Briefbron): z.infer<z.ZodObject<typeof sanctieVelden>> {
  const evenredigheid = puntVan(bron, 'evenredigheid')
  return {
    evenredigheid: { motivering: tekstVan(evenredigheid), open: evenredigheid.open },
    vermelding: rechtstekstenOp(bron.geplandeVerzending).vermelding
  }
}
