import {
  appendUpdates,
  type JournalEntry,
  lettersThatExist,
} from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import type { Limits } from './limits'

/** A room, as the journal writer knows it. */
export interface Source {
  readonly letterId: string
  /** What waits to be written. It stays the source's until `written` or `gone`. */
  take(): readonly JournalEntry[]
  /** What was taken last is on disk, under these numbers. */
  written(seqs: readonly number[]): void
  /** The disk does not take it just now, or does again. It is tried until it does. */
  trouble(is: boolean): void
  /** The letter was deleted: there is nothing to write to. */
  gone(): void
}

/**
 * Writes what all rooms have to write in groups: one transaction, and one wait for the disk, for
 * everything that came while the last one was under way.
 */
export class JournalWriter {
  readonly #waiting = new Set<Source>()
  readonly #batch = new Map<Source, readonly JournalEntry[]>()
  readonly #troubled = new Set<Source>()
  #running: Promise<void> | null = null

  constructor(
    private readonly db: Database,
    private readonly limits: Limits,
    /** The name under which other processes hear of it. */
    private readonly sender: string,
  ) {}

  /** A source has something to write. */
  wake(source: Source): void {
    this.#waiting.add(source)
    this.#running ??= this.#run()
  }

  /** Resolves once everything is on disk, with true; or with false after `patience` milliseconds. */
  async drain(patience: number): Promise<boolean> {
    let isLate = false
    let late = () => {}
    const tooLate = new Promise<void>((resolve) => {
      late = resolve
    })
    const timer = setTimeout(() => {
      isLate = true
      late()
    }, patience)
    while (this.#running && !isLate) await Promise.race([this.#running, tooLate])
    clearTimeout(timer)
    return !this.#running
  }

  async #run(): Promise<void> {
    // What arrives in the same turn of the event loop goes into the same transaction.
    await new Promise((resolve) => setImmediate(resolve))
    let tries = 0
    try {
      while (this.#waiting.size > 0 || this.#batch.size > 0) {
        this.#collect()
        if (this.#batch.size === 0) continue
        if (await this.#try(tries === 0)) tries = 0
        else await wait(Math.min(this.limits.retryFirst * 2 ** tries++, this.limits.retryMost))
      }
    } finally {
      this.#running = null
    }
  }

  #collect(): void {
    const letters = new Set([...this.#batch.keys()].map((source) => source.letterId))
    for (const source of this.#waiting) {
      // A source whose last batch is still to be written keeps its order. And two rooms of a letter,
      // one in the place of the other, take turns: whose the numbers of its rows are must be certain.
      if (letters.has(source.letterId)) continue
      this.#waiting.delete(source)
      const entries = source.take()
      if (entries.length === 0) continue
      this.#batch.set(source, entries)
      letters.add(source.letterId)
    }
  }

  async #try(isFirst: boolean): Promise<boolean> {
    const slow = setTimeout(() => this.#tellTrouble(), this.limits.troubleAfter)
    try {
      const numbers = await appendUpdates(this.db, [...this.#batch.values()].flat(), this.sender)
      const written = [...this.#batch.keys()]
      this.#batch.clear()
      for (const source of written) {
        if (this.#troubled.delete(source)) source.trouble(false)
        source.written(numbers.get(source.letterId) ?? [])
      }
      return true
    } catch (error) {
      // Said once, and not with every try.
      if (isFirst) console.error('collaboration: the journal cannot be written;', reasonOf(error))
      this.#tellTrouble()
      await this.#dropDeletedLetters()
      return false
    } finally {
      clearTimeout(slow)
    }
  }

  #tellTrouble(): void {
    for (const source of this.#batch.keys()) {
      if (this.#troubled.has(source)) continue
      this.#troubled.add(source)
      source.trouble(true)
    }
  }

  // One letter that was deleted meanwhile would keep all the others from being written.
  async #dropDeletedLetters(): Promise<void> {
    try {
      const exist = await lettersThatExist(
        this.db,
        [...this.#batch.keys()].map((source) => source.letterId),
      )
      for (const source of [...this.#batch.keys()]) {
        if (exist.has(source.letterId)) continue
        this.#batch.delete(source)
        this.#troubled.delete(source)
        source.gone()
      }
    } catch {
      // The store does not answer at all; the next try will tell.
    }
  }
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What an error says, without the values that a query carried. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'for an unknown reason'
