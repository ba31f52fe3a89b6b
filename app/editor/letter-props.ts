import type { ReactNode } from 'react'
import type { May } from '../document/protocol'
import type { Suggesters } from '../document/suggesters'
import type { Talk } from '../document/talk'
import type { Connection } from './connection/connection'

export interface LetterEditorProps {
  readonly letterId: string
  readonly accountId: string
  /** What they may do with the text, and for which organisation, as far as the page around it knows. */
  readonly may: May
  readonly organisation: string
  readonly language: string
  /** How many words it may have; null for no limit. */
  readonly wordLimit: number | null
  /** When the page was made. */
  readonly madeAt: string
  /** Why this person does not write, or suggests, as the page around it says; null where they write. */
  readonly readOnlyBecause: string | null
  /** They may write now, or no longer: what the page around it shows may be another. */
  readonly onRoleChange: () => void
  /** The end of the bar: how the text stands, and who is here. */
  readonly barEnd: HTMLElement | null
  /** Shown until the live text is there. */
  readonly fallback: ReactNode
  /** Beside the outline: versions and the way on. */
  readonly beside: ReactNode
  /** Under the first line of a letter in which nothing is written. */
  readonly whenEmpty: ReactNode
  /** The comments as the page was made, and the thread whose address it has. */
  readonly talk: Talk
  readonly asked: string | null
  /** Whose suggestions there may be, as the page was made. */
  readonly suggesters: Suggesters
  /** The suggestion whose address the page has. */
  readonly askedSuggestion: string | null
}

export type Connected = LetterEditorProps & { readonly connection: Connection }
