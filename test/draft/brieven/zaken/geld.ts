/** Forfeited dwangsommen: from the voornemen tot invordering on. */
import { uitWet } from '../../../../functions/deadlines/keten-schakel.ts'
import { berekenTermijn } from '../../../../functions/model/termijn/bereken.ts'
import type { Punt, Waarde } from '../../../../functions/model/vraag.ts'
import type { ZaakBouwer } from '../../../helpers/zaak-bouwer.ts'
import { voorwaarde } from '../../../helpers/zaak-bouwer.ts'
import { VEILIGHEID, verslag, weken } from './bouw.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'
import { naLast } from './last.ts'

const LAST = 'vbg-2026-0001-b4'
/** The door, from 4 up to and including 9 February: each day is a forfeiture. */
const DEUR = ['e31', 'e32', 'e33', 'e34', 'e35', 'e36']
const PER_DAG: string[] = ['e2', ...DEUR]
/** As it was recorded before each day had a fact of its own. */
export const IN_EENS: string[] = ['e2', 'e3']

const BEWIJS = [
  '9 februari 2027 (€ 1.000): op de groep De Vlinders waren om 9.30 uur acht kinderen van nul jaar met twee beroepskrachten. Dat staat in rapport GGD-2027-0061 van GGD Voorbeeldstreek, vastgesteld op 12 februari 2027.',
  '4 tot en met 9 februari 2027 (zes dagen van € 500): de deur van de keuken stond elke dag open. Dat staat in hetzelfde rapport.'
].join('\n')

