/** The same policy on its own clock, under the law of late 2009. */
import type { Rapport } from '../../../../functions/model/zaak.ts'
import { bevindingUit, overtreding, uitkomst, voorwaarde, ZaakBouwer } from '../../../helpers/zaak-bouwer.ts'
import { EVENREDIG, O1, stelTermijnen, verslag, weken } from './bouw.ts'
import { type Briefgeval, LEEUWARDERADEEL } from './geval.ts'

const RATIO_2009 = voorwaarde({
  item: '5.3',
  domein: 'Groepsgrootte en leidster-kind-ratio',
  tekst:
    'De verhouding tussen het aantal beroepskrachten en het aantal aanwezige kinderen bedraagt ten minste één beroepskracht per vier aanwezige kinderen in de leeftijd tot één jaar.',
  artikelen: [{ wet: 'Wko', artikel: '50', lid: '1' }],
  toetsingskader: 'KDV 2008',
  bevindingen: 'Op de babygroep waren negen kinderen met twee leidsters.',
  plaats: 'babygroep'
})

function rapport2009(): Rapport {
  return verslag('r1', {
    voorwaarden: [RATIO_2009],
    datum: '2009-09-15',
    vastgesteld: '2009-10-13',
    kenmerk: 'GGD-2009-112',
    gemeente: 'leeuwarderadeel'
  })
}

const AFWEGING_2009 =
  'Ouders moeten andere opvang zoeken en krijgen geen toeslag meer. Daarom geven wij hun bijna zeven weken.\n\nLeidsters verliezen mogelijk hun werk.\n\nU verliest inkomsten. Op ons voornemen hebt u niet gereageerd. De veiligheid van de kinderen weegt zwaarder.'

const OUD = [{ id: 'o1', voorwaarde: RATIO_2009, prioriteit: 'Hoog', rij: 'hoog-2', fase: 2 }]

function zaak2009(): ZaakBouwer {
  const r1 = rapport2009()
  const bouwer = new ZaakBouwer({ gemeente: 'leeuwarderadeel', id: 'lwd-2009-0001' })
    .op('2009-10-15')
    .rapport(r1)
    .besluit({
      nieuw: [overtreding('o1', RATIO_2009, bevindingUit(r1, RATIO_2009))],
      uitkomsten: [uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen', rij: 'hoog-1', fase: 1 })],
      brieven: [{ soort: 'voornemen-aanwijzing', overtredingen: ['o1'] }]
    })
  return stelTermijnen(bouwer, [{ ...O1, voorwaarde: RATIO_2009 }], weken(4))
    .op('2009-10-20')
    .verzendt('lwd-2009-0001-b1')
}

export function aanwijzing2009(): Briefgeval {
  const bouwer = zaak2009()
    .op('2009-11-18')
    .begint({ soort: 'zienswijzetermijn verstreken', brief: 'lwd-2009-0001-b1' })
    .besluit({
      uitkomsten: [uitkomst('o1', { instrument: 'aanwijzing', stap: 'instrument', rij: 'hoog-2', fase: 2 })],
      brieven: [{ soort: 'aanwijzing', overtredingen: ['o1'] }]
    })
  stelTermijnen(bouwer, OUD).stelt('evenredigheid', EVENREDIG, { brief: 'lwd-2009-0001-b2' })
  return {
    naam: 'aanwijzing 2009',
    soort: 'aanwijzing',
    zaak: bouwer.zaak,
    brief: 'lwd-2009-0001-b2',
    beleid: LEEUWARDERADEEL,
    op: '2009-11-24',
    metRapport: ['r1']
  }
}

export function verwijdering2009(): Briefgeval {
  const bouwer = zaak2009()
    .op('2009-11-18')
    .begint({ soort: 'zienswijzetermijn verstreken', brief: 'lwd-2009-0001-b1' })
    .besluit({
      uitkomsten: [uitkomst('o1', { instrument: 'verwijdering', stap: 'instrument', rij: null, fase: 3, herinspectie: false })],
      brieven: [{ soort: 'verwijdering', overtredingen: ['o1'] }]
    })
  bouwer
    .wijzigt('lwd-2009-0001-b2', {
      'intrekking.noodzaak': 'U hebt laten weten dat u niets wilt veranderen. Een aanwijzing heeft dan geen zin.'
    })
    .stelt('ingangsdatum', '2010-02-01', { brief: 'lwd-2009-0001-b2' })
    .stelt('afwijking', 'Een last onder dwangsom heeft geen zin: de houder stopt liever dan dat hij meer leidsters inzet.', {
      overtreding: 'o1'
    })
    .stelt('belangenafweging', AFWEGING_2009, { brief: 'lwd-2009-0001-b2' })
    .vraagt(
      'hoorplicht',
      '4:11 b',
      { brief: 'lwd-2009-0001-b2' },
      {
        waardesoort: 'keuze',
        opties: [
          { waarde: '4:11 b', label: 'niet opnieuw horen', grond: 'de houder is al gehoord en er zijn geen nieuwe feiten (onder b)' }
        ]
      }
    )
    .antwoordt('4:11 b', 'De houder gaf na het voornemen van oktober geen zienswijze.')
  return {
    naam: 'verwijdering 2009',
    soort: 'verwijdering',
    zaak: bouwer.zaak,
    brief: 'lwd-2009-0001-b2',
    beleid: LEEUWARDERADEEL,
    op: '2009-12-15',
    metRapport: ['r1']
  }
}

/** To the GGD, about a removal: there is no permission that could be withdrawn. */
export function antwoord2009(): Briefgeval {
  const bouwer = zaak2009()
    .op('2009-11-18')
    .begint({ soort: 'zienswijzetermijn verstreken', brief: 'lwd-2009-0001-b1' })
    .besluit({
      uitkomsten: [uitkomst('o1', { instrument: 'verwijdering', stap: 'instrument', rij: null, fase: 3, herinspectie: false })],
      brieven: [{ soort: 'antwoord-ggd', overtredingen: ['o1'] }]
    })
  return {
    naam: 'antwoord aan de GGD 2009',
    soort: 'antwoord-ggd',
    zaak: bouwer.zaak,
    brief: 'lwd-2009-0001-b2',
    beleid: LEEUWARDERADEEL,
    op: '2009-12-15'
  }
}
