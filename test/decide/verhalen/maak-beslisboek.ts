/** Writes the beslisboek anew: `node test/decide/verhalen/maak-beslisboek.ts`. Read what changed before it is kept. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BLADZIJDEN, schrijfBladzijde } from './bladzijden.ts'

const boek = join(import.meta.dirname, '../beslisboek')
await mkdir(boek, { recursive: true })
for (const [naam, delen] of Object.entries(BLADZIJDEN)) await writeFile(join(boek, `${naam}.txt`), schrijfBladzijde(delen))
