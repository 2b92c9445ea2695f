/** Contract of the letter that the gemeente does not enforce (legal notes I1: the reasons are on file): why, and no promise for later. */
import type { Verbod } from '../gate-contract.ts'
import { AFZENDER, contact, DATUM, geadresseerde, kvk, VERVANGT } from './gedeeld.ts'
import { alsGeldt, type Rij } from './rij.ts'
import { geenBesluit, geenRechtsmiddel } from './verboden.ts'

const BELEID = 'beleid (minimum voor deze brief)'

export const GEEN_HANDHAVING = {
  elementen: [
    ...geadresseerde('NH1', BELEID),
    kvk('NH1'),
    ...AFZENDER,
    DATUM,
    contact('NH5', 'A'),
    VERVANGT,
    {
      id: 'NH2',
      artikel: BELEID,
      code: 'A',
      wat: 'per overtreding de regel met het artikel, en wanneer en waarbij zij is gevonden',
      bronnen: ['nietGehandhaafd[].regel', 'nietGehandhaafd[].artikeltekst', 'nietGehandhaafd[].datum', 'nietGehandhaafd[].bron'],
      blok: 'NH2',
      herstel: 'Dit komt uit het rapport. Laat de GGD een gecorrigeerd rapport insturen.'
    },
    {
      id: 'NH3',
      artikel: 'beginselplicht tot handhaving, artikel 3:2 en 3:4 Awb',
      code: 'A',
      wat: 'per overtreding waarom wij niet handhaven',
      bronnen: ['nietGehandhaafd[].reden'],
      blok: 'NH3',
      herstel: 'De reden is vastgelegd toen de overtreding werd gesloten. Staat zij er niet, vul dan het veld nietGehandhaafd[…].reden in.'
    },
    alsGeldt('besluiten', {
      id: 'NH4',
      artikel: BELEID,
      wat: 'dat een besluit dat al is genomen, blijft gelden',
      bronnen: ['besluiten.brieven[].titel', 'besluiten.brieven[].kenmerk', 'besluiten.brieven[].datum'],
      blok: 'NH4',
      herstel: 'Zet dit onderdeel terug in het sjabloon.'
    })
  ],
  verboden: [...geenRechtsmiddel('NH6'), geenBesluit('NH6-besluit')]
} as const satisfies { readonly elementen: readonly Rij[]; readonly verboden: readonly Verbod[] }
