/** A letter does not leave before the date that it prints. */
import { describe, expect, it } from 'vitest'
import { indexVan } from '../../functions/model/vindrijen.ts'
import { eerstvolgendeDatum, volgendeStap } from '../../functions/model/werk.ts'
import { isAchterhaald, laatVervallen } from '../../functions/send/achterhaald.ts'
import { begin } from '../../functions/send/schrift.ts'
import { wijzigZaak } from '../../functions/stroom.ts'
import { bon, uitkomst } from '../helpers/zaak-bouwer.ts'
import { G, MET_DATUM, type Wereld, wereld, ZAAK } from './wereld.ts'

/** Approved on Monday 23 November, dated Monday 30 November. */
async function goedgekeurd(): Promise<Wereld> {
  return wereld({ brieven: [{ soort: 'aanwijzing', gegevens: MET_DATUM }], gepland: '2026-11-30' })
}

describe('an approved letter with a date that lies ahead', () => {
  it('waits, by e-mail: no print, no row, no mail before its date', async () => {
    const thuis = await goedgekeurd()
    await thuis.toestemming('besluit')
    for (const dag of ['2026-11-23', '2026-11-29']) {
      thuis.klok.zet(dag)
      const zaak = await thuis.stuur()
      expect(zaak.brieven[0]).toMatchObject({ status: 'goedgekeurd', definitief: null, verzondenOp: null })
      expect(zaak.verzendingen).toEqual([])
      expect(await thuis.post()).toEqual([])
    }
    thuis.klok.zet('2026-11-30')
    expect((await thuis.stuur()).brieven[0]).toMatchObject({ status: 'bekendgemaakt', verzondenOp: '2026-11-30' })
    expect(await thuis.post()).toHaveLength(1)
  })

  it('waits, by post: print-ready with its task from its date on', async () => {
    const thuis = await goedgekeurd()
    thuis.klok.zet('2026-11-29')
    expect((await thuis.stuur()).taken).toEqual([])
    thuis.klok.zet('2026-11-30')
    const zaak = await thuis.stuur()
    expect(zaak.verzendingen.map(({ kanaal, status }) => [kanaal, status])).toEqual([['post', 'per-post']])
    expect(zaak.taken.map(({ soort, uiterlijk }) => [soort, uiterlijk])).toEqual([['post', '2026-11-30']])
  })

  it('goes by the consent of the day on which it leaves', async () => {
    const thuis = await goedgekeurd()
    await thuis.stuur()
    thuis.klok.zet('2026-11-30')
    await thuis.toestemming('besluit')
    await thuis.stuur()
    expect((await thuis.rijen()).map(({ kanaal, status }) => [kanaal, status])).toEqual([['outbox', 'afgeleverd']])
  })

  it('does not hold up a letter that is due', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'verzoek-nader-onderzoek' }] })
    expect((await thuis.stuur()).brieven[0]).toMatchObject({ status: 'verzonden', verzondenOp: '2026-11-23' })
  })
})

describe('the day on which it goes out', () => {
  it('wakes the zaak: the daily run finds it by that day, and the next step is then to send', async () => {
    const thuis = await goedgekeurd()
    const { rijen } = await thuis.ports.store.zoek({ gemeente: G, index: 'datum', tot: '2026-11-30$' })
    expect(rijen.map(({ sorteer }) => sorteer)).toContain(`2026-11-30#${ZAAK}`)
    const zaak = { ...(await thuis.zaak()), bewaakDatums: [] }
    expect(eerstvolgendeDatum(zaak)).toBe('2026-11-30')
    const kalm = { ...zaak, datumVersie: 0 }
    expect(volgendeStap(kalm, '2026-11-29T09:00:00Z', '2026-11-29')).toBeNull()
    expect(volgendeStap(kalm, '2026-11-30T09:00:00Z', '2026-11-30')).toBe('send')
    expect(volgendeStap(kalm, '2026-12-01T09:00:00Z', '2026-12-01')).toBe('send')
  })

  it('wakes deadlines no earlier, and deadlines does not hide it', async () => {
    const zaak = { ...(await (await goedgekeurd()).zaak()), datumVersie: 0 }
    expect(eerstvolgendeDatum({ ...zaak, bewaakDatums: ['2026-12-02'] })).toBe('2026-11-30')
    expect(eerstvolgendeDatum({ ...zaak, bewaakDatums: ['2026-11-25'] })).toBe('2026-11-25')
    expect(volgendeStap({ ...zaak, bewaakDatums: ['2026-11-25'] }, '2026-11-25T09:00:00Z', '2026-11-25')).toBe('deadlines')
  })

  it('stands also when the zaak was closed in the meantime', async () => {
    const zaak = { ...(await (await goedgekeurd()).zaak()), status: 'gesloten' as const, bewaakDatums: [], datumVersie: 0 }
    expect(eerstvolgendeDatum(zaak)).toBe('2026-11-30')
    expect(volgendeStap(zaak, '2026-11-25T09:00:00Z', '2026-11-25')).toBeNull()
    expect(volgendeStap(zaak, '2026-11-30T09:00:00Z', '2026-11-30')).toBe('send')
  })

  it('is gone once it went', async () => {
    const thuis = await goedgekeurd()
    thuis.klok.zet('2026-11-30')
    const zaak = await thuis.stuur()
    const dagen = indexVan(zaak, thuis.klok.nu(), thuis.klok.vandaag()).filter(({ index }) => index === 'datum')
    expect(dagen.map(({ sorteer }) => sorteer)).not.toContain(`2026-11-30#${ZAAK}`)
  })
})

