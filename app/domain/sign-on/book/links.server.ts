import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  type BookEntry,
  bookEntriesByEmail,
  countBookLinksSince,
  findBookEntry,
} from '../../../../prisma-free-db/queries/book'
import type { Flag } from '../../../../prisma-free-db/tables/values'
import { languageOf } from '../../../words/languages'
import type { Words } from '../../../words/words'
import { wordsIn } from '../../../words/words.server'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { BookLinksMessage } from '../../messages/book-links'
import { compose } from '../../messages/compose.server'
import { queueMessage } from '../../messages/outbox.server'
import { grantToken } from '../../tokens.server'
import { findManaged } from '../managing/manage.server'
import { dayOf } from '../opening.server'
import { startOfDay } from '../signing/links.server'
import { emailAddress } from '../signing/names.server'
import { isKept } from './year.server'

const HOUR = 3_600_000
/** Links to entries that one address is sent in an hour, whoever asks for them. */
const MOST_LINKS_PER_HOUR = 5

/**
 * The address of a contact's own entry, by the link to what they signed, which came to the same
 * mailbox. Throws `NotFound` where the link has ended or they are in no book.
 */
export async function openBookEntry(db: Database, actor: Actor, token: string): Promise<string> {
  return atomically(db, async (tx) => {
    const id = (await findManaged(tx, actor, token))?.contact.book_entry_id
    const entry = id ? await findBookEntry(tx, id) : undefined
    if (!entry || !isKept(entry, actor.now)) throw new NotFound()
    return bookLink(tx, actor, { entry, baseUrl: '' })
  })
}

/** A new link by which somebody sees and changes their entry, or leaves; it works as long as the entry is kept. */
export async function bookLink(
  tx: Database,
  actor: Actor,
  { entry, baseUrl }: { entry: BookEntry; baseUrl: string },
): Promise<string> {
  const token = await grantToken(tx, actor, {
    purpose: 'book-entry',
    subjectId: entry.id,
    expiresAt: startOfDay(entry.renew_by),
  })
  return `${baseUrl}/book/${token}`
}

/**
 * Sends whoever is in an organisation book with this email a new link to each of their entries. The
 * answer is the same where nobody is. Throws `Invalid` on `email`.
 */
export async function sendBookLinks(
  db: Database,
  actor: Actor,
  input: { email: string; baseUrl: string },
): Promise<void> {
  const email = emailAddress(input.email)
  await atomically(db, async (tx) => {
    for (const entry of await bookEntriesByEmail(tx, email, dayOf(actor.now))) {
      const since = new Date(actor.now.getTime() - HOUR).toISOString()
      if ((await countBookLinksSince(tx, email, since)) >= MOST_LINKS_PER_HOUR) return
      const letter = { coalition_name: entry.coalition, is_sample: entry.is_sample }
      await sendBookLink(tx, actor, { entry, letter, baseUrl: input.baseUrl })
    }
  })
}

/** What somebody is written to with who is in the organisation book. */
export const wordsOfEntry = (entry: Pick<BookEntry, 'language'>): Words =>
  wordsIn(languageOf(entry.language) ?? 'en')

/** Sends somebody a new link to their entry. */
export async function sendBookLink(
  tx: Database,
  actor: Actor,
  about: {
    entry: BookEntry
    /** Any letter of the coalition. */
    letter: { coalition_name: string | null; is_sample: Flag }
    baseUrl: string
  },
): Promise<void> {
  const { entry, letter, baseUrl } = about
  const words = wordsOfEntry(entry)
  const message = await compose(
    BookLinksMessage,
    {
      words,
      organisation: entry.organisation,
      coalition: letter.coalition_name,
      keptUntil: words.day(entry.renew_by),
      link: await bookLink(tx, actor, { entry, baseUrl }),
    },
    {
      to: entry.email,
      subject: words.t('mails.book.linkSubject', entry),
    },
  )
  await queueMessage(tx, actor, message, {
    isSample: letter.is_sample === 1,
    bookEntryId: entry.id,
  })
}
