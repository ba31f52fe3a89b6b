import type { Database } from '../../../prisma-free-db/open'
import { coordinatorsOf } from '../../../prisma-free-db/queries/signatures'
import { publishedChangesOf } from '../../../prisma-free-db/queries/text-changes'
import type { ChangeKind } from '../../../prisma-free-db/tables'
import { readCanonical } from '../../document/canonical'
import type { LetterText } from '../../document/letter-text'
import type { Actor } from '../actor.server'
import { enterByAddress } from './door.server'
import { mayBeFound, namesFor } from './launch'
import { listFor, type PublicList } from './naming.server'
import { daysLeft, deletionDay, isOpen, KEPT_FOR_DAYS } from './opening.server'
import { orderingOf } from './ordering.server'
import { standingUnder } from './standing.server'
import { type FormTerms, termsFor } from './terms.server'

/** A text in the place of another, as everybody may read of it. */
export interface PublicChange {
  /** The numbers of the two. */
  readonly from: number
  readonly to: number
  readonly kind: ChangeKind
  readonly why: string
  readonly at: string
}

/** All that the sign-on page shows. Nothing in it is personal but what people let be public. */
export interface PublicLetter extends PublicList {
  /** By which they come to its other pages: after a dot the token of an invitation, if they have one. */
  readonly slug: string
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly text: LetterText
  readonly version: { readonly number: number; readonly sha256: string; readonly fixedAt: string }
  readonly coalition: string | null
  /** The organisation that leads the letter. */
  readonly askedBy: string | null
  readonly ask: string
  readonly contactEmail: string | null
  /** How many people see what a contact writes. */
  readonly coordinators: number
  readonly open: boolean
  readonly signBy: string | null
  /** Whose clocks that moment is told by: IANA, `Europe/London`. */
  readonly timeZone: string
  readonly now: string
  /** Whole days to go; null where it is closed. */
  readonly daysLeft: number | null
  readonly closedAt: string | null
  /** What became of the text since it was opened, the newest first. */
  readonly changes: readonly PublicChange[]
  /** What the form asks and allows. */
  readonly terms: FormTerms
  /** The day on which contact data goes, `2026-12-30`. */
  readonly deletedOn: string
  readonly keptForDays: number
  readonly isSample: boolean
  /** What everybody should know first, in the coordinators' words; may be empty. */
  readonly banner: string
  /** Only those who are invited come here. */
  readonly byInvitation: boolean
  /** When it is launched, or was; null where nobody has said. */
  readonly launchAt: string | null
  /** Search engines may know of it. */
  readonly mayBeFound: boolean
}

/**
 * The letter behind a public address, as `enterByAddress`: to sign while it is open, to read after.
 * Throws `NotFound` for a draft, a deleted letter and an unknown address alike.
 */
export async function openLetterBySlug(
  db: Database,
  actor: Actor,
  slug: string,
): Promise<PublicLetter> {
  const entered = await enterByAddress(db, actor, slug)
  const { letter, version, address } = entered
  const standings = await standingUnder(db, letter.id, version.id)
  const isSample = letter.is_sample === 1
  return {
    slug: address,
    title: version.title,
    language: version.language,
    text: readCanonical(version.canonical).text,
    version: { number: version.number, sha256: version.sha256, fixedAt: version.created_at },
    coalition: letter.coalition_name,
    askedBy: letter.lead_organisation,
    ask: letter.ask,
    contactEmail: letter.contact_email,
    coordinators: (await coordinatorsOf(db, letter.coalition_id)).length,
    open: isOpen(letter, actor.now),
    signBy: letter.sign_by,
    timeZone: letter.time_zone,
    now: actor.now.toISOString(),
    daysLeft: daysLeft(letter, actor.now),
    closedAt: letter.closed_at,
    changes: await publicChangesOf(db, letter.id),
    ...listFor(entered, standings, {
      names: namesFor(letter, actor.now),
      ordering: await orderingOf(db, letter.id),
    }),
    terms: await termsFor(db, letter.id),
    deletedOn: deletionDay(letter, actor.now),
    keptForDays: KEPT_FOR_DAYS,
    isSample,
    banner: letter.banner ?? '',
    byInvitation: letter.listing === 'invited',
    launchAt: letter.launch_at,
    // Nothing in a sample is real: nobody should find it by searching.
    mayBeFound: mayBeFound(letter, actor.now) && !isSample,
  }
}

/** What became of a letter's text since it was opened, the newest first; for a letter that is public. */
export async function publicChangesOf(db: Database, letterId: string): Promise<PublicChange[]> {
  const changes = await publishedChangesOf(db, letterId)
  return changes
    .map((one) => ({
      from: one.from_number,
      to: one.to_number,
      kind: one.kind,
      why: one.why,
      at: one.published_at ?? one.said_at,
    }))
    .reverse()
}
