import type { Database } from './open'

/**
 * Runs `work` in a transaction, or joins the one that `db` already is. Inside, only the handle
 * that is passed in may be used: on SQLite the outer one would wait for the transaction to end.
 */
export function atomically<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  return db.transaction().execute(work)
}

/**
 * Runs `work` on one state of the store, or on the open transaction that `db` is: whatever others commit meanwhile, all
 * that it reads fits together. It writes nothing, and nobody waits for it. For work that is soon over: the store keeps what
 * others have replaced for as long as somebody may still read it.
 */
export function inOneState<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(work)
}
