/**
 * Letter data of one Brief, derived from the case, the policy, the law of the day and what persons settled. Pure and repeatable:
 * the same case gives the same data. What a person edited lies over it (brieven/bewerkbaar.ts).
 */
import { pasWijzigingenToe, type Weigering } from '../../model/brief/bewerkbaar.ts'
import { BriefGegevens } from '../../model/brief/gegevens.ts'
import { openPuntenVan } from '../../model/brief/open-punten.ts'
import { rechtstekstenOp } from '../../model/brief/rechtsteksten.ts'
import { briefketen } from '../../model/briefketen.ts'
import { dagenTussen, toonDatumMetDag, toonDuur } from '../../model/datum.ts'
import { herroepen } from '../../model/gelding.ts'
import { BRIEFSOORTEN, type Briefsoort, type Feitbriefsoort, isFeitbriefsoort } from '../../model/instrument.ts'
import { isVrijeDag, werkdagVanaf } from '../../model/termijn/kalender.ts'
import { toonVrijeDag } from '../../model/termijn/rekenen.ts'
import type { Concept } from '../../model/zaak.ts'
import { afronding } from './afronding.ts'
import { type Basis, basis, SOORTEN } from './basis.ts'
import { adviesbijlage, beslissingOpBezwaar, ontvangstBezwaar, ontvangstZienswijze } from './bezwaar.ts'
import { uitnodigingHoorzitting, verdagingBezwaar } from './bezwaargang.ts'
import { type Briefbron, brievenAanHouder, puntVan, tekstVan } from './bron.ts'
import { aanmaning, dwangbevel, titelhoofd } from './dwang.ts'
import { geenHandhaving } from './geen-handhaving.ts'
import { antwoordGgd, verzoek } from './ggd.ts'
import { besluit, controle, gevolgen, grondslag, sanctie, voornemen } from './houder.ts'
import { invorderingsbeschikking, voornemenInvordering } from './invordering.ts'
import { lastbesluit } from './lastbesluit.ts'
import { mededeling } from './oudercommissie.ts'
import { overleg } from './overleg.ts'
import { feitvakken, isIngevoegd, lastvakken, maatregelvakken, metBeleidsregel } from './overtredingen.ts'
import { tegenAdvies } from './rapport.ts'
import { intrekking, toestemmingVan, voorgenomenIntrekking } from './verwijdering.ts'

export interface Briefinhoud {
  readonly gegevens: BriefGegevens
  readonly openPunten: readonly string[]
  /** What the drafter should know; it stops nothing. */
  readonly waarschuwingen: Concept['waarschuwingen']
  /** Edits that could not be laid over the data, each with the reason. */
  readonly geweigerd: readonly Weigering[]
}

type Kop = Pick<Basis, 'onderwerp' | 'aanhef' | 'openPunten' | 'bijlagen'>

const ONDERWERP = {
  'bevestiging-overleg': 'Bevestiging van ons gesprek',
  waarschuwing: 'Waarschuwing',
  'voornemen-aanwijzing': 'Voornemen: wij willen u een aanwijzing geven',
  aanwijzing: 'Aanwijzing',
  'voornemen-last-onder-dwangsom': 'Voornemen: wij willen u een last onder dwangsom opleggen',
  'last-onder-dwangsom': 'Last onder dwangsom',
  'voornemen-verwijdering': 'Voornemen: wij willen uw toestemming intrekken',
  verwijdering: 'Wij trekken uw toestemming in',
  afronding: 'Afronding van de handhaving',
  'geen-handhaving': 'Wij handhaven nu niet',
  'verzoek-nader-onderzoek': 'Verzoek om een nader onderzoek',
  'antwoord-ggd': 'Wat wij doen met uw rapport',
  'mededeling-oudercommissie': 'Bericht over de handhaving',
  'voornemen-invordering': 'Voornemen: wij willen dwangsommen bij u innen',
  invorderingsbeschikking: 'Invorderingsbeschikking: u moet dwangsommen betalen',
  aanmaning: 'Aanmaning: betaal wat nog openstaat',
  dwangbevel: 'Dwangbevel',
  'besluit-over-last': 'Besluit over uw last onder dwangsom',
  'ontvangst-zienswijze': 'Wij hebben uw zienswijze ontvangen',
  'ontvangst-bezwaar': 'Wij hebben uw bezwaar ontvangen',
  'uitnodiging-hoorzitting': 'Uitnodiging: u kunt uw bezwaar mondeling uitleggen',
  'verdaging-bezwaar': 'Wij beslissen later op uw bezwaar',
  'beslissing-op-bezwaar': 'Beslissing op uw bezwaar'
} as const satisfies Record<Briefsoort, string>

