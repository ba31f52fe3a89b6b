import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import sqlite3 from 'sqlite3'

/**
 * Kysely over the `sqlite3` package. Kysely's own SQLite dialect expects a synchronous driver.
 *
 * There is one connection that writes, held by whoever runs a statement or a transaction: nobody's
 * statement can slip into somebody else's open transaction. A transaction takes the write lock at once
 * (`BEGIN IMMEDIATE`), so it never fails half way for want of it. What is read outside of a transaction
 * comes by a connection of its own, which sees the last commit and waits for nobody: a page that asks
 * ten things does not stand ten times behind everybody who writes. A transaction that is read only has
 * another to itself, and sees one state to its end, whatever is committed meanwhile.
 */
export function sqliteDialect(file: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

const READING = ['query_only = ON', 'busy_timeout = 10000']

/** So many connections for transactions that only read stay open when nobody uses them. */
const MOST_IDLE = 2

class SqliteDriver implements Driver {
  #writer: SqliteConnection | undefined
  #reader: SqliteConnection | undefined
  readonly #idle: SqliteConnection[] = []
  #tail: Promise<void> = Promise.resolve()

  constructor(private readonly file: string) {}

  async init(): Promise<void> {
    // FULL: a commit is on the disk before it is answered. Another process (the CLI) may hold the
    // lock for a moment, hence the patience.
    this.#writer = await connect(this.file, [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'busy_timeout = 10000',
      'secure_delete = ON',
    ])
    this.#reader = await connect(this.file, READING)
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const [writer, reader] = [this.#writer, this.#reader]
    if (!writer || !reader) throw new Error('the SQLite connection is not open')
    return new Turn(reader, () => this.#takeWriter(writer))
  }

  /** Waits until everybody who came before has given the writing connection back. */
  async #takeWriter(writer: SqliteConnection): Promise<Taken> {
    const before = this.#tail
    let release = () => {}
    this.#tail = new Promise((resolve) => {
      release = resolve
    })
    await before
    return { connection: writer, release }
  }

  async #takeIdle(): Promise<Taken> {
    const connection = this.#idle.pop() ?? (await connect(this.file, READING))
    const release = () =>
      this.#idle.length < MOST_IDLE ? void this.#idle.push(connection) : connection.close()
    return { connection, release }
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await turnOf(connection).end()
  }

  async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings,
  ): Promise<void> {
    if (accessMode === 'read only') turnOf(connection).readBy(this.#takeIdle())
    const begin = accessMode === 'read only' ? 'BEGIN' : 'BEGIN IMMEDIATE'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('COMMIT'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('ROLLBACK'))
  }

  async destroy(): Promise<void> {
    for (const one of this.#idle.splice(0)) await one.close()
    await this.#reader?.close()
    await this.#writer?.close()
  }
}

interface Taken {
  readonly connection: SqliteConnection
  readonly release: () => void | Promise<void>
}

/** One statement or transaction: it reads by the reading connection until it first writes, or begins a transaction. */
class Turn implements DatabaseConnection {
  #taken: Promise<Taken> | null = null

  constructor(
    private readonly reader: SqliteConnection,
    private readonly take: () => Promise<Taken>,
  ) {}

  /** All of it goes by this connection. */
  readBy(taken: Promise<Taken>): void {
    this.#taken = taken
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.#taken && query.query.kind === 'SelectQueryNode') {
      return this.reader.executeQuery<R>(query)
    }
    this.#taken ??= this.take()
    const { connection } = await this.#taken
    return connection.executeQuery<R>(query)
  }

  // Required by Kysely's interface; nothing here reads row by row.
  // biome-ignore lint/correctness/useYield: it refuses
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('the SQLite driver does not stream')
  }

  async end(): Promise<void> {
    const taken = await this.#taken
    await taken?.release()
  }
}

function turnOf(connection: DatabaseConnection): Turn {
  if (connection instanceof Turn) return connection
  throw new Error('a connection of another driver')
}

