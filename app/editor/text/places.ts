import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Anchor } from '../../document/anchors'
import type { Range } from '../comments/passages'

/**
 * Where everything in the shared document stands in the editor's, found in one go: asking for each
 * place by itself would walk through the letter for every thread.
 */
export class Places {
  readonly #texts = new Map<unknown, { text: Y.XmlText; from: number }>()
  /** Where the parts of an element begin, and where the last one ends. */
  readonly #parts = new Map<unknown, { parent: Y.XmlFragment; starts: number[] }>()

  constructor(
    private readonly shared: Y.Doc,
    fragment: Y.XmlFragment,
    { type: { schema } }: Node,
  ) {
    const walk = (parent: Y.XmlFragment, from: number): number => {
      let at = from
      const starts: number[] = []
      for (const part of parent.toArray()) {
        starts.push(at)
        if (part instanceof Y.XmlText) {
          this.#texts.set(part, { text: part, from: at })
          at += part.length
        } else if (part instanceof Y.XmlElement) {
          const isLeaf = schema.nodes[part.nodeName]?.isLeaf === true
          at = isLeaf ? at + 1 : walk(part, at + 1) + 1
        }
      }
      this.#parts.set(parent, { parent, starts: [...starts, at] })
      return at
    }
    walk(fragment, 0)
  }

  /** Where an anchor points now; null where what it pointed at has been deleted. */
  rangeOf({ start, end }: { start: string | null; end: string | null }): Range | null {
    const from = start && this.#resolve(start)
    const to = end && this.#resolve(end)
    return typeof from === 'number' && typeof to === 'number' && from < to ? { from, to } : null
  }

  #resolve(point: string): number | null {
    const place = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(JSON.parse(point)),
      this.shared,
    )
    if (!place) return null
    const text = this.#texts.get(place.type)
    if (text) return text.from + place.index
    return this.#parts.get(place.type)?.starts[place.index] ?? null
  }

  /** An anchor at the first and the last thing in a range; null where there is nothing at its ends. */
  anchorOf({ from, to }: Range): Anchor | null {
    const first = this.#thing((begin, end) => begin <= from && from < end, from)
    const last = this.#thing((begin, end) => begin < to && to <= end, to)
    if (!first || !last) return null
    const start = pointAt(first, 0)
    const end = pointAt(last, -1)
    return start && end ? { start, end } : null
  }

  #thing(holds: (begin: number, end: number) => boolean, pos: number): SharedPlace | null {
    for (const { text, from } of this.#texts.values()) {
      if (holds(from, from + text.length)) return { in: text, at: pos - from }
    }
    // A footnote, by the place of its mark: the smallest element that begins or ends there.
    for (const { parent, starts } of this.#parts.values()) {
      const at = starts.indexOf(pos)
      const begin = starts[at]
      const before = starts[at - 1]
      const after = starts[at + 1]
      if (at < 0 || begin === undefined) continue
      if (after !== undefined && holds(begin, after)) return { in: parent, at }
      if (before !== undefined && holds(before, begin)) return { in: parent, at }
    }
    return null
  }
}

interface SharedPlace {
  readonly in: Y.XmlText | Y.XmlFragment
  readonly at: number
}

/** The thing after a place (0) or before it (-1), without what else Yjs would say of its surroundings. */
function pointAt({ in: type, at }: SharedPlace, assoc: 0 | -1): string | null {
  const { item } = Y.createRelativePositionFromTypeIndex(type, at, assoc)
  return item && JSON.stringify({ item: { client: item.client, clock: item.clock }, assoc })
}
