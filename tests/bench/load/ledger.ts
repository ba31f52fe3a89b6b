import * as Y from 'yjs'
import type { Writer } from './writer'

/** A stretch of a writer's edits, by their numbers; `to` is not in it. */
interface Stretch {
  readonly writer: number
  readonly from: number
  readonly to: number
}

/** Decoding the same bytes once for each of 200 readers would make the load the slowest part. */
const MOST_REMEMBERED = 4096

/**
 * When each edit of one letter was sent, and how long it took to each of the others. The first
 * readers are the writers, in the same order. A server may send edits one by one or several
 * together; each counts when it is there.
 */
export class Ledger {
  /** How long deliveries took, in milliseconds. */
  readonly took: number[] = []
  /** How many deliveries there should be of what was sent while it was measured. */
  expected = 0
  readonly #writers: Map<number, number>
  readonly #sentAt: number[][]
  /** By reader, then by writer: the number of the first edit that has not arrived. */
  readonly #seen: Int32Array[]
  readonly #read = new Map<string, readonly Stretch[]>()
  #from = Number.POSITIVE_INFINITY
  #to = Number.POSITIVE_INFINITY

  constructor(
    writers: readonly Writer[],
    private readonly readers: number,
  ) {
    this.#writers = new Map(writers.map(({ clientId }, at) => [clientId, at]))
    this.#sentAt = writers.map(() => [])
    this.#seen = Array.from({ length: readers }, () => new Int32Array(writers.length))
  }

  /** Measures edits that are sent between two moments of the monotonic clock. */
  measure(from: number, to: number): void {
    this.#from = from
    this.#to = to
  }

  sent(writer: number, now: number): void {
    this.#sentAt[writer]?.push(now)
    if (now >= this.#from && now < this.#to) this.expected += this.readers - 1
  }

  arrived(reader: number, update: Uint8Array, now: number): void {
    const seen = this.#seen[reader]
    if (!seen) return
    for (const { writer, from, to } of this.#stretchesOf(update)) {
      // Some servers send a writer's own edits back.
      if (writer === reader) continue
      const sentAt = this.#sentAt[writer]
      for (let edit = Math.max(from, seen[writer] ?? 0); edit < to; edit++) {
        const at = sentAt?.[edit] ?? Number.NaN
        if (at >= this.#from && at < this.#to) this.took.push(now - at)
      }
      if (to > (seen[writer] ?? 0)) seen[writer] = to
    }
  }

  /** How many of a writer's edits, from the first, any of the others has seen. */
  seenBySomebody(writer: number): number {
    return this.#seen.reduce((most, seen) => Math.max(most, seen[writer] ?? 0), 0)
  }

  #stretchesOf(update: Uint8Array): readonly Stretch[] {
    const key = Buffer.from(update.buffer, update.byteOffset, update.length).toString('latin1')
    const known = this.#read.get(key)
    if (known) return known
    const stretches: Stretch[] = []
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const writer = this.#writers.get(id.client)
      if (writer !== undefined) {
        stretches.push({ writer, from: id.clock, to: id.clock + length })
      }
    }
    if (this.#read.size >= MOST_REMEMBERED) this.#read.clear()
    this.#read.set(key, stretches)
    return stretches
  }
}
