/**
 * One case through a year, moved by commands only. Every date is written by hand; the comment says how it was counted. 2026: Goede
 * Vrijdag 3 April, Pasen 5 and 6, Koningsdag 27, Bevrijdingsdag 5 May, Hemelvaart 14, by koninklijk besluit 15, Pinksteren 25.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Zaak } from '../../functions/model/zaak.ts'
import { JAARLIJKS, NADER_IN_APRIL, NADER_IN_JUNI } from './jaar-rapporten.ts'
import { brief, brieftekst, dagVan, mailsAan, meldingen, openTaak, sluitKantoor, termijn, toon, vraag } from './kantoor.ts'

const Z = 'vbg-2026-0001'
const HOUDER = 'houder:kvk:99000201'
const OC = 'oudercommissie:lrk:999000201'
const BRAM = ['--as', 'bram.behandelaar'] as const
const MILA = ['--as', 'mila.mandaathouder'] as const
const VBG = ['--gemeente', 'voorbeeldgemeente'] as const

let map: string
let data: string
let bewaard: string
/** As it stood when it was last shown. */
let zaak: Zaak
const op = (dag: string) => dagVan(data, dag)
const bestand = (naam: string) => join(map, naam)

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'jaar-'))
  data = join(map, 'data')
  bewaard = join(map, 'bewaard')
  const rapporten = { 'jaarlijks.json': JAARLIJKS, 'april.json': NADER_IN_APRIL, 'juni.json': NADER_IN_JUNI }
  for (const [naam, rapport] of Object.entries(rapporten)) await writeFile(bestand(naam), JSON.stringify(rapport))
  await writeFile(bestand('formulier.txt'), 'Ja, dit mag per e-mail. (fictief)')
  await writeFile(bestand('zienswijze.txt'), 'Er was geen vervanging te vinden. Vanaf 1 februari staan er drie beroepskrachten. (fictief)')
  await writeFile(bestand('rooster.txt'), 'Rooster en presentielijsten 18 mei tot en met 1 juni 2026. (fictief)')
})

afterAll(async () => {
  sluitKantoor()
  await rm(map, { recursive: true, force: true })
})

/** Side by side, as colleagues do; the last one alone, so that what they set in motion is done when it ends. */
async function samen<T>(dingen: readonly T[], doe: (ding: T) => Promise<Zaak>): Promise<Zaak> {
  await Promise.all(dingen.slice(0, -1).map(doe))
  const [laatste] = dingen.slice(-1)
  if (laatste === undefined) throw new Error('er is niets te doen')
  return doe(laatste)
}

const neem = (dag: string, ...ids: readonly string[]) => samen(ids, (id) => op(dag).zaak('edit', id, ...BRAM))
const keurGoed = (dag: string, ...ids: readonly string[]) => samen(ids, (id) => op(dag).zaak('approve', id, ...MILA))

/** Settles these punten of the case with their proposals. */
function neemVoorstel(dag: string, ...punten: readonly Parameters<typeof vraag>[1][]): Promise<Zaak> {
  const vragen = punten.map((punt) => ({ punt, id: vraag(zaak, punt) }))
  return samen(vragen, ({ punt, id }) => {
    const reden = punt === 'begunstigingstermijn' ? ['--reason', 'In veertien dagen kan het rooster worden aangepast.'] : []
    return op(dag).zaak('answer', id, '--value', 'voorstel', ...reden, ...BRAM)
  })
}

async function geefToestemming(dag: string, ontvanger: string, adres: string, soort: string): Promise<void> {
  const opties = ['--kind', soort, '--address', adres, '--evidence', bestand('formulier.txt'), ...VBG, ...BRAM]
  await op(dag).doe('consent', ontvanger, ...opties)
}

function eisDelen(tekst: string | undefined, ...delen: readonly string[]): void {
  for (const deel of delen) expect(tekst).toContain(deel)
}

/** A year of commands takes minutes on a busy machine. */
const TIJD = { timeout: 600_000 }

