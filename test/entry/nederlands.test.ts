import { Command, CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { inHetNederlands } from '../../functions/entry/opdrachten/nederlands.ts'

/** What a small command line says when it is called like this. */
function zeg(...argumenten: readonly string[]): { tekst: string; code: number } {
  let tekst = ''
  const schrijf = (deel: string) => {
    tekst += deel
  }
  const programma = inHetNederlands(new Command('bs')).exitOverride().showHelpAfterError('(meer uitleg)')
  programma.configureOutput({ writeOut: schrijf, writeErr: schrijf })
  programma
    .command('show <id>')
    .description('een zaak')
    .requiredOption('--as <persoon>', 'wie')
    .action(() => undefined)
  try {
    programma.parse(argumenten, { from: 'user' })
  } catch (fout) {
    if (fout instanceof CommanderError) return { tekst, code: fout.exitCode }
    throw fout
  }
  return { tekst, code: 0 }
}

describe('what the command line says itself', () => {
  it.each<[string, readonly string[], string]>([
    ['an unknown command', ['shw'], 'De opdracht "shw" bestaat niet.\n(Bedoelde u show?)'],
    ['an unknown option', ['show', 'x', '--as', 'b', '--asp'], 'De optie "--asp" bestaat hier niet.'],
    ['an argument that is missing', ['show', '--as', 'b'], 'Geef ook <id> mee.'],
    ['an option that is obligatory', ['show', 'x'], 'De optie "--as <persoon>" is hier verplicht.'],
    ['a value that is missing', ['show', 'x', '--as'], 'Geef een waarde mee bij de optie "--as <persoon>".'],
    ['arguments too many', ['show', 'x', 'y', '--as', 'b'], 'Te veel argumenten: 2 in plaats van 1.']
  ])('%s', (_naam, argumenten, zin) => {
    const { tekst, code } = zeg(...argumenten)
    expect(code).toBe(1)
    expect(tekst).toContain(zin)
    expect(tekst).toContain('(meer uitleg)')
    expect(tekst).not.toMatch(/error|unknown|missing|argument '/i)
  })

  it.each([[['--help']], [['show', '--help']]])('help of %s has no English in it', (argumenten) => {
    const { tekst, code } = zeg(...argumenten)
    expect(code).toBe(0)
    expect(tekst).toMatch(/^Gebruik: bs .*\[opties\]/)
    expect(tekst).not.toMatch(/usage|options|commands|display|\[command\]/i)
  })
})
