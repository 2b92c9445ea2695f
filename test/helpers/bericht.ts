import type { Bericht } from '../../functions/ports.ts'

/** A complete message to a fictitious houder. */
export function bericht(anders: Partial<Bericht> = {}): Bericht {
  return {
    gemeente: 'voorbeeldgemeente',
    sleutel: 'vbg-2026-0007-b2-v1',
    van: { naam: 'Gemeente Voorbeeldgemeente', adres: 'handhaving@voorbeeldgemeente.example' },
    antwoordAan: 'handhaving@voorbeeldgemeente.example',
    aan: { naam: 'Stichting ’t IJsselkind, t.a.v. Zoë Ünal', adres: 'bestuur@ijsselkind.example' },
    onderwerp: 'Aanwijzing voor kinderdagverblijf ’t IJsselkind – reageren vóór 6 december',
    tekst: 'Beste mevrouw Ünal,\n\nIn de bijlage vindt u ons besluit.\n.\nMet vriendelijke groet',
    html: '<p>Beste mevrouw Ünal,</p><p>In de bijlage vindt u ons besluit.</p>',
    bijlagen: [
      {
        bestandsnaam: 'besluit vbg-2026-0007.pdf',
        mediatype: 'application/pdf',
        bytes: Uint8Array.from({ length: 3000 }, (_, n) => n % 256)
      }
    ],
    ...anders
  }
}
