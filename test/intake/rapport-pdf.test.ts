/** The report samples printed to PDF and read back, field by field against truth.json; their `#` lines name the sources. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type GelezenRapport, leesRapport } from '../../functions/intake/lees-rapport-pdf.ts'
import { leesPdfTekst } from '../../functions/intake/pdf-tekst.ts'
import { RAPPORTVELDEN, type Rapportveld } from '../../functions/intake/rapport-velden.ts'
import { kaal } from '../../functions/intake/rapport-woorden.ts'
import { alsHtml, drukPdfs, OPMAAK, zonderKop } from '../helpers/print-text.ts'

const MAP = new URL('../fixtures/rapporten/', import.meta.url)
const Feiten = z.looseObject({ bron: z.record(z.string(), z.string()).default({}) })
const WAARHEID = z.record(z.string(), Feiten).parse(JSON.parse(readFileSync(new URL('truth.json', MAP), 'utf8')))
const RAPPORTEN = readdirSync(MAP).filter((naam) => naam.endsWith('.txt'))
const OPMAKEN = Object.keys(OPMAAK)
const NAMEN: readonly Rapportveld[] = ['naam', 'plaats', 'gemeente', 'toezichthouder']

const gelezen = new Map<string, GelezenRapport>()

beforeAll(async () => {
  const soorten = Object.entries(OPMAAK).flatMap(([opmaak, stijl]) => RAPPORTEN.map((naam) => ({ opmaak, stijl, naam })))
  const pdfs = await drukPdfs(soorten.map(({ naam, stijl }) => alsHtml(zonderKop(readFileSync(new URL(naam, MAP), 'utf8')), stijl)))
  for (const [plek, { opmaak, naam }] of soorten.entries()) {
    const tekst = await leesPdfTekst(pdfs[plek] ?? new Uint8Array())
    if (!tekst.goed) throw new Error(`${naam}: ${tekst.fout.wat}`)
    gelezen.set(`${opmaak} ${naam}`, leesRapport(tekst.bladzijden))
  }
}, 120_000)

function rapport(naam: string, opmaak = 'gewoon'): GelezenRapport {
  const gevonden = gelezen.get(`${opmaak} ${naam}`)
  if (gevonden === undefined) throw new Error(`${naam} is niet gedrukt`)
  return gevonden
}

/** Case and kind words do not count in names (inputs.md § 6). */
function vergelijkbaar(veld: Rapportveld, waarde: unknown): unknown {
  return typeof waarde === 'string' && NAMEN.includes(veld) ? kaal(waarde) : waarde
}

describe.each(OPMAKEN)('a report printed as "%s"', (opmaak) => {
  describe.each(RAPPORTEN)('%s', (naam) => {
    it.each(RAPPORTVELDEN)('reads %s as it stands there, or names it as missing', (veld) => {
      const { velden, ontbreekt } = rapport(naam, opmaak)
      const feiten: Readonly<Record<string, unknown>> = WAARHEID[naam] ?? {}
      const waarheid = feiten[veld]
      expect(vergelijkbaar(veld, velden[veld].waarde)).toEqual(vergelijkbaar(veld, waarheid))
      expect(ontbreekt.includes(veld)).toBe(waarheid === null)
    })

    it('says where each value stands', () => {
      const { velden } = rapport(naam, opmaak)
      const bron: Readonly<Record<string, string>> = WAARHEID[naam]?.bron ?? {}
      for (const veld of RAPPORTVELDEN) {
        const { waarde, gelezen: plaats, bladzijde } = velden[veld]
        const verwacht = veld === 'zienswijze_bijlage' ? 'kop' : (bron[veld] ?? 'omslag')
        expect({ veld, plaats }).toEqual({ veld, plaats: waarde === null ? null : verwacht })
        expect(bladzijde === null).toBe(waarde === null)
      }
    })

    it('is known as a report and proposes no overtreding or advice, because it names none', () => {
      const { herkend, mogelijkeOvertredingen, advies } = rapport(naam, opmaak)
      expect({ herkend, mogelijkeOvertredingen, advies }).toEqual({ herkend: true, mogelijkeOvertredingen: [], advies: null })
    })
  })
})

describe('contradictions and doubts in the samples', () => {
  it('says that 10 calls itself an onderzoek na registratie and a "jaarlijks" bezoek', () => {
    expect(rapport('10-kdv-2017.txt').conflicten).toEqual([
      'Type onderzoek: gelezen is "onderzoek na registratie", maar in de tekst staat "dit "jaarlijkse" bezoek".'
    ])
  })

  it('asks whether name and street of 20 were divided rightly, as they stand on one line without a mark', () => {
    expect(rapport('20-gob-2021.txt').twijfels).toEqual([
      'Naam en straat staan op één regel: "Nanny in Huis regio Bergen op Zoom & Roosendaal Steenvlietstraat 17". Klopt de verdeling "Nanny in Huis regio Bergen op Zoom & Roosendaal" en "Steenvlietstraat 17"?'
    ])
  })

  it('asks about the lid that 06 cites, which does not fit its type', () => {
    expect(rapport('06-kdv-2014q.txt').twijfels).toEqual([
      'Het rapport noemt artikel 1.62 lid 3, maar bij "regulier onderzoek" past lid 2 van dat artikel.'
    ])
  })

  it.each(RAPPORTEN.filter((naam) => !/^(?:06|10|20)-/.test(naam)))('has nothing to ask about what was read in %s', (naam) => {
    expect(rapport(naam)).toMatchObject({ conflicten: [], twijfels: [] })
  })
})
