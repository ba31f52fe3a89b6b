import type { Generated } from 'kysely'
import type { Flag, Instant } from './values'

/** What the coordinators set for signing a letter. A letter without a row has what is usual. */
export interface SigningTermsTable {
  letter_id: string
  /** The words by which somebody declares that they may sign. Null: the usual ones. */
  declaration: string | null
  /** 1: who signs may choose not to be named in public. */
  allows_unnamed: Flag
  /** 1: people may sign in a personal capacity. */
  allows_persons: Flag
  listing: Generated<Listing>
  /** What everybody who opens the page should know first, in the coordinators' words. */
  banner: string | null
  names_shown: Generated<NamesShown>
  /** From when on it is launched; null: nobody has launched it or set a time. */
  launch_at: Instant | null
  /** For so many days after the end, what was sent before it may be confirmed. */
  grace_days: Generated<number>
  list_order: Generated<ListOrder>
  /** 1: the organisation that leads the letter comes before all others. */
  leads_first: Generated<Flag>
}

/** The order of every list of signatories: of signing, of names, or by hand. */
export type ListOrder = 'date' | 'name' | 'hand'

/** Who may come to the page of a letter: whoever looks for letters, has its address, or was invited. */
export type Listing = 'listed' | 'unlisted' | 'invited'

/** When everybody may read who signed. */
export type NamesShown = 'at once' | 'at launch'
