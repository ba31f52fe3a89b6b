import { type DatabaseConnection, type Dialect, type Driver, Kysely, sql } from 'kysely'
import { sqliteDialect } from '../../prisma-free-db/sqlite'
import type { Tables } from '../../prisma-free-db/tables'

/** Lets a store answer when the test says so: one statement or transaction at a time. */
export class Pace {
  readonly #waiting: (() => void)[] = []
  #isDead = false
  #done: Promise<void> = Promise.resolve()
  #finish: () => void = () => {}
  activity = 0

  get waits(): boolean {
    return !this.#isDead && this.#waiting.length > 0
  }

  /** Lets the next one through, and waits for its end. */
  async letOne(): Promise<void> {
    const next = this.#isDead ? undefined : this.#waiting.shift()
    if (!next) return
    this.#done = new Promise((resolve) => {
      this.#finish = resolve
    })
    next()
    await this.#done
  }

  /** As `kill -9` does: what has not begun never will. */
  kill(): void {
    this.#isDead = true
  }

  enter(): Promise<void> {
    this.activity += 1
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  leave(): void {
    this.activity += 1
    this.#finish()
  }
}

class PacedDriver implements Driver {
  constructor(
    private readonly inner: Driver,
    private readonly pace: Pace,
  ) {}

  init(): Promise<void> {
    return this.inner.init()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.pace.enter()
    return this.inner.acquireConnection()
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.inner.releaseConnection(connection)
    this.pace.leave()
  }

  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return this.inner.beginTransaction(connection, {})
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.inner.commitTransaction(connection)
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.inner.rollbackTransaction(connection)
  }

  destroy(): Promise<void> {
    return this.inner.destroy()
  }
}

/** A handle on an SQLite store, as a process has it, that answers at the given pace. */
export async function openPaced(file: string, pace: Pace): Promise<Kysely<Tables>> {
  const inner = sqliteDialect(file)
  const dialect: Dialect = {
    createAdapter: () => inner.createAdapter(),
    createIntrospector: (db) => inner.createIntrospector(db),
    createQueryCompiler: () => inner.createQueryCompiler(),
    createDriver: () => new PacedDriver(inner.createDriver(), pace),
  }
  const db = new Kysely<Tables>({ dialect })
  // Thousands of histories need no disk that survives a power cut.
  const off = sql`PRAGMA synchronous = OFF`.execute(db)
  while (!pace.waits) await new Promise((resolve) => setImmediate(resolve))
  await pace.letOne()
  await off
  return db
}
