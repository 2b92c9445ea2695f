/** The step on the real store and documents: what it reads, that it writes once, and which day it is in Amsterdam. */
import { describe, expect, it } from 'vitest'
import { bekijkZaken, runDeadlines } from '../../functions/deadlines/step.ts'
import type { Datum } from '../../functions/model/basis.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import type { OntvangerGebeurtenis } from '../../functions/model/toestemming.ts'
import { volgendeStap } from '../../functions/model/werk.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import type { ZaakStore } from '../../functions/ports.ts'
import { leesZaak, wijzigOntvanger, wijzigVoorziening, wijzigZaak, ZaakOntbreekt } from '../../functions/stroom.ts'
import { legZaak, Opname, type Proef, proef } from '../helpers/proef-poorten.ts'
import { MET_SCHEMA, vulGevonden, ZONDER_SCHEMA, zetStap } from './verloop.ts'

const WIE = { gemeente: 'voorbeeldgemeente', id: 'vbg-2026-0001' }
const SLEUTEL = { gemeente: WIE.gemeente, soort: 'zaak', id: WIE.id } as const
const DAGEN_14 = { aantal: 14, eenheid: 'dagen' } as const

async function stand({ ports }: Proef): Promise<Zaak> {
  const zaak = await leesZaak(ports.store, WIE.gemeente, WIE.id)
  if (zaak === null) throw new Error('de zaak is er niet')
  return zaak
}

async function termijn(deze: Proef, soort: string): Promise<Termijn | undefined> {
  return (await stand(deze)).termijnen.find((kandidaat) => kandidaat.soort === soort)
}

async function metLetter(soort: 'waarschuwing' | 'aanwijzing', verzonden: Datum, vandaag: string): Promise<Proef> {
  const deze = await proef({ dag: vandaag, beleid: ZONDER_SCHEMA })
  const opname = new Opname()
  vulGevonden(opname)
  zetStap(opname, verzonden, soort, { duur: DAGEN_14 })
  await legZaak(deze, opname)
  return deze
}

async function regels({ ports }: Proef): Promise<number> {
  return (await ports.store.journaal(SLEUTEL)).length
}

describe('runDeadlines', () => {
  it('sets the terms, and writes nothing the second time', async () => {
    const deze = await metLetter('waarschuwing', '2026-11-10', '2026-11-10')
    await runDeadlines(deze.ports, WIE)
    const na = await regels(deze)
    await runDeadlines(deze.ports, WIE)
    expect(await regels(deze)).toBe(na)
    expect(await termijn(deze, 'hersteltermijn')).toMatchObject({ laatsteDag: '2026-11-24', status: 'loopt' })
    const zaak = await stand(deze)
    expect(volgendeStap(zaak, deze.klok.nu(), deze.klok.vandaag())).toBeNull()
  })

  it('is found again by its day', async () => {
    const deze = await metLetter('waarschuwing', '2026-11-10', '2026-11-10')
    await runDeadlines(deze.ports, WIE)
    const { rijen } = await deze.ports.store.zoek({ gemeente: WIE.gemeente, index: 'datum', tot: '2026-11-25$' })
    expect(rijen.map(({ sorteer }) => sorteer)).toEqual(['2026-11-25#vbg-2026-0001'])
  })

  it('two at once write one set of terms', async () => {
    const deze = await metLetter('waarschuwing', '2026-11-10', '2026-11-25')
    await Promise.all([runDeadlines(deze.ports, WIE), runDeadlines(deze.ports, WIE), runDeadlines(deze.ports, WIE)])
    const zaak = await stand(deze)
    expect(zaak.doorgangen.filter(({ aanleiding }) => aanleiding.soort === 'hersteltermijn verstreken')).toHaveLength(1)
    expect(zaak.taken).toHaveLength(1)
  })

  it('takes the dates and measures that the approved concept prints', async () => {
    const deze = await metLetter('waarschuwing', '2026-11-10', '2026-11-10')
    const gegevens = {
      soort: 'waarschuwing',
      overtredingen: [{ id: 'o1', maatregel: 'Maak een rooster.', termijn: { duur: DAGEN_14, einde: '2026-11-26' } }]
    }
    const bytes = new TextEncoder().encode(JSON.stringify(gegevens))
    await deze.ports.documenten.bewaar('voorbeeldgemeente/vbg-2026-0001-b1.json', bytes, 'application/json')
    await runDeadlines(deze.ports, WIE)
    expect((await termijn(deze, 'hersteltermijn'))?.laatsteDag).toBe('2026-11-26')
  })

  it('stops on letter data that cannot be read, and writes nothing', async () => {
    const deze = await metLetter('waarschuwing', '2026-11-10', '2026-11-10')
    await deze.ports.documenten.bewaar('voorbeeldgemeente/vbg-2026-0001-b1.json', new TextEncoder().encode('geen json'), 'application/json')
    const voor = await regels(deze)
    await expect(runDeadlines(deze.ports, WIE)).rejects.toThrow(SyntaxError)
    expect(await regels(deze)).toBe(voor)
  })

  it('refuses a zaak that is not there', async () => {
    const deze = await proef()
    await expect(runDeadlines(deze.ports, WIE)).rejects.toThrow(ZaakOntbreekt)
  })
})

