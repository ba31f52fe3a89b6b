import type { Database } from '../../../../prisma-free-db/open'
import type { Standing } from './standing.server'

/** So many lists are kept; the one that was asked for longest ago goes first. */
const MOST_KEPT = 50
/** So long after it was last asked for, in milliseconds: names do not stay here when nobody looks at them. */
const KEPT_FOR = 60_000

/** Those who stand under a text, and the revision of the letter's lists at which they did. */
export interface KeptList {
  readonly revision: number
  readonly list: readonly Standing[]
}

interface Kept {
  /** What it was read from. */
  readonly from: string
  readonly read: Promise<KeptList>
  readonly end: NodeJS.Timeout
}

interface Asked {
  readonly versionId: string
  /** All that the list rests on beside who signed and agreed. */
  readonly from: object
  /** The letter's revision, which the store counts up with every change of who is on its lists. */
  readonly revision: number
}

const keptOf = new WeakMap<Database, Map<string, Kept>>()

/**
 * The list of those who stand under a version, read once while `from` and the revision are the same; of a later
 * revision, read from the one `before`. What is asked for has been read before, so that a list is never older than
 * that.
 */
export async function whileItHolds(
  db: Database,
  { versionId, from, revision }: Asked,
  read: (before: KeptList | null) => Promise<KeptList>,
): Promise<readonly Standing[]> {
  const lists = keptOf.get(db) ?? new Map<string, Kept>()
  keptOf.set(db, lists)
  const drop = (kept: Kept | undefined) => {
    clearTimeout(kept?.end)
    if (lists.get(versionId) === kept) lists.delete(versionId)
  }
  const now = JSON.stringify(from)
  const before = lists.get(versionId)
  drop(before)
  const kept: Kept = {
    from: now,
    read:
      before?.from === now
        ? before.read.then((list) => (list.revision >= revision ? list : read(list)))
        : read(null),
    end: setTimeout(() => drop(kept), KEPT_FOR).unref(),
  }
  lists.set(versionId, kept)
  // What could not be read is asked for again.
  kept.read.catch(() => drop(kept))
  const [oldest] = lists.values()
  if (lists.size > MOST_KEPT) drop(oldest)
  return (await kept.read).list
}
