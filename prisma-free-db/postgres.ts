import { Socket } from 'node:net'
import { PostgresDialect } from 'kysely'
import type pg from 'pg'

/**
 * How long, in milliseconds, a PostgreSQL server may say nothing on a connection that is in use. A host
 * without power, or behind a firewall that drops what it gets, closes nothing: whoever waits for its
 * answer would wait for as long as the operating system does, a quarter of an hour.
 */
export const SILENT_MOST = 8000

/** How often it is looked, in that time, whether anything came. */
const LOOKS = 4
const CONNECTED_WITHIN = 5000

/** Kysely over a pool of connections, each of which is given up once the server has been silent for too long. */
export const postgresDialect = (url: string, silentMost: number): PostgresDialect =>
  new PostgresDialect({ pool: () => openPool(url, silentMost) })

async function openPool(url: string, silentMost: number): Promise<pg.Pool> {
  const { Pool, types } = await loadDriver()
  // Counted numbers and counts are far below 2^53; as numbers both engines agree.
  types.setTypeParser(types.builtins.INT8, Number)
  const isLimited = silentMost !== Number.POSITIVE_INFINITY
  const pool = new Pool({
    ...connectionTo(url, () => socketFor(silentMost)),
    max: 10,
    // Nobody minds that nothing comes on a connection which is not in use: it is closed before that.
    ...(isLimited && { idleTimeoutMillis: silentMost / 2 }),
    // A server that works for too long is no silent one: it is to say so, and to give up its work too.
    onConnect: (client) =>
      isLimited ? client.query(`set statement_timeout = ${silentMost - silentMost / LOOKS}`) : null,
  })
  // A lost connection is replaced by the pool, and whoever was using it hears of it from their query.
  // Without a listener it would end the process: the pool's own is there only while one is idle.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The driver, which takes four megabytes: read where there is a PostgreSQL server, and nowhere else. */
export const loadDriver = async (): Promise<typeof pg> => (await import('pg')).default

/** How to connect over a socket of `socketFor`. */
export function connectionTo(url: string, stream: () => Socket): pg.ClientConfig {
  return { connectionString: url, connectionTimeoutMillis: CONNECTED_WITHIN, stream }
}

/** A socket that ends itself, once it stands, where nothing comes for so many milliseconds. */
export function socketFor(silentMost: number): Socket {
  const socket = new Socket()
  if (silentMost === Number.POSITIVE_INFINITY) return socket
  socket.once('connect', () => {
    let heard = socket.bytesRead
    let silentLooks = 0
    // Counted, and not timed: after a long sleep of this process nobody has been silent.
    const look = setInterval(() => {
      silentLooks = socket.bytesRead === heard ? silentLooks + 1 : 0
      heard = socket.bytesRead
      if (silentLooks >= LOOKS) socket.destroy(new Error('the PostgreSQL server says nothing'))
    }, silentMost / LOOKS)
    look.unref()
    socket.once('close', () => clearInterval(look))
  })
  return socket
}
