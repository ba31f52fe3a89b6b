import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext, HandleDataRequestFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './http/nonce'
import { isPublicPage } from './http/public-page'
import { ReadingContext } from './words/page-words'

const PATIENCE_MS = 10_000

/** Renders a page whole before it is sent: an error becomes an error page, never half a page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, reading }: AppLoadContext,
): Promise<Response> {
  if (isPublicPage(remixContext)) {
    headers.append('Vary', 'Accept-Language')
    headers.set('Content-Language', reading.words.language)
  }
  askAnew(headers)
  return new Promise((resolve, reject) => {
    let currentStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <ReadingContext.Provider value={reading}>
          <RemixServer
            context={remixContext}
            url={request.url}
            abortDelay={PATIENCE_MS}
            nonce={nonce}
          />
        </ReadingContext.Provider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          pipe(
            collecting((page) => resolve(new Response(page, { headers, status: currentStatus }))),
          )
        },
        onShellError: reject,
        onError(error) {
          currentStatus = 500
          console.error(error)
        },
      },
    )
    setTimeout(abort, PATIENCE_MS + 1_000).unref()
  })
}

/** What pages with scripts ask for after the first one. */
export const handleDataRequest: HandleDataRequestFunction = (response) => {
  askAnew(response.headers)
  return response
}

/**
 * Whoever keeps a page asks for it anew before it is shown again, and nobody between us and who reads it keeps it: a name that was
 * hidden is on none, and what a link opens is nobody else's.
 */
function askAnew(headers: Headers): void {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
}

/** Takes a page and gives it on in one piece: in its hundred pieces it takes half as long again to be packed and sent. */
function collecting(give: (page: Uint8Array<ArrayBuffer>) => void): Writable {
  const parts: Uint8Array[] = []
  return new Writable({
    write(part: Uint8Array, _encoding, done) {
      parts.push(part)
      done()
    },
    final(done) {
      give(new Uint8Array(Buffer.concat(parts)))
      done()
    },
  })
}

/**
 * An unexpected error, for the operator. An answer such as "not found" is none, and names its URL,
 * which may hold a token: it is not written down.
 */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  console.error(error)
}
