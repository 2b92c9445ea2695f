/**
 * The way of a bezwaar by commands only, from the aanwijzing to the beroepstermijn. Every date stands in DAG, written by hand; beside it how
 * it was counted. 2026: Goede Vrijdag 3 April, Pasen 5 and 6, Koningsdag 27, Bevrijdingsdag 5 May, Hemelvaart 14, by koninklijk besluit 15.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import { isOpen } from '../../functions/model/vraag.ts'
import type { Brief, Zaak } from '../../functions/model/zaak.ts'
import { JAARLIJKS } from './jaar-rapporten.ts'
import { brief, brieftekst, dagVan, meldingen, openTaak, sluitKantoor, termijn, toon, vraag } from './kantoor.ts'

const DAG = {
  /** The report is processed; the voornemen goes out. Wednesday. */
  voornemen: '2026-02-04',
  /** Zienswijze until Wednesday 18 February (two weeks); nothing came. The aanwijzing is made known on Thursday. */
  aanwijzing: '2026-02-19',
  /** Six weeks from Thursday 19 February: Thursday 2 April, a working day (6:7, 6:8). */
  eindeBezwaar: '2026-04-02',
  /** A week more for what was posted in time (6:9 lid 2). */
  eindePerPost: '2026-04-09',
  bezwaar: '2026-03-16',
  /** Six weeks from 2 April: Thursday 14 May, Hemelvaart; Friday 15 by koninklijk besluit; then a weekend: Monday 18 May (7:10 lid 1, Atw 1). */
  beslisdag: '2026-05-18',
  uitnodiging: '2026-03-30',
  hoorzitting: '2026-04-21',
  /** Ten days before Tuesday 21 April (7:4 lid 1): Saturday 11 April. A term counted back is not moved (Atw 1 lid 2). */
  stukken: '2026-04-11',
  /** The file lies open for a week before the hearing at the least: from Tuesday 14 April; it does from Monday the 13th (7:4 lid 2). */
  inzage: '2026-04-13',
  verslag: '2026-04-22',
  /** Two weeks before Monday 18 May. */
  nadert: '2026-05-04',
  verdaging: '2026-05-11',
  /** Six weeks more: twelve weeks from Thursday 2 April is Thursday 25 June (7:10 lid 3). */
  beslisdagVerdaagd: '2026-06-25',
  /** Two weeks before Thursday 25 June. */
  nadertVerdaagd: '2026-06-11',
  beslissing: '2026-06-16',
  /** Six weeks from Tuesday 16 June: Tuesday 28 July (6:7, 6:8). */
  eindeBeroep: '2026-07-28',
  /** A week more by post: Tuesday 4 August (6:9 lid 2). */
  eindeBeroepPerPost: '2026-08-04'
} as const

const Z = 'vbg-2026-0001'
const BRAM = ['--as', 'bram.behandelaar'] as const
const MILA = ['--as', 'mila.mandaathouder'] as const
const TIJD = { timeout: 300_000 }

let map: string
let data: string
let aanwijzing: string
let zaak: Zaak

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'bezwaar-'))
  data = join(map, 'data')
  const rapport = { ...JAARLIJKS, voorwaarden: JAARLIJKS.voorwaarden.filter(({ id }) => id === 'ratio') }
  await writeFile(join(map, 'rapport.json'), JSON.stringify(rapport))
})

afterAll(async () => {
  sluitKantoor()
  await rm(map, { recursive: true, force: true })
})

function eisDelen(tekst: string | undefined, ...delen: readonly string[]): void {
  for (const deel of delen) expect(tekst).toContain(deel)
}

