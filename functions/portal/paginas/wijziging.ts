/** One new version: what it changes, what stands in its way, and the two acts of the second person: publish or reject. */
import { html } from 'hono/html'
import { mensenVan } from '../../gemeente.ts'
import { sha256Hex } from '../../hash.ts'
import { geldendeBytes, naamVanPad } from '../../inhoud/bestanden.ts'
import { geraaktDoor } from '../../inhoud/geraakt.ts'
import { keurInhoud } from '../../inhoud/keuring.ts'
import { MENSENPAD } from '../../inhoud/mensen.ts'
import { publiceer, publiceerders, type Uitslag, type Wijziging, wijsAf } from '../../inhoud/step.ts'
import { toonDatum } from '../../model/datum.ts'
import { type Inhoudsversie, ingangVan } from '../../model/inhoudsversie.ts'
import { heeftRol, PUBLICEERDERS, somOp } from '../../model/mensen.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, pagina, verder } from '../bezoek.ts'
import { formulier, knop, redenen, veld, verborgen } from '../opmaak/formulier.ts'
import { bericht, deel, gegevens, type Kleur, lijst, link, merk } from '../opmaak/onderdelen.ts'
import { telwoord, toonTijdstip } from '../opmaak/tekst.ts'
import { bevindingenlijst } from './beleid-delen.ts'
import { alsBestand } from './geldend-bestand.ts'
import { vindNamen } from './vinden.ts'
import { beleidsgevolg, mensengevolg, sjabloongevolg, tekstverschil } from './wijziging-gevolg.ts'
import { vindWijziging } from './wijziging-vinden.ts'
import { padVan, WIJZIGINGEN } from './wijzigingen.ts'

const STAND = {
  concept: { kleur: 'oranje', woord: 'concept' },
  gepubliceerd: { kleur: 'groen', woord: 'gepubliceerd' },
  vervangen: { kleur: 'grijs', woord: 'vervangen door een latere versie' },
  ingetrokken: { kleur: 'grijs', woord: 'ingetrokken door de beheerder van de installatie' },
  afgewezen: { kleur: 'rood', woord: 'afgewezen' },
  ingehaald: { kleur: 'grijs', woord: 'ingehaald door een nieuwer concept' }
} as const satisfies Record<Inhoudsversie['status'], { readonly kleur: Kleur; readonly woord: string }>

const standmerk = ({ status }: Inhoudsversie): Html => merk(STAND[status].kleur, STAND[status].woord)

function kop({ pad, versie }: Wijziging, naamVan: (id: string) => string): Html {
  const { auteur, op, opmerking, hash, grootte, afgehandeld, status } = versie
  const ingang = ingangVan(pad)
  const einde = status === 'afgewezen' ? 'Afgewezen' : status === 'ingetrokken' ? 'Ingetrokken' : 'Gepubliceerd'
  return html`<p class="bs-onderkop"><span>Versie ${versie.nr}</span>${standmerk(versie)}</p>${gegevens([
    ['Wat er verandert', opmerking],
    ['Klaargezet', `door ${naamVan(auteur)} op ${toonTijdstip(op)}`],
    ...(ingang === null ? [] : [['Geldt vanaf', toonDatum(ingang)] as const]),
    ...(afgehandeld === null ? [] : [[einde, `door ${naamVan(afgehandeld.door)} op ${toonTijdstip(afgehandeld.op)}`] as const]),
    ...(afgehandeld === null || afgehandeld.opmerking === '' ? [] : [['Reden', afgehandeld.opmerking] as const]),
    ['Bestand', html`${link(`${padVan(pad, versie)}/bestand`, 'Bewaren')} (${telwoord(Math.ceil(grootte / 1024), 'kB', 'kB')})`],
    ['Controlesom (SHA-256)', html`<code class="bs-breekt">${hash}</code>`]
  ])}`
}

function versies({ pad, bestand, versie }: Wijziging, naamVan: (id: string) => string): Html {
  const punten = bestand.versies
    .toReversed()
    .map(
      (een) =>
        html`${een.nr === versie.nr ? html`<b>Versie ${een.nr}</b>` : link(padVan(pad, een), `Versie ${een.nr}`)}, ${naamVan(een.auteur)}, ${toonTijdstip(een.op)} ${standmerk(een)}`
    )
  return deel('Versies van dit bestand', lijst(punten))
}

function afwijsformulier(bezoek: Bezoek, { pad, versie }: Wijziging): Html {
  const eigen = versie.auteur === bezoek.mens.id
  return formulier(
    bezoek,
    { actie: `${padVan(pad, versie)}/afwijzen`, naam: eigen ? 'Terugnemen' : 'Afwijzen' },
    html`${veld({ naam: 'opmerking', label: eigen ? 'Waarom neemt u uw eigen concept terug?' : 'Waarom wijst u dit concept af?', regels: 3, waarde: bezoek.formulier.tekst('opmerking'), verplicht: true })}<p>${knop(eigen ? 'Terugnemen' : 'Afwijzen', 'gevaar')}</p>`
  )
}

