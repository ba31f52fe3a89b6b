import { randomUUID } from 'node:crypto'
import type * as Y from 'yjs'
import { coverOf } from '../../app/document/overlapping-marks'
import { isSign, type Owner, suggestionId } from '../../app/document/suggestion-marks'
import { ByClock } from './by-clock'
import { Intended } from './intended'
import { insertionsIn, isBy, isInsertion, type Marks, type Stretch, stretchesOf } from './lines'

/** Who sends an update. */
export interface Sender extends Owner {
  readonly time: string
}

/** What the marks of a stretch are to become; null in place of a value: none. */
type Format = Readonly<Record<string, unknown>>

/**
 * Puts the marks of a line right. What stood in an insertion still does, and what is new stands in
 * those in which it was written; where a reviewer has written, everything else keeps the marks that
 * it had. A sign that has lost its insertion says nothing any more, and goes. True where anything was
 * to be put right.
 */
export function mend(
  line: Y.XmlText,
  before: readonly Stretch[],
  { beforeState }: Y.Transaction,
  reviewer: Sender | null,
): boolean {
  const stood = new ByClock(before)
  const isNew = (client: number, clock: number) => clock >= (beforeState.get(client) ?? 0)
  const intended = new Intended(line, stood, isNew)
  const fixes: { readonly stretch: Stretch; readonly format: Format }[] = []
  let own: Format | null = null
  for (const stretch of stretchesOf(line)) {
    const { client, clock, marks } = stretch
    let format: Format | null
    if (isNew(client, clock)) {
      const meant = intended.of(stretch)
      format = covered(meant, marks)
      // They wrote on in an insertion of theirs that others have accepted, or taken out, meanwhile.
      if (reviewer && meant.size === 0 && intended.isCutOff(stretch)) {
        own ??= newInsertion(reviewer)
        format = { ...format, ...own }
      }
    } else {
      const had = stood.at(client, clock)?.marks ?? new Map()
      format = reviewer ? restored(had, marks, reviewer) : covered(had, marks)
    }
    if (format) fixes.push({ stretch, format })
  }
  for (const { stretch, format } of fixes) line.format(stretch.index, stretch.length, { ...format })
  return takeStrays(line) || fixes.length > 0
}

/** Takes signs out that stand in no insertion; true where there were any. */
function takeStrays(line: Y.XmlText): boolean {
  const places = [...stretchesOf(line)].flatMap(({ index, text, marks }) =>
    insertionsIn(marks).length > 0
      ? []
      : [...text].flatMap((char, at) => (isSign(char) ? [index + at] : [])),
  )
  for (const place of places.reverse()) line.delete(place, 1)
  return places.length > 0
}

/**
 * What brings insertions back to words that have lost all of theirs, or takes them off words that had
 * none; null where neither is so.
 */
function covered(before: Marks, after: Marks): Format | null {
  const [had, has] = [insertionsIn(before), insertionsIn(after)]
  if (had.length > 0 && has.length === 0) return Object.fromEntries(had)
  if (had.length > 0 || has.length === 0) return null
  return Object.fromEntries(has.map(([key]) => [key, null]))
}

/** What brings marks back that are not the reviewer's to change; null where none has changed. */
function restored(before: Marks, after: Marks, { account }: Sender): Format | null {
  const wasOwn = insertionsIn(before).some((one) => isBy(one, account))
  if (wasOwn) return covered(before, after)
  const format: Record<string, unknown> = {}
  for (const [key, value] of before) {
    if (!isBy([key, value], account) && !sameValue(after.get(key), value)) format[key] = value
  }
  for (const [key, value] of after) {
    const isTheirs = isBy([key, value], account)
    const mayAdd = isTheirs && !isInsertion(key)
    if (!before.has(key) && !mayAdd) format[key] = null
  }
  return Object.keys(format).length > 0 ? format : null
}

const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function newInsertion(by: Sender): Format {
  const attrs = { id: suggestionId(by, randomUUID()), time: by.time, by: '' }
  const { key, value } = coverOf('insertion', attrs)
  return { [key]: value }
}
