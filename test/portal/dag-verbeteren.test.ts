/** A posting day that was recorded wrongly is mended at the page of the zaak: first what would move, then the act. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesZaak } from '../../functions/stroom.ts'
import { naarVerzending, verstuur } from './formulieren.ts'
import { type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const plat = (tekst: string) => tekst.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const BRIEF = `${ZAAK}-b1`
const PAD = `/zaken/${ZAAK}/data/${BRIEF}-v1`
const REDEN = 'Het busboekje zegt 26 november.'

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
  const bram = await kantoor.als('behandelaar')
  await naarVerzending(bram, await kantoor.als('mandaathouder'), BRIEF)
  await kantoor.opDag('2026-11-25')
  await verstuur(bram, `/zaken/${ZAAK}/verzending`, /\/gepost$/, () => ({ op: '2026-11-25' }))
  await kantoor.opDag('2026-11-27')
}, 60_000)
afterAll(() => kantoor.sluit())

async function zaakNu() {
  const zaak = await leesZaak(kantoor.ports.store, 'voorbeeldgemeente', ZAAK)
  if (zaak === null) throw new Error('de zaak is er niet')
  return zaak
}

describe('the page with the dates', () => {
  it('shows the recorded days with a way to mend them, to who may', async () => {
    const { tekst } = await (await kantoor.als('behandelaar')).get(`/zaken/${ZAAK}/data`)
    expect(tekst).toContain(`href="${PAD}"`)
    expect((await (await kantoor.als('lezer')).get(`/zaken/${ZAAK}/data`)).tekst).not.toContain(PAD)
  })

  it('has no page for a day that is not there', async () => {
    expect((await (await kantoor.als('behandelaar')).get(`/zaken/${ZAAK}/data/e9`)).status).toBe(404)
  })
})

describe('another day', () => {
  it('first shows what would move, and saves nothing', async () => {
    const bram = await kantoor.als('behandelaar')
    const voor = await zaakNu()
    const antwoord = await verstuur(bram, PAD, /\/vooruitblik$/, () => ({ op: '2026-11-26', reden: REDEN }))
    expect(antwoord?.status).toBe(200)
    const tekst = plat(antwoord?.tekst ?? '')
    expect(tekst).toContain('Er is nog niets opgeslagen')
    expect(tekst).toContain('26 november 2026')
    expect(tekst).toContain('Waarom deze dag?')
    expect(tekst).toMatch(/\d+ \w+ 202\d (loopt|voldaan)/)
    expect(await zaakNu()).toEqual(voor)
  })

  it.each([
    ['no reason', { op: '2026-11-26', reden: '' }, 'Schrijf erbij waarom'],
    ['a day to come', { op: '2026-12-24', reden: REDEN }, 'ligt na vandaag'],
    ['no day', { op: '', reden: REDEN }, 'is geen datum']
  ])('is refused with %s, and what was typed stays', async (_naam, velden, zin) => {
    const antwoord = await verstuur(await kantoor.als('behandelaar'), PAD, /\/vooruitblik$/, () => velden)
    expect(antwoord?.status).toBe(422)
    expect(antwoord?.tekst).toContain(zin)
    if (velden.reden !== '') expect(antwoord?.tekst).toContain(velden.reden)
  })

  it('is saved after that look, with the reason, by whom, and the terms counted anew', async () => {
    const bram = await kantoor.als('behandelaar')
    await bram.get(PAD)
    const antwoord = await bram.post(PAD, { op: '2026-11-26', reden: REDEN, gezien: '2026-11-25' })
    expect([antwoord.status, antwoord.naar]).toEqual([303, `/zaken/${ZAAK}/data`])
    const zaak = await zaakNu()
    const brief = zaak.brieven.find(({ id }) => id === BRIEF)
    expect([brief?.verzondenOp, brief?.vorigeVerzenddagen]).toEqual(['2026-11-26', [{ op: '2026-11-25', reden: `verbeterd: ${REDEN}` }]])
    expect(zaak.termijnen.filter((termijn) => termijn.brief === BRIEF).map(({ start }) => start)).not.toContain('2026-11-25')
    const tijdlijn = plat((await bram.get(`/zaken/${ZAAK}/tijdlijn`)).tekst)
    expect(tijdlijn).toMatch(
      /Persoon behandelaar De dag van verzending \S+ is verbeterd van 25 november 2026 naar 26 november 2026\. Reden: Het busboekje/
    )
  })

  it('is not saved by who looked at a day that changed meanwhile', async () => {
    const bram = await kantoor.als('behandelaar')
    await bram.get(PAD)
    expect((await bram.post(PAD, { op: '2026-11-27', reden: REDEN, gezien: '2026-11-25' })).status).toBe(409)
  })
})
