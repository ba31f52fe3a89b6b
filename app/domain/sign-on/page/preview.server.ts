import type { Database } from '../../../../prisma-free-db/open'
import {
  findLetterWithCoalition,
  findVersionById,
} from '../../../../prisma-free-db/queries/letter-coalition'
import { latestVersionOf } from '../../../../prisma-free-db/queries/versions'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { readToken } from '../../tokens.server'
import { orderingOf } from '../board/ordering.server'
import { listFor, type PublicList } from '../lists/naming.server'
import { standingUnder } from '../lists/standing.server'
import { isOpen } from '../opening.server'
import { termsFor } from '../terms.server'
import { namesFor } from './launch'
import { factsOf, type LetterFacts } from './letter-facts.server'
import { slugFor } from './linked-letter'

/** A letter as a board reads it that must decide first. By this nobody signs. */
export interface Preview extends LetterFacts, PublicList {
  /** Whether organisations sign already, or no longer. */
  readonly signing: 'to come' | 'open' | 'closed'
  /** Where it is signed; null while it cannot be, and where an invitation is needed. */
  readonly slug: string | null
  /** The words in which somebody declares that they may sign. */
  readonly declaration: string
  /** When the link ends. */
  readonly worksUntil: string
}

/**
 * The letter behind a preview link: the text that is open for signature, or else the last that was
 * fixed. Whoever has the link reads who has signed so far. Throws `NotFound` where it has ended.
 *
 * @param asked the languages in which they would read it, BCP 47, the dearest first.
 */
export async function readPreview(
  db: Database,
  actor: Actor,
  token: string,
  ...asked: readonly (string | null | undefined)[]
): Promise<Preview> {
  const grant = await readToken(db, actor, 'letter-preview', token)
  const letter = grant && (await findLetterWithCoalition(db, { id: grant.subjectId }))
  if (!grant || !letter || letter.deleted_at) throw new NotFound()
  const opened = letter.open_version_id
  const version = await (opened ? findVersionById(db, opened) : latestVersionOf(db, letter.id))
  if (!version) throw new NotFound()
  const open = isOpen(letter, actor.now)
  const standings = await standingUnder(db, letter.id, version.id)
  return {
    ...factsOf({ letter, version }, actor, ...asked),
    signing: open ? 'open' : opened ? 'closed' : 'to come',
    slug: open ? slugFor(letter) : null,
    declaration: (await termsFor(db, letter.id)).declaration,
    worksUntil: grant.expiresAt,
    ...listFor({ invited: true }, standings, {
      names: namesFor(letter, actor.now),
      ordering: await orderingOf(db, letter.id),
    }),
  }
}
