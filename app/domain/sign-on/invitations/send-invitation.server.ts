import type { Database } from '../../../../prisma-free-db/open'
import type { SignInvitation } from '../../../../prisma-free-db/queries/sign-invitations'
import { wordsIn } from '../../../words/words.server'
import { type Actor, instantOf } from '../../actor.server'
import { titleIn } from '../../letters/versions/version-texts'
import { formLetter } from '../../messages/form-letter.server'
import { InvitationToSignMessage } from '../../messages/invitation-to-sign'
import { queueMessage } from '../../messages/outbox.server'
import type { PublicLetterRows } from '../opening.server'
import { languageOfInvitation } from './invitation-language'
import type { WordsByLanguage } from './invitation-words'
import { stopLink } from './stopping.server'

// They go out by the hundred, with the same words to all.
const ask = formLetter(InvitationToSignMessage, ['note'])

/** Sends an organisation its invitation to sign, or reminds it of it, with a link that ends reminders. */
export async function sendInvitationToSign(
  tx: Database,
  actor: Actor,
  about: PublicLetterRows & {
    invitation: SignInvitation
    words: WordsByLanguage
    link: string
    baseUrl: string
  },
): Promise<void> {
  const { letter, version, invitation, words, link, baseUrl } = about
  if (!invitation.email) return
  const stop = await stopLink(tx, actor, { subject: invitation, baseUrl })
  const language = languageOfInvitation(invitation, version)
  const { subject, note } = words[language]
  const own = wordsIn(language, letter.time_zone)
  const message = await ask(
    {
      words: own,
      letter: titleIn(version, language),
      from: letter.lead_organisation ?? letter.coalition_name,
      organisation: invitation.organisation,
      name: invitation.name,
      note,
      signBy: letter.sign_by && own.lastMoment(letter.sign_by, letter.time_zone, instantOf(actor)),
      deletedOn: own.day(invitation.delete_on),
      link,
      stopLink: stop,
    },
    { to: invitation.email, subject },
  )
  await queueMessage(tx, actor, message, {
    isSample: letter.is_sample === 1,
    invitationId: invitation.id,
    stopLink: stop,
  })
}
