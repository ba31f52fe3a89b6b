import type { Database } from '../../../../prisma-free-db/open'
import {
  type BookEntry,
  findBookEntryOf,
  lastSignedByEntry,
} from '../../../../prisma-free-db/queries/book'
import type { SignInvitation } from '../../../../prisma-free-db/queries/sign-invitations'
import type { Actor } from '../../actor.server'
import { type FilledIn, filledInFrom } from '../signing/filled-in'
import { termsFor } from '../terms.server'
import { isKept } from './year.server'

/** The form to sign as it opens for who was invited. */
export interface FilledForm {
  readonly filledIn: FilledIn
  /** Where it is filled in from the organisation book: when they last signed, if anything of it stands. */
  readonly fromBook: { readonly lastSigned: string | null } | null
}

/**
 * Fills the form in for the organisation of an invitation: from its entry in the book, where the
 * invitation went to the very person whose entry it is, else from what the coordinators wrote.
 */
export async function filledFormFor(
  db: Database,
  actor: Actor,
  { letter, invitation }: { letter: { coalition_id: string }; invitation: SignInvitation },
): Promise<FilledForm> {
  const { organisation_key, email } = invitation
  const entry =
    email === null
      ? undefined
      : await findBookEntryOf(db, { coalition_id: letter.coalition_id, organisation_key, email })
  if (!entry || !isKept(entry, actor.now)) {
    return { filledIn: filledInFrom(invitation), fromBook: null }
  }
  const last = await lastSignedByEntry(db, entry.id)
  const { allowsUnnamed } = await termsFor(db, invitation.letter_id)
  const mayStay = last && (allowsUnnamed || last.naming !== 'none')
  return {
    filledIn: { ...filledInFromEntry(entry), ...(mayStay && { naming: last.naming }) },
    fromBook: { lastSigned: last?.confirmed_at ?? null },
  }
}

const filledInFromEntry = (entry: BookEntry): FilledIn => ({
  organisation: entry.organisation,
  kind: entry.kind ?? undefined,
  country: entry.country ?? undefined,
  website: entry.website ?? undefined,
  number: entry.number ?? undefined,
  name: entry.name,
  role: entry.role,
  email: entry.email,
})
