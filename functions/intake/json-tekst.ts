/**
 * Reads JSON text with places. In: text. Out: the value, the line of every path and the names that stand twice; or the first fault
 * with line and column in Dutch. Comments (`//` and slash-star) are white space: the example we hand out has them.
 */
import type { Json } from '../model/basis.ts'

export type JsonPad = readonly (string | number)[]

export interface JsonFout {
  readonly regel: number
  readonly kolom: number
  readonly wat: string
  readonly herstel: string
}

export type GelezenJson =
  | {
      readonly ok: true
      readonly waarde: Json
      /** Line of each value, by `padTekst`. */
      readonly regels: ReadonlyMap<string, number>
      /** Names that occur twice in one object. */
      readonly dubbel: readonly JsonPad[]
    }
  | { readonly ok: false; readonly fout: JsonFout }

/** `voorwaarden[2].bevindingen`; empty for the whole file. */
export function padTekst(pad: JsonPad): string {
  return pad.reduce<string>(
    (tekst, deel) => (typeof deel === 'number' ? `${tekst}[${deel}]` : tekst === '' ? deel : `${tekst}.${deel}`),
    ''
  )
}

class Syntaxfout extends Error {
  override readonly name = 'Syntaxfout'
  readonly plek: number
  readonly herstel: string
  constructor(plek: number, wat: string, herstel: string) {
    super(wat)
    this.plek = plek
    this.herstel = herstel
  }
}

const DIEPST = 50
const GETAL = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const WOORD = /[\p{L}\p{N}_$.+-]+/uy
const TUSSENRUIMTE = /[ \t\r\n]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y
const ONTSNAPT = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t']
])
const WOORDEN = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null]
])
const BETER_WOORD = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['ja', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['nee', 'false'],
  ['None', 'null'],
  ['NULL', 'null'],
  ['undefined', 'null'],
  ['NaN', 'null']
])

class Lezer {
  readonly #tekst: string
  #plek = 0
  #regel = 1
  #geteldTot = 0
  readonly regels = new Map<string, number>()
  readonly dubbel: JsonPad[] = []

  constructor(tekst: string) {
    this.#tekst = tekst
  }

  lees(): Json {
    const waarde = this.#waarde([])
    this.#overslaan()
    if (this.#plek < this.#tekst.length)
      throw this.#fout('Na het einde van de gegevens staat nog tekst.', 'Haal weg wat na het laatste sluithaakje staat.')
    return waarde
  }

  #fout(wat: string, herstel: string, plek = this.#plek): Syntaxfout {
    return new Syntaxfout(plek, wat, herstel)
  }

