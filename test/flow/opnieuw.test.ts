/** What changes between the concept and its approval: the letter is made anew or decided anew, once, and the person is told. */
import { afterAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { keurGoed } from '../../functions/approve/goedkeuren-step.ts'
import { beantwoord, neem } from '../../functions/approve/step.ts'
import { werkAlles } from '../../functions/entry/werker.ts'
import { neemRapportOp } from '../../functions/intake/opnemen.ts'
import type { Beleid } from '../../functions/model/beleid.ts'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'
import { isOpen } from '../../functions/model/vraag.ts'
import type { Brief, Zaak } from '../../functions/model/zaak.ts'
import { leesZaak, wijzigZaak } from '../../functions/stroom.ts'
import { norm, VOORBEELD } from '../decide/spel.ts'
import { ANNA, BRAM, MILA } from '../helpers/klein-beleid.ts'
import { legZaak, Opname, type Proef, proef } from '../helpers/proef-poorten.ts'
import { inspectierapport, rapport } from '../helpers/zaak-bouwer.ts'

const drukker = new ChromiumRenderer()
afterAll(() => drukker.sluit())

const G = 'voorbeeldgemeente'
const DEZE = 'vbg-2026-0001'
const ANDERE = 'vbg-2026-0002'
const ITEM = 'pedagogisch-beleid'

/** Own templates laid over the standard ones; `zet` changes one between two acts. */
interface Wereld extends Proef {
  readonly zet: (sjabloon: string, achteraan: string) => void
  /** Another policy beside the one there is. */
  readonly geldt: (beleid: Beleid) => void
}

async function wereld(): Promise<Wereld> {
  const basis = await proef({ dag: '2026-11-23', beleid: VOORBEELD, mensen: [BRAM, MILA, ANNA] })
  const toevoegingen = new Map<string, string>()
  const { inhoud } = basis.ports
  const nieuw: Beleid[] = []
  const ports = {
    ...basis.ports,
    drukker,
    inhoud: {
      ...inhoud,
      beleidsbestanden: async (gemeente: string) => [
        ...(await inhoud.beleidsbestanden(gemeente)),
        ...nieuw.map((beleid) => ({ naam: `${beleid.geldigVanaf}.yaml`, tekst: JSON.stringify(beleid) }))
      ],
      sjabloon: async (gemeente: string, pad: string) => `${await inhoud.sjabloon(gemeente, pad)}${toevoegingen.get(pad) ?? ''}`
    }
  }
  return { ...basis, ports, zet: (sjabloon, achteraan) => toevoegingen.set(sjabloon, achteraan), geldt: (beleid) => nieuw.push(beleid) }
}

const ZELFDE = norm(ITEM, 'voldoet niet')
const EEN_ANDERE = norm('ruimtes', 'voldoet niet', { artikelen: [{ wet: 'Wko', artikel: '1.58', lid: '1' }] })

function opname(id: string, deel: Partial<Inspectierapport> = {}): Opname {
  const nieuw = new Opname({ id })
  nieuw.op('2026-11-05').rapport(rapport('r1', inspectierapport({ voorwaarden: [ZELFDE], ...deel })))
  return nieuw
}

/** Another location of the same houder, where one norm is broken. */
function elders(gevonden = ZELFDE): Opname {
  const { voorziening } = inspectierapport()
  return opname(ANDERE, { voorziening: { ...voorziening, lrk: '987654321', naam: 'De Maan' }, voorwaarden: [gevonden] })
}

async function stand({ ports }: Wereld, id = DEZE): Promise<Zaak> {
  const zaak = await leesZaak(ports.store, G, id)
  if (zaak === null) throw new Error(`zaak ${id} is er niet`)
  return zaak
}

async function brief(w: Wereld, soort: Brief['soort'] = 'waarschuwing'): Promise<Brief> {
  const gevonden = (await stand(w)).brieven.find((een) => een.soort === soort && een.status !== 'vervallen')
  if (gevonden === undefined) throw new Error(`geen ${soort}`)
  return gevonden
}

/** The server and the daily run at once. */
async function werk({ ports }: Wereld): Promise<void> {
  const { storingen } = await werkAlles(ports, { gemeenten: [G], houder: 'proef', dag: true })
  expect(storingen).toEqual([])
}

/** Bram settles what is asked, takes the letter, and it lies ready for Mila. */
async function legKlaar(w: Wereld): Promise<void> {
  await werk(w)
  for (const vraag of (await stand(w)).vragen.filter(isOpen)) {
    const antwoord = { gemeente: G, vraagId: vraag.id, waarde: 'voorstel', reden: 'Zo afgesproken.', door: 'bram' }
    expect(await beantwoord(w.ports, antwoord)).toMatchObject({ ok: true })
  }
  await werk(w)
  expect(await neem(w.ports, { gemeente: G, concept: (await brief(w)).id, door: 'bram' })).toMatchObject({ ok: true })
}

async function keur(w: Wereld): Promise<readonly string[]> {
  const uit = await keurGoed(w.ports, { gemeente: G, concept: (await brief(w)).id, door: 'mila' })
  return uit.ok ? ['goedgekeurd'] : uit.redenen
}

async function gebeurd({ ports }: Wereld, soort: string): Promise<number> {
  return (await ports.store.journaal({ gemeente: G, soort: 'zaak', id: DEZE })).filter((regel) => regel.soort === soort).length
}

async function hersteldElders(w: Wereld, gevonden = ZELFDE): Promise<void> {
  const { voorziening } = (await stand(w, ANDERE)).rapporten[0]?.inhoud ?? inspectierapport()
  const verslag = rapport('r2', inspectierapport({ voorziening, voorwaarden: [{ ...gevonden, oordeel: 'voldoet' }] }))
  await wijzigZaak(w.ports, { gemeente: G, id: ANDERE, door: 'systeem' }, () => [
    { soort: 'rapport-opgenomen', inhoud: { rapport: verslag } },
    { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'rapport', rapport: 'r2' } } }
  ])
  await werk(w)
  expect((await stand(w, ANDERE)).overtredingen).toMatchObject([{ status: 'hersteld' }])
}

