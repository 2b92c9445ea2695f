/** Letter kinds and mails with what the law or the contract asks of them, each filled with made-up data; and the huisstijl. */
import { html } from 'hono/html'
import { contractVoor } from '../../brieven/contract.ts'
import type { Element } from '../../brieven/gate-contract.ts'
import { leesHuisstijl, maakBriefvoorbeeld, maakMailvoorbeeld } from '../../inhoud/voorbeeld.ts'
import { BRIEFSOORTEN, Briefsoort } from '../../model/instrument.ts'
import { MAILSJABLONEN, type Mailnaam } from '../../model/mailsjablonen.ts'
import { somOp } from '../../model/mensen.ts'
import type { GateRegel } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, type Html, type Kruimel, NietGevonden, pagina } from '../bezoek.ts'
import { bericht, deel, gegevens, link, linkknop, merk, tabel, tabs, uitleg } from '../opmaak/onderdelen.ts'
import { hoofdletter } from '../opmaak/tekst.ts'
import { bestandslinks } from './geldend-bestand.ts'
import { gatemerk } from './standen.ts'

const SJABLONEN: Kruimel = { naam: 'Sjablonen', pad: '/sjablonen' }
const MAILS: Kruimel = { naam: 'E-mails', pad: '/sjablonen?toon=mails' }

const VERZONNEN = 'De gegevens in dit voorbeeld zijn verzonnen. De woorden en de huisstijl zijn die van uw gemeente.'

/** @throws NietGevonden for a kind that is not there */
function gekozen<T extends string>(bezoek: Bezoek, alle: readonly T[]): T {
  const keuze = bezoek.keuze('soort')
  const gevonden = keuze === '' ? alle[0] : alle.find((een) => een === keuze)
  if (gevonden === undefined) throw new NietGevonden()
  return gevonden
}

function isMailnaam(naam: string): naam is Mailnaam {
  return Object.hasOwn(MAILSJABLONEN, naam)
}

const MAILNAMEN = Object.keys(MAILSJABLONEN).filter(isMailnaam)

function mailtitel(naam: Mailnaam): string {
  return hoofdletter(naam.replaceAll('-', ' '))
}

const SOORT_ELEMENT = { A: 'altijd', C: 'als het geldt', P: 'goed gebruik' } as const satisfies Record<Element['code'], string>

function brievenlijst(vandaag: string): Html {
  const rijen = Briefsoort.options.map((soort) => {
    const { titel, isBesluit, geadresseerde } = BRIEFSOORTEN[soort]
    const verplicht = contractVoor(soort, vandaag).elementen.filter(({ code }) => code !== 'P').length
    return [link(`/sjablonen/brief?soort=${soort}`, titel), hoofdletter(geadresseerde), isBesluit ? 'ja' : 'nee', String(verplicht)]
  })
  return tabel('Brieven', ['Brief', 'Aan', 'Besluit', 'Eisen van de wet'], rijen)
}

function maillijst(): Html {
  const rijen = MAILNAMEN.map((naam) => {
    const { ontvangers, toestemming } = MAILSJABLONEN[naam]
    return [link(`/sjablonen/mail?soort=${naam}`, mailtitel(naam)), hoofdletter(somOp(ontvangers)), toestemming === null ? 'nee' : 'ja']
  })
  return tabel('E-mails', ['E-mail', 'Aan', 'Eigen toestemming nodig'], rijen)
}

/** A colour as it is, with its code: the drawing alone says nothing. */
function kleurvak(kleur: string): Html {
  return html`<svg class="bs-kleur" viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="10" height="10" fill="${kleur}"></rect></svg> <code>${kleur}</code>`
}

async function huisstijl(bezoek: Bezoek): Promise<Html> {
  const poging = await leesHuisstijl(bezoek.ports)
  if (!poging.ok) return bericht('error', poging.reden, 'De huisstijl kan niet worden gebruikt')
  const { naam, fictief, kleur, lettertype, venster, voet, logo } = poging.wat.stijl
  const delen = [
    ['Kleuren, lettertype en voet', `sjablonen/${poging.wat.map}/huisstijl.json`],
    ['Logo', `sjablonen/${logo}`]
  ] as const
  return html`${gegevens([
    ['Naam', html`${naam} ${fictief ? merk('grijs', 'fictief') : ''}`],
    ['Logo', html`<img class="bs-logo" src="/sjablonen/logo" alt="Logo van ${naam}">`],
    ['Hoofdkleur', kleurvak(kleur.hoofd)],
    ['Lijnen', kleurvak(kleur.lijn)],
    ['Vlakken', kleurvak(kleur.vlak)],
    ['Tekst', kleurvak(kleur.tekst)],
    ['Lettertype', lettertype.familie],
    ['Venster van de envelop', venster],
    ['Voet van elke bladzijde', voet]
  ])}${deel('De bestanden van de huisstijl', html`${delen.map(([wat, pad]) => html`<h3>${wat}</h3>${bestandslinks(bezoek, pad)}`)}`)}`
}

const TOON = { brieven: 'Brieven', mails: 'E-mails', huisstijl: 'Huisstijl' } as const

export async function toonSjablonen(bezoek: Bezoek): Promise<Antwoord> {
  const keuze = bezoek.keuze('toon')
  const delen = Object.entries(TOON).map(([naam, woord]) => ({
    naam: woord,
    pad: `/sjablonen?toon=${naam}`,
    hier: naam === (Object.hasOwn(TOON, keuze) ? keuze : 'brieven')
  }))
  const inhoud =
    keuze === 'huisstijl' ? await huisstijl(bezoek) : keuze === 'mails' ? maillijst() : brievenlijst(bezoek.ports.klok.vandaag())
  return pagina('Sjablonen', html`${tabs('Wat u wilt zien', delen)}${inhoud}<p>${linkknop('/wijzigingen', 'Nieuwe versies')}</p>`)
}

