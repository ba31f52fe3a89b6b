import type * as Y from 'yjs'
import type { Unnamed } from '../../document/stranded/unnamed'
import { type Found, openCopy, unsavedIn } from './copy-store'
import { DeviceCopy } from './device-copy'
import { hold, holders, whenUnused } from './holds'

// One copy for each letter and person: what one person left unsaved on a shared computer must
// never be sent in the name of the next.
const PREFIX = 'undersigned:letter:'
const PATIENCE = 1_500

const nameOf = (letterId: string, accountId: string): string => `${PREFIX}${letterId}:${accountId}`

/** The copy of a letter on this device, for what the server does not have yet. */
export interface Kept {
  /** What earlier visits left. */
  readonly found: Found
  /** The origin of what was loaded from it. */
  readonly origin: unknown
  /** Resolves once every change so far is written: true where the browser took them all. */
  settled(): Promise<boolean>
  /** Notes how many changes the server lacks, for the next visit. */
  note(unsaved: number): void
  /** Notes when the server was last heard. */
  noteSeen(at: number): void
  /** Stops keeping; the copy stays for the next visit. */
  letGo(): Promise<void>
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
  unnamed: Unnamed,
  letterId: string,
  accountId: string,
): Promise<Kept | null> {
  if (!mayKeep()) return null
  const name = nameOf(letterId, accountId)
  const endHold = await hold(name)
  const opened = await openAndLoad(name, doc, unnamed, AbortSignal.timeout(PATIENCE))
  if (!opened) {
    await endHold()
    return null
  }
  const { copy, found } = opened
  const letGo = async () => {
    await copy.close()
    await endHold()
  }
  const close = async () => {
    await letGo()
    await deleteIfSaved(name)
  }
  return {
    found,
    origin: copy,
    settled: () => copy.settled(),
    note: (unsaved) => copy.note(unsaved),
    noteSeen: (at) => copy.noteSeen(at),
    letGo,
    close,
    async forget() {
      copy.empty()
      await close()
    },
  }
}

interface Opened {
  readonly copy: DeviceCopy
  readonly found: Found
}

/** Null where the browser refuses, or has not answered in time: the letter does not wait for it. */
function openAndLoad(
  name: string,
  doc: Y.Doc,
  unnamed: Unnamed,
  late: AbortSignal,
): Promise<Opened | null> {
  const load = async () => {
    const copy = new DeviceCopy(await openCopy(name), doc, unnamed)
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

/** Deletes a copy that no tab uses and in which everything is saved. */
const deleteIfSaved = (name: string): Promise<void> =>
  whenUnused(name, async () => {
    if ((await unsavedIn(name)) !== 0) return
    await new Promise<void>((done) => {
      const asked = indexedDB.deleteDatabase(name)
      asked.onsuccess = () => done()
      asked.onerror = () => done()
      asked.onblocked = () => done()
    })
  })

/** Whether this device keeps changes of a letter that the server lacks. */
export async function isUnsavedOf(letterId: string, accountId: string): Promise<boolean> {
  const name = nameOf(letterId, accountId)
  return (await namesOfCopies()).includes(name) && (await unsavedIn(name)) !== 0
}

/** How many changes to letters this device keeps that the server lacks. */
export async function countUnsaved(): Promise<number> {
  let sum = 0
  for (const name of await namesOfCopies()) sum += (await unsavedIn(name)) ?? 0
  return sum
}

/**
 * Deletes the copies of letters on this device of which everything is saved: for the pages that
 * somebody sees after signing out, and where a tab was closed before it could tidy up. Copies that
 * hold unsaved changes, or are open in some tab, stay.
 */
export async function forgetSavedLetters(): Promise<void> {
  for (const name of await namesOfCopies()) await deleteIfSaved(name)
}

async function namesOfCopies(): Promise<string[]> {
  if (!mayKeep() || !indexedDB.databases) return []
  const found = await indexedDB.databases()
  return found.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []))
}
