/** What goes to the function that prints and what comes back, on both sides of the call. */
import { z } from 'zod'
import { Drukfout, type PdfRenderer } from '../../ports.ts'

/** Lambda takes 6 MB each way, as JSON; the answer carries base64. */
export const GROOTSTE_VRAAG = 4_000_000
export const GROOTSTE_PDF = 4_000_000

const DrukVraag = z.object({ html: z.string(), titel: z.string(), datum: z.string() })

export const DrukAntwoord = z.union([z.object({ pdf: z.base64() }), z.object({ fout: z.string() })])
export type DrukAntwoord = z.infer<typeof DrukAntwoord>

/** The handler of the printing function. What cannot be printed is an answer and no fault, so that its words arrive. */
export function drukHandler(drukker: PdfRenderer): (gebeurtenis: unknown) => Promise<DrukAntwoord> {
  return async (gebeurtenis) => {
    const vraag = DrukVraag.safeParse(gebeurtenis)
    if (!vraag.success) return { fout: 'De opdracht aan de drukfunctie is niet te lezen.' }
    try {
      const pdf = await drukker.druk(vraag.data)
      if (pdf.length > GROOTSTE_PDF) return { fout: teGroot('De brief', pdf.length) }
      return { pdf: Buffer.from(pdf).toString('base64') }
    } catch (fout) {
      if (fout instanceof Drukfout) return { fout: fout.message }
      throw fout
    }
  }
}

export function teGroot(wat: string, bytes: number): string {
  return `${wat} is te groot voor de drukfunctie: ${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB, en er past 4 MB. Maak de tekst korter of de beelden kleiner.`
}
