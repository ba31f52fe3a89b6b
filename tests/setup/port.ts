import { type AddressInfo, createServer } from 'node:net'

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const socket = createServer()
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve))
  const port = portOf(socket.address())
  await new Promise((resolve) => socket.close(resolve))
  return port
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}