const AANHEF = {
  houder: 'Geachte heer of mevrouw,',
  ggd: 'Geachte toezichthouder,',
  oudercommissie: 'Geachte leden van de oudercommissie,'
} as const

/** Where there is no beschikking to withdraw (Wko 1.46 lid 7; the law of before August 2010). */
const ZONDER_INTREKKING = {
  'voornemen-verwijdering': {
    melding: () => 'Voornemen: wij willen bepalen dat u geen toestemming meer hebt',
    geen: (soortnaam: string) => `Voornemen: wij willen uw ${soortnaam} uit het register halen`
  },
  verwijdering: {
    melding: () => 'Wij bepalen dat u geen toestemming meer hebt',
    geen: (soortnaam: string) => `Wij halen uw ${soortnaam} uit het register`
  }
} as const

/** Letters whose proof of what was forfeited may name a report. */
const MET_BEWIJS: ReadonlySet<Briefsoort> = new Set(['voornemen-invordering', 'invorderingsbeschikking'])

/** The kenmerk stands in the text by itself, not as a part of a longer one. */
function noemt(tekst: string, kenmerk: string): boolean {
  return tekst.split(kenmerk).some((na, plek, delen) => plek > 0 && !/[\w-]$/.test(delen[plek - 1] ?? '') && !/^[\w-]/.test(na))
}

function onderwerp(bron: Briefbron): string {
  const { soort } = bron.brief
  if (soort !== 'verwijdering' && soort !== 'voornemen-verwijdering') return ONDERWERP[soort]
  const toestemming = toestemmingVan(bron)
  return toestemming === 'beschikking' ? ONDERWERP[soort] : ZONDER_INTREKKING[soort][toestemming](SOORTEN[bron.zaak.voorziening.soort].naam)
}

function kop(bron: Briefbron): Kop {
  const { zaak, brief, rapportDocumenten } = bron
  const { soort } = brief
  const voorHouder =
    BRIEFSOORTEN[soort].geadresseerde === 'houder' && soort !== 'afronding' && soort !== 'geen-handhaving' && !isFeitbriefsoort(soort)
  const ids = new Set(
    zaak.overtredingen
      .filter(({ id }) => brief.overtredingen.includes(id))
      .flatMap(({ bevindingen }) => bevindingen.map(({ rapport }) => rapport))
  )
  // A report that proves the forfeiture goes along: the houder must be able to answer it (Awb 3:49, 4:8).
  const bewijs = MET_BEWIJS.has(soort) ? tekstVan(puntVan(bron, 'bewijs-verbeuring')) : ''
  const rapporten = zaak.rapporten.flatMap(({ id, inhoud: { rapport } }) => {
    const document = rapportDocumenten.get(id)
    const mee = (voorHouder && ids.has(id)) || noemt(bewijs, rapport.kenmerk)
    return mee && document !== undefined ? [{ naam: `Inspectierapport ${rapport.kenmerk}`, document }] : []
  })
  const publicatie =
    soort === 'verwijdering' && zaak.voorziening.soort !== 'VGO' ? [{ naam: 'Tekst voor de bekendmaking', document: null }] : []
  return {
    onderwerp: onderwerp(bron),
    aanhef: soort === 'dwangbevel' ? titelhoofd(bron.geplandeVerzending) : AANHEF[BRIEFSOORTEN[soort].geadresseerde],
    openPunten: [],
    bijlagen: [...rapporten, ...publicatie, ...(soort === 'beslissing-op-bezwaar' ? adviesbijlage(bron) : [])]
  }
}

