/** A recorded day that is wrong: say the right one, see what would move, and only then save it. The same act as `bs record … verbetering:`. */
import { html } from 'hono/html'
import { type Berichtdag, type Genoemd, gevolgVoorBrief, type Verschoven, type Vooruitblik } from '../../deadlines/vooruitblik.ts'
import { blikVooruit } from '../../deadlines/vooruitblik-step.ts'
import { legVast, zouVastleggen } from '../../intake/vastleggen-step.ts'
import type { Datum } from '../../model/basis.ts'
import { toonDatum } from '../../model/datum.ts'
import { type Verbeterbaar, verbeterbareDagen } from '../../model/datumverbetering.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import type { Zaak } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, type Html, Ingehaald, LEEG, NietGevonden, pagina, verder } from '../bezoek.ts'
import { formulier, knop, redenen, veld, verborgen } from '../opmaak/formulier.ts'
import { bericht, deel, gegevens, leeg, lijst, link, linkknop, merk, tabel, uitleg } from '../opmaak/onderdelen.ts'
import { hoofdletter, zonderOpdracht } from '../opmaak/tekst.ts'
import { gebeurd } from './tijdlijn-zinnen.ts'
import { vindZaak, WERKVOORRAAD, zaakkruimel } from './vinden.ts'

const datapad = (zaak: Zaak) => `/zaken/${zaak.id}/data`
const dagpad = (zaak: Zaak, { over }: Verbeterbaar) => `${datapad(zaak)}/${over.id}`

function briefnaam({ brieven }: Zaak, id: string | null): string | null {
  const brief = brieven.find((een) => een.id === id)
  return brief === undefined ? null : `${BRIEFSOORTEN[brief.soort].titel} (${brief.id})`
}

/** For the page with the dates of the zaak; nothing for who may not mend them, or when nothing was recorded. */
export function vastgelegdeDagen({ mens }: Bezoek, zaak: Zaak): Html {
  const dagen = verbeterbareDagen(zaak)
  if (dagen.length === 0 || !heeftRol(mens, BEWERKERS)) return LEEG
  const rij = (een: Verbeterbaar) => {
    const brief = briefnaam(zaak, een.brief)
    return html`<b>${toonDatum(een.op)}</b>: ${een.wat.toLowerCase()}${brief === null ? '' : `, ${brief}`}. ${link(dagpad(zaak, een), html`Verbeteren<span class="bs-onzichtbaar">: ${een.wat.toLowerCase()} op ${toonDatum(een.op)}</span>`)}`
  }
  return deel(
    'Vastgelegde dagen',
    html`<p>Uit deze dagen volgen de data hierboven. Klopt een dag niet? U ziet eerst wat er verschuift, en legt hem daarna pas vast.</p>${lijst(dagen.map(rij))}`,
    'vastgelegd'
  )
}

interface Getypt {
  readonly op: string
  readonly reden: string
}

/** The fault stands by its field as well as above the form. */
interface Geweigerd {
  readonly redenen: readonly string[]
  readonly veld: 'op' | 'reden' | null
}

async function vind(bezoek: Bezoek): Promise<{ readonly zaak: Zaak; readonly dag: Verbeterbaar }> {
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const dag = verbeterbareDagen(zaak).find(({ over }) => over.id === bezoek.pad('dag'))
  if (dag === undefined) throw new NietGevonden()
  return { zaak, dag }
}

function kop(zaak: Zaak, { wat, op, brief }: Verbeterbaar): Html {
  const naam = briefnaam(zaak, brief)
  return gegevens([
    ['Wat', wat],
    ...(naam === null || brief === null ? [] : [['Brief', link(`/brieven/${brief}`, naam)] as const]),
    ['Nu vastgelegd', toonDatum(op)]
  ])
}

