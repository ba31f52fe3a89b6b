import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'

/**
 * What a browser may do with our pages: nothing from elsewhere, ever. Scripts and styles come from
 * here or carry the nonce of the response. The referrer is not sent on: links hold tokens.
 */
export function securityHeaders({
  baseUrl,
  strict,
}: {
  baseUrl: string
  strict: boolean
}): RequestHandler {
  const isHttps = baseUrl.startsWith('https:')
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    if (strict) {
      response.setHeader(
        'Content-Security-Policy',
        [
          "default-src 'none'",
          `script-src 'self' 'nonce-${nonce}'`,
          `style-src 'self' 'nonce-${nonce}'`,
          // Positions of cursors and popovers are set by scripts as style attributes.
          "style-src-attr 'unsafe-inline'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
        ].join('; '),
      )
    }
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'same-origin')
    response.setHeader('Permissions-Policy', 'interest-cohort=(), browsing-topics=()')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('X-Robots-Tag', 'noindex, nofollow')
    if (isHttps) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
    next()
  }
}
