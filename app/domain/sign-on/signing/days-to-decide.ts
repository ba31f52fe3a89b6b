import { wallClockAt } from '../../letters/deadline'

/** The days that a board may name, `2026-12-01`. */
export interface DaysToDecide {
  readonly first: string
  /** Undefined where nobody has set a last day to sign. */
  readonly last: string | undefined
}

/** From today to the last day to sign, by the letter's clocks. */
export const daysToDecide = (
  letter: { sign_by: string | null; time_zone: string },
  now: Date,
): DaysToDecide => ({
  first: wallClockAt(now.toISOString(), letter.time_zone).day,
  last: letter.sign_by ? wallClockAt(letter.sign_by, letter.time_zone).day : undefined,
})
