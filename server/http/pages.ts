import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import type { Request, RequestHandler } from 'express'
import type { AppContext } from '../../app/context'
import type { Actor } from '../../app/domain/actor.server'
import { invitedIn } from '../../app/domain/sign-on/page/door.server'
import type { Reading } from '../../app/words/reading'
import { readingOf } from '../../app/words/reading.server'
import type { Database } from '../../prisma-free-db/open'
import type { Screens } from '../screen/screen'
import { sectionsOf } from './sections'

export interface PageParts {
  readonly db: Database
  readonly documents: AppContext['documents']
  readonly screens: Screens
  readonly build: () => Promise<ServerBuild>
  /** False in development, whose build is another after each change and brings scripts of its own. */
  readonly strict: boolean
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
  const handle = (build: ServerBuild | PageParts['build']) =>
    createRequestHandler({
      build,
      getLoadContext: async (request, response): Promise<AppLoadContext> => ({
        db: parts.db,
        actor: response.locals.actor,
        sessionIdHash: response.locals.sessionIdHash,
        baseUrl: parts.baseUrl,
        mail: parts.mail,
        documents: parts.documents,
        letBeFound: () => response.removeHeader('X-Robots-Tag'),
        // Express has it from the connection, or from as many proxies as the operator trusts.
        screen: parts.screens.for(request.ip ?? ''),
        reading: await readingFor(request, parts, response.locals.actor),
        nonce: response.locals.nonce,
      }),
    })
  // In development the build is another one after each change.
  if (!parts.strict) return handle(parts.build)
  const build = await parts.build()
  const sectionFor = sectionsOf(build)
  const handlers = new Map<ServerBuild, RequestHandler>()
  return (request, response, next) => {
    const section = sectionFor(request.path) ?? build
    const handler = handlers.get(section) ?? handle(section)
    handlers.set(section, handler)
    handler(request, response, next)
  }
}

/** In which language a request reads: whoever comes by an invitation, in the one that it was written in. */
async function readingFor(
  request: Request,
  { db, baseUrl }: PageParts,
  actor: Actor,
): Promise<Reading> {
  const { pathname, searchParams } = new URL(request.url, baseUrl)
  const reading = readingOf({
    chosen: searchParams.get('lang'),
    accepts: request.get('Accept-Language') ?? '',
  })
  const [, address] = /^\/l\/([^/.]+\.[^/]+)/.exec(pathname) ?? []
  const language = address ? await invitedIn(db, actor, address) : null
  if (language) reading.ofContact(language)
  return reading
}
