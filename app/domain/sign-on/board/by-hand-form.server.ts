import type { Database } from '../../../../prisma-free-db/open'
import { findLetterWithCoalition } from '../../../../prisma-free-db/queries/letter-coalition'
import { type Actor, instantOf } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { requireLetter } from '../../letters/access.server'
import { wallClockAt } from '../../letters/deadline'
import { signedVersionsOf } from '../lists/signed-versions.server'
import { mayStillCome } from '../opening.server'
import { termsFor } from '../terms.server'

/** What the form asks by which a coordinator writes a yes down. */
export interface HandForm {
  /** The texts that somebody can have said yes to, the newest first; none before it is opened. */
  readonly versions: readonly { readonly number: number; readonly fixedAt: string }[]
  readonly allowsUnnamed: boolean
  /** By the letter's clocks, `2026-12-04`. */
  readonly today: string
  /** The letter has been sent: who is added is a later supporter. */
  readonly isLater: boolean
}

/** For coordinators. Throws `NotFound` or `Forbidden`. */
export async function readHandForm(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<HandForm> {
  await requireLetter(db, actor, letterId, 'coordinator')
  const letter = await findLetterWithCoalition(db, { id: letterId })
  if (!letter) throw new NotFound()
  const versions = await signedVersionsOf(db, letterId)
  return {
    versions: versions.map((one) => ({ number: one.number, fixedAt: one.created_at })).reverse(),
    allowsUnnamed: (await termsFor(db, letterId)).allowsUnnamed,
    today: wallClockAt(instantOf(actor), letter.time_zone).day,
    isLater: !mayStillCome(letter),
  }
}
