import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openDatabase, type StoreLocation } from '../../prisma-free-db/open'
import { backUp } from '../../server/backup'
import { createCollaboration } from '../../server/collaboration'
import { listenToEvents } from '../../server/collaboration/events'
import { Fanout } from '../../server/collaboration/fanout/fanout'
import { readEnv } from '../../server/env'
import { byCookie, ORIGIN } from './by-cookie'

/**
 * A collaboration server as a process of its own, so that it can be killed. Its argument is where a
 * migrated store is, a file or a `postgres://` address; it prints its port when it is ready, and
 * stops cleanly on SIGTERM.
 */
const where = process.argv[2] ?? ''
const store: StoreLocation = where.startsWith('postgres:')
  ? { engine: 'postgres', url: where }
  : { engine: 'sqlite', file: where }
const db = openDatabase(store)
const fanout = store.engine === 'postgres' ? new Fanout(db, store.url) : null
const collaboration = createCollaboration({
  db,
  origin: ORIGIN,
  authenticate: (request) => byCookie(db, request),
  now: () => new Date(),
  limits: { compactRows: 20, noteAfter: 50 },
  fanout,
})
const events = listenToEvents(db, (event) => collaboration.hear(event))
fanout?.onEvent(() => events.look())
const server = createServer()
server.on('upgrade', (request, socket, head) => collaboration.handleUpgrade(request, socket, head))
server.listen(0, '127.0.0.1', () => {
  // A server that listens on a port has an address with a port.
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
})
// Asked with SIGUSR2, it tells how many bytes it holds once what is not needed is gone.
process.on('SIGUSR2', () => {
  setFlagsFromString('--expose_gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  process.stdout.write(`holds ${heapUsed + external}\n`)
})
// Asked with SIGHUP, it makes a copy of its store beside it.
process.on('SIGHUP', () => {
  void backUp(readEnv({ DATA_DIR: dirname(where) }), `${where}.copy`)
})
process.on('SIGTERM', async () => {
  server.close()
  await collaboration.stop()
  await events.stop()
  await db.destroy()
})
