/** One recipient in the consent register: what he consented to, and was withdrawn; withdrawing, confirming an address, the evidence. */
import { html } from 'hono/html'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import { isOnbereikbaar } from '../../model/toestemming.ts'
import { bevestigAdres, trekToestemmingIn } from '../../send/step.ts'
import { type Registerrij, vindOntvanger } from '../../toestemmingen.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, NietGevonden, pagina, verder } from '../bezoek.ts'
import { formulier, keuzerondjes, knop, redenen, veld, verborgen } from '../opmaak/formulier.ts'
import { deel, lijst, link, merk } from '../opmaak/onderdelen.ts'
import { toonTijdstip, zonderOpdracht } from '../opmaak/tekst.ts'
import { geldend, isOudercommissie, REGISTER, soortnaam, toestemmingstabel } from './toestemming-delen.ts'
import { vindNamen } from './vinden.ts'

/** @throws NietGevonden */
async function vind({ ports, pad }: Bezoek): Promise<Registerrij> {
  const rij = await vindOntvanger(ports.store, ports.gemeente, pad('ontvanger'))
  if (rij === null) throw new NietGevonden()
  return rij
}

type Veldnaam = 'welke' | 'reden' | 'adres'
interface Geweigerd {
  readonly daad: 'intrekken' | 'adres'
  /** Of which field, where that is known. */
  readonly veld: Veldnaam | null
  readonly redenen: readonly string[]
}

function foutBij(geweigerd: Geweigerd | null, daad: Geweigerd['daad'], veldnaam: Veldnaam): { readonly fout?: string } {
  return geweigerd?.daad === daad && geweigerd.veld === veldnaam ? { fout: geweigerd.redenen.join(' ') } : {}
}

const ALLES = 'alles'

function intrekformulier(bezoek: Bezoek, { nr, staat }: Registerrij, geweigerd: Geweigerd | null): Html {
  const nu = geldend(staat)
  if (nu.length === 0) return LEEG
  const { tekst } = bezoek.formulier
  const opties = [
    { waarde: ALLES, label: 'Alles: deze ontvanger krijgt geen e-mail meer' },
    ...nu.map(({ soort, adres }) => ({ waarde: `${soort} ${adres}`, label: `${soortnaam(soort)} op ${adres}` }))
  ]
  const uniek = [...new Map(opties.map((optie) => [optie.waarde, optie])).values()]
  const hier = geweigerd?.daad === 'intrekken'
  const velden = html`${keuzerondjes({ naam: 'welke', label: 'Wat wordt ingetrokken?', opties: uniek, verplicht: true, gekozen: hier ? tekst('welke') : '', ...foutBij(geweigerd, 'intrekken', 'welke') })}
${veld({ naam: 'reden', label: 'Waarom, en hoe weet u dat?', hulp: 'Bijvoorbeeld: op verzoek van de ontvanger, brief van 2 december.', waarde: hier ? tekst('reden') : '', verplicht: true, ...foutBij(geweigerd, 'intrekken', 'reden') })}
<p>${knop('Intrekken', 'gevaar')}</p>`
  return deel(
    'Toestemming intrekken',
    html`<p>${isOudercommissie(staat.id) ? 'Vanaf dat moment krijgt de oudercommissie geen berichten meer.' : 'Vanaf dat moment gaan brieven aan deze ontvanger weer per post.'}</p>${formulier(bezoek, { actie: `/toestemmingen/${nr}/intrekken`, naam: 'Toestemming intrekken' }, velden)}`,
    'intrekken'
  )
}

function adresformulieren(bezoek: Bezoek, { nr, staat }: Registerrij, geweigerd: Geweigerd | null): Html {
  const terug = [...new Set(staat.onbereikbaar.map(({ adres }) => adres))].filter((adres) => isOnbereikbaar(staat, adres))
  if (terug.length === 0) return LEEG
  const formulieren = terug.map((adres, plek) => {
    const hier = geweigerd?.daad === 'adres' && bezoek.formulier.tekst('adres') === adres
    const velden = html`${verborgen('adres', adres)}${veld({ id: `adres-${plek}-reden`, naam: 'reden', label: `Hoe weet u dat ${adres} weer werkt?`, hulp: 'Bijvoorbeeld: gebeld met de houder op 2 december.', verplicht: true, ...(hier ? foutBij(geweigerd, 'adres', 'reden') : {}) })}<p>${knop('Adres bevestigen', 'tweede')}</p>`
    return formulier(bezoek, { actie: `/toestemmingen/${nr}/adres`, naam: `Adres ${adres} bevestigen` }, velden)
  })
  return deel('Een adres werkt weer', html`${formulieren}`)
}

