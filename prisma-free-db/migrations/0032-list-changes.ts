import { type Kysely, sql } from 'kysely'
import type { Step } from './engine'

/**
 * Says with each change of who stands under a letter of which signature it was, so that whoever keeps a list in memory
 * reads those again that have changed, and not all. The triggers of 0030 are made anew: they count, and note.
 */
export const listChanges: Step = {
  async up(db, engine) {
    await db.schema
      .createTable('list_changes')
      .addColumn('letter_id', 'text', (c) =>
        c.notNull().references('letters.id').onDelete('cascade'),
      )
      // A signature that was deleted has changed, too: no reference.
      .addColumn('signature_id', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('list_changes_once', ['letter_id', 'signature_id'])
      .execute()
    await db.schema
      .createIndex('list_changes_since')
      .on('list_changes')
      .columns(['letter_id', 'revision', 'signature_id'])
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
  readonly signatureOf: (row: Row) => string
}

const accepted = (signatureId: string) =>
  `(select letter_id from signatures where id = ${signatureId} and state = 'accepted')`
const ofContact = (row: Row) => `(select signature_id from contacts where id = ${row}.contact_id)`

const TABLES: readonly Watched[] = [
  {
    name: 'signatures',
    matters: (row) => `${row}.state = 'accepted'`,
    letterOf: (row) => `${row}.letter_id`,
    signatureOf: (row) => `${row}.id`,
  },
  {
    name: 'contacts',
    matters: (row) => `${row}.state <> 'unconfirmed'`,
    letterOf: (row) => accepted(`${row}.signature_id`),
    signatureOf: (row) => `${row}.signature_id`,
  },
  {
    name: 'agreements',
    matters: () => 'true',
    letterOf: (row) => accepted(ofContact(row)),
    signatureOf: ofContact,
  },
]

const WRITTEN: readonly (readonly [event: string, rows: readonly Row[]])[] = [
  ['insert', ['new']],
  ['update', ['old', 'new']],
  ['delete', ['old']],
]

const noted =
  ({ letterOf, signatureOf }: Watched) =>
  (row: Row) =>
    `update letters set list_revision = list_revision + 1 where id = ${letterOf(row)};
     insert into list_changes (letter_id, signature_id, revision)
       select id, ${signatureOf(row)}, list_revision from letters where id = ${letterOf(row)}
       on conflict (letter_id, signature_id) do update set revision = excluded.revision;`

async function onSqlite(db: Kysely<unknown>, table: Watched): Promise<void> {
  for (const [event, rows] of WRITTEN) {
    const trigger = `list_after_${event}_of_${table.name}`
    await sql.raw(`drop trigger ${trigger}`).execute(db)
    await sql
      .raw(
        `create trigger ${trigger} after ${event} on ${table.name} for each row
         when ${rows.map(table.matters).join(' or ')}
         begin ${rows.map(noted(table)).join(' ')} end`,
      )
      .execute(db)
  }
}

// Its triggers call functions by their names, and stay as they are.
async function onPostgres(db: Kysely<unknown>, table: Watched): Promise<void> {
  for (const [event, rows] of WRITTEN) {
    await sql
      .raw(
        `create or replace function list_after_${event}_of_${table.name}() returns trigger language plpgsql as $$
         begin ${rows.map(noted(table)).join(' ')} return null; end $$`,
      )
      .execute(db)
  }
}
