/** The last did not help either: voornemen and withdrawal; and that of a gastouderbureau at home. */
import type { Rapport } from '../../../../functions/model/zaak.ts'
import { uitkomst, voorwaarde, ZaakBouwer } from '../../../helpers/zaak-bouwer.ts'
import { BUREAU, BUREAU_EIS, beslis, O1, verslag } from './bouw.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'
import { naLast } from './last.ts'

const MEDEWERKERS = 'Medewerkers verliezen mogelijk hun werk. Er is in de regio veel vraag naar beroepskrachten.'
const AFWEGING = `Ouders moeten andere opvang zoeken en krijgen geen toeslag meer. Daarom geven wij hun bijna twee maanden. Op twee locaties in de buurt zijn plaatsen vrij.\n\n${MEDEWERKERS}\n\nU verliest inkomsten. U hebt twee keer de kans gehad om de overtreding te beëindigen. De veiligheid van de kinderen weegt zwaarder.`
/** Before the hearing nothing is weighed to the end. */
const VOORLOPIG = `Ouders moeten andere opvang zoeken en krijgen geen toeslag meer. Op twee locaties in de buurt zijn plaatsen vrij.\n\n${MEDEWERKERS}\n\nU verliest inkomsten. Daar staat tegenover dat de overtreding de veiligheid van de kinderen raakt.`
const BIJ_SPOED =
  'Ouders moeten een ander bureau zoeken. Gastouders kunnen naar een ander bureau en blijven intussen in het register. Daarom gaat het besluit na een week in.\n\nU verliest inkomsten. De kinderen zijn bij gastouders die niemand begeleidt. Hun veiligheid weegt zwaarder.'

function naLastNietHersteld(): { bouwer: ZaakBouwer; r3: Rapport } {
  const bouwer = naLast().op('2027-01-26').verzendt('vbg-2026-0001-b4')
  const r3 = verslag('r3', {
    voorwaarden: [voorwaarde({ bevindingen: 'Op drie van de vijf dagen waren er te weinig beroepskrachten op de groep De Vlinders.' })],
    datum: '2027-02-09',
    vastgesteld: '2027-02-12',
    kenmerk: 'GGD-2027-0061',
    type: 'nader'
  })
  bouwer.op('2027-02-15').rapport(r3)
  return { bouwer, r3 }
}

const WEG = [
  {
    ...O1,
    rij: 'hoog-3',
    fase: 3,
    voorwaarde: voorwaarde({ bevindingen: 'Op drie van de vijf dagen waren er te weinig beroepskrachten op de groep De Vlinders.' })
  }
]

export function voornemenVerwijdering(): Briefgeval {
  const { bouwer, r3 } = naLastNietHersteld()
  beslis(bouwer, r3, {
    soort: 'voornemen-verwijdering',
    instrument: 'verwijdering',
    stap: 'voornemen',
    over: WEG,
    extra: { ingevoegdVoornemen: true, herinspectie: false }
  })
  return {
    naam: 'voornemen-verwijdering',
    soort: 'voornemen-verwijdering',
    zaak: bouwer.stelt('belangenafweging', VOORLOPIG, { brief: 'vbg-2026-0001-b5' }).zaak,
    brief: 'vbg-2026-0001-b5',
    beleid: VOORBEELD,
    op: '2027-02-18',
    metRapport: ['r1', 'r2', 'r3']
  }
}

export function verwijdering(): Briefgeval {
  const { bouwer, r3 } = naLastNietHersteld()
  beslis(bouwer, r3, {
    soort: 'voornemen-verwijdering',
    instrument: 'verwijdering',
    stap: 'voornemen',
    over: WEG,
    extra: { ingevoegdVoornemen: true, herinspectie: false }
  })
  bouwer
    .stelt('belangenafweging', VOORLOPIG, { brief: 'vbg-2026-0001-b5' })
    .op('2027-02-18')
    .verzendt('vbg-2026-0001-b5')
    .op('2027-03-01')
    .legtVast({
      id: 'e2',
      soort: 'zienswijze',
      op: '2027-03-01',
      brief: 'vbg-2026-0001-b5',
      hoe: 'mondeling',
      tekst: 'De houder zegt dat hij een nieuwe beroepskracht heeft gevonden en vraagt om nog een kans.'
    })
    .begint({ soort: 'zienswijze', brief: 'vbg-2026-0001-b5' })
    .besluit({
      uitkomsten: WEG.map(({ id, rij, fase }) =>
        uitkomst(id, { instrument: 'verwijdering', stap: 'instrument', rij, fase, herinspectie: false })
      ),
      brieven: [{ soort: 'verwijdering', overtredingen: ['o1'] }]
    })
    .stelt('ingangsdatum', '2027-05-01', { brief: 'vbg-2026-0001-b6' })
    .stelt('belangenafweging', AFWEGING, { brief: 'vbg-2026-0001-b6' })
    .stelt(
      'weging-zienswijze',
      'De nieuwe beroepskracht begint pas in mei. U hebt niet laten zien hoe u het rooster tot die tijd rond krijgt.\nU hebt al twee keer een kans gekregen.',
      { brief: 'vbg-2026-0001-b6' }
    )
  return {
    naam: 'verwijdering',
    soort: 'verwijdering',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b6',
    beleid: VOORBEELD,
    op: '2027-03-09',
    metRapport: ['r1', 'r2', 'r3']
  }
}

/** A gastouderbureau whose houder is a natural person without a KvK number. */
export function verwijderingBureau(): Briefgeval {
  const r1 = verslag('r1', {
    voorwaarden: [BUREAU_EIS],
    voorziening: BUREAU,
    houder: {
      soort: 'natuurlijk persoon',
      naam: 'A. Şahin-Kowałski',
      kvk: null,
      adres: { straat: 'Lindelaan 12', postcode: '1234 AB', plaats: 'Voorbeelddorp' },
      email: null,
      gemachtigde: null
    }
  })
  const over = [{ id: 'o1', voorwaarde: BUREAU_EIS, prioriteit: 'Hoog', rij: 'hoog-3', fase: 3 }]
  const bouwer = beslis(new ZaakBouwer().rapport(r1), r1, { soort: 'verwijdering', instrument: 'verwijdering', stap: 'instrument', over })
  bouwer
    .stelt('ingangsdatum', '2026-12-01', { brief: 'vbg-2026-0001-b1' })
    .stelt('belangenafweging', BIJ_SPOED, { brief: 'vbg-2026-0001-b1' })
    .vraagt(
      'hoorplicht',
      '4:11 a',
      { brief: 'vbg-2026-0001-b1' },
      { waardesoort: 'keuze', opties: [{ waarde: '4:11 a', label: 'niet horen wegens spoed', grond: 'de zaak heeft spoed (onder a)' }] }
    )
    .antwoordt('4:11 a', 'Er zijn gastouders zonder begeleiding.')
    .wijzigt('vbg-2026-0001-b1', {
      'intrekking.noodzaak': 'U hebt laten weten dat u niet van plan bent de gastouders te begeleiden. Een last heeft dan geen zin.'
    })
  return {
    naam: 'verwijdering van een bureau',
    soort: 'verwijdering',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b1',
    beleid: VOORBEELD,
    op: '2026-11-24'
  }
}