function adreslijst({ staat }: Registerrij, naam: (id: string) => string): Html {
  if (staat.onbereikbaar.length === 0) return LEEG
  const regels = staat.onbereikbaar.map(
    ({ adres, op, reden, bevestigd }) =>
      html`${adres}: ${bevestigd === null ? merk('rood', 'e-mail kwam terug') : merk('groen', 'bevestigd')} Teruggekomen op ${toonTijdstip(op)} (${reden}).${bevestigd === null ? ' Tot iemand het adres bevestigt, gaat daar niets heen.' : ` Bevestigd op ${toonTijdstip(bevestigd.op)} door ${naam(bevestigd.door)}: ${bevestigd.reden}.`}`
  )
  return deel('Adressen waarvan e-mail terugkwam', lijst(regels))
}

async function bladzijde(bezoek: Bezoek, rij: Registerrij, geweigerd: Geweigerd | null): Promise<Antwoord> {
  const naam = await vindNamen(bezoek)
  const zaken =
    rij.zaken.length === 0
      ? html`<p class="bs-zacht">Deze ontvanger staat nu in geen zaak.</p>`
      : html`<p>Zaken: ${rij.zaken.map((zaak) => html`${link(`/zaken/${zaak}/toestemmingen`, zaak)} `)}</p>`
  const doen = heeftRol(bezoek.mens, BEWERKERS)
    ? html`${adresformulieren(bezoek, rij, geweigerd)}${intrekformulier(bezoek, rij, geweigerd)}`
    : LEEG
  return pagina(
    rij.naam,
    html`${redenen(geweigerd?.redenen ?? [])}<p class="bs-onderkop"><span>${rij.staat.id.split(':')[0]}</span></p>${zaken}
${deel('Toestemmingen', toestemmingstabel({ id: rij.staat.id, ...rij }, rij.staat.toestemmingen.toReversed(), naam))}${adreslijst(rij, naam)}${doen}`,
    { kruimels: [REGISTER], status: geweigerd === null ? 200 : 422 }
  )
}

export async function toonOntvanger(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, await vind(bezoek), null)
}

const WELKE = 'Kies wat er wordt ingetrokken.'
const WAAROM = 'Schrijf op waarom de toestemming wordt ingetrokken, en hoe u dat weet.'

export async function trekIn(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, formulier: gestuurd } = bezoek
  const rij = await vind(bezoek)
  const welke = gestuurd.tekst('welke')
  const reden = gestuurd.tekst('reden')
  const weiger = (veldnaam: Veldnaam | null, ...waarom: readonly string[]) =>
    bladzijde(bezoek, rij, { daad: 'intrekken', veld: veldnaam, redenen: waarom })
  if (welke === '') return weiger('welke', WELKE)
  if (reden === '') return weiger('reden', WAAROM)
  const [soort, adres] = welke === ALLES ? [undefined, undefined] : welke.split(' ', 2)
  const wat = { gemeente: ports.gemeente, ontvanger: rij.staat.id, soort, adres, reden, door: mens.id }
  const uitslag = await trekToestemmingIn(ports, wat)
  if (!uitslag.ok) return weiger('welke', ...uitslag.redenen.map(zonderOpdracht))
  return verder(`/toestemmingen/${rij.nr}`, 'De toestemming is ingetrokken. Daarvoor gaat nu geen e-mail meer.')
}

export async function bevestig(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, formulier: gestuurd } = bezoek
  const rij = await vind(bezoek)
  const wat = { gemeente: ports.gemeente, ontvanger: rij.staat.id, adres: gestuurd.tekst('adres'), reden: gestuurd.tekst('reden') }
  const uitslag = await bevestigAdres(ports, { ...wat, door: mens.id })
  if (!uitslag.ok) return bladzijde(bezoek, rij, { daad: 'adres', veld: 'reden', redenen: uitslag.redenen.map(zonderOpdracht) })
  return verder(`/toestemmingen/${rij.nr}`, 'Het adres is bevestigd. E-mail kan er weer heen.')
}

const PDF = new TextEncoder().encode('%PDF-')

/** A PDF shows; anything else is only ever saved. */
export async function geefToestemmingsbewijs(bezoek: Bezoek): Promise<Antwoord> {
  const { staat } = await vind(bezoek)
  const bewijs = staat.toestemmingen.find((een) => een.bewijs.sha256 === bezoek.pad('bewijs'))?.bewijs
  if (bewijs === undefined) throw new NietGevonden()
  const bytes = await bezoek.ports.documenten.lees(bewijs.sleutel)
  const isPdf = PDF.every((teken, plek) => bytes[plek] === teken)
  return {
    soort: 'bestand',
    bytes,
    sleutel: bewijs.sleutel,
    mediatype: isPdf ? 'application/pdf' : 'application/octet-stream',
    naam: bewijs.bestandsnaam,
    hoe: isPdf ? 'tonen' : 'bewaren'
  }
}
