/** Awb 4:8: a corrected report names another houder; what rests on the hearing of the former one reaches nobody unheard. */
import { describe, expect, it } from 'vitest'
import { neemRapportOp } from '../../functions/intake/opnemen.ts'
import type { Beleid } from '../../functions/model/beleid.ts'
import { hervatHoren } from '../../functions/model/horen.ts'
import type { Voorwaarde } from '../../functions/model/inspectie.ts'
import { norm, SEED, Spel, VOORBEELD } from '../decide/spel.ts'
import { concept, inspectierapport } from '../helpers/zaak-bouwer.ts'

const MAAN = 'Kinderopvang De Maan B.V.'
const WIJZIGEN = 'Kies "wijzigen"'

/** A later vaststelling of this report, that names another houder. */
function corrigeer(spel: Spel, id: string, voorwaarden: readonly Voorwaarde[]): Spel {
  const { zaak } = spel
  const oud = zaak.rapporten.find((een) => een.id === id)
  if (oud === undefined) throw new Error(`geen ${id}`)
  const { houder, rapport, onderzoek } = oud.inhoud
  const inhoud = {
    ...inspectierapport({ gemeente: zaak.gemeente, voorwaarden: [...voorwaarden] }),
    houder: { ...houder, naam: MAAN, kvk: '87654321' },
    rapport,
    onderzoek
  }
  const rest = { sha256: 'cd'.repeat(32), zaakId: zaak.id, vorigeZaak: null, proef: true, vandaag: '2026-05-21' }
  spel.op('2026-05-21')
  for (const een of neemRapportOp(zaak, { ...rest, rapport: inhoud, corrigeert: { zaak, rapport: oud } })) spel.bouwer.gebeurt(een)
  return spel.beslist()
}

function keurGoed(spel: Spel): Spel {
  for (let punt = spel.open()[0]; punt !== undefined; punt = spel.open()[0])
    spel.antwoord(punt, spel.vraag(punt).voorstel ?? 'Het is nodig en redelijk.')
  const brief = spel.brief('aanwijzing').id
  const inhoud = { brief, concept: `${brief}-c1`, inhoudHash: 'ab'.repeat(32), naam: 'M. Mandaat', functie: 'teammanager' }
  spel.bouwer.gebeurt({ soort: 'concept-gemaakt', inhoud: { brief, concept: concept(brief, '2026-05-25') } })
  spel.bouwer.gebeurt({ soort: 'concept-goedgekeurd', inhoud }, 'mandaathouder')
  return spel
}

/** The row of the policy is a voornemen: the aanwijzing follows from a nader onderzoek and rests on it. */
function opBeleidsvoornemen(): Spel {
  const spel = new Spel(SEED).rapport('2026-01-12', [norm('5.3', 'voldoet niet')]).verzendt('voornemen-aanwijzing', '2026-03-01')
  spel.op('2026-02-20').zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id).op('2026-04-01')
  const gezien = norm('5.3', 'voldoet niet', { bevindingen: 'Het tekort is nu groter.' })
  return spel.rapport('2026-03-20', [gezien], { onderzoek: { type: 'nader' } })
}

/** Awb 4:8 inserted the voornemen. */
function opIngevoegd(): Spel {
  const spel = new Spel().rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet')]).verzendt('voornemen-aanwijzing')
  return spel.op('2026-02-20').zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
}

const status = ({ zaak }: Spel, id: string) => zaak.brieven.find((brief) => brief.id === id)?.status
const taken = ({ zaak }: Spel) => zaak.taken.filter(({ afgedaan }) => afgedaan === null).map(({ tekst }) => tekst)
const rond = ({ zaak }: Spel, overtreding: string) =>
  zaak.brieven
    .filter((brief) => brief.soort.endsWith('aanwijzing') && brief.status !== 'vervallen' && brief.overtredingen.includes(overtreding))
    .map((brief) => [brief.soort, brief.status])

