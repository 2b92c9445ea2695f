/** The parts of the policy page, each from the policy as data. */
import { html } from 'hono/html'
import { type Bevinding, toetsVoorbeelden } from '../../decide/linter.ts'
import { toonBedrag } from '../../model/bedrag.ts'
import type { Beleid } from '../../model/beleid.ts'
import { toonDatum, toonDuur } from '../../model/datum.ts'
import { Beleidssoort } from '../../model/inspectie.ts'
import { somOp } from '../../model/mensen.ts'
import { waardeInWoorden } from '../../model/waarde-tonen.ts'
import type { Html } from '../bezoek.ts'
import { deel, gegevens, leeg, lijst, merk, tabel } from '../opmaak/onderdelen.ts'
import { hoofdletter, telwoord } from '../opmaak/tekst.ts'
import {
  gegevenInWoorden,
  gevolgInWoorden,
  stapInWoorden,
  termijnInWoorden,
  triggerInWoorden,
  verwachtInWoorden,
  wanneerInWoorden
} from './beleid-woorden.ts'

const zacht = (tekst: string): Html => html`<span class="bs-zacht">${tekst}</span>`

/** Priority × fase, from heavy to light. */
export function ladderdeel({ prioriteiten, ladder }: Beleid): Html {
  return html`${prioriteiten.map((prioriteit) =>
    deel(
      `Prioriteit ${prioriteit}`,
      tabel(
        `De ladder bij prioriteit ${prioriteit}`,
        ['Fase', 'Stap', 'Termijn', 'Nader onderzoek'],
        ladder
          .filter((rij) => rij.prioriteit === prioriteit)
          .toSorted((een, ander) => een.fase - ander.fase)
          .map((rij) => [
            `Fase ${rij.fase}`,
            html`${hoofdletter(stapInWoorden(rij))}<br>${zacht(rij.bron)}${rij.zonderAanwijzing === undefined ? '' : html`<br>${zacht(`Geen aanwijzing vooraf: ${rij.zonderAanwijzing}`)}`}`,
            termijnInWoorden(rij.termijn),
            rij.herinspectie ? 'ja' : 'nee'
          ])
      )
    )
  )}`
}

function bevelEnAanbod({ bevel, herstelaanbod }: Beleid): Html {
  const perPrioriteit = Object.entries(bevel?.perPrioriteit ?? {}).map(
    ([prioriteit, fase]) => `bij prioriteit ${prioriteit} als fase ${fase}`
  )
  return gegevens([
    [
      'Na een bevel',
      bevel === null
        ? 'Het beleid zegt hier niets over; een mens beoordeelt.'
        : html`Het bevel telt als fase ${bevel.teltAlsFase}${perPrioriteit.length === 0 ? '' : `, ${somOp(perPrioriteit, 'en')}`}. De fase daarna ${bevel.daarna === 'dwingend' ? 'volgt altijd' : 'kan volgen; een mens kiest'}.<br>${zacht(bevel.bron)}`
    ],
    [
      'Herstelaanbod',
      herstelaanbod === null
        ? 'Het beleid zegt hier niets over; een mens beoordeelt.'
        : html`${herstelaanbod.nietBij.length === 0 ? 'Kan bij elk onderzoek' : `Kan niet bij: ${somOp(herstelaanbod.nietBij)}`}. Telt ${herstelaanbod.teltVoorRecidive ? '' : 'niet '}mee voor recidive.<br>${zacht(herstelaanbod.bron)}`
    ]
  ])
}

export function zwaarderdeel(beleid: Beleid): Html {
  const { modifiers } = beleid
  const regels =
    modifiers.length === 0
      ? leeg('Het beleid kent geen regels die een stap zwaarder maken.')
      : tabel(
          'Wat een stap zwaarder maakt',
          ['Regel', 'Wanneer', 'Gevolg', 'Moet of kan'],
          modifiers.map((modifier) => [
            html`${modifier.omschrijving}<br>${zacht(modifier.bron)}`,
            triggerInWoorden(modifier),
            hoofdletter(somOp(modifier.gevolgen.map(gevolgInWoorden))),
            modifier.aard === 'dwingend' ? merk('blauw', 'moet') : merk('grijs', 'kan, een mens kiest')
          ])
        )
  return html`${deel('Zwaarder', regels)}${deel('Bevel en herstelaanbod', bevelEnAanbod(beleid))}`
}

export function itemdeel({ soorten, prioriteiten }: Beleid): Html {
  return html`${Beleidssoort.options.flatMap((soort) => {
    const items = soorten[soort]
    if (items === undefined) return []
    const aantallen = prioriteiten.map((prioriteit) => `${items.filter((item) => item.prioriteit === prioriteit).length} ${prioriteit}`)
    const rijen = items.map(({ item, titel, domein, prioriteit, maatregel, termijn }) => [
      html`<b>${titel}</b><br>${zacht(`${item}, ${domein}`)}`,
      prioriteit,
      html`${maatregel}${termijn === null ? '' : html`<br>${zacht(`Eigen termijn: ${termijnInWoorden(termijn)}.`)}`}`
    ])
    return [
      html`<details class="bs-kaart"><summary><h2>${soort}</h2> ${zacht(`${telwoord(items.length, 'item', 'items')}: ${aantallen.join(', ')}`)}</summary><div>${tabel(
        `Items van ${soort}`,
        ['Item', 'Prioriteit', 'Voorstel voor de maatregel'],
        rijen
      )}</div></details>`
    ]
  })}`
}

