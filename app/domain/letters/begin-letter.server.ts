import type { Database } from '../../../prisma-free-db/open'
import { insertLetter } from '../../../prisma-free-db/queries/letters'
import { type Actor, accountIdOf, instantOf } from '../actor.server'
import { newId } from '../ids.server'
import { languageTag, letterSlug } from './naming.server'

/** What there is to say of a letter when it begins. */
export interface Beginning {
  readonly coalitionId: string
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** How many words it may have; null: no limit. */
  readonly wordLimit: number | null
  /** Of which letter it is a translation; null: a letter of its own. */
  readonly translationOf: string | null
}

/**
 * Writes the row of a letter that has no text yet, and returns its id. For callers that have asked what
 * the actor may. Throws `Invalid` on `language`.
 */
export async function beginLetter(tx: Database, actor: Actor, about: Beginning): Promise<string> {
  const id = newId()
  await insertLetter(tx, {
    id,
    coalition_id: about.coalitionId,
    slug: letterSlug(about.title),
    title: about.title,
    language: languageTag(about.language),
    stage: 'drafting',
    ask: '',
    contact_email: null,
    created_by: accountIdOf(actor),
    created_at: instantOf(actor),
    written_at: instantOf(actor),
    open_version_id: null,
    opened_at: null,
    sign_by: null,
    closed_at: null,
    sent_on: null,
    archived_at: null,
    deleted_at: null,
    // A text that nobody wrote is no part of the history; one that came from elsewhere begins it.
    kept_until: instantOf(actor),
    word_limit: about.wordLimit,
    translation_of: about.translationOf,
  })
  return id
}
