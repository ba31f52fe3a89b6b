import type { Inline, LetterText, Part } from './letter-text'
import { inlines } from './walk'

/**
 * How deep nodes may stand in one another. Nobody nests lists so far; without an end, a few bytes
 * for each level would take whatever reads a letter, here and in browsers, past the end of its stack.
 */
export const DEEPEST = 100

/** What the whole of a letter may take as a Yjs update, in bytes: 16 MB. One of 3,000 words takes about 60 kB. */
export const LARGEST = 16 * 1024 * 1024

/** True where nodes stand deeper in one another than `DEEPEST`; however deep it is, it is told. */
export function isTooDeep(text: LetterText): boolean {
  let level: readonly (Part | Inline)[] = text.content
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === DEEPEST) return true
    level = level.flatMap(nodesIn)
  }
  return false
}

function nodesIn(part: Part | Inline): (Part | Inline)[] {
  if (!('content' in part) || !part.content) return []
  return [...part.content].filter(({ type }) => type !== 'text')
}

/**
 * True where the words of a letter alone, a byte each, are more than `LARGEST`: so much can be told
 * without writing it as an update first.
 */
export function isTooLong(text: LetterText): boolean {
  let length = 0
  for (const part of inlines(text)) {
    const runs = part.type === 'text' ? [part] : part.type === 'footnote' ? part.content : []
    for (const run of runs ?? []) length += run.text.length
  }
  return length > LARGEST
}
