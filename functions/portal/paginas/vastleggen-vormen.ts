/** What a person of the gemeente can record of a zaak, each with its words, its fields, and when there is something to record it of. */
import { uitgeganeBesluiten } from '../../intake/vastleg-besluit.ts'
import { geschorst } from '../../model/gelding.ts'
import { BEZWAAR } from './vastleggen-bezwaar.ts'
import { VERVOLG } from './vastleggen-vervolg.ts'
import {
  alsKeuze,
  alsOpen,
  besluiten,
  besluitenMet,
  geenVoornemen,
  heeft,
  lasten,
  metBesluit,
  NODIG,
  open,
  STUK,
  TOELICHTING,
  type Vastlegvorm,
  type Vormnaam,
  vanLast,
  voornemens
} from './vastleggen-vorm.ts'

const HOUDER = 'De houder reageert'
const TOEZICHT = 'Toezicht en herstel'
const GELD = 'Dwangsom'
const BESLUIT = 'Wat er met een besluit gebeurt'
const WIE = 'Gegevens van de houder'

/** In the order of the page; the key is the kind as `bs record` names it, and part of the address. */
export const VORMEN: Readonly<Record<Vormnaam, Vastlegvorm>> = {
  zienswijze: {
    naam: 'Zienswijze ontvangen',
    uitleg: 'De houder reageert op een voornemen. Daarna weegt u de zienswijze.',
    groep: HOUDER,
    nogNiet: geenVoornemen,
    dag: 'Dag van ontvangst',
    brieven: (zaak) => voornemens(zaak).map(alsKeuze),
    keuze: {
      naam: 'hoe',
      label: 'Hoe is de zienswijze gegeven?',
      opties: [
        { waarde: 'schriftelijk', label: 'Schriftelijk' },
        { waarde: 'mondeling', label: 'Mondeling' }
      ]
    },
    tekst: {
      label: 'Zienswijze of verslag',
      hulp: 'Bij een mondelinge zienswijze is een verslag nodig. Een schriftelijke mag ook als bestand.',
      verplicht: 'soms'
    },
    document: STUK
  },
  'controle-op-stukken': {
    naam: 'Controle op stukken',
    uitleg: 'U hebt aan de hand van stukken gezien of een overtreding is hersteld.',
    groep: TOEZICHT,
    nogNiet: (zaak) => alsOpen(zaak) ?? (open(zaak).length === 0 ? 'Er is geen open overtreding.' : null),
    dag: 'Dag van de controle',
    overtredingen: open,
    keuze: {
      naam: 'oordeel',
      label: 'Oordeel',
      opties: [
        { waarde: 'voldoet', label: 'Voldoet' },
        { waarde: 'voldoet niet', label: 'Voldoet niet' }
      ]
    },
    tekst: {
      label: 'Welke stukken, en wat blijkt daaruit?',
      hulp: 'Dit komt in het besluit (artikel 3:46 Awb).',
      verplicht: true
    },
    document: STUK
  },
  'rapport-openbaar': {
    naam: 'Rapport openbaar gemaakt',
    uitleg: 'De toezichthouder heeft het inspectierapport openbaar gemaakt.',
    groep: TOEZICHT,
    nogNiet: () => null,
    dag: 'Dag van openbaarmaking',
    tekst: TOELICHTING,
    document: STUK
  },
  'bevel-verlengd': {
    naam: 'Bevel verlengd',
    uitleg: 'Het college heeft het bevel van de toezichthouder verlengd.',
    groep: TOEZICHT,
    nogNiet: ({ rapporten }) =>
      rapporten.some(({ inhoud, vervangenDoor }) => inhoud.bevel !== null && vervangenDoor === null)
        ? null
        : 'Er is geen rapport met een bevel.',
    dag: 'Dag van de verlenging',
    tekst: { label: 'Tot en met welke dag?', hulp: 'En waarom. Dit komt in het dossier.', verplicht: true },
    document: STUK
  },
  verbeuring: {
    naam: 'Dwangsom verbeurd',
    uitleg: 'Na de begunstigingstermijn is de overtreding er nog. Of juist niet: dan is er niets verbeurd.',
    groep: GELD,
    nogNiet: (zaak) => (lasten(zaak).length === 0 ? 'Er is geen bekendgemaakte last onder dwangsom.' : null),
    dag: 'Dag van de verbeuring',
    brieven: (zaak) => lasten(zaak).map(alsKeuze),
    overtredingen: vanLast,
    tot: {
      label: 'Verbeurd tot en met',
      hulp: 'Alleen bij een dwangsom per dag, week of maand die meer keren achter elkaar is verbeurd. Elke keer krijgt een eigen dag om te betalen.',
      verplicht: false
    },
    bedrag: {
      label: 'Verbeurd bedrag in euro’s, per keer',
      hulp: 'Bijvoorbeeld 1500 of 1500,50. Is er niets verbeurd, vul dan 0 in.',
      verplicht: true
    },
    tekst: { label: 'Wat is er vastgesteld, en door wie?', hulp: 'Verplicht als er niets is verbeurd.', verplicht: 'soms' },
    document: STUK
  },
  betaling: {
    naam: 'Dwangsom betaald',
    uitleg: 'De houder heeft een verbeurde dwangsom betaald.',
    groep: GELD,
    nogNiet: (zaak) => (heeft(zaak, 'verbeuring') ? null : 'Er is geen verbeuring vastgelegd.'),
    dag: 'Dag van de betaling',
    brieven: (zaak) => lasten(zaak).map(alsKeuze),
    overtredingen: vanLast,
    bedrag: { label: 'Betaald bedrag in euro’s', hulp: 'Leeg: alles wat is verbeurd, is betaald.', verplicht: false },
    tekst: TOELICHTING,
    document: STUK
  },
  geschorst: {
    naam: 'Besluit geschorst',
    uitleg: 'De voorzieningenrechter of het college heeft een besluit geschorst.',
    groep: BESLUIT,
    nogNiet: metBesluit,
    dag: 'Dag van de schorsing',
    brieven: besluiten,
    tekst: {
      label: 'Wie heeft geschorst, en tot wanneer?',
      hulp: 'Tot de schorsing voorbij is, staan de termijnen stil.',
      verplicht: true
    },
    document: STUK
  },
  'schorsing-voorbij': {
    naam: 'Schorsing voorbij',
    uitleg: 'Het besluit werkt weer.',
    groep: BESLUIT,
    nogNiet: (zaak) => (uitgeganeBesluiten(zaak).some(({ id }) => geschorst(zaak, id) !== null) ? null : 'Er is geen besluit geschorst.'),
    dag: 'Dag waarop de schorsing eindigde',
    brieven: besluiten,
    tekst: {
      label: 'Waardoor is de schorsing voorbij?',
      hulp: 'Bijvoorbeeld door een uitspraak, of doordat de tijd om is.',
      verplicht: true
    },
    document: STUK
  },
  herroepen: {
    naam: 'Besluit herroepen',
    uitleg: 'Op bezwaar, op beroep of door het college zelf is een besluit herroepen.',
    groep: BESLUIT,
    nogNiet: metBesluit,
    dag: 'Dag van de herroeping',
    brieven: besluiten,
    tekst: { label: 'Wie heeft het herroepen, en waarom?', hulp: 'De termijnen van het besluit vervallen.', verplicht: true },
    document: STUK
  },
  onherroepelijk: {
    naam: 'Besluit onherroepelijk',
    uitleg: 'Tegen het besluit kan niets meer worden gedaan.',
    groep: BESLUIT,
    nogNiet: metBesluit,
    dag: 'Dag waarop het onherroepelijk werd',
    brieven: besluiten,
    tekst: { label: 'Toelichting', hulp: 'Verplicht als er bezwaar is gemaakt: hoe liep dat af?', verplicht: 'soms' },
    document: STUK
  },
  'sanctie-in-register': {
    naam: 'Sanctie in het register gezet',
    uitleg: 'De onherroepelijke sanctie staat in het register (artikel 1.81 Wet kinderopvang).',
    groep: BESLUIT,
    nogNiet: (zaak) => (heeft(zaak, 'onherroepelijk') ? null : 'Leg eerst vast dat het besluit onherroepelijk is.'),
    dag: 'Dag van opname',
    brieven: besluiten,
    tekst: TOELICHTING,
    document: STUK
  },
  publicatie: {
    naam: 'Verwijdering gepubliceerd',
    uitleg: 'Het besluit tot verwijdering uit het register is gepubliceerd.',
    groep: BESLUIT,
    nogNiet: (zaak) =>
      uitgeganeBesluiten(zaak).some(({ soort }) => soort === 'verwijdering') ? null : 'Er is geen bekendgemaakt besluit tot verwijdering.',
    dag: 'Dag van publicatie',
    brieven: besluitenMet(({ soort }) => soort === 'verwijdering'),
    tekst: TOELICHTING,
    document: STUK
  },
  ...BEZWAAR,
  ...VERVOLG,
  adres: {
    naam: 'Naam of adres verbeteren',
    uitleg: 'De houder blijft dezelfde, maar zijn naam is anders geschreven, hij is verhuisd of hij heeft een gemachtigde.',
    groep: WIE,
    nogNiet: () => null,
    dag: 'Vanaf welke dag',
    gegevens: 'gemachtigde',
    tekst: { label: 'Waaruit blijkt dit?', hulp: 'Bijvoorbeeld het handelsregister, of een brief van de houder.', verplicht: true },
    document: NODIG
  },
  houder: {
    naam: 'Andere houder of nieuwe naam',
    uitleg:
      'De houder heeft een nieuwe naam, of de voorziening heeft een andere houder. Een andere houder wordt eerst gehoord (artikel 4:8 Awb).',
    groep: WIE,
    nogNiet: alsOpen,
    dag: 'Vanaf welke dag',
    keuze: {
      naam: 'wie',
      label: 'Wie is de houder nu?',
      opties: [
        { waarde: 'dezelfde', label: 'Dezelfde houder, met een nieuwe naam' },
        { waarde: 'ander', label: 'Een andere houder' }
      ]
    },
    gegevens: 'kvk',
    tekst: { label: 'Waaruit blijkt dit?', hulp: 'Bijvoorbeeld het handelsregister, of de akte van overdracht.', verplicht: true },
    document: NODIG
  }
}

export function isVormnaam(naam: string): naam is Vormnaam {
  return Object.hasOwn(VORMEN, naam)
}
