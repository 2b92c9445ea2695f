/** A bezwaar itself and how it is dealt with: received, heard or not, advised on, withdrawn (Awb 6:4-6:21, 7:2-7:13). */
import type { Datum } from '../model/basis.ts'
import { bezwaarfeit, openBezwaren } from '../model/bezwaar.ts'
import { toonDatum } from '../model/datum.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { leesDag } from '../model/waarde-lezen.ts'
import type { Vastlegging } from '../model/zaak.ts'
import { uitgeganeBesluiten } from './vastleg-besluit.ts'
import { inBezwaar } from './vastleg-in-bezwaar.ts'
import { kiesBrief, kiesFeit, laatsteDag, naamVan, type Regeluitkomst, type Uitgegaan, type Vastleggeval } from './vastleg-keuze.ts'

type Schrift = Pick<Vastlegging, 'van' | 'terPost' | 'kosten'>

function leesPost(post: string | undefined, op: Datum): { readonly ok: true; readonly terPost?: Datum } | Geweigerd {
  if (post === undefined || post.trim() === '') return { ok: true }
  const dag = leesDag(post)
  if (dag === null) return fout(`"${post}" is geen datum. Schrijf jaar, maand en dag, zoals 2026-12-01.`)
  return dag > op ? fout(`Op de post op ${toonDatum(dag)} ligt na de ontvangst op ${toonDatum(op)}.`) : { ok: true, terPost: dag }
}

/** Who made it, when it was posted, and whether costs are claimed. */
function leesSchrift({ op, invoer }: Vastleggeval): { readonly ok: true; readonly schrift: Schrift } | Geweigerd {
  const { velden = {} } = invoer
  const vreemd = Object.keys(velden).find((naam) => !['van', 'post', 'kosten'].includes(naam))
  if (vreemd !== undefined)
    return fout(`"${vreemd}" hoort niet bij een bezwaar. Kies uit: van (naam, als het niet de houder is), post (dag), kosten (ja of nee).`)
  const kosten = velden.kosten?.trim().toLowerCase() ?? ''
  if (!['', 'ja', 'nee'].includes(kosten)) return fout(`Schrijf bij kosten "ja" of "nee", niet "${velden.kosten ?? ''}".`)
  const post = leesPost(velden.post, op)
  if (!post.ok) return post
  const van = velden.van?.trim() ?? ''
  return {
    ok: true,
    schrift: {
      ...(van === '' ? {} : { van }),
      ...(post.terPost === undefined ? {} : { terPost: post.terPost }),
      ...(kosten === 'ja' ? { kosten: true } : {})
    }
  }
}

/** In time when it was posted before the end and came within a week (Awb 6:9 lid 2); else a person judges whether being late is excused. */
function overTijd(geval: Vastleggeval, { id }: Uitgegaan, terPost: Datum | undefined): string[] {
  const { zaak, op } = geval
  const einde = laatsteDag(zaak, 'bezwaar', id)
  const perPost = laatsteDag(zaak, 'bezwaar-per-post', id)
  if (einde === null || op <= einde) return []
  if (terPost !== undefined && terPost <= einde && perPost !== null && op <= perPost) return []
  return [
    `Ontvangen na de bezwaartermijn, die liep tot en met ${toonDatum(einde)}. Ga na of het op tijd op de post is gedaan (artikel 6:9, tweede lid, Awb) of dat de termijnoverschrijding verschoonbaar is (artikel 6:11 Awb).`
  ]
}

/** A late bezwaarschrift is still taken in: whether being late is excusable is judged later (Awb 6:9 lid 2, 6:11). */
export function bezwaar(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op, invoer } = geval
  const besluiten = uitgeganeBesluiten(zaak).filter(({ soort }) => soort !== 'beslissing-op-bezwaar')
  const brief = kiesBrief(zaak, invoer.brief, besluiten, 'bekendgemaakt besluit waartegen bezwaar kan')
  if (!brief.ok) return brief
  const { keuze } = brief
  if (op < keuze.verzondenOp)
    return fout(`${toonDatum(op)} ligt vóór de verzending van ${naamVan(keuze)} op ${toonDatum(keuze.verzondenOp)}.`)
  const gelezen = leesSchrift(geval)
  if (!gelezen.ok) return gelezen
  const { schrift } = gelezen
  const ander =
    schrift.van === undefined
      ? []
      : [`Bevestig de ontvangst zelf aan ${schrift.van} (artikel 6:14 Awb): Besluitenstraat schrijft alleen aan de houder.`]
  const begint = schrift.van === undefined ? 'ontvangst-bezwaar' : undefined
  return { ok: true, brief: keuze.id, extra: schrift, begint, opmerkingen: [...overTijd(geval, keuze, schrift.terPost), ...ander] }
}

