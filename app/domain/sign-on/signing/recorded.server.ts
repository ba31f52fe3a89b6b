import type { Database } from '../../../../prisma-free-db/open'
import type { Actor } from '../../actor.server'
import { languagesOf, textIn } from '../../letters/version-texts'
import { compose } from '../../messages/compose.server'
import { inWords } from '../../messages/days'
import { queueMessage } from '../../messages/outbox.server'
import { RecordedMessage } from '../../messages/recorded'
import { grantToken } from '../../tokens.server'
import { TOLD_HOW } from '../board/told-how'
import { mayStillCome } from '../opening.server'
import { slugFor, textLink } from '../page/linked-letter'
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
  const slug = slugFor(letter)
  const signed = textIn(version, contact.text_language)
  const token = await grantToken(tx, actor, {
    purpose: 'dispute-signature',
    subjectId: contact.id,
    expiresAt: startOfDay(contact.delete_on),
  })
  const message = await compose(
    RecordedMessage,
    {
      letter: signed.title,
      by: letter.lead_organisation ?? letter.coalition_name ?? 'A coordinator',
      organisation: contact.organisation,
      name: contact.name ?? '',
      role: contact.role ?? '',
      told: `${TOLD_HOW[contact.told_how]} on ${inWords(contact.told_on)}`,
      isLater: !mayStillCome(letter),
      naming: contact.naming,
      sentence: contact.sentence,
      version: version.number,
      sha256: version.sha256,
      fixedOn: inWords(version.created_at),
      deletedOn: inWords(contact.delete_on),
      textLink:
        slug && textLink(`${baseUrl}/l/${slug}/versions/${version.number}`, signed, version),
      link: await manageLink(tx, actor, { contact, baseUrl }),
      notRightLink: `${baseUrl}/signature/dispute/${token}`,
      languages: languagesOf(version),
      signed,
    },
    { to: contact.email, subject: `Your yes for ${contact.organisation}: “${signed.title}”` },
  )
  await queueMessage(tx, actor, message, {
    isSample: letter.is_sample === 1,
    contactId: contact.id,
  })
}
