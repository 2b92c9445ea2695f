/** Letters to the GGD: the verzoek om een nader onderzoek, and the answer to its report and advice. */
import { toonArtikelen } from '../../model/artikel.ts'
import type { Datum } from '../../model/basis.ts'
import type { GegevensVan } from '../../model/brief/gegevens.ts'
import { rechtstekstenOp } from '../../model/brief/rechtsteksten.ts'
import { laatste, plusDagen } from '../../model/datum.ts'
import { laatsteInspectiedag } from '../../model/inspectie.ts'
import { type Briefsoort, briefVoor } from '../../model/instrument.ts'
import { redenNietHandhaven } from '../../model/niet-handhaven.ts'
import { laatsteWoord } from '../../model/vertelling.ts'
import type { Doorgang, Uitkomst, Zaak } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { type Briefbron, beslisdoorgang, eindeVan, metInstrument, overtredingenVan, puntVan, tekstVan, verzondenBrieven } from './bron.ts'
import { verwijzing } from './houder.ts'
import { rapportvak, titelVan } from './overtredingen.ts'

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
  'bevestiging-overleg': 'Wij overleggen met de houder en bevestigen de afspraken in een brief.',
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

/** The reason that a person gave, not the words in which the journal keeps it. */
function waarom(zaak: Zaak, { gevolg, overtreding, redenen }: Uitkomst): readonly string[] {
  const reden = gevolg === 'niet gehandhaafd' ? redenNietHandhaven(zaak, overtreding) : ''
  return reden === '' ? redenen : [reden]
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
      motivering: [...new Set(anders.flatMap((een) => waarom(zaak, een.uitkomst)))].join(' ')
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
