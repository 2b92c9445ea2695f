/** The step on the real store: one `besloten` per doorgang, its receipt, recidive over zaken, a lost race, nothing the second time. */
import { describe, expect, it } from 'vitest'
import { wijkAf } from '../../functions/decide/afwijken-step.ts'
import { runDecide } from '../../functions/decide/step.ts'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'
import { volgendeStap } from '../../functions/model/werk.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { leesZaak, vouwStroom, wijzigZaak } from '../../functions/stroom.ts'
import { legZaak, Opname, type Proef, proef } from '../helpers/proef-poorten.ts'
import { inspectierapport, rapport } from '../helpers/zaak-bouwer.ts'
import { norm, VOORBEELD } from './spel.ts'

const WIE = { gemeente: 'voorbeeldgemeente', id: 'vbg-2026-0001' }

function opname(id: string, dag: string, deel: Partial<Inspectierapport> = {}): Opname {
  const inhoud = inspectierapport({ voorwaarden: [norm('pedagogisch-beleid', 'voldoet niet')], ...deel })
  const nieuw = new Opname({ id })
  nieuw.op(dag).rapport(rapport('r1', inhoud))
  return nieuw
}

async function stand({ ports }: Proef, id = WIE.id): Promise<Zaak> {
  const zaak = await leesZaak(ports.store, WIE.gemeente, id)
  if (zaak === null) throw new Error(`zaak ${id} is er niet`)
  return zaak
}

async function regels({ ports }: Proef): Promise<number> {
  return (await ports.store.journaal({ gemeente: WIE.gemeente, soort: 'zaak', id: WIE.id })).length
}

