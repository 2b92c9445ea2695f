/** runDraft on a real store and printer: concepts made, stored, written once; repeatable after a crash; red where something waits. */
import { afterAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../../functions/adapters/local/chromium-renderer.ts'
import { runDraft } from '../../../functions/draft/step.ts'
import { canonicalJson, sha256Hex } from '../../../functions/hash.ts'
import type { Mens } from '../../../functions/model/beleid.ts'
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { Drukfout, type PdfRenderer } from '../../../functions/ports.ts'
import { leesZaak, wijzigZaak } from '../../../functions/stroom.ts'
import { legZaak, Opname, type Proef, proef } from '../../helpers/proef-poorten.ts'
import { bevindingUit, inspectierapport, overtreding, rapport, uitkomst, voorwaarde } from '../../helpers/zaak-bouwer.ts'
import { VOORBEELD } from './zaken/geval.ts'

const drukker = new ChromiumRenderer()
afterAll(() => drukker.sluit())

const WIE = { gemeente: 'voorbeeldgemeente', id: 'vbg-2026-0001' }
const BRIEF = 'vbg-2026-0001-b1'

function mens(id: string, naam: string, rollen: Mens['rollen'], deel: Partial<Mens> = {}): Mens {
  return {
    id,
    naam,
    functie: 'teammanager Toezicht',
    rollen,
    email: `${id}@voorbeeldgemeente.example`,
    account: null,
    vervangt: [],
    afwezig: [],
    ...deel
  }
}

const MENSEN = [
  mens('bram.behandelaar', 'Bram Behandelaar', ['behandelaar']),
  mens('mila.mandaathouder', 'Mila Mandaathouder', ['mandaathouder'])
]

/** A case with a voornemen tot aanwijzing that needs a concept; its punten are settled unless `open`. */
function geval(open = false): Opname {
  const gevonden = voorwaarde()
  const r1 = rapport('r1', inspectierapport())
  const opname = new Opname()
  opname
    .rapport(r1)
    .besluit({
      nieuw: [overtreding('o1', gevonden, bevindingUit(r1, gevonden))],
      uitkomsten: [uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true })],
      brieven: [{ soort: 'voornemen-aanwijzing', overtredingen: ['o1'] }]
    })
    .vraagt('hersteltermijn', { aantal: 14, eenheid: 'dagen' }, { overtreding: 'o1' })
  if (!open) opname.antwoordt({ aantal: 14, eenheid: 'dagen' }, '', 'bram.behandelaar')
  return opname.stelt('maatregel', 'Zet genoeg beroepskrachten in.', { overtreding: 'o1' })
}

async function opgesteld(opname: Opname, keuze: { mensen?: readonly Mens[]; drukker?: PdfRenderer } = {}): Promise<Proef> {
  const basis = await proef({ dag: '2026-11-23', beleid: VOORBEELD, mensen: keuze.mensen ?? MENSEN })
  const p = { ...basis, ports: { ...basis.ports, drukker: keuze.drukker ?? drukker } }
  await legZaak(p, opname)
  return p
}

async function brief({ ports }: Proef) {
  const zaak = await leesZaak(ports.store, WIE.gemeente, WIE.id)
  const gevonden = zaak?.brieven.find(({ id }) => id === BRIEF)
  if (zaak === null || gevonden === undefined) throw new Error('geen brief')
  return { zaak, brief: gevonden, concept: gevonden.concepten.at(-1) }
}

