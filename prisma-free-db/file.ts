import { sql } from 'kysely'
import sqlite3 from 'sqlite3'
import { unknownSteps } from './migrate'
import { type Database, openDatabase } from './open'

/** What concerns an SQLite store as one file: copying it, holding it, looking whether it is ours. */

/**
 * Writes a consistent copy to `target`, which must not exist. Other connections go on reading and
 * writing meanwhile; what they commit after the start is not in it.
 */
export async function copyFileOf(db: Database, target: string): Promise<void> {
  await sql`vacuum into ${target}`.execute(db)
}

/**
 * Holds `file` for this process, and returns what lets it go; null where another process still holds it
 * after `patience` milliseconds. The hold is SQLite's own lock on an empty database: the operating
 * system ends it with the process, however that ends, so nothing stale can be left behind.
 */
export async function holdFile(
  file: string,
  patience: number,
): Promise<(() => Promise<void>) | null> {
  const handle = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)))
  })
  const close = () =>
    new Promise<void>((resolve, reject) => {
      handle.close((error) => (error ? reject(error) : resolve()))
    })
  handle.configure('busyTimeout', patience)
  const error = await new Promise<Error | null>((resolve) => {
    handle.exec('BEGIN EXCLUSIVE', resolve)
  })
  if (!error) return close
  await close()
  if ('code' in error && error.code === 'SQLITE_BUSY') return null
  throw error
}

/** `ours`: this version can open it, if need be after migrating it. */
export type FileKind = 'ours' | 'newer' | 'damaged' | 'foreign'

/** Looks whether a file is a store of this program, whole, and not of a later version. */
export async function kindOfFile(file: string): Promise<FileKind> {
  const db = openDatabase({ engine: 'sqlite', file })
  try {
    const check = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db)
    if (check.rows[0]?.integrity_check !== 'ok') return 'damaged'
    const tables = await db.introspection.getTables()
    if (!tables.some((table) => table.name === 'instance_settings')) return 'foreign'
    if ((await unknownSteps(db)).length > 0) return 'newer'
    return 'ours'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'SQLITE_NOTADB') return 'foreign'
    if (code === 'SQLITE_CORRUPT') return 'damaged'
    throw error
  } finally {
    await db.destroy()
  }
}
