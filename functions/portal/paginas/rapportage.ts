/** What is late now, and the figures of a year: steps per kind and per houder, and how long they took. As a page and as CSV. */
import { html } from 'hono/html'
import { type Begrensd, cijfersVan, MEESTE_ZAKEN, zakenTeLaat } from '../../cijfers.ts'
import type { Cijferregel } from '../../model/cijfers.ts'
import { jaarVan } from '../../model/datum.ts'
import { BRIEFSOORTEN, Briefsoort } from '../../model/instrument.ts'
import type { Voorraadregel } from '../../model/werkvoorraad.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, NietGevonden, pagina } from '../bezoek.ts'
import { balken } from '../opmaak/balken.ts'
import { csv } from '../opmaak/csv.ts'
import { bericht, deel, gegevens, leeg, link, linkknop, tabs } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'
import { voorraadtabel } from './werkvoorraad.ts'

/** Years to choose from: this one and those before it. */
const JAREN = 3
const MEESTE_HOUDERS = 20
const LAAT_GETOOND = 10

interface Soortcijfer {
  readonly soort: Briefsoort
  readonly aantal: number
  readonly gemiddeld: number
  readonly langste: number
}

function perSoort(regels: readonly Cijferregel[]): Soortcijfer[] {
  return Briefsoort.options.flatMap((soort) => {
    const delen = regels.flatMap(({ brieven }) => brieven.filter((een) => een.soort === soort))
    const aantal = delen.reduce((som, een) => som + een.aantal, 0)
    if (aantal === 0) return []
    const dagen = delen.reduce((som, een) => som + een.dagen, 0)
    return [{ soort, aantal, gemiddeld: Math.round(dagen / aantal), langste: Math.max(...delen.map((een) => een.langste)) }]
  })
}

interface Houdercijfer {
  readonly houder: string
  readonly zaken: number
  readonly stappen: number
}

/** A step is a letter to the houder that carries an instrument, or announces one. */
function isStap(soort: Briefsoort): boolean {
  return BRIEFSOORTEN[soort].stap !== null
}

function perHouder(regels: readonly Cijferregel[]): Houdercijfer[] {
  const houders = new Map<string, Houdercijfer>()
  for (const { houder, brieven } of regels) {
    const { zaken, stappen } = houders.get(houder) ?? { zaken: 0, stappen: 0 }
    const erbij = brieven.reduce((som, { soort, aantal }) => som + (isStap(soort) ? aantal : 0), 0)
    houders.set(houder, { houder, zaken: zaken + 1, stappen: stappen + erbij })
  }
  return [...houders.values()].toSorted((een, ander) => ander.stappen - een.stappen || een.houder.localeCompare(ander.houder, 'nl'))
}

function teLaat({ regels, meer }: Begrensd<Voorraadregel>, vandaag: string): Html {
  if (regels.length === 0) return leeg('Er is niets te laat.')
  const aantal = `${meer ? 'Meer dan ' : ''}${telwoord(regels.length, 'zaak is', 'zaken zijn')} te laat: de eerste datum is voorbij.`
  const rest = regels.length > LAAT_GETOOND ? html`<p>${link('/werkvoorraad?toon=laat', 'Alle zaken die te laat zijn')}</p>` : ''
  return html`<p>${aantal}</p>${voorraadtabel('Te laat', regels.slice(0, LAAT_GETOOND), vandaag)}${rest}`
}

function cijfers(regels: readonly Cijferregel[]): Html {
  const soorten = perSoort(regels)
  if (soorten.length === 0) return leeg('In de zaken van dit jaar is nog geen brief verzonden.')
  const dagen = (aantal: number) => telwoord(aantal, 'dag', 'dagen')
  const houders = perHouder(regels)
  const stappen = soorten.map(({ soort, aantal }) => ({ naam: BRIEFSOORTEN[soort].titel, getal: aantal, woord: String(aantal) }))
  const tijden = soorten.map(({ soort, gemiddeld, langste }) => ({
    naam: BRIEFSOORTEN[soort].titel,
    getal: gemiddeld,
    woord: dagen(gemiddeld),
    verder: dagen(langste)
  }))
  const namen = houders.slice(0, MEESTE_HOUDERS).map(({ houder, zaken, stappen: aantal }) => ({
    naam: houder,
    getal: aantal,
    woord: String(aantal),
    verder: String(zaken)
  }))
  return html`${deel('Verzonden brieven per soort', balken('Verzonden brieven per soort', ['Brief', 'Aantal'], stappen))}
${deel(
  'Doorlooptijd',
  html`<p>Van de dag waarop het rapport is opgenomen tot de dag van bekendmaking of verzending.</p>${balken('Doorlooptijd per soort brief', ['Brief', 'Gemiddeld', 'Langste'], tijden)}`
)}
${deel(
  'Stappen per houder',
  html`<p>Een stap is een overleg, een waarschuwing, een voornemen of een besluit.${houders.length > MEESTE_HOUDERS ? ` De ${MEESTE_HOUDERS} houders met de meeste stappen staan hier; het bestand hieronder bevat alle zaken.` : ''}</p>${balken('Stappen per houder', ['Houder', 'Stappen', 'Zaken'], namen)}`
)}`
}