interface Beoordeling {
  readonly fouten: number
  /** Hash of what is in force, empty for nothing. */
  readonly tegen: string
}

/** Who looks here may publish, or learns who may and what must be mended first. */
async function oordeel(bezoek: Bezoek, wijziging: Wijziging, { fouten, tegen }: Beoordeling): Promise<Html> {
  const { ports, mens } = bezoek
  if (!heeftRol(mens, PUBLICEERDERS)) return LEEG
  const { pad, versie } = wijziging
  const anderen = publiceerders(await mensenVan(ports.inhoud, ports.gemeente), versie.auteur).map(({ naam }) => naam)
  const wie =
    anderen.length === 0 ? 'Er is nog niemand anders die dat kan; de beheerder kan iemand een rol geven.' : `Dat kan: ${somOp(anderen)}.`
  const publicatie =
    fouten > 0
      ? bericht(
          'warning',
          `Deze versie kan nog niet gelden: de controle vond ${telwoord(fouten, 'fout', 'fouten')}. Zet een verbeterde versie klaar.`
        )
      : versie.auteur === mens.id
        ? bericht('info', `U hebt deze versie zelf klaargezet. Een ander moet haar bekijken en publiceren. ${wie}`)
        : formulier(
            bezoek,
            { actie: `${padVan(pad, versie)}/publiceren`, naam: 'Publiceren' },
            html`<p>U publiceert precies deze inhoud. Brieven die zijn verstuurd, veranderen niet.</p>${verborgen('hash', versie.hash)}${verborgen('tegen', tegen)}<p>${knop('Publiceren')}</p>`
          )
  return deel('Uw oordeel', html`${publicatie}${afwijsformulier(bezoek, wijziging)}`, 'oordeel')
}

async function alsConcept(bezoek: Bezoek, wijziging: Wijziging): Promise<Html> {
  const { ports } = bezoek
  const { pad, versie } = wijziging
  const [bytes, geldt] = await Promise.all([ports.documenten.lees(versie.document), geldendeBytes(ports.inhoud, ports.gemeente, pad)])
  const geraakt = await geraaktDoor(ports, pad, bytes)
  const bevindingen = await keurInhoud(ports, pad, bytes, geraakt)
  const gevolg = pad.startsWith('beleid/')
    ? await beleidsgevolg(bezoek, wijziging, bytes)
    : pad === MENSENPAD
      ? await mensengevolg(bezoek, bytes)
      : sjabloongevolg(wijziging, geraakt)
  const fouten = bevindingen.filter(({ niveau }) => niveau === 'fout').length
  return html`${deel('Controle', bevindingenlijst(bevindingen))}${gevolg}${tekstverschil(geldt, bytes)}${await oordeel(bezoek, wijziging, { fouten, tegen: geldt === null ? '' : sha256Hex(geldt) })}`
}

async function bladzijde(bezoek: Bezoek, waarom: readonly string[]): Promise<Antwoord> {
  const wijziging = await vindWijziging(bezoek, 'wijziging')
  const naamVan = await vindNamen(bezoek)
  const concept = wijziging.versie.status === 'concept' ? await alsConcept(bezoek, wijziging) : LEEG
  return pagina(naamVanPad(wijziging.pad), html`${redenen(waarom)}${kop(wijziging, naamVan)}${concept}${versies(wijziging, naamVan)}`, {
    kruimels: [WIJZIGINGEN],
    status: waarom.length === 0 ? 200 : 422,
    breed: true
  })
}

export function toonWijziging(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, [])
}

async function naOordeel(bezoek: Bezoek, uitslag: Uitslag, gedaan: string): Promise<Antwoord> {
  return uitslag.ok ? verder(`/wijzigingen/${uitslag.id}`, gedaan, ...uitslag.opmerkingen) : bladzijde(bezoek, uitslag.redenen)
}

export async function publiceerWijziging(bezoek: Bezoek): Promise<Antwoord> {
  await vindWijziging(bezoek, 'wijziging')
  const { ports, mens, formulier: gestuurd, pad } = bezoek
  const [hash, tegen] = [gestuurd.tekst('hash'), gestuurd.tekst('tegen')]
  const uitslag = await publiceer(ports, { gemeente: ports.gemeente, id: pad('wijziging'), door: mens.id, hash, tegen })
  return naOordeel(bezoek, uitslag, 'De nieuwe versie is gepubliceerd.')
}

export async function wijsWijzigingAf(bezoek: Bezoek): Promise<Antwoord> {
  await vindWijziging(bezoek, 'wijziging')
  const { ports, mens, formulier: gestuurd, pad } = bezoek
  const opdracht = { gemeente: ports.gemeente, id: pad('wijziging'), door: mens.id, opmerking: gestuurd.tekst('opmerking') }
  return naOordeel(bezoek, await wijsAf(ports, opdracht), 'Het concept is afgewezen.')
}

export async function geefWijzigingsbestand(bezoek: Bezoek): Promise<Antwoord> {
  const { pad, versie } = await vindWijziging(bezoek, 'wijziging')
  const bytes = await bezoek.ports.documenten.lees(versie.document)
  return alsBestand(bytes, pad)
}
