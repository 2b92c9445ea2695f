/** Contracts of the letters between a bezwaar and its beslissing: the invitation to the hearing (Awb 7:2-7:8, 7:13), and the notice of delay (7:10). */
import type { Verbod } from '../gate-contract.ts'
import { ONTVANGEN } from './bezwaar.ts'
import { kader } from './gedeeld.ts'
import { alsGeldt, type Rij } from './rij.ts'
import { geenBesluit } from './verboden.ts'
import type { Tabel } from './zonder-instrument.ts'

/** Neither is a besluit against which bezwaar or beroep is open: it prepares the beslissing (6:3). The words of a bezwaar itself may stand there. */
function geenWeg(id: string): readonly Verbod[] {
  const artikel = 'artikel 3:45 en 6:3 Awb'
  return [
    {
      id,
      artikel,
      wat: 'geen rechtsmiddelenclausule, want dit is geen besluit',
      patroon: 'u kunt (?:ook )?(?:digitaal )?bezwaar maken|stuur uw bezwaarschrift|voorlopige voorziening|in beroep gaan',
      herstel: 'Haal de woorden over bezwaar maken of beroep weg uit de eigen tekst.'
    },
    {
      id: `${id}-onderdeel`,
      artikel,
      wat: 'geen onderdeel rechtsmiddelen, want dit is geen besluit',
      blok: 'K11',
      herstel: 'Haal onderdeel K11 weg uit het sjabloon.'
    }
  ]
}

function overBezwaar(id: string, artikel: string): Rij {
  return {
    id,
    artikel,
    code: 'A',
    wat: 'om welk bezwaar het gaat: tegen welk besluit, en wanneer het is ontvangen',
    bronnen: ['bestreden.titel', 'bestreden.kenmerk', 'bestreden.datum', 'bezwaren[].ontvangen'],
    blok: id,
    herstel: ONTVANGEN
  }
}

const NIEUWE_HOORZITTING =
  'Leg de hoorzitting opnieuw vast (hoorzitting), met dag, tijd, plaats, wie hoort, en waar en vanaf wanneer de stukken te lezen zijn.'

/** Something that stands in the template as it is. */
function uitleg(id: string, artikel: string, wat: string): Rij {
  return { id, artikel, code: 'P', wat, bronnen: [], blok: id, herstel: `Zet onderdeel ${id} terug in het sjabloon.` }
}

export const UITNODIGING_HOORZITTING: Tabel = {
  elementen: [
    ...kader('UH1', 'artikel 7:2, tweede lid, Awb'),
    overBezwaar('UH2', 'artikel 7:2, eerste lid, Awb'),
    {
      id: 'UH3',
      artikel: 'artikel 7:2, eerste lid, Awb',
      code: 'A',
      wat: 'de dag, de tijd en de plaats van de hoorzitting',
      bronnen: ['zitting.dag', 'zitting.tijd', 'zitting.plaats'],
      blok: 'UH3',
      herstel: NIEUWE_HOORZITTING
    },
    {
      id: 'UH4',
      artikel: 'artikel 7:5, eerste lid, en 7:13, derde lid, Awb',
      code: 'P',
      wat: 'wie hoort',
      bronnen: ['zitting.wie'],
      blok: 'UH4',
      herstel: NIEUWE_HOORZITTING
    },
    {
      id: 'UH5',
      artikel: 'artikel 7:4, eerste en derde lid, Awb',
      code: 'A',
      wat: 'dat de houder tot tien dagen voor het horen stukken kan sturen, en tot welke dag dat is',
      bronnen: ['stukken.tot'],
      blok: 'UH5',
      herstel: NIEUWE_HOORZITTING
    },
    {
      id: 'UH6',
      artikel: 'artikel 7:4, tweede en derde lid, Awb',
      code: 'A',
      wat: 'waar en wanneer de stukken ter inzage liggen, ten minste een week voor het horen',
      bronnen: ['inzage.vanaf', 'inzage.tot', 'inzage.plaats'],
      blok: 'UH6',
      herstel: NIEUWE_HOORZITTING
    },
    uitleg('UH6-kopie', 'artikel 7:4, vierde lid, Awb', 'dat de houder een kopie van de stukken kan krijgen'),
    uitleg('UH7', 'artikel 2:1 en 7:8 Awb', 'wie de houder mag meenemen'),
    uitleg('UH8', 'artikel 7:3, onder c, Awb', 'wat de houder doet als hij niet kan of niet wil komen'),
    alsGeldt('commissie', {
      id: 'UH9',
      artikel: 'artikel 7:13, tweede lid, Awb',
      wat: 'dat een commissie adviseert',
      bronnen: ['commissie.reden'],
      nietGedrukt: ['commissie.reden'],
      blok: 'UH9',
      herstel: 'Leg vast dat een commissie adviseert (adviescommissie).'
    }),
    alsGeldt('vorigeZitting', {
      id: 'UH10',
      artikel: 'artikel 3:2 Awb',
      wat: 'dat de hoorzitting van een eerdere uitnodiging niet doorgaat',
      bronnen: ['vorigeZitting.dag'],
      blok: 'UH10',
      herstel: NIEUWE_HOORZITTING
    })
  ],
  verboden: [...geenWeg('UH-weg'), geenBesluit('UH-besluit')]
}

export const VERDAGING_BEZWAAR: Tabel = {
  elementen: [
    ...kader('VB1', 'artikel 7:10, vijfde lid, Awb'),
    overBezwaar('VB2', 'artikel 7:10, vijfde lid, Awb'),
    {
      id: 'VB3',
      artikel: 'artikel 7:10, derde, vierde en vijfde lid, Awb',
      code: 'A',
      wat: 'tot en met welke dag de beslissing is uitgesteld, wat de laatste dag was, en op welk artikel dat rust',
      bronnen: ['uitstel.oud', 'uitstel.nieuw', 'uitstel.artikel'],
      blok: 'VB3',
      herstel: 'Leg de verdaging of het verdere uitstel opnieuw vast, met de dag tot en met welke u uitstelt.'
    },
    alsGeldt('motivering', {
      id: 'VB4',
      artikel: 'artikel 7:10, derde en vierde lid, Awb',
      wat: 'waarom het later wordt, of wie met het uitstel instemt',
      bronnen: ['motivering.tekst'],
      blok: 'VB4',
      herstel: 'Vul het veld motivering.tekst in.'
    })
  ],
  verboden: [...geenWeg('VB-weg'), geenBesluit('VB-besluit')]
}
