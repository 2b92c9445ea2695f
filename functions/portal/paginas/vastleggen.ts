/** Recording what happened in a zaak: a zienswijze, a bezwaar, a payment, another houder. The same acts as `bs zienswijze` and `bs record`. */
import { html } from 'hono/html'
import { legVast, neemZienswijzeIn } from '../../intake/vastleggen-step.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import type { Zaak } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, NietGevonden, pagina, verder } from '../bezoek.ts'
import { formulier, inMb, keuzerondjes, kieslijst, knop, redenen, veld } from '../opmaak/formulier.ts'
import { deel, lijst, link, linkknop, uitleg } from '../opmaak/onderdelen.ts'
import { zonderOpdracht } from '../opmaak/tekst.ts'
import type { Keuze, Vastlegvorm } from './vastleggen-vorm.ts'
import { VORMEN } from './vastleggen-vormen.ts'
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

/** @throws NietGevonden for what cannot be recorded */
async function vind(bezoek: Bezoek): Promise<{ readonly zaak: Zaak; readonly soort: string; readonly vorm: Vastlegvorm }> {
  const soort = bezoek.pad('soort')
  const vorm = Object.hasOwn(VORMEN, soort) ? VORMEN[soort] : undefined
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  if (vorm === undefined || vorm.nogNiet(zaak) !== null) throw new NietGevonden()
  return { zaak, soort, vorm }
}

/** One that is the only one is not asked. */
function kies(naam: 'brief' | 'overtreding', label: string, opties: readonly Keuze[], gekozen: string): Html {
  const [enige, tweede] = opties
  if (enige === undefined) return LEEG
  if (tweede === undefined) return html`<p><b>${label}</b><br>${enige.label}</p>`
  return kieslijst({ naam, label, opties, gekozen, verplicht: true })
}

const NAAM = { naam: 'Naam', straat: 'Straat en huisnummer', postcode: 'Postcode', plaats: 'Plaats' } as const
const GEGEVENS = ['naam', 'straat', 'postcode', 'plaats'] as const

type Houder = Zaak['houder']

/** As the zaak has it now, by the name that the room gives each. */
function bekend({ naam, adres, kvk, gemachtigde }: Houder): Readonly<Record<string, string>> {
  const van = (voor: string, wie: Pick<Houder, 'naam' | 'adres'> | null) =>
    Object.fromEntries(GEGEVENS.map((welk) => [`${voor}${welk}`, wie === null ? '' : welk === 'naam' ? wie.naam : wie.adres[welk]]))
  return { ...van('', { naam, adres }), ...van('gemachtigde.', gemachtigde), kvk: kvk ?? '' }
}

function gegevensvelden(vorm: Vastlegvorm, { houder }: Zaak, getypt: (naam: string) => string | null): Html {
  if (vorm.gegevens === undefined) return LEEG
  const nu = bekend(houder)
  const rij = (voor: string, wie: string) =>
    html`<fieldset class="bs-veldgroep"><legend>${wie}</legend>${GEGEVENS.map((welk) =>
      veld({
        naam: `h:${voor}${welk}`,
        label: NAAM[welk],
        waarde: getypt(`h:${voor}${welk}`) ?? nu[`${voor}${welk}`] ?? '',
        verplicht: voor === '' || 'soms'
      })
    )}</fieldset>`
  const kvk = veld({
    naam: 'h:kvk',
    label: 'KvK-nummer',
    hulp: 'Acht cijfers. Schrijf ‘geen’ als er geen inschrijving is.',
    waarde: getypt('h:kvk') ?? nu.kvk ?? '',
    verplicht: 'soms'
  })
  if (vorm.gegevens === 'kvk') return html`${rij('', 'De houder')}${kvk}`
  return html`${rij('', 'De houder')}${rij('gemachtigde.', 'De gemachtigde')}<p class="bs-zacht">Is er geen gemachtigde (meer)? Laat zijn velden leeg.</p>`
}

