/** What happened in a zaak, newest first and per day: every line of its journal in a Dutch sentence, to be narrowed to one kind. */
import { html } from 'hono/html'
import { dagVan } from '../../model/dag.ts'
import { toonDatum, toonDatumMetDag } from '../../model/datum.ts'
import { Gebeurtenis } from '../../model/gebeurtenis.ts'
import { overlegbriefVan } from '../../model/overleg.ts'
import type { Zaak } from '../../model/zaak.ts'
import type { JournaalRegel } from '../../ports.ts'
import type { Antwoord, Bezoek, Html } from '../bezoek.ts'
import { leeg, link, merk, tabs } from '../opmaak/onderdelen.ts'
import { hoofdletter, toonUur } from '../opmaak/tekst.ts'
import { gebeurd, overlegzin, type Tijdlijnsoort, zegtNiets } from './tijdlijn-zinnen.ts'
import { vindNamen, vindZaak } from './vinden.ts'
import { zaakpagina } from './zaak-raam.ts'

const VERNIETIGD = 'De inhoud van deze regel is vernietigd, zoals de Archiefwet vraagt.'

const FILTERS = {
  alles: 'Alles',
  mensen: 'Wat mensen deden',
  stap: 'Rapporten en stappen',
  brief: 'Brieven',
  opmerking: 'Opmerkingen',
  verzending: 'Mail en post',
  datum: 'Data en feiten',
  taak: 'Taken'
} as const satisfies Record<Tijdlijnsoort | 'alles' | 'mensen', string>
type Filter = keyof typeof FILTERS

function isFilter(naam: string): naam is Filter {
  return Object.hasOwn(FILTERS, naam)
}

interface Moment extends Pick<JournaalRegel, 'nr' | 'tijdstip' | 'door'> {
  readonly soort: Tijdlijnsoort | null
  readonly zin: string
  readonly brief: string | null
}

/** What was recorded of an overleg, in words of its own: it is a fact of the zaak, not only an answer. */
function overlegMoment(gebeurtenis: Gebeurtenis, zaak: Zaak): Pick<Moment, 'soort' | 'zin' | 'brief'> | null {
  if (gebeurtenis.soort !== 'vraag-beantwoord') return null
  const { vraag: id, antwoord } = gebeurtenis.inhoud
  const vraag = zaak.vragen.find((een) => een.id === id)
  const brief = vraag === undefined ? undefined : overlegbriefVan(zaak, vraag)
  if (vraag === undefined || brief === undefined) return null
  return { soort: 'datum', zin: overlegzin(vraag, antwoord), brief: brief.id }
}

/** Null for a line that tells a reader nothing. */
function moment({ nr, tijdstip, door, soort, inhoud }: JournaalRegel, zaak: Zaak): Moment | null {
  const basis = { nr, tijdstip, door }
  if (inhoud === null) return { ...basis, soort: null, zin: VERNIETIGD, brief: null }
  const gelezen = Gebeurtenis.safeParse({ soort, inhoud: JSON.parse(inhoud) })
  if (!gelezen.success) return { ...basis, soort: null, zin: soort, brief: null }
  if (zegtNiets(gelezen.data)) return null
  const overleg = overlegMoment(gelezen.data, zaak)
  if (overleg !== null) return { ...basis, ...overleg }
  const { zin, groep, brief = null } = gebeurd(gelezen.data)
  return { ...basis, soort: groep, zin, brief }
}

function past({ soort, door }: Moment, filter: Filter): boolean {
  if (filter === 'alles') return true
  return filter === 'mensen' ? door !== 'systeem' : soort === filter
}

function regel({ nr, tijdstip, door, soort, zin, brief }: Moment, naam: (id: string) => string): Html {
  return html`<li class="bs-moment${door === 'systeem' ? '' : ' bs-moment--mens'}"><p class="bs-zacht"><time datetime="${tijdstip}">${toonUur(tijdstip)}</time>, ${naam(door)}</p>
<p>${zin}${brief === null ? '' : html` ${link(`/brieven/${brief}`, brief)}`}${soort === 'opmerking' ? html` ${merk('oranje', 'opmerking')}` : ''}</p><span class="bs-onzichtbaar">regel ${nr}</span></li>`
}

export async function toonTijdlijn(bezoek: Bezoek): Promise<Antwoord> {
  const { ports } = bezoek
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const naam = await vindNamen(bezoek)
  const keuze = bezoek.keuze('toon')
  const filter: Filter = isFilter(keuze) ? keuze : 'alles'
  const journaal = await ports.store.journaal({ gemeente: ports.gemeente, soort: 'zaak', id: zaak.id })
  const alle = journaal
    .toReversed()
    .map((een) => moment(een, zaak))
    .filter((een) => een !== null)
  const hier = alle.filter((een) => past(een, filter))
  const perDag = [...Map.groupBy(hier, ({ tijdstip }) => dagVan(tijdstip))]
  const keuzes = Object.entries(FILTERS).map(([welk, woord]) => ({
    naam: woord,
    pad: `/zaken/${zaak.id}/tijdlijn${welk === 'alles' ? '' : `?toon=${welk}`}`,
    hier: welk === filter
  }))
  return zaakpagina(
    zaak,
    'Tijdlijn',
    html`${tabs('Wat er op de tijdlijn staat', keuzes)}<p class="bs-zacht">Geopend op ${toonDatum(zaak.geopendOp)}. Het nieuwste staat bovenaan.</p>
${hier.length === 0 ? leeg('Hiervan is nog niets gebeurd.') : ''}${perDag.map(
  ([dag, momenten]) =>
    html`<h2 class="bs-tijdlijn__dag">${hoofdletter(toonDatumMetDag(dag))}</h2><ol class="bs-tijdlijn">${momenten.map((een) => regel(een, naam))}</ol>`
)}`
  )
}
