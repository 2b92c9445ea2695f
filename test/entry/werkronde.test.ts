import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Uitstel } from '../../functions/entry/uitstel.ts'
import { rondeAlles, rondeStroom, type Stappen } from '../../functions/entry/werkronde.ts'
import type { Stapnaam } from '../../functions/model/werk.ts'
import type { Ports } from '../../functions/ports.ts'
import { leesZaak, wijzigZaak } from '../../functions/stroom.ts'
import { neemUploadIn } from '../../functions/upload/step.ts'
import { legZaak, Opname, type Proef, proef } from '../helpers/proef-poorten.ts'
import { bevindingUit, concept, inspectierapport, overtreding, rapport, uitkomst, voorwaarde } from '../helpers/zaak-bouwer.ts'

const G = 'voorbeeldgemeente'
const A = { gemeente: G, id: 'vbg-2026-0001' }
const B = { gemeente: G, id: 'vbg-2026-0002' }

let opstelling: Proef
let ports: Ports

beforeEach(async () => {
  opstelling = await proef()
  ports = opstelling.ports
  onTestFinished(() => ports.store.sluit())
})

/** A zaak with one decision, after which deadlines must look. */
async function legKlaar({ id } = A): Promise<void> {
  const verslag = rapport('r1', inspectierapport())
  const opname = new Opname({ id }).rapport(verslag)
  opname.besluit({ nieuw: [overtreding('o1', voorwaarde(), bevindingUit(verslag, voorwaarde()))], uitkomsten: [uitkomst('o1')] })
  await legZaak(opstelling, opname)
}

type Wie = { readonly gemeente: string; readonly id: string }

/** Does what deadlines must leave behind. */
async function zetTermijnen(poorten: Ports, { gemeente, id }: Wie): Promise<void> {
  await wijzigZaak(poorten, { gemeente, id, door: 'systeem' }, (zaak) => [
    { soort: 'termijnen-gezet', inhoud: { termijnen: [], tot: zaak.versie, bewaakDatums: [] } }
  ])
}

/** Steps that note what they are called for; a step that no test expects is an error. */
function stappen(eigen: Partial<Stappen> = {}): { stappen: Stappen; gedaan: string[] } {
  const gedaan: string[] = []
  const noteer = (naam: Stapnaam) => async (poorten: Ports, wie: Wie, genoegTijd: () => boolean) => {
    gedaan.push(`${naam} ${wie.id}`)
    const stap = eigen[naam]
    if (stap === undefined) throw new Error(`stap ${naam} was niet verwacht`)
    await stap(poorten, wie, genoegTijd)
  }
  const alle = {
    decide: noteer('decide'),
    draft: noteer('draft'),
    send: noteer('send'),
    deadlines: noteer('deadlines'),
    bekijk: async (poorten: Ports, wie: Wie) => {
      gedaan.push(`bekijk ${wie.id}`)
      return eigen.bekijk?.(poorten, wie) ?? []
    },
    intake: async (poorten: Ports, wie: { readonly gemeente: string; readonly sha256: string }) => {
      gedaan.push('intake')
      await eigen.intake?.(poorten, wie)
    }
  }
  return { stappen: alle, gedaan }
}

const KEUZE = { gemeenten: [G], houder: 'een', dag: true }

