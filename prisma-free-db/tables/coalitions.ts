import type { Flag, Instant } from './values'

/** What a person may do in a coalition, strongest first. */
export type Role = 'coordinator' | 'editor' | 'reviewer' | 'reader'

export interface CoalitionsTable {
  id: string
  slug: string
  /** Null while it is only a few people around one letter. */
  name: string | null
  /** The organisation that leads its letters. */
  lead_organisation_id: string | null
  is_sample: Flag
  created_at: Instant
}

export interface OrganisationsTable {
  id: string
  coalition_id: string
  name: string
  website: string | null
  created_at: Instant
}

/** A person, for an organisation, in a coalition. */
export interface MembersTable {
  id: string
  coalition_id: string
  /** Null while a letter is only a few people. */
  organisation_id: string | null
  account_id: string
  role: Role
  created_at: Instant
}

export interface InvitationsTable {
  id: string
  coalition_id: string
  organisation_id: string | null
  /** Null: a link for whoever has it. */
  email: string | null
  role: Role
  invited_by: string
  created_at: Instant
  expires_at: Instant
  accepted_at: Instant | null
  withdrawn_at: Instant | null
}

/** Who did what, for the coalition to read. */
export interface ActivityTable {
  id: string
  coalition_id: string
  letter_id: string | null
  account_id: string | null
  /** For example `letter.created`, `version.fixed`. */
  kind: string
  /** JSON: what the sentence needs, never contact data; a signature by its id, not its name. */
  details: string
  created_at: Instant
}
