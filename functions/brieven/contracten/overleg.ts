/** Contract of the letter after overleg en overreding (legal notes I1): the talk and its agreements as recorded; no besluit, and no promise. */
import type { Verbod } from '../gate-contract.ts'
import { CONTROLE, einddatum, maatregel, overtreding, REACTIE, rapport } from './feiten.ts'
import { AFZENDER, contact, DATUM, geadresseerde, kvk, VERVANGT } from './gedeeld.ts'
import { alsGeldt, type Rij } from './rij.ts'
import { geenBesluit, geenRechtsmiddel } from './verboden.ts'

const BELEID = 'beleid (minimum voor deze brief)'

const GESPREK: Rij = {
  id: 'OV2',
  artikel: 'artikel 3:2 Awb',
  code: 'A',
  wat: 'op welke dag, hoe en met wie is gesproken, en wie namens ons sprak',
  bronnen: ['overleg.datum', 'overleg.wijze', 'overleg.met', 'overleg.namens'],
  nietGedrukt: ['overleg.wijze'],
  blok: 'OV2',
  herstel: 'Leg het overleg vast: beantwoord de vragen over de dag, hoe is gesproken, met wie en namens wie.'
}

/** Nothing in the letter may be read as the word of the gemeente that it will not enforce (vertrouwensbeginsel). */
const GEEN_TOEZEGGING: Verbod = {
  id: 'OV7-toezegging',
  artikel: 'beginselplicht tot handhaving',
  wat: 'geen toezegging dat er niet wordt gehandhaafd',
  patroon:
    'wij (?:zullen|gaan|willen) (?:dan |nu |verder |hier )*niet (?:meer )?handhaven|wij handhaven (?:dan |nu |verder |hier )*niet\\b|handhaven wij (?:dan |nu |verder |hier )*niet\\b|(?:zien|ziet) (?:wij )?(?:dan |nu |verder |hier )*af van (?:handha|(?:een |verdere )?(?:maatregel|stap))|(?:volgt|komt|komen|nemen wij|ondernemen wij) (?:er )?(?:dan |nu |verder |hier )*geen (?:verdere )?(?:handhaving|maatregel|stap|actie|waarschuwing|aanwijzing)|gedogen|door de vingers',
  herstel: 'Schrijf de eigen tekst zo dat zij niet belooft dat wij niet handhaven.'
}

export const BEVESTIGING_OVERLEG = {
  elementen: [
    ...geadresseerde('OV1', BELEID),
    kvk('OV1'),
    ...AFZENDER,
    DATUM,
    contact('OV6', 'A'),
    VERVANGT,
    GESPREK,
    rapport('OV3-rapport', BELEID),
    overtreding('OV3', BELEID, 'OV3'),
    maatregel('OV4', BELEID, 'OV4'),
    einddatum('OV4-dag', BELEID, 'OV4-dag'),
    {
      id: 'OV5',
      artikel: BELEID,
      code: 'A',
      wat: 'wat er kan volgen als een afspraak niet wordt nagekomen',
      bronnen: ['daarna.beleid'],
      blok: 'OV5',
      herstel: 'De titel van het beleid komt uit het beleidsbestand. Zet dit onderdeel terug in het sjabloon.'
    },
    alsGeldt('daarna', {
      id: 'OV5-stap',
      artikel: BELEID,
      wat: 'de stap die het beleid na het overleg noemt',
      bronnen: ['daarna.stappen'],
      blok: 'OV5-stap',
      herstel: 'De stap komt uit de ladder van het beleid. Zet dit onderdeel terug in het sjabloon.'
    }),
    REACTIE,
    CONTROLE
  ],
  verboden: [...geenRechtsmiddel('OV7'), geenBesluit('OV7-besluit'), GEEN_TOEZEGGING]
} as const satisfies { readonly elementen: readonly Rij[]; readonly verboden: readonly Verbod[] }
