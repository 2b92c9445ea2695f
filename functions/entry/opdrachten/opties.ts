/** Options that every command has. */
import type { Command } from 'commander'
import type { Algemeen } from './omgang.ts'

export interface Invoer extends Algemeen {
  /** Who acts. */
  readonly as?: string
}

export function met(opdracht: Command, ...extra: readonly 'as'[]): Command {
  const alles = opdracht
    .option('--data <map>', 'de map met de opslag (anders BESLUITENSTRAAT_DATA, of ./data)')
    .option('--today <dag>', 'doe alsof het deze dag is, JJJJ-MM-DD (alleen in de demo)')
    .option('--json', 'antwoord als JSON')
  return extra.includes('as') ? alles.option('--as <persoon>', 'wie dit doet') : alles
}
