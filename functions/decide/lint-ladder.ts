/** Items, ladder and modifiers of a policy: exactly one row per priority and fase, no holes, nothing that names what is not there. */
import type { Beleid, Gevolg } from '../model/beleid.ts'
import { briefVoor, type Instrument } from '../model/instrument.ts'
import { type Bevinding, dubbelen, fout, lintBand, waarschuwing } from './lint-bevinding.ts'
import { lintOverleg } from './lint-overleg.ts'
import { noemStap } from './noemen.ts'

const MET_TERMIJN: ReadonlySet<Instrument> = new Set([
  'overleg',
  'waarschuwing',
  'aanwijzing',
  'last onder dwangsom',
  'last onder bestuursdwang'
])

export function lintItems(beleid: Beleid): Bevinding[] {
  return Object.entries(beleid.soorten).flatMap(([soort, items = []]) => [
    ...dubbelen(items.map(({ item }) => item)).map((item) =>
      fout(`soorten.${soort}`, `Item "${item}" staat er meer dan één keer.`, 'Laat één van de regels weg.')
    ),
    ...items.flatMap(({ item, prioriteit, termijn }) => [
      ...(beleid.prioriteiten.includes(prioriteit)
        ? []
        : [
            fout(
              `soorten.${soort}, item ${item}`,
              `Prioriteit "${prioriteit}" bestaat niet.`,
              `Kies uit: ${beleid.prioriteiten.join(', ')}.`
            )
          ]),
      ...lintBand(`soorten.${soort}, item ${item}`, termijn)
    ])
  ])
}

function lintPrioriteit(beleid: Beleid, prioriteit: string, gebruikt: boolean): Bevinding[] {
  const fasen = beleid.ladder.filter((rij) => rij.prioriteit === prioriteit).map(({ fase }) => fase)
  const plaats = `ladder, prioriteit ${prioriteit}`
  if (fasen.length === 0)
    return gebruikt
      ? [fout(plaats, 'Er is geen enkele rij voor deze prioriteit.', 'Voeg ten minste fase 1 toe.')]
      : [waarschuwing(plaats, 'Geen item en geen rij gebruikt deze prioriteit.', 'Laat de prioriteit weg als zij niet meer bestaat.')]
  const hoogste = Math.max(...fasen)
  const gaten = Array.from({ length: hoogste }, (_, plek) => plek + 1).filter((fase) => !fasen.includes(fase))
  return [
    ...dubbelen(fasen.map(String)).map((fase) =>
      fout(plaats, `Fase ${fase} staat er meer dan één keer: de rijen overlappen.`, 'Houd één rij over.')
    ),
    ...gaten.map((fase) => fout(plaats, `Fase ${fase} ontbreekt, maar fase ${hoogste} is er wel.`, `Voeg een rij voor fase ${fase} toe.`))
  ]
}

const LASTEN: ReadonlySet<Instrument> = new Set(['last onder dwangsom', 'last onder bestuursdwang'])

/** The law sets no order, so a last may come first; the policy then says why, for the houder reads it. */
function lintZonderAanwijzing({ ladder }: Beleid, rij: Beleid['ladder'][number]): Bevinding[] {
  const plaats = `ladder, rij ${rij.id}`
  const metLast = rij.instrumenten.some((instrument) => LASTEN.has(instrument))
  const na = ladder.some(
    (eerder) => eerder.prioriteit === rij.prioriteit && eerder.fase < rij.fase && eerder.instrumenten.includes('aanwijzing')
  )
  if (rij.zonderAanwijzing === undefined)
    return metLast && !na
      ? [
          waarschuwing(
            plaats,
            'Deze rij legt een last op zonder dat er eerst een aanwijzing komt. Dat mag, zoals bij opvang zonder toestemming (artikel 125 van de Gemeentewet en artikel 5:32 Awb), maar de brief zegt nu niet waarom.',
            'Schrijf bij zonderAanwijzing waarom een aanwijzing hier niet eerst komt.'
          )
        ]
      : []
  if (!metLast)
    return [waarschuwing(plaats, 'Bij deze rij staat zonderAanwijzing, maar de rij heeft geen last.', 'Laat zonderAanwijzing weg.')]
  return na
    ? [
        fout(
          plaats,
          'Bij deze rij staat zonderAanwijzing, maar een eerdere fase van deze prioriteit is een aanwijzing. De brief zou iets zeggen dat niet klopt.',
          'Laat zonderAanwijzing weg, of haal de aanwijzing uit de eerdere fase.'
        )
      ]
    : []
}

