/** Past inspections decided again, with nothing written: a new table held against what was decided, or against another table. */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { dataMappen } from '../../functions/adapters/local/data-folder.ts'
import { leesProefbeleid } from '../../functions/decide/linter.ts'
import { runDecide } from '../../functions/decide/step.ts'
import { terugblik, watAls } from '../../functions/decide/wat-als-step.ts'
import { leesBeleid } from '../../functions/gemeente.ts'
import { bs } from '../flow/opdracht.ts'
import type { Uitvoer } from '../flow/uitvoer.ts'
import { legZaak, Opname, type Proef, proef } from '../helpers/proef-poorten.ts'
import { tijdelijkeMap } from '../helpers/tijdelijke-map.ts'
import { inspectierapport, rapport } from '../helpers/zaak-bouwer.ts'
import { beleidTekst, norm, VOORBEELD } from './spel.ts'

const G = 'voorbeeldgemeente'
const TEKST = beleidTekst('voorbeeldgemeente/2026-01-01.yaml')
/** Every aanwijzing becomes a waarschuwing. */
const ZACHTER_TEKST = TEKST.replaceAll('instrumenten: [aanwijzing]', 'instrumenten: [waarschuwing]').replace(/^voorbeelden:[\s\S]*$/m, '')
const ZACHTER = leesBeleid(`${ZACHTER_TEKST}${TEKST.slice(TEKST.indexOf('\nvoorbeelden:') + 1)}`, 'zachter')

/** Two zaken with one decision each: one norm of priority Hoog, one of Gemiddeld. */
async function wereld(): Promise<Proef> {
  const w = await proef({ dag: '2026-11-23', beleid: VOORBEELD })
  for (const [plek, item] of ['beroepskracht-kindratio', 'pedagogisch-beleid'].entries()) {
    const id = `vbg-2026-000${plek + 1}`
    await legZaak(
      w,
      new Opname({ id }).op('2026-11-05').rapport(rapport('r1', inspectierapport({ voorwaarden: [norm(item, 'voldoet niet')] })))
    )
    await runDecide(w.ports, { gemeente: G, id })
  }
  return w
}

describe('a policy over past inspections', () => {
  it('that is the same gives the same steps', async () => {
    expect(await watAls((await wereld()).ports, G, VOORBEELD)).toEqual({
      beslissingen: 2,
      zaken: 2,
      meer: false,
      vanaf: '2023-12-01',
      eerder: 0,
      anders: []
    })
  })

  it('that is softer shows each step that would differ, and writes nothing', async () => {
    const { ports } = await wereld()
    const voor = await ports.store.journaal({ gemeente: G, soort: 'zaak', id: 'vbg-2026-0001' })
    const { beslissingen, anders } = await watAls(ports, G, ZACHTER)
    expect(beslissingen).toBe(2)
    expect(anders).toMatchObject([
      {
        zaak: 'vbg-2026-0001',
        overtreding: 'o1',
        item: 'beroepskracht-kindratio',
        toen: { uitkomst: { instrument: 'aanwijzing', stap: 'voornemen' } },
        straks: { uitkomst: { instrument: 'waarschuwing', stap: 'instrument' } }
      }
    ])
    expect(await ports.store.journaal({ gemeente: G, soort: 'zaak', id: 'vbg-2026-0001' })).toEqual(voor)
  })

  it('is held against another table when one is given, not against what was decided', async () => {
    const { ports } = await wereld()
    expect((await watAls(ports, G, ZACHTER, { tegen: ZACHTER })).anders).toEqual([])
    const terug = await watAls(ports, G, VOORBEELD, { tegen: ZACHTER })
    expect(terug.anders).toMatchObject([
      { toen: { uitkomst: { instrument: 'waarschuwing' } }, straks: { uitkomst: { instrument: 'aanwijzing' } } }
    ])
  })

  it('looks at the newest decisions only when told, and says that there are more', async () => {
    expect(await watAls((await wereld()).ports, G, ZACHTER, { hoogstens: 1 })).toMatchObject({ beslissingen: 1, zaken: 1, meer: true })
  })
})

