/** Contract of the aanwijzing (Wko 1.65): AW1-AW7 with the common block. */
import { besluit, EVENREDIGHEID, FEITEN, VERMELDING } from './besluit.ts'
import { CONTROLE, einddatum, GEVOLGEN, maatregel, overtreding } from './feiten.ts'
import { GEEN_BEZWAARDATUM } from './verboden.ts'
import type { Tabel } from './zonder-instrument.ts'

export const AANWIJZING: Tabel = {
  elementen: [
    ...besluit(),
    ...FEITEN,
    EVENREDIGHEID,
    {
      id: 'AW2',
      artikel: 'artikel 1.65, eerste lid, Wko',
      code: 'A',
      wat: 'dat de aanwijzing schriftelijk is en zo heet',
      bronnen: ['onderwerp'],
      blok: 'TITEL',
      herstel: 'Het onderwerp van de brief ontbreekt. Waarschuw de beheerder.',
      oud: { artikel: 'artikel 65, eerste lid, Wk' }
    },
    overtreding('AW3', 'artikel 1.65, tweede lid, Wko', 'AW3', { artikel: 'artikel 65, tweede lid, Wk' }),
    maatregel('AW4', 'artikel 1.65, tweede lid, Wko', 'AW4', { artikel: 'artikel 65, tweede lid, Wk' }),
    einddatum('AW5', 'artikel 1.65, vijfde lid, Wko', 'AW5', { artikel: 'artikel 65, vierde lid, Wk' }),
    CONTROLE,
    GEVOLGEN,
    VERMELDING
  ],
  verboden: [GEEN_BEZWAARDATUM]
}
