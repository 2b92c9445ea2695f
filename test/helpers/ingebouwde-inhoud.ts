import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import type { Content } from '../../functions/ports.ts'
import type { Bestanden, ContentBron } from '../contract/content.contract.ts'
import { losseMap } from './tijdelijke-map.ts'

/** Files laid down in folders as an installation has them. */
export async function ingebouwdeInhoud({
  beleid,
  sjablonen,
  eigen
}: ContentBron): Promise<{ inhoud: Content; ruimOp: () => Promise<void> }> {
  const { map, ruimOp } = await losseMap()
  const leg = async (naam: string, bestanden: Bestanden) => {
    for (const [pad, inhoud] of Object.entries(bestanden)) {
      await mkdir(dirname(join(map, naam, pad)), { recursive: true })
      await writeFile(join(map, naam, pad), inhoud)
    }
    return join(map, naam)
  }
  const mappen = {
    sjablonen: await leg('sjablonen', sjablonen),
    ...(beleid && { beleid: await leg('beleid', beleid) }),
    ...(eigen && { eigen: await leg('eigen', eigen) })
  }
  return { inhoud: new FolderContent(mappen), ruimOp }
}