describe('how far it looks back', () => {
  it('is told, with the zaken that lie before it', async () => {
    const { ports } = await wereld()
    const op = (dag: string) => watAls({ store: ports.store, klok: fixedClock(dag) }, G, ZACHTER)
    // The zaken were opened on 5 November 2026: 36 months, that one included, end with October 2029.
    expect(await op('2029-10-31')).toMatchObject({ beslissingen: 2, vanaf: '2026-11-01', eerder: 0 })
    expect(await op('2029-11-01')).toMatchObject({ beslissingen: 0, meer: false, vanaf: '2026-12-01', eerder: 2 })
  })

  it.each([
    [0, 'Oudere zaken zijn er niet.'],
    [1, '1 oudere zaak is niet doorgerekend.'],
    [12, '12 oudere zaken zijn niet doorgerekend.']
  ])('is said in words: %s', (eerder, einde) => {
    const begin = 'Gekeken is naar zaken die zijn geopend vanaf 1 december 2026 (36 maanden).'
    expect(terugblik({ vanaf: '2026-12-01', eerder })).toBe(`${begin} ${einde}`)
  })
})

describe('a policy on trial', () => {
  const proefVan = (oud: string | RegExp, nieuw: string) => leesProefbeleid(TEKST.replace(oud, nieuw))

  it.each([
    [
      'hoog-1 becomes a waarschuwing',
      /(id: hoog-1\n.*\n.*\n {4}instrumenten: )\[aanwijzing\]/,
      '$1[waarschuwing]',
      /uitkomst waarschuwing/
    ],
    [
      'an item goes from Hoog to Gemiddeld',
      /(- item: beroepskracht-kindratio\n(?:.*\n){2} {6}prioriteit: )Hoog/,
      '$1Gemiddeld',
      /uitkomst/
    ],
    [
      'two at once are enough, and it is dwingend',
      /aard: kan\n {4}trigger: { soort: tegelijk, minstens: 3 }/,
      'aard: dwingend\n    trigger: { soort: tegelijk, minstens: 2 }',
      /uitkomst/
    ]
  ])('is read though its own examples no longer hold: %s', (_naam, oud, nieuw, zegt) => {
    const gelezen = proefVan(oud, nieuw)
    if (!gelezen.ok) throw new Error(gelezen.fouten.map(({ wat }) => wat).join(' '))
    expect(gelezen.letOp.length).toBeGreaterThan(0)
    for (const { niveau, plaats, wat } of gelezen.letOp) {
      expect([niveau, plaats]).toEqual(['waarschuwing', expect.stringMatching(/^voorbeelden\.\d+ \(.+\)$/)])
      expect(wat).toMatch(/^Het voorbeeld klopt niet: /)
    }
    expect(gelezen.letOp.map(({ wat }) => wat).join(' ')).toMatch(zegt)
  })

  it('is read without examples, and says that it has none', () => {
    const zonder = TEKST.replace(/^voorbeelden:[\s\S]*$/m, 'voorbeelden: []\n')
    expect(leesProefbeleid(zonder)).toMatchObject({
      ok: true,
      letOp: [{ plaats: 'voorbeelden', wat: 'Dit beleid heeft geen voorbeelden.' }]
    })
  })

  it('with nothing amiss has nothing to say', () => {
    expect(leesProefbeleid(TEKST)).toEqual({ ok: true, beleid: VOORBEELD, letOp: [] })
  })

  it.each([
    ['a priority that does not exist', 'prioriteit: Hoog', 'prioriteit: Hoogst'],
    ['a field that is none', 'fictief: true', 'fictief: misschien'],
    ['no YAML', 'fictief: true', 'fictief: [']
  ])('is not read with %s', (_naam, oud, nieuw) => {
    const gelezen = proefVan(oud, nieuw)
    expect(gelezen.ok).toBe(false)
    expect(gelezen.ok ? [] : gelezen.fouten.filter(({ niveau }) => niveau !== 'fout')).toEqual([])
  })
})

