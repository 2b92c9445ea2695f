/** What the cases are built of: norms, reports, decisions, the words that people settle. */
import type { Datum, Duur } from '../../../../functions/model/basis.ts'
import type { Houder, Inspectierapport, Voorwaarde, Voorziening } from '../../../../functions/model/inspectie.ts'
import type { Briefsoort, Instrument } from '../../../../functions/model/instrument.ts'
import type { Rapport, Uitkomst } from '../../../../functions/model/zaak.ts'
import {
  bevindingUit,
  bon,
  inspectierapport,
  overtreding,
  rapport,
  uitkomst,
  voorwaarde,
  type ZaakBouwer
} from '../../../helpers/zaak-bouwer.ts'
import { VOORBEELD } from './geval.ts'

export const RATIO = voorwaarde()
export const VEILIGHEID = voorwaarde({
  id: 'veiligheid',
  item: 'veiligheids-en-gezondheidsbeleid',
  domein: 'Veiligheid en gezondheid',
  tekst: 'De houder zorgt ervoor dat er in de praktijk gehandeld wordt volgens het veiligheids- en gezondheidsbeleid.',
  artikelen: [
    { wet: 'Wko', artikel: '1.50', lid: '1' },
    { wet: 'Bkk', artikel: '4', lid: '1' }
  ],
  bevindingen:
    'De deur van de keuken stond tijdens het hele bezoek open. Op het aanrecht stond een pan met heet water. Volgens het eigen beleid van de houder blijft deze deur dicht als er kinderen zijn.',
  plaats: 'keuken en groep De Vlinders',
  verzwarend: ['twee kinderen liepen de keuken in'],
  verzachtend: ['de leidinggevende sloot de deur na een opmerking meteen']
})
export const OPLEIDING = voorwaarde({
  id: 'opleiding',
  item: 'opleidingseisen',
  domein: 'Personeel en groepen',
  tekst: 'De beroepskrachten beschikken over een opleiding die staat in de cao kinderopvang.',
  artikelen: [
    { wet: 'Wko', artikel: '1.50', lid: '1' },
    { wet: 'Bkk', artikel: '6', lid: '1' }
  ],
  bevindingen:
    'Van één beroepskracht is geen diploma getoond dat aan de eisen voldoet. De houder heeft na het bezoek geen diploma nagestuurd.',
  plaats: 'groep De Rupsen'
})
export const REGLEMENT = voorwaarde({
  id: 'reglement',
  item: 'oudercommissie',
  domein: 'Ouderrecht',
  tekst: 'De houder heeft binnen zes maanden na de registratie een reglement voor de oudercommissie vastgesteld.',
  artikelen: [{ wet: 'Wko', artikel: '1.59', lid: '1' }],
  bevindingen: 'Er is geen reglement voor de oudercommissie. De houder zegt dat hij ermee bezig is.',
  plaats: ''
})

/** A gastouderbureau at the home of its houder. */
export const BUREAU_EIS = voorwaarde({
  id: 'begeleiding',
  item: 'kwaliteitscriteria',
  beleidssoort: 'GOB',
  domein: 'Kwaliteit gastouderbureau en zorgplicht',
  tekst: 'De houder van het gastouderbureau begeleidt elke gastouder op de opvangadressen.',
  artikelen: [{ wet: 'Wko', artikel: '1.56', lid: '1' }],
  bevindingen: 'In het dossier van vier gastouders staat geen enkel bezoek.',
  plaats: 'kantoor van het bureau'
})
export const BUREAU: Voorziening = {
  soort: 'GOB',
  naam: 'Bij Oma Thuis',
  lrk: '987654321',
  zonderLrk: null,
  adres: { straat: 'Lindelaan 12', postcode: '1234 AB', plaats: 'Voorbeelddorp' }
}

interface Inhoud {
  readonly voorwaarden: readonly Voorwaarde[]
  readonly datum?: Datum
  readonly vastgesteld?: Datum
  readonly kenmerk?: string
  readonly type?: Inspectierapport['onderzoek']['type']
  readonly reactie?: string
  readonly advies?: Inspectierapport['rapport']['advies']
  readonly openbaar?: Inspectierapport['rapport']['openbaar']
  readonly voorziening?: Voorziening
  readonly houder?: Houder
  readonly gemeente?: string
  readonly bevel?: Inspectierapport['bevel']
}

export function verslag(id: string, inhoud: Inhoud): Rapport {
  const {
    voorwaarden,
    datum = '2026-10-06',
    vastgesteld = '2026-11-03',
    kenmerk = 'GGD-2026-0417',
    type = 'jaarlijks',
    reactie = null,
    advies = { soort: 'handhaven', toelichting: 'Handhaven volgens het beleid van de gemeente.' },
    openbaar = null,
    gemeente = 'voorbeeldgemeente',
    bevel = null
  } = inhoud
  const basis = inspectierapport()
  return rapport(
    id,
    inspectierapport({
      gemeente,
      onderzoek: { ...basis.onderzoek, type, datums: [datum] },
      rapport: { ...basis.rapport, kenmerk, datumVaststelling: vastgesteld, zienswijze: reactie, advies, openbaar },
      voorziening: inhoud.voorziening ?? basis.voorziening,
      houder: inhoud.houder ?? basis.houder,
      voorwaarden: [...voorwaarden],
      bevel
    }),
    { opgenomenOp: vastgesteld }
  )
}

