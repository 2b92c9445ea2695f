/** What can be recorded of a bezwaar and of the beroep after it, each with what its rule asks (Awb 6:4-6:21, 7:2-7:13). */
import { uitgeganeBesluiten } from '../../intake/vastleg-besluit.ts'
import { feitnaam } from '../../intake/vastleg-keuze.ts'
import { openBeroepen, openBezwaren } from '../../model/bezwaar.ts'
import type { Zaak } from '../../model/zaak.ts'
import {
  besluitenMet,
  type Eigen,
  type Extraveld,
  metBesluit,
  STUK,
  TOELICHTING,
  totMet,
  type Vastlegvorm,
  type Vormnaam,
  verplicht
} from './vastleggen-vorm.ts'

const inBezwaar = besluitenMet(({ id }, { vastleggingen }) => vastleggingen.some((rij) => rij.soort === 'bezwaar' && rij.brief === id))
const inBeroep = besluitenMet(({ id }, zaak) => openBeroepen(zaak, id).length > 0)
const hangend = besluitenMet(({ id }, zaak) => openBezwaren(zaak, id).length > 0)

const feiten = (open: typeof openBezwaren) => (zaak: Zaak) =>
  uitgeganeBesluiten(zaak)
    .flatMap(({ id }) => open(zaak, id))
    .map((feit) => ({ waarde: feit.id, label: feitnaam(feit) }))

/** On a besluit that fits; the sentence says why there is none. */
function bij(brieven: typeof hangend, geen: string) {
  return (eigen: Eigen): Vastlegvorm => ({
    groep: 'Bezwaar en beroep',
    nogNiet: (zaak: Zaak) => (brieven(zaak).length > 0 ? null : geen),
    dag: 'Dag',
    brieven,
    tekst: TOELICHTING,
    document: STUK,
    ...eigen
  })
}

const bijBezwaar = bij(inBezwaar, 'Er is geen bezwaar vastgelegd.')
const bijHangend = bij(hangend, 'Er is geen bezwaar waarop nog moet worden beslist.')

const SCHRIFT: readonly Extraveld[] = [
  { naam: 'van', label: 'Wie maakt bezwaar?', hulp: 'Alleen als het niet de houder is, of zijn gemachtigde namens hem.', verplicht: false },
  {
    naam: 'post',
    label: 'Op de post gedaan op',
    hulp: 'De dag van het poststempel. Nodig om te zien of het op tijd is (artikel 6:9 Awb).',
    soort: 'date',
    verplicht: false
  },
  {
    naam: 'kosten',
    label: 'Vraagt het bezwaarschrift om vergoeding van kosten?',
    hulp: 'Artikel 7:15 Awb.',
    verplicht: false,
    opties: [
      { waarde: 'nee', label: 'Nee' },
      { waarde: 'ja', label: 'Ja' }
    ]
  }
]

const ZITTING: readonly Extraveld[] = [
  {
    naam: 'dag',
    label: 'Dag van de hoorzitting',
    hulp: 'Ten minste elf dagen na vandaag: de houder mag stukken sturen tot tien dagen voor het horen (artikel 7:4 Awb).',
    soort: 'date',
    verplicht: true
  },
  { naam: 'tijd', label: 'Tijd', hulp: 'Zoals 14:30.', verplicht: true },
  { naam: 'plaats', label: 'Plaats', hulp: 'Met adres en kamer. Dit komt zo in de uitnodiging.', verplicht: true },
  {
    naam: 'wie',
    label: 'Wie hoort?',
    hulp: 'Naam en functie. Niet alleen iemand die bij de voorbereiding van het besluit betrokken was (artikel 7:5 Awb).',
    verplicht: true
  },
  {
    naam: 'inzage-vanaf',
    label: 'Stukken te lezen vanaf',
    hulp: 'Ten minste een week voor de hoorzitting (artikel 7:4 Awb).',
    soort: 'date',
    verplicht: true
  },
  { naam: 'inzage-plaats', label: 'Waar zijn de stukken te lezen?', hulp: 'Met de openingstijden.', verplicht: true }
]

