/** Our own reader of prints held against pdf.js on every letter kind in both huisstijlen, and on the heaviest letters that we can think of. */
import { afterAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { normaliseer } from '../../../functions/brieven/normaliseer.ts'
import { leesPdfTekst } from '../../../functions/brieven/pdf-tekst.ts'
import { drukBrief, laadDrukwerk, maakHtml } from '../../../functions/brieven/render.ts'
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import type { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { Briefsoort } from '../../../functions/model/instrument.ts'
import { leesMetPdfJs } from '../../helpers/pdf-lezen-met-pdfjs.ts'
import { INHOUD } from './letter.ts'
import { overal, VIJANDIG } from './vijandige-woorden.ts'
import { ANDER_SCHRIFT, metAndereSchriften, metZestigOvertredingen } from './zware-brieven.ts'

const drukker = new ChromiumRenderer()
afterAll(() => drukker.sluit())

/** What no font has a letter for stops the letter by its empty box: each reader has another sign for that. */
const LEESBAAR = VIJANDIG.filter(([naam]) => naam !== 'pictures')

const BRIEVEN: readonly (readonly [naam: string, gegevens: BriefGegevens, woorden: string])[] = [
  ...Briefsoort.options.map((soort) => [soort, voorbeeldbrief(soort), voorbeeldbrief(soort).aanhef] as const),
  ['sixty overtredingen', metZestigOvertredingen(), 'Punt 60'],
  ['Greek, Cyrillic and Vietnamese', metAndereSchriften(), ANDER_SCHRIFT],
  ...LEESBAAR.map(([naam, woorden]) => [`hostile words: ${naam}`, overal('waarschuwing', woorden), woorden] as const)
]

describe.each(['voorbeeldgemeente', 'leeuwarderadeel'])('a print of %s', (gemeente) => {
  it.each(BRIEVEN)('is read as pdf.js reads it: %s', { timeout: 120_000 }, async (_naam, gegevens, woorden) => {
    const drukwerk = await laadDrukwerk(INHOUD, gemeente, gegevens.soort, gemeente)
    const pdf = await drukBrief(drukker, gegevens, maakHtml(gegevens, drukwerk, true))
    const tekst = await leesPdfTekst(pdf)
    expect(tekst).toBe(await leesMetPdfJs(pdf))
    expect(normaliseer(tekst)).toContain(normaliseer(woorden))
  })
})