function elementen(alle: readonly Element[], regels: readonly GateRegel[] | null): Html {
  const stand = (id: string) => regels?.find((regel) => regel.id === id)?.status ?? null
  return tabel(
    'Wat er in deze brief moet staan',
    ['Eis', 'In het voorbeeld'],
    alle.map(({ id, wat, artikel, code }) => {
      const status = stand(id)
      return [
        html`${hoofdletter(wat)}<br><span class="bs-zacht">${id}, ${artikel}, ${SOORT_ELEMENT[code]}</span>`,
        status === null ? 'niet te zien' : gatemerk(status)
      ]
    })
  )
}

export async function toonBriefsjabloon(bezoek: Bezoek): Promise<Antwoord> {
  const soort = gekozen(bezoek, Briefsoort.options)
  const poging = await maakBriefvoorbeeld(bezoek.ports, soort)
  const { elementen: eisen, verboden } = contractVoor(soort, bezoek.ports.klok.vandaag())
  const voorbeeld = poging.ok
    ? html`<p class="bs-zacht">${VERZONNEN}</p><iframe class="bs-venster__blad" src="/sjablonen/brief/voorbeeld?soort=${soort}" title="Voorbeeld van de brief"></iframe>`
    : bericht('error', poging.reden, 'Het sjabloon kan niet worden gevuld')
  const nooit =
    verboden.length === 0
      ? ''
      : deel(
          'Wat er niet in mag staan',
          tabel(
            'Wat er niet in mag staan',
            ['Verbod', 'Bron'],
            verboden.map(({ wat, artikel }) => [hoofdletter(wat), artikel])
          )
        )
  return pagina(
    BRIEFSOORTEN[soort].titel,
    html`<p>${link('#voorbeeld', 'Naar het voorbeeld')}</p>${bestandslinks(bezoek, `sjablonen/brieven/${soort}.hbs`)}<div class="bs-kolommen"><div>${deel('Wat erin moet staan', elementen(eisen, poging.ok ? poging.wat.regels() : null))}${nooit}</div>
<section class="bs-venster" id="voorbeeld" aria-label="Voorbeeld"><h2>Voorbeeld</h2>${voorbeeld}</section></div>`,
    { kruimels: [SJABLONEN], breed: true }
  )
}

export async function geefBriefvoorbeeld(bezoek: Bezoek): Promise<Antwoord> {
  const soort = gekozen(bezoek, Briefsoort.options)
  const poging = await maakBriefvoorbeeld(bezoek.ports, soort)
  if (!poging.ok) throw new NietGevonden()
  const bytes = new TextEncoder().encode(poging.wat.html)
  return { soort: 'bestand', bytes, mediatype: 'text/html; charset=utf-8', naam: `voorbeeld-${soort}.html`, hoe: 'tonen' }
}

export async function toonMailsjabloon(bezoek: Bezoek): Promise<Antwoord> {
  const naam = gekozen(bezoek, MAILNAMEN)
  const { ontvangers, toestemming, velden } = MAILSJABLONEN[naam]
  const poging = await maakMailvoorbeeld(bezoek.ports, naam)
  const voorbeeld = poging.ok
    ? html`<p class="bs-zacht">${VERZONNEN}</p>${gegevens([['Onderwerp', poging.wat.onderwerp]])}
<iframe class="bs-venster__blad" src="/sjablonen/mail/voorbeeld?soort=${naam}" title="Voorbeeld van de e-mail"></iframe>
${uitleg('Bekijk de e-mail als gewone tekst', html`<div class="bs-mail">${poging.wat.tekst.trim()}</div>`)}`
    : bericht('error', poging.reden, 'Het sjabloon kan niet worden gevuld')
  return pagina(
    mailtitel(naam),
    html`${bestandslinks(bezoek, `sjablonen/mails/${naam}.hbs`)}${deel('Voorbeeld', voorbeeld)}${deel(
      'Afspraken',
      gegevens([
        ['Aan', hoofdletter(somOp(ontvangers))],
        [
          'Toestemming',
          toestemming === null ? 'Geen eigen toestemming nodig.' : `Gaat alleen naar wie toestemming gaf voor: ${toestemming}.`
        ],
        ['Eigen velden', Object.keys(velden).join(', ')]
      ])
    )}`,
    { kruimels: [SJABLONEN, MAILS] }
  )
}

/** As a mail program shows it. */
export async function geefMailvoorbeeld(bezoek: Bezoek): Promise<Antwoord> {
  const naam = gekozen(bezoek, MAILNAMEN)
  const poging = await maakMailvoorbeeld(bezoek.ports, naam)
  if (!poging.ok) throw new NietGevonden()
  const bytes = new TextEncoder().encode(poging.wat.html)
  return { soort: 'bestand', bytes, mediatype: 'text/html; charset=utf-8', naam: `voorbeeld-${naam}.html`, hoe: 'tonen' }
}

export async function geefLogo(bezoek: Bezoek): Promise<Antwoord> {
  const poging = await leesHuisstijl(bezoek.ports)
  if (!poging.ok) throw new NietGevonden()
  const tekst = await bezoek.ports.inhoud.sjabloon(bezoek.ports.gemeente, poging.wat.stijl.logo)
  return { soort: 'bestand', bytes: new TextEncoder().encode(tekst), mediatype: 'image/svg+xml', naam: 'logo.svg', hoe: 'tonen' }
}
