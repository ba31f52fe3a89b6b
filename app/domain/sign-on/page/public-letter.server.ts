import type { Database } from '../../../../prisma-free-db/open'
import { coordinatorsOf } from '../../../../prisma-free-db/queries/letter-coalition'
import { publishedChangesOf } from '../../../../prisma-free-db/queries/text-changes'
import type { ChangeKind } from '../../../../prisma-free-db/tables/agreements'
import type { Actor } from '../../actor.server'
import { orderingOf } from '../board/ordering.server'
import { type FilledForm, filledFormFor } from '../book/filled-form.server'
import { listFor, type PublicList } from '../lists/naming.server'
import { standingUnder } from '../lists/standing.server'
import { daysLeft, deletionDay, isOpen } from '../opening.server'
import { type FormTerms, termsFor } from '../terms.server'
import { enterByAddress } from './door.server'
import { mayBeFound, namesFor } from './launch'
import { factsOf, type LetterFacts } from './letter-facts.server'
import { shortLinkOf } from './short-link.server'

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
export interface PublicLetter extends LetterFacts, PublicList {
  /** By which they come to its other pages: after a dot the token of an invitation, if they have one. */
  readonly slug: string
  /** By which it is passed on: without the invitation of one organisation, where it opens without. */
  readonly passedOn: string
  /** The path of its short link; null where they pass on an invitation, which is in the address. */
  readonly shortLink: string | null
  /** Of the organisation by whose invitation they came; null where they came by none. */
  readonly invitation: (FilledForm & { readonly saidNo: boolean }) | null
  /** How many people see what a contact writes. */
  readonly coordinators: number
  readonly open: boolean
  /** Whole days to go; null where it is closed. */
  readonly daysLeft: number | null
  readonly closedAt: string | null
  /** The day on which it was sent, `2026-12-10`, by its clocks; null: not yet. */
  readonly sentOn: string | null
  /** What became of the text since it was opened, the newest first. */
  readonly changes: readonly PublicChange[]
  /** What the form asks and allows. */
  readonly terms: FormTerms
  /** The day on which contact data goes, `2026-12-30`. */
  readonly deletedOn: string
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
 *
 * @param asked the languages in which they would read it, BCP 47, the dearest first.
 */
export async function openLetterBySlug(
  db: Database,
  actor: Actor,
  slug: string,
  ...asked: readonly (string | null | undefined)[]
): Promise<PublicLetter> {
  const entered = await enterByAddress(db, actor, slug)
  const { letter, version, address } = entered
  const standings = await standingUnder(db, letter.id, version.id)
  const facts = factsOf(entered, actor, ...asked)
  return {
    ...facts,
    slug: address,
    shortLink: letter.listing === 'invited' ? null : shortLinkOf(letter.slug),
    passedOn: entered.invitation && letter.listing !== 'invited' ? letter.slug : address,
    invitation: entered.invitation && {
      ...(await filledFormFor(db, actor, { letter, invitation: entered.invitation })),
      saidNo: entered.invitation.declined_at !== null,
    },
    coordinators: (await coordinatorsOf(db, letter.coalition_id)).length,
    open: isOpen(letter, actor.now),
    daysLeft: daysLeft(letter, actor.now),
    closedAt: letter.closed_at,
    sentOn: letter.sent_on,
    changes: await publicChangesOf(db, letter.id),
    ...listFor(entered, standings, {
      names: namesFor(letter, actor.now),
      ordering: await orderingOf(db, letter.id),
    }),
    terms: await termsFor(db, letter.id),
    deletedOn: deletionDay(letter, actor.now),
    byInvitation: letter.listing === 'invited',
    launchAt: letter.launch_at,
    // Nothing in a sample is real: nobody should find it by searching.
    mayBeFound: mayBeFound(letter, actor.now) && !facts.isSample,
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
