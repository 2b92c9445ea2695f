/** The form of one mandate: who × which letters × up to which amount, from when to when; and who stands in for whom. */
import { html } from 'hono/html'
import { leesBedrag, toonBedrag } from '../../model/bedrag.ts'
import { Mandaat, type Mens } from '../../model/beleid.ts'
import { BRIEFSOORTEN, Briefsoort } from '../../model/instrument.ts'
import { draagt, kanTekenen } from '../../model/mandaat.ts'
import { ONDERTEKENAARS, somOp } from '../../model/mensen.ts'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { type Fouten, foutBij, kieslijst, vakjes, veld } from '../opmaak/formulier.ts'
import { link, lijst as opsomming } from '../opmaak/onderdelen.ts'
import { gezienveld, type Lijst } from './beheer-lijst.ts'
import { menspad } from './beheer-mensen.ts'

export interface Getypt {
  readonly rol: string
  readonly brieven: readonly string[]
  readonly totBedrag: string
  readonly mandaatbesluit: string
  readonly vanaf: string
  readonly tot: string
  readonly opmerking: string
}

export const LEEG_GETYPT: Getypt = { rol: '', brieven: [], totBedrag: '', mandaatbesluit: '', vanaf: '', tot: '', opmerking: '' }

export function alsGetypt({ rol, brieven, totBedrag, mandaatbesluit, vanaf, tot }: Mandaat): Getypt {
  const bedrag = totBedrag === null ? '' : toonBedrag(totBedrag).replace(/^€\s*/, '')
  return { rol, brieven, totBedrag: bedrag, mandaatbesluit, vanaf, tot: tot ?? '', opmerking: '' }
}

export function leesGetypt({ formulier: { tekst, teksten } }: Bezoek): Getypt {
  return {
    rol: tekst('rol'),
    brieven: teksten('brieven'),
    totBedrag: tekst('totBedrag'),
    mandaatbesluit: tekst('mandaatbesluit'),
    vanaf: tekst('vanaf'),
    tot: tekst('tot'),
    opmerking: tekst('opmerking')
  }
}

/** For whoever must type it again. */
export function inWoorden({
  rol,
  brieven,
  totBedrag,
  mandaatbesluit,
  vanaf,
  tot,
  opmerking
}: Getypt): readonly (readonly [string, string])[] {
  const titels = Briefsoort.options.filter((soort) => brieven.includes(soort)).map((soort) => BRIEFSOORTEN[soort].titel)
  return [
    ['Wie heeft het mandaat?', rol],
    ['Voor welke brieven?', somOp(titels, 'en')],
    ['Tot en met welk bedrag, in euro’s?', totBedrag],
    ['Mandaatbesluit', mandaatbesluit],
    ['Geldig vanaf', vanaf],
    ['Tot en met', tot],
    ['Waarom?', opmerking]
  ]
}

const ZINNEN: Readonly<Record<string, string>> = {
  rol: 'Kies aan wie het mandaat is gegeven.',
  brieven: 'Kies ten minste één brief.',
  totBedrag: 'Schrijf het bedrag in euro’s, zoals 25.000 of 25.000,50. Laat het leeg als er geen grens is.',
  mandaatbesluit: 'Noem het mandaatbesluit; het staat onder de brief.',
  vanaf: 'Vul de eerste dag in.',
  tot: 'Vul de laatste dag in, of laat die leeg.'
}

export function leesMandaat({ opmerking, totBedrag, tot, ...velden }: Getypt): {
  readonly mandaat: Mandaat | null
  readonly fouten: Fouten
} {
  const centen = totBedrag === '' ? null : (leesBedrag(totBedrag.replace(/^€\s*/, '')) ?? Number.NaN)
  const gelezen = Mandaat.safeParse({ ...velden, totBedrag: centen, tot: tot === '' ? null : tot })
  const namen = gelezen.success ? [] : gelezen.error.issues.map(({ path }) => String(path[0] ?? ''))
  const fouten = new Map(namen.map((naam) => [naam, ZINNEN[naam] ?? 'Dit klopt niet.']))
  if (tot !== '' && tot < velden.vanaf && !fouten.has('tot')) fouten.set('tot', 'De laatste dag moet op of na de eerste dag liggen.')
  if (opmerking === '') fouten.set('opmerking', 'Schrijf erbij waarom. Wie het bekijkt, leest dat.')
  return { mandaat: gelezen.success && fouten.size === 0 ? gelezen.data : null, fouten }
}

