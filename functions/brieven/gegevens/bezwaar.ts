/** Letters about what the houder sent us: the receipt of a zienswijze or bezwaar, and the beslissing op bezwaar (Awb 6:14, 7:11-7:15). */

import type { Datum } from '../../model/basis.ts'
import { eindeBezwaartermijn } from '../../model/beslistermijn.ts'
import { type Bezwaaruitkomst, bestredenBesluit, bezwaarfeit, HOORGRONDEN, isUitkomst } from '../../model/bezwaar.ts'
import { toonDuur } from '../../model/datum.ts'
import { geschorst, herroepen } from '../../model/gelding.ts'
import { berekenTermijn } from '../../model/termijn/bereken.ts'
import { herstelVan, verzuimVan } from '../../model/verzuim.ts'
import type { Vastlegging, Zaak } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { invorderingOnderLast } from './bezwaar-invordering.ts'
import { alsVerzonden, type Briefbron, puntVan, tekstVan } from './bron.ts'
import { postplek, verwijzing } from './houder.ts'
import { regelsVan } from './invordering.ts'

type Ontvangst = Velden<'ontvangst-bezwaar'>
type Beslissing = Velden<'beslissing-op-bezwaar'>

const GEEN_BRIEF = { titel: '', kenmerk: '', datum: '', verzonden: '' } as const

function feitenVan({ zaak, brief }: Briefbron): readonly Vastlegging[] {
  return zaak.vastleggingen.filter(({ id }) => brief.feiten?.includes(id) === true)
}

export function genoemd(bron: Briefbron, id: string | null): Ontvangst['bestreden'] {
  const brief = bron.zaak.brieven.find((een) => een.id === id)
  const verzonden = brief === undefined ? null : alsVerzonden(brief)
  return verzonden === null ? GEEN_BRIEF : verwijzing(verzonden)
}

export function ontvangstZienswijze(bron: Briefbron): Velden<'ontvangst-zienswijze'> {
  const [feit] = feitenVan(bron)
  return { ontvangst: { datum: feit?.op ?? '', hoe: feit?.hoe ?? '' }, voornemen: genoemd(bron, feit?.brief ?? null) }
}

/** Six weeks, or twelve with a commissie, from the last day of the bezwaartermijn; as the zaak watches it once something moved it (Awb 7:10). */
function beslistermijn(bron: Briefbron, besluit: string, commissie: boolean): Ontvangst['beslistermijn'] {
  const vanaf = eindeBezwaartermijn(bron.zaak, besluit)
  const duur = toonDuur({ aantal: commissie ? 12 : 6, eenheid: 'weken' })
  if (vanaf === null) return { duur, einde: '', voorbij: false }
  const bewaakt = bron.zaak.termijnen.find(
    ({ soort, brief, status }) => soort === 'beslissing-op-bezwaar' && brief === besluit && status !== 'vervallen'
  )
  const berekend = berekenTermijn('beslissing-op-bezwaar', vanaf, commissie ? { variant: 'commissie' } : {}).laatsteDag
  const einde = bewaakt?.laatsteDag ?? berekend
  return { duur, einde, voorbij: einde < bron.geplandeVerzending }
}

/** Only what the houder can still mend of this bezwaar when he reads this (Awb 6:6). */
function verzuim({ zaak, geplandeVerzending }: Briefbron, besluit: string, bezwaar: string): Ontvangst['verzuim'] {
  const laatste = verzuimVan(zaak, besluit, bezwaar).at(-1)
  const niets = { geldt: false, tot: '', wat: '' } as const
  if (laatste === undefined) return { ...niets, reden: 'er is niet gevraagd het bezwaarschrift aan te vullen' }
  if (laatste.soort === 'verzuim hersteld') return { ...niets, reden: 'het bezwaarschrift is aangevuld' }
  if (laatste.tot !== undefined && laatste.tot < geplandeVerzending)
    return { ...niets, reden: 'de tijd om het bezwaarschrift aan te vullen is voorbij' }
  return { geldt: true, reden: 'het bezwaarschrift is niet volledig', tot: laatste.tot ?? '', wat: laatste.tekst }
}

function werking({ zaak }: Briefbron, besluit: string): Ontvangst['werking'] {
  const weg = herroepen(zaak, besluit)
  if (weg !== null) return { stand: 'herroepen', sinds: weg.op }
  const stil = geschorst(zaak, besluit)
  return stil === null ? { stand: 'geldt', sinds: '' } : { stand: 'geschorst', sinds: stil.op }
}

export function ontvangstBezwaar(bron: Briefbron): Ontvangst {
  const { zaak, beleid } = bron
  const [feit] = feitenVan(bron)
  const besluit = feit?.brief ?? ''
  const commissie = bezwaarfeit(zaak, 'adviescommissie', besluit) !== null
  const { rechtbank } = beleid.gemeentegegevens
  return {
    ontvangst: { datum: feit?.op ?? '' },
    bestreden: genoemd(bron, besluit),
    beslistermijn: beslistermijn(bron, besluit, commissie),
    verzuim: verzuim(bron, besluit, feit?.id ?? ''),
    commissie: commissie
      ? { geldt: true, reden: 'een adviescommissie adviseert over het bezwaar' }
      : { geldt: false, reden: 'er adviseert geen commissie over het bezwaar' },
    werking: werking(bron, besluit),
    voorlopigeVoorziening:
      herroepen(zaak, besluit) === null
        ? { geldt: true, reden: 'het besluit is niet herroepen' }
        : { geldt: false, reden: 'het besluit is herroepen' },
    rechtbank: { naam: rechtbank.naam, adres: postplek(rechtbank.adres), elektronisch: rechtbank.elektronisch }
  }
}

