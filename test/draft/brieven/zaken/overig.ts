/** Letters without an instrument of their own: waarschuwing, afronding, to the GGD and to the oudercommissie. */
import { bevindingUit, overtreding, uitkomst, voorwaarde, ZaakBouwer } from '../../../helpers/zaak-bouwer.ts'
import { naAanwijzing } from './aanwijzing.ts'
import { beslis, O1, O2, OPLEIDING, RATIO, REGLEMENT, stelTermijnen, VEILIGHEID, verslag, weken } from './bouw.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'
import { naLast } from './last.ts'

export function waarschuwing(): Briefgeval {
  const r1 = verslag('r1', {
    voorwaarden: [OPLEIDING, REGLEMENT],
    reactie: 'Wij zijn het niet eens met het rapport. Het diploma is bij een verhuizing zoekgeraakt. Wij vragen een kopie aan.'
  })
  const over = [
    { id: 'o1', voorwaarde: OPLEIDING, prioriteit: 'Gemiddeld', rij: 'gemiddeld-1', fase: 1 },
    { id: 'o2', voorwaarde: REGLEMENT, prioriteit: 'Laag', rij: 'laag-1', fase: 1 }
  ]
  const bouwer = beslis(new ZaakBouwer().rapport(r1), r1, { soort: 'waarschuwing', instrument: 'waarschuwing', stap: 'instrument', over })
  return {
    naam: 'waarschuwing',
    soort: 'waarschuwing',
    zaak: stelTermijnen(bouwer, over, weken(6)).zaak,
    brief: 'vbg-2026-0001-b1',
    beleid: VOORBEELD,
    op: '2026-11-24'
  }
}

/** Hersteld before the end of one begunstigingstermijn and after that of the other. */
export function afronding(): Briefgeval {
  const bouwer = naLast().op('2027-01-26').verzendt('vbg-2026-0001-b4')
  const goed = [voorwaarde({ oordeel: 'voldoet', bevindingen: '' }), voorwaarde({ ...VEILIGHEID, oordeel: 'voldoet', bevindingen: '' })]
  const r3 = verslag('r3', {
    voorwaarden: goed,
    datum: '2027-02-09',
    vastgesteld: '2027-02-12',
    kenmerk: 'GGD-2027-0061',
    type: 'nader',
    advies: { soort: 'geen handhaving', toelichting: '' }
  })
  bouwer
    .op('2027-02-08')
    .legtVast({
      id: 'e2',
      soort: 'verbeuring',
      op: '2027-02-08',
      brief: 'vbg-2026-0001-b4',
      overtreding: 'o1',
      bedrag: 0,
      tekst: 'Niets verbeurd.'
    })
    .legtVast({
      id: 'e3',
      soort: 'verbeuring',
      op: '2027-02-08',
      brief: 'vbg-2026-0001-b4',
      overtreding: 'o2',
      bedrag: 150000,
      tekst: 'Drie dagen.'
    })
    .op('2027-02-15')
    .rapport(r3)
    .besluit({
      uitkomsten: ['o1', 'o2'].map((id) =>
        uitkomst(id, { gevolg: 'hersteld', regel: 'voldoet', redenen: ['De overtreding is hersteld.'] })
      ),
      brieven: [{ soort: 'afronding', overtredingen: ['o1', 'o2'] }]
    })
  return { naam: 'afronding', soort: 'afronding', zaak: bouwer.zaak, brief: 'vbg-2026-0001-b5', beleid: VOORBEELD, op: '2027-02-18' }
}

export function verzoek(): Briefgeval {
  const bouwer = naAanwijzing()
    .op('2026-11-27')
    .verzendt('vbg-2026-0001-b2')
    .op('2026-12-12')
    .begint({ soort: 'hersteltermijn verstreken', overtredingen: ['o1', 'o2'] })
  bouwer.besluit({
    uitkomsten: [O1, O2].map(({ id, rij, fase }) =>
      uitkomst(id, { gevolg: 'nader onderzoek', instrument: 'aanwijzing', rij, fase, regel: 'term ended, herinspectie ja' })
    ),
    brieven: [{ soort: 'verzoek-nader-onderzoek', overtredingen: ['o1', 'o2'] }]
  })
  return {
    naam: 'verzoek-nader-onderzoek',
    soort: 'verzoek-nader-onderzoek',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b3',
    beleid: VOORBEELD,
    op: '2026-12-15'
  }
}

export function antwoord(): Briefgeval {
  const r1 = verslag('r1', { voorwaarden: [RATIO, REGLEMENT] })
  const bouwer = new ZaakBouwer().rapport(r1).besluit({
    nieuw: [
      overtreding('o1', RATIO, bevindingUit(r1, RATIO)),
      overtreding('o2', REGLEMENT, bevindingUit(r1, REGLEMENT), { prioriteit: 'Laag' })
    ],
    uitkomsten: [
      uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen', ingevoegdVoornemen: true }),
      uitkomst('o2', {
        gevolg: 'niet gehandhaafd',
        instrument: null,
        stap: null,
        redenen: ['De houder heeft het reglement na het onderzoek alsnog vastgesteld en ons gestuurd.']
      })
    ],
    brieven: [{ soort: 'antwoord-ggd', overtredingen: ['o1', 'o2'] }]
  })
  return { naam: 'antwoord-ggd', soort: 'antwoord-ggd', zaak: bouwer.zaak, brief: 'vbg-2026-0001-b1', beleid: VOORBEELD, op: '2026-11-24' }
}

export function mededeling(): Briefgeval {
  const bouwer = naAanwijzing()
    .op('2026-11-27')
    .verzendt('vbg-2026-0001-b2')
    .op('2026-11-30')
    .begint({ soort: 'mededeling', brief: 'vbg-2026-0001-b2' })
  bouwer.besluit({ brieven: [{ soort: 'mededeling-oudercommissie', overtredingen: ['o1', 'o2'] }] })
  return {
    naam: 'mededeling-oudercommissie',
    soort: 'mededeling-oudercommissie',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b3',
    beleid: VOORBEELD,
    op: '2026-12-01'
  }
}
