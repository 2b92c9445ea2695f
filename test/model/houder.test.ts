/** Whether two reports speak of the same houder. The names are made up. */
import { describe, expect, it } from 'vitest'
import { type Houderverschil, vergelijkHouder } from '../../functions/model/houder.ts'
import type { Houder } from '../../functions/model/inspectie.ts'
import { inspectierapport } from '../helpers/zaak-bouwer.ts'

type Wie = readonly [naam: string, kvk: string | null, soort?: Houder['soort']]

function houder([naam, kvk, soort = 'rechtspersoon']: Wie): Houder {
  return { ...inspectierapport().houder, naam, kvk, soort }
}

const ZON: Wie = ['Kinderopvang Zon B.V.', null]
const persoon = (naam: string): Wie => [naam, null, 'natuurlijk persoon']

describe('two reports speak of a houder', () => {
  it.each<[string, Wie, Wie, Houderverschil]>([
    ['the KvK numbers agree', ['Kinderopvang Zon', '12345678'], ['De Maan N.V.', '12345678'], 'dezelfde'],
    ['the KvK numbers differ', ['Kinderopvang Zon', '12345678'], ['Kinderopvang Zon', '87654321'], 'ander'],
    ['a KvK number in one report only', ZON, ['Kinderopvang Zon B.V.', '12345678'], 'dezelfde'],
    ['dots in the legal form', ZON, ['Kinderopvang Zon BV', null], 'dezelfde'],
    ['the legal form with a space', ZON, ['Kinderopvang Zon B. V.', null], 'dezelfde'],
    ['the legal form in full', ZON, ['Kinderopvang Zon besloten vennootschap', null], 'dezelfde'],
    ['no legal form', ZON, ['kinderopvang zon', '12345678'], 'dezelfde'],
    ['a stichting', ['Stichting Zon', null], ['Zon', null], 'dezelfde'],
    ['a v.o.f. in front and behind', ['V.O.F. Zon', null], ['Zon vof', null], 'dezelfde'],
    ['accents and spaces', ['Crèche Zonne Straal', null], ['Creche  Zonnestraal', null], 'dezelfde'],
    ['an ampersand', ['Zon & Maan B.V.', null], ['Zon en Maan BV', null], 'dezelfde'],
    ['a trade name', ['Zon B.V. h.o.d.n. De Zonnestraal', null], ['Zon BV', null], 'dezelfde'],
    ['another name, no KvK number', ZON, ['De Maan B.V.', null], 'onzeker'],
    ['another name, one KvK number', ZON, ['De Maan B.V.', '12345678'], 'onzeker'],
    ['the same name with another legal form', ZON, ['Stichting Kinderopvang Zon', null], 'onzeker'],
    ['a person who goes on as a bv', persoon('Zon'), ['Zon B.V.', null], 'onzeker'],
    ['a person with initials in another way', persoon('J.P. Jansen'), persoon('J. P. Jansen'), 'dezelfde'],
    ['a person with and without a trade name', persoon('J. Jansen h.o. Gastouder Zon'), persoon('J. Jansen'), 'dezelfde'],
    ['persons with a word in common', persoon('A. Jansen'), persoon('A. Jansen-de Vries'), 'onzeker'],
    ['persons with only "de" in common', persoon('A. de Boer'), persoon('K. de Vries'), 'ander'],
    ['another person, one KvK number', persoon('A. de Boer'), ['K. de Vries', '12345678', 'natuurlijk persoon'], 'onzeker']
  ])('%s', (_naam, een, ander, verwacht) => {
    expect(vergelijkHouder(houder(een), houder(ander))).toBe(verwacht)
    expect(vergelijkHouder(houder(ander), houder(een))).toBe(verwacht)
  })
})
