import * as Y from 'yjs'
import { Close, type Refusal } from '../../app/document/protocol'
import type { JournalEntry } from '../../app/domain/letters/journal.server'
import type { Connection } from './connection'
import { readFrame, step1Frame, step2Frame, updateFrame } from './frames'
import { judge } from './gate'
import type { Hands } from './hands'
import { type JournalWriter, reasonOf, type Source } from './journal-writer'
import type { Limits } from './limits'
import { asTheyAre } from './load'
import { mergeAll } from './merge'
import { type Elsewhere, Presence } from './presence'
import { type Struct, TextAhead } from './text-before'

/** An accepted update on its way to the disk; without bytes, one that said nothing new. */
interface Queued {
  readonly from: Connection
  readonly bytes: Uint8Array | null
  /** The frame up to which its page may be told `saved` when it is on disk; 0: not yet. */
  readonly frame: number
}

/**
 * The live text of one letter.
 *
 * An update goes through the gate, waits for the journal, and only when it is on disk enters the
 * document, from which everybody is answered: what anybody has seen cannot be lost.
 */
export class Room implements Source {
  readonly connections = new Set<Connection>()
  readonly presence: Presence
  readonly #ahead: TextAhead
  #queue: Queued[] = []
  #inFlight: Queued[] = []
  #isTroubled = false
  /** Client ids whose account is written down, or on its way there. */
  readonly #authors = new Set<number>()
  #newAuthors: { readonly accountId: string; readonly client: number }[] = []
  /** Set where the document can no longer be trusted, and is to be read from the disk again. */
  isBroken = false
  /** What the whole letter takes, roughly: measured when known, and what came since. */
  #size: number

  constructor(
    readonly letterId: string,
    readonly doc: Y.Doc,
    size: number,
    private readonly writer: JournalWriter,
    private readonly limits: Limits,
    private readonly now: () => Date,
    /** Told after changes have entered the document, with the numbers and the size of their rows. */
    private readonly onWritten: (seqs: readonly number[], bytes: number) => void,
    hands: Hands,
    /** This letter at other processes, where there may be any. */
    others: Elsewhere | null,
  ) {
    this.#size = size
    this.#ahead = new TextAhead(doc)
    this.presence = new Presence(this.connections, limits, hands, others)
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    connection.send(step1Frame(this.doc))
    const everyone = this.presence.everyone()
    if (everyone) connection.send(everyone)
    if (this.#isTroubled) connection.tellTrouble(true)
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.presence.leave(connection)
  }

  /** True while something of this letter is not on disk. */
  get isBusy(): boolean {
    return this.#queue.length > 0 || this.#inFlight.length > 0
  }

  /** Takes a frame of a connection. What is no frame closes it; nobody else notices. */
  hear(connection: Connection, bytes: Uint8Array): void {
    if (!connection.isHeard || !connection.maySend(bytes.length)) return
    if (bytes.length > this.limits.frameBytes) {
      connection.close(Close.frameTooLarge, 'message too large')
      return
    }
    try {
      const frame = readFrame(bytes)
      const isQuestion = frame.kind === 'step1' || frame.kind === 'query-awareness'
      if (isQuestion && !connection.mayAsk()) return
      if (frame.kind === 'step1') {
        connection.send(step2Frame(this.doc, frame.vector))
        // A page that comes for the first time knows nothing: its vector is a count of none.
        if (frame.vector.length > 1) this.presence.returned()
      } else if (frame.kind === 'awareness') this.presence.hear(connection, frame.states)
      else if (frame.kind === 'query-awareness') {
        const everyone = this.presence.everyone()
        if (everyone) connection.send(everyone)
      } else {
        connection.received += 1
        this.#receive(connection, frame.update, frame.kind === 'step2')
      }
    } catch {
      connection.close(Close.malformed, 'not a message of this protocol')
    }
  }

  #receive(from: Connection, bytes: Uint8Array, isAnswer: boolean): void {
    const asked = from.hasAnswered
    if (isAnswer) from.hasAnswered = true
    const verdict = this.#judge(from, bytes)
    if (verdict === 'refused') return
    if (verdict === 'waits') {
      // A page sends what is typed before it has sent what it wrote while it was away. It is asked
      // once for everything; what still stands on nothing then never will stand on anything.
      if (isAnswer || from.wasRefused) this.#refuse(from, 'out-of-order')
      else this.#hold(from, bytes, asked)
      return
    }
    this.#enqueue(from, verdict === 'nothing' ? null : bytes)
    if (isAnswer) this.#release(from)
  }