describe('a round', () => {
  it('runs the next step of each zaak that waits, and nothing the second time', async () => {
    await legKlaar(A)
    await legKlaar(B)
    const { stappen: alle, gedaan } = stappen({ deadlines: zetTermijnen })
    expect(await rondeAlles(ports, alle, KEUZE)).toEqual({ stappen: 2, storingen: [], nietBegonnen: false })
    expect(gedaan).toEqual(['deadlines vbg-2026-0001', 'deadlines vbg-2026-0002'])
    expect(await rondeAlles(ports, alle, KEUZE)).toEqual({ stappen: 0, storingen: [], nietBegonnen: false })
  })

  it('finds a zaak on the day it must be looked at, and not before', async () => {
    await legKlaar(A)
    const plan = async (poorten: Ports, { gemeente, id }: Wie) => {
      await wijzigZaak(poorten, { gemeente, id, door: 'systeem' }, (zaak) => [
        {
          soort: 'termijnen-gezet',
          inhoud: { termijnen: [], tot: zaak.versie, bewaakDatums: poorten.klok.vandaag() < '2026-12-01' ? ['2026-12-01'] : [] }
        }
      ])
    }
    const { stappen: alle, gedaan } = stappen({ deadlines: plan })
    await rondeAlles(ports, alle, KEUZE)
    for (const [dag, totaal] of [
      ['2026-11-30', 1],
      ['2026-12-01', 2],
      ['2026-12-02', 2]
    ] as const) {
      opstelling.klok.zet(dag)
      await rondeAlles(ports, alle, KEUZE)
      expect([dag, gedaan.length]).toEqual([dag, totaal])
    }
  })

  it('tells every fault of a step that gives several back, as one try that failed', async () => {
    await legKlaar(A)
    const uitstel = new Uitstel()
    const { stappen: alle } = stappen({
      deadlines: async () => {
        throw new AggregateError([new Error('de eerste brief'), new TypeError('de tweede brief')], 'twee fouten')
      }
    })
    const { storingen } = await rondeAlles(ports, alle, { ...KEUZE, uitstel })
    expect(storingen.map(({ fout, nieuw }) => [fout.name, fout.message, nieuw])).toEqual([
      ['Error', 'de eerste brief', true],
      ['TypeError', 'de tweede brief', true]
    ])
  })

  it('goes on with the others when one fails, and finds that one again', async () => {
    await legKlaar(A)
    await legKlaar(B)
    const { stappen: alle } = stappen({
      deadlines: async (poorten, wie) => {
        if (wie.id === A.id) throw new Error('kapot')
        await zetTermijnen(poorten, wie)
      }
    })
    const fout = { gemeente: G, id: A.id, stap: 'deadlines', fout: new Error('kapot'), nieuw: true }
    expect(await rondeAlles(ports, alle, KEUZE)).toEqual({ stappen: 1, storingen: [fout], nietBegonnen: false })
    expect(await rondeAlles(ports, alle, KEUZE)).toEqual({ stappen: 0, storingen: [fout], nietBegonnen: false })
  })

  it('begins nothing that may not end in time, says so, and leaves it for the next', async () => {
    await legKlaar(A)
    await legKlaar(B)
    const { stappen: alle, gedaan } = stappen({ deadlines: zetTermijnen })
    const genoegTijd = () => gedaan.length === 0
    expect(await rondeAlles(ports, alle, { ...KEUZE, genoegTijd })).toEqual({ stappen: 1, storingen: [], nietBegonnen: true })
    expect(await rondeStroom(ports, alle, { ...B, soort: 'zaak' }, 'een', { genoegTijd })).toEqual({
      stappen: 0,
      storingen: [],
      nietBegonnen: true
    })
    expect(await rondeAlles(ports, alle, KEUZE)).toEqual({ stappen: 1, storingen: [], nietBegonnen: false })
    expect(gedaan).toEqual(['deadlines vbg-2026-0001', 'deadlines vbg-2026-0002'])
  })

  it('stops at a step that changes nothing and stays needed', async () => {
    await legKlaar(A)
    const { stappen: alle, gedaan } = stappen({ deadlines: async () => undefined })
    const { storingen } = await rondeStroom(ports, alle, { ...A, soort: 'zaak' }, 'een')
    expect(storingen.map(({ fout }) => fout.message)).toEqual(['stap deadlines van zaak vbg-2026-0001 verandert niets en blijft nodig'])
    expect(gedaan).toHaveLength(1)
  })

  it('stops, and says so, at a zaak that goes round in circles', async () => {
    await legKlaar(A)
    const ronddraaien = async (poorten: Ports, { gemeente, id }: Wie) => {
      await wijzigZaak(poorten, { gemeente, id, door: 'systeem' }, () => [
        { soort: 'termijnen-gezet', inhoud: { termijnen: [], tot: 0, bewaakDatums: [] } }
      ])
    }
    const { storingen, stappen: gedaan } = await rondeStroom(
      ports,
      stappen({ deadlines: ronddraaien }).stappen,
      { ...A, soort: 'zaak' },
      'een'
    )
    expect([gedaan, storingen.length]).toEqual([200, 1])
  })

  it('takes in an upload, then works on what came of it', async () => {
    await neemUploadIn(ports, { gemeente: G, bestandsnaam: 'a.json', bytes: new TextEncoder().encode('{}'), afzender: 'systeem' })
    const { stappen: alle, gedaan } = stappen({ intake: () => legKlaar(A), deadlines: zetTermijnen })
    await rondeAlles(ports, alle, KEUZE)
    expect(gedaan).toEqual(['intake', 'deadlines vbg-2026-0001'])
  })
})

