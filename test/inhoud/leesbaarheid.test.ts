/** Plain Dutch: what the measure sees in a sentence, and that every letter and mail of both gemeenten stays below the thresholds. */
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { voorbeeldbrief } from '../../functions/brieven/voorbeeld.ts'
import { taalverslag } from '../../functions/entry/opdrachten/taalverslag.ts'
import { FORMELE_WOORDEN } from '../../functions/inhoud/formele-woorden.ts'
import { bezwarenTegen, GRENZEN, leesbaarheid } from '../../functions/inhoud/leesbaarheid.ts'
import { stukkenVanBrief, toetsNederlands } from '../../functions/inhoud/nederlands.ts'
import { drukwerkVan, html, SJABLONEN } from '../draft/brieven/letter.ts'
import { inhoudVan } from '../draft/brieven/zaken/geval.ts'
import { ALLE } from '../draft/brieven/zaken.ts'
import { bs } from '../flow/opdracht.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'

const BELEID = fileURLToPath(new URL('../../functions/decide/beleid', import.meta.url))
const woorden = (aantal: number) => `${'woord '.repeat(aantal).trim()}.`

describe('a sentence', () => {
  it.each([
    ['two', 'Wij schrijven u. U leest dit.', 2],
    ['a name with initials', 'Bel met A. Voorbeeld of mr. B. Voorbeeld. Dat kan elke dag.', 2],
    ['an amount and an article', 'U betaalt € 5.000 volgens artikel 1.65, tweede lid. Dat moet.', 2],
    ['a question and what follows', 'Lukt het niet? Bel ons: dan praten wij erover.', 2],
    ['the items of a list', 'uw naam en adres; de datum; uw handtekening.', 3],
    ['nothing', ' – ', 0]
  ])('is parted from the next: %s', (_naam, tekst, verwacht) => {
    expect(leesbaarheid([tekst]).zinnen).toBe(verwacht)
  })

  it.each([
    ['as long as may be', woorden(GRENZEN.woordenPerZin), 0],
    ['a word longer', woorden(GRENZEN.woordenPerZin + 1), 1],
    ['with an article between brackets', `${'woord '.repeat(24)}(artikel 5:33 van de Algemene wet bestuursrecht) woord.`, 0],
    ['with the name of a law, which is one word', `${'woord '.repeat(23)}de Algemene wet bestuursrecht.`, 0]
  ])('is long or not: %s', (_naam, zin, aantal) => {
    expect(leesbaarheid([zin]).lang).toHaveLength(aantal)
  })

  it.each([
    ['Het besluit wordt door ons verzonden.', true],
    ['Er is een boete opgelegd.', true],
    ['De lasten zijn ingetrokken.', true],
    ['Wij sturen u het besluit.', false],
    ['U krijgt bericht van ons.', false],
    ['Wij hebben uw brief gelezen.', false],
    ['Dat is bekend bij de gemeente.', false],
    ['Er is een pan met heet water aangetroffen.', true],
    ['De norm is overschreden.', true],
    ['Artikel 1.50 is overtreden.', true],
    ['Uw verzoek is afgewezen.', true],
    ['Er is een termijn aangewezen.', true],
    ['Er werd geen diploma gevonden.', true],
    ['De maatregel is niet genomen.', true],
    ['Daarover is nog niet besloten.', true],
    ['De brief is gisteren verzonden.', true],
    ['Het verslag werd later geschreven.', true],
    ['Het onderzoek is zorgvuldig gedaan, en de feiten dragen de conclusies.', true],
    ['Zodra het besluit is bekendgemaakt, loopt de termijn.', true],
    ['U krijgt een brief als u dat hebt gevraagd en het bezwaar is ontvangen.', true],
    // Zijn as a main verb, the perfect of a verb of movement, an adjective, or a participle with hebben.
    ['Dat is niet nodig: u had de maatregelen al genomen.', false],
    ['De termijn is verstreken.', false],
    ['Er is niets gebleken.', false],
    ['Het bezoek mag onaangekondigd zijn.', false],
    ['Dat is verboden.', false],
    ['Is het na de afgesproken dag niet voorbij?', false],
    ['De kinderen zijn bij een gastouder die niemand begeleidt.', false],
    ['Wij zijn het met u eens, en u betaalt niets.', false]
  ])('is passive or not: %s', (zin, verwacht) => {
    expect(leesbaarheid([zin]).lijdend).toEqual(verwacht ? [zin] : [])
  })

  it.each([
    ['Indien u dit wenst, kunt u bellen.', [['indien', 'als']]],
    [
      'Wij schrijven met betrekking tot uw brief, en thans ook tevens.',
      [
        ['met betrekking tot', 'over'],
        ['tevens', 'ook'],
        ['thans', 'nu']
      ]
    ],
    ['De gezamenlijke inzet is goed.', []],
    ['Dochters en vriendinnen spelen buiten.', []]
  ])('has formal words or not: %s', (zin, verwacht) => {
    expect(leesbaarheid([zin]).formeel.map(({ woord, voorstel }) => [woord, voorstel])).toEqual(verwacht)
  })

  it.each([
    ['a sentence', 'Wij schrijven u.', 1],
    ['a question', 'Bent u het niet eens met dit besluit?', 1],
    ['what to do', 'Stuur ons een kopie.', 1],
    ['a heading', 'Aanwijzing', 0],
    ['a cell', 'Aantal beroepskrachten (artikel 1.50, eerste lid)', 0],
    ['a day', 'Uiterlijk dinsdag 2 februari 2027.', 0]
  ])('has a finite verb or not: %s', (_naam, tekst, verwacht) => {
    expect(leesbaarheid([tekst])).toMatchObject({ zinnen: 1, volzinnen: verwacht })
  })

  it('counts an address, a quotation, the head of a row and the words of the law for nothing', () => {
    const gegevens = voorbeeldbrief('aanwijzing')
    const regels = gegevens.soort === 'aanwijzing' ? gegevens.overtredingen.map(({ regel }) => `<p>${regel}</p>`) : []
    const html = `<body><address>A<br>B</address><div class="citaat"><p>Indien.</p></div>${regels.join('')}<table><tr><th>Kop</th><td>Cel.</td></tr></table></body>`
    expect(regels).not.toEqual([])
    expect(stukkenVanBrief({ html, gegevens })).toEqual(['Cel.'])
  })
})