/** Roles and functions of who can sign, and what stands there now. */
function aanWie(mensen: readonly Mens[], nu: string): { readonly waarde: string; readonly label: string }[] {
  const wie = (rol: string) =>
    somOp(
      mensen.filter((mens) => draagt(mens, { rol })).map(({ naam }) => naam),
      'en'
    ) || 'niemand'
  const functies = [...new Set(mensen.filter(kanTekenen).map(({ functie }) => functie))].toSorted((een, ander) =>
    een.localeCompare(ander, 'nl')
  )
  const bekend: readonly string[] = [...ONDERTEKENAARS, ...functies]
  return [
    { waarde: '', label: 'Kies een rol of een functie' },
    ...ONDERTEKENAARS.map((rol) => ({ waarde: rol, label: `Rol: ${rol} (${wie(rol)})` })),
    ...functies.map((functie) => ({ waarde: functie, label: `Functie: ${functie} (${wie(functie)})` })),
    ...(nu === '' || bekend.includes(nu) ? [] : [{ waarde: nu, label: `${nu} (${wie(nu)})` }])
  ]
}

/** Who signs for a bearer who is away is set with that person. */
function vervangers(bezoek: Bezoek, { mensen }: Lijst, rol: string): Html {
  const dragers = rol === '' ? [] : mensen.filter((mens) => draagt(mens, { rol }))
  if (dragers.length === 0) return LEEG
  const punten = dragers.map((drager) => {
    const wie = mensen.filter(({ vervangt }) => vervangt.includes(drager.id))
    const namen = wie.map((mens, plek) => html`${plek === 0 ? '' : ', '}${link(menspad(bezoek, mens), mens.naam)}`)
    return html`${drager.naam}: ${wie.length === 0 ? 'geen vervanger' : namen}`
  })
  return html`<h2>Vervangers</h2><p>Is iemand met dit mandaat afwezig, dan tekent de vervanger. Wie dat is, wijzigt u bij de vervanger zelf, onder “Vervangt bij afwezigheid”.</p>${opsomming(punten)}`
}

export function velden(bezoek: Bezoek, lijst: Lijst, getypt: Getypt, fouten: Fouten): Html {
  const brieven = Briefsoort.options.map((soort) => ({ waarde: soort, label: BRIEFSOORTEN[soort].titel }))
  const eigen = (naam: 'totBedrag' | 'mandaatbesluit' | 'vanaf' | 'tot' | 'opmerking') => ({
    naam,
    waarde: getypt[naam],
    ...foutBij(fouten, naam)
  })
  return html`${gezienveld(lijst)}
${kieslijst({ naam: 'rol', label: 'Wie heeft het mandaat?', hulp: `Iedereen met deze rol of deze functie. Ondertekenen kan alleen wie ${somOp(ONDERTEKENAARS)} is.`, opties: aanWie(lijst.mensen, getypt.rol), gekozen: getypt.rol, verplicht: true, ...foutBij(fouten, 'rol') })}
${vakjes({ naam: 'brieven', label: 'Voor welke brieven?', opties: brieven, aan: getypt.brieven, ...foutBij(fouten, 'brieven') })}
${veld({ ...eigen('totBedrag'), label: 'Tot en met welk bedrag, in euro’s?', hulp: 'Geldt voor het hoogste bedrag dat in de brief staat. Leeg: geen grens.' })}
${veld({ ...eigen('mandaatbesluit'), label: 'Mandaatbesluit', hulp: 'Zoals het onder de brief staat, met de datum (artikel 10:10 Awb).', verplicht: true })}
<div class="bs-naast bs-naast--ruim">${veld({ ...eigen('vanaf'), label: 'Geldig vanaf', soort: 'date', verplicht: true })}${veld({ ...eigen('tot'), label: 'Tot en met', soort: 'date' })}</div>
${vervangers(bezoek, lijst, getypt.rol)}
${veld({ ...eigen('opmerking'), label: 'Waarom?', hulp: 'Bijvoorbeeld een besluit of een datum.', regels: 2, verplicht: true })}`
}