/** Awb 7:2, 7:7. */
export function gehoord(geval: Vastleggeval): Regeluitkomst {
  return inBezwaar(geval, ({ brief: { id } }) =>
    geval.tekst === ''
      ? fout('Schrijf erbij wat op het horen is besproken; van het horen wordt een verslag gemaakt (artikel 7:7 Awb).')
      : { ok: true, brief: id, opmerkingen: [] }
  )
}

const GRONDEN = ['a', 'b', 'c', 'd', 'e'] as const

/** Awb 7:3: the ground stands in the beslissing (7:12 lid 1). */
export function nietGehoord(geval: Vastleggeval): Regeluitkomst {
  return inBezwaar(geval, ({ brief: { id } }) => {
    const genoemd = (geval.invoer.velden?.grond ?? geval.invoer.oordeel ?? '').trim().toLowerCase()
    const grond = GRONDEN.find((letter) => letter === genoemd)
    if (grond === undefined)
      return fout(
        'Kies de grond van artikel 7:3 Awb (grond): a kennelijk niet-ontvankelijk, b kennelijk ongegrond, c de houder wil niet gehoord worden, d hij reageerde niet op tijd, e volledig tegemoetgekomen en niemand anders geschaad.'
      )
    if (geval.tekst === '')
      return fout('Schrijf erbij waarom deze grond hier geldt; dat komt in de beslissing (artikel 7:12, eerste lid, Awb).')
    return { ok: true, brief: id, extra: { grond }, opmerkingen: [] }
  })
}

/** Awb 7:13 lid 6: in writing. */
export function advies(geval: Vastleggeval): Regeluitkomst {
  return inBezwaar(geval, ({ brief: { id } }) => {
    if (geval.tekst === '') return fout('Schrijf erbij wat de commissie adviseert; dat komt in de beslissing.')
    if (!geval.heeftDocument)
      return fout('Voeg het advies zelf toe: het gaat mee met de beslissing als u ervan afwijkt (artikel 7:13, zevende lid, Awb).')
    const commissie = bezwaarfeit(geval.zaak, 'adviescommissie', id)
    const opmerkingen =
      commissie === null
        ? [
            'Leg ook vast dat een commissie adviseert (adviescommissie): dan is de beslistermijn twaalf weken (artikel 7:10, eerste lid, Awb).'
          ]
        : []
    return { ok: true, brief: id, opmerkingen }
  })
}

/** Awb 6:21: in writing, or orally at the hearing; of one bezwaar, not of what somebody else brought. */
export function ingetrokken(geval: Vastleggeval): Regeluitkomst {
  return inBezwaar(geval, ({ brief: { id } }) => {
    const gekozen = kiesFeit(geval.invoer.feit, openBezwaren(geval.zaak, id), 'bezwaar waarop nog moet worden beslist')
    if (!gekozen.ok) return gekozen
    const { keuze } = gekozen
    if (geval.op < keuze.op) return fout(`${toonDatum(geval.op)} ligt vóór het bezwaar van ${toonDatum(keuze.op)}.`)
    if (geval.tekst === '' && !geval.heeftDocument)
      return fout(
        'Voeg de brief of e-mail toe, of schrijf erbij dat het bezwaar tijdens het horen mondeling is ingetrokken (artikel 6:21 Awb).'
      )
    return { ok: true, brief: id, extra: { feit: keuze.id }, opmerkingen: ['Op dit bezwaar hoeft niet meer te worden beslist.'] }
  })
}
