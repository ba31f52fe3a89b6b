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
  close(unsaved: number): Promise<void>
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
  if (!mayKeep() || !(await canOpen())) return null
  const name = nameOf(letterId, accountId)
  const letGo = await hold(name)
  const store = new IndexeddbPersistence(name, doc)
  const ready = await Promise.race([
    store.whenSynced.then(() => true),
    new Promise<false>((done) => setTimeout(() => done(false), PATIENCE)),
  ])
  if (!ready) {
    letGo()
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
    async close(unsaved) {
      letGo()
      await store.destroy()
      if (unsaved === 0) await deleteUnheld(name)
    },
    forget: () => store.clearData(),
  }
}

// Without locks one tab could delete what another is writing to; browsers have them wherever the
// instance is reached by https, or on this machine.
const mayKeep = (): boolean => typeof indexedDB !== 'undefined' && navigator.locks !== undefined

/** Marks a copy as in use by this tab; resolves to what ends that. */
function hold(name: string): Promise<() => void> {
  return new Promise((held) => {
    void navigator.locks.request(
      name,
      { mode: 'shared' },
      () => new Promise<void>((letGo) => held(letGo)),
    )
  })
}

/** Deletes a copy that no tab uses. */
async function deleteUnheld(name: string): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (!lock) return
    return new Promise<void>((done) => {
      const asked = indexedDB.deleteDatabase(name)
      asked.onsuccess = () => done()
      asked.onerror = () => done()
      asked.onblocked = () => done()
    })
  })
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
 * Deletes the copies of letters on this device of which everything is saved: for the pages that
 * somebody sees after signing out, and where a tab was closed before it could tidy up. Copies that
 * hold unsaved changes, or are open in some tab, stay.
 */
export async function forgetSavedLetters(): Promise<void> {
  if (!mayKeep() || !indexedDB.databases) return
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(PREFIX)) continue
    if (await isHeld(name)) continue
    if ((await unsavedIn(name)) === 0) await deleteUnheld(name)
  }
}

async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some((lock) => lock.name === name)
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