describe('runDraft', () => {
  it('makes a green concept of a complete case and stores data, HTML and PDF under its content hash', async () => {
    const p = await opgesteld(geval())
    await runDraft(p.ports, WIE)
    const { brief: na, concept } = await brief(p)
    expect([na.status, na.conceptNodig, concept?.gate.groen]).toEqual(['opgesteld', false, true])
    expect(concept).toMatchObject({
      id: `${BRIEF}-c1`,
      nr: 1,
      geplandeVerzending: '2026-11-25',
      ondertekenaar: { id: 'mila.mandaathouder', naam: 'Mila Mandaathouder', functie: 'teammanager Toezicht' }
    })
    expect(concept?.pdf).toBe(`voorbeeldgemeente/zaken/vbg-2026-0001/${BRIEF}/c1-${concept?.inhoudHash.slice(0, 12)}.pdf`)
    const json = new TextDecoder().decode(await p.ports.documenten.lees(concept?.gegevens ?? ''))
    const gegevens = BriefGegevens.parse(JSON.parse(json))
    expect(canonicalJson(gegevens)).toBe(json)
    expect(gegevens.openPunten).toEqual([])
    expect(new TextDecoder().decode(await p.ports.documenten.lees(concept?.html ?? ''))).toContain('CONCEPT')
  })

  it('does nothing when no concept is needed', async () => {
    const p = await opgesteld(geval())
    await runDraft(p.ports, WIE)
    const eerst = (await brief(p)).zaak.versie
    await runDraft(p.ports, WIE)
    expect((await brief(p)).zaak.versie).toBe(eerst)
  })

  it('shows the proposal of an open punt and is red on it', async () => {
    const p = await opgesteld(geval(true))
    await runDraft(p.ports, WIE)
    const { brief: na, concept } = await brief(p)
    expect(na.status).toBe('open')
    expect(concept?.gate.regels.filter(({ status }) => status === 'rood').map(({ id, waarom }) => [id, waarom])).toEqual([
      [
        'V1-termijn',
        'per overtreding de termijn die wij willen geven: wacht op een beslissing van een persoon over overtredingen[0].termijn.duur'
      ]
    ])
  })

  it('attaches the report that came in as PDF', async () => {
    const p = await opgesteld(geval())
    const sleutel = `voorbeeldgemeente/uploads/${'ab'.repeat(32)}.pdf`
    await p.ports.documenten.bewaar(sleutel, new TextEncoder().encode('%PDF'), 'application/pdf')
    await runDraft(p.ports, WIE)
    const { concept } = await brief(p)
    const { bijlagen } = BriefGegevens.parse(JSON.parse(new TextDecoder().decode(await p.ports.documenten.lees(concept?.gegevens ?? ''))))
    expect(bijlagen).toEqual([{ naam: 'Inspectierapport GGD-2026-0417', document: sleutel }])
  })

  it('writes nothing when the printer is down, and goes on afterwards with what it stored', async () => {
    const stuk: PdfRenderer = { druk: () => Promise.reject(new Drukfout('De drukker is stuk.')), sluit: () => Promise.resolve() }
    const p = await opgesteld(geval(), { drukker: stuk })
    const eerst = (await brief(p)).zaak.versie
    await expect(runDraft(p.ports, WIE)).rejects.toThrow(Drukfout)
    expect((await brief(p)).zaak.versie).toBe(eerst)
    await runDraft({ ...p.ports, drukker }, WIE)
    expect((await brief(p)).concept?.gate.groen).toBe(true)
  })

  it('after a crash between storing and writing gives the same concept again', async () => {
    const p = await opgesteld(geval())
    const valtOm = {
      ...p.ports,
      store: new Proxy(p.ports.store, {
        get: (doel, naam) => (naam === 'voegToe' ? () => Promise.reject(new Error('weg')) : Reflect.get(doel, naam).bind(doel))
      })
    }
    await expect(runDraft(valtOm, WIE)).rejects.toThrow('weg')
    const bewaard = await p.ports.documenten.lijst('voorbeeldgemeente/zaken/')
    await runDraft(p.ports, WIE)
    expect(await p.ports.documenten.lijst('voorbeeldgemeente/zaken/')).toEqual(bewaard)
    const { concept } = await brief(p)
    expect(bewaard).toContain(concept?.pdf)
    expect(sha256Hex(await p.ports.documenten.lees(concept?.pdf ?? ''))).toMatch(/^[0-9a-f]{64}$/)
  })

  it('asks for a signer when nobody is there, and stops asking when somebody is', async () => {
    const weg = MENSEN.map((iemand) =>
      iemand.id === 'mila.mandaathouder' ? { ...iemand, afwezig: [{ van: '2026-11-20', totEnMet: '2026-11-30' }] } : iemand
    )
    const p = await opgesteld(geval(), { mensen: weg })
    await runDraft(p.ports, WIE)
    const { zaak, concept } = await brief(p)
    expect(zaak.taken).toMatchObject([
      {
        id: 'k1',
        soort: 'ondertekenaar',
        over: BRIEF,
        tekst: `Zoek een ondertekenaar voor brief ${BRIEF} (voornemen tot aanwijzing). Mila Mandaathouder is afwezig en er is geen plaatsvervanger die deze brief kan ondertekenen.`,
        afgedaan: null
      }
    ])
    expect(concept?.ondertekenaar.id).toBe('mila.mandaathouder')
    expect(concept?.gate.regels.find(({ id }) => id === 'ondertekenaar')?.status).toBe('geel')
    p.klok.zet('2026-12-01')
    await legWijziging(p, { inleiding: 'Wij spraken elkaar.' })
    await runDraft(p.ports, WIE)
    const later = await brief(p)
    expect(later.zaak.taken[0]?.afgedaan?.hoe).toBe('Mila Mandaathouder kan ondertekenen')
    expect(later.concept).toMatchObject({ nr: 2, geplandeVerzending: '2026-12-03' })
  })

  it('says with the concept which printed day is a day off and what it proposes; that stops nothing', async () => {
    // Two weeks from Friday 11 December: Eerste Kerstdag, then Saturday and Sunday.
    const p = await opgesteld(geval().wijzigt(BRIEF, { geplandeVerzending: '2026-12-11' }, 'bram.behandelaar'))
    await runDraft(p.ports, WIE)
    const { concept } = await brief(p)
    expect(concept?.gate.groen).toBe(true)
    expect(concept?.waarschuwingen).toEqual([
      {
        veld: 'zienswijzeverzoek.einde',
        tekst:
          'De termijn voor de zienswijze eindigt op vrijdag 25 december 2026 (eerste kerstdag). Dat is geen werkdag. Voorstel: maandag 28 december 2026, drie dagen later.',
        voorstel: '2026-12-28'
      }
    ])
    await legWijziging(p, { 'zienswijzeverzoek.einde': '2026-12-28' })
    await runDraft(p.ports, WIE)
    const { concept: na } = await brief(p)
    expect(na).toMatchObject({ nr: 2, waarschuwingen: [], gate: { groen: true } })
    expect(new TextDecoder().decode(await p.ports.documenten.lees(na?.html ?? ''))).toContain('maandag 28 december 2026')
  })

  it('lays edits over the data, plans the chosen day and refuses what does not fit', async () => {
    const opname = geval().wijzigt(
      BRIEF,
      { geplandeVerzending: '2026-12-07', toelichting: 'Wij denken graag mee.', 'besluit.grondslag': 'zomaar' },
      'bram.behandelaar'
    )
    const p = await opgesteld(opname)
    await runDraft(p.ports, WIE)
    const { concept } = await brief(p)
    expect(concept?.geplandeVerzending).toBe('2026-12-07')
    expect(concept?.gate.groen).toBe(false)
    expect(concept?.gate.regels.filter(({ status }) => status === 'rood').map(({ id, veld }) => [id, veld])).toEqual([
      ['wijziging', 'besluit.grondslag']
    ])
    expect(new TextDecoder().decode(await p.ports.documenten.lees(concept?.html ?? ''))).toContain('Wij denken graag mee.')
  })
})

async function legWijziging({ ports }: Proef, velden: Record<string, string>): Promise<void> {
  await wijzigZaak(ports, { ...WIE, door: 'bram.behandelaar' }, () => [{ soort: 'concept-gewijzigd', inhoud: { brief: BRIEF, velden } }])
}
