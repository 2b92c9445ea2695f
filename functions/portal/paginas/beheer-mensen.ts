/** The beheerder adds, changes or ends a person: a new version of the people list, which counts when somebody else has published it. */
import { html } from 'hono/html'
import { mensNr } from '../../inhoud/adresnr.ts'
import { metMens, zonderMens } from '../../inhoud/mensen.ts'
import type { Mens } from '../../model/beleid.ts'
import { type Antwoord, type Bezoek, LEEG, pagina } from '../bezoek.ts'
import { type Fouten, formulier, GEEN_FOUTEN, knop, redenen, veld } from '../opmaak/formulier.ts'
import { deel } from '../opmaak/onderdelen.ts'
import { BEHEER, bovenLijst, gezienveld, isWeg, type Lijst, leesLijst, watGetyptWas, zetLijst } from './beheer-lijst.ts'
import { alsGetypt, type Getypt, inWoorden, LEEG_GETYPT, leesGetypt, leesMens, velden } from './mensformulier.ts'

interface Stand {
  readonly lijst: Lijst
  readonly oud: Mens | null
  readonly getypt: Getypt
  readonly fouten: Fouten
  readonly waarom: readonly string[]
}

export const menspad = ({ ports }: Bezoek, { id }: Mens): string => `/beheer/mensen/${mensNr(ports.gemeente, id)}`

async function bladzijde(bezoek: Bezoek, { lijst, oud, getypt, fouten, waarom }: Stand): Promise<Antwoord> {
  const samen = [...waarom, ...fouten.values()]
  const actie = oud === null ? '/beheer/nieuw' : menspad(bezoek, oud)
  const wijzigen = formulier(bezoek, { actie, naam: 'Persoon' }, html`${velden(lijst, oud, getypt, fouten)}<p>${knop('Klaarzetten')}</p>`)
  const einde =
    oud === null
      ? LEEG
      : deel(
          'Uit de lijst halen',
          html`<p>${oud.naam} kan zich dan niet meer aanmelden. Wat ${oud.naam} heeft gedaan, blijft in de dossiers staan.</p>${formulier(
            bezoek,
            { actie: `${menspad(bezoek, oud)}/einde`, naam: 'Uit de lijst halen' },
            html`${gezienveld(lijst)}${veld({ id: 'einde-opmerking', naam: 'opmerking', label: 'Waarom gaat deze persoon weg?', regels: 2, verplicht: true })}<p>${knop('Uit de lijst halen', 'gevaar')}</p>`
          )}`
        )
  return pagina(
    oud === null ? 'Iemand toevoegen' : oud.naam,
    html`${redenen(samen)}${await bovenLijst(bezoek, lijst)}${lijst.ander === null ? html`${wijzigen}${einde}` : samen.length === 0 ? LEEG : watGetyptWas(inWoorden(getypt, lijst))}`,
    { kruimels: [BEHEER], status: samen.length === 0 ? 200 : 422 }
  )
}

/** @throws Ingehaald, NietGevonden */
async function vind(bezoek: Bezoek, lijst: Lijst): Promise<Mens> {
  const { ports, pad } = bezoek
  const mens = lijst.mensen.find(({ id }) => mensNr(ports.gemeente, id) === pad('mens'))
  return mens ?? isWeg(bezoek, lijst, (een) => 'id' in een && mensNr(ports.gemeente, een.id) === pad('mens'))
}

export async function toonNieuweMens(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, { lijst: await leesLijst(bezoek), oud: null, getypt: LEEG_GETYPT, fouten: GEEN_FOUTEN, waarom: [] })
}

export async function toonMens(bezoek: Bezoek): Promise<Antwoord> {
  const lijst = await leesLijst(bezoek)
  const oud = await vind(bezoek, lijst)
  return bladzijde(bezoek, { lijst, oud, getypt: alsGetypt(oud), fouten: GEEN_FOUTEN, waarom: [] })
}

async function zet(bezoek: Bezoek, stand: Stand, mensen: readonly Mens[]): Promise<Antwoord> {
  const gezet = await zetLijst(bezoek, stand.lijst, { mensen, opmerking: stand.getypt.opmerking })
  return 'redenen' in gezet ? bladzijde(bezoek, { ...stand, waarom: gezet.redenen }) : gezet
}

async function bewaar(bezoek: Bezoek, lijst: Lijst, oud: Mens | null): Promise<Antwoord> {
  const getypt = leesGetypt(bezoek, oud?.id ?? '')
  const { mens, fouten } = leesMens(getypt, oud, lijst)
  const stand = { lijst, oud, getypt, fouten, waarom: [] }
  return mens === null ? bladzijde(bezoek, stand) : zet(bezoek, stand, metMens(lijst.mensen, mens))
}

export async function voegMensToe(bezoek: Bezoek): Promise<Antwoord> {
  return bewaar(bezoek, await leesLijst(bezoek), null)
}

export async function wijzigMens(bezoek: Bezoek): Promise<Antwoord> {
  const lijst = await leesLijst(bezoek)
  return bewaar(bezoek, lijst, await vind(bezoek, lijst))
}

export async function haalMensWeg(bezoek: Bezoek): Promise<Antwoord> {
  const lijst = await leesLijst(bezoek)
  const oud = await vind(bezoek, lijst)
  const opmerking = bezoek.formulier.tekst('opmerking')
  const waarom = opmerking === '' ? ['Schrijf erbij waarom deze persoon weggaat.'] : []
  const stand = { lijst, oud, getypt: { ...alsGetypt(oud), opmerking }, fouten: GEEN_FOUTEN, waarom }
  return waarom.length > 0 ? bladzijde(bezoek, stand) : zet(bezoek, stand, zonderMens(lijst.mensen, oud.id))
}