const DICTUM = {
  ongegrond: 'Uw bezwaar is ongegrond. Ons besluit blijft zoals het is.',
  'niet-ontvankelijk':
    'Uw bezwaar is niet-ontvankelijk. Dat betekent: wij beoordelen het niet inhoudelijk. Ons besluit blijft zoals het is.',
  herroepen:
    'Uw bezwaar is gegrond. Wij herroepen ons besluit. Dat betekent: het besluit geldt niet meer, ook niet voor de tijd die voorbij is.',
  gewijzigd: 'Uw bezwaar is gegrond. Wij herroepen ons besluit en nemen in plaats daarvan een nieuw besluit.'
} as const

const DEELS = 'Uw bezwaar is voor een deel gegrond. Wij herroepen ons besluit en nemen in plaats daarvan een nieuw besluit.'

function uitkomstVan(bron: Briefbron): Bezwaaruitkomst | '' {
  const { waarde, open } = puntVan(bron, 'uitkomst-bezwaar')
  return isUitkomst(waarde) && !open ? waarde : ''
}

/** After the term, and not by post within the week (Awb 6:9 lid 2). */
function isLaat({ op, terPost }: Vastlegging, einde: Datum): boolean {
  const opTijdGepost = terPost !== undefined && terPost <= einde && op <= berekenTermijn('bezwaar-per-post', einde).laatsteDag
  return op > einde && !opTijdGepost
}

/** Asked to mend this bezwaar, and not done in time (Awb 6:6). */
function isNietHersteld(zaak: Zaak, besluit: string, bezwaar: string): boolean {
  const gevraagd = verzuimVan(zaak, besluit, bezwaar).findLast(({ soort }) => soort === 'verzuim gevraagd')
  const hersteld = gevraagd === undefined ? null : herstelVan(zaak, gevraagd)
  return gevraagd !== undefined && (hersteld === null || hersteld.op > (gevraagd.tot ?? gevraagd.op))
}

/** Awb 7:11 is about what was reconsidered; why a bezwaar is not, the facts say only of a verzuim and of the term. Else a person does. */
function grondslag(bron: Briefbron, besluit: string, uitkomst: Bezwaaruitkomst | ''): string {
  if (uitkomst !== 'niet-ontvankelijk') return 'artikel 7:11 van de Algemene wet bestuursrecht'
  const { zaak } = bron
  const bezwaren = feitenVan(bron)
  if (bezwaren.length > 0 && bezwaren.every(({ id }) => isNietHersteld(zaak, besluit, id)))
    return 'artikel 6:6 van de Algemene wet bestuursrecht'
  const einde = eindeBezwaartermijn(zaak, besluit)
  return einde !== null && bezwaren.every((feit) => isLaat(feit, einde)) ? 'artikel 6:7, 6:9 en 6:11 van de Algemene wet bestuursrecht' : ''
}

/** Recorded that the houder gets all that he asked: on that ground nobody was heard (Awb 7:3 e). */
function isVolledig({ zaak }: Briefbron, besluit: string): boolean {
  return bezwaarfeit(zaak, 'bezwaar gehoord', besluit) === null && bezwaarfeit(zaak, 'bezwaar niet gehoord', besluit)?.grond === 'e'
}

function beslissing(bron: Briefbron, besluit: string): Beslissing['beslissing'] {
  const punt = puntVan(bron, 'uitkomst-bezwaar')
  const uitkomst = uitkomstVan(bron)
  const volledig = uitkomst === 'herroepen' || (uitkomst === 'gewijzigd' && isVolledig(bron, besluit))
  const deels = uitkomst === 'gewijzigd' && !volledig
  return {
    uitkomst,
    dictum: uitkomst === '' ? '' : deels ? DEELS : DICTUM[uitkomst],
    volledig,
    grondslag: grondslag(bron, besluit, uitkomst),
    open: punt.open,
    wijziging:
      uitkomst === 'gewijzigd'
        ? { geldt: true, reden: 'het besluit wordt vervangen door een gewijzigd besluit', tekst: '' }
        : { geldt: false, reden: 'er komt geen ander besluit in de plaats', tekst: '' }
  }
}

/** The outcomes that a ground of Awb 7:3 goes with; one that is not here goes with each. */
const PAST_BIJ: Partial<Record<keyof typeof HOORGRONDEN, readonly Bezwaaruitkomst[]>> = {
  a: ['niet-ontvankelijk'],
  b: ['ongegrond'],
  e: ['herroepen', 'gewijzigd']
}

