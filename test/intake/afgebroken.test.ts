/** The intake breaks off just before or just after each of its writes; the next run ends where an unbroken one would. */
import { describe, expect, it } from 'vitest'
import { runIntake } from '../../functions/intake/step.ts'
import { neemZienswijzeIn } from '../../functions/intake/vastleggen-step.ts'
import type { Json } from '../../functions/model/basis.ts'
import type { Ports, StroomSleutel } from '../../functions/ports.ts'
import { openOfWijzigZaak } from '../../functions/stroom.ts'
import { type BreukHaken, brekendePoorten } from '../helpers/breaking-ports.ts'
import { inspectierapport } from '../helpers/zaak-bouwer.ts'
import { demoBestand, GEMEENTE, installatie, upload } from './installatie.ts'

class Stroomuitval extends Error {}

function val(wanneer: 'voor' | 'na', k: number): BreukHaken {
  const haak = (n: number) => {
    if (n === k) throw new Stroomuitval(`bij schrijven ${n}`)
  }
  return wanneer === 'voor' ? { voorSchrijven: haak } : { naSchrijven: haak }
}

const SOORTEN: readonly StroomSleutel['soort'][] = ['zaak', 'upload', 'voorziening']

/** Every journal, payload and all. */
async function stand({ store }: Ports): Promise<unknown> {
  const alles: Record<string, unknown> = {}
  for (const soort of SOORTEN)
    for (const id of (await store.stromen(GEMEENTE, soort)).ids)
      alles[`${soort} ${id}`] = await store.journaal({ gemeente: GEMEENTE, soort, id })
  return alles
}

const basis = inspectierapport()
const nader = inspectierapport({
  onderzoek: { ...basis.onderzoek, type: 'nader', datums: ['2026-11-12'] },
  rapport: {
    ...basis.rapport,
    kenmerk: 'GGD-2',
    datumVaststelling: '2026-11-13',
    openbaar: { op: '2026-11-14', adres: 'https://ggd.example/2' }
  }
})

const dicht = (ports: Ports) =>
  openOfWijzigZaak(ports, { gemeente: GEMEENTE, id: 'vbg-2026-0001', door: 'systeem' }, () => [
    { soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } }
  ])

async function eerder(ports: Ports): Promise<void> {
  await runIntake(ports, { gemeente: GEMEENTE, sha256: await upload(ports, basis) })
}

const GEVALLEN: readonly [string, number, (ports: Ports) => Promise<void>, () => Promise<Json | Uint8Array>][] = [
  ['the first report of a voorziening', 4, async () => undefined, async () => basis],
  ['a report that joins', 2, eerder, async () => nader],
  [
    'a report after closing',
    4,
    async (ports) =>
      eerder(ports)
        .then(() => dicht(ports))
        .then(() => undefined),
    async () => nader
  ],
  ['a correction', 2, eerder, async () => ({ ...basis, rapport: { ...basis.rapport, datumVaststelling: '2026-11-10' } })],
  ['a question', 1, eerder, async () => ({ ...basis, houder: { ...basis.houder, email: null } })],
  [
    'a concept',
    1,
    async () => undefined,
    async () => ({ ...basis, rapport: { ...basis.rapport, status: 'concept', datumVaststelling: null } })
  ],
  ['a faulty file', 1, async () => undefined, async () => demoBestand('07-met-opzet-fout.json')]
]

describe.each(GEVALLEN)('%s, in %i writes', (_, aantal, begin, inhoud) => {
  async function ongebroken(): Promise<unknown> {
    const ports = await installatie()
    await begin(ports)
    await runIntake(ports, { gemeente: GEMEENTE, sha256: await upload(ports, await inhoud()) })
    return stand(ports)
  }

  it('makes exactly so many writes', async () => {
    const ports = await installatie()
    await begin(ports)
    const sha256 = await upload(ports, await inhoud())
    let geteld = 0
    const tel = (n: number) => {
      geteld = n
    }
    await runIntake(brekendePoorten(ports, { naSchrijven: tel }), { gemeente: GEMEENTE, sha256 })
    expect(geteld).toBe(aantal)
  })

  const breuken = Array.from({ length: aantal }, (_, plek) => plek + 1).flatMap((k) => [['voor', k] as const, ['na', k] as const])

  it.each(breuken)('broken off %s write %i it ends the same', async (wanneer, k) => {
    const ports = await installatie()
    await begin(ports)
    const sha256 = await upload(ports, await inhoud())
    await expect(runIntake(brekendePoorten(ports, val(wanneer, k)), { gemeente: GEMEENTE, sha256 })).rejects.toThrow(Stroomuitval)
    await runIntake(ports, { gemeente: GEMEENTE, sha256 })
    const eenmaal = await stand(ports)
    expect(eenmaal).toEqual(await ongebroken())
    await runIntake(ports, { gemeente: GEMEENTE, sha256 })
    expect(await stand(ports)).toEqual(eenmaal)
  })
})