describe('bs policy whatif', { timeout: 120_000 }, () => {
  /** The two zaken in a folder as an installation has it, with tables to compare. */
  async function whatif(oud: string, nieuw: string, ...rest: readonly string[]): Promise<Uitvoer> {
    const map = await tijdelijkeMap()
    const pad = (naam: string) => join(map, naam)
    const w = await wereld()
    await w.ports.store.sluit?.()
    await mkdir(pad('data'))
    await cp(join(w.map, 'proef.sqlite'), dataMappen(pad('data')).database)
    await writeFile(pad('oud.yaml'), TEKST)
    await writeFile(pad('nieuw.yaml'), `${ZACHTER_TEKST}${TEKST.slice(TEKST.indexOf('\nvoorbeelden:') + 1)}`)
    await writeFile(pad('leeg.yaml'), `${ZACHTER_TEKST}voorbeelden: []\n`)
    await writeFile(pad('stuk.yaml'), TEKST.replace('prioriteit: Hoog', 'prioriteit: Hoogst'))
    await writeFile(pad('ander.yaml'), TEKST.replace('gemeente: voorbeeldgemeente', 'gemeente: elders'))
    return bs('policy', 'whatif', pad(oud), pad(nieuw), '--data', pad('data'), '--today', '2026-11-23', ...rest)
  }

  it('prints a table of the steps that would differ', async () => {
    const { exit, uit, fout } = await whatif('oud.yaml', 'nieuw.yaml')
    expect([fout, exit]).toEqual(['', 0])
    const regels = uit.trim().split('\n')
    expect(regels[0]).toMatch(
      /^2 beslissingen in 2 zaken doorgerekend; 1 stap wordt anders\. Er is niets gewijzigd\. Gekeken is naar zaken die zijn geopend vanaf 1 december 2023 \(36 maanden\)\. Oudere zaken zijn er niet\.$/
    )
    expect(regels[2]).toMatch(/^zaak +op +overtreding +item +oud +nieuw$/)
    expect(regels[4]).toMatch(
      /^vbg-2026-0001 +2026-11-23 +o1 +beroepskracht-kindratio +fase 1: voornemen tot aanwijzing.* {2}fase 1: waarschuwing/
    )
  })

  it('goes on where the examples of the new table do not hold, and says which and what they say now', async () => {
    const { uit } = await whatif('oud.yaml', 'nieuw.yaml')
    const [boven = '', onder = ''] = uit.split('Let op bij de voorbeelden in ')
    expect(boven).not.toContain('voorbeeld klopt niet')
    expect(onder).toMatch(
      /nieuw\.yaml:\n {2}voorbeelden\.\d+ \(Hoog fase 1.*\): Het voorbeeld klopt niet: instrument: verwacht aanwijzing, uitkomst waarschuwing\./
    )
  })

  it('runs a table without examples', async () => {
    const { exit, uit } = await whatif('oud.yaml', 'leeg.yaml')
    expect([exit, uit.includes('1 stap wordt anders'), uit.includes('Dit beleid heeft geen voorbeelden.')]).toEqual([0, true, true])
  })

  it('gives the same as data', async () => {
    const { uit } = await whatif('oud.yaml', 'nieuw.yaml', '--json')
    expect(JSON.parse(uit)).toMatchObject({ beslissingen: 2, meer: false, anders: [{ zaak: 'vbg-2026-0001' }] })
  })

  it.each([
    ['a table with a fault', 'oud.yaml', 'stuk.yaml', [], '"Hoogst" bestaat niet'],
    ['two gemeenten', 'oud.yaml', 'ander.yaml', [], 'De bestanden zijn van twee gemeenten: voorbeeldgemeente en elders.'],
    ['a gemeente that is not here', 'ander.yaml', 'ander.yaml', [], 'Gemeente elders is hier niet.'],
    ['a number that is none', 'oud.yaml', 'nieuw.yaml', ['--last', 'veel'], '"veel" is geen aantal.']
  ])('%s: exit 2 and why', async (_geval, oud, nieuw, rest, reden) => {
    const { exit, fout } = await whatif(oud, nieuw, ...rest)
    expect(exit).toBe(2)
    expect(fout).toContain(reden)
  })
})
