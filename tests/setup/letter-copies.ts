import { expect } from 'vitest'
import * as Y from 'yjs'
import { FRAGMENT } from '../../app/document/shared-text'

/** Fails where two copies of a letter are not the same: in text, marks, shape, and what lies beneath. */
export function expectSame(one: Y.Doc, other: Y.Doc, which: string): void {
  expect(shapeOf(one), which).toEqual(shapeOf(other))
  expect(Y.encodeStateVector(one), which).toEqual(Y.encodeStateVector(other))
  expect(Y.equalDeleteSets(deletedIn(one), deletedIn(other)), `${which}: what is deleted`).toBe(
    true,
  )
  expect([one.store.pendingStructs, one.store.pendingDs], which).toEqual([null, null])
}

const deletedIn = (doc: Y.Doc) => Y.createDeleteSetFromStructStore(doc.store)

type Shape = string | { name: string; attributes: object; content: unknown[] }

function shapeOf(doc: Y.Doc): unknown[] {
  const shape = (type: unknown): Shape | unknown => {
    if (type instanceof Y.XmlText) return type.toDelta()
    if (!(type instanceof Y.XmlElement)) return 'neither an element nor text'
    return {
      name: type.nodeName,
      attributes: type.getAttributes(),
      content: type.toArray().map(shape),
    }
  }
  return doc.getXmlFragment(FRAGMENT).toArray().map(shape)
}

/** True where a copy holds all that an update says. */
export function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  for (const struct of structs) {
    const end = struct.id.clock + struct.length
    if (!(struct instanceof Y.Skip) && end > Y.getState(doc.store, struct.id.client)) return false
  }
  const deleted = deletedIn(doc)
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      for (let at = clock; at < clock + len; at++) {
        if (!Y.isDeleted(deleted, Y.createID(client, at))) return false
      }
    }
  }
  return true
}
