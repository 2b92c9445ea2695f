import { defineConfig } from 'vitest/config'

/** What lives in a real browser for minutes: run by .ci/proofs/browser, not by `npm test`. */
export default defineConfig({
  test: {
    include: ['test/**/*.browser.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000
  }
})
