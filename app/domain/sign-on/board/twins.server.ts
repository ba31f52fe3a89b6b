import { atomically } from '../../../../prisma-free-db/atomically'
import type { Database } from '../../../../prisma-free-db/open'
import {
  hasUnnoted,
  insertAlikeKeys,
  markAlike,
  takeUnnoted,
  twinsOf,
} from '../../../../prisma-free-db/queries/alike'
import { alikeKeys, type Likeness } from './alike'

export interface Twin {
  readonly id: string
  readonly organisation: string
  readonly because: Likeness
}

/** So many that may be the same organisation are shown beside one: thousands may have written one website. */
const MOST_TWINS = 3

/**
 * Notes by what the signatures of a letter are alike, for those that came or were renamed since it was
 * done last: not while people sign, who would wait for it.
 */
export async function noteAlike(db: Database, letterId: string): Promise<void> {
  let isMore = await hasUnnoted(db, letterId)
  while (isMore) {
    isMore = await atomically(db, async (tx) => {
      const taken = await takeUnnoted(tx, letterId)
      const rows = taken.flatMap((one) =>
        alikeKeys(one).map(({ key, isShort }) => ({
          letter_id: letterId,
          signature_id: one.id,
          key,
          is_short: isShort ? (1 as const) : (0 as const),
        })),
      )
      await insertAlikeKeys(tx, rows)
      await markAlike(tx, letterId, [...new Set(rows.map(({ key }) => key))])
      return taken.length > 0
    })
  }
}

/**
 * For each of these signatures, others of its letter that may be the same organisation, but for those
 * that coordinators said are not: shown, never merged by themselves. Of those that `noteAlike` knows.
 */
export async function twinsFor(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Twin[]>> {
  const twins = new Map<string, Twin[]>()
  for (const { of_id, id, organisation, because } of await twinsOf(db, ids, MOST_TWINS)) {
    const own = twins.get(of_id) ?? []
    twins.set(of_id, [...own, { id, organisation, because: LIKENESS[because] }])
  }
  return twins
}

const LIKENESS = {
  '1 name': 'name',
  '2 short name': 'short name',
  '3 website': 'website',
} as const satisfies Record<string, Likeness>
