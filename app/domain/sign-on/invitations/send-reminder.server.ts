import type { Database } from '../../../../prisma-free-db/open'
import { findContact, updateContact } from '../../../../prisma-free-db/queries/contacts'
import {
  findSignInvitation,
  updateSignInvitation,
} from '../../../../prisma-free-db/queries/sign-invitations'
import { type Actor, instantOf } from '../../actor.server'
import { textIn } from '../../letters/versions/version-texts'
import { compose } from '../../messages/compose.server'
import { queueMessage } from '../../messages/outbox.server'
import { ReminderToConfirmMessage } from '../../messages/reminder-to-confirm'
import { grantToken } from '../../tokens.server'
import type { PublicLetterRows } from '../opening.server'
import { wordsForContact } from '../signing/contact-language.server'
import { startOfDay } from '../signing/links.server'
import type { WordsByLanguage } from './invitation-words'
import { invitationLink } from './inviting.server'
import type { Reminder } from './reminding'
import { sendInvitationToSign } from './send-invitation.server'
import { stopLink } from './stopping.server'

interface ToRemind extends PublicLetterRows {
  readonly reminder: Reminder
  readonly words: WordsByLanguage
  readonly baseUrl: string
}

/** Sends one reminder, with a new link and a way to end them, and notes when. */
export function sendReminderOf(tx: Database, actor: Actor, about: ToRemind): Promise<void> {
  return about.reminder.of === 'answer'
    ? remindInvited(tx, actor, about)
    : remindContact(tx, actor, about)
}

/** The links that went out before go on to work. */
async function remindInvited(
  tx: Database,
  actor: Actor,
  { reminder, ...about }: ToRemind,
): Promise<void> {
  const invitation = await findSignInvitation(tx, reminder.id)
  if (!invitation) return
  const link = await invitationLink(tx, actor, { ...about, invitation })
  await sendInvitationToSign(tx, actor, { ...about, invitation, link })
  await updateSignInvitation(tx, invitation.id, {
    reminders: invitation.reminders + 1,
    reminded_at: instantOf(actor),
  })
}

async function remindContact(
  tx: Database,
  actor: Actor,
  { reminder, letter, version, baseUrl }: ToRemind,
): Promise<void> {
  const contact = await findContact(tx, reminder.id)
  if (!contact?.email) return
  const again = reminder.of === 'confirm again'
  const token = await grantToken(tx, actor, {
    purpose: again ? 'agree-again' : 'confirm-signature',
    subjectId: contact.id,
    expiresAt: startOfDay(contact.delete_on),
  })
  const stop = await stopLink(tx, actor, { subject: contact, baseUrl })
  const { title } = textIn(version, contact.text_language)
  const words = wordsForContact(contact, letter)
  const { organisation } = reminder
  const message = await compose(
    ReminderToConfirmMessage,
    {
      words,
      again,
      letter: title,
      organisation,
      deletedOn: words.day(contact.delete_on),
      link: again ? `${baseUrl}/signature/${token}/text` : `${baseUrl}/signature/confirm/${token}`,
      notMeLink: again ? null : `${baseUrl}/signature/confirm/${token}/not-me`,
      stopLink: stop,
    },
    {
      to: contact.email,
      subject: again
        ? words.t('mails.reminder.subjectAgain', { letter: title })
        : words.t('mails.reminder.subject', { organisation }),
    },
  )
  await queueMessage(tx, actor, message, {
    isSample: letter.is_sample === 1,
    contactId: contact.id,
    stopLink: stop,
  })
  await updateContact(tx, contact.id, { reminded_at: instantOf(actor) })
}
