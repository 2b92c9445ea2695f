/** Forfeited dwangsommen: from the voornemen tot invordering on. */
import { uitWet } from '../../../../functions/deadlines/keten-schakel.ts'
import { berekenTermijn } from '../../../../functions/model/termijn/bereken.ts'
import type { ZaakBouwer } from '../../../helpers/zaak-bouwer.ts'
import { voorwaarde } from '../../../helpers/zaak-bouwer.ts'
import { VEILIGHEID, verslag, weken } from './bouw.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'
import { naLast } from './last.ts'

const LAST = 'vbg-2026-0001-b4'

const BEWIJS = [
  '9 februari 2027 (€ 1.000): op de groep De Vlinders waren om 9.30 uur acht kinderen van nul jaar met twee beroepskrachten. Dat staat in rapport GGD-2027-0061 van GGD Voorbeeldstreek, vastgesteld op 12 februari 2027.',
  '9 februari 2027 (€ 3.000): de deur van de keuken stond open van 4 tot en met 9 februari, zes dagen van € 500. Dat staat in hetzelfde rapport.'
].join('\n')

/** The last was not carried out: two forfeitures on the day of the controle, of one a part is paid. */
export function naVerbeuring(): ZaakBouwer {
  const bouwer = naLast().op('2027-01-26').verzendt(LAST)
  const slecht = [voorwaarde(), voorwaarde(VEILIGHEID)]
  const r3 = verslag('r3', { voorwaarden: slecht, datum: '2027-02-09', vastgesteld: '2027-02-12', kenmerk: 'GGD-2027-0061', type: 'nader' })
  return bouwer
    .op('2027-02-15')
    .rapport(r3)
    .besluit({})
    .legtVast({
      id: 'e2',
      soort: 'verbeuring',
      op: '2027-02-09',
      brief: LAST,
      overtreding: 'o1',
      bedrag: 100000,
      tekst: 'Te weinig beroepskrachten.'
    })
    .begint({ soort: 'verbeuring', vastlegging: 'e2' })
    .besluit({ brieven: [{ soort: 'voornemen-invordering', overtredingen: ['o1', 'o2'], feiten: ['e2', 'e3'] }] })
    .legtVast({ id: 'e3', soort: 'verbeuring', op: '2027-02-09', brief: LAST, overtreding: 'o2', bedrag: 300000, tekst: 'Zes dagen.' })
    .legtVast({ id: 'e4', soort: 'betaling', op: '2027-02-15', brief: LAST, overtreding: 'o2', bedrag: 50000, tekst: '' })
    .stelt('bewijs-verbeuring', BEWIJS, { brief: 'vbg-2026-0001-b5' })
}

export function voornemenInvordering(): Briefgeval {
  return {
    naam: 'voornemen-invordering',
    soort: 'voornemen-invordering',
    zaak: naVerbeuring().zaak,
    brief: 'vbg-2026-0001-b5',
    beleid: VOORBEELD,
    op: '2027-02-18',
    metRapport: ['r1', 'r3']
  }
}

const REKENING = 'maak het bedrag over op rekening NL00 FICT 0123 4567 89 van gemeente Voorbeeldgemeente (fictief)'

/** A zienswijze came and was weighed; the besluit is drafted. */
export function naInvordering(): ZaakBouwer {
  const b6 = { brief: 'vbg-2026-0001-b6' }
  return naVerbeuring()
    .op('2027-02-18')
    .verzendt('vbg-2026-0001-b5')
    .op('2027-03-01')
    .legtVast({
      id: 'e5',
      soort: 'zienswijze',
      op: '2027-03-01',
      brief: 'vbg-2026-0001-b5',
      hoe: 'schriftelijk',
      tekst: 'Twee beroepskrachten waren ziek. Wij konden niemand vinden. De deur stond maar even open.'
    })
    .begint({ soort: 'zienswijze', brief: 'vbg-2026-0001-b5' })
    .besluit({ brieven: [{ soort: 'invorderingsbeschikking', overtredingen: ['o1', 'o2'], feiten: ['e2', 'e3'] }] })
    .stelt('bewijs-verbeuring', BEWIJS, b6)
    .stelt(
      'weging-zienswijze',
      'Ziekte van personeel hoort bij uw bedrijf. U moet daar vervanging voor regelen.\nIn het rapport staat dat de deur op zes dagen openstond, niet maar even.',
      b6
    )
    .stelt(
      'bijzondere-omstandigheden',
      'U noemt de ziekte van twee beroepskrachten. Dat is geen bijzondere omstandigheid: u had de groep kleiner kunnen maken. Andere omstandigheden noemt u niet, en die kennen wij ook niet.',
      b6
    )
    .stelt('betaaltermijn', weken(6), b6)
    .stelt('rekening', REKENING, b6)
    .stelt('wettelijke-rente', 'niet', b6)
}

export function invorderingsbeschikking(): Briefgeval {
  return {
    naam: 'invorderingsbeschikking',
    soort: 'invorderingsbeschikking',
    zaak: naInvordering().zaak,
    brief: 'vbg-2026-0001-b6',
    beleid: VOORBEELD,
    op: '2027-03-09',
    metRapport: ['r1', 'r3']
  }
}

