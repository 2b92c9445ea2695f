/** One case per letter kind, as it grows in life: fictitious houders at the two packs, under the law of today and that of 2009. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Briefbron } from '../../../functions/draft/brief-bron.ts'
import { type Briefinhoud, briefGegevens } from '../../../functions/draft/brief-gegevens.ts'
import { kiesOndertekenaar } from '../../../functions/draft/ondertekenaar.ts'
import { leesBeleid } from '../../../functions/gemeente.ts'
import type { Datum, Duur } from '../../../functions/model/basis.ts'
import { type Beleid, Mensen } from '../../../functions/model/beleid.ts'
import type { Houder, Inspectierapport, Voorwaarde, Voorziening } from '../../../functions/model/inspectie.ts'
import type { Briefsoort, Instrument } from '../../../functions/model/instrument.ts'
import { tekenvraag } from '../../../functions/model/mandaat.ts'
import { rechtOp } from '../../../functions/model/recht/recht-op.ts'
import type { Rapport, Uitkomst, Zaak } from '../../../functions/model/zaak.ts'
import { bevindingUit, bon, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../../helpers/zaak-bouwer.ts'

const MAP = new URL('../../../functions/decide/beleid/', import.meta.url)

function beleid(pad: string): Beleid {
  return leesBeleid(readFileSync(new URL(pad, MAP), 'utf8'), pad)
}

export const VOORBEELD = beleid('voorbeeldgemeente/2026-01-01.yaml')
export const LEEUWARDERADEEL = beleid('leeuwarderadeel/2009-03-03.yaml')

function mensen(gemeente: string): Mensen['mensen'] {
  return Mensen.parse(parse(readFileSync(new URL(`${gemeente}/mensen.yaml`, MAP), 'utf8'))).mensen
}

export interface Briefgeval {
  readonly naam: string
  readonly soort: Briefsoort
  readonly zaak: Zaak
  readonly brief: string
  readonly beleid: Beleid
  /** Planned day of sending. */
  readonly op: Datum
  /** Reports that came in as PDF. */
  readonly metRapport?: readonly string[]
}

/** The source of the letter data, as the step makes it. */
export function bronVan({ zaak, brief: id, beleid: eigen, op, metRapport = [] }: Briefgeval): Briefbron {
  const brief = zaak.brieven.find((kandidaat) => kandidaat.id === id)
  if (brief === undefined) throw new Error(`brief ${id} bestaat niet`)
  const vraag = tekenvraag(zaak, brief, { dag: op, mensen: mensen(eigen.gemeente), beleid: eigen })
  const ondertekenaar = kiesOndertekenaar(vraag, null)
  const rapportDocumenten = new Map(metRapport.map((rapportId) => [rapportId, `${zaak.gemeente}/uploads/${'ab'.repeat(32)}.pdf`]))
  return { zaak, brief, beleid: eigen, recht: rechtOp(op), ondertekenaar, geplandeVerzending: op, rapportDocumenten }
}

export function inhoudVan(geval: Briefgeval): Briefinhoud {
  return briefGegevens(bronVan(geval))
}

// ---------------------------------------------------------------- voorwaarden

