/** Letters that carry no instrument: afronding, and those to the GGD and the oudercommissie. Each says only what the case holds. */

import { toonArtikelen } from '../model/artikel.ts'
import type { Datum } from '../model/basis.ts'
import type { GegevensVan } from '../model/brief/gegevens.ts'
import { rechtstekstenOp } from '../model/brief/rechtsteksten.ts'
import { laatste, plusDagen } from '../model/datum.ts'
import { laatsteInspectiedag } from '../model/inspectie.ts'
import { BRIEFSOORTEN, type Briefsoort, briefVoor } from '../model/instrument.ts'
import { openbareBron } from '../model/openbaar.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import { laatsteWoord } from '../model/vertelling.ts'
import { metAanwijzing } from '../model/wie-mag-weten.ts'
import type { Brief, Doorgang, Overtreding, Uitkomst, Zaak } from '../model/zaak.ts'
import {
  alsVerzonden,
  type Briefbron,
  beslisdoorgang,
  duurVan,
  overtredingenVan,
  puntVan,
  tekstVan,
  type VerzondenBrief,
  verzondenBrieven
} from './brief-bron.ts'
import type { Basis } from './brief-gegevens-basis.ts'
import { postplek, verwijzing } from './brief-gegevens-houder.ts'
import { rapportvak, titelVan } from './brief-gegevens-overtredingen.ts'

/** What a kind has beside what every letter has. */
type Velden<S extends Briefsoort> = Omit<GegevensVan<S>, keyof Basis | 'soort'>

const metInstrument = (soort: Brief['soort']) => BRIEFSOORTEN[soort].instrument !== null

/** What the overtreding was found to be hersteld by: the report or the papers of that doorgang. */
function herstelbron(zaak: Zaak, overtreding: Overtreding): { datum: Datum | ''; bron: string } {
  const doorgang = zaak.doorgangen.findLast(({ uitkomsten }) =>
    uitkomsten.some(({ overtreding: id, gevolg }) => id === overtreding.id && gevolg === 'hersteld')
  )
  if (doorgang === undefined) return { datum: '', bron: '' }
  const { aanleiding } = doorgang
  if (aanleiding.soort === 'rapport') {
    const rapport = zaak.rapporten.find(({ id }) => id === aanleiding.rapport)?.inhoud
    return {
      datum: rapport?.onderzoek.datums.toSorted().at(-1) ?? '',
      bron: rapport === undefined ? '' : `rapport ${rapport.rapport.kenmerk}`
    }
  }
  if (aanleiding.soort === 'controle op stukken') {
    const controle = zaak.vastleggingen.find(({ id }) => id === aanleiding.vastlegging)
    return { datum: controle?.op ?? '', bron: controle === undefined ? '' : 'stukken die u ons hebt gestuurd' }
  }
  return { datum: '', bron: '' }
}

/** Last day of the term that a letter set for an overtreding: the date that it printed. */
export function eindeVan(bron: Briefbron, brief: VerzondenBrief, overtreding: string): Datum | '' {
  const termijn = bron.zaak.termijnen.find(
    ({ soort, brief: over, overtreding: welke }) =>
      (soort === 'hersteltermijn' || soort === 'begunstigingstermijn') && over === brief.id && (welke === null || welke === overtreding)
  )
  if (termijn !== undefined) return termijn.laatsteDag
  const punt = BRIEFSOORTEN[brief.soort].instrument === 'last onder dwangsom' ? 'begunstigingstermijn' : 'hersteltermijn'
  const duur = duurVan(puntVan({ zaak: bron.zaak, brief }, punt, overtreding))
  return duur === null ? '' : telOp(brief.briefdatum, duur)
}

function verbeurte(
  bron: Briefbron,
  last: VerzondenBrief,
  overtreding: Overtreding
): GegevensVan<'afronding'>['dwangsommen']['lasten'][number] {
  const over = bron.zaak.vastleggingen.filter(
    ({ brief, overtreding: welke }) => brief === last.id && (welke === null || welke === overtreding.id)
  )
  const som = (soort: 'verbeuring' | 'betaling') => {
    const rijen = over.filter((rij) => rij.soort === soort)
    return rijen.length === 0 ? null : rijen.reduce((samen, { bedrag }) => samen + (bedrag ?? 0), 0)
  }
  const bedrag = som('verbeuring')
  const einde = eindeVan(bron, last, overtreding.id)
  const hersteldOp = herstelbron(bron.zaak, overtreding).datum
  const opTijd = einde !== '' && hersteldOp !== '' && hersteldOp <= einde
  const { titel: _, ...dezeLast } = verwijzing(last)
  const verbeurd = bedrag === null ? (opTijd ? 'nee' : '') : bedrag > 0 ? 'ja' : 'nee'
  return {
    titel: titelVan(overtreding, bron.beleid),
    last: dezeLast,
    verbeurd,
    bedrag,
    betaald: som('betaling')
  }
}

