import * as Y from 'yjs'

const UPDATES = 'updates'
// How many changes are not saved, by the visit that made them; and when the server was last heard.
const UNSAVED = 'custom'
const VISIT = 'unsaved:'
const VISITS = () => IDBKeyRange.bound(VISIT, `${VISIT}\uffff`)
const SEEN = 'seen'
const MANY = 500
// In milliseconds: what is written within it is one write, which does not hold up the key that it is of.
const SOON = 50

/** What earlier visits left. */
export interface Found {
  /** How many changes the server lacks. */
  readonly unsaved: number
  /** When the server was last heard, in milliseconds; null where that was not noted. */
  readonly seenAt: number | null
}

/** Opens the copy of that name, empty where there was none. Rejects where the browser keeps nothing. */
export function openCopy(name: string): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(name)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(UPDATES, { autoIncrement: true })
      asked.result.createObjectStore(UNSAVED)
    }
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => fail(asked.error)
  })
}

/** How many changes in a copy the server lacks, whichever visit made them; null where it cannot be told. */
export async function unsavedIn(name: string): Promise<number | null> {
  try {
    const db = await openCopy(name)
    const tx = db.transaction(UNSAVED)
    const counts = tx.objectStore(UNSAVED).getAll(VISITS())
    const isRead = await completed(tx)
    db.close()
    return isRead ? sumOf(counts.result) : null
  } catch {
    return null
  }
}

/**
 * Writes the changes of a document to a database of the browser: those of a moment together, and at once
 * where the page goes. A change stands there with the mark that it is not saved, in one transaction; what
 * the browser has completed survives the tab.
 */
export class DeviceCopy {
  #last: Promise<boolean> = Promise.resolve(true)
  /** Changes that are not written yet. */
  #waiting: Uint8Array[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Tells whether what waits was written; null where nothing does. */
  #tell: ((written: Promise<boolean>) => void) | null = null
  /** A write that waits for an answer of the browser's. */
  #asking: IDBTransaction | null = null
  #noted = 0
  /** False from a write that failed until the whole document was written. */
  #isWhole = true
  /** The key of this visit's count. */
  private readonly visit = `${VISIT}${crypto.randomUUID()}`

  constructor(
    private readonly db: IDBDatabase,
    private readonly doc: Y.Doc,
  ) {
    db.onversionchange = () => {
      this.#writeNow()
      db.close()
    }
  }