async function connect(file: string, pragmas: readonly string[]): Promise<SqliteConnection> {
  const connection = new SqliteConnection(await openFile(file))
  for (const pragma of pragmas) {
    await connection.executeQuery(CompiledQuery.raw(`PRAGMA ${pragma}`))
  }
  return connection
}

function openFile(file: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const handle = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(handle)))
  })
}

/** So many statements are kept as the engine has read them; the one that was used longest ago goes first. */
const MOST_PREPARED = 200
// A kept statement keeps its last values, and takes a kilobyte for each row that it writes.
const LONGEST_KEPT = 2000
const LARGEST_VALUE_KEPT = 64 * 1024

const isWorthKeeping = (sql: string, parameters: readonly unknown[]): boolean =>
  sql.length <= LONGEST_KEPT && parameters.every((value) => sizeOf(value) <= LARGEST_VALUE_KEPT)

const sizeOf = (value: unknown): number =>
  typeof value === 'string' || value instanceof Uint8Array ? value.length : 0

class SqliteConnection {
  readonly #prepared = new Map<string, sqlite3.Statement>()
  /** Settles with the statements that run. */
  #running: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(private readonly handle: sqlite3.Database) {}

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#isClosed) return Promise.reject(new Error('the SQLite connection is closed'))
    const result = this.#execute<R>(query)
    // Several may read at once.
    const before = this.#running
    this.#running = result.then(
      () => before,
      () => before,
    )
    return result
  }

  async #execute<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    const returnsRows =
      query.kind === 'SelectQueryNode' ||
      query.kind === 'RawNode' ||
      ('returning' in query && query.returning !== undefined)
    const statement = this.#take(sql) ?? (await this.#prepare(sql))
    const result = await (returnsRows
      ? rowsOf<R>(statement, parameters)
      : changesOf<R>(statement, parameters)
    ).catch((error: unknown) => {
      statement.finalize()
      throw error
    })
    if (isWorthKeeping(sql, parameters)) this.#keep(sql, statement)
    else statement.finalize()
    return result
  }

  // Reading the text of a statement anew costs more than most of them do. While one runs it is
  // nobody else's, and after an error it is read again.
  #take(sql: string): sqlite3.Statement | undefined {
    const statement = this.#prepared.get(sql)
    this.#prepared.delete(sql)
    return statement
  }

  #prepare(sql: string): Promise<sqlite3.Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.handle.prepare(sql, (error: Error | null) =>
        error ? reject(error) : resolve(statement),
      )
    })
  }

  #keep(sql: string, statement: sqlite3.Statement): void {
    // Where two ran at once, one of them is enough.
    this.#prepared.get(sql)?.finalize()
    this.#prepared.set(sql, statement)
    const [oldest] = this.#prepared
    if (oldest && this.#prepared.size > MOST_PREPARED) {
      this.#prepared.delete(oldest[0])
      oldest[1].finalize()
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    // The engine closes nothing while it still holds a statement.
    await this.#running
    for (const statement of this.#prepared.values()) statement.finalize()
    this.#prepared.clear()
    await new Promise<void>((resolve, reject) => {
      this.handle.close((error) => (error ? reject(error) : resolve()))
    })
  }
}

function rowsOf<R>(
  statement: sqlite3.Statement,
  parameters: readonly unknown[],
): Promise<QueryResult<R>> {
  return new Promise((resolve, reject) => {
    statement.all<R>(parameters, (error, rows) => (error ? reject(error) : resolve({ rows })))
  })
}

function changesOf<R>(
  statement: sqlite3.Statement,
  parameters: readonly unknown[],
): Promise<QueryResult<R>> {
  return new Promise((resolve, reject) => {
    statement.run(parameters, function done(error) {
      if (error) reject(error)
      else {
        resolve({
          rows: [],
          insertId: BigInt(this.lastID),
          numAffectedRows: BigInt(this.changes),
        })
      }
    })
  })
}
