import { describe, expect, it } from 'vitest'
import { verwerkRonden } from '../../../functions/entry/lambda/dag.ts'
import type { Rondebericht } from '../../../functions/entry/lambda/ronde-bericht.ts'
import { verdeel } from '../../../functions/entry/lambda/verdeel.ts'
import type { Grenzen } from '../../../functions/entry/werker.ts'
import { TijdelijkeMailfout } from '../../../functions/ports.ts'
import { metMailer, wereld } from '../../send/wereld.ts'
import { luisteraar, wachtrij } from './gebeurtenissen.ts'

const G = 'voorbeeldgemeente'
const DAG = { inhoud: { gemeente: G, dag: true } }
/** Asked before the lease and before the first step. */
const TWEE_VRAGEN = 2

describe('the schedule', () => {
  it('puts a message for every gemeente', async () => {
    const oor = luisteraar()
    const gestuurd: Rondebericht[] = []
    const inhoud = { gemeenten: async () => ['leeuwarderadeel', G] }
    const stuur = async (berichten: readonly Rondebericht[]) => void gestuurd.push(...berichten)
    await verdeel({ inhoud, stuur, log: oor.log }, { dag: true })
    expect(gestuurd).toEqual([
      { gemeente: 'leeuwarderadeel', dag: true },
      { gemeente: G, dag: true }
    ])
    expect(oor.regels).toEqual([{ melding: 'ronden-verdeeld', gemeenten: 2, dag: true }])
    await expect(verdeel({ inhoud, stuur, log: oor.log }, { iets: 1 })).rejects.toThrow()
  })
})

describe('a round', () => {
  async function ronden() {
    const thuis = await wereld({ brieven: [{ soort: 'waarschuwing' }] })
    return { ...thuis, ...maakRonden(thuis.ports) }
  }
  type Poorten = Parameters<typeof verwerkRonden>[0]['ports']

  function maakRonden(ports: Poorten, grenzen: Grenzen = {}) {
    const oor = luisteraar()
    const gestuurd: Rondebericht[] = []
    const { log, legBij, brengTerug } = oor
    const stuur = async (bericht: Rondebericht) => void gestuurd.push(bericht)
    return { ...oor, gestuurd, ronden: { ports, houder: 'dag-1', grenzen, stuur, legBij, brengTerug, log } }
  }

  it('of five minutes takes up what was left, and the day says when it is done', async () => {
    const { ronden: deze, regels } = await ronden()
    const berichten = wachtrij({ inhoud: { gemeente: G, dag: false } }, { inhoud: { gemeente: G, dag: true } })
    expect(await verwerkRonden(deze, berichten)).toEqual({ batchItemFailures: [] })
    expect(regels.filter(({ melding }) => melding !== 'stap-mislukt')).toMatchObject([
      { melding: 'ronde-klaar', gemeente: G },
      { melding: 'dag-klaar', gemeente: G }
    ])
  })

  it('without mail server comes back for its digest, and never says that the day is done', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'waarschuwing' }] })
    const weg = {
      kanaal: 'ses',
      verstuur: async () => {
        throw new TijdelijkeMailfout('even weg')
      }
    } as const
    await thuis.stuur()
    const { ports } = metMailer(thuis, weg)
    const { ronden: deze, meldingen, teruggebracht } = maakRonden(ports)
    const antwoord = await verwerkRonden(deze, wachtrij(DAG))
    expect(antwoord).toEqual({ batchItemFailures: [{ itemIdentifier: 'bericht-1' }] })
    expect(teruggebracht).toEqual(['bewijs-1'])
    expect(meldingen()).toContain('bericht-opnieuw')
    expect(meldingen()).not.toContain('dag-klaar')
  })

  it('of the day that runs out of time halfway puts what is left behind the other rounds, and sends no digest yet', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'waarschuwing' }] })
    let keer = 0
    const { ronden: deze, meldingen, gestuurd } = maakRonden(thuis.ports, { genoegTijd: () => ++keer <= TWEE_VRAGEN })
    expect(await verwerkRonden(deze, wachtrij(DAG))).toEqual({ batchItemFailures: [] })
    expect(gestuurd).toEqual([{ gemeente: G, dag: true }])
    expect(meldingen()).toContain('dag-niet-af')
    expect(meldingen()).not.toContain('dag-klaar')
    const rest = maakRonden(thuis.ports)
    await verwerkRonden(rest.ronden, wachtrij({ inhoud: gestuurd[0] }))
    expect([rest.gestuurd, rest.meldingen().includes('dag-klaar')]).toEqual([[], true])
  })

  it('of the day in which nothing could be done comes back, and is a dead letter in the end', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'waarschuwing' }] })
    const { ronden: deze, gestuurd, bijgelegd } = maakRonden(thuis.ports, { genoegTijd: () => false })
    expect(await verwerkRonden(deze, wachtrij(DAG))).toEqual({ batchItemFailures: [{ itemIdentifier: 'bericht-1' }] })
    expect(await verwerkRonden(deze, wachtrij({ ...DAG, keer: 3 }))).toEqual({ batchItemFailures: [] })
    expect([gestuurd, bijgelegd.map(({ fout }) => fout)]).toEqual([[], ['DagNietVerder']])
  })

  it('sends nothing when an operator stopped the sending, says so every time, and sends it afterwards', async () => {
    const thuis = await wereld({ brieven: [{ soort: 'waarschuwing' }] })
    const stil = maakRonden(thuis.ports, { verzenden: false })
    await verwerkRonden(stil.ronden, wachtrij({ inhoud: { gemeente: G, dag: false } }, DAG))
    expect(stil.meldingen().filter((melding) => melding === 'verzenden-staat-uit')).toHaveLength(2)
    expect([(await thuis.zaak()).verzendingen, (await thuis.zaak()).brieven.map(({ status }) => status)]).toEqual([[], ['goedgekeurd']])
    const weer = maakRonden(thuis.ports)
    await verwerkRonden(weer.ronden, wachtrij({ inhoud: { gemeente: G, dag: false } }))
    expect(weer.meldingen()).not.toContain('verzenden-staat-uit')
    expect((await thuis.zaak()).brieven.map(({ status }) => status)).not.toEqual(['goedgekeurd'])
  })

  it('asks the day anew each time: two days pass in one process', async () => {
    const { ronden: deze, klok, ports, regels } = await ronden()
    const dagen: string[] = []
    const vandaag = () => {
      dagen.push(klok.vandaag())
      return klok.vandaag()
    }
    const kijkend = { ...deze, ports: { ...ports, klok: { ...klok, vandaag } } }
    await verwerkRonden(kijkend, wachtrij({ inhoud: { gemeente: G, dag: true } }))
    klok.zet('2027-03-01')
    await verwerkRonden(kijkend, wachtrij({ inhoud: { gemeente: G, dag: true } }))
    expect(new Set(dagen)).toEqual(new Set(['2026-11-23', '2027-03-01']))
    expect(regels.filter(({ melding }) => melding === 'dag-klaar')).toHaveLength(2)
  })
})
