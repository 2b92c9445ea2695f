/** The work list, and one zaak, Brief or Verzending in words: journal, letters, ledger, dates. */
import type { GemeenteId } from '../../model/basis.ts'
import { toonBedrag } from '../../model/bedrag.ts'
import { bronVanKvk } from '../../model/houder.ts'
import { briefVanId } from '../../model/id.ts'
import { gemachtigdeSleutel, houderSleutel, oudercommissieSleutel } from '../../model/sleutels.ts'
import { isOpen, type Vraag, type Waarde } from '../../model/vraag.ts'
import type { Zaak } from '../../model/zaak.ts'
import type { JournaalRegel, Ports } from '../../ports.ts'
import { tabel } from './tabel.ts'
import { toonBrief } from './toon-brief.ts'

interface Lijstrij {
  readonly gemeente: GemeenteId
  readonly index: string
  readonly sorteer: string
  /** Id of the zaak, or SHA-256 of the upload. */
  readonly stroom: string
  readonly gegevens: unknown
}

/** All rows of one index over the gemeenten, in order; `status`: only those whose sort key begins with it. */
export async function alleRijen(ports: Ports, gemeenten: readonly GemeenteId[], index: string, status?: string): Promise<Lijstrij[]> {
  const bereik = status === undefined ? {} : { vanaf: `${status}#`, tot: `${status}$` }
  const rijen: Lijstrij[] = []
  for (const gemeente of gemeenten) {
    let vervolg: string | null = null
    do {
      const bladzijde = await ports.store.zoek({ gemeente, index, ...bereik, ...(vervolg === null ? {} : { vervolg }) })
      rijen.push(
        ...bladzijde.rijen.map(({ sorteer, stroom, gegevens }) => ({
          gemeente,
          index,
          sorteer,
          stroom: stroom.id,
          gegevens: JSON.parse(gegevens)
        }))
      )
      vervolg = bladzijde.vervolg
    } while (vervolg !== null)
  }
  return rijen
}

/** A field of a row as text; empty when it has none. */
export function veld({ gegevens }: Pick<Lijstrij, 'gegevens'>, naam: string): string {
  return typeof gegevens === 'object' && gegevens !== null ? String(Reflect.get(gegevens, naam) ?? '') : ''
}

export function toonWaarde(waarde: Waarde | null): string {
  if (waarde === null) return '(geen voorstel)'
  if (typeof waarde === 'string') return waarde
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if ('aantal' in waarde) return `${waarde.aantal} ${waarde.eenheid}`
  const per = waarde.wijze === 'per tijdseenheid' ? `per ${waarde.tijdseenheid}` : waarde.wijze
  return `${toonBedrag(waarde.bedrag)} ${per}, hoogstens ${toonBedrag(waarde.maximum)}`
}

export function toonVraag(vraag: Vraag): string {
  const regels = [`${vraag.id}  [${vraag.soort}${vraag.punt === null ? '' : `: ${vraag.punt}`}]`, `  ${vraag.tekst}`]
  if (vraag.opties.length > 0)
    regels.push(...vraag.opties.map((optie) => `  - ${optie.waarde}: ${optie.label}${optie.grond === '' ? '' : ` (${optie.grond})`}`))
  if (vraag.voorstel !== null) regels.push(`  Voorstel: ${toonWaarde(vraag.voorstel)}`)
  if (vraag.band !== null)
    regels.push(
      `  Beleid: ${vraag.band.minimum === null ? '' : `minstens ${toonWaarde(vraag.band.minimum)}, `}${vraag.band.maximum === null ? '' : `hoogstens ${toonWaarde(vraag.band.maximum)}`}`
    )
  if (vraag.redenVerplicht) regels.push('  Een reden is verplicht (--reason).')
  if (vraag.algemeenVoorstel !== '')
    regels.push(
      '  Dit voorstel is de algemene maatregel van het beleid. Schrijf de maatregel voor dit geval in eigen woorden,',
      `  of geef een reden (--reason) waarom de algemene tekst hier concreet genoeg is (${vraag.algemeenVoorstel}).`
    )
  if (vraag.antwoord !== null)
    regels.push(
      `  Antwoord van ${vraag.antwoord.door}: ${toonWaarde(vraag.antwoord.waarde)}${vraag.antwoord.reden === '' ? '' : ` (${vraag.antwoord.reden})`}`
    )
  return regels.join('\n')
}

export function blok(titel: string, regels: readonly string[]): string[] {
  return regels.length === 0 ? [] : ['', titel, ...regels]
}

function toonRapporten({ rapporten }: Zaak): string[] {
  return rapporten.map(({ id, inhoud, vervangenDoor }) => {
    const einde = vervangenDoor === null ? '' : `, vervangen door ${vervangenDoor}`
    return `  ${id}  ${inhoud.onderzoek.type} ${inhoud.onderzoek.datums.join(', ')}, ${inhoud.rapport.kenmerk}, ${inhoud.rapport.status}${einde}`
  })
}

function toonOvertredingen({ overtredingen }: Zaak): string[] {
  return overtredingen.map(({ id, voorwaarde, prioriteit, fase, stap, instrument, status, meenemen }) => {
    const wat = instrument === null ? 'nog geen stap' : `${stap === 'voornemen' ? 'voornemen ' : ''}${instrument}`
    const einde = meenemen ? ', meenemen bij de volgende reguliere inspectie' : ''
    return `  ${id}  ${voorwaarde.item} (${prioriteit ?? 'niet in het beleid'}), fase ${fase}, ${wat}: ${status}${einde}`
  })
}

