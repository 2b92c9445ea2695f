import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.emulator.test.ts', 'test/**/*.browser.test.ts', 'test/**/*.proof.test.ts'],
    pool: 'forks',
    // No test replaces a module or leaves a global behind, so the files share what is loaded: half the processor time of a process each.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/vitest.json' }
  }
})
