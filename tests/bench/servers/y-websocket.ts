import { join } from 'node:path'
import { type Contender, freePort, launch, letterNames } from './server'

/** `@y/websocket-server` as it comes: letters live in memory. */
export const yWebsocket: Contender = {
  name: 'y-websocket',
  keeps: false,
  missing: null,
  async start({ letters }) {
    const port = await freePort()
    const package_ = join(import.meta.dirname, '..', 'node_modules', '@y', 'websocket-server')
    return launch({
      args: [join(package_, 'src', 'server.js')],
      env: { HOST: '127.0.0.1', PORT: String(port) },
      port,
      target: {
        dialect: 'y-websocket',
        addresses: [`ws://127.0.0.1:${port}/LETTER`],
        headers: [{}],
        letters: letterNames(letters),
        isWritten: false,
      },
    })
  },
}
