import type { Database } from '../../../prisma-free-db/open'
import { keptApart } from '../../../prisma-free-db/queries/duplicates'
import type { Signature } from '../../../prisma-free-db/queries/signatures'
import { findAlike, type Likeness } from './alike'

export interface Twin {
  readonly id: string
  readonly organisation: string
  readonly because: Likeness
}

/**
 * For each signature, the others of a letter that may be the same organisation, but for those that
 * coordinators said are not: shown, never merged by themselves.
 */
export async function twinsAmong(
  db: Database,
  letterId: string,
  signatures: readonly Signature[],
): Promise<(signature: Signature) => Twin[]> {
  const alikeTo = findAlike(signatures)
  const apart = new Map<string, Set<string>>()
  for (const { one_id, other_id } of await keptApart(db, letterId)) {
    apart.set(one_id, (apart.get(one_id) ?? new Set()).add(other_id))
    apart.set(other_id, (apart.get(other_id) ?? new Set()).add(one_id))
  }
  return (signature) =>
    [...alikeTo(signature)]
      .filter(([other]) => !apart.get(signature.id)?.has(other.id))
      .map(([{ id, organisation }, because]) => ({ id, organisation, because }))
}
