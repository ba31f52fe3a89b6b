import type { Insertable, Selectable } from 'kysely'
import { type Database, engineOf } from '../open'
import type { FloodsTable } from '../tables/signatures'
import type { Instant } from '../tables/values'
import type { Contact } from './contacts'

export type Flood = Selectable<FloodsTable>

export async function insertFlood(db: Database, row: Insertable<FloodsTable>): Promise<void> {
  await db.insertInto('floods').values(row).execute()
}

/** The flood of a letter that lasted until a moment or longer. */
export function findFloodSince(
  db: Database,
  letterId: string,
  since: Instant,
): Promise<Flood | undefined> {
  return db
    .selectFrom('floods')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('ended_at', '>=', since)
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function prolongFlood(db: Database, id: string, until: Instant): Promise<void> {
  await db.updateTable('floods').set({ ended_at: until }).where('id', '=', id).execute()
}

/**
 * Holds a letter until the transaction ends, so that two processes that meet the same flood write it down once. SQLite
 * needs nothing: a transaction there already has the store to itself.
 */
export async function holdLetterForFlood(tx: Database, letterId: string): Promise<void> {
  if (engineOf(tx) === 'sqlite') return
  await tx.selectFrom('letters').select('id').where('id', '=', letterId).forNoKeyUpdate().execute()
}

export function findFlood(
  db: Database,
  by: { id: string; letterId: string },
): Promise<Flood | undefined> {
  return db
    .selectFrom('floods')
    .selectAll()
    .where('id', '=', by.id)
    .where('letter_id', '=', by.letterId)
    .executeTakeFirst()
}

/** The floods of a letter from which something is still held apart, the newest first, with how many came and confirmed. */
export async function floodsOf(
  db: Database,
  letterId: string,
): Promise<(Flood & { came: number; confirmed: number })[]> {
  const rows = await db
    .selectFrom('floods')
    .innerJoin('contacts', 'contacts.flood_id', 'floods.id')
    .select((eb) => [
      'floods.id',
      'floods.letter_id',
      'floods.began_at',
      'floods.ended_at',
      eb.fn.countAll<number>().as('came'),
      eb.fn.count<number>('contacts.confirmed_at').as('confirmed'),
    ])
    .where('floods.letter_id', '=', letterId)
    .groupBy(['floods.id', 'floods.letter_id', 'floods.began_at', 'floods.ended_at'])
    .orderBy('floods.began_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    came: Number(row.came),
    confirmed: Number(row.confirmed),
  }))
}

/** Who came in a flood, all or those with one of these ids, those who confirmed their email first, in order of arrival. */
export function contactsOfFlood(
  db: Database,
  floodId: string,
  part: { limit: number; offset?: number; ids?: readonly string[] },
): Promise<Contact[]> {
  const { ids } = part
  return (
    db
      .selectFrom('contacts')
      .selectAll()
      .where('flood_id', '=', floodId)
      .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
      // Engines differ in where null sorts.
      .orderBy((eb) => eb.case().when('confirmed_at', 'is', null).then(1).else(0).end())
      .orderBy('created_at')
      .orderBy('id')
      .limit(part.limit)
      .offset(part.offset ?? 0)
      .execute()
  )
}

/**
 * Deletes all that came in a flood: contacts, their links, the messages to them, and signatures for which nobody else
 * stands. Returns how many contacts there were.
 */
export async function deleteCameIn(tx: Database, floodId: string): Promise<number> {
  const contacts = tx.selectFrom('contacts').select('id').where('flood_id', '=', floodId)
  await tx.deleteFrom('outbox').where('contact_id', 'in', contacts).execute()
  await tx.deleteFrom('tokens').where('subject_id', 'in', contacts).execute()
  const { numDeletedRows } = await tx
    .deleteFrom('contacts')
    .where('flood_id', '=', floodId)
    .executeTakeFirstOrThrow()
  await leaveSignatures(tx, floodId)
  return Number(numDeletedRows)
}

/** Signatures that began in a flood go once nobody of it is left; where only another flood has some, they are of that one. */
async function leaveSignatures(tx: Database, floodId: string): Promise<void> {
  const began = tx
    .selectFrom('signatures')
    .leftJoin('contacts', 'contacts.signature_id', 'signatures.id')
    .select('signatures.id')
    .where('signatures.flood_id', '=', floodId)
  await tx
    .deleteFrom('signatures')
    .where('id', 'in', began.where('contacts.id', 'is', null))
    .execute()
  await tx
    .updateTable('signatures')
    .set((eb) => ({
      flood_id: eb
        .selectFrom('contacts')
        .select((of) => of.fn.min('contacts.flood_id').as('flood_id'))
        .whereRef('contacts.signature_id', '=', 'signatures.id'),
    }))
    .where('flood_id', '=', floodId)
    .execute()
}

/** Deletes a flood from which nothing is held apart any more. */
export async function deleteFloodIfEmpty(tx: Database, id: string): Promise<void> {
  await tx
    .deleteFrom('floods')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('contacts').select('id').where('flood_id', '=', id))),
    )
    .execute()
}
