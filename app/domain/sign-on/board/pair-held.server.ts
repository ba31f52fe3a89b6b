import type { Database } from '../../../../prisma-free-db/open'
import {
  findSignature,
  holdSignature,
  type Signature,
} from '../../../../prisma-free-db/queries/signatures'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { requireLetterAtWork } from '../../letters/archive.server'

/** Two rows of a letter that may be one organisation. */
export interface Pair {
  readonly letterId: string
  /** Whose name and words stay. */
  readonly keepId: string
  readonly otherId: string
}

/**
 * Both of a pair, held until the transaction ends: organisations of the letter that have not left. For coordinators. Throws
 * `NotFound` or `Forbidden`.
 */
export async function holdPair(tx: Database, actor: Actor, { letterId, keepId, otherId }: Pair) {
  const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
  // In one order, so that two who act on the same ones at once never wait for each other.
  for (const id of [keepId, otherId].sort()) await holdSignature(tx, id)
  const [keep, other] = [await findSignature(tx, keepId), await findSignature(tx, otherId)]
  if (!isOf(letterId, keep) || !isOf(letterId, other) || keepId === otherId) throw new NotFound()
  return { letter, keep, other }
}

const isOf = (letterId: string, one: Signature | undefined): one is Signature =>
  one?.letter_id === letterId && one.signatory === 'organisation' && one.state !== 'withdrawn'