/** Of a letter that rests on recorded facts. */
function opFeiten(bron: Briefbron, soort: Feitbriefsoort, deel: Basis): BriefGegevens {
  switch (soort) {
    case 'voornemen-invordering':
      return { soort, ...deel, ...voornemenInvordering(bron) }
    case 'invorderingsbeschikking':
      return { soort, ...deel, ...invorderingsbeschikking(bron) }
    case 'aanmaning':
      return { soort, ...deel, ...aanmaning(bron) }
    case 'dwangbevel':
      return { soort, ...deel, ...dwangbevel(bron) }
    case 'besluit-over-last':
      return { soort, ...deel, ...lastbesluit(bron) }
    case 'ontvangst-zienswijze':
      return { soort, ...deel, ...ontvangstZienswijze(bron) }
    case 'ontvangst-bezwaar':
      return { soort, ...deel, ...ontvangstBezwaar(bron) }
    case 'uitnodiging-hoorzitting':
      return { soort, ...deel, ...uitnodigingHoorzitting(bron) }
    case 'verdaging-bezwaar':
      return { soort, ...deel, ...verdagingBezwaar(bron) }
    case 'beslissing-op-bezwaar':
      return { soort, ...deel, ...beslissingOpBezwaar(bron) }
  }
}

/** The data without edits and open punten. */
function afgeleid(bron: Briefbron): BriefGegevens {
  const { soort } = bron.brief
  const deel = { ...basis(bron), ...kop(bron) }
  const feiten = () => ({ ...deel, ...grondslag(bron) })
  const plan = () => ({ ...feiten(), adviesAfwijking: tegenAdvies(bron), ...voornemen(bron) })
  const genomen = () => ({ ...feiten(), adviesAfwijking: tegenAdvies(bron), ...besluit(bron) })
  const { inhoudAanwijzing } = rechtstekstenOp(bron.geplandeVerzending)
  const eerdere = () => grondslag(bron).eerdereBrieven
  switch (soort) {
    case 'bevestiging-overleg':
      return { soort, ...feiten(), ...overleg(bron), controle: controle(bron) }
    case 'waarschuwing':
      return { soort, ...feiten(), overtredingen: maatregelvakken(bron), controle: controle(bron) }
    case 'voornemen-aanwijzing': {
      const overtredingen = maatregelvakken(bron).map((vak) => ({ ...vak, ingevoegd: isIngevoegd(bron, vak.id) }))
      return { soort, ...plan(), overtredingen, controle: controle(bron), gevolgen: gevolgen(bron) }
    }
    case 'aanwijzing': {
      const overtredingen = metBeleidsregel(bron, maatregelvakken(bron))
      const vervolg = { controle: controle(bron), gevolgen: gevolgen(bron), inhoudArtikel: inhoudAanwijzing }
      return { soort, ...genomen(), ...sanctie(bron), overtredingen, ...vervolg }
    }
    case 'voornemen-last-onder-dwangsom':
      return { soort, ...plan(), overtredingen: lastvakken(bron) }
    case 'last-onder-dwangsom': {
      const overtredingen = metBeleidsregel(bron, lastvakken(bron))
      return { soort, ...genomen(), ...sanctie(bron), overtredingen, controle: controle(bron), samenloop: samenloop(bron) }
    }
    case 'voornemen-verwijdering':
      return { soort, ...plan(), overtredingen: feitvakken(bron), intrekking: voorgenomenIntrekking(bron, eerdere()) }
    case 'verwijdering':
      return { soort, ...genomen(), overtredingen: metBeleidsregel(bron, feitvakken(bron)), intrekking: intrekking(bron, eerdere()) }
    case 'afronding':
      return { soort, ...deel, ...afronding(bron) }
    case 'geen-handhaving':
      return { soort, ...deel, ...geenHandhaving(bron) }
    case 'verzoek-nader-onderzoek':
      return { soort, ...deel, ...verzoek(bron) }
    case 'antwoord-ggd':
      return { soort, ...deel, ...antwoordGgd(bron) }
    case 'mededeling-oudercommissie':
      return { soort, ...deel, ...mededeling(bron) }
    default:
      return opFeiten(bron, soort, deel)
  }
}

