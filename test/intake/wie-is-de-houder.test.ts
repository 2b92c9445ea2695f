/** Who the houder is: a name written in another way is nobody else; in doubt a person says it; another one is heard first (Awb 4:8). */
import { describe, expect, it } from 'vitest'
import { redenenTegenAkkoord } from '../../functions/approve/akkoord.ts'
import { redenenTegenAntwoorden } from '../../functions/approve/antwoord.ts'
import { neemRapportOp } from '../../functions/intake/opnemen.ts'
import { legVastIn, type VastlegInvoer } from '../../functions/intake/vastleggen.ts'
import { bronVanKvk } from '../../functions/model/houder.ts'
import { gevolgenVanAntwoord } from '../../functions/model/houdervraag.ts'
import type { Houder, Inspectierapport } from '../../functions/model/inspectie.ts'
import { isOpen } from '../../functions/model/vraag.ts'
import type { Brief, Rapport, Zaak } from '../../functions/model/zaak.ts'
import { norm, Spel, VOORBEELD } from '../decide/spel.ts'
import { concept, inspectierapport } from '../helpers/zaak-bouwer.ts'

const RATIO = 'beroepskracht-kindratio'
const ZON = 'Stichting Kinderopvang Zonnestraal'
const MAAN = 'Kinderopvang De Maan B.V.'
const ANDER: Partial<Houder> = { naam: MAAN, kvk: '87654321' }
const TWIJFEL: Partial<Houder> = { naam: MAAN, kvk: null }

interface Later {
  readonly dag?: string
  readonly corrigeert?: Rapport
  readonly voorwaarden?: Inspectierapport['voorwaarden']
}

function neemOp(spel: Spel, houder: Partial<Houder>, { dag = '2026-05-20', corrigeert, voorwaarden }: Later = {}): Spel {
  const basis = inspectierapport({ voorwaarden: voorwaarden ?? [norm(RATIO, 'voldoet niet')] })
  const kenmerk = `GGD-${spel.zaak.rapporten.length + 1}`
  const rapport = {
    ...basis,
    houder: { ...basis.houder, ...houder },
    onderzoek: { ...basis.onderzoek, datums: [dag] },
    rapport: { ...basis.rapport, kenmerk }
  }
  const { zaak } = spel
  const correctie = corrigeert === undefined ? null : { zaak, rapport: corrigeert }
  const opname = { rapport, sha256: 'cd'.repeat(32), zaakId: zaak.id, vorigeZaak: null, proef: true, vandaag: '2026-05-21' }
  for (const een of neemRapportOp(zaak, { ...opname, corrigeert: correctie })) spel.op('2026-05-21').bouwer.gebeurt(een)
  return spel
}

/** The voornemen for an aanwijzing is out. */
function gehoordWordt(): Spel {
  return new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')]).verzendt('voornemen-aanwijzing')
}

function stilVoorbij(): Spel {
  const spel = gehoordWordt().op('2026-02-20')
  return spel.zienswijzetermijnVoorbij(spel.brief('voornemen-aanwijzing').id)
}

function keurGoed(spel: Spel, soort: 'aanwijzing' | 'voornemen-aanwijzing'): Spel {
  for (let punt = spel.open()[0]; punt !== undefined; punt = spel.open()[0])
    spel.antwoord(punt, spel.vraag(punt).voorstel ?? 'Het is nodig en redelijk.')
  const brief = spel.brief(soort).id
  const inhoud = { brief, concept: `${brief}-c1`, inhoudHash: 'ab'.repeat(32), naam: 'M. Mandaat', functie: 'teammanager' }
  spel.bouwer.gebeurt({ soort: 'concept-gemaakt', inhoud: { brief, concept: concept(brief, '2026-05-25') } })
  spel.bouwer.gebeurt({ soort: 'concept-goedgekeurd', inhoud }, 'mandaathouder')
  return spel
}