export function afronding(bron: Briefbron): Velden<'afronding'> {
  const { zaak, beleid } = bron
  const hersteld = overtredingenVan(bron).filter(({ status }) => status === 'hersteld')
  const lasten = verzondenBrieven(bron, (soort) => soort === 'last-onder-dwangsom').flatMap((last) =>
    hersteld.filter(({ id }) => last.overtredingen.includes(id)).map((overtreding) => verbeurte(bron, last, overtreding))
  )
  return {
    hersteld: hersteld.map((overtreding, plek) => ({
      nummer: plek + 1,
      titel: titelVan(overtreding, beleid),
      artikeltekst: toonArtikelen(overtreding.voorwaarde.artikelen),
      ...herstelbron(zaak, overtreding)
    })),
    alles: zaak.overtredingen.every(({ status }) => status !== 'open'),
    eerdereBrieven: verzondenBrieven(bron, metInstrument).map(verwijzing),
    dwangsommen: {
      geldt: lasten.length > 0,
      reden:
        lasten.length > 0
          ? 'voor een herstelde overtreding geldt een last onder dwangsom'
          : 'voor deze overtredingen is geen last onder dwangsom opgelegd',
      lasten
    }
  }
}

export function verzoek(bron: Briefbron): Velden<'verzoek-nader-onderzoek'> {
  const { zaak, beleid, geplandeVerzending } = bron
  const brief = verzondenBrieven(bron, metInstrument).at(-1)
  const overtredingen = overtredingenVan(bron).map((overtreding, plek) => ({
    nummer: plek + 1,
    titel: titelVan(overtreding, beleid),
    artikeltekst: toonArtikelen(overtreding.voorwaarde.artikelen),
    regel: overtreding.voorwaarde.tekst,
    maatregel: brief === undefined ? '' : tekstVan(puntVan({ zaak, brief }, 'maatregel', overtreding.id)),
    einde: brief === undefined ? ('' as const) : eindeVan(bron, brief, overtreding.id)
  }))
  const eindes = overtredingen.flatMap(({ einde }) => (einde === '' ? [] : [plusDagen(einde, 1)]))
  return {
    overtredingen,
    periode: { vanaf: eindes.reduce(laatste, geplandeVerzending), tot: '', afspraak: beleid.gemeentegegevens.ggd.afspraak },
    volgtOp: brief === undefined ? { titel: '', kenmerk: '', datum: '', verzonden: '' } : verwijzing(brief),
    houder: zaak.houder.naam,
    rapporten: zaak.rapporten
      .filter(({ vervangenDoor }) => vervangenDoor === null)
      .toSorted((een, ander) => laatsteInspectiedag(een.inhoud).localeCompare(laatsteInspectiedag(ander.inhoud)))
      .slice(-1)
      .map(rapportvak)
      .map(({ kenmerk, vastgesteld }) => ({ kenmerk, vastgesteld }))
  }
}

const ACTIES: Partial<Record<Briefsoort, string>> = {
  waarschuwing: 'Wij geven de houder een waarschuwing.',
  'voornemen-aanwijzing': 'Wij willen de houder een aanwijzing geven. Wij vragen eerst zijn zienswijze.',
  aanwijzing: 'Wij geven de houder een aanwijzing.',
  'voornemen-last-onder-dwangsom': 'Wij willen de houder een last onder dwangsom opleggen. Wij vragen eerst zijn zienswijze.',
  'last-onder-dwangsom': 'Wij leggen de houder een last onder dwangsom op.',
  'voornemen-verwijdering': 'Wij willen de toestemming intrekken. Wij vragen eerst de zienswijze van de houder.',
  verwijdering: 'Wij trekken de toestemming in. Daarna gaat de voorziening uit het register.'
}

/** Under a law that knows no permission to withdraw. */
const ZONDER_TOESTEMMING: typeof ACTIES = {
  ...ACTIES,
  'voornemen-verwijdering': 'Wij willen de voorziening uit het register halen. Wij vragen eerst de zienswijze van de houder.',
  verwijdering: 'Wij halen de voorziening uit het register.'
}

const ZONDER_STAP = {
  'beoordeling nodig': 'Wij beoordelen deze overtreding nog.',
  hersteld: 'Wij handhaven niet: de overtreding is hersteld.',
  'niet gehandhaafd': 'Wij handhaven niet.',
  open: 'De overtreding blijft openstaan.',
  'nader onderzoek': 'Wij vragen u om een nader onderzoek.'
} as const

function actie({ gevolg, instrument, stap }: Uitkomst, op: Datum): string {
  if (gevolg === 'hersteld' && instrument !== null) return 'De overtreding is hersteld. Wij sluiten haar af.'
  if (gevolg !== 'stap') return ZONDER_STAP[gevolg]
  const soort = instrument === null || stap === null ? null : briefVoor(instrument, stap)
  const acties = rechtstekstenOp(op).verwijdering.intrekking ? ACTIES : ZONDER_TOESTEMMING
  return (soort === null ? undefined : acties[soort]) ?? `Wij bereiden dit voor: ${instrument ?? 'een andere stap'}.`
}

