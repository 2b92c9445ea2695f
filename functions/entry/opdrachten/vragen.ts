/** What waits for a person, and the answer to it. */
import type { Command } from 'commander'
import { beantwoord } from '../../approve/step.ts'
import { beantwoordUploadVraag } from '../../intake/antwoord-step.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { zaakVanId } from '../../model/id.ts'
import { isOpen } from '../../model/vraag.ts'
import { leesZaak } from '../../stroom.ts'
import { wachtlijst } from '../../wachtlijst.ts'
import { toonNa, waardeUit } from './gedeeld.ts'
import { toonVraag, veld } from './inzien.ts'
import { eisGedaan, Geweigerd, gemeenteVan, metOmgang, type Omgang, persoon, werkOveral, zaakVan } from './omgang.ts'
import { type Invoer, met } from './opties.ts'

/** Upload questions begin with the first twelve of the hash of the file. */
async function gemeenteVanUploadVraag({ ports, gemeenten }: Omgang, vraagId: string): Promise<GemeenteId> {
  const begin = vraagId.slice(0, 12)
  for (const gemeente of gemeenten) {
    const { rijen } = await ports.store.zoek({ gemeente, index: 'upload-id', vanaf: begin, tot: `${begin}~` })
    if (rijen.length > 0) return gemeente
  }
  throw new Geweigerd(`Er is geen vraag "${vraagId}". Kijk met "questions" welke vragen openstaan.`)
}

async function antwoord(vraagId: string, opties: Invoer & { value: string; reason?: string }): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    const zaak = zaakVanId(vraagId)
    const gemeente = zaak === null ? await gemeenteVanUploadVraag(omgang, vraagId) : await gemeenteVan(omgang, vraagId)
    const door = await persoon(omgang, gemeente, opties.as)
    const vraag = { gemeente, vraagId, waarde: await waardeUit(opties.value), reden: await waardeUit(opties.reason ?? ''), door }
    if (zaak !== null) {
      eisGedaan(await beantwoord(omgang.ports, vraag))
      return toonNa(omgang, gemeente, zaak, `Vraag ${vraagId} is beantwoord.`)
    }
    const { upload } = eisGedaan(await beantwoordUploadVraag(omgang.ports, vraag))
    await werkOveral(omgang, false)
    const over = upload.vragen.filter(isOpen).length
    omgang.toon(
      over === 0 ? `Vraag ${vraagId} is beantwoord; het rapport is compleet.` : `Vraag ${vraagId} is beantwoord; nog ${over} open.`,
      upload
    )
  })
}

async function toonVragen(zaakOfNiets: string | undefined, opties: Invoer): Promise<void> {
  await metOmgang(opties, async (omgang) => {
    if (zaakOfNiets === undefined) {
      const rijen = await wachtlijst(omgang.ports.store, omgang.gemeenten, 'vragen')
      const regels = rijen.map((rij) => `${veld(rij, 'id')}  [${rij.gemeente}, ${veld(rij, 'soort')}]\n  ${veld(rij, 'tekst')}`)
      return omgang.toon(regels.length === 0 ? 'Er staan geen vragen open.' : regels.join('\n'), rijen)
    }
    const gemeente = await gemeenteVan(omgang, zaakOfNiets)
    const zaak = await leesZaak(omgang.ports.store, gemeente, zaakVan(zaakOfNiets))
    if (zaak === null) throw new Geweigerd(`Zaak ${zaakOfNiets} bestaat niet. Kijk met "list" welke zaken er zijn.`)
    const open = zaak.vragen.filter(isOpen)
    return omgang.toon(open.length === 0 ? `Bij ${zaak.id} staan geen vragen open.` : open.map(toonVraag).join('\n'), open)
  })
}

export function vraagopdrachten(programma: Command): void {
  met(programma.command('questions [zaak]').description('wat op een mens wacht'))
    .addHelpText('after', '\nVoorbeelden:\n  bs questions\n  bs questions vbg-2026-0007')
    .action(toonVragen)
  met(programma.command('answer <vraag>').description('een open punt, een beoordeling of een ontbrekend veld afdoen'), 'as')
    .requiredOption('--value <waarde>', 'het antwoord; "voorstel" neemt het voorstel over, @bestand leest het uit een bestand')
    .option('--reason <tekst>', 'de reden')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs answer vbg-2026-0007-q1 --value voorstel --as bram.behandelaar\n  bs answer vbg-2026-0007-q2 --value 6w --reason "De verbouwing duurt vijf weken." --as bram.behandelaar'
    )
    .action(antwoord)
}
