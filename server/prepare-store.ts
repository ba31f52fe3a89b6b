import { existsSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { migrate, pendingSteps, unknownSteps } from '../prisma-free-db/migrate'
import { type Database, openDatabase } from '../prisma-free-db/open'
import { restoringIn } from './backup'
import { BadEnvironment, type Env } from './env'
import { makeDataDir, type Release, takeDataDir } from './lock'
import { copyStore } from './store-copy'

/** The store, open and of the newest schema. */
export interface PreparedStore {
  readonly db: Database
  /** Closes it, and lets the data folder go where it was taken. */
  close(): Promise<void>
}

/**
 * Opens the store for a server, which has the data folder to itself, and migrates it. An SQLite file
 * with something in it is copied beside itself first, to `before-<step>-<moment>.db`.
 *
 * @throws BadEnvironment where another server runs on the folder, a later version has used the store,
 *   a copy of it is still being made, or a copy is half restored
 */
export async function prepareStore(env: Env, now: Date): Promise<PreparedStore> {
  const release = await takeDataDir(env)
  if (!release) {
    throw new BadEnvironment(
      `Another server already runs on DATA_DIR ${env.dataDir}. Stop it first.`,
    )
  }
  return refuseHalfRestored(env)
    .then(() => openAndMigrate(env, now, release))
    .catch(async (error) => {
      await release()
      throw error
    })
}

/**
 * Opens the store for a command, which works beside a running server. A store that is behind is
 * migrated only where no server runs on it.
 *
 * @throws BadEnvironment where the store is behind and in use, or a later version has used it
 */
export async function openStoreForCommand(env: Env, now: Date): Promise<PreparedStore> {
  if (env.store.engine === 'sqlite') await makeDataDir(env)
  await refuseHalfRestored(env)
  const db = openDatabase(env.store)
  const behind = await isBehind(env, db).catch(async (error) => {
    await db.destroy()
    throw error
  })
  if (!behind) return { db, close: () => db.destroy() }
  await db.destroy()

  const release = await takeDataDir(env)
  if (!release) {
    throw new BadEnvironment(
      'The running server is of an earlier version. Restart it, then try this again.',
    )
  }
  const store = await openAndMigrate(env, now, release).catch(async (error) => {
    await release()
    throw error
  })
  await release()
  return { db: store.db, close: () => store.db.destroy() }
}

/** Where the old store is out of its place and the copy not yet in it, opening would begin an empty one. */
async function refuseHalfRestored({ store, dataDir }: Env): Promise<void> {
  if (store.engine !== 'sqlite') return
  if (existsSync(store.file) || !existsSync(restoringIn(dataDir))) return
  throw new BadEnvironment(
    `Restoring a copy in ${dataDir} was cut off, or is still under way. Restore it again; to begin with an empty store instead, delete restoring.db there.`,
  )
}

async function openAndMigrate(env: Env, now: Date, release: Release): Promise<PreparedStore> {
  await bringUpToDate(env, now)
  const db = openDatabase(env.store)
  return {
    db,
    async close() {
      await db.destroy()
      await release()
    },
  }
}

async function bringUpToDate(env: Env, now: Date): Promise<void> {
  // A step may take any time, and so may another process that is at it.
  const db = openDatabase(env.store, Number.POSITIVE_INFINITY)
  try {
    if (await isBehind(env, db)) {
      await keepCopy(env, db, now)
      await migrate(db)
    }
    if (env.store.engine === 'sqlite') await chmod(env.store.file, 0o600)
  } finally {
    await db.destroy()
  }
}

async function isBehind(env: Env, db: Database): Promise<boolean> {
  const [unknown] = await unknownSteps(db)
  if (unknown) {
    throw new BadEnvironment(
      `The store ${nameOf(env)} was used by a later version of Undersigned (step ${unknown}). Start that version, or restore a copy from before.`,
    )
  }
  return (await pendingSteps(db)).length > 0
}

/** Steps only go forward; the copy is the way back. PostgreSQL has its own tools for that. */
async function keepCopy(env: Env, db: Database, now: Date): Promise<void> {
  if (env.store.engine !== 'sqlite') return
  const tables = await db.introspection.getTables()
  const [step] = await pendingSteps(db)
  if (tables.length === 0 || step === undefined) return
  const moment = now.toISOString().slice(0, 19).replaceAll(':', '-')
  const copy = join(env.dataDir, `before-${step}-${moment}.db`)
  if (!(await copyStore(db, env.dataDir, copy, 60_000))) {
    throw new BadEnvironment('A copy of the store is being made. Start again when it is there.')
  }
}

function nameOf({ store, dataDir }: Env): string {
  return store.engine === 'sqlite' ? `in ${dataDir}` : 'on PostgreSQL'
}
