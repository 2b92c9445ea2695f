import { defineConfig } from 'vitest/config'

/** Half an hour of one process that is killed after every write: run by .ci/proofs/every-crash, not by `npm test`. */
export default defineConfig({
  test: {
    include: ['test/**/*.proof.test.ts'],
    pool: 'forks'
  }
})
