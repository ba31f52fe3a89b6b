import type { RequestHandler } from 'express'

/**
 * Refuses a write that another site's page sends with our cookie. Browsers name the sending page in
 * `Origin`; a write without it (an old browser, a script) still needs the cookie, which is
 * `SameSite=Lax` and so absent on such a request.
 */
export function sameOriginOnly(baseUrl: string): RequestHandler {
  const own = new URL(baseUrl).host
  return (request, response, next) => {
    const origin = request.headers.origin
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return next()
    const host = hostOf(origin)
    if (host !== null && (host === own || host === request.headers.host)) return next()
    response
      .status(403)
      .type('text/plain')
      .send(
        'This was sent from another site. Nothing was changed: open the page here and try again.',
      )
  }
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
