/**
 * Ports that count their writes, so that a process can die at exactly the k-th. Counted is what lasts: journal, numbers,
 * destruction, documents, mail. A lease (`claim`, `geefVrij`) is not: it says nothing about a zaak and runs out by itself.
 */
import type { Ports } from '../../functions/ports.ts'

export interface BreukHaken {
  /** Before the n-th write (1, 2, 3 …) reaches the real port. */
  readonly voorSchrijven?: (n: number) => void
  /** After the n-th write has succeeded; not called for a write that failed. */
  readonly naSchrijven?: (n: number) => void
}

export function brekendePoorten(ports: Ports, { voorSchrijven, naSchrijven }: BreukHaken): Ports {
  let geteld = 0
  async function schrijf<T>(werk: () => Promise<T>): Promise<T> {
    geteld += 1
    const n = geteld
    voorSchrijven?.(n)
    const uitkomst = await werk()
    naSchrijven?.(n)
    return uitkomst
  }
  const { store, documenten, mailer } = ports
  return {
    ...ports,
    store: {
      lees: (sleutel) => store.lees(sleutel),
      voegToe: (sleutel, toevoeging) => schrijf(() => store.voegToe(sleutel, toevoeging)),
      journaal: (sleutel, vanafNr) => store.journaal(sleutel, vanafNr),
      zoek: (vraag) => store.zoek(vraag),
      rijen: (sleutel) => store.rijen(sleutel),
      stromen: (gemeente, soort, vervolg) => store.stromen(gemeente, soort, vervolg),
      claim: (sleutel, houder, nu, tot) => store.claim(sleutel, houder, nu, tot),
      geefVrij: (sleutel, houder) => store.geefVrij(sleutel, houder),
      nummer: (gemeente, reeks, sleutel) => schrijf(() => store.nummer(gemeente, reeks, sleutel)),
      nummers: (gemeente) => store.nummers(gemeente),
      vernietigInhoud: (sleutel, nr) => schrijf(() => store.vernietigInhoud(sleutel, nr)),
      sluit: () => store.sluit()
    },
    documenten: {
      bewaar: (sleutel, bytes, mediatype) => schrijf(() => documenten.bewaar(sleutel, bytes, mediatype)),
      lees: (sleutel) => documenten.lees(sleutel),
      bestaat: (sleutel) => documenten.bestaat(sleutel),
      lijst: (begin) => documenten.lijst(begin)
    },
    mailer: { kanaal: mailer.kanaal, verstuur: (bericht) => schrijf(() => mailer.verstuur(bericht)) }
  }
}

/** Hooks with which this process dies, as if the power went, just before or just after its k-th write. */
export function sterf(wanneer: 'voor' | 'na', k: number): BreukHaken {
  const haak = (n: number) => {
    if (n === k) process.kill(process.pid, 'SIGKILL')
  }
  return wanneer === 'voor' ? { voorSchrijven: haak } : { naSchrijven: haak }
}
