import * as Y from 'yjs'
import { FRAGMENT, markNamed } from './shared-text'
import { isSign, SUGGESTION_MARKS } from './suggestion-marks'

/** How many suggestions are open in a document. It only reads. */
export const countOpenSuggestions = (doc: Y.Doc): number => openSuggestionsIn(doc).size

/** The ids of the suggestions that are open in a document. It only reads. */
export function openSuggestionsIn(doc: Y.Doc): ReadonlySet<string> {
  const open = new Set<string>()
  const visit = (part: unknown): void => {
    if (part instanceof Y.XmlText) for (const id of suggestedIn(part)) open.add(id)
    else if (part instanceof Y.XmlElement) part.toArray().forEach(visit)
  }
  doc.getXmlFragment(FRAGMENT).toArray().forEach(visit)
  return open
}

type Run = { insert: unknown; attributes?: Record<string, unknown> }

function suggestedIn(text: Y.XmlText): string[] {
  return text.toDelta().flatMap(({ insert, attributes = {} }: Run): string[] => {
    const marks = Object.entries(attributes).filter(([name]) =>
      SUGGESTION_MARKS.has(markNamed(name)),
    )
    // An insertion of which nothing is left but its two ends suggests nothing.
    const isEnd =
      typeof insert === 'string' &&
      Array.from(insert).every(isSign) &&
      marks.every(([name]) => markNamed(name) === 'insertion')
    return isEnd ? [] : marks.flatMap(([, mark]) => idOf(mark))
  })
}

const idOf = (mark: unknown): string[] =>
  typeof mark === 'object' && mark !== null && 'id' in mark && typeof mark.id === 'string'
    ? [mark.id]
    : []
