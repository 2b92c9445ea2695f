/**
 * Overleg en overreding by commands only: a published policy prescribes it, the talk is recorded, its letter goes out, the agreed day passes,
 * the GGD finds the same again, and the next row of the ladder follows. Dates are written by hand; 2026.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import { Beleid } from '../../functions/model/beleid.ts'
import { isOpen } from '../../functions/model/vraag.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { beleidTekst } from '../decide/spel.ts'
import { JAARLIJKS } from './jaar-rapporten.ts'
import { brief, brieftekst, dagVan, sluitKantoor, termijn, toon, vraag } from './kantoor.ts'

const Z = 'vbg-2026-0001'
const BRAM = ['--as', 'bram.behandelaar'] as const
const MILA = ['--as', 'mila.mandaathouder'] as const
const VBG = ['--gemeente', 'voorbeeldgemeente'] as const
const TITEL = 'Beleidsregels met overleg Voorbeeldgemeente 2026 (fictief)'

const GEVONDEN = { ...JAARLIJKS, voorwaarden: JAARLIJKS.voorwaarden.filter(({ id }) => id === 'beleidsplan') }
const NADER = {
  ...GEVONDEN,
  onderzoek: { ...GEVONDEN.onderzoek, type: 'nader', aanleiding: 'Verzoek van de gemeente.', datums: ['2026-03-18'] },
  rapport: { ...GEVONDEN.rapport, kenmerk: 'JAAR-2026-0002', datumVaststelling: '2026-03-24' },
  voorwaarden: GEVONDEN.voorwaarden.map((een) => ({ ...een, bevindingen: 'Het beleidsplan is op 18 maart 2026 nog hetzelfde.' }))
}

/** Overleg in the place of the waarschuwing with which Gemiddeld begins. */
function beleidMetOverleg(): string {
  const beleid = Beleid.parse(parse(beleidTekst('voorbeeldgemeente/2026-01-01.yaml')))
  const ladder = beleid.ladder.map((rij) =>
    rij.id === 'gemiddeld-1' ? { ...rij, instrumenten: ['overleg'], bron: 'Artikel 4, gemiddeld, stap 1: overleg (fictief)' } : rij
  )
  const voorbeelden = beleid.voorbeelden.slice(0, 1)
  return stringify({ ...beleid, titel: TITEL, geldigVanaf: '2026-02-01', ladder, voorbeelden })
}

let map: string
let data: string
let zaak: Zaak
const op = (dag: string) => dagVan(data, dag)
const bestand = (naam: string) => join(map, naam)

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'overleg-'))
  data = join(map, 'data')
  await writeFile(bestand('jaarlijks.json'), JSON.stringify(GEVONDEN))
  await writeFile(bestand('nader.json'), JSON.stringify(NADER))
  await writeFile(bestand('beleid.yaml'), beleidMetOverleg())
  await sluitPorts(maakPorts(leesConfig({ data, today: '2026-01-20' }, {})))
})

afterAll(async () => {
  sluitKantoor()
  await rm(map, { recursive: true, force: true })
})

const antwoord = (dag: string, wat: Parameters<typeof vraag>[1], waarde: string) =>
  op(dag).zaak('answer', vraag(zaak, wat), '--value', waarde, ...BRAM)

