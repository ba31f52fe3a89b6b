import type { Database } from '../../../prisma-free-db/open'
import { findLetter } from '../../../prisma-free-db/queries/letters'
import { translationsOfLetter } from '../../../prisma-free-db/queries/translations'
import { Invalid, NotFound } from '../errors.server'
import { type Letter, originalIdOf } from './access.server'

/**
 * A letter in every language that it is written in: the one that it was begun in, then its
 * translations. `letter` is any of them. For callers that have made sure that the actor may read it.
 */
export async function inAllLanguages(
  db: Database,
  letter: Letter,
): Promise<readonly [Letter, ...Letter[]]> {
  const id = originalIdOf(letter)
  const original = id === letter.id ? letter : await findLetter(db, id)
  if (!original) throw new NotFound()
  return [original, ...(await translationsOfLetter(db, id))]
}

/** Throws `Invalid` on `language` where a letter has a text in that language already. */
export async function requireFreeLanguage(
  db: Database,
  letter: Letter,
  language: string,
): Promise<void> {
  const all = await inAllLanguages(db, letter)
  if (all.some((one) => one.language === language)) {
    throw new Invalid('The letter has a text in that language already.', 'language')
  }
}
