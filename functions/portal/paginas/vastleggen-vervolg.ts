/** What can be recorded while a dwangsom is collected, and of a sanction in the register. */
import { feitnaam } from '../../intake/vastleg-keuze.ts'
import { openVerzoeken } from '../../model/lastbesluit.ts'
import {
  alsKeuze,
  besluiten,
  type Eigen,
  heeft,
  lasten,
  metBesluit,
  STUK,
  TOELICHTING,
  totMet,
  type Vastlegvorm,
  type Vormnaam,
  vanLast,
  verplicht
} from './vastleggen-vorm.ts'

/** On what was forfeited under a last. */
const bijVerbeuring = (eigen: Eigen): Vastlegvorm => ({
  groep: 'Invordering',
  nogNiet: (zaak) => (heeft(zaak, 'verbeuring') ? null : 'Er is geen verbeuring vastgelegd.'),
  dag: 'Dag',
  brieven: (zaak) => lasten(zaak).map(alsKeuze),
  overtredingen: vanLast,
  tekst: TOELICHTING,
  document: STUK,
  ...eigen
})

const bijBesluit = (eigen: Eigen): Vastlegvorm => ({
  groep: 'Wat er met een besluit gebeurt',
  nogNiet: metBesluit,
  dag: 'Dag',
  brieven: besluiten,
  tekst: TOELICHTING,
  document: STUK,
  ...eigen
})

export const VERVOLG = {
  'verzoek-over-last': {
    naam: 'Verzoek over een last ontvangen',
    uitleg: 'De houder vraagt de last op te heffen, op te schorten of te verminderen, of vraagt meer tijd (artikel 5:34 Awb).',
    groep: 'De houder reageert',
    nogNiet: (zaak) => (lasten(zaak).length === 0 ? 'Er is geen bekendgemaakte last onder dwangsom.' : null),
    dag: 'Dag van ontvangst',
    brieven: (zaak) => lasten(zaak).map(alsKeuze),
    overtredingen: vanLast,
    tekst: verplicht('Wat vraagt de houder, en waarom?', 'Dit komt in het besluit.'),
    document: STUK
  },
  'verzoek-over-last-afgedaan': {
    naam: 'Verzoek over een last afgedaan',
    uitleg: 'De houder trok zijn verzoek over een last in, of het is op een andere manier afgedaan. Er komt dan geen besluit.',
    groep: 'De houder reageert',
    nogNiet: (zaak) => (openVerzoeken(zaak).length === 0 ? 'Er is geen verzoek over een last waarop nog moet worden beslist.' : null),
    dag: 'Dag waarop het verzoek is ingetrokken of afgedaan',
    feiten: (zaak) => openVerzoeken(zaak).map((feit) => ({ waarde: feit.id, label: feitnaam(feit) })),
    tekst: verplicht('Hoe is het verzoek afgedaan?', 'Bijvoorbeeld: de houder trok het in met een brief.'),
    document: STUK
  },
  'uitstel-van-betaling': bijVerbeuring({
    naam: 'Uitstel van betaling',
    uitleg: 'De houder hoeft later te betalen (artikel 4:94 Awb).',
    tot: totMet('Uitstel tot en met', true)
  }),
  erkenning: bijVerbeuring({
    naam: 'Schuld erkend',
    uitleg: 'De houder erkent dat hij moet betalen. Dat stuit de verjaring (artikel 4:105 Awb).',
    tekst: verplicht('Waaruit blijkt de erkenning?', 'Bijvoorbeeld een brief, of een verzoek om een betalingsregeling.')
  }),
  stuiting: bijVerbeuring({
    naam: 'Verjaring gestuit',
    uitleg: 'Door een aanmaning, een dwangbevel of een andere daad begint de verjaring opnieuw.',
    tekst: verplicht('Waardoor is gestuit?', 'Bijvoorbeeld een invorderingsbeschikking, een aanmaning of een dwangbevel.')
  }),
  'verzoek-om-invordering': bijVerbeuring({
    naam: 'Verzoek om invordering ontvangen',
    uitleg: 'Een belanghebbende vraagt om in te vorderen (artikel 5:37 Awb).',
    dag: 'Dag van ontvangst'
  }),
  'verzoek-om-invordering-beslist': bijVerbeuring({
    naam: 'Op het verzoek beslist',
    uitleg: 'Er is beslist op een verzoek om invordering.',
    tekst: verplicht('Toegewezen of afgewezen?')
  }),
  'verzoek-om-invordering-definitief': bijVerbeuring({
    naam: 'Beslissing op het verzoek definitief',
    uitleg: 'Tegen de beslissing op het verzoek kan niets meer worden gedaan.'
  }),
  'niet-onherroepelijk': bijBesluit({
    naam: 'Toch niet onherroepelijk',
    uitleg: 'Een besluit dat onherroepelijk leek, is dat niet.',
    nogNiet: (zaak) => (heeft(zaak, 'onherroepelijk') ? null : 'Er is geen besluit als onherroepelijk vastgelegd.'),
    tekst: verplicht('Waarom is het toch niet onherroepelijk?', 'Bijvoorbeeld een te laat bezwaar dat verschoonbaar is (artikel 6:11 Awb).')
  }),
  'sanctie-uit-register': bijBesluit({
    naam: 'Sanctie uit het register gehaald',
    uitleg: 'De vermelding in het register is weg.',
    nogNiet: (zaak) => (heeft(zaak, 'sanctie in register') ? null : 'Er staat geen sanctie in het register.'),
    tekst: { label: 'Toelichting', hulp: 'Verplicht als de vermelding eerder weg is dan de wet zegt.', verplicht: 'soms' }
  })
} satisfies Partial<Record<Vormnaam, Vastlegvorm>>
