import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { holdFile } from '../prisma-free-db/file'
import type { Env } from './env'

/** Lets the data folder go. */
export type Release = () => Promise<void>

/**
 * Takes the data folder for this process: one server runs on an SQLite store, and nobody replaces
 * or migrates its file meanwhile. Null where another process has it. On PostgreSQL any number of
 * servers share the store, and nothing is taken.
 *
 * @param patience how long to wait for another process, in milliseconds: a command that migrates
 *   the store has it for a moment
 */
export async function takeDataDir(env: Env, patience = 3000): Promise<Release | null> {
  if (env.store.engine === 'postgres') return async () => {}
  await makeDataDir(env)
  return holdFile(join(env.dataDir, 'server.lock'), patience)
}

/** Makes the data folder where it is not there yet; only its owner may look inside. */
export async function makeDataDir({ dataDir }: Env): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
}
