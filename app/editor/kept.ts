import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

// One copy for each letter and person: what one person left unsaved on a shared computer must
// never be sent in the name of the next.
const PREFIX = 'undersigned:letter:'
const UNSAVED = 'unsaved'
const PATIENCE = 1_500

const nameOf = (letterId: string, accountId: string): string => `${PREFIX}${letterId}:${accountId}`

/** The copy of a letter on this device, for what the server does not have yet. */
export interface Kept {
  /** How many changes of an earlier visit had not been saved when it ended. */
  readonly found: number
  readonly origin: unknown
  /** Notes how many changes the server lacks, for the next visit. */
  note(unsaved: number): void
  /** Stops keeping; where nothing is unsaved, the copy goes too. */
  close(unsaved: number): void
  /** Deletes the copy, whatever is in it. */
  forget(): Promise<void>
}

/**
 * Loads what this device kept of the letter into `doc` and keeps it from now on. Null where the
 * browser keeps nothing (private windows of some, storage that is full or forbidden).
 */
export async function keepOnDevice(
  doc: Y.Doc,
  letterId: string,
  accountId: string,
): Promise<Kept | null> {
  if (typeof indexedDB === 'undefined' || !(await canOpen())) return null
  const store = new IndexeddbPersistence(nameOf(letterId, accountId), doc)
  const ready = await Promise.race([
    store.whenSynced.then(() => true),
    new Promise<false>((done) => setTimeout(() => done(false), PATIENCE)),
  ])
  if (!ready) {
    void store.destroy()
    return null
  }
  const found = Number(await store.get(UNSAVED)) || 0
  let noted = found
  return {
    found,
    origin: store,
    note(unsaved) {
      if (unsaved === noted) return
      noted = unsaved
      void store.set(UNSAVED, unsaved)
    },
    close(unsaved) {
      void (unsaved === 0 ? store.clearData() : store.destroy())
    },
    forget: () => store.clearData(),
  }
}

// y-indexeddb neither rejects nor resolves where opening fails: ask first.
function canOpen(): Promise<boolean> {
  return new Promise((done) => {
    try {
      const asked = indexedDB.open(`${PREFIX}?`)
      asked.onsuccess = () => {
        asked.result.close()
        indexedDB.deleteDatabase(`${PREFIX}?`)
        done(true)
      }
      asked.onerror = () => done(false)
      asked.onblocked = () => done(false)
    } catch {
      done(false)
    }
  })
}

/**
 * Deletes the copies of all letters on this device of which everything is saved: for the pages that
 * somebody sees after signing out, and where a tab was closed before it could tidy up. Copies that
 * hold unsaved changes stay. `except` is the letter that is open.
 */
export async function forgetSavedLetters(except?: { letterId: string; accountId: string }) {
  if (typeof indexedDB === 'undefined' || !indexedDB.databases) return
  const open = except && nameOf(except.letterId, except.accountId)
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(PREFIX) || name === open) continue
    if ((await unsavedIn(name)) === 0) indexedDB.deleteDatabase(name)
  }
}

function unsavedIn(name: string): Promise<number | null> {
  return new Promise((done) => {
    const asked = indexedDB.open(name)
    asked.onerror = () => done(null)
    asked.onsuccess = () => {
      const db = asked.result
      const finish = (count: number | null) => {
        db.close()
        done(count)
      }
      if (!db.objectStoreNames.contains('custom')) return finish(0)
      const read = db.transaction('custom').objectStore('custom').get(UNSAVED)
      read.onsuccess = () => finish(Number(read.result) || 0)
      read.onerror = () => finish(null)
    }
  })
}