describe('a zaak whose sending does not go', () => {
  /** An approved letter whose day has come, and dates that deadlines must look at. */
  async function metBrief(): Promise<void> {
    const verslag = rapport('r1', inspectierapport())
    const opname = new Opname(A).rapport(verslag).besluit({
      nieuw: [overtreding('o1', voorwaarde(), bevindingUit(verslag, voorwaarde()))],
      uitkomsten: [uitkomst('o1')],
      brieven: [{ soort: 'waarschuwing', overtredingen: ['o1'] }]
    })
    const brief = `${A.id}-b1`
    const akkoord = { brief, concept: `${brief}-c1`, inhoudHash: 'ab'.repeat(32), naam: 'M. Mandaat', functie: 'teammanager' }
    opname.gebeurt({ soort: 'concept-gemaakt', inhoud: { brief, concept: concept(brief, '2026-11-05') } })
    opname.gebeurt({ soort: 'concept-goedgekeurd', inhoud: akkoord }, 'mandaathouder')
    await legZaak(opstelling, opname)
  }
  const kapot = async () => {
    throw new Error('het blad past niet')
  }

  it.each<[string, { readonly verzenden?: boolean }, string[], string[]]>([
    ['the sheet cannot be printed', {}, ['send', 'deadlines', 'send'], ['send', 'send']],
    ['an operator stopped the sending', { verzenden: false }, ['deadlines'], []]
  ])('%s: its terms are looked at all the same, once', async (_naam, grenzen, stappenVan, storingen) => {
    await metBrief()
    const { stappen: alle, gedaan } = stappen({ send: kapot, deadlines: zetTermijnen })
    const verslagen = [
      await rondeStroom(ports, alle, { ...A, soort: 'zaak' }, 'een', grenzen),
      await rondeStroom(ports, alle, { ...A, soort: 'zaak' }, 'een', grenzen)
    ]
    expect(gedaan).toEqual(stappenVan.map((naam) => `${naam} ${A.id}`))
    expect(verslagen.flatMap((verslag) => verslag.storingen.map(({ stap }) => stap))).toEqual(storingen)
  })

  it('a sending that changes nothing is said, and its terms are looked at all the same', async () => {
    await metBrief()
    const { stappen: alle, gedaan } = stappen({ send: async () => undefined, deadlines: zetTermijnen })
    const { storingen } = await rondeStroom(ports, alle, { ...A, soort: 'zaak' }, 'een')
    expect(gedaan).toEqual([`send ${A.id}`, `deadlines ${A.id}`])
    expect(storingen.map(({ fout }) => fout.message)).toEqual([`stap send van zaak ${A.id} verandert niets en blijft nodig`])
  })
})

describe('what failed, in a process that goes on', () => {
  /** Real time as this test says it; the clock of the law stands still. */
  function metTijd(): { poorten: Ports; zet: (tijd: string) => void } {
    let tijd = '2026-11-23T09:00:00Z'
    return {
      poorten: { ...ports, klok: { nu: () => ports.klok.nu(), vandaag: () => ports.klok.vandaag(), pachttijd: () => tijd } },
      zet: (nieuw) => {
        tijd = nieuw
      }
    }
  }

  it('waits five seconds and then twice as long each time; the others go on', async () => {
    await legKlaar(A)
    const { poorten, zet } = metTijd()
    const uitstel = new Uitstel()
    const { stappen: alle, gedaan } = stappen({
      deadlines: async () => {
        throw new Error('kapot')
      }
    })
    const keer = async (tijd: string) => {
      zet(tijd)
      const voor = gedaan.length
      const { storingen } = await rondeAlles(poorten, alle, { ...KEUZE, uitstel })
      return [tijd, gedaan.length - voor, storingen.map(({ nieuw }) => nieuw)]
    }
    for (const verwacht of [
      ['2026-11-23T09:00:00Z', 1, [true]],
      ['2026-11-23T09:00:02Z', 0, []],
      ['2026-11-23T09:00:05Z', 1, [false]],
      ['2026-11-23T09:00:14Z', 0, []],
      ['2026-11-23T09:00:15Z', 1, [false]],
      ['2026-11-23T09:00:34Z', 0, []],
      ['2026-11-23T09:00:35Z', 1, [false]]
    ])
      expect(await keer(String(verwacht[0]))).toEqual(verwacht)
  })

  it('waits a quarter of an hour at most', () => {
    const uitstel = new Uitstel()
    for (let nr = 0; nr < 20; nr += 1) uitstel.mislukt('a', 'kapot', '2026-11-23T09:00:00Z')
    expect([uitstel.magNu('a', '2026-11-23T09:14:59Z'), uitstel.magNu('a', '2026-11-23T09:15:00Z')]).toEqual([false, true])
    expect(uitstel.magNu('b', '2026-11-23T09:00:00Z')).toBe(true)
  })

  it.each([
    ['the same fault', 'kapot', false],
    ['another fault', 'anders kapot', true]
  ])('%s at the next try: told again = %s', (_geval, fout, verteld) => {
    const uitstel = new Uitstel()
    expect(uitstel.mislukt('a', 'kapot', '2026-11-23T09:00:00Z')).toBe(true)
    expect(uitstel.mislukt('a', fout, '2026-11-23T09:00:05Z')).toBe(verteld)
  })

  it('starts anew after it went well once', async () => {
    await legKlaar(A)
    const { poorten, zet } = metTijd()
    const uitstel = new Uitstel()
    let kapot = true
    const { stappen: alle } = stappen({
      deadlines: async (_poorten, wie) => {
        if (kapot) throw new Error('kapot')
        await zetTermijnen(ports, wie)
      }
    })
    await rondeAlles(poorten, alle, { ...KEUZE, uitstel })
    kapot = false
    zet('2026-11-23T09:00:05Z')
    expect(await rondeAlles(poorten, alle, { ...KEUZE, uitstel })).toEqual({ stappen: 1, storingen: [], nietBegonnen: false })
    expect(uitstel.mislukt(`${G} ${A.id}`, 'deadlines kapot', '2026-11-23T10:00:00Z')).toBe(true)
  })

  it('a step that changes nothing waits longer each time too', async () => {
    await legKlaar(A)
    const { poorten, zet } = metTijd()
    const uitstel = new Uitstel()
    const { stappen: alle, gedaan } = stappen({ deadlines: async () => undefined })
    for (const tijd of ['2026-11-23T09:00:00Z', '2026-11-23T09:00:05Z', '2026-11-23T09:00:10Z']) {
      zet(tijd)
      await rondeAlles(poorten, alle, { ...KEUZE, uitstel })
    }
    expect(gedaan).toHaveLength(2)
  })

  it('is tried at once by a person on the command line', async () => {
    await legKlaar(A)
    const uitstel = new Uitstel()
    const { stappen: alle, gedaan } = stappen({
      deadlines: async () => {
        throw new Error('kapot')
      }
    })
    await rondeAlles(ports, alle, { ...KEUZE, uitstel })
    await rondeStroom(ports, alle, { ...A, soort: 'zaak' }, 'een')
    expect(gedaan).toHaveLength(2)
  })
})

