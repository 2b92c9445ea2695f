/** What is mutated, by which tests it must be caught, and what is left out; the reasons and the figures stand in README.md. */

export interface Scope {
  readonly mutate: readonly string[]
  /** Globs of test files. */
  readonly tests: readonly string[]
  readonly zonderTests?: readonly string[]
  /** Kinds of change that are not made. */
  readonly uitgezonderd: readonly string[]
  /** Leaves out what runs once, when a file is loaded: tables of words. */
  readonly zonderVast: boolean
  /** Files that keep what they once worked out: each change in them gets a process of its own. */
  readonly bewaart: readonly string[]
}

export const SCOPES = {
  termijn: {
    mutate: ['functions/model/termijn/**/*.ts'],
    tests: ['test/termijn/*.test.ts'],
    uitgezonderd: ['StringLiteral'],
    zonderVast: false,
    bewaart: ['functions/model/termijn/kalender.ts']
  },
  gate: {
    mutate: ['functions/brieven/gate*.ts', 'functions/brieven/contract.ts'],
    tests: ['test/draft/gate-{machinery,onderdelen,blokken,velden}.test.ts', 'test/draft/brieven/maten.test.ts'],
    uitgezonderd: ['StringLiteral'],
    zonderVast: false,
    bewaart: []
  },
  besluit: {
    mutate: ['functions/decide/*.ts', '!functions/decide/{lint*,voorbeeld*,*step}.ts'],
    tests: ['test/decide/*.test.ts'],
    zonderTests: ['test/decide/{linter,step,wat-als}.test.ts'],
    uitgezonderd: ['StringLiteral'],
    zonderVast: true,
    bewaart: ['functions/decide/kern.ts']
  }
} as const satisfies Readonly<Record<string, Scope>>
