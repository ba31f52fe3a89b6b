import type { Database } from '../../../../prisma-free-db/open'
import type { BookEntry } from '../../../../prisma-free-db/queries/book'
import { type Actor, instantOf } from '../../actor.server'
import { textIn } from '../../letters/versions/version-texts'
import { compose } from '../../messages/compose.server'
import { ConsideringMessage } from '../../messages/considering'
import { queueMessage } from '../../messages/outbox.server'
import { ReceiptMessage } from '../../messages/receipt'
import { ReceiptCopyMessage } from '../../messages/receipt-copy'
import { grantToken } from '../../tokens.server'
import { bookLink } from '../book/links.server'
import { slugFor } from '../page/linked-letter'
import { wordsForContact } from './contact-language.server'
import { fixedText } from './fixed-text.server'
import { hasManyLinks } from './link-limit.server'
import { manageLink, startOfDay } from './links.server'
import type { AboutSignature } from './take-on.server'

/** Sends the receipt to who signed, and a copy to the address of the organisation that they named. */
export async function sendReceipt(
  tx: Database,
  actor: Actor,
  about: AboutSignature & {
    /** Their entry in the organisation book. */
    entry: BookEntry | null
  },
): Promise<void> {
  const { letter, version, signature, contact, entry, baseUrl } = about
  if (!contact.email) return
  const signed = textIn(version, contact.text_language)
  const words = wordsForContact(contact, letter)
  const { t, day } = words
  const said = {
    words,
    letter: signed.title,
    signatory: signature.signatory,
    organisation: contact.organisation,
    name: contact.name ?? '',
    role: contact.role ?? '',
    filledBy: contact.filled_by,
    naming: contact.naming,
    sentence: contact.sentence,
    declaration: contact.declaration ?? '',
    signedOn: day(instantOf(actor)),
    deletedOn: day(contact.delete_on),
    text: fixedText(about, words),
    signed,
  }
  const subject = t('mails.receipt.subject', said)
  const link = await manageLink(tx, actor, { contact, baseUrl })
  const book = entry && {
    coalition: letter.coalition_name,
    keptUntil: day(entry.renew_by),
    link: await bookLink(tx, actor, { entry, baseUrl }),
  }
  const to = { to: contact.email, subject }
  const receipt = await compose(ReceiptMessage, { ...said, link, book }, to)
  const goes = { isSample: letter.is_sample === 1, contactId: contact.id }
  await queueMessage(tx, actor, receipt, goes)

  if (!contact.copy_to || contact.copy_to === contact.email) return
  if (await hasManyLinks(tx, actor, contact.copy_to)) return
  const token = await grantToken(tx, actor, {
    purpose: 'dispute-signature',
    subjectId: contact.id,
    expiresAt: startOfDay(contact.delete_on),
  })
  const copy = await compose(
    ReceiptCopyMessage,
    { ...said, link: `${baseUrl}/signature/dispute/${token}` },
    { to: contact.copy_to, subject },
  )
  await queueMessage(tx, actor, copy, goes)
}

/** Tells who considers it that it is noted, with the link by which they sign when they have decided. */
export async function sendNoted(tx: Database, actor: Actor, about: AboutSignature): Promise<void> {
  await sendConsidering(tx, actor, { ...about, isDue: false })
}

/** Reminds who considers it that the day that they named has come. */
export async function sendReminder(
  tx: Database,
  actor: Actor,
  about: AboutSignature,
): Promise<void> {
  await sendConsidering(tx, actor, { ...about, isDue: true })
}

async function sendConsidering(
  tx: Database,
  actor: Actor,
  { letter, version, contact, baseUrl, isDue }: AboutSignature & { isDue: boolean },
): Promise<void> {
  if (!contact.email || !contact.considering_until) return
  const slug = slugFor(letter)
  const { title } = textIn(version, contact.text_language)
  const words = wordsForContact(contact, letter)
  const { t, day } = words
  const message = await compose(
    ConsideringMessage,
    {
      words,
      letter: title,
      organisation: contact.organisation,
      decidesOn: day(contact.considering_until),
      signBy: letter.sign_by
        ? words.lastMoment(letter.sign_by, letter.time_zone, instantOf(actor))
        : null,
      deletedOn: day(contact.delete_on),
      isDue,
      link: await manageLink(tx, actor, { contact, baseUrl }),
      letterLink: slug && `${baseUrl}/l/${slug}`,
    },
    {
      to: contact.email,
      subject: t(isDue ? 'mails.considering.subjectDue' : 'mails.considering.subject', {
        organisation: contact.organisation,
        letter: title,
      }),
    },
  )
  await queueMessage(tx, actor, message, {
    isSample: letter.is_sample === 1,
    contactId: contact.id,
  })
}
