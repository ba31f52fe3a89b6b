import * as Y from 'yjs'
import { type PutBack, strandedIn } from './find'
import { idsIn, isIn, namedBy, notNaming, type Range, type Ranges, without } from './ranges'

/**
 * A copy of a letter, and what is gone in it though nobody deleted it: words that came when what they
 * stand in had gone already. Whoever took that away did not know them; and whoever wrote them may not know
 * yet that it is gone, and is to put them back then (see `strandedIn`). Yjs counts them among what is
 * deleted, in whatever it says of the whole document. So a copy says to others only what `said` and `state`
 * leave of that: as the words go with what they stand in, nothing is lost by it.
 */
export class Unnamed {
  #ranges = new Map<number, readonly Range[]>()

  /** @param updates what the document was made of */
  constructor(
    private readonly doc: Y.Doc,
    updates: readonly Uint8Array[] = [],
  ) {
    const came = new Map([...doc.store.clients.keys()].map((client) => [client, 0]))
    this.#note(came, lazily(updates), [])
  }

  /**
   * Lets updates in by `apply`, in one transaction, and finds the words that they delete without naming
   * them. Whoever calls it puts those back, or leaves that to whoever else does.
   *
   * @param updates what comes in, as it was sent: Yjs updates, version 1
   */
  takeIn(updates: readonly Uint8Array[], apply: () => void): PutBack[] {
    const named = lazily(updates)
    const found: PutBack[] = []
    const look = (transaction: Y.Transaction) => {
      found.push(...strandedIn(transaction, (id) => named().some((ranges) => isIn(ranges, id))))
      this.#hear(named)
      const came = new Map<number, number>()
      for (const [client, end] of transaction.afterState) {
        const begin = transaction.beforeState.get(client) ?? 0
        if (begin < end) came.set(client, begin)
      }
      this.#note(came, named, found)
    }
    // Once: whoever hears of the change may change something in turn, and that is nobody's to name.
    this.doc.once('afterTransaction', look)
    try {
      apply()
    } finally {
      this.doc.off('afterTransaction', look)
    }
    return found
  }

  /** An update of this document, as it may be said to others. */
  said(update: Uint8Array): Uint8Array {
    return this.#ranges.size === 0 ? update : notNaming(update, this.#ranges)
  }

  /** All that a copy lacks which has what `vector` says; without one, everything. Throws where it is no state vector. */
  state(vector?: Uint8Array): Uint8Array {
    return this.said(Y.encodeStateAsUpdate(this.doc, vector))
  }

  /** Somebody has named some of it after all. */
  #hear(named: () => readonly Ranges[]): void {
    if (this.#ranges.size === 0) return
    for (const ranges of named()) {
      for (const [client, taken] of ranges) this.#set(client, without(this.#of(client), taken))
    }
  }

  /** Looks at what has come from each client from a clock on. */
  #note(
    came: ReadonlyMap<number, number>,
    named: () => readonly Ranges[],
    found: readonly PutBack[],
  ): void {
    const returned = idsIn(found.flatMap(({ put }) => put))
    for (const [client, begin] of came) {
      const gone = goneIn(this.doc.store.clients.get(client) ?? [], begin)
      if (gone.length === 0) continue
      const known = [...named().flatMap((ranges) => ranges.get(client) ?? [])]
      const unnamed = without(gone, [...known, ...(returned.get(client) ?? [])])
      if (unnamed.length > 0) this.#set(client, [...this.#of(client), ...unnamed])
    }
  }

  #of = (client: number): readonly Range[] => this.#ranges.get(client) ?? []

  #set(client: number, ranges: readonly Range[]): void {
    if (ranges.length === 0) this.#ranges.delete(client)
    else this.#ranges.set(client, ranges)
  }
}

/** What updates name, each; read when it is first asked for, for most delete nothing that holds words. */
function lazily(updates: readonly Uint8Array[]): () => readonly Ranges[] {
  let read: readonly Ranges[] | null = null
  return () => {
    read ??= updates.map(namedBy)
    return read
  }
}

/** What a client wrote from a clock on and is gone with what it stands in. */
function goneIn(structs: readonly (Y.Item | Y.GC)[], begin: number): readonly Range[] {
  const gone: Range[] = []
  // The last is looked at alone where nothing else came, as when somebody types.
  let at = structs.length
  while (at > 0 && endOf(structs[at - 1]) > begin) at--
  for (const struct of structs.slice(at)) {
    if (!isGoneWithOuter(struct)) continue
    const from = Math.max(struct.id.clock, begin)
    const last = gone.at(-1)?.until === from ? gone.pop() : null
    gone.push({ from: last?.from ?? from, until: endOf(struct) })
  }
  return gone
}

/** What is cleared away stood in something that is gone: else its place would be kept. */
function isGoneWithOuter(struct: Y.Item | Y.GC): boolean {
  if (struct instanceof Y.GC) return true
  const isWithinGone = struct.parent instanceof Y.AbstractType && struct.parent._item?.deleted
  return struct.deleted && isWithinGone === true && struct.parentSub === null
}

const endOf = (struct: Y.Item | Y.GC | undefined): number =>
  struct ? struct.id.clock + struct.length : 0