/** Awb 7:3, by its letters. */
const GROND: Extraveld = {
  naam: 'grond',
  label: 'Op welke grond?',
  hulp: 'De gronden van artikel 7:3 Awb. De grond komt in de beslissing.',
  verplicht: true,
  opties: [
    { waarde: 'a', label: 'Het bezwaar is kennelijk niet-ontvankelijk (a)' },
    { waarde: 'b', label: 'Het bezwaar is kennelijk ongegrond (b)' },
    { waarde: 'c', label: 'De houder wil niet gehoord worden (c)' },
    { waarde: 'd', label: 'De houder reageerde niet op tijd (d)' },
    { waarde: 'e', label: 'De houder krijgt volledig gelijk en niemand anders wordt geschaad (e)' }
  ]
}

const AFLOOP: Extraveld = {
  naam: 'afloop',
  label: 'Hoe is het bezwaar afgedaan?',
  hulp: 'Is het besluit herroepen of gewijzigd, leg dat dan ook vast bij ‘Besluit herroepen’.',
  verplicht: true,
  opties: [
    { waarde: 'ingetrokken', label: 'Het is ingetrokken' },
    { waarde: 'ongegrond', label: 'Beslist: ongegrond' },
    { waarde: 'niet-ontvankelijk', label: 'Beslist: niet-ontvankelijk' },
    { waarde: 'herroepen', label: 'Beslist: gegrond, het besluit is herroepen' },
    { waarde: 'gewijzigd', label: 'Beslist: gegrond, er kwam een ander besluit voor in de plaats' }
  ]
}

const EIND: Extraveld = {
  naam: 'eind',
  label: 'Waarom kan er niets meer komen?',
  hulp: 'Alleen als geen hoger beroep of verzet meer mogelijk is. Laat dan de dag hieronder leeg.',
  verplicht: 'soms'
}