const MAATREGELEN: Readonly<Record<string, string>> = {
  begeleiding: 'Ga bij elke gastouder op bezoek en leg van elk bezoek een verslag vast.',
  ratio:
    'Zet op elke groep steeds genoeg beroepskrachten in. Reken dit uit met de rekentool van 1ratio.nl. Op De Vlinders betekent dat bij negen kinderen van nul jaar: drie beroepskrachten.',
  veiligheid: 'Zorg dat de deur van de keuken dicht en op slot is zolang er kinderen in het gebouw zijn.',
  opleiding: 'Stuur ons van deze beroepskracht een diploma dat aan de eisen voldoet, of zet een beroepskracht in die zo’n diploma heeft.',
  reglement: 'Stel een reglement voor de oudercommissie vast en stuur ons een kopie.'
}

export const dagen = (aantal: number) => ({ aantal, eenheid: 'dagen' as const })
export const weken = (aantal: number) => ({ aantal, eenheid: 'weken' as const })

interface Stap {
  readonly soort: Briefsoort
  readonly instrument: Instrument
  readonly stap: 'voornemen' | 'instrument'
  readonly over: readonly {
    readonly id: string
    readonly voorwaarde: Voorwaarde
    readonly prioriteit: string
    readonly rij: string
    readonly fase: number
  }[]
  readonly extra?: Partial<Uitkomst>
}

/** A decision that gives all these overtredingen one letter; new ones are made from the report. */
export function beslis(bouwer: ZaakBouwer, verslagen: Rapport, { soort, instrument, stap, over, extra = {} }: Stap): ZaakBouwer {
  const bekend = new Set(bouwer.zaak.overtredingen.map(({ id }) => id))
  return bouwer.besluit({
    nieuw: over
      .filter(({ id }) => !bekend.has(id))
      .map(({ id, voorwaarde: gevonden, prioriteit }) => overtreding(id, gevonden, bevindingUit(verslagen, gevonden), { prioriteit })),
    bevindingen: over
      .filter(({ id }) => bekend.has(id) && bouwer.zaak.rapporten.at(-1)?.id === verslagen.id && verslagen.id !== 'r1')
      .map(({ id, voorwaarde: gevonden }) => ({
        overtreding: id,
        bevinding: bevindingUit(verslagen, gevonden)
      })),
    uitkomsten: over.map(({ id, rij, fase }) => uitkomst(id, { instrument, stap, rij, fase, ...extra })),
    brieven: [{ soort, overtredingen: over.map(({ id }) => id) }],
    bon: bon({ beleid: { titel: VOORBEELD.titel, geldigVanaf: VOORBEELD.geldigVanaf, hash: 'ab'.repeat(32) } })
  })
}

export const O1 = { id: 'o1', voorwaarde: RATIO, prioriteit: 'Hoog', rij: 'hoog-1', fase: 1 }
export const O2 = { id: 'o2', voorwaarde: VEILIGHEID, prioriteit: 'Hoog', rij: 'hoog-1', fase: 1 }

export function stelTermijnen(bouwer: ZaakBouwer, over: Stap['over'], termijn: Duur = dagen(14)): ZaakBouwer {
  for (const {
    id,
    voorwaarde: { id: welke }
  } of over)
    bouwer
      .vraagt('hersteltermijn', termijn, { overtreding: id }, { band: { minimum: dagen(3), maximum: dagen(14) } })
      .antwoordt(termijn)
      .stelt('maatregel', MAATREGELEN[welke] ?? '', { overtreding: id })
  return bouwer
}

export const EVENREDIG =
  'De aanwijzing is geschikt: zij zegt precies wat er moet gebeuren. Zij is nodig, want een gesprek met u heeft niet geholpen. U kunt de maatregelen binnen twee weken nemen zonder hoge kosten. De veiligheid van de kinderen weegt zwaarder dan uw belang om het rooster niet te veranderen.'
export const WEGING =
  'U schrijft dat een collega ziek was. Dat is vervelend, maar u moet ook bij ziekte genoeg beroepskrachten inzetten. U had bovendien de dag ervoor al een beroepskracht te weinig.\nU schrijft dat de deur van de keuken kapot was. Dat verklaart de overtreding, maar neemt haar niet weg. U kon de keuken op een andere manier afsluiten.\nU vraagt om vier weken. Dat is niet nodig: de maatregelen kosten weinig tijd.'