describe('a template that changed after the concept', { timeout: 60_000 }, () => {
  it.each([['brieven/waarschuwing.hbs'], ['brieven/delen/slot.hbs'], ['brieven/opmaak.css']])(
    '%s: the approval is refused, the next concept comes by itself, and that one can be approved',
    async (sjabloon) => {
      const w = await wereld()
      await legZaak(w, opname(DEZE))
      await legKlaar(w)
      const voor = await brief(w)
      w.zet(sjabloon, '\n')
      expect(await keur(w)).toEqual([expect.stringContaining('Bekijk dat en keur dat goed.')])
      await werk(w)
      const na = await brief(w)
      expect(na.concepten.map(({ id }) => id)).toEqual([...voor.concepten.map(({ id }) => id), `${na.id}-c${voor.concepten.length + 1}`])
      expect(na).toMatchObject({ conceptNodig: false, auteurs: ['bram'], genomenDoor: 'bram' })
      const { versie } = await stand(w)
      await werk(w)
      await werk(w)
      expect((await stand(w)).versie).toBe(versie)
      expect(await gebeurd(w, 'concept-verouderd')).toBe(1)
      expect(await keur(w)).toEqual(['goedgekeurd'])
    }
  )
})

describe('a concept whose planned day of sending passed before anybody approved it', { timeout: 60_000 }, () => {
  it('the approval is refused, and the next concept has the dates of a new day of sending', async () => {
    const w = await wereld()
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    const voor = (await brief(w)).concepten.at(-1)
    // Two working days after Monday 23 November.
    expect(voor?.geplandeVerzending).toBe('2026-11-25')
    w.klok.zet('2026-11-26')
    expect(await keur(w)).toEqual([
      `De dag van verzending in ${voor?.id} (25 november 2026) is voorbij: er wordt nu een nieuw concept met nieuwe data gemaakt, bekijk dat en keur dat goed.`
    ])
    await werk(w)
    const na = await brief(w)
    // Two working days after Thursday 26 November: Monday the 30th.
    expect(na.concepten.at(-1)).toMatchObject({ nr: (voor?.nr ?? 0) + 1, geplandeVerzending: '2026-11-30' })
    expect(na).toMatchObject({ conceptNodig: false, auteurs: ['bram'], genomenDoor: 'bram' })
    await werk(w)
    expect(await gebeurd(w, 'concept-verouderd')).toBe(1)
    expect(await keur(w)).toEqual(['goedgekeurd'])
  })
})

