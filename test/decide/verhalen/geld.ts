/** Letters on recorded facts: a dwangsom forfeited and collected, a request about the last, a bezwaar. */
import { rechtOp } from '../../../functions/model/recht/recht-op.ts'
import { isOpen, type Waarde } from '../../../functions/model/vraag.ts'
import type { Vastlegging, Zaak } from '../../../functions/model/zaak.ts'
import { naInvordering, naVerbeuring } from '../../draft/brieven/zaken/geld.ts'
import { naLast } from '../../draft/brieven/zaken/last.ts'
import { bon, type ZaakBouwer } from '../../helpers/zaak-bouwer.ts'
import { VOORBEELD } from '../spel.ts'
import { beslisEnNoteer } from './opdrachten.ts'
import type { Verhalen } from './verhaal.ts'

const LAST = 'vbg-2026-0001-b4'
const VOORNEMEN = 'vbg-2026-0001-b5'
const BESLUIT = 'vbg-2026-0001-b6'
const AANMANING = 'vbg-2026-0001-b7'

function beslist(bouwer: ZaakBouwer, vandaag: string): ZaakBouwer {
  const { zaak } = bouwer
  const doorgang = zaak.doorgangen.at(-1)
  if (doorgang === undefined) throw new Error('er is geen doorgang')
  const opdracht = { zaak, doorgang, beleid: VOORBEELD, recht: rechtOp(vandaag), vandaag, historie: [], bon: bon({ op: vandaag }) }
  return bouwer.op(vandaag).gebeurt({ soort: 'besloten', inhoud: beslisEnNoteer(opdracht) })
}

const bekend = () => naLast().op('2027-01-26').verzendt(LAST)

type Feit = Partial<Vastlegging> & Pick<Vastlegging, 'id' | 'soort' | 'op'>

function verbeurt(bouwer: ZaakBouwer, feit: Partial<Vastlegging> & Pick<Vastlegging, 'id'>): ZaakBouwer {
  const basis = { soort: 'verbeuring', op: '2027-02-09', brief: LAST, overtreding: 'o1', bedrag: 100_000, tekst: 'Gezien.' } as const
  return beslist(bouwer.legtVast({ ...basis, ...feit }).begint({ soort: 'verbeuring', vastlegging: feit.id }), '2027-02-15')
}

const voornemenUit = () => naVerbeuring().op('2027-02-18').verzendt(VOORNEMEN)
const stil = () => beslist(voornemenUit().begint({ soort: 'zienswijzetermijn verstreken', brief: VOORNEMEN }), '2027-03-05')

function metZienswijze(): ZaakBouwer {
  const bouwer = voornemenUit()
    .op('2027-03-01')
    .legtVast({ id: 'e5', soort: 'zienswijze', op: '2027-03-01', brief: VOORNEMEN, hoe: 'schriftelijk', tekst: 'Wij waren ziek.' })
  return beslist(bouwer.begint({ soort: 'zienswijze', brief: VOORNEMEN }), '2027-03-02')
}

const besluitUit = () => naInvordering().op('2027-03-09').verzendt(BESLUIT)

function feitbrief(bouwer: ZaakBouwer, welke: 'aanmaning' | 'dwangbevel', dag: string): ZaakBouwer {
  return beslist(bouwer.op(dag).begint({ soort: 'feitbrief', welke, feiten: ['e2', 'e3'] }), dag)
}

/** Every open question of this letter answered with its proposal, or the first choice. */
function stelAllesVast(bouwer: ZaakBouwer, brief: string): ZaakBouwer {
  for (const vraag of bouwer.zaak.vragen.filter((een) => isOpen(een) && een.over.brief === brief)) {
    const waarde = vraag.voorstel ?? vraag.opties[0]?.waarde ?? 'Zo is het.'
    const antwoord = { waarde, reden: 'Bekeken.', door: 'behandelaar', op: '2027-04-22T09:30:00Z' }
    bouwer.gebeurt({ soort: 'vraag-beantwoord', inhoud: { vraag: vraag.id, antwoord } }, 'behandelaar')
  }
  return bouwer
}

