import type { RequestHandler } from 'express'
import { isOwnOrigin } from './own-origin'

/**
 * Refuses a write that another site's page sends with our cookie. Browsers name the sending page in
 * `Origin`; a write without it (an old browser, a script) still needs the cookie, which is
 * `SameSite=Lax` and so absent on such a request.
 */
export function sameOriginOnly(baseUrl: string): RequestHandler {
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead || request.headers.origin === undefined || isOwnOrigin(request, baseUrl)) {
      return next()
    }
    response
      .status(403)
      .type('text/plain')
      .send(
        'This was sent from another site. Nothing was changed: open the page here and try again.',
      )
  }
}
