/** Forms: a field with its label, help and error; a form that carries its token. A form page reports every fault above it too. */
import { html } from 'hono/html'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { bericht, csrfVeld } from './onderdelen.ts'

/** Name of a field to the Dutch sentence about it. */
export type Fouten = ReadonlyMap<string, string>
export const GEEN_FOUTEN: Fouten = new Map()

/** To spread into a field. */
export function foutBij(fouten: Fouten, naam: string): { readonly fout?: string } {
  const fout = fouten.get(naam)
  return fout === undefined ? {} : { fout }
}

interface Veldbasis {
  /** Name of what is sent, and id of the input. */
  readonly naam: string
  readonly label: string
  readonly hulp?: string | Html
  /** Dutch sentence; left out: nothing is wrong. */
  readonly fout?: string
  /** `soms`: the help says when, and the server checks; the browser lets the form go without it. */
  readonly verplicht?: boolean | 'soms'
  /** Where the same name occurs more than once on a page. */
  readonly id?: string
}

export interface Invoerveld extends Veldbasis {
  readonly waarde?: string
  readonly soort?: 'text' | 'date' | 'search' | 'email' | 'file'
  /** How many lines; more than one makes it a text area. */
  readonly regels?: number
}

export interface Keuzeveld extends Veldbasis {
  readonly opties: readonly { readonly waarde: string; readonly label: string; readonly hulp?: string }[]
  readonly gekozen?: string
}

const idVan = ({ id, naam }: Veldbasis): string => (id ?? naam).replaceAll(/[^A-Za-z0-9_-]+/g, '-')

function beschrevenDoor(veld: Veldbasis): Html {
  const ids = [...(veld.hulp === undefined ? [] : [`${idVan(veld)}-hulp`]), ...(veld.fout === undefined ? [] : [`${idVan(veld)}-fout`])]
  return ids.length === 0 ? LEEG : html` aria-describedby="${ids.join(' ')}"`
}

function rondom(veld: Veldbasis, invoer: Html): Html {
  const id = idVan(veld)
  return html`<div class="utrecht-form-field${veld.fout === undefined ? '' : ' utrecht-form-field--invalid'} bs-veld">
<label class="utrecht-form-label" for="${id}">${veld.label}${veld.verplicht === true || veld.verplicht === 'soms' ? '' : html` <span class="bs-zacht">(niet verplicht)</span>`}</label>
${veld.hulp === undefined ? '' : html`<div class="utrecht-form-field-description" id="${id}-hulp">${veld.hulp}</div>`}
${veld.fout === undefined ? '' : html`<div class="utrecht-form-field-error-message" id="${id}-fout">${veld.fout}</div>`}
${invoer}</div>`
}

export function veld(wat: Invoerveld): Html {
  const { naam, waarde = '', soort = 'text', regels = 1 } = wat
  const eigen = html`id="${idVan(wat)}" name="${naam}"${beschrevenDoor(wat)}${wat.fout === undefined ? '' : html` aria-invalid="true"`}${wat.verplicht === true ? html` required` : ''}`
  if (regels > 1)
    return rondom(
      wat,
      html`<textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows="${regels}" ${eigen}>${waarde}</textarea>`
    )
  const inhoud = soort === 'file' ? html` multiple` : html` value="${waarde}"`
  return rondom(wat, html`<input class="utrecht-textbox utrecht-textbox--html-input" type="${soort}" ${eigen}${inhoud} autocomplete="off">`)
}

export function kieslijst(wat: Keuzeveld): Html {
  const opties = wat.opties.map(
    ({ waarde, label }) => html`<option value="${waarde}"${waarde === wat.gekozen ? html` selected` : ''}>${label}</option>`
  )
  return rondom(
    wat,
    html`<select class="utrecht-select utrecht-select--html-select" id="${idVan(wat)}" name="${wat.naam}"${beschrevenDoor(wat)}>${opties}</select>`
  )
}

