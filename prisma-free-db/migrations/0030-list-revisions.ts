import { type Kysely, sql } from 'kysely'
import type { Step } from './engine'

/**
 * Counts the changes of who stands under a letter, in the store itself, so that whoever keeps a list in memory knows
 * when it is out of date, whatever wrote the change. Who only waits to confirm or to be accepted is on no list.
 */
export const listRevisions: Step = {
  async up(db, engine) {
    await db.schema
      .alterTable('letters')
      .addColumn('list_revision', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    for (const table of TABLES) {
      if (engine === 'postgres') await onPostgres(db, table)
      else await onSqlite(db, table)
    }
  },
}

type Row = 'new' | 'old'

interface Watched {
  readonly name: string
  /** Whether a row says anything of who stands under a letter. */
  readonly matters: (row: Row) => string
  /** The letter that it says it of. */
  readonly letterOf: (row: Row) => string
}

const accepted = (signatureId: string) =>
  `(select letter_id from signatures where id = ${signatureId} and state = 'accepted')`

const TABLES: readonly Watched[] = [
  {
    name: 'signatures',
    matters: (row) => `${row}.state = 'accepted'`,
    letterOf: (row) => `${row}.letter_id`,
  },
  {
    name: 'contacts',
    matters: (row) => `${row}.state <> 'unconfirmed'`,
    letterOf: (row) => accepted(`${row}.signature_id`),
  },
  {
    name: 'agreements',
    matters: () => 'true',
    letterOf: (row) => accepted(`(select signature_id from contacts where id = ${row}.contact_id)`),
  },
]

const WRITTEN: readonly (readonly [event: string, rows: readonly Row[]])[] = [
  ['insert', ['new']],
  ['update', ['old', 'new']],
  ['delete', ['old']],
]

const counted = (letter: string) =>
  `update letters set list_revision = list_revision + 1 where id = ${letter};`

async function onSqlite(db: Kysely<unknown>, { name, matters, letterOf }: Watched): Promise<void> {
  for (const [event, rows] of WRITTEN) {
    await sql
      .raw(
        `create trigger list_after_${event}_of_${name} after ${event} on ${name} for each row
         when ${rows.map(matters).join(' or ')}
         begin ${rows.map(letterOf).map(counted).join(' ')} end`,
      )
      .execute(db)
  }
}

async function onPostgres(
  db: Kysely<unknown>,
  { name, matters, letterOf }: Watched,
): Promise<void> {
  for (const [event, rows] of WRITTEN) {
    const trigger = `list_after_${event}_of_${name}`
    await sql
      .raw(
        `create function ${trigger}() returns trigger language plpgsql as $$
         begin ${rows.map(letterOf).map(counted).join(' ')} return null; end $$`,
      )
      .execute(db)
    // At the commit: two who hold the rows of different signatures never wait for each other over the letter's.
    await sql
      .raw(
        `create constraint trigger ${trigger} after ${event} on ${name}
         deferrable initially deferred for each row
         when (${rows.map(matters).join(' or ')}) execute function ${trigger}()`,
      )
      .execute(db)
  }
}
