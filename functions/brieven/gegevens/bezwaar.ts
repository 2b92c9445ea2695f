/** Letters about what the houder sent us: the receipt of a zienswijze or bezwaar, and the beslissing op bezwaar (Awb 6:14, 7:11-7:15). */

import type { Datum } from '../../model/basis.ts'
import { bestredenBesluit, bezwaarfeit, HOORGRONDEN, isUitkomst } from '../../model/bezwaar.ts'
import { toonDuur } from '../../model/datum.ts'
import { berekenTermijn } from '../../model/termijn/bereken.ts'
import type { Vastlegging } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, puntVan, tekstVan, verzondenBrieven } from './bron.ts'
import { postplek, verwijzing } from './houder.ts'
import { regelsVan } from './invordering.ts'

type Ontvangst = Velden<'ontvangst-bezwaar'>
type Beslissing = Velden<'beslissing-op-bezwaar'>

const GEEN_BRIEF = { titel: '', kenmerk: '', datum: '', verzonden: '' } as const

function feitenVan({ zaak, brief }: Briefbron): readonly Vastlegging[] {
  return zaak.vastleggingen.filter(({ id }) => brief.feiten?.includes(id) === true)
}

function genoemd(bron: Briefbron, id: string | null): Ontvangst['bestreden'] {
  const brief = bron.zaak.brieven.find((een) => een.id === id)
  const verzonden = brief === undefined ? null : alsVerzonden(brief)
  return verzonden === null ? GEEN_BRIEF : verwijzing(verzonden)
}

export function ontvangstZienswijze(bron: Briefbron): Velden<'ontvangst-zienswijze'> {
  const [feit] = feitenVan(bron)
  return { ontvangst: { datum: feit?.op ?? '', hoe: feit?.hoe ?? '' }, voornemen: genoemd(bron, feit?.brief ?? null) }
}

/** Last day of the bezwaartermijn, as the zaak watches it. */
function eindeBezwaar({ zaak }: Briefbron, besluit: string): Datum | null {
  const termijn = zaak.termijnen.find(({ sleutel }) => sleutel === `bezwaar:${besluit}`)
  const op = zaak.brieven.find(({ id }) => id === besluit)?.verzondenOp ?? null
  return termijn?.laatsteDag ?? (op === null ? null : berekenTermijn('bezwaar', op).laatsteDag)
}

/** Six weeks, or twelve with a commissie, from the last day of the bezwaartermijn; as the zaak watches it once something moved it (Awb 7:10). */
function beslistermijn(bron: Briefbron, besluit: string, commissie: boolean): Ontvangst['beslistermijn'] {
  const vanaf = eindeBezwaar(bron, besluit)
  const duur = toonDuur({ aantal: commissie ? 12 : 6, eenheid: 'weken' })
  if (vanaf === null) return { duur, einde: '' }
  const bewaakt = bron.zaak.termijnen.find(
    ({ soort, brief, status }) => soort === 'beslissing-op-bezwaar' && brief === besluit && status !== 'vervallen'
  )
  const einde = berekenTermijn('beslissing-op-bezwaar', vanaf, commissie ? { variant: 'commissie' } : {}).laatsteDag
  return { duur, einde: bewaakt?.laatsteDag ?? einde }
}

export function ontvangstBezwaar(bron: Briefbron): Ontvangst {
  const { zaak, beleid } = bron
  const [feit] = feitenVan(bron)
  const besluit = feit?.brief ?? ''
  const commissie = bezwaarfeit(zaak, 'adviescommissie', besluit) !== null
  const verzuim = bezwaarfeit(zaak, 'verzuim gevraagd', besluit)
  const { rechtbank } = beleid.gemeentegegevens
  return {
    ontvangst: { datum: feit?.op ?? '' },
    bestreden: genoemd(bron, besluit),
    beslistermijn: beslistermijn(bron, besluit, commissie),
    verzuim:
      verzuim === null
        ? { geldt: false, reden: 'er is niet gevraagd het bezwaarschrift aan te vullen', tot: '', wat: '' }
        : { geldt: true, reden: 'het bezwaarschrift is niet volledig', tot: verzuim.tot ?? '', wat: verzuim.tekst },
    commissie: commissie
      ? { geldt: true, reden: 'een adviescommissie adviseert over het bezwaar' }
      : { geldt: false, reden: 'er adviseert geen commissie over het bezwaar' },
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

function beslissing(bron: Briefbron): Beslissing['beslissing'] {
  const punt = puntVan(bron, 'uitkomst-bezwaar')
  const uitkomst = isUitkomst(punt.waarde) && !punt.open ? punt.waarde : ''
  return {
    uitkomst,
    dictum: uitkomst === '' ? '' : DICTUM[uitkomst],
    grondslag: 'artikel 7:11 van de Algemene wet bestuursrecht',
    open: punt.open,
    wijziging:
      uitkomst === 'gewijzigd'
        ? { geldt: true, reden: 'het besluit wordt vervangen door een gewijzigd besluit', tekst: '' }
        : { geldt: false, reden: 'er komt geen ander besluit in de plaats', tekst: '' }
  }
}

/** Without either the row of the hearing stays red: it is recorded that somebody was heard, or why not. */
function hoorzitting({ zaak }: Briefbron, besluit: string): Beslissing['hoorzitting'] {
  const gehoord = bezwaarfeit(zaak, 'bezwaar gehoord', besluit)
  const niet = gehoord === null ? bezwaarfeit(zaak, 'bezwaar niet gehoord', besluit) : null
  const letter = niet?.grond
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

/** Awb 5:39: of a last also the decisions to collect what was forfeited under it. */
function invordering(bron: Briefbron, besluit: string): Beslissing['invordering'] {
  const isLast = bron.zaak.brieven.some(({ id, soort }) => id === besluit && soort === 'last-onder-dwangsom')
  const gegaan = isLast ? verzondenBrieven(bron, (soort) => INVORDERING.has(soort)) : []
  return gegaan.length === 0
    ? { geldt: false, reden: 'er is geen besluit over de invordering bekendgemaakt', brieven: [] }
    : { geldt: true, reden: 'het bezwaar tegen de last gaat ook over de invordering', brieven: gegaan.map(verwijzing) }
}

const INVORDERING: ReadonlySet<string> = new Set(['invorderingsbeschikking'])

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
    beslissing: beslissing(bron),
    overwegingen: { punten: regelsVan(tekstVan(overwegingen)), open: overwegingen.open },
    hoorzitting: hoorzitting(bron, besluit),
    advies: advies(bron, besluit),
    kosten: kosten(bron),
    invordering: invordering(bron, besluit),
    anderen: { geldt: false, reden: 'alleen de houder heeft bezwaar gemaakt of een zienswijze gegeven', tekst: '' },
    beroep: {
      termijn: toonDuur({ aantal: 6, eenheid: 'weken' }),
      naam: rechtbank.naam,
      adres: postplek(rechtbank.adres),
      elektronisch: rechtbank.elektronisch
    }
  }
}
