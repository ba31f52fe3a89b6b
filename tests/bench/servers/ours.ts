import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Contender, freePort, launch } from './server'

const root = join(import.meta.dirname, '..', '..', '..')

/** What `fill.ts` has put into a store. */
export interface Filled {
  readonly letters: readonly string[]
  /** `Cookie` headers. */
  readonly cookies: readonly string[]
}

/**
 * This project's server as `npm start` runs it: the built entry, SQLite with a wait for the disk at
 * every commit, sign-in by cookie, and every check on.
 */
export const ours: Contender = {
  name: 'Undersigned',
  keeps: true,
  missing: null,
  async start({ letters, people, folder }) {
    const port = await freePort()
    // People come from a page of the instance; the port changes with every start.
    const baseUrl = 'http://letters.example'
    const env = { PORT: String(port), BASE_URL: baseUrl, DATA_DIR: folder }
    const filled = await fillOnce(join(folder, 'filled.json'), env, letters, people)
    return launch({
      args: [join(root, 'build', 'server', 'main.js')],
      env,
      port,
      target: {
        dialect: 'y-websocket',
        addresses: [`ws://127.0.0.1:${port}/collaboration/LETTER?schema=1`],
        headers: filled.cookies.map((cookie) => ({ Cookie: cookie, Origin: baseUrl })),
        letters: filled.letters,
        isWritten: true,
      },
    })
  },
}

async function fillOnce(
  file: string,
  env: Record<string, string>,
  letters: number,
  people: number,
): Promise<Filled> {
  if (!existsSync(file)) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, '.bench', 'code', 'fill.mjs'), String(letters), String(people)],
      { env: { PATH: process.env.PATH ?? '', ...env }, maxBuffer: 64 * 1024 * 1024 },
    )
    writeFileSync(file, stdout)
  }
  // Written by `fill.ts`, a line above or at an earlier start.
  return JSON.parse(readFileSync(file, 'utf8')) as Filled
}
