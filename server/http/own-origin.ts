import type { IncomingMessage } from 'node:http'

/**
 * True where the page that sent this is one of ours: from the address of the instance, or from the
 * very host that it asks (`localhost` and `127.0.0.1` are one instance under two names). Browsers
 * set both headers; a page elsewhere can forge neither, and a name of its own that points here comes
 * without our cookies.
 */
export function isOwnOrigin({ headers }: IncomingMessage, baseUrl: string): boolean {
  const { origin, host } = headers
  if (!origin || !URL.canParse(origin)) return false
  const sender = new URL(origin)
  return sender.origin === new URL(baseUrl).origin || sender.host === host
}
