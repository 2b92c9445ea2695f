/** The recipients of a zaak: by what e-mail each may be reached, and recording that one of them consented (Awb 2:8). */
import { html } from 'hono/html'
import { BEWERKERS, heeftRol, somOp } from '../../model/mensen.ts'
import type { OntvangerStaat } from '../../model/toestemming.ts'
import { Berichtsoort } from '../../model/toestemming.ts'
import type { Ontvanger } from '../../model/verzending.ts'
import type { Zaak } from '../../model/zaak.ts'
import { gemachtigdeAls, houderAls, oudercommissieAls } from '../../send/ontvangers.ts'
import { geefToestemming } from '../../send/step.ts'
import { foutenBij } from '../../send/toestemming.ts'
import { leesOntvanger } from '../../stroom.ts'
import { ontvangerNr } from '../../toestemmingen.ts'
import { type Antwoord, type Bezoek, type Html, Ingehaald, LEEG, verder } from '../bezoek.ts'
import { formulier, inMb, keuzerondjes, knop, redenen, vakjes, veld } from '../opmaak/formulier.ts'
import { deel, link } from '../opmaak/onderdelen.ts'
import { hoofdletter, zonderOpdracht } from '../opmaak/tekst.ts'
import { geldend, REGISTER, soortnaam, toestemmingstabel } from './toestemming-delen.ts'
import { HOOGSTENS_BEWIJS } from './verzending-doen.ts'
import { vindNamen, vindZaak } from './vinden.ts'
import { zaakpagina } from './zaak-raam.ts'

interface Kandidaat {
  readonly nr: string
  readonly ontvanger: Ontvanger
  readonly staat: OntvangerStaat | null
}

async function kandidaten({ ports }: Bezoek, zaak: Zaak): Promise<readonly Kandidaat[]> {
  const wie = [houderAls(zaak), gemachtigdeAls(zaak), zaak.oudercommissie === null ? null : oudercommissieAls(zaak)]
  return Promise.all(
    wie
      .filter((ontvanger) => ontvanger !== null)
      .map(async (ontvanger) => ({
        nr: ontvangerNr(ports.gemeente, ontvanger.id),
        ontvanger,
        staat: await leesOntvanger(ports.store, ports.gemeente, ontvanger.id)
      }))
  )
}

function kaart({ nr, ontvanger: { id, naam: wie, rol }, staat }: Kandidaat, naam: (id: string) => string): Html {
  const meer = staat === null ? LEEG : html`<p>${link(`/toestemmingen/${nr}`, `Alles van ${wie}, en intrekken`)}</p>`
  return deel(`${hoofdletter(rol)}: ${wie}`, html`${toestemmingstabel({ id, nr, staat, naam: wie }, geldend(staat), naam)}${meer}`)
}

/** An oudercommissie has one kind only, so that its kind is not asked. */
const SOORTEN = Berichtsoort.options.filter((soort) => soort !== 'oudercommissie')

type Veldnaam = 'ontvanger' | 'soort' | 'adres' | 'sinds' | 'bewijs'
type Fouten = ReadonlyMap<Veldnaam, string>
const GEEN: Fouten = new Map()

function grens({ hoogstensSamen }: Bezoek): string {
  return `Hoogstens ${inMb(Math.min(HOOGSTENS_BEWIJS, hoogstensSamen ?? HOOGSTENS_BEWIJS))}.`
}

function vastlegformulier(bezoek: Bezoek, zaak: Zaak, alle: readonly Kandidaat[], fouten: Fouten): Html {
  if (!heeftRol(bezoek.mens, BEWERKERS)) return LEEG
  const { tekst, teksten } = bezoek.formulier
  const bij = (naam: Veldnaam) => {
    const fout = fouten.get(naam)
    return { naam, ...(fout === undefined ? {} : { fout }) }
  }
  const wie = alle.map(({ nr, ontvanger }) => ({ waarde: nr, label: `${ontvanger.naam} (${ontvanger.rol})` }))
  const soorten = SOORTEN.map((soort) => ({ waarde: soort, label: soortnaam(soort) }))
  const velden = html`${keuzerondjes({ ...bij('ontvanger'), label: 'Wie geeft toestemming?', opties: wie, gekozen: tekst('ontvanger'), verplicht: true })}
${vakjes({ ...bij('soort'), label: 'Waarvoor?', hulp: 'Kies alleen waar de ontvanger ja op zei. Bij een oudercommissie hoeft u niets te kiezen.', opties: soorten, aan: teksten('soort') })}
${veld({ ...bij('adres'), label: 'E-mailadres', soort: 'email', waarde: tekst('adres'), verplicht: true })}
${veld({ ...bij('sinds'), label: 'Dag waarop de ontvanger het zei', soort: 'date', waarde: tekst('sinds'), verplicht: true })}
${veld({ ...bij('bewijs'), label: 'Bewijs', soort: 'file', hulp: `Eén bestand waaruit de toestemming blijkt, zoals een formulier of een e-mail. ${grens(bezoek)}`, verplicht: true })}
${veld({ naam: 'getoond', label: 'De vraag die de ontvanger kreeg', hulp: 'Alleen als die niet in het bewijs staat.', regels: 3, waarde: tekst('getoond') })}
<p>${knop('Vastleggen')}</p>`
  return deel(
    'Toestemming vastleggen',
    formulier(bezoek, { actie: `/zaken/${zaak.id}/toestemmingen`, bestanden: true, naam: 'Toestemming vastleggen' }, velden),
    'vastleggen'
  )
}

