import type { Database } from '../../../../prisma-free-db/open'
import { findVersionOf, type VersionRow } from '../../../../prisma-free-db/queries/versions'
import type { LetterText } from '../../../document/letter-text'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { languagesOf, textIn } from '../../letters/versions/version-texts'
import { verifyVersion } from '../../letters/versions/versions.server'
import { orderingOf } from '../board/ordering.server'
import { differenceOf, type VersionDifference } from '../changes/difference.server'
import { listFor, type PublicList } from '../lists/naming.server'
import { signedVersionsOf } from '../lists/signed-versions.server'
import { standingUnder } from '../lists/standing.server'
import { enterByAddress } from './door.server'
import { namesFor } from './launch'
import { type PublicChange, publicChangesOf } from './public-letter.server'

/** A text that is open for signature, or was: with those who stand under it. */
export interface PublicVersion extends PublicList {
  readonly slug: string
  readonly title: string
  readonly coalition: string | null
  /** What everybody should know first, in the coordinators' words; may be empty. */
  readonly banner: string
  /** BCP 47. */
  readonly language: string
  readonly text: LetterText
  /** All that it was fixed in, under one hash. */
  readonly languages: readonly string[]
  readonly number: number
  readonly sha256: string
  readonly fixedAt: string
  /** The text still has the hash that was signed. */
  readonly holds: boolean
  /** The number of the text that is open now, or was when it closed. */
  readonly open: number
  /** Whose clocks tell the days of signing: IANA, `Europe/London`. */
  readonly timeZone: string
}

/**
 * One text that organisations signed, by its number. Throws `NotFound`, as for one that never was open.
 *
 * @param asked the languages in which somebody would read it, BCP 47, the dearest first.
 */
export async function publicVersion(
  db: Database,
  actor: Actor,
  slug: string,
  number: number,
  ...asked: readonly (string | null | undefined)[]
): Promise<PublicVersion> {
  const entered = await enterByAddress(db, actor, slug)
  const { letter, version: open, address } = entered
  const version = await openedVersion(db, letter.id, number)
  const standings = await standingUnder(db, letter.id, version.id)
  return {
    slug: address,
    ...textIn(version, ...asked),
    languages: languagesOf(version),
    coalition: letter.coalition_name,
    banner: letter.banner ?? '',
    number: version.number,
    sha256: version.sha256,
    fixedAt: version.created_at,
    holds: await verifyVersion(version),
    open: open.number,
    timeZone: letter.time_zone,
    ...listFor(entered, standings, {
      names: namesFor(letter, actor.now),
      ordering: await orderingOf(db, letter.id),
    }),
  }
}

/** What became of one text that organisations signed on its way to another, as everybody may read it. */
export interface PublicDifference {
  readonly slug: string
  readonly title: string
  readonly coalition: string | null
  /** What everybody should know first, in the coordinators' words; may be empty. */
  readonly banner: string
  readonly from: number
  readonly to: number
  readonly difference: VersionDifference
  /** Whose clocks tell the days of it: IANA, `Europe/London`. */
  readonly timeZone: string
  /** The change from one to the other, where they follow each other. */
  readonly change: PublicChange | null
}

/** The difference between two texts of a letter that are or were open, likewise. Throws `NotFound`. */
export async function publicDifference(
  db: Database,
  actor: Actor,
  slug: string,
  numbers: { from: number; to: number },
  ...asked: readonly (string | null | undefined)[]
): Promise<PublicDifference> {
  const { letter, address } = await enterByAddress(db, actor, slug)
  const from = await openedVersion(db, letter.id, numbers.from)
  const to = await openedVersion(db, letter.id, numbers.to)
  const change = (await publicChangesOf(db, letter.id)).find(
    (one) => one.from === from.number && one.to === to.number,
  )
  return {
    slug: address,
    title: textIn(to, ...asked).title,
    coalition: letter.coalition_name,
    banner: letter.banner ?? '',
    from: from.number,
    to: to.number,
    difference: differenceOf(from, to, ...asked),
    timeZone: letter.time_zone,
    change: change ?? null,
  }
}

async function openedVersion(db: Database, letterId: string, number: number): Promise<VersionRow> {
  const opened = (await signedVersionsOf(db, letterId)).some((one) => one.number === number)
  const version = opened ? await findVersionOf(db, letterId, { number }) : undefined
  if (!version) throw new NotFound()
  return version
}
