/** New versions of policy, templates and huisstijl: what waits for a second person, what was published here, and how to hand one in. */
import { html } from 'hono/html'
import { naamVanPad, wijzigbaar } from '../../inhoud/bestanden.ts'
import { inhoudsrijen } from '../../inhoud/gepubliceerd.ts'
import { GROOTSTE_BELEID, zetKlaar } from '../../inhoud/step.ts'
import { conceptVan, geldendeVersie, type Inhoudsbestand, type Inhoudsversie, wijzigingId } from '../../model/inhoudsversie.ts'
import { BELEIDMAKERS, heeftRol } from '../../model/mensen.ts'
import { leesInhoud } from '../../stroom.ts'
import { type Antwoord, type Bezoek, type Html, type Kruimel, LEEG, pagina, verder } from '../bezoek.ts'
import { formulier, kieslijst, knop, redenen, vakjes, veld } from '../opmaak/formulier.ts'
import { deel, leeg, link, lijst as opsomming, tabel, uitleg } from '../opmaak/onderdelen.ts'
import { toonTijdstip } from '../opmaak/tekst.ts'
import { geldendPad } from './geldend-bestand.ts'
import { vindNamen } from './vinden.ts'

export const WIJZIGINGEN: Kruimel = { naam: 'Nieuwe versies', pad: '/wijzigingen' }
/** A little more than the file itself: the rest of the form. */
export const HOOGSTENS_WIJZIGING = GROOTSTE_BELEID + 64 * 1024

export const padVan = (pad: string, { nr }: Pick<Inhoudsversie, 'nr'>): string => `/wijzigingen/${wijzigingId(pad, nr)}`

interface Rij {
  readonly bestand: Inhoudsbestand
  readonly versie: Inhoudsversie
}

function lijst(naam: string, rijen: readonly Rij[], naamVan: (id: string) => string): Html {
  return tabel(
    naam,
    ['Wat', 'Gemaakt door', 'Wat er verandert', 'Wanneer'],
    rijen.map(({ bestand: { pad }, versie }) => [
      link(padVan(pad, versie), naamVanPad(pad)),
      naamVan(versie.auteur),
      versie.opmerking,
      versie.afgehandeld === null
        ? `klaargezet op ${toonTijdstip(versie.op)}`
        : `gepubliceerd op ${toonTijdstip(versie.afgehandeld.op)} door ${naamVan(versie.afgehandeld.door)}`
    ])
  )
}

async function lijsten({ ports }: Bezoek, naamVan: (id: string) => string): Promise<Html> {
  const rijen = await inhoudsrijen(ports.store, ports.gemeente)
  const bestanden = (await Promise.all(rijen.map(({ pad }) => leesInhoud(ports.store, ports.gemeente, pad)))).filter((een) => een !== null)
  const met = (kies: (bestand: Inhoudsbestand) => Inhoudsversie | null): Rij[] =>
    bestanden.flatMap((bestand) => {
      const versie = kies(bestand)
      return versie === null ? [] : [{ bestand, versie }]
    })
  const [wacht, geldt] = [met(conceptVan), met(geldendeVersie)]
  const concepten = wacht.length === 0 ? leeg('Er wacht geen nieuwe versie.') : lijst('Concepten die wachten', wacht, naamVan)
  const gepubliceerd =
    geldt.length === 0
      ? leeg('Hier is nog niets gepubliceerd. Wat geldt, staat bij Beleid en Sjablonen.')
      : lijst('Gepubliceerde versies', geldt, naamVan)
  return html`${deel('Wacht op een tweede persoon', concepten)}${deel('Gepubliceerd en nu van kracht', gepubliceerd)}`
}

/** Only after the visitor was told that somebody else's version waits. */
function vervangvraag(wacht: string | undefined): Html {
  if (wacht === undefined) return LEEG
  return html`<p>${link(`/wijzigingen/${wacht}`, 'Bekijk de versie die al wacht')}. Kies daarna uw bestand opnieuw.</p>
${vakjes({ naam: 'inPlaatsVan', label: 'Er wacht al een versie van iemand anders', opties: [{ waarde: wacht, label: 'Ik heb die versie bekeken; mijn versie komt ervoor in de plaats' }], aan: [], verplicht: 'soms' })}`
}

