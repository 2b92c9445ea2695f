/** The form of one person: what was typed, what is wrong with it in Dutch, and the fields. */
import { html } from 'hono/html'
import { gelijkenVan } from '../../inhoud/gelijken.ts'
import { herstelNaam, MEESTE_AFWEZIG } from '../../inhoud/mensen.ts'
import { Mens, Rol } from '../../model/beleid.ts'
import { somOp } from '../../model/mensen.ts'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { type Fouten, foutBij, vakjes, veld } from '../opmaak/formulier.ts'
import { hoofdletter } from '../opmaak/tekst.ts'
import { gezienveld, type Lijst } from './beheer-lijst.ts'

/** Empty rows for an absence: enough for a year of holidays at a time. */
const VRIJE_RIJEN = 4

export interface Getypt {
  readonly id: string
  readonly naam: string
  readonly functie: string
  readonly email: string
  readonly aanmelding: string
  readonly rollen: readonly string[]
  readonly vervangt: readonly string[]
  readonly afwezig: readonly { readonly van: string; readonly totEnMet: string }[]
  /** Why somebody with the same name or mailbox is somebody else. */
  readonly uitleg: string
  readonly opmerking: string
}

export const LEEG_GETYPT: Getypt = {
  id: '',
  naam: '',
  functie: '',
  email: '',
  aanmelding: '',
  rollen: [],
  vervangt: [],
  afwezig: [],
  uitleg: '',
  opmerking: ''
}

export function alsGetypt({ id, naam, functie, email, aanmelding = '', rollen, vervangt, afwezig, andersDan }: Mens): Getypt {
  return { id, naam, functie, email, aanmelding, rollen, vervangt, afwezig, uitleg: andersDan?.uitleg ?? '', opmerking: '' }
}

export function leesGetypt({ formulier: gestuurd }: Bezoek, id: string): Getypt {
  const { tekst, teksten } = gestuurd
  const plekken = new Set([...gestuurd.namen('van-'), ...gestuurd.namen('tot-')])
  const dagen = [...plekken].map((plek) => ({ van: tekst(`van-${plek}`), totEnMet: tekst(`tot-${plek}`) }))
  return {
    id: id === '' ? tekst('id') : id,
    naam: tekst('naam'),
    functie: tekst('functie'),
    email: tekst('email'),
    aanmelding: tekst('aanmelding'),
    rollen: teksten('rollen'),
    vervangt: teksten('vervangt'),
    afwezig: dagen.filter(({ van, totEnMet }) => van !== '' || totEnMet !== ''),
    uitleg: tekst('uitleg'),
    opmerking: tekst('opmerking')
  }
}

/** For whoever must type it again. */
export function inWoorden(getypt: Getypt, { mensen }: Lijst): readonly (readonly [string, string])[] {
  const namen = getypt.vervangt.map((id) => mensen.find((mens) => mens.id === id)?.naam ?? id)
  const dagen = getypt.afwezig.map(({ van, totEnMet }) => `van ${van} tot en met ${totEnMet}`)
  return [
    ['Naam', getypt.naam],
    ['Korte naam', getypt.id],
    ['Functie', getypt.functie],
    ['E-mailadres', getypt.email],
    ['Naam bij de aanmelddienst', getypt.aanmelding],
    ['Rollen', somOp(getypt.rollen, 'en')],
    ['Vervangt bij afwezigheid', somOp(namen, 'en')],
    ['Afwezig', somOp(dagen, 'en')],
    ['Waarom is dit iemand anders?', getypt.uitleg],
    ['Waarom?', getypt.opmerking]
  ]
}

const ZINNEN: Readonly<Record<string, string>> = {
  id: 'Schrijf de korte naam met kleine letters, cijfers, punten en streepjes, zoals j.jansen.',
  naam: 'Vul de naam in.',
  functie: 'Vul de functie in; die staat onder de brief.',
  email: 'Vul een e-mailadres in, zoals j.jansen@gemeente.nl.',
  rollen: 'Kies ten minste één rol.',
  afwezig: 'Vul bij elke afwezigheid de eerste en de laatste dag in.',
  opmerking: 'Schrijf erbij waarom. Wie het bekijkt, leest dat.'
}

