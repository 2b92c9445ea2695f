import { describe, expect, it } from 'vitest'
import type { Gebeurtenis } from '../../functions/model/gebeurtenis.ts'
import {
  BRIEF_OVERGANGEN,
  eisBriefOvergang,
  eisVerzendOvergang,
  VERZEND_OVERGANGEN,
  VerbodenOvergang
} from '../../functions/model/overgangen.ts'
import { VerzendStatus } from '../../functions/model/verzending.ts'
import { BriefStatus } from '../../functions/model/zaak.ts'
import { bevindingUit, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde, ZaakBouwer } from '../helpers/zaak-bouwer.ts'

function paren<S extends string>(statussen: readonly S[]): [S, S][] {
  return statussen.flatMap((van) => statussen.map((naar): [S, S] => [van, naar]))
}

describe('the moves of a Brief', () => {
  it.each(paren(BriefStatus.options))('%s → %s is permitted exactly when the table says so', (van, naar) => {
    const mag = (BRIEF_OVERGANGEN[van] as readonly string[]).includes(naar)
    const doe = () => eisBriefOvergang('b1', van, naar)
    if (mag) expect(doe).not.toThrow()
    else expect(doe).toThrow(VerbodenOvergang)
  })
})

describe('the moves of a Verzending', () => {
  it.each(paren(VerzendStatus.options))('%s → %s is permitted exactly when the table says so', (van, naar) => {
    const mag = (VERZEND_OVERGANGEN[van] as readonly string[]).includes(naar)
    const doe = () => eisVerzendOvergang('v1', van, naar)
    if (mag) expect(doe).not.toThrow()
    else expect(doe).toThrow(VerbodenOvergang)
  })
})

const ID = 'vbg-2026-0001-b1'
const HASH = 'ab'.repeat(32)

const HANDELINGEN: Readonly<Record<string, Gebeurtenis>> = {
  'concept gemaakt': { soort: 'concept-gemaakt', inhoud: { brief: ID, concept: concept(ID, '2026-11-30', { id: `${ID}-c2`, nr: 2 }) } },
  'concept genomen': { soort: 'concept-genomen', inhoud: { brief: ID } },
  'concept gewijzigd': { soort: 'concept-gewijzigd', inhoud: { brief: ID, velden: { inleiding: 'x' } } },
  teruggestuurd: { soort: 'concept-teruggestuurd', inhoud: { brief: ID, concept: `${ID}-c1`, tekst: 'x' } },
  goedgekeurd: {
    soort: 'concept-goedgekeurd',
    inhoud: { brief: ID, concept: `${ID}-c1`, inhoudHash: HASH, naam: 'M', functie: 'F' }
  },
  definitief: { soort: 'definitief-opgeslagen', inhoud: { brief: ID, sleutel: 'x/y.pdf', sha256: HASH } },
  'verzending gepland': {
    soort: 'verzending-gepland',
    inhoud: {
      verzending: {
        id: `${ID}-v9`,
        brief: ID,
        melding: null,
        ontvanger: { id: 'houder:kvk:12345678', rol: 'houder', naam: 'H', adres: null, email: null },
        kanaal: 'post',
        versie: 1,
        telt: true,
        status: 'gepland',
        pogingen: 0,
        volgendePoging: null,
        pdf: HASH,
        berichtId: null,
        verzondenOp: null,
        bewijs: '',
        stappen: []
      }
    }
  },
  bekendgemaakt: { soort: 'bekendgemaakt', inhoud: { brief: ID, op: '2026-11-30', verzending: `${ID}-v1` } },
  vervallen: { soort: 'brief-vervallen', inhoud: { brief: ID, reden: 'x' } }
}

