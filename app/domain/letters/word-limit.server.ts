import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { updateLetter } from '../../../prisma-free-db/queries/letters'
import type { Actor } from '../actor.server'
import { Invalid } from '../errors.server'
import { requireLetterAtWork } from './archive.server'

/** More words than any letter may have. */
const MOST = 1_000_000

/**
 * Says how many words a letter may have, its footnotes apart; null for no limit. Nothing is refused
 * for being longer: the limit is somebody else's, and is counted down while people write. For
 * coordinators and editors. Throws `Invalid` on `wordLimit` for what is no such number.
 */
export async function setWordLimit(
  db: Database,
  actor: Actor,
  letterId: string,
  limit: number | null,
): Promise<void> {
  await atomically(db, async (tx) => {
    await requireLetterAtWork(tx, actor, letterId, 'editor')
    if (limit !== null && !(Number.isInteger(limit) && limit >= 1 && limit <= MOST)) {
      throw new Invalid(
        'Write the limit as a whole number, such as 3000, or leave it empty.',
        'wordLimit',
      )
    }
    await updateLetter(tx, letterId, { word_limit: limit })
  })
}
