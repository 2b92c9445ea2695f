import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Dagwacht } from '../../functions/entry/dagronde.ts'
import { Uitstel } from '../../functions/entry/uitstel.ts'
import { type Mailer, type Ports, TijdelijkeMailfout } from '../../functions/ports.ts'
import { leesZaak, wijzigZaak } from '../../functions/stroom.ts'
import { leesMime } from '../helpers/mime-lezen.ts'
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
  const namen = existsSync(opstelling.outbox) ? await readdir(opstelling.outbox) : []
  return namen.filter((naam) => naam.startsWith('dagoverzicht')).sort()
}

describe('the digest', () => {
  const regels = async () => {
    const [naam = ''] = await overzichten()
    const tekst = leesMime(await readFile(join(opstelling.outbox, naam))).delen.find((deel) =>
      deel.koppen.get('content-type')?.[0]?.startsWith('text/plain')
    )
    return tekst?.bytes.toString('utf8') ?? ''
  }

  it('names what waits and what ends these days, also in a closed zaak, and reads no other', async () => {
    const open = (await leesZaak(ports.store, G, ID)) ?? undefined
    await wijzigZaak(ports, { gemeente: G, id: ID, door: 'systeem' }, () => [
      { soort: 'zaak-gesloten', inhoud: { reden: 'klaar' } },
      { soort: 'termijnen-gezet', inhoud: { termijnen: [], tot: open?.versie ?? 0, bewaakDatums: [] } }
    ])
    const stil = new Opname({ id: 'vbg-2026-0002' }).rapport(rapport('r1', inspectierapport()))
    stil.besluit({}).gebeurt({ soort: 'termijnen-gezet', inhoud: { termijnen: [], tot: 4, bewaakDatums: [] } })
    await legZaak(opstelling, stil)
    const gelezen: string[] = []
    const store = new Proxy(ports.store, {
      get: (echt, naam) => {
        const lid: unknown = Reflect.get(echt, naam, echt)
        if (typeof lid !== 'function') return lid
        return (...wat: unknown[]) => {
          if (naam === 'lees') gelezen.push(JSON.stringify(wat[0]))
          return lid.apply(echt, wat)
        }
      }
    })
    expect((await kijk({ ...ports, store }))?.storingen).toEqual([])
    expect(await regels()).toContain(`${ID} De Zonnestraal: taak k1: beoordelen`)
    expect(gelezen.filter((sleutel) => sleutel.includes('vbg-2026-0002'))).toEqual([])
  })

  it.each([
    ['a week before its last day', '2026-11-17', true],
    ['eight days before', '2026-11-16', false],
    ['a week after', '2026-12-01', true],
    ['eight days after', '2026-12-02', false]
  ])('a term, %s: named = %s', async (_geval, dag, genoemd) => {
    await wijzigZaak(ports, { gemeente: G, id: ID, door: 'bram' }, () => [
      { soort: 'taak-afgedaan', inhoud: { taak: 'k1', hoe: 'gedaan' } }
    ])
    opstelling.klok.zet(dag)
    await kijk()
    const tekst = (await overzichten()).length === 0 ? '' : await regels()
    expect(tekst.includes('openbaar maken van rapport')).toBe(genoemd)
  })
})

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