const goedgekeurd = () => keurGoed(stilVoorbij(), 'aanwijzing')
const status = ({ zaak }: Spel, id: string) => zaak.brieven.find((brief) => brief.id === id)?.status
const taken = ({ zaak }: Spel) => zaak.taken.filter(({ afgedaan }) => afgedaan === null).map(({ tekst }) => tekst)
const vragen = ({ zaak }: Spel) => zaak.vragen.filter((vraag) => vraag.soort === 'houder' && isOpen(vraag))

function antwoord(spel: Spel, waarde: 'ander' | 'dezelfde' | 'nieuwe naam', reden = 'Handelsregister van 22 mei.'): Spel {
  const [vraag] = vragen(spel)
  if (vraag === undefined) throw new Error('er is geen vraag naar de houder')
  const { zaak } = spel.op('2026-05-22')
  const gegeven = { waarde, reden, door: 'bram.behandelaar', op: '2026-05-22T10:00:00Z' }
  const gevolgen = gevolgenVanAntwoord(zaak, vraag, gegeven, '2026-05-22')
  for (const een of [{ soort: 'vraag-beantwoord' as const, inhoud: { vraag: vraag.id, antwoord: gegeven } }, ...gevolgen])
    spel.bouwer.gebeurt(een, 'bram.behandelaar')
  return spel
}

describe('an approved letter, when a later report writes the houder in another way', () => {
  it.each<[string, Partial<Houder>]>([
    ['capital letters', { naam: ZON.toUpperCase() }],
    ['double spaces', { naam: 'Stichting  Kinderopvang  Zonnestraal' }],
    ['accents', { naam: 'Stichting Kinderópvang Zonnestraal' }],
    ['no legal form', { naam: 'Kinderopvang Zonnestraal' }],
    ['no KvK number', { kvk: null }],
    ['another spelling and no KvK number', { naam: 'kinderopvang zonnestraal', kvk: null }]
  ])('%s: it keeps standing, and the houder stays as he was known', (_, anders) => {
    const spel = goedgekeurd()
    const { id } = spel.brief('aanwijzing')
    const { houder } = spel.zaak
    neemOp(spel, anders)
    expect(status(spel, id)).toBe('goedgekeurd')
    expect(spel.zaak.houder).toEqual(houder)
    expect([taken(spel), vragen(spel)]).toEqual([[], []])
  })

  it.each<[string, Partial<Houder>, string]>([
    ['really another name with the same KvK number', { naam: 'Stichting De Maan' }, 'Stichting De Maan'],
    ['another address', { adres: { straat: 'Nieuweweg 9', postcode: '4321 ZZ', plaats: 'Voorbeeldstad' } }, ZON]
  ])('%s: it is made anew, and nobody is heard again', (_, anders, naam) => {
    const spel = goedgekeurd()
    const { id } = spel.brief('aanwijzing')
    neemOp(spel, anders).beslist()
    expect(status(spel, id)).toBe('vervallen')
    expect(spel.brief('aanwijzing')).toMatchObject({ vervangt: id, status: 'open' })
    expect(spel.zaak.houder.naam).toBe(naam)
    expect(spel.overtreding()).toMatchObject({ stap: 'instrument' })
  })

  it('a legal form that was not known is taken over', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')])
    Object.assign(spel.zaak.houder, { naam: 'Kinderopvang Zonnestraal' })
    expect(neemOp(spel, { naam: ZON }).zaak.houder.naam).toBe(ZON)
  })
})

describe('a KvK number', () => {
  it('that a later report leaves out stays, with the report that it comes from', () => {
    const { zaak } = neemOp(gehoordWordt(), { kvk: null })
    expect(zaak.houder.kvk).toBe('12345678')
    expect(bronVanKvk(zaak)).toBe('rapport GGD-1')
  })

  it('of the latest report needs no other source', () => {
    expect(bronVanKvk(neemOp(gehoordWordt(), {}).zaak)).toBeNull()
  })

  it('that was not known is added', () => {
    const spel = new Spel().rapport('2026-01-12', [norm(RATIO, 'voldoet niet')])
    Object.assign(spel.zaak.houder, { kvk: null })
    expect(neemOp(spel, {}).zaak.houder.kvk).toBe('12345678')
  })
})

