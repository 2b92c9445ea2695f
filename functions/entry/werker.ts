/** The worker: the loop of werkronde.ts with the steps of the rooms. */
import { bekijkZaken, runDeadlines } from '../deadlines/step.ts'
import { runDecide } from '../decide/step.ts'
import { runDraft } from '../draft/step.ts'
import { runIntake } from '../intake/step.ts'
import type { GemeenteId } from '../model/basis.ts'
import type { Ports } from '../ports.ts'
import { kijkNaPost, runSend } from '../send/step.ts'
import { rondeAlles, rondeOntvanger, rondeUpload, rondeZaak, type Stappen, type Werkkeuze, type Werkverslag } from './werkronde.ts'

const STAPPEN: Stappen = {
  intake: runIntake,
  bekijk: bekijkZaken,
  decide: runDecide,
  draft: runDraft,
  send: runSend,
  deadlines: async (ports, wie) => {
    // The same happenings that move dates may change what a letter says that was not posted yet.
    await kijkNaPost(ports, wie)
    await runDeadlines(ports, wie)
  }
}

export type { Werkverslag }

export function werkZaak(ports: Ports, gemeente: GemeenteId, id: string, houder: string): Promise<Werkverslag> {
  return rondeZaak(ports, STAPPEN, gemeente, id, houder)
}

export function werkUpload(ports: Ports, gemeente: GemeenteId, sha256: string, houder: string): Promise<Werkverslag> {
  return rondeUpload(ports, STAPPEN, gemeente, sha256, houder)
}

export function werkOntvanger(ports: Ports, gemeente: GemeenteId, id: string, houder: string): Promise<Werkverslag> {
  return rondeOntvanger(ports, STAPPEN, gemeente, id, houder)
}

export function werkAlles(ports: Ports, keuze: Werkkeuze): Promise<Werkverslag> {
  return rondeAlles(ports, STAPPEN, keuze)
}