describe('another zaak of the houder that changed after the decision', { timeout: 60_000 }, () => {
  it('the same norm hersteld there: refused, decided anew, asked to a person, and then approved', async () => {
    const w = await wereld()
    await legZaak(w, elders())
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    expect((await stand(w)).doorgangen[0]?.bonnen.at(-1)?.elders).toBeUndefined()
    await hersteldElders(w)

    expect(await keur(w)).toEqual([
      'In andere zaken van deze houder is iets veranderd nadat hierover is beslist. Eerdere overtredingen die meetellen voor o1: eerst geen, nu vbg-2026-0002, overtreding o1. Dat kan de stap veranderen. U kunt deze brief daarom nu niet goedkeuren. Er wordt opnieuw beslist. Kijk daarna bij zaak vbg-2026-0001: beantwoord wat er openstaat en keur het nieuwe concept goed.'
    ])
    expect((await stand(w)).doorgangen[0]?.teBeslissen).toEqual(['o1'])
    await werk(w)
    const opnieuw = await stand(w)
    expect(opnieuw.doorgangen[0]?.bonnen.at(-1)?.elders).toEqual([
      { overtreding: 'o1', modifier: expect.any(String), bij: 'vbg-2026-0002#o1' }
    ])
    expect(opnieuw.vragen.filter(isOpen).map(({ punt }) => punt)).toEqual(['zwaardere-stap'])
    expect(await keur(w)).toContainEqual(expect.stringContaining('Er staat nog een punt open'))

    await legKlaar(w)
    expect(await keur(w)).toEqual(['goedgekeurd'])
    expect(await gebeurd(w, 'beslissing-verouderd')).toBe(1)
  })

  it('another norm there: nothing to decide anew', async () => {
    const w = await wereld()
    await legZaak(w, elders(EEN_ANDERE))
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    await hersteldElders(w, EEN_ANDERE)
    expect(await keur(w)).toEqual(['goedgekeurd'])
  })

  it('it counted already when it was decided: nothing to decide anew', async () => {
    const w = await wereld()
    await legZaak(w, elders())
    await werk(w)
    await hersteldElders(w)
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    expect(await keur(w)).toEqual(['goedgekeurd'])
    expect(await gebeurd(w, 'beslissing-verouderd')).toBe(0)
  })

  it('it went over to another houder: what counted no longer counts, and it is decided anew', async () => {
    const w = await wereld()
    await legZaak(w, elders())
    await werk(w)
    await hersteldElders(w)
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    const { voorziening, houder } = await stand(w, ANDERE)
    const datums = ['2026-11-20']
    const verslag = inspectierapport({
      voorziening,
      houder: { ...houder, kvk: '87654321', naam: 'Kinderopvang De Maan' },
      onderzoek: { ...inspectierapport().onderzoek, datums }
    })
    await wijzigZaak(w.ports, { gemeente: G, id: ANDERE, door: 'systeem' }, () => [
      { soort: 'rapport-opgenomen', inhoud: { rapport: rapport('r3', verslag) } }
    ])
    expect(await keur(w)).toEqual([expect.stringContaining('eerst vbg-2026-0002, overtreding o1, nu geen.')])
    await werk(w)
    expect((await stand(w)).doorgangen[0]?.bonnen.at(-1)?.elders).toBeUndefined()
    await legKlaar(w)
    expect(await keur(w)).toEqual(['goedgekeurd'])
  })
})

const ADRES = { straat: 'Nieuweweg 9', postcode: '4321 ZZ', plaats: 'Voorbeeldstad' }

/** What a later report says of the houder; `viaIntake`: as the intake takes it in, else only the report. */
async function laterRapport({ ports }: Wereld, deel: Partial<Inspectierapport['houder']>, viaIntake: boolean): Promise<void> {
  const inhoud = inspectierapport({ voorwaarden: [EEN_ANDERE] })
  const onderzoek = { ...inhoud.onderzoek, datums: ['2026-11-23'] }
  const houder = { ...inhoud.houder, ...deel }
  const nieuw = { ...inhoud, onderzoek, houder, rapport: { ...inhoud.rapport, kenmerk: 'GGD-2026-0999', datumVaststelling: '2026-11-23' } }
  const rest = { sha256: 'cd'.repeat(32), zaakId: DEZE, vorigeZaak: null, corrigeert: null, proef: false, vandaag: '2026-11-23' }
  await wijzigZaak(ports, { gemeente: G, id: DEZE, door: 'systeem' }, (zaak) =>
    viaIntake
      ? neemRapportOp(zaak, { rapport: nieuw, ...rest })
      : [{ soort: 'rapport-opgenomen', inhoud: { rapport: rapport('r2', nieuw) } }]
  )
}