function keurAfwezig({ afwezig }: Getypt): string | null {
  if (afwezig.length > MEESTE_AFWEZIG)
    return `Hier passen ${MEESTE_AFWEZIG} afwezigheden. Haal weg wat voorbij is, of neem dagen samen die op elkaar volgen.`
  return afwezig.some(({ van, totEnMet }) => totEnMet < van)
    ? 'De laatste dag van een afwezigheid moet op of na de eerste dag liggen.'
    : null
}

function keurId({ id }: Getypt, { mensen, namen }: Lijst): string | null {
  if (mensen.some((een) => een.id === id)) return 'Deze korte naam is al van iemand anders.'
  if (!namen.includes(id)) return null
  return `Deze korte naam is eerder gebruikt. ${herstelNaam(id, [...namen, ...mensen.map((een) => een.id)])}`
}

/** Two people cannot come in by one login, whatever is explained. */
function keurAanmelding({ id, email, aanmelding }: Getypt, mensen: readonly Mens[]): string | null {
  const login = (aanmelding === '' ? email : aanmelding).toLowerCase()
  const ander = mensen.find((mens) => mens.id !== id && (mens.aanmelding ?? mens.email).toLowerCase() === login)
  if (ander === undefined || login === '') return null
  return `Hiermee meldt ${ander.naam} zich al aan. Geef hier een andere naam bij de aanmelddienst op, of een ander e-mailadres.`
}

/** Of whom this person looks like somebody else's second entry. */
function keurUitleg({ uitleg }: Getypt, gelijken: readonly Mens[]): string | null {
  if (gelijken.length === 0 || uitleg !== '') return null
  const wie = gelijken.map(({ naam, email }) => `${naam} (${email})`)
  return `Deze naam of dit e-mailadres is ook van ${somOp(wie, 'en')}. Eén mens mag niet twee keer in de lijst staan. Zijn het verschillende mensen? Leg dan uit hoe u dat weet.`
}

/** By the schema of the people list itself. */
export function leesMens(getypt: Getypt, oud: Mens | null, lijst: Lijst): { readonly mens: Mens | null; readonly fouten: Fouten } {
  const { opmerking, aanmelding, uitleg, ...velden } = getypt
  const gelijken = gelijkenVan(getypt, lijst.mensen)
  const apart = gelijken.length === 0 || uitleg === '' ? {} : { andersDan: { wie: gelijken.map(({ id }) => id), uitleg } }
  const gelezen = Mens.safeParse({ account: oud?.account ?? null, ...velden, ...(aanmelding === '' ? {} : { aanmelding }), ...apart })
  const namen = gelezen.success ? [] : gelezen.error.issues.map(({ path }) => String(path[0] ?? ''))
  const fouten = new Map(namen.map((naam) => [naam, ZINNEN[naam] ?? 'Dit klopt niet.']))
  const meld = (naam: string, zin: string | null) => zin !== null && !fouten.has(naam) && fouten.set(naam, zin)
  if (opmerking === '') meld('opmerking', ZINNEN.opmerking ?? '')
  if (oud === null) meld('id', keurId(getypt, lijst))
  meld('afwezig', keurAfwezig(getypt))
  meld('aanmelding', keurAanmelding(getypt, lijst.mensen))
  // The other of the two may have said it already.
  const nog = gelijken.filter((een) => !(een.andersDan?.wie.includes(getypt.id) ?? false))
  meld('uitleg', keurUitleg(getypt, nog))
  return { mens: gelezen.success && fouten.size === 0 ? gelezen.data : null, fouten }
}