function invoer(bezoek: Bezoek, zaak: Zaak, dag: Verbeterbaar, getypt: Getypt, geweigerd: Geweigerd | null): Html {
  const fout = (naam: 'op' | 'reden') => (geweigerd?.veld === naam ? { fout: geweigerd.redenen.join(' ') } : {})
  return formulier(
    bezoek,
    { actie: `${dagpad(zaak, dag)}/vooruitblik`, naam: 'De goede dag' },
    html`${veld({ naam: 'op', label: 'Goede dag', soort: 'date', waarde: getypt.op, verplicht: true, ...fout('op') })}
${veld({ naam: 'reden', label: 'Waarom klopt de dag niet?', hulp: 'Schrijf ook waaruit de goede dag blijkt. De oude dag en uw reden blijven in het dossier.', regels: 3, waarde: getypt.reden, verplicht: true, ...fout('reden') })}
<p>${knop('Bekijk wat er verschuift')}</p>`
  )
}

function bladzijde(zaak: Zaak, inhoud: Html, status: 200 | 422 = 200): Antwoord {
  return pagina('Een dag verbeteren', inhoud, {
    kruimels: [WERKVOORRAAD, zaakkruimel(zaak), { naam: 'Data', pad: datapad(zaak) }],
    status
  })
}

function vraag(bezoek: Bezoek, zaak: Zaak, dag: Verbeterbaar, getypt: Getypt, geweigerd: Geweigerd | null): Antwoord {
  return bladzijde(
    zaak,
    html`${redenen(geweigerd?.redenen ?? [])}${kop(zaak, dag)}${invoer(bezoek, zaak, dag, getypt, geweigerd)}`,
    geweigerd === null ? 200 : 422
  )
}

export async function toonDag(bezoek: Bezoek): Promise<Antwoord> {
  const { zaak, dag } = await vind(bezoek)
  return vraag(bezoek, zaak, dag, { op: dag.op, reden: '' }, null)
}

const dagOf = (dag: Datum | null | undefined) => (dag === null || dag === undefined ? 'geen' : toonDatum(dag))

function termijntabel(termijnen: readonly Verschoven[]): Html {
  if (termijnen.length === 0) return leeg('Er verschuift geen termijn.')
  return tabel(
    'Termijnen',
    ['Termijn', 'Laatste dag nu', 'Laatste dag straks'],
    termijnen.map(({ oud, nieuw }) => {
      const een = nieuw ?? oud
      const zelfde = oud?.laatsteDag === nieuw?.laatsteDag
      return [
        html`${hoofdletter(een?.omschrijving ?? '')}${uitleg('Waarom deze dag?', lijst([een?.uitleg ?? '', ...(een?.waarschuwingen ?? [])]))}`,
        html`${dagOf(oud?.laatsteDag)}${oud === null ? '' : html` ${merk('grijs', oud.status)}`}`,
        html`${dagOf(nieuw?.laatsteDag)}${nieuw === null ? '' : html` ${merk(zelfde ? 'grijs' : 'oranje', nieuw.status)}`}${zelfde ? html`<br><span class="bs-zacht">de dag blijft, de uitleg verandert</span>` : ''}`
      ]
    })
  )
}

function berichttabel(berichten: readonly Berichtdag[]): Html {
  if (berichten.length === 0) return leeg('Er verandert geen herinnering.')
  return tabel(
    'Herinneringen en berichten',
    ['Bericht', 'Nu', 'Straks'],
    berichten.map(({ soort, ontvanger, oud, nieuw, alGemaakt }) => [
      `${hoofdletter(soort.replaceAll('-', ' '))}, aan ${ontvanger}`,
      html`${dagOf(oud)}${alGemaakt ? html` ${merk('oranje', 'is al gemaakt')}` : ''}`,
      nieuw === null ? 'gaat niet meer uit' : toonDatum(nieuw)
    ])
  )
}

function brievenlijst(brieven: readonly Genoemd[]): Html {
  if (brieven.length === 0) return leeg('Geen andere brief noemt de oude dag.')
  return lijst(
    brieven.map(
      ({ brief }) => html`${link(`/brieven/${brief.id}`, `${BRIEFSOORTEN[brief.soort].titel} (${brief.id})`)}: ${gevolgVoorBrief(brief)}.`
    )
  )
}

