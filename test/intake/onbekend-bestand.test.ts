import { describe, expect, it } from 'vitest'
import { onbekendBestand } from '../../functions/intake/onbekend-bestand.ts'
import { runIntake } from '../../functions/intake/step.ts'
import { AFGELEVERD, bytes, DOORGEGEVEN, MISLUKT, VERTRAAGD } from '../send/meldingen-van-mailservers.ts'
import { GEMEENTE, installatie, upload, uploadVan } from './installatie.ts'

const tekst = (inhoud: string) => new TextEncoder().encode(inhoud)
const V1 = 'vbg-2026-0001-b1-v1'

describe('a report of a mail server that lies among the inspection results', () => {
  it.each([
    ['that it arrived', AFGELEVERD, `Leg vast dat het bericht is aangekomen: in het portaal bij ${V1}`, `bs delivered ${V1} --proof`],
    ['that it could not be delivered', MISLUKT, 'Leg vast dat het bericht is teruggekomen', `bs bounced ${V1} --proof`]
  ])('%s: the person hears which command reads it', (_naam, melding, zin, opdracht) => {
    const fout = onbekendBestand(bytes(melding))
    expect(fout.wat).toBe(`Dit is een melding van een mailserver over verzending ${V1}, geen inspectieresultaat.`)
    expect(fout.herstel).toContain(zin)
    expect(fout.herstel).toContain(opdracht)
  })

  it.each([
    ['that it is delayed', VERTRAAGD],
    ['that it was handed on', DOORGEGEVEN]
  ])('%s: it proves nothing', (_naam, melding) => {
    expect(onbekendBestand(bytes(melding)).herstel).toBe(
      'Zij bewijst geen aankomst en geen terugkomst. U hoeft haar nergens vast te leggen.'
    )
  })

  it('is a refused upload, and no fault', async () => {
    const ports = await installatie()
    const sha256 = await upload(ports, bytes(AFGELEVERD), 'melding.eml')
    await runIntake(ports, { gemeente: GEMEENTE, sha256 })
    const { status, fouten } = await uploadVan(ports, sha256)
    expect([status, fouten[0]?.herstel.includes('bs delivered')]).toEqual(['geweigerd', true])
  })
})

describe('another file that is neither JSON nor PDF', () => {
  it.each([
    [
      'an e-mail',
      tekst('Received: by mail.example\r\nFrom: ggd@example.org\r\nSubject: rapport\r\n\r\nHierbij.'),
      'Dit bestand is een e-mail.'
    ],
    ['text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0), 'Dit bestand is opgeslagen als UTF-16.'],
    ['a text', tekst('Van: iemand\nDit is geen rapport.'), 'Dit bestand is geen JSON en geen PDF.']
  ])('%s', (_naam, bestand, wat) => {
    expect(onbekendBestand(bestand).wat).toBe(wat)
  })
})
