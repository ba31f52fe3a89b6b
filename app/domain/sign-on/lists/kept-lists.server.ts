import type { Database } from '../../../../prisma-free-db/open'
import type { Standing } from './standing.server'

/** So many lists are kept; the one that was asked for longest ago goes first. */
const MOST_KEPT = 50
/** So long after it was last asked for, in milliseconds: names do not stay here when nobody looks at them. */
const KEPT_FOR = 60_000

interface Kept {
  /** What it was read from. */
  readonly from: string
  readonly list: Promise<readonly Standing[]>
  readonly end: NodeJS.Timeout
}

const keptOf = new WeakMap<Database, Map<string, Kept>>()

/**
 * The list of those who stand under a version, read once while `from` is the same: all that it rests on, with the
 * letter's revision, which the store counts up with every change of who is on it. `from` has been read before, so that
 * a list is never older than it says. In a transaction, which may yet come to nothing, it is always read.
 */
export function whileItHolds(
  db: Database,
  versionId: string,
  from: object,
  read: () => Promise<readonly Standing[]>,
): Promise<readonly Standing[]> {
  if (db.isTransaction) return read()
  const lists = keptOf.get(db) ?? new Map<string, Kept>()
  keptOf.set(db, lists)
  const drop = (kept: Kept | undefined) => {
    clearTimeout(kept?.end)
    if (lists.get(versionId) === kept) lists.delete(versionId)
  }
  const now = JSON.stringify(from)
  const before = lists.get(versionId)
  drop(before)
  const list = before?.from === now ? before.list : read()
  const kept = { from: now, list, end: setTimeout(() => drop(kept), KEPT_FOR).unref() }
  lists.set(versionId, kept)
  // What could not be read is asked for again.
  list.catch(() => drop(kept))
  const [oldest] = lists.values()
  if (lists.size > MOST_KEPT) drop(oldest)
  return list
}
