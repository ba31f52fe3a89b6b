import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  deleteInvitationsBefore,
  findInvitation,
  type Invitation,
  markWithdrawn,
  waitingInvitations,
} from '../../../prisma-free-db/queries/invitations'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { logActivity } from '../activity.server'
import { type Actor, instantOf } from '../actor.server'
import { NotFound } from '../errors.server'
import { endTokens } from '../tokens.server'
import { requireCoalition } from './access.server'

/** An invitation that waits for its answer. */
export interface WaitingInvitation {
  readonly id: string
  /** Null: a link for whoever has it. */
  readonly email: string | null
  readonly organisation: string | null
  readonly role: Role
  readonly sentAt: string
  readonly until: string
  /** It ran out, and can be sent again. */
  readonly ended: boolean
}

/** The invitations of a coalition that nobody has answered yet, newest first. For coordinators. */
export async function invitationsOf(
  db: Database,
  actor: Actor,
  coalitionId: string,
): Promise<WaitingInvitation[]> {
  await requireCoalition(db, actor, coalitionId, 'coordinator')
  const rows = await waitingInvitations(db, coalitionId)
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    organisation: row.organisation,
    role: row.role,
    sentAt: row.created_at,
    until: row.expires_at,
    ended: row.expires_at <= instantOf(actor),
  }))
}

/** Withdraws an invitation: its link stops working at once. */
export function withdrawInvitation(
  db: Database,
  actor: Actor,
  coalitionId: string,
  invitationId: string,
): Promise<void> {
  return atomically(db, async (tx) => {
    await requireCoalition(tx, actor, coalitionId, 'coordinator')
    const row = await requireWaiting(tx, coalitionId, invitationId)
    await endInvitation(tx, actor, row.id)
    await logActivity(tx, actor, { coalitionId, kind: 'invitation.withdrawn' })
  })
}

/**
 * Withdraws what would let somebody who is removed back in: every link for whoever has it, which
 * they may have kept, and what waits for their own address.
 */
export async function endWaysBack(
  tx: Database,
  actor: Actor,
  coalitionId: string,
  email: string | undefined,
): Promise<void> {
  for (const row of await waitingInvitations(tx, coalitionId)) {
    if (row.email === null || row.email === email) await endInvitation(tx, actor, row.id)
  }
}

/** Deletes invitations, and the addresses in them, when their days are over. For the daily job. */
export function forgetOldInvitations(db: Database, actor: Actor): Promise<void> {
  return deleteInvitationsBefore(db, instantOf(actor))
}

/** Ends an invitation and its link. For callers that have made sure that the actor may. */
export async function endInvitation(
  tx: Database,
  actor: Actor,
  invitationId: string,
): Promise<void> {
  await markWithdrawn(tx, invitationId, instantOf(actor))
  await endTokens(tx, 'invitation', invitationId)
}

/** An invitation of this coalition that nobody has answered. Throws `NotFound`. */
export async function requireWaiting(
  tx: Database,
  coalitionId: string,
  id: string,
): Promise<Invitation> {
  const row = await findInvitation(tx, id)
  if (row?.coalition_id !== coalitionId || row.accepted_at || row.withdrawn_at) {
    throw new NotFound('This invitation has been answered or withdrawn.')
  }
  return row
}
