import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Contender, freePort, launch, type Needs, type Running } from './server'

const root = join(import.meta.dirname, '..', '..', '..')

/** What `npm start` gives Node: of what is new, this many megabytes are kept apart (Node's own default is 16). */
const FLAGS = ['--max-semi-space-size=4']

/** What `fill.ts` has put into a store. */
export interface Filled {
  readonly letters: readonly string[]
  /** `Cookie` headers. */
  readonly cookies: readonly string[]
  /** The schema that pages say they were built with. */
  readonly schema: number
}

/** People come from a page of the instance; the port changes with every start. */
const BASE_URL = 'http://letters.example'

/**
 * This project's server as `npm start` runs it: the built entry, SQLite with a wait for the disk at
 * every commit, sign-in by cookie, and every check on.
 */
export const ours: Contender = {
  name: 'Undersigned',
  keeps: true,
  missing: null,
  async start(needs) {
    const store = { DATA_DIR: needs.folder }
    return launchOurs(store, await fillOnce(store, needs))
  },
}

/** How another process changes what everybody may do in a store that was filled. */
export const changeAccess = (folder: string) => ({
  program: join(root, '.bench', 'code', 'change-access.mjs'),
  env: { BASE_URL, DATA_DIR: folder },
})

/** Starts one process of ours on a store that was filled; the variables say where it is. */
export async function launchOurs(store: Record<string, string>, filled: Filled): Promise<Running> {
  const port = await freePort()
  return launch({
    args: [...FLAGS, join(root, 'build', 'server', 'main.js')],
    env: { PORT: String(port), BASE_URL, ...store },
    port,
    target: {
      dialect: 'y-websocket',
      addresses: [`ws://127.0.0.1:${port}/collaboration/LETTER?schema=${filled.schema}`],
      headers: filled.cookies.map((cookie) => ({ Cookie: cookie, Origin: BASE_URL })),
      letters: filled.letters,
      isWritten: true,
    },
  })
}

/** Puts people and letters into a store, unless an earlier start has done it. */
export async function fillOnce(
  store: Record<string, string>,
  { letters, people, folder }: Needs,
): Promise<Filled> {
  const file = join(folder, 'filled.json')
  if (!existsSync(file)) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, '.bench', 'code', 'fill.mjs'), String(letters), String(people)],
      { env: { PATH: process.env.PATH ?? '', BASE_URL, ...store }, maxBuffer: 64 * 1024 * 1024 },
    )
    writeFileSync(file, stdout)
  }
  // Written by `fill.ts`, a line above or at an earlier start.
  return JSON.parse(readFileSync(file, 'utf8')) as Filled
}
