/** The words that the command line package says itself, in Dutch. */
import type { Command } from 'commander'

const KOPPEN: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:'
}

const FOUTEN: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.*)'$/m, 'De opdracht "$1" bestaat niet.'],
  [/^error: unknown option '(.*)'$/m, 'De optie "$1" bestaat hier niet.'],
  [/^error: missing required argument '(.*)'$/m, 'Geef ook <$1> mee.'],
  [/^error: required option '(.*)' not specified$/m, 'De optie "$1" is hier verplicht.'],
  [/^error: option '(.*)' argument missing$/m, 'Geef een waarde mee bij de optie "$1".'],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)(?:: .*)?\.$/m,
    'Te veel argumenten: $3 in plaats van $2.'
  ],
  [/^\(Did you mean (?:one of )?(.*)\?\)$/m, '(Bedoelde u $1?)']
]

/** A message of the package in Dutch; what is not known here stays as it is. */
export function vertaalFout(tekst: string): string {
  return FOUTEN.reduce((tot, [patroon, zin]) => tot.replace(patroon, zin), tekst)
}

function vertaalGebruik(tekst: string): string {
  return tekst.replace('[options]', '[opties]').replace('[command]', '[opdracht]')
}

/** Commands made from this one inherit it. */
export function inHetNederlands(programma: Command): Command {
  return programma
    .helpOption('--help', 'deze uitleg')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (kop) => KOPPEN[kop] ?? kop,
      styleUsage: vertaalGebruik,
      styleSubcommandTerm: vertaalGebruik
    })
    .configureOutput({ outputError: (tekst, schrijf) => schrijf(vertaalFout(tekst)) })
}
