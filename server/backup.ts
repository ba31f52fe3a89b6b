import { chmod, copyFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { kindOfFile } from '../prisma-free-db/file'
import { openDatabase } from '../prisma-free-db/open'
import type { Env } from './env'
import { takeDataDir } from './lock'
import { copyStore, flush } from './store-copy'

// A store is a file, and while it is open, or where it was not closed, two more beside it.
const PARTS = ['', '-wal', '-shm'] as const

/** A copy cannot be made or taken back; the message says why, and what to do. */
export class BadBackup extends Error {
  override name = 'BadBackup'
}

/**
 * Writes one file that holds the whole store as it is now, while servers go on with their work.
 * An existing file is never written over; what a copy that was killed left behind is cleared away.
 *
 * @param patience how long to wait for another copy that is being made, in milliseconds
 * @returns where the copy is, and its size in bytes
 * @throws BadBackup
 */
export async function backUp(
  env: Env,
  target: string,
  patience = 10_000,
): Promise<{ file: string; bytes: number }> {
  if (env.store.engine === 'postgres') {
    throw new BadBackup(
      'This store is on PostgreSQL: make the copy with its own tool, pg_dump --format=custom --file=FILE "$DATABASE_URL".',
    )
  }
  if (!(await exists(env.store.file))) {
    throw new BadBackup(`There is no store in ${env.dataDir} yet, so nothing to copy.`)
  }
  const file = resolve(target)
  if (await exists(file)) throw new BadBackup(`${file} is there already. Name a new file.`)

  const db = openDatabase(env.store)
  try {
    const isMade = await copyStore(db, env.dataDir, file, patience)
    if (!isMade) throw new BadBackup('Another copy is being made. Try again when it is there.')
  } catch (error) {
    if (error instanceof BadBackup) throw error
    throw new BadBackup(`${file} could not be written: ${saying(error)}.`)
  } finally {
    await db.destroy()
  }
  return { file, bytes: (await stat(file)).size }
}

/**
 * Puts a copy in the place of the store. The store that was there is kept beside it. No server may run
 * on the folder meanwhile; the next start migrates the copy if it is older.
 *
 * @returns where the store is now, and where the one before it went (null: there was none)
 * @throws BadBackup
 */
export async function restore(
  env: Env,
  source: string,
  now: Date,
): Promise<{ file: string; previous: string | null }> {
  if (env.store.engine === 'postgres') {
    throw new BadBackup(
      'This store is on PostgreSQL: put the copy back with its own tool, pg_restore --clean --dbname="$DATABASE_URL" FILE.',
    )
  }
  const release = await takeDataDir(env)
  if (!release) {
    throw new BadBackup(`A server runs on ${env.dataDir}. Stop it, then restore.`)
  }
  try {
    return await replaceStore(env.dataDir, env.store.file, resolve(source), now)
  } finally {
    await release()
  }
}

async function replaceStore(dataDir: string, file: string, source: string, now: Date) {
  // Whoever has the folder is the only one to restore: what is there was left by one that was killed.
  // Its log of late writes would be read into the copy that is brought in.
  const incoming = restoringIn(dataDir)
  const clear = async () => {
    for (const part of PARTS) await rm(incoming + part, { force: true })
  }
  await clear()
  try {
    await bringIn(source, incoming)
    await chmod(incoming, 0o600)
    await flush(incoming)

    const moment = now.toISOString().slice(0, 19).replaceAll(':', '-')
    const previous = (await exists(file)) ? join(dataDir, `before-restore-${moment}.db`) : null
    // With its log of late writes, which belongs to the file of the same name: left behind, it would
    // be read into the store that takes the place.
    for (const part of PARTS) {
      if (!(await exists(file + part))) continue
      if (previous) await rename(file + part, previous + part)
      else await rm(file + part)
    }
    await rename(incoming, file)
    await flush(dirname(file))
    return { file, previous }
  } finally {
    await clear()
  }
}

/** Where a copy is while it is brought in. */
export const restoringIn = (dataDir: string): string => join(dataDir, 'restoring.db')

/** Copies the file first and looks at the copy, so that what was looked at is what is put in place. */
async function bringIn(source: string, incoming: string): Promise<void> {
  if (!(await exists(source))) throw new BadBackup(`There is no file ${source}.`)
  try {
    await copyFile(source, incoming)
    // A store that was copied by hand may have its log of late writes beside it.
    if (await exists(`${source}-wal`)) await copyFile(`${source}-wal`, `${incoming}-wal`)
  } catch (error) {
    throw new BadBackup(`${source} could not be read: ${saying(error)}.`)
  }
  switch (await kindOfFile(incoming)) {
    case 'foreign':
      throw new BadBackup(`${source} is not a copy of an Undersigned store. Nothing was changed.`)
    case 'damaged':
      throw new BadBackup(`${source} is damaged. Nothing was changed.`)
    case 'newer':
      throw new BadBackup(
        `${source} was made by a later version of Undersigned. Install that version first. Nothing was changed.`,
      )
    case 'ours':
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function saying(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
