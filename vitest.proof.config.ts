import { defineConfig } from 'vitest/config'

/** What takes many minutes by itself: each file is run by a script of its own in .ci/proofs, not by `npm test`. */
export default defineConfig({
  test: {
    include: ['test/**/*.proof.test.ts'],
    pool: 'forks'
  }
})