function toonTermijnen({ termijnen }: Zaak): string[] {
  return termijnen.map(({ laatsteDag, omschrijving, status, vorige }) => {
    const eerder = vorige.map((oud) => ` (was ${oud.laatsteDag}: ${oud.reden})`).join('')
    return `  ${laatsteDag}  ${omschrijving}: ${status}${eerder}`
  })
}

function toonMeldingen({ meldingen }: Zaak): string[] {
  return meldingen.map(
    ({ op, soort, ontvanger, status, reden }) => `  ${op}  ${soort} aan ${ontvanger}: ${status}${reden === '' ? '' : ` (${reden})`}`
  )
}

function toonTaken({ taken }: Zaak): string[] {
  return taken
    .filter(({ afgedaan }) => afgedaan === null)
    .map(({ id, soort, tekst, uiterlijk }) => `  ${id}  ${soort}: ${tekst}${uiterlijk === null ? '' : ` (uiterlijk ${uiterlijk})`}`)
}

/** With the ids of the consent register, which `consent` asks for. */
function ontvangers(zaak: Zaak): string[] {
  const { houder, voorziening, oudercommissie } = zaak
  const bron = bronVanKvk(zaak)
  const { gemachtigde } = houder
  return [
    `Houder: ${houder.naam} (${houderSleutel(houder)})${bron === null ? '' : `; KvK-nummer volgens ${bron}`}`,
    ...(gemachtigde === null ? [] : [`Gemachtigde: ${gemachtigde.naam} (${gemachtigdeSleutel(gemachtigde)})`]),
    ...(oudercommissie === null ? [] : [`Oudercommissie: ${oudercommissie.naam} (${oudercommissieSleutel(voorziening)})`])
  ]
}

export function toonZaak(zaak: Zaak, journaal: readonly JournaalRegel[]): string {
  const { voorziening } = zaak
  return [
    `${zaak.id}  ${voorziening.naam} (${voorziening.soort}, LRK ${voorziening.lrk ?? 'geen'}): ${zaak.status}`,
    ...ontvangers(zaak),
    ...(zaak.vorigeZaak === null ? [] : [`Vorige zaak: ${zaak.vorigeZaak}`]),
    ...blok('Rapporten', toonRapporten(zaak)),
    ...blok('Overtredingen', toonOvertredingen(zaak)),
    ...blok(
      'Brieven',
      zaak.brieven.map((brief) => toonBrief(zaak, brief))
    ),
    ...blok('Termijnen', toonTermijnen(zaak)),
    ...blok('Meldingen', toonMeldingen(zaak)),
    ...blok('Vragen', zaak.vragen.filter(isOpen).map(toonVraag)),
    ...blok('Taken', toonTaken(zaak)),
    ...blok(
      'Journaal',
      journaal.map(({ nr, tijdstip, door, soort }) => `  ${String(nr).padStart(3)}  ${tijdstip}  ${door}  ${soort}`)
    )
  ].join('\n')
}

/** The part of a zaak that an id names: the Brief or the Verzending; null for the zaak itself. */
export function deelVan(zaak: Zaak, id: string): { tekst: string; gegevens: unknown } | null {
  const verzending = zaak.verzendingen.find((kandidaat) => kandidaat.id === id)
  if (verzending !== undefined) {
    const tekst = [
      `${verzending.id}  ${verzending.kanaal} aan ${verzending.ontvanger.naam}: ${verzending.status}`,
      ...verzending.stappen.map((stap) => `  ${stap.tijdstip}  ${stap.status}  ${stap.door}  ${stap.toelichting}`),
      `  bewijs: ${verzending.bewijs === '' ? 'nog geen' : verzending.bewijs}`
    ].join('\n')
    return { tekst, gegevens: verzending }
  }
  const brief = zaak.brieven.find((kandidaat) => kandidaat.id === briefVanId(id))
  if (brief === undefined) return null
  const concept = brief.concepten.at(-1)
  const documenten = concept === undefined ? [] : [`  pdf: ${concept.pdf}`, `  html: ${concept.html}`, `  gegevens: ${concept.gegevens}`]
  const definitief = brief.definitief === null ? [] : [`  definitief: ${brief.definitief.sleutel}`]
  return { tekst: [toonBrief(zaak, brief), ...documenten, ...definitief].join('\n'), gegevens: brief }
}

export function toonWerklijst(rijen: readonly Lijstrij[]): string {
  const cellen = rijen.map((rij) => [
    veld(rij, 'bevel') === 'true' ? '! bevel' : '',
    veld(rij, 'id'),
    rij.gemeente,
    ...['naam', 'soort', 'houder', 'status', 'open', 'vragen'].map((naam) => veld(rij, naam))
  ])
  return tabel(
    ['', 'Zaak', 'Gemeente', 'Voorziening', 'Soort', 'Houder', 'Status', 'Open', 'Vragen'],
    cellen.toSorted((een, ander) => (een[0] === ander[0] ? 0 : een[0] === '' ? 1 : -1))
  )
}