/** The commands of one day at one folder. */
function kantoor(waar: string, dag: string) {
  const { doe, weigert } = dagVan(waar, dag)
  const nu = async () => (await toon(waar, dag, Z)).zaak
  const leg = async (soort: string, ...opties: readonly string[]) => {
    await doe('record', Z, soort, ...opties, ...BRAM)
    return nu()
  }
  const antwoord = async (punt: Parameters<typeof vraag>[1], waarde = 'voorstel', reden = '') => {
    await doe('answer', vraag(await nu(), punt), '--value', waarde, ...(reden === '' ? [] : ['--reason', reden]), ...BRAM)
  }
  /** Taken by Bram with this day as its date, approved by who it names, posted: on this day it is sent. */
  const verzend = async (soort: Briefsoort): Promise<{ readonly brief: Brief; readonly tekst: string }> => {
    const { id } = brief(await nu(), soort)
    await doe('edit', id, '--set', `geplandeVerzending=${dag}`, ...BRAM)
    const wie = brief(await nu(), soort).concepten.at(-1)?.ondertekenaar.id ?? ''
    await doe('approve', id, '--as', wie)
    const post = (await nu()).verzendingen.find((rij) => rij.brief === id && rij.telt && rij.status === 'per-post')
    if (post !== undefined) await doe('posted', post.id, '--on', dag, ...BRAM)
    const gegaan = brief(await nu(), soort)
    expect(gegaan.verzondenOp).toBe(dag)
    return { brief: gegaan, tekst: await brieftekst(waar, gegaan) }
  }
  return { doe, weigert, nu, leg, antwoord, verzend }
}

const opDag = (dag: string) => kantoor(data, dag)

/** A copy of everything, to go on with in another way. */
async function kopie(naam: string): Promise<string> {
  const waar = join(map, naam)
  await cp(data, waar, { recursive: true })
  return waar
}

/** Everything that is asked is settled by its proposal, or in words where there is none. */
async function neemVoorstellen(dag: string): Promise<void> {
  const { doe, nu } = opDag(dag)
  const reden = ['--reason', 'Dit past bij wat de toezichthouder zag.']
  for (const { id, voorstel } of (await nu()).vragen.filter(isOpen))
    await doe('answer', id, '--value', voorstel === null ? 'Dit is nodig voor de kinderen.' : 'voorstel', ...reden, ...BRAM)
}

const staat = (over: Zaak, soort: string) => termijn(over, `${soort}:${aanwijzing}`)

