import { LambdaClient } from '@aws-sdk/client-lambda'
import { afterEach, describe, expect, it } from 'vitest'
import { drukHandler, GROOTSTE_PDF, GROOTSTE_VRAAG } from '../../functions/adapters/aws/druk-bericht.ts'
import { LambdaRenderer } from '../../functions/adapters/aws/lambda-renderer.ts'
import { Drukfout, type PdfRenderer } from '../../functions/ports.ts'
import { vrijePoort } from '../helpers/emulator.ts'
import { type Handler, lambdaStandIn } from '../helpers/lambda-stand-in.ts'

const OPDRACHT = { html: '<p>Geachte heer Ünal</p>', titel: 'Besluit', datum: '2026-11-22T09:30:00Z' }
const opruimers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const ruimOp of opruimers.splice(0)) await ruimOp()
})

async function drukker(handler: Handler): Promise<LambdaRenderer> {
  const { lambda, stop } = await lambdaStandIn(handler)
  opruimers.push(stop)
  return new LambdaRenderer(lambda, 'besluitenstraat-druk')
}

const metPdf = (druk: PdfRenderer['druk']) => drukker(drukHandler({ druk, sluit: async () => undefined }))

describe('printing by a function elsewhere', () => {
  it('brings the letter there and the PDF back, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, nr) => nr % 256)
    const gezien: unknown[] = []
    const hier = await metPdf(async (opdracht) => {
      gezien.push(opdracht)
      return bytes
    })
    expect(await hier.druk(OPDRACHT)).toEqual(bytes)
    expect(gezien).toEqual([OPDRACHT])
  })

  it('brings the words of a Drukfout back', async () => {
    const hier = await metPdf(async () => {
      throw new Drukfout('De titel van de brief is leeg.')
    })
    await expect(hier.druk(OPDRACHT)).rejects.toThrow(Drukfout)
    await expect(hier.druk(OPDRACHT)).rejects.toThrow('De titel van de brief is leeg.')
  })

  it.each<[string, Handler]>([
    ['a function that breaks', () => Promise.reject(new Error('geheim uit het logboek'))],
    ['an answer of another shape', async () => ({ bestand: 'x' })],
    ['an answer that is no base64', async () => ({ pdf: '%%%' })],
    ['no answer', async () => undefined],
    ['an answer beyond what Lambda gives back', async () => ({ pdf: 'A'.repeat(7_000_000) })]
  ])('turns %s into a Drukfout without its inside', async (_naam, handler) => {
    const fout = await (await drukker(handler)).druk(OPDRACHT).catch((reden: unknown) => reden)
    expect(fout).toBeInstanceOf(Drukfout)
    expect(String(fout)).not.toMatch(/geheim|undefined|exceeded/)
  })

  it('turns a function that is not there into a Drukfout', async () => {
    const lambda = new LambdaClient({
      region: 'eu-central-1',
      endpoint: `http://127.0.0.1:${await vrijePoort()}`,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1
    })
    await expect(new LambdaRenderer(lambda, 'x').druk(OPDRACHT)).rejects.toThrow(/niet te bereiken/)
  })

  const html = (grootte: number) => ({ ...OPDRACHT, html: 'x'.repeat(grootte - JSON.stringify({ ...OPDRACHT, html: '' }).length - 1) })
  it('takes a letter at the bound, and refuses one above it in words', async () => {
    const hier = await metPdf(async () => Uint8Array.of(1))
    expect(await hier.druk(html(GROOTSTE_VRAAG))).toEqual(Uint8Array.of(1))
    await expect(hier.druk(html(GROOTSTE_VRAAG + 2))).rejects.toThrow(/De opmaak van de brief is te groot voor de drukfunctie: 4,0 MB/)
  })

  it('gives a PDF at the bound, and refuses one above it in words', async () => {
    const groot = await metPdf(async () => new Uint8Array(GROOTSTE_PDF))
    expect(await groot.druk(OPDRACHT)).toHaveLength(GROOTSTE_PDF)
    const teGroot = await metPdf(async () => new Uint8Array(GROOTSTE_PDF + 1))
    await expect(teGroot.druk(OPDRACHT)).rejects.toThrow(/De brief is te groot voor de drukfunctie/)
  })

  it.each([null, 'tekst', {}, { ...OPDRACHT, html: 3 }])('answers in words to %j, which is no letter', async (gebeurtenis) => {
    const handler = drukHandler({ druk: async () => new Uint8Array(), sluit: async () => undefined })
    expect(await handler(gebeurtenis)).toEqual({ fout: expect.stringContaining('niet te lezen') })
  })
})