describe('a report that may name another houder', () => {
  it('asks, and until the answer the known one stays', () => {
    const spel = gehoordWordt()
    const { id } = spel.brief('voornemen-aanwijzing')
    const { houder } = spel.zaak
    neemOp(spel, TWIJFEL)
    expect(spel.zaak.houder).toEqual(houder)
    expect(status(spel, id)).toBe('verzonden')
    const [vraag] = vragen(spel)
    expect(vraag).toMatchObject({ waardesoort: 'keuze', redenVerplicht: true, over: { rapport: 'r2' } })
    expect(vraag?.opties.map(({ waarde }) => waarde)).toEqual(['ander', 'dezelfde', 'nieuwe naam'])
    expect(vraag?.tekst).toMatch(
      new RegExp(`Rapport GGD-2 noemt ${MAAN} \\(zonder KvK-nummer\\).*${ZON} \\(KvK 12345678\\).*\\(${id}\\).*artikel 4:8 Awb`)
    )
  })

  it('lets no letter to the houder be approved before the answer; one to the GGD can be', () => {
    const spel = neemOp(stilVoorbij(), TWIJFEL).beslist()
    const leeg = { rollen: [], afwezig: [], vervangt: [], account: null }
    const mens = { id: 'm', naam: 'M. Mandaat', functie: 'teammanager', email: 'm@voorbeeld.example', ...leeg }
    const redenen = (soort: 'aanwijzing' | 'antwoord-ggd') => {
      const brief = spel.zaak.brieven.findLast((een) => een.soort === soort)
      if (brief === undefined) throw new Error(`geen ${soort}`)
      const wie = { mens, mensen: [], beleid: VOORBEELD, vandaag: '2026-05-22', ongewijzigd: true }
      return redenenTegenAkkoord({ zaak: spel.zaak, brief, concept: concept(brief.id, '2026-05-25'), ...wie }).join(' ')
    }
    expect(redenen('aanwijzing')).toContain('Het is nog niet zeker wie de houder is. Beantwoord eerst')
    expect(redenen('antwoord-ggd')).not.toContain('wie de houder is')
  })

  it('stops an approved letter: it is made anew and waits', () => {
    const spel = goedgekeurd()
    const { id } = spel.brief('aanwijzing')
    neemOp(spel, TWIJFEL).beslist()
    expect(spel.zaak.brieven.find((brief) => brief.id === id)).toMatchObject({
      status: 'vervallen',
      vervallenOmdat: expect.stringContaining('misschien een andere houder')
    })
    expect(spel.brief('aanwijzing')).toMatchObject({ vervangt: id, status: 'open' })
  })

  it('"ander": he is the houder, without the number of the former one, and is heard first', () => {
    const spel = neemOp(stilVoorbij(), TWIJFEL)
    const voornemen = spel.brief('voornemen-aanwijzing').id
    const besluit = spel.brief('aanwijzing').id
    antwoord(spel, 'ander').beslist()
    expect(spel.zaak.houder).toMatchObject({ naam: MAAN, kvk: null })
    expect([status(spel, voornemen), status(spel, besluit)]).toEqual(['vervallen', 'vervallen'])
    expect(spel.brief('voornemen-aanwijzing')).toMatchObject({ vervangt: voornemen, status: 'open' })
    expect(spel.overtreding()).toMatchObject({ stap: 'voornemen', gehoord: [] })
    expect(taken(spel)).toContainEqual(expect.stringContaining(`De houder is nu ${MAAN}; tot nu toe was dat ${ZON}`))
    expect(spel.zaak.vastleggingen.at(-1)).toMatchObject({
      soort: 'houder',
      door: 'bram.behandelaar',
      tekst: 'Handelsregister van 22 mei.',
      vorigeHouder: ZON
    })
  })

  it.each<['dezelfde' | 'nieuwe naam', string]>([
    ['dezelfde', ZON],
    ['nieuwe naam', MAAN]
  ])('"%s": nobody is heard anew, and the KvK number stays', (waarde, naam) => {
    const spel = neemOp(stilVoorbij(), TWIJFEL)
    antwoord(spel, waarde).beslist()
    expect(spel.zaak.houder).toMatchObject({ naam, kvk: '12345678' })
    expect(spel.overtreding()).toMatchObject({ stap: 'instrument' })
    expect(vragen(spel)).toEqual([])
  })

  it('is not asked again about the next report with the same name', () => {
    const spel = antwoord(neemOp(stilVoorbij(), TWIJFEL), 'dezelfde')
    expect(vragen(neemOp(spel, TWIJFEL, { dag: '2026-06-02' }))).toEqual([])
    expect(spel.zaak.houder).toMatchObject({ naam: ZON, kvk: '12345678' })
  })

  it('takes no second answer, and says how to mend it', () => {
    const spel = antwoord(neemOp(stilVoorbij(), TWIJFEL), 'ander')
    const vraag = spel.zaak.vragen.find(({ soort }) => soort === 'houder')
    if (vraag === undefined) throw new Error('geen vraag')
    expect(redenenTegenAntwoorden(spel.zaak, vraag)).toEqual([expect.stringContaining(`bs record ${spel.zaak.id} houder`)])
  })

  it('is no question any more once a report with the KvK number came', () => {
    const spel = neemOp(neemOp(stilVoorbij(), TWIJFEL), {}, { dag: '2026-06-02' })
    expect(vragen(spel)).toEqual([])
    expect(spel.zaak.houder).toMatchObject({ naam: ZON, kvk: '12345678' })
  })

  it('asks nothing when the inspection was an earlier one', () => {
    expect(vragen(neemOp(stilVoorbij(), TWIJFEL, { dag: '2026-01-05' }))).toEqual([])
  })
})

