/** What does not fit is a red line when the letter is drafted, with what to do about it. */
import { describe, expect, it } from 'vitest'
import { metMaten } from '../../../functions/brieven/gate-maten.ts'
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { Briefsoort } from '../../../functions/model/instrument.ts'

const GEGEVENS = voorbeeldbrief('waarschuwing')
const GROEN = { groen: true, regels: [] }
const DRUK = { pdfTekst: 'een brief', bytes: 100_000 }

function aan(anders: Partial<BriefGegevens['geadresseerde']>): BriefGegevens {
  return BriefGegevens.parse({ ...GEGEVENS, geadresseerde: { ...GEGEVENS.geadresseerde, ...anders } })
}

const gebreken = (gegevens: BriefGegevens, druk = DRUK) => metMaten(GROEN, gegevens, druk).regels.map(({ waarom }) => waarom)

describe('the measures of a letter', () => {
  it.each(Briefsoort.options)('fit for a %s', (soort) => {
    expect(metMaten(GROEN, voorbeeldbrief(soort), DRUK)).toBe(GROEN)
  })

  it.each([
    ['five lines', { naam: 'Stichting voor Kinderopvang en Peuterspelen De Ster', terAttentieVan: 'mevrouw De Vries' }, []],
    ['one line of letters', { naam: 'Stichting', terAttentieVan: 'de toezichthouder van onze kinderopvang, in A, B en C' }, []],
    [
      'six lines',
      { naam: 'Stichting voor Kinderopvang en Peuterspelen De Ster '.repeat(2).trim(), terAttentieVan: 'mevrouw De Vries' },
      [['rood', 'Het adres is 6 regels lang. Achter het venster van de envelop passen er 5, van ongeveer 40 tekens.', 'Kort "ter attentie']]
    ],
    [
      'a name in full, which nobody may shorten',
      { naam: 'Stichting voor Kinderopvang en Peuterspelen De Ster '.repeat(3).trim() },
      [['geel', 'Het adres is 7 regels lang. Achter het venster van de envelop passen er 5, van ongeveer 40 tekens.', 'Gaat deze brief pe']]
    ],
    ['a word that goes on on the next line', { naam: 'Kinderopvangorganisatiesamenwerkingsverband' }, []]
  ])('hold for the window of the envelope: %s', (_naam, anders, verwacht) => {
    const { groen, regels } = metMaten(GROEN, aan(anders), DRUK)
    expect(regels.map(({ status, waarom, herstel }) => [status, waarom, herstel?.slice(0, 18)])).toEqual(verwacht)
    expect(groen).toBe(!regels.some(({ status }) => status === 'rood'))
  })

  it('hold for a letter to a GGD with a long name, and not for a message that never goes by post', () => {
    const naar = (soort: Briefsoort, naam: string) => {
      const brief = voorbeeldbrief(soort)
      return gebreken(BriefGegevens.parse({ ...brief, geadresseerde: { ...brief.geadresseerde, naam } }))
    }
    expect(naar('verzoek-nader-onderzoek', 'Veiligheids- en Gezondheidsregio Gelderland-Midden')).toEqual([])
    expect(naar('verzoek-nader-onderzoek', 'GEMEENTELIJKE GEZONDHEIDSDIENST '.repeat(4).trim())).toHaveLength(1)
    expect(naar('mededeling-oudercommissie', 'Oudercommissie van de locatie '.repeat(9).trim())).toEqual([])
  })

  it.each([
    ['a word of sixty', 'a'.repeat(60), []],
    ['a word of sixty-one', 'a'.repeat(61), [`Een woord van 61 tekens past niet op een regel: "${'a'.repeat(40)}…".`]],
    ['an address of a page, which breaks anywhere', `(https://example.nl/pad/${'a'.repeat(80)})`, []],
    ['an address of a mailbox', `${'a'.repeat(61)}@example.nl`, []]
  ])('hold for a word: %s', (_naam, woord, verwacht) => {
    const gegevens = BriefGegevens.parse({ ...GEGEVENS, inleiding: `Zie ${woord} hier, en lees daarna verder in deze brief.` })
    expect(gebreken(gegevens, { ...DRUK, pdfTekst: `Zie ${woord} hier` })).toEqual(verwacht)
    expect(gebreken(gegevens)).toEqual([])
  })

  it.each([
    ['pages', { ...DRUK, pdfTekst: '\f'.repeat(100) }, 'De brief heeft 101 bladzijden. Er mogen er 100 zijn.'],
    ['bytes', { ...DRUK, bytes: 3_400_000 }, 'De PDF van de brief is 3,4 MB. Er past 3 MB.']
  ])('hold for its size: %s', (_naam, druk, verwacht) => {
    expect(gebreken(GEGEVENS, druk)).toEqual([verwacht])
    expect(gebreken(GEGEVENS, { pdfTekst: '\f'.repeat(99), bytes: 3_000_000 })).toEqual([])
  })
})
