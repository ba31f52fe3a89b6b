import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { deleteMessagesOfInvitation } from '../../../../prisma-free-db/queries/messages'
import {
  forgetInvitee,
  signInvitationsDueOn,
} from '../../../../prisma-free-db/queries/sign-invitations'
import { type Actor, instantOf } from '../../actor.server'
import { Forbidden } from '../../errors.server'
import { endTokens } from '../../tokens.server'
import { dayOf } from '../opening.server'

/**
 * Empties what invitations to sign say of people once their day has come, and ends the links that
 * went with it: that an organisation was invited, and whether it said no, stays with the letter. For
 * the instance itself. Returns how many were emptied.
 */
export async function deleteDueInvitations(db: Database, actor: Actor): Promise<number> {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself does that.')
  const due = await signInvitationsDueOn(db, dayOf(actor.now))
  // One at a time: whoever works on the store meanwhile never waits for all of them.
  for (const invitation of due) {
    await atomically(db, async (tx) => {
      await deleteMessagesOfInvitation(tx, invitation.id)
      await endInvitationLinks(tx, invitation.id)
      await forgetInvitee(tx, invitation, instantOf(actor))
    })
  }
  return due.length
}

/** Ends all links that went out with an invitation to sign. */
export async function endInvitationLinks(tx: Database, id: string): Promise<void> {
  await endTokens(tx, 'sign-invitation', id)
  await endTokens(tx, 'stop-reminders', id)
}
