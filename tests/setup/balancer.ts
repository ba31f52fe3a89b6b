import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { onTestFinished } from 'vitest'

export interface Balancer {
  /** Its host and port. */
  readonly host: string
  /** How many connections that were upgraded go to each backend just now, by port. */
  upgraded(port: number): number
}

/**
 * A load balancer as small as they come: each request and each upgrade goes to the next of the
 * backends on these ports of 127.0.0.1, in turn; one that does not answer is passed over.
 */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  let turn = 0
  const open = new Map<number, Set<Socket>>(ports.map((port) => [port, new Set()]))
  const inTurn = () => {
    const from = turn++ % ports.length
    return [...ports.slice(from), ...ports.slice(0, from)]
  }

  const server: Server = createServer((request, response) => {
    const pass = ([port, ...others]: readonly number[]) => {
      if (port === undefined) return void response.writeHead(502).end()
      const { method, url: path, headers } = request
      const asked = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      asked.on('error', () => pass(others))
      request.pipe(asked)
    }
    pass(inTurn())
  })

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const pass = ([port, ...others]: readonly number[]) => {
      if (port === undefined) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      const backend = connect(port, '127.0.0.1')
      let isThere = false
      backend.once('connect', () => {
        isThere = true
        open.get(port)?.add(backend)
        backend.write(headOf(request))
        backend.write(head)
        socket.pipe(backend).pipe(socket)
      })
      backend.on('error', () => (isThere ? socket.destroy() : pass(others)))
      backend.on('close', () => {
        open.get(port)?.delete(backend)
        if (isThere) socket.destroy()
      })
      socket.on('close', () => backend.destroy())
    }
    pass(inTurn())
  })

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
    for (const sockets of open.values()) for (const socket of sockets) socket.destroy()
  })
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo
  return { host: `127.0.0.1:${port}`, upgraded: (of) => open.get(of)?.size ?? 0 }
}

/** The request as it came, line by line. */
function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`]
  for (let at = 0; at < rawHeaders.length; at += 2) {
    lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n`
}
