import type { Database } from '../../../../prisma-free-db/open'
import type { SignInvitation } from '../../../../prisma-free-db/queries/sign-invitations'
import { type Actor, instantOf } from '../../actor.server'
import { lastMoment } from '../../letters/last-moment'
import { inWords } from '../../messages/days'
import { formLetter } from '../../messages/form-letter.server'
import { InvitationToSignMessage } from '../../messages/invitation-to-sign'
import { queueMessage } from '../../messages/outbox.server'
import type { PublicLetterRows } from '../opening.server'
import type { InvitationWords } from './invitation-words'
import { stopLink } from './stopping.server'

// They go out by the hundred, with the same words to all.
const ask = formLetter(InvitationToSignMessage, ['note'])

/** Sends an organisation its invitation to sign, or reminds it of it, with a link that ends reminders. */
export async function sendInvitationToSign(
  tx: Database,
  actor: Actor,
  about: PublicLetterRows & {
    invitation: SignInvitation
    words: InvitationWords
    link: string
    baseUrl: string
  },
): Promise<void> {
  const { letter, version, invitation, words, link, baseUrl } = about
  if (!invitation.email) return
  const stop = await stopLink(tx, actor, { subject: invitation, baseUrl })
  const message = await ask(
    {
      letter: version.title,
      from: letter.lead_organisation ?? letter.coalition_name,
      organisation: invitation.organisation,
      name: invitation.name,
      note: words.note,
      signBy: letter.sign_by && lastMoment(letter.sign_by, letter.time_zone, instantOf(actor)),
      deletedOn: inWords(invitation.delete_on),
      link,
      stopLink: stop,
    },
    { to: invitation.email, subject: words.subject },
  )
  await queueMessage(tx, actor, message, {
    isSample: letter.is_sample === 1,
    invitationId: invitation.id,
    stopLink: stop,
  })
}
