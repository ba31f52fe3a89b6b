import * as Y from 'yjs'
import { markNamed } from '../../app/document/shared-text'
import { ownerOf, SUGGESTION_MARKS, wordsOf } from '../../app/document/suggestion-marks'
import type { Clocked } from './by-clock'

/** True where a format of a Yjs text is the mark of a suggestion. */
export const isSuggested = (key: string): boolean => SUGGESTION_MARKS.has(markNamed(key))

export const isInsertion = (key: string): boolean => markNamed(key) === 'insertion'

const isHis = (value: unknown, account: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  ownerOf(value.id)?.account === account

/**
 * A line as it is without one person's suggestions: its words, marks and everybody else's
 * suggestions. Two lines that say the same are the same string.
 */
export function lineWithout(line: Y.XmlText, account: string): string {
  if (line._item?.deleted) return ''
  const runs: { words: string; marks: string }[] = []
  for (const { insert, attributes = {} } of line.toDelta()) {
    const marks = Object.entries<unknown>(attributes)
    const isOwn = ([key, value]: [string, unknown]) => isSuggested(key) && isHis(value, account)
    if (marks.some((mark) => isInsertion(mark[0]) && isOwn(mark))) continue
    const rest = marks
      .filter((mark) => !isOwn(mark))
      .map(([key, value]) => JSON.stringify([markNamed(key), value]))
      .sort()
      .join()
    const last = runs.at(-1)
    const isInserted = marks.some(([key]) => isInsertion(key))
    // A sign that has lost its insertion is nobody's text.
    const words = typeof insert !== 'string' ? '\uFFFC' : isInserted ? insert : wordsOf(insert)
    if (words === '') continue
    if (last?.marks === rest) last.words += words
    else runs.push({ words, marks: rest })
  }
  return JSON.stringify(runs)
}

/** The marks that a text stands in, by what they are called in it. */
export type Marks = ReadonlyMap<string, unknown>

/** More than this nobody lays over one another; each further one would make the line slower to read. */
const MOST_MARKS = 100

/** Marks with one that begins, or ends. Throws where there are too many. */
export function withMark(marks: Marks, key: string, value: unknown): Marks {
  const result = new Map(marks)
  if (value === null) result.delete(key)
  else result.set(key, value)
  if (result.size > MOST_MARKS) throw new RangeError('too many marks over one another')
  return result
}

/** A stretch of visible text, as it was written, and its marks. */
export interface Stretch extends Clocked {
  /** Where it begins among the visible characters of the line. */
  readonly index: number
  /** What it was written after. */
  readonly origin: Pick<Y.ID, 'client' | 'clock'> | null
  readonly text: string
  readonly marks: Marks
}

/** The visible text of a line. */
export function* stretchesOf(line: Y.XmlText): Generator<Stretch> {
  let marks: Marks = new Map()
  let index = 0
  for (let item = line._start; item; item = item.right) {
    if (item.deleted) continue
    const { content, id, length } = item
    if (content instanceof Y.ContentFormat) marks = withMark(marks, content.key, content.value)
    else if (item.countable) {
      const text = content instanceof Y.ContentString ? content.str : ''
      yield { client: id.client, clock: id.clock, length, index, text, origin: item.origin, marks }
      index += length
    }
  }
}

/** The insertions among marks. */
export const insertionsIn = (marks: Marks): [string, unknown][] =>
  [...marks].filter(([key]) => isInsertion(key))

/** True where a mark is of one person's suggestion. */
export const isBy = ([key, value]: readonly [string, unknown], account: string): boolean =>
  isSuggested(key) && isHis(value, account)
