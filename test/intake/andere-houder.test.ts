/** Awb 4:8: who becomes the houder by a report was not heard; what rests on the hearing of the former one does not go out. */
import { describe, expect, it } from 'vitest'
import { neemRapportOp } from '../../functions/intake/opnemen.ts'
import type { Gebeurtenis } from '../../functions/model/gebeurtenis.ts'
import type { Houder, Inspectierapport } from '../../functions/model/inspectie.ts'
import type { Rapport } from '../../functions/model/zaak.ts'
import { norm, Spel } from '../decide/spel.ts'
import { concept, inspectierapport } from '../helpers/zaak-bouwer.ts'

const RATIO = 'beroepskracht-kindratio'
const ANDER: Partial<Houder> = { naam: 'Kinderopvang De Maan B.V.', kvk: '87654321' }
const ADRES = { straat: 'Nieuweweg 9', postcode: '4321 ZZ', plaats: 'Voorbeeldstad' }

interface Later {
  readonly dag?: string
  readonly voorwaarden?: Inspectierapport['voorwaarden']
  readonly corrigeert?: Rapport
}

/** As the intake takes in a report that says this of the houder; not decided yet. */
function neemOp(spel: Spel, houder: Partial<Houder>, { dag = '2026-05-20', voorwaarden, corrigeert }: Later = {}): Gebeurtenis[] {
  const basis = inspectierapport({ voorwaarden: voorwaarden ?? [norm(RATIO, 'voldoet niet')] })
  const rapport = {
    ...basis,
    houder: { ...basis.houder, ...houder },
    onderzoek: { ...basis.onderzoek, datums: [dag] },
    rapport: { ...basis.rapport, kenmerk: 'GGD-9' }
  }
  const { zaak } = spel
  const rest = { sha256: 'cd'.repeat(32), zaakId: zaak.id, vorigeZaak: null, proef: true, vandaag: '2026-05-21' }
  const gebeurtenissen = neemRapportOp(zaak, {
    rapport,
    ...rest,
    corrigeert: corrigeert === undefined ? null : { zaak, rapport: corrigeert }
  })
  for (const gebeurtenis of gebeurtenissen) spel.op('2026-05-21').bouwer.gebeurt(gebeurtenis)
  return gebeurtenissen
}

/** Aanwijzing, not complied with, voornemen for a last sent to houder A. */
function voornemenVerzonden(): Spel {
  const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')]).verzendt('voornemen-aanwijzing')
  spel.op('2026-02-20').zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
  spel.op('2026-02-24').verzendt('aanwijzing', '2026-03-10')
  return spel
    .op('2026-04-01')
    .rapport('2026-03-20', [norm(RATIO, 'voldoet niet')])
    .verzendt('voornemen-last-onder-dwangsom')
}

/** Houder A was heard and the last is drafted. */
function gehoord(): Spel {
  const spel = voornemenVerzonden()
  return spel.op('2026-05-01').zienswijzetermijnVoorbij(spel.brief('voornemen-last-onder-dwangsom').id)
}

function goedgekeurd(): Spel {
  const spel = gehoord()
  for (let punt = spel.open()[0]; punt !== undefined; punt = spel.open()[0])
    spel.antwoord(punt, spel.vraag(punt).voorstel ?? 'Het is nodig en redelijk.')
  const brief = spel.brief('last-onder-dwangsom').id
  spel.bouwer.gebeurt({ soort: 'concept-gemaakt', inhoud: { brief, concept: concept(brief, '2026-05-25') } }).gebeurt(
    {
      soort: 'concept-goedgekeurd',
      inhoud: { brief, concept: `${brief}-c1`, inhoudHash: 'ab'.repeat(32), naam: 'M. Mandaat', functie: 'teammanager' }
    },
    'mandaathouder'
  )
  return spel
}

const soorten = (gebeurtenissen: readonly Gebeurtenis[]) => gebeurtenissen.map(({ soort }) => soort)
const status = ({ zaak }: Spel, id: string) => zaak.brieven.find((brief) => brief.id === id)?.status
const taken = ({ zaak }: Spel) => zaak.taken.filter(({ afgedaan }) => afgedaan === null).map(({ tekst }) => tekst)

