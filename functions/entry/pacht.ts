/** The lease on a stream: one process works on it at a time, and one that dies lets it go by itself. */
import { Temporal } from 'temporal-polyfill'
import type { Tijdstip } from '../model/basis.ts'
import type { Ports, StroomSleutel } from '../ports.ts'

const PACHT_MINUTEN = 10
const HARTSLAG_MS = 60_000

function pak({ store, klok }: Ports, sleutel: StroomSleutel, houder: string): Promise<boolean> {
  const nu: Tijdstip = klok.pachttijd()
  const tot = Temporal.Instant.from(nu).add({ minutes: PACHT_MINUTEN }).toString({ smallestUnit: 'second' })
  return store.claim(sleutel, houder, nu, tot)
}

/**
 * Holds the lease while `doe` runs, however long a mail server keeps silent. `vanOns()` turns false when it was lost, for example
 * because this machine slept: then whoever has it now goes on.
 */
export async function metPacht(
  ports: Ports,
  sleutel: StroomSleutel,
  houder: string,
  doe: (vanOns: () => boolean) => Promise<void>
): Promise<void> {
  if (!(await pak(ports, sleutel, houder))) return
  let vanOns = true
  let verlenging = Promise.resolve()
  const hartslag = setInterval(() => {
    verlenging = pak(ports, sleutel, houder).then(
      (gelukt) => {
        vanOns &&= gelukt
      },
      () => {
        vanOns = false
      }
    )
  }, HARTSLAG_MS)
  try {
    await doe(() => vanOns)
  } finally {
    clearInterval(hartslag)
    await verlenging
    await ports.store.geefVrij(sleutel, houder)
  }
}
