/** What a person recorded of an overleg is a fact on the time line, in words of its own. */
import { describe, expect, it } from 'vitest'
import { overlegbriefVan } from '../../functions/model/overleg.ts'
import { overlegzin } from '../../functions/portal/paginas/tijdlijn-zinnen.ts'
import { bevestigingOverleg } from '../draft/brieven/zaken/overleg.ts'

const { zaak } = bevestigingOverleg()
const zinnen = zaak.vragen
  .filter((vraag) => vraag.geldt && vraag.antwoord !== null && overlegbriefVan(zaak, vraag) !== undefined)
  .flatMap((vraag) => (vraag.antwoord === null ? [] : [overlegzin(vraag, vraag.antwoord)]))

describe('the lines of an overleg', () => {
  it.each([
    ['the day', 'Overleg met de houder vastgelegd: op 18 november 2026.'],
    ['how', 'Hoe er is overlegd: een gesprek op de locatie.'],
    ['with whom', 'Met wie er is overlegd: mevrouw S. de Wit, directeur.'],
    ['who for the gemeente', 'Wie namens de gemeente overlegde: Bram Behandelaar, medewerker kinderopvang.'],
    ['what was agreed', 'In het overleg afgesproken over o2: U stelt een reglement'],
    ['by which day', 'In het overleg afgesproken dag voor o1: uiterlijk 15 december 2026.']
  ])('tell %s', (_naam, begin) => {
    expect(zinnen.filter((zin) => zin.startsWith(begin))).toHaveLength(1)
  })
})