describe('an overleg from policy to the step after it', { timeout: 300_000 }, () => {
  it('a published policy prescribes it, and the letter says nothing before anybody talked', async () => {
    const nieuw = ['content', 'draft', 'beleid', bestand('beleid.yaml'), '--message', 'Eerst overleg.']
    await op('2026-01-20').doe(...nieuw, '--as', 'bo.beheerder', ...VBG)
    await op('2026-01-20').doe('content', 'publish', 'beleid:2026-02-01.yaml:1', '--as', 'teun.toetser', ...VBG)
    expect(await op('2026-02-04').doe('process', bestand('jaarlijks.json'), ...VBG)).toContain('overleg (fase 1)')
    zaak = (await toon(data, '2026-02-04', Z)).zaak
    expect(zaak.brieven.map(({ soort }) => soort)).toEqual(['bevestiging-overleg', 'antwoord-ggd'])
    const rood = brief(zaak, 'bevestiging-overleg')
      .concepten.at(-1)
      ?.gate.regels.filter(({ status }) => status === 'rood')
    expect(rood?.map(({ id }) => id)).toEqual(expect.arrayContaining(['OV2', 'OV4', 'OV4-dag']))
  })

  it('what was said is recorded, and cannot be what was not', async () => {
    const dag = '2026-02-11'
    const { weigert } = op(dag)
    expect(await weigert('answer', vraag(zaak, 'overleg-dag'), '--value', '2026-02-12', ...BRAM)).toContain('moet nog komen')
    zaak = await antwoord(dag, 'overleg-dag', '10-2-2026')
    zaak = await antwoord(dag, 'overleg-wijze', 'telefoon')
    zaak = await antwoord(dag, 'overleg-met', 'mevrouw J. Jansen, locatiemanager')
    zaak = await antwoord(dag, 'overleg-namens', 'Bram Behandelaar, medewerker kinderopvang')
    zaak = await antwoord(dag, 'maatregel', 'U vult het beleidsplan aan en stuurt het ons.')
    // Six weeks from Tuesday 10 February is Tuesday 24 March.
    expect(await weigert('answer', vraag(zaak, 'hersteltermijn'), '--value', '2026-03-25', ...BRAM)).toMatch(/buiten de termijn .*4:84 Awb/)
    zaak = await antwoord(dag, 'hersteltermijn', '2026-03-10')
    expect(zaak.vragen.filter(isOpen)).toEqual([])
  })

  it('the letter confirms it, by post; the agreed day is watched', async () => {
    const { id } = brief(zaak, 'bevestiging-overleg')
    await op('2026-02-11').zaak('edit', id, '--set', 'geplandeVerzending=2026-02-12', ...BRAM)
    zaak = await op('2026-02-12').zaak('approve', id, ...MILA)
    await op('2026-02-12').doe('posted', `${id}-v1`, '--on', '2026-02-12', ...BRAM)
    zaak = (await toon(data, '2026-02-12', Z)).zaak
    const tekst = await brieftekst(data, brief(zaak, 'bevestiging-overleg'))
    for (const deel of [
      'Op dinsdag 10 februari 2026 spraken wij met mevrouw J. Jansen, locatiemanager. Het gesprek ging per telefoon.',
      'U vult het beleidsplan aan en stuurt het ons.',
      'dinsdag 10 maart 2026',
      `Wij kijken daarvoor naar ons beleid: ${TITEL}. In dat beleid is de volgende stap dan: aanwijzing.`,
      'Deze brief is geen besluit.'
    ])
      expect(tekst).toContain(deel)
    expect(tekst).not.toMatch(/bezwaar|waarschuwing/i)
    expect(brief(zaak, 'bevestiging-overleg')).toMatchObject({ status: 'verzonden', verzondenOp: '2026-02-12' })
    expect(termijn(zaak, `hersteltermijn:${id}:o1`)).toEqual(['2026-03-10', 'loopt'])
    expect(zaak.termijnen.filter(({ soort }) => soort === 'bezwaar')).toEqual([])
    await op('2026-02-12').zaak('edit', brief(zaak, 'antwoord-ggd').id, ...BRAM)
    zaak = await op('2026-02-12').zaak('approve', brief(zaak, 'antwoord-ggd').id, ...MILA)
    expect(await brieftekst(data, brief(zaak, 'antwoord-ggd'))).toContain(
      'Wij overleggen met de houder en bevestigen de afspraken in een brief.'
    )
  })

  it('after the agreed day the GGD is asked to look', async () => {
    await op('2026-03-11').doe('day')
    zaak = (await toon(data, '2026-03-11', Z)).zaak
    expect(termijn(zaak, `hersteltermijn:${brief(zaak, 'bevestiging-overleg').id}:o1`)).toEqual(['2026-03-10', 'verstreken'])
    expect(zaak.overtredingen).toMatchObject([{ fase: 1, instrument: 'overleg', status: 'open' }])
    const verzoek = brief(zaak, 'verzoek-nader-onderzoek')
    const tekst = await brieftekst(data, verzoek)
    expect(tekst).toContain('U vult het beleidsplan aan en stuurt het ons.')
    await op('2026-03-11').zaak('edit', verzoek.id, ...BRAM)
    zaak = await op('2026-03-11').zaak('approve', verzoek.id, ...MILA)
  })

  it('not restored: the next row of the ladder, and the voornemen names the overleg', async () => {
    expect(await op('2026-03-25').doe('process', bestand('nader.json'), ...VBG)).toContain('voornemen aanwijzing (fase 2)')
    zaak = (await toon(data, '2026-03-25', Z)).zaak
    expect(zaak.overtredingen).toMatchObject([{ fase: 2, instrument: 'aanwijzing', stap: 'voornemen' }])
    expect(await brieftekst(data, brief(zaak, 'voornemen-aanwijzing'))).toContain('Bevestiging van overleg van 12 februari 2026')
  })
})