describe('the way of a bezwaar', TIJD, () => {
  it('the aanwijzing is made known; bezwaar can come until six weeks later, by post a week more', async () => {
    await opDag(DAG.voornemen).doe('process', join(map, 'rapport.json'), '--gemeente', 'voorbeeldgemeente')
    await neemVoorstellen(DAG.voornemen)
    await opDag(DAG.voornemen).verzend('voornemen-aanwijzing')
    await opDag(DAG.aanwijzing).doe('day')
    await neemVoorstellen(DAG.aanwijzing)
    const uit = await opDag(DAG.aanwijzing).verzend('aanwijzing')
    aanwijzing = uit.brief.id
    expect(uit.brief.akkoord?.door).toBe('mila.mandaathouder')
    zaak = await opDag(DAG.aanwijzing).nu()
    expect(staat(zaak, 'bezwaar')).toEqual([DAG.eindeBezwaar, 'loopt'])
    expect(staat(zaak, 'bezwaar-per-post')).toEqual([DAG.eindePerPost, 'loopt'])
  })

  it('the bezwaar is confirmed by letter, with the day on which is decided', async () => {
    zaak = await opDag(DAG.bezwaar).leg('bezwaar', '--on', DAG.bezwaar)
    expect(staat(zaak, 'beslissing-op-bezwaar')).toEqual([DAG.beslisdag, 'loopt'])
    openTaak(zaak, 'beoordelen', 'Bezwaar van 16 maart 2026 tegen Aanwijzing')
    const { tekst } = await opDag(DAG.bezwaar).verzend('ontvangst-bezwaar')
    eisDelen(tekst, 'Op 16 maart 2026 hebben wij uw bezwaarschrift ontvangen', 'uiterlijk op maandag 18 mei 2026')
    eisDelen(tekst, 'Intussen blijft ons besluit gelden')
  })

  it('the hearing: one that is too near is refused with the day that would do; the invitation names every day', async () => {
    const { weigert, leg, verzend } = opDag(DAG.uitnodiging)
    const plek = ['--set', 'tijd=14:30', '--set', 'plaats=Stadskantoor, kamer 2.04', '--set', 'wie=Teun Toetser en A. Voorbeeld']
    const open = ['--set', 'inzage-plaats=de balie van het Stadskantoor']
    const zitting = (dag: string, inzage: string) => ['--set', `dag=${dag}`, '--set', `inzage-vanaf=${inzage}`, ...plek, ...open]
    const snel = await weigert('record', Z, 'hoorzitting', '--on', DAG.uitnodiging, ...zitting('2026-04-09', '2026-03-31'), ...BRAM)
    // Eleven days after Monday 30 March: ten days before that is the 31st, when a letter of today can have come.
    eisDelen(snel, 'Een hoorzitting op 9 april 2026 is te snel', 'Kies een dag vanaf 10 april 2026')
    const kort = await weigert('record', Z, 'hoorzitting', '--on', DAG.uitnodiging, ...zitting(DAG.hoorzitting, '2026-04-15'), ...BRAM)
    eisDelen(kort, 'ten minste een week ter inzage', 'uiterlijk vanaf 14 april 2026')
    zaak = await leg('hoorzitting', '--on', DAG.uitnodiging, ...zitting(DAG.hoorzitting, DAG.inzage))
    const { tekst } = await verzend('uitnodiging-hoorzitting')
    eisDelen(tekst, 'dinsdag 21 april 2026 om 14.30 uur', 'Stadskantoor, kamer 2.04', 'Teun Toetser en A. Voorbeeld')
    eisDelen(tekst, 'uiterlijk op zaterdag 11 april 2026', 'van maandag 13 april 2026 tot en met maandag 20 april 2026')
    expect(tekst).not.toMatch(/u kunt bezwaar maken|in beroep/i)
  })

  it('no beslissing before the hearing is recorded; the day after it that is asked', async () => {
    eisDelen(await opDag(DAG.hoorzitting).weigert('letter', Z, 'beslissing-op-bezwaar', ...BRAM), 'artikel 7:2 en 7:3 Awb')
    await opDag(DAG.verslag).doe('day')
    openTaak(await opDag(DAG.verslag).nu(), 'beoordelen', 'De hoorzitting was op 21 april 2026.')
    const gezegd = 'De houder zei dat een beroepskracht ziek was. Hij vindt de termijn te kort.'
    zaak = await opDag(DAG.verslag).leg('bezwaar-gehoord', '--on', DAG.hoorzitting, '--text', gezegd)
    expect(zaak.taken.filter(({ over, afgedaan }) => over?.startsWith('hoorverslag:') === true && afgedaan === null)).toEqual([])
  })

  it('two weeks before the last day somebody hears; the verdaging counts once its letter has gone', async () => {
    await opDag(DAG.nadert).doe('day')
    zaak = await opDag(DAG.nadert).nu()
    openTaak(zaak, 'beoordelen', 'De laatste dag om op het bezwaar tegen Aanwijzing')
    expect(meldingen(zaak)).toContain(`${DAG.nadert} beslissing-op-bezwaar-nadert behandelaar: verstuurd`)
    const reden = ['--text', 'Wij hebben de GGD nog iets gevraagd.']
    zaak = await opDag(DAG.verdaging).leg('verdaging', '--on', DAG.verdaging, ...reden)
    expect(staat(zaak, 'beslissing-op-bezwaar')).toEqual([DAG.beslisdag, 'loopt'])
    const { tekst } = await opDag(DAG.verdaging).verzend('verdaging-bezwaar')
    eisDelen(
      tekst,
      'uiterlijk op maandag 18 mei 2026',
      'uiterlijk op donderdag 25 juni 2026',
      'artikel 7:10, derde lid',
      'GGD nog iets gevraagd'
    )
    zaak = await opDag(DAG.verdaging).nu()
    expect(staat(zaak, 'beslissing-op-bezwaar')).toEqual([DAG.beslisdagVerdaagd, 'loopt'])
    const open = zaak.taken.filter(({ afgedaan }) => afgedaan === null).map(({ over }) => over)
    expect(open).not.toContain(`beslis-bezwaar:${aanwijzing}:${DAG.beslisdag}`)
    openTaak(zaak, 'beoordelen', 'Beslis uiterlijk op 25 juni 2026')
    await opDag(DAG.nadertVerdaagd).doe('day')
    openTaak(await opDag(DAG.nadertVerdaagd).nu(), 'beoordelen', 'De beslissing is al een keer verdaagd.')
  })

  it('a schorsing holds the aanwijzing still, and not the term to decide on the bezwaar', async () => {
    const { leg, weigert } = kantoor(await kopie('geschorst'), DAG.nadertVerdaagd)
    const dag = ['--on', DAG.nadertVerdaagd, '--letter', aanwijzing]
    const stil = await leg('geschorst', ...dag, '--text', 'Door de voorzieningenrechter.')
    openTaak(stil, 'beoordelen', 'is geschorst op 11 juni 2026')
    expect(staat(stil, 'beslissing-op-bezwaar')).toEqual([DAG.beslisdagVerdaagd, 'loopt'])
    eisDelen(await weigert('record', Z, 'onherroepelijk', ...dag, '--text', 'Klaar.', ...BRAM), 'nog niet beslist')
    const weer = await leg('schorsing-voorbij', ...dag, '--text', 'De voorzieningenrechter hief haar op.')
    expect(weer.taken.find(({ over }) => over?.startsWith('geschorst:'))?.afgedaan).not.toBeNull()
  })

  it('who took the aanwijzing may not decide on the bezwaar; the beslissing opens beroep, or takes the aanwijzing away', async () => {
    const anders = await kopie('herroepen')
    zaak = await beslist(data, 'ongegrond')
    expect(staat(zaak, 'beslissing-op-bezwaar')).toEqual([DAG.beslisdagVerdaagd, 'voldaan'])
    const { id } = brief(zaak, 'beslissing-op-bezwaar')
    expect(termijn(zaak, `beroep:${id}`)).toEqual([DAG.eindeBeroep, 'loopt'])
    expect(termijn(zaak, `beroep-per-post:${id}`)).toEqual([DAG.eindeBeroepPerPost, 'loopt'])
    const vast = ['record', Z, 'onherroepelijk', '--letter', aanwijzing, '--text', 'Geen beroep.', ...BRAM]
    eisDelen(await opDag(DAG.eindeBeroepPerPost).weigert(...vast, '--on', DAG.eindeBeroepPerPost), 'tot en met 4 augustus 2026')
    await opDag('2026-08-05').doe(...vast, '--on', '2026-08-05')

    const weg = await beslist(anders, 'herroepen')
    expect(staat(weg, 'beslissing-op-bezwaar')).toEqual([DAG.beslisdagVerdaagd, 'voldaan'])
    expect(termijn(weg, `hersteltermijn:${aanwijzing}:o1`)[1]).toBe('vervallen')
    expect(staat(weg, 'bezwaar')).toEqual([DAG.eindeBezwaar, 'vervallen'])
    openTaak(weg, 'beoordelen', 'Beslis of er een nieuw besluit moet komen voor o1.')
    const nooit = await kantoor(anders, '2026-08-05').weigert(...vast, '--on', '2026-08-05')
    eisDelen(nooit, 'het besluit is herroepen op 16 juni 2026')
  })
})

