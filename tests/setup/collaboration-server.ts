import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '../../prisma-free-db/open'
import { createCollaboration } from '../../server/collaboration'
import { byCookie, ORIGIN } from './by-cookie'

/**
 * A collaboration server as a process of its own, so that it can be killed. Its argument is the file
 * of a migrated store; it prints its port when it is ready, and stops cleanly on SIGTERM.
 */
const db = openDatabase({ engine: 'sqlite', file: process.argv[2] ?? '' })
const collaboration = createCollaboration({
  db,
  origin: ORIGIN,
  authenticate: (request) => byCookie(db, request),
  now: () => new Date(),
  limits: { compactRows: 20, noteAfter: 50 },
})
const server = createServer()
server.on('upgrade', (request, socket, head) => collaboration.handleUpgrade(request, socket, head))
server.listen(0, '127.0.0.1', () => {
  // A server that listens on a port has an address with a port.
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
})
process.on('SIGTERM', async () => {
  server.close()
  await collaboration.stop()
  await db.destroy()
})
