/** The one time line of a zaak: per day, in sentences for a person, narrowed to one kind by a link. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesZaak } from '../../functions/stroom.ts'
import { naarVerzending, verstuur } from './formulieren.ts'
import { type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const plat = (tekst: string) => tekst.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const POSTDAG = '2026-11-25'

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
  const bram = await kantoor.als('behandelaar')
  const mila = await kantoor.als('mandaathouder')
  await verstuur(mila, `/brieven/${ZAAK}-b3/akkoord`, /\/terugsturen$/, () => ({ opmerking: 'Noem het bezoek van oktober.' }))
  await naarVerzending(bram, mila, `${ZAAK}-b1`)
  await kantoor.opDag(POSTDAG)
  await verstuur(bram, `/zaken/${ZAAK}/verzending`, /\/gepost$/, () => ({ op: POSTDAG }))
}, 60_000)
afterAll(() => kantoor.sluit())

async function toon(filter: string): Promise<string> {
  return plat((await (await kantoor.als('lezer')).get(`/zaken/${ZAAK}/tijdlijn${filter}`)).tekst)
}

describe('the time line', () => {
  it('has a heading per day and tells report, step, letter, post, date and remark', async () => {
    const tekst = await toon('')
    expect(tekst).toMatch(/Woensdag 25 november 2026 .*Maandag 23 november 2026 /)
    for (const zin of [
      'is opgenomen',
      'De stap is bepaald. o1: ',
      'Concept 1 is gemaakt',
      'De brief is verzonden op 25 november',
      'Noem het bezoek'
    ])
      expect(tekst).toContain(zin)
    expect(tekst).toMatch(/De data zijn berekend: \S.* \d+ \w+ 202\d \(loopt\)/)
  })

  it('shows no key of a document, no command and no line that says nothing', async () => {
    const tekst = await toon('')
    expect(tekst).not.toMatch(/voorbeeldgemeente\/|bs posted|berekend \(0\)|berekend: \./)
    const lijnen = await kantoor.ports.store.journaal({ gemeente: 'voorbeeldgemeente', soort: 'zaak', id: ZAAK })
    expect(lijnen.some(({ soort, inhoud }) => soort === 'termijnen-gezet' && inhoud?.includes('"termijnen":[]'))).toBe(true)
  })

  it.each([
    ['opmerking', 'Noem het bezoek van oktober.', 'is opgenomen'],
    ['verzending', 'De brief is verzonden', 'Concept 1'],
    ['brief', 'is goedgekeurd', 'De brief is verzonden'],
    ['mensen', 'is beantwoord', 'Rapport'],
    ['datum', 'De data zijn berekend', 'Taak']
  ])('narrowed to %s leaves the rest out', async (filter, wel, niet) => {
    const tekst = (await toon(`?toon=${filter}`)).split('Het nieuwste staat bovenaan.')[1] ?? ''
    expect(tekst).toContain(wel)
    expect(tekst).not.toContain(niet)
  })
})

describe('a task', () => {
  it('is done at the page of the zaak, and leads back there', async () => {
    await kantoor.opDag('2027-03-01')
    const open = async () =>
      (await leesZaak(kantoor.ports.store, 'voorbeeldgemeente', ZAAK))?.taken.filter(
        ({ afgedaan, soort }) => afgedaan === null && soort !== 'post'
      ).length
    const voor = await open()
    expect(voor).toBeGreaterThan(0)
    const bram = await kantoor.als('behandelaar')
    const gedaan = await verstuur(bram, `/zaken/${ZAAK}`, /\/taken\/k\d+$/, () => ({ tekst: 'Nagekeken.' }))
    expect([gedaan?.status, gedaan?.naar]).toEqual([303, `/zaken/${ZAAK}`])
    expect(await open()).toBe((voor ?? 0) - 1)
  })
})
