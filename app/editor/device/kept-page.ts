import { MADE_FOR } from '../../document/made-for'
import { hold, whenUnused } from './holds'
import { isUnsavedOf } from './kept'

const PREFIX = 'undersigned:page:'
const WORKER = '/offline.js'
/** Where letters are: the worker hears of no other page. */
const SCOPE = '/letters/'
/** The files that a letter's page loads as it goes; those that it begins with stand in its HTML. */
const FILES = '/offline-files.json'
/** Keeping a page asks the server for all of it once more: what is open comes first. */
const PATIENCE = 2_000

/** The page of a letter, kept on this device so that it can be loaded where there is no connection. */
export interface KeptPage {
  /**
   * Keeps it as the server gives it now, with everything that it is made of. Where it cannot be had, what
   * was kept before stays.
   */
  store(): Promise<void>
  /** Lets go of it; it stays for the next visit. */
  letGo(): Promise<void>
  /** Lets go of it, and deletes it where no other tab shows the letter and nothing of it is unsaved. */
  close(): Promise<void>
  /** Lets go of it and deletes it, for this person may not see it any more. */
  forget(): Promise<void>
}

/** The place on this device for the page of a letter, as this person sees it. Null where the browser has none. */
export async function holdPage(letterId: string, accountId: string): Promise<KeptPage | null> {
  if (!(import.meta.env.PROD && canKeep())) return null
  const name = nameOf(letterId, accountId)
  const endHold = await hold(name)
  const left = new AbortController()
  let stored = Promise.resolve()
  const letGo = async () => {
    left.abort()
    await stored
    await endHold()
  }
  return {
    store() {
      stored = stored.then(() => store(letterId, accountId, left.signal))
      return stored
    },
    letGo,
    async close() {
      await letGo()
      await deleteIfUnused(name)
    },
    async forget() {
      await letGo()
      await caches.delete(name)
    },
  }
}

const nameOf = (letterId: string, accountId: string): string => `${PREFIX}${letterId}:${accountId}`

const canKeep = (): boolean =>
  typeof caches !== 'undefined' &&
  navigator.serviceWorker !== undefined &&
  navigator.locks !== undefined

async function store(letterId: string, accountId: string, left: AbortSignal): Promise<void> {
  const path = `/letters/${letterId}`
  try {
    await wait(PATIENCE, left)
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE })
    const page = await fetch(path, { headers: { Accept: 'text/html' }, signal: left })
    // Somebody else may have signed in meanwhile, in another tab.
    if (!page.ok || page.headers.get(MADE_FOR) !== accountId) return
    const files = await filesOf(await page.clone().text(), left)
    const cache = await caches.open(nameOf(letterId, accountId))
    await cache.addAll(files)
    // Last: a page that is there is whole.
    if (!left.aborted) await cache.put(path, page)
    // What it was made of before the server was renewed.
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url)
      if (pathname !== path && !files.includes(pathname)) await cache.delete(url)
    }
  } catch {
    // Left, no connection, or no room. The letter works for as long as it is open.
  }
}

const wait = (time: number, left: AbortSignal): Promise<void> =>
  new Promise((done, fail) => {
    left.throwIfAborted()
    const timer = setTimeout(done, time)
    left.addEventListener('abort', () => {
      clearTimeout(timer)
      fail(left.reason)
    })
  })

async function filesOf(html: string, left: AbortSignal): Promise<string[]> {
  const named = html.match(/\/assets\/[\w.$-]+\.(?:js|css)/g) ?? []
  const list = await fetch(FILES, { cache: 'no-cache', signal: left })
  const later: string[] = await list.json()
  return [...new Set([...named, ...later])]
}

async function deleteIfUnused(name: string): Promise<void> {
  await whenUnused(name, async () => {
    const [letterId = '', accountId = ''] = name.slice(PREFIX.length).split(':')
    if (!(await isUnsavedOf(letterId, accountId))) await caches.delete(name)
  })
}

/** Deletes the pages that no tab shows and nobody needs, and those of everybody but this person. */
export async function forgetUnusedPages(accountId: string): Promise<void> {
  for (const name of await namesOfPages()) {
    if (name.endsWith(`:${accountId}`)) await deleteIfUnused(name)
    else await caches.delete(name)
  }
}

/** Deletes the page of a letter that is not to be seen here, whoever kept it. */
export async function forgetPageOf(letterId: string): Promise<void> {
  for (const name of await namesOfPages()) {
    if (name.startsWith(nameOf(letterId, ''))) await caches.delete(name)
  }
}

/** Deletes every page of a letter on this device and what answers with them: for who is signed out. */
export async function forgetPages(): Promise<void> {
  for (const name of await namesOfPages()) await caches.delete(name)
  const worker = canKeep() ? await navigator.serviceWorker.getRegistration(SCOPE) : undefined
  await worker?.unregister()
}

async function namesOfPages(): Promise<string[]> {
  if (!canKeep()) return []
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX))
}