describe.each<[string, Beleid, readonly [string, string], () => Spel]>([
  ['the policy', SEED, ['5.3', '2.2'], opBeleidsvoornemen],
  ['Awb 4:8', VOORBEELD, ['beroepskracht-kindratio', 'meldcode'], opIngevoegd]
])('a besluit rests on the voornemen of %s, and the corrected report is about another norm', (_, __, [, ander], maak) => {
  it.each<[string, (spel: Spel) => Spel]>([
    ['a concept', (spel) => spel],
    ['approved', keurGoed]
  ])('%s: it lapses with the voornemen, and the new houder is heard first', (___, tot) => {
    const spel = tot(maak())
    const [voornemen, besluit] = [spel.brief('voornemen-aanwijzing').id, spel.brief('aanwijzing').id]
    const { fase } = spel.overtreding()
    spel.rapport('2026-05-10', [norm(ander, 'voldoet niet')])
    corrigeer(spel, spel.zaak.rapporten.at(-1)?.id ?? '', [norm(ander, 'voldoet niet')])
    expect([voornemen, besluit].map((id) => status(spel, id))).toEqual(['vervallen', 'vervallen'])
    expect(rond(spel, 'o1')).toEqual([['voornemen-aanwijzing', 'open']])
    expect(spel.overtreding()).toMatchObject({ fase, stap: 'voornemen', gehoord: [] })
    expect(taken(spel).filter((tekst) => tekst.includes(WIJZIGEN))).toEqual([])
  })
})

describe('the voornemen of a former houder, whose term runs', () => {
  function loopt(): Spel {
    const spel = new Spel().rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    return spel.rapport('2026-02-10', [norm('meldcode', 'voldoet niet')])
  }

  it('is made anew when another report than its own is corrected', () => {
    const spel = loopt()
    const [b1] = spel.zaak.brieven
    corrigeer(spel, 'r2', [norm('meldcode', 'voldoet niet')])
    expect(b1 === undefined ? null : status(spel, b1.id)).toBe('vervallen')
    expect(rond(spel, 'o1')).toEqual([['voornemen-aanwijzing', 'open']])
  })

  /** As it was written before: the houder is another one, and nobody was asked about the letter. */
  function zonderVraag(spel: Spel): Spel {
    const brieven = spel.zaak.brieven.map((brief) => (brief.verzondenOp === null ? brief : { ...brief, vorigeHouder: 'Stichting Toen' }))
    Object.assign(spel.zaak, { brieven })
    return spel
  }

  it('without a question about it a new one goes to the houder of now once its term is over', () => {
    const spel = zonderVraag(loopt())
    const id = spel.zaak.brieven[0]?.id ?? ''
    spel.op('2026-03-01').zienswijzetermijnVoorbij(id)
    expect(spel.zaak.brieven.find(({ vervangt }) => vervangt === id)).toMatchObject({
      soort: 'voornemen-aanwijzing',
      status: 'open',
      overtredingen: ['o1']
    })
    expect(taken(spel)).toContainEqual(expect.stringMatching(/was gericht aan Stichting Toen.*Er komt een nieuw voornemen aan/))
    expect(taken(spel).join(' ')).not.toContain(WIJZIGEN)
    const aantal = spel.zaak.brieven.length
    expect(spel.zienswijzetermijnVoorbij(id).zaak.brieven).toHaveLength(aantal)
  })

  it('with an open question about it a person is pointed at that', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    const { id } = spel.brief('voornemen-aanwijzing')
    corrigeer(spel, 'r1', [norm('beroepskracht-kindratio', 'voldoet niet')])
    expect(spel.vraag('correctie').over.brief).toBe(id)
    spel.op('2026-05-22').zienswijzetermijnVoorbij(id)
    expect(taken(spel)).toContainEqual(expect.stringContaining(`${WIJZIGEN} bij de vraag over ${id}`))
    expect(rond(spel, 'o1')).toEqual([['voornemen-aanwijzing', 'verzonden']])
  })

  it('a zienswijze after the besluit on it went out: the person reads that it was decided already', () => {
    const spel = zonderVraag(opIngevoegd().verzendt('aanwijzing', '2026-03-10'))
    const id = spel.brief('voornemen-aanwijzing').id
    spel.op('2026-03-20').zienswijze(id)
    expect(taken(spel)).toContainEqual(expect.stringContaining('over elke overtreding daarin is al besloten'))
    expect(taken(spel).join(' ')).not.toContain('Er volgt daarom geen besluit')
  })
})

describe('the report under the voornemen itself is corrected, and a besluit that followed otherwise rests on it', () => {
  it('the besluit lapses, and one new voornemen follows when a person has the old one changed', () => {
    const spel = new Spel(SEED).rapport('2026-01-12', [norm('5.3', 'voldoet niet')]).verzendt('voornemen-aanwijzing', '2026-03-01')
    const voornemen = spel.brief('voornemen-aanwijzing').id
    spel.op('2026-02-20').zienswijzetermijnVoorbij(voornemen).op('2026-04-01').controle('o1', 'voldoet niet')
    const besluit = keurGoed(spel).brief('aanwijzing').id
    corrigeer(spel, 'r1', [norm('5.3', 'voldoet niet')])
    expect(status(spel, besluit)).toBe('vervallen')
    expect(rond(spel, 'o1')).toEqual([['voornemen-aanwijzing', 'verzonden']])
    expect(taken(spel)).toContainEqual(
      expect.stringMatching(new RegExp(`\\(${besluit}\\) was goedgekeurd en gaat niet uit.*Kies bij de vraag over ${voornemen} "wijzigen"`))
    )
    spel.antwoord('correctie', 'wijzigen')
    expect(spel.zaak.brieven.filter(({ vervangt }) => vervangt === voornemen).map(({ soort, status: nu }) => [soort, nu])).toEqual([
      ['voornemen-aanwijzing', 'open']
    ])
  })
})

