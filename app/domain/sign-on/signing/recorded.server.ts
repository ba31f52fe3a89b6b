import type { Database } from '../../../../prisma-free-db/open'
import type { Actor } from '../../actor.server'
import { textIn } from '../../letters/versions/version-texts'
import { compose } from '../../messages/compose.server'
import { queueMessage } from '../../messages/outbox.server'
import { RecordedMessage } from '../../messages/recorded'
import { grantToken } from '../../tokens.server'
import { mayStillCome } from '../opening.server'
import { wordsForContact } from './contact-language.server'
import { fixedText } from './fixed-text.server'
import { manageLink, startOfDay } from './links.server'
import type { AboutSignature } from './take-on.server'

/** Tells who said yes by another way than the form what was written down for them. */
export async function sendRecorded(
  tx: Database,
  actor: Actor,
  about: AboutSignature,
): Promise<void> {
  const { letter, version, contact, baseUrl } = about
  if (!contact.email || !contact.told_on || !contact.told_how) return
  const signed = textIn(version, contact.text_language)
  const token = await grantToken(tx, actor, {
    purpose: 'dispute-signature',
    subjectId: contact.id,
    expiresAt: startOfDay(contact.delete_on),
  })
  const words = wordsForContact(contact, letter)
  const { t, day } = words
  const message = await compose(
    RecordedMessage,
    {
      words,
      letter: signed.title,
      by: letter.lead_organisation ?? letter.coalition_name ?? t('mails.shared.aCoordinator'),
      organisation: contact.organisation,
      name: contact.name ?? '',
      role: contact.role ?? '',
      toldHow: contact.told_how,
      toldOn: day(contact.told_on),
      isLater: !mayStillCome(letter),
      naming: contact.naming,
      sentence: contact.sentence,
      deletedOn: day(contact.delete_on),
      link: await manageLink(tx, actor, { contact, baseUrl }),
      notRightLink: `${baseUrl}/signature/dispute/${token}`,
      text: fixedText(about, words),
      signed,
    },
    {
      to: contact.email,
      subject: t('mails.recorded.subject', {
        organisation: contact.organisation,
        letter: signed.title,
      }),
    },
  )
  await queueMessage(tx, actor, message, {
    isSample: letter.is_sample === 1,
    contactId: contact.id,
  })
}
