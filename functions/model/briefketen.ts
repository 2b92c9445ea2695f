/** A letter and the ones it replaces: what was decided and settled for those still holds for a resend (Awb 2:12). Pure. */
import { BRIEFSOORTEN } from './instrument.ts'
import type { Punt, Vraag } from './vraag.ts'
import type { Brief, Doorgang, Zaak } from './zaak.ts'

/** The Brief itself and the ones it replaces, newest first. */
export function briefketen({ brieven }: Pick<Zaak, 'brieven'>, brief: Brief): readonly Brief[] {
  const keten = [brief]
  for (let vorige = brief.vervangt; vorige !== null; ) {
    const ouder = brieven.find(({ id }) => id === vorige)
    if (ouder === undefined || keten.includes(ouder)) break
    keten.push(ouder)
    vorige = ouder.vervangt
  }
  return keten
}

/** This voornemen, and the lapsed ones it came in the place of that went to the same houder: what he said on those still counts (Awb 3:2). */
export function gezegdOp(zaak: Pick<Zaak, 'brieven'>, voornemen: Brief): readonly Brief[] {
  const telt = ({ status, vorigeHouder }: Brief) => status === 'vervallen' && vorigeHouder === undefined
  return briefketen(zaak, voornemen).filter((brief) => brief.id === voornemen.id || telt(brief))
}

/** The doorgang in which the content of the letter was decided: a resend has none of its own. */
export function beslissendeDoorgang(zaak: Zaak, brief: Brief): Doorgang | undefined {
  const doorgangen = briefketen(zaak, brief).flatMap((schakel) => zaak.doorgangen.filter(({ nr }) => nr === schakel.doorgang))
  return doorgangen.find(({ uitkomsten }) => uitkomsten.length > 0) ?? doorgangen[0]
}

/** Whether the content of the letter was decided in this doorgang, also when it is sent again in one of its own. */
export function isBeslistIn(zaak: Zaak, brief: Brief, doorgang: number): boolean {
  return beslissendeDoorgang(zaak, brief)?.nr === doorgang
}

/** The doorgang in which what this one is about was decided: for a resend that of its letter, else itself. */
export function beslistIn(zaak: Zaak, nr: number): number {
  const aanleiding = zaak.doorgangen.find((doorgang) => doorgang.nr === nr)?.aanleiding
  const brief = aanleiding?.soort === 'herzending' ? zaak.brieven.find(({ id }) => id === aanleiding.brief) : undefined
  return brief === undefined ? nr : (beslissendeDoorgang(zaak, brief)?.nr ?? nr)
}

/** The letter that a mededeling tells about: it, or one that it replaces, names it in its doorgang. */
export function waarover(zaak: Pick<Zaak, 'brieven' | 'doorgangen'>, mededeling: Brief): Brief | undefined {
  for (const schakel of briefketen(zaak, mededeling)) {
    const aanleiding = zaak.doorgangen.find(({ nr }) => nr === schakel.doorgang)?.aanleiding
    if (aanleiding?.soort === 'mededeling') return zaak.brieven.find(({ id }) => id === aanleiding.brief)
  }
  return undefined
}

/** The voornemens in which the houder was heard for what this letter decides, each overtreding in its latest (Awb 4:8). */
export function gehoordIn(
  { brieven, overtredingen }: Pick<Zaak, 'brieven' | 'overtredingen'>,
  { soort, overtredingen: over }: Brief
): readonly Brief[] {
  const { instrument, stap } = BRIEFSOORTEN[soort]
  if (instrument === null || stap !== 'instrument') return []
  const ids = new Set(
    overtredingen
      .filter(({ id }) => over.includes(id))
      .flatMap(({ gehoord }) => gehoord.findLast((gehoor) => gehoor.instrument === instrument)?.brief ?? [])
  )
  return brieven.filter(({ id }) => ids.has(id))
}

function hoortBij({ over }: Vraag, brief: Brief, overtreding: string | null): boolean {
  if (over.overtreding !== overtreding) return false
  if (over.brief !== null) return over.brief === brief.id
  return overtreding !== null && over.doorgang === brief.doorgang
}

/** The latest question on a punt of this letter, or of one overtreding in it; else that of the letter it replaces. */
export function puntvraag(zaak: Pick<Zaak, 'brieven' | 'vragen'>, brief: Brief, punt: Punt, overtreding: string | null): Vraag | undefined {
  for (const schakel of briefketen(zaak, brief)) {
    const vraag = zaak.vragen.findLast((een) => een.punt === punt && een.geldt && hoortBij(een, schakel, overtreding))
    if (vraag !== undefined) return vraag
  }
  return undefined
}