describe('runDecide', () => {
  it('decides what waits, writes it once with its receipt, and leaves nothing to decide', async () => {
    const deze = await proef({ dag: '2026-11-23', beleid: VOORBEELD })
    await legZaak(deze, opname(WIE.id, '2026-11-05'))
    await runDecide(deze.ports, WIE)
    const zaak = await stand(deze)
    expect(zaak.overtredingen).toMatchObject([{ fase: 1, instrument: 'waarschuwing' }])
    expect(volgendeStap(zaak, deze.klok.nu(), deze.klok.vandaag())).toBe('draft')
    const [bon] = zaak.doorgangen[0]?.bonnen ?? []
    expect(bon).toMatchObject({
      invoerHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      beleid: { titel: VOORBEELD.titel, geldigVanaf: '2026-01-01', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      recht: 'Wko 2026-08-01 / Awb 2026-08-15',
      op: '2026-11-23',
      door: 'systeem'
    })
    const aantal = await regels(deze)
    await runDecide(deze.ports, WIE)
    expect(await regels(deze)).toBe(aantal)
  })

  it('the journal folds to the same state', async () => {
    const deze = await proef({ dag: '2026-11-23', beleid: VOORBEELD })
    await legZaak(deze, opname(WIE.id, '2026-11-05'))
    await runDecide(deze.ports, WIE)
    const stroom = { ...WIE, soort: 'zaak' } as const
    const journaal = await deze.ports.store.journaal(stroom)
    expect(vouwStroom(stroom, journaal)).toEqual(await stand(deze))
  })

  it('the same input gives the same receipt, another input another one', async () => {
    const hash = async (deel: Partial<Inspectierapport>) => {
      const deze = await proef({ dag: '2026-11-23', beleid: VOORBEELD })
      await legZaak(deze, opname(WIE.id, '2026-11-05', deel))
      await runDecide(deze.ports, WIE)
      return (await stand(deze)).doorgangen[0]?.bonnen[0]?.invoerHash
    }
    expect(await hash({})).toBe(await hash({}))
    expect(await hash({})).not.toBe(await hash({ voorwaarden: [norm('pedagogisch-beleid', 'voldoet niet', { bevindingen: 'anders' })] }))
  })

  it('three at once write one decision', async () => {
    const deze = await proef({ dag: '2026-11-23', beleid: VOORBEELD })
    await legZaak(deze, opname(WIE.id, '2026-11-05'))
    await Promise.all([runDecide(deze.ports, WIE), runDecide(deze.ports, WIE), runDecide(deze.ports, WIE)])
    const stroom = { ...WIE, soort: 'zaak' } as const
    const journaal = await deze.ports.store.journaal(stroom)
    expect(journaal.filter(({ soort }) => soort === 'besloten')).toHaveLength(1)
  })

  it('several doorgangen that wait: one decision each, in order', async () => {
    const deze = await proef({ dag: '2026-11-23', beleid: VOORBEELD })
    await legZaak(deze, opname(WIE.id, '2026-11-05'))
    const tweede = rapport('r2', inspectierapport({ voorwaarden: [norm('pedagogisch-beleid', 'voldoet')] }))
    await wijzigZaak(deze.ports, { ...WIE, door: 'systeem' }, () => [
      { soort: 'rapport-opgenomen', inhoud: { rapport: tweede } },
      { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'rapport', rapport: 'r2' } } }
    ])
    await runDecide(deze.ports, WIE)
    const zaak = await stand(deze)
    expect(zaak.doorgangen.map(({ bonnen }) => bonnen.length)).toEqual([1, 1])
    expect(zaak.overtredingen).toMatchObject([{ status: 'hersteld' }])
  })

  it.each<[string, Partial<Inspectierapport['houder']>, Partial<Inspectierapport['houder']>, boolean]>([
    ['the same houder', {}, {}, true],
    ['his KvK number was not known then', { kvk: null }, {}, true],
    ['his KvK number is not known now, and his name is written in another way', {}, { naam: 'KINDEROPVANG ZONNESTRAAL', kvk: null }, true],
    ['never a KvK number, and a name in capital letters', { kvk: null, naam: 'Zon B.V.' }, { kvk: null, naam: 'ZON BV' }, true],
    ['another KvK number under the same name', { kvk: '87654321' }, {}, false],
    ['another legal form, without KvK numbers', { kvk: null, naam: 'Zon B.V.' }, { kvk: null, naam: 'Stichting Zon' }, false]
  ])('recidive of the houder at another location, through the index: %s', async (_, toen, nu, telt) => {
    const deze = await proef({ dag: '2026-11-23', beleid: VOORBEELD })
    const { voorziening, houder } = inspectierapport()
    const daar = { voorziening: { ...voorziening, lrk: '987654321', naam: 'De Maan' }, houder: { ...houder, ...toen } }
    const elders = opname('vbg-2026-0002', '2026-03-02', daar)
    await legZaak(deze, elders)
    await runDecide(deze.ports, { ...WIE, id: 'vbg-2026-0002' })
    const hersteld = rapport('r2', inspectierapport({ ...daar, voorwaarden: [norm('pedagogisch-beleid', 'voldoet')] }))
    await wijzigZaak(deze.ports, { gemeente: WIE.gemeente, id: 'vbg-2026-0002', door: 'systeem' }, () => [
      { soort: 'rapport-opgenomen', inhoud: { rapport: hersteld } },
      { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'rapport', rapport: 'r2' } } }
    ])
    await runDecide(deze.ports, { ...WIE, id: 'vbg-2026-0002' })
    await legZaak(deze, opname(WIE.id, '2026-11-05', { houder: { ...houder, ...nu } }))
    await runDecide(deze.ports, WIE)
    const vraag = (await stand(deze)).vragen.find(({ punt }) => punt === 'zwaardere-stap')
    expect(vraag?.tekst.includes('987654321') ?? false).toBe(telt)
  })
})

describe('wijkAf', () => {
  it('writes the question once, refuses in Dutch, and its answer is followed', async () => {
    const deze = await proef({ dag: '2026-11-23', beleid: VOORBEELD })
    await legZaak(deze, opname(WIE.id, '2026-11-05'))
    await runDecide(deze.ports, WIE)
    const wens = { gemeente: WIE.gemeente, zaak: WIE.id, overtreding: 'o1', door: 'bram.behandelaar' }
    const eerste = await wijkAf(deze.ports, wens)
    expect(await wijkAf(deze.ports, wens)).toEqual(eerste)
    expect(await wijkAf(deze.ports, { ...wens, overtreding: 'o7' })).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('heeft geen overtreding "o7"')]
    })
    if (!eerste.ok) throw new Error(eerste.redenen.join(' '))
    const antwoord = { waarde: 'stap:aanwijzing', reden: 'Derde keer.', door: 'bram.behandelaar', op: '2026-11-23T10:00:00Z' }
    await wijzigZaak(deze.ports, { ...WIE, door: 'bram.behandelaar' }, () => [
      { soort: 'vraag-beantwoord', inhoud: { vraag: eerste.vraag, antwoord } }
    ])
    await runDecide(deze.ports, WIE)
    expect((await stand(deze)).overtredingen).toMatchObject([{ instrument: 'aanwijzing', stap: 'voornemen' }])
  })
})
