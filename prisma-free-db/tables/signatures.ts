import type { Generated } from 'kysely'
import type { Flag, Instant } from './values'

export type SignatureState =
  | 'unconfirmed'
  /** Not signed: they decide on a day that they named. */
  | 'considering'
  | 'confirmed'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  /** It turned out to be the same organisation as another, of which it is a part now. */
  | 'merged'

/** Where a contact stands. */
export type ContactState = Exclude<SignatureState, 'merged'>

/** Who signs. A person signs in a personal capacity, and counts as no organisation. */
export type SignatoryType = 'organisation' | 'person'

/** What sort of organisation it is. */
export type OrganisationKind =
  | 'charity'
  | 'campaign'
  | 'network'
  | 'union'
  | 'faith'
  | 'advice'
  | 'research'
  | 'business'
  | 'public'
  | 'other'

/** What may be shown to everybody. `none`: only the recipient sees that the organisation signed. */
export type PublicNaming = 'organisation' | 'person' | 'none'

/** How somebody said yes without the form. */
export type ToldHow = 'email' | 'letter' | 'telephone' | 'meeting'

/** An organisation's, or a person's in a personal capacity, on a version. */
export interface SignaturesTable {
  id: string
  letter_id: string
  /** The text that it was made on. Under which ones it stands, its agreements say. */
  version_id: string
  signatory: Generated<SignatoryType>
  /** The name as it stands under the letter; of a person, theirs. */
  organisation: string
  /**
   * The name as it is compared: lower case, without marks and spaces. Unique in a letter. Of a
   * person it is made from their email, until that goes.
   */
  organisation_key: string
  website: string | null
  kind: OrganisationKind | null
  /** Country or region, in their words. */
  country: string | null
  /** Charity or company number. */
  number: string | null
  /** What they say in public beside their name. */
  sentence: string | null
  naming: PublicNaming
  /** The day on which they decide, `2026-12-01`, while they consider it. */
  considering_until: string | null
  /** Taken back: the name and the website are emptied, the row only counts. */
  state: SignatureState
  created_at: Instant
  confirmed_at: Instant | null
  /** When a coordinator accepted or declined, and who. */
  decided_at: Instant | null
  decided_by: string | null
  withdrawn_at: Instant | null
  /** Set: the name is on no public page and in no file, whatever `naming` says. */
  hidden_at: Instant | null
  hidden_by: 'contact' | 'coordinator' | null
  /** They left after the letter was sent: it had their name, and the record says both. */
  left_at: Instant | null
  /** 1: it came after the letter was sent. A later supporter, in a list of its own. */
  is_later: Generated<Flag>
  /** Where it stands in a list that is ordered by hand; null: nobody has said. */
  place: number | null
  /** Of which one it became a part, since both are one organisation. */
  merged_into: string | null
  /** All its contacts came in this flood or another: it is held apart. Null: it is not. */
  flood_id: string | null
  /** By what the board finds it and sorts by name: name, country and website, folded. */
  found_by: Generated<string>
  /** 1: `alike_keys` has its keys, as its name and website are now. 2: and another has, or had, one of them. */
  alike_noted: Generated<Flag | 2>
}

/** Of which signatures something that a letter's lists say has changed, and at which of its revisions the last time. Written by the store itself. */
export interface ListChangesTable {
  letter_id: string
  /** It may have been deleted since. */
  signature_id: string
  revision: number
}

/** By what signatures of one letter are alike: those with a key in common may be one organisation. */
export interface AlikeKeysTable {
  letter_id: string
  /** What it is begins it: `website …` or `name …`. */
  key: string
  signature_id: string
  /** 1: the first letters of a name, which make nothing alike but a name. */
  is_short: Flag
}

/** A time in which more came about a letter than people send. */
export interface FloodsTable {
  id: string
  letter_id: string
  began_at: Instant
  /** When the last came that belongs to it. */
  ended_at: Instant
}

/** Two signatures that look alike and are two, as a coordinator said; `one_id` is the lower. */
export interface KeptApartTable {
  one_id: string
  other_id: string
  said_by: string | null
  said_at: Instant
}

/** How two signatures were before they became one, while that can be undone. Nothing of it is about a person. */
export interface MergesTable {
  other_id: string
  kept_id: string
  merged_by: string | null
  merged_at: Instant
  /** As JSON. */
  before: string
}

/** The person who signs for it. Personal columns are emptied on `delete_on`. */
export interface ContactsTable {
  id: string
  signature_id: string
  /** The version that this person read last. */
  version_id: string
  /** In which of its languages, BCP 47; null: the one that it was written in first. */
  text_language: string | null
  /**
   * What this person wrote about the organisation. The signature takes it from the first who
   * confirms, so that nobody speaks for an organisation by having typed its name first.
   */
  organisation: string
  website: string | null
  kind: OrganisationKind | null
  country: string | null
  number: string | null
  sentence: string | null
  /** The day on which they decide, `2026-12-01`; null for who signs. */
  considering_until: string | null
  /** What this person allows. Named in public only where the signature says `person` too. */
  naming: PublicNaming
  name: string | null
  role: string | null
  email: string | null
  /** Of a person in a personal capacity: where they work, as a description. */
  employer: string | null
  /** In which they read the form, and are written to: one of ours, `cy`. Null of who came before there were several. */
  language: string | null
  /** Who filled the form in, where that was somebody else. */
  filled_by: string | null
  /** An address of the organisation that gets a copy of the receipt. */
  copy_to: string | null
  /** When they declared that they may sign; empty while they only consider it. */
  authority_declared_at: Instant
  /** The words in which they declared it. */
  declaration: string | null
  /** Where a coordinator wrote their yes down: the day on which they said it, `2026-12-04`, and how. */
  told_on: string | null
  told_how: ToldHow | null
  /** Why a coordinator declined it, as they were told. */
  decline_reason: string | null
  /** By what the board finds it: name and role, folded. */
  found_by: Generated<string>
  state: ContactState
  created_at: Instant
  confirmed_at: Instant | null
  /** When a coordinator accepted or declined them. Of who left only where the letter had been sent with what they agreed to. */
  decided_at: Instant | null
  /** When they were last reminded. */
  reminded_at: Instant | null
  /** When they said that they want no more reminders. */
  reminders_stopped_at: Instant | null
  /** When somebody at the organisation's address said that this is not right. */
  disputed_at: Instant | null
  /** 1: they ticked that the organisation book may keep what they wrote. It does once they confirm. */
  asked_for_book: Generated<Flag>
  /** Their entry in the organisation book, of whose past letters this is one. */
  book_entry_id: string | null
  /** In which flood it came: held apart until a coordinator lets it in. Null: it is not. */
  flood_id: string | null
  /** 1: nothing tells it from a program, so that no message is sent before a coordinator lets it in. */
  is_held: Generated<Flag>
  /** A day, `2026-12-30`. */
  delete_on: string
  deleted_at: Instant | null
}
