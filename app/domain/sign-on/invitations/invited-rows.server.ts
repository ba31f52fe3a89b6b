import type { Database } from '../../../../prisma-free-db/open'
import {
  type SignInvitation,
  signInvitationsWith,
  unsignedInvitationIds,
} from '../../../../prisma-free-db/queries/sign-invitations'
import type { InvitedHow } from '../../../../prisma-free-db/tables/invitees'
import type { Actor } from '../../actor.server'
import { requireLetter } from '../../letters/access.server'
import { mapInPieces, sortInPieces } from '../../pieces.server'

/** An organisation that was invited and has not signed, for coordinators. Nobody is watched: it says nothing of what was opened. */
export interface InvitedRow {
  readonly id: string
  readonly state: 'invited' | 'said no'
  readonly organisation: string
  /** The contact, null where it was deleted, the name also where nobody knows it. */
  readonly name: string | null
  readonly email: string | null
  /** BCP 47. */
  readonly language: string | null
  readonly daysNeeded: number | null
  readonly invitedAt: string
  /** When it came to stand where it stands. */
  readonly since: string
  readonly sentHow: InvitedHow
  readonly reminders: number
  readonly remindedAt: string | null
  /** They want no more reminders. */
  readonly stopped: boolean
  /** When they said that they will not sign, and their words; null while they have not. */
  readonly saidNo: { readonly at: string; readonly words: string | null } | null
}

/**
 * The organisations that were invited to sign a letter and have not answered by a signature, those
 * who said no among them, in the order of their names. For coordinators: to other members there are
 * none. Throws `NotFound`.
 */
export async function readInvited(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<InvitedRow[]> {
  const { letter, role } = await requireLetter(db, actor, letterId)
  if (role !== 'coordinator') return []
  const byName = new Intl.Collator(letter.language)
  const ids = await unsignedInvitationIds(db, letterId)
  return sortInPieces(await mapInPieces(ids, (some) => invitedRows(db, some)), (one, other) =>
    byName.compare(one.organisation, other.organisation),
  )
}

/** Invitations as rows of the board. For callers that have made sure that the reader coordinates their letter. */
export const invitedRows = async (db: Database, ids: readonly string[]): Promise<InvitedRow[]> =>
  (await signInvitationsWith(db, ids)).map(asRow)

const asRow = (one: SignInvitation): InvitedRow => ({
  id: one.id,
  state: one.declined_at ? 'said no' : 'invited',
  organisation: one.organisation,
  name: one.name,
  email: one.email,
  language: one.language,
  daysNeeded: one.days_needed,
  invitedAt: one.invited_at,
  since: one.declined_at ?? one.invited_at,
  sentHow: one.sent_how,
  reminders: one.reminders,
  remindedAt: one.reminded_at,
  stopped: one.reminders_stopped_at !== null,
  saidNo: one.declined_at ? { at: one.declined_at, words: one.declined_words } : null,
})
