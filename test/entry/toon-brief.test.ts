import { describe, expect, it } from 'vitest'
import { deelVan, toonVraag } from '../../functions/entry/opdrachten/inzien.ts'
import { toonBrief } from '../../functions/entry/opdrachten/toon-brief.ts'
import { Concept, type Zaak } from '../../functions/model/zaak.ts'
import { bevindingUit, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

const B1 = 'vbg-2026-0001-b1'
const VELD = 'overtredingen[o1].termijn.einde'
const KERST = {
  veld: VELD,
  tekst: 'De termijn bij overtreding 1 eindigt op vrijdag 25 december 2026 (eerste kerstdag).',
  voorstel: '2026-12-28'
}

/** A waarschuwing of Friday 11 December whose term of two weeks ends on Eerste Kerstdag. */
function opgesteld(): ZaakBouwer {
  const norm = voorwaarde()
  const verslag = rapport('r1', inspectierapport())
  return new ZaakBouwer()
    .rapport(verslag)
    .besluit({
      nieuw: [overtreding('o1', norm, bevindingUit(verslag, norm))],
      uitkomsten: [uitkomst('o1')],
      brieven: [{ soort: 'waarschuwing', overtredingen: ['o1'] }]
    })
    .gebeurt({ soort: 'concept-gemaakt', inhoud: { brief: B1, concept: concept(B1, '2026-12-11', { waarschuwingen: [KERST] }) } })
}

function goedgekeurd(): ZaakBouwer {
  const bouwer = opgesteld()
  const inhoudHash = bouwer.zaak.brieven[0]?.concepten[0]?.inhoudHash ?? ''
  return bouwer.gebeurt({
    soort: 'concept-goedgekeurd',
    inhoud: { brief: B1, concept: `${B1}-c1`, inhoudHash, naam: 'M. Mandaat', functie: 'teammanager Toezicht' }
  })
}

function eersteBrief({ brieven }: Zaak): Zaak['brieven'][number] {
  const [brief] = brieven
  if (brief === undefined) throw new Error('geen brief')
  return brief
}

describe('a letter in words', () => {
  it('shows what a person may change as yellow, with the command that takes the proposal', () => {
    const { zaak } = opgesteld()
    const tekst = toonBrief(zaak, eersteBrief(zaak))
    expect(tekst).toContain(`    geel ${KERST.tekst}\n      Overnemen: bs edit ${B1}-c1 --set '${VELD}=2026-12-28' --as WIE`)
    expect(tekst).toContain('met datum 11 december 2026')
    expect(tekst).toContain('alles staat erin')
  })

  it('carries it as data too', () => {
    const { zaak } = opgesteld()
    expect(deelVan(zaak, B1)?.gegevens).toMatchObject({ concepten: [{ waarschuwingen: [KERST] }] })
  })

  it('that is approved says when it goes out, and warns no more', () => {
    const { zaak } = goedgekeurd()
    const tekst = toonBrief(zaak, eersteBrief(zaak))
    expect(tekst).toContain('Waarschuwing: goedgekeurd, gaat uit op 11 december 2026')
    expect(tekst).not.toContain('geel')
  })

  it('of a release without warnings has none', () => {
    const { waarschuwingen: _, ...ouder } = concept(B1, '2026-12-11')
    expect(Concept.parse(ouder).waarschuwingen).toEqual([])
  })
})

describe('a question in words', () => {
  it.each([
    [{ wijze: 'per tijdseenheid', tijdseenheid: 'dag', bedrag: 50000, maximum: 500000 }, '€\u00a0500 per dag, hoogstens €\u00a05.000'],
    [
      { wijze: 'per overtreding', tijdseenheid: null, bedrag: 100050, maximum: 1000000 },
      '€\u00a01.000,50 per overtreding, hoogstens €\u00a010.000'
    ]
  ] as const)('writes amounts as a letter does: %j', (dwangsom, woorden) => {
    const [vraag] = opgesteld().vraagt('dwangsom', dwangsom, { overtreding: 'o1' }).zaak.vragen
    if (vraag === undefined) throw new Error('geen vraag')
    expect(toonVraag(vraag)).toContain(`Voorstel: ${woorden}`)
  })

  it('says of a general proposal that it takes own words or a reason', () => {
    const { zaak } = opgesteld().vraagt(
      'maatregel',
      'Zet genoeg mensen in.',
      { overtreding: 'o1' },
      { algemeenVoorstel: 'artikel 5:32a, eerste lid, van de Algemene wet bestuursrecht' }
    )
    const [vraag] = zaak.vragen
    if (vraag === undefined) throw new Error('geen vraag')
    expect(toonVraag(vraag)).toContain('Schrijf de maatregel voor dit geval in eigen woorden')
    expect(toonVraag({ ...vraag, algemeenVoorstel: '' })).not.toContain('eigen woorden')
  })
})
