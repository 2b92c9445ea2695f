import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'

const Gegevens = z.object({ Title: z.string(), Language: z.string(), Producer: z.string(), CreationDate: z.string(), ModDate: z.string() })

const NORMEN = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'] as const

interface Knoop {
  readonly role?: string
  readonly scope?: string
  readonly children?: readonly unknown[]
}

/** Everything a reader of a PDF sees beside its text. `rollen` are the tags of the structure tree in order, `kop:Column` for a table head. */
export async function bekijkPdf(bytes: Uint8Array) {
  const lading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  try {
    const pdf = await lading.promise
    const { info, metadata } = await pdf.getMetadata()
    const paginas = await Promise.all(Array.from({ length: pdf.numPages }, (_, nr) => pdf.getPage(nr + 1)))
    const bomen = await Promise.all(paginas.map((pagina) => pagina.getStructTree()))
    const inhoudsopgave = (await pdf.getOutline()) ?? []
    return {
      gegevens: Gegevens.parse(info),
      xmpTitel: String(metadata?.get('dc:title')),
      normen: Object.fromEntries(NORMEN.map((naam) => [naam, metadata?.get(naam)])),
      bladzijden: pdf.numPages,
      maat: paginas[0]?.view,
      rollen: bomen.flatMap((boom) => rollenIn(boom)),
      inhoudsopgave: inhoudsopgave.map(({ title }) => title)
    }
  } finally {
    await lading.destroy()
  }
}

function rollenIn(knoop: unknown): readonly string[] {
  const { role, scope, children = [] } = (knoop ?? {}) as Knoop
  const eigen = role === undefined || role === 'NonStruct' ? [] : [scope ? `${role}:${scope}` : role]
  return [...eigen, ...children.flatMap(rollenIn)]
}
