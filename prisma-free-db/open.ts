import { Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Engine } from './migrations/engine'
import { sqliteDialect } from './sqlite'
import type { Tables } from './tables'

/** A handle on the store: the whole of it, or one open transaction. */
export type Database = Kysely<Tables>

/** Where the store is: one file, or a PostgreSQL server. */
export type StoreLocation = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string }

// Counted numbers and counts are far below 2^53; as numbers both engines agree.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Opens the store. Nothing is created or migrated: see `migrate`. */
export function openDatabase(location: StoreLocation): Database {
  if (location.engine === 'sqlite') {
    return new Kysely<Tables>({ dialect: sqliteDialect(location.file) })
  }
  const pool = new pg.Pool({ connectionString: location.url, max: 10 })
  // A lost connection is replaced by the pool, and whoever was using it hears of it from their query.
  // Without a listener it would end the process: the pool's own is there only while one is idle.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** Which engine a handle speaks to. */
export function engineOf(db: Database): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite'
}

/** Asks the store for a sign of life. Rejects where it gives none. */
export async function answers(db: Database): Promise<void> {
  await sql`select 1`.execute(db)
}
