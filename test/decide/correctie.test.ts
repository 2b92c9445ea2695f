/** A later vaststelling of the same onderzoek (design § 2): unsent letters anew, for each letter that was sent a person chooses. */
import { describe, expect, it } from 'vitest'
import { REGELS } from '../../functions/model/beslisregels.ts'
import { norm, Spel, VOORBEELD } from './spel.ts'

const RATIO = 'beroepskracht-kindratio'
const BELEID = 'pedagogisch-beleid'
const B1 = 'vbg-2026-0001-b1'
const ANDERS = { bevindingen: 'Anders verwoord.' }

const eerste = () => new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm(RATIO, 'voldoet niet')])
const R1 = { corrigeert: 'r1', kenmerk: 'GGD-1 gecorrigeerd' } as const
const taken = (spel: Spel) => spel.zaak.taken.map(({ over, tekst }) => [over, tekst])

describe('a correction while nothing was sent', () => {
  it('unsent letters are made anew, nothing counts as a second finding', () => {
    const spel = eerste().correctie('2026-01-12', [norm(BELEID, 'voldoet niet'), norm(RATIO, 'voldoet niet')], R1)
    expect(spel.overtreding('o1')).toMatchObject({ fase: 1, instrument: 'waarschuwing' })
    expect(spel.brieven()).toEqual(['waarschuwing', 'voornemen-aanwijzing', 'antwoord-ggd'])
    expect(spel.zaak.brieven.filter(({ status }) => status === 'vervallen')).toHaveLength(3)
  })

  it('what was no overtreding after all is closed as such, not as hersteld', () => {
    const spel = eerste().correctie('2026-01-12', [norm(BELEID, 'voldoet'), norm(RATIO, 'voldoet niet')], R1)
    expect(spel.overtreding('o1').status).toBe('niet gehandhaafd')
    expect(spel.uitkomst('o1')).toMatchObject({ regel: REGELS.correctie })
  })

  it('no longer assessed: a person', () => {
    const spel = eerste().correctie('2026-01-12', [norm(RATIO, 'voldoet niet')], R1)
    expect(spel.uitkomst('o1')).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.correctie })
  })

  it('what the former report closed and the correction does not: a new overtreding, a person names its fase', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).verzendt('waarschuwing', '2026-02-20')
    spel.op('2026-03-20').rapport('2026-03-09', [norm(BELEID, 'voldoet')], { onderzoek: { type: 'nader' } })
    spel.rapport('2026-03-09', [norm(BELEID, 'voldoet niet')], { onderzoek: { type: 'nader' }, corrigeert: 'r2' })
    expect(spel.overtreding('o1').status).toBe('hersteld')
    expect(spel.uitkomst('o2')).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.correctie })
    spel.antwoord('heropenen', 'fase:2', 'De waarschuwing ging vooraf.')
    expect(spel.overtreding('o2')).toMatchObject({ fase: 2, instrument: 'aanwijzing', stap: 'voornemen' })
  })

  it('a correction that is decided before the first report was: the first opens nothing', () => {
    const spel = new Spel().neemOp('2026-01-12', [norm(BELEID, 'voldoet niet')])
    spel.rapport('2026-01-12', [norm(BELEID, 'voldoet niet')], { corrigeert: 'r1' })
    expect(spel.zaak.overtredingen).toHaveLength(1)
    expect(spel.brieven()).toEqual(['waarschuwing', 'antwoord-ggd'])
  })
})

