import { describe, expect, it } from 'vitest'
import { keurGoed } from '../../functions/approve/goedkeuren-step.ts'
import { beantwoord, neem, stuurTerug, verschil, wijzig } from '../../functions/approve/step.ts'
import { ontwerp } from '../../functions/brieven/gegevens/ontwerp.ts'
import { laadKader } from '../../functions/brieven/herleiden.ts'
import { inhoudHashVan, laadDrukwerk } from '../../functions/brieven/render.ts'
import type { Bon, Concept } from '../../functions/model/zaak.ts'
import type { Ports } from '../../functions/ports.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { afrondingGegevens } from '../helpers/afronding-gegevens.ts'
import { metAfwezig } from '../helpers/klein-beleid.ts'
import { legZaak, Opname, type Proef, proef } from '../helpers/proef-poorten.ts'
import { bevindingUit, bon, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde } from '../helpers/zaak-bouwer.ts'

const G = 'voorbeeldgemeente'
const ID = 'vbg-2026-0001-b1'

function voornemen(deel: Partial<Bon> = {}): Opname {
  const norm = voorwaarde()
  const verslag = rapport('r1', inspectierapport())
  const opname = new Opname()
  opname
    .rapport(verslag)
    .besluit({
      nieuw: [overtreding('o1', norm, bevindingUit(verslag, norm))],
      uitkomsten: [uitkomst('o1')],
      brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'] }],
      bon: bon(deel)
    })
    .vraagt(
      'hersteltermijn',
      { aantal: 2, eenheid: 'weken' },
      { overtreding: 'o1' },
      { band: { minimum: null, maximum: { aantal: 2, eenheid: 'maanden' } } }
    )
  return opname
}

/** The next concept, as draft would make it; `tekst` is the letter. */
async function maakConcept(
  { ports }: Proef,
  opname: Opname,
  tekst = 'Herstel dit binnen twee weken.',
  waarschuwingen: Concept['waarschuwingen'] = []
): Promise<void> {
  const [brief] = opname.zaak.brieven
  if (brief === undefined) throw new Error('geen brief')
  const kader = await laadKader(ports, opname.zaak, '2026-11-23')
  const { inhoud, ondertekenaar, geplandeVerzending } = ontwerp({ ...kader, zaak: opname.zaak, brief, rapportDocumenten: new Map() })
  const drukwerk = await laadDrukwerk(ports.inhoud, G, brief.soort, 'voorbeeldgemeente')
  const nr = brief.concepten.length + 1
  const basis = `${G}/zaken/vbg-2026-0001/${ID}/c${nr}`
  await ports.documenten.bewaar(`${basis}.json`, new TextEncoder().encode(JSON.stringify(inhoud.gegevens)), 'application/json')
  await ports.documenten.bewaar(`${basis}.html`, new TextEncoder().encode(`<main><p data-element="AW4">${tekst}</p></main>`), 'text/html')
  const { id, naam, functie } = ondertekenaar
  opname.gebeurt({
    soort: 'concept-gemaakt',
    inhoud: {
      brief: ID,
      concept: concept(ID, geplandeVerzending, {
        id: `${ID}-c${nr}`,
        nr,
        inhoudHash: inhoudHashVan(inhoud.gegevens, drukwerk),
        waarschuwingen,
        gegevens: `${basis}.json`,
        html: `${basis}.html`,
        ondertekenaar: { id, naam, functie }
      })
    }
  })
}

async function metConcept(): Promise<Proef> {
  const omgeving = await proef()
  const opname = voornemen()
  opname.antwoordt({ aantal: 2, eenheid: 'weken' }, '', 'bram')
  await maakConcept(omgeving, opname)
  await legZaak(omgeving, opname)
  return omgeving
}

const C1 = { gemeente: G, concept: `${ID}-c1` }

