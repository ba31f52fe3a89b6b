import { createServer, type Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { openSetUp } from '../app/domain/accounts/set-up.server'
import { authenticateBy, recogniseBy } from './authenticate'
import { createCollaboration } from './collaboration'
import { listenToEvents } from './collaboration/events'
import { Fanout } from './collaboration/fanout/fanout'
import { createDocumentWorker } from './documents/pool'
import { BadEnvironment, type Env } from './env'
import { createHttp } from './http'
import { startJobs } from './jobs'
import { startMailer } from './mail/mailer'
import { prepareStore } from './prepare-store'
import { floodsFrom, SCREEN_LIMITS } from './screen/limits'
import { createScreens } from './screen/screen'

export interface ServeParts {
  readonly env: Env
  readonly build: () => Promise<ServerBuild>
  readonly assets: RequestHandler
  /** The built file that the document worker runs. */
  readonly documentWorker: URL
  /** False in development, whose own scripts the strict content policy would stop. */
  readonly strict: boolean
}

export interface Running {
  readonly address: string
  /** The one-time link for the first account; null once there is an operator. */
  readonly setUpLink: string | null
  /**
   * Finishes what is under way, writes what is not on disk yet, and closes the store. Rejects, with
   * all of that done, where the disk did not take everything.
   */
  stop(): Promise<void>
}

/** Starts the process: the store, the mail, the rooms and the pages, on one port. */
export async function serve(parts: ServeParts): Promise<Running> {
  const { env } = parts
  const now = () => new Date()
  const store = await prepareStore(env, now())
  const { db } = store

  const isHttps = env.baseUrl.startsWith('https:')
  const authenticate = authenticateBy(db, now, isHttps)
  const recognise = recogniseBy(db, now, isHttps)
  // On SQLite this process has the store to itself.
  const fanout = env.store.engine === 'postgres' ? new Fanout(db, env.store.url) : null
  const documents = createDocumentWorker(parts.documentWorker)
  const mailer = startMailer({ db, smtpUrl: env.smtpUrl, baseUrl: env.baseUrl, now })
  const jobs = startJobs({ db, now, baseUrl: env.baseUrl })
  const collaboration = createCollaboration({
    db,
    origin: new URL(env.baseUrl).origin,
    authenticate: (request) => recognise(request.headers.cookie),
    now,
    fanout,
  })
  const events = listenToEvents(db, (event) => {
    collaboration.hear(event)
    mailer.hear(event)
  })
  fanout?.onEvent(() => events.look())

  const screens = createScreens({
    secret: env.secret,
    now,
    limits: { ...SCREEN_LIMITS, ...floodsFrom(env.floodFrom) },
  })
  const app = createHttp({
    db,
    authenticate,
    documents,
    screens,
    build: parts.build,
    assets: parts.assets,
    baseUrl: env.baseUrl,
    mail: env.smtpUrl ? 'smtp' : 'mailbox',
    trustProxy: env.trustProxy,
    now,
    strict: parts.strict,
  })
  const server = createServer(app)
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/collaboration/')) {
      collaboration.handleUpgrade(request, socket, head)
    } else if (parts.strict) {
      socket.destroy()
    }
  })
  await listen(server, env)

  const token = await openSetUp(db, { kind: 'instance', now: now() })
  return {
    address: env.baseUrl,
    setUpLink: token ? `${env.baseUrl}/set-up/${token}` : null,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      const isWhole = await collaboration.stop()
      server.closeAllConnections()
      await closed
      await events.stop()
      await mailer.stop()
      await jobs.stop()
      screens.stop()
      await documents.stop()
      await store.close()
      if (!isWhole) throw new Error('Not everything that was written is on the disk.')
    },
  }
}

function listen(server: Server, { port, host }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new BadEnvironment(
              `PORT ${port} is in use by another program: stop it, or set another.`,
            )
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
}
