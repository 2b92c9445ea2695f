/** A zaak as the beslisboek tells it: what was decided, planned, asked and left for a person. What it says in sentences stands apart. */
import { toonDuur } from '../../../functions/model/datum.ts'
import { isOpen, type Vraag, type Waarde } from '../../../functions/model/vraag.ts'
import type { Brief, Doorgang, Overtreding, Taak, Zaak } from '../../../functions/model/zaak.ts'

const met = (aan: boolean, tekst: string): readonly string[] => (aan ? [tekst] : [])
const zin = (...delen: readonly (readonly string[] | string)[]) => delen.flat().join(', ')

function kort(zaak: Zaak, id: string): string {
  return id.replace(`${zaak.id}-`, '')
}

const LANG = 40

function toonWaarde(waarde: Waarde): string {
  if (typeof waarde === 'object') return 'eenheid' in waarde ? toonDuur(waarde) : Object.values(waarde).join('/')
  if (typeof waarde !== 'string') return String(waarde)
  return waarde.length > LANG ? `“${waarde.slice(0, LANG).replaceAll('\n', ' / ')}…”` : `“${waarde}”`
}

function vanUitkomsten({ nr, aanleiding, uitkomsten }: Doorgang): string[] {
  return uitkomsten.map((een) =>
    zin(
      `${nr} (${aanleiding.soort}) ${een.overtreding}: ${een.gevolg}`,
      `fase ${een.fase}`,
      een.instrument === null ? [] : `${een.instrument} (${een.stap})`,
      met(een.ingevoegdVoornemen, 'eerst horen'),
      met(een.herinspectie, 'herinspectie'),
      met(een.meenemen, 'meenemen'),
      een.rij === null ? [] : `rij ${een.rij}`,
      een.prioriteit === undefined ? [] : `prioriteit ${een.prioriteit}`,
      een.bevel === undefined ? [] : `bevel ${Object.values(een.bevel).join('/')}`,
      een.artikel === '' ? [] : een.artikel,
      een.regel,
      `redenen ${een.redenen.length}`
    )
  )
}

function vanOvertreding(zaak: Zaak, een: Overtreding): string {
  return zin(
    `${een.id}: ${een.status}`,
    `prioriteit ${een.prioriteit ?? 'onbekend'}`,
    een.gehoord.map(({ instrument, brief }) => `gehoord voor ${instrument} (${kort(zaak, brief)})`),
    een.bevindingen.map(({ datum, rapport }) => `gezien ${datum} (${rapport ?? 'stukken'})`)
  )
}

function vanBrief(zaak: Zaak, brief: Brief): string {
  return zin(
    `${kort(zaak, brief.id)} ${brief.soort}: ${brief.status}`,
    `over ${brief.overtredingen.join(' ')}`,
    brief.vervangt === null ? [] : `in plaats van ${kort(zaak, brief.vervangt)}`,
    brief.feiten === undefined ? [] : `feiten ${brief.feiten.join(' ')}`,
    (brief.verteld ?? []).map((een) => `vertelt ${een.overtreding} ${een.gevolg} ${een.instrument ?? ''}`.trim()),
    Object.keys(brief.wijzigingen).map((veld) => `eigen ${veld}`),
    brief.auteurs.map((auteur) => `van ${auteur}`),
    met(brief.conceptNodig, 'concept nodig')
  )
}

function standVan(vraag: Vraag): string {
  if (!vraag.geldt) return 'vervallen'
  if (isOpen(vraag) || vraag.antwoord === null) return 'open'
  return `beantwoord met ${toonWaarde(vraag.antwoord.waarde)} door ${vraag.antwoord.door}`
}

function vanVraag(zaak: Zaak, vraag: Vraag): string {
  const { over, band, opties } = vraag
  return zin(
    `${kort(zaak, vraag.id)} ${vraag.punt ?? vraag.veld ?? vraag.soort} (${vraag.soort}): ${standVan(vraag)}`,
    `over ${[over.overtreding, over.brief === null ? null : kort(zaak, over.brief), over.rapport].filter((deel) => deel !== null).join(' ')}`,
    vraag.waardesoort,
    met(vraag.redenVerplicht, 'met reden'),
    vraag.voorstel === null ? [] : `voorstel ${toonWaarde(vraag.voorstel)}`,
    met(vraag.algemeenVoorstel !== '', 'algemeen voorstel'),
    band === null ? [] : `band ${[band.minimum, band.maximum].map((grens) => (grens === null ? '–' : toonDuur(grens))).join(' tot ')}`,
    opties.length === 0 ? [] : `keuze uit ${opties.map(({ waarde }) => waarde).join(' | ')}`
  )
}

function vanTaak(zaak: Zaak, { soort, over, uiterlijk, afgedaan }: Taak): string {
  return zin(
    `taak ${soort}`,
    over === null ? [] : `over ${kort(zaak, over)}`,
    uiterlijk === null ? [] : `uiterlijk ${uiterlijk}`,
    met(afgedaan !== null, 'afgedaan')
  )
}

/** What came after this doorgang: a story may begin in the midst of a zaak. */
export function sinds(zaak: Zaak, doorgang: number): Zaak {
  return {
    ...zaak,
    doorgangen: zaak.doorgangen.filter(({ nr }) => nr > doorgang),
    brieven: zaak.brieven.filter((brief) => brief.doorgang > doorgang),
    vragen: zaak.vragen.filter(({ over }) => (over.doorgang ?? 0) > doorgang)
  }
}

export function vertel(zaak: Zaak): string {
  return [
    ...zaak.doorgangen.flatMap(vanUitkomsten),
    ...zaak.overtredingen.map((een) => vanOvertreding(zaak, een)),
    ...zaak.brieven.map((een) => vanBrief(zaak, een)),
    ...zaak.vragen.map((een) => vanVraag(zaak, een)),
    ...zaak.taken.map((een) => vanTaak(zaak, een))
  ].join('\n')
}

/** Every sentence that people read in it. */
export function zinnenVan(zaak: Zaak): string[] {
  return [
    ...zaak.doorgangen.flatMap(({ uitkomsten }) => uitkomsten.flatMap(({ redenen }) => redenen)),
    ...zaak.brieven.flatMap(({ vervallenOmdat }) => vervallenOmdat ?? []),
    ...zaak.vragen.map(({ tekst }) => tekst),
    ...zaak.vragen.flatMap(({ opties }) => opties.map(({ label }) => label)),
    ...zaak.taken.map(({ tekst }) => tekst)
  ]
}
