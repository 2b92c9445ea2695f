/** A letter on recorded facts, such as a voornemen tot invordering: `bs letter`. */
import type { Command } from 'commander'
import { vraagFeitbrief } from '../../decide/feitbrief-step.ts'
import { BRIEFSOORTEN, Feitbriefsoort } from '../../model/instrument.ts'
import { toonNa } from './gedeeld.ts'
import { eisGedaan, gemeenteVan, metOmgang, persoon, zaakVan } from './omgang.ts'
import { type Invoer, met } from './opties.ts'

async function maak(zaak: string, soort: string, opties: Invoer & { letter?: string; violation?: string; event?: string }): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const gemeente = await gemeenteVan(omgang, zaak)
    const door = await persoon(omgang, gemeente, opties.as)
    const wens = { soort, brief: opties.letter, overtreding: opties.violation, feit: opties.event }
    const { keuze } = eisGedaan(await vraagFeitbrief(omgang.ports, { gemeente, zaak: zaakVan(zaak), door, ...wens }))
    const titel = BRIEFSOORTEN[keuze.soort].titel.toLowerCase()
    await toonNa(omgang, gemeente, zaakVan(zaak), `Er komt een brief: ${titel}, over ${keuze.groep.wat}.`)
  })
}

export function briefopdracht(programma: Command): void {
  met(
    programma
      .command('letter <zaak> <brief>')
      .description(`een brief laten maken over wat is vastgelegd: ${Feitbriefsoort.options.join(', ')}`),
    'as'
  )
    .option('--letter <brief>', 'de brief waar het over gaat, als er meer zijn')
    .option('--violation <id>', 'de overtreding, bijvoorbeeld o1')
    .option('--event <id>', 'wat is vastgelegd, bijvoorbeeld e3')
    .addHelpText('after', '\nVoorbeeld:\n  bs letter vbg-2026-0007 voornemen-invordering --letter b4 --as bram.behandelaar')
    .action(maak)
}
