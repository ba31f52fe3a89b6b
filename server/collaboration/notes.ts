import { noteWriting, type Writing } from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import { reasonOf } from './journal-writer'
import type { Limits } from './limits'

/** What is to be noted of a letter; the title is asked for when it is written down. */
interface Change {
  readonly title: () => string
  readonly at: Date
}

/**
 * Notes the titles of letters and when they last changed, for the lists in which they stand. For all
 * letters at once: each by itself would keep the disk from the journal, once a second a letter.
 */
export class Notes {
  readonly #changes = new Map<string, Change>()
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly db: Database,
    private readonly limits: Limits,
  ) {}

  changed(letterId: string, change: Change): void {
    this.#changes.set(letterId, change)
    this.#timer ??= setTimeout(() => void this.write(), this.limits.noteAfter)
  }

  /** Writes down what has changed. Resolves when it is on disk, or has to wait for the next change. */
  write(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#writing = this.#writing.then(() => this.#writeNow())
    return this.#writing
  }

  async #writeNow(): Promise<void> {
    const changes = [...this.#changes]
    this.#changes.clear()
    if (changes.length === 0) return
    try {
      const writings = changes.map(
        ([letterId, { title, at }]): Writing => ({ letterId, title: title(), at }),
      )
      await noteWriting(this.db, writings)
    } catch (error) {
      console.error('collaboration: titles could not be noted;', reasonOf(error))
      for (const [letterId, change] of changes) {
        if (!this.#changes.has(letterId)) this.changed(letterId, change)
      }
    }
  }
}
