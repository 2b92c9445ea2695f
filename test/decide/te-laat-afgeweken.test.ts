/** A deviation that was chosen when the letter was approved already is not followed, and a person hears that. */
import { describe, expect, it } from 'vitest'
import { beslis } from '../../functions/decide/decide.ts'
import type { Besluit } from '../../functions/decide/kern.ts'
import type { Artikel } from '../../functions/model/inspectie.ts'
import { rechtOp } from '../../functions/model/recht/recht-op.ts'
import type { Aanleiding, Doorgang } from '../../functions/model/zaak.ts'
import { bon } from '../helpers/zaak-bouwer.ts'
import { antwoord, DAG, type Vraagdeel, vraagOver } from './geval.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

interface Wereld {
  readonly vragen?: readonly Vraagdeel[]
  readonly teBeslissen?: Doorgang['teBeslissen']
  readonly aanleiding?: Aanleiding
  readonly artikelen?: Artikel[]
}

/** o1 stands in a voornemen that can still be edited, o2 in a waarschuwing that went out; both are decided again. */
function beslist({ vragen = [], teBeslissen = ['o1', 'o2'], ...anders }: Wereld): Besluit {
  const spel = new Spel()
    .rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet'), norm('pedagogisch-beleid', 'voldoet niet')])
    .verzendt('waarschuwing')
  const [eerste] = spel.zaak.doorgangen
  if (eerste === undefined) throw new Error('er is geen doorgang')
  const doorgang = { ...eerste, teBeslissen, aanleiding: anders.aanleiding ?? eerste.aanleiding }
  const gesteld = vragen.map((een) => vraagOver({ veld: 'afwijking', ...een, over: { doorgang: 1, ...een.over } }))
  const overtredingen = spel.zaak.overtredingen.map((een) =>
    anders.artikelen === undefined ? een : { ...een, voorwaarde: { ...een.voorwaarde, artikelen: anders.artikelen } }
  )
  const zaak = { ...spel.zaak, overtredingen, doorgangen: [doorgang], vragen: [...spel.zaak.vragen, ...gesteld] }
  return beslis({ zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(DAG), vandaag: DAG, historie: [], bon: bon() })
}

const wijktAf = (overtreding: string, waarde = 'stap:waarschuwing'): Vraagdeel => ({ over: { overtreding }, antwoord: antwoord(waarde) })
const TAAK = {
  soort: 'beoordelen',
  tekst: 'De afwijking voor o2 kwam nadat de brief was goedgekeurd en is niet gevolgd. Bekijk wat nodig is.',
  over: 'o2'
}
const afgeweken = ({ taken }: Besluit) => taken.filter(({ tekst }) => tekst.includes('afwijking'))

describe('a deviation', () => {
  it('for a letter that went out: a person hears that it was not followed', () => {
    expect(afgeweken(beslist({ vragen: [wijktAf('o2')] }))).toMatchObject([TAAK])
  })

  it('for both: the one that can be is followed, of the other a person hears', () => {
    const besluit = beslist({ vragen: [wijktAf('o1'), wijktAf('o2')] })
    expect(besluit.uitkomsten).toMatchObject([{ overtreding: 'o1', instrument: 'waarschuwing' }])
    expect(afgeweken(besluit)).toMatchObject([TAAK])
  })

  it.each<[string, Wereld]>([
    ['nobody deviated', {}],
    ['it was followed', { vragen: [wijktAf('o1')] }],
    ['the question is still open', { vragen: [{ over: { overtreding: 'o2' } }] }],
    ['the other one is decided again', { vragen: [wijktAf('o2')], teBeslissen: ['o1'] }],
    ['everything is decided again', { vragen: [wijktAf('o2')], teBeslissen: 'alles' }]
  ])('%s: nobody is troubled', (_naam, wereld) => {
    expect(afgeweken(beslist(wereld))).toEqual([])
  })

  it('that the law does not allow is asked anew, and that is enough', () => {
    const artikelen = [{ wet: 'Wko', artikel: '1.45', lid: '3' }]
    const besluit = beslist({ vragen: [wijktAf('o1', 'stap:aanwijzing')], artikelen, teBeslissen: ['o1'] })
    expect(besluit.uitkomsten).toMatchObject([{ overtreding: 'o1', gevolg: 'beoordeling nodig' }])
    expect(afgeweken(besluit)).toEqual([])
  })
})

describe('a report that is not there', () => {
  it('decides nothing', () => {
    expect(beslist({ aanleiding: { soort: 'rapport', rapport: 'r9' } })).toMatchObject({ uitkomsten: [], brieven: [], vragen: [] })
  })
})
