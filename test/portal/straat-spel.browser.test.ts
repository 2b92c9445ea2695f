/** The whole way of a zaak in a real browser, played four times: mouse, keyboard alone, no script, 320 pixels. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Straat, startStraat } from '../helpers/browser.ts'
import { HANDEN } from './handen.ts'
import { alsWie, brengIn, keurGoed, neemMail, pasAan, post, type Spel, stuurTerug, verbeterPostdag, vulAan } from './spel.ts'

const SPELEN: readonly (readonly [string, Spel])[] = HANDEN.map((hand, plek) => [hand.naam, { hand, nr: plek + 1 }])
// A machine that does other things too takes several times as long.
const TIJD = 300_000

let straat: Straat
beforeAll(async () => {
  straat = await startStraat('2026-11-23', true)
}, TIJD)
afterAll(() => straat.stop())

describe('from report to approved letter', () => {
  it.concurrent.each(SPELEN)('%s', { timeout: TIJD }, async (_hand, spel) => {
    const bram = await alsWie(straat, spel, 'bram.behandelaar')
    await brengIn(bram, spel, 1)
    await vulAan(bram, spel)
    await pasAan(bram, spel, 'Uw locatie is bezocht.')
    const mila = await alsWie(straat, spel, 'mila.mandaathouder')
    await stuurTerug(mila, spel, 'Noem de maand van het bezoek.')
    await pasAan(bram, spel, 'Uw locatie is in oktober bezocht.')
    await neemMail(bram, spel)
    await keurGoed(mila, spel, 0)
    await keurGoed(mila, spel, 1)
    await Promise.all([bram.context().close(), mila.context().close()])
  })
})

describe('on the day of the letter: the mail goes, the letter is posted', () => {
  beforeAll(() => straat.opDag('2026-11-25'), TIJD)
  it.concurrent.each(SPELEN)('%s', { timeout: TIJD }, async (_hand, spel) => {
    const bram = await alsWie(straat, spel, 'bram.behandelaar')
    await post(bram, spel, '2026-11-25')
    await bram.context().close()
  })
})

describe('later: the posting day is mended, and the GGD finds the same again: the next fase', () => {
  beforeAll(() => straat.opDag('2027-02-10'), TIJD)
  it.concurrent.each(SPELEN)('%s', { timeout: TIJD }, async (_hand, spel) => {
    const bram = await alsWie(straat, spel, 'bram.behandelaar')
    await verbeterPostdag(bram, spel, '2026-11-26')
    await brengIn(bram, spel, 2)
    expect(await bram.getByText(/fase 2: /).count()).toBeGreaterThan(0)
    await bram.context().close()
  })
})
