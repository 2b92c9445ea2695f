/** What letters of a kind may never say. A letter that is no besluit opens no way to bezwaar (Awb 6:3) and does not decide. */
import type { Verbod } from '../gate-contract.ts'

const WEG =
  'bezwaar (?:maken|maakt|indienen|instellen)|maak(?:t|en)? (?:dan |u )?bezwaar|bezwaarschrift|bezwaartermijn|voorlopige voorziening|in beroep'

/** `id` is that of the kind's own list: V4, W6, AF4. */
export function geenRechtsmiddel(id: string): readonly Verbod[] {
  return [
    {
      id,
      artikel: 'artikel 3:45 en 6:3 Awb',
      wat: 'geen rechtsmiddelenclausule, want dit is geen besluit',
      patroon: WEG,
      herstel: 'Haal de woorden over bezwaar of beroep weg uit de eigen tekst.'
    },
    {
      id: `${id}-onderdeel`,
      artikel: 'artikel 3:45 en 6:3 Awb',
      wat: 'geen onderdeel rechtsmiddelen, want dit is geen besluit',
      blok: 'K11',
      herstel: 'Haal onderdeel K11 weg uit het sjabloon.'
    }
  ]
}

/** W6: a letter that is no besluit does not lay down rights and duties. */
export function geenBesluit(id: string): Verbod {
  return {
    id,
    artikel: 'artikel 1:3 Awb',
    wat: 'geen woorden van een besluit',
    patroon:
      'wij (?:hebben )?(?:besluiten|besluit|besloten)\\b|(?:hierbij|bij dezen) (?:besluiten|gelasten|leggen|trekken)|dit besluit\\b|wij gelasten|(?:leggen|geven) (?:wij )?u hierbij|u bent verplicht',
    herstel: 'Schrijf de eigen tekst zo dat zij niets beslist en niets verplicht.'
  }
}

/** An objection period is a length; a printed day would be wrong as soon as the letter goes out later. */
export const GEEN_BEZWAARDATUM: Verbod = {
  id: 'K11-datum',
  artikel: 'artikel 6:7 en 6:8 Awb',
  wat: 'geen kalenderdatum als einde van de bezwaartermijn',
  patroon:
    'bezwaar[^.]{0,80}(?:uiterlijk|vóór|voor|tot en met) (?:\\w+dag )?\\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)',
  herstel: 'Noem de bezwaartermijn als lengte: binnen zes weken na de dag van verzending.'
}

/** OC2: names of staff, parents or children are none of the oudercommissie's business (AVG 5). Capitals do not count in a pattern. */
export const GEEN_NAMEN: Verbod = {
  id: 'OC2',
  artikel: 'artikel 5 AVG',
  wat: 'geen namen van medewerkers, ouders of kinderen',
  patroon: '(?<![\\p{L}])(?:mevrouw|meneer|de heer|mw\\.|mevr\\.|dhr\\.|beroepskracht|stagiaire?|leidster) \\p{L}',
  herstel: 'Haal de naam weg.'
}

/** What may never be told to an oudercommissie (design § 9). */
export const GEEN_VOORNEMEN: Verbod = {
  id: 'OC1-verbod',
  artikel: 'artikel 1.81 Wko',
  wat: 'niets over een voornemen, een boete of een last waartegen nog iemand kan opkomen',
  patroon: 'voornemen|dwangsom|bestuursdwang|bestuurlijke boete|boete\\b',
  herstel: 'Noem alleen wat openbaar is of wat de gemeente mag melden.'
}
