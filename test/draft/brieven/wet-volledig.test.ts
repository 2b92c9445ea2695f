/** Every element that the legal notes list for these letters is a row of their contract, or stands with its reason among what a person does. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contractVoor } from '../../../functions/brieven/contract.ts'
import { AAN_EEN_PERSOON, SAMENGESTELD } from '../../../functions/brieven/contracten/aan-een-persoon.ts'
import { sha256Hex } from '../../../functions/hash.ts'
import { BRIEFSOORTEN, Briefsoort } from '../../../functions/model/instrument.ts'
import { bronVanDeWet, WET, type Wetselement, wetselementen, wetstermijnen } from '../../helpers/wet.ts'

/** Of the notes as they were copied; a new copy comes with its hash. */
const KOPIE = '99122cd41fd2bc3f0083d6b2646379eb3a6e150d83c54c8508a9cf5a71fb98eb'

/** After every change of these years in the law. */
const VANDAAG = '2026-11-24'

const BESLUITEN = ['aanwijzing', 'last-onder-dwangsom', 'verwijdering', 'invorderingsbeschikking']
const VOORNEMENS = Briefsoort.options.filter((soort) => soort.startsWith('voornemen-'))

/** The letters that an id is about: by the first that fits, the id itself, its letters, its paragraph. V5 accounts for a hearing that was skipped. */
const BRIEVEN: Readonly<Record<string, readonly string[]>> = {
  V5: BESLUITEN,
  K: BESLUITEN,
  V: VOORNEMENS,
  W: ['waarschuwing'],
  AF: ['afronding'],
  NO: ['verzoek-nader-onderzoek'],
  GG: ['antwoord-ggd'],
  OC: ['mededeling-oudercommissie'],
  AW: ['aanwijzing'],
  LD: ['last-onder-dwangsom'],
  VW: ['verwijdering'],
  IV1: ['voornemen-invordering'],
  IV7: ['invorderingsbeschikking'],
  IV8: ['aanmaning'],
  IV9: ['aanmaning'],
  IV10: ['dwangbevel'],
  IV11: ['dwangbevel'],
  IV12: ['dwangbevel'],
  IV13: ['invorderingsbeschikking'],
  IV: ['invorderingsbeschikking'],
  BB: ['beslissing-op-bezwaar']
}

interface Regel {
  readonly id: string
  readonly artikel: string
  readonly code: string
}

function regelsVan(soort: Briefsoort): readonly Regel[] {
  const { elementen, verboden } = contractVoor(soort, VANDAAG)
  return [...elementen, ...verboden.map(({ id, artikel }) => ({ id, artikel, code: 'A' }))]
}

const LETTERS = /^[A-Z]+/

/** Of the letters that the project knows. */
function brievenVan({ id }: Wetselement): readonly Briefsoort[] {
  const soorten = BRIEVEN[id] ?? BRIEVEN[LETTERS.exec(id)?.[0] ?? ''] ?? []
  return Briefsoort.options.filter((soort) => soorten.includes(soort))
}

function rijenMet(soort: Briefsoort, id: string): readonly Regel[] {
  return regelsVan(soort).filter((regel) => regel.id === id || regel.id.startsWith(`${id}-`))
}

function staatIn(soort: Briefsoort, id: string): boolean {
  const delen = SAMENGESTELD[`${soort}: ${id}`] ?? SAMENGESTELD[id] ?? []
  return rijenMet(soort, id).length > 0 || delen.some((deel) => rijenMet(soort, deel).length > 0)
}

const ELEMENTEN = wetselementen()
const namenVan = ({ id, paragraaf }: Wetselement) => [id, LETTERS.exec(id)?.[0] ?? '', paragraaf]
const nagelaten = (element: Wetselement) => namenVan(element).some((naam) => naam in AAN_EEN_PERSOON)

/** Every element with each letter that must hold it. */
const PAREN = ELEMENTEN.filter((element) => !nagelaten(element)).flatMap((element) =>
  brievenVan(element).map((soort): [string, Briefsoort, Wetselement] => [element.id, soort, element])
)

const getallen = (tekst: string): readonly string[] => tekst.match(/\d+[:.]\d+[a-z]*/g) ?? []

