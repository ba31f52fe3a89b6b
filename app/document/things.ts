import * as Y from 'yjs'
import type { Anchor } from './anchors'
import { FRAGMENT } from './shared-text'

/** So many things of a document, one after the other: characters of a text, or one note or break. */
interface Stretch {
  readonly in: Y.XmlText | Y.XmlFragment
  readonly at: number
  readonly length: number
}

/**
 * The things that a document's lines hold, in reading order: every character, and every note (before
 * what it holds) and break.
 */
function thingsIn(doc: Y.Doc): Stretch[] {
  const found: Stretch[] = []
  const walk = (parent: Y.XmlFragment) => {
    for (const [at, part] of parent.toArray().entries()) {
      if (part instanceof Y.XmlText) found.push({ in: part, at: 0, length: part.length })
      else if (part instanceof Y.XmlElement) {
        const isThing = part.nodeName === 'footnote' || part.nodeName === 'hardBreak'
        if (isThing) found.push({ in: parent, at, length: 1 })
        walk(part)
      }
    }
  }
  walk(doc.getXmlFragment(FRAGMENT))
  return found
}

/** Anchors at things of a document by their numbers, from 0; null where there are none such. */
export function anchorsIn(
  doc: Y.Doc,
  places: readonly { readonly from: number; readonly to: number }[],
): (Anchor | null)[] {
  const stretches = thingsIn(doc)
  const starts: number[] = []
  let count = 0
  for (const { length } of stretches) {
    starts.push(count)
    count += length
  }
  const pointAt = (thing: number, assoc: 0 | -1): string | null => {
    const place = starts.findLastIndex((start) => start <= thing)
    const stretch = stretches[place]
    const offset = thing - (starts[place] ?? 0)
    if (!stretch || offset >= stretch.length) return null
    const at = stretch.at + offset + (assoc === -1 ? 1 : 0)
    const { item } = Y.createRelativePositionFromTypeIndex(stretch.in, at, assoc)
    return item && JSON.stringify({ item: { client: item.client, clock: item.clock }, assoc })
  }
  return places.map(({ from, to }) => {
    const [start, end] = [pointAt(from, 0), pointAt(to, -1)]
    return start && end ? { start, end } : null
  })
}
