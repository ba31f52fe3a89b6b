import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A door in front of a port. */
export interface Door {
  readonly port: number
  /** Ends every connection, and lets no new one through. */
  shut(): void
  /** Lets nothing pass any more, also on new connections, and ends none: as a firewall that has forgotten them. */
  jam(): void
  /** Lets what is asked pass, and no answer: as a host that does what it is told before it loses power. */
  swallow(): void
  /** Lets everything pass but what PostgreSQL notifies of: as a pooler that shares connections between transactions. */
  mute(): void
  open(): void
  /** How many connections there are. */
  count(): number
  /** How many there were, since the beginning. */
  tried(): number
}

/** With this byte a notification begins, and nothing else that PostgreSQL says of its own accord. */
const NOTIFICATION = 'A'.charCodeAt(0)

/** Puts an open door in front of a port of this machine. */
export async function openDoor(to: number): Promise<Door> {
  let state: 'open' | 'shut' | 'jammed' | 'swallowing' | 'muted' = 'open'
  let tried = 0
  const sockets = new Set<Socket>()
  const lets = (isAnswer: boolean, bytes: Buffer) => {
    if (state === 'jammed') return false
    if (state === 'swallowing') return !isAnswer
    return state !== 'muted' || !isAnswer || bytes[0] !== NOTIFICATION
  }
  const server = createServer((near) => {
    tried += 1
    if (state === 'shut') return void near.destroy()
    const far = connect(to, '127.0.0.1')
    for (const [from, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes: Buffer) => {
        if (lets(from === far, bytes)) other.write(bytes)
      })
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        if (state !== 'jammed') other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  onTestFinished(() => {
    state = 'shut'
    cut()
    server.close()
  })
  return {
    // A server that listens on a port has an address with a port.
    port: (server.address() as AddressInfo).port,
    shut() {
      state = 'shut'
      cut()
    },
    jam() {
      state = 'jammed'
    },
    swallow() {
      state = 'swallowing'
    },
    mute() {
      state = 'muted'
    },
    open() {
      state = 'open'
    },
    count: () => sockets.size / 2,
    tried: () => tried,
  }
}