describe('the copy of the legal notes', () => {
  it('is what was copied, also where the notes themselves are not at hand', () => {
    expect(sha256Hex(WET)).toBe(KOPIE)
  })

  it('is what the notes say', ({ skip }) => {
    const bron = bronVanDeWet()
    if (bron === null) skip('The notes are not on this machine. The copy is held to its hash instead.')
    expect(bron).toBe(WET)
  })

  it('is read whole', () => {
    const per = Map.groupBy(ELEMENTEN, ({ id }) => LETTERS.exec(id)?.[0])
    expect(Object.fromEntries([...per].map(([letters, lijst]) => [letters, lijst.length]))).toEqual({
      K: 18,
      V: 7,
      W: 6,
      AF: 4,
      NO: 4,
      GG: 2,
      OC: 4,
      AW: 7,
      B: 9,
      LB: 13,
      LD: 13,
      IV: 13,
      BO: 16,
      EX: 7,
      VW: 8,
      AA: 4,
      BB: 4
    })
    expect(new Set(ELEMENTEN.map(({ id }) => id)).size).toBe(ELEMENTEN.length)
    // D38 does not exist.
    expect(wetstermijnen().map(({ id }) => Number(id.slice(1)))).toEqual(
      [...Array(40).keys()].map((plek) => plek + 1).filter((d) => d !== 38)
    )
  })
})

describe('what the law asks', () => {
  it.each(PAREN)('%s stands in the contract of a letter of the kind %s', (id, soort) => {
    const reden = AAN_EEN_PERSOON[`${soort}: ${id}`]
    expect({ gedekt: staatIn(soort, id) || reden !== undefined, dubbel: staatIn(soort, id) && reden !== undefined }).toEqual({
      gedekt: true,
      dubbel: false
    })
  })

  it.each(Object.entries(SAMENGESTELD))('%s is all of its parts', (sleutel, delen) => {
    const soort = sleutel.includes(': ') ? sleutel.split(': ')[0] : PAREN.find(([ander]) => ander === sleutel)?.[1]
    expect(delen.filter((deel) => rijenMet(Briefsoort.parse(soort), deel).length === 0)).toEqual([])
  })

  const geteld = PAREN.filter(([id, soort]) => rijenMet(soort, id).length > 0)

  it.each(geteld)('%s in a %s is asked as strictly as the law does', (id, soort, { code }) => {
    const codes = rijenMet(soort, id).map((regel) => regel.code)
    // What an A asks of only some letters is a C here; what is absolute everywhere may not become good practice.
    if (code === 'A') expect(codes.some((een) => een !== 'P')).toBe(true)
    if (code === 'C') expect(codes).not.toEqual(['P'])
  })

  it.each(geteld.filter(([, , { artikel }]) => getallen(artikel).length > 0))(
    '%s in a %s rests on an article of the list',
    (id, soort, { artikel }) => {
      const genoemd = rijenMet(soort, id).flatMap((regel) => getallen(regel.artikel))
      expect(getallen(artikel).some((getal) => genoemd.includes(getal))).toBe(true)
    }
  )

  it('has letters for every id, or a reason why not', () => {
    const zonder = ELEMENTEN.filter((element) => !nagelaten(element) && brievenVan(element).length === 0)
    expect(zonder.map(({ id }) => id)).toEqual([])
  })
})

describe('what is left to a person', () => {
  const readme = readFileSync(new URL('../../../functions/README.md', import.meta.url), 'utf8')

  it.each(Object.entries(AAN_EEN_PERSOON))('%s is in the list of the law, has a reason, and stands in the README', (sleutel, reden) => {
    const [soort, id = sleutel] = sleutel.includes(': ') ? sleutel.split(': ') : [null, sleutel]
    if (soort !== null) expect(Object.keys(BRIEFSOORTEN)).toContain(soort)
    expect(ELEMENTEN.some((element) => namenVan(element).includes(id))).toBe(true)
    expect(reden).toMatch(/^\p{Lu}.{30,}\.$/u)
    expect(readme).toContain(`| ${sleutel} `)
  })
})