describe('a lease', () => {
  it('of another process: the zaak is left alone', async () => {
    await legKlaar(A)
    const nu = ports.klok.pachttijd()
    await ports.store.claim({ ...A, soort: 'zaak' }, 'ander', nu, '2999-01-01T00:00:00Z')
    const { stappen: alle, gedaan } = stappen({ deadlines: zetTermijnen })
    expect(await rondeAlles(ports, alle, KEUZE)).toEqual({ stappen: 0, storingen: [], nietBegonnen: false })
    expect(gedaan).toEqual([])
  })

  it('is given back afterwards, also after a fault', async () => {
    await legKlaar(A)
    const kapot = async () => {
      throw new Error('kapot')
    }
    await rondeStroom(ports, stappen({ deadlines: kapot }).stappen, { ...A, soort: 'zaak' }, 'een')
    expect(await ports.store.claim({ ...A, soort: 'zaak' }, 'ander', ports.klok.pachttijd(), '2999-01-01T00:00:00Z')).toBe(true)
  })

  it('is renewed while a step takes long; when it was lost, no further step is begun', async () => {
    await legKlaar(A)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const claims: boolean[] = []
    let magVerlengen = true
    const bewaakt: Ports = {
      ...ports,
      store: new Proxy(ports.store, {
        get: (store, naam) => {
          if (naam === 'claim')
            return async (...wat: Parameters<typeof store.claim>) => {
              const gelukt = magVerlengen && (await store.claim(...wat))
              claims.push(gelukt)
              return gelukt
            }
          const lid: unknown = Reflect.get(store, naam, store)
          return typeof lid === 'function' ? lid.bind(store) : lid
        }
      })
    }
    let keer = 0
    const lang = async (poorten: Ports, { gemeente, id }: Wie) => {
      keer += 1
      await vi.advanceTimersByTimeAsync(180_000)
      magVerlengen = false
      await vi.advanceTimersByTimeAsync(60_000)
      await wijzigZaak(poorten, { gemeente, id, door: 'systeem' }, () => [
        { soort: 'termijnen-gezet', inhoud: { termijnen: [], tot: 0, bewaakDatums: [] } }
      ])
    }
    expect(await rondeStroom(bewaakt, stappen({ deadlines: lang }).stappen, { ...A, soort: 'zaak' }, 'een')).toEqual({
      stappen: 1,
      storingen: [],
      nietBegonnen: false
    })
    expect([keer, claims]).toEqual([1, [true, true, true, true, false]])
    expect((await leesZaak(ports.store, G, A.id))?.termijnenBijgewerktTot).toBe(0)
  })
})
