import type { RequestHandler } from 'express'
import { version } from '../../package.json'
import { answers, type Database, engineOf } from '../../prisma-free-db/open'

/** `GET /healthz`: 200 while the store answers, 503 when it does not. Says nothing else. */
export function health(db: Database): RequestHandler {
  const database = engineOf(db)
  return async (_request, response) => {
    try {
      await answers(db)
      response.json({ status: 'ok', database, version })
    } catch {
      response.status(503).json({ status: 'unavailable', database, version })
    }
  }
}