async function geadresseerde({ ports }: Wereld, { concepten }: Brief): Promise<unknown> {
  const { geadresseerde: wie } = JSON.parse(new TextDecoder().decode(await ports.documenten.lees(concepten.at(-1)?.gegevens ?? '')))
  return wie
}

describe('the houder or his address changes', { timeout: 60_000 }, () => {
  it('before the approval: the concept is made anew for who he is now, and can then be approved', async () => {
    const w = await wereld()
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    await laterRapport(w, { naam: 'Kinderopvang De Maan B.V.', kvk: '87654321' }, false)
    expect(await keur(w)).toEqual([expect.stringContaining('wordt een nieuw concept gemaakt')])
    await werk(w)
    expect(await geadresseerde(w, await brief(w))).toMatchObject({ naam: 'Kinderopvang De Maan B.V.', kvk: '87654321' })
    expect(await keur(w)).toEqual(['goedgekeurd'])
  })

  it.each([
    ['at once, when the intake takes the report in', true],
    ['on the day itself, whatever brought the change', false]
  ])('after the approval: nothing goes to the old address, %s', async (_naam, viaIntake) => {
    const w = await wereld()
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    expect(await keur(w)).toEqual(['goedgekeurd'])
    const oud = await brief(w)
    await laterRapport(w, { adres: ADRES }, viaIntake)
    if (viaIntake) expect((await stand(w)).brieven.find(({ id }) => id === oud.id)?.status).toBe('vervallen')
    w.klok.zet('2026-11-25')
    await werk(w)
    const zaak = await stand(w)
    expect(zaak.brieven.find(({ id }) => id === oud.id)).toMatchObject({ status: 'vervallen', definitief: null })
    expect(zaak.verzendingen.filter((rij) => rij.brief === oud.id)).toEqual([])
    expect(zaak.taken.filter(({ over }) => over === oud.id)).toMatchObject([{ soort: 'beoordelen' }])
    const nieuw = zaak.brieven.find(({ vervangt }) => vervangt === oud.id)
    expect(nieuw === undefined ? null : await geadresseerde(w, nieuw)).toMatchObject(ADRES)
  })

  it('nothing changed: it goes out on its day', async () => {
    const w = await wereld()
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    expect(await keur(w)).toEqual(['goedgekeurd'])
    w.klok.zet('2026-11-25')
    await werk(w)
    expect(await brief(w)).toMatchObject({ status: 'onderweg', vervangt: null })
  })
})

describe('another policy comes into force between the decision and the approval', { timeout: 60_000 }, () => {
  it('refused, decided anew under the policy of today, printed anew, and then approved', async () => {
    const w = await wereld()
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    w.geldt({ ...VOORBEELD, titel: 'Nieuwe beleidsregels', geldigVanaf: '2026-11-24' })
    expect(await keurOp(w, '2026-11-24')).toEqual([expect.stringContaining('nu geldt "Nieuwe beleidsregels" (vanaf 24 november 2026).')])
    await werk(w)
    expect((await stand(w)).doorgangen[0]?.bonnen).toMatchObject([
      { beleid: { titel: VOORBEELD.titel } },
      { beleid: { titel: 'Nieuwe beleidsregels' }, overtredingen: ['o1'] }
    ])
    expect((await stand(w)).doorgangen[0]?.bonnen[0]).not.toHaveProperty('overtredingen')
    await legKlaar(w)
    expect(await keur(w)).toEqual(['goedgekeurd'])
    expect(await gebeurd(w, 'beslissing-verouderd')).toBe(1)
  })

  it('approved the day before: the decision stands, and the letter goes out', async () => {
    const w = await wereld()
    await legZaak(w, opname(DEZE))
    await legKlaar(w)
    expect(await keur(w)).toEqual(['goedgekeurd'])
    w.geldt({ ...VOORBEELD, titel: 'Nieuwe beleidsregels', geldigVanaf: '2026-11-24' })
    w.klok.zet('2026-11-25')
    await werk(w)
    expect((await brief(w)).status).toBe('onderweg')
  })
})

async function keurOp(w: Wereld, dag: string): Promise<readonly string[]> {
  w.klok.zet(dag)
  return keur(w)
}