describe('a case through a year', TIJD, () => {
  it('4 February: a report gives an inserted voornemen, a waarschuwing and an answer to the GGD; nothing for what was not assessed', async () => {
    await Promise.all([
      geefToestemming('2026-02-03', HOUDER, 'bestuur@jaarrond.example', 'voornemen'),
      geefToestemming('2026-02-03', OC, 'oc@jaarrond.example', 'oudercommissie')
    ])
    const gedrukt = await op('2026-02-04').doe('process', bestand('jaarlijks.json'), ...VBG)
    expect(gedrukt).toContain('voornemen aanwijzing (fase 1); waarschuwing (fase 1)')
    zaak = (await toon(data, '2026-02-04', Z)).zaak
    const gevonden = zaak.overtredingen.map(({ voorwaarde, prioriteit, ingevoegdVoornemen }) => [
      voorwaarde.item,
      prioriteit,
      ingevoegdVoornemen
    ])
    expect(gevonden).toEqual([
      ['beroepskracht-kindratio', 'Hoog', true],
      ['pedagogisch-beleid', 'Gemiddeld', false]
    ])
    expect(zaak.brieven.map(({ soort }) => soort)).toEqual(['waarschuwing', 'voornemen-aanwijzing', 'antwoord-ggd'])
    // Vastgesteld Monday 2 February + three weeks = Monday 23 February.
    expect(termijn(zaak, 'rapport-openbaar:r1')).toEqual(['2026-02-23', 'loopt'])
    const [aankondiging] = await mailsAan(data, 'oc@jaarrond.example')
    eisDelen(aankondiging?.tekst, 'uiterlijk op 23 februari 2026 openbaar')
  })

  it('open punten are settled, within the policy; outside it only with a reason', async () => {
    const { weigert, zaak: na } = op('2026-02-04')
    const termijnvraag = vraag(zaak, 'hersteltermijn', 'o1')
    const weigering = await weigert('answer', termijnvraag, '--value', '21d', ...BRAM)
    expect(weigering).toMatch(/buiten het beleid \(3 tot en met 14 dagen\).*artikel 4:84 Awb/)
    const antwoorden = [
      [vraag(zaak, 'hersteltermijn', 'o2'), 'voorstel'],
      [vraag(zaak, 'maatregel', 'o2'), 'voorstel'],
      [termijnvraag, '10d'],
      [vraag(zaak, 'maatregel', 'o1'), 'Zet in groep De Zomers drie beroepskrachten in en stuur het rooster en de presentielijsten.']
    ] as const
    zaak = await samen(antwoorden, ([id, waarde]) => na('answer', id, '--value', waarde, ...BRAM))
    expect(zaak.brieven.map(({ status }) => status)).toEqual(['opgesteld', 'opgesteld', 'opgesteld'])
  })

  it('concepts are taken; the author cannot approve; one is sent back with a remark and taken again', async () => {
    await neem('2026-02-04', `${Z}-b1`, `${Z}-b2`, `${Z}-b3`)
    const weigering = await op('2026-02-04').weigert('approve', `${Z}-b2`, ...BRAM)
    eisDelen(weigering, 'Wie de brief schrijft en wie hem goedkeurt, zijn twee personen.')
    const opmerking = 'Noem ook de andere dagen waarop het misging.'
    zaak = await op('2026-02-05').zaak('return', `${Z}-b2`, '--remark', opmerking, ...MILA)
    expect(brief(zaak, 'voornemen-aanwijzing')).toMatchObject({ genomenDoor: null, opmerkingen: [{ tekst: opmerking }] })
    const woorden = 'overtredingen[o1].toelichting=Ook op 5 en 8 januari 2026 was dit zo.'
    const dag = 'geplandeVerzending=2026-02-06'
    zaak = await op('2026-02-05').zaak('edit', `${Z}-b2`, '--set', woorden, '--set', dag, ...BRAM)
    expect(brief(zaak, 'voornemen-aanwijzing').genomenDoor).toBe('bram.behandelaar')
  })

  it('6 February: approved; the voornemen by mail, the waarschuwing by post because nobody consented to mail for it', async () => {
    zaak = await keurGoed('2026-02-06', `${Z}-b1`, `${Z}-b2`, `${Z}-b3`)
    const rijen = zaak.verzendingen.filter(({ brief: bij }) => bij !== null)
    expect(rijen.map(({ id, kanaal, status }) => `${id} ${kanaal} ${status}`).toSorted()).toEqual([
      `${Z}-b1-v1 post per-post`,
      `${Z}-b2-v1 outbox afgeleverd`,
      `${Z}-b3-v1 outbox afgeleverd`
    ])
    // Two weeks from Friday 6 February; ten days are settled for after the besluit.
    expect(termijn(zaak, `zienswijze:${Z}-b2`)).toEqual(['2026-02-20', 'loopt'])
    const voornemen = await brieftekst(data, brief(zaak, 'voornemen-aanwijzing'))
    eisDelen(voornemen, 'vrijdag 20 februari 2026', 'tien dagen', 'Ook op 5 en 8 januari 2026 was dit zo.')
    expect(await mailsAan(data, 'bestuur@jaarrond.example')).toHaveLength(1)
    await op('2026-02-06').doe('posted', `${Z}-b1-v1`, '--on', '2026-02-06', ...BRAM)
  })

  it('9 February: the mail comes back; a new letter with new dates and a new approval goes by post on the 11th', async () => {
    await op('2026-02-09').doe('bounced', `${Z}-b2-v1`, '--reason', '550 5.1.1 mailbox bestaat niet', ...BRAM)
    zaak = (await toon(data, '2026-02-09', Z)).zaak
    // Six weeks from the post of Friday 6 February; a beleidstermijn is not shifted.
    expect(termijn(zaak, `hersteltermijn:${Z}-b1:o2`)).toEqual(['2026-03-20', 'loopt'])
    eisDelen(await brieftekst(data, brief(zaak, 'waarschuwing')), 'vrijdag 20 maart 2026')
    expect(zaak.brieven.find(({ id }) => id === `${Z}-b2`)?.status).toBe('vervallen')
    const nieuw = brief(zaak, 'voornemen-aanwijzing')
    expect(nieuw).toMatchObject({ id: `${Z}-b4`, vervangt: `${Z}-b2`, akkoord: null })
    const waarom = await op('2026-02-09').doe('why', nieuw.id)
    eisDelen(waarom, `herzending (${Z}-b2)`, 'rij hoog-1 van het beleid', 'artikel 1.65, eerste en tweede lid')

    await neem('2026-02-11', nieuw.id)
    await keurGoed('2026-02-11', nieuw.id)
    await op('2026-02-11').doe('posted', `${nieuw.id}-v1`, '--on', '2026-02-11', ...BRAM)
    const taak = openTaak(zaak, 'bezorging').id
    zaak = await op('2026-02-11').zaak('record', Z, `taak:${taak}`, '--on', '2026-02-11', '--text', 'Opnieuw gepost.', ...BRAM)
    expect(termijn(zaak, `zienswijze:${Z}-b2`)).toEqual(['2026-02-20', 'vervallen'])
    // Two weeks from Wednesday 11 February.
    expect(termijn(zaak, `zienswijze:${Z}-b4`)).toEqual(['2026-02-25', 'loopt'])
    const tekst = await brieftekst(data, brief(zaak, 'voornemen-aanwijzing'))
    eisDelen(tekst, 'in de plaats van onze brief van 6 februari 2026', 'woensdag 25 februari 2026', 'Ook op 5 en 8 januari 2026')
  })

  it('16 February: the report is public, and the oudercommissie hears where', async () => {
    const adres = 'https://inspectierapporten.example/jaar-2026-0001'
    zaak = await op('2026-02-16').zaak('record', Z, 'rapport-openbaar', '--on', '2026-02-16', '--text', adres, ...BRAM)
    expect(termijn(zaak, 'rapport-openbaar:r1')).toEqual(['2026-02-23', 'voldaan'])
    expect((await mailsAan(data, 'oc@jaarrond.example')).some(({ tekst }) => tekst.includes(adres))).toBe(true)
  })

  it('18 February: a zienswijze in time is weighed point by point; 20 February: the aanwijzing is made known by mail', async () => {
    const { weigert, zaak: na } = op('2026-02-18')
    await geefToestemming('2026-02-18', HOUDER, 'post@jaarrond.example', 'besluit')
    await geefToestemming('2026-02-18', HOUDER, 'post@jaarrond.example', 'herinnering')
    const gekregen = ['--received', '2026-02-17', '--how', 'schriftelijk']
    zaak = await na('zienswijze', Z, bestand('zienswijze.txt'), ...gekregen, ...BRAM)
    expect(termijn(zaak, `zienswijze:${Z}-b4`)).toEqual(['2026-02-25', 'voldaan'])
    const weging = vraag(zaak, 'zienswijze')
    eisDelen(await weigert('answer', weging, '--value', 'doorzetten', ...BRAM), 'Bij dit antwoord hoort een reden')
    const punten = ['Geen vervanging: de norm geldt elke dag, ook bij ziekte.', 'Hersteld op 1 februari: daarvan is geen rooster gezien.']
    zaak = await na('answer', weging, '--value', 'doorzetten', '--reason', punten.join('\n\n'), ...BRAM)
    zaak = await neemVoorstel('2026-02-18', 'hersteltermijn', 'maatregel', 'evenredigheid')
    expect(zaak.overtredingen[0]).toMatchObject({ fase: 1, instrument: 'aanwijzing', stap: 'instrument' })
    const { id } = brief(zaak, 'aanwijzing')
    const antwoord = brief(zaak, 'antwoord-ggd')
    expect(antwoord).toMatchObject({ id: `${Z}-b6`, vervangt: `${Z}-b3` })
    await neem('2026-02-18', antwoord.id, id)

    zaak = await keurGoed('2026-02-20', antwoord.id, id)
    const gedaan = await brieftekst(data, brief(zaak, 'antwoord-ggd'))
    eisDelen(gedaan, 'onze brief van 6 februari 2026', 'Wij geven de houder een aanwijzing.', 'Wij geven de houder een waarschuwing.')
    expect(brief(zaak, 'aanwijzing')).toMatchObject({ status: 'bekendgemaakt', verzondenOp: '2026-02-20' })
    // Ten days, as settled for the voornemen, from Friday 20 February.
    expect(termijn(zaak, `hersteltermijn:${id}:o1`)).toEqual(['2026-03-02', 'loopt'])
    // Six weeks end on 3 April: Goede Vrijdag; then weekend and Tweede Paasdag; so Tuesday 7 April (Atw 1). A week for the post: 14 April.
    expect(termijn(zaak, `bezwaar:${id}`)).toEqual(['2026-04-07', 'loopt'])
    expect(termijn(zaak, `bezwaar-per-post:${id}`)).toEqual(['2026-04-14', 'loopt'])
    const tekst = await brieftekst(data, brief(zaak, 'aanwijzing'))
    eisDelen(tekst, 'maandag 2 maart 2026', 'binnen zes weken na de dag van verzending', '17 februari 2026', ...punten)
    eisDelen(tekst, 'De houder belde tijdens het bezoek een invalkracht')
    expect(tekst).not.toContain('7 april 2026')
    const [besluit] = await mailsAan(data, 'post@jaarrond.example')
    eisDelen(besluit?.onderwerp, 'Aanwijzing')
  })

  it('the days go by: reminders before the end, missed days caught up, and after it a verzoek to the GGD with a task', async () => {
    await op('2026-02-23').doe('day')
    const { id } = brief(zaak, 'mededeling-oudercommissie')
    await neem('2026-02-24', id)
    await keurGoed('2026-02-24', id)
    // Friday 27 February is missed; Sunday 1 March makes up for it.
    await op('2026-03-01').doe('day')
    await op('2026-03-03').doe('day')
    zaak = (await toon(data, '2026-03-03', Z)).zaak
    expect(meldingen(zaak)).toEqual([
      '2026-02-04 rapport-wordt-openbaar oudercommissie: verstuurd',
      '2026-02-09 bezorging-mislukt behandelaar: verstuurd',
      '2026-02-16 rapport-openbaar oudercommissie: verstuurd',
      // Seven days before 2 March.
      '2026-02-23 herinnering-hersteltermijn houder: verstuurd',
      // It gets a letter instead.
      '2026-02-21 aanwijzing-gegeven oudercommissie: niet verstuurd',
      // Three days before 2 March.
      '2026-02-27 hersteltermijn-eindigt oudercommissie: verstuurd',
      '2026-02-27 hersteltermijn-nadert behandelaar: verstuurd',
      '2026-03-03 hersteltermijn-verstreken behandelaar: verstuurd'
    ])
    expect((await mailsAan(data, 'post@jaarrond.example')).some(({ tekst }) => tekst.includes('tot en met 2 maart 2026'))).toBe(true)
    expect(termijn(zaak, `hersteltermijn:${Z}-b5:o1`)).toEqual(['2026-03-02', 'verstreken'])
    expect(zaak.overtredingen[0]?.fase).toBe(1)
    openTaak(zaak, 'nader onderzoek', 'o1')
    const verzoek = brief(zaak, 'verzoek-nader-onderzoek')
    expect(verzoek.overtredingen).toEqual(['o1'])
    eisDelen(await brieftekst(data, verzoek), 'maandag 2 maart 2026')
    await neem('2026-03-05', verzoek.id)
    await keurGoed('2026-03-05', verzoek.id)
  })

  it('the same for the waarschuwing, whose term ends on Friday 20 March and is looked at on Monday', async () => {
    // The reminder of 13 March goes out on the 16th; the warning of the 17th is too late on the 23rd, and says so.
    await op('2026-03-16').doe('day')
    await op('2026-03-23').doe('day')
    zaak = (await toon(data, '2026-03-23', Z)).zaak
    expect(meldingen(zaak).slice(8)).toEqual([
      '2026-03-13 herinnering-hersteltermijn houder: verstuurd',
      // Of a waarschuwing the oudercommissie does not hear.
      '2026-03-17 hersteltermijn-eindigt oudercommissie: niet verstuurd',
      '2026-03-17 hersteltermijn-nadert behandelaar: niet verstuurd',
      '2026-03-21 hersteltermijn-verstreken behandelaar: verstuurd'
    ])
    const verzoek = brief(zaak, 'verzoek-nader-onderzoek')
    expect(verzoek.overtredingen).toEqual(['o2'])
    openTaak(zaak, 'nader onderzoek', 'o2')
    await neem('2026-03-25', verzoek.id)
    await keurGoed('2026-03-25', verzoek.id)
    // Twice what was done, twice a verzoek.
    expect(await mailsAan(data, 'kinderopvang@ggd-voorbeeldstreek.example')).toHaveLength(4)
  })

  it('15 April: the week for post is over; a person confirms that the aanwijzing is final and says why it is not in the register', async () => {
    await op('2026-04-15').doe('day')
    zaak = await op('2026-04-15').zaak('record', Z, 'onherroepelijk', '--on', '2026-04-15', ...BRAM)
    const taak = openTaak(zaak, 'register', 'Aanwijzing').id
    const reden = 'Een aanwijzing is een enkele last; zij wordt hier niet vermeld.'
    zaak = await op('2026-04-15').zaak('record', Z, `taak:${taak}`, '--on', '2026-04-15', '--text', reden, ...BRAM)
    expect(zaak.taken.filter(({ afgedaan }) => afgedaan === null).map(({ soort }) => soort)).toEqual(['nader onderzoek', 'nader onderzoek'])
  })

  it('24 April: the nader onderzoek: one hersteld, one in the next fase with a hearing of its own', async () => {
    const gedrukt = await op('2026-04-24').doe('process', bestand('april.json'), ...VBG)
    expect(gedrukt).toContain('voornemen last onder dwangsom (fase 2); hersteld')
    zaak = (await toon(data, '2026-04-24', Z)).zaak
    expect(zaak.taken.every(({ afgedaan }) => afgedaan !== null)).toBe(true)
    // Three weeks from Thursday 23 April: Hemelvaart 14 May, then 15 May by koninklijk besluit, then the weekend: Monday 18 May.
    expect(termijn(zaak, 'rapport-openbaar:r2')).toEqual(['2026-05-18', 'loopt'])
    const waarom = await op('2026-04-24').doe('why', `${Z}-o1`)
    eisDelen(waarom, 'rij hoog-2 van het beleid', 'artikel 5:32, eerste lid', 'De termijn liep tot en met 2 maart 2026')

    zaak = await neemVoorstel('2026-04-24', 'begunstigingstermijn', 'maatregel', 'dwangsom', 'motivering-bedrag')
    const uit = (['voornemen-last-onder-dwangsom', 'afronding', 'antwoord-ggd'] as const).map((soort) => brief(zaak, soort).id)
    await neem('2026-04-24', ...uit)
    // Two working days after Friday 24 April, Monday being Koningsdag: Wednesday 29 April.
    zaak = await keurGoed('2026-04-29', ...uit)
    const post = zaak.verzendingen.filter(({ status }) => status === 'per-post').map(({ id }) => id)
    expect(post).toHaveLength(2)
    await Promise.all(post.map((id) => op('2026-04-29').doe('posted', id, '--on', '2026-04-29', ...BRAM)))
    eisDelen(await brieftekst(data, brief(zaak, 'voornemen-last-onder-dwangsom')), 'woensdag 13 mei 2026')
    const afronding = await brieftekst(data, brief(zaak, 'afronding'))
    eisDelen(afronding, 'Pedagogisch beleid', '8 april 2026', 'U hebt nog niet alles hersteld')
  })

  it('no zienswijze came: on 18 May the last onder dwangsom is drafted, on the 20th it is made known', async () => {
    const adres = 'https://inspectierapporten.example/jaar-2026-0002'
    zaak = await op('2026-05-12').zaak('record', Z, 'rapport-openbaar', '--on', '2026-05-12', '--text', adres, ...BRAM)
    // Two weeks from Wednesday 29 April; the warning of two days before was missed on the 11th.
    expect(termijn(zaak, `zienswijze:${Z}-b10`)).toEqual(['2026-05-13', 'loopt'])
    expect(meldingen(zaak)).toContain('2026-05-11 zienswijzetermijn-nadert behandelaar: verstuurd')
    await op('2026-05-18').doe('day')
    zaak = (await toon(data, '2026-05-18', Z)).zaak
    const maatregel = vraag(zaak, 'maatregel')
    const algemeen = await op('2026-05-18').weigert('answer', maatregel, '--value', 'voorstel', ...BRAM)
    eisDelen(algemeen, 'Het voorstel is de algemene maatregel van het beleid', 'artikel 5:32a, eerste lid', 'in eigen woorden')
    const concreet = 'Zet in groep De Zomers elke dag van 7.30 tot 18.30 uur drie beroepskrachten in als er negen of meer kinderen zijn.'
    zaak = await op('2026-05-18').zaak('answer', maatregel, '--value', concreet, ...BRAM)
    zaak = await neemVoorstel('2026-05-18', 'begunstigingstermijn', 'dwangsom', 'motivering-bedrag', 'evenredigheid')
    const { id } = brief(zaak, 'last-onder-dwangsom')
    const antwoord = brief(zaak, 'antwoord-ggd').id
    await neem('2026-05-18', antwoord, id)
    zaak = await keurGoed('2026-05-20', antwoord, id)
    eisDelen(await brieftekst(data, brief(zaak, 'antwoord-ggd')), 'Wij leggen de houder een last onder dwangsom op.')
    expect(brief(zaak, 'last-onder-dwangsom')).toMatchObject({ id: `${Z}-b13`, status: 'bekendgemaakt', verzondenOp: '2026-05-20' })
    // From Wednesday 20 May: fourteen days; six weeks; and a week for the post. No day off among them.
    expect(termijn(zaak, `begunstigingstermijn:${id}:o1`)).toEqual(['2026-06-03', 'loopt'])
    expect(termijn(zaak, `bezwaar:${id}`)).toEqual(['2026-07-01', 'loopt'])
    expect(termijn(zaak, `bezwaar-per-post:${id}`)).toEqual(['2026-07-08', 'loopt'])
    const tekst = await brieftekst(data, brief(zaak, 'last-onder-dwangsom'))
    eisDelen(tekst, 'woensdag 3 juni 2026', '€ 1.000,00 per keer', '€ 10.000,00', 'U kon reageren tot en met 13 mei 2026', concreet)
    // The aanwijzing was not followed: what rests on that does not rewrite its term.
    expect(termijn(zaak, `hersteltermijn:${Z}-b5:o1`)).toEqual(['2026-03-02', 'verstreken'])
    await op('2026-05-20').doe('backup', bewaard)
  })
})

