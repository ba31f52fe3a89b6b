import type { Database } from '../../../prisma-free-db/open'
import {
  findLetterWithCoalition,
  findVersionById,
} from '../../../prisma-free-db/queries/signatures'
import { latestVersionOf } from '../../../prisma-free-db/queries/versions'
import { readCanonical } from '../../document/canonical'
import type { LetterText } from '../../document/letter-text'
import type { Actor } from '../actor.server'
import { NotFound } from '../errors.server'
import { readToken } from '../tokens.server'
import { namesFor } from './launch'
import { linkedLetter } from './linked-letter'
import { listFor, type PublicList } from './naming.server'
import { isOpen, KEPT_FOR_DAYS } from './opening.server'
import { orderingOf } from './ordering.server'
import { standingUnder } from './standing.server'
import { termsFor } from './terms.server'

/** A letter as a board reads it that must decide first. By this nobody signs. */
export interface Preview extends PublicList {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly text: LetterText
  readonly version: { readonly number: number; readonly sha256: string; readonly fixedAt: string }
  readonly coalition: string | null
  readonly askedBy: string | null
  readonly ask: string
  readonly contactEmail: string | null
  readonly banner: string
  /** Whether organisations sign already, or no longer. */
  readonly signing: 'to come' | 'open' | 'closed'
  /** Where it is signed; null while it cannot be, and where an invitation is needed. */
  readonly slug: string | null
  readonly signBy: string | null
  readonly timeZone: string
  readonly now: string
  /** The words in which somebody declares that they may sign. */
  readonly declaration: string
  readonly keptForDays: number
  /** When the link ends. */
  readonly worksUntil: string
  readonly isSample: boolean
}

/**
 * The letter behind a preview link: the text that is open for signature, or else the last that was
 * fixed. Whoever has the link reads who has signed so far. Throws `NotFound` where it has ended.
 */
export async function readPreview(db: Database, actor: Actor, token: string): Promise<Preview> {
  const grant = await readToken(db, actor, 'letter-preview', token)
  const letter = grant && (await findLetterWithCoalition(db, { id: grant.subjectId }))
  if (!grant || !letter || letter.deleted_at) throw new NotFound()
  const opened = letter.open_version_id
  const version = await (opened ? findVersionById(db, opened) : latestVersionOf(db, letter.id))
  if (!version) throw new NotFound()
  const open = isOpen(letter, actor.now)
  const standings = await standingUnder(db, letter.id, version.id)
  return {
    title: version.title,
    language: version.language,
    text: readCanonical(version.canonical).text,
    version: { number: version.number, sha256: version.sha256, fixedAt: version.created_at },
    coalition: letter.coalition_name,
    askedBy: letter.lead_organisation,
    ask: letter.ask,
    contactEmail: letter.contact_email,
    banner: letter.banner ?? '',
    signing: open ? 'open' : opened ? 'closed' : 'to come',
    slug: open ? linkedLetter(letter, version).slug : null,
    signBy: letter.sign_by,
    timeZone: letter.time_zone,
    now: actor.now.toISOString(),
    declaration: (await termsFor(db, letter.id)).declaration,
    keptForDays: KEPT_FOR_DAYS,
    worksUntil: grant.expiresAt,
    isSample: letter.is_sample === 1,
    ...listFor({ invited: true }, standings, {
      names: namesFor(letter, actor.now),
      ordering: await orderingOf(db, letter.id),
    }),
  }
}