/** @throws NietGevonden for what is no year to choose */
function gekozenJaar(bezoek: Bezoek): number {
  const nu = jaarVan(bezoek.ports.klok.vandaag())
  const keuze = bezoek.keuze('jaar')
  if (keuze === '') return nu
  const jaar = /^\d{4}$/.test(keuze) ? Number(keuze) : 0
  if (jaar > nu || jaar <= nu - JAREN) throw new NietGevonden()
  return jaar
}

function grens(meer: boolean): Html {
  if (!meer) return LEEG
  return bericht(
    'warning',
    `Dit jaar heeft meer dan ${MEESTE_ZAKEN} zaken. De cijfers en het bestand gaan over de eerste ${MEESTE_ZAKEN} die zijn geopend.`
  )
}

export async function toonRapportage(bezoek: Bezoek): Promise<Antwoord> {
  const { store, gemeente, klok } = bezoek.ports
  const vandaag = klok.vandaag()
  const jaar = gekozenJaar(bezoek)
  const [laat, { regels, meer }] = await Promise.all([zakenTeLaat(store, gemeente, vandaag), cijfersVan(store, gemeente, jaar)])
  const nu = jaarVan(vandaag)
  const jaren = Array.from({ length: JAREN }, (_, terug) => nu - terug).map((een) => ({
    naam: String(een),
    pad: `/rapportage?jaar=${een}`,
    hier: een === jaar
  }))
  const open = regels.filter(({ status }) => status === 'open').length
  return pagina(
    'Rapportage',
    html`${deel('Nu te laat', teLaat(laat, vandaag))}<h2>Zaken die in een jaar zijn geopend</h2>${tabs('Welk jaar', jaren)}${grens(meer)}
${
  regels.length === 0
    ? leeg(`In ${jaar} zijn geen zaken geopend.`)
    : html`${gegevens([
        ['Geopend', telwoord(regels.length, 'zaak', 'zaken')],
        ['Loopt nog', telwoord(open, 'zaak', 'zaken')],
        ['Gesloten', telwoord(regels.length - open, 'zaak', 'zaken')]
      ])}${cijfers(regels)}<p>${linkknop(`/rapportage/zaken.csv?jaar=${jaar}`, `Zaken van ${jaar} als bestand (csv)`)}</p>`
}`,
    { breed: true }
  )
}

/** One row per zaak, with the letters of each kind; a file that is cut off says so in its last row. */
export function zakenCsv({ regels, meer }: Begrensd<Cijferregel>): Uint8Array {
  const kop = ['zaak', 'voorziening', 'soort', 'houder', 'stand', 'geopend op', 'gesloten op']
  const perBrief = Briefsoort.options.flatMap((soort) => [
    BRIEFSOORTEN[soort].titel,
    `${BRIEFSOORTEN[soort].titel}: langste doorlooptijd in dagen`
  ])
  const rijen = regels.map(({ id, naam, soort, houder, status, geopendOp, geslotenOp, brieven }) => [
    id,
    naam,
    soort,
    houder,
    status === 'open' ? 'loopt' : 'gesloten',
    geopendOp,
    geslotenOp ?? '',
    ...Briefsoort.options.flatMap((welke) => {
      const cijfer = brieven.find((een) => een.soort === welke)
      return cijfer === undefined ? [0, ''] : [cijfer.aantal, cijfer.langste]
    })
  ])
  const slot = `Let op: dit bestand is niet volledig. Dit jaar heeft meer dan ${regels.length} zaken; alleen de eerste ${regels.length} die zijn geopend staan erin.`
  return csv([...kop, ...perBrief], meer ? [...rijen, [slot]] : rijen)
}

export async function geefZakenCsv(bezoek: Bezoek): Promise<Antwoord> {
  const jaar = gekozenJaar(bezoek)
  return {
    soort: 'bestand',
    bytes: zakenCsv(await cijfersVan(bezoek.ports.store, bezoek.ports.gemeente, jaar)),
    mediatype: 'text/csv; charset=utf-8',
    naam: `zaken-${jaar}.csv`,
    hoe: 'bewaren'
  }
}
