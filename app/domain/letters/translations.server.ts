import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { findLetter, updateLetter } from '../../../prisma-free-db/queries/letters'
import {
  removedTranslation,
  translationsOfLetter,
} from '../../../prisma-free-db/queries/translations'
import { titleOf } from '../../document/title'
import { logActivity } from '../activity.server'
import { type Actor, instantOf } from '../actor.server'
import { NotFound } from '../errors.server'
import { announce } from '../messages/events.server'
import { type Letter, requireLetter, requireOriginal } from './access.server'
import { requireLetterAtWork } from './archive.server'
import { beginLetter } from './begin-letter.server'
import { keepFirst } from './history/keeping.server'
import { requireFreeLanguage } from './languages.server'
import { firstUpdate } from './live/bounds.server'
import { readDraft, seedLetter } from './live/journal.server'
import { languageTag } from './naming.server'

/**
 * Begins the text of a letter in another language and returns its id: a letter that is written in,
 * commented and looked back on like any other, and belongs to this one. It begins as a copy of its
 * draft, to be written over; where a text in that language was removed, that one comes back as it was.
 * For coordinators. Throws `Invalid` on `language` for what is no BCP 47 tag and for a language that
 * there is already, `Forbidden` for a letter in the archive.
 */
export async function addTranslation(
  db: Database,
  actor: Actor,
  letterId: string,
  language: string,
): Promise<string> {
  return atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    requireOriginal(letter, 'Add a language')
    const tag = languageTag(language)
    await requireFreeLanguage(tx, letter, tag)
    const removed = await removedTranslation(tx, letterId, tag)
    const id = removed?.id ?? (await begin(tx, actor, letter, { language: tag, from: letter }))
    if (removed) {
      await updateLetter(tx, id, { deleted_at: null, archived_at: null })
      await announce(tx, actor, { kind: 'access-changed', letterId: id })
    }
    await log(tx, actor, letter, 'translation.added', tag)
    return id
  })
}

/**
 * Removes the text in one language: gone at once, and from every version that is fixed after; those
 * fixed before hold it for ever. It can be brought back for 30 days by adding the language again. Once
 * more changes nothing. For coordinators. Throws `NotFound` for what is no translation of this letter.
 */
export async function removeTranslation(
  db: Database,
  actor: Actor,
  letterId: string,
  translationId: string,
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    const translation = await findLetter(tx, translationId)
    if (translation?.translation_of !== letter.id) throw new NotFound()
    if (translation.deleted_at) return
    await updateLetter(tx, translation.id, { deleted_at: instantOf(actor) })
    await announce(tx, actor, { kind: 'access-changed', letterId: translation.id })
    await log(tx, actor, letter, 'translation.removed', translation.language)
  })
}

/** Begins for one letter the translations that another has, with their drafts; in the transaction of the copy. */
export async function copyTranslations(
  tx: Database,
  actor: Actor,
  letters: { from: string; to: string },
): Promise<void> {
  const { letter: copy } = await requireLetter(tx, actor, letters.to)
  for (const translation of await translationsOfLetter(tx, letters.from)) {
    await begin(tx, actor, copy, { language: translation.language, from: translation })
  }
}

async function begin(
  tx: Database,
  actor: Actor,
  letter: Letter,
  { language, from }: { language: string; from: Letter },
): Promise<string> {
  const text = await readDraft(tx, from.id)
  const id = await beginLetter(tx, actor, {
    coalitionId: letter.coalition_id,
    title: titleOf(text),
    language,
    wordLimit: from.word_limit,
    translationOf: letter.id,
  })
  await seedLetter(tx, actor, id, firstUpdate(text))
  await keepFirst(tx, actor, id)
  return id
}

const log = (tx: Database, actor: Actor, letter: Letter, kind: string, language: string) =>
  logActivity(tx, actor, {
    coalitionId: letter.coalition_id,
    letterId: letter.id,
    kind,
    details: { title: letter.title, language },
  })