describe('a letter with a step that was sent: wijzigen, intrekken, laten staan', () => {
  const verzonden = () =>
    eerste()
      .verzendt('waarschuwing', '2026-03-01')
      .correctie('2026-01-12', [norm(BELEID, 'voldoet niet', ANDERS), norm(RATIO, 'voldoet niet')], R1)

  it('is a question, and nothing moves meanwhile', () => {
    const spel = verzonden()
    expect(spel.uitkomst('o1')).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.correctie })
    expect(spel.opties('correctie')).toEqual(['wijzigen', 'intrekken', 'laten staan'])
    expect(spel.overtreding('o1')).toMatchObject({ fase: 1, instrument: 'waarschuwing' })
  })

  it('decide asks it too, in the same words, where intake did not', () => {
    const spel = eerste().verzendt('waarschuwing', '2026-03-01')
    spel.rapport('2026-01-12', [norm(BELEID, 'voldoet niet', ANDERS), norm(RATIO, 'voldoet niet')], R1)
    expect(spel.opties('correctie')).toEqual(['wijzigen', 'intrekken', 'laten staan'])
    expect(spel.vraag('correctie').tekst).toBe(
      'Rapport GGD-1 gecorrigeerd corrigeert een eerder rapport. De brief "Waarschuwing" (vbg-2026-0001-b1) is al verzonden en rust op de vorige versie. Wat moet er met deze brief gebeuren?'
    )
  })

  it('wijzigen: a new letter that replaces it', () => {
    const spel = verzonden().antwoord('correctie', 'wijzigen')
    expect(spel.brief('waarschuwing')).toMatchObject({ vervangt: B1, overtredingen: ['o1'] })
    expect(spel.zaak.brieven.filter(({ soort }) => soort === 'voornemen-aanwijzing')).toHaveLength(2)
  })

  it('laten staan: as it was', () => {
    const spel = verzonden().antwoord('correctie', 'laten staan')
    expect(spel.overtreding('o1')).toMatchObject({ fase: 1, instrument: 'waarschuwing', status: 'open' })
    expect(spel.zaak.brieven.filter(({ soort }) => soort === 'waarschuwing')).toHaveLength(1)
  })

  it('intrekken: what was changed is closed, and a person withdraws the letter', () => {
    const spel = verzonden().antwoord('correctie', 'intrekken')
    expect(spel.overtreding('o1').status).toBe('niet gehandhaafd')
    expect(taken(spel)).toEqual([[B1, `Trek brief ${B1} in en laat dat de houder weten; Besluitenstraat heeft daar nog geen brief voor.`]])
  })

  it('after the hearing the aanwijzing went out: wijzigen makes a new one that replaces it, in the same fase', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(B1).verzendt('aanwijzing', '2026-03-01')
    const aanwijzing = spel.brief('aanwijzing').id
    spel.correctie('2026-01-12', [norm(RATIO, 'voldoet niet', ANDERS)], R1)
    expect(spel.uitkomst()).toMatchObject({ gevolg: 'beoordeling nodig', regel: REGELS.correctie })
    spel
      .antwoord('correctie', 'laten staan', 'Het voornemen is voorbij.')
      .antwoord('correctie', 'wijzigen', 'De feiten zijn anders verwoord.')
    expect(spel.brief('aanwijzing')).toMatchObject({ vervangt: aanwijzing, overtredingen: ['o1'], status: 'open' })
    expect(spel.overtreding()).toMatchObject({ fase: 1, instrument: 'aanwijzing', stap: 'instrument' })
    expect(spel.punten('o1')).toEqual(['hersteltermijn', 'maatregel'])
  })

  it('a choice about a letter that nothing hangs on any more becomes a task', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).verzendt('waarschuwing', '2026-02-20')
    spel.op('2026-03-20').rapport('2026-03-09', [norm(BELEID, 'voldoet')], { onderzoek: { type: 'nader' } })
    spel.correctie('2026-01-12', [norm(BELEID, 'voldoet niet')], R1).antwoord('correctie', 'intrekken', 'De bevinding klopte niet.')
    expect(taken(spel)).toEqual([[B1, `U koos "intrekken" voor brief ${B1}, maar daar hangt geen open stap meer aan. Regel dit zelf.`]])
  })

  it('wijzigen, and the corrected report finds nothing: no letter can replace the one that was sent, so a person is told', () => {
    const spel = eerste()
      .verzendt('waarschuwing', '2026-03-01')
      .correctie('2026-01-12', [norm(BELEID, 'voldoet'), norm(RATIO, 'voldoet niet')], R1)
    spel.antwoord('correctie', 'wijzigen', 'Het klopte niet.')
    expect(spel.overtreding('o1').status).toBe('niet gehandhaafd')
    expect(taken(spel)).toEqual([[B1, `U koos "wijzigen" voor brief ${B1}, maar daar hangt geen open stap meer aan. Regel dit zelf.`]])
  })

  it('no overtreding after all, but a later report saw it again: a person', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).verzendt('waarschuwing', '2026-04-01')
    spel.op('2026-03-20').rapport('2026-03-09', [norm(BELEID, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    spel.correctie('2026-01-12', [norm(BELEID, 'voldoet')], R1).antwoord('correctie', 'wijzigen', 'Het klopte niet.')
    expect(spel.overtreding('o1').status).toBe('open')
    expect(spel.vraag('correctie').tekst).toContain('op 9 maart 2026 is zij opnieuw gezien')
  })

  it('two letters sent: what was chosen for one is carried out once, whatever is chosen for the other', () => {
    const spel = eerste()
      .verzendt('waarschuwing', '2026-03-01')
      .verzendt('voornemen-aanwijzing')
      .correctie('2026-01-12', [norm(BELEID, 'voldoet niet', ANDERS), norm(RATIO, 'voldoet niet')], R1)
    spel.antwoord('correctie', 'intrekken', 'Het klopte niet.').antwoord('correctie', 'laten staan', 'Dit klopt nog.')
    expect(taken(spel)).toEqual([[B1, expect.stringContaining(`Trek brief ${B1} in`)]])
  })
})

