import * as Y from 'yjs'
import { cleanMarked, type MarkedText } from './marked-text'
import { type RawRun, rawFromDoc, runsOf } from './shared-text'
import { SUGGESTION_MARKS } from './suggestion-marks'
import { rangesOf, startsOf, thingsIn } from './things'

/** The layer that says which thread a run is about. */
export const COMMENT = 'comment'

/** Whether a mark of a marked text lies over it, and is none of the letter's own. */
export const isLayer = (type: string): boolean => type === COMMENT || SUGGESTION_MARKS.has(type)

/** A passage of a document that something is said about. */
export interface Commented {
  readonly id: string
  readonly start: string | null
  readonly end: string | null
}

/**
 * The letter that a document holds, with the suggestions and the passages of threads that lie over
 * it; it only reads. What is said about a footnote lies over the words of the note.
 */
export function markedFromDoc(doc: Y.Doc, passages: readonly Commented[]): MarkedText {
  const ranges = rangesOf(doc, passages)
  const numbers = numbersIn(doc)
  /** The passages that a thing is in, or the footnote whose words it is among. */
  const over = (thing: number, note: number | undefined) =>
    passages.flatMap(({ id }, at) => {
      const { from, to } = ranges[at] ?? { from: -1, to: -1 }
      const isOver = (from <= thing && thing <= to) || (from === note && to === note)
      return isOver ? [{ type: COMMENT, attrs: { id } }] : []
    })
  const borders = ranges.flatMap((range) => (range ? [range.from, range.to + 1] : []))
  const read = (text: Y.XmlText): RawRun[] => {
    const note = numbers.get(text.parent)
    let begin = numbers.get(text) ?? 0
    return runsOf(text).flatMap((run) => {
      const words = String(run.text)
      const [first, end] = [begin, begin + words.length]
      begin = end
      const within = borders.filter((at) => at > first && at < end).sort((a, b) => a - b)
      return [first, ...within].map((from, at) => ({
        ...run,
        text: words.slice(from - first, (within[at] ?? end) - first),
        marks: [...run.marks, ...over(from, note)],
      }))
    })
  }
  return cleanMarked(rawFromDoc(doc, read), isLayer)
}

/** The number of the first character of each text, and of each note. */
function numbersIn(doc: Y.Doc): ReadonlyMap<unknown, number> {
  const stretches = thingsIn(doc)
  const starts = startsOf(stretches)
  return new Map(
    stretches.map((stretch, at): [unknown, number] => {
      const isText = stretch.in instanceof Y.XmlText
      return [isText ? stretch.in : stretch.in.get(stretch.at), starts[at] ?? 0]
    }),
  )
}
