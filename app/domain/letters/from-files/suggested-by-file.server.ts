import { marksIn, withEnds } from '../../../document/insertion-ends'
import { COMMENT, isLayer } from '../../../document/marked-from-doc'
import type { Layer, MarkedText } from '../../../document/marked-text'
import { type NodeJson, readChange } from '../../../document/suggested-change'
import { wordsOf } from '../../../document/suggestion-marks'

/** Where a comment of a file stands: its first and last thing, by number, and the words there. */
export interface CommentPlace {
  readonly from: number
  readonly to: number
  readonly quote: string
  /** Whether it is about a footnote as a whole. */
  readonly isNote: boolean
}

/**
 * A text that was read from a file as it enters a letter: what one author changed in one stretch at
 * one time is one suggestion under an id of its own, and what is put in stands between its two ends.
 * Comments are taken off, and told by their places: every character, note and break is a thing, notes
 * before what they hold, counted from 0.
 */
export function enterable(
  text: MarkedText,
  newId: () => string,
): { text: MarkedText; places: ReadonlyMap<string, CommentPlace> } {
  const places = new Map<string, CommentPlace>()
  const ofNotes = new Map<string, CommentPlace>()
  let things = 0
  const note = (ids: readonly unknown[], words: string, mark: number | null) => {
    const its = mark === null ? places : ofNotes
    for (const id of ids) {
      const known = its.get(String(id))
      const quote = (known?.quote ?? '') + wordsOf(words)
      const [from, to] = mark === null ? [things, things + words.length - 1] : [mark, mark]
      its.set(String(id), { from: known?.from ?? from, to, quote, isNote: mark !== null })
    }
  }
  const visit = (node: NodeJson): NodeJson => {
    const mark = node.type === 'footnote' ? things - 1 : null
    if (!Array.isArray(node.content)) return node
    const parts: readonly NodeJson[] = node.content
    const isLine = parts.some(({ type }) => type === 'text')
    const content = isLine ? withEnds(withIds(parts, newId)) : parts
    return {
      ...node,
      content: content.map((part) => {
        if (part.type !== 'text') {
          if (part.type === 'footnote' || part.type === 'hardBreak') things += 1
          return visit(part)
        }
        const words = String(part.text)
        const marks = marksIn(part)
        note(
          marks.flatMap(({ type, attrs }) => (type === COMMENT ? [attrs.id] : [])),
          words,
          mark,
        )
        things += words.length
        const { marks: _, ...plain } = part
        const rest = marks.filter(({ type }) => type !== COMMENT)
        return rest.length > 0 ? { ...plain, marks: rest } : plain
      }),
    }
  }
  const content = text.content.map(visit)
  // What is said about words and the notes in them is about the words.
  return { text: { type: 'doc', content }, places: new Map([...ofNotes, ...places]) }
}

/** How many suggestions a text that was read will hold. */
export function suggestedIn(text: MarkedText): number {
  let count = 0
  enterable(text, () => String(++count))
  return count
}

const isSuggested = ({ type }: Layer): boolean => isLayer(type) && type !== COMMENT

/** A change of marks stands for itself; words put in and words deleted are one replacement. */
function keyOf({ type, attrs }: Layer): string {
  const isFormat = type === 'modification' && readChange(attrs.to)?.kind === 'mark'
  return isFormat ? `${attrs.id}\n${attrs.to}` : String(attrs.id)
}

function withIds(parts: readonly NodeJson[], newId: () => string): NodeJson[] {
  let open = new Map<string, string>()
  return parts.map((part) => {
    if (part.type !== 'text') return part
    const here = new Map<string, string>()
    const marks = marksIn(part).map((mark) => {
      if (!isSuggested(mark)) return mark
      const key = keyOf(mark)
      const id = here.get(key) ?? open.get(key) ?? newId()
      here.set(key, id)
      return { ...mark, attrs: { ...mark.attrs, id } }
    })
    open = here
    return marks.length > 0 ? { ...part, marks } : part
  })
}