  /**
   * Loads the copy into the document and follows it from now on. Gives the number of changes that
   * earlier visits left unsaved, and when one of them last heard the server; the changes count as this
   * visit's where it is `alone`, for others may still be there to save their own. Rejects, with the
   * document as it was, where the copy cannot be read or it has become too `late`.
   */
  async load(alone: boolean, late: AbortSignal): Promise<Found> {
    const tx = this.db.transaction([UPDATES, UNSAVED], 'readwrite')
    const rows: IDBRequest<Uint8Array[]> = tx.objectStore(UPDATES).getAll()
    const seen = tx.objectStore(UNSAVED).get(SEEN)
    const left = tx.objectStore(UNSAVED).getAll(VISITS())
    left.onsuccess = () => {
      if (!alone) return
      this.#noted = sumOf(left.result)
      tx.objectStore(UNSAVED).delete(VISITS())
      if (this.#noted > 0) tx.objectStore(UNSAVED).put(this.#noted, this.visit)
    }
    if (!(await completed(tx))) throw new Error('the copy on this device cannot be read')
    late.throwIfAborted()
    this.doc.transact(() => {
      for (const row of rows.result) Y.applyUpdate(this.doc, row, this)
    }, this)
    this.doc.on('update', this.#keep)
    window.addEventListener('pagehide', this.#leave)
    document.addEventListener('visibilitychange', this.#writeNow)
    return { unsaved: this.#noted, seenAt: typeof seen.result === 'number' ? seen.result : null }
  }

  readonly #keep = (
    update: Uint8Array,
    origin: unknown,
    _doc: Y.Doc,
    { local }: Y.Transaction,
  ): void => {
    if (origin === this) return
    if (local) this.#noted += 1
    this.#waiting.push(update)
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
      this.#write((updates, counts) => {
        this.#note(counts)
        if (changes.length === 0) return
        const { transaction } = updates
        this.#asking = transaction
        for (const end of ['complete', 'abort']) {
          transaction.addEventListener(end, () => {
            if (this.#asking === transaction) this.#asking = null
          })
        }
        this.#add(updates, Y.mergeUpdates(changes))
      }),
    )
  }

  /** A page that goes hears no answer to what it asks first: it leaves the whole text, and asks nothing. */
  readonly #leave = (): void => {
    if (!this.#tell && !this.#asking) return
    const { tell } = this.#takeWaiting()
    this.#asking?.abort()
    this.#last = this.#write((updates, counts) => {
      this.#note(counts)
      updates.add(Y.encodeStateAsUpdate(this.doc))
      updates.transaction.commit()
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

  #note(counts: IDBObjectStore): void {
    if (this.#noted === 0) counts.delete(this.visit)
    else counts.put(this.#noted, this.visit)
  }

  #add(updates: IDBObjectStore, update: Uint8Array): void {
    const count = updates.count()
    count.onsuccess = () => {
      // Another tab may have emptied the copy: then this change alone would stand on nothing.
      if (count.result === 0 || !this.#isWhole) {
        updates.add(Y.encodeStateAsUpdate(this.doc))
        updates.transaction.addEventListener('complete', () => {
          this.#isWhole = true
        })
      } else if (count.result < MANY) updates.add(update)
      else this.#merge(updates, update)
    }
  }

  // What is there, and not the document: other tabs write here too.
  #merge(updates: IDBObjectStore, update: Uint8Array): void {
    const rows: IDBRequest<Uint8Array[]> = updates.getAll()
    rows.onsuccess = () => {
      updates.clear()
      updates.add(Y.mergeUpdates([...rows.result, update]))
    }
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
    this.#last = this.#write((_, notes) => notes.put(at, SEEN))
  }

  /** Takes out what is in the copy, also what other tabs wrote; they write all of theirs with their next change. */
  empty(): void {
    this.#noted = 0
    this.#writeNow()
    this.#last = this.#write((updates, unsaved) => {
      updates.clear()
      unsaved.delete(this.visit)
    })
  }

  #write(act: (updates: IDBObjectStore, unsaved: IDBObjectStore) => void): Promise<boolean> {
    try {
      const tx = this.db.transaction([UPDATES, UNSAVED], 'readwrite')
      tx.addEventListener('abort', () => {
        this.#isWhole = false
      })
      act(tx.objectStore(UPDATES), tx.objectStore(UNSAVED))
      return completed(tx)
    } catch {
      // The browser has closed the database: somebody cleared what this site keeps.
      this.#isWhole = false
      return Promise.resolve(false)
    }
  }

  /**
   * Resolves once the browser has completed every write so far: true where all of the document is
   * in the copy. The transactions of a store run one after the other, so the last tells of all.
   */
  async settled(): Promise<boolean> {
    return (await this.#last) && this.#isWhole
  }

  /** Follows the document no longer; resolves when nothing is being written. */
  async close(): Promise<void> {
    this.doc.off('update', this.#keep)
    window.removeEventListener('pagehide', this.#leave)
    document.removeEventListener('visibilitychange', this.#writeNow)
    this.#writeNow()
    await this.#last
    this.db.close()
  }
}

function completed(tx: IDBTransaction): Promise<boolean> {
  return new Promise((done) => {
    tx.addEventListener('complete', () => done(true))
    tx.addEventListener('abort', () => done(false))
  })
}

const sumOf = (counts: readonly unknown[]): number =>
  counts.reduce<number>((sum, count) => sum + (Number(count) || 0), 0)
