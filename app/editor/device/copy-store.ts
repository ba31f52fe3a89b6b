import * as Y from 'yjs'

const UPDATES = 'updates'
// How many changes are not saved, by the visit that made them; and when the server was last heard.
const UNSAVED = 'custom'
const VISIT = 'unsaved:'
const VISITS = () => IDBKeyRange.bound(VISIT, `${VISIT}\uffff`)
const SEEN = 'seen'
const MANY = 500

/** Opens the database of that name, empty where there was none. Rejects where the browser keeps nothing. */
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

/** What earlier visits left. */
export interface Found {
  /** How many changes the server lacks. */
  readonly unsaved: number
  /** When the server was last heard, in milliseconds; null where that was not noted. */
  readonly seenAt: number | null
}

/**
 * The database of a copy as one visit writes it: updates, and how many of its changes the server lacks.
 * Other tabs write there too. What the browser has completed survives the tab.
 */
export class CopyStore {
  /** False from a write that failed until the whole document was written. */
  #isWhole = true
  /** The key of this visit's count. */
  private readonly visit = `${VISIT}${crypto.randomUUID()}`

  constructor(
    private readonly db: IDBDatabase,
    /** The whole document, as one update. */
    private readonly whole: () => Uint8Array,
  ) {}

  /** True where all of the document is in the copy, as far as its writes are completed. */
  get isWhole(): boolean {
    return this.#isWhole
  }

  /**
   * Reads what is there. What earlier visits left unsaved counts as this visit's where it is `alone`, for
   * others may still be there to save their own. Rejects where the copy cannot be read.
   */
  async read(alone: boolean): Promise<Found & { readonly updates: readonly Uint8Array[] }> {
    const tx = this.db.transaction([UPDATES, UNSAVED], 'readwrite')
    const rows: IDBRequest<Uint8Array[]> = tx.objectStore(UPDATES).getAll()
    const seen = tx.objectStore(UNSAVED).get(SEEN)
    const left = tx.objectStore(UNSAVED).getAll(VISITS())
    let unsaved = 0
    left.onsuccess = () => {
      if (!alone) return
      unsaved = sumOf(left.result)
      tx.objectStore(UNSAVED).delete(VISITS())
      if (unsaved > 0) tx.objectStore(UNSAVED).put(unsaved, this.visit)
    }
    if (!(await completed(tx))) throw new Error('the copy on this device cannot be read')
    const seenAt = typeof seen.result === 'number' ? seen.result : null
    return { updates: rows.result, unsaved, seenAt }
  }

  /** One transaction. Resolves once the browser has completed it, with false where it has not. */
  write(act: (writing: Writing) => void): Promise<boolean> {
    try {
      const transaction = this.db.transaction([UPDATES, UNSAVED], 'readwrite')
      transaction.addEventListener('abort', () => {
        this.#isWhole = false
      })
      const updates = transaction.objectStore(UPDATES)
      const counts = transaction.objectStore(UNSAVED)
      act({
        transaction,
        note: (unsaved) => {
          if (unsaved === 0) counts.delete(this.visit)
          else counts.put(unsaved, this.visit)
        },
        noteSeen: (at) => counts.put(at, SEEN),
        add: (update) => this.#add(updates, update),
        addWhole: () => updates.add(this.whole()),
        empty: () => updates.clear(),
      })
      return completed(transaction)
    } catch {
      // The browser has closed the database: somebody cleared what this site keeps.
      this.#isWhole = false
      return Promise.resolve(false)
    }
  }

  #add(updates: IDBObjectStore, update: Uint8Array): void {
    const count = updates.count()
    count.onsuccess = () => {
      // Another tab may have emptied the copy: then this change alone would stand on nothing.
      if (count.result === 0 || !this.#isWhole) {
        updates.add(this.whole())
        updates.transaction.addEventListener('complete', () => {
          this.#isWhole = true
        })
      } else if (count.result < MANY) updates.add(update)
      else merge(updates, update)
    }
  }

  close(): void {
    this.db.close()
  }
}

/** What can be written in one transaction. */
export interface Writing {
  readonly transaction: IDBTransaction
  /** How many changes of this visit are not saved. */
  note(unsaved: number): void
  /** When the server was last heard. */
  noteSeen(at: number): void
  /** A change, which the browser answers before it is written. */
  add(update: Uint8Array): void
  /** The whole document, beside what is there. */
  addWhole(): void
  /** Takes out all updates, also those of other tabs. */
  empty(): void
}

// What is there, and not the document: other tabs write here too.
function merge(updates: IDBObjectStore, update: Uint8Array): void {
  const rows: IDBRequest<Uint8Array[]> = updates.getAll()
  rows.onsuccess = () => {
    updates.clear()
    updates.add(Y.mergeUpdates([...rows.result, update]))
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
