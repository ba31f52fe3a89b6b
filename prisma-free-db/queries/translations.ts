import type { Updateable } from 'kysely'
import type { Database } from '../open'
import type { LettersTable } from '../tables/letters'
import type { Instant } from '../tables/values'
import type { LetterRow } from './letters'

/** The translations of a letter that are not removed, in the order of their language tags. */
export function translationsOfLetter(db: Database, letterId: string): Promise<LetterRow[]> {
  return db
    .selectFrom('letters')
    .selectAll()
    .where('translation_of', '=', letterId)
    .where('deleted_at', 'is', null)
    .orderBy('language')
    .execute()
}

/** The translation into a language that was removed last, while it can still be brought back. */
export function removedTranslation(
  db: Database,
  letterId: string,
  language: string,
): Promise<LetterRow | undefined> {
  return db
    .selectFrom('letters')
    .selectAll()
    .where('translation_of', '=', letterId)
    .where('language', '=', language)
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Changes a letter and its translations together: those that were deleted when `deletedAt` says, or
 * are not where it is null. Returns their ids.
 */
export async function updateWithTranslations(
  db: Database,
  letterId: string,
  change: Pick<Updateable<LettersTable>, 'archived_at' | 'deleted_at'>,
  deletedAt: Instant | null = null,
): Promise<string[]> {
  const rows = await db
    .updateTable('letters')
    .set(change)
    .where((eb) => eb.or([eb('id', '=', letterId), eb('translation_of', '=', letterId)]))
    .where('deleted_at', deletedAt === null ? 'is' : '=', deletedAt)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
