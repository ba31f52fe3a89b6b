import * as Y from 'yjs'
import { changeAsItCame } from '../../app/document/as-it-came'
import { Close } from '../../app/document/protocol'
import type { PutBack } from '../../app/document/stranded/find'
import type { Unnamed } from '../../app/document/stranded/unnamed'
import type { JournalEntry } from '../../app/domain/letters/live/journal.server'
import type { Authors } from './authors'
import { CatchUp } from './catch-up'
import type { Connection } from './connection'
import { readFrame, step1Frame, updateFrame } from './frames'
import type { Hands } from './hands'
import { Intake } from './intake'
import { type JournalWriter, reasonOf, type Source } from './journal-writer'
import type { Limits } from './limits'
import { type Elsewhere, Presence } from './presence'
import { Queue } from './queue'
import { returned } from './returning'
import { sharedFrame } from './shared-frame'

const READ_AGAIN = 'the letter is read again'

/** Who is told what becomes of a room. */
export interface Holder {
  /** Changes have entered the document, from rows of these numbers and this size. */
  written(seqs: readonly number[], bytes: number): void
  /**
   * The room is broken: it takes in nothing more, and what it still had to write stands on disk and
   * not in its document. Told when it breaks, and each time that something of it has come to an end.
   */
  broken(): void
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
  readonly #queue: Queue
  readonly #intake: Intake
  readonly #catchUp: CatchUp
  #isTroubled = false
  /** Set where the document can no longer be trusted, and is to be read from the disk again. */
  isBroken = false

  constructor(
    readonly letterId: string,
    readonly doc: Y.Doc,
    private readonly unnamed: Unnamed,
    size: number,
    writer: JournalWriter,
    private readonly limits: Limits,
    now: () => Date,
    private readonly holder: Holder,
    hands: Hands,
    private readonly authors: Authors,
    /** This letter at other processes, where there may be any. */
    others: Elsewhere | null,
  ) {
    this.presence = new Presence(this.connections, limits, hands, others, (client, account) =>
      authors.isAnothers(client, account),
    )
    this.#catchUp = new CatchUp(unnamed)
    this.#queue = new Queue(this, writer, now)
    this.#intake = new Intake(doc, size, this.#queue, this.presence, authors, limits, now)
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    if (this.isBroken) {
      connection.close(Close.restart, READ_AGAIN)
      return
    }
    connection.send(step1Frame(this.doc))
    const everyone = this.presence.everyone()
    if (everyone) connection.send(everyone)
    if (this.#isTroubled) connection.tellTrouble(true)
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.presence.leave(connection)
    if (![...this.connections].some(({ writer }) => writer.role === 'reviewer')) this.#intake.rest()
    if (this.isBroken) this.holder.broken()
  }

  /** True while something of this letter is not on disk. */
  get isBusy(): boolean {
    return !this.#queue.isEmpty
  }

  /** Takes a frame of a connection. What is no frame closes it; nobody else notices. */
  hear(connection: Connection, bytes: Uint8Array): void {
    if (!connection.isHeard || !connection.maySend(bytes.length)) return
    // The gate would judge by a text that is not the letter's. The page sends it again to the next room.
    if (this.isBroken) return
    if (bytes.length > this.limits.frameBytes) {
      connection.close(Close.frameTooLarge, 'message too large')
      return
    }
    try {
      const frame = readFrame(bytes)
      const isQuestion = frame.kind === 'step1' || frame.kind === 'query-awareness'
      if (isQuestion && !connection.mayAsk()) return
      if (frame.kind === 'step1') {
        connection.sendShared(this.#catchUp.frameFor(frame.vector))
        connection.isFollowing = true
        // A page that comes for the first time knows nothing: its vector is a count of none.
        if (frame.vector.length > 1) this.presence.returned()
      } else if (frame.kind === 'awareness') this.presence.hear(connection, frame.states)
      else if (frame.kind === 'query-awareness') {
        const everyone = this.presence.everyone()
        if (everyone) connection.send(everyone)
      } else {
        this.#intake.receive(connection, frame.update, frame.kind === 'step2')
      }
    } catch {
      connection.close(Close.malformed, 'not a message of this protocol')
    }
  }

  take(): readonly JournalEntry[] {
    return this.#queue.take()
  }

  written(seqs: readonly number[]): void {
    const bytes = this.isBroken ? 0 : this.#enter()
    this.#queue.settle()
    // What the document does not hold must not be taken for folded into it.
    if (this.isBroken) this.holder.broken()
    else this.holder.written(seqs, bytes)
  }

  /** Lets what has just been written into the document; returns how large it is. */
  #enter(): number {
    const updates: Uint8Array[] = []
    const sent: Uint8Array[] = []
    const writers = new Set<Connection>()
    let size = 0
    let isMended = false
    for (const { from, bytes, isMended: is, sent: its } of this.#queue.inFlight) {
      if (!bytes) continue
      isMended ||= is
      updates.push(bytes)
      sent.push(its ?? bytes)
      writers.add(from)
      size += bytes.length
    }
    // A change of another process that stood on one of these comes in with it: then nobody has it yet.
    const { pendingStructs, pendingDs } = this.doc.store
    const isAlone = pendingStructs === null && pendingDs === null && !isMended
    const { change, stranded } = this.#apply(updates, sent)
    if (change) {
      const [only] = writers.size === 1 && isAlone ? writers : []
      this.#show(change, only)
    }
    if (stranded.length > 0) this.#return(stranded)
    return size
  }

  /** What was just written has taken words along that its author did not have: they go back. */
  #return(stranded: readonly PutBack[]): void {
    const [entry] = this.#queue.inFlight
    if (!entry || this.isBroken) return
    const accountOf = (client: number) => this.authors.accountOf(client) ?? entry.accountId
    const all = returned(this.unnamed.state(), this.#queue.waiting, stranded, accountOf)
    for (const one of all) {
      this.#intake.putBack(entry.from, one)
    }
  }

  /** Takes in what is on disk already: another process wrote it. */
  takeIn(updates: readonly Uint8Array[]): void {
    if (this.isBroken) return
    for (const update of updates) this.#intake.cameIn(update)
    // What this strands, the process that took it in puts back.
    const { change } = this.#apply(updates)
    if (this.isBroken) this.holder.broken()
    if (!change) return
    void this.authors.learn(Y.parseUpdateMeta(change).to.keys())
    this.#show(change)
  }

  #show(change: Uint8Array, but?: Connection): void {
    const frame = sharedFrame(updateFrame(change))
    for (const connection of this.connections) {
      // Who has not been given the letter yet is given this with it. A change that stands on what is not
      // there yet would come in two halves: what it deletes first, and what it writes later.
      if (connection !== but && connection.isFollowing) connection.sendShared(frame)
    }
  }

