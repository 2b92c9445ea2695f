/** The work list: what waits for me, what is late, what ends this week; bevel on top. Filters are links. */
import { html } from 'hono/html'
import type { Datum } from '../../model/basis.ts'
import { plusDagen, toonDatum } from '../../model/datum.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import { ELKE_BEHANDELAAR, Voorraadregel } from '../../model/werkvoorraad.ts'
import { type Antwoord, type Bezoek, type Html, pagina } from '../bezoek.ts'
import { bladeren, leeg, link, merk, tabel, tabs } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'
import { wachtmelding } from './wachtmelding.ts'
import { zoekveld } from './zoeken.ts'

const PER_BLADZIJDE = 50

interface Filter {
  readonly naam: string
  readonly uitleg: string
  readonly leeg: string
  /** Index, and the days within which the first date must lie. */
  readonly indexen: (bezoek: Bezoek) => readonly string[]
  readonly dagen?: (vandaag: Datum) => { readonly vanaf?: Datum; readonly tot: Datum }
  readonly alleenBevel?: boolean
}

const IEDEREEN = () => ['voorraad']

const FILTERS = {
  mij: {
    naam: 'Wacht op mij',
    uitleg: 'Zaken waarin u iets moet doen, en zaken die nog niemand heeft opgepakt.',
    leeg: 'Er wacht nu niets op u.',
    indexen: ({ mens }: Bezoek) => [`wacht:${mens.id}`, ...(heeftRol(mens, BEWERKERS) ? [`wacht:${ELKE_BEHANDELAAR}`] : [])]
  },
  laat: {
    naam: 'Te laat',
    uitleg: 'De eerste datum van deze zaken is voorbij.',
    leeg: 'Er is niets te laat.',
    indexen: IEDEREEN,
    dagen: (vandaag: Datum) => ({ tot: vandaag })
  },
  week: {
    naam: 'Komende 7 dagen',
    uitleg: 'In deze zaken eindigt iets binnen zeven dagen, vandaag meegerekend.',
    leeg: 'De komende zeven dagen eindigt er niets.',
    indexen: IEDEREEN,
    dagen: (vandaag: Datum) => ({ vanaf: vandaag, tot: plusDagen(vandaag, 7) })
  },
  bevel: {
    naam: 'Met bevel',
    uitleg: 'De GGD gaf in deze zaken een bevel. Dat werkt hoogstens zeven dagen, behalve als het is verlengd.',
    leeg: 'Er zijn geen lopende zaken met een bevel.',
    indexen: IEDEREEN,
    alleenBevel: true
  },
  alles: {
    naam: 'Alle lopende zaken',
    uitleg: 'Alle lopende zaken, de eerste datum bovenaan.',
    leeg: 'Er zijn geen lopende zaken.',
    indexen: IEDEREEN
  }
} as const satisfies Record<string, Filter>

type Filternaam = keyof typeof FILTERS

function isFilter(naam: string): naam is Filternaam {
  return Object.hasOwn(FILTERS, naam)
}

/** The ranges of the sort key that a filter takes: those with a bevel before those without. */
function bereiken({ dagen, alleenBevel }: Filter, vandaag: Datum): readonly { readonly vanaf: string; readonly tot: string }[] {
  const { vanaf = '0', tot = '99999' } = dagen?.(vandaag) ?? {}
  return (alleenBevel === true ? ['0'] : ['0', '1']).map((begin) => ({ vanaf: `${begin}#${vanaf}`, tot: `${begin}#${tot}` }))
}

interface Gevonden {
  readonly sorteer: string
  readonly regel: Voorraadregel
}

/** One more than a page holds, so that it is known whether there are more. */
async function zoek({ ports }: Bezoek, index: string, filter: Filter, na: string): Promise<Gevonden[]> {
  const gevonden: Gevonden[] = []
  for (const { vanaf, tot } of bereiken(filter, ports.klok.vandaag())) {
    const begin = na > vanaf ? `${na}!` : vanaf
    if (begin >= tot || gevonden.length > PER_BLADZIJDE) continue
    const { rijen } = await ports.store.zoek({ gemeente: ports.gemeente, index, vanaf: begin, tot, hoogstens: PER_BLADZIJDE + 1 })
    gevonden.push(...rijen.map(({ sorteer, gegevens }) => ({ sorteer, regel: Voorraadregel.parse(JSON.parse(gegevens)) })))
  }
  return gevonden
}

