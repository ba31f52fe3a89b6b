import { randomUUID } from 'node:crypto'
import type { JournalEntry } from '../../app/domain/letters/live/journal.server'
import type { Connection } from './connection'
import type { JournalWriter, Source } from './journal-writer'
import { mergeAll } from './merge'

/** An accepted update on its way to the disk; without bytes, one that said nothing new. */
interface Queued {
  readonly from: Connection
  readonly bytes: Uint8Array | null
  /** The frame up to which its page may be told `saved` when it is on disk; 0: not yet. */
  readonly frame: number
  /** True where the server has added to it: its sender has not seen all of it. */
  readonly isMended: boolean
  /** As it was sent, before the server added anything. */
  readonly sent: Uint8Array | null
  /** Whose it is: of who sent it, or of whose words the server puts back. */
  readonly accountId: string
}

/** The accepted updates of a room on their way to the disk, and who is told when they are there. */
export class Queue {
  #waiting: Queued[] = []
  #inFlight: Queued[] = []
  #newAuthors: { readonly accountId: string; readonly client: number }[] = []

  constructor(
    private readonly source: Source,
    private readonly writer: JournalWriter,
    private readonly now: () => Date,
  ) {}

  get isEmpty(): boolean {
    return this.#waiting.length === 0 && this.#inFlight.length === 0
  }

  /** How large everything in it is. */
  get bytes(): number {
    return sizeOf(this.#inFlight) + sizeOf(this.#waiting)
  }

  /** What the disk has not been given yet, in the order in which it was accepted. */
  get waiting(): { bytes: Uint8Array; sent: Uint8Array }[] {
    return this.#waiting.flatMap(({ bytes, sent }) =>
      bytes ? [{ bytes, sent: sent ?? bytes }] : [],
    )
  }

  /** Everything in it, in the order in which it was accepted. */
  get updates(): Uint8Array[] {
    return [...this.#inFlight, ...this.#waiting].flatMap(({ bytes }) => bytes ?? [])
  }

  /** What the disk was given last. */
  get inFlight(): readonly Queued[] {
    return this.#inFlight
  }

  /** Takes in an accepted update. What says nothing new is saved once everything before it is. */
  add(
    from: Connection,
    bytes: Uint8Array | null,
    isMended = false,
    { sent = bytes, accountId = from.accountId } = {},
  ): void {
    const frame = from.held.length > 0 ? 0 : from.received
    if (bytes === null && this.isEmpty) {
      from.tellSaved(frame)
      return
    }
    this.#waiting.push({ from, bytes, frame, isMended, sent, accountId })
    from.queue(bytes?.length ?? 0)
    this.writer.wake(this.source)
  }

  /** An account is the first to write under a client id: it goes to the disk with its changes. */
  noteAuthor(client: number, accountId: string): void {
    this.#newAuthors.push({ accountId, client })
  }

  /** Hands what waits to the disk, as one change for each account. */
  take(): readonly JournalEntry[] {
    this.#inFlight = this.#waiting
    this.#waiting = []
    const byAccount = new Map<string, Uint8Array[]>()
    for (const { accountId, bytes } of this.#inFlight) {
      if (!bytes) continue
      const of = byAccount.get(accountId)
      if (of) of.push(bytes)
      else byAccount.set(accountId, [bytes])
    }
    if (byAccount.size === 0) {
      this.settle()
      return []
    }
    const { letterId } = this.source
    const at = this.now()
    const authors = this.#newAuthors
    this.#newAuthors = []
    return [...byAccount].map(([accountId, updates]) => ({
      letterId,
      bytes: mergeAll(updates),
      accountId,
      at,
      mark: randomUUID(),
      clients: authors.flatMap((one) => (one.accountId === accountId ? [one.client] : [])),
    }))
  }

  /** What was given to the disk is on it: each page is told so. */
  settle(): void {
    const saved = new Map<Connection, number>()
    for (const { from, bytes, frame } of this.#inFlight) {
      from.queue(-(bytes?.length ?? 0))
      saved.set(from, Math.max(frame, saved.get(from) ?? 0))
    }
    this.#inFlight = []
    for (const [connection, frame] of saved) connection.tellSaved(frame)
  }

  /** Forgets everything: there is no letter any more. */
  drop(): void {
    this.#waiting = []
    this.#inFlight = []
  }
}

const sizeOf = (queued: readonly Queued[]): number =>
  queued.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0)
