/** A letter goes to the one whom it was approved for, or not at all (Awb 3:41). */
import { describe, expect, it } from 'vitest'
import type { Houder } from '../../functions/model/inspectie.ts'
import { wijzigZaak } from '../../functions/stroom.ts'
import { inspectierapport, rapport } from '../helpers/zaak-bouwer.ts'
import { G, HOUDER, MET_DATUM, type Wereld, wereld, ZAAK } from './wereld.ts'

const ADRES = { straat: 'Nieuweweg 9', postcode: '4321 ZZ', plaats: 'Voorbeeldstad' }
const ANDER: Partial<Houder> = { naam: 'Kinderopvang De Maan B.V.', kvk: '87654321', adres: ADRES }

/** A later report says of the houder what stands here. */
async function rapportMet({ ports }: Wereld, deel: Partial<Houder>): Promise<void> {
  const inhoud = inspectierapport()
  const onderzoek = { ...inhoud.onderzoek, datums: ['2026-11-24'] }
  const verslag = rapport('r2', { ...inhoud, onderzoek, houder: { ...inhoud.houder, ...deel } })
  await wijzigZaak(ports, { gemeente: G, id: ZAAK, door: 'systeem' }, () => [{ soort: 'rapport-opgenomen', inhoud: { rapport: verslag } }])
}

async function goedgekeurd(): Promise<Wereld> {
  const thuis = await wereld({ brieven: [{ soort: 'aanwijzing', gegevens: MET_DATUM }], gepland: '2026-11-30' })
  for (const wie of [HOUDER, 'houder:kvk:87654321']) await thuis.toestemming('besluit', wie)
  return thuis
}

describe('the houder changes between approval and sending', () => {
  it.each<[string, Partial<Houder>, 'mail' | 'post']>([
    ['another houder, by mail', ANDER, 'mail'],
    ['another houder, by post', ANDER, 'post'],
    ['only another name, by post', { naam: 'Stichting Zonnestraal Nieuw' }, 'post'],
    ['only another address, by mail', { adres: ADRES }, 'mail'],
    ['only another address, by post', { adres: ADRES }, 'post']
  ])('%s: nothing goes out, the letter is made anew and a person is told', async (_naam, deel, hoe) => {
    const thuis =
      hoe === 'mail'
        ? await goedgekeurd()
        : await wereld({ brieven: [{ soort: 'aanwijzing', gegevens: MET_DATUM }], gepland: '2026-11-30' })
    thuis.klok.zet('2026-11-25')
    await rapportMet(thuis, deel)
    thuis.klok.zet('2026-11-30')
    const zaak = await thuis.stuur()
    expect(zaak.brieven[0]).toMatchObject({
      status: 'vervallen',
      definitief: null,
      vervallenOmdat: expect.stringContaining('goedgekeurd voor een andere naam of een ander adres')
    })
    expect(zaak.verzendingen).toEqual([])
    expect(await thuis.post()).toEqual([])
    expect(zaak.doorgangen.at(-1)?.aanleiding).toEqual({ soort: 'herzending', brief: `${ZAAK}-b1` })
    expect(zaak.taken).toMatchObject([{ soort: 'beoordelen', over: `${ZAAK}-b1` }])
  })

  it('the same houder at the same address: it goes out', async () => {
    const thuis = await goedgekeurd()
    thuis.klok.zet('2026-11-25')
    await rapportMet(thuis, {})
    thuis.klok.zet('2026-11-30')
    expect((await thuis.stuur()).brieven[0]).toMatchObject({ status: 'bekendgemaakt' })
  })
})

describe('the zaak would say something else by now', () => {
  it('the approved letter does not go out: a new concept, with the parts that differ as the reason', async () => {
    const thuis = await goedgekeurd()
    thuis.klok.zet('2026-11-30')
    const zaak = await thuis.stuur(undefined, async () => ['de eerdere brieven', 'de zienswijze van de houder'])
    const reden = 'de brief zou nu iets anders zeggen over: de eerdere brieven; de zienswijze van de houder'
    expect(zaak.brieven[0]).toMatchObject({ status: 'vervallen', vervallenOmdat: expect.stringContaining(reden) })
    expect(zaak.verzendingen).toEqual([])
    expect(zaak.taken).toMatchObject([{ tekst: expect.stringContaining(reden) }])
  })

  it('when somebody writes between looking and planning, nothing is planned; the next run looks again', async () => {
    const thuis = await goedgekeurd()
    thuis.klok.zet('2026-11-30')
    const tussendoor = async () => {
      await rapportMet(thuis, {})
      return []
    }
    expect((await thuis.stuur(undefined, tussendoor)).brieven[0]).toMatchObject({ status: 'goedgekeurd' })
    expect((await thuis.stuur()).brieven[0]).toMatchObject({ status: 'bekendgemaakt' })
  })
})
