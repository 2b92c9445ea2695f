/** Recording what happened in a zaak: a zienswijze, a bezwaar, a payment, another houder. The same acts as `bs zienswijze` and `bs record`. */
import { html } from 'hono/html'
import { legVast, neemZienswijzeIn } from '../../intake/vastleggen-step.ts'
import { fout } from '../../model/gelezen.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import type { Zaak } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, NietGevonden, pagina, verder } from '../bezoek.ts'
import { formulier, knop, redenen } from '../opmaak/formulier.ts'
import { deel, lijst, link, linkknop, uitleg } from '../opmaak/onderdelen.ts'
import { zonderOpdracht } from '../opmaak/tekst.ts'
import { leesVastlegging, vastlegvelden } from './vastleggen-velden.ts'
import type { Vastlegvorm, Vormnaam } from './vastleggen-vorm.ts'
import { isVormnaam, VORMEN } from './vastleggen-vormen.ts'
import { HOOGSTENS_BEWIJS } from './verzending-doen.ts'
import { vindZaak, WERKVOORRAAD, zaakkruimel } from './vinden.ts'

const padVan = ({ id }: Zaak) => `/zaken/${id}/vastleggen`

/** On the page of the zaak; nothing for who may not record. */
export function vastlegknop({ mens }: Bezoek, zaak: Zaak): Html {
  return heeftRol(mens, BEWERKERS) ? html`<p>${linkknop(padVan(zaak), 'Iets vastleggen bij deze zaak')}</p>` : LEEG
}

export async function toonVastleggen(bezoek: Bezoek): Promise<Antwoord> {
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const alle = Object.entries(VORMEN).map(([soort, vorm]) => ({ soort, vorm, waarom: vorm.nogNiet(zaak) }))
  const kan = Map.groupBy(
    alle.filter(({ waarom }) => waarom === null),
    ({ vorm }) => vorm.groep
  )
  const punt = ({ soort, vorm }: (typeof alle)[number]) =>
    html`${link(`${padVan(zaak)}/${soort}`, vorm.naam)}<br><span class="bs-zacht">${vorm.uitleg}</span>`
  const niet = alle.filter(({ waarom }) => waarom !== null)
  return pagina(
    'Vastleggen',
    html`<p class="bs-lead">Wat is er gebeurd? Wat u vastlegt, komt in het dossier; het systeem berekent de data opnieuw en maakt klaar wat erop volgt.</p>
${[...kan].map(([groep, soorten]) => deel(groep, html`<ul class="bs-taken">${soorten.map((een) => html`<li>${punt(een)}</li>`)}</ul>`))}
${niet.length === 0 ? LEEG : uitleg(`Wat nu nog niet kan (${niet.length})`, lijst(niet.map(({ vorm, waarom }) => html`<b>${vorm.naam}</b>: ${waarom ?? ''}`)))}
<p class="bs-zacht">Een postdag of een terugkomst legt u vast bij ${link(`/zaken/${zaak.id}/verzending`, 'Verzending')}. Een verkeerde dag verbetert u bij ${link(`/zaken/${zaak.id}/data`, 'Data')}.</p>`,
    { kruimels: [WERKVOORRAAD, zaakkruimel(zaak)] }
  )
}

interface Stand {
  readonly zaak: Zaak
  readonly soort: Vormnaam
  readonly vorm: Vastlegvorm
}

/** @throws NietGevonden for what is no kind */
async function vind(bezoek: Bezoek): Promise<Stand> {
  const soort = bezoek.pad('soort')
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  if (!isVormnaam(soort)) throw new NietGevonden()
  return { zaak, soort, vorm: VORMEN[soort] }
}

function bladzijde(bezoek: Bezoek, { zaak, soort, vorm }: Stand, waarom: readonly string[]): Antwoord {
  const { formulier: gestuurd, hoogstensSamen } = bezoek
  const geweigerd = waarom.length > 0
  const grens = Math.min(HOOGSTENS_BEWIJS, hoogstensSamen ?? HOOGSTENS_BEWIJS)
  const velden = html`${vastlegvelden({ vorm, zaak }, gestuurd, { geweigerd, grens })}
<div class="bs-knoppen">${knop('Vastleggen')}${linkknop(padVan(zaak), 'Niet vastleggen')}</div>`
  return pagina(
    vorm.naam,
    html`${redenen(waarom)}<p class="bs-lead">${vorm.uitleg}</p>
${formulier(bezoek, { actie: `${padVan(zaak)}/${soort}`, bestanden: true, naam: vorm.naam }, velden)}`,
    {
      kruimels: [WERKVOORRAAD, zaakkruimel(zaak), { naam: 'Vastleggen', pad: padVan(zaak) }],
      status: geweigerd ? 422 : 200
    }
  )
}

/** @throws NietGevonden for what cannot be recorded now */
export async function toonVastlegformulier(bezoek: Bezoek): Promise<Antwoord> {
  const stand = await vind(bezoek)
  if (stand.vorm.nogNiet(stand.zaak) !== null) throw new NietGevonden()
  return bladzijde(bezoek, stand, [])
}

async function leg(bezoek: Bezoek, { zaak, soort, vorm }: Stand) {
  const { ports, mens, formulier: gestuurd } = bezoek
  const { tekst } = gestuurd
  const bestanden = gestuurd.bestanden('document')
  const [bestand] = bestanden
  if (bestanden.length > 1) return fout('Kies één bestand. Zijn het er meer, voeg die dan samen.')
  const document = bestand === undefined ? undefined : { bestandsnaam: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) }
  const wie = { gemeente: ports.gemeente, zaak: zaak.id, door: mens.id, document }
  if (soort !== 'zienswijze') {
    const gelezen = leesVastlegging(gestuurd, { soort, vorm, zaak })
    return gelezen.ok ? legVast(ports, { ...wie, ...gelezen.invoer }) : gelezen
  }
  const hoe = tekst('hoe')
  if (hoe !== 'schriftelijk' && hoe !== 'mondeling') return fout('Kies of de zienswijze schriftelijk of mondeling is gegeven.')
  const over = tekst('brief') === '' ? {} : { brief: tekst('brief') }
  return neemZienswijzeIn(ports, { ...wie, ...over, tekst: tekst('tekst'), ontvangenOp: tekst('op'), hoe })
}

/** When the zaak moved on while the form stood open, the sentence says so and what was typed stays. */
export async function legFeitVast(bezoek: Bezoek): Promise<Antwoord> {
  const stand = await vind(bezoek)
  const nietMeer = stand.vorm.nogNiet(stand.zaak)
  if (nietMeer !== null) return bladzijde(bezoek, stand, [nietMeer])
  const uitslag = await leg(bezoek, stand)
  if (!uitslag.ok) return bladzijde(bezoek, stand, uitslag.redenen.map(zonderOpdracht))
  await bezoek.werkDoor(stand.zaak.id)
  return verder(`/zaken/${stand.zaak.id}`, `Vastgelegd: ${stand.vorm.naam.toLowerCase()}.`, ...uitslag.opmerkingen.map(zonderOpdracht))
}
