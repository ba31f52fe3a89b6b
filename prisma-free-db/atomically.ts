import type { Database } from './open'

/**
 * Runs `work` in a transaction, or joins the one that `db` already is. Inside, only the handle
 * that is passed in may be used: on SQLite the outer one would wait for the transaction to end.
 */
export function atomically<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  return db.transaction().execute(work)
}