/** What happened on either way. */
const STATIONS = [
  ...['zaak-geopend', 'rapport-opgenomen', 'doorgang-begonnen', 'besloten', 'vraag-beantwoord', 'concept-gemaakt', 'concept-genomen'],
  ...['concept-teruggestuurd', 'concept-gewijzigd', 'concept-goedgekeurd', 'definitief-opgeslagen', 'verzending-gepland', 'verzonden'],
  ...['verzending-bijgewerkt', 'verzenddag-vervallen', 'brief-vervallen', 'bekendgemaakt', 'vastgelegd', 'taak-gemaakt', 'taak-afgedaan'],
  ...['termijnen-gezet', 'meldingen-gemaakt', 'melding-afgehandeld', 'zaak-gesloten']
]

/** @param uitRegister the day after the three years in which the entry in the register can be read: then somebody looks whether it is gone */
async function eisGesloten(waar: string, dag: string, uitRegister: string): Promise<Zaak> {
  const { zaak: gesloten, journaal } = await toon(waar, dag, Z)
  expect(gesloten).toMatchObject({ status: 'gesloten', geslotenOp: dag, bewaakDatums: [uitRegister] })
  expect(gesloten.taken.filter(({ afgedaan }) => afgedaan === null)).toEqual([])
  const soorten = new Set(journaal.map(({ soort }) => soort))
  expect(STATIONS.filter((station) => !soorten.has(station))).toEqual([])
  expect(journaal.map(({ nr }) => nr)).toEqual(journaal.map((_, plek) => plek + 1))
  eisDelen(await dagVan(waar, dag).doe('verify'), 'ongeschonden')
  return gesloten
}

