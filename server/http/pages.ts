import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { AppContext } from '../../app/context'
import type { Database } from '../../prisma-free-db/open'
import type { Screens } from '../screen/screen'

export interface PageParts {
  readonly db: Database
  readonly documents: AppContext['documents']
  readonly screens: Screens
  readonly build: ServerBuild | (() => Promise<ServerBuild>)
  readonly baseUrl: string
  readonly mail: AppContext['mail']
}

/**
 * Answers with the pages. They, and Remix itself, are loaded with the first request for one: a process
 * that serves sockets only never holds them.
 */
export function pages(parts: PageParts): RequestHandler {
  let loading: Promise<RequestHandler> | null = null
  return (request, response, next) => {
    loading ??= handlerOf(parts)
    loading.then((handle) => handle(request, response, next), next)
  }
}

async function handlerOf(parts: PageParts): Promise<RequestHandler> {
  const { createRequestHandler } = await import('@remix-run/express')
  return createRequestHandler({
    build: parts.build,
    getLoadContext: (request, response): AppLoadContext => ({
      db: parts.db,
      actor: response.locals.actor,
      sessionIdHash: response.locals.sessionIdHash,
      baseUrl: parts.baseUrl,
      mail: parts.mail,
      documents: parts.documents,
      letBeFound: () => response.removeHeader('X-Robots-Tag'),
      // Express has it from the connection, or from as many proxies as the operator trusts.
      screen: parts.screens.for(request.ip ?? ''),
      nonce: response.locals.nonce,
    }),
  })
}
