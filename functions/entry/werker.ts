/**
 * Does the automatic work: claims a stream by a lease, runs its next step, until it waits for a person or a day.
 * Server and command line may run side by side; a process that dies leaves its work findable once the lease runs out.
 */
import { Temporal } from 'temporal-polyfill'
import { runDeadlines } from '../deadlines/step.ts'
import { runDecide } from '../decide/step.ts'
import { runDraft } from '../draft/step.ts'
import { runIntake } from '../intake/step.ts'
import type { GemeenteId, Tijdstip } from '../model/basis.ts'
import { type Stapnaam, volgendeStap } from '../model/werk.ts'
import type { Ports, StroomSleutel } from '../ports.ts'
import { runSend } from '../send/step.ts'
import { leesZaak } from '../stroom.ts'

export interface Storing {
  readonly gemeente: GemeenteId
  /** Id of the zaak, or SHA-256 of the upload. */
  readonly id: string
  readonly stap: Stapnaam | 'intake'
  readonly fout: Error
}

export interface Werkverslag {
  readonly stappen: number
  readonly storingen: readonly Storing[]
}

type Stap = (ports: Ports, wie: { readonly gemeente: GemeenteId; readonly id: string }) => Promise<void>

const STAPPEN: Readonly<Record<Stapnaam, Stap>> = { decide: runDecide, draft: runDraft, send: runSend, deadlines: runDeadlines }

/** Longer than the longest step; renewed at each step. */
const PACHT_MINUTEN = 10
/** A zaak that takes more steps in one go than any real one goes round in circles. */
const MEESTE_STAPPEN = 200

class GeenVoortgang extends Error {
  override readonly name = 'GeenVoortgang'
}

function tot(nu: Tijdstip): Tijdstip {
  return Temporal.Instant.from(nu).add({ minutes: PACHT_MINUTEN }).toString({ smallestUnit: 'second' })
}

function alsFout(fout: unknown): Error {
  return fout instanceof Error ? fout : new Error(String(fout))
}

async function metPacht(ports: Ports, sleutel: StroomSleutel, houder: string, doe: () => Promise<void>): Promise<boolean> {
  const nu = ports.klok.pachttijd()
  if (!(await ports.store.claim(sleutel, houder, nu, tot(nu)))) return false
  try {
    await doe()
  } finally {
    await ports.store.geefVrij(sleutel, houder)
  }
  return true
}

/** All automatic steps of one zaak, in order. */
export async function werkZaak(ports: Ports, gemeente: GemeenteId, id: string, houder: string): Promise<Werkverslag> {
  let stappen = 0
  const storingen: Storing[] = []
  await metPacht(ports, { gemeente, soort: 'zaak', id }, houder, async () => {
    let vorige: { stap: Stapnaam; versie: number } | null = null
    while (stappen < MEESTE_STAPPEN) {
      const zaak = await leesZaak(ports.store, gemeente, id)
      if (zaak === null) return
      const stap = volgendeStap(zaak, ports.klok.nu(), ports.klok.vandaag())
      if (stap === null) return
      if (vorige !== null && vorige.stap === stap && vorige.versie === zaak.versie) {
        storingen.push({ gemeente, id, stap, fout: new GeenVoortgang(`stap ${stap} van zaak ${id} verandert niets en blijft nodig`) })
        return
      }
      vorige = { stap, versie: zaak.versie }
      try {
        await STAPPEN[stap](ports, { gemeente, id })
        stappen += 1
      } catch (fout) {
        storingen.push({ gemeente, id, stap, fout: alsFout(fout) })
        return
      }
      const nu = ports.klok.pachttijd()
      await ports.store.claim({ gemeente, soort: 'zaak', id }, houder, nu, tot(nu))
    }
  })
  return { stappen, storingen }
}

async function* rijen(ports: Ports, gemeente: GemeenteId, index: string, totEnMet?: string) {
  let vervolg: string | null = null
  const gezien: string[] = []
  do {
    const bladzijde = await ports.store.zoek({
      gemeente,
      index,
      ...(totEnMet === undefined ? {} : { tot: `${totEnMet}$` }),
      ...(vervolg === null ? {} : { vervolg })
    })
    gezien.push(...bladzijde.rijen.map((rij) => rij.stroom.id))
    vervolg = bladzijde.vervolg
  } while (vervolg !== null)
  yield* new Set(gezien)
}

async function werkIntake(ports: Ports, gemeente: GemeenteId, houder: string): Promise<Werkverslag> {
  let stappen = 0
  const storingen: Storing[] = []
  for await (const sha256 of rijen(ports, gemeente, 'intake'))
    await metPacht(ports, { gemeente, soort: 'upload', id: sha256 }, houder, async () => {
      try {
        await runIntake(ports, { gemeente, sha256 })
        stappen += 1
      } catch (fout) {
        storingen.push({ gemeente, id: sha256, stap: 'intake', fout: alsFout(fout) })
      }
    })
  return { stappen, storingen }
}

function bijeen(verslagen: readonly Werkverslag[]): Werkverslag {
  return {
    stappen: verslagen.reduce((som, verslag) => som + verslag.stappen, 0),
    storingen: verslagen.flatMap((verslag) => verslag.storingen)
  }
}

/** `#` sorts before `$`, so `2026-11-22$` is past every row of that day or instant and before the next. */
async function werkIndex(ports: Ports, gemeente: GemeenteId, index: string, houder: string, totEnMet?: string): Promise<Werkverslag> {
  const verslagen: Werkverslag[] = []
  for await (const id of rijen(ports, gemeente, index, totEnMet)) verslagen.push(await werkZaak(ports, gemeente, id, houder))
  return bijeen(verslagen)
}

export interface Werkkeuze {
  readonly gemeenten: readonly GemeenteId[]
  /** Name of this worker, unique among processes. */
  readonly houder: string
  /** Also what is due by the day: the daily run. */
  readonly dag: boolean
}

/** One pass over everything that waits for the system. Faults are collected, the rest goes on. */
export async function werkAlles(ports: Ports, { gemeenten, houder, dag }: Werkkeuze): Promise<Werkverslag> {
  const verslagen: Werkverslag[] = []
  for (const gemeente of gemeenten) {
    verslagen.push(await werkIntake(ports, gemeente, houder))
    verslagen.push(await werkIndex(ports, gemeente, 'werk', houder))
    verslagen.push(await werkIndex(ports, gemeente, 'poging', houder, ports.klok.nu()))
    if (dag) verslagen.push(await werkIndex(ports, gemeente, 'datum', houder, ports.klok.vandaag()))
  }
  return bijeen(verslagen)
}
