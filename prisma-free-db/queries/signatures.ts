import type { Insertable, Selectable, SelectQueryBuilder, Updateable } from 'kysely'
import { foundBy } from '../folded'
import { type Database, engineOf } from '../open'
import type { ContactsTable, Instant, SignaturesTable, Tables, VersionsTable } from '../tables'
import { forgetAlikeKeys } from './alike'

export type Signature = Selectable<SignaturesTable>
export type Contact = Selectable<ContactsTable>

const LISTED = [
  'id',
  'signatory',
  'organisation',
  'organisation_key',
  'sentence',
  'naming',
  'state',
  'hidden_at',
  'hidden_by',
  'left_at',
  'is_later',
  'place',
  'created_at',
  'confirmed_at',
] as const

/** What lists of signatories say of a signature, or are ordered by. */
export type ListedSignature = Pick<Signature, (typeof LISTED)[number]>

const LISTED_CONTACT = [
  'contacts.id',
  'contacts.signature_id',
  'contacts.state',
  'contacts.naming',
  'contacts.name',
  'contacts.role',
  'contacts.employer',
  'contacts.created_at',
  'contacts.confirmed_at',
] as const

/** What they say of a contact. */
export type ListedContact = Pick<
  Contact,
  | 'id'
  | 'signature_id'
  | 'state'
  | 'naming'
  | 'name'
  | 'role'
  | 'employer'
  | 'created_at'
  | 'confirmed_at'
>

/** A letter with what its sign-on page says about the coalition, by its public address. */
export function findLetterWithCoalition(db: Database, by: { slug: string } | { id: string }) {
  const query = db
    .selectFrom('letters')
    .innerJoin('coalitions', 'coalitions.id', 'letters.coalition_id')
    .leftJoin('organisations', 'organisations.id', 'coalitions.lead_organisation_id')
    .leftJoin('signing_terms', 'signing_terms.letter_id', 'letters.id')
    .selectAll('letters')
    .select([
      'coalitions.name as coalition_name',
      'coalitions.slug as coalition_slug',
      'coalitions.is_sample as is_sample',
      'organisations.name as lead_organisation',
      // Null, all of them, where nobody has set anything for signing.
      'signing_terms.listing',
      'signing_terms.names_shown',
      'signing_terms.launch_at',
      'signing_terms.banner',
      'signing_terms.grace_days',
    ])
  return (
    'slug' in by ? query.where('letters.slug', '=', by.slug) : query.where('letters.id', '=', by.id)
  ).executeTakeFirst()
}

export type LetterWithCoalition = NonNullable<Awaited<ReturnType<typeof findLetterWithCoalition>>>

export function findVersionById(
  db: Database,
  id: string,
): Promise<Selectable<VersionsTable> | undefined> {
  return db.selectFrom('versions').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The accounts of a coalition's coordinators. */
export function coordinatorsOf(db: Database, coalitionId: string) {
  return db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['accounts.id', 'accounts.email', 'accounts.name'])
    .distinct()
    .where('members.coalition_id', '=', coalitionId)
    .where('members.role', '=', 'coordinator')
    .orderBy('accounts.email')
    .execute()
}

/** Inserts signatures, but for those whose organisation has one under its letter already. */
export async function insertSignaturesOnce(
  db: Database,
  rows: readonly Insertable<SignaturesTable>[],
): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('signatures')
    .values(rows.map((row) => ({ ...row, ...foundAs(row) })))
    .onConflict((conflict) => conflict.columns(['letter_id', 'organisation_key']).doNothing())
    .execute()
}

/** What a signature is called, all of it: what finds it, and what makes it like others, follow. */
type Called =
  | Pick<Signature, 'organisation' | 'country' | 'website'>
  | { organisation?: never; country?: never; website?: never }

/** Changes a signature. */
export async function updateSignature(
  db: Database,
  id: string,
  change: Updateable<SignaturesTable> & Called,
): Promise<void> {
  if (change.organisation === undefined) {
    await db.updateTable('signatures').set(change).where('id', '=', id).execute()
    return
  }
  await db
    .updateTable('signatures')
    .set({ ...change, ...foundAs(change), alike_noted: 0 })
    .where('id', '=', id)
    .execute()
  await forgetAlikeKeys(db, id)
}

const foundAs = (one: Partial<Pick<Signature, 'organisation' | 'country' | 'website'>>) => ({
  found_by: foundBy([one.organisation, one.country, one.website]),
})

export async function deleteSignature(db: Database, id: string): Promise<void> {
  await db.deleteFrom('signatures').where('id', '=', id).execute()
}

