import { elementsBelow, type MarkupElement, textWithin } from '../../../document/markup'
import { parseMarkup } from './markup.server'
import type { WordParts } from './word-file.server'
import { named } from './word-revisions.server'

/** A thread of comments as a file has it. */
export interface FileThread {
  /** By which the layers of the text name it. */
  readonly id: string
  readonly isResolved: boolean
  /** In order, at least one. */
  readonly comments: readonly FileComment[]
}

export interface FileComment {
  readonly author: string
  /** ISO 8601; empty where the file does not say. */
  readonly at: string
  readonly words: string
}

interface Found extends FileComment {
  readonly id: string
  /** The ids of its paragraphs, by which replies name it. */
  readonly paragraphs: readonly string[]
}

/** The comments of a Word file as threads: replies stand in the thread that they answer (MS-DOCX 2.5.1). */
export function threadsInWord(parts: WordParts): FileThread[] {
  const found = elementsBelow(rootOf(parts, /^word\/comments\d*\.xml$/), 'w:comment').map(commentOf)
  const extended = elementsBelow(rootOf(parts, /^word\/commentsExtended\d*\.xml$/), 'w15:commentEx')
  const parentOf = new Map<string, string>()
  const resolved = new Set<string>()
  for (const { attrs } of extended) {
    const id = attrs['w15:paraId'] ?? ''
    const parent = attrs['w15:paraIdParent']
    if (parent !== undefined) parentOf.set(id, parent)
    if (attrs['w15:done'] === '1') resolved.add(id)
  }
  const byParagraph = new Map(
    found.flatMap((comment) => comment.paragraphs.map((id) => [id, comment] as const)),
  )
  const firstOf = (comment: Found): Found => {
    const seen = new Set<Found>()
    let first = comment
    // What answers itself has no end.
    while (!seen.has(first)) {
      seen.add(first)
      const parent = first.paragraphs.map((id) => parentOf.get(id)).find((id) => id !== undefined)
      first = byParagraph.get(parent ?? '') ?? first
    }
    return first
  }
  const threads = new Map<string, Found[]>()
  for (const comment of found) {
    const { id } = firstOf(comment)
    const thread = threads.get(id)
    if (thread) thread.push(comment)
    else threads.set(id, [comment])
  }
  return [...threads].map(([id, comments]) => ({
    id,
    isResolved: comments[0]?.paragraphs.some((paragraph) => resolved.has(paragraph)) ?? false,
    comments: comments.map(({ author, at, words }) => ({ author, at, words })),
  }))
}

function rootOf(parts: WordParts, name: RegExp): MarkupElement {
  const [, data] = [...parts].find(([path]) => name.test(path)) ?? []
  return parseMarkup(data?.toString('utf8') ?? '', 'xml')
}

function commentOf(element: MarkupElement): Found {
  const paragraphs = elementsBelow(element, 'w:p')
  const date = element.attrs['w:date'] ?? ''
  return {
    id: element.attrs['w:id'] ?? '',
    author: named(element.attrs['w:author'] ?? ''),
    at: Number.isNaN(Date.parse(date)) ? '' : date.replace(/\.0+(?=Z|[+-]|$)/, ''),
    words: paragraphs
      .map((paragraph) => elementsBelow(paragraph, 'w:t').map(textWithin).join(''))
      .join('\n')
      .trim(),
    paragraphs: paragraphs.flatMap((paragraph) => paragraph.attrs['w14:paraId'] ?? []),
  }
}