type Dwangsomregel = NonNullable<Beleid['bedragen']['dwangsommen']>[number]

function waarvoor({ items, prioriteit }: Dwangsomregel, beleid: Beleid): string {
  const titels = new Map(Object.values(beleid.soorten).flatMap((lijst) => lijst.map(({ item, titel }) => [item, titel] as const)))
  const namen = items.map((item) => titels.get(item) ?? item)
  return [...namen, ...(prioriteit === null ? [] : [`elk ander item van prioriteit ${prioriteit}`])].join('; ')
}

function dwangsommen(beleid: Beleid): Html {
  const regels = beleid.bedragen.dwangsommen
  if (regels === null || regels.length === 0)
    return leeg('Het beleid noemt geen bedragen voor een dwangsom. Een mens vult bedrag en motivering in.')
  return tabel(
    'Bedragen van dwangsommen',
    ['Voor', 'Dwangsom', 'Motivering'],
    regels.map((regel) => [
      waarvoor(regel, beleid),
      waardeInWoorden(regel.dwangsom, { opties: [], waardesoort: 'dwangsom' }),
      regel.motivering
    ])
  )
}

function boetes({ bedragen }: Beleid): Html {
  if (bedragen.boetes === null || bedragen.boetes.length === 0)
    return leeg(
      'Het beleid noemt geen bedragen voor een bestuurlijke boete. Besluitenstraat maakt ook geen boetebesluit; een mens beoordeelt.'
    )
  return tabel(
    'Bedragen van boetes',
    ['Voor', 'Boete', 'Matiging'],
    bedragen.boetes.map(({ items, bedrag, per, matiging }) => [
      items.join('; '),
      `${toonBedrag(bedrag)} per ${per}`,
      matiging.length === 0 ? 'geen' : lijst(matiging.map(({ grond, percentage }) => `${grond}: ${percentage}% minder`))
    ])
  )
}

export function bedragdeel(beleid: Beleid): Html {
  return html`${deel('Dwangsommen', dwangsommen(beleid))}${deel('Boetes', boetes(beleid))}`
}

export function berichtdeel({ meldingen, termijnen, oudercommissie }: Beleid): Html {
  const rooster = tabel(
    'Wanneer een bericht gaat',
    ['Aan', 'Wanneer', 'Bericht'],
    meldingen.map((regel) => [hoofdletter(regel.ontvanger), hoofdletter(wanneerInWoorden(regel)), regel.soort.replaceAll('-', ' ')])
  )
  const { grond } = oudercommissie
  const vast = gegevens([
    ['Zienswijze', `De houder krijgt ${toonDuur(termijnen.zienswijze)}.`],
    ['Verzending', `Een concept rekent met verzending na ${toonDuur(termijnen.voorbereidingVerzending)}.`],
    [
      'Mededeling aan de oudercommissie over een aanwijzing',
      grond === null
        ? 'Het beleid geeft hier geen grond voor: dat bericht gaat niet uit.'
        : `${grond.omschrijving} (vastgesteld op ${toonDatum(grond.vastgesteld)}).`
    ]
  ])
  return html`${deel('Berichten en herinneringen', meldingen.length === 0 ? leeg('Het beleid plant geen berichten.') : rooster)}${deel('Termijnen en gronden', vast)}`
}

export function bevindingenlijst(bevindingen: readonly Bevinding[]): Html {
  if (bevindingen.length === 0) return leeg('De controle vond niets om te verbeteren.')
  const punten = bevindingen
    .toSorted((een, ander) => een.niveau.localeCompare(ander.niveau))
    .map(
      ({
        niveau,
        plaats,
        wat,
        herstel
      }) => html`<li class="bs-gate__regel">${niveau === 'fout' ? merk('rood', 'fout') : merk('oranje', 'let op')}
<div><p><b>${wat}</b> ${herstel}</p><p class="bs-zacht">${plaats}</p></div></li>`
    )
  return html`<ul class="bs-gate">${punten}</ul>`
}

export function controledeel(beleid: Beleid, bevindingen: readonly Bevinding[]): Html {
  const getoetst = toetsVoorbeelden(beleid)
  const goed = getoetst.filter(({ verschillen }) => verschillen.length === 0).length
  const rijen = getoetst.map(({ voorbeeld, verschillen }) => [
    html`${voorbeeld.naam}<br>${zacht(gegevenInWoorden(voorbeeld, beleid))}`,
    hoofdletter(verwachtInWoorden(voorbeeld)),
    verschillen.length === 0 ? merk('groen', 'klopt') : html`${merk('rood', 'klopt niet')}${lijst(verschillen)}`
  ])
  return html`${deel('Controle van de tabel', bevindingenlijst(bevindingen))}
${deel(
  'Voorbeelden',
  html`<p>De voorbeelden staan in het beleid zelf. Besluitenstraat rekent ze uit met deze tabel en het recht van nu: ${goed} van de ${getoetst.length} kloppen.</p>${tabel('Voorbeelden met hun uitkomst', ['Voorbeeld', 'Verwacht', 'Uitkomst'], rijen)}`
)}`
}
