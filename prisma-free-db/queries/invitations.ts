import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../open'
import type { InvitationsTable } from '../tables/coalitions'
import type { Instant } from '../tables/values'

export type Invitation = Selectable<InvitationsTable>

export async function insertInvitation(
  db: Database,
  row: Insertable<InvitationsTable>,
): Promise<void> {
  await db.insertInto('invitations').values(row).execute()
}

export function findInvitation(db: Database, id: string): Promise<Invitation | undefined> {
  return db.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Invitations of a coalition that can still be accepted, or that have run out unanswered, newest first. */
export function waitingInvitations(db: Database, coalitionId: string) {
  return db
    .selectFrom('invitations')
    .leftJoin('organisations', 'organisations.id', 'invitations.organisation_id')
    .selectAll('invitations')
    .select('organisations.name as organisation')
    .where('invitations.coalition_id', '=', coalitionId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('invitations.created_at', 'desc')
    .execute()
}

/** True where an invitation to this address can still be accepted. */
export async function hasOpenInvitation(
  db: Database,
  email: string,
  now: Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('invitations')
    .select('id')
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Invitations to this address that can still be accepted, newest first. */
export function openInvitationsTo(db: Database, email: string, now: Instant) {
  return db
    .selectFrom('invitations')
    .innerJoin('coalitions', 'coalitions.id', 'invitations.coalition_id')
    .select(['invitations.id', 'invitations.created_at', 'coalitions.name as coalition'])
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('invitations.created_at', 'desc')
    .execute()
}

/** How many invitations to addresses a person has sent since a moment. */
export async function countInvitationsBy(
  db: Database,
  accountId: string,
  since: Instant,
): Promise<number> {
  const row = await db
    .selectFrom('invitations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('invited_by', '=', accountId)
    .where('email', 'is not', null)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Marks as accepted; true where it was open until now. */
export async function markAccepted(db: Database, id: string, now: Instant): Promise<boolean> {
  const result = await db
    .updateTable('invitations')
    .set({ accepted_at: now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function markWithdrawn(db: Database, id: string, now: Instant): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function extendInvitation(
  db: Database,
  id: string,
  expiresAt: Instant,
): Promise<void> {
  await db.updateTable('invitations').set({ expires_at: expiresAt }).where('id', '=', id).execute()
}

/** Deletes invitations that were answered, withdrawn or ran out before a moment, with the addresses in them. */
export async function deleteInvitationsBefore(db: Database, moment: Instant): Promise<void> {
  await db.deleteFrom('invitations').where('expires_at', '<', moment).execute()
}
