/** The consent register: everybody of whom something was recorded, found by name, zaak or address. Searching goes by POST. */
import { html } from 'hono/html'
import type { Berichtsoort } from '../../model/toestemming.ts'
import { leesRegister, type Registerrij, zoekIn } from '../../toestemmingen.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, pagina } from '../bezoek.ts'
import { formulier, knop } from '../opmaak/formulier.ts'
import { leeg, link, merk, tabel } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'
import { geldend, soortnaam, standmerk } from './toestemming-delen.ts'

const MEESTE_GETOOND = 200

function zoekveld(bezoek: Bezoek, waarde: string): Html {
  return html`<div class="bs-zoek">${formulier(
    bezoek,
    { actie: '/toestemmingen', naam: 'Zoeken in de toestemmingen' },
    html`<label class="utrecht-form-label" for="zoek-toestemming">Zoek op naam, e-mailadres, KvK of zaak</label>
<div class="bs-zoek__regel"><input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="zoek-toestemming" name="zoek" value="${waarde}" maxlength="200" autocomplete="off">${knop('Zoeken', 'tweede')}</div>`
  )}</div>`
}

/** Per address the kinds that go there. */
function adressen({ staat }: Registerrij): Html {
  const nu = geldend(staat)
  if (nu.length === 0) return merk('grijs', 'geen toestemming')
  const per = [...new Set(nu.map(({ adres }) => adres))].map((adres) => {
    const hier = nu.filter((een) => een.adres === adres)
    const soorten: readonly Berichtsoort[] = [...new Set(hier.map(({ soort }) => soort))]
    const [eerste] = hier
    return html`<li>${adres} ${eerste === undefined ? '' : standmerk(staat, eerste)}<br><span class="bs-zacht">${soorten.map(soortnaam).join(', ').toLowerCase()}</span></li>`
  })
  return html`<ul class="bs-lijst">${per}</ul>`
}

function overzicht(regels: readonly Registerrij[]): Html {
  return tabel(
    'Toestemmingen voor e-mail',
    ['Ontvanger', 'E-mail', 'Zaken'],
    regels
      .slice(0, MEESTE_GETOOND)
      .map((rij) => [
        html`${link(`/toestemmingen/${rij.nr}`, rij.naam)}<br><span class="bs-zacht">${rij.staat.id.split(':')[0]}</span>`,
        adressen(rij),
        rij.zaken.length === 0
          ? 'geen zaak'
          : html`${rij.zaken.slice(-3).map((zaak) => html`${link(`/zaken/${zaak}/toestemmingen`, zaak)} `)}`
      ])
  )
}

const HOE =
  'Een brief gaat alleen per e-mail als de ontvanger daar zelf mee heeft ingestemd (artikel 2:8 Awb). Zonder toestemming gaat alles per post.'

async function bladzijde(bezoek: Bezoek, tekst: string): Promise<Antwoord> {
  const { regels, meer } = await leesRegister(bezoek.ports.store, bezoek.ports.gemeente)
  const gevonden = tekst === '' ? regels : zoekIn(regels, tekst)
  const niets =
    regels.length === 0
      ? leeg('Er is nog geen toestemming vastgelegd. Dat doet u bij een zaak, op het tabblad Toestemmingen.')
      : leeg('Er is niets gevonden. Zoek op het begin van een naam of adres. Iemand die nog geen toestemming gaf, vindt u via zijn zaak.')
  const teveel =
    meer || gevonden.length > MEESTE_GETOOND ? html`<p>Niet iedereen staat hieronder. Zoek op een naam om minder te zien.</p>` : LEEG
  const telling = tekst === '' ? LEEG : html`<p role="status">${telwoord(gevonden.length, 'ontvanger', 'ontvangers')} gevonden.</p>`
  return pagina(
    'Toestemmingen',
    html`<p class="bs-lead">${HOE}</p><p>Nieuwe toestemming? Leg die vast bij een zaak van de ontvanger, op het tabblad Toestemmingen.</p>
${zoekveld(bezoek, tekst)}${telling}${gevonden.length === 0 ? niets : overzicht(gevonden)}${teveel}`,
    { kruimels: [{ naam: 'Verzending', pad: '/verzending' }], breed: true }
  )
}

export function toonToestemmingen(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, '')
}

export function zoekToestemmingen(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, bezoek.formulier.tekst('zoek').slice(0, 200))
}