  #judge(from: Connection, bytes: Uint8Array): 'accept' | 'nothing' | 'waits' | 'refused' {
    const verdict = judge(from.writer.role, this.#ahead, bytes)
    if (verdict.kind === 'refuse') {
      this.#refuse(from, verdict.reason)
      return 'refused'
    }
    if (verdict.kind !== 'accept') return verdict.kind
    // What only deletes may always come: it is how a letter gets smaller.
    if (verdict.structs.length > 0 && this.#isTooLarge(bytes)) {
      this.#refuse(from, 'too-large')
      return 'refused'
    }
    if (verdict.structs.some((struct) => this.#isForged(struct, from))) {
      this.#refuse(from, 'not-a-letter')
      return 'refused'
    }
    for (const struct of verdict.structs) this.#noteAuthor(struct, from)
    this.#ahead.accept(verdict.structs)
    return 'accept'
  }

  // Written under the id of somebody who is here, it would take the place of what they write next.
  #isForged({ id, length }: Struct, from: Connection): boolean {
    return (
      id.clock + length > this.#ahead.stateOf(id.client) &&
      this.presence.isOfSomebodyElse(id.client, from.accountId)
    )
  }

  #noteAuthor({ id, length }: Struct, from: Connection): void {
    if (this.#authors.has(id.client)) return
    if (id.clock + length <= this.#ahead.stateOf(id.client)) return
    this.#authors.add(id.client)
    this.#newAuthors.push({ accountId: from.accountId, client: id.client })
  }

  #isTooLarge(bytes: Uint8Array): boolean {
    if (this.#size + bytes.length <= this.limits.letterBytes) return false
    const waiting = [...this.#inFlight, ...this.#queue]
    this.#size = waiting.reduce(
      (sum, queued) => sum + (queued.bytes?.length ?? 0),
      Y.encodeStateAsUpdate(this.doc).length,
    )
    return this.#size + bytes.length > this.limits.letterBytes
  }

  #refuse(from: Connection, reason: Refusal): void {
    from.held.length = 0
    from.heldBytes = 0
    from.tellRefused(reason)
  }