/** Answers every question about a letter, as the approval room writes it: with what follows from the answer. */
function laatStaan(spel: Spel): Spel {
  while (spel.open().includes('correctie')) {
    const gevolgen = hervatHoren(spel.zaak, spel.vraag('correctie'), { waarde: 'laten staan' })
    spel.antwoord('correctie', 'laten staan', 'De nieuwe houder is de rechtsopvolger.')
    for (const een of gevolgen) spel.bouwer.gebeurt(een)
    spel.beslist()
  }
  return spel
}

describe('a person lets the voornemen stand: the houder of now takes over from the former one', () => {
  function gecontroleerd(): Spel {
    const spel = new Spel(SEED).rapport('2026-01-12', [norm('5.3', 'voldoet niet')]).verzendt('voornemen-aanwijzing', '2026-03-01')
    spel.op('2026-02-20').zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
    return spel.op('2026-04-01').controle('o1', 'voldoet niet')
  }

  it('the besluit that lapsed with its hearing follows anew', () => {
    const spel = gecontroleerd()
    const [voornemen, oud] = [spel.brief('voornemen-aanwijzing').id, spel.brief('aanwijzing').id]
    laatStaan(corrigeer(spel, 'r1', [norm('5.3', 'voldoet niet')]))
    expect(status(spel, oud)).toBe('vervallen')
    expect(rond(spel, 'o1')).toEqual([
      ['voornemen-aanwijzing', 'verzonden'],
      ['aanwijzing', 'open']
    ])
    expect(spel.overtreding()).toMatchObject({ stap: 'instrument', gehoord: [{ instrument: 'aanwijzing', brief: voornemen }] })
  })

  it('with a zienswijze, that is weighed anew first', () => {
    const spel = gecontroleerd()
    spel.zienswijze(spel.brief('voornemen-aanwijzing').id).antwoord('zienswijze', 'doorzetten', 'De roosters laten het zien.')
    laatStaan(corrigeer(spel, 'r1', [norm('5.3', 'voldoet niet')]))
    expect(spel.antwoord('zienswijze', 'doorzetten', 'Ook nu.').overtreding()).toMatchObject({ stap: 'instrument' })
  })

  it('while its term runs nothing is begun: that follows when the term is over', () => {
    const spel = new Spel().rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    laatStaan(corrigeer(spel, 'r1', [norm('beroepskracht-kindratio', 'voldoet niet')]))
    expect(rond(spel, 'o1')).toEqual([['voornemen-aanwijzing', 'verzonden']])
  })

  it('a besluit on it that is sent again goes as it is', () => {
    const spel = opIngevoegd().verzendt('aanwijzing', '2026-03-10')
    const besluit = spel.brief('aanwijzing').id
    laatStaan(corrigeer(spel, 'r1', [norm('beroepskracht-kindratio', 'voldoet niet')]))
    spel.bouwer.begint({ soort: 'herzending', brief: besluit })
    spel.beslist()
    expect(spel.zaak.brieven.filter(({ vervangt }) => vervangt === besluit).map(({ soort }) => soort)).toEqual(['aanwijzing'])
  })
})

describe('a besluit that went out to a former houder is sent again', () => {
  it('becomes the voornemen for the houder of now', () => {
    const spel = opIngevoegd().verzendt('aanwijzing', '2026-03-10')
    const besluit = spel.brief('aanwijzing').id
    const brieven = spel.zaak.brieven.map((brief) => (brief.verzondenOp === null ? brief : { ...brief, vorigeHouder: 'Stichting Toen' }))
    Object.assign(spel.zaak, { brieven })
    spel.bouwer.begint({ soort: 'herzending', brief: besluit })
    spel.beslist()
    expect(spel.zaak.brieven.filter(({ vervangt }) => vervangt === besluit).map(({ soort }) => soort)).toEqual(['voornemen-aanwijzing'])
    expect(spel.overtreding()).toMatchObject({ stap: 'voornemen', ingevoegdVoornemen: true })
    expect(spel.uitkomst().redenen.join(' ')).toContain('artikel 4:8 Awb')
  })
})
