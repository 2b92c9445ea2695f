/** The beheerder adds, changes or ends a person: a new version of the people list, which counts when somebody else has published it. */
import { html } from 'hono/html'
import { leesMensen, mensenVan } from '../../gemeente.ts'
import { sha256Hex } from '../../hash.ts'
import { MENSENPAD, mensenTekst, metMens, zonderMens } from '../../inhoud/mensen.ts'
import { zetKlaar } from '../../inhoud/step.ts'
import { Mens, Rol } from '../../model/beleid.ts'
import { conceptVan, type Inhoudsversie, wijzigingId } from '../../model/inhoudsversie.ts'
import { leesInhoud } from '../../stroom.ts'
import { type Antwoord, type Bezoek, type Html, Ingehaald, type Kruimel, LEEG, NietGevonden, pagina, verder } from '../bezoek.ts'
import { formulier, knop, redenen, vakjes, veld, verborgen } from '../opmaak/formulier.ts'
import { bericht, deel, link } from '../opmaak/onderdelen.ts'
import { hoofdletter } from '../opmaak/tekst.ts'
import { vindNamen } from './vinden.ts'

const BEHEER: Kruimel = { naam: 'Beheer', pad: '/beheer' }
/** Absences that can stand in the form at once: those that are there and one more. */
const MEESTE_AFWEZIG = 12

interface Lijst {
  readonly mensen: readonly Mens[]
  /** Hash of the text that the form began with. */
  readonly hash: string
  /** The visitor's own concept that waits, to which this change is added. */
  readonly eigen: Inhoudsversie | null
  /** Somebody else's: it must be dealt with first, or its changes would go in under the name of who did not make them. */
  readonly ander: Inhoudsversie | null
}

async function leesLijst({ ports, mens }: Bezoek): Promise<Lijst> {
  const bestand = await leesInhoud(ports.store, ports.gemeente, MENSENPAD)
  const wacht = bestand === null ? null : conceptVan(bestand)
  const eigen = wacht?.auteur === mens.id ? wacht : null
  if (eigen === null) {
    const mensen = await mensenVan(ports.inhoud, ports.gemeente)
    return { mensen, hash: sha256Hex(mensenTekst(ports.gemeente, mensen)), eigen, ander: wacht }
  }
  const tekst = new TextDecoder().decode(await ports.documenten.lees(eigen.document))
  return { mensen: leesMensen(tekst, MENSENPAD).mensen, hash: eigen.hash, eigen, ander: null }
}

const wijzigingpad = ({ nr }: Inhoudsversie) => `/wijzigingen/${wijzigingId(MENSENPAD, nr)}`

interface Getypt {
  readonly id: string
  readonly naam: string
  readonly functie: string
  readonly email: string
  readonly aanmelding: string
  readonly rollen: readonly string[]
  readonly vervangt: readonly string[]
  readonly afwezig: readonly { readonly van: string; readonly totEnMet: string }[]
  readonly opmerking: string
}

const LEEG_GETYPT: Getypt = {
  id: '',
  naam: '',
  functie: '',
  email: '',
  aanmelding: '',
  rollen: [],
  vervangt: [],
  afwezig: [],
  opmerking: ''
}

function alsGetypt({ id, naam, functie, email, aanmelding = '', rollen, vervangt, afwezig }: Mens): Getypt {
  return { id, naam, functie, email, aanmelding, rollen, vervangt, afwezig, opmerking: '' }
}

function leesGetypt({ formulier: gestuurd }: Bezoek, id: string): Getypt {
  const { tekst, teksten } = gestuurd
  const dagen = Array.from({ length: MEESTE_AFWEZIG }, (_, nr) => ({ van: tekst(`van-${nr}`), totEnMet: tekst(`tot-${nr}`) }))
  return {
    id: id === '' ? tekst('id') : id,
    naam: tekst('naam'),
    functie: tekst('functie'),
    email: tekst('email'),
    aanmelding: tekst('aanmelding'),
    rollen: teksten('rollen'),
    vervangt: teksten('vervangt'),
    afwezig: dagen.filter(({ van, totEnMet }) => van !== '' || totEnMet !== ''),
    opmerking: tekst('opmerking')
  }
}

