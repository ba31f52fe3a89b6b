import * as Y from 'yjs'
import type { Unnamed } from '../../document/stranded/unnamed'
import { CopyStore, type Found } from './copy-store'

// In milliseconds: what is written within it is one write, which does not hold up the key that it is of.
const SOON = 50

/**
 * Writes the changes of a document to a database of the browser: those of a moment together, and at once
 * where the page goes. A change stands there with the mark that it is not saved, in one transaction.
 */
export class DeviceCopy {
  readonly #store: CopyStore
  #last: Promise<boolean> = Promise.resolve(true)
  /** Changes that are not written yet. */
  #waiting: Uint8Array[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Tells whether what waits was written; null where nothing does. */
  #tell: ((written: Promise<boolean>) => void) | null = null
  /** A write that waits for an answer of the browser's. */
  #asking: IDBTransaction | null = null
  #noted = 0

  constructor(
    db: IDBDatabase,
    private readonly doc: Y.Doc,
    private readonly unnamed: Unnamed,
  ) {
    this.#store = new CopyStore(db, () => unnamed.state())
    db.onversionchange = () => {
      this.#writeNow()
      db.close()
    }
  }

  /**
   * Loads the copy into the document and follows it from now on. Gives how many changes earlier visits
   * left unsaved (see `CopyStore`), and when one of them last heard the server. Rejects, with the document
   * as it was, where the copy cannot be read or it has become too `late`.
   */
  async load(alone: boolean, late: AbortSignal): Promise<Found> {
    const { updates, ...found } = await this.#store.read(alone)
    this.#noted = found.unsaved
    late.throwIfAborted()
    this.unnamed.takeIn(updates, () =>
      this.doc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.doc, update, this)
      }, this),
    )
    this.doc.on('update', this.#keep)
    window.addEventListener('pagehide', this.#leave)
    document.addEventListener('visibilitychange', this.#writeNow)
    return found
  }

  readonly #keep = (
    update: Uint8Array,
    origin: unknown,
    _doc: Y.Doc,
    { local }: Y.Transaction,
  ): void => {
    if (origin === this) return
    if (local) this.#noted += 1
    this.#waiting.push(this.unnamed.said(update))
    this.#writeSoon()
  }

  #writeSoon(): void {
    if (this.#tell) return
    this.#last = new Promise((done) => {
      this.#tell = done
    })
    this.#timer = setTimeout(this.#writeNow, SOON)
  }

  readonly #writeNow = (): void => {
    const { changes, tell } = this.#takeWaiting()
    tell?.(
      this.#store.write(({ transaction, note, add }) => {
        note(this.#noted)
        if (changes.length === 0) return
        this.#asking = transaction
        for (const end of ['complete', 'abort']) {
          transaction.addEventListener(end, () => {
            if (this.#asking === transaction) this.#asking = null
          })
        }
        add(Y.mergeUpdates(changes))
      }),
    )
  }

  /** A page that goes hears no answer to what it asks first: it leaves the whole text, and asks nothing. */
  readonly #leave = (): void => {
    if (!this.#tell && !this.#asking) return
    const { tell } = this.#takeWaiting()
    this.#asking?.abort()
    this.#last = this.#store.write(({ transaction, note, addWhole }) => {
      note(this.#noted)
      addWhole()
      transaction.commit()
    })
    tell?.(this.#last)
  }

  #takeWaiting() {
    clearTimeout(this.#timer)
    const waiting = { changes: this.#waiting, tell: this.#tell }
    this.#waiting = []
    this.#tell = null
    return waiting
  }

  /** Notes how many changes of this visit are not saved. */
  note(unsaved: number): void {
    if (unsaved === this.#noted) return
    this.#noted = unsaved
    this.#writeSoon()
  }

  /** Notes when the server was last heard. */
  noteSeen(at: number): void {
    this.#writeNow()
    this.#last = this.#store.write(({ noteSeen }) => noteSeen(at))
  }

  /** Takes out what is in the copy, also what other tabs wrote; they write all of theirs with their next change. */
  empty(): void {
    this.#noted = 0
    this.#writeNow()
    this.#last = this.#store.write(({ empty, note }) => {
      empty()
      note(0)
    })
  }

  /**
   * Resolves once the browser has completed every write so far: true where all of the document is
   * in the copy. The transactions of a store run one after the other, so the last tells of all.
   */
  async settled(): Promise<boolean> {
    return (await this.#last) && this.#store.isWhole
  }

  /** Follows the document no longer; resolves when nothing is being written. */
  async close(): Promise<void> {
    this.doc.off('update', this.#keep)
    window.removeEventListener('pagehide', this.#leave)
    document.removeEventListener('visibilitychange', this.#writeNow)
    this.#writeNow()
    await this.#last
    this.#store.close()
  }
}