  /**
   * Lets what is on disk into the document; returns what changed there, as one update, and what went with
   * it unnamed.
   *
   * @param sent the updates as their authors sent them
   */
  #apply(updates: readonly Uint8Array[], sent = updates) {
    let change: Uint8Array | null = null
    let stranded: PutBack[] = []
    const keep = (update: Uint8Array) => {
      change = this.unnamed.said(update)
    }
    this.#catchUp.forget()
    this.doc.on('update', keep)
    try {
      stranded = this.unnamed.takeIn(sent, () =>
        changeAsItCame(this.doc, () => {
          for (const update of updates) Y.applyUpdate(this.doc, update)
        }),
      )
    } catch (error) {
      // The gate exists so that this cannot happen. It is on disk, and read again from there.
      console.error('collaboration: an accepted update could not be applied;', reasonOf(error))
      this.isBroken = true
      this.closeAll(Close.restart, READ_AGAIN)
    } finally {
      this.doc.off('update', keep)
    }
    this.#intake.settle()
    // Told apart from where it is set, which the type checker does not see.
    return { change: change as Uint8Array | null, stranded }
  }

  trouble(is: boolean): void {
    this.#isTroubled = is
    for (const connection of this.connections) connection.tellTrouble(is)
  }

  gone(): void {
    this.#queue.drop()
    this.closeAll(Close.noLetter, 'the letter was deleted')
    if (this.isBroken) this.holder.broken()
  }

  closeAll(code: number, reason: string): void {
    for (const connection of this.connections) connection.close(code, reason)
  }

  destroy(): void {
    this.#catchUp.forget()
    this.#intake.destroy()
    this.presence.destroy()
    this.doc.destroy()
  }
}
