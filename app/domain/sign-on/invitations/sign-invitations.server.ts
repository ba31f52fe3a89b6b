import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  deleteSignInvitation,
  findSignInvitation,
  type SignInvitation,
} from '../../../../prisma-free-db/queries/sign-invitations'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { endTokens } from '../../tokens.server'
import { isOpen, requirePublicLetter } from '../opening.server'
import { endInvitationLinks } from './invitation-retention.server'
import { invitationLink } from './inviting.server'

/**
 * Takes an invitation back: its links end, and all that it said is deleted, messages on their way
 * too. A signature that came of it stays. For coordinators. Taken back twice is harmless. Throws
 * `NotFound` or `Forbidden`.
 */
export async function withdrawInvitation(
  db: Database,
  actor: Actor,
  letterId: string,
  invitationId: string,
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    const invitation = await findSignInvitation(tx, invitationId)
    if (invitation?.letter_id !== letterId) return
    await endInvitationLinks(tx, invitation.id)
    await deleteSignInvitation(tx, invitation.id)
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'sign-invitation.withdrawn',
    })
  })
}

/**
 * A new link for an organisation that was invited, to pass on by hand: it is shown this once, and
 * those before it end. For coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` once the letter
 * is closed or the contact's data has gone.
 */
export async function renewInvitationLink(
  db: Database,
  actor: Actor,
  input: { letterId: string; invitationId: string; baseUrl: string },
): Promise<{ invitation: SignInvitation; link: string }> {
  return atomically(db, async (tx) => {
    await requireLetterAtWork(tx, actor, input.letterId, 'coordinator')
    const invitation = await findSignInvitation(tx, input.invitationId)
    if (invitation?.letter_id !== input.letterId) throw new NotFound()
    const { letter } = await requirePublicLetter(tx, { id: input.letterId })
    if (!isOpen(letter, actor.now) || invitation.deleted_at) {
      throw new Invalid('This letter is closed for signing: a link would lead nowhere.')
    }
    await endTokens(tx, 'sign-invitation', invitation.id)
    const { baseUrl } = input
    return { invitation, link: await invitationLink(tx, actor, { letter, invitation, baseUrl }) }
  })
}
