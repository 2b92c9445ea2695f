/** A letter that is sent back with a remark on one paragraph: the remark stands beside it, until the paragraph is another one. */
import { parse } from 'node-html-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verstuur } from './formulieren.ts'
import { type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const BRIEF = `/brieven/${ZAAK}-b1`
const WOORDEN = 'Noem hier ook de datum van het bezoek.'

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
}, 60_000)
afterAll(() => kantoor.sluit())

const keuzes = (tekst: string) =>
  parse(tekst)
    .querySelectorAll('select[name=alinea] option')
    .map((optie) => ({ waarde: optie.getAttribute('value') ?? '', label: optie.text }))

describe('who may only look', () => {
  it('reads on the page of the approval why nothing can be decided there', async () => {
    const { status, tekst } = await (await kantoor.als('lezer')).get(`${BRIEF}/akkoord`)
    expect([status, /action="[^"]*\/(?:goedkeuren|terugsturen)"/.test(tekst)]).toEqual([200, false])
    expect(tekst).toContain('Goedkeuren en terugsturen vraagt de rol behandelaar, toetser of mandaathouder. U hebt de rol lezer.')
    expect((await (await kantoor.als('mandaathouder')).get(`${BRIEF}/akkoord`)).tekst).not.toContain('U kunt deze brief alleen bekijken')
  })
})

describe('the paragraph that a remark is about', () => {
  it('is chosen from the letter, in its order, on both pages', async () => {
    const mila = await kantoor.als('mandaathouder')
    const opAkkoord = keuzes((await mila.get(`${BRIEF}/akkoord`)).tekst)
    expect(opAkkoord[0]).toEqual({ waarde: 'brief', label: 'De hele brief' })
    const nummers = opAkkoord.slice(1).map(({ waarde }) => Number(waarde))
    expect(nummers).toEqual(nummers.toSorted((een, ander) => een - ander))
    expect(opAkkoord.length).toBeGreaterThan(10)
    expect(keuzes((await mila.get(BRIEF)).tekst)).toEqual(opAkkoord)
  })

  it('that is not there is refused, and nothing is sent back', async () => {
    const antwoord = await verstuur(await kantoor.als('mandaathouder'), `${BRIEF}/akkoord`, /\/terugsturen$/, () => ({
      alinea: '9999',
      opmerking: WOORDEN
    }))
    expect([antwoord?.status, antwoord?.tekst.includes('Alinea 9999 is er niet')]).toEqual([422, true])
    expect((await (await kantoor.als('lezer')).get(BRIEF)).tekst).not.toContain(WOORDEN)
  })

  it('stands beside the remark, and in the timeline', async () => {
    const mila = await kantoor.als('mandaathouder')
    const gekozen = keuzes((await mila.get(`${BRIEF}/akkoord`)).tekst).find(({ label }) => label.length > 60)
    const antwoord = await verstuur(mila, `${BRIEF}/akkoord`, /\/terugsturen$/, () => ({
      alinea: gekozen?.waarde ?? '',
      opmerking: WOORDEN
    }))
    expect(antwoord?.status).toBe(303)
    const { tekst } = await (await kantoor.als('behandelaar')).get(BRIEF)
    const naast = parse(tekst).querySelector('.bs-opmerking--naast')
    expect(naast?.text).toContain(WOORDEN)
    const begin = (gekozen?.label ?? '').replace(/^\d+\. /, '').slice(0, 50)
    expect(naast?.querySelector('blockquote')?.text).toContain(begin)
    expect(naast?.querySelector('blockquote')?.text).toContain('staat er nog zo')
    expect((await mila.get(`/zaken/${ZAAK}/tijdlijn`)).tekst).toContain(WOORDEN)
  })

  it('may be none: the remark is about the whole letter', async () => {
    const mila = await kantoor.als('mandaathouder')
    const antwoord = await verstuur(mila, `${BRIEF}/akkoord`, /\/terugsturen$/, () => ({ alinea: 'brief', opmerking: 'Te lang.' }))
    expect(antwoord?.status).toBe(303)
    expect((await mila.get(BRIEF)).tekst).toContain('over de hele brief')
  })
})
