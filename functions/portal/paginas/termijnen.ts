/** The dates of all zaken per week or month; which reminders went and will go; and the calendar that follows them. */
import { html } from 'hono/html'
import { Temporal } from 'temporal-polyfill'
import { AGENDASOORTEN, type Agendasoort } from '../../model/agenda.ts'
import { isLopend } from '../../model/agendarijen.ts'
import { Datum } from '../../model/basis.ts'
import { plusDagen, toonDatum, toonDatumMetDag, toonMaand } from '../../model/datum.ts'
import { agendaadressenVan, maakAgendaadres, trekAgendaadresIn } from '../agenda/adressen.ts'
import { type Agendapunt, leesAgenda } from '../agenda/lezen.ts'
import { agendapad } from '../agenda/route.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, NietGevonden, pagina, verder } from '../bezoek.ts'
import { formulier, knop } from '../opmaak/formulier.ts'
import { bericht, deel, leeg, link, linkknop, merk, tabs } from '../opmaak/onderdelen.ts'
import { hoofdletter, toonTijdstip } from '../opmaak/tekst.ts'

interface Bereik {
  readonly per: 'week' | 'maand'
  readonly vanaf: Datum
  /** Exclusive. */
  readonly tot: Datum
  readonly titel: string
}

function bereikVan(per: 'week' | 'maand', dag: Datum): Bereik {
  const in_ = Temporal.PlainDate.from(dag)
  if (per === 'maand') {
    const eerste = in_.with({ day: 1 })
    return { per, vanaf: eerste.toString(), tot: eerste.add({ months: 1 }).toString(), titel: hoofdletter(toonMaand(dag)) }
  }
  const maandag = in_.subtract({ days: in_.dayOfWeek - 1 })
  const vanaf = maandag.toString()
  return {
    per,
    vanaf,
    tot: maandag.add({ days: 7 }).toString(),
    titel: `Week ${in_.weekOfYear}: ${toonDatum(vanaf)} tot en met ${toonDatum(plusDagen(vanaf, 6))}`
  }
}

const NAMEN = { termijn: 'Termijnen', taak: 'Taken', bericht: 'Herinneringen en berichten' } as const satisfies Record<Agendasoort, string>

interface Keuze {
  readonly bereik: Bereik
  readonly soort: Agendasoort | null
}

function leesKeuze({ keuze, ports }: Bezoek): Keuze {
  const dag = Datum.safeParse(keuze('dag'))
  const gekozen = keuze('soort')
  return {
    bereik: bereikVan(keuze('per') === 'maand' ? 'maand' : 'week', dag.success ? dag.data : ports.klok.vandaag()),
    soort: AGENDASOORTEN.find((soort) => soort === gekozen) ?? null
  }
}

function pad({ per, vanaf }: Pick<Bereik, 'per' | 'vanaf'>, soort: Agendasoort | null): string {
  return `/termijnen?per=${per}&dag=${vanaf}${soort === null ? '' : `&soort=${soort}`}`
}

function punt(een: Agendapunt, vandaag: Datum): Html {
  const { zaak, naam, soort, wat, status, dag } = een
  const kleur = isLopend(een) ? (dag < vandaag ? 'rood' : 'blauw') : 'grijs'
  return html`<li>${merk(kleur, isLopend(een) && dag < vandaag && soort !== 'bericht' ? 'te laat' : status)} ${hoofdletter(wat)}<br><span class="bs-zacht">${link(`/zaken/${zaak}/data`, naam === '' ? zaak : naam)} (${zaak})</span></li>`
}

function dagen(punten: readonly Agendapunt[], vandaag: Datum): Html {
  const perDag = [...Map.groupBy(punten, ({ dag }) => dag)]
  return html`<ol class="bs-dagen">${perDag.map(
    ([
      dag,
      hier
    ]) => html`<li class="bs-dag"><p class="bs-dag__kop"><time datetime="${dag}">${hoofdletter(toonDatumMetDag(dag))}</time>${dag === vandaag ? html` ${merk('groen', 'vandaag')}` : ''}</p>
<ul class="bs-taken">${hier.map((een) => punt(een, vandaag))}</ul></li>`
  )}</ol>`
}

