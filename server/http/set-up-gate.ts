import type { RequestHandler } from 'express'
import { isSetUp } from '../../app/domain/accounts/set-up.server'
import type { Actor } from '../../app/domain/actor.server'
import { findSample } from '../../app/domain/sample/find.server'
import type { Database } from '../../prisma-free-db/open'

/**
 * Until the one-time link has been used, nobody gets in but by it. Where the command line has
 * opened the sample, that is let through: its people reach nothing else.
 */
export function setUpGate(db: Database): RequestHandler {
  let open = false
  return async (request, response, next) => {
    try {
      open ||= await isSetUp(db)
      const actor: Actor = response.locals.actor
      if (open || actor.kind === 'person' || SET_UP.test(request.path)) return next()
      if (SAMPLE.test(request.path) && (await findSample(db))) return next()
      response
        .status(503)
        .type('text/plain')
        .send('Undersigned is not set up yet. Open the one-time link that its terminal printed.')
    } catch (error) {
      next(error)
    }
  }
}

// A page with scripts asks for the list of pages that it can go on to, and for data as `<path>.data`.
const SET_UP = /^\/(set-up\/|__manifest$)/
const SAMPLE = /^\/(sample|l|preview|signature)(\.data$|\/|$)/
