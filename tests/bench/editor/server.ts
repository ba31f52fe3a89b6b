import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atomically } from '../../../prisma-free-db/atomically'
import { readEnv } from '../../../server/env'
import { prepareStore } from '../../../server/prepare-store'
import { freePort, launch } from '../servers/server'
import { fillWithLongLetters, type LongLetters } from './long-letters'

const root = join(import.meta.dirname, '..', '..')

export interface RunningWithLetters {
  readonly url: string
  readonly letters: LongLetters
  /** The address of a letter's socket. */
  readonly socket: string
  stop(): Promise<void>
}

/** The built server on a store of its own that holds long letters. */
export async function startWithLongLetters(): Promise<RunningWithLetters> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-bench-'))
  const store = await prepareStore(readEnv({ DATA_DIR: folder }), new Date())
  const letters = await atomically(store.db, fillWithLongLetters)
  await store.close()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const running = await launch({
    args: [join(root, 'build', 'server', 'main.js')],
    env: { PORT: String(port), BASE_URL: url, DATA_DIR: folder },
    port,
    target: { dialect: 'y-websocket', addresses: [], headers: [], letters: [], isWritten: true },
  })
  return {
    url,
    letters,
    socket: `ws://localhost:${port}/collaboration/${letters.atWork}`,
    async stop() {
      await running.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
