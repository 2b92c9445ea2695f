/** Every command of the real program explains itself in the same way, and takes what every command takes. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { maakProgramma, voerUit } from '../../functions/entry/cli.ts'

/** The command and all below it, each with its whole name. */
function metOnder(opdracht: Command, naam: string): { naam: string; opdracht: Command }[] {
  return [{ naam, opdracht }, ...opdracht.commands.flatMap((onder) => metOnder(onder, `${naam} ${onder.name()}`))]
}

function uitleg(opdracht: Command): string {
  let tekst = ''
  const schrijf = (deel: string) => {
    tekst += deel
  }
  opdracht.configureOutput({ writeOut: schrijf, writeErr: schrijf }).outputHelp()
  return tekst
}

const alle = metOnder(maakProgramma(), 'bs')
const uitvoerbaar = alle.filter(({ opdracht }) => opdracht.commands.length === 0)

describe('the command line', () => {
  it('has the commands that people use', () => {
    expect(alle.map(({ naam }) => naam)).toEqual(
      expect.arrayContaining(['bs questions', 'bs schema', 'bs policy lint', 'bs content withdraw', 'bs deadline'])
    )
  })

  it.each(alle)('$naam has an example that calls it, and its exit codes', ({ naam, opdracht }) => {
    const tekst = uitleg(opdracht)
    const [, voorbeelden = ''] = tekst.split(/^Voorbeeld(?:en)?:$/m)
    expect(voorbeelden).toContain(`\n  ${naam}`)
    expect(voorbeelden).toMatch(/^Exit: 0 .*, 1 .*, 2 /m)
  })

  it.each(uitvoerbaar)('$naam takes --data, --today and --json', ({ opdracht }) => {
    expect(opdracht.options.map(({ long }) => long)).toEqual(expect.arrayContaining(['--data', '--today', '--json']))
  })

  it('npm start explains itself too', () => {
    const tekst = execFileSync(process.execPath, [join(import.meta.dirname, '../../functions/entry/local.ts'), '--help'], {
      encoding: 'utf8'
    })
    expect(tekst).toMatch(/^Voorbeelden:\n {2}npm start\n/m)
    expect(tekst).toMatch(/^Exit: 0 .*, 1 .*, 2 /m)
    for (const optie of ['--data', '--today', '--json']) expect(tekst).toContain(`\n  ${optie} `)
  })

  it('refuses dates as CSV and as JSON at once', async () => {
    expect(await voerUit(['deadline', '--csv', '--json'])).toBe(2)
  })
})
