import type { Insertable, Selectable, Updateable } from 'kysely'
import { foundBy } from '../folded'
import type { Database } from '../open'
import type { SignInvitationsTable } from '../tables/invitees'
import type { Instant } from '../tables/values'

export type SignInvitation = Selectable<SignInvitationsTable>

/** Inserts an invitation to sign, and returns it; undefined where the organisation has one for this letter. */
export function insertSignInvitationOnce(
  db: Database,
  row: Omit<Insertable<SignInvitationsTable>, 'found_by'>,
): Promise<SignInvitation | undefined> {
  return db
    .insertInto('sign_invitations')
    .values({ ...row, found_by: foundBy([row.organisation, row.name]) })
    .onConflict((conflict) => conflict.columns(['letter_id', 'organisation_key']).doNothing())
    .returningAll()
    .executeTakeFirst()
}

export function findSignInvitation(db: Database, id: string): Promise<SignInvitation | undefined> {
  return db.selectFrom('sign_invitations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The ids of those of which no signature came, or who said no since, in no order. */
export async function unsignedInvitationIds(db: Database, letterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_invitations')
    .select('id')
    .where('letter_id', '=', letterId)
    .where((eb) => eb.or([eb('signature_id', 'is', null), eb('declined_at', 'is not', null)]))
    .execute()
  return rows.map(({ id }) => id)
}

/** These invitations, in no order. */
export async function signInvitationsWith(
  db: Database,
  ids: readonly string[],
): Promise<SignInvitation[]> {
  if (ids.length === 0) return []
  return await db.selectFrom('sign_invitations').selectAll().where('id', 'in', ids).execute()
}

export async function updateSignInvitation(
  db: Database,
  id: string,
  change: Updateable<SignInvitationsTable>,
): Promise<void> {
  await db.updateTable('sign_invitations').set(change).where('id', '=', id).execute()
}

/** Links an invitation to the signature that came of it first. */
export async function beginSignInvitation(
  db: Database,
  id: string,
  signatureId: string,
): Promise<void> {
  await db
    .updateTable('sign_invitations')
    .set({ signature_id: signatureId })
    .where('id', '=', id)
    .where('signature_id', 'is', null)
    .execute()
}

/** Empties what an invitation says of a person. */
export async function forgetInvitee(
  db: Database,
  { id, organisation }: Pick<SignInvitation, 'id' | 'organisation'>,
  deletedAt: Instant,
): Promise<void> {
  await updateSignInvitation(db, id, {
    email: null,
    name: null,
    declined_words: null,
    found_by: foundBy([organisation]),
    deleted_at: deletedAt,
  })
}

export async function deleteSignInvitation(db: Database, id: string): Promise<void> {
  await db.deleteFrom('sign_invitations').where('id', '=', id).execute()
}

/** Invitations whose day has come and that still say something of a person. */
export function signInvitationsDueOn(db: Database, day: string): Promise<SignInvitation[]> {
  return db
    .selectFrom('sign_invitations')
    .selectAll()
    .where('delete_on', '<=', day)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** Sets the day on which what a letter's invitations say of people goes, and with it the end of their links. */
export async function moveInvitationsDeletionDay(
  db: Database,
  letterId: string,
  day: string,
  linksEnd: Instant,
): Promise<void> {
  const left = db
    .selectFrom('sign_invitations')
    .select('id')
    .where('letter_id', '=', letterId)
    .where('deleted_at', 'is', null)
  await db
    .updateTable('tokens')
    .set({ expires_at: linksEnd })
    .where('purpose', 'in', ['sign-invitation', 'stop-reminders'])
    .where('subject_id', 'in', left)
    .execute()
  await db
    .updateTable('sign_invitations')
    .set({ delete_on: day })
    .where('letter_id', '=', letterId)
    .where('deleted_at', 'is', null)
    .execute()
}

/**
 * The invitations that a signature may be the answer to: those that it is linked to, and those
 * without one to an organisation of that key or to that email.
 */
export function signInvitationsAnsweredBy(
  db: Database,
  signature: { id: string; letter_id: string; organisation_key: string },
  email: string | null,
): Promise<SignInvitation[]> {
  return db
    .selectFrom('sign_invitations')
    .selectAll()
    .where('letter_id', '=', signature.letter_id)
    .where((eb) =>
      eb.or([
        eb('signature_id', '=', signature.id),
        eb('signature_id', 'is', null).and(
          eb.or([
            eb('organisation_key', '=', signature.organisation_key),
            ...(email === null ? [] : [eb('email', '=', email)]),
          ]),
        ),
      ]),
    )
    .orderBy('id')
    .execute()
}
