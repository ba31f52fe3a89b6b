import * as Y from 'yjs'
import { FRAGMENT } from '../../app/document/shared-text'

export type Struct = Y.Item | Y.GC

/** The text as it stands before an update, as far as the gate asks. */
export interface TextBefore {
  /** How far a client's changes are known: the number of the first that is not. */
  stateOf(client: number): number
  /** The change at this place; undefined where it is not known. */
  find(client: number, clock: number): Struct | undefined
  /** True where all of this stretch is deleted already (`text`: all but the ends of marks). */
  isDeleted(client: number, clock: number, length: number, what?: 'all' | 'text'): boolean
  /** True where `type` is the fragment that holds the letter. */
  isLetter(type: unknown): boolean
}

/**
 * A room's document, with the changes that were let through and are still on their way to the disk
 * in front of it: later ones may stand on them.
 */
export class TextAhead implements TextBefore {
  readonly #accepted = new Map<number, Struct[]>()

  constructor(private readonly doc: Y.Doc) {}

  stateOf(client: number): number {
    const last = this.#accepted.get(client)?.at(-1)
    const known = Y.getState(this.doc.store, client)
    return last ? Math.max(known, last.id.clock + last.length) : known
  }

  find(client: number, clock: number): Struct | undefined {
    if (clock < Y.getState(this.doc.store, client)) {
      const structs = this.doc.store.clients.get(client)
      return structs?.[Y.findIndexSS(structs, clock)]
    }
    return findIn(this.#accepted.get(client) ?? [], clock)
  }

  isDeleted(client: number, clock: number, length: number, what = 'all'): boolean {
    const end = clock + length
    if (end > Y.getState(this.doc.store, client)) return false
    const structs = this.doc.store.clients.get(client) ?? []
    if (length === 0 || structs.length === 0) return true
    for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
      const struct = structs[at]
      if (!struct || struct.id.clock >= end) break
      if (!struct.deleted && !(what === 'text' && isMark(struct))) return false
    }
    return true
  }

  isLetter(type: unknown): boolean {
    return this.doc.share.get(FRAGMENT) === type
  }

  /** Takes the changes of an accepted update in. */
  accept(structs: readonly Struct[]): void {
    for (const struct of structs) {
      if (struct.id.clock + struct.length <= this.stateOf(struct.id.client)) continue
      const of = this.#accepted.get(struct.id.client)
      if (of) of.push(struct)
      else this.#accepted.set(struct.id.client, [struct])
    }
  }

  /** Forgets what has reached the document meanwhile. */
  settle(): void {
    for (const [client, structs] of this.#accepted) {
      const known = Y.getState(this.doc.store, client)
      const rest = structs.filter((struct) => struct.id.clock + struct.length > known)
      if (rest.length === 0) this.#accepted.delete(client)
      else if (rest.length < structs.length) this.#accepted.set(client, rest)
    }
  }
}

const isMark = (struct: Struct): boolean =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentFormat

/** The struct at `clock` among some of one client, in the order of their clocks. */
export function findIn(structs: readonly Struct[], clock: number): Struct | undefined {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (!struct) return undefined
    if (struct.id.clock > clock) high = middle - 1
    else if (struct.id.clock + struct.length <= clock) low = middle + 1
    else return struct
  }
  return undefined
}