function watVerschuift({ termijnen, berichten, brieven, gevolgen }: Vooruitblik): Html {
  const taken = gevolgen.map((een) => gebeurd(een).zin)
  return html`${deel('Termijnen', termijntabel(termijnen))}${deel('Herinneringen en berichten', berichttabel(berichten))}
${deel('Brieven die de oude dag noemen', brievenlijst(brieven))}${taken.length === 0 ? LEEG : deel('Wat er meteen op volgt', lijst(taken))}`
}

/** Which field a refusal is about: the room says it in a sentence. */
function veldVan(op: string, reden: string): Geweigerd['veld'] {
  return reden === '' ? 'reden' : op === '' ? 'op' : null
}

interface Wens {
  readonly zaak: Zaak
  readonly dag: Verbeterbaar
  readonly getypt: Getypt
}

async function leesWens(bezoek: Bezoek): Promise<Wens> {
  return { ...(await vind(bezoek)), getypt: { op: bezoek.formulier.tekst('op'), reden: bezoek.formulier.tekst('reden') } }
}

function opdracht({ ports, mens }: Bezoek, { zaak, dag, getypt }: Wens) {
  return { gemeente: ports.gemeente, zaak: zaak.id, door: mens.id, soort: `verbetering:${dag.over.id}`, op: getypt.op, tekst: getypt.reden }
}

function weiger(bezoek: Bezoek, { zaak, dag, getypt }: Wens, waarom: readonly string[]): Antwoord {
  return vraag(bezoek, zaak, dag, getypt, { redenen: waarom.map(zonderOpdracht), veld: veldVan(getypt.op, getypt.reden) })
}

/** Nothing is saved: the page shows what would move, with the button that does. */
export async function toonVooruitblik(bezoek: Bezoek): Promise<Antwoord> {
  const wens = await leesWens(bezoek)
  const { zaak, dag, getypt } = wens
  const zou = await zouVastleggen(bezoek.ports, opdracht(bezoek, wens))
  if (!zou.ok) return weiger(bezoek, wens, zou.redenen)
  const blik = await blikVooruit(bezoek.ports, zou.zaak, zou.gebeurtenissen)
  return bladzijde(
    zaak,
    html`${bericht('info', `Er is nog niets opgeslagen. Dit verschuift er als ${toonDatum(dag.op)} wordt verbeterd in ${toonDatum(getypt.op)}.`, 'Nog niet vastgelegd')}
${kop(zaak, dag)}${watVerschuift(blik)}
${formulier(
  bezoek,
  { actie: dagpad(zaak, dag), naam: 'Vastleggen' },
  html`${verborgen('op', getypt.op)}${verborgen('reden', getypt.reden)}${verborgen('gezien', dag.op)}
<p>Nieuwe dag: <b>${toonDatum(getypt.op)}</b>. Reden: ${getypt.reden}</p>
<div class="bs-knoppen">${knop('Verbetering vastleggen')}${linkknop(dagpad(zaak, dag), 'Andere dag kiezen')}${linkknop(datapad(zaak), 'Niet wijzigen')}</div>`
)}`
  )
}

export async function verbeterDag(bezoek: Bezoek): Promise<Antwoord> {
  const wens = await leesWens(bezoek)
  const { zaak, dag } = wens
  if (bezoek.formulier.tekst('gezien') !== dag.op)
    throw new Ingehaald('Deze dag is intussen al verbeterd. Uw verbetering is niet opgeslagen.', dagpad(zaak, dag))
  const uitslag = await legVast(bezoek.ports, opdracht(bezoek, wens))
  if (!uitslag.ok) return weiger(bezoek, wens, uitslag.redenen)
  await bezoek.werkDoor(zaak.id)
  return verder(datapad(zaak), 'De dag is verbeterd. De data zijn opnieuw berekend.', ...uitslag.opmerkingen.map(zonderOpdracht))
}
