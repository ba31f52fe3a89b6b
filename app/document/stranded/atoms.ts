import * as Y from 'yjs'

export type Marks = Readonly<Record<string, unknown>>

/** What a line is made of: a unit of its text, or what stands between its words. */
export interface Atom {
  readonly id: Pick<Y.ID, 'client' | 'clock'>
  /** The unit of text; empty for what is none. */
  readonly says: string
  readonly marks: Marks
  /** What stands between words, with the text of a footnote; null for text. */
  readonly node: { readonly name: string; readonly text: readonly Atom[] } | null
}

/** Elements that hold text. A footnote stands in another line and is one itself. */
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'footnote'])

export const isLine = (type: unknown): type is Y.XmlElement =>
  type instanceof Y.XmlElement && LINES.has(type.nodeName)

/**
 * What stands in a line, also in one that has been deleted and not yet been cleared away.
 *
 * @param isThere whether an item counts, deleted or not
 */
export function atomsOf(line: Y.XmlElement, isThere: (item: Y.Item) => boolean): Atom[] {
  const atoms: Atom[] = []
  for (const { id, content } of itemsIn(line, isThere)) {
    if (!(content instanceof Y.ContentType)) continue
    const { type } = content
    if (type instanceof Y.XmlText) atoms.push(...charsOf(type, isThere))
    else if (type instanceof Y.XmlElement) {
      const node = { name: type.nodeName, text: atomsOf(type, isThere) }
      atoms.push({ id, says: '', marks: {}, node })
    }
  }
  return atoms
}

function* charsOf(text: Y.XmlText, isThere: (item: Y.Item) => boolean): Generator<Atom> {
  let marks: Marks = {}
  for (const { id, content } of itemsIn(text, isThere)) {
    if (content instanceof Y.ContentFormat) {
      const { [content.key]: _, ...others } = marks
      marks = content.value === null ? others : { ...others, [content.key]: content.value }
    } else if (content instanceof Y.ContentString) {
      for (let at = 0; at < content.str.length; at++) {
        const place = { client: id.client, clock: id.clock + at }
        yield { id: place, says: content.str.charAt(at), marks, node: null }
      }
    }
  }
}

type Holder = { readonly _start: Y.Item | null }

function* itemsIn(type: Holder, isThere: (item: Y.Item) => boolean) {
  for (let item = type._start; item; item = item.right) if (isThere(item)) yield item
}
