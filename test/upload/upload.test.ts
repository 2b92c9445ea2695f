import { describe, expect, it, onTestFinished } from 'vitest'
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { leesUpload, wijzigUpload } from '../../functions/stroom.ts'
import { neemUploadIn } from '../../functions/upload/step.ts'
import { GROOTSTE_UPLOAD, herken, veiligeNaam } from '../../functions/upload/upload.ts'
import { proef } from '../helpers/proef-poorten.ts'

const bytes = (tekst: string) => new TextEncoder().encode(tekst)

describe('the kind of a file', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n…', 'pdf'],
    ['a PDF after a line of a mail program', 'X-Spam: no\r\n%PDF-1.4', 'pdf'],
    ['JSON', '{"schema":1}', 'json'],
    ['JSON with the mark at the beginning', '\ufeff  [1]', 'json'],
    ['JSON that names a PDF', '{"bevindingen":"het bestand begon met %PDF-1.4"}', 'json'],
    ['a PDF mark too far down', `${' '.repeat(2000)}%PDF-1.4`, 'bin'],
    ['something else', 'PK\u0003\u0004', 'bin'],
    ['nothing', '', 'bin']
  ])('%s is told from its bytes', (_naam, inhoud, extensie) => {
    expect(herken(bytes(inhoud)).extensie).toBe(extensie)
  })
})

describe('the name of a file', () => {
  it.each([
    ['a path', 'C:\\Users\\x\\rapport.pdf', 'rapport.pdf'],
    ['another path', '../../etc/passwd', 'passwd'],
    ['control characters and what a page could trip over', 'a\u0000b\u202e<script>|"?.pdf', 'abscript.pdf'],
    ['nothing left', '<>', 'naamloos'],
    ['a name without end', 'x'.repeat(500), 'x'.repeat(120)],
    ['ordinary letters', 'Rapport één (2).pdf', 'Rapport één (2).pdf']
  ])('%s', (_naam, gegeven, verwacht) => {
    expect(veiligeNaam(gegeven)).toBe(verwacht)
  })
})

describe('taking a file in', () => {
  async function opstelling() {
    const { ports } = await proef()
    onTestFinished(() => ports.store.sluit())
    const lever = (inhoud: Uint8Array, bestandsnaam = 'rapport.json', gemeente = 'voorbeeldgemeente') =>
      neemUploadIn(ports, { gemeente, bestandsnaam, bytes: inhoud, afzender: 'bram' })
    return { ports, lever }
  }

  it('stores it under its hash and keeps who sent it, and when', async () => {
    const { ports, lever } = await opstelling()
    const sha256 = sha256Hex('{"a":1}')
    expect(await lever(bytes('{"a":1}'))).toMatchObject({
      alBekend: false,
      upload: { sha256, status: 'ontvangen', afzender: 'bram', versie: 1 }
    })
    expect(await ports.documenten.lees(`voorbeeldgemeente/uploads/${sha256}.json`)).toEqual(bytes('{"a":1}'))
    expect(await leesUpload(ports.store, 'voorbeeldgemeente', sha256)).toMatchObject({ ontvangenOp: '2026-11-23T09:00:00Z', grootte: 7 })
  })

  it('of the same bytes again changes nothing, whatever the name, and says so', async () => {
    const { ports, lever } = await opstelling()
    await lever(bytes('{"a":1}'))
    expect(await lever(bytes('{"a":1}'), 'anders.json')).toMatchObject({
      alBekend: true,
      upload: { versie: 1, bestandsnaam: 'rapport.json' }
    })
    expect(await ports.store.journaal({ gemeente: 'voorbeeldgemeente', soort: 'upload', id: sha256Hex('{"a":1}') })).toHaveLength(1)
  })

  it('of bytes that were refused on an earlier day is looked at anew, and says so; on the same day it is known', async () => {
    const { ports, lever } = await opstelling()
    const sha256 = sha256Hex('{"a":1}')
    await lever(bytes('{"a":1}'))
    const fouten = [{ plaats: '', wat: 'De datum ligt na vandaag.', herstel: 'Lever het rapport die dag aan.' }]
    const wie = { gemeente: 'voorbeeldgemeente', id: sha256, door: 'systeem' }
    await wijzigUpload(ports, wie, () => [{ soort: 'geweigerd', inhoud: { fouten } }])
    expect(await lever(bytes('{"a":1}'))).toMatchObject({ alBekend: true, opnieuw: false, upload: { status: 'geweigerd' } })
    const morgen = { ...ports, klok: fixedClock('2026-11-24') }
    const weer = { gemeente: 'voorbeeldgemeente', bestandsnaam: 'weer.json', bytes: bytes('{"a":1}'), afzender: 'bram' }
    expect(await neemUploadIn(morgen, weer)).toMatchObject({
      alBekend: false,
      opnieuw: true,
      upload: { status: 'ontvangen', fouten: [], bestandsnaam: 'weer.json', versie: 3 }
    })
    expect(await neemUploadIn(morgen, weer)).toMatchObject({ alBekend: true, opnieuw: false, upload: { versie: 3 } })
  })

  it('of the same bytes for another gemeente is another upload', async () => {
    const { lever } = await opstelling()
    await lever(bytes('{"a":1}'))
    expect(await lever(bytes('{"a":1}'), 'rapport.json', 'leeuwarderadeel')).toMatchObject({ alBekend: false })
  })

  it('twice at the same moment is taken in once', async () => {
    const { lever } = await opstelling()
    const uitkomsten = await Promise.all(Array.from({ length: 6 }, () => lever(bytes('{"a":1}'))))
    expect(uitkomsten.filter((uitkomst) => 'upload' in uitkomst && !uitkomst.alBekend)).toHaveLength(1)
  })

  it('goes on after a crash between the file and the journal', async () => {
    const { ports, lever } = await opstelling()
    await ports.documenten.bewaar(`voorbeeldgemeente/uploads/${sha256Hex('{"a":1}')}.json`, bytes('{"a":1}'), 'application/json')
    expect(await lever(bytes('{"a":1}'))).toMatchObject({ alBekend: false })
  })

  it.each([
    ['an empty file', new Uint8Array(), /"rapport.json" is leeg/],
    ['a file that is too large', new Uint8Array(GROOTSTE_UPLOAD + 1), /groter dan 25 MB/]
  ])('refuses %s, in words', async (_naam, inhoud, zin) => {
    const { lever } = await opstelling()
    expect(await lever(inhoud)).toEqual({ geweigerd: expect.stringMatching(zin) })
  })
})
