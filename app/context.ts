import type { Database } from '../prisma-free-db/open'
import type { Account, Actor } from './domain/actor.server'
import type { ExportFormat, ExportInput } from './domain/export/input.server'
import type { ImportedLetter } from './domain/letters/word.server'

/** What `server/` hands to every loader and action. A type only: nothing here runs. */
export interface AppContext {
  readonly db: Database
  /** Who asks, with the moment of the request. */
  readonly actor: Actor
  /** The cookie's session id, hashed; null where nobody is signed in. */
  readonly sessionIdHash: string | null
  /** The address of this instance, without a slash at its end. */
  readonly baseUrl: string
  /** Where mail goes: out by SMTP, or to the mailbox page. */
  readonly mail: 'smtp' | 'mailbox'
  /** Work that would make typing stutter, done in a worker thread. */
  readonly documents: DocumentWorker
  /** Lets search engines know of this page. Of any other they are asked to know nothing. */
  readonly letBeFound: () => void
  /** What scripts of this response carry, for the content security policy. */
  readonly nonce: string
}

/** Reads and makes files away from the thread that serves people. Rejects with `Invalid` for bad input. */
export interface DocumentWorker {
  readLetter(file: Uint8Array, name: string): Promise<ImportedLetter>
  exportLetter(format: ExportFormat, input: ExportInput): Promise<Uint8Array>
}

export type { Account }

declare module '@remix-run/node' {
  interface AppLoadContext extends AppContext {}
}
declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
}
