import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import type { Actor } from '../../actor.server'
import { requireLetter } from '../../letters/access.server'
import type { SigningTerms } from '../../letters/signing-terms.server'
import { changeSigning, closeSigning, reopenSigning } from '../../letters/stages.server'
import { deletionDay } from '../opening.server'
import { setDeletionDay } from '../retention.server'

/** Closes signing, as `closeSigning`, and settles the day on which contact data goes: 28 days from now. */
export async function closeLetter(db: Database, actor: Actor, letterId: string): Promise<void> {
  await movingTheDay(db, actor, letterId, (tx) => closeSigning(tx, actor, letterId))
}

/** Opens signing again, as `reopenSigning`: the day on which contact data goes moves with the last day. */
export async function reopenLetter(
  db: Database,
  actor: Actor,
  letterId: string,
  input: { lastDay: string },
): Promise<void> {
  await movingTheDay(db, actor, letterId, (tx) => reopenSigning(tx, actor, letterId, input))
}

/** Changes what the sign-on page says, as `changeSigning`: likewise. */
export async function changeTerms(
  db: Database,
  actor: Actor,
  letterId: string,
  input: SigningTerms,
): Promise<void> {
  await movingTheDay(db, actor, letterId, (tx) => changeSigning(tx, actor, letterId, input))
}

async function movingTheDay(
  db: Database,
  actor: Actor,
  letterId: string,
  move: (tx: Database) => Promise<void>,
): Promise<void> {
  await atomically(db, async (tx) => {
    await move(tx)
    const { letter } = await requireLetter(tx, actor, letterId, 'coordinator')
    await setDeletionDay(tx, letterId, deletionDay(letter, actor.now))
  })
}