/** On this day its overtreding is found hersteld, or not enforced any more. */
async function sluit({ ports, klok }: Wereld, dag: string): Promise<void> {
  klok.zet(dag)
  await wijzigZaak(ports, { gemeente: G, id: ZAAK, door: 'systeem' }, (zaak) => [
    {
      soort: 'besloten',
      inhoud: {
        doorgang: zaak.doorgangen.length,
        uitkomsten: [uitkomst('o1', { gevolg: 'hersteld' })],
        nieuweOvertredingen: [],
        bevindingen: [],
        brieven: [],
        aangevuld: [],
        vragen: [],
        vervallenVragen: [],
        taken: [],
        bon: bon({ op: dag })
      }
    }
  ])
}

describe('what a letter is about may be over when its date comes', () => {
  it('then it does not go out, and a person is asked to look', async () => {
    const thuis = await goedgekeurd()
    await sluit(thuis, '2026-11-26')
    thuis.klok.zet('2026-11-30')
    const zaak = await thuis.stuur()
    expect(zaak.brieven[0]).toMatchObject({ status: 'vervallen', vervallenOmdat: expect.stringContaining('na het akkoord afgesloten') })
    expect(zaak.verzendingen).toEqual([])
    expect(zaak.taken).toMatchObject([{ soort: 'beoordelen', over: `${ZAAK}-b1` }])
  })

  it('also when that was found on the very day of its approval', async () => {
    const thuis = await goedgekeurd()
    await sluit(thuis, '2026-11-23')
    thuis.klok.zet('2026-11-30')
    const zaak = await thuis.stuur()
    expect(zaak.brieven[0]).toMatchObject({ status: 'vervallen', vervallenOmdat: expect.stringContaining('na het akkoord afgesloten') })
    expect(zaak.verzendingen).toEqual([])
  })

  it('one of two is over: the letter is made anew for the rest, and does not go out whole', async () => {
    const thuis = await goedgekeurd()
    const brief = await thuis.brief()
    const staat = await thuis.zaak()
    const [o1] = staat.overtredingen
    if (o1 === undefined) throw new Error('geen overtreding')
    const beide = { ...brief, overtredingen: ['o1', 'o2'] }
    const zaak = {
      ...staat,
      overtredingen: [
        { ...o1, status: 'hersteld' as const },
        { ...o1, id: 'o2' }
      ],
      brieven: [beide]
    }
    expect(isAchterhaald(zaak, beide)).toBe(true)
    const na = laatVervallen(begin(zaak, '2026-11-30T09:00:00Z', 'systeem'), beide)
    expect(na.zaak.brieven[0]).toMatchObject({ status: 'vervallen', vervallenOmdat: 'niet verstuurd: o1 is na het akkoord afgesloten' })
    expect(na.zaak.doorgangen.at(-1)?.aanleiding).toEqual({ soort: 'herzending', brief: beide.id })
    expect(na.zaak.taken.at(-1)?.tekst).toContain('Er komt een nieuw concept voor wat nog openstaat')
  })

  it('nothing was closed, or the letter takes no step: it goes out', async () => {
    const thuis = await goedgekeurd()
    const zaak = await thuis.zaak()
    const brief = await thuis.brief()
    const dicht = { overtredingen: zaak.overtredingen.map((een) => ({ ...een, status: 'hersteld' as const })) }
    expect(isAchterhaald(zaak, brief)).toBe(false)
    expect(isAchterhaald(dicht, { ...brief, soort: 'afronding' })).toBe(false)
  })
})
