/** The worker: the loop of werkronde.ts with the steps of the rooms. */
import { bekijkZaken, runDeadlines } from '../deadlines/step.ts'
import { runDecide } from '../decide/step.ts'
import { runDraft } from '../draft/step.ts'
import { runIntake } from '../intake/step.ts'
import type { Ports, StroomSleutel } from '../ports.ts'
import { kijkNaPost, runSend } from '../send/step.ts'
import { type Grenzen, rondeAlles, rondeStroom, type Stappen, type Werkkeuze, type Werkverslag } from './werkronde.ts'

const STAPPEN: Stappen = {
  intake: runIntake,
  bekijk: bekijkZaken,
  decide: runDecide,
  draft: runDraft,
  send: (ports, wie, genoegTijd) => runSend(ports, wie, { genoegTijd }),
  deadlines: async (ports, wie) => {
    // The same happenings that move dates may change what a letter says that was not posted yet.
    await kijkNaPost(ports, wie)
    await runDeadlines(ports, wie)
  }
}

export type { Grenzen, Werkverslag }

export function werkStroom(ports: Ports, stroom: StroomSleutel, houder: string, grenzen: Grenzen = {}): Promise<Werkverslag> {
  return rondeStroom(ports, STAPPEN, stroom, houder, grenzen)
}

export function werkAlles(ports: Ports, keuze: Werkkeuze): Promise<Werkverslag> {
  return rondeAlles(ports, STAPPEN, keuze)
}
