/** The figures of a year, from the index alone, and the file that a spreadsheet opens. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verzondenBrief } from '../../functions/decide/voorbeeldzaak.ts'
import { cijferregel, doorlooptijd } from '../../functions/model/cijfers.ts'
import { csv } from '../../functions/portal/opmaak/csv.ts'
import { zakenCsv } from '../../functions/portal/paginas/rapportage.ts'
import { inspectierapport, rapport, ZaakBouwer } from '../helpers/zaak-bouwer.ts'
import { type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const lees = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

describe('a cell that a spreadsheet would run as a formula', () => {
  it.each([
    ['equals', '=1+1'],
    ['plus', '+31 6'],
    ['minus', '-2+3'],
    ['at', '@SUM(A1)'],
    ['tab', '\t=1'],
    ['return', '\r=1'],
    ['line feed', '\n=1'],
    ['full-width equals', '＝1']
  ])('gets an apostrophe: %s', (_naam, tekst) => {
    expect(lees(csv(['kop'], [[tekst]]))).toBe(`\uFEFF"kop"\r\n"'${tekst}"\r\n`)
  })

  it('other cells stay as they are, with quotes doubled', () => {
    expect(lees(csv(['a', 'b'], [['De "Brug"; zuid', 7]]))).toBe('\uFEFF"a";"b"\r\n"De ""Brug""; zuid";"7"\r\n')
  })
})

describe('the turnaround of a letter', () => {
  const opgenomen = new ZaakBouwer().op('2026-11-05').rapport(rapport('r1', inspectierapport())).zaak
  const [verslag] = opgenomen.rapporten
  if (verslag === undefined) throw new Error('geen rapport')
  const dag = verslag.opgenomenOp
  const zaak = (verzondenOp: string) => ({ ...opgenomen, brieven: [verzondenBrief(`${opgenomen.id}-b1`, 'waarschuwing', verzondenOp)] })

  it('counts from the day on which the report was taken in', () => {
    const [brief] = zaak('2026-12-05').brieven
    if (brief === undefined) throw new Error('geen brief')
    expect(dag).toBe('2026-11-05')
    expect(doorlooptijd(opgenomen, brief)).toBe(30)
    expect(doorlooptijd(opgenomen, { ...brief, verzondenOp: null })).toBeNull()
  })

  it('stands in the row of its zaak, added up per kind', () => {
    const { brieven } = cijferregel(zaak('2026-12-05'), { naam: 'x', houder: 'y' })
    expect(brieven).toEqual([{ soort: 'waarschuwing', aantal: 1, dagen: 30, langste: 30 }])
  })
})

describe('a file with more zaken than are read', () => {
  const { zaak } = new ZaakBouwer().op('2026-11-05').rapport(rapport('r1', inspectierapport()))
  const regels = [cijferregel(zaak, { naam: 'De Zonnestraal', houder: 'Stichting Zonnestraal' })]

  it.each([
    ['that is cut off says so in its last row', true, 3],
    ['that is whole has a row per zaak and no more', false, 2]
  ])('%s', (_naam, meer, aantal) => {
    const tekst = lees(zakenCsv({ regels, meer })).trim().split('\r\n')
    expect(tekst).toHaveLength(aantal)
    const slot = '"Let op: dit bestand is niet volledig. Dit jaar heeft meer dan 1 zaken; alleen de eerste 1 die zijn geopend staan erin."'
    expect(tekst.includes(slot)).toBe(meer)
  })
})

describe('the file with the zaken of a year', () => {
  let kantoor: Kantoor
  beforeAll(async () => {
    kantoor = await startKantoor()
  })
  afterAll(() => kantoor.sluit())

  it('holds each zaak of the own gemeente and is always saved, never opened', async () => {
    const lezer = await kantoor.als('lezer')
    const { koppen, tekst } = await lezer.get('/rapportage/zaken.csv')
    expect(koppen.get('content-disposition')).toBe('attachment; filename="zaken-2026.csv"')
    expect(koppen.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(tekst.trim().split('\r\n')).toHaveLength(2)
    expect(tekst).toContain(`"${ZAAK}"`)
    expect(tekst).not.toContain('Blommekrans')
  })

  it('is not there for a year that cannot be chosen', async () => {
    const lezer = await kantoor.als('lezer')
    for (const jaar of ['2027', '2023', '26', 'x']) expect((await lezer.get(`/rapportage/zaken.csv?jaar=${jaar}`)).status).toBe(404)
  })
})