type Fouten = ReadonlyMap<string, string>
const GEEN_FOUTEN: Fouten = new Map()

const ZINNEN: Readonly<Record<string, string>> = {
  id: 'Schrijf de korte naam met kleine letters, cijfers, punten en streepjes, zoals j.jansen.',
  naam: 'Vul de naam in.',
  functie: 'Vul de functie in; die staat onder de brief.',
  email: 'Vul een e-mailadres in, zoals j.jansen@gemeente.nl.',
  rollen: 'Kies ten minste één rol.',
  afwezig: 'Vul bij elke afwezigheid de eerste en de laatste dag in.',
  opmerking: 'Schrijf erbij waarom. Wie het bekijkt, leest dat.'
}

/** By the schema of the people list itself. */
function leesMens(getypt: Getypt, oud: Mens | null, lijst: Lijst): { readonly mens: Mens | null; readonly fouten: Fouten } {
  const { opmerking, aanmelding, ...velden } = getypt
  const gelezen = Mens.safeParse({ account: oud?.account ?? null, ...velden, ...(aanmelding === '' ? {} : { aanmelding }) })
  const namen = gelezen.success ? [] : gelezen.error.issues.map(({ path }) => String(path[0] ?? ''))
  const fouten = new Map(namen.map((naam) => [naam, ZINNEN[naam] ?? 'Dit klopt niet.']))
  if (opmerking === '') fouten.set('opmerking', ZINNEN.opmerking ?? '')
  if (oud === null && lijst.mensen.some(({ id }) => id === getypt.id)) fouten.set('id', 'Deze korte naam is al van iemand anders.')
  const omgekeerd = getypt.afwezig.some(({ van, totEnMet }) => totEnMet < van)
  if (omgekeerd && !fouten.has('afwezig')) fouten.set('afwezig', 'De laatste dag van een afwezigheid ligt niet vóór de eerste.')
  return { mens: gelezen.success && fouten.size === 0 ? gelezen.data : null, fouten }
}

const foutBij = (fouten: Fouten, naam: string) => {
  const fout = fouten.get(naam)
  return fout === undefined ? {} : { fout }
}

function afwezigheid({ afwezig }: Getypt, fouten: Fouten): Html {
  const rijen = [...afwezig, { van: '', totEnMet: '' }].slice(0, MEESTE_AFWEZIG)
  const fout = fouten.get('afwezig')
  return html`<fieldset class="bs-veldgroep"${fout === undefined ? '' : html` aria-describedby="afwezig-fout"`}><legend class="utrecht-form-label">Afwezig</legend>
<div class="utrecht-form-field-description">Dan tekent de vervanger. Maak beide dagen leeg om een afwezigheid weg te halen.</div>
${fout === undefined ? '' : html`<div class="utrecht-form-field-error-message" id="afwezig-fout">${fout}</div>`}
${rijen.map(({ van, totEnMet }, nr) => html`<div class="bs-naast bs-naast--ruim">${veld({ naam: `van-${nr}`, label: `Van (${nr + 1})`, soort: 'date', waarde: van, verplicht: 'soms' })}${veld({ naam: `tot-${nr}`, label: `Tot en met (${nr + 1})`, soort: 'date', waarde: totEnMet, verplicht: 'soms' })}</div>`)}</fieldset>`
}

function reden(waarde: string, fouten: Fouten): Html {
  return veld({
    naam: 'opmerking',
    label: 'Waarom?',
    hulp: 'Bijvoorbeeld een besluit of een datum.',
    regels: 2,
    waarde,
    verplicht: true,
    ...foutBij(fouten, 'opmerking')
  })
}