/** The last was not carried out: two forfeitures on the day of the controle, of one a part is paid. */
export function naVerbeuring(feiten: string[] = PER_DAG): ZaakBouwer {
  const bouwer = naLast().op('2027-01-26').verzendt(LAST)
  const slecht = [voorwaarde(), voorwaarde(VEILIGHEID)]
  const r3 = verslag('r3', { voorwaarden: slecht, datum: '2027-02-09', vastgesteld: '2027-02-12', kenmerk: 'GGD-2027-0061', type: 'nader' })
  bouwer
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
    .besluit({ brieven: [{ soort: 'voornemen-invordering', overtredingen: ['o1', 'o2'], feiten }] })
  const deur = { soort: 'verbeuring', brief: LAST, overtreding: 'o2' } as const
  if (feiten === IN_EENS) bouwer.legtVast({ ...deur, id: 'e3', op: '2027-02-09', bedrag: 300000, tekst: 'Zes dagen.' })
  else
    for (const [plek, id] of DEUR.entries())
      bouwer.legtVast({ ...deur, id, op: `2027-02-0${4 + plek}`, bedrag: 50000, tekst: 'De deur stond open.' })
  return bouwer
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
export function naInvordering(feiten: string[] = PER_DAG): ZaakBouwer {
  const b6 = { brief: 'vbg-2026-0001-b6' }
  return naVerbeuring(feiten)
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
    .besluit({ brieven: [{ soort: 'invorderingsbeschikking', overtredingen: ['o1', 'o2'], feiten }] })
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
export function naAanmaning(feiten: string[] = PER_DAG): ZaakBouwer {
  const b7 = { brief: 'vbg-2026-0001-b7' }
  return naInvordering(feiten)
    .op('2027-03-09')
    .verzendt('vbg-2026-0001-b6')
    .op('2027-04-21')
    .begint({ soort: 'feitbrief', welke: 'aanmaning', feiten })
    .besluit({ brieven: [{ soort: 'aanmaning', overtredingen: ['o1', 'o2'], feiten }] })
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
    .begint({ soort: 'feitbrief', welke: 'dwangbevel', feiten: PER_DAG })
    .besluit({ brieven: [{ soort: 'dwangbevel', overtredingen: ['o1', 'o2'], feiten: PER_DAG }] })
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

interface Overlast {
  readonly naam: string
  readonly verzoek: string
  readonly keuze: string
  readonly reden: string
  readonly punten: readonly (readonly [Punt, Waarde])[]
}

/** Asked after the invorderingsbeschikking was made known. */
function overLast({ naam, verzoek, keuze, reden, punten }: Overlast): Briefgeval {
  const bouwer = naInvordering()
    .op('2027-03-09')
    .verzendt('vbg-2026-0001-b6')
    .op('2027-04-01')
    .legtVast({ id: 'e6', soort: 'verzoek over last', op: '2027-03-30', brief: LAST, overtreding: 'o2', tekst: verzoek })
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
    .antwoordt(keuze, reden)
    .besluit({ brieven: [{ soort: 'besluit-over-last', overtredingen: ['o2'], feiten: ['e6'] }] })
  for (const [punt, waarde] of punten) bouwer.stelt(punt, waarde, { brief: 'vbg-2026-0001-b7' })
  return { naam, soort: 'besluit-over-last', zaak: bouwer.zaak, brief: 'vbg-2026-0001-b7', beleid: VOORBEELD, op: '2027-04-06' }
}

/** Lifted for the time to come: what was forfeited before stays owed. */
export function besluitOverLast(): Briefgeval {
  return overLast({
    naam: 'besluit-over-last',
    verzoek:
      'Wij vragen u de last over de keukendeur op te heffen. Wij verhuizen de keuken naar een ander gebouw. Die deur is er dan niet meer.',
    keuze: 'opheffen',
    reden: 'U kunt de last niet meer uitvoeren, want de keuken is er niet meer. Een last over een andere deur is nu niet nodig.',
    punten: [
      ['werkt-vanaf', '2027-04-06'],
      ['inhoud-besluit', 'Wat u vóór die dag hebt verbeurd, moet u betalen.'],
      ['gevolg-invordering', 'Het betalen van de dwangsommen gaat dus gewoon door.']
    ]
  })
}

/** Put off until the building work is done. */
export function lastOpgeschort(): Briefgeval {
  return overLast({
    naam: 'last-opgeschort',
    verzoek: 'De keuken wordt verbouwd. Tot eind juni zit er geen deur in. Wij kunnen de last tot dan niet uitvoeren.',
    keuze: 'opschorten',
    reden: 'Tot eind juni kunt u de last niet uitvoeren. De keuken is tot dan afgesloten met een bouwwand, zodat er geen gevaar is.',
    punten: [
      ['werkt-vanaf', '2027-04-06'],
      ['opschorting-tot', '2027-06-30'],
      ['inhoud-besluit', 'Tijdens de opschorting verbeurt u geen dwangsom. Wat u daarvóór hebt verbeurd, moet u betalen.'],
      ['gevolg-invordering', 'Het betalen van de dwangsommen gaat dus gewoon door.']
    ]
  })
}

/** Lowered from a day before the forfeitures: what is being collected becomes less (Awb 5:38). */
export function lastVerminderd(): Briefgeval {
  return overLast({
    naam: 'last-verminderd',
    verzoek:
      'Een deel van de keuken is van de school. Wij kunnen de deur alleen ’s middags dicht houden. Wij vragen om een lagere dwangsom.',
    keuze: 'verminderen',
    reden:
      'In de ochtend beslist de school over de deur. U kunt de last dus maar voor de helft uitvoeren. Daarom halveren wij de dwangsom.',
    punten: [
      ['werkt-vanaf', '2027-02-03'],
      ['nieuwe-dwangsom', { wijze: 'per tijdseenheid', tijdseenheid: 'dag', bedrag: 25_000, maximum: 250_000 }],
      ['inhoud-besluit', 'De rest van de last blijft gelden zoals zij was.'],
      ['gevolg-invordering', 'U krijgt een nieuw besluit over het lagere bedrag. Tot dan hoeft u voor deze last niets te betalen.']
    ]
  })
}
