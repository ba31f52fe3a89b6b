import * as Y from 'yjs'
import type { Anchor } from './anchors'
import { FRAGMENT } from './shared-text'

/** So many things of a document, one after the other: characters of a text, or one note or break. */
export interface Stretch {
  readonly in: Y.XmlText | Y.XmlFragment
  readonly at: number
  readonly length: number
}

/**
 * The things that a document's lines hold, in reading order: every character, and every note (before
 * what it holds) and break.
 */
export function thingsIn(doc: Y.Doc): Stretch[] {
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
  const starts = startsOf(stretches)
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

/** The number of the first thing of each stretch, from 0. */
export function startsOf(stretches: readonly Stretch[]): number[] {
  let count = 0
  return stretches.map(({ length }) => {
    const start = count
    count += length
    return start
  })
}

/** The numbers of the first and the last thing of each anchor; null where these have been deleted. */
export function rangesOf(
  doc: Y.Doc,
  anchors: readonly { readonly start: string | null; readonly end: string | null }[],
): ({ readonly from: number; readonly to: number } | null)[] {
  const stretches = thingsIn(doc)
  const starts = startsOf(stretches)
  const numberAt = (point: string | null): number | null => {
    if (point === null) return null
    const relative = Y.createRelativePositionFromJSON(JSON.parse(point))
    const place = Y.createAbsolutePositionFromRelativePosition(relative, doc)
    if (!place) return null
    // The end of what is before a place is the same place as the beginning of what is after it.
    const index = relative.assoc < 0 ? place.index - 1 : place.index
    const at = stretches.findIndex(
      (one) => one.in === place.type && one.at <= index && index < one.at + one.length,
    )
    const stretch = stretches[at]
    return stretch ? (starts[at] ?? 0) + index - stretch.at : null
  }
  return anchors.map(({ start, end }) => {
    const [from, to] = [numberAt(start), numberAt(end)]
    return from !== null && to !== null && from <= to ? { from, to } : null
  })
}
