import * as Y from 'yjs'
import { isLine } from './atoms'

/** What other parts of a letter stand in. */
export type Part = Pick<Y.AbstractType<unknown>, '_item' | '_start'>

/** The line that an item stands in; null where it stands in none. */
export function lineAround(item: Y.Item): Y.XmlElement | null {
  for (let type: unknown = item.parent; type instanceof Y.AbstractType; type = type._item?.parent) {
    if (isLine(type)) return type
  }
  return null
}

/** The lines of a part of the letter, in their order, but for footnotes: those stand in lines. */
export function* linesWithin(
  type: Part,
  isThere: (item: Y.Item) => boolean,
): Generator<Y.XmlElement> {
  for (let item = type._start; item; item = item.right) {
    const inner = isThere(item) && item.content instanceof Y.ContentType ? item.content.type : null
    if (!(inner instanceof Y.XmlElement)) continue
    if (isLine(inner)) yield inner
    else yield* linesWithin(inner, isThere)
  }
}

/** The last line before a new one, in what has been deleted with it, that is not new itself. */
export function lineAbove(
  line: Y.XmlElement,
  stood: (item: Y.Item) => boolean,
  isNew: (item: Y.Item) => boolean,
): Y.XmlElement | null {
  let root: Y.XmlFragment = line
  while (root._item?.deleted && root._item.parent instanceof Y.XmlFragment) {
    root = root._item.parent
  }
  let above: Y.XmlElement | null = null
  for (const one of linesWithin(root, stood)) {
    if (one === line) return above
    if (one._item && !isNew(one._item)) above = one
  }
  return null
}
