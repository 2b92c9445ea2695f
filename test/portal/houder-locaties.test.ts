/** The other locations of a houder stand on the page of a zaak: by his number, by his name where a report left it out, with doubt said. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Inspectierapport } from '../../functions/model/inspectie.ts'
import { neemUploadIn } from '../../functions/upload/step.ts'
import { type Kantoor, startKantoor } from './kantoor.ts'

const BASIS = join(import.meta.dirname, '../../functions/entry/demo/voorbeeldgemeente/02-bso-de-boomhut.json')
const KVK = '99000801'

let kantoor: Kantoor
/** Path of each zaak by the name of its voorziening. */
const pad = new Map<string, string>()

async function brengIn(nr: number, naam: string, houder: { readonly naam: string; readonly kvk: string | null }): Promise<void> {
  const basis = Inspectierapport.parse(JSON.parse(await readFile(BASIS, 'utf8')))
  const rapport = {
    ...basis,
    rapport: { ...basis.rapport, kenmerk: `HOUDER-${nr}` },
    voorziening: { ...basis.voorziening, naam, lrk: String(999_000_800 + nr) },
    houder: { ...basis.houder, ...houder, gemachtigde: null }
  }
  const bytes = new TextEncoder().encode(JSON.stringify(rapport))
  await neemUploadIn(kantoor.ports, { gemeente: 'voorbeeldgemeente', bestandsnaam: `${naam}.json`, bytes, afzender: 'ggd' })
}

beforeAll(async () => {
  kantoor = await startKantoor()
  await brengIn(1, 'Locatie Noord', { naam: 'Zandkasteel B.V. (demo)', kvk: KVK })
  await brengIn(2, 'Locatie Zuid', { naam: 'Zandkasteel Kinderopvang B.V. (demo)', kvk: KVK })
  await brengIn(3, 'Locatie Oost', { naam: 'ZANDKASTEEL BV (demo)', kvk: null })
  await brengIn(4, 'Locatie West', { naam: 'Zandkasteel B.V. (demo)', kvk: '99000899' })
  await kantoor.opDag('2026-11-23')
  const { tekst } = await (await kantoor.als('behandelaar')).get('/werkvoorraad?toon=alles')
  for (const [, waar = '', naam = ''] of tekst.matchAll(/href="(\/zaken\/[^"]+)">(Locatie \w+)</g)) pad.set(naam, waar)
}, 60_000)
afterAll(() => kantoor.sluit())

it.each([
  ['Locatie Noord', ['Locatie Oost', 'Locatie Zuid']],
  ['Locatie Zuid', ['Locatie Noord']],
  // Without a number the name alone says it: it is as much the one as the other, so both are shown.
  ['Locatie Oost', ['Locatie Noord', 'Locatie West']],
  ['Locatie West', ['Locatie Oost']]
])('at %s', async (naam, andere) => {
  const { tekst } = await (await kantoor.als('lezer')).get(pad.get(naam) ?? '')
  const gevonden = [...tekst.matchAll(/href="\/zaken\/[^"]+">(Locatie \w+)</g)].map(([, wie]) => wie)
  expect([...new Set(gevonden)].filter((wie) => wie !== naam).toSorted()).toEqual(andere)
})