/** Asked for on the day of the beslissing: the points are settled, those who may not sign are refused, and it goes. */
async function beslist(waar: string, uitkomst: 'ongegrond' | 'herroepen'): Promise<Zaak> {
  const { doe, weigert, nu, antwoord, verzend } = kantoor(waar, DAG.beslissing)
  await doe('letter', Z, 'beslissing-op-bezwaar', ...BRAM)
  await antwoord('ontvankelijkheid')
  await antwoord('uitkomst-bezwaar', uitkomst)
  await antwoord('overwegingen-bezwaar', 'U schrijft dat een beroepskracht ziek was. Ook dan geldt de norm.')
  const { id } = brief(await nu(), 'beslissing-op-bezwaar')
  const tegen = await weigert('approve', id, ...MILA)
  eisDelen(tegen, 'Mila Mandaathouder nam het besluit waartegen het bezwaar is gericht', 'artikel 10:3, derde lid, Awb')
  const { brief: gegaan, tekst } = await verzend('beslissing-op-bezwaar')
  expect(gegaan.akkoord?.door).not.toBe('mila.mandaathouder')
  eisDelen(tekst, 'U kon bezwaar maken tot en met 2 april 2026', 'Op 21 april 2026 hebt u uw bezwaar mondeling uitgelegd')
  eisDelen(
    tekst,
    'binnen zes weken na de dag van verzending',
    uitkomst === 'ongegrond' ? 'Ons besluit blijft zoals het is' : 'U krijgt gelijk.'
  )
  return nu()
}
