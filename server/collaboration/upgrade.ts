import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { SCHEMA_NUMBER } from '../../app/document/nodes'

/** What the address of a socket asks for. */
export interface Asked {
  readonly letterId: string
  /** The schema that the page was built with; null where it says none, and counts as current. */
  readonly schema: string | null
}

const PATH = /^\/collaboration\/([^/]+)$/

/** Reads the address; null where it is not one of ours. */
export function readAddress(request: IncomingMessage): Asked | null {
  const base = 'http://of.no.matter'
  if (!request.url || !URL.canParse(request.url, base)) return null
  const url = new URL(request.url, base)
  const letterId = PATH.exec(url.pathname)?.[1]
  return letterId ? { letterId, schema: url.searchParams.get('schema') } : null
}

/** True where a page of this schema would delete what it does not know. */
export const isTooOld = (schema: string): boolean =>
  !/^\d{1,9}$/.test(schema) || Number(schema) < SCHEMA_NUMBER

/** True where a page knows what this process does not, as while one of several is being replaced. */
export const isTooNew = (schema: string): boolean => Number(schema) > SCHEMA_NUMBER

export type UpgradeRefusal = '403 Forbidden' | '404 Not Found' | '503 Service Unavailable'

/** Answers an upgrade in HTTP, and ends it. */
export function refuseUpgrade(socket: Duplex, status: UpgradeRefusal): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
