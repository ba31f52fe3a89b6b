import type { Database } from '../../../../prisma-free-db/open'
import { type BookEntry, deleteBookEntry } from '../../../../prisma-free-db/queries/book'
import { endTokens } from '../../tokens.server'

/**
 * Takes an entry out of the organisation book, with `dueOn` only where its day has come by then: all
 * that it says, its links, and with it the messages about it. What was signed stays as it is. True where it
 * was this call that did so.
 */
export async function removeEntry(
  tx: Database,
  { id }: Pick<BookEntry, 'id'>,
  when: { dueOn?: string } = {},
): Promise<boolean> {
  if (!(await deleteBookEntry(tx, id, when))) return false
  await endTokens(tx, 'book-entry', id)
  return true
}