function velden(lijst: Lijst, oud: Mens | null, getypt: Getypt, fouten: Fouten): Html {
  const eigen = (naam: 'naam' | 'functie' | 'email' | 'aanmelding') => ({ naam, waarde: getypt[naam], ...foutBij(fouten, naam) })
  const anderen = lijst.mensen.filter(({ id }) => id !== getypt.id).map(({ id, naam }) => ({ waarde: id, label: naam }))
  return html`${verborgen('gezien', lijst.hash)}
${veld({ ...eigen('naam'), label: 'Naam', verplicht: true })}
${oud === null ? veld({ naam: 'id', label: 'Korte naam', hulp: 'Kleine letters, zoals j.jansen. Die blijft altijd hetzelfde.', waarde: getypt.id, verplicht: true, ...foutBij(fouten, 'id') }) : LEEG}
${veld({ ...eigen('functie'), label: 'Functie', hulp: 'Zoals die onder een brief staat.', verplicht: true })}
${veld({ ...eigen('email'), label: 'E-mailadres', soort: 'email', verplicht: true })}
${veld({ ...eigen('aanmelding'), label: 'Naam bij de aanmelddienst', hulp: 'Alleen als die niet het e-mailadres is.' })}
${vakjes({ naam: 'rollen', label: 'Rollen', opties: Rol.options.map((rol) => ({ waarde: rol, label: rol === 'ggd' ? 'GGD' : hoofdletter(rol) })), aan: getypt.rollen, ...foutBij(fouten, 'rollen') })}
${vakjes({ naam: 'vervangt', label: 'Vervangt bij afwezigheid', opties: anderen, aan: getypt.vervangt, ...foutBij(fouten, 'vervangt') })}
${afwezigheid(getypt, fouten)}${reden(getypt.opmerking, fouten)}`
}

const VIER_OGEN = 'Uw wijziging wordt een concept. Ze telt pas als een ander haar heeft bekeken en gepubliceerd.'

async function boven(bezoek: Bezoek, { eigen, ander }: Lijst): Promise<Html> {
  if (ander !== null) {
    const wie = (await vindNamen(bezoek))(ander.auteur)
    return html`${bericht('warning', `Er wacht al een wijziging van ${wie}. Bekijk die eerst: publiceer haar of wijs haar af. Daarna kunt u zelf iets wijzigen.`)}<p>${link(wijzigingpad(ander), 'Naar de wijziging die wacht')}</p>`
  }
  if (eigen === null) return html`<p>${VIER_OGEN}</p>`
  return html`${bericht('info', 'Uw vorige wijziging wacht nog op een ander. Wat u hier wijzigt, komt erbij.')}<p>${link(wijzigingpad(eigen), 'Naar uw wijziging')}</p>`
}

interface Stand {
  readonly lijst: Lijst
  readonly oud: Mens | null
  readonly getypt: Getypt
  readonly fouten: Fouten
  readonly waarom: readonly string[]
}

async function bladzijde(bezoek: Bezoek, { lijst, oud, getypt, fouten, waarom }: Stand): Promise<Antwoord> {
  const samen = [...waarom, ...fouten.values()]
  const actie = oud === null ? '/beheer/nieuw' : `/beheer/mensen/${oud.id}`
  const wijzigen = formulier(bezoek, { actie, naam: 'Persoon' }, html`${velden(lijst, oud, getypt, fouten)}<p>${knop('Klaarzetten')}</p>`)
  const einde =
    oud === null
      ? LEEG
      : deel(
          'Uit de lijst halen',
          html`<p>${oud.naam} kan zich dan niet meer aanmelden. Wat ${oud.naam} heeft gedaan, blijft in de dossiers staan.</p>${formulier(
            bezoek,
            { actie: `/beheer/mensen/${oud.id}/einde`, naam: 'Uit de lijst halen' },
            html`${verborgen('gezien', lijst.hash)}${veld({ id: 'einde-opmerking', naam: 'opmerking', label: 'Waarom gaat deze persoon weg?', regels: 2, verplicht: true })}<p>${knop('Uit de lijst halen', 'gevaar')}</p>`
          )}`
        )
  return pagina(
    oud === null ? 'Iemand toevoegen' : oud.naam,
    html`${redenen(samen)}${await boven(bezoek, lijst)}${lijst.ander === null ? html`${wijzigen}${einde}` : LEEG}`,
    { kruimels: [BEHEER], status: samen.length === 0 ? 200 : 422 }
  )
}

