import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  bookEntriesNotAsked,
  bookEntriesOf,
  findBookEntry,
} from '../../../../prisma-free-db/queries/book'
import { lettersOfCoalition } from '../../../../prisma-free-db/queries/letters'
import { logActivity } from '../../activity.server'
import type { Actor } from '../../actor.server'
import { requireCoalition } from '../../coalitions/access.server'
import { mayActAs } from '../../coalitions/roles.server'
import { NotFound } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { dayOf, isOpen } from '../opening.server'
import { type BookOrganisation, organisationsOf } from './organisations.server'
import { pastLetters } from './past.server'
import { removeEntry } from './removing.server'

/** A letter that organisations sign now, and how many of the book it has not been put to. */
export interface LetterToAsk {
  readonly id: string
  readonly title: string
  readonly notAsked: number
}

export interface Book {
  /** Whose book it is; null where they have no name. */
  readonly coalition: string | null
  /** All of them, or those whom the letter that was asked about has not been put to. */
  readonly organisations: readonly BookOrganisation[]
  /** How many there are in all. */
  readonly total: number
  readonly letters: readonly LetterToAsk[]
}

/**
 * A coalition's organisation book; with `notAskedFor`, the id of one of its letters that are open,
 * only whom that has not been put to. For coordinators; everybody else finds nothing. Throws
 * `NotFound`.
 */
export async function readBook(
  db: Database,
  actor: Actor,
  coalitionId: string,
  { notAskedFor }: { notAskedFor?: string | undefined } = {},
): Promise<Book> {
  const { coalition } = await requireCoordinator(db, actor, coalitionId)
  const today = dayOf(actor.now)
  const past = await pastLetters(db, { coalitionId })
  const all = organisationsOf(await bookEntriesOf(db, coalitionId, today), past)
  const letters: LetterToAsk[] = []
  let shown = all
  for (const letter of await lettersOfCoalition(db, coalitionId)) {
    if (!isOpen(letter, actor.now)) continue
    const notAsked = organisationsOf(await bookEntriesNotAsked(db, letter, today), past)
    letters.push({ id: letter.id, title: letter.title, notAsked: notAsked.length })
    if (letter.id === notAskedFor) shown = notAsked
  }
  if (notAskedFor !== undefined && !letters.some((one) => one.id === notAskedFor)) {
    throw new NotFound()
  }
  return { coalition: coalition.name, organisations: shown, total: all.length, letters }
}

/**
 * Whom of the organisation book a letter has not been put to. For coordinators. Throws `NotFound` or
 * `Forbidden`.
 */
export async function notAskedYet(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<BookOrganisation[]> {
  const { letter } = await requireLetter(db, actor, letterId, 'coordinator')
  const entries = await bookEntriesNotAsked(db, letter, dayOf(actor.now))
  return organisationsOf(entries, await pastLetters(db, { coalitionId: letter.coalition_id }))
}

/**
 * Takes an entry out of the book, for somebody who asked a coordinator to: all that it says goes at
 * once. Twice is harmless. For coordinators. Throws `NotFound`.
 */
export async function takeOutOfBook(
  db: Database,
  actor: Actor,
  coalitionId: string,
  entryId: string,
): Promise<void> {
  await atomically(db, async (tx) => {
    await requireCoordinator(tx, actor, coalitionId)
    const entry = await findBookEntry(tx, entryId)
    if (entry?.coalition_id !== coalitionId || !(await removeEntry(tx, entry))) return
    // Without the name: who has left is not listed anywhere.
    await logActivity(tx, actor, { coalitionId, kind: 'book.taken-out' })
  })
}

async function requireCoordinator(db: Database, actor: Actor, coalitionId: string) {
  const found = await requireCoalition(db, actor, coalitionId)
  if (!mayActAs(found.role, 'coordinator')) throw new NotFound()
  return found
}