function afwezigheid({ afwezig }: Getypt, fouten: Fouten): Html {
  const vrij = Math.max(0, Math.min(VRIJE_RIJEN, MEESTE_AFWEZIG - afwezig.length))
  const rijen = [...afwezig, ...Array.from({ length: vrij }, () => ({ van: '', totEnMet: '' }))]
  const fout = fouten.get('afwezig')
  return html`<fieldset class="bs-veldgroep"${fout === undefined ? '' : html` aria-describedby="afwezig-fout"`}><legend class="utrecht-form-label">Afwezig</legend>
<div class="utrecht-form-field-description">Dan tekent de vervanger. Maak beide dagen leeg om een afwezigheid weg te halen. ${vrij === 0 ? `Er passen ${MEESTE_AFWEZIG} afwezigheden; haal er eerst een weg.` : 'Meer nodig? Zet eerst deze klaar; daarna zijn er weer lege regels.'}</div>
${fout === undefined ? '' : html`<div class="utrecht-form-field-error-message" id="afwezig-fout">${fout}</div>`}
${rijen.map(({ van, totEnMet }, nr) => html`<div class="bs-naast bs-naast--ruim">${veld({ naam: `van-${nr}`, label: `Van (${nr + 1})`, soort: 'date', waarde: van, verplicht: 'soms' })}${veld({ naam: `tot-${nr}`, label: `Tot en met (${nr + 1})`, soort: 'date', waarde: totEnMet, verplicht: 'soms' })}</div>`)}</fieldset>`
}

function waaromveld(waarde: string, fouten: Fouten): Html {
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

/** Asked only when there is somebody with the same name or mailbox. */
function apart({ mensen }: Lijst, getypt: Getypt, fouten: Fouten): Html {
  const gelijken = gelijkenVan(getypt, mensen)
  if (gelijken.length === 0) return LEEG
  return veld({
    naam: 'uitleg',
    label: `Waarom is dit iemand anders dan ${somOp(
      gelijken.map(({ naam, functie }) => `${naam} (${functie})`),
      'en'
    )}?`,
    hulp: 'Bijvoorbeeld: twee collega’s delen een postbus. Dit blijft in de lijst staan.',
    regels: 2,
    waarde: getypt.uitleg,
    verplicht: 'soms',
    ...foutBij(fouten, 'uitleg')
  })
}

export function velden(lijst: Lijst, oud: Mens | null, getypt: Getypt, fouten: Fouten): Html {
  const eigen = (naam: 'naam' | 'functie' | 'email' | 'aanmelding') => ({ naam, waarde: getypt[naam], ...foutBij(fouten, naam) })
  const anderen = lijst.mensen.filter(({ id }) => id !== getypt.id).map(({ id, naam }) => ({ waarde: id, label: naam }))
  return html`${gezienveld(lijst)}
${veld({ ...eigen('naam'), label: 'Naam', verplicht: true })}
${oud === null ? veld({ naam: 'id', label: 'Korte naam', hulp: 'Kleine letters, zoals j.jansen. Die blijft altijd hetzelfde.', waarde: getypt.id, verplicht: true, ...foutBij(fouten, 'id') }) : LEEG}
${apart(lijst, getypt, fouten)}
${veld({ ...eigen('functie'), label: 'Functie', hulp: 'Zoals die onder een brief staat.', verplicht: true })}
${veld({ ...eigen('email'), label: 'E-mailadres', soort: 'email', verplicht: true })}
${veld({ ...eigen('aanmelding'), label: 'Naam bij de aanmelddienst', hulp: 'Alleen als die niet het e-mailadres is.' })}
${vakjes({ naam: 'rollen', label: 'Rollen', opties: Rol.options.map((rol) => ({ waarde: rol, label: rol === 'ggd' ? 'GGD' : hoofdletter(rol) })), aan: getypt.rollen, ...foutBij(fouten, 'rollen') })}
${vakjes({ naam: 'vervangt', label: 'Vervangt bij afwezigheid', opties: anderen, aan: getypt.vervangt, ...foutBij(fouten, 'vervangt') })}
${afwezigheid(getypt, fouten)}${waaromveld(getypt.opmerking, fouten)}`
}