/** One choice out of a few, all in sight. */
export function keuzerondjes(wat: Keuzeveld): Html {
  const id = idVan(wat)
  const rondjes = wat.opties.map(
    ({ waarde, label, hulp }, plek) => html`<div class="bs-rondje">
<input class="utrecht-radio-button utrecht-radio-button--html-input" type="radio" id="${id}-${plek}" name="${wat.naam}" value="${waarde}"${waarde === wat.gekozen ? html` checked` : ''}${wat.verplicht === true ? html` required` : ''}${hulp === undefined ? '' : html` aria-describedby="${id}-${plek}-hulp"`}>
<label for="${id}-${plek}">${label}</label>${hulp === undefined ? '' : html`<div class="utrecht-form-field-description" id="${id}-${plek}-hulp">${hulp}</div>`}</div>`
  )
  return html`<fieldset class="bs-veldgroep"${beschrevenDoor(wat)}><legend class="utrecht-form-label">${wat.label}</legend>
${wat.hulp === undefined ? '' : html`<div class="utrecht-form-field-description" id="${id}-hulp">${wat.hulp}</div>`}
${wat.fout === undefined ? '' : html`<div class="utrecht-form-field-error-message" id="${id}-fout">${wat.fout}</div>`}${rondjes}</fieldset>`
}

/** Any number of choices out of a few; sent under one name. */
export function vakjes(wat: Omit<Keuzeveld, 'gekozen'> & { readonly aan: readonly string[] }): Html {
  const id = idVan(wat)
  const rij = wat.opties.map(
    ({ waarde, label }, plek) =>
      html`<div class="bs-rondje"><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" id="${id}-${plek}" name="${wat.naam}" value="${waarde}"${wat.aan.includes(waarde) ? html` checked` : ''}><label for="${id}-${plek}">${label}</label></div>`
  )
  return html`<fieldset class="bs-veldgroep"${beschrevenDoor(wat)}><legend class="utrecht-form-label">${wat.label}</legend>
${wat.hulp === undefined ? '' : html`<div class="utrecht-form-field-description" id="${id}-hulp">${wat.hulp}</div>`}
${wat.fout === undefined ? '' : html`<div class="utrecht-form-field-error-message" id="${id}-fout">${wat.fout}</div>`}${rij}</fieldset>`
}

/** Something that goes along unseen; never trusted for who may do what. */
export function verborgen(naam: string, waarde: string): Html {
  return html`<input type="hidden" name="${naam}" value="${waarde}">`
}

export type Knopsoort = 'eerste' | 'tweede' | 'gevaar'

const KNOP = {
  eerste: 'utrecht-button--primary-action',
  tweede: 'utrecht-button--secondary-action',
  gevaar: 'utrecht-button--secondary-action utrecht-button--danger'
} as const satisfies Record<Knopsoort, string>

/** `waarde`: sent as `naam=waarde` when this is the button that was pressed. */
export function knop(tekst: string, soort: Knopsoort = 'eerste', gekozen?: { readonly naam: string; readonly waarde: string }): Html {
  const wat = gekozen === undefined ? '' : html` name="${gekozen.naam}" value="${gekozen.waarde}"`
  return html`<button class="utrecht-button ${KNOP[soort]} bs-knop" type="submit"${wat}>${tekst}</button>`
}

export interface Formulierkeuze {
  readonly actie: string
  /** With `bestanden` the form can hold files. */
  readonly bestanden?: boolean
  /** Said by a screen reader, where a page has more forms. */
  readonly naam?: string
}

/** Read by portaal.js, before anything is sent. */
function grensVan(bytes: number): Html {
  const zin = `Dit is te groot: er past hier ${inMb(bytes)} tegelijk. ${TE_GROOT}`
  return html` data-hoogstens="${bytes}" data-te-groot="${zin}"`
}

export function inMb(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MB`
}

/** Where the home carries less than a file may be. */
export const TE_GROOT = 'Vraag de beheerder om een groter bestand rechtstreeks klaar te zetten.'

/** A form that is sent back to us with its token. */
export function formulier(
  { csrf, hoogstensSamen = null }: Pick<Bezoek, 'csrf'> & Partial<Pick<Bezoek, 'hoogstensSamen'>>,
  { actie, bestanden, naam }: Formulierkeuze,
  inhoud: Html
): Html {
  const soort = bestanden === true ? html` enctype="multipart/form-data"` : ''
  const label = naam === undefined ? '' : html` aria-label="${naam}"`
  const grens = bestanden === true && hoogstensSamen !== null ? grensVan(hoogstensSamen) : ''
  return html`<form class="bs-formulier" method="post" action="${actie}"${soort}${label}${grens}>${csrfVeld(csrf)}${inhoud}</form>`
}

/** Why a form was not carried out, above it; empty when nothing is wrong. */
export function redenen(waarom: readonly string[]): Html {
  return waarom.length === 0 ? LEEG : bericht('error', waarom)
}
