/** What does not fit, in a letter that is printed: broken where it may be, else red with what to do. */
import { afterAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { normaliseer } from '../../../functions/brieven/normaliseer.ts'
import { leesPdfTekst } from '../../../functions/brieven/pdf-tekst.ts'
import { maakBrief } from '../../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { INHOUD } from './letter.ts'

const GEGEVENS = voorbeeldbrief('waarschuwing')

const drukker = new ChromiumRenderer()
afterAll(() => drukker.sluit())

describe('a drafted letter', { timeout: 60_000 }, () => {
  it('breaks an address of a page that is longer than its line, and prints all of it', async () => {
    const gemeente = 'voorbeeldgemeente'
    const brief = voorbeeldbrief('mededeling-oudercommissie')
    if (brief.soort !== 'mededeling-oudercommissie') throw new Error('de verkeerde brief')
    const adres = `https://www.landelijkregisterkinderopvang.nl/pp/${'inspectierapport'.repeat(10)}`
    const gegevens = BriefGegevens.parse({ ...brief, bron: { ...brief.bron, adres } })
    const { gate, pdf } = await maakBrief({ ports: { inhoud: INHOUD, drukker }, gemeente, huisstijl: gemeente, gegevens, definitief: true })
    expect(gate.regels.filter(({ status }) => status === 'rood')).toEqual([])
    const gedrukt = await leesPdfTekst(pdf)
    expect(gedrukt).not.toContain(adres)
    expect(normaliseer(gedrukt)).toContain(normaliseer(adres))
  })

  it.each([
    ['a word that does not fit', { inleiding: `Zie ${'lang'.repeat(20)}.` }, /^Een woord van 81 tekens past niet op een regel/],
    ['more text than can be printed', { toelichting: 'lange zin '.repeat(30_000) }, /^De tekst van de brief is \d{3}\.\d{3} tekens lang\./]
  ])('is red with %s, and says what to do', async (_naam, anders, verwacht) => {
    const gemeente = 'voorbeeldgemeente'
    const gegevens = BriefGegevens.parse({ ...GEGEVENS, ...anders })
    const { gate } = await maakBrief({ ports: { inhoud: INHOUD, drukker }, gemeente, huisstijl: gemeente, gegevens, definitief: false })
    expect(gate.groen).toBe(false)
    const rood = gate.regels.filter(({ status }) => status === 'rood')
    expect(rood.map(({ id }) => id)).toEqual(['MAAT'])
    expect(rood[0]?.waarom).toMatch(verwacht)
    expect(rood[0]?.herstel).toMatch(/^(?:Zet|Maak) /)
  })
})