export const BEZWAAR = {
  bezwaar: {
    naam: 'Bezwaar ontvangen',
    uitleg: 'De houder, of een ander, maakt bezwaar tegen een besluit.',
    groep: 'De houder reageert',
    nogNiet: metBesluit,
    dag: 'Dag van ontvangst',
    brieven: besluitenMet(({ soort }) => soort !== 'beslissing-op-bezwaar'),
    extra: SCHRIFT,
    tekst: TOELICHTING,
    document: STUK
  },
  adviescommissie: bijBezwaar({
    naam: 'Adviescommissie ingesteld',
    uitleg: 'Een commissie adviseert over het bezwaar. De beslistermijn is dan langer (artikel 7:10 en 7:13 Awb).'
  }),
  'verzuim-gevraagd': bijBezwaar({
    naam: 'Om herstel van een verzuim gevraagd',
    uitleg: 'Het bezwaarschrift is niet volledig; u vroeg om het aan te vullen (artikel 6:6 Awb).',
    feiten: feiten(openBezwaren),
    tot: totMet('Herstellen kan tot en met', true)
  }),
  'verzuim-hersteld': bijBezwaar({
    naam: 'Verzuim hersteld',
    uitleg: 'Het bezwaarschrift is aangevuld.',
    feiten: feiten(openBezwaren)
  }),
  verdaging: bijBezwaar({
    naam: 'Beslissing op bezwaar verdaagd',
    uitleg: 'De beslissing wordt eenmaal verdaagd, met hoogstens zes weken. De brief daarover wordt gemaakt (artikel 7:10 Awb).',
    dag: 'Dag van de verdaging',
    tot: totMet('Verdaagd tot en met', false),
    tekst: { label: 'Waarom wordt het later?', hulp: 'Dit komt zo in de brief aan de houder. Het mag leeg blijven.', verplicht: false },
    document: {
      label: 'De brief waarmee u al verdaagde',
      hulp: 'Alleen als u de houder al schreef: dan wordt er geen brief gemaakt.',
      verplicht: false
    }
  }),
  'verder-uitstel': bijBezwaar({
    naam: 'Verder uitstel',
    uitleg: 'De beslissing is verder uitgesteld (artikel 7:10, vierde lid, Awb).',
    tot: totMet('Uitgesteld tot en met', true),
    tekst: verplicht('Wie stemt ermee in, of welk voorschrift maakt het nodig?', 'Dit komt zo in de brief aan de houder.')
  }),
  ingebrekestelling: bijBezwaar({
    naam: 'Ingebrekestelling ontvangen',
    uitleg: 'De houder meldt schriftelijk dat er te laat op het bezwaar wordt beslist (artikel 4:17 Awb).',
    dag: 'Dag van ontvangst'
  }),
  hoorzitting: bijHangend({
    naam: 'Hoorzitting bepaald',
    uitleg: 'Er is een dag gekozen om de houder op zijn bezwaar te horen. De uitnodiging wordt gemaakt (artikel 7:2 en 7:4 Awb).',
    dag: 'Dag waarop de hoorzitting is bepaald',
    extra: ZITTING
  }),
  'bezwaar-gehoord': bijHangend({
    naam: 'Op het bezwaar gehoord',
    uitleg: 'De hoorzitting is gehouden (artikel 7:2 Awb).',
    dag: 'Dag van het horen',
    tekst: verplicht('Verslag van het horen', 'Wat is besproken? (artikel 7:7 Awb)')
  }),
  'bezwaar-niet-gehoord': bijHangend({
    naam: 'Van horen afgezien',
    uitleg: 'Er wordt niet gehoord, op een grond die de wet noemt (artikel 7:3 Awb).',
    extra: [GROND],
    tekst: verplicht('Waarom geldt deze grond hier?', 'Dit komt in de beslissing (artikel 7:12, eerste lid, Awb).')
  }),
  'bezwaar-advies': bijHangend({
    naam: 'Advies op het bezwaar ontvangen',
    uitleg: 'De adviescommissie heeft schriftelijk geadviseerd (artikel 7:13 Awb).',
    dag: 'Dag van ontvangst',
    tekst: verplicht('Wat is het advies?', 'Dit komt in de beslissing.'),
    document: {
      label: 'Het advies',
      hulp: 'Het gaat mee met de beslissing als u ervan afwijkt (artikel 7:13, zevende lid, Awb).',
      verplicht: true
    }
  }),
  'bezwaar-ingetrokken': bijHangend({
    naam: 'Bezwaar ingetrokken',
    uitleg: 'Het bezwaar is schriftelijk ingetrokken, of mondeling tijdens het horen (artikel 6:21 Awb).',
    feiten: feiten(openBezwaren),
    tekst: { label: 'Toelichting', hulp: 'Verplicht als u de brief of e-mail niet toevoegt.', verplicht: 'soms' },
    document: { label: 'De intrekking', hulp: 'De brief of e-mail. Niet nodig als het tijdens het horen is gezegd.', verplicht: 'soms' }
  }),
  'bezwaar-afgedaan': bijHangend({
    naam: 'Bezwaar afgedaan',
    uitleg: 'Er is buiten Besluitenstraat op het bezwaar beslist, of het is ingetrokken. Na een beslissing loopt de beroepstermijn.',
    dag: 'Dag waarop de beslissing is verzonden, of het bezwaar is ingetrokken',
    feiten: feiten(openBezwaren),
    extra: [AFLOOP],
    tekst: verplicht('Hoe is het bezwaar afgedaan?')
  }),
  beroep: bijBezwaar({
    naam: 'Beroep ingesteld',
    uitleg: 'Er is beroep, hoger beroep of verzet ingesteld. Zolang dat loopt, is het besluit niet onherroepelijk.',
    dag: 'Dag waarop het is ingesteld',
    tekst: verplicht('Wie ging in beroep, en bij welke rechter?', 'Schrijf ook of het beroep, hoger beroep of verzet is.')
  }),
  'beroep-beslist': bij(
    inBeroep,
    'Er is geen beroep dat nog loopt.'
  )({
    naam: 'Op het beroep beslist',
    uitleg: 'De rechter heeft uitspraak gedaan. Is het besluit vernietigd, leg dan ook vast dat het is herroepen.',
    dag: 'Dag van de uitspraak',
    feiten: feiten(openBeroepen),
    extra: [EIND],
    tot: {
      label: 'Hoger beroep of verzet kan binnenkomen tot en met',
      hulp: 'Met de week voor de post erbij (artikel 6:9, tweede lid, en 6:24 Awb).',
      verplicht: 'soms'
    },
    tekst: verplicht('Hoe liep het beroep af?')
  })
} satisfies Partial<Record<Vormnaam, Vastlegvorm>>
