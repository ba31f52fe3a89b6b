import type * as Y from 'yjs'
import { DeviceCopy, openCopy, unsavedIn } from './device-copy'

// One copy for each letter and person: what one person left unsaved on a shared computer must
// never be sent in the name of the next.
const PREFIX = 'undersigned:letter:'
const PATIENCE = 1_500

const nameOf = (letterId: string, accountId: string): string => `${PREFIX}${letterId}:${accountId}`

/** The copy of a letter on this device, for what the server does not have yet. */
export interface Kept {
  /** How many changes of an earlier visit had not been saved when it ended. */
  readonly found: number
  /** The origin of what was loaded from it. */
  readonly origin: unknown
  /** Resolves once every change so far is written: true where the browser took them all. */
  settled(): Promise<boolean>
  /** Notes how many changes the server lacks, for the next visit. */
  note(unsaved: number): void
  /** Stops keeping. The copy goes where nothing in it is unsaved and no other tab uses it. */
  close(): Promise<void>
  /** Stops keeping, and deletes what is in the copy. */
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
  if (!mayKeep()) return null
  const name = nameOf(letterId, accountId)
  const letGo = await hold(name)
  const opened = await openAndLoad(name, doc, AbortSignal.timeout(PATIENCE))
  if (!opened) {
    await letGo()
    return null
  }
  const { copy, found } = opened
  const close = async () => {
    await copy.close()
    await letGo()
    await deleteIfSaved(name)
  }
  return {
    found,
    origin: copy,
    settled: () => copy.settled(),
    note: (unsaved) => copy.note(unsaved),
    close,
    async forget() {
      copy.empty()
      await close()
    },
  }
}

interface Opened {
  readonly copy: DeviceCopy
  readonly found: number
}

/** Null where the browser refuses, or has not answered in time: the letter does not wait for it. */
function openAndLoad(name: string, doc: Y.Doc, late: AbortSignal): Promise<Opened | null> {
  const load = async () => {
    const copy = new DeviceCopy(await openCopy(name), doc, `unsaved:${crypto.randomUUID()}`)
    try {
      return { copy, found: await copy.load((await holders(name)) === 1, late) }
    } catch (error) {
      await copy.close()
      throw error
    }
  }
  return Promise.race([
    load().catch(() => null),
    new Promise<null>((done) => late.addEventListener('abort', () => done(null))),
  ])
}

// Without locks one tab could delete what another is writing to; browsers have them wherever the
// instance is reached by https, or on this machine.
const mayKeep = (): boolean => typeof indexedDB !== 'undefined' && navigator.locks !== undefined

/** Marks a copy as in use by this tab; resolves to what ends that. */
function hold(name: string): Promise<() => Promise<void>> {
  return new Promise((held) => {
    const ended = navigator.locks.request(
      name,
      { mode: 'shared' },
      () =>
        new Promise<void>((end) => {
          held(async () => {
            end()
            await ended
          })
        }),
    )
  })
}

/** How many tabs use a copy. */
async function holders(name: string): Promise<number> {
  const { held = [] } = await navigator.locks.query()
  return held.filter((lock) => lock.name === name).length
}

/** Deletes a copy that no tab uses and in which everything is saved. */
async function deleteIfSaved(name: string): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (!lock || (await unsavedIn(name)) !== 0) return
    await new Promise<void>((done) => {
      const asked = indexedDB.deleteDatabase(name)
      asked.onsuccess = () => done()
      asked.onerror = () => done()
      asked.onblocked = () => done()
    })
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
    if (name?.startsWith(PREFIX)) await deleteIfSaved(name)
  }
}
