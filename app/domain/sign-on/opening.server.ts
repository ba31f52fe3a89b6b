import type { Selectable } from 'kysely'
import type { Database } from '../../../prisma-free-db/open'
import {
  findLetterWithCoalition,
  findVersionById,
  type LetterWithCoalition,
} from '../../../prisma-free-db/queries/letter-coalition'
import type { LettersTable, Stage, VersionsTable } from '../../../prisma-free-db/tables/letters'
import { NotFound } from '../errors.server'
import { daysAfterThere } from '../letters/deadline'

/** How long contact data stays after closing, in days. */
export const KEPT_FOR_DAYS = 28

/** How many days somebody has to confirm: a board meets in them. Then the link ends and what was written goes. */
export const CONFIRM_WITHIN_DAYS = 21

/** For so many days after the end, what was sent before it may be confirmed, unless coordinators set another number. */
export const USUAL_GRACE_DAYS = 7

const PUBLIC: readonly Stage[] = ['signing', 'closed', 'sent', 'published']

type Dated = Pick<Selectable<LettersTable>, 'stage' | 'sign_by' | 'closed_at'>

/** True while organisations may sign: the letter is open, and its last day has not passed. */
export const isOpen = (letter: Dated, now: Date): boolean =>
  letter.stage === 'signing' && (letter.sign_by === null || letter.sign_by > now.toISOString())

/** Whole days until the last moment to sign; null where there is none to come. */
export function daysLeft(letter: Dated, now: Date): number | null {
  if (!isOpen(letter, now) || letter.sign_by === null) return null
  return Math.floor((Date.parse(letter.sign_by) - now.getTime()) / 86_400_000)
}

/** True until the letter is sent: a signature may still be confirmed, accepted or declined. */
export const mayStillCome = (letter: Dated): boolean =>
  letter.stage === 'signing' || letter.stage === 'closed'

/**
 * True while what was sent before the end may be confirmed: for the days of grace after the deadline,
 * or after it was closed by hand. They end at the same time of day by the letter's clocks, also where these change meanwhile.
 */
export function mayBeConfirmed(
  letter: Dated & { readonly time_zone: string; readonly grace_days: number | null },
  now: Date,
): boolean {
  if (!mayStillCome(letter)) return false
  const end = letter.closed_at ?? letter.sign_by
  if (isOpen(letter, now) || end === null) return true
  return now <= daysAfterThere(end, letter.grace_days ?? USUAL_GRACE_DAYS, letter.time_zone)
}

/** `days` after a moment, as an instant. */
export const daysAfter = (moment: Date, days: number): Date =>
  new Date(moment.getTime() + days * 86_400_000)

/** The day of an instant in UTC, `2026-12-30`. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** The day as which begins, what was written now is deleted where nobody has confirmed it. */
export const unconfirmedUntil = (now: Date): string =>
  dayOf(daysAfter(now, CONFIRM_WITHIN_DAYS + 1))

/** The day on which contact data goes: 28 days after closing, or after the last day to sign until it has closed. */
export function deletionDay(letter: Dated, now: Date): string {
  const closing = letter.closed_at ?? letter.sign_by
  return dayOf(daysAfter(closing ? new Date(closing) : now, KEPT_FOR_DAYS))
}

export interface PublicLetterRows {
  readonly letter: LetterWithCoalition
  /** The text that is open for signature, or was when it closed. */
  readonly version: Selectable<VersionsTable>
}

/** A letter that is public, or is to those who are invited: see `enterByAddress`. Null for a draft, a deleted letter and an unknown one alike. */
export async function findPublicLetter(
  db: Database,
  by: { slug: string } | { id: string },
): Promise<PublicLetterRows | null> {
  const letter = await findLetterWithCoalition(db, by)
  if (!letter || letter.deleted_at || !PUBLIC.includes(letter.stage) || !letter.open_version_id) {
    return null
  }
  const version = await findVersionById(db, letter.open_version_id)
  return version ? { letter, version } : null
}

/** As `findPublicLetter`, for those who have come in already. Throws `NotFound`. */
export async function requirePublicLetter(
  db: Database,
  by: { id: string },
): Promise<PublicLetterRows> {
  const found = await findPublicLetter(db, by)
  if (!found) throw new NotFound()
  return found
}
