import type { Database } from '../prisma-free-db/open'
import type { Account, Actor } from './domain/actor.server'
import type { ExportFormat, ExportInput } from './domain/export/input.server'
import type { ImportedLetter } from './domain/letters/from-files/word.server'
import type { Reading } from './words/reading'

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
  /** Holds back what a program sends by the public forms in place of people. */
  readonly screen: Screen
  /** In which language somebody without an account reads. */
  readonly reading: Reading
  /** What scripts of this response carry, for the content security policy. */
  readonly nonce: string
}

/** What is known of how a public form came. The visitor's address stays within. */
export interface Screen {
  /** What a form that is shown now carries, to say so when it is sent. */
  stamp(): string
  /** For how many milliseconds the form with this stamp has been shown; null where the stamp is none of ours. */
  shownFor(stamp: string): number | null
  /**
   * Counts one more form, of this visitor's network, with this email and about this letter, by the slug in its address; one
   * that `keepsNothing` fills no disk, and counts against no letter. Returns 0 where it is taken, else in how many seconds one
   * will be.
   */
  admit(form: { email: string; slug: string; keepsNothing?: boolean }): number
  /** True while more forms come about a letter, or to the whole instance, than people send. */
  isFlooded(slug: string): boolean
  /** Work that the browser does before a form is taken in a flood, as JSON; `about` says which form that is. */
  setWork(about: string): Promise<string>
  /** True where a proof shows that the work for this form was done, and was not shown before. */
  takeWork(proof: string, about: string): Promise<boolean>
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