/** Awb 5:6: a last onder bestuursdwang for the same overtreding excludes this one. Empty when one is found. */
function samenloop(bron: Briefbron): { toets: string; wijziging: Wijziging } {
  const { zaak, brief } = bron
  const bestuursdwang = zaak.overtredingen.some(
    ({ id, geschiedenis }) =>
      brief.overtredingen.includes(id) &&
      geschiedenis.some(({ instrument, stap }) => instrument === 'last onder bestuursdwang' && stap === 'instrument')
  )
  return {
    toets: bestuursdwang ? '' : 'geen last onder bestuursdwang voor dezelfde overtreding',
    wijziging: eerdereLast(bron)
  }
}

interface Wijziging {
  readonly geldt: boolean
  readonly reden: string
  readonly tekst: string
}

/** Of an earlier last that may still hold a person says what becomes of it: two at once are one too many (Awb 5:6). */
function eerdereLast(bron: Briefbron): Wijziging {
  const keten = new Set(briefketen(bron.zaak, bron.brief).map(({ id }) => id))
  const lasten = brievenAanHouder(bron, (soort) => soort === 'last-onder-dwangsom').filter(
    ({ id }) => !keten.has(id) && herroepen(bron.zaak, id) === null
  )
  if (lasten.length === 0) return { geldt: false, reden: 'er is voor deze overtreding geen eerdere last onder dwangsom', tekst: '' }
  const welke = lasten.map(({ id }) => id).join(', ')
  return { geldt: true, reden: `voor dezelfde overtreding is al een last onder dwangsom opgelegd (${welke})`, tekst: '' }
}

/** Printed days that fall on a day off; a beleidstermijn is never moved by itself (Algemene termijnenwet, art. 1 and 5). */
function vrijeDagen(gegevens: BriefGegevens): Concept['waarschuwingen'] {
  const dagen: { veld: string; wat: string; dag: string }[] = []
  if ('zienswijzeverzoek' in gegevens)
    dagen.push({ veld: 'zienswijzeverzoek.einde', wat: 'De termijn voor de zienswijze', dag: gegevens.zienswijzeverzoek.einde })
  // A day that was agreed is nobody's to move.
  if ('overtredingen' in gegevens && gegevens.soort !== 'bevestiging-overleg')
    for (const { id, nummer, termijn } of gegevens.overtredingen.filter((vak) => 'termijn' in vak))
      dagen.push({ veld: `overtredingen[${id}].termijn.einde`, wat: `De termijn bij overtreding ${nummer}`, dag: termijn.einde })
  return dagen
    .filter(({ dag }) => dag !== '' && isVrijeDag(dag))
    .map(({ veld, wat, dag }) => {
      const voorstel = werkdagVanaf(dag)
      const later = toonDuur({ aantal: dagenTussen(dag, voorstel), eenheid: 'dagen' })
      const tekst = `${wat} eindigt op ${toonVrijeDag(dag)}. Dat is geen werkdag. Voorstel: ${toonDatumMetDag(voorstel)}, ${later} later.`
      return { veld, tekst, voorstel }
    })
}

export function briefGegevens(bron: Briefbron): Briefinhoud {
  const { brief } = bron
  const { gegevens, geweigerd } = pasWijzigingenToe(BriefGegevens.parse(afgeleid(bron)), brief.wijzigingen, brief.overtredingen)
  const openPunten = openPuntenVan(gegevens)
  return { gegevens: { ...gegevens, openPunten }, openPunten, waarschuwingen: vrijeDagen(gegevens), geweigerd }
}
