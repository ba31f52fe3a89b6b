import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import sqlite3 from 'sqlite3'

/**
 * Kysely over the `sqlite3` package. Kysely's own SQLite dialect expects a synchronous driver.
 *
 * There is one connection, held by whoever runs a statement or a transaction: nobody's statement
 * can slip into somebody else's open transaction. A transaction takes the write lock at once
 * (`BEGIN IMMEDIATE`), so it never fails half way for want of it.
 */
export function sqliteDialect(file: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class SqliteDriver implements Driver {
  #connection: SqliteConnection | undefined
  #tail: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(private readonly file: string) {}

  async init(): Promise<void> {
    const handle = await openFile(this.file)
    this.#connection = new SqliteConnection(handle)
    // FULL: a commit is on the disk before it is answered. Another process (the CLI) may hold the
    // lock for a moment, hence the patience.
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'busy_timeout = 10000',
      'secure_delete = ON',
    ]) {
      await this.#connection.executeQuery(CompiledQuery.raw(`PRAGMA ${pragma}`))
    }
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail
    let release = () => {}
    this.#tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    if (!this.#connection) throw new Error('the SQLite connection is not open')
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('BEGIN IMMEDIATE'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('COMMIT'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('ROLLBACK'))
  }

  async destroy(): Promise<void> {
    await this.#connection?.close()
  }
}

function openFile(file: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const handle = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(handle)))
  })
}

class SqliteConnection implements DatabaseConnection {
  constructor(private readonly handle: sqlite3.Database) {}

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const returnsRows =
      query.query.kind === 'SelectQueryNode' ||
      query.query.kind === 'RawNode' ||
      ('returning' in query.query && query.query.returning !== undefined)
    return new Promise((resolve, reject) => {
      if (returnsRows) {
        this.handle.all<R>(query.sql, query.parameters, (error, rows) =>
          error ? reject(error) : resolve({ rows }),
        )
      } else {
        this.handle.run(query.sql, query.parameters, function done(error) {
          if (error) reject(error)
          else {
            resolve({
              rows: [],
              insertId: BigInt(this.lastID),
              numAffectedRows: BigInt(this.changes),
            })
          }
        })
      }
    })
  }

  // Required by Kysely's interface; nothing here reads row by row.
  // biome-ignore lint/correctness/useYield: it refuses
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('the SQLite driver does not stream')
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.handle.close((error) => (error ? reject(error) : resolve()))
    })
  }
}
