/**
 * Former last days of a term and why each changed: what was shown stays, what the zaak says of former days is added. A day that was mended,
 * a letter that came back or was herroepen is the reason where the term itself does not say one. Pure.
 */
import type { Datum } from '../model/basis.ts'
import { herroepen } from '../model/gelding.ts'
import type { Termijn } from '../model/termijn.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'

type Vorige = Termijn['vorige'][number]

function zelfde(een: Vorige, ander: Vorige): boolean {
  return een.laatsteDag === ander.laatsteDag && een.reden === ander.reden
}

/** The id after the kind in its key: of a letter, or of a fact. */
function hangtAan({ sleutel }: Termijn): string {
  return sleutel.split(':')[1] ?? ''
}

function isOver(termijn: Termijn, { id, brief, overtreding }: Vastlegging): boolean {
  if (id === hangtAan(termijn)) return true
  const zelfdeBrief = brief === null || termijn.brief === null || brief === termijn.brief
  return zelfdeBrief && (overtreding === null || termijn.overtreding === null || overtreding === termijn.overtreding)
}

/** The day from which it ran, or one that moved it, was mended since the last look. */
function doorVerbetering({ vastleggingen, termijnenBijgewerktTot }: Zaak, oud: Termijn): string | null {
  const verbeterd = vastleggingen
    .filter((rij) => isOver(oud, rij))
    .flatMap(({ id, vorigeDagen = [] }) => vorigeDagen.map((dag) => ({ ...dag, zelf: id === hangtAan(oud) || dag.op === oud.start })))
    .filter(({ nr }) => nr > termijnenBijgewerktTot)
  return (verbeterd.findLast(({ zelf }) => zelf) ?? verbeterd.at(-1))?.reden ?? null
}

/** The letter from which it ran does not count any more, or from another day. */
function doorBrief(zaak: Zaak, oud: Termijn): string | null {
  const over = zaak.brieven.filter(({ id, feiten = [] }) => id === oud.brief || feiten.includes(hangtAan(oud)))
  for (const { id, verzondenOp, vorigeVerzenddagen } of over) {
    const terug = vorigeVerzenddagen.findLast(({ op }) => op === oud.start)
    if (terug !== undefined) return terug.reden
    if (verzondenOp === oud.start && herroepen(zaak, id) !== null) return `${id} is herroepen`
  }
  return null
}

/** @param oud as it was shown; left out: this is the first time. @param vandaag day of this look */
export function metVorige(zaak: Zaak, nieuw: Termijn, oud: Termijn | undefined, vandaag: Datum): Termijn {
  // The day that counts again is no former one.
  const anders = (dagen: readonly Vorige[]) => dagen.filter(({ laatsteDag }) => laatsteDag !== nieuw.laatsteDag)
  if (oud === undefined) return { ...nieuw, vorige: anders(nieuw.vorige) }
  const samen = [...oud.vorige, ...nieuw.vorige.filter((dag) => !oud.vorige.some((bekend) => zelfde(bekend, dag)))]
  const bekend = samen.some(({ laatsteDag }) => laatsteDag === oud.laatsteDag)
  const reden = doorVerbetering(zaak, oud) ?? doorBrief(zaak, oud) ?? 'opnieuw berekend'
  return { ...nieuw, vorige: anders(bekend ? samen : [...samen, { laatsteDag: oud.laatsteDag, reden, op: vandaag }]) }
}
