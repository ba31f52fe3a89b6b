import type { Database } from '../../../../prisma-free-db/open'
import { countUnder } from '../../../../prisma-free-db/queries/agreements'
import { publishedChangesOf } from '../../../../prisma-free-db/queries/text-changes'
import { carriedInto } from '../../letters/versions/standing'

type Opened = { readonly id: string; readonly open_version_id: string | null }

/**
 * The versions to which an agreement holds for the text that is open; null where nothing but small fixes parts all that
 * were, so that whoever signed any stands under it.
 */
export async function holdingOf(
  db: Database,
  { id, open_version_id }: Opened,
): Promise<string[] | null> {
  const changes = await publishedChangesOf(db, id)
  if (!open_version_id || changes.every(({ kind }) => kind === 'small fix')) return null
  return [...carriedInto(open_version_id, changes)]
}

/**
 * Of those under the text before the meaning last changed, how many stand under the one that is open; null where it never
 * did.
 */
export async function confirmedAgain(
  db: Database,
  { id, open_version_id }: Opened,
): Promise<{ done: number; of: number } | null> {
  const changes = await publishedChangesOf(db, id)
  const last = changes.findLast((one) => one.kind === 'changes the meaning')
  if (!last || !open_version_id) return null
  const before = [...carriedInto(last.from_version_id, changes)]
  const now = [...carriedInto(open_version_id, changes)]
  return {
    done: await countUnder(db, id, [before, now]),
    of: await countUnder(db, id, [before]),
  }
}