describe('a zienswijze of the former houder that is not weighed yet', () => {
  /** Taken in, and not decided when the report comes. */
  function inBehandeling(): { spel: Spel; id: string } {
    const spel = gehoordWordt().op('2026-05-20')
    const { id } = spel.brief('voornemen-aanwijzing')
    spel.bouwer.legtVast({ id: 'e1', soort: 'zienswijze', op: '2026-05-20', brief: id, hoe: 'schriftelijk', tekst: 'Niet eens.' })
    spel.bouwer.begint({ soort: 'zienswijze', brief: id })
    return { spel, id }
  }

  function toetst(spel: Spel, id: string): void {
    expect(spel.overtreding()).toMatchObject({ stap: 'voornemen', gehoord: [] })
    expect(spel.brieven()).not.toContain('aanwijzing')
    expect(spel.open()).not.toContain('zienswijze')
    expect(spel.brief('voornemen-aanwijzing')).toMatchObject({ vervangt: id, status: 'open' })
    expect(spel.zaak.vastleggingen.filter(({ soort }) => soort === 'zienswijze')).toHaveLength(1)
    expect(taken(spel)).toContainEqual(
      expect.stringContaining(
        `De zienswijze van 20 mei 2026 is van ${ZON}. Die blijft in het dossier, maar telt niet als het horen van ${MAAN}`
      )
    )
  }

  it('counts not for another one: the hearing starts anew, and a person is told', () => {
    const { spel, id } = inBehandeling()
    neemOp(spel, ANDER).beslist()
    toetst(spel, id)
  })

  it('nor after a person said that he is another one', () => {
    const { spel, id } = inBehandeling()
    antwoord(neemOp(spel, TWIJFEL), 'ander').beslist()
    toetst(spel, id)
  })

  it('nor when it was weighed and somebody answers the weighing again', () => {
    const spel = gehoordWordt().op('2026-05-20')
    const { id } = spel.brief('voornemen-aanwijzing')
    spel.zienswijze(id).antwoord('zienswijze', 'doorzetten', 'Het tekort staat vast.')
    const vraag = spel.zaak.vragen.find(({ veld }) => veld === 'zienswijze')
    if (vraag === undefined) throw new Error('geen weging')
    neemOp(spel, ANDER).beslist()
    const gegeven = { waarde: 'doorzetten', reden: 'Nogmaals.', door: 'bram.behandelaar', op: '2026-05-22T10:00:00Z' }
    spel.bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord: gegeven } })
    expect(spel.beslist().overtreding()).toMatchObject({ stap: 'voornemen', gehoord: [] })
    expect(spel.brieven()).not.toContain('aanwijzing')
  })

  it('nor by a corrected report, where a person says what becomes of the voornemen', () => {
    const { spel } = inBehandeling()
    const [eerste] = spel.zaak.rapporten
    neemOp(spel, ANDER, { dag: '2026-01-12', ...(eerste === undefined ? {} : { corrigeert: eerste }) }).beslist()
    expect(spel.brieven()).not.toContain('aanwijzing')
    expect(taken(spel)).toContainEqual(expect.stringContaining(`is van ${ZON}. De houder is nu ${MAAN}; die is nog niet gehoord`))
  })

  it('is weighed as always when the houder is the same one, written in another way', () => {
    const { spel } = inBehandeling()
    neemOp(spel, { naam: ZON.toUpperCase(), kvk: null }).beslist()
    expect(spel.open()).toContain('zienswijze')
  })
})

