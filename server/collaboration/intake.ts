import * as Y from 'yjs'
import type { Refusal } from '../../app/document/protocol'
import { NO_ORGANISATION } from '../../app/document/suggestion-marks'
import type { Authors } from './authors'
import type { Connection } from './connection'
import { step1Frame } from './frames'
import { judge } from './gate'
import type { Limits } from './limits'
import type { Sender } from './mending'
import type { Presence } from './presence'
import type { Queue } from './queue'
import type { Returned } from './returning'
import { Suggesting, type Taken } from './suggesting'
import { type Struct, TextAhead } from './text-before'
import type { Written } from './written'

/**
 * What happens to an update from when it arrives until it is queued: it passes the gate, the size of
 * the letter and the ids of others, or it is refused, or held until what it stands on is there.
 */
export class Intake {
  readonly #ahead: TextAhead
  readonly #suggesting: Suggesting
  /** Those who have done more than suggest. */
  readonly #overstepped = new WeakSet<Connection>()
  /** What the whole letter takes, roughly: measured when known, and what came since. */
  #size: number
  /** Set while that is exact: nothing has come or gone since it was measured. */
  #isMeasured = false

  constructor(
    private readonly doc: Y.Doc,
    size: number,
    private readonly queue: Queue,
    private readonly presence: Presence,
    private readonly authors: Authors,
    private readonly limits: Limits,
    private readonly now: () => Date,
  ) {
    this.#size = size
    this.#ahead = new TextAhead(doc)
    this.#suggesting = new Suggesting(doc, () => queue.updates)
  }

  /** @param isAnswer whether it is the answer to what the page was asked for: everything it has */
  receive(from: Connection, bytes: Uint8Array, isAnswer: boolean): void {
    from.received += 1
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
    this.#enqueue(from, verdict === 'nothing' ? null : verdict, bytes)
    if (isAnswer) this.#release(from)
  }

  #judge(from: Connection, bytes: Uint8Array): Taken | 'nothing' | 'waits' | 'refused' {
    const verdict = judge(from.writer.role, this.#ahead, bytes)
    if (verdict.kind === 'refuse') return this.#refuse(from, verdict.reason)
    if (verdict.kind !== 'accept' && verdict.kind !== 'suggests') return verdict.kind
    const { structs } = verdict
    // What only deletes may always come: it is how a letter gets smaller.
    if (structs.length > 0 && this.#isTooLarge(bytes)) return this.#refuse(from, 'too-large')
    if (structs.some((struct) => this.#isForged(struct, from))) {
      return this.#refuse(from, 'not-a-letter')
    }
    const sender = {
      account: from.accountId,
      organisation: from.writer.organisationId ?? NO_ORGANISATION,
      time: this.now().toISOString(),
    }
    if (this.#suggesting.isForged(structs, sender)) return this.#refuse(from, 'not-a-letter')
    const taken =
      verdict.kind === 'suggests'
        ? this.#suggested(from, bytes, verdict, sender)
        : this.#suggesting.ofEditor(bytes, verdict, (client, clock) =>
            this.#ahead.find(client, clock),
          )
    if (!taken) return this.#refuse(from, 'may-not-write')
    const written = taken.isMended ? structsOf(taken.bytes) : structs
    for (const struct of written) this.#noteAuthor(struct, from)
    this.#ahead.accept(written)
    this.#suggesting.learn(written)
    return taken
  }

  // Each of these that is refused costs a copy of the letter, and what the page still sends would stand
  // on it: it takes the letter anew before it is asked again.
  #suggested(from: Connection, bytes: Uint8Array, written: Written, sender: Sender): Taken | null {
    if (this.#overstepped.has(from)) return null
    const taken = this.#suggesting.ofReviewer(bytes, written, sender)
    if (!taken) this.#overstepped.add(from)
    return taken
  }

  // Under the id of somebody else it would be theirs, and take the place of what they write next.
  #isForged({ id, length }: Struct, { accountId }: Connection): boolean {
    return (
      id.clock + length > this.#ahead.stateOf(id.client) &&
      (this.authors.isAnothers(id.client, accountId) ||
        this.presence.isOfSomebodyElse(id.client, accountId))
    )
  }

  #noteAuthor({ id, length }: Struct, from: Connection): void {
    if (this.authors.has(id.client)) return
    if (id.clock + length <= this.#ahead.stateOf(id.client)) return
    this.authors.note(id.client, from.accountId)
    this.queue.noteAuthor(id.client, from.accountId)
  }

  #isTooLarge(bytes: Uint8Array): boolean {
    if (this.#size + bytes.length <= this.limits.letterBytes) return false
    // Once, and not again for each of those that are refused.
    if (!this.#isMeasured) this.#size = Y.encodeStateAsUpdate(this.doc).length + this.queue.bytes
    this.#isMeasured = true
    return this.#size + bytes.length > this.limits.letterBytes
  }

  #refuse(from: Connection, reason: Refusal): 'refused' {
    from.held.length = 0
    from.heldBytes = 0
    from.tellRefused(reason)
    return 'refused'
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
      this.#enqueue(from, verdict === 'nothing' ? null : verdict, bytes)
    }
  }

  #enqueue(from: Connection, taken: Taken | null, sent: Uint8Array): void {
    if (taken) this.#grew(taken.bytes.length)
    this.queue.add(from, taken?.bytes ?? null, taken?.isMended, { sent })
  }

  /** Takes in words that the server puts back, as of whoever wrote them. */
  putBack(from: Connection, { bytes, client, accountId }: Returned): void {
    const written = structsOf(bytes)
    this.authors.note(client, accountId)
    this.queue.noteAuthor(client, accountId)
    this.#ahead.accept(written)
    this.#suggesting.follow(bytes)
    this.#suggesting.learn(written)
    this.#grew(bytes.length)
    this.queue.add(from, bytes, true, { accountId })
  }

  /** Another process wrote this. */
  cameIn(update: Uint8Array): void {
    this.#grew(update.length)
    this.#suggesting.follow(update)
    this.#suggesting.learn(structsOf(update))
  }

  /** The letter has grown by a change of so many bytes, which may take something away. */
  #grew(bytes: number): void {
    this.#size += bytes
    this.#isMeasured = false
  }

  /** The document has taken in what was on disk: it need not be remembered apart from it. */
  settle(): void {
    this.#ahead.settle()
  }

  /** Nobody is there who suggests: what is kept for that is made again when it is needed. */
  rest(): void {
    this.#suggesting.rest()
  }

  destroy(): void {
    this.#suggesting.rest()
  }
}

const structsOf = (update: Uint8Array): Struct[] =>
  Y.decodeUpdate(update).structs.filter((struct) => !(struct instanceof Y.Skip))
