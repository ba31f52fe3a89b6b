import * as Y from 'yjs'
import { isSuggested } from './lines'
import { findIn, type Struct } from './text-before'

/** A stretch of changes that an update deletes. */
export interface Deleted {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** What an update writes and where, as the gate has read it. */
export interface Written {
  readonly structs: readonly Struct[]
  readonly deletes: readonly Deleted[]
  /** The lines that it writes in, by the change that brought each. */
  readonly lines: readonly Pick<Y.ID, 'client' | 'clock'>[]
}

/** Finds a change by its number, whether in the document yet or not. */
export type Find = (client: number, clock: number) => Struct | undefined

/**
 * The lines that an update touches; null where it deletes what is no line, and is not to.
 *
 * @param shadow the letter without the update
 */
export function linesOf(
  shadow: Y.Doc,
  { lines, deletes }: Written,
  passing = false,
): Y.XmlText[] | null {
  const found = new Set<Y.XmlText>()
  for (const id of lines) {
    const item = structAt(shadow, id.client, id.clock)
    const type =
      item instanceof Y.Item && item.content instanceof Y.ContentType && item.content.type
    if (type instanceof Y.XmlText) found.add(type)
  }
  for (const { client, clock, length } of deletes) {
    for (const struct of structsIn(shadow, client, clock, length)) {
      if (struct.deleted || !(struct instanceof Y.Item)) continue
      const its = struct.content instanceof Y.ContentType ? struct.content.type : struct.parent
      if (its instanceof Y.XmlText) found.add(its)
      else if (!passing) return null
    }
  }
  return [...found]
}

/** The lines that an update itself has brought. */
export function addedLines(
  shadow: Y.Doc,
  { lines }: Written,
  known: readonly Y.XmlText[],
): Y.XmlText[] {
  return lines.flatMap(({ client, clock }) => {
    const item = structAt(shadow, client, clock)
    const type =
      item instanceof Y.Item && item.content instanceof Y.ContentType && item.content.type
    return type instanceof Y.XmlText && !known.includes(type) ? [type] : []
  })
}

/** True where a struct begins or ends the mark of a suggestion. */
export const isMark = (struct: Struct): struct is Y.Item & { content: Y.ContentFormat } =>
  struct instanceof Y.Item &&
  struct.content instanceof Y.ContentFormat &&
  isSuggested(struct.content.key)

/** True where a range that is deleted holds the mark of a suggestion. */
export function unmarks({ client, clock, length }: Deleted, find: Find): boolean {
  for (let at = clock; at < clock + length; ) {
    const struct = find(client, at)
    if (!struct) return false
    if (isMark(struct) && !struct.deleted) return true
    at = struct.id.clock + struct.length
  }
  return false
}

const structAt = (doc: Y.Doc, client: number, clock: number): Struct | undefined =>
  findIn(doc.store.clients.get(client) ?? [], clock)

function* structsIn(doc: Y.Doc, client: number, clock: number, length: number): Generator<Struct> {
  for (let at = clock; at < clock + length; ) {
    const struct = structAt(doc, client, at)
    if (!struct) return
    yield struct
    at = struct.id.clock + struct.length
  }
}
