import type { Flag, Instant } from './values'

/** One value for the whole instance, by name: who may start a coalition, when it was set up. */
export interface InstanceSettingsTable {
  name: string
  value: string
}

export interface AccountsTable {
  id: string
  /** Lower case, trimmed; unique. */
  email: string
  /** Empty until the person has said how they are called. */
  name: string
  is_operator: Flag
  /** 1 for the invented people of the sample, who reach nothing else. */
  is_sample: Flag
  created_at: Instant
}

export interface SessionsTable {
  /** SHA-256 of the id in the cookie, in hex. */
  id_hash: string
  account_id: string
  expires_at: Instant
  created_at: Instant
}

/** A six-digit code, and the link beside it (a token of purpose `sign-in` whose subject is this row). */
export interface SignInCodesTable {
  id: string
  email: string
  code_hash: string
  tries_left: number
  expires_at: Instant
  used_at: Instant | null
  created_at: Instant
}

export type TokenPurpose =
  | 'set-up'
  | 'sign-in'
  | 'invitation'
  | 'confirm-signature'
  | 'manage-signature'
  | 'agree-again'
  | 'dispute-signature'
  | 'letter-invitation'
  | 'letter-preview'
  | 'sign-invitation'
  | 'stop-reminders'
  | 'book-entry'

/** Every link that acts: hashed, for one purpose, until a date. */
export interface TokensTable {
  /** SHA-256 of the token in the link, in hex. */
  hash: string
  purpose: TokenPurpose
  /** The id of the row that the token is about. */
  subject_id: string
  expires_at: Instant
  used_at: Instant | null
  created_at: Instant
}
