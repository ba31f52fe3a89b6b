import type { AddressInfo } from 'node:net'
import { createServer, connect as openSocket, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A line to a server that passes bytes on in pieces and with delays, and can be cut. */
export interface BadLine {
  readonly port: number
  /** Cuts a connection at random, where there is one: at once, without a goodbye. */
  cut(): void
  /** From now on it delays nothing. */
  heal(): void
}

/** Opens a line to a port of this machine. `chance` gives numbers from 0 to 1. */
export async function openBadLine(port: number, chance: () => number): Promise<BadLine> {
  const lines = new Set<readonly [Socket, Socket]>()
  let isBad = true
  const server = createServer((near) => {
    const far = openSocket(port, '127.0.0.1')
    const line = [near, far] as const
    lines.add(line)
    for (const [from, to] of [line, [far, near] as const]) {
      from.on('data', (bytes: Buffer) => {
        const piece = isBad ? Math.ceil(bytes.length * chance()) : bytes.length
        to.write(bytes.subarray(0, piece))
        if (piece === bytes.length) return
        // Nothing overtakes: the rest goes before whatever comes next.
        from.pause()
        setTimeout(() => {
          to.write(bytes.subarray(piece))
          from.resume()
        }, chance() * 8)
      })
      from.on('error', () => {})
      from.on('close', () => {
        to.destroy()
        lines.delete(line)
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const [near] of lines) near.destroy()
    server.close()
  })
  return {
    // A server that listens on a port has an address with a port.
    port: (server.address() as AddressInfo).port,
    cut() {
      const all = [...lines]
      const line = all[Math.floor(chance() * all.length)]
      line?.[Math.floor(chance() * 2)]?.destroy()
    },
    heal() {
      isBad = false
    },
  }
}
