/** What can be recorded while a bezwaar runs, while a dwangsom is collected, and of a sanction in the register. */
import { alsKeuze, besluiten, heeft, lasten, metBesluit, NODIG, STUK, TOELICHTING, type Vastlegvorm, vanLast } from './vastleggen-vorm.ts'

type Eigen = Pick<Vastlegvorm, 'naam' | 'uitleg'> & Partial<Vastlegvorm>

const verplicht = (label: string, hulp = 'Dit komt in het dossier.') => ({ label, hulp, verplicht: true })
const totMet = (label: string, moet: boolean) => ({
  label,
  hulp: moet ? '' : 'Alleen als u een andere dag koos dan de wet geeft.',
  verplicht: moet
})

/** On a bezwaar that was recorded. */
const bijBezwaar = (eigen: Eigen): Vastlegvorm => ({
  groep: 'Bezwaar',
  nogNiet: (zaak) => (heeft(zaak, 'bezwaar') ? null : 'Er is geen bezwaar vastgelegd.'),
  dag: 'Dag',
  brieven: besluiten,
  tekst: TOELICHTING,
  document: STUK,
  ...eigen
})

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

/** Awb 7:3, by its letters. */
const HOORKEUZES = [
  { waarde: 'a', label: 'Het bezwaar is kennelijk niet-ontvankelijk (a)' },
  { waarde: 'b', label: 'Het bezwaar is kennelijk ongegrond (b)' },
  { waarde: 'c', label: 'De houder wil niet gehoord worden (c)' },
  { waarde: 'd', label: 'De houder reageerde niet op tijd (d)' },
  { waarde: 'e', label: 'De houder krijgt volledig gelijk en niemand anders wordt geschaad (e)' }
]

export const VERVOLG: Readonly<Record<string, Vastlegvorm>> = {
  adviescommissie: bijBezwaar({
    naam: 'Adviescommissie ingesteld',
    uitleg: 'Een commissie adviseert over het bezwaar. De beslistermijn is dan langer (artikel 7:10 en 7:13 Awb).'
  }),
  'verzuim-gevraagd': bijBezwaar({
    naam: 'Om herstel van een verzuim gevraagd',
    uitleg: 'Het bezwaarschrift is niet volledig; u vroeg om het aan te vullen (artikel 6:6 Awb).',
    tot: totMet('Herstellen kan tot en met', true)
  }),
  'verzuim-hersteld': bijBezwaar({ naam: 'Verzuim hersteld', uitleg: 'Het bezwaarschrift is aangevuld.' }),
  verdaging: bijBezwaar({
    naam: 'Beslissing op bezwaar verdaagd',
    uitleg: 'De beslissing is eenmaal verdaagd (artikel 7:10, derde lid, Awb).',
    tot: totMet('Verdaagd tot en met', false)
  }),
  'verder-uitstel': bijBezwaar({
    naam: 'Verder uitstel',
    uitleg: 'De beslissing is verder uitgesteld (artikel 7:10, vierde lid, Awb).',
    tot: totMet('Uitgesteld tot en met', true),
    tekst: verplicht('Wie stemt ermee in, of welk voorschrift maakt het nodig?')
  }),
  ingebrekestelling: bijBezwaar({
    naam: 'Ingebrekestelling ontvangen',
    uitleg: 'De houder meldt schriftelijk dat er te laat op het bezwaar wordt beslist (artikel 4:17 Awb).',
    dag: 'Dag van ontvangst'
  }),
  'bezwaar-gehoord': bijBezwaar({
    naam: 'Op het bezwaar gehoord',
    uitleg: 'De hoorzitting is gehouden (artikel 7:2 Awb).',
    tekst: verplicht('Verslag van het horen')
  }),
  'bezwaar-niet-gehoord': bijBezwaar({
    naam: 'Van horen afgezien',
    uitleg: 'Er wordt niet gehoord (artikel 7:3 Awb).',
    keuze: { naam: 'oordeel', label: 'Op welke grond?', opties: HOORKEUZES },
    tekst: verplicht('Waarom wordt niet gehoord?')
  }),
  'bezwaar-advies': bijBezwaar({
    naam: 'Advies op het bezwaar ontvangen',
    uitleg: 'De adviescommissie heeft geadviseerd.',
    document: NODIG,
    dag: 'Dag van ontvangst',
    tekst: verplicht('Wat is het advies?')
  }),
  'bezwaar-ingetrokken': bijBezwaar({
    naam: 'Bezwaar ingetrokken',
    uitleg: 'De houder heeft zijn bezwaar ingetrokken (artikel 6:21 Awb).'
  }),
  beroep: bijBezwaar({ naam: 'Beroep ingesteld', uitleg: 'De houder is in beroep gegaan bij de rechtbank.' }),
  'beroep-beslist': bijBezwaar({
    naam: 'Op het beroep beslist',
    uitleg: 'De rechter heeft uitspraak gedaan.',
    tekst: verplicht('Hoe is er beslist?')
  }),
  'bezwaar-afgedaan': bijBezwaar({
    naam: 'Bezwaar afgedaan',
    uitleg: 'Er is op het bezwaar beslist, of het is ingetrokken.',
    tekst: verplicht('Hoe is het bezwaar afgedaan?')
  }),
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
}