describe('a zienswijze with a document', () => {
  const pdf = { bestandsnaam: 'Brief van de houder.pdf', bytes: new TextEncoder().encode('%PDF-1.7 zienswijze') }

  async function metVoornemen(): Promise<Ports> {
    const ports = await installatie()
    await eerder(ports)
    await openOfWijzigZaak(ports, { gemeente: GEMEENTE, id: 'vbg-2026-0001', door: 'systeem' }, () => {
      const brief = 'vbg-2026-0001-b1'
      const hash = 'ab'.repeat(32)
      const concept = {
        id: `${brief}-c1`,
        nr: 1,
        inhoudHash: hash,
        gegevens: 'a/b.json',
        html: 'a/b.html',
        pdf: 'a/b.pdf',
        gate: { groen: true, regels: [] },
        ondertekenaar: { id: 'mila.mandaathouder', naam: 'Mila Mandaathouder', functie: 'teammanager' },
        geplandeVerzending: '2026-11-16',
        waarschuwingen: [],
        gemaaktOp: '2026-11-16T09:00:00Z'
      }
      return [
        {
          soort: 'brief-gepland',
          inhoud: { brief: { id: brief, soort: 'voornemen-aanwijzing', doorgang: 1, overtredingen: [], vervangt: null } }
        },
        { soort: 'concept-gemaakt', inhoud: { brief, concept } },
        {
          soort: 'concept-goedgekeurd',
          inhoud: { brief, concept: concept.id, inhoudHash: hash, naam: 'Mila Mandaathouder', functie: 'teammanager' }
        },
        {
          soort: 'verzending-gepland',
          inhoud: {
            verzending: {
              id: `${brief}-v1`,
              brief,
              melding: null,
              ontvanger: { id: 'houder:kvk:12345678', rol: 'houder', naam: basis.houder.naam, adres: basis.houder.adres, email: null },
              kanaal: 'post',
              versie: 1,
              telt: true,
              status: 'gepland',
              pogingen: 0,
              volgendePoging: null,
              pdf: hash,
              berichtId: null,
              verzondenOp: null,
              bewijs: '',
              stappen: []
            }
          }
        },
        { soort: 'verzonden', inhoud: { brief, op: '2026-11-16', verzending: `${brief}-v1` } }
      ]
    })
    return ports
  }

  const invoer = {
    gemeente: GEMEENTE,
    zaak: 'vbg-2026-0001',
    ontvangenOp: '2026-11-16',
    hoe: 'schriftelijk',
    door: 'bram.behandelaar',
    document: pdf
  } as const

  it('stores the document under its hash before it is recorded', async () => {
    const ports = await metVoornemen()
    const uitslag = await neemZienswijzeIn(ports, invoer)
    const [rij] = uitslag.ok ? uitslag.zaak.vastleggingen : []
    expect(rij).toMatchObject({ soort: 'zienswijze', brief: 'vbg-2026-0001-b1', opmerking: 'Bestand: Brief van de houder.pdf.' })
    expect(Buffer.from(await ports.documenten.lees(rij?.document ?? '')).toString()).toBe('%PDF-1.7 zienswijze')
  })

  it.each([
    ['voor', 1],
    ['na', 1],
    ['voor', 2],
    ['na', 2]
  ] as const)('broken off %s write %i can be done again, and is there once', async (wanneer, k) => {
    const ports = await metVoornemen()
    await expect(neemZienswijzeIn(brekendePoorten(ports, val(wanneer, k)), invoer)).rejects.toThrow(Stroomuitval)
    const nogmaals = await neemZienswijzeIn(ports, invoer)
    if (wanneer === 'na' && k === 2) expect(nogmaals).toEqual({ ok: false, redenen: ['Deze zienswijze is al vastgelegd als e1.'] })
    else expect(nogmaals.ok && nogmaals.zaak.vastleggingen).toHaveLength(1)
  })

  it('a refusal stores nothing', async () => {
    const ports = await metVoornemen()
    expect((await neemZienswijzeIn(ports, { ...invoer, ontvangenOp: '2026-11-17' })).ok).toBe(false)
    expect(await neemZienswijzeIn(ports, { ...invoer, door: 'gerda.ggd' })).toMatchObject({
      ok: false,
      redenen: [expect.stringContaining('Gerda Toezichthouder kan niet een zienswijze innemen')]
    })
    expect(await ports.documenten.lijst(`${GEMEENTE}/zaken`)).toEqual([])
  })
})