/** Whether a step follows other than what the toezichthouder advised. */
function wijktAf(advies: string, { gevolg }: Uitkomst): boolean {
  const handhaaft = gevolg === 'stap' || gevolg === 'nader onderzoek'
  if (advies === 'handhaven') return gevolg === 'niet gehandhaafd'
  return advies === 'geen handhaving' && handhaaft
}

export function antwoordGgd(bron: Briefbron): Velden<'antwoord-ggd'> {
  const { zaak, beleid, geplandeVerzending } = bron
  const nr = beslisdoorgang(bron)
  const doorgang = zaak.doorgangen.find((kandidaat) => kandidaat.nr === nr)
  const rapport = rapportVanDoorgang(zaak, doorgang)
  const uitkomsten = overtredingenVan(bron).flatMap((overtreding) => {
    const woord = laatsteWoord(zaak, nr, overtreding.id)
    return woord === null ? [] : [{ overtreding, uitkomst: woord.uitkomst }]
  })
  const anders = uitkomsten.filter(({ uitkomst }) => wijktAf(rapport?.inhoud.rapport.advies.soort ?? '', uitkomst))
  return {
    rapport: zonderNaam(rapport),
    acties: uitkomsten.map(({ overtreding, uitkomst }, plek) => ({
      nummer: plek + 1,
      titel: titelVan(overtreding, beleid),
      artikeltekst: toonArtikelen(overtreding.voorwaarde.artikelen),
      actie: actie(uitkomst, geplandeVerzending),
      toelichting: ''
    })),
    adviesAfwijking: {
      geldt: anders.length > 0,
      reden: anders.length > 0 ? 'wij doen iets anders dan de toezichthouder adviseert' : 'wij volgen het advies van de toezichthouder',
      nummers: uitkomsten.flatMap((een, plek) => (anders.includes(een) ? [plek + 1] : [])),
      motivering: [...new Set(anders.flatMap(({ uitkomst }) => uitkomst.redenen))].join(' ')
    },
    houder: zaak.houder.naam
  }
}

/** To the GGD itself its name needs no saying. */
function zonderNaam(rapport: Zaak['rapporten'][number] | undefined): GegevensVan<'antwoord-ggd'>['rapport'] {
  if (rapport === undefined) return { kenmerk: '', onderzoek: 'onderzoek', datums: [], vastgesteld: '', advies: '' }
  const { ggd: _, bevel: __, ...rest } = rapportvak(rapport)
  return rest
}

function rapportVanDoorgang(zaak: Zaak, doorgang: Doorgang | undefined): Zaak['rapporten'][number] | undefined {
  const aanleiding = doorgang?.aanleiding
  return aanleiding?.soort === 'rapport' ? zaak.rapporten.find(({ id }) => id === aanleiding.rapport) : zaak.rapporten.at(-1)
}

/** Only what the gemeente's recorded ground permits, and what is public (design § 9). */
export function mededeling(bron: Briefbron): Velden<'mededeling-oudercommissie'> {
  const { zaak, brief, beleid, geplandeVerzending } = bron
  const aanleiding = zaak.doorgangen.find(({ nr }) => nr === brief.doorgang)?.aanleiding
  const over = aanleiding?.soort === 'mededeling' ? zaak.brieven.find(({ id }) => id === aanleiding.brief) : undefined
  const verzonden = over === undefined ? null : alsVerzonden(over)
  const eindes = verzonden?.soort === 'aanwijzing' ? verzonden.overtredingen.flatMap((id) => eindeVan(bron, verzonden, id) || []) : []
  const { email, postadres } = beleid.gemeentegegevens
  const openbaar = openbareBron({ zaak, beleid, vandaag: geplandeVerzending })
  const { bespreking } = rechtstekstenOp(geplandeVerzending)
  return {
    bericht: {
      over: verzonden?.soort === 'afronding' ? 'afronding' : 'aanwijzing',
      datum: verzonden?.verzondenOp ?? '',
      aantal: metAanwijzing(zaak, brief).length,
      hersteltermijn: eindes.toSorted().at(-1) ?? '',
      staatVast: zaak.vastleggingen.some(({ soort, brief: welke }) => soort === 'onherroepelijk' && welke === verzonden?.id)
    },
    grond: { omschrijving: beleid.oudercommissie.grond?.omschrijving ?? '', vastgesteld: beleid.oudercommissie.grond?.vastgesteld ?? '' },
    bron:
      openbaar === null
        ? { naam: '', adres: '', datum: '', bespreking }
        : { naam: `inspectierapport ${openbaar.kenmerk}`, adres: openbaar.adres, datum: openbaar.op, bespreking },
    afmelden: { email, adres: postplek(postadres) }
  }
}