describe('the word list', () => {
  it('offers something else for every word, and never another word of the list', () => {
    const woordenlijst = Object.keys(FORMELE_WOORDEN)
    const formeel = Object.values(FORMELE_WOORDEN).filter((voorstel) => leesbaarheid([voorstel]).formeel.length > 0)
    expect(formeel).toEqual([])
    expect(woordenlijst.filter((woord) => leesbaarheid([woord]).formeel.every((gevonden) => gevonden.woord !== woord))).toEqual([])
  })
})

describe('what stands above a threshold', () => {
  const GOED = leesbaarheid([woorden(10), woorden(8), 'Er is een boete opgelegd.'])

  it('is nothing for plain text with one passive sentence', () => {
    expect(bezwarenTegen(GOED)).toEqual([])
  })

  it.each([
    ['a long sentence', { ...GOED, lang: [woorden(26)] }, [`Te lang (26 woorden, hoogstens 25): ${woorden(26)}`]],
    ['a high average', { ...GOED, gemiddeld: 10.1 }, ['Gemiddeld 10,1 woorden per zin; hoogstens 10.']],
    [
      'passive sentences',
      { ...GOED, zinnen: 60, volzinnen: 29, lijdend: ['A.', 'B.', 'C.'] },
      ['3 lijdende zinnen; hoogstens 2. Schrijf wie het doet.', '  A.', '  B.', '  C.']
    ],
    [
      'a formal word',
      { ...GOED, formeel: [{ woord: 'thans', voorstel: 'nu', zin: 'Thans geldt dit.' }] },
      ['Schrijf voor "thans" liever: nu. In: Thans geldt dit.']
    ]
  ])('is told with the sentence: %s', (_naam, meting, verwacht) => {
    expect(bezwarenTegen(meting)).toEqual(verwacht)
  })
})

describe('a letter as it turns out in a case', () => {
  it.each(ALLE.map((geval) => [geval.naam, geval] as const))('%s is plain Dutch', async (_naam, geval) => {
    const { gegevens } = inhoudVan(geval)
    const meting = leesbaarheid(stukkenVanBrief({ gegevens, html: html(gegevens, await drukwerkVan(geval)) }))
    expect(meting.volzinnen).toBeGreaterThan(9)
    expect(bezwarenTegen(meting)).toEqual([])
  })
})

describe('bs content plain', { timeout: 120_000 }, () => {
  it('needs no store, and says that nothing published counts then', async () => {
    const map = await tijdelijkeMap()
    const { exit, uit, fout } = await bs('content', 'plain', '--gemeente', 'voorbeeldgemeente', '--data', map, '--today', '2026-11-24')
    expect([fout, exit]).toEqual(['', 0])
    expect(uit).toMatch(/^brief: Aanwijzing +\d+ +\d+ .* in orde$/m)
    expect(uit).toContain(`In ${map} staat geen opslag. Daarom tellen gepubliceerde versies hier niet mee.`)
    expect(await readdir(map)).toEqual([])
  })
})

describe.each(['voorbeeldgemeente', 'leeuwarderadeel'])('the letters and mails of %s', async (gemeente) => {
  const inhoud = new FolderContent({ sjablonen: SJABLONEN, beleid: BELEID })
  const klok = fixedClock(gemeente === 'leeuwarderadeel' ? '2009-12-01' : '2026-11-24')
  const toetsen = await toetsNederlands({ inhoud, klok, omgeving: 'machine', gemeente })

  it.each(toetsen.map((toets) => [`${toets.wat} ${toets.naam}`, toets] as const))('%s is plain Dutch', (_naam, { uitkomst }) => {
    if (!uitkomst.ok) throw new Error(uitkomst.reden)
    expect(uitkomst.wat.zinnen).toBeGreaterThan(4)
    expect(bezwarenTegen(uitkomst.wat)).toEqual([])
  })

  it('have a report of a line each', () => {
    const verslag = taalverslag(toetsen)
    expect(verslag.split('\n').filter((regel) => regel.endsWith('in orde'))).toHaveLength(toetsen.length)
    expect(verslag).toMatch(/^Tekst +Zinnen +Volzinnen +Woorden per zin/)
  })
})
