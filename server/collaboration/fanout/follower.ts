import { journalBeyond, rowsNumbered } from '../../../app/domain/letters/live/journal.server'
import type { RowNotice } from '../../../prisma-free-db/notifications'
import type { Database } from '../../../prisma-free-db/open'
import { reasonOf } from '../journal-writer'
import type { Keeper } from '../keeper'
import type { Room } from '../room'

const AGAIN_AFTER = 250

type Row = Pick<RowNotice, 'seq' | 'bytes'>

interface Waiting {
  resolve(): void
  reject(error: unknown): void
}

/**
 * Brings what other processes write into a room, one thing after the other: rows as they are told,
 * and everything that the room lacks where it may not have been told of all.
 */
export class Follower {
  #told: Row[] = []
  #waiting: Waiting[] = []
  #isRunning = false
  #isLate = false
  #isStopped = false

  constructor(
    private readonly db: Database,
    private readonly room: Room,
    private readonly keeper: Keeper,
  ) {}

  /** Another process has written a row. */
  hear(row: Row): void {
    this.#told.push(row)
    void this.#run()
  }

  /** Resolves when the room has everything that was on disk before this was asked. */
  catchUp(): Promise<void> {
    if (this.#isStopped) return Promise.resolve()
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      void this.#run()
    })
  }

  stop(): void {
    this.#isStopped = true
    for (const { resolve } of this.#waiting.splice(0)) resolve()
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    // What came in one piece over the network goes to the people in one piece.
    await Promise.resolve()
    while (!this.#isStopped && (this.#told.length > 0 || this.#waiting.length > 0)) {
      const told = this.#told.splice(0)
      const waiting = this.#waiting.splice(0)
      try {
        await this.#takeIn(told)
        if (waiting.length > 0) await this.#look()
        for (const { resolve } of waiting) resolve()
        this.#isLate = false
      } catch (error) {
        for (const { reject } of waiting) reject(error)
        if (this.#isStopped) return
        // Said once, and not with every try.
        if (!this.#isLate) {
          console.error('collaboration: a change of another process is late;', reasonOf(error))
        }
        this.#isLate = true
        this.#told.unshift(...told)
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER))
      }
    }
    this.#isRunning = false
  }

  async #takeIn(told: readonly Row[]): Promise<void> {
    const { seqs } = this.keeper.known
    const fresh = told.filter((row) => !seqs.has(row.seq))
    if (fresh.length === 0) return
    const large = fresh.filter((row) => row.bytes === null).map((row) => row.seq)
    const read = new Map<number, Uint8Array>()
    if (large.length > 0) {
      for (const row of await rowsNumbered(this.db, large)) read.set(row.seq, row.bytes)
      // It has been folded into a snapshot already.
      if (read.size < large.length) return this.#look()
    }
    this.#enter(
      fresh.flatMap(({ seq, bytes }) => {
        const found = bytes ?? read.get(seq)
        return found ? [{ seq, bytes: found }] : []
      }),
      null,
    )
  }

  async #look(): Promise<void> {
    const { rows, folded, snapshot } = await journalBeyond(
      this.db,
      this.room.letterId,
      this.keeper.known,
    )
    if (rows.length > 0 || snapshot) this.#enter(rows, snapshot?.bytes ?? null)
    if (!this.room.isBroken) this.keeper.folded(folded, snapshot?.seq ?? null)
  }

  #enter(rows: readonly { seq: number; bytes: Uint8Array }[], snapshot: Uint8Array | null): void {
    const updates = rows.map((row) => row.bytes)
    this.room.takeIn(snapshot ? [snapshot, ...updates] : updates)
    // What its document does not hold must not be taken for folded into it.
    if (this.room.isBroken) return
    this.keeper.heard(
      rows.map((row) => row.seq),
      updates.reduce((sum, update) => sum + update.length, 0),
    )
  }
}
