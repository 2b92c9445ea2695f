/** The dates over all zaken, drawn and explained per zaak, and followed by a calendar outside. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mensVanAgenda } from '../../functions/portal/agenda/adressen.ts'
import { alsIcs } from '../../functions/portal/agenda/route.ts'
import { naarVerzending, verstuur } from './formulieren.ts'
import { type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const plat = (tekst: string) => tekst.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const POSTDAG = '2026-11-25'

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
  const bram = await kantoor.als('behandelaar')
  await naarVerzending(bram, await kantoor.als('mandaathouder'), `${ZAAK}-b1`)
  await kantoor.opDag(POSTDAG)
  await verstuur(bram, `/zaken/${ZAAK}/verzending`, /\/gepost$/, () => ({ op: POSTDAG }))
}, 60_000)
afterAll(() => kantoor.sluit())

/** The first running term on the page of the zaak: its day, and what it is. */
async function eersteTermijn(): Promise<string> {
  const { tekst } = await (await kantoor.als('lezer')).get(`/zaken/${ZAAK}/data`)
  return /datetime="([0-9-]+)">[^<]*<\/time> <span[^>]*>loopt</.exec(tekst)?.[1] ?? ''
}

describe('the dates of a zaak', () => {
  it('are drawn with a text that says the same, and each explains itself', async () => {
    const { tekst } = await (await kantoor.als('lezer')).get(`/zaken/${ZAAK}/data`)
    const nummers = [...tekst.matchAll(/bs-tijdbalk__nr[^>]*>(\d+)</g)].map(([, nr]) => nr)
    expect(nummers.length).toBeGreaterThan(0)
    expect([...tekst.matchAll(/bs-dag__nr">(\d+)</g)].map(([, nr]) => nr)).toEqual(nummers)
    expect(tekst).toMatch(/role="img" aria-label="De data van deze zaak als tijdbalk\. Vandaag is 25 november 2026\. 1: /)
    expect(tekst).toContain('Waarom deze dag?')
  })
})

describe('the agenda', () => {
  it('has a date in its week and in its month, and not a week later', async () => {
    const dag = await eersteTermijn()
    const bram = await kantoor.als('behandelaar')
    for (const per of ['week', 'maand']) expect((await bram.get(`/termijnen?per=${per}&dag=${dag}`)).tekst).toContain(`datetime="${dag}"`)
    const later = /href="([^"]+)">Volgende week</.exec((await bram.get(`/termijnen?per=week&dag=${dag}`)).tekst)?.[1] ?? ''
    expect((await bram.get(later.replaceAll('&amp;', '&'))).tekst).not.toContain(`datetime="${dag}"`)
  })

  it.each(['', 'gisteren', '2026-13-45'])('with the day "%s" shows this week', async (dag) => {
    const { status, tekst } = await (await kantoor.als('lezer')).get(`/termijnen?per=week&dag=${dag}`)
    expect([status, tekst.includes('Week 48')]).toEqual([200, true])
  })

  it('shows nothing of another gemeente', async () => {
    const vreemde = await kantoor.als('behandelaar', 'leeuwarderadeel')
    expect((await vreemde.get(`/termijnen?per=maand&dag=${await eersteTermijn()}`)).tekst).not.toContain(ZAAK)
  })
})

describe('the calendar', () => {
  async function maak(wie = 'behandelaar'): Promise<{ pad: string; tekst: string }> {
    const bram = await kantoor.als(wie)
    const { tekst } = await bram.post('/termijnen/agenda')
    return { pad: /http:\/\/localhost(\/agenda\/[^<]+\.ics)/.exec(tekst)?.[1] ?? '', tekst }
  }

  it('is read without logging in, names no person and no place', async () => {
    const { pad } = await maak()
    const { status, tekst, koppen } = await kantoor.bezoeker().get(pad)
    expect([status, koppen.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(tekst).toContain(`DTSTART;VALUE=DATE:${(await eersteTermijn()).replaceAll('-', '')}`)
    expect(tekst.replaceAll('\r\n ', '')).toContain(`SUMMARY:${ZAAK}: `)
    expect(tekst).not.toContain('Zonnestraal')
  })

  it('keeps only the hash of the secret', async () => {
    const { pad } = await maak('lezer')
    const geheim = /([^/]+)\.ics$/.exec(pad)?.[1] ?? ''
    expect(await mensVanAgenda(kantoor.ports.documenten, 'voorbeeldgemeente', geheim)).toBe('lezer')
    expect((await kantoor.ports.documenten.lijst('voorbeeldgemeente/agenda/')).join(' ')).not.toContain(geheim)
  })

  it('is taken back by its own person only, and then gives nothing', async () => {
    const { pad } = await maak('toetser')
    const toetser = await kantoor.als('toetser')
    const intrekken = /action="(\/termijnen\/agenda\/[0-9a-f]{64}\/intrekken)"/.exec((await toetser.get('/termijnen')).tekst)?.[1] ?? ''
    const ander = await kantoor.als('lezer')
    await ander.get('/termijnen')
    expect((await ander.post(intrekken)).status).toBe(404)
    expect((await kantoor.bezoeker().get(pad)).status).toBe(200)
    expect((await toetser.post(intrekken)).status).toBe(303)
    expect((await kantoor.bezoeker().get(pad)).status).toBe(404)
  })

  it.each([
    ['a secret that is not one', '/agenda/voorbeeldgemeente/raad-eens.ics'],
    ['a secret that nobody has', `/agenda/voorbeeldgemeente/${'A'.repeat(43)}.ics`],
    ['a gemeente that is not there', `/agenda/nergens/${'A'.repeat(43)}.ics`],
    ['a way out of the folder', '/agenda/voorbeeldgemeente/..%2f..%2fgeheim.ics']
  ])('is not there for %s', async (_naam, pad) => {
    const { status, tekst } = await kantoor.bezoeker().get(pad)
    expect([status, plat(tekst).includes('VCALENDAR')]).toEqual([404, false])
  })

  it('of one gemeente is not that of another, with the same secret', async () => {
    const { pad } = await maak()
    expect((await kantoor.bezoeker().get(pad.replace('voorbeeldgemeente', 'leeuwarderadeel'))).status).toBe(404)
  })

  it('gives two dates of one kind on one day a name of their own', () => {
    const punt = { zaak: ZAAK, naam: '', soort: 'termijn', dag: '2026-12-01', wat: 'iets', status: 'loopt' } as const
    const ids = [...alsIcs([punt, punt], 'http://localhost').matchAll(/UID:(\S+)/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
  })
})
