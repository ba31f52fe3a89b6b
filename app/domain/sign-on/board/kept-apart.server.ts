import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import { deleteKeptApart, insertKeptApart } from '../../../../prisma-free-db/queries/duplicates'
import { logActivity } from '../../activity.server'
import { type Actor, accountIdOf, instantOf } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { holdPair } from './pair-held.server'

interface Two {
  readonly letterId: string
  readonly oneId: string
  readonly otherId: string
}

/**
 * Says that two are two, for good: they are not shown as a possible duplicate again. For
 * coordinators. Throws `NotFound` or `Forbidden`; twice is harmless.
 */
export async function keepApart(db: Database, actor: Actor, two: Two): Promise<void> {
  await atomically(db, async (tx) => {
    const { letter, first, second } = await holdTwo(tx, actor, two)
    await insertKeptApart(tx, {
      one_id: first,
      other_id: second,
      said_by: accountIdOf(actor),
      said_at: instantOf(actor),
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.kept-apart',
      details: { signatureId: first },
    })
  })
}

/**
 * Takes back that two are two: where they look alike, they are shown as a possible duplicate again.
 * For coordinators. Throws `NotFound` or `Forbidden`; twice is harmless.
 */
export async function compareAgain(db: Database, actor: Actor, two: Two): Promise<void> {
  await atomically(db, async (tx) => {
    const { letter, first, second } = await holdTwo(tx, actor, two)
    await deleteKeptApart(tx, { one_id: first, other_id: second })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId: letter.id,
      kind: 'signature.compared-again',
      details: { signatureId: first },
    })
  })
}

async function holdTwo(tx: Database, actor: Actor, { letterId, oneId, otherId }: Two) {
  const [first = '', second = ''] = [oneId, otherId].sort()
  const pair = { letterId, keepId: first, otherId: second }
  const { letter, keep, other } = await holdPair(tx, actor, pair)
  if (keep.state === 'merged' || other.state === 'merged') throw new NotFound()
  return { letter, first, second }
}