describe('a besluit that went out to the former houder', () => {
  it('binds him only: a jurist is asked, and his letters are known as his', () => {
    const spel = stilVoorbij().verzendt('aanwijzing', '2026-03-10')
    neemOp(spel, ANDER)
    expect(taken(spel)).toContainEqual(
      expect.stringMatching(new RegExp(`Aan ${ZON} is gericht, en bindt ${MAAN} niet: aanwijzing \\(.*\\)\\. Vraag een jurist`))
    )
    expect(spel.zaak.brieven.filter(({ vorigeHouder }) => vorigeHouder === ZON).map(({ soort }) => soort)).toEqual([
      'voornemen-aanwijzing',
      'aanwijzing'
    ])
  })
})

describe('a corrected report names another houder', () => {
  const uit = () => stilVoorbij().verzendt('aanwijzing', '2026-03-10')
  it.each<['voornemen-aanwijzing' | 'aanwijzing', 'wijzigen' | 'laten staan', 'voornemen-aanwijzing' | 'aanwijzing', () => Spel]>([
    ['voornemen-aanwijzing', 'wijzigen', 'voornemen-aanwijzing', gehoordWordt],
    ['aanwijzing', 'wijzigen', 'voornemen-aanwijzing', uit],
    ['aanwijzing', 'laten staan', 'aanwijzing', uit]
  ])('and a person has the %s changed, the voornemen %s: a new %s, for the houder of now', (soort, overVoornemen, volgt, maak) => {
    const spel = maak()
    const voor = spel.zaak.brieven.length
    const [eerste] = spel.zaak.rapporten
    neemOp(spel, ANDER, { dag: '2026-01-12', ...(eerste === undefined ? {} : { corrigeert: eerste }) }).beslist()
    const verzonden = (een: Brief['soort']) => spel.zaak.brieven.findLast((brief) => brief.soort === een && brief.verzondenOp !== null)?.id
    const keuzes = new Map([
      [verzonden('voornemen-aanwijzing'), overVoornemen],
      [verzonden(soort), 'wijzigen']
    ])
    const vragen = spel.zaak.vragen.filter((een) => een.soort === 'correctie' && isOpen(een))
    const staat = vragen.find(({ over }) => over.brief === verzonden('voornemen-aanwijzing'))?.opties.at(-1)
    expect(staat?.label).toContain('telt dit voornemen ook als het horen van die houder')
    for (const vraag of vragen) {
      const waarde = keuzes.get(vraag.over.brief ?? undefined) ?? 'laten staan'
      const gegeven = { waarde, reden: 'Andere houder.', door: 'bram.behandelaar', op: '2026-05-22T10:00:00Z' }
      spel.bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord: gegeven } })
    }
    const nieuw = spel
      .beslist()
      .zaak.brieven.slice(voor)
      .filter(({ soort: een }) => een.endsWith('aanwijzing'))
    expect(nieuw.map(({ soort: een, status: nu }) => [een, nu])).toEqual([[volgt, 'open']])
  })
})

