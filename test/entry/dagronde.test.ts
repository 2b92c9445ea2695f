import { readdir } from 'node:fs/promises'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Dagwacht } from '../../functions/entry/dagronde.ts'
import { Uitstel } from '../../functions/entry/uitstel.ts'
import { type Mailer, type Ports, TijdelijkeMailfout } from '../../functions/ports.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { legZaak, Opname, type Proef, proef } from '../helpers/proef-poorten.ts'
import { bevindingUit, inspectierapport, overtreding, rapport, uitkomst, voorwaarde } from '../helpers/zaak-bouwer.ts'

const G = 'voorbeeldgemeente'
const ID = 'vbg-2026-0001'

const TAAK = {
  id: 'k1',
  soort: 'beoordelen',
  tekst: 'Beoordeel dit.',
  over: null,
  gemaaktOp: '2026-11-05',
  uiterlijk: null,
  afgedaan: null
} as const

let opstelling: Proef
let ports: Ports
let uitstel: Uitstel
let wacht: Dagwacht

beforeEach(async () => {
  opstelling = await proef({ dag: '2026-11-23' })
  ports = opstelling.ports
  onTestFinished(() => ports.store.sluit())
  const verslag = rapport('r1', inspectierapport())
  const opname = new Opname({ id: ID }).rapport(verslag)
  opname.besluit({ nieuw: [overtreding('o1', voorwaarde(), bevindingUit(verslag, voorwaarde()))], uitkomsten: [uitkomst('o1')] })
  opname.gebeurt({ soort: 'taak-gemaakt', inhoud: { taak: TAAK } })
  await legZaak(opstelling, opname)
  uitstel = new Uitstel()
  wacht = new Dagwacht()
})

const kijk = (poorten = ports) => wacht.kijk(poorten, { gemeenten: [G], houder: 'server', uitstel })

async function overzichten(): Promise<string[]> {
  return (await readdir(opstelling.outbox)).filter((naam) => naam.startsWith('dagoverzicht')).sort()
}

describe('a process that goes on', () => {
  it('runs the day at its start, with the digest, and not again on that day', async () => {
    expect(await kijk()).toMatchObject({ storingen: [], nietVerstuurd: [] })
    expect((await leesZaak(ports.store, G, ID))?.termijnen.length).toBeGreaterThan(0)
    const eerst = await overzichten()
    expect(eerst.length).toBeGreaterThan(0)
    expect(await kijk()).toBeNull()
    expect(await overzichten()).toEqual(eerst)
  })

  it.each([
    ['22:59 UTC, still the 23rd in Amsterdam', '2026-11-23T22:59:00Z', 1],
    ['23:00 UTC, the 24th in Amsterdam', '2026-11-23T23:00:00Z', 2],
    ['three days later, catching up', '2026-11-26', 2]
  ])('%s', async (_geval, moment, dagen) => {
    await kijk()
    const perDag = (await overzichten()).length
    opstelling.klok.zet(moment)
    await kijk()
    expect((await overzichten()).length).toBe(perDag * dagen)
  })

  it('does not send the digest again after a new start on the same day', async () => {
    await kijk()
    const eerst = await overzichten()
    wacht = new Dagwacht()
    expect(await kijk()).not.toBeNull()
    expect(await overzichten()).toEqual(eerst)
  })

  it('tries a digest that could not go out again later, and tells of it once', async () => {
    let tijd = '2026-11-23T09:00:00Z'
    let stuk = true
    const mailer: Mailer = {
      kanaal: 'outbox',
      verstuur: async (bericht) => {
        if (stuk) throw new TijdelijkeMailfout('de mailserver is er niet')
        return ports.mailer.verstuur(bericht)
      }
    }
    const klok = { nu: () => ports.klok.nu(), vandaag: () => ports.klok.vandaag(), pachttijd: () => tijd }
    const poorten = { ...ports, mailer, klok }
    expect((await kijk(poorten))?.nietVerstuurd.join()).toMatch(/^Het dagoverzicht aan .* is niet verstuurd: de mailserver is er niet/)
    expect(await kijk(poorten)).toBeNull()
    tijd = '2026-11-23T09:00:05Z'
    expect((await kijk(poorten))?.nietVerstuurd).toEqual([])
    stuk = false
    tijd = '2026-11-23T09:00:15Z'
    await kijk(poorten)
    expect((await overzichten()).length).toBeGreaterThan(0)
    tijd = '2026-11-23T10:00:00Z'
    expect(await kijk(poorten)).toBeNull()
  })
})
