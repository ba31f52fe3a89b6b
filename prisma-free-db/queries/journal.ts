import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import { atomically } from '../atomically'
import { tellOfRow } from '../notifications'
import { type Database, engineOf } from '../open'
import type { Tables } from '../tables'
import type { LetterSnapshotsTable, LetterUpdatesTable } from '../tables/letters'
import type { Instant } from '../tables/values'

/** Builds statements for SQLite whose text is always the same, and runs none. */
const writtenOnce = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** An update ready to be written. */
export type NewUpdate = Omit<LetterUpdatesTable, 'seq'>

interface Written {
  readonly seq: number
  readonly letter_id: string
}

/** So many are written at a time: both engines limit how many values a statement carries (32,766 and 65,535). */
export const ROWS_A_STATEMENT = 1000

/**
 * Appends updates, in order. The numbers given to them come back by letter, in no particular order.
 * What stands there already, by its mark, comes back under the number that it has.
 *
 * On PostgreSQL the other processes are told of each row as the transaction commits, so that nobody
 * hears of what is not on disk. `sender` is who writes; it passes its own words over.
 */
export async function insertUpdates(
  db: Database,
  rows: readonly NewUpdate[],
  sender: string,
): Promise<Written[]> {
  const written: Written[] = []
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const values = rows
      .slice(start, start + ROWS_A_STATEMENT)
      .map((row) => ({ ...row, bytes: asBuffer(row.bytes) }))
    for (const seq of await insertSome(db, values, sender)) written.push(seq)
  }
  return written
}

async function insertSome(
  db: Database,
  values: readonly NewUpdate[],
  sender: string,
): Promise<Written[]> {
  if (engineOf(db) === 'sqlite') return insertAtOnce(db, values)
  const written: Written[] = await db
    .with('written', (tx) =>
      tx
        .insertInto('letter_updates')
        .values(values)
        .onConflict((conflict) => conflict.columns(['letter_id', 'mark']).doNothing())
        .returning(['seq', 'letter_id', 'bytes']),
    )
    .selectFrom('written')
    .select(['seq', 'letter_id', tellOfRow(sender).as('told')])
    .execute()
  // An earlier try, whose answer was lost, has written them.
  return written.length === values.length ? written : updatesMarked(db, values)
}

function updatesMarked(db: Database, values: readonly NewUpdate[]): Promise<Written[]> {
  return db
    .selectFrom('letter_updates')
    .select(['seq', 'letter_id'])
    .where(
      'letter_id',
      'in',
      values.map(({ letter_id }) => letter_id),
    )
    .where(
      'mark',
      'in',
      values.flatMap(({ mark }) => mark ?? []),
    )
    .execute()
}

// Building the statement anew took more processor time than SQLite takes for it, once for every edit;
// and so did handing over each value by itself, of which the driver asks one by one what it is.
const INSERT_ALL = writtenOnce
  .insertInto('letter_updates')
  .columns(['letter_id', 'bytes', 'account_id', 'created_at'])
  .expression(
    sql`select value ->> 0, unhex(value ->> 1), value ->> 2, value ->> 3
      from json_each(${'[]'}) order by key`,
  )
  .compile()

async function insertAtOnce(
  db: Database,
  values: readonly NewUpdate[],
): Promise<{ seq: number; letter_id: string }[]> {
  const rows = values.map(({ letter_id, bytes, account_id, created_at }) => [
    letter_id,
    asBuffer(bytes).toString('hex'),
    account_id,
    created_at,
  ])
  const { insertId } = await db.executeQuery({ ...INSERT_ALL, parameters: [JSON.stringify(rows)] })
  // One statement has the store to itself, and counts its rows up without a gap.
  const first = Number(insertId) - values.length + 1
  return values.map(({ letter_id }, at) => ({ seq: first + at, letter_id }))
}

/** The numbers of a letter's rows. */
export async function numbersOf(db: Database, letterId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('letter_updates')
    .select('seq')
    .where('letter_id', '=', letterId)
    .execute()
  return rows.map((row) => row.seq)
}

/** Those of these rows that are still there. */
export async function updatesNumbered(
  db: Database,
  seqs: readonly number[],
): Promise<{ seq: number; bytes: Uint8Array }[]> {
  const found: { seq: number; bytes: Uint8Array }[] = []
  for (let start = 0; start < seqs.length; start += ROWS_A_STATEMENT) {
    const rows = await db
      .selectFrom('letter_updates')
      .select(['seq', 'bytes'])
      .where('seq', 'in', seqs.slice(start, start + ROWS_A_STATEMENT))
      .execute()
    for (const row of rows) found.push(row)
  }
  return found
}

/** The number of a letter's snapshot; null where there is none. */
export async function snapshotNumber(db: Database, letterId: string): Promise<number | null> {
  const row = await db
    .selectFrom('letter_snapshots')
    .select('seq')
    .where('letter_id', '=', letterId)
    .executeTakeFirst()
  return row?.seq ?? null
}

/** Every update of a letter that no snapshot holds yet, in the order of writing. */
export function updatesOf(
  db: Database,
  letterId: string,
): Promise<{ seq: number; bytes: Uint8Array }[]> {
  return db
    .selectFrom('letter_updates')
    .select(['seq', 'bytes'])
    .where('letter_id', '=', letterId)
    .orderBy('seq')
    .execute()
}

export function snapshotOf(
  db: Database,
  letterId: string,
): Promise<{ seq: number; bytes: Uint8Array } | undefined> {
  return db
    .selectFrom('letter_snapshots')
    .select(['seq', 'bytes'])
    .where('letter_id', '=', letterId)
    .executeTakeFirst()
}

/**
 * Puts a snapshot in the place of the one numbered `replaces` (null: of none). False, with nothing
 * changed, where another one stands there.
 */
export async function replaceSnapshot(
  db: Database,
  row: LetterSnapshotsTable,
  replaces: number | null,
): Promise<boolean> {
  const values = { ...row, bytes: asBuffer(row.bytes) }
  if (replaces === null) {
    const result = await db
      .insertInto('letter_snapshots')
      .values(values)
      .onConflict((conflict) => conflict.column('letter_id').doNothing())
      .executeTakeFirst()
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const result = await db
    .updateTable('letter_snapshots')
    .set(values)
    .where('letter_id', '=', row.letter_id)
    .where('seq', '=', replaces)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Deletes the updates with these numbers. */
export async function deleteUpdates(db: Database, seqs: readonly number[]): Promise<void> {
  for (let start = 0; start < seqs.length; start += ROWS_A_STATEMENT) {
    await db
      .deleteFrom('letter_updates')
      .where('seq', 'in', seqs.slice(start, start + ROWS_A_STATEMENT))
      .execute()
  }
}

/** Which of these letters there are. */
export async function existingLetters(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('letters').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map((row) => row.id))
}

/** Writes down what letters call themselves, and when they last changed: all of them, or none. */
export async function updateWriting(
  db: Database,
  rows: readonly { id: string; title: string; written_at: Instant }[],
): Promise<void> {
  await atomically(db, async (tx) => {
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      const values = rows
        .slice(start, start + ROWS_A_STATEMENT)
        .map(({ id, title, written_at }) => sql`(${id}, ${title}, ${written_at})`)
      await sql`
        with noted (id, title, written_at) as (values ${sql.join(values)})
        update letters set title = noted.title, written_at = noted.written_at
        from noted where letters.id = noted.id`.execute(tx)
    }
  })
}

// The SQLite driver takes a Buffer for bytes, and would write another kind of array as text.
const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