async function bladzijde(bezoek: Bezoek, zaak: Zaak, alle: readonly Kandidaat[], fouten: Fouten): Promise<Antwoord> {
  const naam = await vindNamen(bezoek)
  return zaakpagina(
    zaak,
    'Toestemmingen',
    html`${redenen([...new Set(fouten.values())])}<p>Alleen met toestemming gaat iets per e-mail (artikel 2:8 Awb). Een toestemming geldt voor alle zaken van deze ontvanger. ${link(REGISTER.pad, 'Alle toestemmingen')}</p>
${alle.map((een) => kaart(een, naam))}${vastlegformulier(bezoek, zaak, alle, fouten)}`,
    fouten.size === 0 ? 200 : 422
  )
}

export async function toonZaakToestemmingen(bezoek: Bezoek): Promise<Antwoord> {
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  return bladzijde(bezoek, zaak, await kandidaten(bezoek, zaak), GEEN)
}

/** The chosen recipient as he stands in the zaak now. @throws Ingehaald when the zaak has another one since the page was shown */
function gekozen({ formulier: { tekst } }: Bezoek, zaak: Zaak, alle: readonly Kandidaat[]): Kandidaat | null {
  const nr = tekst('ontvanger')
  if (nr === '') return null
  const hier = alle.find((een) => een.nr === nr)
  if (hier === undefined)
    throw new Ingehaald('De ontvangers van deze zaak zijn intussen veranderd. Er is niets vastgelegd.', `/zaken/${zaak.id}/toestemmingen`)
  return hier
}

/** What the visitor filled in, held against the rules of the register before anything is stored. */
function kijkNa({ ports, formulier: { tekst, bestanden } }: Bezoek, wie: Kandidaat | null, soorten: readonly string[]): Fouten {
  const velden = { adres: tekst('adres'), sinds: tekst('sinds') }
  const fouten = new Map<Veldnaam, string>()
  if (wie === null) fouten.set('ontvanger', 'Kies wie toestemming geeft.')
  if (wie !== null && soorten.length === 0) fouten.set('soort', 'Kies waarvoor de toestemming geldt.')
  const ontvanger = wie?.ontvanger.id ?? 'houder:onbekend'
  const vandaag = ports.klok.vandaag()
  // Without a choice the other fields are looked at all the same.
  const gevraagd = soorten.length === 0 ? [ontvanger.startsWith('oudercommissie:') ? 'oudercommissie' : 'besluit'] : soorten
  for (const soort of gevraagd) for (const { veld: naam, zin } of foutenBij({ ontvanger, soort, ...velden }, vandaag)) fouten.set(naam, zin)
  if (velden.adres === '') fouten.set('adres', 'Vul het e-mailadres in.')
  if (velden.sinds === '') fouten.set('sinds', 'Vul de dag in waarop de ontvanger toestemming gaf.')
  const aantal = bestanden('bewijs').length
  if (aantal === 0) fouten.set('bewijs', 'Kies het bestand waaruit de toestemming blijkt. Een leeg bestand is geen bewijs.')
  if (aantal > 1) fouten.set('bewijs', 'Kies één bestand. Staat het bewijs in meer bestanden, voeg die dan samen.')
  return fouten
}

export async function legToestemmingVast(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, formulier: gestuurd } = bezoek
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const alle = await kandidaten(bezoek, zaak)
  const wie = gekozen(bezoek, zaak, alle)
  const soorten = wie?.ontvanger.rol === 'oudercommissie' ? ['oudercommissie'] : [...new Set(gestuurd.teksten('soort'))]
  const fouten = kijkNa(bezoek, wie, soorten)
  const [bestand] = gestuurd.bestanden('bewijs')
  if (wie === null || bestand === undefined || fouten.size > 0) return bladzijde(bezoek, zaak, alle, fouten)
  const getoond = gestuurd.tekst('getoond')
  const wat = {
    gemeente: ports.gemeente,
    ontvanger: wie.ontvanger.id,
    adres: gestuurd.tekst('adres'),
    sinds: gestuurd.tekst('sinds'),
    getoond: getoond === '' ? undefined : getoond,
    bewijs: { bestandsnaam: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) },
    door: mens.id
  }
  const stond: string[] = []
  for (const soort of soorten) {
    const uitslag = await geefToestemming(ports, { ...wat, soort })
    if (!uitslag.ok) return bladzijde(bezoek, zaak, alle, new Map([['bewijs', uitslag.redenen.map(zonderOpdracht).join(' ')]]))
    stond.push(...uitslag.opmerkingen)
  }
  const namen = Berichtsoort.options.filter((soort) => soorten.includes(soort)).map((soort) => soortnaam(soort).toLowerCase())
  return verder(
    `/zaken/${zaak.id}/toestemmingen`,
    stond.length === soorten.length
      ? 'Deze toestemming stond er al.'
      : `De toestemming is vastgelegd. ${wie.ontvanger.naam} krijgt ${somOp(namen, 'en')} per e-mail op ${wat.adres}.`
  )
}
