import { Kysely, PostgresAdapter, sql } from 'kysely'
import type { Engine } from './migrations/engine'
import { postgresDialect, SILENT_MOST } from './postgres'
import { sqliteDialect } from './sqlite'
import type { Tables } from './tables'

/** A handle on the store: the whole of it, or one open transaction. */
export type Database = Kysely<Tables>

/** Where the store is: one file, or a PostgreSQL server. */
export type StoreLocation = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string }

/**
 * Opens the store. Nothing is created or migrated: see `migrate`.
 *
 * @param silentMost how long, in milliseconds, a PostgreSQL server may take for one answer; migrating
 *   may take any time
 */
export function openDatabase(location: StoreLocation, silentMost = SILENT_MOST): Database {
  const dialect =
    location.engine === 'sqlite'
      ? sqliteDialect(location.file)
      : postgresDialect(location.url, silentMost)
  return new Kysely<Tables>({ dialect })
}

/** Which engine a handle speaks to. */
export function engineOf(db: Database): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}

/** Asks the store for a sign of life. Rejects where it gives none. */
export async function answers(db: Database): Promise<void> {
  await sql`select 1`.execute(db)
}
