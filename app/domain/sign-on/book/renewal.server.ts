import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  bookEntriesDueOn,
  bookEntriesEndingBetween,
  markAskedToRenew,
} from '../../../../prisma-free-db/queries/book'
import { findCoalition } from '../../../../prisma-free-db/queries/coalitions'
import { type Actor, instantOf } from '../../actor.server'
import { Forbidden } from '../../errors.server'
import { BookRenewalMessage } from '../../messages/book-renewal'
import { compose } from '../../messages/compose.server'
import { queueMessage } from '../../messages/outbox.server'
import { dayOf, daysAfter } from '../opening.server'
import { bookLink, wordsOfEntry } from './links.server'
import { removeEntry } from './removing.server'
import { FIRST_ASKED_BEFORE, toBeAskedSince } from './year.server'

/**
 * Asks those whose entry soon goes whether it may stay: thirty days before, and once more seven days
 * before. For the instance itself. Returns how many were asked.
 */
export async function askToRenew(
  db: Database,
  actor: Actor,
  { baseUrl }: { baseUrl: string },
): Promise<number> {
  requireInstance(actor)
  const lastDay = dayOf(daysAfter(actor.now, FIRST_ASKED_BEFORE))
  let asked = 0
  for (const entry of await bookEntriesEndingBetween(db, dayOf(actor.now), lastDay)) {
    const notSince = toBeAskedSince(entry, actor.now)
    if (notSince === null) continue
    await atomically(db, async (tx) => {
      if (!(await markAskedToRenew(tx, entry, { at: instantOf(actor), notSince }))) return
      const coalition = await findCoalition(tx, entry.coalition_id)
      const words = wordsOfEntry(entry)
      const message = await compose(
        BookRenewalMessage,
        {
          words,
          organisation: entry.organisation,
          coalition: coalition?.name ?? null,
          keptUntil: words.day(entry.renew_by),
          isLast: entry.reminded_at !== null,
          link: await bookLink(tx, actor, { entry, baseUrl }),
        },
        { to: entry.email, subject: words.t('mails.book.renewSubject', entry) },
      )
      const isSample = coalition?.is_sample === 1
      await queueMessage(tx, actor, message, { isSample, bookEntryId: entry.id })
      asked++
    })
  }
  return asked
}

/** Takes out of the book whose year is over without a renewal. For the instance itself. Returns how many went. */
export async function endDueEntries(db: Database, actor: Actor): Promise<number> {
  requireInstance(actor)
  const today = dayOf(actor.now)
  const due = await bookEntriesDueOn(db, today)
  let ended = 0
  // One at a time: whoever works on the store meanwhile never waits for all of them.
  for (const entry of due) {
    // Somebody may have renewed it since.
    if (await atomically(db, (tx) => removeEntry(tx, entry, { dueOn: today }))) ended++
  }
  return ended
}

function requireInstance(actor: Actor): void {
  if (actor.kind !== 'instance') throw new Forbidden('Only the instance itself does that.')
}
