import { join } from 'node:path'
import { type Contender, freePort, launch, letterNames } from './server'

/** The floor: hands every frame to everybody else at the same address, and does nothing else. */
export const relay: Contender = {
  name: 'relay',
  keeps: false,
  missing: null,
  async start({ letters }) {
    const port = await freePort()
    return launch({
      args: [join(import.meta.dirname, 'relay.js')],
      env: { PORT: String(port) },
      port,
      target: {
        dialect: 'relay',
        addresses: [`ws://127.0.0.1:${port}/LETTER`],
        headers: [{}],
        letters: letterNames(letters),
        isWritten: true,
      },
    })
  },
}
