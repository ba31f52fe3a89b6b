import type { Insertable, Selectable, Updateable } from 'kysely'
import { foundBy } from '../folded'
import type { Database } from '../open'
import type { ContactsTable } from '../tables/signatures'
import type { Instant } from '../tables/values'

export type Contact = Selectable<ContactsTable>

/** Inserts contacts, but for those whose email is one of their signature's already. Returns the ids of those that it did. */
export async function insertContactsOnce(
  db: Database,
  rows: readonly Omit<Insertable<ContactsTable>, 'found_by'>[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const inserted = await db
    .insertInto('contacts')
    .values(rows.map((row) => ({ ...row, found_by: foundBy([row.name, row.role]) })))
    .onConflict((conflict) => conflict.columns(['signature_id', 'email']).doNothing())
    .returning('id')
    .execute()
  return new Set(inserted.map((one) => one.id))
}

/** Confirms a contact, once: true where it was this call that did so. */
export async function markContactConfirmed(
  db: Database,
  id: string,
  change: {
    state: 'confirmed' | 'considering'
    confirmed_at: Instant
    delete_on: string
    reminded_at: null
  },
): Promise<boolean> {
  const result = await db
    .updateTable('contacts')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'unconfirmed')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Changes a contact; of their name and role both or neither, for what finds them follows. */
export async function updateContact(
  db: Database,
  id: string,
  change: Updateable<ContactsTable> &
    (Pick<Contact, 'name' | 'role'> | { name?: never; role?: never }),
): Promise<void> {
  const found = change.name === undefined ? {} : { found_by: foundBy([change.name, change.role]) }
  await db
    .updateTable('contacts')
    .set({ ...change, ...found })
    .where('id', '=', id)
    .execute()
}

export async function deleteContact(db: Database, id: string): Promise<void> {
  await db.deleteFrom('contacts').where('id', '=', id).execute()
}

/** Lets two contacts of one email change signatures. */
export async function swapContacts(db: Database, one: Contact, other: Contact): Promise<void> {
  // An email is once in a signature, at every moment.
  await updateContact(db, one.id, { email: null })
  await updateContact(db, other.id, { signature_id: one.signature_id })
  await updateContact(db, one.id, { signature_id: other.signature_id, email: one.email })
}

export function findContact(db: Database, id: string): Promise<Contact | undefined> {
  return db.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The contacts of one signature, in order of confirming, the unconfirmed last. */
export function contactsOf(db: Database, signatureId: string): Promise<Contact[]> {
  return inOrder(db.selectFrom('contacts').selectAll().where('signature_id', '=', signatureId))
}

/** The contacts of some signatures that are not held apart, each signature's in that order. */
export async function contactsOfSignatures(
  db: Database,
  signatureIds: readonly string[],
): Promise<Contact[]> {
  if (signatureIds.length === 0) return []
  return inOrder(
    db
      .selectFrom('contacts')
      .selectAll()
      .where('signature_id', 'in', signatureIds)
      .where('flood_id', 'is', null),
  )
}

/** The contacts of a letter who wrote this email, in whatever state. */
export function contactsByEmail(db: Database, letterId: string, email: string): Promise<Contact[]> {
  return db
    .selectFrom('contacts')
    .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
    .selectAll('contacts')
    .where('signatures.letter_id', '=', letterId)
    .where('signatures.state', '!=', 'merged')
    .where('contacts.email', '=', email)
    .where('contacts.deleted_at', 'is', null)
    .orderBy('contacts.created_at')
    .execute()
}

/** How many links about signatures addresses have been sent since a moment, over all letters; those sent none are left out. */
export async function countLinksSince(
  db: Database,
  emails: readonly string[],
  since: Instant,
): Promise<Map<string, number>> {
  // Crossed: by itself SQLite would look at every link of the kind first, and there are as many as signatures.
  const sent = db
    .selectFrom('contacts')
    .crossJoin('tokens')
    .whereRef('tokens.subject_id', '=', 'contacts.id')
    .where('tokens.created_at', '>', since)
  const rows = await sent
    .where('contacts.email', 'in', emails)
    .where('tokens.purpose', 'in', ['confirm-signature', 'manage-signature'])
    .select((eb) => ['contacts.email as address', eb.fn.countAll<number>().as('n')])
    .groupBy('contacts.email')
    .unionAll(
      sent
        .where('contacts.copy_to', 'in', emails)
        .where('tokens.purpose', '=', 'dispute-signature')
        .select((eb) => ['contacts.copy_to as address', eb.fn.countAll<number>().as('n')])
        .groupBy('contacts.copy_to'),
    )
    .execute()
  const counts = new Map<string, number>()
  for (const { address, n } of rows) {
    if (address !== null) counts.set(address, (counts.get(address) ?? 0) + Number(n))
  }
  return counts
}

/** How many links to what is theirs a contact has been sent since a moment. */
export async function countLinksTo(db: Database, id: string, since: Instant): Promise<number> {
  const { n } = await db
    .selectFrom('tokens')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .where('subject_id', '=', id)
    .where('purpose', 'in', ['confirm-signature', 'manage-signature'])
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Contacts whose day has come and whose data is still here. */
export function contactsDueOn(db: Database, day: string): Promise<Contact[]> {
  return db
    .selectFrom('contacts')
    .selectAll()
    .where('delete_on', '<=', day)
    .where('deleted_at', 'is', null)
    .orderBy('signature_id')
    .execute()
}

/** Contacts whose organisation decides on `day` or before, under a letter that is open, and who were not reminded and may be. */
export function contactsToRemind(
  db: Database,
  about: { day: string; now: Instant },
): Promise<Contact[]> {
  return db
    .selectFrom('contacts')
    .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
    .innerJoin('letters', 'letters.id', 'signatures.letter_id')
    .selectAll('contacts')
    .where('contacts.state', '=', 'considering')
    .where('contacts.considering_until', '<=', about.day)
    .where('contacts.reminded_at', 'is', null)
    .where('contacts.reminders_stopped_at', 'is', null)
    .where('signatures.state', '=', 'considering')
    .where('letters.stage', '=', 'signing')
    .where('letters.deleted_at', 'is', null)
    .where('letters.sign_by', '>', about.now)
    .orderBy('contacts.id')
    .execute()
}

/** Notes that a contact is reminded, once: true where it was this call that did so. */
export async function markReminded(db: Database, id: string, at: Instant): Promise<boolean> {
  const result = await db
    .updateTable('contacts')
    .set({ reminded_at: at })
    .where('id', '=', id)
    .where('state', '=', 'considering')
    .where('reminded_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Sets the day on which the data of a letter's confirmed contacts goes, and with it the end of their links. */
export async function moveDeletionDay(
  db: Database,
  letterId: string,
  day: string,
  linksEnd: Instant,
): Promise<void> {
  const ofLetter = db.selectFrom('signatures').select('id').where('letter_id', '=', letterId)
  await db
    .updateTable('contacts')
    .set({ delete_on: day })
    .where('signature_id', 'in', ofLetter)
    .where('deleted_at', 'is', null)
    .where('state', '!=', 'unconfirmed')
    .execute()
  await db
    .updateTable('tokens')
    .set({ expires_at: linksEnd })
    .where('purpose', 'in', [
      'manage-signature',
      'agree-again',
      'dispute-signature',
      'stop-reminders',
    ])
    .where(
      'subject_id',
      'in',
      db
        .selectFrom('contacts')
        .select('id')
        .where('signature_id', 'in', ofLetter)
        .where('deleted_at', 'is', null),
    )
    .execute()
}

// Sorted here: null sorts differently in the two engines.
async function inOrder<Row extends Pick<Contact, 'id' | 'created_at' | 'confirmed_at'>>(query: {
  execute(): Promise<Row[]>
}): Promise<Row[]> {
  const rows = await query.execute()
  return rows
    .map((row) => ({ row, when: `${row.confirmed_at ?? '9999'} ${row.created_at} ${row.id}` }))
    .sort((a, b) => (a.when < b.when ? -1 : 1))
    .map(({ row }) => row)
}
