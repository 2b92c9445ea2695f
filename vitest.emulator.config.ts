import { defineConfig } from 'vitest/config'

/** What needs an AWS emulator: run by .ci/proofs/aws-emulator, not by `npm test`. */
export default defineConfig({
  test: {
    include: ['test/**/*.emulator.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000
  }
})
