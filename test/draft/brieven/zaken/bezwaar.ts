/** A zienswijze and a bezwaar: their receipt, and the beslissing op bezwaar against the last onder dwangsom. */
import type { ZaakBouwer } from '../../../helpers/zaak-bouwer.ts'
import { naAanwijzing } from './aanwijzing.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'
import { naLast } from './last.ts'

const LAST = 'vbg-2026-0001-b4'

export function ontvangstZienswijze(): Briefgeval {
  const bouwer = naAanwijzing()
  const feit = bouwer.zaak.vastleggingen.find(({ soort }) => soort === 'zienswijze')
  if (feit === undefined) throw new Error('er is geen zienswijze in deze zaak')
  bouwer
    .begint({ soort: 'feitbrief', welke: 'ontvangst-zienswijze', feiten: [feit.id] })
    .besluit({ brieven: [{ soort: 'ontvangst-zienswijze', overtredingen: ['o1', 'o2'], feiten: [feit.id] }] })
  const brief = bouwer.zaak.brieven.at(-1)?.id ?? ''
  return { naam: 'ontvangst-zienswijze', soort: 'ontvangst-zienswijze', zaak: bouwer.zaak, brief, beleid: VOORBEELD, op: '2026-11-23' }
}

/** The last went out on 26 January 2027; the bezwaarschrift came on 1 March, without grounds, and a commissie advises. */
function naBezwaar(): ZaakBouwer {
  return naLast()
    .op('2027-01-26')
    .verzendt(LAST, { door: 'mila.mandaathouder', naam: 'Mila Mandaathouder' })
    .op('2027-03-01')
    .legtVast({ id: 'e5', soort: 'bezwaar', op: '2027-03-01', brief: LAST, kosten: true })
    .op('2027-03-02')
    .legtVast({ id: 'e6', soort: 'adviescommissie', op: '2027-03-02', brief: LAST })
}

export function ontvangstBezwaar(): Briefgeval {
  const bouwer = naBezwaar()
    .legtVast({
      id: 'e7',
      soort: 'verzuim gevraagd',
      op: '2027-03-02',
      brief: LAST,
      tot: '2027-03-16',
      tekst: 'In uw bezwaarschrift staat niet waarom u het niet eens bent met de last. Schrijf dat alsnog op en stuur het ons toe.'
    })
    .begint({ soort: 'feitbrief', welke: 'ontvangst-bezwaar', feiten: ['e5'] })
    .besluit({ brieven: [{ soort: 'ontvangst-bezwaar', overtredingen: ['o1', 'o2'], feiten: ['e5'] }] })
  return {
    naam: 'ontvangst-bezwaar',
    soort: 'ontvangst-bezwaar',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b5',
    beleid: VOORBEELD,
    op: '2027-03-03'
  }
}

/** Invited on 4 March for the hearing of 23 March 2027: documents until 13 March, the file open from 15 March. */
export function uitnodigingHoorzitting(): Briefgeval {
  const bouwer = naBezwaar()
    .op('2027-03-04')
    .legtVast({
      id: 'e7',
      soort: 'hoorzitting',
      op: '2027-03-04',
      brief: LAST,
      hoorzitting: {
        dag: '2027-03-23',
        tijd: '14:30',
        plaats: 'Stadskantoor, Fictieplein 1 in Voorbeelddorp, kamer 2.04',
        wie: 'de adviescommissie bezwaarschriften, met A. Voorbeeld als voorzitter',
        inzageVanaf: '2027-03-15',
        inzagePlaats: 'de balie van het Stadskantoor, op werkdagen van 9.00 tot 16.00 uur'
      }
    })
    .begint({ soort: 'feitbrief', welke: 'uitnodiging-hoorzitting', feiten: ['e7'] })
    .besluit({ brieven: [{ soort: 'uitnodiging-hoorzitting', overtredingen: ['o1', 'o2'], feiten: ['e7'] }] })
  return {
    naam: 'uitnodiging-hoorzitting',
    soort: 'uitnodiging-hoorzitting',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b5',
    beleid: VOORBEELD,
    op: '2027-03-05'
  }
}

/** Twelve weeks after 9 March is 1 June 2027; six weeks more is 13 July. */
export function verdagingBezwaar(): Briefgeval {
  const bouwer = naBezwaar()
    .op('2027-05-20')
    .legtVast({
      id: 'e7',
      soort: 'verdaging',
      op: '2027-05-20',
      brief: LAST,
      tekst: 'De commissie heeft ons nog geen advies gegeven. Dat advies hebben wij nodig om te beslissen.'
    })
    .begint({ soort: 'feitbrief', welke: 'verdaging-bezwaar', feiten: ['e7'] })
    .besluit({ brieven: [{ soort: 'verdaging-bezwaar', overtredingen: ['o1', 'o2'], feiten: ['e7'] }] })
  return {
    naam: 'verdaging-bezwaar',
    soort: 'verdaging-bezwaar',
    zaak: bouwer.zaak,
    brief: 'vbg-2026-0001-b5',
    beleid: VOORBEELD,
    op: '2027-05-21'
  }
}