describe('answering from the command line', () => {
  it('writes the answer with the person in the journal', async () => {
    const omgeving = await proef()
    await legZaak(omgeving, voornemen())
    const uit = await beantwoord(omgeving.ports, { gemeente: G, vraagId: 'vbg-2026-0001-q1', waarde: '14d', reden: '', door: 'bram' })
    expect(uit).toMatchObject({ ok: true, opmerkingen: [] })
    const regels = await omgeving.ports.store.journaal({ gemeente: G, soort: 'zaak', id: 'vbg-2026-0001' })
    expect(regels.at(-1)).toMatchObject({ soort: 'vraag-beantwoord', door: 'bram' })
  })

  it.each([
    ['a stranger', 'vbg-2026-0001-q1', 'wie.dan.ook', "'wie.dan.ook' staat niet in mensen.yaml"],
    [
      'the wrong role',
      'vbg-2026-0001-q1',
      'mila',
      'Mila Mandaathouder kan niet deze vraag beantwoorden; dat vraagt de rol behandelaar of toetser.'
    ],
    ['a question that does not exist', 'vbg-2026-0001-q9', 'bram', 'Vraag vbg-2026-0001-q9 bestaat niet'],
    ['a zaak that does not exist', 'vbg-2026-0002-q1', 'bram', 'Zaak vbg-2026-0002 bestaat niet'],
    ['no id at all', 'vraag één', 'bram', 'is geen vraag van een zaak']
  ])('refuses %s and writes nothing', async (_naam, vraagId, door, woorden) => {
    const omgeving = await proef()
    const { versie } = await legZaak(omgeving, voornemen())
    const uit = await beantwoord(omgeving.ports, { gemeente: G, vraagId, waarde: '14d', reden: '', door })
    expect(uit.ok ? '' : uit.redenen.join(' ')).toContain(woorden)
    expect((await omgeving.ports.store.lees({ gemeente: G, soort: 'zaak', id: 'vbg-2026-0001' }))?.versie).toBe(versie)
  })
})

