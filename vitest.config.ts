import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Servers, processes and browsers make a file long to run, however short it is to read. */
const LONG = /\/tests\/(?:e2e|collaboration|routes|server)\//

/**
 * Vitest begins with the largest files, where it has not measured any: here with the largest of those that
 * take long, so that at the end nobody waits for a worker that goes on alone.
 */
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
    // Tests wait for browsers, sockets and disks: three workers kept two cores busy for three quarters of the time.
    maxWorkers: availableParallelism() + 2,
    // Files that run one after another in a worker share what they import, and import it once. So no file
    // may leave anything behind at the level of a module: a test takes its own store, server and people.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A second, which is the default, is too little on a machine that does other things too.
    expect: { poll: { timeout: 10_000 } },
  },
})
