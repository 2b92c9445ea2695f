/**
 * Reads a PDF in a thread of its own, which does nothing else. A damaged file can make pdf.js leave a rejected promise behind that
 * nobody awaits (Catalog.getPageDict fetches sibling pages ahead), which would end this process; a crafted one can eat time and memory.
 */
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { maakLeesfout, PDF_GRENZEN, PdfTekst } from './pdf-tekst.ts'

export interface Draadgrenzen {
  /** Milliseconds one file may take. */
  readonly tijd: number
  /** Megabytes of memory of the thread. */
  readonly geheugen: number
}

/** A real report takes a tenth of a second. */
export const DRAADGRENZEN: Draadgrenzen = { tijd: 20_000, geheugen: 512 }

const Antwoord = z.union([z.object({ uitkomst: PdfTekst }), z.object({ storing: z.string() })])

/** One file at a time; the thread stays for the next one and does not keep the process alive. */
export class PdfLezer {
  readonly #grenzen: Draadgrenzen
  #draad: Worker | null = null
  #vorige: Promise<unknown> = Promise.resolve()

  constructor(grenzen: Draadgrenzen = DRAADGRENZEN) {
    this.#grenzen = grenzen
  }

  /** Never rejects for what is wrong with the file; rejects when the reader itself cannot work. */
  lees(bytes: Uint8Array): Promise<PdfTekst> {
    const beurt = this.#vorige.then(() => this.#leesNu(bytes))
    this.#vorige = beurt.catch(() => undefined)
    return beurt
  }

  async sluit(): Promise<void> {
    await this.#vorige
    await this.#stop()
  }

  async #leesNu(bytes: Uint8Array): Promise<PdfTekst> {
    const draad = this.#draad ?? this.#start()
    draad.ref()
    try {
      const antwoord = await this.#vraag(draad, bytes)
      if ('storing' in antwoord) throw new Error(`de PDF-lezer werkt niet: ${antwoord.storing}`)
      return antwoord.uitkomst
    } catch (fout) {
      await this.#stop()
      if (fout instanceof TeZwaar) return maakLeesfout('te-zwaar', PDF_GRENZEN)
      throw fout
    } finally {
      draad.unref()
    }
  }

  #start(): Worker {
    this.#draad = new Worker(new URL('./lees-pdf-draad-step.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#grenzen.geheugen }
    })
    return this.#draad
  }

  async #stop(): Promise<void> {
    const draad = this.#draad
    this.#draad = null
    await draad?.terminate()
  }

  #vraag(draad: Worker, bytes: Uint8Array): Promise<z.infer<typeof Antwoord>> {
    const { promise, resolve, reject } = Promise.withResolvers<z.infer<typeof Antwoord>>()
    const wekker = setTimeout(() => reject(new TeZwaar()), this.#grenzen.tijd)
    const bericht = (inhoud: unknown) => resolve(Antwoord.parse(inhoud))
    const fout = (oorzaak: unknown) =>
      reject(isGeheugenOp(oorzaak) ? new TeZwaar() : new Error('de PDF-lezer is gestopt', { cause: oorzaak }))
    const weg = () => reject(new Error('de PDF-lezer is gestopt'))
    draad.once('message', bericht).once('error', fout).once('exit', weg)
    draad.postMessage(bytes)
    return promise.finally(() => {
      clearTimeout(wekker)
      draad.off('message', bericht).off('error', fout).off('exit', weg)
    })
  }
}

class TeZwaar extends Error {
  override readonly name = 'TeZwaar'
}

function isGeheugenOp(fout: unknown): boolean {
  return fout instanceof Error && 'code' in fout && fout.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
