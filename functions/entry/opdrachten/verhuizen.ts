/** Moving a whole gemeente from one home to another, as one file. */
import type { Command } from 'commander'
import { GemeenteId } from '../../model/basis.ts'
import { exporteer } from '../verhuizing/exporteer.ts'
import { importeer } from '../verhuizing/importeer.ts'
import { EXIT, Geweigerd, schrijf } from './omgang.ts'
import { type Invoer, met } from './opties.ts'
import { metThuis } from './thuis.ts'

const meervoud = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`

function omvangTekst({ stromen, nummers, documenten }: { stromen: number; nummers: number; documenten: number }): string {
  return [
    meervoud(stromen, 'journaal', 'journalen'),
    meervoud(nummers, 'zaaknummer', 'zaaknummers'),
    meervoud(documenten, 'document', 'documenten')
  ].join(', ')
}

async function naarBestand(opties: Invoer & { gemeente: string; to: string }): Promise<void> {
  const gemeente = GemeenteId.safeParse(opties.gemeente)
  if (!gemeente.success)
    throw new Geweigerd(`"${opties.gemeente}" is geen naam van een gemeente. Zo'n naam ziet eruit als voorbeeldgemeente.`)
  const omvang = await metThuis(opties, false, (ports) => exporteer(ports, gemeente.data, opties.to))
  const { inhoud, bytes, controlesom } = omvang
  schrijf(
    opties,
    `Bewaard in ${opties.to}: ${omvangTekst(omvang)}, ${meervoud(inhoud, 'bestand', 'bestanden')} met beleid, mensen en sjablonen, ${(bytes / 1e6).toFixed(1)} MB.\nControlesom: ${controlesom}`,
    { bestand: opties.to, ...omvang }
  )
}

async function uitBestand(bestand: string, opties: Invoer & { allowDemo?: boolean }): Promise<void> {
  const verslag = await metThuis(opties, true, (ports) => importeer(ports, bestand, { ookDemo: opties.allowDemo === true }))
  const { gemeente, controlesom, bevindingen } = verslag
  const staat = bevindingen.length === 0 ? 'Alles is nagekeken en ongeschonden.' : bevindingen.join('\n')
  schrijf(opties, `Overgezet van de gemeente ${gemeente}: ${omvangTekst(verslag)}. ${staat}\nControlesom: ${controlesom}`, verslag)
  if (bevindingen.length > 0) process.exitCode = EXIT.geweigerd
}

export function verhuizen(programma: Command): void {
  met(programma.command('export').description('alles van één gemeente in één bestand zetten, om te verhuizen; stop eerst het programma'))
    .requiredOption('--gemeente <naam>', 'welke gemeente')
    .requiredOption('--to <bestand>', 'het nieuwe bestand, een gewoon tar-bestand')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs export --gemeente zeestad --to zeestad.tar --data /var/lib/besluitenstraat\n  tar -xf zeestad.tar inhoud/     (het beleid, de mensen en de sjablonen eruit halen)\n\nHet bestand bevat persoonsgegevens en is niet versleuteld: bewaar het zo veilig als de opslag zelf.\nMet BESLUITENSTRAAT_OMGEVING=aws komt alles uit AWS.'
    )
    .action(naarBestand)
  met(programma.command('import <bestand>').description('een gemeente uit een export overzetten naar deze omgeving, waar zij nog leeg is'))
    .option('--allow-demo', 'ook een export uit de demo aannemen, om een verhuizing te oefenen')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  bs import zeestad.tar --data /var/lib/besluitenstraat\n  BESLUITENSTRAAT_OMGEVING=aws … bs import zeestad.tar     (alle instellingen: infra/RUNBOOK.md)\n\nAfgebroken? Geef dezelfde opdracht nog eens. Er klopt iets niet: exit 2, met een zin per bevinding.\nHet beleid, de mensen en de sjablonen legt u zelf neer, als laatste: pas dan gaat het werk verder.'
    )
    .action(uitBestand)
}