describe('the opt-in of the oudercommissie', () => {
  const metAanwijzing = async () => {
    const deze = await metLetter('aanwijzing', '2026-11-10', '2026-11-17')
    const vastlegging = {
      id: 'e1',
      soort: 'rapport openbaar',
      op: '2026-11-17',
      door: 'bram',
      brief: null,
      overtreding: null,
      hoe: null,
      oordeel: null,
      bedrag: null,
      tekst: '',
      document: null
    } as const
    await wijzigZaak(deze.ports, { ...WIE, door: 'bram' }, () => [{ soort: 'vastgelegd', inhoud: { vastlegging } }])
    return deze
  }
  const mededelingen = async (deze: Proef) => (await stand(deze)).doorgangen.filter(({ aanleiding }) => aanleiding.soort === 'mededeling')

  it('is asked before a letter to it is begun', async () => {
    const deze = await metAanwijzing()
    await runDeadlines(deze.ports, WIE)
    expect(await mededelingen(deze)).toEqual([])
  })

  const OC = 'oudercommissie:lrk:123456789'
  const toestemming = {
    soort: 'oudercommissie',
    adres: 'oc@zonnestraal.example',
    getoond: 'Ik wil e-mails van de gemeente ontvangen.',
    sinds: '2026-10-01',
    bewijs: { bestandsnaam: 'formulier.pdf', sleutel: 'voorbeeldgemeente/formulier.pdf', sha256: 'ab'.repeat(32) },
    vastgelegdDoor: 'bram',
    ingetrokken: null
  } as const
  const schrijf = ({ ports }: Proef, gebeurtenis: OntvangerGebeurtenis) =>
    wijzigOntvanger(ports, { gemeente: WIE.gemeente, id: OC, door: 'bram' }, () => [gebeurtenis])
  const vraagtErom = (deze: Proef) => schrijf(deze, { soort: 'toestemming-gegeven', inhoud: { toestemming } })
  const kijk = ({ ports }: Proef) => bekijkZaken(ports, { gemeente: WIE.gemeente, id: OC })
  const wacht = async ({ ports }: Proef) =>
    (await ports.store.zoek({ gemeente: WIE.gemeente, index: 'bekijken' })).rijen.map(({ stroom }) => stroom.id)

  it('lets the letter be begun', async () => {
    const deze = await metAanwijzing()
    await vraagtErom(deze)
    await runDeadlines(deze.ports, WIE)
    expect(await mededelingen(deze)).toHaveLength(1)
  })

  /** Nobody had asked for mails when the aanwijzing was given. */
  const zonderOptIn = async () => {
    const deze = await metAanwijzing()
    await wijzigVoorziening(deze.ports, { gemeente: WIE.gemeente, id: 'lrk:123456789', door: 'systeem' }, () => [
      { soort: 'zaak-toegewezen', inhoud: { zaak: WIE.id, upload: 'ab'.repeat(32), op: '2026-11-05' } }
    ])
    await runDeadlines(deze.ports, WIE)
    return deze
  }

  it('that comes later wakes the zaak: the letter is begun then, once', async () => {
    const deze = await zonderOptIn()
    // Reserved, but never opened.
    await wijzigVoorziening(deze.ports, { gemeente: WIE.gemeente, id: 'lrk:123456789', door: 'systeem' }, () => [
      { soort: 'zaak-toegewezen', inhoud: { zaak: 'vbg-2026-0002', upload: 'cd'.repeat(32), op: '2026-11-06' } }
    ])
    await vraagtErom(deze)
    expect(volgendeStap(await stand(deze), deze.klok.nu(), deze.klok.vandaag())).toBeNull()
    expect(await wacht(deze)).toEqual([OC])
    expect(await kijk(deze)).toEqual([WIE.id])
    expect(await mededelingen(deze)).toHaveLength(1)
    expect([await wacht(deze), await kijk(deze)]).toEqual([[], []])
  })

  it('that comes later than is of use begins no letter any more', async () => {
    const deze = await zonderOptIn()
    deze.klok.zet('2026-12-24')
    await vraagtErom(deze)
    await kijk(deze)
    expect(await mededelingen(deze)).toEqual([])
  })

  it('is looked at again by whoever comes after a crash, and that changes nothing', async () => {
    const deze = await zonderOptIn()
    await vraagtErom(deze)
    const breekt = { ...deze.ports, store: metBreuk(deze.ports.store, 'ontvanger') }
    await expect(bekijkZaken(breekt, { gemeente: WIE.gemeente, id: OC })).rejects.toThrow('weg')
    const na = await regels(deze)
    expect(await kijk(deze)).toEqual([WIE.id])
    expect([await regels(deze), await wacht(deze)]).toEqual([na, []])
  })

  it('of which the address came back counts again once a person confirms it', async () => {
    const deze = await metAanwijzing()
    await vraagtErom(deze)
    await kijk(deze)
    await schrijf(deze, {
      soort: 'adres-onbereikbaar',
      inhoud: { adres: toestemming.adres, verzending: 'vbg-2026-0009-b1-v1', reden: '550' }
    })
    await wijzigVoorziening(deze.ports, { gemeente: WIE.gemeente, id: 'lrk:123456789', door: 'systeem' }, () => [
      { soort: 'zaak-toegewezen', inhoud: { zaak: WIE.id, upload: 'ab'.repeat(32), op: '2026-11-05' } }
    ])
    await runDeadlines(deze.ports, WIE)
    expect([await mededelingen(deze), await wacht(deze)]).toEqual([[], []])
    await schrijf(deze, { soort: 'adres-bevestigd', inhoud: { adres: toestemming.adres, reden: 'gebeld' } })
    await kijk(deze)
    expect(await mededelingen(deze)).toHaveLength(1)
  })
})

