/** Report samples printed to PDF and uploaded: what stands there is taken over or proposed as truth.json has it, what does not is asked. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { kaal } from '../../functions/intake/rapport-woorden.ts'
import { runIntake } from '../../functions/intake/step.ts'
import type { Upload } from '../../functions/model/upload.ts'
import { alsHtml, drukPdfs, OPMAAK, zonderKop } from '../helpers/print-text.ts'
import { GEMEENTE, installatie, upload, uploadVan } from './installatie.ts'

const MAP = new URL('../fixtures/rapporten/', import.meta.url)
const Waarde = z.union([z.string(), z.boolean(), z.null()])
const Feiten = z.object({ bron: z.record(z.string(), z.string()).default({}) }).catchall(Waarde.optional())
const WAARHEID = z.record(z.string(), Feiten).parse(JSON.parse(readFileSync(new URL('truth.json', MAP), 'utf8')))

type Feit = z.infer<typeof Waarde>

/** Field of the report, its name in truth.json. `aangekondigd` and `zienswijze` have rules of their own. */
const VELDEN = [
  ['voorziening.soort', 'soort'],
  ['voorziening.naam', 'naam'],
  ['voorziening.lrk', 'registratienummer'],
  ['voorziening.adres.straat', 'straat_huisnummer'],
  ['voorziening.adres.postcode', 'postcode'],
  ['voorziening.adres.plaats', 'plaats'],
  ['onderzoek.type', 'type_onderzoek'],
  ['onderzoek.datums', 'datum_inspectie'],
  ['rapport.status', 'status'],
  ['rapport.datumVaststelling', 'datum_vaststelling'],
  ['rapport.ggd', 'toezichthouder']
] as const

/** As the report has it, where truth.json has the words of the page. */
const ALS_ANTWOORD: Readonly<Record<string, string>> = {
  'jaarlijks onderzoek': 'jaarlijks',
  'regulier onderzoek': 'jaarlijks',
  'onderzoek na registratie': 'na registratie',
  'onderzoek voor registratie': 'voor registratie',
  afgesloten: 'definitief'
}

/** Samples, and what is asked of them though it stands on the cover: capitals, an odd word, a contradiction, a doubt. */
const MONSTERS: readonly (readonly [naam: string, ookGevraagd: readonly string[]])[] = [
  ['06-kdv-2014q.txt', ['voorziening.adres.plaats', 'onderzoek.type']],
  ['08-gob-2015.txt', []],
  ['10-kdv-2017.txt', ['onderzoek.type', 'rapport.status']],
  ['17-gob-2018.txt', []],
  ['20-gob-2021.txt', ['voorziening.naam', 'voorziening.adres.straat']],
  ['23-model-kdv-2010.txt', []]
]
const GEVALLEN = Object.keys(OPMAAK).flatMap((opmaak) => MONSTERS.map(([naam, ook]) => [opmaak, naam, ook] as const))

let pdfs: readonly Uint8Array[] = []

beforeAll(async () => {
  const bladen = Object.values(OPMAAK).flatMap((stijl) =>
    MONSTERS.map(([naam]) => alsHtml(zonderKop(readFileSync(new URL(naam, MAP), 'utf8')), stijl))
  )
  pdfs = await drukPdfs(bladen)
}, 120_000)

async function opgestuurd(opmaak: string, naam: string): Promise<Upload> {
  const ports = await installatie()
  const pdf = pdfs[GEVALLEN.findIndex(([een, ander]) => een === opmaak && ander === naam)] ?? new Uint8Array()
  const sha256 = await upload(ports, pdf, naam.replace('.txt', '.pdf'))
  await runIntake(ports, { gemeente: GEMEENTE, sha256 })
  return uploadVan(ports, sha256)
}

/** Case and kind words do not count in names; a postcode is written with and without its space. */
function vergelijkbaar(veld: string, waarde: unknown): unknown {
  if (typeof waarde !== 'string') return waarde
  if (/naam|plaats|ggd/.test(veld)) return kaal(waarde)
  return veld.endsWith('postcode') ? waarde.replace(' ', '') : (ALS_ANTWOORD[waarde] ?? waarde)
}

function uitkomst({ vragen, gelezen }: Upload, veld: string, bron: string) {
  const vraag = vragen.find((een) => een.veld === veld)
  const waarde = vraag === undefined ? gelezen[bron]?.waarde : vraag.voorstel
  return { veld, gevraagd: vraag !== undefined, waarde: vergelijkbaar(veld, waarde) }
}

describe.each(GEVALLEN)('printed as "%s" and uploaded: %s', (opmaak, naam, ookGevraagd) => {
  const feiten = WAARHEID[naam]
  const feit = (bron: string): Feit => z.union([z.string(), z.boolean()]).safeParse(feiten?.[bron]).data ?? null

  it('proposes or takes over what stands there, and asks what does not', async () => {
    const stand = await opgestuurd(opmaak, naam)
    expect(stand.status).toBe('vragen')
    expect(VELDEN.map(([veld, bron]) => uitkomst(stand, veld, bron))).toEqual(
      VELDEN.map(([veld, bron]) => {
        const gevraagd = feit(bron) === null || feiten?.bron[bron] !== undefined || ookGevraagd.includes(veld)
        return { veld, gevraagd, waarde: vergelijkbaar(veld, feit(bron)) }
      })
    )
    const vraagOver = (veld: string) => stand.vragen.find((een) => een.veld === veld)
    // The report may leave open whether it was announced (the schema has null for it).
    expect(vraagOver('onderzoek.aangekondigd')?.voorstel ?? null).toBe(feit('aangekondigd'))
    expect(vraagOver('rapport.zienswijze') !== undefined).toBe(feit('zienswijze_bijlage') !== false)
    expect(vraagOver('gemeente')).toMatchObject({
      voorstel: null,
      tekst: expect.stringContaining(String(feit('gemeente') ?? 'niet gevonden'))
    })
    expect(vraagOver('voorwaarden')).toMatchObject({ voorstel: null })
  })
})