async function invoer(bezoek: Bezoek, gekozen: string, wacht: string | undefined): Promise<Html> {
  if (!heeftRol(bezoek.mens, BELEIDMAKERS)) return LEEG
  const bestanden = await wijzigbaar(bezoek.ports)
  const opties = [{ waarde: 'beleid', label: 'Beleid' }, ...bestanden.map(({ pad, naam }) => ({ waarde: pad, label: naam }))]
  const velden = html`<p>Uw bestand wordt een concept. Er verandert niets totdat een ander het heeft bekeken en gepubliceerd.</p>
${uitleg('Begin met het bestand dat nu geldt', html`<p>Bewaar het, wijzig het, en zet het hieronder klaar. Het beleid bewaart u op de bladzijde ${link('/beleid', 'Beleid')}.</p>${opsomming(bestanden.map(({ pad, naam }) => link(geldendPad(pad), naam)))}`)}
${kieslijst({ naam: 'wat', label: 'Wat wilt u wijzigen?', hulp: 'Mensen en mandaten wijzigt u bij Beheer.', opties, gekozen, verplicht: true })}
${veld({ naam: 'bestand', label: 'Bestand', hulp: 'Beleid in YAML of JSON (hoogstens 1 MB), een sjabloon (.hbs), huisstijl.json of een logo als SVG (hoogstens 256 kB). Uit een logo valt weg wat niet bij de tekening hoort.', soort: 'file', verplicht: true })}
${veld({ naam: 'opmerking', label: 'Wat verandert er, en waarom?', regels: 3, waarde: bezoek.formulier.tekst('opmerking'), verplicht: true })}
${vervangvraag(wacht)}<p>${knop('Klaarzetten')}</p>`
  return deel('Een nieuwe versie klaarzetten', formulier(bezoek, { actie: '/wijzigingen', bestanden: true }, velden), 'nieuw')
}

async function bladzijde(bezoek: Bezoek, gekozen: string, waarom: readonly string[], wacht?: string): Promise<Antwoord> {
  const delen = [await lijsten(bezoek, await vindNamen(bezoek)), await invoer(bezoek, gekozen, wacht)]
  return pagina(
    WIJZIGINGEN.naam,
    html`<p>Een nieuwe versie van het beleid, een sjabloon, de huisstijl of de lijst met mensen en mandaten gaat pas gelden als een tweede persoon die heeft bekeken en gepubliceerd. Brieven die al zijn verstuurd, veranderen niet.</p>
${redenen(waarom)}${waarom.length === 0 ? delen : delen.toReversed()}`,
    { kruimels: [{ naam: 'Beleid', pad: '/beleid' }], status: waarom.length === 0 ? 200 : 422 }
  )
}

export function toonWijzigingen(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, bezoek.keuze('bestand'), [])
}

export async function zetWijzigingKlaar(bezoek: Bezoek): Promise<Antwoord> {
  const { formulier: gestuurd, ports, mens } = bezoek
  const wat = gestuurd.tekst('wat')
  const bestanden = gestuurd.bestanden('bestand')
  const [bestand] = bestanden
  if (bestand === undefined) return bladzijde(bezoek, wat, ['Kies eerst een bestand.'])
  if (bestanden.length > 1) return bladzijde(bezoek, wat, ['Kies één bestand tegelijk.'])
  const bytes = new Uint8Array(await bestand.arrayBuffer())
  const uitslag = await zetKlaar(ports, {
    gemeente: ports.gemeente,
    wat,
    bytes,
    opmerking: gestuurd.tekst('opmerking'),
    door: mens.id,
    inPlaatsVan: gestuurd.tekst('inPlaatsVan')
  })
  if (!uitslag.ok) return bladzijde(bezoek, wat, uitslag.redenen, uitslag.wacht)
  return verder(
    `/wijzigingen/${uitslag.id}`,
    'Het concept staat klaar. Bekijk hieronder wat er verandert. Een ander moet het publiceren.',
    ...uitslag.opmerkingen
  )
}