/** A process that dies before it writes to a stream of this kind. */
function metBreuk(store: ZaakStore, soort: string): ZaakStore {
  return new Proxy(store, {
    get: (echt, naam) => {
      const lid: unknown = Reflect.get(echt, naam, echt)
      if (typeof lid !== 'function') return lid
      return (...wat: unknown[]) => {
        const [sleutel] = wat
        if (naam === 'voegToe' && typeof sleutel === 'object' && sleutel !== null && Reflect.get(sleutel, 'soort') === soort)
          throw new Error('weg')
        return lid.apply(echt, wat)
      }
    }
  })
}

describe('the day is that of Amsterdam', () => {
  it.each([
    ['31 December 22:59 UTC is still 31 December', '2026-12-17', '2026-12-31T22:59:00Z', 'loopt'],
    ['31 December 23:30 UTC is 1 January', '2026-12-17', '2026-12-31T23:30:00Z', 'verstreken'],
    ['25 October 2026, the clock goes back: 22:59 UTC is still that day', '2026-10-11', '2026-10-25T22:59:00Z', 'loopt'],
    ['25 October 2026, the clock goes back: 23:00 UTC is the next', '2026-10-11', '2026-10-25T23:00:00Z', 'verstreken'],
    ['28 March 2027, the clock goes forward: 21:59 UTC is still that day', '2027-03-14', '2027-03-28T21:59:00Z', 'loopt'],
    ['28 March 2027, the clock goes forward: 22:00 UTC is the next', '2027-03-14', '2027-03-28T22:00:00Z', 'verstreken']
  ])('%s', async (_naam, verzonden, moment, status) => {
    const deze = await metLetter('waarschuwing', verzonden, moment)
    await runDeadlines(deze.ports, WIE)
    expect((await termijn(deze, 'hersteltermijn'))?.status).toBe(status)
  })
})

describe('the schedule of the policy', () => {
  it('gives notices that wait for send', async () => {
    const deze = await proef({ dag: '2026-11-17', beleid: MET_SCHEMA })
    const opname = new Opname()
    vulGevonden(opname)
    zetStap(opname, '2026-11-10', 'waarschuwing', { duur: DAGEN_14 })
    await legZaak(deze, opname)
    await runDeadlines(deze.ports, WIE)
    const zaak = await stand(deze)
    expect(zaak.meldingen.filter(({ status }) => status === 'te versturen').map(({ soort }) => soort)).toContain(
      'herinnering-hersteltermijn-hersteltermijn'
    )
    expect(volgendeStap(zaak, deze.klok.nu(), deze.klok.vandaag())).toBe('send')
  })
})
