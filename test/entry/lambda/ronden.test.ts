import { describe, expect, it } from 'vitest'
import { verwerkRonden } from '../../../functions/entry/lambda/dag.ts'
import type { Rondebericht } from '../../../functions/entry/lambda/ronde-bericht.ts'
import { verdeel } from '../../../functions/entry/lambda/verdeel.ts'
import { TijdelijkeMailfout } from '../../../functions/ports.ts'
import { metMailer, wereld } from '../../send/wereld.ts'
import { luisteraar, wachtrij } from './gebeurtenissen.ts'

const G = 'voorbeeldgemeente'

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
    const oor = luisteraar()
    return { ...thuis, ...oor, ronden: { ports: thuis.ports, houder: 'dag-1', log: oor.log, legBij: oor.legBij } }
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
    const oor = luisteraar()
    const bericht = { inhoud: { gemeente: G, dag: true } }
    const antwoord = await verwerkRonden({ ports, houder: 'dag-1', log: oor.log, legBij: oor.legBij }, wachtrij(bericht))
    expect(antwoord).toEqual({ batchItemFailures: [{ itemIdentifier: 'bericht-1' }] })
    expect(oor.meldingen()).toContain('bericht-opnieuw')
    expect(oor.meldingen()).not.toContain('dag-klaar')
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
