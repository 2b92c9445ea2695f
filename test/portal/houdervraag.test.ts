/** A report may name another houder: the question stands in the portal, with a reason, and its answer is carried out. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { werkStroom } from '../../functions/entry/werker.ts'
import { isOpen } from '../../functions/model/vraag.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { neemUploadIn } from '../../functions/upload/step.ts'
import { type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const G = 'voorbeeldgemeente'
const BESTAND = join(import.meta.dirname, '../../functions/entry/demo', G, '01-kdv-de-zonnestraal.json')
const Deel = z.looseObject({})
const Bestand = z.looseObject({ onderzoek: Deel, rapport: Deel, houder: Deel })

let kantoor: Kantoor

beforeAll(async () => {
  kantoor = await startKantoor()
}, 120_000)

afterAll(() => kantoor.sluit())

async function zaak(): Promise<Zaak> {
  const gevonden = await leesZaak(kantoor.ports.store, G, ZAAK)
  if (gevonden === null) throw new Error('geen zaak')
  return gevonden
}

/** The same report, of a later inspection, that leaves the KvK number out. */
async function levert(naam: string): Promise<void> {
  const oud = Bestand.parse(JSON.parse(await readFile(BESTAND, 'utf8')))
  const nieuw = {
    ...oud,
    onderzoek: { ...oud.onderzoek, type: 'nader', datums: ['2026-11-17'] },
    rapport: { ...oud.rapport, kenmerk: 'DEMO-2026-0199', datumVaststelling: '2026-11-20', openbaar: null },
    houder: { ...oud.houder, naam, kvk: null }
  }
  const bytes = new TextEncoder().encode(JSON.stringify(nieuw))
  const uitslag = await neemUploadIn(kantoor.ports, { gemeente: G, bestandsnaam: 'later.json', bytes, afzender: 'ggd' })
  if (!('upload' in uitslag)) throw new Error(uitslag.geweigerd)
  await werkStroom(kantoor.ports, { gemeente: G, soort: 'upload', id: uitslag.upload.sha256 }, 'test-later')
}

it('is asked with its choices, needs a reason, and makes him the houder', async () => {
  await levert('Kinderopvang De Maan B.V. (demo)')
  const vraag = (await zaak()).vragen.find((een) => een.soort === 'houder' && isOpen(een))
  if (vraag === undefined) throw new Error('geen vraag naar de houder')
  const bezoeker = await kantoor.als('behandelaar')
  const pad = `/vragen/${vraag.id}`
  const { tekst } = await bezoeker.get(pad)
  expect(tekst).toContain('Is er een andere houder?')
  for (const { label, grond } of vraag.opties) for (const deel of [label, grond]) expect(tekst).toContain(deel)
  expect((await bezoeker.get(`/zaken/${ZAAK}`)).tekst).toContain('99000101, volgens rapport DEMO-2026-0101')

  const zonder = await bezoeker.post(pad, { waarde: 'ander', reden: '', gezien: '' })
  expect([zonder.status, zonder.tekst.includes('hoort een reden')]).toEqual([422, true])
  expect((await bezoeker.post(pad, { waarde: 'ander', reden: 'Overgenomen, zegt het Handelsregister.', gezien: '' })).naar).toBe(
    `/zaken/${ZAAK}`
  )
  const na = await zaak()
  expect(na.houder).toMatchObject({ naam: 'Kinderopvang De Maan B.V. (demo)', kvk: null })
  expect(na.vastleggingen.at(-1)).toMatchObject({ soort: 'houder', door: 'behandelaar', tekst: 'Overgenomen, zegt het Handelsregister.' })
  expect((await bezoeker.get(`/zaken/${ZAAK}/tijdlijn`)).tekst).toContain('Houder vastgelegd voor 23 november 2026')
}, 120_000)