/** A request about the last of o2, and what a person chooses. */
function verzoek(keuze: string | null, ...feiten: readonly Feit[]): ZaakBouwer {
  const bouwer = bekend().op('2027-01-28')
  for (const feit of feiten) bouwer.legtVast(feit)
  const vraagt = {
    id: 'e7',
    soort: 'verzoek over last',
    op: '2027-01-28',
    brief: LAST,
    overtreding: 'o2',
    tekst: 'Meer tijd nodig.'
  } as const
  bouwer.legtVast(vraagt).begint({ soort: 'feitbrief', welke: 'besluit-over-last', feiten: ['e7'] })
  beslist(bouwer, '2027-01-29')
  return keuze === null ? bouwer : beslist(bouwer.antwoordt(keuze, 'Omdat het zo is.'), '2027-01-29')
}

function weegt(waarde: Waarde, reden: string): Zaak {
  return beslist(metZienswijze().antwoordt(waarde, reden), '2027-03-05').zaak
}

const betaling = (overtreding: string, bedrag: number | null): Feit => ({
  id: `b-${overtreding}`,
  soort: 'betaling',
  op: '2027-03-02',
  brief: LAST,
  overtreding,
  bedrag
})

export const GELD: Verhalen = {
  'een dwangsom verbeurd': () => verbeurt(bekend(), { id: 'e2' }).zaak,
  'twee keer verbeurd in een voornemen': () =>
    verbeurt(verbeurt(bekend(), { id: 'e2' }), { id: 'e3', overtreding: 'o2', bedrag: 300_000, tekst: 'Zes dagen.' }).zaak,
  'verbeurd nadat het voornemen uitging': () => {
    const eerst = verbeurt(bekend(), { id: 'e2' }).antwoordt('Rapport GGD-2027-0061.').op('2027-02-18').verzendt(VOORNEMEN)
    return verbeurt(eerst, { id: 'e3', op: '2027-02-20' }).zaak
  },
  'verbeurd terwijl de last is geschorst': () =>
    verbeurt(bekend().legtVast({ id: 'e9', soort: 'geschorst', op: '2027-02-10', brief: LAST }), { id: 'e2' }).zaak,
  'een controle op stukken van die dag is ook bewijs': () =>
    verbeurt(
      bekend().legtVast({
        id: 'e8',
        soort: 'controle op stukken',
        op: '2027-02-09',
        overtreding: 'o1',
        oordeel: 'voldoet niet',
        tekst: 'x'
      }),
      { id: 'e2', tekst: '  ' }
    ).zaak,
  'geen zienswijze op het voornemen: de invorderingsbeschikking': () => stil().zaak,
  'een zienswijze op het voornemen: eerst wegen': () => metZienswijze().zaak,
  'een zienswijze op het voornemen overtuigt niet': () => weegt('doorzetten', 'Ziekte is geen reden.'),
  'een zienswijze op het voornemen overtuigt': () => weegt('overtuigt', 'De metingen kloppen niet.'),
  'alles betaald voor het besluit': () =>
    beslist(
      voornemenUit()
        .legtVast(betaling('o1', null))
        .legtVast(betaling('o2', null))
        .begint({ soort: 'zienswijzetermijn verstreken', brief: VOORNEMEN }),
      '2027-03-05'
    ).zaak,
  'een deel betaald voor het besluit': () =>
    beslist(
      voornemenUit().legtVast(betaling('o1', 40_000)).begint({ soort: 'zienswijzetermijn verstreken', brief: VOORNEMEN }),
      '2027-03-05'
    ).zaak,
  'een aanmaning': () => feitbrief(besluitUit(), 'aanmaning', '2027-04-21').zaak,
  'een dwangbevel': () =>
    feitbrief(
      stelAllesVast(feitbrief(besluitUit(), 'aanmaning', '2027-04-21'), AANMANING)
        .op('2027-04-22')
        .verzendt(AANMANING),
      'dwangbevel',
      '2027-05-12'
    ).zaak,
  'een verzoek over de last: de keuze': () => verzoek(null).zaak,
  'een verzoek over de last: opheffen': () => verzoek('opheffen').zaak,
  'een verzoek over de last: afwijzen': () => verzoek('afwijzen').zaak,
  'een invorderingsbeschikking opnieuw gestuurd': () =>
    beslist(besluitUit().op('2027-03-12').begint({ soort: 'herzending', brief: BESLUIT }), '2027-03-12').zaak
}
