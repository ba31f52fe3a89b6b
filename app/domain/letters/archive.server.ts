import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { holdLetter, updateLetter } from '../../../prisma-free-db/queries/letters'
import { updateWithTranslations } from '../../../prisma-free-db/queries/translations'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { logActivity } from '../activity.server'
import { type Actor, instantOf } from '../actor.server'
import { Forbidden, Invalid } from '../errors.server'
import { announce } from '../messages/events.server'
import { type Letter, requireLetter, requireOriginal } from './access.server'
import { requireFreeLanguage } from './languages.server'
import { languageTag } from './naming.server'

/**
 * Puts a letter in the archive: everybody can read it as before, nobody can write. For coordinators.
 * Throws `Invalid` while organisations sign it.
 */
export async function archiveLetter(db: Database, actor: Actor, letterId: string): Promise<void> {
  await setArchived(db, actor, letterId, true)
}

/** Takes a letter out of the archive: the same people can write again. For coordinators. */
export async function unarchiveLetter(db: Database, actor: Actor, letterId: string): Promise<void> {
  await setArchived(db, actor, letterId, false)
}

async function setArchived(
  db: Database,
  actor: Actor,
  letterId: string,
  archived: boolean,
): Promise<void> {
  await atomically(db, async (tx) => {
    await holdLetter(tx, letterId)
    const { letter } = await requireLetter(tx, actor, letterId, 'coordinator')
    if ((letter.archived_at !== null) === archived) return
    if (archived && letter.stage === 'signing') {
      throw new Invalid('Organisations are signing this letter. Close signing, then archive it.')
    }
    requireOriginal(letter, 'Archive it')
    const change = { archived_at: archived ? instantOf(actor) : null }
    for (const id of await updateWithTranslations(tx, letterId, change)) {
      await announce(tx, actor, { kind: 'letter-changed', letterId: id })
    }
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: archived ? 'letter.archived' : 'letter.unarchived',
      details: { title: letter.title },
    })
  })
}

/**
 * Says in which language a letter is written. Versions that were fixed before keep theirs. For
 * coordinators and editors. Throws `Invalid` on `language` for what is no BCP 47 tag, and for a language
 * in which the letter has a text already.
 */
export async function setLanguage(
  db: Database,
  actor: Actor,
  letterId: string,
  language: string,
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'editor')
    const tag = languageTag(language)
    if (tag === letter.language) return
    await requireFreeLanguage(tx, letter, tag)
    await updateLetter(tx, letterId, { language: tag })
    await announce(tx, actor, { kind: 'letter-changed', letterId })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'letter.language-set',
      details: { title: letter.title, language: tag },
    })
  })
}

/**
 * A letter that may be changed, held until the transaction ends. Throws as `requireLetter`, and
 * `Forbidden` for one in the archive.
 */
export async function requireLetterAtWork(
  tx: Database,
  actor: Actor,
  letterId: string,
  needed: Role,
): Promise<Letter> {
  await holdLetter(tx, letterId)
  const { letter } = await requireLetter(tx, actor, letterId, needed)
  if (letter.archived_at) {
    throw new Forbidden('This letter is in the archive. Take it out of the archive to change it.')
  }
  return letter
}