function bladzijde(bezoek: Bezoek, { zaak, soort, vorm }: Awaited<ReturnType<typeof vind>>, waarom: readonly string[]): Antwoord {
  const { formulier: gestuurd, hoogstensSamen } = bezoek
  const { tekst } = gestuurd
  const grens = Math.min(HOOGSTENS_BEWIJS, hoogstensSamen ?? HOOGSTENS_BEWIJS)
  const getypt = (naam: string) => (waarom.length > 0 ? tekst(naam) : null)
  const velden = html`${kies('brief', 'Brief', vorm.brieven?.(zaak) ?? [], tekst('brief'))}
${kies('overtreding', 'Overtreding', vorm.overtredingen?.(zaak) ?? [], tekst('overtreding'))}
${veld({ naam: 'op', label: vorm.dag, soort: 'date', waarde: tekst('op'), verplicht: true })}
${vorm.keuze === undefined ? LEEG : keuzerondjes({ ...vorm.keuze, gekozen: tekst(vorm.keuze.naam), verplicht: true })}
${vorm.bedrag === undefined ? LEEG : veld({ naam: 'bedrag', ...vorm.bedrag, waarde: tekst('bedrag') })}
${vorm.tot === undefined ? LEEG : veld({ naam: 'tot', soort: 'date', ...vorm.tot, waarde: tekst('tot') })}
${gegevensvelden(vorm, zaak, getypt)}
${veld({ naam: 'tekst', ...vorm.tekst, regels: 4, waarde: tekst('tekst') })}
${veld({ naam: 'document', soort: 'file', ...vorm.document, hulp: `${vorm.document.hulp} Hoogstens ${inMb(grens)}.` })}
<div class="bs-knoppen">${knop('Vastleggen')}${linkknop(padVan(zaak), 'Niet vastleggen')}</div>`
  return pagina(
    vorm.naam,
    html`${redenen(waarom)}<p class="bs-lead">${vorm.uitleg}</p>
${formulier(bezoek, { actie: `${padVan(zaak)}/${soort}`, bestanden: true, naam: vorm.naam }, velden)}`,
    {
      kruimels: [WERKVOORRAAD, zaakkruimel(zaak), { naam: 'Vastleggen', pad: padVan(zaak) }],
      status: waarom.length === 0 ? 200 : 422
    }
  )
}

export async function toonVastlegformulier(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, await vind(bezoek), [])
}

/** Only what differs from what the zaak has; a gemachtigde of whom nothing is left is none. */
function gewijzigd({ formulier: { tekst, namen } }: Bezoek, vorm: Vastlegvorm, { houder }: Zaak): Record<string, string> {
  const nu = bekend(houder)
  const alles = namen('h:').map((naam) => [naam, tekst(`h:${naam}`)] as const)
  const wie = tekst('wie')
  const volledig = wie === 'ander'
  const anders = Object.fromEntries(alles.filter(([naam, waarde]) => (volledig ? naam in nu : waarde !== nu[naam])))
  if (vorm.gegevens === 'kvk') return { wie, ...anders }
  const gemachtigde = alles.filter(([naam]) => naam.startsWith('gemachtigde.'))
  const weg = houder.gemachtigde !== null && gemachtigde.length > 0 && gemachtigde.every(([, waarde]) => waarde === '')
  if (!weg) return anders
  return { ...Object.fromEntries(Object.entries(anders).filter(([naam]) => !naam.startsWith('gemachtigde.'))), gemachtigde: 'geen' }
}

async function leg(bezoek: Bezoek, { zaak, soort, vorm }: Awaited<ReturnType<typeof vind>>) {
  const { ports, mens, formulier: gestuurd } = bezoek
  const { tekst } = gestuurd
  const bestanden = gestuurd.bestanden('document')
  const [bestand] = bestanden
  if (bestanden.length > 1) return { ok: false as const, redenen: ['Kies één bestand. Zijn het er meer, voeg die dan samen.'] }
  const document = bestand === undefined ? undefined : { bestandsnaam: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) }
  const wie = { gemeente: ports.gemeente, zaak: zaak.id, door: mens.id, document }
  const ofNiets = (naam: string) => (tekst(naam) === '' ? undefined : tekst(naam))
  const over = { brief: ofNiets('brief'), tekst: tekst('tekst') }
  if (soort === 'zienswijze') {
    const hoe = tekst('hoe')
    if (hoe !== 'schriftelijk' && hoe !== 'mondeling')
      return { ok: false as const, redenen: ['Kies of de zienswijze schriftelijk of mondeling is gegeven.'] }
    return neemZienswijzeIn(ports, { ...wie, ...over, ontvangenOp: tekst('op'), hoe })
  }
  const velden = vorm.gegevens === undefined ? undefined : gewijzigd(bezoek, vorm, zaak)
  if (velden !== undefined && Object.keys(velden).length === 0)
    return { ok: false as const, redenen: ['Zo staat het al in de zaak. Wijzig wat er anders is.'] }
  if (velden?.wie === '') return { ok: false as const, redenen: ['Kies of het dezelfde of een andere houder is.'] }
  const rest = {
    op: tekst('op'),
    overtreding: ofNiets('overtreding'),
    oordeel: ofNiets('oordeel'),
    bedrag: ofNiets('bedrag'),
    tot: ofNiets('tot')
  }
  return legVast(ports, { ...wie, ...over, ...rest, soort, velden })
}

export async function legFeitVast(bezoek: Bezoek): Promise<Antwoord> {
  const stand = await vind(bezoek)
  const uitslag = await leg(bezoek, stand)
  if (!uitslag.ok) return bladzijde(bezoek, stand, uitslag.redenen.map(zonderOpdracht))
  await bezoek.werkDoor(stand.zaak.id)
  return verder(`/zaken/${stand.zaak.id}`, `Vastgelegd: ${stand.vorm.naam.toLowerCase()}.`, ...uitslag.opmerkingen.map(zonderOpdracht))
}
