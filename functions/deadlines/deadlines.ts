/**
 * Room deadlines: what does this day do to this zaak? In: zaak, policy, today, the dates that letters print. Out: one list of
 * gebeurtenissen: doorgangen, Taken, Meldingen, closing, and always last `termijnen-gezet`. Empty when there is nothing to look at.
 */
import type { Datum } from '../model/basis.ts'
import { plusDagen } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { laatsteStukkendag } from '../model/hoorzitting.ts'
import type { Termijn } from '../model/termijn.ts'
import { vervolg } from '../model/verloop.ts'
import type { Zaak } from '../model/zaak.ts'
import { ingangsdatum, verwijderingen } from './besluit-taken.ts'
import { computeGevolgen } from './bewaken.ts'
import { hoordagen, naderdag } from './bezwaar-taken.ts'
import { computeTermijnen, gewijzigdeTermijnen } from './keten.ts'
import { actieVanaf } from './keten-geld.ts'
import { computeMeldingen, komendeMeldingen } from './meldingen.ts'
import { redenenOmOpenTeBlijven, slotreden } from './sluiten.ts'
import type { Stand } from './stand.ts'

/** Something about dates has happened since the last look, or a watched day has come. */
export function moetKijken({ datumVersie, termijnenBijgewerktTot, bewaakDatums }: Zaak, vandaag: Datum): boolean {
  return datumVersie > termijnenBijgewerktTot || bewaakDatums.some((dag) => dag <= vandaag)
}

/** The zaak as it will be after these lines, to decide what comes next in the same write. */
export function na(zaak: Zaak, gebeurtenissen: readonly Gebeurtenis[], vandaag: Datum): Zaak {
  return gebeurtenissen.reduce(
    (tussen, gebeurtenis) =>
      vervolg(tussen, tussen.gemeente, tussen.id, {
        nr: tussen.versie + 1,
        tijdstip: `${vandaag}T12:00:00Z`,
        dag: vandaag,
        door: 'systeem',
        gebeurtenis
      }),
    zaak
  )
}

function dagenVan({ sleutel, soort, status, laatsteDag, ...termijn }: Termijn): Datum[] {
  if (status !== 'loopt') return []
  const actie =
    soort === 'verjaring-dwangsom'
      ? [actieVanaf({ sleutel, soort, status, laatsteDag, ...termijn })]
      : soort === 'beslissing-op-bezwaar'
        ? [naderdag({ laatsteDag })]
        : []
  return [plusDagen(laatsteDag, 1), ...actie]
}

/**
 * Every day after today on which something must be done although nothing happens. A zaak is closed when no date runs, but one may
 * begin to run again: a dwangsom is forfeited under a last that still stands, or a letter comes back and is sent again.
 */
export function computeBewaakDatums(stand: Stand, termijnen: readonly Termijn[] = computeTermijnen(stand)): Datum[] {
  const { zaak, vandaag } = stand
  const dagen = [
    ...termijnen.flatMap(dagenVan),
    ...komendeMeldingen(stand, termijnen).map(({ dag }) => dag),
    // Too near to invite any more, and the day after, when it must be recorded how it went (Awb 7:4, 7:7).
    ...hoordagen(zaak).flatMap(({ hoorzitting }) =>
      hoorzitting === undefined ? [] : [laatsteStukkendag(hoorzitting.dag), plusDagen(hoorzitting.dag, 1)]
    ),
    ...verwijderingen(zaak).flatMap((brief) => ingangsdatum(stand, brief) ?? []),
    // A bezwaarschrift that was not mended in time: from the next day on its days count (Awb 7:10 lid 2).
    // After a judgment: from the next day hoger beroep cannot come any more.
    ...zaak.vastleggingen.flatMap(({ soort, tot }) =>
      (soort === 'verzuim gevraagd' || soort === 'beroep beslist') && tot !== undefined ? [plusDagen(tot, 1)] : []
    )
  ]
  return [...new Set(dagen)].filter((dag) => dag > vandaag).toSorted()
}

type Gezet = Extract<Gebeurtenis, { soort: 'termijnen-gezet' }>

function verandertNiets({ bewaakDatums, termijnenBijgewerktTot, datumVersie }: Zaak, { inhoud }: Gezet): boolean {
  return (
    datumVersie <= termijnenBijgewerktTot &&
    inhoud.termijnen.length === 0 &&
    inhoud.bewaakDatums.length === bewaakDatums.length &&
    inhoud.bewaakDatums.every((dag) => bewaakDatums.includes(dag))
  )
}

/** `opnieuw`: also when nothing happened in the zaak itself. @throws Termijnfout when the law of a day is not known */
export function computeDeadlines(stand: Stand, opnieuw = false): Gebeurtenis[] {
  const { zaak, vandaag } = stand
  if (!opnieuw && !moetKijken(zaak, vandaag)) return []
  const termijnen = computeTermijnen(stand)
  const gevolgen = computeGevolgen(stand, termijnen)
  const metGevolgen = { ...stand, zaak: na(zaak, gevolgen, vandaag) }
  const meldingen = computeMeldingen(metGevolgen, termijnen)
  const uit: Gebeurtenis[] = [
    ...gevolgen,
    ...(meldingen.length > 0 ? [{ soort: 'meldingen-gemaakt' as const, inhoud: { meldingen } }] : [])
  ]
  const laatste = { ...stand, zaak: na(zaak, uit, vandaag) }
  const komend = komendeMeldingen(laatste, termijnen).filter(({ gaatUit }) => gaatUit).length
  const dicht = zaak.status === 'open' && redenenOmOpenTeBlijven(laatste.zaak, termijnen, komend, vandaag).length === 0
  const gezet: Gezet = {
    soort: 'termijnen-gezet',
    inhoud: {
      termijnen: gewijzigdeTermijnen(stand, termijnen),
      tot: zaak.versie,
      bewaakDatums: computeBewaakDatums(laatste, termijnen)
    }
  }
  if (uit.length === 0 && !dicht && verandertNiets(zaak, gezet)) return []
  return [...uit, ...(dicht ? [{ soort: 'zaak-gesloten' as const, inhoud: { reden: slotreden(laatste.zaak) } }] : []), gezet]
}
