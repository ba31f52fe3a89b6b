import { join } from 'node:path'
import { type Database, openDatabase } from '../../../prisma-free-db/open'
import { startPostgresServer } from '../../setup/postgres-server'
import { freePort, launch, type Running } from '../servers/server'

const root = join(import.meta.dirname, '..', '..')

/** Where a server and whoever fills its store find it. */
export interface Place {
  /** Variables of the environment. */
  readonly env: Record<string, string>
  open(): Database
  remove(): Promise<void>
}

/** A store in a folder, or with `BENCH_STORE=postgres` in a PostgreSQL that waits for the disk, too. */
export async function newPlace(folder: string): Promise<Place> {
  if (process.env.BENCH_STORE !== 'postgres') {
    return {
      env: { DATA_DIR: folder },
      open: () => openDatabase({ engine: 'sqlite', file: join(folder, 'undersigned.db') }),
      remove: async () => {},
    }
  }
  const { url, remove } = await startPostgresServer({ durable: true })
  return {
    env: {
      DATABASE_URL: url,
      DATA_DIR: folder,
      SECRET: 'words that nobody else knows, for a while',
    },
    open: () => openDatabase({ engine: 'postgres', url }),
    remove,
  }
}

/** Starts our built server on a store, as `npm start` does. */
export async function startOurs(
  env: Record<string, string>,
  flags: readonly string[] = [],
): Promise<{ running: Running; url: string }> {
  const main = join(root, 'build', 'server', 'main.js')
  return startProgram([...flags, '--max-semi-space-size=4', main], {
    TRUST_PROXY: '1',
    // What is measured is how fast forms are taken, not how a flood is held off.
    FLOOD_FROM: '1000000',
    ...env,
  })
}

/** Starts a program that listens on a port of its own. */
export async function startProgram(args: readonly string[], env: Record<string, string>) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const running = await launch({
    args,
    env: { PORT: String(port), BASE_URL: url, ...env },
    port,
    target: { dialect: 'relay', addresses: [], headers: [], letters: [], isWritten: true },
  })
  return { running, url }
}
