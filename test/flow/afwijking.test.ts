/** What was recorded before the voornemen stands in the besluit: a deviation from the policy, and a bevel that counted as a step. */
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ChromiumRenderer } from '../../functions/adapters/local/chromium-renderer.ts'
import { beantwoord } from '../../functions/approve/step.ts'
import { wijkAf } from '../../functions/decide/afwijken-step.ts'
import { werkAlles } from '../../functions/entry/werker.ts'
import type { Inspectierapport } from '../../functions/model/inspectie.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import { isOpen } from '../../functions/model/vraag.ts'
import type { GateRegel, Zaak } from '../../functions/model/zaak.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { norm, VOORBEELD } from '../decide/spel.ts'
import { ANNA, BRAM, MILA } from '../helpers/klein-beleid.ts'
import { legZaak, Opname, type Proef, proef } from '../helpers/proef-poorten.ts'
import { inspectierapport, rapport } from '../helpers/zaak-bouwer.ts'
import { drijfAan } from './drijfveer.ts'
import { brief, brieftekst } from './kantoor.ts'

const drukker = new ChromiumRenderer()
afterAll(() => drukker.sluit())

const G = 'voorbeeldgemeente'
const ZAAK = 'vbg-2026-0001'
const RATIO = norm('beroepskracht-kindratio', 'voldoet niet')
const REDEN = 'De groep heeft alleen kinderen van nul jaar, en drie gesprekken hielpen niet.'

/** A zaak of which decide has seen the report and nobody has done anything yet. */
async function wereld(deel: Partial<Inspectierapport> = {}): Promise<Proef> {
  const basis = await proef({ dag: '2026-11-23', beleid: VOORBEELD, mensen: [BRAM, MILA, ANNA] })
  const w = { ...basis, ports: { ...basis.ports, drukker } }
  const opname = new Opname({ id: ZAAK })
  opname.op('2026-11-05').rapport(rapport('r1', inspectierapport({ voorwaarden: [RATIO], ...deel })))
  await legZaak(w, opname)
  const { storingen } = await werkAlles(w.ports, { gemeenten: [G], houder: 'proef', dag: true })
  expect(storingen).toEqual([])
  return w
}

async function stand({ ports }: Proef): Promise<Zaak> {
  const zaak = await leesZaak(ports.store, G, ZAAK)
  if (zaak === null) throw new Error(`zaak ${ZAAK} is er niet`)
  return zaak
}

/** System and people go on from this day until nobody has anything to do. */
async function opDag(w: Proef, dag: string): Promise<void> {
  w.klok.zet(dag)
  const bureau = join(w.map, 'briefje.json')
  await drijfAan({ ports: w.ports, gemeenten: [G], houder: 'proef', bureau, behandelaar: 'bram' })
}

interface Uitgegaan {
  readonly tekst: string
  readonly status: GateRegel['status'] | undefined
}

/** The words of the letter that went out, and what the gate said of this element. */
async function uitgegaan(w: Proef, soort: Briefsoort, element: string): Promise<Uitgegaan> {
  const gevonden = brief(await stand(w), soort)
  expect(gevonden.definitief).not.toBeNull()
  expect(gevonden.verzondenOp).not.toBeNull()
  const status = gevonden.concepten.at(-1)?.gate.regels.find(({ id }) => id === element)?.status
  return { tekst: await brieftekst(w.map, gevonden), status }
}

describe('a deviation that a behandelaar records before the voornemen', { timeout: 120_000 }, () => {
  it('stands with its reason in the voornemen, and in the besluit after the silence of the houder', async () => {
    const w = await wereld()
    expect(await wijkAf(w.ports, { gemeente: G, zaak: ZAAK, overtreding: 'o1', door: 'bram' })).toMatchObject({ ok: true })
    const vraag = (await stand(w)).vragen.find((een) => isOpen(een) && een.veld === 'afwijking')
    const antwoord = { gemeente: G, vraagId: vraag?.id ?? '', waarde: 'fase:2', reden: REDEN, door: 'bram' }
    expect(await beantwoord(w.ports, antwoord)).toMatchObject({ ok: true })

    await opDag(w, '2026-11-23')
    const voornemen = await uitgegaan(w, 'voornemen-last-onder-dwangsom', 'K10-afwijking')
    expect(voornemen.status).toBe('groen')
    expect(voornemen.tekst).toContain(`Met dit plan wijken wij af van ons beleid: ${VOORBEELD.titel}`)
    expect(voornemen.tekst).toContain(REDEN)

    await opDag(w, '2026-12-15')
    const besluit = await uitgegaan(w, 'last-onder-dwangsom', 'K10-afwijking')
    expect(besluit.status).toBe('groen')
    expect(besluit.tekst).toContain('Wij wijken af van dit beleid (artikel 4:84 van de Algemene wet bestuursrecht).')
    expect(besluit.tekst).toContain(REDEN)
  })

  it('without one, neither letter speaks of a deviation', async () => {
    const w = await wereld()
    await opDag(w, '2026-11-23')
    await opDag(w, '2026-12-15')
    for (const soort of ['voornemen-aanwijzing', 'aanwijzing'] as const) {
      const { tekst, status } = await uitgegaan(w, soort, 'K10-afwijking')
      expect(status).toBe('niet van toepassing')
      expect(tekst).not.toMatch(/wijken wij af|wij wijken af/i)
    }
  })
})

describe('a bevel that the policy counts as a step', { timeout: 120_000 }, () => {
  it('is told in the besluit, after the voornemen that Awb 4:8 put in between', async () => {
    const bevel = { datum: '2026-11-02', geldigTot: '2026-11-09', voorwaarden: [RATIO.id], maatregelen: 'Zet een extra kracht in.' }
    const w = await wereld({ bevel })
    await opDag(w, '2026-11-23')
    await opDag(w, '2026-12-15')
    const { tekst, status } = await uitgegaan(w, 'last-onder-dwangsom', 'K10-bevel')
    expect(status).toBe('groen')
    expect(tekst).toContain('gaf de toezichthouder u op 2 november 2026 een schriftelijk bevel.')
    expect(tekst).toContain('Dat bevel telt in ons beleid als fase 1 (aanwijzing).')
  })
})
