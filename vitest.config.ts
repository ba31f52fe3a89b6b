import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/bench/**'],
    globalSetup: ['tests/setup/postgres.ts'],
    // A test with a browser waits for the browser half of its time: without this, cores are for nothing.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Files that run one after another in a worker share what they import, and import it once. So no file
    // may leave anything behind at the level of a module: a test takes its own store, server and people.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A second, which is the default, is too little on a machine that does other things too.
    expect: { poll: { timeout: 10_000 } },
  },
})
