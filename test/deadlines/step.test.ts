/** The step on the real store and documents: what it reads, that it writes once, and which day it is in Amsterdam. */
import { describe, expect, it } from 'vitest'
import { runDeadlines } from '../../functions/deadlines/step.ts'
import type { Datum } from '../../functions/model/basis.ts'
import type { Termijn } from '../../functions/model/termijn.ts'
import { volgendeStap } from '../../functions/model/werk.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { leesZaak, wijzigOntvanger, wijzigZaak, ZaakOntbreekt } from '../../functions/stroom.ts'
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

  it('lets the letter be begun', async () => {
    const deze = await metAanwijzing()
    const toestemming = {
      soort: 'oudercommissie',
      adres: 'oc@zonnestraal.example',
      getoond: 'Ik wil e-mails van de gemeente ontvangen.',
      sinds: '2026-10-01',
      bewijs: { bestandsnaam: 'formulier.pdf', sleutel: 'voorbeeldgemeente/formulier.pdf', sha256: 'ab'.repeat(32) },
      vastgelegdDoor: 'bram',
      ingetrokken: null
    } as const
    await wijzigOntvanger(deze.ports, { gemeente: WIE.gemeente, id: 'oudercommissie:lrk:123456789', door: 'bram' }, () => [
      { soort: 'toestemming-gegeven', inhoud: { toestemming } }
    ])
    await runDeadlines(deze.ports, WIE)
    expect(await mededelingen(deze)).toHaveLength(1)
  })
})

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
