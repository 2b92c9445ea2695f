/**
 * An envelope that lies ready while what stands in the letter changed. Nobody knows whether it is in the post already, so nothing is
 * undone by itself: a person looks, and says that it was posted, or that it stays here. Pure.
 */
import { toonDatum } from '../model/datum.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Verzending } from '../model/verzending.ts'
import { HALT, isIngehouden, laatsteHalt } from '../model/wachten.ts'
import type { Brief, Taak, Zaak } from '../model/zaak.ts'
import { met, metTaak, metTaakAf, type Schrift } from './schrift.ts'
import { type Beletsel, misschienWeg, redenVan, zieAfVan } from './vertrek.ts'

/** Rows to ask about: they count and wait to be posted, a person is still asked to hold them, or they were posted although held. */
export function teBekijken(zaak: Zaak): Verzending[] {
  return zaak.verzendingen.filter((rij) => {
    if (rij.brief === null) return false
    const halt = laatsteHalt(zaak, rij.id)
    return (rij.telt && rij.status === 'per-post') || halt?.afgedaan === null || isTochGepost(zaak, rij, halt)
  })
}

function halttekst(zaak: Zaak, rij: Verzending, brief: Brief, beletsel: Beletsel): string {
  const eerder = misschienWeg(zaak, brief)
  return [
    `${HALT}verzending ${rij.id} van brief ${brief.id} (${BRIEFSOORTEN[brief.soort].titel.toLowerCase()}) aan ${rij.ontvanger.naam}.`,
    `Kijk na: ${redenVan(beletsel)}.`,
    ...(eerder === null ? [] : [`Let op: verzending ${eerder.id} van deze brief kan al zijn aangekomen (${eerder.status}).`]),
    `Is hij al gepost? Leg de dag vast: bs posted ${rij.id} --on DAG.`,
    beletsel.soort === 'wacht'
      ? 'Ligt hij er nog? Houd hem hier tot die vraag is beantwoord. Klopt de brief dan nog, dan komt de taak om hem te posten terug.'
      : 'Ligt hij er nog? Houd hem hier en doe deze taak af. Dan vervalt de brief, en komt er een nieuw concept als dat nog nodig is.'
  ].join(' ')
}

function sluit(schrift: Schrift, halt: Taak | null, hoe: string): Schrift {
  return halt?.afgedaan === null ? met(schrift, { soort: 'taak-afgedaan', inhoud: { taak: halt.id, hoe } }) : schrift
}

/** A person looked and kept the envelope here; it did not go to the desk again since. */
function isHierGehouden({ taken }: Pick<Zaak, 'taken'>, rij: string, halt: Taak | null): boolean {
  return halt !== null && halt.afgedaan !== null && halt.afgedaan.door !== 'systeem' && isIngehouden({ taken }, rij)
}

function metHalt({ id }: Taak): string {
  return `(taak ${id})`
}

/** Kept here by a person and posted all the same, and no jurist was asked yet. */
function isTochGepost(zaak: Zaak, rij: Verzending, halt: Taak | null): boolean {
  if (halt === null || rij.status !== 'afgeleverd' || !isHierGehouden(zaak, rij.id, halt)) return false
  return !zaak.taken.some(({ over, tekst }) => over === rij.brief && tekst.includes(metHalt(halt)))
}

/** It went out although somebody had to look first: what that means is for a jurist (Awb 3:41). */
function naPosten(schrift: Schrift, rij: Verzending, halt: Taak): Schrift {
  const dag = rij.verzondenOp === null ? '' : ` op ${toonDatum(rij.verzondenOp)}`
  const tekst = `Vraag voor een jurist: brief ${rij.brief} is${dag} gepost (${rij.id}), terwijl iemand eerst moest nakijken of hij nog klopte ${metHalt(halt)}. De dag telt. Blijft de brief staan, of moet u hem wijzigen of intrekken? Leg de reden vast.`
  return metTaak(sluit(schrift, halt, `gepost${dag}`), { soort: 'beoordelen', over: rij.brief, tekst })
}

function houd(schrift: Schrift, rij: Verzending, brief: Brief, beletsel: Beletsel): Schrift {
  const halt = laatsteHalt(schrift.zaak, rij.id)
  const tekst = halttekst(schrift.zaak, rij, brief, beletsel)
  if (halt?.afgedaan === null && halt.tekst === tekst) return schrift
  const zonder = metTaakAf(
    sluit(schrift, halt, 'er is meer veranderd'),
    'post',
    rij.id,
    'nog niet posten: kijk eerst na of de brief nog klopt'
  )
  return metTaak(zonder, { soort: 'beoordelen', over: rij.id, tekst })
}

/** The letter is right again: the task to post it comes back. */
function laatGaan(schrift: Schrift, rij: Verzending, halt: Taak | null): Schrift {
  if (halt === null || !isIngehouden(schrift.zaak, rij.id)) return schrift
  const na = sluit(schrift, halt, 'de brief klopt weer')
  const laatste = na.zaak.taken.findLast(({ soort, over }) => soort === 'post' && over === rij.id)
  if (laatste === undefined) return na
  return metTaak(na, { soort: 'post', over: rij.id, tekst: laatste.tekst, uiterlijk: laatste.uiterlijk })
}

/** What follows for one row; `beletsel` null: the letter may leave as it is. */
export function naBlik(schrift: Schrift, rij: Verzending, beletsel: Beletsel | null): Schrift {
  const halt = laatsteHalt(schrift.zaak, rij.id)
  const brief = schrift.zaak.brieven.find(({ id }) => id === rij.brief)
  if (rij.status === 'afgeleverd' && halt !== null) return naPosten(schrift, rij, halt)
  if (rij.status !== 'per-post' || !rij.telt || brief === undefined || brief.status === 'vervallen')
    return sluit(schrift, halt, 'deze envelop gaat niet meer uit')
  if (beletsel === null) return laatGaan(schrift, rij, halt)
  if (!isHierGehouden(schrift.zaak, rij.id, halt)) return houd(schrift, rij, brief, beletsel)
  return zieAfVan(schrift, brief, beletsel)
}
