import * as Y from 'yjs'
import { textFromDoc } from '../../app/document/shared-text'
import { titleOf } from '../../app/document/title'
import {
  compactJournal,
  type Journaled,
  noteWriting,
} from '../../app/domain/letters/journal.server'
import type { Database } from '../../prisma-free-db/open'
import { reasonOf } from './journal-writer'
import type { Limits } from './limits'

/** Work in the background, one piece at a time for the whole process. */
export class Lane {
  #tail: Promise<void> = Promise.resolve()

  run(work: () => Promise<void>): Promise<void> {
    this.#tail = this.#tail.then(work)
    return this.#tail
  }
}

/**
 * What is done for a letter after its edits, never in their way: its journal is folded into a
 * snapshot from time to time, and its title and the time of its last change are noted.
 */
export class Keeper {
  #seqs: number[]
  #bytes: number
  #snapshotSeq: number | null
  #isCompacting = false
  #isFinished = false
  /** Another process writes snapshots of this letter too; it has seen changes that we may not have. */
  #isOthers = false
  #noteTimer: NodeJS.Timeout | null = null
  #changedAt: Date | null = null
  #noting: Promise<void> = Promise.resolve()

  constructor(
    private readonly db: Database,
    private readonly letterId: string,
    private readonly doc: Y.Doc,
    journaled: Journaled,
    private readonly lane: Lane,
    private readonly limits: Limits,
    private readonly now: () => Date,
  ) {
    this.#seqs = [...journaled.seqs]
    this.#snapshotSeq = journaled.snapshotSeq
    this.#bytes = 0
    this.#compactIfLong()
  }

  /** Changes are on disk under these numbers, and in the document. */
  written(seqs: readonly number[], bytes: number): void {
    for (const seq of seqs) this.#seqs.push(seq)
    this.#bytes += bytes
    this.#changedAt = this.now()
    this.#noteTimer ??= setTimeout(() => void this.note(), this.limits.noteAfter)
    this.#compactIfLong()
  }

  #compactIfLong(): void {
    const { compactRows, compactBytes } = this.limits
    if (this.#seqs.length < compactRows && this.#bytes < compactBytes) return
    if (this.#isCompacting || this.#isOthers) return
    this.#isCompacting = true
    void this.lane.run(async () => {
      await this.#compact()
      this.#isCompacting = false
    })
  }

  async #compact(): Promise<void> {
    if (this.#isFinished) return
    // All in one breath: exactly these rows are in this state.
    const holds = this.#seqs
    const bytes = Y.encodeStateAsUpdate(this.doc)
    const size = this.#bytes
    this.#seqs = []
    this.#bytes = 0
    try {
      const state = { bytes, holds, replaces: this.#snapshotSeq, at: this.now() }
      if (await compactJournal(this.db, this.letterId, state)) {
        this.#snapshotSeq = holds.reduce((most, seq) => Math.max(most, seq), this.#snapshotSeq ?? 0)
      } else this.#isOthers = true
    } catch (error) {
      console.error('collaboration: a letter could not be compacted;', reasonOf(error))
      this.#seqs = [...holds, ...this.#seqs]
      this.#bytes += size
    }
  }

  /** Notes the title and the time of the last change, if there was one since. */
  note(): Promise<void> {
    if (this.#noteTimer) clearTimeout(this.#noteTimer)
    this.#noteTimer = null
    this.#noting = this.#noting.then(() => this.#noteNow())
    return this.#noting
  }

  async #noteNow(): Promise<void> {
    const at = this.#changedAt
    if (!at) return
    this.#changedAt = null
    try {
      const title = titleOf(textFromDoc(this.doc))
      await noteWriting(this.db, this.letterId, { title, at })
    } catch (error) {
      console.error('collaboration: a title could not be noted;', reasonOf(error))
      this.#changedAt ??= at
    }
  }

  /** Before the letter leaves memory. */
  async finish(): Promise<void> {
    await this.note()
    if (this.#seqs.length < this.limits.compactIdleRows || this.#isOthers) return
    await this.lane.run(() => this.#compact())
  }

  destroy(): void {
    this.#isFinished = true
    if (this.#noteTimer) clearTimeout(this.#noteTimer)
  }
}