/** Brought back from the backup of 20 May in a folder of its own. */
async function teruggezet(naam: string): Promise<string> {
  const waar = join(map, naam)
  eisDelen(await dagVan(waar, '2026-05-20').doe('restore', bewaard), 'Alles is ongeschonden.')
  return waar
}

describe('after the last onder dwangsom', TIJD, () => {
  it.concurrent('hersteld before the begunstigingstermijn ended: nothing forfeited, the last stays, and the case is closed', async () => {
    const waar = await teruggezet('voor')
    const dag = (welke: string) => dagVan(waar, welke)
    await dag('2026-05-27').doe('day')
    const controle = ['--on', '2026-06-02', '--violation', 'o1', '--verdict', 'voldoet', '--text', 'Rooster en presentielijsten in orde.']
    let hier = await dag('2026-06-02').zaak('record', Z, 'controle-op-stukken', ...controle, '--file', bestand('rooster.txt'), ...BRAM)
    // Seven days before 3 June.
    expect(meldingen(hier)).toContain('2026-05-27 herinnering-begunstigingstermijn houder: verstuurd')
    expect(termijn(hier, `begunstigingstermijn:${Z}-b13:o1`)).toEqual(['2026-06-03', 'voldaan'])
    const bedrag = ['--on', '2026-06-02', '--violation', 'o1', '--amount', '1000']
    eisDelen(await dag('2026-06-02').weigert('record', Z, 'verbeuring', ...bedrag, ...BRAM), 'er is niets verbeurd')

    const { id } = brief(hier, 'afronding')
    const tekst = await brieftekst(waar, brief(hier, 'afronding'))
    eisDelen(tekst, '2 juni 2026', 'hoeft u voor deze last geen dwangsom te betalen', 'Deze last blijft gelden', 'artikel 5:34')
    const antwoord = brief(hier, 'antwoord-ggd').id
    await dag('2026-06-02').doe('edit', antwoord, ...BRAM)
    await dag('2026-06-02').doe('edit', id, ...BRAM)
    await dag('2026-06-04').doe('approve', antwoord, ...MILA)
    await dag('2026-06-04').doe('approve', id, ...MILA)
    await dag('2026-06-04').doe('posted', `${id}-v1`, '--on', '2026-06-04', ...BRAM)
    // Its letter to the oudercommissie follows by itself.
    hier = await dag('2026-06-08').zaak('edit', `${Z}-b17`, ...BRAM)
    expect(await brieftekst(waar, brief(hier, 'mededeling-oudercommissie'))).toMatch(
      /openbaar sinds 12 mei 2026[.] U vindt .*JAAR-2026-0002/
    )
    await dag('2026-06-08').doe('approve', `${Z}-b17`, ...MILA)

    await dag('2026-07-09').doe('day')
    hier = await dag('2026-07-09').zaak('record', Z, 'onherroepelijk', '--on', '2026-07-09', '--letter', 'b13', ...BRAM)
    openTaak(hier, 'register', 'Last onder dwangsom')
    await dag('2026-07-10').doe('record', Z, 'sanctie-in-register', '--on', '2026-07-10', '--letter', 'b13', ...BRAM)
    expect((await mailsAan(waar, 'oc@jaarrond.example')).some((mail) => mail.tekst.includes('sinds 10 juli 2026 een sanctie'))).toBe(true)
    await eisGesloten(waar, '2026-07-10', '2029-07-11')
  })

  it.concurrent('hersteld after it: forfeited, told in the afronding, paid late, and the case is closed a year after it began', async () => {
    const waar = await teruggezet('na')
    const dag = (welke: string) => dagVan(waar, welke)
    // The reminder of 27 May goes out on Friday the 29th; the day after 3 June a verzoek and two tasks follow.
    await dag('2026-05-29').doe('day')
    await dag('2026-06-04').doe('day')
    let { zaak: hier } = await toon(waar, '2026-06-04', Z)
    expect(meldingen(hier)).toContain('2026-05-27 herinnering-begunstigingstermijn houder: verstuurd')
    openTaak(hier, 'verbeuring nagaan')
    openTaak(hier, 'nader onderzoek', 'o1')
    const verzoek = brief(hier, 'verzoek-nader-onderzoek').id
    await dag('2026-06-04').doe('edit', verzoek, ...BRAM)
    await dag('2026-06-08').doe('approve', verzoek, ...MILA)

    const verbeur = (welke: string, bedrag: string) => ['record', Z, 'verbeuring', '--on', welke, '--violation', 'o1', '--amount', bedrag]
    eisDelen(await dag('2026-06-11').weigert(...verbeur('2026-06-03', '1000'), ...BRAM), 'liep de begunstigingstermijn nog')
    eisDelen(await dag('2026-06-11').weigert(...verbeur('2026-06-10', '11000'), ...BRAM), 'meer dan er nog kan worden verbeurd')
    hier = await dag('2026-06-11').zaak(...verbeur('2026-06-10', '1000'), ...BRAM)
    const feit = hier.vastleggingen.find(({ soort }) => soort === 'verbeuring')?.id
    // From Wednesday 10 June: six weeks (Awb 5:33), and one year (5:35), which the Algemene termijnenwet leaves alone.
    expect(termijn(hier, `betaling-dwangsom:${feit}`)).toEqual(['2026-07-22', 'loopt'])
    expect(termijn(hier, `verjaring-dwangsom:${feit}`)).toEqual(['2027-06-10', 'loopt'])

    eisDelen(await dag('2026-06-26').doe('process', bestand('juni.json'), ...VBG), 'hersteld')
    const afronding = brief((await toon(waar, '2026-06-26', Z)).zaak, 'afronding').id
    await dag('2026-06-26').doe('edit', afronding, ...BRAM)
    await dag('2026-06-30').doe('approve', afronding, ...MILA)
    await dag('2026-06-30').doe('posted', `${afronding}-v1`, '--on', '2026-06-30', ...BRAM)
    hier = await dag('2026-07-02').zaak('edit', `${Z}-b18`, ...BRAM)
    expect(termijn(hier, `begunstigingstermijn:${Z}-b13:o1`)).toEqual(['2026-06-03', 'verstreken'])
    // Three weeks from Thursday 25 June.
    expect(termijn(hier, 'rapport-openbaar:r3')).toEqual(['2026-07-16', 'loopt'])
    const tekst = await brieftekst(waar, brief(hier, 'afronding'))
    eisDelen(tekst, '17 juni 2026', '€ 1.000,00 aan dwangsommen verbeurd', 'Deze last blijft gelden')
    await dag('2026-07-02').doe('approve', `${Z}-b18`, ...MILA)
    await dag('2026-07-06').doe('record', Z, 'rapport-openbaar', '--on', '2026-07-06', ...BRAM)

    await dag('2026-07-23').doe('day')
    hier = await dag('2026-07-23').zaak('record', Z, 'onherroepelijk', '--on', '2026-07-23', '--letter', 'b13', ...BRAM)
    openTaak(hier, 'beoordelen', 'moest uiterlijk op 22 juli 2026')
    await dag('2026-07-23').doe('record', Z, 'sanctie-in-register', '--on', '2026-07-23', '--letter', 'b13', ...BRAM)
    // The voornemen tot invordering was never sent; what is paid needs none.
    expect(brief(hier, 'voornemen-invordering')).toMatchObject({ feiten: [feit] })
    await dag('2027-02-03').doe('record', Z, 'betaling', '--on', '2027-02-03', '--amount', '1000', ...BRAM)
    const dicht = await eisGesloten(waar, '2027-02-03', '2029-07-24')
    expect(dicht.brieven.find(({ soort }) => soort === 'voornemen-invordering')).toMatchObject({
      status: 'vervallen',
      vervallenOmdat: 'niet meer nodig: alles wat is verbeurd, is betaald'
    })
    expect(termijn(dicht, `betaling-dwangsom:${feit}`)).toEqual(['2026-07-22', 'voldaan'])
    expect(termijn(dicht, `verjaring-dwangsom:${feit}`)).toEqual(['2027-06-10', 'voldaan'])
  })

  it.concurrent('not complied with: forfeited, heard, collected while bezwaar against the last runs, reminded, and a dwangbevel for the bailiff', async () => {
    const waar = await teruggezet('geld')
    const dag = (welke: string) => dagVan(waar, welke)
    const uit = async (welke: string, soort: Parameters<typeof brief>[1]) => {
      const { id } = brief((await toon(waar, welke, Z)).zaak, soort)
      await dag(welke).doe('edit', id, ...BRAM)
      return id
    }
    const verzend = async (welke: string, id: string) => {
      const na = await dag(welke).zaak('approve', id, ...MILA)
      const post = na.verzendingen.find((rij) => rij.brief === id && rij.telt && rij.status === 'per-post')
      if (post === undefined) return na
      await dag(welke).doe('posted', post.id, '--on', welke, ...BRAM)
      return (await toon(waar, welke, Z)).zaak
    }
    const antwoord = async (welke: string, punt: Parameters<typeof vraag>[1], waarde = 'voorstel', reden = '') => {
      const { zaak: nu } = await toon(waar, welke, Z)
      await dag(welke).doe('answer', vraag(nu, punt), '--value', waarde, ...(reden === '' ? [] : ['--reason', reden]), ...BRAM)
    }
    await dag('2026-06-04').doe('day')
    const gezien = 'Op 10 juni zag de toezichthouder negen kinderen met twee beroepskrachten.'
    const verbeurd = ['--on', '2026-06-10', '--violation', 'o1', '--amount', '1000', '--text', gezien]
    let hier = await dag('2026-06-11').zaak('record', Z, 'verbeuring', ...verbeurd, ...BRAM)
    await antwoord('2026-06-11', 'bewijs-verbeuring')
    // Two working days after Thursday 11 June: Monday the 15th.
    const voornemen = await uit('2026-06-11', 'voornemen-invordering')
    hier = await verzend('2026-06-15', voornemen)
    eisDelen(await brieftekst(waar, brief(hier, 'voornemen-invordering')), '€ 1.000,00', gezien, 'maandag 29 juni 2026', '22 juli 2026')
    // Two weeks from Monday 15 June.
    expect(termijn(hier, `zienswijze:${voornemen}`)).toEqual(['2026-06-29', 'loopt'])
    eisDelen(await dag('2026-06-16').weigert('letter', Z, 'invorderingsbeschikking', ...BRAM), 'zienswijze geven, tot en met 29 juni 2026')
    await dag('2026-06-25').doe('record', Z, 'bezwaar', '--on', '2026-06-25', '--letter', 'b13', ...BRAM)

    await dag('2026-06-30').doe('day')
    for (const punt of ['bewijs-verbeuring', 'betaaltermijn', 'rekening', 'wettelijke-rente'] as const) await antwoord('2026-06-30', punt)
    await antwoord('2026-06-30', 'bijzondere-omstandigheden', 'De houder heeft niets aangevoerd. Ook ons is niets bijzonders bekend.')
    // Two working days after Tuesday 30 June.
    const besluit = await uit('2026-06-30', 'invorderingsbeschikking')
    hier = await verzend('2026-07-02', besluit)
    expect(brief(hier, 'invorderingsbeschikking')).toMatchObject({ status: 'bekendgemaakt', verzondenOp: '2026-07-02' })
    const beschikking = await brieftekst(waar, brief(hier, 'invorderingsbeschikking'))
    eisDelen(beschikking, 'U kon reageren tot en met 29 juni 2026', 'Op 25 juni 2026 kregen wij een bezwaar tegen de last', 'artikel 5:39')
    // Six weeks from Thursday 2 July, for bezwaar and for payment.
    expect(termijn(hier, `bezwaar:${besluit}`)).toEqual(['2026-08-13', 'loopt'])
    expect(termijn(hier, `betaling-invordering:${besluit}`)).toEqual(['2026-08-13', 'loopt'])

    eisDelen(await dag('2026-08-13').weigert('letter', Z, 'aanmaning', ...BRAM), 'nog betalen tot en met 13 augustus 2026')
    await dag('2026-08-14').doe('letter', Z, 'aanmaning', ...BRAM)
    await antwoord('2026-08-14', 'aanmaningskosten', 'wel', 'De jurist ziet in de vergoeding geen besluit.')
    await antwoord('2026-08-14', 'rekening')
    // Two working days after Friday 14 August: Tuesday the 18th.
    const aanmaning = await uit('2026-08-14', 'aanmaning')
    hier = await verzend('2026-08-18', aanmaning)
    eisDelen(await brieftekst(waar, brief(hier, 'aanmaning')), '€ 20,00', '€ 1.020,00', 'binnen twee weken')
    // Two weeks from the day after Tuesday 18 August.
    expect(termijn(hier, `aanmaning:${aanmaning}`)).toEqual(['2026-09-01', 'loopt'])

    eisDelen(await dag('2026-09-01').weigert('letter', Z, 'dwangbevel', ...BRAM), 'nog betalen tot en met 1 september 2026')
    await dag('2026-09-02').doe('letter', Z, 'dwangbevel', ...BRAM)
    await antwoord('2026-09-02', 'tenuitvoerlegging', 'de kosten van de deurwaarder.')
    for (const punt of ['wettelijke-rente', 'rekening'] as const) await antwoord('2026-09-02', punt)
    const dwangbevel = await uit('2026-09-02', 'dwangbevel')
    // Two working days after Wednesday 2 September.
    hier = await dag('2026-09-04').zaak('approve', dwangbevel, ...MILA)
    openTaak(hier, 'post', 'Geef het dwangbevel aan de deurwaarder')
    await dag('2026-09-08').doe('posted', `${dwangbevel}-v1`, '--on', '2026-09-08', ...BRAM)
    hier = (await toon(waar, '2026-09-08', Z)).zaak
    expect(brief(hier, 'dwangbevel').verzondenOp).toBe('2026-09-08')
    eisDelen(await brieftekst(waar, brief(hier, 'dwangbevel')), 'Dwangbevel', '€ 1.020,00', '18 augustus 2026', '1 september 2026')
  })

  it.concurrent('hersteld after it and nothing forfeited: said so with the reason, told in the afronding, and the case is closed', async () => {
    const waar = await teruggezet('niets')
    const dag = (welke: string) => dagVan(waar, welke)
    await dag('2026-05-29').doe('day')
    await dag('2026-06-04').doe('day')
    const verzoek = brief((await toon(waar, '2026-06-04', Z)).zaak, 'verzoek-nader-onderzoek').id
    await dag('2026-06-04').doe('edit', verzoek, ...BRAM)
    await dag('2026-06-08').doe('approve', verzoek, ...MILA)
    await dag('2026-06-26').doe('process', bestand('juni.json'), ...VBG)
    const afronding = `${Z}-b16`
    await dag('2026-06-26').doe('edit', afronding, ...BRAM)
    eisDelen(await dag('2026-06-26').weigert('approve', afronding, ...MILA), 'met 0 euro en de reden')

    const niets = ['record', Z, 'verbeuring', '--on', '2026-06-17', '--violation', 'o1', '--amount', '0', ...BRAM]
    eisDelen(await dag('2026-06-26').weigert(...niets), 'waarom er niets is verbeurd')
    let hier = await dag('2026-06-26').zaak(...niets, '--text', 'Op elke dag na 3 juni stonden er genoeg beroepskrachten.')
    expect(hier.taken.filter(({ soort, afgedaan }) => soort === 'verbeuring nagaan' && afgedaan === null)).toEqual([])
    expect(hier.termijnen.filter(({ soort }) => soort.endsWith('-dwangsom'))).toEqual([])
    expect(hier.taken.some(({ tekst }) => tekst.includes('Besluit over de invordering'))).toBe(false)

    await dag('2026-06-30').doe('approve', afronding, ...MILA)
    await dag('2026-06-30').doe('posted', `${afronding}-v1`, '--on', '2026-06-30', ...BRAM)
    hier = await dag('2026-07-02').zaak('edit', `${Z}-b17`, ...BRAM)
    eisDelen(await brieftekst(waar, brief(hier, 'afronding')), 'hoeft u voor deze last geen dwangsom te betalen')
    await dag('2026-07-02').doe('approve', `${Z}-b17`, ...MILA)
    await dag('2026-07-06').doe('record', Z, 'rapport-openbaar', '--on', '2026-07-06', ...BRAM)
    await dag('2026-07-23').doe('day')
    await dag('2026-07-23').doe('record', Z, 'onherroepelijk', '--on', '2026-07-23', '--letter', 'b13', ...BRAM)
    await dag('2026-07-23').doe('record', Z, 'sanctie-in-register', '--on', '2026-07-23', '--letter', 'b13', ...BRAM)
    await eisGesloten(waar, '2026-07-23', '2029-07-24')
  })
})