function lintRij(beleid: Beleid, rij: Beleid['ladder'][number]): Bevinding[] {
  const plaats = `ladder, rij ${rij.id}`
  const zonderBrief = rij.instrumenten.filter((instrument) => briefVoor(instrument, rij.stap) === null)
  const zonderTermijn = rij.termijn === null && rij.instrumenten.some((instrument) => MET_TERMIJN.has(instrument))
  return [
    ...(beleid.prioriteiten.includes(rij.prioriteit)
      ? []
      : [fout(plaats, `Prioriteit "${rij.prioriteit}" bestaat niet.`, `Kies uit: ${beleid.prioriteiten.join(', ')}.`)]),
    ...lintBand(plaats, rij.termijn),
    ...lintZonderAanwijzing(beleid, rij),
    ...lintOverleg(beleid, rij),
    ...(zonderTermijn ? [waarschuwing(plaats, 'De rij noemt geen termijn; dat vraagt om beoordeling.', 'Geef een langste termijn.')] : []),
    ...zonderBrief.map((instrument) =>
      waarschuwing(
        plaats,
        `Voor "${noemStap(instrument, rij.stap)}" is er geen brief; dat vraagt om beoordeling.`,
        'Een mens kiest en stelt de brief zelf op.'
      )
    ),
    ...(rij.instrumenten.length > 1
      ? [
          waarschuwing(
            plaats,
            `De rij noemt ${rij.instrumenten.join(` ${rij.verbinding} `)}; dat vraagt om beoordeling.`,
            'Een mens kiest per geval.'
          )
        ]
      : [])
  ]
}

export function lintLadder(beleid: Beleid): Bevinding[] {
  const gebruikt = new Set(Object.values(beleid.soorten).flatMap((items) => items?.map(({ prioriteit }) => prioriteit) ?? []))
  return [
    ...dubbelen(beleid.ladder.map(({ id }) => id)).map((id) =>
      fout('ladder', `Rij "${id}" staat er meer dan één keer.`, 'Geef elke rij een eigen id.')
    ),
    ...beleid.prioriteiten.flatMap((prioriteit) => lintPrioriteit(beleid, prioriteit, gebruikt.has(prioriteit))),
    ...beleid.ladder.flatMap((rij) => lintRij(beleid, rij)),
    ...lintBevel(beleid)
  ]
}

function lintBevel({ bevel, herstelaanbod, ladder, prioriteiten }: Beleid): Bevinding[] {
  const zonder =
    herstelaanbod === null
      ? [
          waarschuwing(
            'herstelaanbod',
            'Er is geen regel voor het herstelaanbod; een hersteld aanbod vraagt om beoordeling.',
            'Leg vast of een hersteld aanbod telt.'
          )
        ]
      : []
  if (bevel === null)
    return [
      ...zonder,
      waarschuwing('bevel', 'Er is geen regel voor een bevel; een bevel vraagt om beoordeling.', 'Leg vast als welke fase een bevel telt.')
    ]
  return [
    ...zonder,
    ...prioriteiten.flatMap((prioriteit) => {
      const fase = bevel.perPrioriteit?.[prioriteit] ?? bevel.teltAlsFase
      const er = (welke: number) => ladder.some((rij) => rij.prioriteit === prioriteit && rij.fase === welke)
      return er(fase + 1)
        ? []
        : [
            waarschuwing(
              'bevel',
              `Na een bevel is er voor prioriteit ${prioriteit} geen fase ${fase + 1}.`,
              'Een mens beoordeelt wat er volgt.'
            )
          ]
    })
  ]
}

function lintGevolg(beleid: Beleid, plaats: string, gevolg: Gevolg): Bevinding[] {
  if (gevolg.soort === 'prioriteit' && !beleid.prioriteiten.includes(gevolg.prioriteit))
    return [fout(plaats, `Prioriteit "${gevolg.prioriteit}" bestaat niet.`, `Kies uit: ${beleid.prioriteiten.join(', ')}.`)]
  if (gevolg.soort === 'fase' && !beleid.ladder.some(({ fase }) => fase === gevolg.fase))
    return [fout(plaats, `Fase ${gevolg.fase} staat niet in de ladder.`, 'Kies een fase die in de ladder staat.')]
  return []
}

export function lintModifiers(beleid: Beleid): Bevinding[] {
  return [
    ...dubbelen(beleid.modifiers.map(({ id }) => id)).map((id) =>
      fout('modifiers', `Modifier "${id}" staat er meer dan één keer.`, 'Geef elke modifier een eigen id.')
    ),
    ...beleid.modifiers.flatMap((modifier) => {
      const plaats = `modifiers, ${modifier.id}`
      const teVeel = modifier.aard === 'dwingend' && modifier.gevolgen.length > 1
      const onbekend =
        modifier.trigger.soort === 'tegelijk' ? modifier.trigger.prioriteiten.filter((een) => !beleid.prioriteiten.includes(een)) : []
      return [
        ...(teVeel ? [fout(plaats, 'Een dwingende modifier heeft meer dan één gevolg.', 'Kies één gevolg, of maak er "kan" van.')] : []),
        ...onbekend.map((een) => fout(plaats, `Prioriteit "${een}" bestaat niet.`, `Kies uit: ${beleid.prioriteiten.join(', ')}.`)),
        ...modifier.gevolgen.flatMap((gevolg) => lintGevolg(beleid, plaats, gevolg))
      ]
    })
  ]
}
