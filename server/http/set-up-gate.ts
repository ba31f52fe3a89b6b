import type { RequestHandler } from 'express'
import { isSetUp } from '../../app/domain/accounts/set-up.server'
import type { Actor } from '../../app/domain/actor.server'
import type { Database } from '../../prisma-free-db/open'

/**
 * Until the one-time link has been used, nobody gets in but by it. The people of the sample are let
 * through: they reach nothing else.
 */
export function setUpGate(db: Database): RequestHandler {
  let open = false
  return async (request, response, next) => {
    try {
      open ||= await isSetUp(db)
      const actor: Actor = response.locals.actor
      if (open || actor.kind === 'person' || PUBLIC.test(request.path)) return next()
      response
        .status(503)
        .type('text/plain')
        .send('Undersigned is not set up yet. Open the one-time link that its terminal printed.')
    } catch (error) {
      next(error)
    }
  }
}

// The sample, where the command line has opened it, and its public pages; both are not found otherwise.
const PUBLIC = /^\/(set-up|sample|l|signature)\//
