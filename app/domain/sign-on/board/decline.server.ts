import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { contactsOf, updateContact } from '../../../../prisma-free-db/queries/contacts'
import { findLetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import { findSignature } from '../../../../prisma-free-db/queries/signatures'
import type { Actor } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { compose } from '../../messages/compose.server'
import { DeclinedMessage } from '../../messages/declined'
import { queueMessage } from '../../messages/outbox.server'
import { wordsForContact } from '../signing/contact-language.server'
import { manageLink } from '../signing/links.server'
import { decideSignatures } from './decide.server'

const LONGEST_REASON = 1000

/** A signature that a coordinator is about to decline. */
export interface ToDecline {
  readonly organisation: string
  /** Somebody is there to be told. */
  readonly mayTell: boolean
}

/** For coordinators. Throws `NotFound` or `Forbidden`. */
export async function readToDecline(
  db: Database,
  actor: Actor,
  letterId: string,
  signatureId: string,
): Promise<ToDecline> {
  await requireLetter(db, actor, letterId, 'coordinator')
  const signature = await findSignature(db, signatureId)
  if (signature?.letter_id !== letterId || signature.organisation === '') throw new NotFound()
  const contacts = await contactsOf(db, signatureId)
  return {
    organisation: signature.organisation,
    mayTell: contacts.some((one) => one.email !== null),
  }
}

/**
 * Declines a signature, as `decideSignatures`, and sends the reason to those who signed for it;
 * without one, nothing is sent. Declined twice, it is told once. Throws `NotFound`, `Forbidden`, or
 * `Invalid` on `reason` and once the letter has been sent.
 */
export async function declineSignature(
  db: Database,
  actor: Actor,
  input: { letterId: string; signatureId: string; reason: string; baseUrl: string },
): Promise<void> {
  const reason = input.reason.trim()
  if (reason.length > LONGEST_REASON) {
    throw new Invalid(
      `Write at most ${LONGEST_REASON.toLocaleString('en-GB')} characters.`,
      'reason',
    )
  }
  await atomically(db, async (tx) => {
    const { letterId, signatureId } = input
    const decision = 'decline'
    const declined = await decideSignatures(tx, actor, {
      letterId,
      signatureIds: [signatureId],
      decision,
    })
    const letter = await findLetterWithCoalition(tx, { id: letterId })
    if (declined === 0 || reason === '' || !letter) return
    for (const contact of await contactsOf(tx, signatureId)) {
      if (contact.state !== 'declined' || !contact.email) continue
      await updateContact(tx, contact.id, { decline_reason: reason })
      const words = wordsForContact(contact, letter)
      const { organisation } = contact
      const message = await compose(
        DeclinedMessage,
        {
          words,
          letter: letter.title,
          by:
            letter.lead_organisation ??
            letter.coalition_name ??
            words.t('mails.shared.aCoordinator'),
          organisation,
          reason,
          contactEmail: letter.contact_email,
          deletedOn: words.day(contact.delete_on),
          link: await manageLink(tx, actor, { contact, baseUrl: input.baseUrl }),
        },
        {
          to: contact.email,
          subject: words.t('mails.declined.subject', { organisation, letter: letter.title }),
        },
      )
      await queueMessage(tx, actor, message, {
        isSample: letter.is_sample === 1,
        contactId: contact.id,
      })
    }
  })
}