/** @throws NietGevonden */
function vind({ mensen }: Lijst, id: string): Mens {
  const mens = mensen.find((een) => een.id === id)
  if (mens === undefined) throw new NietGevonden()
  return mens
}

export async function toonNieuweMens(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, { lijst: await leesLijst(bezoek), oud: null, getypt: LEEG_GETYPT, fouten: GEEN_FOUTEN, waarom: [] })
}

export async function toonMens(bezoek: Bezoek): Promise<Antwoord> {
  const lijst = await leesLijst(bezoek)
  const oud = vind(lijst, bezoek.pad('mens'))
  return bladzijde(bezoek, { lijst, oud, getypt: alsGetypt(oud), fouten: GEEN_FOUTEN, waarom: [] })
}

async function zet(bezoek: Bezoek, stand: Stand, mensen: readonly Mens[]): Promise<Antwoord> {
  const { ports, mens } = bezoek
  const { lijst, getypt } = stand
  if (lijst.ander !== null) return bladzijde(bezoek, { ...stand, waarom: ['Er wacht een wijziging van iemand anders.'] })
  if (bezoek.formulier.tekst('gezien') !== lijst.hash)
    throw new Ingehaald('De lijst is intussen veranderd. Uw wijziging is niet opgeslagen. Bekijk de lijst opnieuw.', '/beheer')
  const eerder = lijst.eigen === null ? '' : `${lijst.eigen.opmerking}\n`
  const uitslag = await zetKlaar(ports, {
    gemeente: ports.gemeente,
    wat: MENSENPAD,
    bytes: new TextEncoder().encode(mensenTekst(ports.gemeente, mensen)),
    opmerking: `${eerder}${getypt.opmerking}`,
    door: mens.id
  })
  if (!uitslag.ok) return bladzijde(bezoek, { ...stand, waarom: uitslag.redenen })
  return verder(`/wijzigingen/${uitslag.id}`, 'De wijziging staat klaar. Een ander moet haar bekijken en publiceren.')
}

async function bewaar(bezoek: Bezoek, id: string): Promise<Antwoord> {
  const lijst = await leesLijst(bezoek)
  const oud = id === '' ? null : vind(lijst, id)
  const getypt = leesGetypt(bezoek, id)
  const { mens, fouten } = leesMens(getypt, oud, lijst)
  const stand = { lijst, oud, getypt, fouten, waarom: [] }
  return mens === null ? bladzijde(bezoek, stand) : zet(bezoek, stand, metMens(lijst.mensen, mens))
}

export function voegMensToe(bezoek: Bezoek): Promise<Antwoord> {
  return bewaar(bezoek, '')
}

export function wijzigMens(bezoek: Bezoek): Promise<Antwoord> {
  return bewaar(bezoek, bezoek.pad('mens'))
}

export async function haalMensWeg(bezoek: Bezoek): Promise<Antwoord> {
  const lijst = await leesLijst(bezoek)
  const oud = vind(lijst, bezoek.pad('mens'))
  const opmerking = bezoek.formulier.tekst('opmerking')
  const waarom = opmerking === '' ? ['Schrijf erbij waarom deze persoon weggaat.'] : []
  const stand = { lijst, oud, getypt: { ...alsGetypt(oud), opmerking }, fouten: GEEN_FOUTEN, waarom }
  return waarom.length > 0 ? bladzijde(bezoek, stand) : zet(bezoek, stand, zonderMens(lijst.mensen, oud.id))
}
