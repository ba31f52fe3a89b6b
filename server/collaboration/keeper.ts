import type * as Y from 'yjs'
import { titleFromDoc } from '../../app/document/shared-text'
import type { Unnamed } from '../../app/document/stranded/unnamed'
import { keepAfterWriting } from '../../app/domain/letters/history/keeping.server'
import { compactJournal, type Journaled } from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import { reasonOf } from './journal-writer'
import type { Limits } from './limits'
import type { Notes } from './notes'

/** Work in the background, one piece at a time for the whole process. */
export class Lane {
  #tail: Promise<void> = Promise.resolve()

  run(work: () => Promise<void>): Promise<void> {
    const done = this.#tail.then(work)
    // What fails in one letter must not keep the others waiting.
    this.#tail = done.catch(() => {})
    return done
  }
}

const sizeOf = (updates: readonly Uint8Array[]): number =>
  updates.reduce((sum, update) => sum + update.length, 0)

/**
 * What is done for a letter after its edits, never in their way: its journal is folded into a
 * snapshot from time to time, and its title and the time of its last change are noted down.
 */
export class Keeper {
  readonly #seqs: Set<number>
  #bytes: number
  #snapshotSeq: number | null
  #isCompacting = false
  #isFinished = false

  constructor(
    private readonly db: Database,
    private readonly letterId: string,
    private readonly doc: Y.Doc,
    private readonly unnamed: Unnamed,
    journaled: Journaled,
    private readonly lane: Lane,
    private readonly notes: Notes,
    private readonly limits: Limits,
    private readonly now: () => Date,
    /** Brings in what another process wrote, where it has written a snapshot. */
    private readonly catchUp: () => Promise<void>,
  ) {
    this.#seqs = new Set(journaled.seqs)
    this.#snapshotSeq = journaled.snapshotSeq
    const [snapshot] = journaled.snapshotSeq === null ? [] : journaled.updates
    this.#bytes = sizeOf(journaled.updates) - sizeOf(snapshot ? [snapshot] : [])
    this.#compactIfLong()
  }

  readonly #title = () => titleFromDoc(this.doc)

  /** What the document holds of the journal. */
  get known(): { seqs: ReadonlySet<number>; snapshotSeq: number | null } {
    return { seqs: this.#seqs, snapshotSeq: this.#snapshotSeq }
  }

  /** Changes of this process are on disk under these numbers, and in the document. */
  written(seqs: readonly number[], bytes: number): void {
    this.notes.changed(this.letterId, { title: this.#title, at: this.now() })
    this.heard(seqs, bytes)
  }

  /** Rows of the journal are in the document, whoever wrote them. */
  heard(seqs: readonly number[], bytes: number): void {
    for (const seq of seqs) this.#seqs.add(seq)
    this.#bytes += bytes
    this.#compactIfLong()
  }

  /** Another process has folded rows; a snapshot of its own, if any, is in the document. */
  folded(seqs: readonly number[], snapshotSeq: number | null): void {
    for (const seq of seqs) this.#seqs.delete(seq)
    if (snapshotSeq === null) return
    // An answer may come late: numbers of snapshots only grow.
    this.#snapshotSeq = Math.max(snapshotSeq, this.#snapshotSeq ?? 0)
    this.#bytes = 0
  }

  #compactIfLong(): void {
    const { compactRows, compactBytes } = this.limits
    if (this.#seqs.size < compactRows && this.#bytes < compactBytes) return
    if (this.#isCompacting) return
    this.#isCompacting = true
    void this.lane.run(async () => {
      await this.#compact()
      this.#isCompacting = false
    })
  }

  async #compact(): Promise<void> {
    if (this.#isFinished) return
    try {
      // All in one breath: exactly these rows are in this state.
      const holds = [...this.#seqs]
      const bytes = this.unnamed.state()
      const size = this.#bytes
      const state = { bytes, holds, replaces: this.#snapshotSeq, at: this.now() }
      const seq = await compactJournal(this.db, this.letterId, state)
      // Null: another process was first. With what it wrote, this one is up to the next, unless the
      // letter has left memory meanwhile, where nothing is brought in any more.
      if (seq === null) {
        if (!this.#isFinished) await this.catchUp()
      } else {
        this.folded(holds, null)
        this.#snapshotSeq = Math.max(seq, this.#snapshotSeq ?? 0)
        this.#bytes -= size
      }
    } catch (error) {
      console.error('collaboration: a letter could not be compacted;', reasonOf(error))
    }
  }

  /**
   * Before the letter leaves memory. `isLeft`: nobody has it open anywhere, so that what was written
   * is kept in its history; while the journal still has its rows, it is known who wrote.
   */
  async finish(isLeft: boolean): Promise<void> {
    await this.notes.write()
    if (isLeft) await this.lane.run(() => this.#keepDraft())
    if (this.#seqs.size < this.limits.compactIdleRows) return
    await this.lane.run(() => this.#compact())
  }

  async #keepDraft(): Promise<void> {
    try {
      await keepAfterWriting(this.db, { kind: 'instance', now: this.now() }, this.letterId)
    } catch (error) {
      console.error('collaboration: a draft could not be kept;', reasonOf(error))
    }
  }

  destroy(): void {
    this.#isFinished = true
  }
}