/** A zaak may wait for somebody in two ways and is shown once. */
async function bladzijde(
  bezoek: Bezoek,
  filter: Filter,
  na: string
): Promise<{ regels: readonly Voorraadregel[]; volgende: string | null }> {
  const rijen = new Map<string, Gevonden>()
  for (const index of filter.indexen(bezoek)) for (const een of await zoek(bezoek, index, filter, na)) rijen.set(een.sorteer, een)
  const op = [...rijen.values()].toSorted((een, ander) => (een.sorteer < ander.sorteer ? -1 : 1))
  const hier = op.slice(0, PER_BLADZIJDE)
  return { regels: hier.map(({ regel }) => regel), volgende: op.length > PER_BLADZIJDE ? (hier.at(-1)?.sorteer ?? null) : null }
}

function wanneer({ datum, wat }: Voorraadregel, vandaag: Datum): Html {
  if (datum === null) return html`<span class="bs-zacht">geen datum</span>`
  const kleur = datum < vandaag ? 'rood' : datum < plusDagen(vandaag, 7) ? 'oranje' : null
  const dag = toonDatum(datum)
  return html`${kleur === null ? html`<b>${dag}</b>` : merk(kleur, kleur === 'rood' ? `te laat: ${dag}` : dag)}<br><span class="bs-zacht">${wat}</span>`
}

function teDoen({ vragen, taken, opTePakken, teTekenen }: Voorraadregel): Html {
  const delen = [
    ...(teTekenen > 0 ? [merk('groen', telwoord(teTekenen, 'brief om te tekenen', 'brieven om te tekenen'))] : []),
    ...(vragen > 0 ? [merk('blauw', telwoord(vragen, 'vraag', 'vragen'))] : []),
    ...(taken > 0 ? [merk('blauw', telwoord(taken, 'taak', 'taken'))] : []),
    ...(opTePakken > 0 ? [merk('grijs', telwoord(opTePakken, 'brief op te pakken', 'brieven op te pakken'))] : [])
  ]
  return delen.length === 0 ? html`<span class="bs-zacht">loopt</span>` : html`<span class="bs-merken">${delen}</span>`
}

export function voorraadtabel(naam: string, regels: readonly Voorraadregel[], vandaag: Datum): Html {
  return tabel(
    naam,
    ['Zaak', 'Te doen', 'Eerste datum', 'Houder'],
    regels.map((regel) => [
      html`${link(`/zaken/${regel.id}`, regel.naam)} ${regel.bevel ? merk('rood', 'bevel') : ''}<br><span class="bs-zacht">${regel.id}, ${regel.soort}</span>`,
      teDoen(regel),
      wanneer(regel, vandaag),
      regel.houder
    ])
  )
}

export async function toonWerkvoorraad(bezoek: Bezoek): Promise<Antwoord> {
  const keuze = bezoek.keuze('toon')
  const naam: Filternaam = isFilter(keuze) ? keuze : 'mij'
  const filter: Filter = FILTERS[naam]
  const na = bezoek.keuze('na')
  const { regels, volgende } = await bladzijde(bezoek, filter, na)
  const pad = `/werkvoorraad?toon=${naam}`
  const filters = Object.entries(FILTERS).map(([welke, een]) => ({
    naam: een.naam,
    pad: `/werkvoorraad?toon=${welke}`,
    hier: welke === naam
  }))
  return pagina(
    'Werkvoorraad',
    html`${zoekveld(bezoek, '')}${await wachtmelding(bezoek)}${tabs('Welke zaken', filters)}<p class="bs-zacht">${filter.uitleg}</p>
${regels.length === 0 ? leeg(filter.leeg) : voorraadtabel(filter.naam, regels, bezoek.ports.klok.vandaag())}
${bladeren(na === '' ? null : pad, volgende === null ? null : `${pad}&na=${encodeURIComponent(volgende)}`)}`,
    { breed: true }
  )
}
