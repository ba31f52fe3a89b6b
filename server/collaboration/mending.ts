import { randomUUID } from 'node:crypto'
import type * as Y from 'yjs'
import { markNamed } from '../../app/document/shared-text'
import { type Owner, suggestionId } from '../../app/document/suggestion-marks'
import { coverOf, insertionsIn, isBy, type Marks, type Stretch, stretchesOf } from './lines'

/** Who sends an update. */
export interface Sender extends Owner {
  readonly time: string
}

/**
 * Puts the marks of a line right. What stood in an insertion still does; where a reviewer has
 * written, everything else keeps the marks that it had, and what is new stands in an insertion.
 * True where anything was to be put right.
 */
export function mend(
  line: Y.XmlText,
  stood: readonly Stretch[],
  { beforeState }: Y.Transaction,
  reviewer: Sender | null,
): boolean {
  const before = new Map<number, Stretch[]>()
  for (const stretch of stood) {
    const of = before.get(stretch.client)
    if (of) of.push(stretch)
    else before.set(stretch.client, [stretch])
  }
  for (const of of before.values()) of.sort((a, b) => a.clock - b.clock)
  const fixes: { index: number; length: number; format: Record<string, unknown> }[] = []
  let own: Record<string, unknown> | null = null
  for (const stretch of stretchesOf(line)) {
    const { client, clock, index, length, marks } = stretch
    const isNew = clock >= (beforeState.get(client) ?? 0)
    const was = isNew ? undefined : stretchAt(before.get(client) ?? [], clock)
    let format: Record<string, unknown> | null = null
    if (isNew && reviewer && wasInInsertion(stretch, before, reviewer)) {
      own ??= newInsertion(reviewer)
      format = own
    } else if (was)
      format = reviewer ? restored(was.marks, marks, reviewer) : covered(was.marks, marks)
    if (format) fixes.push({ index, length, format })
  }
  for (const { index, length, format } of fixes) line.format(index, length, format)
  return fixes.length > 0
}

/**
 * True where a reviewer has written in an insertion of theirs which others have taken off meanwhile:
 * after what they wrote, or what stood in such an insertion.
 */
function wasInInsertion(
  { client, origin, marks }: Stretch,
  before: ReadonlyMap<number, readonly Stretch[]>,
  { account }: Sender,
): boolean {
  const isOwn = (its: Marks) => insertionsIn(its).some((one) => isBy(one, account))
  if (isOwn(marks) || !origin) return false
  const beside = stretchAt(before.get(origin.client) ?? [], origin.clock)
  return origin.client === client || (beside !== undefined && isOwn(beside.marks))
}

/**
 * What brings insertions back to words that have lost all of theirs, or takes them off words that had
 * none; null where neither is so.
 */
function covered(before: Marks, after: Marks): Record<string, unknown> | null {
  const [had, has] = [insertionsIn(before), insertionsIn(after)]
  if (had.length > 0 && has.length === 0) return Object.fromEntries(had)
  if (had.length > 0 || has.length === 0) return null
  return Object.fromEntries(has.map(([key]) => [key, null]))
}

/** What brings marks back that are not the reviewer's to change; null where none has changed. */
function restored(
  before: Marks,
  after: Marks,
  { account }: Sender,
): Record<string, unknown> | null {
  const wasOwn = insertionsIn(before).some((one) => isBy(one, account))
  if (wasOwn) return covered(before, after)
  const format: Record<string, unknown> = {}
  for (const [key, value] of before) {
    if (!isBy([key, value], account) && !sameValue(after.get(key), value)) format[key] = value
  }
  for (const [key, value] of after) {
    const isTheirs = isBy([key, value], account)
    const mayAdd = isTheirs && markNamed(key) !== 'insertion'
    if (!before.has(key) && !mayAdd) format[key] = null
  }
  return Object.keys(format).length > 0 ? format : null
}

const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function newInsertion(by: Sender): Record<string, unknown> {
  const attrs = { id: suggestionId(by, randomUUID()), time: by.time, by: '' }
  const { key, value } = coverOf('insertion', attrs)
  return { [key]: value }
}

function stretchAt(stretches: readonly Stretch[], clock: number): Stretch | undefined {
  let [low, high] = [0, stretches.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const stretch = stretches[middle]
    if (!stretch) return undefined
    if (stretch.clock > clock) high = middle - 1
    else if (stretch.clock + stretch.length <= clock) low = middle + 1
    else return stretch
  }
  return undefined
}