const RATIO = voorwaarde()
const VEILIGHEID = voorwaarde({
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
const OPLEIDING = voorwaarde({
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
const REGLEMENT = voorwaarde({
  id: 'reglement',
  item: 'oudercommissie',
  domein: 'Ouderrecht',
  tekst: 'De houder heeft binnen zes maanden na de registratie een reglement voor de oudercommissie vastgesteld.',
  artikelen: [{ wet: 'Wko', artikel: '1.59', lid: '1' }],
  bevindingen: 'Er is geen reglement voor de oudercommissie. De houder zegt dat hij ermee bezig is.',
  plaats: ''
})

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
}

function verslag(id: string, inhoud: Inhoud): Rapport {
  const {
    voorwaarden,
    datum = '2026-10-06',
    vastgesteld = '2026-11-03',
    kenmerk = 'GGD-2026-0417',
    type = 'jaarlijks',
    reactie = null,
    advies = { soort: 'handhaven', toelichting: 'Handhaven volgens het beleid van de gemeente.' },
    openbaar = null,
    gemeente = 'voorbeeldgemeente'
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
      voorwaarden: [...voorwaarden]
    }),
    { opgenomenOp: vastgesteld }
  )
}

const MAATREGELEN: Readonly<Record<string, string>> = {
  ratio:
    'Zet op elke groep steeds genoeg beroepskrachten in. Reken dit uit met de rekentool van 1ratio.nl. Op De Vlinders betekent dat bij negen kinderen van nul jaar: drie beroepskrachten.',
  veiligheid: 'Zorg dat de deur van de keuken dicht en op slot is zolang er kinderen in het gebouw zijn.',
  opleiding: 'Stuur ons van deze beroepskracht een diploma dat aan de eisen voldoet, of zet een beroepskracht in die zo’n diploma heeft.',
  reglement: 'Stel een reglement voor de oudercommissie vast en stuur ons een kopie.'
}

const dagen = (aantal: number) => ({ aantal, eenheid: 'dagen' as const })
const weken = (aantal: number) => ({ aantal, eenheid: 'weken' as const })

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
function beslis(bouwer: ZaakBouwer, verslagen: Rapport, { soort, instrument, stap, over, extra = {} }: Stap): ZaakBouwer {
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

const O1 = { id: 'o1', voorwaarde: RATIO, prioriteit: 'Hoog', rij: 'hoog-1', fase: 1 }
const O2 = { id: 'o2', voorwaarde: VEILIGHEID, prioriteit: 'Hoog', rij: 'hoog-1', fase: 1 }

function stelTermijnen(bouwer: ZaakBouwer, over: Stap['over'], termijn: Duur = dagen(14)): ZaakBouwer {
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

const EVENREDIG =
  'De aanwijzing is geschikt: zij zegt precies wat er moet gebeuren. Zij is nodig, want een gesprek met de houder heeft niet geholpen. De houder kan de maatregelen binnen twee weken nemen zonder hoge kosten. De veiligheid van de kinderen weegt zwaarder dan het belang van de houder om het rooster niet te veranderen.'
const WEGING =
  'U schrijft dat een collega ziek was. Dat is vervelend, maar u moet ook bij ziekte genoeg beroepskrachten inzetten. U had bovendien de dag ervoor al een beroepskracht te weinig.\nU schrijft dat de deur van de keuken kapot was. Dat verklaart de overtreding, maar neemt haar niet weg. U kon de keuken op een andere manier afsluiten.\nU vraagt om vier weken. Dat is niet nodig: de maatregelen kosten weinig tijd.'

// ---------------------------------------------------------------- the cases

function waarschuwing(): Briefgeval {
  const r1 = verslag('r1', {
    voorwaarden: [OPLEIDING, REGLEMENT],
    reactie: 'Wij zijn het niet eens met het rapport. Het diploma is bij een verhuizing zoekgeraakt. Wij vragen een kopie aan.'
  })
  const over = [
    { id: 'o1', voorwaarde: OPLEIDING, prioriteit: 'Gemiddeld', rij: 'gemiddeld-1', fase: 1 },
    { id: 'o2', voorwaarde: REGLEMENT, prioriteit: 'Laag', rij: 'laag-1', fase: 1 }
  ]
  const bouwer = beslis(new ZaakBouwer().rapport(r1), r1, { soort: 'waarschuwing', instrument: 'waarschuwing', stap: 'instrument', over })
  return {
    naam: 'waarschuwing',
    soort: 'waarschuwing',
    zaak: stelTermijnen(bouwer, over, weken(6)).zaak,
    brief: 'vbg-2026-0001-b1',
    beleid: VOORBEELD,
    op: '2026-11-24'
  }
}

/** The seed's own row (Hoog 1) beside an inserted voornemen (Gemiddeld 2), in one letter, under the law of today. */
function voornemenAanwijzing(): Briefgeval {
  const ratio = voorwaarde({ item: '5.3', domein: 'Groepsgrootte en leidster-kind-ratio' })
  const diploma = voorwaarde({ ...OPLEIDING, item: '2.2', domein: 'Personeel' })
  const r1 = verslag('r1', { voorwaarden: [ratio, diploma], gemeente: 'leeuwarderadeel' })
  const over = [
    { id: 'o1', voorwaarde: ratio, prioriteit: 'Hoog', rij: 'hoog-1', fase: 1 },
    { id: 'o2', voorwaarde: diploma, prioriteit: 'Gemiddeld', rij: 'gemiddeld-2', fase: 2 }
  ]
  const bouwer = new ZaakBouwer({ gemeente: 'leeuwarderadeel', id: 'lwd-2026-0003' }).rapport(r1).besluit({
    nieuw: over.map(({ id, voorwaarde: gevonden, prioriteit }) => overtreding(id, gevonden, bevindingUit(r1, gevonden), { prioriteit })),
    uitkomsten: [
      uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen', rij: 'hoog-1', fase: 1 }),
      uitkomst('o2', { instrument: 'aanwijzing', stap: 'voornemen', rij: 'gemiddeld-2', fase: 2, ingevoegdVoornemen: true })
    ],
    brieven: [{ soort: 'voornemen-aanwijzing', overtredingen: ['o1', 'o2'] }]
  })
  return {
    naam: 'voornemen-aanwijzing',
    soort: 'voornemen-aanwijzing',
    zaak: stelTermijnen(bouwer, over, weken(4)).zaak,
    brief: 'lwd-2026-0003-b1',
    beleid: LEEUWARDERADEEL,
    op: '2026-11-24',
    metRapport: ['r1']
  }
}

/** From report to a voornemen that went out; the next doorgang is begun by the caller. */
function naVoornemen(soort: 'voornemen-aanwijzing' = 'voornemen-aanwijzing'): ZaakBouwer {
  const r1 = verslag('r1', {
    voorwaarden: [RATIO, VEILIGHEID],
    openbaar: { op: '2026-11-20', adres: 'https://www.landelijkregisterkinderopvang.nl' }
  })
  const bouwer = beslis(new ZaakBouwer().rapport(r1), r1, {
    soort,
    instrument: 'aanwijzing',
    stap: 'voornemen',
    over: [O1, O2],
    extra: { ingevoegdVoornemen: true }
  })
  return stelTermijnen(bouwer, [O1, O2]).op('2026-11-10').verzendt('vbg-2026-0001-b1')
}

function naAanwijzing(): ZaakBouwer {
  const bouwer = naVoornemen()
    .op('2026-11-18')
    .legtVast({
      id: 'e1',
      soort: 'zienswijze',
      op: '2026-11-18',
      brief: 'vbg-2026-0001-b1',
      hoe: 'schriftelijk',
      tekst: 'Een collega was ziek. De deur van de keuken was kapot. Wij vragen om vier weken de tijd.'
    })
    .begint({ soort: 'zienswijze', brief: 'vbg-2026-0001-b1' })
  const [verslagen] = bouwer.zaak.rapporten
  if (verslagen === undefined) throw new Error('geen rapport')
  beslis(bouwer, verslagen, { soort: 'aanwijzing', instrument: 'aanwijzing', stap: 'instrument', over: [O1, O2] })
  return stelTermijnen(bouwer, [O1, O2])
    .stelt('evenredigheid', EVENREDIG, { brief: 'vbg-2026-0001-b2' })
    .stelt('weging-zienswijze', WEGING, { brief: 'vbg-2026-0001-b2' })
}

function aanwijzing(): Briefgeval {
  return {
    naam: 'aanwijzing',
    soort: 'aanwijzing',
    zaak: naAanwijzing().zaak,
    brief: 'vbg-2026-0001-b2',
    beleid: VOORBEELD,
    op: '2026-11-27',
    metRapport: ['r1']
  }
}

/** Nobody gave a zienswijze. */
function aanwijzingZonderZienswijze(): Briefgeval {
  const bouwer = naVoornemen().op('2026-11-25').begint({ soort: 'zienswijzetermijn verstreken', brief: 'vbg-2026-0001-b1' })
  const [verslagen] = bouwer.zaak.rapporten
  if (verslagen === undefined) throw new Error('geen rapport')
  beslis(bouwer, verslagen, { soort: 'aanwijzing', instrument: 'aanwijzing', stap: 'instrument', over: [O1, O2] })
  stelTermijnen(bouwer, [O1, O2]).stelt('evenredigheid', EVENREDIG, { brief: 'vbg-2026-0001-b2' })
  return { ...aanwijzing(), naam: 'aanwijzing zonder zienswijze', zaak: bouwer.zaak }
}

/** Not heard at all (4:11 a), with a deviation from the policy that a person recorded. */
function aanwijzingZonderHoren(): Briefgeval {
  const r1 = verslag('r1', { voorwaarden: [RATIO] })
  const bouwer = beslis(new ZaakBouwer().rapport(r1), r1, { soort: 'aanwijzing', instrument: 'aanwijzing', stap: 'instrument', over: [O1] })
  stelTermijnen(bouwer, [O1], dagen(3))
    .stelt('evenredigheid', EVENREDIG, { brief: 'vbg-2026-0001-b1' })
    .vraagt(
      'hoorplicht',
      '4:11 a',
      { brief: 'vbg-2026-0001-b1' },
      {
        waardesoort: 'keuze',
        opties: [{ waarde: '4:11 a', label: 'niet horen wegens spoed', grond: 'de zaak heeft spoed (onder a)' }]
      }
    )
    .antwoordt('4:11 a', 'Elke dag zijn er te weinig beroepskrachten bij baby’s. Wachten op een zienswijze kan niet.')
    .stelt(
      'afwijking',
      'Wij geven een kortere termijn dan gewoonlijk.',
      { brief: 'vbg-2026-0001-b1' },
      'Het gaat om baby’s en het duurt al weken.'
    )
    .vraagt(
      'zwaardere-stap',
      'blijven',
      { overtreding: 'o1' },
      {
        waardesoort: 'keuze',
        opties: [{ waarde: 'blijven', label: 'Wij houden de stap aan die het beleid noemt', grond: '' }]
      }
    )
    .antwoordt('blijven', 'Het is de eerste keer dat wij dit hier zien.')
  return { ...aanwijzing(), naam: 'aanwijzing zonder horen', zaak: bouwer.zaak, brief: 'vbg-2026-0001-b1', metRapport: [] }
}

/** A voornemen or besluit after a nader onderzoek that found the same again. */
function naNaderOnderzoek(): { bouwer: ZaakBouwer; r2: Rapport } {
  const bouwer = naAanwijzing().op('2026-11-27').verzendt('vbg-2026-0001-b2')
  const weer = [
    voorwaarde({
      bevindingen: 'Op de groep De Vlinders waren om 9.30 uur acht kinderen van nul jaar met twee beroepskrachten. Dat is er één te weinig.'
    }),
    voorwaarde({ ...VEILIGHEID, bevindingen: 'De deur van de keuken stond weer open. Er waren kinderen in de gang.', verzachtend: [] })
  ]
  const r2 = verslag('r2', { voorwaarden: weer, datum: '2026-12-15', vastgesteld: '2026-12-18', kenmerk: 'GGD-2026-0533', type: 'nader' })
  bouwer.op('2026-12-21').rapport(r2)
  return { bouwer, r2 }
}

const LASTEN = [
  {
    ...O1,
    rij: 'hoog-2',
    fase: 2,
    voorwaarde: voorwaarde({
      bevindingen: 'Op de groep De Vlinders waren om 9.30 uur acht kinderen van nul jaar met twee beroepskrachten. Dat is er één te weinig.'
    })
  },
  {
    ...O2,
    rij: 'hoog-2',
    fase: 2,
    voorwaarde: voorwaarde({
      ...VEILIGHEID,
      bevindingen: 'De deur van de keuken stond weer open. Er waren kinderen in de gang.',
      verzachtend: []
    })
  }
]

/** Band of the ladder row. */
const WEEK = { band: { minimum: dagen(7), maximum: dagen(14) } }

function stelLasten(bouwer: ZaakBouwer): ZaakBouwer {
  return bouwer
    .vraagt('begunstigingstermijn', dagen(7), { overtreding: 'o1' }, WEEK)
    .antwoordt(dagen(7), 'U kunt binnen een week een extra beroepskracht inroosteren of minder kinderen plaatsen.')
    .stelt('maatregel', 'Op elke groep zijn steeds ten minste zoveel beroepskrachten als de rekentool van 1ratio.nl voorschrijft.', {
      overtreding: 'o1'
    })
    .stelt('dwangsom', { wijze: 'per overtreding', tijdseenheid: null, bedrag: 100000, maximum: 1000000 }, { overtreding: 'o1' })
    .stelt(
      'motivering-bedrag',
      'Het bedrag is hoger dan wat u per dag bespaart met één beroepskracht minder. Het maximum is tien keer dat bedrag. Zo werkt de dwangsom, en is zij niet hoger dan nodig.',
      { overtreding: 'o1' }
    )
    .vraagt('begunstigingstermijn', dagen(7), { overtreding: 'o2' }, WEEK)
    .antwoordt(dagen(7), 'Een slot of een hekje is binnen een week te plaatsen.')
    .stelt('maatregel', 'De deur van de keuken is dicht en op slot zolang er kinderen in het gebouw zijn.', { overtreding: 'o2' })
    .stelt('dwangsom', { wijze: 'per tijdseenheid', tijdseenheid: 'dag', bedrag: 50000, maximum: 500000 }, { overtreding: 'o2' })
    .stelt(
      'motivering-bedrag',
      'De overtreding raakt de veiligheid van kinderen. Het bedrag is hoog genoeg om u tot herstel te bewegen. Na tien dagen stopt het.',
      { overtreding: 'o2' }
    )
}

function voornemenLast(): Briefgeval {
  const { bouwer, r2 } = naNaderOnderzoek()
  beslis(bouwer, r2, {
    soort: 'voornemen-last-onder-dwangsom',
    instrument: 'last onder dwangsom',
    stap: 'voornemen',
    over: LASTEN,
    extra: { ingevoegdVoornemen: true }
  })
  return {
    naam: 'voornemen-last-onder-dwangsom',
    soort: 'voornemen-last-onder-dwangsom',
    zaak: stelLasten(bouwer).zaak,
    brief: 'vbg-2026-0001-b3',
    beleid: VOORBEELD,
    op: '2027-01-05',
    metRapport: ['r1', 'r2']
  }
}

function naLast(): ZaakBouwer {
  const { bouwer, r2 } = naNaderOnderzoek()
  beslis(bouwer, r2, {
    soort: 'voornemen-last-onder-dwangsom',
    instrument: 'last onder dwangsom',
    stap: 'voornemen',
    over: LASTEN,
    extra: { ingevoegdVoornemen: true }
  })
  stelLasten(bouwer).op('2027-01-05').verzendt('vbg-2026-0001-b3')
  bouwer
    .op('2027-01-20')
    .begint({ soort: 'zienswijzetermijn verstreken', brief: 'vbg-2026-0001-b3' })
    .besluit({
      uitkomsten: LASTEN.map(({ id, rij, fase }) => uitkomst(id, { instrument: 'last onder dwangsom', stap: 'instrument', rij, fase })),
      brieven: [{ soort: 'last-onder-dwangsom', overtredingen: ['o1', 'o2'] }]
    })
  return stelLasten(bouwer).stelt(
    'evenredigheid',
    'Een waarschuwing of nog een aanwijzing helpt niet: de houder heeft de aanwijzing niet opgevolgd. De houder kan de lasten zonder hoge kosten uitvoeren. Er zijn geen bijzondere omstandigheden gemeld.',
    { brief: 'vbg-2026-0001-b4' }
  )
}

function last(): Briefgeval {
  return {
    naam: 'last-onder-dwangsom',
    soort: 'last-onder-dwangsom',
    zaak: naLast().zaak,
    brief: 'vbg-2026-0001-b4',
    beleid: VOORBEELD,
    op: '2027-01-26',
    metRapport: ['r1', 'r2']
  }
}

const AFWEGING =
  'Ouders moeten andere opvang zoeken en krijgen geen toeslag meer. Daarom geven wij hun bijna twee maanden. Op twee locaties in de buurt zijn plaatsen vrij.\n\nMedewerkers verliezen mogelijk hun werk. Er is in de regio veel vraag naar beroepskrachten.\n\nU verliest inkomsten. U hebt drie keer de kans gehad om de overtreding te beëindigen. De veiligheid van de kinderen weegt zwaarder.'

function naLastNietHersteld(): { bouwer: ZaakBouwer; r3: Rapport } {
  const bouwer = naLast().op('2027-01-26').verzendt('vbg-2026-0001-b4')
  const r3 = verslag('r3', {
    voorwaarden: [voorwaarde({ bevindingen: 'Op drie van de vijf dagen waren er te weinig beroepskrachten op de groep De Vlinders.' })],
    datum: '2027-02-09',
    vastgesteld: '2027-02-12',
    kenmerk: 'GGD-2027-0061',
    type: 'nader'
  })
  bouwer.op('2027-02-15').rapport(r3)
  return { bouwer, r3 }
}

const WEG = [
  {
    ...O1,
    rij: 'hoog-3',
    fase: 3,
    voorwaarde: voorwaarde({ bevindingen: 'Op drie van de vijf dagen waren er te weinig beroepskrachten op de groep De Vlinders.' })
  }
]

function voornemenVerwijdering(): Briefgeval {
  const { bouwer, r3 } = naLastNietHersteld()
  beslis(bouwer, r3, {
    soort: 'voornemen-verwijdering',
    instrument: 'verwijdering',
    stap: 'voornemen',
    over: WEG,
    extra: { ingevoegdVoornemen: true, herinspectie: false }
  })
  return {
    naam: 'voornemen-verwijdering',
    soort: 'voornemen-verwijdering',
    zaak: bouwer.stelt('belangenafweging', AFWEGING, { brief: 'vbg-2026-0001-b5' }).zaak,
    brief: 'vbg-2026-0001-b5',
    beleid: VOORBEELD,
    op: '2027-02-18',
    metRapport: ['r1', 'r2', 'r3']
  }
}

function verwijdering(): Briefgeval {
  const { bouwer, r3 } = naLastNietHersteld()
  beslis(bouwer, r3, {
    soort: 'voornemen-verwijdering',
    instrument: 'verwijdering',
    stap: 'voornemen',
    over: WEG,
    extra: { ingevoegdVoornemen: true, herinspectie: false }
  })
  bouwer
    .stelt('belangenafweging', AFWEGING, { brief: 'vbg-2026-0001-b5' })
    .op('2027-02-18')
    .verzendt('vbg-2026-0001-b5')
    .op('2027-03-01')
    .legtVast({
      id: 'e2',
      soort: 'zienswijze',
      op: '2027-03-01',
      brief: 'vbg-2026-0001-b5',
      hoe: 'mondeling',
      tekst: 'De houder zegt dat hij een nieuwe beroepskracht heeft gevonden en vraagt om nog een kans.'
    })
    .begint({ soort: 'zienswijze', brief: 'vbg-2026-0001-b5' })
    .besluit({
      uitkomsten: WEG.map(({ id, rij, fase }) =>
        uitkomst(id, { instrument: 'verwijdering', stap: 'instrument', rij, fase, herinspectie: false })
      ),
      brieven: [{ soort: 'verwijdering', overtredingen: ['o1'] }]
    })
    .stelt('ingangsdatum', '2027-05-01', { brief: 'vbg-2026-0001-b6' })
    .stelt('belangenafweging', AFWEGING, { brief: 'vbg-2026-0001-b6' })
    .stelt(
      'weging-zienswijze',
      'De nieuwe beroepskracht begint pas in mei. U hebt niet laten zien hoe u het rooster tot die tijd rond krijgt.\nU hebt al drie keer een kans gekregen.',
      { brief: 'vbg-2026-0001-b6' }
    )
  return {
    naam: 'verwijdering',
    soort: 'verwijdering',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b6',
    beleid: VOORBEELD,
    op: '2027-03-09',
    metRapport: ['r1', 'r2', 'r3']
  }
}

/** A gastouderbureau whose houder is a natural person without a KvK number. */
function verwijderingBureau(): Briefgeval {
  const eis = voorwaarde({
    item: 'kwaliteitscriteria',
    beleidssoort: 'GOB',
    domein: 'Kwaliteit gastouderbureau en zorgplicht',
    tekst: 'De houder van het gastouderbureau begeleidt elke gastouder op de opvangadressen.',
    artikelen: [{ wet: 'Wko', artikel: '1.56', lid: '1' }],
    bevindingen: 'In het dossier van vier gastouders staat geen enkel bezoek.',
    plaats: 'kantoor van het bureau'
  })
  const r1 = verslag('r1', {
    voorwaarden: [eis],
    voorziening: {
      soort: 'GOB',
      naam: 'Bij Oma Thuis',
      lrk: '987654321',
      zonderLrk: null,
      adres: { straat: 'Lindelaan 12', postcode: '1234 AB', plaats: 'Voorbeelddorp' }
    },
    houder: {
      soort: 'natuurlijk persoon',
      naam: 'A. Şahin-Kowałski',
      kvk: null,
      adres: { straat: 'Lindelaan 12', postcode: '1234 AB', plaats: 'Voorbeelddorp' },
      email: null,
      gemachtigde: null
    }
  })
  const over = [{ id: 'o1', voorwaarde: eis, prioriteit: 'Hoog', rij: 'hoog-3', fase: 3 }]
  const bouwer = beslis(new ZaakBouwer().rapport(r1), r1, { soort: 'verwijdering', instrument: 'verwijdering', stap: 'instrument', over })
  bouwer
    .stelt('ingangsdatum', '2027-01-01', { brief: 'vbg-2026-0001-b1' })
    .stelt('belangenafweging', AFWEGING, { brief: 'vbg-2026-0001-b1' })
    .vraagt(
      'hoorplicht',
      '4:11 a',
      { brief: 'vbg-2026-0001-b1' },
      { waardesoort: 'keuze', opties: [{ waarde: '4:11 a', label: 'niet horen wegens spoed', grond: 'de zaak heeft spoed (onder a)' }] }
    )
    .antwoordt('4:11 a', 'Er zijn gastouders zonder begeleiding.')
    .wijzigt('vbg-2026-0001-b1', {
      'intrekking.noodzaak': 'U hebt laten weten dat u niet van plan bent de gastouders te begeleiden. Een last heeft dan geen zin.'
    })
  return {
    naam: 'verwijdering van een bureau',
    soort: 'verwijdering',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b1',
    beleid: VOORBEELD,
    op: '2026-11-24'
  }
}

/** Hersteld before the end of one begunstigingstermijn and after that of the other. */
function afronding(): Briefgeval {
  const bouwer = naLast().op('2027-01-26').verzendt('vbg-2026-0001-b4')
  const goed = [voorwaarde({ oordeel: 'voldoet', bevindingen: '' }), voorwaarde({ ...VEILIGHEID, oordeel: 'voldoet', bevindingen: '' })]
  const r3 = verslag('r3', {
    voorwaarden: goed,
    datum: '2027-02-09',
    vastgesteld: '2027-02-12',
    kenmerk: 'GGD-2027-0061',
    type: 'nader',
    advies: { soort: 'geen handhaving', toelichting: '' }
  })
  bouwer
    .op('2027-02-08')
    .legtVast({
      id: 'e2',
      soort: 'verbeuring',
      op: '2027-02-08',
      brief: 'vbg-2026-0001-b4',
      overtreding: 'o1',
      bedrag: 0,
      tekst: 'Niets verbeurd.'
    })
    .legtVast({
      id: 'e3',
      soort: 'verbeuring',
      op: '2027-02-08',
      brief: 'vbg-2026-0001-b4',
      overtreding: 'o2',
      bedrag: 150000,
      tekst: 'Drie dagen.'
    })
    .op('2027-02-15')
    .rapport(r3)
    .besluit({
      uitkomsten: ['o1', 'o2'].map((id) =>
        uitkomst(id, { gevolg: 'hersteld', regel: 'voldoet', redenen: ['De overtreding is hersteld.'] })
      ),
      brieven: [{ soort: 'afronding', overtredingen: ['o1', 'o2'] }]
    })
  return { naam: 'afronding', soort: 'afronding', zaak: bouwer.zaak, brief: 'vbg-2026-0001-b5', beleid: VOORBEELD, op: '2027-02-18' }
}

function verzoek(): Briefgeval {
  const bouwer = naAanwijzing()
    .op('2026-11-27')
    .verzendt('vbg-2026-0001-b2')
    .op('2026-12-12')
    .begint({ soort: 'hersteltermijn verstreken', overtredingen: ['o1', 'o2'] })
  bouwer.besluit({
    uitkomsten: [O1, O2].map(({ id, rij, fase }) =>
      uitkomst(id, { gevolg: 'nader onderzoek', instrument: 'aanwijzing', rij, fase, regel: 'term ended, herinspectie ja' })
    ),
    brieven: [{ soort: 'verzoek-nader-onderzoek', overtredingen: ['o1', 'o2'] }]
  })
  return {
    naam: 'verzoek-nader-onderzoek',
    soort: 'verzoek-nader-onderzoek',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b3',
    beleid: VOORBEELD,
    op: '2026-12-15'
  }
}

function antwoord(): Briefgeval {
  const r1 = verslag('r1', { voorwaarden: [RATIO, REGLEMENT] })
  const bouwer = new ZaakBouwer().rapport(r1).besluit({
    nieuw: [
      overtreding('o1', RATIO, bevindingUit(r1, RATIO)),
      overtreding('o2', REGLEMENT, bevindingUit(r1, REGLEMENT), { prioriteit: 'Laag' })
    ],
    uitkomsten: [
      uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true }),
      uitkomst('o2', {
        gevolg: 'niet gehandhaafd',
        instrument: null,
        stap: null,
        redenen: ['De houder heeft het reglement na het onderzoek alsnog vastgesteld en ons gestuurd.']
      })
    ],
    brieven: [{ soort: 'antwoord-ggd', overtredingen: ['o1', 'o2'] }]
  })
  return { naam: 'antwoord-ggd', soort: 'antwoord-ggd', zaak: bouwer.zaak, brief: 'vbg-2026-0001-b1', beleid: VOORBEELD, op: '2026-11-24' }
}

function mededeling(): Briefgeval {
  const bouwer = naAanwijzing()
    .op('2026-11-27')
    .verzendt('vbg-2026-0001-b2')
    .op('2026-11-30')
    .begint({ soort: 'mededeling', brief: 'vbg-2026-0001-b2' })
  bouwer.besluit({ brieven: [{ soort: 'mededeling-oudercommissie', overtredingen: ['o1', 'o2'] }] })
  return {
    naam: 'mededeling-oudercommissie',
    soort: 'mededeling-oudercommissie',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b3',
    beleid: VOORBEELD,
    op: '2026-12-01'
  }
}

// ---------------------------------------------------------------- the clock of 2009

const RATIO_2009 = voorwaarde({
  item: '5.3',
  domein: 'Groepsgrootte en leidster-kind-ratio',
  tekst:
    'De verhouding tussen het aantal beroepskrachten en het aantal aanwezige kinderen bedraagt ten minste één beroepskracht per vier aanwezige kinderen in de leeftijd tot één jaar.',
  artikelen: [{ wet: 'Wko', artikel: '50', lid: '1' }],
  toetsingskader: 'KDV 2008',
  bevindingen: 'Op de babygroep waren negen kinderen met twee leidsters.',
  plaats: 'babygroep'
})

function rapport2009(): Rapport {
  return verslag('r1', {
    voorwaarden: [RATIO_2009],
    datum: '2009-09-15',
    vastgesteld: '2009-10-13',
    kenmerk: 'GGD-2009-112',
    gemeente: 'leeuwarderadeel'
  })
}

const OUD = [{ id: 'o1', voorwaarde: RATIO_2009, prioriteit: 'Hoog', rij: 'hoog-2', fase: 2 }]

function zaak2009(): ZaakBouwer {
  const r1 = rapport2009()
  const bouwer = new ZaakBouwer({ gemeente: 'leeuwarderadeel', id: 'lwd-2009-0001' })
    .op('2009-10-15')
    .rapport(r1)
    .besluit({
      nieuw: [overtreding('o1', RATIO_2009, bevindingUit(r1, RATIO_2009))],
      uitkomsten: [uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen', rij: 'hoog-1', fase: 1 })],
      brieven: [{ soort: 'voornemen-aanwijzing', overtredingen: ['o1'] }]
    })
  return stelTermijnen(bouwer, [{ ...O1, voorwaarde: RATIO_2009 }], weken(4))
    .op('2009-10-20')
    .verzendt('lwd-2009-0001-b1')
}

function aanwijzing2009(): Briefgeval {
  const bouwer = zaak2009()
    .op('2009-11-18')
    .begint({ soort: 'zienswijzetermijn verstreken', brief: 'lwd-2009-0001-b1' })
    .besluit({
      uitkomsten: [uitkomst('o1', { instrument: 'aanwijzing', stap: 'instrument', rij: 'hoog-2', fase: 2 })],
      brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'] }]
    })
  stelTermijnen(bouwer, OUD).stelt('evenredigheid', EVENREDIG, { brief: 'lwd-2009-0001-b2' })
  return {
    naam: 'aanwijzing 2009',
    soort: 'aanwijzing',
    zaak: bouwer.zaak,
    brief: 'lwd-2009-0001-b2',
    beleid: LEEUWARDERADEEL,
    op: '2009-11-24',
    metRapport: ['r1']
  }
}

function verwijdering2009(): Briefgeval {
  const bouwer = zaak2009()
    .op('2009-11-18')
    .begint({ soort: 'zienswijzetermijn verstreken', brief: 'lwd-2009-0001-b1' })
    .besluit({
      uitkomsten: [uitkomst('o1', { instrument: 'verwijdering', stap: 'instrument', rij: 'hoog-3', fase: 3, herinspectie: false })],
      brieven: [{ soort: 'verwijdering', overtredingen: ['o1'] }]
    })
  bouwer
    .wijzigt('lwd-2009-0001-b2', {
      'intrekking.noodzaak': 'U hebt laten weten dat u niets wilt veranderen. Een aanwijzing heeft dan geen zin.'
    })
    .stelt('ingangsdatum', '2010-02-01', { brief: 'lwd-2009-0001-b2' })
    .stelt('belangenafweging', AFWEGING, { brief: 'lwd-2009-0001-b2' })
    .vraagt(
      'hoorplicht',
      '4:11 b',
      { brief: 'lwd-2009-0001-b2' },
      {
        waardesoort: 'keuze',
        opties: [
          { waarde: '4:11 b', label: 'niet opnieuw horen', grond: 'de houder is al gehoord en er zijn geen nieuwe feiten (onder b)' }
        ]
      }
    )
    .antwoordt('4:11 b', 'De houder gaf na het voornemen van oktober geen zienswijze.')
  return {
    naam: 'verwijdering 2009',
    soort: 'verwijdering',
    zaak: bouwer.zaak,
    brief: 'lwd-2009-0001-b2',
    beleid: LEEUWARDERADEEL,
    op: '2009-12-15',
    metRapport: ['r1']
  }
}

/** One complete case per letter kind. */
export const PER_SOORT = {
  waarschuwing: waarschuwing(),
  'voornemen-aanwijzing': voornemenAanwijzing(),
  aanwijzing: aanwijzing(),
  'voornemen-last-onder-dwangsom': voornemenLast(),
  'last-onder-dwangsom': last(),
  'voornemen-verwijdering': voornemenVerwijdering(),
  verwijdering: verwijdering(),
  afronding: afronding(),
  'verzoek-nader-onderzoek': verzoek(),
  'antwoord-ggd': antwoord(),
  'mededeling-oudercommissie': mededeling()
} as const satisfies Record<Briefsoort, Briefgeval>

/** Other ways in which the same kinds turn out. */
export const VARIANTEN = {
  'aanwijzing-zonder-zienswijze': aanwijzingZonderZienswijze(),
  'aanwijzing-zonder-horen': aanwijzingZonderHoren(),
  'verwijdering-bureau': verwijderingBureau(),
  'aanwijzing-2009': aanwijzing2009(),
  'verwijdering-2009': verwijdering2009()
} as const satisfies Record<string, Briefgeval>

export const ALLE: readonly Briefgeval[] = [...Object.values(PER_SOORT), ...Object.values(VARIANTEN)]