function stuur({ bereik, soort }: Keuze, vandaag: Datum): Html {
  const { per, vanaf, tot } = bereik
  const vorige = bereikVan(per, plusDagen(vanaf, -1))
  const nu = bereikVan(per, vandaag)
  const ander = (welke: 'week' | 'maand') => pad(bereikVan(welke, vandaag >= vanaf && vandaag < tot ? vandaag : vanaf), soort)
  return html`${tabs('Week of maand', [
    { naam: 'Week', pad: ander('week'), hier: per === 'week' },
    { naam: 'Maand', pad: ander('maand'), hier: per === 'maand' }
  ])}${tabs('Welke data', [
    { naam: 'Alles', pad: pad(bereik, null), hier: soort === null },
    ...AGENDASOORTEN.map((een) => ({ naam: NAMEN[een], pad: pad(bereik, een), hier: een === soort }))
  ])}<nav class="bs-bladeren" aria-label="Bladeren door de agenda">${linkknop(pad(vorige, soort), `Vorige ${per}`)}${nu.vanaf === vanaf ? '' : linkknop(pad(nu, soort), `Deze ${per}`)}${linkknop(pad(bereikVan(per, tot), soort), `Volgende ${per}`)}</nav>`
}

async function abonnement(bezoek: Bezoek): Promise<Html> {
  const { ports, mens } = bezoek
  const adressen = await agendaadressenVan(ports.documenten, ports.gemeente, mens.id)
  const rijen = adressen.map(
    ({ id, sinds }) =>
      html`<li>Adres van ${toonTijdstip(sinds)} ${formulier(bezoek, { actie: `/termijnen/agenda/${id}/intrekken`, naam: `Adres van ${toonTijdstip(sinds)} intrekken` }, knop('Intrekken', 'gevaar'))}</li>`
  )
  return deel(
    'Deze data in uw eigen agenda',
    html`<p>Met een geheim adres volgt uw agenda (Outlook, Google, Apple) de termijnen en taken vanzelf. Er staan alleen nummers van zaken in, geen namen. Wie het adres heeft, kan meelezen: deel het niet.</p>
${rijen.length === 0 ? LEEG : html`<ul class="bs-taken">${rijen}</ul>`}
${formulier(bezoek, { actie: '/termijnen/agenda', naam: 'Geheim adres maken' }, html`<p>${knop(rijen.length === 0 ? 'Geheim adres maken' : 'Nog een adres maken', 'tweede')}</p>`)}`,
    'agenda'
  )
}

export async function toonTermijnen(bezoek: Bezoek): Promise<Antwoord> {
  const { ports } = bezoek
  const keuze = leesKeuze(bezoek)
  const { bereik, soort } = keuze
  const vandaag = ports.klok.vandaag()
  const { punten, onvolledig } = await leesAgenda(ports.store, ports.gemeente, bereik.vanaf, bereik.tot)
  const hier = soort === null ? punten : punten.filter((een) => een.soort === soort)
  const meer =
    onvolledig.length === 0 ? LEEG : bericht('warning', `Niet alle data van ${onvolledig.join(', ')} staan hier. Bekijk die zaak zelf.`)
  return pagina(
    'Termijnen',
    html`${stuur(keuze, vandaag)}<h2>${bereik.titel}</h2>${meer}
${hier.length === 0 ? leeg(`Er staat in deze ${bereik.per} niets op de agenda.`) : dagen(hier, vandaag)}
<p class="bs-zacht">Klopt een dag niet, zoals een postdag of een dag van ontvangst? Open de zaak: onder de data verbetert u hem.</p>${await abonnement(bezoek)}`
  )
}

export async function maakAgenda(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, oorsprong } = bezoek
  const geheim = await maakAgendaadres(ports.documenten, ports.gemeente, mens.id, ports.klok.nu())
  const adres = `${oorsprong}${agendapad(ports.gemeente, geheim)}`
  return pagina(
    'Uw geheime agenda-adres',
    html`${bericht('ok', 'Het adres is gemaakt.')}<p>Kopieer dit adres nu: het wordt niet bewaard en is hierna niet meer te zien.</p>
<p class="bs-adres"><code>${adres}</code></p><p>Kies in uw agenda ‘abonneren op agenda’ of ‘toevoegen van internet’ en plak het adres daar.</p>
<p>${linkknop('/termijnen#agenda', 'Klaar', 'eerste')}</p>`,
    { kruimels: [{ naam: 'Termijnen', pad: '/termijnen' }] }
  )
}

export async function trekAgendaIn(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens } = bezoek
  const wie = { gemeente: ports.gemeente, mens: mens.id, id: bezoek.pad('agendaadres'), nu: ports.klok.nu() }
  if (!(await trekAgendaadresIn(ports.documenten, wie))) throw new NietGevonden()
  return verder('/termijnen', 'Het adres is ingetrokken. Een agenda die het nog gebruikt, krijgt niets meer.')
}
