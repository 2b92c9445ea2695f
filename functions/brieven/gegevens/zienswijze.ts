/** How the hearing of the houder counts in a besluit (Awb 3:46, 4:8, 4:11). */
import type { z } from 'zod'
import type { besluitVelden, Voorwaarde } from '../../model/brief/delen.ts'
import { gehoordIn, gezegdOp } from '../../model/briefketen.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { telOp } from '../../model/termijn/rekenen.ts'
import { type Briefbron, brievenAanHouder, isAanAnder, keuzeVan, puntVan, tekstVan, type VerzondenBrief } from './bron.ts'

type Zienswijze = z.infer<z.ZodObject<typeof besluitVelden>>['zienswijze']

/** The voornemens in which the houder was heard for this instrument, each overtreding in its latest; else the latest one sent. */
function voornemensVoor(bron: Briefbron): readonly VerzondenBrief[] {
  const { instrument } = BRIEFSOORTEN[bron.brief.soort]
  const gehoord = new Set(gehoordIn(bron.zaak, bron.brief).map(({ id }) => id))
  const verzonden = brievenAanHouder(
    bron,
    (soort) => BRIEFSOORTEN[soort].instrument === instrument && BRIEFSOORTEN[soort].stap === 'voornemen'
  )
  const gebruikt = verzonden.filter(({ id }) => gehoord.has(id))
  return gebruikt.length > 0 ? gebruikt : verzonden.slice(-1)
}

/** The grounds of Awb 4:11 to the houder himself, by the answer that a person gave. */
const GRONDEN: Readonly<Record<string, string>> = {
  'rust op voornemen': 'u kon hierover al eerder uw zienswijze geven, en sindsdien zijn er geen nieuwe feiten of omstandigheden (onder b)'
}

const ja = (reden: string): Voorwaarde => ({ geldt: true, reden })
const nee = (reden: string): Voorwaarde => ({ geldt: false, reden })

/**
 * How the hearing counts: weighed, or not given after which voornemen; and the ground of Awb 4:11 when the houder was not heard at all
 * or not again.
 */
export function zienswijze(bron: Briefbron, voornemens: readonly VerzondenBrief[] = voornemensVoor(bron)): Zienswijze {
  const horen = puntVan(bron, 'hoorplicht')
  const weging = puntVan(bron, 'weging-zienswijze')
  const zienswijzen = bron.zaak.vastleggingen.filter(({ soort }) => soort === 'zienswijze')
  const gezegd = voornemens.flatMap((voornemen) =>
    gezegdOp(bron.zaak, voornemen)
      .filter((brief) => !isAanAnder(bron.zaak, brief) && zienswijzen.some((feit) => feit.brief === brief.id))
      .map(({ id }) => ({ id, voornemen: voornemen.id }))
  )
  const ontvangen = zienswijzen.flatMap((feit) => {
    const op = gezegd.find(({ id }) => id === feit.brief)
    return op === undefined ? [] : [{ ...feit, voornemen: op.voornemen }]
  })
  const gekomen = ontvangen.length > 0
  const { label, grond } = keuzeVan(horen)
  return {
    gegeven: gekomen ? ja('de houder heeft een zienswijze gegeven') : nee('er is geen zienswijze ontvangen'),
    zienswijzen: ontvangen.map(({ op, hoe, tekst, voornemen }) => ({
      ontvangen: op,
      hoe: hoe ?? '',
      tekst,
      voornemen: voornemens.length > 1 ? voornemen : ''
    })),
    weging: gekomen ? alineas(tekstVan(weging) === '' ? weging.reden : tekstVan(weging)) : [],
    uitgebleven: uitgebleven(voornemens.length > 0, gekomen),
    voornemens: voornemens.map((brief) => ({
      ...voornemenvak(bron, brief),
      onbeantwoord: gekomen && !gezegd.some(({ voornemen }) => voornemen === brief.id)
    })),
    overgeslagen: overgeslagen(voornemens.length > 0, horen.vraag !== null),
    grond: typeof horen.waarde === 'string' ? (GRONDEN[horen.waarde] ?? (grond || label)) : '',
    motivering: horen.reden,
    open: weging.open || horen.open
  }
}

function uitgebleven(voornemen: boolean, gekomen: boolean): Voorwaarde {
  if (!voornemen) return nee('er is geen voornemen verzonden')
  return gekomen ? nee('de houder heeft een zienswijze gegeven') : ja('na het voornemen is geen zienswijze ontvangen')
}

function overgeslagen(voornemen: boolean, gevraagd: boolean): Voorwaarde {
  if (!voornemen) return ja('de houder is voor dit besluit niet gehoord')
  return gevraagd ? ja('de houder is voor dit besluit niet opnieuw gehoord') : nee('de houder heeft de gelegenheid gekregen')
}

function voornemenvak({ zaak, beleid }: Briefbron, brief: VerzondenBrief): Omit<Zienswijze['voornemens'][number], 'onbeantwoord'> {
  const termijn = zaak.termijnen.find(({ soort, brief: over }) => soort === 'zienswijze' && over === brief.id)
  return {
    kenmerk: brief.id,
    datum: brief.briefdatum,
    verzonden: brief.verzondenOp === brief.briefdatum ? '' : brief.verzondenOp,
    einde: termijn?.laatsteDag ?? telOp(brief.briefdatum, beleid.termijnen.zienswijze)
  }
}

/** Point by point (Awb 3:46, RVS:2019:3763): every line of the weighing is a point of its own. */
function alineas(tekst: string): string[] {
  return tekst
    .split(/\n+/)
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '')
}
