/**
 * The ledger rows of an approved letter: one per recipient, written before any attempt, exactly one of them counting (design § 7).
 * A letter that nobody may get lapses with the reason. Pure.
 */
import type { Beleid } from '../model/beleid.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Brieflink, Kanaal, Ontvanger, Verzending } from '../model/verzending.ts'
import { magWeten, type Wat } from '../model/wie-mag-weten.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { type Bereik, type Kanaalkeuze, kiesKanaal, waaromOnbereikbaar } from './kanaalkeuze.ts'
import { BERICHTSOORTEN, bestemmingenVan } from './ontvangers.ts'
import { met, type Schrift } from './schrift.ts'

export interface Plan extends Bereik {
  readonly beleid: Pick<Beleid, 'gemeentegegevens' | 'oudercommissie'>
  readonly mailkanaal: Exclude<Kanaal, 'post' | 'link'>
  readonly definitief: { readonly sleutel: string; readonly sha256: string }
  /** Bytes of the letter and what goes along. */
  readonly grootte: number
  /** The page of a sending by its id; null where there is no portal that a recipient can reach. */
  readonly pagina: ((verzending: string) => Brieflink) | null
}

/** What a mededeling to the oudercommissie is about: the letter that it, or the one it replaces, rests on. */
export function watVoorOudercommissie(zaak: Zaak, brief: Pick<Brief, 'doorgang' | 'vervangt'>): Wat {
  const vorige = zaak.brieven.find(({ id }) => id === brief.vervangt)
  if (vorige !== undefined) return watVoorOudercommissie(zaak, vorige)
  const aanleiding = zaak.doorgangen.find(({ nr }) => nr === brief.doorgang)?.aanleiding
  const over = aanleiding?.soort === 'mededeling' ? zaak.brieven.find(({ id }) => id === aanleiding.brief) : undefined
  return over?.soort === 'afronding' ? 'afronding' : 'aanwijzing gegeven'
}

interface Gekozen {
  readonly telt: boolean
  readonly keuze: Kanaalkeuze
}

/** What this recipient would be told with this letter; the table of model/wie-mag-weten.ts says whether that may be. */
function watVoor(zaak: Zaak, brief: Brief, { rol }: Ontvanger): Wat {
  switch (rol) {
    case 'oudercommissie':
      return watVoorOudercommissie(zaak, brief)
    case 'ggd':
      return brief.soort === 'antwoord-ggd' ? 'antwoord op advies' : 'verzoek nader onderzoek'
    case 'gemachtigde':
      return 'afschrift van een brief'
    case 'houder':
    case 'behandelaar':
      return 'brief'
  }
}

function kies(zaak: Zaak, brief: Brief, ontvanger: Ontvanger, plan: Plan): Kanaalkeuze {
  const toestemming = plan.toestemmingen.get(ontvanger.id) ?? null
  const onbereikbaar = plan.onbereikbaar.get(ontvanger.id) ?? null
  const { grond } = plan.beleid.oudercommissie
  const feiten = { toestemming: toestemming !== null, grond, openbaar: false, onherroepelijk: false, inRegister: false }
  const oordeel = magWeten(ontvanger.rol, watVoor(zaak, brief, ontvanger), feiten)
  if (!oordeel.ja) return { kan: false, reden: onbereikbaar === null ? oordeel.reden : waaromOnbereikbaar(onbereikbaar) }
  return kiesKanaal({
    ontvanger,
    toestemming,
    onbereikbaar,
    berichtsoort: BERICHTSOORTEN[brief.soort],
    mailkanaal: plan.mailkanaal,
    grootte: plan.grootte,
    afspraak: plan.beleid.gemeentegegevens.ggd.afspraak,
    linkgrond: plan.pagina === null ? null : (plan.beleid.gemeentegegevens.linkgrond ?? null)
  })
}

export interface NieuweRij {
  readonly brief: string | null
  readonly melding: string | null
  readonly ontvanger: Ontvanger
  readonly kanaal: Kanaal
  readonly telt: boolean
  readonly pdf: string | null
  /** Why this channel. */
  readonly grond: string
  /** Of the sending with this id. */
  readonly pagina?: ((verzending: string) => Brieflink) | null
}

/** Adds a row in status `gepland`; its number follows those of the same letter or notice. */
export function metRij(schrift: Schrift, rij: NieuweRij): Schrift {
  const { zaak, nu, door } = schrift
  const { grond, pagina = null, ...rest } = rij
  const eerder = zaak.verzendingen.filter(({ brief, melding }) => brief === rij.brief && melding === rij.melding)
  const plek = zaak.meldingen.findIndex(({ sleutel }) => sleutel === rij.melding) + 1
  const id = `${rij.brief ?? `${zaak.id}-m${plek}`}-v${eerder.length + 1}`
  const verzending: Verzending = {
    ...rest,
    ...(pagina === null ? {} : { link: pagina(id) }),
    id,
    versie: eerder.filter(({ ontvanger }) => ontvanger.id === rij.ontvanger.id).length + 1,
    status: 'gepland',
    pogingen: 0,
    volgendePoging: null,
    berichtId: null,
    verzondenOp: null,
    bewijs: '',
    stappen: [{ status: 'gepland', tijdstip: nu, door, toelichting: grond }]
  }
  return met(schrift, { soort: 'verzending-gepland', inhoud: { verzending } })
}

/** Stores the final letter and plans its rows; nothing when the Brief is not waiting for that (any more). */
export function planBrief(schrift: Schrift, id: string, plan: Plan): Schrift {
  const { zaak } = schrift
  const brief = zaak.brieven.find((kandidaat) => kandidaat.id === id)
  if (brief?.status !== 'goedgekeurd') return schrift
  const gekozen = bestemmingenVan(zaak, brief, plan.beleid.gemeentegegevens).map(
    ({ ontvanger, telt }): Gekozen => ({ telt, keuze: kies(zaak, brief, ontvanger, plan) })
  )
  const onmogelijk = gekozen.find(({ telt, keuze }) => telt && !keuze.kan)?.keuze
  if (onmogelijk?.kan === false) {
    const wie = BRIEFSOORTEN[brief.soort].geadresseerde
    return met(schrift, { soort: 'brief-vervallen', inhoud: { brief: id, reden: `niet verstuurd aan de ${wie}: ${onmogelijk.reden}` } })
  }
  const { sleutel, sha256 } = plan.definitief
  const opgeslagen = met(schrift, { soort: 'definitief-opgeslagen', inhoud: { brief: id, sleutel, sha256 } })
  return gekozen.reduce((stand, { telt, keuze }) => {
    if (!keuze.kan) return stand
    const { ontvanger, kanaal, grond } = keuze
    const pagina = kanaal === 'post' ? null : plan.pagina
    return metRij(stand, { brief: id, melding: null, ontvanger, kanaal, telt, pdf: sha256, grond, pagina })
  }, opgeslagen)
}