describe('intrekken concerns only what the correction changed', () => {
  /** One waarschuwing for two overtredingen, sent. */
  const samen = () =>
    new Spel()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])
      .verzendt('waarschuwing', '2026-03-01')

  it.each([
    ['voldoet after all', norm(BELEID, 'voldoet')],
    ['other words', norm(BELEID, 'voldoet niet', ANDERS)],
    ['another place', norm(BELEID, 'voldoet niet', { plaats: 'groep De Zomers' })],
    ['a mitigating circumstance', norm(BELEID, 'voldoet niet', { verzachtend: ['Hersteld in dezelfde week.'] })],
    ['not assessed any more', norm(BELEID, 'niet beoordeeld', { bevindingen: '' })]
  ])('%s: that one is closed, the other stays as it is in a new letter that replaces the withdrawn one', (_naam, veranderd) => {
    const spel = samen().correctie('2026-01-12', [veranderd, norm('stabiliteit', 'voldoet niet')], R1)
    spel.antwoord('correctie', 'intrekken', 'De bevinding klopte niet.')
    expect(spel.overtreding('o1').status).toBe('niet gehandhaafd')
    expect(spel.overtreding('o2')).toMatchObject({ status: 'open', fase: 1, instrument: 'waarschuwing', stap: 'instrument' })
    expect(spel.uitkomst('o2').redenen.join(' ')).toContain('De correctie verandert de bevinding van deze overtreding niet')
    expect(spel.brief('waarschuwing')).toMatchObject({ vervangt: B1, overtredingen: ['o2'], status: 'open' })
    expect(spel.punten('o2')).toEqual(['hersteltermijn', 'maatregel'])
    expect(taken(spel)).toEqual([
      [
        B1,
        `Trek brief ${B1} in voor o1 en laat dat de houder weten; Besluitenstraat heeft daar nog geen brief voor. Voor o2 komt er een nieuwe brief, die ${B1} vervangt.`
      ]
    ])
  })

  it('both changed: both closed, one task, no new letter', () => {
    const spel = samen().correctie('2026-01-12', [norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet')], R1)
    spel.antwoord('correctie', 'intrekken', 'De bevindingen klopten niet.')
    expect(spel.zaak.overtredingen.map(({ status }) => status)).toEqual(['niet gehandhaafd', 'niet gehandhaafd'])
    expect(taken(spel)).toHaveLength(1)
    expect(spel.brieven().filter((soort) => soort === 'waarschuwing')).toHaveLength(1)
  })

  it('nothing changed: nothing is closed; a new letter replaces the withdrawn one', () => {
    const spel = samen().correctie('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('stabiliteit', 'voldoet niet')], R1)
    spel.antwoord('correctie', 'intrekken', 'De houder stond er verkeerd in.')
    expect(spel.zaak.overtredingen.map(({ status }) => status)).toEqual(['open', 'open'])
    expect(spel.brief('waarschuwing')).toMatchObject({ vervangt: B1, overtredingen: ['o1', 'o2'] })
    expect(taken(spel)).toEqual([])
  })

  it('decided again it stays so', () => {
    const spel = samen().correctie('2026-01-12', [norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet niet')], R1)
    spel.antwoord('correctie', 'intrekken', 'De bevinding klopte niet.')
    const voor = spel.zaak
    spel.opnieuw()
    expect(spel.zaak.taken).toEqual(voor.taken)
    expect(spel.zaak.brieven.map(({ id, overtredingen, status }) => [id, overtredingen, status])).toEqual(
      voor.brieven.map(({ id, overtredingen, status }) => [id, overtredingen, status])
    )
  })
})

describe('a letter without a step that was sent: a sentence and choices that fit', () => {
  const vanBrief = (spel: Spel, brief: string) => {
    const vraag = spel.zaak.vragen.find(({ veld, over }) => veld === 'correctie' && over.brief === brief)
    return { tekst: vraag?.tekst, opties: vraag?.opties.map(({ waarde }) => waarde) }
  }

  /** The GGD heard what came of its report; the correction comes after it. */
  const beantwoord = (
    na: Parameters<Spel['correctie']>[1] = [norm(BELEID, 'voldoet niet', ANDERS)],
    advies: 'handhaven' | 'geen handhaving' = 'handhaven'
  ) => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).verzendt('antwoord-ggd')
    return spel.correctie('2026-01-12', na, { ...R1, advies })
  }
  const antwoord = 'vbg-2026-0001-b2'

  it('an answer to the GGD: klopt het nog?', () => {
    const { tekst, opties } = vanBrief(beantwoord(), antwoord)
    expect(opties).toEqual(['wijzigen', 'laten staan'])
    expect(tekst).toContain('vertelt de GGD wat u met de vorige versie doet. Klopt het antwoord nog?')
  })

  it('an answer to the GGD waits for that choice; wijzigen: one that replaces it', () => {
    const spel = beantwoord()
    expect(spel.brieven()).toEqual(['antwoord-ggd', 'waarschuwing'])
    spel.antwoord('correctie', 'wijzigen', 'De GGD moet het weten.')
    expect(spel.brief('antwoord-ggd')).toMatchObject({ vervangt: antwoord, doorgang: 2, overtredingen: ['o1'] })
    expect(taken(spel)).toEqual([])
  })

  it('an answer to the GGD: laten staan, no other one', () => {
    const spel = beantwoord().antwoord('correctie', 'laten staan', 'Het klopt nog.')
    expect(spel.brieven()).toEqual(['antwoord-ggd', 'waarschuwing'])
    expect(taken(spel)).toEqual([])
  })

  it('wijzigen where the corrected report asks no answer: the GGD hears all the same', () => {
    const spel = beantwoord([norm(BELEID, 'voldoet')], 'geen handhaving').antwoord('correctie', 'wijzigen', 'De GGD moet het weten.')
    expect(spel.overtreding('o1').status).toBe('niet gehandhaafd')
    expect(spel.brief('antwoord-ggd')).toMatchObject({ vervangt: antwoord, verteld: [{ overtreding: 'o1', gevolg: 'niet gehandhaafd' }] })
  })

  /** An afronding went out after the nader onderzoek; that report is corrected. */
  const afgerond = (na: Parameters<Spel['correctie']>[1]) => {
    const spel = new Spel()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])
      .verzendt('waarschuwing', '2026-02-20')
      .op('2026-03-20')
    const nader = { onderzoek: { type: 'nader' }, advies: 'geen handhaving' } as const
    spel.rapport('2026-03-09', [norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet')], nader).verzendt('afronding')
    return spel.correctie('2026-03-09', na, { ...nader, corrigeert: 'r2' })
  }

  it('an afronding: klopt de brief nog? wijzigen: a new afronding', () => {
    const spel = afgerond([norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet', ANDERS)])
    const oud = spel.brief('afronding').id
    const { tekst, opties } = vanBrief(spel, oud)
    expect(opties).toEqual(['wijzigen', 'laten staan'])
    expect(tekst).toContain('vertelt de houder wat is hersteld, volgens de vorige versie. Klopt de brief nog?')
    spel.antwoord('correctie', 'wijzigen', 'De houder moet het weten.')
    expect(spel.brief('afronding')).toMatchObject({ vervangt: oud, overtredingen: ['o1', 'o2'], status: 'open' })
    expect(taken(spel)).toEqual([])
  })

  it('a verzoek nader onderzoek: wijzigen, a new one for what is still open', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(BELEID, 'voldoet niet')]).verzendt('waarschuwing', '2026-04-01')
    spel
      .op('2026-03-20')
      .rapport('2026-03-09', [norm(BELEID, 'voldoet niet')])
      .antwoord('termijn', 'nader onderzoek', 'Laat nog eens kijken.')
    spel.verzendt('verzoek-nader-onderzoek')
    const oud = spel.brief('verzoek-nader-onderzoek').id
    spel.correctie('2026-03-09', [norm(BELEID, 'voldoet niet', ANDERS)], { corrigeert: 'r2' })
    const { tekst, opties } = vanBrief(spel, oud)
    expect(opties).toEqual(['wijzigen', 'laten staan'])
    expect(tekst).toContain('vraagt de GGD om een nader onderzoek, op grond van de vorige versie. Klopt het verzoek nog?')
    spel.antwoord('correctie', 'wijzigen', 'De GGD moet anders kijken.')
    expect(spel.brief('verzoek-nader-onderzoek')).toMatchObject({ vervangt: oud, overtredingen: ['o1'], status: 'open' })
  })

  it('a mededeling to the oudercommissie: wijzigen, a new one about the same letter', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(B1).verzendt('aanwijzing', '2026-03-01')
    spel.bouwer.begint({ soort: 'mededeling', brief: spel.brief('aanwijzing').id })
    spel.beslist().verzendt('mededeling-oudercommissie')
    const { id: oud, doorgang } = spel.brief('mededeling-oudercommissie')
    spel.correctie('2026-01-12', [norm(RATIO, 'voldoet niet', ANDERS)], R1)
    expect(vanBrief(spel, oud).opties).toEqual(['wijzigen', 'laten staan'])
    for (const keuze of ['laten staan', 'laten staan', 'wijzigen']) spel.antwoord('correctie', keuze)
    expect(spel.brief('mededeling-oudercommissie')).toMatchObject({ vervangt: oud, doorgang, status: 'open' })
  })

  it('wijzigen where nothing is left to tell: a person is told', () => {
    const beleid = { ...VOORBEELD, oudercommissie: { ...VOORBEELD.oudercommissie, grond: null } }
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')]).verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(B1).verzendt('aanwijzing', '2026-03-01')
    spel.bouwer.begint({ soort: 'mededeling', brief: spel.brief('aanwijzing').id })
    spel.beslist().verzendt('mededeling-oudercommissie')
    const oud = spel.brief('mededeling-oudercommissie').id
    spel.beleid = beleid
    spel.correctie('2026-01-12', [norm(RATIO, 'voldoet niet', ANDERS)], R1)
    for (const keuze of ['laten staan', 'laten staan', 'wijzigen']) spel.antwoord('correctie', keuze)
    expect(taken(spel)).toEqual([[oud, expect.stringContaining('na de correctie is er niets over voor een nieuwe brief')]])
  })
})
