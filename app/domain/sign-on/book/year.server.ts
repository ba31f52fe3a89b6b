import type { BookEntry } from '../../../../prisma-free-db/queries/book'
import { dayOf, daysAfter } from '../opening.server'
import { startOfDay } from '../signing/links.server'

/** So many days before an entry goes its person is asked whether it may stay. */
const ASKED_BEFORE = [30, 7] as const

/** How many days ahead somebody is asked for the first time. */
export const FIRST_ASKED_BEFORE = ASKED_BEFORE[0]

/** The day on which consent that is given now ends, a year on: `2027-11-28`. */
export function renewBy(now: Date): string {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() + 1)
  return dayOf(then)
}

/** True until the day on which an entry goes. Nobody reads it from then on, whether or not the job has run. */
export const isKept = (entry: Pick<BookEntry, 'renew_by'>, now: Date): boolean =>
  entry.renew_by > dayOf(now)

/**
 * The day since which somebody is to be asked to renew an entry; null where they have been since, or
 * none has come yet. Of two that were missed the later one counts: nobody is asked twice at once.
 */
export function toBeAskedSince(
  entry: Pick<BookEntry, 'renew_by' | 'reminded_at'>,
  now: Date,
): string | null {
  if (!isKept(entry, now)) return null
  const days = ASKED_BEFORE.map((before) => dayOf(daysAfter(startOfDay(entry.renew_by), -before)))
  const since = days.findLast((day) => day <= dayOf(now))
  return since !== undefined && (entry.reminded_at ?? '') < since ? since : null
}