/** Made known on 9 March; six weeks later nothing more was paid. */
export function naAanmaning(): ZaakBouwer {
  const b7 = { brief: 'vbg-2026-0001-b7' }
  return naInvordering()
    .op('2027-03-09')
    .verzendt('vbg-2026-0001-b6')
    .op('2027-04-21')
    .begint({ soort: 'feitbrief', welke: 'aanmaning', feiten: ['e2', 'e3'] })
    .besluit({ brieven: [{ soort: 'aanmaning', overtredingen: ['o1', 'o2'], feiten: ['e2', 'e3'] }] })
    .stelt('aanmaningskosten', 'wel', b7, 'De jurist ziet geen besluit in de vergoeding.')
    .stelt('rekening', REKENING, b7)
}

export function aanmaning(): Briefgeval {
  return { naam: 'aanmaning', soort: 'aanmaning', zaak: naAanmaning().zaak, brief: 'vbg-2026-0001-b7', beleid: VOORBEELD, op: '2027-04-22' }
}

export function dwangbevel(): Briefgeval {
  const b8 = { brief: 'vbg-2026-0001-b8' }
  const bouwer = naAanmaning()
    .op('2027-04-22')
    .verzendt('vbg-2026-0001-b7')
    .op('2027-05-11')
    .begint({ soort: 'feitbrief', welke: 'dwangbevel', feiten: ['e2', 'e3'] })
    .besluit({ brieven: [{ soort: 'dwangbevel', overtredingen: ['o1', 'o2'], feiten: ['e2', 'e3'] }] })
    .stelt(
      'tenuitvoerlegging',
      'de kosten die een deurwaarder volgens het Besluit tarieven ambtshandelingen gerechtsdeurwaarders in rekening brengt.',
      b8
    )
    .stelt('wettelijke-rente', 'niet', b8)
    .stelt('rekening', REKENING, b8)
  const termijn = {
    sleutel: 'aanmaning:vbg-2026-0001-b7',
    soort: 'aanmaning',
    omschrijving: 'betaling na de aanmaning',
    aard: 'wettelijk' as const,
    gebeurtenis: 'verzending',
    ...uitWet(berekenTermijn('aanmaning', '2027-04-22')),
    brief: 'vbg-2026-0001-b7',
    overtreding: null,
    status: 'verstreken' as const,
    vorige: []
  }
  const zaak = { ...bouwer.zaak, termijnen: [...bouwer.zaak.termijnen, termijn] }
  return { naam: 'dwangbevel', soort: 'dwangbevel', zaak, brief: 'vbg-2026-0001-b8', beleid: VOORBEELD, op: '2027-05-12' }
}

const VERZOEK =
  'Wij vragen u de last over de keukendeur op te heffen. Wij verhuizen de keuken naar een ander gebouw. Die deur is er dan niet meer.'

/** Asked after the invorderingsbeschikking was made known; lifted for the time to come. */
export function besluitOverLast(): Briefgeval {
  const b7 = { brief: 'vbg-2026-0001-b7' }
  const bouwer = naInvordering()
    .op('2027-03-09')
    .verzendt('vbg-2026-0001-b6')
    .op('2027-04-01')
    .legtVast({ id: 'e6', soort: 'verzoek over last', op: '2027-03-30', brief: LAST, overtreding: 'o2', tekst: VERZOEK })
    .begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: ['e6'] })
  const doorgang = bouwer.zaak.doorgangen.length
  const vraag = {
    id: 'vbg-2026-0001-q99',
    soort: 'beoordeling nodig' as const,
    tekst: 'Beslis over het verzoek.',
    over: { doorgang, overtreding: null, brief: null, rapport: null },
    punt: null,
    veld: 'over de last',
    waardesoort: 'keuze' as const,
    opties: [],
    voorstel: null,
    band: null,
    redenVerplicht: true,
    gesteldOp: '2027-04-01',
    algemeenVoorstel: '',
    geldt: true,
    antwoord: null
  }
  bouwer
    .gebeurt({ soort: 'vraag-gesteld', inhoud: { vraag } })
    .antwoordt(
      'opheffen',
      'U kunt de last niet meer uitvoeren, want de keuken is er niet meer. Een last over een andere deur is nu niet nodig.'
    )
    .besluit({ brieven: [{ soort: 'besluit-over-last', overtredingen: ['o2'], feiten: ['e6'] }] })
    .stelt('inhoud-besluit', 'De last over de keukendeur geldt niet meer vanaf de dag waarop wij dit besluit aan u sturen.', b7)
    .stelt('gevolg-invordering', 'Wat u tot die dag hebt verbeurd, moet u betalen. De invorderingsbeschikking blijft dus bestaan.', b7)
  return {
    naam: 'besluit-over-last',
    soort: 'besluit-over-last',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b7',
    beleid: VOORBEELD,
    op: '2027-04-06'
  }
}
