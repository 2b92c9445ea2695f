/** PdfRenderer that has the printing function print: the browser stays out of every other function. */
import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda'
import { Drukfout, type Drukopdracht, type PdfRenderer } from '../../ports.ts'
import { DrukAntwoord, GROOTSTE_VRAAG, teGroot } from './druk-bericht.ts'

export class LambdaRenderer implements PdfRenderer {
  readonly #lambda: LambdaClient
  readonly #functie: string

  constructor(lambda: LambdaClient, functie: string) {
    this.#lambda = lambda
    this.#functie = functie
  }

  async druk({ html, titel, datum }: Drukopdracht): Promise<Uint8Array> {
    const vraag = JSON.stringify({ html, titel, datum })
    const grootte = Buffer.byteLength(vraag)
    if (grootte > GROOTSTE_VRAAG) throw new Drukfout(teGroot('De opmaak van de brief', grootte))
    const antwoord = await this.#vraag(vraag)
    if ('fout' in antwoord) throw new Drukfout(antwoord.fout)
    return new Uint8Array(Buffer.from(antwoord.pdf, 'base64'))
  }

  async #vraag(vraag: string): Promise<DrukAntwoord> {
    const { FunctionError, Payload } = await this.#roepAan(vraag)
    // The words of a function that broke stay in its own log.
    if (FunctionError !== undefined) throw new Drukfout('De drukfunctie brak af. Probeer het later opnieuw.')
    const antwoord = DrukAntwoord.safeParse(alsJson(Payload))
    if (!antwoord.success) throw new Drukfout('De drukfunctie gaf een antwoord dat niet te lezen is.', { cause: antwoord.error })
    return antwoord.data
  }

  async #roepAan(vraag: string) {
    try {
      return await this.#lambda.send(new InvokeCommand({ FunctionName: this.#functie, Payload: Buffer.from(vraag) }))
    } catch (fout) {
      throw new Drukfout('De drukfunctie is nu niet te bereiken. Probeer het later opnieuw.', { cause: fout })
    }
  }

  async sluit(): Promise<void> {
    this.#lambda.destroy()
  }
}

function alsJson(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (fout) {
    if (fout instanceof SyntaxError) return null
    throw fout
  }
}