  #hold(from: Connection, bytes: Uint8Array, ask: boolean): void {
    from.held.push(bytes)
    from.heldBytes += bytes.length
    if (from.heldBytes > this.limits.heldBytes) this.#refuse(from, 'out-of-order')
    else if (ask && from.held.length === 1) from.send(step1Frame(this.doc))
  }

  // The page has answered with everything that it has: what was held stands on that.
  #release(from: Connection): void {
    if (from.held.length === 0) return
    const held = from.held.splice(0)
    from.heldBytes = 0
    for (const bytes of held) {
      const verdict = this.#judge(from, bytes)
      if (verdict === 'waits') this.#refuse(from, 'out-of-order')
      if (verdict === 'waits' || verdict === 'refused') return
      this.#enqueue(from, verdict === 'nothing' ? null : bytes)
    }
  }

  #enqueue(from: Connection, bytes: Uint8Array | null): void {
    const frame = from.held.length > 0 ? 0 : from.received
    if (bytes === null && !this.isBusy) {
      from.tellSaved(frame)
      return
    }
    this.#queue.push({ from, bytes, frame })
    from.queue(bytes?.length ?? 0)
    this.#size += bytes?.length ?? 0
    this.writer.wake(this)
  }

  take(): readonly JournalEntry[] {
    this.#inFlight = this.#queue
    this.#queue = []
    const byAccount = new Map<string, Uint8Array[]>()
    for (const { from, bytes } of this.#inFlight) {
      if (!bytes) continue
      const of = byAccount.get(from.accountId)
      if (of) of.push(bytes)
      else byAccount.set(from.accountId, [bytes])
    }
    if (byAccount.size === 0) {
      this.#settle()
      return []
    }
    const at = this.now()
    const authors = this.#newAuthors
    this.#newAuthors = []
    return [...byAccount].map(([accountId, updates]) => ({
      letterId: this.letterId,
      bytes: mergeAll(updates),
      accountId,
      at,
      clients: authors.flatMap((one) => (one.accountId === accountId ? [one.client] : [])),
    }))
  }

  written(seqs: readonly number[]): void {
    const writers = new Set<Connection>()
    let bytes = 0
    for (const queued of this.#inFlight) {
      if (!queued.bytes) continue
      writers.add(queued.from)
      bytes += queued.bytes.length
    }
    // A change of another process that stood on one of these comes in with it: then nobody has it yet.
    const { pendingStructs, pendingDs } = this.doc.store
    const isAlone = pendingStructs === null && pendingDs === null
    const change = this.#apply(
      this.#inFlight.flatMap((queued) => (queued.bytes ? [queued.bytes] : [])),
    )
    if (change) {
      const [only] = writers.size === 1 && isAlone ? writers : []
      const frame = updateFrame(change)
      for (const connection of this.connections) if (connection !== only) connection.send(frame)
    }
    this.#settle()
    // What the document does not hold must not be taken for folded into it.
    if (!this.isBroken) this.onWritten(seqs, bytes)
  }

  /** Takes in what is on disk already: another process wrote it. */
  takeIn(updates: readonly Uint8Array[]): void {
    for (const update of updates) this.#size += update.length
    const change = this.#apply(updates)
    if (!change) return
    const frame = updateFrame(change)
    for (const connection of this.connections) connection.send(frame)
  }

  /** Lets what is on disk into the document; returns what changed there, as one update. */
  #apply(updates: readonly Uint8Array[]): Uint8Array | null {
    let change: Uint8Array | null = null
    const keep = (update: Uint8Array) => {
      change = update
    }
    this.doc.on('update', keep)
    try {
      this.doc.transact((transaction) => {
        for (const update of updates) Y.applyUpdate(this.doc, update)
        asTheyAre(transaction)
      })
    } catch (error) {
      // The gate exists so that this cannot happen. It is on disk, and read again from there.
      console.error('collaboration: an accepted update could not be applied;', reasonOf(error))
      this.isBroken = true
      this.closeAll(Close.restart, 'the letter is read again')
    } finally {
      this.doc.off('update', keep)
    }
    this.#ahead.settle()
    return change
  }

  #settle(): void {
    const saved = new Map<Connection, number>()
    for (const { from, bytes, frame } of this.#inFlight) {
      from.queue(-(bytes?.length ?? 0))
      saved.set(from, Math.max(frame, saved.get(from) ?? 0))
    }
    this.#inFlight = []
    for (const [connection, frame] of saved) connection.tellSaved(frame)
  }

  trouble(is: boolean): void {
    this.#isTroubled = is
    for (const connection of this.connections) connection.tellTrouble(is)
  }

  gone(): void {
    this.#queue = []
    this.#inFlight = []
    this.closeAll(Close.noLetter, 'the letter was deleted')
  }

  closeAll(code: number, reason: string): void {
    for (const connection of this.connections) connection.close(code, reason)
  }

  destroy(): void {
    this.presence.destroy()
    this.doc.destroy()
  }
}
