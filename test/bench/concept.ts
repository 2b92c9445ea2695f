/** From handing in an upload in the portal to its letter on the screen: taken in, decided, printed, checked, stored and shown. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startKantoor } from '../portal/kantoor.ts'
import { type Deeluitslag, getal, percentiel, zeg } from './cijfers.ts'

const UPLOAD = join(import.meta.dirname, '../../functions/entry/demo/voorbeeldgemeente/01-kdv-de-zonnestraal.json')
const WARM = 3

export async function meetConcept(keren: number): Promise<Deeluitslag> {
  const kantoor = await startKantoor()
  try {
    const bram = await kantoor.als('behandelaar')
    await bram.get('/aanleveren')
    const upload = await readFile(UPLOAD, 'utf8')
    const ms: number[] = []
    for (let nr = 0; nr < keren + WARM; nr++) {
      const eigen = upload
        .replace(/"kenmerk": "[^"]*"/, `"kenmerk": "GGD-BENCH-${nr}"`)
        .replace(/"lrk": "[^"]*"/, `"lrk": "${200_000_000 + nr}"`)
      const begin = performance.now()
      const { tekst } = await bram.stuur('/aanleveren', 'bestanden', [{ naam: `bench-${nr}.json`, bytes: new TextEncoder().encode(eigen) }])
      const brief = /href="(\/brieven\/[^"#?]+-b1)/.exec(tekst)?.[1]
      if (brief === undefined) throw new Error('het antwoord op het aanleveren noemt geen brief')
      const pagina = await bram.get(brief)
      if (pagina.status !== 200 || !pagina.tekst.includes('concept')) throw new Error(`${brief} laat geen concept zien`)
      if (nr >= WARM) ms.push(performance.now() - begin)
    }
    const [p50, p95] = [percentiel(ms, 0.5), percentiel(ms, 0.95)]
    zeg(`\nVan aanleveren tot het concept op het scherm, ${keren} keer na elkaar: p50 ${getal(p50)} ms, p95 ${getal(p95)} ms.`)
    return {
      oordelen: [{ wat: 'aanleveren tot concept zichtbaar, p95', eis: '< 1 s', gemeten: `${getal(p95 / 1000, 2)} s`, gehaald: p95 < 1000 }],
      cijfers: { ms }
    }
  } finally {
    await kantoor.sluit()
  }
}