describe('from concept to approval', () => {
  it('taken by one, approved by the other: approval names the content hash and the signer', async () => {
    const { ports } = await metConcept()
    expect(await neem(ports, { ...C1, door: 'bram' })).toMatchObject({ ok: true })
    const uit = await keurGoed(ports, { ...C1, door: 'mila' })
    expect(uit.ok ? uit.zaak.brieven[0]?.akkoord : uit.redenen).toMatchObject({
      concept: `${ID}-c1`,
      inhoudHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      door: 'mila',
      naam: 'Mila Mandaathouder',
      functie: 'teammanager Toezicht'
    })
    expect(await neem(ports, { ...C1, door: 'bram' })).toEqual({
      ok: false,
      redenen: ["De brief 'Aanwijzing' (vbg-2026-0001-b1) is al goedgekeurd en gaat uit zoals hij is."]
    })
  })

  it.each<[string, (ports: Ports) => Ports]>([
    [
      'the stored data were altered',
      (ports) => ({
        ...ports,
        documenten: {
          ...ports.documenten,
          lees: async () => new TextEncoder().encode(JSON.stringify(afrondingGegevens('Geachte mevrouw,')))
        }
      })
    ],
    [
      'the stored data are no letter',
      (ports) => ({ ...ports, documenten: { ...ports.documenten, lees: async () => new TextEncoder().encode('{') } })
    ],
    [
      'the template changed',
      (ports) => ({
        ...ports,
        inhoud: {
          ...ports.inhoud,
          bestand: (gemeente, pad) => ports.inhoud.bestand(gemeente, pad),
          sjabloon: async (gemeente, pad) => `${await ports.inhoud.sjabloon(gemeente, pad)}${pad.endsWith('aanwijzing.hbs') ? '\n' : ''}`
        }
      })
    ]
  ])('not when %s since the concept was made; the journal then asks the next one', async (_naam, anders) => {
    const { ports } = await metConcept()
    await neem(ports, { ...C1, door: 'bram' })
    const uit = await keurGoed(anders(ports), { ...C1, door: 'mila' })
    expect(uit.ok ? [] : uit.redenen).toEqual([
      expect.stringMatching(/^Het sjabloon, de huisstijl of de bewaarde gegevens.*nieuw concept gemaakt. Bekijk dat en keur dat goed./)
    ])
    const zaak = await leesZaak(ports.store, G, 'vbg-2026-0001')
    expect(zaak?.brieven[0]).toMatchObject({ status: 'opgesteld', conceptNodig: true, auteurs: ['bram'], genomenDoor: 'bram' })
    const laatste = (await ports.store.journaal({ gemeente: G, soort: 'zaak', id: 'vbg-2026-0001' })).at(-1)
    expect(laatste).toMatchObject({ soort: 'concept-verouderd', door: 'mila' })
    expect(JSON.parse(laatste?.inhoud ?? '')).toMatchObject({ brief: ID, concept: `${ID}-c1`, reden: expect.stringMatching(/veranderd/) })
    // Once is enough: until the next concept is there nothing more is written.
    expect(await keurGoed(anders(ports), { ...C1, door: 'mila' })).toMatchObject({
      ok: false,
      redenen: [`Van brief ${ID} wordt een nieuw concept gemaakt. Wacht tot het er is en gebruik dat.`]
    })
    expect((await leesZaak(ports.store, G, 'vbg-2026-0001'))?.versie).toBe(zaak?.versie)
  })

  it('not when the zaak says something else by now: the report goes along', async () => {
    const omgeving = await metConcept()
    const { ports } = omgeving
    await neem(ports, { ...C1, door: 'bram' })
    const anders = {
      ...ports,
      documenten: { ...ports.documenten, bestaat: async () => true, lees: (sleutel: string) => ports.documenten.lees(sleutel) }
    }
    const uit = await keurGoed(anders, { ...C1, door: 'mila' })
    expect(uit.ok ? [] : uit.redenen).toEqual([
      expect.stringMatching(/^De zaak is veranderd sinds dit concept is gemaakt. De brief zou nu iets anders zeggen over: .*de bijlagen/)
    ])
    expect((await leesZaak(ports.store, G, 'vbg-2026-0001'))?.brieven[0]).toMatchObject({ conceptNodig: true, akkoord: null })
  })

  it.each<[string, Partial<Bon>, string]>([
    [
      'another policy holds',
      { beleid: { titel: 'Beleidsregels 2019', geldigVanaf: '2019-01-01', hash: 'ab'.repeat(32) } },
      'Toen gold "Beleidsregels 2019" (vanaf 1 januari 2019), nu geldt "Beleidsregels handhaving kinderopvang Voorbeeldgemeente 2026" (vanaf 1 januari 2026).'
    ],
    ['another law holds', { recht: 'Wk 2009 (seed)' }, 'De wettekst was Wk 2009 (seed), nu is dat Wko 2026-08-01 / Awb 2026-08-15.']
  ])('not when %s since it was decided: then it is decided anew, once', async (_naam, deel, woorden) => {
    const omgeving = await proef()
    const opname = voornemen(deel)
    opname.antwoordt({ aantal: 2, eenheid: 'weken' }, '', 'bram')
    await maakConcept(omgeving, opname)
    await legZaak(omgeving, opname)
    const { ports } = omgeving
    await neem(ports, { ...C1, door: 'bram' })
    const uit = await keurGoed(ports, { ...C1, door: 'mila' })
    expect(uit.ok ? [] : uit.redenen).toEqual([expect.stringContaining(woorden)])
    const zaak = await leesZaak(ports.store, G, 'vbg-2026-0001')
    expect(zaak?.doorgangen[0]?.teBeslissen).toEqual(['o1'])
    expect(zaak?.brieven[0]?.akkoord).toBeNull()
    const nogEens = await keurGoed(ports, { ...C1, door: 'mila' })
    expect(nogEens.ok ? [] : nogEens.redenen).toEqual(['Over deze doorgang wordt opnieuw beslist. Wacht op het nieuwe concept.'])
    expect((await leesZaak(ports.store, G, 'vbg-2026-0001'))?.versie).toBe(zaak?.versie)
  })

  it('not after its planned day of sending; the journal says so and asks the next one', async () => {
    const { ports, klok } = await metConcept()
    await neem(ports, { ...C1, door: 'bram' })
    klok.zet('2026-12-01')
    expect(await keurGoed(ports, { ...C1, door: 'mila' })).toEqual({
      ok: false,
      redenen: [
        'De dag van verzending in vbg-2026-0001-b1-c1 (30 november 2026) is voorbij: er wordt nu een nieuw concept met nieuwe data gemaakt, bekijk dat en keur dat goed.'
      ]
    })
    const zaak = await leesZaak(ports.store, G, 'vbg-2026-0001')
    expect(zaak?.brieven[0]).toMatchObject({ status: 'opgesteld', conceptNodig: true, akkoord: null, genomenDoor: 'bram' })
    const laatste = (await ports.store.journaal({ gemeente: G, soort: 'zaak', id: 'vbg-2026-0001' })).at(-1)
    expect(laatste).toMatchObject({ soort: 'concept-verouderd', door: 'mila' })
    expect(JSON.parse(laatste?.inhoud ?? '')).toEqual({
      brief: ID,
      concept: `${ID}-c1`,
      reden: 'De data in dit concept zijn berekend voor verzending op 30 november 2026. Die dag is voorbij.'
    })
  })

  it('a deputy cannot approve while the holder is there', async () => {
    const { ports } = await metConcept()
    await neem(ports, { ...C1, door: 'bram' })
    const uit = await keurGoed(ports, { ...C1, door: 'pieter' })
    expect(uit).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('Pieter Plaatsvervanger heeft op 23 november 2026 geen mandaat')]
    })
  })

  it('editing a field makes the editor an author and asks the next concept', async () => {
    const { ports } = await metConcept()
    const uit = await wijzig(ports, { ...C1, door: 'bente', velden: { geplandeVerzending: '2-12-2026' } })
    expect(uit.ok ? uit.zaak.brieven[0] : uit.redenen).toMatchObject({
      conceptNodig: true,
      genomenDoor: 'bente',
      auteurs: ['bram', 'bente'],
      wijzigingen: { geplandeVerzending: '2026-12-02' }
    })
    expect(await keurGoed(ports, { ...C1, door: 'mila' })).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('wordt een nieuw concept gemaakt')]
    })
  })

  it.each([
    ['an unknown field', { dictum: 'x' }, "Het veld 'dictum' is in deze brief (aanwijzing) niet te wijzigen."],
    ['a day that has passed', { geplandeVerzending: '2026-11-20' }, '20 november 2026 is al voorbij'],
    ['a signer without mandate', { ondertekenaar: 'teun' }, 'Teun Toetser heeft geen mandaat voor deze brief (artikel 10:3 Awb). Wel:'],
    ['a signer who does not exist', { ondertekenaar: 'niemand' }, "'niemand' staat niet in mensen.yaml"],
    ['no field at all', {}, 'Noem ten minste één veld']
  ])('editing refuses %s', async (_naam, velden, woorden) => {
    const { ports } = await metConcept()
    const uit = await wijzig(ports, { ...C1, door: 'bram', velden })
    expect(uit.ok ? '' : uit.redenen.join(' ')).toContain(woorden)
  })

  const EINDE = 'overtredingen[o1].termijn.einde'
  const KERST = { veld: EINDE, tekst: 'De termijn eindigt op eerste kerstdag.', voorstel: '2026-12-28' }

  it.each([
    ['the proposed working day', [KERST], '28-12-2026', ''],
    ['nothing, which leaves it as computed', [KERST], '', ''],
    ['another day', [KERST], '2026-12-29', 'Hier kan alleen de eerstvolgende werkdag: 28 december 2026.'],
    ['a day where the term ends on a working day', [], '2026-12-28', 'De termijn in dit concept eindigt niet op een vrije dag.']
  ])('the last day of a term may become %s', async (_naam, waarschuwingen, waarde, woorden) => {
    const omgeving = await proef()
    const opname = voornemen()
    opname.antwoordt({ aantal: 2, eenheid: 'weken' }, '', 'bram')
    await maakConcept(omgeving, opname, 'Herstel dit.', waarschuwingen)
    await legZaak(omgeving, opname)
    const uit = await wijzig(omgeving.ports, { ...C1, door: 'bram', velden: { [EINDE]: waarde } })
    if (woorden !== '') expect(uit.ok ? '' : uit.redenen.join(' ')).toContain(woorden)
    else expect(uit.ok && uit.zaak.brieven[0]?.wijzigingen).toEqual({ [EINDE]: waarde === '' ? '' : '2026-12-28' })
  })

  it.each([
    ['without a reason is refused, and the question named', '', false],
    ['with a reason is taken over', 'De termijn eindigt op een vrije dag.', true]
  ])('a last day past the band of the policy %s', async (_naam, reden, mag) => {
    const omgeving = await proef()
    const opname = voornemen()
    opname
      .vraagt(
        'hersteltermijn',
        { aantal: 2, eenheid: 'weken' },
        { overtreding: 'o1' },
        { band: { minimum: { aantal: 7, eenheid: 'dagen' }, maximum: { aantal: 14, eenheid: 'dagen' } } }
      )
      .antwoordt({ aantal: 2, eenheid: 'weken' }, reden, 'bram')
    await maakConcept(omgeving, opname, 'Herstel dit.', [KERST])
    await legZaak(omgeving, opname)
    const uit = await wijzig(omgeving.ports, { ...C1, door: 'bram', velden: { [EINDE]: '2026-12-28' } })
    expect(uit.ok).toBe(mag)
    if (!uit.ok)
      expect(uit.redenen.join(' ')).toMatch(
        /^Met 28 december 2026 als laatste dag is de termijn \d+ dagen\. Dat ligt buiten het beleid \(7 tot en met 14 dagen\)\. Afwijken mag alleen met een reden \(artikel 4:84 Awb\)\. Beantwoord vbg-2026-0001-q2 opnieuw/
      )
  })

  it('editing warns for a day off and for a signer who is away', async () => {
    const omgeving = await proef({ mensen: metAfwezig({ anna: [{ van: '2026-11-20', totEnMet: '2026-12-05' }] }) })
    const opname = voornemen()
    opname.antwoordt({ aantal: 2, eenheid: 'weken' }, '', 'bram')
    await maakConcept(omgeving, opname)
    await legZaak(omgeving, opname)
    const uit = await wijzig(omgeving.ports, { ...C1, door: 'bram', velden: { geplandeVerzending: '2026-11-28', ondertekenaar: 'anna' } })
    expect(uit.ok ? uit.opmerkingen : uit.redenen).toEqual([
      'Let op: zaterdag 28 november 2026 is geen werkdag.',
      'Let op: Anna Afdelingshoofd (afwezig tot en met 5 december 2026).'
    ])
  })

  it('the same value again changes nothing', async () => {
    const { ports } = await metConcept()
    const eerst = await wijzig(ports, { ...C1, door: 'bram', velden: { geplandeVerzending: '2026-12-02' } })
    expect(eerst.ok).toBe(true)
  })

  it('a return carries its remark; without one it is refused', async () => {
    const { ports } = await metConcept()
    expect(await stuurTerug(ports, { ...C1, door: 'mila', tekst: ' ' })).toMatchObject({ ok: false })
    const uit = await stuurTerug(ports, { ...C1, door: 'mila', tekst: 'De maatregel is te vaag.' })
    expect(uit.ok ? uit.zaak.brieven[0] : uit.redenen).toMatchObject({
      conceptNodig: true,
      genomenDoor: null,
      opmerkingen: [{ concept: `${ID}-c1`, door: 'mila', tekst: 'De maatregel is te vaag.' }]
    })
  })

  it('a former concept cannot be worked on any more', async () => {
    const omgeving = await proef()
    const opname = voornemen()
    await maakConcept(omgeving, opname)
    opname.antwoordt({ aantal: 2, eenheid: 'weken' }, '', 'bram')
    await maakConcept(omgeving, opname, 'Herstel dit binnen drie weken.')
    await legZaak(omgeving, opname)
    expect(await neem(omgeving.ports, { ...C1, door: 'bram' })).toEqual({
      ok: false,
      redenen: ['Concept vbg-2026-0001-b1-c1 is vervangen door vbg-2026-0001-b1-c2. Gebruik vbg-2026-0001-b1-c2.']
    })
    expect(await verschil(omgeving.ports, { gemeente: G, concept: `${ID}-c2`, tegen: 'vorige' })).toEqual({
      ok: true,
      tekst: 'vbg-2026-0001-b1-c1 → vbg-2026-0001-b1-c2\nAnders (AW4): Herstel dit binnen [-twee-] {+drie+} weken.',
      blokken: [
        {
          soort: 'anders',
          element: 'AW4',
          woorden: [
            ...['Herstel', 'dit', 'binnen'].map((waarde) => ({ soort: 'gelijk', waarde })),
            { soort: 'weg', waarde: 'twee' },
            { soort: 'erbij', waarde: 'drie' },
            { soort: 'gelijk', waarde: 'weken.' }
          ]
        }
      ],
      isEerste: false
    })
    expect(await verschil(omgeving.ports, { gemeente: G, concept: `${ID}-c1`, tegen: 'sjabloon' })).toMatchObject({
      tekst: 'vbg-2026-0001-b1-c1 is het eerste concept van deze brief.',
      isEerste: true
    })
  })
})
