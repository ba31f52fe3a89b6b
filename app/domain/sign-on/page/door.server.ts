import type { Database } from '../../../../prisma-free-db/open'
import {
  findSignInvitation,
  type SignInvitation,
} from '../../../../prisma-free-db/queries/sign-invitations'
import { type Language, languageOf } from '../../../words/languages'
import type { Actor } from '../../actor.server'
import { NotFound } from '../../errors.server'
import { findLetterFor } from '../../letters/access.server'
import { readToken } from '../../tokens.server'
import { findPublicLetter, type PublicLetterRows } from '../opening.server'

/** A letter as somebody comes to it by its address. */
export interface Entered extends PublicLetterRows {
  /** They have an invitation, or are of the coalition: names that wait for the launch are theirs to read. */
  readonly invited: boolean
  /** The invitation of their organisation, where they came by its link. */
  readonly invitation: SignInvitation | null
  /** By which they come to its other pages: what they came by, without a token that opens nothing. */
  readonly address: string
}

/** The address of a letter's page for whoever has an invitation. No slug has a dot. */
export const invitedAddress = (slug: string, token: string): string => `${slug}.${token}`

/**
 * The letter at an address as it stands after `/l/`: its slug, and after a dot the token of an
 * invitation, of one organisation or for all. Throws `NotFound` where there is none to see; of one that is by invitation only,
 * whoever has no invitation and is not of the coalition does not learn that it is there.
 */
export async function enterByAddress(
  db: Database,
  actor: Actor,
  address: string,
): Promise<Entered> {
  const [slug = '', token] = address.split('.')
  const found = await findPublicLetter(db, { slug })
  if (!found) throw new NotFound()
  const { letter } = found
  const invitation = token ? await findInvitation(db, actor, letter.id, token) : null
  const hasInvitation = invitation !== null || (await isForAll(db, actor, letter.id, token))
  const invited = hasInvitation || (await findLetterFor(db, actor, letter.id)) !== null
  if (letter.listing === 'invited' && !invited) throw new NotFound()
  return { ...found, invited, invitation, address: hasInvitation ? address : slug }
}

/** In which language somebody was invited who comes by this address; null where nobody was, or in none of ours. */
export async function invitedIn(
  db: Database,
  actor: Actor,
  address: string,
): Promise<Language | null> {
  const [, token] = address.split('.')
  const grant = token ? await readToken(db, actor, 'sign-invitation', token) : null
  return languageOf(grant && (await findSignInvitation(db, grant.subjectId))?.language)
}

/** Whether a token is of the one link that coordinators give to all whom they invite. */
async function isForAll(
  db: Database,
  actor: Actor,
  letterId: string,
  token: string | undefined,
): Promise<boolean> {
  const grant = token ? await readToken(db, actor, 'letter-invitation', token) : null
  return grant?.subjectId === letterId
}

/** The invitation of one organisation to sign this letter, by its token; null where it is of none. */
async function findInvitation(
  db: Database,
  actor: Actor,
  letterId: string,
  token: string,
): Promise<SignInvitation | null> {
  const grant = await readToken(db, actor, 'sign-invitation', token)
  const invitation = grant && (await findSignInvitation(db, grant.subjectId))
  return invitation?.letter_id === letterId ? invitation : null
}
