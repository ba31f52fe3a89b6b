import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import type { Authenticate } from './authenticate'
import { health } from './http/health'
import { type PageParts, pages } from './http/pages'
import { sameOriginOnly } from './http/same-origin'
import { securityHeaders } from './http/security-headers'
import { setUpGate } from './http/set-up-gate'

export interface HttpParts extends PageParts {
  readonly authenticate: Authenticate
  /** Serves the files of the browser: a folder in production, Vite in development. */
  readonly assets: RequestHandler
  readonly trustProxy: number
  readonly now: () => Date
}

/** Everything that is asked over HTTP, in the order in which it is checked. */
export function createHttp(parts: HttpParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', parts.trustProxy)

  app.get('/healthz', health(parts.db))
  app.use(securityHeaders(parts))
  app.use(compression())
  app.use(parts.assets)
  app.use(sameOriginOnly(parts.baseUrl))
  app.use(async (request, response, next) => {
    try {
      const found = await parts.authenticate(request.headers.cookie)
      response.locals.actor = found.actor
      response.locals.sessionIdHash = found.sessionIdHash
      if (found.renewedCookie) response.append('Set-Cookie', found.renewedCookie)
      next()
    } catch (error) {
      next(error)
    }
  })
  app.use(setUpGate(parts.db))
  app.all('*', pages(parts))
  return app
}
