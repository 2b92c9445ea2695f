/**
 * A logo as drawing programs save it (Inkscape, Illustrator) becomes a plain drawing: what draws nothing falls away, what would fetch or
 * show something else is refused. Cleaning twice gives the same. Pure.
 */
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { somOp } from '../model/mensen.ts'
import { KENMERKEN, LOS, MET_TEKST, TEKENT, VALT_WEG, VORM } from './logo-woorden.ts'
import { leesSvg, type SvgElement, type SvgKnoop, SvgOnleesbaar, schrijfSvg } from './svg-lezen.ts'

const SVG = 'http://www.w3.org/2000/svg'

export type SchoonLogo = { readonly ok: true; readonly tekst: string; readonly weggelaten: readonly string[] } | Geweigerd

/** What would change the drawing if it went; the message is Dutch. */
class Ontoelaatbaar extends Error {
  override readonly name = 'Ontoelaatbaar'
}

/** What fell away, by the words for it. */
type Weg = Set<string>

const EIGEN_PLEK = /^url\(\s*(['"]?)#[\w.:-]+\1\s*\)/

/** @throws Ontoelaatbaar when it points out of the drawing */
function eisBinnen(waarde: string): void {
  for (const { index } of waarde.matchAll(/url\s*\(/gi))
    if (!EIGEN_PLEK.test(waarde.slice(index)))
      throw new Ontoelaatbaar(
        `Het logo verwijst naar een ander bestand: "${waarde.slice(index, index + 60)}". Zet dat in uw tekenprogramma in het logo zelf, als lijnen en vlakken.`
      )
}

/** Nothing that CSS reads in another way than it is written. */
const NIET_IN_STIJL = /[\\<>{}@]|expression|javascript:|image-set|\bsrc\s*\(/i

function schoneStijl(tekst: string): string {
  return tekst
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split(';')
    .flatMap((regel) => {
      const plek = regel.indexOf(':')
      const [naam, waarde] = [regel.slice(0, plek).trim().toLowerCase(), regel.slice(plek + 1).trim()]
      if (plek < 1 || waarde === '' || !VORM.has(naam) || NIET_IN_STIJL.test(waarde)) return []
      eisBinnen(waarde)
      return [`${naam}:${waarde}`]
    })
    .join(';')
}

const KEUZE = /^[\w\s.#,>*-]+$/

/** Rules for classes and elements; a rule that begins with @ falls away. */
function schoneRegels(tekst: string, weg: Weg): string {
  const kaal = tekst.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  if (kaal.includes('@')) weg.add('opmaakregels die met @ beginnen')
  const regels = [...kaal.replaceAll(/@[^;{}]*;/g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
  return regels
    .map(([, keuze = '', stijl = '']) => [keuze.trim(), schoneStijl(stijl)] as const)
    .filter(([keuze, stijl]) => KEUZE.test(keuze) && stijl !== '')
    .map(([keuze, stijl]) => `${keuze}{${stijl}}`)
    .join('\n')
}

function schoonKenmerk(van: string, [naam, waarde]: readonly [string, string], weg: Weg): readonly (readonly [string, string])[] {
  if (naam === 'href' || naam === 'xlink:href') {
    if (/^#[\w.:-]+$/.test(waarde)) return [['href', waarde]]
    throw new Ontoelaatbaar(
      `Het onderdeel "${van}" verwijst naar iets buiten het logo. Zet het in uw tekenprogramma om in lijnen en vlakken.`
    )
  }
  if (naam === 'style') {
    const stijl = schoneStijl(waarde)
    return stijl === '' ? [] : [['style', stijl]]
  }
  if (/^on/i.test(naam)) weg.add('opdrachten (script)')
  if (naam === 'xml:space') return [[naam, waarde]]
  if (!(KENMERKEN.has(naam) || VORM.has(naam)) || NIET_IN_STIJL.test(waarde)) return []
  eisBinnen(waarde)
  return [[naam, waarde]]
}

/** Drawn, but not as lines. */
const ANDERS = { image: 'een foto of ander plaatje', foreignObject: 'een stuk van een webpagina', feImage: 'een ander plaatje' } as const

function schoneKinderen(knopen: readonly SvgKnoop[], binnen: string, weg: Weg): SvgKnoop[] {
  return knopen.flatMap((knoop) => (knoop.soort === 'element' ? schoonElement(knoop, binnen, weg) : schoneTekst(knoop, binnen)))
}

function schoneTekst(knoop: Extract<SvgKnoop, { soort: 'tekst' }>, binnen: string): SvgKnoop[] {
  return MET_TEKST.has(binnen) || knoop.tekst.trim() === '' ? [knoop] : []
}

function schoonElement({ naam: geschreven, kenmerken, kinderen }: SvgElement, binnen: string, weg: Weg): SvgKnoop[] {
  const naam = geschreven.replace(/^svg:/, '')
  if (naam.includes(':') || VALT_WEG.has(naam)) {
    weg.add(naam === 'script' ? 'opdrachten (script)' : /^(animate|set)/.test(naam) ? 'beweging' : 'gegevens van het tekenprogramma')
    return []
  }
  if (naam === 'foreignObject' && binnen === 'switch') return []
  if (LOS.has(naam)) return schoneKinderen(kinderen, naam, weg)
  if (Object.hasOwn(ANDERS, naam)) {
    const wat = Object.entries(ANDERS).find(([een]) => een === naam)?.[1] ?? naam
    throw new Ontoelaatbaar(`In het logo staat ${wat} ("${naam}"). Zet dat in uw tekenprogramma om in lijnen en vlakken (overtrekken).`)
  }
  if (!TEKENT.has(naam))
    throw new Ontoelaatbaar(`In het logo staat een onderdeel "${naam}". Dat hoort niet in een logo. Haal het in uw tekenprogramma weg.`)
  const schoon = kenmerken.flatMap((kenmerk) => schoonKenmerk(naam, kenmerk, weg))
  if (naam === 'style') return stijlblok(kinderen, weg)
  return [{ soort: 'element', naam, kenmerken: schoon, kinderen: schoneKinderen(kinderen, naam, weg) }]
}

function stijlblok(kinderen: readonly SvgKnoop[], weg: Weg): SvgKnoop[] {
  const regels = schoneRegels(kinderen.map((knoop) => (knoop.soort === 'tekst' ? knoop.tekst : '')).join(''), weg)
  return regels === '' ? [] : [{ soort: 'element', naam: 'style', kenmerken: [], kinderen: [{ soort: 'tekst', tekst: regels }] }]
}

const alle = (knoop: SvgKnoop): readonly SvgElement[] =>
  knoop.soort === 'tekst' ? [] : [knoop, ...knoop.kinderen.flatMap((kind) => alle(kind))]
const waardeVan = ({ kenmerken }: SvgElement, naam: string) => kenmerken.find(([een]) => een === naam)?.[1] ?? null

/** A copy of copies grows with every step: twenty of them draw a million times. @throws Ontoelaatbaar */
function eisGeenKopieVanKopie(logo: SvgElement): void {
  const elementen = alle(logo)
  const kopieen = elementen.filter(({ naam }) => naam === 'use')
  const bronnen = new Set(kopieen.map((kopie) => waardeVan(kopie, 'href')?.slice(1)))
  const dubbel = elementen.some((een) => bronnen.has(waardeVan(een, 'id') ?? undefined) && alle(een).some(({ naam }) => naam === 'use'))
  if (dubbel) throw new Ontoelaatbaar('In het logo staan kopieën van kopieën ("use"). Zet die in uw tekenprogramma om in gewone vormen.')
}

function opmerkingen(logo: SvgElement, weg: Weg): string[] {
  const letters = alle(logo).some(({ naam }) => naam === 'text')
  return [
    ...(weg.size === 0 ? [] : [`Uit het logo is weggelaten: ${somOp([...weg].toSorted(), 'en')}. Aan de tekening verandert dat niets.`]),
    ...(letters
      ? [
          'In het logo staan letters als tekst. In een brief kunnen die er anders uitzien. Zet ze in uw tekenprogramma om in paden en bekijk het voorbeeld.'
        ]
      : [])
  ]
}

/** The drawing and what was left out of it, in sentences; or what must be mended in the drawing program. */
export function schoonLogo(tekst: string): SchoonLogo {
  try {
    const gelezen = leesSvg(tekst.replace(/^\uFEFF/, ''))
    if (gelezen.naam !== 'svg' && gelezen.naam !== 'svg:svg') return fout('Dit is geen SVG-tekening. Sla het logo op als SVG.')
    const weg: Weg = new Set()
    const [kaal] = schoonElement(gelezen, '', weg)
    if (kaal?.soort !== 'element') return fout('Dit is geen SVG-tekening. Sla het logo op als SVG.')
    eisGeenKopieVanKopie(kaal)
    const logo: SvgElement = { ...kaal, kenmerken: [['xmlns', SVG], ...kaal.kenmerken] }
    return { ok: true, tekst: `${schrijfSvg(logo)}\n`, weggelaten: opmerkingen(logo, weg) }
  } catch (reden) {
    if (reden instanceof SvgOnleesbaar)
      return fout(`${reden.message} Sla het logo in uw tekenprogramma opnieuw op als gewone SVG (in Inkscape: "Gewone SVG").`)
    if (reden instanceof Ontoelaatbaar) return fout(reden.message)
    throw reden
  }
}
