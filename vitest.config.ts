import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Short to read and long to run. */
const LONG = /\/(?:collaboration\/suggesting|routes\/trust-proxy)\.test\.ts$/

/** Vitest begins with the largest files: these would begin last, and one worker would go on alone with them. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/bench/**'],
    sequence: { sequencer: LongFirst },
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