describe('a dwangsom under a last that went out to the former houder', () => {
  it('is forfeited by him only: the task says so', () => {
    const spel = stilVoorbij().verzendt('aanwijzing', '2026-03-10')
    const brief = spel.brief('aanwijzing').id
    neemOp(spel, ANDER).beslist()
    const feit = { id: 'e1', soort: 'verbeuring' as const, op: '2026-05-21', brief, overtreding: 'o1', bedrag: 50_000 }
    spel.bouwer.legtVast({ ...feit, tekst: 'Gezien.' })
    spel.bouwer.begint({ soort: 'verbeuring', vastlegging: 'e1' })
    expect(taken(spel.beslist())).toContainEqual(
      expect.stringContaining(`de last was gericht aan ${ZON}, en ${MAAN} is nu de houder. Alleen wie de last kreeg, kan verbeuren`)
    )
  })
})

describe('a person records who the houder is', () => {
  const werk = {
    vandaag: '2026-05-22',
    door: 'bram.behandelaar',
    document: { sleutel: 'voorbeeldgemeente/zaken/x/stukken/a.pdf', bestandsnaam: 'uittreksel.pdf' }
  }
  const invoer = (velden: Record<string, string>, soort = 'houder'): VastlegInvoer => ({
    soort,
    op: '2026-05-22',
    tekst: 'Handelsregister, 22 mei 2026.',
    velden
  })
  const overname = { wie: 'ander', naam: MAAN, kvk: '87654321', straat: 'Maanweg 1', postcode: '1234 ZZ', plaats: 'Voorbeelddorp' }
  const redenen = (zaak: Zaak, wat: VastlegInvoer, met: Parameters<typeof legVastIn>[2] = werk) => {
    const uit = legVastIn(zaak, wat, met)
    return uit.ok ? '' : uit.redenen.join(' ')
  }

  function legVast(spel: Spel, wat: VastlegInvoer): Spel {
    const uit = legVastIn(spel.op('2026-05-22').zaak, wat, werk)
    if (!uit.ok) throw new Error(uit.redenen.join(' '))
    for (const een of uit.gebeurtenissen) spel.bouwer.gebeurt(een, werk.door)
    return spel
  }

  it('another one: what was not sent lapses, he is heard first, and gets the letters at his own address', () => {
    const spel = goedgekeurd()
    const voornemen = spel.brief('voornemen-aanwijzing').id
    const besluit = spel.brief('aanwijzing').id
    legVast(spel, invoer(overname)).beslist()
    expect([status(spel, voornemen), status(spel, besluit)]).toEqual(['vervallen', 'vervallen'])
    expect(spel.brief('voornemen-aanwijzing')).toMatchObject({ vervangt: voornemen, status: 'open' })
    expect(spel.zaak.houder).toMatchObject({ naam: MAAN, kvk: '87654321', email: null, adres: { straat: 'Maanweg 1' } })
    expect(spel.zaak.vastleggingen.at(-1)).toMatchObject({ soort: 'houder', vorigeHouder: ZON, document: werk.document.sleutel })
  })

  it('the same one under a new name: an approved letter is made anew, and nobody is heard again', () => {
    const spel = goedgekeurd()
    const besluit = spel.brief('aanwijzing').id
    legVast(spel, invoer({ wie: 'dezelfde', naam: MAAN })).beslist()
    expect(spel.brief('aanwijzing')).toMatchObject({ vervangt: besluit, status: 'open' })
    expect(spel.zaak.houder).toMatchObject({ naam: MAAN, kvk: '12345678' })
  })

  it.each<['dezelfde' | 'nieuwe naam', string]>([
    ['dezelfde', ZON],
    ['nieuwe naam', MAAN]
  ])('an address and gemachtigde that were recorded hold when a later doubt is answered with "%s"', (waarde, naam) => {
    const adres = { straat: 'Postweg 3', postcode: '1234 ZZ', plaats: 'Voorbeelddorp' }
    const wie = { naam: 'mr. G. Machtigde', straat: 'Hof 1', postcode: '1234 ZZ', plaats: 'Voorbeelddorp' }
    const gemachtigde = Object.fromEntries(Object.entries(wie).map(([veld, waarde]) => [`gemachtigde.${veld}`, waarde]))
    const spel = legVast(stilVoorbij(), invoer({ ...adres, ...gemachtigde }, 'adres'))
    const { houder } = spel.zaak
    expect(houder).toMatchObject({ adres: { straat: 'Postweg 3' }, gemachtigde: { naam: 'mr. G. Machtigde' } })
    expect(antwoord(neemOp(spel, TWIJFEL), waarde).zaak.houder).toEqual({ ...houder, naam })
  })

  it('settles the question about the report', () => {
    const spel = neemOp(stilVoorbij(), TWIJFEL)
    expect(vragen(legVast(spel, invoer(overname)))).toEqual([])
  })

  it('holds over a later report that still names the former one', () => {
    const spel = neemOp(legVast(stilVoorbij(), invoer(overname)), {})
    expect(spel.zaak.houder.naam).toBe(MAAN)
    expect(taken(spel)).toContainEqual(expect.stringContaining(`De vastgelegde gegevens blijven gelden: ${MAAN}`))
  })

  it.each<[string, Record<string, string>, string]>([
    ['it is not said who', { naam: MAAN }, '--set wie=ander'],
    ['of another one the data are missing', { wie: 'ander', naam: MAAN }, 'Er ontbreekt: straat, postcode, plaats, kvk.'],
    ['the KvK number is none', { ...overname, kvk: '1234' }, '"1234" is geen KvK-nummer'],
    ['the number says that he is the same one', { ...overname, kvk: '12345678' }, `is ${MAAN} dezelfde houder als ${ZON}`],
    ['the number says that he is another one', { wie: 'dezelfde', kvk: '87654321' }, `is niet dezelfde houder als ${ZON}`],
    ['a field is not known', { ...overname, huisnummer: '7' }, '"huisnummer" is geen gegeven van de houder'],
    ['nothing is different', { wie: 'dezelfde' }, 'Zo staat het al in de zaak']
  ])('is refused when %s', (_, velden, reden) => {
    expect(redenen(stilVoorbij().zaak, invoer(velden))).toContain(reden)
  })

  it('is refused without a document, and in a closed zaak', () => {
    const spel = stilVoorbij()
    expect(redenen(spel.zaak, invoer(overname), { ...werk, document: null })).toContain('Voeg met --file het stuk toe')
    expect(redenen({ ...spel.zaak, status: 'gesloten' }, invoer(overname))).toContain('Een nieuw rapport opent een nieuwe zaak')
  })

  it.each<[string, string]>([
    ['another name', MAAN],
    ['the same name with another legal form', 'Kinderopvang Zonnestraal B.V.'],
    ['a name with a word more', 'Stichting Kinderopvang Zonnestraal Noord']
  ])('is refused as an adres: %s', (_, naam) => {
    const reden = redenen(stilVoorbij().zaak, invoer({ naam }, 'adres'))
    expect(reden).toContain(`"${naam}" is een andere naam dan "${ZON}"`)
    expect(reden).toContain('bs record vbg-2026-0001 houder')
    expect(reden).toContain('gecorrigeerd rapport')
  })

  it.each(['STICHTING KINDEROPVANG ZONNESTRAAL', 'Stichting Kinder-opvang Zonnestraal', 'Kinderopvang Zonnestraal'])(
    'may mend the spelling as an adres: %s',
    (naam) => {
      expect(legVast(stilVoorbij(), invoer({ naam }, 'adres')).zaak.houder).toMatchObject({ naam, kvk: '12345678' })
    }
  )
})