function pastBij(grond: keyof typeof HOORGRONDEN, uitkomst: Bezwaaruitkomst | ''): boolean {
  return uitkomst === '' || (PAST_BIJ[grond]?.includes(uitkomst) ?? true)
}

/** Without either the row of the hearing stays red: it is recorded that somebody was heard, or why not, on a ground that fits the outcome. */
function hoorzitting(bron: Briefbron, besluit: string): Beslissing['hoorzitting'] {
  const gehoord = bezwaarfeit(bron.zaak, 'bezwaar gehoord', besluit)
  const niet = gehoord === null ? bezwaarfeit(bron.zaak, 'bezwaar niet gehoord', besluit) : null
  const letter = niet?.grond !== undefined && pastBij(niet.grond, uitkomstVan(bron)) ? niet.grond : undefined
  return {
    gehoord: {
      geldt: niet === null,
      reden:
        gehoord === null ? (niet === null ? 'er is nog niets vastgelegd over het horen' : 'er is niet gehoord') : 'de houder is gehoord',
      datum: gehoord?.op ?? '',
      verslag: gehoord?.tekst ?? ''
    },
    nietGehoord: {
      geldt: niet !== null,
      reden: niet === null ? 'er is niet vastgelegd dat van het horen is afgezien' : 'van het horen is afgezien',
      grond: letter === undefined ? '' : HOORGRONDEN[letter],
      artikel: letter === undefined ? '' : `artikel 7:3, onder ${letter}, van de Algemene wet bestuursrecht`,
      motivering: niet?.tekst ?? ''
    }
  }
}

function advies(bron: Briefbron, besluit: string): Beslissing['advies'] {
  const feit = bezwaarfeit(bron.zaak, 'bezwaar advies', besluit)
  const punt = puntVan(bron, 'advies-bezwaar')
  const keuze = punt.open ? null : punt.waarde
  const wijktAf = feit !== null && keuze === 'afwijken'
  return {
    gegeven:
      feit === null
        ? { geldt: false, reden: 'er is geen advies van een commissie', datum: '', tekst: '', gevolgd: '' }
        : {
            geldt: true,
            reden: 'een commissie heeft advies gegeven',
            datum: feit.op,
            tekst: feit.tekst,
            gevolgd: keuze === 'volgen' ? 'ja' : wijktAf ? 'nee' : ''
          },
    afwijking: wijktAf
      ? {
          geldt: true,
          reden: 'de beslissing wijkt af van het advies',
          motivering: punt.reden,
          bijlage: feit.document === null ? '' : ADVIES
        }
      : { geldt: false, reden: 'de beslissing volgt het advies, of er is geen advies', motivering: '', bijlage: '' },
    open: feit !== null && punt.open
  }
}

export const ADVIES = 'Advies van de commissie'

/** The advice goes along, always when the beslissing deviates from it (Awb 7:13 lid 7). */
export function adviesbijlage({ zaak, brief }: Briefbron): { naam: string; document: string }[] {
  const besluit = bestredenBesluit(zaak, brief)
  const document = besluit === null ? null : (bezwaarfeit(zaak, 'bezwaar advies', besluit.id)?.document ?? null)
  return document === null ? [] : [{ naam: ADVIES, document }]
}

function kosten(bron: Briefbron): Beslissing['kosten'] {
  const gevraagd = feitenVan(bron).some(({ kosten: wil }) => wil === true)
  const punt = puntVan(bron, 'kosten-bezwaar')
  return gevraagd
    ? { geldt: true, reden: 'de houder vroeg om vergoeding van kosten', beslissing: tekstVan(punt), open: punt.open }
    : { geldt: false, reden: 'de houder vroeg niet om vergoeding van kosten', beslissing: '', open: false }
}

export function beslissingOpBezwaar(bron: Briefbron): Beslissing {
  const { zaak, brief, beleid } = bron
  const besluit = bestredenBesluit(zaak, brief)?.id ?? ''
  const ontvankelijk = puntVan(bron, 'ontvankelijkheid')
  const overwegingen = puntVan(bron, 'overwegingen-bezwaar')
  const { rechtbank } = beleid.gemeentegegevens
  return {
    bestreden: genoemd(bron, besluit),
    bezwaren: feitenVan(bron).map(({ op }) => ({ ontvangen: op })),
    ontvankelijk: { tekst: tekstVan(ontvankelijk), open: ontvankelijk.open },
    beslissing: beslissing(bron, besluit),
    overwegingen: { punten: regelsVan(tekstVan(overwegingen)), open: overwegingen.open },
    hoorzitting: hoorzitting(bron, besluit),
    advies: advies(bron, besluit),
    kosten: kosten(bron),
    invordering: invorderingOnderLast(bron, besluit, uitkomstVan(bron)),
    anderen: { geldt: false, reden: 'alleen de houder heeft bezwaar gemaakt of een zienswijze gegeven', tekst: '' },
    beroep: {
      termijn: toonDuur({ aantal: 6, eenheid: 'weken' }),
      naam: rechtbank.naam,
      adres: postplek(rechtbank.adres),
      elektronisch: rechtbank.elektronisch
    }
  }
}
