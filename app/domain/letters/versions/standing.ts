/** One text that was put in the place of another while it was being signed. */
export interface TextChange {
  readonly from_version_id: string
  readonly to_version_id: string
  readonly kind: 'small fix' | 'changes the meaning'
}

/**
 * The texts of which an agreement holds for a text: itself, and each from which nothing but small
 * fixes leads to it. Whatever shows or counts who stands under a text asks this, and nothing else.
 *
 * @param changes those that were published, in that order
 */
export function carriedInto(versionId: string, changes: readonly TextChange[]): Set<string> {
  const carried = new Set([versionId])
  for (const change of changes.toReversed()) {
    if (change.kind === 'small fix' && carried.has(change.to_version_id)) {
      carried.add(change.from_version_id)
    }
  }
  return carried
}
