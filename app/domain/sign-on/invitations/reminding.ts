const HOUR = 3_600_000
/** How long before the deadline reminders may come daily. */
const LAST_HOURS = 48 * HOUR
const EVERY_THREE_DAYS = 72 * HOUR
const DAILY = 24 * HOUR

/**
 * True where somebody may be reminded now: three days after they were last written to, and daily in
 * the last 48 hours before the deadline.
 */
export function mayRemind(
  now: Date,
  { last, deadline }: { last: string; deadline: string | null },
): boolean {
  const left = deadline === null ? Number.POSITIVE_INFINITY : Date.parse(deadline) - now.getTime()
  const between = left >= 0 && left <= LAST_HOURS ? DAILY : EVERY_THREE_DAYS
  return now.getTime() - Date.parse(last) >= between
}

/** Why somebody is reminded: they have not answered, not confirmed their email, or not the new text. */
export type RemindedOf = 'answer' | 'confirm' | 'confirm again'

/** Somebody who waits to be reminded: an invitation, or a contact. */
export interface Remindable {
  readonly id: string
  readonly of: RemindedOf
  readonly organisation: string
  readonly email: string
  /** When they were last written to about it. */
  readonly last: string
  /** They want no more reminders. */
  readonly stopped: boolean
}

/** Somebody with whether they are reminded now, and why not. */
export interface Reminder extends Remindable {
  readonly becomes: 'reminded now' | 'too soon' | 'wants none' | 'one at a time'
}

/**
 * Who is reminded now. Whoever has ended reminders at an address of theirs gets none at it, for
 * whatever; whoever waits in several ways, as one office does for two organisations, gets one at a
 * time, that which has waited longest.
 */
export function planReminders(
  all: readonly Remindable[],
  at: { readonly now: Date; readonly deadline: string | null },
): Reminder[] {
  const stopped = new Set(all.filter((one) => one.stopped).map((one) => one.email))
  const written = new Map<string, string>()
  for (const { email, last } of all) {
    if (last > (written.get(email) ?? '')) written.set(email, last)
  }
  const taken = new Set<string>()
  return [...all]
    .sort((one, other) => (one.last < other.last ? -1 : one.last > other.last ? 1 : 0))
    .map((one): Reminder => {
      if (stopped.has(one.email)) return { ...one, becomes: 'wants none' }
      const last = written.get(one.email) ?? one.last
      if (!mayRemind(at.now, { last, deadline: at.deadline }))
        return { ...one, becomes: 'too soon' }
      if (taken.has(one.email)) return { ...one, becomes: 'one at a time' }
      taken.add(one.email)
      return { ...one, becomes: 'reminded now' }
    })
}
