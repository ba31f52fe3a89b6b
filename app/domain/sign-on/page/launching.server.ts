import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { findLetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import { setLaunch } from '../../../../prisma-free-db/queries/signing-terms'
import type { Listing } from '../../../../prisma-free-db/tables/signing-terms'
import { logActivity } from '../../activity.server'
import { type Actor, instantOf } from '../../actor.server'
import { Invalid, NotFound } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { requireLetterAtWork } from '../../letters/archive.server'
import { momentAt, type WallClock } from '../../letters/deadline'
import { hasLaunch, isLaunched } from './launch'

/** How a letter stands before the public. */
export interface Launch {
  readonly listing: Listing
  /** The names wait for it. */
  readonly holdsNames: boolean
  /** Launching changes what the public sees. */
  readonly matters: boolean
  readonly launched: boolean
  /** When it was launched, or will be by itself; null where nobody has said. */
  readonly at: string | null
  readonly timeZone: string
}

/** How a letter stands before the public, for coordinators. Throws `NotFound` or `Forbidden`. */
export async function readLaunch(db: Database, actor: Actor, letterId: string): Promise<Launch> {
  await requireLetter(db, actor, letterId, 'coordinator')
  const letter = await findLetterWithCoalition(db, { id: letterId })
  if (!letter) throw new NotFound()
  return {
    listing: letter.listing ?? 'unlisted',
    holdsNames: letter.names_shown === 'at launch',
    matters: hasLaunch(letter),
    launched: isLaunched(letter, actor.now),
    at: letter.launch_at,
    timeZone: letter.time_zone,
  }
}

/**
 * Launches a letter: now, at a day and time by its clocks, or, with `null`, takes a time that has
 * not come yet back. What is launched stays so: the names are out. Launched twice it is so once. For
 * coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` on `day`.
 */
export async function launch(
  db: Database,
  actor: Actor,
  letterId: string,
  when: 'now' | WallClock | null,
): Promise<void> {
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    const own = await findLetterWithCoalition(tx, { id: letterId })
    if (!own || isLaunched(own, actor.now)) return
    if (letter.open_version_id === null) {
      throw new Invalid('Open the letter for signature first: before that there is no page.')
    }
    const at = when === 'now' ? instantOf(actor) : when && moment(when, letter.time_zone, actor)
    await setLaunch(tx, letterId, at)
    const kind =
      when === 'now' ? 'letter.launched' : at ? 'letter.launch-set' : 'letter.launch-put-off'
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind,
      details: { title: letter.title, ...(at ? { at } : {}) },
    })
  })
}

function moment(when: WallClock, timeZone: string, actor: Actor): string {
  const at = momentAt(when, timeZone)
  // A date that cannot be read is no number, and so not later either.
  if (!(at.getTime() > actor.now.getTime())) {
    throw new Invalid('Choose a day and time that is still to come.', 'day')
  }
  return at.toISOString()
}
