/** The tests of one scope, in one thread: which of them a change needs, the mutation run finds out itself. */
import { defineConfig } from 'vitest/config'
import { SCOPES, type Scope, type ScopeNaam } from './scopes.ts'

export function mutatieConfig(naam: ScopeNaam) {
  const { tests, zonderTests = [] }: Scope = SCOPES[naam]
  return defineConfig({
    test: { include: [...tests], exclude: [...zonderTests], pool: 'threads', maxWorkers: 1, testTimeout: 30_000, hookTimeout: 60_000 }
  })
}