  #teken(): string {
    return this.#tekst[this.#plek] ?? ''
  }

  #neem(patroon: RegExp): string {
    patroon.lastIndex = this.#plek
    const gevonden = patroon.exec(this.#tekst)?.[0] ?? ''
    this.#plek += gevonden.length
    return gevonden
  }

  #overslaan(): void {
    for (let wit = ' '; wit !== ''; ) wit = this.#neem(TUSSENRUIMTE)
    if (this.#tekst.startsWith('/*', this.#plek)) throw this.#fout('Deze opmerking is niet afgesloten.', 'Sluit de opmerking af met */.')
  }

  #onverwacht(verwacht: string): Syntaxfout {
    const teken = this.#teken()
    if (teken === '') return this.#fout(`Het bestand houdt te vroeg op; hier hoort ${verwacht}.`, 'Lever het hele bestand aan.')
    if ('\u201c\u201d\u201e\u2018\u2019'.includes(teken))
      return this.#fout(`Hier staat een gekruld aanhalingsteken (${teken}).`, 'Gebruik rechte aanhalingstekens: ".')
    if (teken === "'") return this.#fout('Hier staat een enkel aanhalingsteken.', 'Gebruik dubbele aanhalingstekens: ".')
    return this.#fout(`Hier staat "${teken}", maar er hoort ${verwacht}.`, 'Verbeter deze regel of de regel erboven.')
  }

  #onthoud(pad: JsonPad): void {
    for (; this.#geteldTot < this.#plek; this.#geteldTot++) if (this.#tekst[this.#geteldTot] === '\n') this.#regel += 1
    this.regels.set(padTekst(pad), this.#regel)
  }

  #waarde(pad: JsonPad): Json {
    this.#overslaan()
    if (pad.length > DIEPST) throw this.#fout('Het bestand is te diep genest.', 'Gebruik de indeling van het voorbeeld.')
    this.#onthoud(pad)
    const teken = this.#teken()
    if (teken === '{') return this.#object(pad)
    if (teken === '[') return this.#lijst(pad)
    if (teken === '"') return this.#string()
    if (/[-0-9]/.test(teken)) return this.#getal()
    return this.#woord()
  }

  #object(pad: JsonPad): Json {
    this.#plek += 1
    const leden = new Map<string, Json>()
    for (this.#overslaan(); this.#teken() !== '}'; ) {
      if (this.#teken() !== '"') throw this.#onverwacht('een naam tussen aanhalingstekens')
      const naam = this.#string()
      this.#overslaan()
      if (this.#teken() !== ':') throw this.#onverwacht('een dubbele punt na de naam')
      this.#plek += 1
      if (leden.has(naam)) this.dubbel.push([...pad, naam])
      leden.set(naam, this.#waarde([...pad, naam]))
      this.#volgende('}')
    }
    this.#plek += 1
    return Object.fromEntries(leden)
  }

  #lijst(pad: JsonPad): Json {
    this.#plek += 1
    const leden: Json[] = []
    for (this.#overslaan(); this.#teken() !== ']'; ) {
      leden.push(this.#waarde([...pad, leden.length]))
      this.#volgende(']')
    }
    this.#plek += 1
    return leden
  }

  /** A comma and then a next member, or the end. */
  #volgende(einde: '}' | ']'): void {
    this.#overslaan()
    if (this.#teken() === einde) return
    if (this.#teken() !== ',') throw this.#onverwacht(`een komma of ${einde}`)
    const komma = this.#plek
    this.#plek += 1
    this.#overslaan()
    if (this.#teken() === einde) throw this.#fout(`Voor ${einde} staat een komma te veel.`, 'Haal die komma weg.', komma)
  }

  #string(): string {
    const begin = this.#plek
    let waarde = ''
    for (this.#plek += 1; this.#teken() !== '"'; ) {
      const teken = this.#teken()
      if (teken === '' || teken === '\n' || teken === '\r')
        throw this.#fout(
          'Deze tekst is niet afgesloten.',
          'Sluit de tekst op dezelfde regel af met "; schrijf een nieuwe regel als \\n.',
          begin
        )
      this.#plek += 1
      waarde += teken === '\\' ? this.#ontsnapt() : teken
    }
    this.#plek += 1
    return waarde
  }

  #ontsnapt(): string {
    const teken = this.#teken()
    this.#plek += 1
    if (teken === 'u') {
      const cijfers = this.#neem(/[0-9a-fA-F]{4}/y)
      if (cijfers !== '') return String.fromCharCode(Number.parseInt(cijfers, 16))
    }
    const bekend = ONTSNAPT.get(teken)
    if (bekend !== undefined) return bekend
    throw this.#fout(`"\\${teken}" heeft geen betekenis.`, 'Schrijf een schuine streep als \\\\ .', this.#plek - 2)
  }

  #getal(): Json {
    const begin = this.#plek
    const tekst = this.#neem(GETAL)
    const rest = this.#neem(WOORD)
    if (tekst === '' || rest !== '')
      throw this.#fout(
        `"${tekst}${rest}" is geen getal.`,
        'Nummers met nullen vooraan (LRK, KvK) en datums staan als tekst tussen aanhalingstekens.',
        begin
      )
    const getal = Number(tekst)
    if (!Number.isFinite(getal)) throw this.#fout(`${tekst} is een te groot getal.`, 'Zet het als tekst tussen aanhalingstekens.', begin)
    return getal
  }

  #woord(): Json {
    const begin = this.#plek
    const woord = this.#neem(WOORD)
    if (woord === '') throw this.#onverwacht('een waarde')
    const waarde = WOORDEN.get(woord)
    if (waarde !== undefined) return waarde
    const beter = BETER_WOORD.get(woord)
    throw this.#fout(
      `"${woord}" staat hier zonder aanhalingstekens.`,
      beter === undefined ? 'Zet tekst tussen aanhalingstekens.' : `Schrijf ${beter}, of zet de tekst tussen aanhalingstekens.`,
      begin
    )
  }
}

function plaatsVan(tekst: string, plek: number): { regel: number; kolom: number } {
  const ervoor = tekst.slice(0, plek).split('\n')
  return { regel: ervoor.length, kolom: (ervoor.at(-1)?.length ?? 0) + 1 }
}

/** Never throws. The text may have Windows line ends; a byte order mark is left out by whoever decodes. */
export function leesJsonTekst(tekst: string): GelezenJson {
  const lezer = new Lezer(tekst)
  try {
    const waarde = lezer.lees()
    return { ok: true, waarde, regels: lezer.regels, dubbel: lezer.dubbel }
  } catch (fout) {
    if (!(fout instanceof Syntaxfout)) throw fout
    return { ok: false, fout: { ...plaatsVan(tekst, fout.plek), wat: fout.message, herstel: fout.herstel } }
  }
}
