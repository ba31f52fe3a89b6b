import type { Words } from '../../../words/words'
/**
 * How a form came that anybody may send: `calm` where no flood lasts; else `proven` with a proof of work beside it, or
 * `unproven`, so that nothing tells it from what a program sends.
 */
export type Came = 'calm' | 'proven' | 'unproven'

/** How a public form came, as far as it tells a program from a person. */
export interface Arrival {
  /** What stands in the field that nobody sees. */
  readonly trap: string
  /** For how many milliseconds the form had been shown; null where it does not say so in our own words. */
  readonly shownFor: number | null
}

/** Nobody reads and fills in a form faster than this, in milliseconds, and after that they should read it again. */
const SOONEST = 2000
const LATEST = 24 * 3_600_000

/** True where a form may be sent once more with the stamp that it has: time goes on counting from when it was first shown. */
export const isStampGood = (shownFor: Arrival['shownFor']): shownFor is number =>
  shownFor !== null && shownFor <= LATEST

/** Why a form is shown again, as sentences; null where a person may well have sent it. */
export function whyShownAgain({ trap, shownFor }: Arrival, { t }: Words): string | null {
  if (trap !== '') return t('refusals.trap')
  if (!isStampGood(shownFor)) return t('refusals.openTooLong')
  if (shownFor < SOONEST) return t('refusals.tooFast')
  return null
}

/** What somebody reads where too many forms have come from their network, with their email or about the letter; `seconds` until one is taken again. */
export const whyNotNow = (seconds: number, { t }: Words): string =>
  t('refusals.tooMany', { minutes: Math.ceil(seconds / 60) })
