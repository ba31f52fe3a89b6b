import type { Rise } from '../../domain/sign-on/board/board-view'

const DAY = 24 * 60 * 60_000

/** How many had signed by the end of a day, in the words of that day. */
export interface DayOfRise {
  readonly day: string
  readonly signed: number
}

/** The days on which the number rose, each with the number at its end. `dayOf` tells the day of an instant. */
export function daysOfRise(
  rises: readonly Rise[],
  dayOf: (at: string) => string,
): readonly DayOfRise[] {
  const days = new Map(rises.map(({ at, signed }) => [dayOf(at), signed]))
  return [...days].map(([day, signed]) => ({ day, signed }))
}

/** How many had signed by a moment. */
export const signedBy = (rises: readonly Rise[], at: number): number =>
  rises.findLast((rise) => Date.parse(rise.at) <= at)?.signed ?? 0

/** How many signed in the seven days before a moment; null while it has been open for less, which says nothing of a pace. */
export function signedInAWeek(
  rises: readonly Rise[],
  { from, now }: { from: string; now: string },
): number | null {
  const today = Date.parse(now)
  if (today - Date.parse(from) < 7 * DAY) return null
  return signedBy(rises, today) - signedBy(rises, today - 7 * DAY)
}

/** Where the line is at the end, if as many go on to sign each day as in the last week. */
export function atThisPace(
  rises: readonly Rise[],
  about: { from: string; now: string; to: string },
): number | null {
  const inAWeek = signedInAWeek(rises, about)
  const daysLeft = (Date.parse(about.to) - Date.parse(about.now)) / DAY
  if (inAWeek === null || inAWeek < 3 || daysLeft < 1) return null
  const signed = signedBy(rises, Date.parse(about.now))
  return signed + Math.round((inAWeek / 7) * daysLeft)
}