/**
 * Holds a signature until the transaction ends, so that two who decide on it, confirm or take it
 * back at once do so one after the other. SQLite needs nothing: a transaction there already has
 * the store to itself. What was read before is to be read again.
 */
export async function holdSignature(tx: Database, id: string): Promise<void> {
  if (engineOf(tx) === 'sqlite') return
  await tx.selectFrom('signatures').select('id').where('id', '=', id).forUpdate().execute()
}

export function findSignature(db: Database, id: string): Promise<Signature | undefined> {
  return db.selectFrom('signatures').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Those of these ids that are there, in any order. */
export async function signaturesWith(db: Database, ids: readonly string[]): Promise<Signature[]> {
  if (ids.length === 0) return []
  return await db.selectFrom('signatures').selectAll().where('id', 'in', ids).execute()
}

/** What signatures are called and who may read it, for those of these ids that are still there. */
export async function namingOf(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('signatures')
    .select(['id', 'organisation', 'naming', 'state', 'hidden_at'])
    .where('id', 'in', ids)
    .execute()
}

/** The signature of an organisation by its key: where that became a part of another, the other. */
export async function findSignatureByKey(
  db: Database,
  letterId: string,
  organisationKey: string,
): Promise<Signature | undefined> {
  return (await signaturesByKeys(db, letterId, [organisationKey])).get(organisationKey)
}

/** The signatures of a letter's organisations by their keys, likewise; those that are not there are left out. */
export async function signaturesByKeys(
  db: Database,
  letterId: string,
  keys: readonly string[],
): Promise<Map<string, Signature>> {
  const found = await db
    .selectFrom('signatures')
    .selectAll()
    .where('letter_id', '=', letterId)
    .where('organisation_key', 'in', keys)
    .execute()
  const byKey = new Map<string, Signature>()
  for (const one of found) {
    const whole = one.merged_into ? await findSignature(db, one.merged_into) : one
    if (whole) byKey.set(one.organisation_key, whole)
  }
  return byKey
}

/**
 * A letter's signatures in order of signing, without those that are held apart; those not confirmed yet come last, in
 * order of arrival.
 */
export function signaturesOf(db: Database, letterId: string): Promise<Signature[]> {
  return bySigning(
    db
      .selectFrom('signatures')
      .selectAll()
      .where('letter_id', '=', letterId)
      .where('flood_id', 'is', null),
  )
}

/** Those of them that were accepted, as lists show them, in the same order. */
export function acceptedOf(db: Database, letterId: string): Promise<ListedSignature[]> {
  return bySigning(
    db
      .selectFrom('signatures')
      .select(LISTED)
      .where('letter_id', '=', letterId)
      .where('state', '=', 'accepted'),
  )
}

function bySigning<Row>(query: SelectQueryBuilder<Tables, 'signatures', Row>): Promise<Row[]> {
  return (
    query
      // Engines differ in where null sorts: the first key says it for both.
      .orderBy((eb) => eb.case().when('confirmed_at', 'is', null).then(1).else(0).end())
      .orderBy('confirmed_at')
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  )
}

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

/** The contacts of all signatures of a letter that are not held apart, each signature's in order of confirming. */
export function contactsOfLetter(db: Database, letterId: string): Promise<Contact[]> {
  return inOrder(
    db
      .selectFrom('contacts')
      .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
      .selectAll('contacts')
      .where('signatures.letter_id', '=', letterId)
      .where('contacts.flood_id', 'is', null),
  )
}

/** The contacts of the accepted signatures of a letter, but for those who never confirmed, as lists show them. In the same order. */
export function contactsOfAccepted(db: Database, letterId: string): Promise<ListedContact[]> {
  return inOrder(
    db
      .selectFrom('signatures')
      .innerJoin('contacts', 'contacts.signature_id', 'signatures.id')
      .select(LISTED_CONTACT)
      .where('signatures.letter_id', '=', letterId)
      .where('signatures.state', '=', 'accepted')
      .where('contacts.state', '!=', 'unconfirmed'),
  )
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

/** The contacts of a letter who wrote this email, in whatever state. */
export function contactsByEmail(db: Database, letterId: string, email: string): Promise<Contact[]> {
  return db
    .selectFrom('contacts')
    .innerJoin('signatures', 'signatures.id', 'contacts.signature_id')
    .selectAll('contacts')
    .where('signatures.letter_id', '=', letterId)
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

/** Contacts whose organisation decides on `day` or before, under a letter that is open, and who were not reminded. */
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
