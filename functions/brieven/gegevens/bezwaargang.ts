/** Letters between a bezwaar and its beslissing: the invitation to the hearing (Awb 7:2, 7:4), and the notice that it comes later (7:10). */
import { bezwaarfeit, openBezwaren } from '../../model/bezwaar.ts'
import { verschuiving } from '../../model/bezwaargang.ts'
import { plusDagen } from '../../model/datum.ts'
import { laatsteStukkendag } from '../../model/hoorzitting.ts'
import type { Vastlegging } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { genoemd } from './bezwaar.ts'
import type { Briefbron } from './bron.ts'

type Uitnodiging = Velden<'uitnodiging-hoorzitting'>
type Verdaging = Velden<'verdaging-bezwaar'>

function feitVan({ zaak, brief }: Briefbron): Vastlegging | undefined {
  return zaak.vastleggingen.find(({ id }) => brief.feiten?.includes(id) === true)
}

/** The bezwaren of the houder on which must still be decided. */
function bezwaren({ zaak }: Briefbron, besluit: string): Uitnodiging['bezwaren'] {
  return openBezwaren(zaak, besluit).flatMap(({ op, van }) => (van === undefined ? [{ ontvangen: op }] : []))
}

/** A hearing to which the houder was invited by a letter that went out, and that another one replaced. */
function vorigeZitting({ zaak, brief }: Briefbron, feit: Vastlegging | undefined): Uitnodiging['vorigeZitting'] {
  const eerdere = zaak.vastleggingen.filter(
    ({ id, soort, brief: over }) => soort === 'hoorzitting' && over === feit?.brief && id !== feit?.id
  )
  const uitgenodigd = eerdere.findLast(({ id }) =>
    zaak.brieven.some((een) => een.id !== brief.id && een.verzondenOp !== null && een.feiten?.includes(id) === true)
  )
  const dag = uitgenodigd?.hoorzitting?.dag
  return dag === undefined
    ? { geldt: false, reden: 'de houder is niet eerder uitgenodigd', dag: '' }
    : { geldt: true, reden: 'de houder kreeg al een uitnodiging voor een andere hoorzitting', dag }
}

export function uitnodigingHoorzitting(bron: Briefbron): Uitnodiging {
  const feit = feitVan(bron)
  const besluit = feit?.brief ?? ''
  const zitting = feit?.hoorzitting
  const commissie = bezwaarfeit(bron.zaak, 'adviescommissie', besluit) !== null
  return {
    bestreden: genoemd(bron, besluit),
    bezwaren: bezwaren(bron, besluit),
    zitting: {
      dag: zitting?.dag ?? '',
      tijd: zitting?.tijd.replace(':', '.') ?? '',
      plaats: zitting?.plaats ?? '',
      wie: zitting?.wie ?? ''
    },
    commissie: commissie
      ? { geldt: true, reden: 'een adviescommissie adviseert over het bezwaar' }
      : { geldt: false, reden: 'er adviseert geen commissie over het bezwaar' },
    stukken: { tot: zitting === undefined ? '' : laatsteStukkendag(zitting.dag) },
    inzage: {
      vanaf: zitting?.inzageVanaf ?? '',
      tot: zitting === undefined ? '' : plusDagen(zitting.dag, -1),
      plaats: zitting?.inzagePlaats ?? ''
    },
    vorigeZitting: vorigeZitting(bron, feit)
  }
}

const ARTIKEL = {
  verdaging: 'artikel 7:10, derde lid, van de Algemene wet bestuursrecht',
  uitstel: 'artikel 7:10, vierde lid, van de Algemene wet bestuursrecht'
} as const

export function verdagingBezwaar(bron: Briefbron): Verdaging {
  const feit = feitVan(bron)
  const besluit = feit?.brief ?? ''
  const wijze = feit === undefined ? '' : feit.soort === 'verdaging' ? 'verdaging' : 'uitstel'
  const dagen = feit === undefined ? null : verschuiving(bron.zaak, feit, bron.brief.verzondenOp ?? bron.geplandeVerzending)
  const tekst = feit?.tekst.trim() ?? ''
  return {
    bestreden: genoemd(bron, besluit),
    bezwaren: bezwaren(bron, besluit),
    uitstel: {
      wijze,
      oud: dagen?.oud ?? '',
      // What came too late moves nothing, and then there is no other last day to name.
      nieuw: dagen !== null && dagen.nieuw > dagen.oud ? dagen.nieuw : '',
      artikel: wijze === '' ? '' : ARTIKEL[wijze]
    },
    motivering:
      tekst === '' && wijze !== 'uitstel'
        ? { geldt: false, reden: 'er is geen reden vastgelegd, en de wet vraagt die niet', tekst: '' }
        : { geldt: true, reden: 'bij het uitstel is een reden vastgelegd', tekst }
  }
}
