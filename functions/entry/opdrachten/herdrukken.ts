/** The command that prints a sent letter again, to show that the archive can be made anew. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { z } from 'zod'
import { beleidOp } from '../../gemeente.ts'
import { dagVan } from '../../model/dag.ts'
import { briefVanId } from '../../model/id.ts'
import { leesZaak } from '../../stroom.ts'
import { herdruk } from '../herdruk.ts'
import { EXIT, Geweigerd, gemeenteVan, metOmgang, zaakVan } from './omgang.ts'
import { type Invoer, met } from './opties.ts'

/** Version of the browser that prints here. */
async function chromium(): Promise<string> {
  const pad = fileURLToPath(new URL('../package.json', import.meta.resolve('@sparticuz/chromium')))
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(pad, 'utf8'))).version
}

async function drukOpnieuw(id: string, opties: Invoer): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const { ports } = omgang
    const gemeente = await gemeenteVan(omgang, id)
    const zaak = await leesZaak(ports.store, gemeente, zaakVan(id))
    const brief = zaak?.brieven.find((kandidaat) => kandidaat.id === briefVanId(id))
    if (brief === undefined) throw new Geweigerd(`Brief ${id} bestaat niet. Kijk met "show ${zaakVan(id)}" welke brieven er zijn.`)
    const { akkoord, definitief } = brief
    const concept = brief.concepten.find((een) => een.id === akkoord?.concept)
    if (definitief === null || concept === undefined)
      throw new Geweigerd(`Brief ${brief.id} is nog niet definitief gedrukt. Dat gebeurt na het akkoord, op de dag van verzending.`)
    const { beleid } = await beleidOp(ports.inhoud, gemeente, dagVan(definitief.op))
    const { huisstijl } = beleid.gemeentegegevens
    const uitslag = await herdruk(ports, { gemeente, huisstijl, concept, archief: definitief })
    const regels = uitslag.gelijk
      ? [`${brief.id}: gelijk aan het archief, byte voor byte.`, `SHA-256: ${uitslag.nu}`]
      : [`${brief.id}: niet gelijk aan het archief.`, `Archief: ${uitslag.archief}`, `Nu:      ${uitslag.nu}`, ...uitslag.verschillen]
    const versie = await chromium()
    omgang.toon([...regels, `Gedrukt met Chromium ${versie}.`].join('\n'), { brief: brief.id, ...uitslag, chromium: versie })
    if (!uitslag.gelijk) process.exitCode = EXIT.geweigerd
  })
}

export function herdrukken(programma: Command): void {
  met(programma.command('reprint <brief>').description('een verzonden brief opnieuw drukken en vergelijken met het archief'))
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs reprint vbg-2026-0007-b1\n  bs reprint vbg-2026-0007-b1 --json\n\nNiets wordt veranderd. Gelijk: exit 0. Niet gelijk: exit 2, met een zin per verschil.'
    )
    .action(drukOpnieuw)
}