const OVERWEGINGEN = [
  'U schrijft dat een beroepskracht ziek was. Dat neemt de overtreding niet weg. U moet ook bij ziekte genoeg beroepskrachten inzetten.',
  'U vindt het bedrag te hoog. De commissie vindt dat ook. Wij volgen haar daarin niet. U betaalt alleen als u de last niet uitvoert, en het bedrag is hoger dan wat één beroepskracht per dag kost.',
  'U vraagt om een langere termijn. Dat is niet nodig: u had de maatregelen al genomen voordat de termijn voorbij was.'
].join('\n')

type Wending = 'ongegrond' | 'gewijzigd'

function beslist(wending: Wending): ZaakBouwer {
  const gehoord =
    wending === 'ongegrond'
      ? naBezwaar().legtVast({
          id: 'e7',
          soort: 'bezwaar gehoord',
          op: '2027-03-23',
          brief: LAST,
          tekst: 'U vertelde dat een beroepskracht ziek was en dat u geen vervanger vond. U vindt de dwangsom te hoog.'
        })
      : naBezwaar().legtVast({
          id: 'e7',
          soort: 'bezwaar niet gehoord',
          op: '2027-03-23',
          brief: LAST,
          grond: 'e',
          tekst: 'U vroeg om een lager bedrag, en dat krijgt u. Niemand anders heeft hier belang bij.'
        })
  return gehoord
    .legtVast({
      id: 'e8',
      soort: 'bezwaar advies',
      op: '2027-04-06',
      brief: LAST,
      tekst: 'De last is terecht opgelegd. Het bedrag van last 1 is te hoog en moet worden gehalveerd.',
      document: `voorbeeldgemeente/zaken/vbg-2026-0001/stukken/${'cd'.repeat(32)}.pdf`
    })
    .op('2027-04-12')
    .begint({ soort: 'feitbrief', welke: 'beslissing-op-bezwaar', feiten: ['e5'] })
    .besluit({ brieven: [{ soort: 'beslissing-op-bezwaar', overtredingen: ['o1', 'o2'], feiten: ['e5'] }] })
}

const B5 = 'vbg-2026-0001-b5'
const TIJDIG = 'U kon bezwaar maken tot en met 9 maart 2027. Wij ontvingen uw bezwaarschrift op 1 maart 2027. Het is op tijd.'

export function beslissingOpBezwaar(): Briefgeval {
  const { zaak } = beslist('ongegrond')
    .stelt('ontvankelijkheid', TIJDIG, { brief: B5 })
    .vraagt('advies-bezwaar', null, { brief: B5 })
    .antwoordt(
      'afwijken',
      'Een lager bedrag werkt niet: het is dan goedkoper om de dwangsom te betalen dan om een beroepskracht in te zetten.'
    )
    .stelt('uitkomst-bezwaar', 'ongegrond', { brief: B5 })
    .stelt('overwegingen-bezwaar', OVERWEGINGEN, { brief: B5 })
    .stelt('kosten-bezwaar', 'Wij vergoeden uw kosten niet. Dat kan alleen als wij ons besluit herroepen door een fout van ons.', {
      brief: B5
    })
  return { naam: 'beslissing-op-bezwaar', soort: 'beslissing-op-bezwaar', zaak, brief: B5, beleid: VOORBEELD, op: '2027-04-14' }
}

/** The houder is right about the amount: another besluit in the place of the former one, without a hearing. */
export function beslissingGewijzigd(): Briefgeval {
  const bouwer = beslist('gewijzigd')
    .stelt('ontvankelijkheid', TIJDIG, { brief: B5 })
    .stelt('advies-bezwaar', 'volgen', { brief: B5 })
    .stelt('uitkomst-bezwaar', 'gewijzigd', { brief: B5 })
    .stelt('overwegingen-bezwaar', 'U vindt het bedrag van last 1 te hoog. Daarin krijgt u gelijk: een lager bedrag is ook genoeg.', {
      brief: B5
    })
    .stelt('kosten-bezwaar', 'U krijgt uw kosten vergoed volgens het Besluit proceskosten bestuursrecht.', { brief: B5 })
    .gebeurt(
      {
        soort: 'concept-gewijzigd',
        inhoud: {
          brief: B5,
          velden: {
            'beslissing.wijziging.tekst':
              'De dwangsom van last 1 is € 500,00 per keer, met een maximum van € 5.000,00. De rest van het besluit blijft gelijk. Dit geldt vanaf 26 januari 2027.'
          }
        }
      },
      'bram.behandelaar'
    )
  return {
    naam: 'beslissing op bezwaar, gewijzigd',
    soort: 'beslissing-op-bezwaar',
    zaak: bouwer.zaak,
    brief: B5,
    beleid: VOORBEELD,
    op: '2027-04-14'
  }
}