/** An aanwijzing brought to a status by what happens in life. */
function inStatus(status: BriefStatus): ZaakBouwer {
  const norm = voorwaarde()
  const verslag = rapport('r1', inspectierapport())
  const bouwer = new ZaakBouwer().rapport(verslag).besluit({
    nieuw: [overtreding('o1', norm, bevindingUit(verslag, norm))],
    uitkomsten: [uitkomst('o1')],
    brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'] }]
  })
  const stappen: readonly [BriefStatus, Gebeurtenis | undefined][] = [
    ['opgesteld', { soort: 'concept-gemaakt', inhoud: { brief: ID, concept: concept(ID, '2026-11-30') } }],
    ['goedgekeurd', HANDELINGEN.goedgekeurd],
    ['onderweg', HANDELINGEN['verzending gepland']],
    ['bekendgemaakt', HANDELINGEN.bekendgemaakt]
  ]
  if (status === 'vervallen') return bouwer.gebeurt({ soort: 'brief-vervallen', inhoud: { brief: ID, reden: 'x' } })
  for (const [bereikt, gebeurtenis] of stappen) {
    if (bouwer.zaak.brieven[0]?.status === status) return bouwer
    if (gebeurtenis !== undefined) bouwer.gebeurt(gebeurtenis)
    expect(bouwer.zaak.brieven[0]?.status).toBe(bereikt)
  }
  return bouwer
}

const MAG: Readonly<Record<string, readonly BriefStatus[]>> = {
  'concept gemaakt': ['open', 'opgesteld'],
  'concept genomen': ['open', 'opgesteld'],
  'concept gewijzigd': ['open', 'opgesteld'],
  teruggestuurd: ['open', 'opgesteld'],
  goedgekeurd: ['opgesteld'],
  definitief: ['goedgekeurd'],
  'verzending gepland': ['goedgekeurd', 'bekendgemaakt'],
  bekendgemaakt: ['onderweg', 'bekendgemaakt'],
  // Once more is no move.
  vervallen: ['open', 'opgesteld', 'goedgekeurd', 'onderweg', 'bekendgemaakt', 'vervallen']
}

const STANDEN: readonly BriefStatus[] = ['open', 'opgesteld', 'goedgekeurd', 'onderweg', 'bekendgemaakt', 'vervallen']

describe('every pair of status and act: what the fold refuses', () => {
  it.each(Object.keys(MAG).flatMap((handeling) => STANDEN.map((stand): [string, BriefStatus] => [handeling, stand])))(
    '%s in status %s',
    (handeling, stand) => {
      const gebeurtenis = HANDELINGEN[handeling]
      if (gebeurtenis === undefined) throw new Error(handeling)
      const bouwer = inStatus(stand)
      // A second row with an id of its own; the same row twice is refused in every status.
      const doe = () => bouwer.gebeurt(handeling === 'verzending gepland' && stand === 'bekendgemaakt' ? anders(gebeurtenis) : gebeurtenis)
      if (MAG[handeling]?.includes(stand)) expect(doe).not.toThrow()
      else expect(doe).toThrow(VerbodenOvergang)
    }
  )

  it('an approval names the latest concept and exactly its content', () => {
    const bouwer = inStatus('opgesteld')
    const met = (inhoudHash: string, gekozen: string): Gebeurtenis => ({
      soort: 'concept-goedgekeurd',
      inhoud: { brief: ID, concept: gekozen, inhoudHash, naam: 'M', functie: 'F' }
    })
    expect(() => bouwer.gebeurt(met('cd'.repeat(32), `${ID}-c1`))).toThrow(VerbodenOvergang)
    expect(() => bouwer.gebeurt(met(HASH, `${ID}-c0`))).toThrow(VerbodenOvergang)
    expect(() => bouwer.gebeurt(met(HASH, `${ID}-c1`))).not.toThrow()
  })

  it('a new row that counts takes over: exactly one counts', () => {
    const gepland = HANDELINGEN['verzending gepland']
    if (gepland === undefined) throw new Error('ontbreekt')
    const { zaak } = inStatus('bekendgemaakt').gebeurt(anders(gepland))
    expect(zaak.verzendingen.map(({ id, telt }) => [id, telt])).toEqual([
      [`${ID}-v9`, false],
      [`${ID}-v10`, true]
    ])
  })
})

function anders(gebeurtenis: Gebeurtenis): Gebeurtenis {
  if (gebeurtenis.soort !== 'verzending-gepland') return gebeurtenis
  return { ...gebeurtenis, inhoud: { verzending: { ...gebeurtenis.inhoud.verzending, id: `${ID}-v10` } } }
}
