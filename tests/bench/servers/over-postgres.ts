import { startPostgresServer } from '../../setup/postgres-server'
import { fillOnce, launchOurs } from './ours'
import type { Contender, Running } from './server'

/** Our server as so many processes over one PostgreSQL, with people spread over them. */
const overPostgres = (name: string, processes: number): Contender => ({
  name,
  // Its PostgreSQL goes with it.
  keeps: false,
  missing: null,
  async start(needs) {
    const postgres = await startPostgresServer({ durable: true })
    const store = { DATABASE_URL: postgres.url, SECRET: 'the same words for each of the processes' }
    const filled = await fillOnce(store, needs)
    const running: Running[] = []
    while (running.length < processes) running.push(await launchOurs(store, filled))
    const targets = running.map(({ target }) => target)
    return {
      target: {
        dialect: 'y-websocket',
        addresses: targets.flatMap(({ addresses }) => addresses),
        headers: targets[0]?.headers ?? [],
        letters: filled.letters,
        isWritten: true,
        pids: targets.flatMap(({ pids }) => pids),
      },
      stored: [],
      ended: Promise.all(running.map(({ ended }) => ended)).then(() => {}),
      async stop() {
        await Promise.all(running.map((one) => one.stop()))
        await postgres.remove()
      },
    }
  },
})

/** One process, and what it is compared with. */
export const onPostgres: readonly Contender[] = [
  overPostgres('Undersigned ×1', 1),
  overPostgres('Undersigned ×2', 2),
]