describe('a report names another houder after houder A was heard', () => {
  it.each<[string, () => Spel]>([
    ['the last is a concept', gehoord],
    ['the last is approved', goedgekeurd]
  ])('%s: it lapses with the voornemen, and a new voornemen is drafted in the same fase', (_, maak) => {
    const spel = maak()
    const last = spel.brief('last-onder-dwangsom').id
    const voornemen = spel.brief('voornemen-last-onder-dwangsom').id
    const { fase } = spel.overtreding()
    neemOp(spel, ANDER)
    expect([status(spel, last), status(spel, voornemen)]).toEqual(['vervallen', 'vervallen'])
    spel.beslist()
    expect(spel.overtreding()).toMatchObject({ fase, instrument: 'last onder dwangsom', stap: 'voornemen' })
    expect(spel.overtreding().gehoord.map(({ instrument }) => instrument)).toEqual(['aanwijzing'])
    expect(spel.brief('voornemen-last-onder-dwangsom')).toMatchObject({ vervangt: voornemen, status: 'open', overtredingen: ['o1'] })
    expect(spel.zaak.houder.naam).toBe(ANDER.naam)
    expect(spel.brieven()).not.toContain('last-onder-dwangsom')
    expect(spel.brieven().filter((soort) => soort === 'voornemen-last-onder-dwangsom')).toHaveLength(1)
  })

  it('the doorgang of the report comes first, then that of the new voornemen', () => {
    const spel = gehoord()
    const brief = spel.brief('voornemen-last-onder-dwangsom').id
    const gebeurtenissen = neemOp(spel, ANDER)
    const zonderRijen = soorten(gebeurtenissen).filter((soort) => soort !== 'verzending-bijgewerkt')
    expect(zonderRijen.slice(0, 6)).toEqual([
      'rapport-opgenomen',
      'brief-vervallen',
      'brief-vervallen',
      'horen-heropend',
      'doorgang-begonnen',
      'doorgang-begonnen'
    ])
    expect(spel.zaak.doorgangen.slice(-2).map(({ aanleiding }) => aanleiding)).toEqual([
      { soort: 'rapport', rapport: 'r3' },
      { soort: 'herzending', brief }
    ])
  })

  it('a person reads who was heard, who is not, and that the approved last does not go out', () => {
    const spel = goedgekeurd()
    const last = spel.brief('last-onder-dwangsom').id
    neemOp(spel, ANDER)
    expect(taken(spel).filter((tekst) => tekst.includes('4:8'))).toEqual([
      expect.stringMatching(
        new RegExp(`andere houder: ${ANDER.naam}.*Het besluit last onder dwangsom \\(${last}\\) was goedgekeurd en gaat niet uit`)
      )
    ])
    expect(taken(spel).some((tekst) => tekst.includes('Een nieuwe brief moet opnieuw worden goedgekeurd'))).toBe(false)
  })

  it('after the term of the new voornemen the last follows, on the hearing of the new houder', () => {
    const spel = gehoord()
    neemOp(spel, ANDER)
    spel.beslist().verzendt('voornemen-last-onder-dwangsom')
    const { id } = spel.brief('voornemen-last-onder-dwangsom')
    spel.op('2026-06-20').zienswijzetermijnVoorbij(id)
    expect(spel.overtreding().gehoord.at(-1)).toEqual({ instrument: 'last onder dwangsom', brief: id })
    expect(spel.brief('last-onder-dwangsom').status).toBe('open')
  })

  it('a voornemen whose term still runs is made anew too, and its silence says nothing', () => {
    const spel = voornemenVerzonden()
    const { id } = spel.brief('voornemen-last-onder-dwangsom')
    neemOp(spel, ANDER)
    spel.beslist().zienswijzetermijnVoorbij(id)
    expect(spel.overtreding()).toMatchObject({ stap: 'voornemen' })
    expect(spel.brief('voornemen-last-onder-dwangsom')).toMatchObject({ vervangt: id, status: 'open' })
  })

  it('a zienswijze of the former houder is weighed no more', () => {
    const spel = voornemenVerzonden()
    spel.op('2026-04-10').zienswijze(spel.brief('voornemen-last-onder-dwangsom').id)
    expect(spel.open()).toContain('zienswijze')
    neemOp(spel, ANDER)
    expect(spel.beslist().open()).not.toContain('zienswijze')
  })

  it('a besluit that rests on two voornemens lapses once, and both go out anew', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    const een = spel.brief('voornemen-aanwijzing').id
    spel.rapport('2026-01-20', [norm(RATIO, 'niet beoordeeld'), norm('meldcode', 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    const ander = spel.brief('voornemen-aanwijzing').id
    spel.op('2026-02-20').zienswijzetermijnVoorbij(een).zienswijzetermijnVoorbij(ander)
    const besluit = spel.brief('aanwijzing').id
    spel.zaak.brieven.find(({ id }) => id === besluit)?.overtredingen.splice(0, 2, 'o1', 'o2')
    neemOp(spel, ANDER, { voorwaarden: [norm(RATIO, 'voldoet niet'), norm('meldcode', 'voldoet niet')] })
    spel.beslist()
    expect([een, ander, besluit].map((id) => status(spel, id))).toEqual(['vervallen', 'vervallen', 'vervallen'])
    expect(spel.zaak.overtredingen.map(({ stap, gehoord }) => [stap, gehoord])).toEqual([
      ['voornemen', []],
      ['voornemen', []]
    ])
    const nieuw = spel.zaak.brieven.filter((brief) => brief.status === 'open' && brief.soort === 'voornemen-aanwijzing')
    expect(nieuw.map(({ vervangt, overtredingen }) => [vervangt, overtredingen])).toEqual([
      [een, ['o1']],
      [ander, ['o2']]
    ])
  })

  it('what complies by now is closed and nothing is announced', () => {
    const spel = gehoord()
    neemOp(spel, ANDER, { voorwaarden: [norm(RATIO, 'voldoet')] })
    expect(spel.beslist().overtreding().status).toBe('hersteld')
    expect(spel.brieven()).not.toContain('voornemen-last-onder-dwangsom')
  })

  it('a besluit that went out stays, with its voornemen', () => {
    const spel = gehoord().verzendt('last-onder-dwangsom')
    const voor = spel.brieven()
    expect(soorten(neemOp(spel, ANDER))).not.toContain('horen-heropend')
    expect(spel.brieven()).toEqual(voor)
  })
})

describe('the houder was heard', () => {
  it.each<[string, Partial<Houder>, Later]>([
    ['the same houder at another address', { adres: ADRES }, {}],
    ['the same houder under another name', { naam: 'Stichting Zonnestraal Nieuw' }, {}],
    ['nothing changed', {}, {}],
    ['the same name written in another way, without a KvK number', { naam: 'KINDEROPVANG  Zonnestraal', kvk: null }, {}],
    ['another name without a KvK number', { naam: 'Kinderopvang De Maan B.V.', kvk: null }, {}],
    ['another houder in a report of an earlier inspection', ANDER, { dag: '2026-01-05' }]
  ])('%s: nobody is heard anew', (_, houder, later) => {
    const spel = gehoord()
    const gebeurtenissen = neemOp(spel, houder, later)
    expect(soorten(gebeurtenissen)).not.toContain('horen-heropend')
    expect(soorten(gebeurtenissen)).not.toContain('brief-vervallen')
  })

  it('a corrected report asks a person of each letter that was sent, and says that the houder was not heard', () => {
    const spel = gehoord()
    const { id } = spel.brief('voornemen-last-onder-dwangsom')
    const [, tweede] = spel.zaak.rapporten
    neemOp(spel, ANDER, { dag: '2026-03-20', ...(tweede === undefined ? {} : { corrigeert: tweede }) })
    expect(status(spel, id)).not.toBe('vervallen')
    expect(spel.zaak.vragen.filter(({ soort, over }) => soort === 'correctie' && over.brief === id)).toHaveLength(1)
    expect(taken(spel)).toContainEqual(expect.stringContaining('De houder uit dit rapport is nog niet gehoord (artikel 4:8 Awb)'))
  })

  it('a name written in another way asks nothing', () => {
    const spel = gehoord()
    neemOp(spel, { naam: 'Kinderopvang Zonnestraal', kvk: null })
    expect(taken(spel).filter((tekst) => tekst.includes('tot nu toe was dat'))).toEqual([])
  })
})
