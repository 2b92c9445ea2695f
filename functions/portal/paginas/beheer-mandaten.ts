/** The beheerder adds, changes or ends a mandate: a new version of the list, which counts when somebody else has published it. */
import { html } from 'hono/html'
import { mandaatNr } from '../../inhoud/adresnr.ts'
import { metMandaat } from '../../inhoud/mandaten.ts'
import type { Mandaat } from '../../model/beleid.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, pagina } from '../bezoek.ts'
import { type Fouten, formulier, GEEN_FOUTEN, knop, redenen, veld } from '../opmaak/formulier.ts'
import { deel } from '../opmaak/onderdelen.ts'
import { hoofdletter } from '../opmaak/tekst.ts'
import { BEHEER, bovenLijst, gezienveld, isWeg, type Lijst, leesLijst, watGetyptWas, zetLijst } from './beheer-lijst.ts'
import { alsGetypt, type Getypt, inWoorden, LEEG_GETYPT, leesGetypt, leesMandaat, velden } from './mandaatformulier.ts'

export const NIEUW_MANDAAT = '/beheer/nieuw-mandaat'

interface Stand {
  readonly lijst: Lijst
  readonly oud: Mandaat | null
  readonly getypt: Getypt
  readonly fouten: Fouten
  readonly waarom: readonly string[]
}

export const mandaatpad = ({ ports }: Bezoek, mandaat: Mandaat): string => `/beheer/mandaten/${mandaatNr(ports.gemeente, mandaat)}`

function vanWie({ mandaten }: Lijst): Html {
  if (mandaten !== undefined) return LEEG
  return html`<p>De mandaten staan nu nog in het beleid. Met uw eerste wijziging komen ze alle in Beheer te staan. Die in het beleid gelden dan niet meer. Er wordt niet opnieuw beslist over zaken.</p>`
}

async function bladzijde(bezoek: Bezoek, { lijst, oud, getypt, fouten, waarom }: Stand): Promise<Antwoord> {
  const samen = [...waarom, ...fouten.values()]
  const actie = oud === null ? NIEUW_MANDAAT : mandaatpad(bezoek, oud)
  const wijzigen = formulier(
    bezoek,
    { actie, naam: 'Mandaat' },
    html`${velden(bezoek, lijst, getypt, fouten)}<p>${knop('Klaarzetten')}</p>`
  )
  const einde =
    oud === null
      ? LEEG
      : deel(
          'Uit de lijst halen',
          html`<p>Niemand tekent daarna nog op grond van dit mandaat. Loopt het af op een dag die u kent? Vul dan hierboven de laatste dag in.</p>${formulier(
            bezoek,
            { actie: `${mandaatpad(bezoek, oud)}/einde`, naam: 'Uit de lijst halen' },
            html`${gezienveld(lijst)}${veld({ id: 'einde-opmerking', naam: 'opmerking', label: 'Waarom vervalt dit mandaat?', regels: 2, verplicht: true })}<p>${knop('Uit de lijst halen', 'gevaar')}</p>`
          )}`
        )
  return pagina(
    oud === null ? 'Een mandaat toevoegen' : `Mandaat: ${hoofdletter(oud.rol)}`,
    html`${redenen(samen)}${await bovenLijst(bezoek, lijst)}${lijst.ander === null ? html`${vanWie(lijst)}${wijzigen}${einde}` : samen.length === 0 ? LEEG : watGetyptWas(inWoorden(getypt))}`,
    { kruimels: [BEHEER], status: samen.length === 0 ? 200 : 422 }
  )
}

/** @throws Ingehaald, NietGevonden */
async function vind(bezoek: Bezoek, lijst: Lijst): Promise<Mandaat> {
  const { ports, pad } = bezoek
  const mandaat = lijst.geldig.find((een) => mandaatNr(ports.gemeente, een) === pad('mandaat'))
  return mandaat ?? isWeg(bezoek, lijst, (een) => 'brieven' in een && mandaatNr(ports.gemeente, een) === pad('mandaat'))
}

export async function toonNieuwMandaat(bezoek: Bezoek): Promise<Antwoord> {
  const getypt = { ...LEEG_GETYPT, vanaf: bezoek.ports.klok.vandaag() }
  return bladzijde(bezoek, { lijst: await leesLijst(bezoek), oud: null, getypt, fouten: GEEN_FOUTEN, waarom: [] })
}

export async function toonMandaat(bezoek: Bezoek): Promise<Antwoord> {
  const lijst = await leesLijst(bezoek)
  const oud = await vind(bezoek, lijst)
  return bladzijde(bezoek, { lijst, oud, getypt: alsGetypt(oud), fouten: GEEN_FOUTEN, waarom: [] })
}

async function zet(bezoek: Bezoek, stand: Stand, mandaten: readonly Mandaat[]): Promise<Antwoord> {
  const gezet = await zetLijst(bezoek, stand.lijst, { mandaten, opmerking: stand.getypt.opmerking })
  return 'redenen' in gezet ? bladzijde(bezoek, { ...stand, waarom: gezet.redenen }) : gezet
}

async function bewaar(bezoek: Bezoek, lijst: Lijst, oud: Mandaat | null): Promise<Antwoord> {
  const getypt = leesGetypt(bezoek)
  const { mandaat, fouten } = leesMandaat(getypt)
  const stand = { lijst, oud, getypt, fouten, waarom: [] }
  return mandaat === null ? bladzijde(bezoek, stand) : zet(bezoek, stand, metMandaat(lijst.geldig, oud, mandaat))
}

export async function voegMandaatToe(bezoek: Bezoek): Promise<Antwoord> {
  return bewaar(bezoek, await leesLijst(bezoek), null)
}

export async function wijzigMandaat(bezoek: Bezoek): Promise<Antwoord> {
  const lijst = await leesLijst(bezoek)
  return bewaar(bezoek, lijst, await vind(bezoek, lijst))
}

export async function haalMandaatWeg(bezoek: Bezoek): Promise<Antwoord> {
  const lijst = await leesLijst(bezoek)
  const oud = await vind(bezoek, lijst)
  const opmerking = bezoek.formulier.tekst('opmerking')
  const over = lijst.geldig.filter((een) => een !== oud)
  const waarom = [
    ...(opmerking === '' ? ['Schrijf erbij waarom dit mandaat vervalt.'] : []),
    ...(over.length === 0 ? ['Dit is het enige mandaat. Zonder mandaat kan niemand een brief ondertekenen. Voeg eerst een ander toe.'] : [])
  ]
  const stand = { lijst, oud, getypt: { ...alsGetypt(oud), opmerking }, fouten: GEEN_FOUTEN, waarom }
  return waarom.length > 0 ? bladzijde(bezoek, stand) : zet(bezoek, stand, over)
}
